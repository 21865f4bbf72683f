"""Joins the Briefing view to the session: makes the pages in the background, prints them, saves them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from timeline_app.briefing.pages import make_pdf, save_pdf
from timeline_app.domain.date_words import typed_day
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.briefing.panel import BriefingView
from timeline_app.gui.briefing.printing import print_pages
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme
from timeline_app.queries.brief_facts import BriefOptions, brief_facts
from timeline_app.queries.brief_sheet import sheet_of
from timeline_app.queries.choices import Choice, form_choices
from timeline_app.settings import PAPER, PARTS_LEFT_OUT


@dataclass(frozen=True, slots=True)
class _Made:
    """A sheet and what its form needs."""

    pdf: bytes = field(repr=False)
    people: tuple[Choice, ...]
    title: str
    question: str
    notes: str
    latest: int | None


class BriefingPage:
    """The preview is the sheet: the printer and the file get its bytes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = self.panel = BriefingView(desk.theme)
        self._take_settings()
        desk.setting_changed.connect(self._follow_setting)
        self._refreshing = Refreshing(self.panel, desk.session, wants_everything, self._make)
        self._refreshing.mark_stale()
        panel = self.panel
        panel.command_wanted.connect(lambda command: desk.session.run(command, joins="brief"))
        panel.options_changed.connect(self._options_changed)
        panel.print_wanted.connect(self._print)
        panel.save_wanted.connect(self._save)
        desk.range_wanted.connect(self._take_range)
        desk.as_known.rested.connect(panel.follow_window)
        panel.follow_window(desk.as_known.day)

    @property
    def foot(self) -> None:
        """Nothing ends the panel that may not be covered."""

    def show_place(self, place: Place) -> None:
        """Show the sheet; of a person who is named, the sheet with them alone."""
        if place.kind == "person":
            self.panel.choose_only(place.row)

    def act(self, action: str) -> bool:
        """Print; find words on the pages."""
        if action == "search.in_view":
            self.panel.find_bar.open()
            return True
        if action == "briefing.print":
            self._print()
            return True
        return False

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Focus the pages."""
        self.panel.pages.setFocus()

    def state(self) -> dict[str, object]:
        """Nothing is kept but the paper, which is a setting."""
        return {}

    def restore(self, saved: Mapping[str, object]) -> None:
        """Nothing to take back."""

    def _take_settings(self) -> None:
        get = self._desk.settings.get
        self.panel.set_paper(get(PAPER))
        self.panel.leave_out(get(PARTS_LEFT_OUT).split())

    def _follow_setting(self, key: str) -> None:
        if key in (PAPER.key, PARTS_LEFT_OUT.key):
            self._take_settings()
            self._refreshing.mark_stale()

    def _options_changed(self, options: BriefOptions) -> None:
        self._desk.settings.set(PAPER, options.paper.value)
        self._refreshing.mark_stale()

    def _make(self) -> None:
        session, clock, options = self._desk.session, self._desk.clock, self.panel.options
        self.panel.show_making()

        def work() -> _Made:
            facts = session.read(brief_facts, options)
            pdf = make_pdf(sheet_of(facts, options), timestamp=clock().replace(microsecond=0))
            people = session.read(form_choices).people
            return _Made(pdf, people, facts.title, facts.question, facts.notes, facts.latest_day)

        session.background.run(work, self._show, self._fail, replaces="briefing")

    def _show(self, made: _Made) -> None:
        self.panel.count_from(made.latest)
        self.panel.offer(made.people, made.title, made.question, made.notes)
        self.panel.show_pdf(made.pdf)

    def _fail(self, problem: ProblemForUser) -> None:
        self.panel.show_problem(problem.sentence)

    def _print(self) -> None:
        if not self.panel.pdf:
            self._desk.say(tr("The pages are still being made. Try again in a moment."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.panel.window())
        if dialog.exec():
            self.print_on(printer)
        dialog.deleteLater()

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages in view on a printer that is set up."""
        try:
            pages = print_pages(self.panel.document, printer)
        except ProblemForUser as problem:
            self._desk.session.problem_met.emit(problem)
            return
        self._desk.say(trn("{n} page sent to the printer.", "{n} pages sent to the printer.", pages), "ok")

    def _save(self) -> None:
        project = self._desk.session.project
        proposed = project.path.with_name(tr("{stem} briefing.pdf", stem=project.path.stem))
        chosen = self._desk.ask.save_file(tr("Save as PDF"), proposed, "PDF (*.pdf)")
        if chosen is None or not self.panel.pdf:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(".pdf")
        self._desk.session.background.run(lambda: save_pdf(path, self.panel.pdf), self._saved)

    def _saved(self, path: Path) -> None:
        self._desk.say(tr("The sheet was saved as {name}.", name=path.name), "ok")

    def _take_range(self, first: int, last: int) -> None:
        # For the field to read, which knows English.
        begin, end = typed_day(first), typed_day(last)
        self.panel.range.set_words(begin if first == last else f"{begin} to {end}")
