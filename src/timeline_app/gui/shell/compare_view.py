"""Joins the Compare view to the session."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from timeline_app.commands.contradictions import EditContradiction, RemoveContradiction
from timeline_app.domain.ids import ContradictionId
from timeline_app.gui import wording
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme
from timeline_app.queries.compare import Comparison, comparison, contradiction_rows


class ComparePage:
    """Shows one contradiction; without one named, the first that is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.widget = self.panel = CompareView(desk.theme)
        self._row = 0
        self._refreshing = Refreshing(self.panel, desk.session, wants_everything, self._show)
        panel = self.panel
        panel.command_wanted.connect(desk.session.run)
        panel.jump_wanted.connect(desk.jump)
        panel.walked.connect(lambda row: desk.go("compare", "contradiction", row))
        panel.question_wanted.connect(self._edit_question)
        panel.note_wanted.connect(self._edit_note)
        panel.removal_wanted.connect(self._remove)

    @property
    def foot(self) -> QWidget:
        """Give the decision bar."""
        return self.panel.bar

    def show_place(self, place: Place) -> None:
        """Show a contradiction."""
        self._row = place.row or self._row
        self._show()

    def act(self, action: str) -> bool:
        """Walk."""
        if action == "compare.next":
            self.panel.walk(1)
        return action in ("compare.next", "compare.selection")

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def take_focus(self) -> None:
        """Focus the view, whose keys decide."""
        self.panel.setFocus()

    def state(self) -> dict[str, object]:
        """Nothing beyond the place is kept."""
        return {}

    def restore(self, saved: Mapping[str, object]) -> None:
        """Nothing to take back."""

    def _show(self) -> None:
        rows = self._desk.session.read(contradiction_rows)
        self.panel.show_rows(rows)
        known = [row.contradiction for row in rows]
        if self._row not in known:
            still_open = [row.contradiction for row in rows if row.state == "open"]
            self._row = next(iter(still_open or known), 0)
        if self._row:
            self.panel.show_comparison(self._desk.session.read(comparison, self._row))
        else:
            self.panel.clear()

    def _edit_question(self, shown: Comparison) -> None:
        words = self._desk.ask.text("Change the question", "The question on which they disagree", shown.question)
        if words is not None and words != shown.question:
            self._desk.session.run(EditContradiction(ContradictionId(shown.contradiction), question=words))

    def _edit_note(self, shown: Comparison) -> None:
        words = self._desk.ask.text("Note", "Note on this contradiction", shown.note)
        if words is not None and words != shown.note:
            self._desk.session.run(EditContradiction(ContradictionId(shown.contradiction), note=words))

    def _remove(self, row: int) -> None:
        sentence = "Remove this contradiction? The evidence on both sides stays; the decisions on it go."
        if self._desk.ask.confirm(sentence, wording.REMOVE):
            self._desk.session.run(RemoveContradiction(ContradictionId(row)))
