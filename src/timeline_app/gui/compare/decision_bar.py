"""What does the record show? The decisions, and the reason that all but keeping it open need."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.commands.contradictions import Decide, DecisionKind
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.gui.compare.decision_tile import LEAST_WIDTH, DecisionTile
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_property, set_tone
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.compare import Comparison

DIFFERENT_DAYS = "different days"
PROMISE = "Your decision is dated and can be undone"
REASON_NEEDED = "Say why: a decision is dated and printed with its reason."


class DecisionBar(QWidget):
    """Emits one `Decide`. The numbers choose: 1 keeps it open, then one for each side, the last lets all be true.

    The reason field takes the focus where a reason is needed.
    """

    command_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self._theme = theme
        self._comparison: Comparison | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: list[DecisionTile] = []
        self.reason = QLineEdit()
        self.reason.setObjectName("decision_reason")
        self.reason.setPlaceholderText("The reason, in your words")
        self.reason.setAccessibleName("Reason for the decision")
        self.reason.returnPressed.connect(self.record)
        self.save = PrimaryButton("Record decision")
        self.save.setObjectName("record_decision")
        self.save.clicked.connect(self.record)
        self.hint = Label(PROMISE, "secondary", "text.2")
        self._lay_out()
        self._make_tiles(4)
        dress(self, theme)

    def show_comparison(self, comparison: Comparison) -> None:
        """Offer the decisions for this contradiction; the one in force is chosen."""
        self._comparison = comparison
        names = [side_name(side.card) for side in comparison.sides]
        all_true = "Both can be true" if len(names) < 3 else "All can be true"
        words = [
            ("Keep open", "Prints as unresolved"),
            *(("Prefer", name) for name in names),
            (all_true, "Different days" if DIFFERENT_DAYS in comparison.notice else "Say why"),
        ]
        if len(words) != len(self.buttons):
            self._make_tiles(len(words))
        for tile, (title, hint) in zip(self.buttons, words, strict=True):
            tile.show_words(title, hint)
        chosen, reason = self._in_force(comparison)
        self.buttons[chosen - 1].setChecked(True)
        self.reason.setText(reason)
        self._say(PROMISE, "text.2")
        self._offer()

    def choose(self, number: int) -> None:
        """Choose a decision by its number, from 1; a number that is not offered does nothing."""
        if not 1 <= number <= len(self.buttons):
            return
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
        kinds = {1: DecisionKind.KEEP_OPEN, len(self.buttons): DecisionKind.BOTH}
        kind = kinds.get(number, DecisionKind.PREFER)
        prefer = EvidenceId(comparison.sides[number - 2].card.evidence) if kind is DecisionKind.PREFER else None
        self.command_wanted.emit(Decide(ContradictionId(comparison.contradiction), kind, prefer, reason))

    def apply_theme(self, theme: Theme) -> None:
        """Dress the bar."""
        self._theme = theme
        dress(self, theme)

    def minimumSizeHint(self) -> QSize:
        """Give the width of one tile: in a narrow window the tiles stand below one another."""
        return QSize(self._theme.px(LEAST_WIDTH) + 48, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the tiles in as many columns as fit."""
        super().resizeEvent(event)
        self._set_tiles()

    @staticmethod
    def _in_force(comparison: Comparison) -> tuple[int, str]:
        if comparison.state == "open" or not comparison.log:
            return 1, ""
        last = comparison.log[0]
        if last.kind == DecisionKind.BOTH.value:
            return len(comparison.sides) + 2, last.reason
        preferred = [side.card.evidence for side in comparison.sides]
        return (2 + preferred.index(last.preferred) if last.preferred in preferred else 1), last.reason

    def _step(self, index: int, step: int) -> None:
        tile = self.buttons[(index + step) % len(self.buttons)]
        tile.setChecked(True)
        self._offer()
        tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self) -> None:
        for tile in self.buttons:  # one stop for Tab: the tile that is chosen
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile.isChecked() else Qt.FocusPolicy.ClickFocus)
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
        self._tiles = QGridLayout()
        self._tiles.setSpacing(10)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.reason, 1)
        foot.addStretch(0)
        foot.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 24, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._tiles)
        box.addLayout(foot)

    def _make_tiles(self, count: int) -> None:
        for old in self.buttons:
            self._group.removeButton(old)
            self._tiles.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        for number in range(1, count + 1):
            tile = DecisionTile(number, self._theme)
            tile.setObjectName(f"decision_{number}")
            tile.clicked.connect(lambda _checked=False, chosen=number: self.choose(chosen))
            tile.stepped.connect(lambda step, index=number - 1: self._step(index, step))
            self._group.addButton(tile, number)
            self.buttons.append(tile)
        self._columns = 0
        self._set_tiles()

    def _set_tiles(self) -> None:
        room = self.width() - 48
        fitting = max(1, min(len(self.buttons), room // (self._theme.px(LEAST_WIDTH) + 10)))
        rows = -(-len(self.buttons) // fitting)
        columns = -(-len(self.buttons) // rows)
        if columns == self._columns:
            return
        self._columns = columns
        for index, tile in enumerate(self.buttons):
            self._tiles.addWidget(tile, index // columns, index % columns)


def side_name(card: EvidenceCard) -> str:
    """Give what tells a side from the other: the user's own wording, else the event, else the claim both share."""
    return card.own_wording or card.event_title or card.claim_wording
