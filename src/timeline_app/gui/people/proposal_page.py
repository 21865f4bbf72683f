"""Two who may be one person: side by side, with the reason; joined or kept apart for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.names import isolate
from timeline_app.domain.translating import said, tr
from timeline_app.gui.people.two_people import TwoPeople
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.join_proposals import JoinProposal
from timeline_app.queries.person_names import PersonNames


class ProposalPage(QWidget):
    """Shows a `JoinProposal` and says what the user makes of it."""

    join_wanted = Signal(object)
    apart_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._proposal: JoinProposal | None = None
        self.reason = Label(role="body", wraps=True)
        self.two = TwoPeople(opens=True)
        self.join = PrimaryButton(tr("Join…"), "merge")
        self.apart = PlainButton(tr("Not the same person"))
        says = tr("Kept apart, the two are never proposed again. You can still join them yourself.")
        self.says = Label(says, "secondary", "text.2", wraps=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.join)
        buttons.addWidget(self.apart)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        box.addWidget(Label(tr("May be one person"), "panel.title", wraps=True))
        box.addWidget(self.reason)
        box.addLayout(buttons)
        box.addWidget(self.says)
        box.addWidget(self.two)
        box.addStretch(1)
        self.join.clicked.connect(lambda: self.join_wanted.emit(self._proposal))
        self.apart.clicked.connect(lambda: self.apart_wanted.emit(self._proposal))

    @property
    def proposal(self) -> JoinProposal | None:
        """Give what is shown."""
        return self._proposal

    def show_pair(self, proposal: JoinProposal, one: PersonNames, other: PersonNames) -> None:
        """Show both people."""
        self._proposal = proposal
        self.reason.setText(tr("Why: {reason}.", reason=said(proposal.reason)))
        self.two.show_names(one, other)
        pair = {"one": isolate(one.main_name), "other": isolate(other.main_name)}
        self.join.setAccessibleName(tr("Join {one} and {other}", **pair))
        self.apart.setAccessibleName(tr("{one} and {other} are not the same person", **pair))

    def set_may_edit(self, may: bool) -> None:
        """Offer or take away what changes the record."""
        for part in (self.join, self.apart, self.says):
            part.setVisible(may)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        dress(self, theme)
