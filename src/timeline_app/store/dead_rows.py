"""Finds the batches that nobody will ever see again: undone and past redoing, or cut short by a crash."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from timeline_app.store.batches import undone_batches


class DeadBatch(NamedTuple):
    """A batch with rows to remove. `recorded`: the history names it, so that its own row stays."""

    batch: int
    recorded: bool


def mark_steps(connection: Connection) -> dict[int, tuple[int, int]]:
    """Give the step that showed each batch, and the last one that turned its mark."""
    asked = (
        "SELECT \"row\", min(step), max(step) FROM history_cell WHERE tbl = 'event_batch' AND col = 'undone'"
        ' GROUP BY "row"'
    )
    return {row: (first, last) for row, first, last in connection.exec_driver_sql(asked)}


def dead_batches(connection: Connection, redo: Iterable[int]) -> list[DeadBatch]:
    """Give the batches with rows that no redo can bring back. `redo` are the steps that can still be done again.

    The latest first: its rows may point to people of the ones before.
    """
    undone = undone_batches(connection)
    if not undone:
        return []
    steps, can_come_back = mark_steps(connection), set(redo)
    return [
        DeadBatch(batch, batch in steps)
        for batch in sorted(undone, reverse=True)
        if batch not in steps or steps[batch][1] not in can_come_back
    ]
