"""`timeline-app import-events`: a table of events into a project, as one step. Says what was guessed and refused."""

import csv
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FrameType
from typing import Final

from timeline_app.commands.editing import Editing
from timeline_app.commands.event_tables import ImportEvents, ImportReport
from timeline_app.domain.clock import system_clock
from timeline_app.domain.counting import counted
from timeline_app.domain.event_tables import DayOrder, EventChunk, RefusedRow, TableMapping, TableRole
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.exchange import event_table
from timeline_app.exchange.event_table import EventTable, guess_mapping, mapping_note, mapping_of, open_table
from timeline_app.queries.event_tables import imported_before, known_kinds
from timeline_app.store.project_file import Project

STOPPED: Final = 130
_MOST_SHOWN: Final = 20
"""More refused rows than this are written to a file beside the table."""


class BadMappingError(Exception):
    """What the line says of the table's columns cannot be meant; the message says why."""


def import_events(wanted: Namespace) -> int:
    """Run the verb. Gives the exit code: 0 done, 1 when rows were refused, 130 when it was stopped.

    Raises `ProblemForUser`, and `BadMappingError` for a mapping that does not fit the table.
    """
    table = open_table(wanted.file)
    if wanted.sheet is not None:
        table = _on_sheet(table, wanted.sheet)
    with Project.open(wanted.project, clock=system_clock, read_only=wanted.dry_run) as project:
        if project.read_only and not wanted.dry_run:
            raise ProblemForUser(Problem.READ_ONLY_PLACE, project.path.name)
        with project.reading() as connection:
            kinds, before = known_kinds(connection), imported_before(connection, table.sha256)
        mapping = _mapping(table, wanted.mapping or (), wanted.day_order, kinds)
        for line in described(table, mapping):
            print(line)
        if before:
            print(f"  This table was imported before, as {before}: its events will be there twice.")
        if not (mapping.day_order_sure or wanted.dry_run):
            raise BadMappingError("--day-order dmy or mdy is needed: nothing in the table tells which of the two it is")
        refused = _Refused(wanted.file)
        if wanted.dry_run:
            report = _counted(refused.of(event_table.chunks(table, mapping)))
        else:
            report = _imported(project, table, mapping, refused)
    return _told(table, report, refused, dry_run=wanted.dry_run)


def described(table: EventTable, mapping: TableMapping) -> Iterator[str]:
    """Say line by line how the columns of a table are read."""
    sheet = f", sheet “{table.sheet}”" if table.sheet else ""
    header = f"header in row {mapping.header_row}" if mapping.header_row else "no header"
    yield f"{table.name}{sheet}: about {table.about_rows:,} rows, {header}"
    for role, columns in mapping.columns.items():
        yield f"  {role:<10} {', '.join(table.header[column] for column in columns)}"
    used = {column for columns in mapping.columns.values() for column in columns}
    left = [name for column, name in enumerate(table.header) if column not in used]
    if left:
        yield f"  {'not read':<10} {', '.join(left)}"
    if not mapping.day_order_sure:
        yield ("  Days such as 03/04/2011 can be read in two ways; --day-order says in which.")
    if not (mapping.of(TableRole.DATE) or mapping.of(TableRole.YEAR)):
        yield "  No column was taken for the date: every event will be undated. --mapping date=COLUMN names it."


def _on_sheet(table: EventTable, sheet: str) -> EventTable:
    if sheet not in table.sheets:
        there = ", ".join(f"“{name}”" for name in table.sheets) or "none"
        raise BadMappingError(f"--sheet: {table.name} has no sheet “{sheet}”; its sheets: {there}")
    return table.on_sheet(sheet)


def _mapping(
    table: EventTable, said: Sequence[str], day_order: str | None, kinds: list[tuple[str, str]]
) -> TableMapping:
    """Guess what the columns mean, then do as the line says."""
    mapping = guess_mapping(table, kinds)
    if said:
        mapping = mapping_of(table, _chosen(table, said, mapping), kinds)
    if day_order is not None:
        mapping = replace(mapping, day_order=DayOrder(day_order), day_order_sure=True)
    return mapping


def _chosen(table: EventTable, said: Sequence[str], guessed: TableMapping) -> dict[TableRole, tuple[int, ...]]:
    """Give the columns of each role: those named, and what was guessed of the rest. `role=` leaves a role out."""
    named: dict[TableRole, tuple[int, ...]] = {}
    for words in said:
        name, equals, column = words.partition("=")
        if not equals or name not in set(TableRole):
            raise BadMappingError(f"--mapping: “{words}” is not ROLE=COLUMN; roles are {', '.join(TableRole)}")
        role = TableRole(name)
        named[role] = (*named.get(role, ()), *((_column(table, column),) if column else ()))
    for one, other in ((TableRole.DATE, TableRole.YEAR), (TableRole.YEAR, TableRole.DATE)):
        if named.get(one):
            named.setdefault(other, ())  # a date stands in one column or in three
    taken = {column for columns in named.values() for column in columns}
    kept = {
        role: tuple(column for column in columns if column not in taken)
        for role, columns in guessed.columns.items()
        if role not in named
    }
    return {role: columns for role, columns in {**kept, **named}.items() if columns}


