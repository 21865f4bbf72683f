"""Records steps where rows are written, and replays them backwards.

TEMP triggers, made on each writing connection from the list of tables, write one `history_cell` row a changed column:
values, never SQL text, since a project file may come from elsewhere. They are not part of the file, so a trigger that
is stored in one is always foreign. A write outside a step fails, because the cell would name no step.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table

from timeline_app.domain.changes import Changes
from timeline_app.store import batches, chain, tables
from timeline_app.store.chain import Cell, StepRow
from timeline_app.store.statements import THE_ROW, delete_row, insert_into, update_row

ADDED, REMOVED = "+", "-"
_TABLES = {table.name: table for table in tables.HISTORY_TABLES}


def install(connection: Connection) -> None:
    """Make the triggers on this connection, once. They vanish with it."""
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS open_step (id INTEGER NOT NULL)")
    for table in tables.HISTORY_TABLES:
        for statement in _triggers(table):
            connection.exec_driver_sql(statement)


def _triggers(table: Table) -> Iterable[str]:
    name = table.name
    into = "INSERT INTO history_cell (step, tbl, row, col, old)"
    open_step = "(SELECT id FROM open_step)"
    columns = [column.name for column in table.columns if column.name != "id"]
    added = f"{into} VALUES ({open_step}, '{name}', NEW.id, '{ADDED}', NULL);"
    changed = " ".join(
        f"{into} SELECT {open_step}, '{name}', OLD.id, '{column}', OLD.\"{column}\""
        f' WHERE OLD."{column}" IS NOT NEW."{column}";'
        for column in columns
    )
    removed = f"{into} VALUES ({open_step}, '{name}', OLD.id, '{REMOVED}', NULL); " + " ".join(
        f"{into} VALUES ({open_step}, '{name}', OLD.id, '{column}', OLD.\"{column}\");" for column in columns
    )
    for event, body in (("INSERT", added), ("UPDATE", changed), ("DELETE", removed)):
        yield f'CREATE TEMP TRIGGER "{name}_{event.lower()}" AFTER {event} ON main."{name}" BEGIN {body} END'


def open_step(
    connection: Connection,
    *,
    label: str,
    at: str,
    kind: str,
    undo_of: int | None = None,
    joined_to: int | None = None,
) -> StepRow:
    """Begin a step in the open transaction: from here on what is written is recorded under it."""
    step = StepRow(0, label, at, kind, undo_of, joined_to, "", chain.head_hash(connection), "")
    values = {name: getattr(step, name) for name in StepRow.__slots__ if name != "id"}
    made = connection.execute(insert_into(tables.step), values).inserted_primary_key
    assert made is not None
    connection.exec_driver_sql("DELETE FROM open_step")
    connection.exec_driver_sql("INSERT INTO open_step (id) VALUES (?)", (made[0],))
    return replace(step, id=made[0])


def close_step(connection: Connection, step: StepRow) -> tuple[StepRow, Changes]:
    """End a step: seal it with its hash. Gives it as stored, and what it touched (nothing: it recorded nothing)."""
    connection.exec_driver_sql("DELETE FROM open_step")
    cells = chain.cells_of(connection, [step.id])
    touched = frozenset((cell.tbl, cell.row) for cell in cells)
    step = replace(step, rows_hash=chain.rows_hash(chain.current_rows(connection, touched)))
    step = replace(step, hash=chain.step_hash(step, cells))
    sealed = {"label": step.label, "rows_hash": step.rows_hash, "hash": step.hash}
    connection.execute(update_row(tables.step), {THE_ROW: step.id, **sealed})
    # A batch is one row, and stands for a million that no view has been told of.
    return step, Changes(touched, everything=any(table == tables.event_batch.name for table, _row in touched))


@dataclass(slots=True)
class RowOperation:
    """What was done to one row: `col` is `+`, `-`, or empty for columns that were changed; `old` holds their values."""

    tbl: str
    row: int
    what: str
    old: dict[str, Any] = field(default_factory=dict)


def backwards(cells: Iterable[Cell]) -> list[RowOperation]:
    """Group cells into row operations, the last one first.

    Columns changed in one go stay together, since the rules of a row (`start < end`) hold only before and after.
    Raises `ValueError` for a table or a column that is not recorded: the history was altered.
    """
    done: list[RowOperation] = []
    to_follow = 0  # columns of a removed row that are still to come
    for cell in cells:
        table = _TABLES.get(cell.tbl)
        if table is None or (cell.col not in (ADDED, REMOVED) and cell.col not in table.columns):
            raise ValueError(f"the history names an unknown place: {cell.tbl}.{cell.col}")
        last = done[-1] if done else None
        same_row = last is not None and (last.tbl, last.row) == (cell.tbl, cell.row)
        if cell.col in (ADDED, REMOVED):
            done.append(RowOperation(cell.tbl, cell.row, cell.col))
            to_follow = len(table.columns) - 1 if cell.col == REMOVED else 0
        elif last is not None and same_row and (to_follow or last.what == ""):
            last.old.setdefault(cell.col, cell.old)
            to_follow = max(0, to_follow - 1)
        else:
            done.append(RowOperation(cell.tbl, cell.row, "", {cell.col: cell.old}))
    return done[::-1]


def replay(connection: Connection, operations: Iterable[RowOperation]) -> None:
    """Undo row operations, given last first. References are checked when the transaction ends, not in between."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for (name, what, columns), group in groupby(operations, _alike):
        table, alike = _TABLES[name], list(group)
        if what == ADDED:
            batches.clear_the_way(connection, table, [operation.row for operation in alike])
            connection.execute(delete_row(table), [{THE_ROW: operation.row} for operation in alike])
        elif what == REMOVED:
            connection.execute(insert_into(table), [{"id": operation.row, **operation.old} for operation in alike])
        elif columns:
            connection.execute(update_row(table), [{THE_ROW: operation.row, **operation.old} for operation in alike])


def _alike(operation: RowOperation) -> tuple[str, str, tuple[str, ...]]:
    """Give what neighbouring operations must share to be done by one statement, which is many times as quick."""
    return operation.tbl, operation.what, tuple(sorted(operation.old))


State = dict[tuple[str, int], dict[str, Any] | None]
"""Rows by table and id: their columns, or None where there is no such row."""


def state_before(state: State, operations: Iterable[RowOperation]) -> None:
    """Take row states back across operations, given last first, in memory only."""
    for operation in operations:
        key = operation.tbl, operation.row
        if operation.what == ADDED:
            state[key] = None
        elif operation.what == REMOVED:
            state[key] = {"id": operation.row, **operation.old}
        else:
            state[key] = {**(state.get(key) or {}), **operation.old}
