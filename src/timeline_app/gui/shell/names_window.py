"""Opens the window in which names are managed, keeps it true while it is open, and finds who may be one person."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.commands.command import Command
from timeline_app.commands.people import JoinPeople
from timeline_app.commands.suggestions import KeepApart
from timeline_app.domain.changes import Changes
from timeline_app.domain.ids import PersonId
from timeline_app.gui.background import Job
from timeline_app.gui.people.manage_names import PERSON, PROPOSAL, ManageNames
from timeline_app.gui.people.split_dialog import SplitDialog
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme
from timeline_app.queries.join_proposals import Everybody, JoinProposal, join_proposals, read_everybody
from timeline_app.queries.person_names import Named, PastJoin, Sample, everybody, person_names
from timeline_app.queries.person_sheet import person_sheet

_NAMES = ("person", "name", "mention", "person_merge", "not_same", "evidence", "article")


class NamesWindow(QObject):
    """At most one for a project's window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._dialog: ManageNames | None = None
        self._person = 0
        self._read: Everybody | None = None
        """What the proposals were found from: the same again gives the same."""
        self._proposals: tuple[JoinProposal, ...] = ()
        self._reading: Job | None = None
        self._search: Job | None = None
        desk.names_wanted.connect(self.open)
        desk.session.changed.connect(self._on_changed)
        desk.session.step_done.connect(self._on_step)
        desk.session.finished.connect(self._stop)
        desk.opening.connect(self._follow)
        desk.appearance.changed.connect(self._apply_theme)

    @property
    def dialog(self) -> ManageNames | None:
        """Give the window while it is open."""
        return self._dialog

    def open(self, person: int = 0) -> None:
        """Open the window on a person; 0 keeps to whoever was looked at last, or shows nobody yet."""
        self._person = person or self._person
        if self._dialog is None:
            self._make()
        if self._dialog is None:
            return
        self._show_everything()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._dialog.list.setFocus()

    def _make(self) -> None:
        desk = self._desk
        dialog = self._dialog = ManageNames(desk.theme, desk.ask, self._window)
        dialog.set_may_edit(not desk.session.read_only)
        dialog.chosen.connect(self._show)
        dialog.dropped.connect(desk.record.join)
        dialog.undo_wanted.connect(lambda: desk.action_wanted.emit("edit.undo"))
        dialog.page.command_wanted.connect(self._run)
        dialog.page.sample_wanted.connect(self._go_to)
        dialog.page.join_wanted.connect(lambda person: desk.record.join_with_another(person, keeps=True))
        dialog.page.split_wanted.connect(self._split)
        dialog.page.unmerge_wanted.connect(self._unmerge)
        dialog.proposal.join_wanted.connect(lambda found: desk.record.join(found.person, found.other))
        dialog.proposal.apart_wanted.connect(self._keep_apart)
        dialog.proposal.two.one.samples.wanted.connect(self._go_to)
        dialog.proposal.two.other.samples.wanted.connect(self._go_to)
        dialog.finished.connect(self._closed)

    # --- showing ---
    def _show_everything(self) -> None:
        """Show whoever is chosen as they are now, and read everybody beside the window."""
        if self._dialog is None:
            return
        current = self._dialog.current
        if self._person and (current is None or current[0] == PERSON):
            self._show(PERSON, self._person)

        def work(_job: Job) -> tuple[tuple[Named, ...], Everybody]:
            read = self._desk.session.read
            return read(everybody), read(read_everybody)

        self._reading = self._desk.session.background.run_job(work, self._show_lists, replaces="everybody's names")

    def _show_lists(self, read: tuple[tuple[Named, ...], Everybody]) -> None:
        if self._dialog is None:
            return
        current = self._dialog.current
        self._dialog.show_people(read[0])
        self._propose(read[1])
        if current is not None and current[0] == PROPOSAL:
            self._show_next_proposal()
        elif self._person:
            self._dialog.select(PERSON, self._person)

    def _show(self, kind: str, row: int) -> None:
        if self._dialog is None:
            return
        read = self._desk.session.read
        try:
            if kind == PERSON:
                self._dialog.show_names(read(person_names, row))
                self._person = row
            else:
                found = self._dialog.proposals[row]
                one, other = (read(person_names, person) for person in (found.person, found.other))
                self._dialog.show_pair(found, one, other)
        except LookupError:
            self._person = 0
            self._dialog.show_nobody()

    def _show_next_proposal(self) -> None:
        """Keep to what was compared; where it is answered, go on to the next."""
        if self._dialog is None:
            return
        found, proposals = self._dialog.proposal.proposal, self._dialog.proposals
        if not proposals:
            self._dialog.show_nobody()
            return
        row = proposals.index(found) if found in proposals else 0
        self._dialog.select(PROPOSAL, row)
        self._show(PROPOSAL, row)

    # --- who may be one person ---
    def _propose(self, read: Everybody) -> None:
        """Look for people who may be one, beside the window; the last found are shown until then."""
        if self._dialog is None:
            return
        here = {one.person: one.main_name for one in read.people}
        self._proposals = tuple(
            found
            for found in self._proposals
            if here.get(found.person) == found.name
            and here.get(found.other) == found.other_name
            and (found.person, found.other) not in read.apart
        )
        is_known = read == self._read
        self._dialog.show_proposals(self._proposals, searching=not is_known)
        if is_known:
            return

        def work(job: Job) -> tuple[JoinProposal, ...] | None:
            found = join_proposals(read, lambda: job.is_stopped)
            return None if job.is_stopped else found

        def done(found: tuple[JoinProposal, ...] | None) -> None:
            if found is not None:
                self._read, self._proposals = read, found
                self._show_found()

        self._search = self._desk.session.background.run_job(work, done, replaces="join proposals")

    def _show_found(self) -> None:
        if self._dialog is None:
            return
        current = self._dialog.current
        self._dialog.show_proposals(self._proposals)
        if current is not None and current[0] == PROPOSAL:
            self._show_next_proposal()
        elif current is None and not self._person and self._proposals:
            self._dialog.select(PROPOSAL, 0)
            self._show(PROPOSAL, 0)

    def _stop(self) -> None:
        for job in (self._reading, self._search):
            if job is not None:
                job.stop()
        self._reading = self._search = None

    # --- doing ---
    def _run(self, command: Command) -> None:
        outcome = self._desk.session.run(command, self)
        if outcome is not None and isinstance(command, JoinPeople):
            self._desk.opening.emit(Selected("person", command.survivor))

    def _keep_apart(self, found: JoinProposal) -> None:
        self._run(KeepApart(PersonId(found.person), other=PersonId(found.other)))

    def _unmerge(self, join: PastJoin) -> None:
        self._desk.record.unmerge(join)

    def _split(self, person: int) -> None:
        try:
            sheet = self._desk.session.read(person_sheet, person)
        except LookupError:
            return
        dialog = SplitDialog(self._desk.theme, sheet, self._dialog or self._window)
        dialog.accepted.connect(lambda: self._run(dialog.command))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_to(self, sample: Sample) -> None:
        place = Place("reader", "article", sample.article, sample.start, sample.end, sample.version)
        self._desk.going.emit(place)

    # --- what happens ---
    def _follow(self, selected: Selected) -> None:
        """Show who is left of two, where the one who was shown is no longer there."""
        if self._dialog is not None and selected.kind == PERSON and not self._person:
            self._dialog.select(PERSON, selected.row)
            self._show(PERSON, selected.row)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self._dialog is not None and changes.touches(*_NAMES):
            self._show_everything()
            self._dialog.show_done("")

    def _on_step(self, label: Any) -> None:  # noqa: ANN401 - Qt gives it untyped
        if self._dialog is not None:
            self._dialog.show_done(str(label))

    def _apply_theme(self, theme: Theme) -> None:
        if self._dialog is not None:
            self._dialog.apply_theme(theme)

    def _closed(self) -> None:
        self._stop()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
