"""Writes the rows of a batch in portions that nobody sees before the batch is shown, and removes them the same way.

Each portion is a short transaction of its own, past the recording triggers, so that memory does not grow with the table
and no reader waits longer than for one portion. All that a crash can leave behind are rows of a batch that was never
shown: they are never read, and are removed later.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final

from timeline_app.store import tables
from timeline_app.store.batches import BATCHED, Seal, add_sealed
from timeline_app.store.writer import Writer

PORTION: Final = 10_000
"""So many events are written in one transaction: about a tenth of a second."""
REMOVED_AT_ONCE: Final = 50_000
"""So many rows of a table are removed in one transaction."""
_REMOVAL_ORDER: Final = (tables.participation, tables.name, tables.person, tables.event, tables.span)
_NOT_MARK: Final = " AND id NOT IN (SELECT first_event FROM event_batch WHERE first_event IS NOT NULL)"
"""By its first event it is known that a batch still has rows to hide (see `batches`): it goes when nothing is left."""
_SEEN: Final = ((tables.participation, ""), (tables.name, ""), (tables.person, ""), (tables.event, _NOT_MARK))
_POINTING: Final = {
    "person": ((tables.participation, "person"), (tables.name, "person")),
    "event": ((tables.participation, "event"),),
    "span": ((tables.event, "span"),),
}
"""What can point from one row of a batch to another: tables and their columns."""

Unrecorded = Callable[[], AbstractContextManager[sqlite3.Connection]]
"""Gives a writing connection in a transaction of its own, past the triggers."""
Rows = Mapping[str, Sequence[tuple[Any, ...]]]
"""New rows by table, with the columns of `batches.SEALED`."""


class BatchWriter:
    """One batch being filled. Rows given to `add` must have the ids that `next_id` names, in order."""

    def __init__(self, unrecorded: Unrecorded, now: str) -> None:
        """Begin a batch; nothing is written before the first portion is full."""
        self._unrecorded, self._now = unrecorded, now
        self._waiting: dict[str, list[tuple[Any, ...]]] = {table.name: [] for table in BATCHED}
        self._next: dict[str, int] = {}
        self._seal = Seal()
        self._batch: int | None = None
        self._finished = False

    @property
    def is_finished(self) -> bool:
        """Say whether `finish` has sealed a batch that has events: it can be shown."""
        return self._finished

    def live_values(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        """Give these columns of every row of a table that is part of the record, by id."""
        source = tables.metadata.tables[table]
        names = ", ".join(f'"{source.c[column].name}"' for column in columns)
        hidden = " WHERE batch IS NULL OR batch NOT IN (SELECT id FROM event_batch WHERE undone = 1)"
        shown = hidden if "batch" in source.c else ""
        with self._unrecorded() as raw:
            return raw.execute(f'SELECT {names} FROM "{table}"{shown} ORDER BY id').fetchall()

    def next_id(self, table: str) -> int:
        """Give the id that the next row of a table must have."""
        if table not in self._next:
            with self._unrecorded() as raw:
                found = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
            self._next[table] = (found[0] if found else 0) + 1
        return self._next[table]

    def add(self, rows: Rows) -> None:
        """Take in rows that point to one another, to rows taken in before, or to the record; writes a full portion."""
        for table, added in rows.items():
            self._waiting[table].extend(added)
            self._next[table] = self.next_id(table) + len(added)
        if len(self._waiting["event"]) >= PORTION:
            self._write()

    def finish(self, *, name: str, sha256: str, mapping: str, refused: int) -> None:
        """Write what is left and seal the batch; one without events stays unfinished."""
        if self._waiting["event"]:
            self._write()
        if self._batch is not None:
            values = (name, sha256, mapping, refused, self._seal.hexdigest(), self._batch)
            with self._unrecorded() as raw:
                raw.execute(
                    "UPDATE event_batch SET name = ?, sha256 = ?, mapping = ?, refused = ?, rows_sha256 = ?"
                    " WHERE id = ?",
                    values,
                )
            self._finished = True

    def show(self, writer: Writer) -> None:
        """Make the finished batch a part of the record, inside a change: this is the step that can be undone."""
        if self._batch is None or not self._finished:
            raise RuntimeError("This batch is not finished.")
        writer.set("event_batch", self._batch, undone=0)

    def discard(self) -> bool:
        """Remove what was written, unless the batch was shown. Says whether there was anything to remove."""
        for waiting in self._waiting.values():
            waiting.clear()
        if self._batch is None:
            return False
        with self._unrecorded() as raw:
            hidden = raw.execute("SELECT 1 FROM event_batch WHERE id = ? AND undone = 1", (self._batch,)).fetchone()
        if hidden:
            remove_rows(self._unrecorded, self._batch, recorded=False)
        return hidden is not None

    def _write(self) -> None:
        events = self._waiting["event"]
        with self._unrecorded() as raw:
            if self._batch is None:
                made = raw.execute(
                    "INSERT INTO event_batch (name, first_event, rows, refused, made_at, undone)"
                    " VALUES ('', ?, 0, 0, ?, 1)",
                    (events[0][0], self._now),
                )
                batch = int(made.lastrowid or 0)
            else:
                batch = self._batch
            for table in BATCHED:
                add_sealed(raw, table, batch, self._waiting[table.name])
            raw.execute("UPDATE event_batch SET rows = rows + ? WHERE id = ?", (len(events), batch))
        self._batch = batch
        for name, waiting in self._waiting.items():
            self._seal.add(name, waiting)
            waiting.clear()


def remove_rows(unrecorded: Unrecorded, batch: int, *, recorded: bool, most: int | None = None) -> int | None:
    """Remove rows of a batch that will never be seen again, in portions. Gives what is left of `most`.

    Of a batch that is `recorded`, rows stay that the history names, with those they point to, and so does its own row.
    With `most`, at most so many rows go, and the rest another time.
    """
    for table in _REMOVAL_ORDER:
        named_nowhere = _named_nowhere(table.name, recorded=recorded)
        after, going = 0, named_nowhere + (_NOT_MARK if table is tables.event else "")
        while most is None or most > 0:
            at_once = REMOVED_AT_ONCE if most is None else min(REMOVED_AT_ONCE, most)
            with unrecorded() as raw:
                gone = _remove_some(raw, table.name, batch, going, after, at_once)
            if not gone:
                break
            after, most = gone[-1], None if most is None else most - len(gone)
        if most == 0:
            return 0
    with unrecorded() as raw:
        _remove_last(raw, batch, recorded=recorded)
    return most


def _remove_last(raw: sqlite3.Connection, batch: int, *, recorded: bool) -> None:
    """Remove the event by which a batch is known to have rows, where there are no others, and what goes with it."""
    for table, other in _SEEN:
        if raw.execute(f'SELECT 1 FROM "{table.name}" WHERE batch = ?{other} LIMIT 1', (batch,)).fetchone():
            return
    for name in ("event", "span"):
        raw.execute(f"DELETE FROM {name} WHERE batch = ?{_named_nowhere(name, recorded=recorded)}", (batch,))
    if not recorded:
        raw.execute("DELETE FROM event_batch WHERE id = ?", (batch,))


def _named_nowhere(table: str, *, recorded: bool) -> str:
    """Give a condition for the rows of a table to which no other row points, and that the history does not name."""
    named_by = [
        f' AND NOT EXISTS (SELECT 1 FROM "{other.name}" AS o WHERE o."{column}" = "{table}".id)'
        for other, column in _POINTING.get(table, ())
    ]
    if recorded:
        named_by.append(f" AND id NOT IN (SELECT row FROM history_cell WHERE tbl = '{table}')")
    if recorded and table == "event":  # a participation that was removed with a person may come back with them
        removed = "SELECT old FROM history_cell WHERE tbl = 'participation' AND col = 'event'"
        named_by.append(f" AND id NOT IN ({removed})")
    return "".join(named_by)


def _remove_some(raw: sqlite3.Connection, table: str, batch: int, going: str, after: int, at_once: int) -> list[int]:
    """Remove the next rows of a table in the order of their ids. Gives these."""
    values = {"batch": batch, "after": after, "most": at_once}
    chosen = f'SELECT id FROM "{table}" WHERE batch = :batch AND id > :after{going} ORDER BY id LIMIT :most'
    ids = [row for (row,) in raw.execute(chosen, values)]
    if ids:
        values["last"] = ids[-1]
        raw.execute(f'DELETE FROM "{table}" WHERE batch = :batch AND id > :after AND id <= :last{going}', values)
    return ids
