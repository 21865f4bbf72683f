"""Refused rows in words, for a list and for a file that says of every one why it was left out."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.domain.event_tables import RefusedRow, TableMapping
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import number, tr
from timeline_app.exchange.row_reading import chunks

if TYPE_CHECKING:
    from timeline_app.exchange.event_table import EventTable


def refused_in_words(row: RefusedRow) -> str:
    """Give `Row 1,204: “31/02/2011” is not a date (event_date)`."""
    reason = f"{row.reason} ({row.column})" if row.column else row.reason
    return tr("Row {row}: {reason}", row=number(row.row), reason=reason)


def write_refused(
    table: "EventTable", mapping: TableMapping, path: Path, stopped: Callable[[], bool] = lambda: False
) -> int:
    """Read the table again and write a line for every refused row; gives how many. Replaces a file of that name.

    Raises:
        ProblemForUser: `NOT_SAVED_THERE`, or what reading the table raises.
    """
    count = 0
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.write(tr("Rows of {table} that were refused", table=table.name) + "\n\n")
            for row in _refused(table, mapping, stopped):
                file.write(refused_in_words(row) + "\n")
                count += 1
    except OSError as error:
        reason = (error.strerror or tr("unknown error")).lower()
        raise ProblemForUser(Problem.NOT_SAVED_THERE, path.name, reason=reason) from error
    return count


def _refused(table: "EventTable", mapping: TableMapping, stopped: Callable[[], bool]) -> Iterator[RefusedRow]:
    for chunk in chunks(table, mapping):
        yield from chunk.refused
        if stopped():
            return
