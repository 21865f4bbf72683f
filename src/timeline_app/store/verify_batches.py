"""Checks batches: their rows, as they were imported, against the fingerprint that the history has taken in.

The rows have no cells of their own for having been added. What was done to them since has: the first value that was
recorded for a column since the import is the one that was imported.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table

from timeline_app.store import chain, tables
from timeline_app.store.batches import BATCHED, SEALED, Seal, select_sealed
from timeline_app.store.dead_rows import mark_steps
from timeline_app.store.engine import Reading
from timeline_app.store.history import UndoLists

_AT_ONCE = 10_000
_WALKS = 3
_Old = Mapping[int, Mapping[str, Any]]
"""Values as imported, by row and column, of the columns that were changed since."""


@dataclass(frozen=True, slots=True)
class BrokenBatch:
    """A batch that is not as it was imported: its id, the table's name, what is wrong."""

    batch: int
    name: str
    what: str


class _EditedError(Exception):
    """Somebody edited the project meanwhile: rows and history no longer belong together."""


def broken_batches(reading: Reading) -> list[BrokenBatch]:
    """Give the batches that are not as they were imported. Holds no reading for long, unless edits keep coming."""
    for _attempt in range(_WALKS):
        try:
            return list(_broken(reading))
        except _EditedError:
            continue
    with reading() as connection:
        return list(_broken(lambda: nullcontext(connection)))


def _broken(reading: Reading) -> Iterator[BrokenBatch]:
    with reading() as connection:
        head = chain.head_hash(connection)
        steps = mark_steps(connection)
        redo = {step for group in _lists(connection).redo for step in group.steps}
        batches = connection.exec_driver_sql("SELECT id, name, rows_sha256, undone FROM event_batch ORDER BY id").all()
    for batch, name, seal, undone in batches:
        shown, last = steps.get(batch, (None, None))
        if undone and (shown is None or last not in redo):
            continue  # an import that was cut short, or undone for good: its rows may go at any time
        if shown is None:
            yield BrokenBatch(batch, name, "was added outside this program.")
        elif _seal_of(reading, head, batch, shown) != seal:
            yield BrokenBatch(batch, name, "holds rows that were altered outside this program.")


def _lists(connection: Connection) -> UndoLists:
    lists = UndoLists()
    for step in chain.steps_of(connection):
        lists.take(step)
    return lists


def _seal_of(reading: Reading, head: str, batch: int, shown: int) -> str:
    """Seal the rows of a batch as they were when it was shown."""
    with reading() as connection:
        old = _as_imported(connection, shown)
    seal = Seal()
    for table in BATCHED:
        removed = sorted(row for row, values in old[table.name].items() if values.get("batch") == batch)
        after: int | None = 0
        while after is not None:
            with reading() as connection:
                if chain.head_hash(connection) != head:
                    raise _EditedError
                there = _read(connection, table, batch, after)
            until = there[-1][0] if len(there) == _AT_ONCE else None
            seal.add(table.name, _with_old(there, table.name, old[table.name], removed, after, until))
            after = until
    return seal.hexdigest()


def _read(connection: Connection, table: Table, batch: int, after: int) -> list[tuple[Any, ...]]:
    asked = f"{select_sealed(table)} WHERE batch = ? AND id > ? ORDER BY id LIMIT {_AT_ONCE}"
    return [tuple(row) for row in connection.exec_driver_sql(asked, (batch, after))]


def _with_old(
    there: list[tuple[Any, ...]], table: str, old: _Old, removed: list[int], after: int, until: int | None
) -> list[tuple[Any, ...]]:
    """Give the rows after one id up to another as they were imported, also those that were removed since."""
    if not old:
        return there
    columns = SEALED[table]
    rows = {row[0]: row for row in there}
    for gone in removed:
        if gone > after and (until is None or gone <= until):
            rows.setdefault(gone, (gone, *(old[gone].get(column) for column in columns[1:])))
    for row in rows.keys() & old.keys():
        known = zip(columns, rows[row], strict=True)
        rows[row] = tuple(old[row].get(column, value) for column, value in known)
    return [rows[row] for row in sorted(rows)]


def _as_imported(connection: Connection, shown: int) -> dict[str, dict[int, dict[str, Any]]]:
    """Give the first value recorded for each column since a step, by table and row."""
    names = ", ".join(f"'{table.name}'" for table in BATCHED)
    asked = (
        'SELECT tbl, "row", col, old FROM history_cell'
        f" WHERE step > ? AND tbl IN ({names}) AND col NOT IN ('+', '-') ORDER BY id"
    )
    found: dict[str, dict[int, dict[str, Any]]] = {table.name: defaultdict(dict) for table in BATCHED}
    for table, row, column, value in connection.exec_driver_sql(asked, (shown,)):
        found[table][row].setdefault(column, value)
    return found


def lost_batch(connection: Connection, table: Table) -> list[int]:
    """Give the rows of a table that say they belong to a batch that is not there."""
    there = f"SELECT id FROM {tables.event_batch.name}"
    asked = f'SELECT id FROM main."{table.name}" WHERE batch IS NOT NULL AND batch NOT IN ({there})'
    return list(connection.exec_driver_sql(asked).scalars())
