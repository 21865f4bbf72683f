"""What a command may do to the record, and what it must read to do it. Nothing else writes."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

Row = Mapping[str, Any]
"""A row as read: column name → value."""


class Writer(Protocol):
    """Adds, changes, removes and reads rows inside one open change. Tables are named as in `tables`.

    - `add` gives the new row's id; ids are never reused. `add_all` adds rows that name the same columns, in one go.
    - `set` changes only the columns named; setting a value that is already there records nothing.
    - `add_back` adds a row that was removed earlier under the id that it had: what was written down of it holds again.
    - `remove` refuses (a bug, `RuntimeError`) to leave a dangling reference: remove what goes with it first.
    - `add_original` and `add_text` keep content once per fingerprint and give the row id, new or known.
    """

    @property
    def now(self) -> str:
        """Give this change's moment as ISO text in UTC."""
        ...

    @property
    def today(self) -> int:
        """Give this change's day number (UTC)."""
        ...

    def name_step(self, label: str) -> None:
        """Name the open step more precisely than the command's `label` could before anything was read."""
        ...

    def add(self, table: str, **values: Any) -> int: ...  # noqa: ANN401
    def add_all(self, table: str, rows: Sequence[Row]) -> range:
        """Give the ids of the new rows, in order: many times as quick as `add` for each. Not for quotations."""
        ...

    def next_id(self, table: str) -> int:
        """Give the id that the next row added to a table will have: for rows of `add_all` that name one another."""
        ...

    def add_back(self, table: str, row: int, **values: Any) -> None: ...  # noqa: ANN401
    def set(self, table: str, row: int, **values: Any) -> None: ...  # noqa: ANN401
    def remove(self, table: str, row: int) -> None: ...
    def remove_all(self, table: str, rows: Sequence[int]) -> None:
        """Remove rows in this order, as `remove` would one by one."""
        ...

    def row(self, table: str, row: int) -> Row:
        """Give one row. Raises `KeyError` when there is none."""
        ...

    def rows(self, table: str, **equal: Any) -> list[Row]:  # noqa: ANN401
        """Give the rows whose columns equal these values (None = is null), by id."""
        ...

    def text_of(self, version: int) -> str:
        """Give the canonical text of a text version."""
        ...

    def add_original(self, sha256: str, content: bytes, media_type: str) -> int: ...
    def add_text(self, sha256: str, text: str) -> int: ...
