"""The fingerprint of the record: every step carries the hash of the one before it.

A step's hash covers, as lines of JSON: the hash before it; what the step says of itself; the rows it touched as they
were when it ended (`rows_hash`); and the cells it recorded. A text version counts with the fingerprints of its original
and its text, which lie outside the history. So the last hash stands for the whole record: whoever holds a printed sheet
can tell whether the project is still the one it was printed from.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from timeline_app.store import tables

_AT_A_TIME = 500
_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the trail, as stored. `kind`: start, do, undo, redo or migration; `at` is ISO text in UTC."""

    id: int
    label: str
    at: str
    kind: str
    undo_of: int | None
    joined_to: int | None
    rows_hash: str
    prev_hash: str
    hash: str


class Cell(NamedTuple):
    """One recorded value: what column `col` of a row held before. `+` = the row was added, `-` = it was removed."""

    tbl: str
    row: int
    col: str
    old: Any


RowState = tuple[str, int, Mapping[str, Any] | None]
"""Table, row id, and the row's columns (None: there is no such row)."""


def step_hash(step: StepRow, cells: Iterable[Cell]) -> str:
    """Give the hash (hex) of a step from everything it says but its own hash."""
    digest = hashlib.sha256()
    _feed(
        digest,
        [step.prev_hash, step.id, step.label, step.at, step.kind, step.undo_of, step.joined_to, step.rows_hash],
    )
    for cell in cells:
        _feed(digest, [cell.tbl, cell.row, cell.col, _plain(cell.old)])
    return digest.hexdigest()


def rows_hash(rows: Iterable[RowState]) -> str:
    """Give the hash (hex) of rows as they are, in any order."""
    digest = hashlib.sha256()
    for table, row, values in sorted(rows, key=lambda state: state[:2]):
        columns = None if values is None else [[name, _plain(values[name])] for name in sorted(values)]
        _feed(digest, [table, row, columns])
    return digest.hexdigest()


def current_rows(connection: Connection, touched: Iterable[tuple[str, int]]) -> list[RowState]:
    """Read these rows as they are now."""
    wanted: dict[str, list[int]] = {}
    for table, row in touched:
        wanted.setdefault(table, []).append(row)
    found: list[RowState] = []
    for name, ids in wanted.items():
        source = tables.metadata.tables[name]
        for start in range(0, len(ids), _AT_A_TIME):
            part = ids[start : start + _AT_A_TIME]
            rows = connection.execute(select(source).where(source.c.id.in_(part))).mappings()
            there = {row["id"]: dict(row) for row in rows}
            found.extend((name, row, there.get(row)) for row in part)
    return with_content(connection, found)


def with_content(connection: Connection, rows: Iterable[RowState]) -> list[RowState]:
    """Give rows, those of text versions with the fingerprints of what they point to beside their columns.

    Originals and texts are kept outside the history; without this they could be exchanged together with the
    fingerprint that lies next to them.
    """
    return [
        (
            table,
            row,
            values if values is None or table != tables.text_version.name else _with_prints(connection, values),
        )
        for table, row, values in rows
    ]


def _with_prints(connection: Connection, version: Mapping[str, Any]) -> dict[str, Any]:
    original, text = tables.original.c, tables.canonical_text.c
    kept = connection.execute(
        select(original.sha256, original.media_type).where(original.id == version["original"])
    ).one_or_none()
    words = connection.execute(select(text.sha256).where(text.id == version["canonical_text"])).scalar()
    return {**version, "content": [*(kept or ()), words]}


def cells_of(connection: Connection, steps: Sequence[int]) -> list[Cell]:
    """Read the cells that these steps recorded, in the order in which they were."""
    cell = tables.history_cell
    statement = select(cell.c.tbl, cell.c.row, cell.c.col, cell.c.old).where(cell.c.step.in_(steps)).order_by(cell.c.id)
    return [Cell(*row) for row in connection.execute(statement).all()]


def count_cells(connection: Connection, steps: Sequence[int]) -> int:
    """Count the cells that these steps recorded."""
    cell = tables.history_cell
    return int(connection.execute(select(func.count()).where(cell.c.step.in_(steps))).scalar_one())


def steps_of(connection: Connection) -> list[StepRow]:
    """Read the whole trail, in order."""
    step = tables.step
    columns = [step.c[name] for name in StepRow.__slots__]
    return [StepRow(*row) for row in connection.execute(select(*columns).order_by(step.c.id))]


def head_hash(connection: Connection) -> str:
    """Give the hash of the last step: the fingerprint of the record. Empty before the first step."""
    step = tables.step
    return connection.execute(select(step.c.hash).order_by(step.c.id.desc()).limit(1)).scalar() or ""


def _feed(digest: "hashlib._Hash", line: list[Any]) -> None:
    digest.update(_encode(line).encode("ascii") + b"\n")


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value SQLite can hold
    return {"bytes": value.hex()} if isinstance(value, bytes) else value