def _column(table: EventTable, said: str) -> int:
    """Give the column of a name, else of a number counted from 1."""
    folded = [name.casefold() for name in table.header]
    if said.strip().casefold() in folded:
        return folded.index(said.strip().casefold())
    if said.isdecimal() and 1 <= int(said) <= len(folded):
        return int(said) - 1
    raise BadMappingError(f"--mapping: {table.name} has no column “{said}”; its columns: {', '.join(table.header)}")


@dataclass(slots=True)
class _Refused:
    """Keeps the first refused rows, and writes them all to a file beside the table when there are many."""

    table: Path
    first: list[RefusedRow] = field(default_factory=list)
    count: int = 0
    written: Path | None = None
    cannot_write: bool = False

    def of(self, read: Iterator[EventChunk]) -> Iterator[EventChunk]:
        """Pass chunks on, taking down what they refuse."""
        for chunk in read:
            if chunk.refused:
                self._take(chunk.refused)
            yield chunk

    def _take(self, refused: Sequence[RefusedRow]) -> None:
        before, self.count = self.count, self.count + len(refused)
        if self.count <= _MOST_SHOWN:
            self.first += refused
            return
        rows = refused if before > _MOST_SHOWN else [*self.first, *refused]
        self.first = [*self.first, *refused][:_MOST_SHOWN]
        try:
            if not self.cannot_write:
                self._write(rows, anew=before <= _MOST_SHOWN)
        except OSError:  # a folder that can only be read, a full disk: the first ones are shown
            self.written, self.cannot_write = None, True

    def _write(self, rows: Sequence[RefusedRow], *, anew: bool) -> None:
        place = self.table.with_name(f"{self.table.name} refused rows.csv")
        with place.open("w" if anew else "a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            if anew:
                writer.writerow(("row", "column", "reason"))
            writer.writerows((row.row, row.column, row.reason) for row in rows)
        self.written = place


def _counted(read: Iterator[EventChunk]) -> ImportReport:
    events = refused = 0
    for chunk in read:
        events, refused = events + len(chunk), refused + len(chunk.refused)
    return ImportReport(events, refused, 0, 0)


def _imported(project: Project, table: EventTable, mapping: TableMapping, refused: _Refused) -> ImportReport:
    with _stop_asked() as stop:
        command = ImportEvents(
            table.name,
            table.sha256,
            mapping_note(table, mapping),
            lambda: refused.of(event_table.chunks(table, mapping)),
            _Progress(table.about_rows),
            stop.is_set,
        )
        report = Editing(project).run(command).value
    assert isinstance(report, ImportReport)
    return report


@dataclass(slots=True)
class _Progress:
    """Shows on a terminal how far the import is, in place; says nothing where nobody looks."""

    about_rows: int

    def __call__(self, events: int, refused: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{events + refused:,} of about {self.about_rows:,} rows ", end="", file=sys.stderr, flush=True)


@contextmanager
def _stop_asked() -> Iterator[threading.Event]:
    """Give what the first Ctrl C sets: the import then stops between two portions. A second one breaks it off."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked
        return

    def ask(_signal: int, _frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def _told(table: EventTable, report: ImportReport, refused: _Refused, *, dry_run: bool) -> int:
    """Say how it went. Gives the exit code."""
    if sys.stderr.isatty() and not dry_run:
        print(file=sys.stderr)
    if report.stopped:
        print(f"timeline-app: Stopped. Nothing of {table.name} was added.", file=sys.stderr)
        return STOPPED
    _tell_refused(refused)
    done = "would be added" if dry_run else "added"
    people = "" if dry_run else f", {report.new_people:,} people new, {report.known_people:,} known"
    events, refusals = counted(report.events, "event"), counted(report.refused, "row")
    print(f"{table.name}: {events} {done}, {refusals} refused{people}")
    return 1 if report.refused else 0


def _tell_refused(refused: _Refused) -> None:
    if refused.written is not None:
        print(f"timeline-app: {refused.count:,} rows were refused: see {refused.written}", file=sys.stderr)
        return
    for row in refused.first:
        column = f" (column “{row.column}”)" if row.column else ""
        print(f"timeline-app: row {row.row}{column}: {row.reason}", file=sys.stderr)
    if refused.count > len(refused.first):
        print(f"timeline-app: and {refused.count - len(refused.first):,} more rows", file=sys.stderr)
