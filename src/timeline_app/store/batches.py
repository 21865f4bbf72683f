"""Batches: rows that came from one table, a million at once, sealed together and undone by a mark.

The rows of a batch have no cells in the history. What is recorded is that the batch's mark `undone` went from 1 to 0;
undo and redo turn that one value. While the mark is 1 the rows are in the file and must be as if they were not: every
reading connection then gets views that stand in front of the tables, and the `RowWriter` passes the rows over.
"""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from typing import Any, Final

from sqlalchemy import Connection, Table

from timeline_app.store import tables

BATCHED: Final = (tables.span, tables.person, tables.name, tables.event, tables.participation)
"""The tables that hold rows of batches, in an order in which rows can be added: none points to a later one."""
SEALED: Final = {
    table.name: tuple(column.name for column in table.columns if column.name != "batch") for table in BATCHED
}
"""The columns that a seal covers, by table: all, in this order. The batch is the same for all of its rows."""
_UNDONE = (
    "SELECT id, EXISTS (SELECT 1 FROM main.event AS e WHERE e.id = b.first_event)"
    " FROM main.event_batch AS b WHERE undone = 1"
)
_OF_BATCH = "FROM main.event_batch AS b JOIN main.{} AS t ON t.{} >= b.first_event WHERE b.id = :batch"
_FIRST_ROW = {
    "event": "SELECT first_event FROM main.event_batch WHERE id = :batch",
    "participation": f"SELECT t.id {_OF_BATCH.format('participation', 'event')} ORDER BY t.event, t.id LIMIT 1",
    "span": f"SELECT t.span {_OF_BATCH.format('event', 'id')} AND t.span IS NOT NULL ORDER BY t.id LIMIT 1",
}
"""SQL that finds the first row of a batch without looking at many, for the tables where it may have a million."""
_ROWS_A_STATEMENT = 50
_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def undone_batches(connection: Connection) -> tuple[int, ...]:
    """Give the batches whose rows are in the file and must not be seen; nearly always none."""
    return tuple(batch for batch, has_rows in connection.exec_driver_sql(_UNDONE) if has_rows)


def hide_undone(connection: Connection) -> None:
    """Let a reading connection, until its transaction ends, see no undone batch and none of its rows.

    Views stand in front of the tables, under their names. Whoever must see everything writes `main.event`.
    """
    undone = connection.exec_driver_sql(_UNDONE).all()
    if undone:
        _stand_before(connection, tables.event_batch, "undone = 0")
    hidden = [batch for batch, has_rows in undone if has_rows]
    if hidden:
        listed = ", ".join(str(batch) for batch in hidden)
        for table in BATCHED:
            end = _end_of_record(connection, table, hidden)
            before = "" if end is None else f"id < {end} AND "
            _stand_before(connection, table, f"{before}(batch IS NULL OR batch NOT IN ({listed}))")


def _stand_before(connection: Connection, table: Table, shown: str) -> None:
    view = f'CREATE TEMP VIEW "{table.name}" AS SELECT * FROM main."{table.name}" WHERE {shown}'
    connection.exec_driver_sql(view)


def _end_of_record(connection: Connection, table: Table, hidden: Collection[int]) -> int | None:
    """Give the id from which on a table holds rows of undone batches alone; None where nothing is gained by it.

    Rows of a batch lie together, and as long as it can be redone nothing was added behind them. So SQLite can leave off
    where they begin, instead of looking at each of a million.
    """
    if table.name not in _FIRST_ROW:
        return None
    end: int | None = None
    while True:
        below = "" if end is None else f" WHERE id < {end}"
        last = connection.exec_driver_sql(f'SELECT batch FROM main."{table.name}"{below} ORDER BY id DESC LIMIT 1')
        batch = last.scalar()
        if batch not in hidden:
            return end
        first = connection.exec_driver_sql(_FIRST_ROW[table.name], {"batch": batch}).scalar()
        if first is None or (end is not None and first >= end):
            return end
        end = int(first)


def clear_the_way(connection: Connection, table: Table, rows: Collection[int]) -> None:
    """Remove what points from undone batches to rows that are about to be removed, and let it be recorded.

    An undone batch may take part in the life of a person who was there before it: when their being added is undone as
    well, the participations go with them in that very step, and come back with it.
    """
    if table is not tables.person or not rows:
        return
    undone = undone_batches(connection)
    if undone:
        listed = ", ".join(str(batch) for batch in undone)
        connection.exec_driver_sql(
            f"DELETE FROM participation WHERE person = ? AND batch IN ({listed})", [(row,) for row in rows]
        )


class Seal:
    """The fingerprint of a batch's rows: a sha256 for each table over its rows as JSON, in the order of their ids."""

    def __init__(self) -> None:
        self._digests = {table.name: hashlib.sha256() for table in BATCHED}

    def add(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        """Take in the next rows of a table, with the columns of `SEALED`."""
        if rows:
            self._digests[table].update((_encode(rows)[1:-1] + ",").encode("ascii"))

    def hexdigest(self) -> str:
        """Give the fingerprint (hex) of everything taken in."""
        whole = [[name, digest.hexdigest()] for name, digest in self._digests.items()]
        return hashlib.sha256(_encode(whole).encode("ascii")).hexdigest()


def select_sealed(table: Table) -> str:
    """Give SQL that reads the sealed columns of a table; a condition may follow."""
    return f'SELECT {_listed(SEALED[table.name])} FROM main."{table.name}"'


def add_sealed(raw: sqlite3.Connection, table: Table, batch: int, rows: Sequence[tuple[Any, ...]]) -> None:
    """Add rows of a batch, given with the columns of `SEALED`, through a connection that records nothing.

    Many rows a statement: SQLite counts the ids once for each statement, which costs as much as adding a row.
    """
    columns = SEALED[table.name]
    row = f"({', '.join('?' * len(columns))}, {int(batch)})"
    into = f'INSERT INTO "{table.name}" ({_listed(columns)}, batch) VALUES '
    whole = len(rows) - len(rows) % _ROWS_A_STATEMENT
    many = (tuple(chain.from_iterable(rows[at : at + _ROWS_A_STATEMENT])) for at in range(0, whole, _ROWS_A_STATEMENT))
    raw.executemany(into + ", ".join([row] * _ROWS_A_STATEMENT), many)
    raw.executemany(into + row, rows[whole:])


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
