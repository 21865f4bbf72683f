"""Joins the person and the event panel to the session."""

from timeline_app.commands.contradictions import AddContradiction
from timeline_app.domain.ids import EvidenceId
from timeline_app.domain.translating import tr
from timeline_app.gui.event.panel import EventPanel
from timeline_app.gui.people.paragraph_dialog import ParagraphDialog
from timeline_app.gui.people.post_dialog import PostDialog
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import ChangeEvidence, Desk
from timeline_app.gui.shell.event_dialog import change_event
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.event_sheet import event_sheet
from timeline_app.queries.person_sheet import PersonSheet, PostLine, person_sheet, written_paragraph


class _Page:
    """A page of the right panel: shows one sheet, joined to the session."""

    def __init__(self, desk: Desk, panel: PersonPanel | EventPanel) -> None:
        self._desk, self.widget = desk, panel
        _connect_cards(desk, panel)
        desk.proposed_changed.connect(self._show_proposed)

    @property
    def contradictions(self) -> tuple[int, ...]:
        """Give the open contradictions of what is shown."""
        return self.widget.unresolved

    def select_evidence(self, evidence: int) -> None:
        """Choose a card."""
        self.widget.select_evidence(evidence)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.widget.apply_theme(theme)

    def _show_proposed(self) -> None:
        """Say which contradictions are proposed about what is shown; to find them is left to the background."""
        sheet, proposed = self.widget.sheet, self._desk.proposed
        if sheet is not None:
            kind, row = ("person", sheet.person) if isinstance(sheet, PersonSheet) else ("event", sheet.event)
            self.widget.show_proposed(proposed.keys_of(kind, row), proposed.evidence)


class PersonPage(_Page):
    """The page of a person."""

    def __init__(self, desk: Desk, panel: PersonPanel | None = None) -> None:
        panel = self.panel = panel if panel is not None else PersonPanel(desk.theme)
        super().__init__(desk, panel)
        panel.names_wanted.connect(desk.names_wanted)
        panel.rename_wanted.connect(lambda person: desk.record.rename(Selected("person", person)))
        panel.post_wanted.connect(self._edit_post)
        panel.unmerge_wanted.connect(desk.record.unmerge)
        panel.paragraph_wanted.connect(self._write_paragraph)
        panel.removal_wanted.connect(lambda person: desk.remove("person", person))

    def show_row(self, row: int) -> bool:
        """Show a person; False where there is none."""
        try:
            self.panel.show_sheet(self._desk.session.read(person_sheet, row, self._desk.as_known.day))
        except LookupError:
            return False
        self._show_proposed()
        return True

    def _edit_post(self, person: int, post: PostLine | None) -> None:
        sheet = self.panel.sheet
        groups = sheet.groups if sheet is not None and sheet.person == person else ()
        cards = tuple({card.evidence: card for group in groups for card in group.cards}.values())
        _open(self.panel, PostDialog(self._desk.theme, person, post, self.panel.window(), cards))

    def _write_paragraph(self, person: int) -> None:
        name = self.panel.sheet.main_name if self.panel.sheet is not None else ""
        written = self._desk.session.read(written_paragraph, person)
        _open(self.panel, ParagraphDialog(self._desk.theme, person, name, written, self.panel.window()))


class EventPage(_Page):
    """The page of an event."""

    def __init__(self, desk: Desk) -> None:
        panel = self.panel = EventPanel(desk.theme)
        super().__init__(desk, panel)
        panel.person_wanted.connect(lambda person: desk.opening.emit(Selected("person", person)))
        panel.change_wanted.connect(lambda sheet: change_event(desk, sheet, panel.window()))
        panel.removal_wanted.connect(lambda event: desk.remove("event", event))

    def show_row(self, row: int) -> bool:
        """Show an event; False where there is none."""
        try:
            self.panel.show_sheet(self._desk.session.read(event_sheet, row, self._desk.as_known.day))
        except LookupError:
            return False
        self._show_proposed()
        return True


def _connect_cards(desk: Desk, panel: PersonPanel | EventPanel) -> None:
    """Connect what the cards of both panels ask for."""
    panel.command_wanted.connect(desk.session.run)
    panel.jump_wanted.connect(desk.jump)
    panel.edit_wanted.connect(lambda card: desk.form_wanted.emit(ChangeEvidence(card)))
    panel.remove_wanted.connect(lambda card: desk.remove("evidence", card.evidence))
    panel.compare_wanted.connect(lambda row: desk.go("compare", "contradiction", row))
    panel.proposed_wanted.connect(lambda key: desk.going.emit(Place("compare", "proposed", key=key)))
    panel.oppose_wanted.connect(lambda cards: _oppose(desk, cards))
    panel.grade_wanted.connect(desk.sources_wanted)
    panel.evidence_wanted.connect(lambda: desk.action_wanted.emit("evidence.new"))


def _open(panel: PersonPanel | EventPanel, dialog: PostDialog | ParagraphDialog) -> None:
    """Show a dialog whose command is the panel's own once it is accepted."""
    dialog.accepted.connect(lambda: panel.command_wanted.emit(dialog.command))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _oppose(desk: Desk, cards: tuple[EvidenceCard, ...]) -> None:
    """Ask what they disagree on and set pieces of evidence against one another."""
    initial = cards[0].claim_wording
    question = desk.ask.text(tr("Set against one another"), tr("The question on which they disagree"), initial)
    if question is None:
        return
    outcome = desk.session.run(AddContradiction(question, tuple(EvidenceId(card.evidence) for card in cards)))
    if outcome is not None and isinstance(outcome.value, int):
        desk.go("compare", "contradiction", outcome.value)
