"""What does the record show? The four decisions, and the reason that three of them need."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from timeline_app.commands.contradictions import Decide, DecisionKind
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_property, set_tone
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.compare import Comparison

REASON_NEEDED = "Say why: a decision is dated and printed with its reason."


class DecisionBar(QWidget):
    """Emits one `Decide`. Keys 1–4 choose; the reason field takes the focus where a reason is needed."""

    command_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self._comparison: Comparison | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = [QPushButton() for _ in range(4)]
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setObjectName(f"decision_{number + 1}")
            button.setMinimumHeight(theme.px(46))
            button.clicked.connect(lambda _checked=False, chosen=number + 1: self.choose(chosen))
            self._group.addButton(button, number + 1)
        self.reason = QLineEdit()
        self.reason.setObjectName("decision_reason")
        self.reason.setPlaceholderText("The reason, in your words")
        self.reason.setAccessibleName("Reason for the decision")
        self.reason.returnPressed.connect(self.record)
        self.save = PrimaryButton("Record decision")
        self.save.setObjectName("record_decision")
        self.save.clicked.connect(self.record)
        self.hint = Label("Your decision is dated and can be undone", "secondary", "text.2")
        self._lay_out()
        dress(self, theme)

    def show_comparison(self, comparison: Comparison) -> None:
        """Offer the four decisions for this contradiction; the one in force is chosen."""
        self._comparison = comparison
        first, second = (comparison.sides[0].card, comparison.sides[1].card)
        words = (
            "Keep open\nPrints as unresolved",
            f"Prefer: {_short(side_name(first))}\nSay why",
            f"Prefer: {_short(side_name(second))}\nSay why",
            "Both can be true\nSay why",
        )
        for number, (button, text) in enumerate(zip(self.buttons, words, strict=True), start=1):
            button.setText(text.replace("&", "&&"))
            button.setAccessibleName(f"{text.splitlines()[0]} ({number})")
        chosen, reason = self._in_force(comparison)
        self.buttons[chosen - 1].setChecked(True)
        self.reason.setText(reason)
        self._say("Your decision is dated and can be undone", "text.2")
        self._offer()

    def choose(self, number: int) -> None:
        """Choose a decision by its number, 1 to 4."""
        self.buttons[number - 1].setChecked(True)
        self._offer()
        if number > 1:
            self.reason.setFocus()
            self.reason.selectAll()

    def record(self) -> None:
        """Emit the decision, or say that it needs a reason."""
        comparison, number = self._comparison, self._group.checkedId()
        if comparison is None:
            return
        reason = self.reason.text().strip()
        if number > 1 and not reason:
            self._say(REASON_NEEDED, "danger")
            self.reason.setFocus()
            return
        kind = (DecisionKind.KEEP_OPEN, DecisionKind.PREFER, DecisionKind.PREFER, DecisionKind.BOTH)[number - 1]
        prefer = EvidenceId(comparison.sides[number - 2].card.evidence) if kind is DecisionKind.PREFER else None
        self.command_wanted.emit(Decide(ContradictionId(comparison.contradiction), kind, prefer, reason))

    def apply_theme(self, theme: Theme) -> None:
        """Dress the bar."""
        dress(self, theme)
        c = theme.colors
        self.setStyleSheet(
            f"QPushButton:checkable {{ text-align: left; padding: 4px 12px; min-height: {theme.px(40)}px; }}"
            f"QPushButton:checked {{ border: 2px solid {c['accent']}; background: {c['accent.soft']};"
            f" color: {c['text']}; }}"
        )

    @staticmethod
    def _in_force(comparison: Comparison) -> tuple[int, str]:
        if comparison.state == "open" or not comparison.log:
            return 1, ""
        last = comparison.log[0]
        if last.kind == DecisionKind.BOTH.value:
            return 4, last.reason
        preferred = [side.card.evidence for side in comparison.sides]
        return (2 + preferred.index(last.preferred) if last.preferred in preferred else 1), last.reason

    def _offer(self) -> None:
        needs_reason = self._group.checkedId() > 1
        self.reason.setVisible(needs_reason)

    def _say(self, words: str, ink: str) -> None:
        self.hint.setText(words)
        set_property(self.hint, "ink", ink)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label("What does the record show?", "section"))
        head.addStretch(1)
        head.addWidget(self.hint)
        choices = QHBoxLayout()
        choices.setSpacing(10)
        for button in self.buttons:
            choices.addWidget(button, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.reason, 1)
        foot.addStretch(0)
        foot.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 24, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(choices)
        box.addLayout(foot)


def side_name(card: EvidenceCard) -> str:
    """Give what tells a side from the other: the user's own wording, else the event, else the claim both share."""
    return card.own_wording or card.event_title or card.claim_wording


def _short(words: str) -> str:
    return words if len(words) <= 26 else words[:25].rstrip() + "…"
