"""What the person and the event panel share: evidence as cards, the two buttons at the foot, and one menu."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.evidence_list import EvidenceList
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.keys import ButtonKey
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.proposed_notice import ProposedNotice
from timeline_app.gui.widgets.theming import set_tone


class EvidencePanel(QWidget):
    """A panel over evidence. What its cards and buttons ask for goes out as its own signals."""

    command_wanted = Signal(object)
    selected = Signal(object)
    """`EvidenceCard` chosen in the list."""
    jump_wanted = Signal(object)
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    compare_wanted = Signal(int)
    proposed_wanted = Signal(str)
    """The key of the proposed contradiction to compare."""
    oppose_wanted = Signal(object)
    grade_wanted = Signal(int)
    """The source whose own grade is to be set."""
    evidence_wanted = Signal()
    removal_wanted = Signal(int)

    def __init__(self, theme: Theme, more: str, empty: str, parent: QWidget | None = None) -> None:
        """Make the shared parts; `more` names the menu's button, `empty` is said where there is no evidence."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme = theme
        self.more = IconButton("ellipsis", more)
        self.count = Label(role="section")
        self.cards = EvidenceList(theme)
        self.proposed = ProposedNotice()
        self.empty = Label(empty, "body", "text.2", wraps=True)
        self.add = PrimaryButton(tr("Add evidence"), "plus")
        self.compare = PlainButton(tr("Compare claims"), "columns-2")
        ButtonKey(self.add, "evidence.new")
        ButtonKey(self.compare, "compare.selection")
        cards = self.cards
        for asked, passed_on in (
            (cards.chosen, self.selected), (cards.jump_wanted, self.jump_wanted), (cards.edit_wanted, self.edit_wanted),
            (cards.remove_wanted, self.remove_wanted), (cards.compare_wanted, self.compare_wanted),
            (cards.oppose_wanted, self.oppose_wanted), (cards.grade_wanted, self.grade_wanted),
            (cards.proposed_wanted, self.proposed_wanted), (self.proposed.wanted, self.proposed_wanted),
        ):  # fmt: skip
            asked.connect(passed_on)
        self.add.clicked.connect(self.evidence_wanted)
        self.compare.clicked.connect(self._compare)
        self.more.clicked.connect(self._open_menu)

    @property
    def unresolved(self) -> tuple[int, ...]:
        """Give the open contradictions of what is shown."""
        raise NotImplementedError

    def menu(self) -> QMenu:
        """Give what can be done with what is shown."""
        raise NotImplementedError

    def show_proposed(self, keys: Sequence[str], of_evidence: Mapping[int, Sequence[str]]) -> None:
        """Say which contradictions (keys) are proposed about what is shown, and mark the cards that are their sides."""
        self.proposed.show_keys(keys)
        self.cards.show_proposed(of_evidence)

    def select_evidence(self, evidence: int) -> None:
        """Choose the card of a piece of evidence."""
        self.cards.select_evidence(evidence)

    def _foot(self) -> QWidget:
        foot = QWidget()
        buttons = FlowLayout(foot, gap=8)
        buttons.setContentsMargins(16, 10, 12, 10)
        buttons.addWidget(self.add)
        buttons.addWidget(self.compare)
        return foot

    def _compare(self) -> None:
        if self.unresolved:
            self.compare_wanted.emit(self.unresolved[0])

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()
