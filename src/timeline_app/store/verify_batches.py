"""Checks batches: their rows, as they were imported, against the fingerprint that the history has taken in.

The rows have no cells of their own for having been added. What was done to them since has: the first value that was
recorded for a column since the import is the one that was imported.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table

from timeline_app.store import chain, tables
from timeline_app.store.batches import BATCHED, SEALED, Seal, select_sealed
from timeline_app.store.dead_rows import mark_steps
from timeline_app.store.engine import Reading
from timeline_app.store.history import UndoLists

_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class BrokenBatch:
    """A batch that is not as it was imported: its id, the table's name, what is wrong."""

    batch: int
    name: str
    what: str


def broken_batches(reading: Reading) -> Iterator[BrokenBatch]:
    """Give the batches that are not as they were imported.

    Each reading is short. Edits may be made between two of them: what was imported stays what it was.
    """
    for batch, name, seal, shown in _to_check(reading):
        if shown is None:
            yield BrokenBatch(batch, name, "was added outside this program.")
        elif _seal_of(reading, batch, shown) != seal and batch in [still[0] for still in _to_check(reading)]:
            yield BrokenBatch(batch, name, "holds rows that were altered outside this program.")


def _to_check(reading: Reading) -> list[tuple[int, str, str, int | None]]:
    """Give id, name, seal and first step of each batch whose rows must be there.

    Not of an import that was cut short, nor of one that was undone for good: their rows may go at any time.
    """
    with reading() as connection:
        steps = mark_steps(connection)
        redo = {step for group in _lists(connection).redo for step in group.steps}
        batches = connection.exec_driver_sql("SELECT id, name, rows_sha256, undone FROM event_batch ORDER BY id").all()
    found = []
    for batch, name, seal, undone in batches:
        shown, last = steps.get(batch, (None, None))
        if not undone or (shown is not None and last in redo):
            found.append((batch, name, seal, shown))
    return found


def _lists(connection: Connection) -> UndoLists:
    lists = UndoLists()
    for step in chain.steps_of(connection):
        lists.take(step)
    return lists


def _seal_of(reading: Reading, batch: int, shown: int) -> str:
    """Seal the rows of a batch as they were when it was shown."""
    seal, old = Seal(), _AsImported(shown)
    for table in BATCHED:
        after: int | None = 0
        while after is not None:
            with reading() as connection:
                old.read_on(connection)
                there = _read(connection, table, batch, after)
            until = there[-1][0] if len(there) == _AT_ONCE else None
            seal.add(table.name, old.rows(table.name, batch, there, after, until))
            after = until
    return seal.hexdigest()


def _read(connection: Connection, table: Table, batch: int, after: int) -> list[tuple[Any, ...]]:
    asked = f"{select_sealed(table)} WHERE batch = ? AND id > ? ORDER BY id LIMIT {_AT_ONCE}"
    return [tuple(row) for row in connection.exec_driver_sql(asked, (batch, after))]


class _AsImported:
    """The first value that was recorded for each column since a step, by table and row."""

    def __init__(self, shown: int) -> None:
        self._step = shown
        self._old: dict[str, dict[int, dict[str, Any]]] = {table.name: defaultdict(dict) for table in BATCHED}

    def read_on(self, connection: Connection) -> None:
        """Take in what was recorded since the last call."""
        names = ", ".join(f"'{table.name}'" for table in BATCHED)
        asked = (
            'SELECT step, tbl, "row", col, old FROM history_cell'
            f" WHERE step > ? AND tbl IN ({names}) AND col NOT IN ('+', '-') ORDER BY id"
        )
        for step, table, row, column, value in connection.exec_driver_sql(asked, (self._step,)):
            self._old[table][row].setdefault(column, value)
            self._step = step

    def rows(
        self, table: str, batch: int, there: list[tuple[Any, ...]], after: int, until: int | None
    ) -> list[tuple[Any, ...]]:
        """Give the rows after one id up to another as they were imported, also those that were removed since."""
        old, columns = self._old[table], SEALED[table]
        if not old:
            return there
        rows = {row[0]: row for row in there}
        for row, values in old.items():
            if row > after and (until is None or row <= until):
                if row in rows:
                    known = zip(columns, rows[row], strict=True)
                    rows[row] = tuple(values.get(column, value) for column, value in known)
                elif values.get("batch") == batch:
                    rows[row] = (row, *(values.get(column) for column in columns[1:]))
        return [rows[row] for row in sorted(rows)]


def lost_batch(connection: Connection, table: Table) -> list[int]:
    """Give the rows of a table that say they belong to a batch that is not there."""
    there = f"SELECT id FROM {tables.event_batch.name}"
    asked = f'SELECT id FROM main."{table.name}" WHERE batch IS NOT NULL AND batch NOT IN ({there})'
    return list(connection.exec_driver_sql(asked).scalars())
