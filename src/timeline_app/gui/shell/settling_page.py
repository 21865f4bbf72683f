"""The right panel beside the Compare view: whom the contradiction is about, and what would settle it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.selection import Selected
from timeline_app.gui.settling.panel import SettlingPart
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.sheet_pages import PersonPage
from timeline_app.gui.shell.side import Side
from timeline_app.gui.theme import Theme
from timeline_app.queries.compared_values import Comparison
from timeline_app.queries.settling import settling_of


class ComparedPanel(PersonPanel):
    """The head of a person as everywhere, and below it what would settle the contradiction in place of the cards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.settling = SettlingPart(theme)
        super().__init__(theme, parent)
        self.compare.hide()

    def _evidence_part(self) -> QWidget:
        part = QWidget()
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.settling)
        kept = super()._evidence_part()  # the cards are not shown here, but they need a parent
        kept.hide()
        box.addWidget(kept)
        return part


class BesideCompare(QObject):
    """Puts the panel into the right pane while the Compare view is in front."""

    def __init__(self, desk: Desk, side: Side, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._side = desk, side
        self._shown: Comparison | None = None
        self.page = PersonPage(desk, ComparedPanel(desk.theme))
        self.part = self.panel.settling
        self.alone = SettlingPart(desk.theme)
        """For a contradiction about nobody who is listed."""
        self._refreshing = Refreshing(window, desk.session, wants_everything, self._show)
        for part in (self.part, self.alone):
            part.set_may_edit(not desk.session.read_only)
            part.command_wanted.connect(desk.session.run)
            part.search_wanted.connect(desk.search_wanted)
            part.person_wanted.connect(lambda row: desk.opening.emit(Selected("person", row)))
        desk.compared.connect(self._follow)

    @property
    def panel(self) -> ComparedPanel:
        """Give the panel."""
        panel = self.page.panel
        if not isinstance(panel, ComparedPanel):
            raise TypeError(f"the page holds a {type(panel).__name__}")
        return panel

    def apply_theme(self, theme: Theme) -> None:
        """Dress both panels."""
        self.page.apply_theme(theme)
        self.alone.apply_theme(theme)

    def _follow(self, shown: Comparison | None) -> None:
        was, self._shown = self._shown, shown
        self._show()
        if _identity(was) == _identity(shown):
            return  # what else was brought to the front meanwhile stays there
        if shown is None:
            self._side.stand_in(None, None)
        elif shown.person is None:
            self._side.stand_in(None, self.alone)
        else:
            self._side.stand_in(Selected("person", shown.person), self.panel)

    def _show(self) -> None:
        shown = self._shown
        if shown is None:
            return
        part = self.alone if shown.person is None else self.part
        part.show_settling(self._desk.session.read(settling_of, shown, self._desk.as_known.day), shown.subject)
        if shown.person is not None:
            self.page.show_row(shown.person)


def _identity(shown: Comparison | None) -> tuple[int, str, int | None] | None:
    """Give what tells one contradiction, and whom it is about, from another."""
    return None if shown is None else (shown.contradiction, shown.key, shown.person)
