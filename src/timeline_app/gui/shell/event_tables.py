"""Importing events from tables: look at the file, ask what its columns are, bring it in beside the window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.commands.editing import Outcome
from timeline_app.commands.event_tables import ImportEvents, ImportReport
from timeline_app.domain.event_tables import EventChunk, RefusedRow, TableMapping
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.exchange.event_table import (
    EventTable,
    chunks,
    guess_mapping,
    mapping_note,
    mapping_of,
    open_table,
    write_refused,
)
from timeline_app.gui.background import Job
from timeline_app.gui.event_table import words
from timeline_app.gui.event_table.dialog import EventTableDialog
from timeline_app.gui.event_table.refused_dialog import RefusedDialog
from timeline_app.gui.event_table.strip import ImportStrip
from timeline_app.gui.shell.desk import Desk
from timeline_app.queries.event_tables import imported_before, known_kinds

_KINDS: Final = tr("Tables (*.csv *.tsv *.tab *.txt *.xlsx *.xlsm);;All files (*)")
_MOST_LISTED: Final = 100
_CHECK: Final = "event table"
_REPORT_EVERY: Final = 5
"""Chunks read between two words about it."""
KnownKinds = Sequence[tuple[str, str]]


@dataclass(slots=True)
class Refusals:
    """The refused rows of one reading of a table: the first of them, and how many there were."""

    first: list[RefusedRow] = field(default_factory=list)
    count: int = 0

    def note(self, chunk: EventChunk) -> EventChunk:
        """Take in what a chunk refused; give it on."""
        if chunk.refused:
            self.first += chunk.refused[: _MOST_LISTED - len(self.first)]
            self.count += len(chunk.refused)
        return chunk


@dataclass(frozen=True, slots=True)
class _Counted:
    """How far the reading of a table has come."""

    events: int
    refused: Refusals
    done: bool = False


class _Import(QObject):
    """One import under way. The command calls `progress` and `stop` on its own thread."""

    progressed = Signal(int, int)

    def __init__(self, table: EventTable, mapping: TableMapping, parent: QObject) -> None:
        super().__init__(parent)
        self.table, self.mapping = table, mapping
        self.refusals = Refusals()
        self.stopped = False

    @property
    def command(self) -> ImportEvents:
        """Give the command."""
        note = mapping_note(self.table, self.mapping)
        return ImportEvents(
            self.table.name, self.table.sha256, note, self._chunks, self.progressed.emit, lambda: self.stopped
        )

    def _chunks(self) -> Iterator[EventChunk]:
        self.refusals = Refusals()
        return map(self.refusals.note, chunks(self.table, self.mapping))


class EventTables(QObject):
    """The imports of one window, one after another: the dialog, the strip over the panes, the end of it."""

    imported = Signal(str, bool)
    """What to say of an import that is done, and whether there are refused rows to show."""

    def __init__(self, desk: Desk, strip: ImportStrip, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._strip, self._window = desk, strip, window
        self._waiting: list[Path] = []
        self._dialog: EventTableDialog | None = None
        self._looking = False
        self._import: _Import | None = None
        self._last: _Import | None = None
        self._kinds: KnownKinds = ()
        self._check: Job | None = None
        self._seen = Refusals()
        strip.stop_wanted.connect(self.stop)
        strip.refused_wanted.connect(self.show_refused)

    @property
    def is_busy(self) -> bool:
        """Say whether a table is being looked at or imported."""
        return self._looking or self._import is not None

    @property
    def dialog(self) -> EventTableDialog | None:
        """Give the mapping step that is open, if one is."""
        return self._dialog

    def choose(self) -> None:
        """Let the user pick a table."""
        if (path := self._desk.ask.open_file(tr("Import events"), _KINDS)) is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Look at a table and ask what its columns are; while one is at hand, the next waits."""
        if self.is_busy or self._dialog is not None:
            self._waiting.append(path)
            return
        self._looking = True
        self._strip.show_looking(path.name)
        kinds = self._kinds = self._desk.session.read(known_kinds)
        self._desk.session.background.run(partial(_looked_at, path, kinds), self._ask, self._not_opened)

    def stop(self) -> None:
        """Ask the import under way to end; nothing of it stays."""
        if self._import is not None:
            self._import.stopped = True

    def show_refused(self) -> None:
        """Show the refused rows of the last import."""
        if self._last is not None:
            self._show_refusals(self._last.table, self._last.mapping, self._last.refusals)

    # --- the mapping step ---
    def _ask(self, looked: tuple[EventTable, TableMapping]) -> None:
        self._looking = False
        self._strip.hide()
        table, mapping = looked
        dialog = self._dialog = EventTableDialog(self._desk.theme, self._window)
        dialog.check_wanted.connect(self._count)
        dialog.sheet_wanted.connect(self._on_sheet)
        dialog.header_wanted.connect(self._on_header)
        dialog.refused_wanted.connect(lambda: self._show_refusals(self._table, dialog.mapping, self._seen))
        dialog.accepted.connect(lambda: self._start(self._table, dialog.mapping))
        dialog.finished.connect(self._closed)
        self._show(table, mapping)
        dialog.open()

    def _show(self, table: EventTable, mapping: TableMapping) -> None:
        self._table = table
        if self._dialog is not None:
            before = self._desk.session.read(imported_before, table.sha256)
            self._dialog.show_table(table, mapping, self._kinds, before)

    def _on_sheet(self, sheet: str) -> None:
        table, kinds = self._table, self._kinds

        def work() -> tuple[EventTable, TableMapping]:
            other = table.on_sheet(sheet)
            return other, guess_mapping(other, kinds)

        background = self._desk.session.background
        background.run(work, lambda found: self._show(*found), self._not_read, replaces=_CHECK)

    def _on_header(self, row: int) -> None:
        table, kinds = self._table.with_header(row), self._kinds
        background = self._desk.session.background
        background.run(
            lambda: guess_mapping(table, kinds), lambda found: self._show(table, found), self._not_read, replaces=_CHECK
        )

    def _count(self) -> None:
        """Read the whole table beside the window to say what comes of it."""
        dialog = self._dialog
        if dialog is None:
            return
        table, kinds, mapping = self._table, self._kinds, dialog.mapping
        stale, answered = dialog.form.is_stale, dialog.form.with_answers

        def work(job: Job) -> _Counted:
            read = mapping
            if stale:
                rest = mapping_of(table, mapping.columns, kinds)
                job.report(rest)
                read = answered(rest)
            return _counted(table, read, job)

        def told(progress: object) -> None:
            if isinstance(progress, TableMapping):
                dialog.show_rest(progress)
            elif isinstance(progress, _Counted):
                self._seen = progress.refused
                dialog.show_counts(progress.events, progress.refused.count, done=progress.done)

        self._check = self._desk.session.background.run_job(
            work, told, self._not_read, progressed=told, replaces=_CHECK
        )

    def _not_read(self, problem: ProblemForUser) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(problem.sentence)

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if self._check is not None:
            self._check.stop()
            self._check = None
        if dialog is not None:
            dialog.deleteLater()
        if not self.is_busy:
            self._next()

    def _not_opened(self, problem: ProblemForUser) -> None:
        self._looking = False
        self._strip.hide()
        self._desk.session.problem_met.emit(problem)
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self.open(self._waiting.pop(0))

    # --- the import ---
    def _start(self, table: EventTable, mapping: TableMapping) -> None:
        made = self._import = _Import(table, mapping, self)
        made.progressed.connect(self._strip.show_progress)
        self._strip.show_start(table.name, table.about_rows)
        self._desk.session.run_elsewhere(made.command, self._done, self._failed)

    def _done(self, outcome: Outcome) -> None:
        made, report = self._ended(), outcome.value
        if made is None or not isinstance(report, ImportReport):
            return
        if report.stopped:
            self._strip.hide()
            self._desk.say(
                tr("The import of {name} was stopped. Nothing of it is in the project.", name=made.table.name)
            )
        else:
            self._strip.show_refusals(made.table.name, report.refused)
            self.imported.emit(words.imported_words(report.events, report.refused, made.table.name), report.refused > 0)
        self._next()

    def _failed(self, problem: ProblemForUser) -> None:
        self._ended()
        self._strip.hide()
        self._desk.session.problem_met.emit(problem)
        self._next()

    def _ended(self) -> _Import | None:
        made, self._import = self._import, None
        if made is not None:
            self._last = made
        return made

    # --- what was refused ---
    def _show_refusals(self, table: EventTable, mapping: TableMapping, refusals: Refusals) -> None:
        dialog = RefusedDialog(
            self._desk.theme, table.name, refusals.first, refusals.count, self._dialog or self._window
        )
        dialog.save_wanted.connect(lambda: self._save_refused(table, mapping))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_refused(self, table: EventTable, mapping: TableMapping) -> None:
        proposed = table.path.with_name(tr("{stem} refused.txt", stem=table.path.stem))
        path = self._desk.ask.save_file(tr("Save refused rows"), proposed, tr("Text (*.txt)"))
        if path is None:
            return
        self._desk.session.background.run_job(
            lambda job: write_refused(table, mapping, path, lambda: job.is_stopped),
            lambda count: self._desk.say(
                trn(
                    "{n} refused row is listed in {name}.",
                    "{n} refused rows are listed in {name}.",
                    count,
                    name=path.name,
                ),
                "ok",
            ),
        )


def _looked_at(path: Path, kinds: KnownKinds) -> tuple[EventTable, TableMapping]:
    table = open_table(path)
    return table, guess_mapping(table, kinds)


def _counted(table: EventTable, mapping: TableMapping, job: Job) -> _Counted:
    refusals, events = Refusals(), 0
    for number, chunk in enumerate(chunks(table, mapping)):
        refusals.note(chunk)
        events += len(chunk)
        if job.is_stopped:
            break
        if number % _REPORT_EVERY == 0:
            job.report(_Counted(events, Refusals(list(refusals.first), refusals.count)))
    return _Counted(events, refusals, done=True)
