"""What does the record show? The decisions, and the reason that all but keeping it open need."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.compare.decision_tile import LEAST_WIDTH, DecisionTile
from timeline_app.gui.compare.decisions import KEEP_OPEN, Offer, in_force, offers
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.compared_values import Comparison

PROMISE = tr("Your decision is dated and can be undone")
REASON_NEEDED = tr("Say why: a decision is dated and printed with its reason.")
NO_DECISION = tr("Read only: nothing can be decided here")
PROPOSED = tr("Proposed from the record. Deciding opens it as a contradiction")


class DecisionBar(QWidget):
    """Emits what was decided. The numbers choose: 1 keeps it open, then one for each side, the last lets all be true.

    Choosing brings up the line for the reason, which takes the focus where a reason is needed; `Esc` puts it away.
    """

    decided = Signal(object, str)
    """The `Offer` chosen and the reason."""
    refused = Signal()
    """What is proposed is no contradiction."""
    left = Signal()
    """The reason was put away: the keys belong to the view again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self._theme = theme
        self._comparison: Comparison | None = None
        self._offers: tuple[Offer, ...] = ()
        self._may_edit = True
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: list[DecisionTile] = []
        self.reason = QLineEdit()
        self.reason.setObjectName("decision_reason")
        self.reason.setAccessibleName(tr("Reason for the decision"))
        self.reason.returnPressed.connect(self.record)
        self.dated = Label("", "secondary", "text.2")
        self.save = PrimaryButton(tr("Record decision"))
        self.save.setObjectName("record_decision")
        self.save.clicked.connect(self.record)
        self.refuse = LinkButton(tr("Not a contradiction"), "x")
        self.refuse.setObjectName("not_a_contradiction")
        self.refuse.clicked.connect(self.refused)
        self.hint = Label(PROMISE, "secondary", "text.2")
        self._lay_out()
        self._make_tiles(4)
        self._close_reason()
        dress(self, theme)

    def show_today(self, day: str) -> None:
        """Say with what day a decision is dated."""
        self.dated.setText(tr("Dated {day}", day=day))

    def set_may_edit(self, may_edit: bool) -> None:
        """Switch the decisions off where nothing can be saved."""
        self._may_edit = may_edit
        for part in (*self.buttons, self.reason, self.save, self.refuse):
            part.setEnabled(may_edit)
        self._say_promise()

    def show_comparison(self, comparison: Comparison) -> None:
        """Offer the decisions for this contradiction; the one in force is chosen.

        What is typed stays while the same contradiction is shown again with the same decision in force.
        """
        was, self._comparison = self._comparison, comparison
        self._offers = offers(comparison)
        if len(self._offers) != len(self.buttons):
            self._make_tiles(len(self._offers))
        for tile, offer in zip(self.buttons, self._offers, strict=True):
            tile.show_words(offer.words, offer.meaning, offer.narrow)
        self.refuse.setVisible(comparison.is_proposed)
        if not self._foot.isHidden() and was is not None and _same(was, comparison):
            return
        self._choose_in_force()

    def choose(self, number: int) -> None:
        """Choose a decision by its number, from 1; a number that is not offered does nothing."""
        if not 1 <= number <= len(self.buttons) or not self._may_edit or self._is_too_early:
            return
        self.buttons[number - 1].setChecked(True)
        self._open_reason()
        self.reason.setFocus()
        self.reason.selectAll()

    @property
    def _is_too_early(self) -> bool:
        """Say whether there is nothing to decide yet on the day that is viewed."""
        return self._comparison is not None and self._comparison.is_too_early

    def record(self) -> None:
        """Emit the decision, or say that it needs a reason."""
        number = self._group.checkedId()
        if self._comparison is None or number < 1 or not self._may_edit:
            return
        reason = self.reason.text().strip()
        if number != KEEP_OPEN and not reason:
            self._say(REASON_NEEDED, "danger")
            QAccessible.updateAccessibility(QAccessibleEvent(self.hint, QAccessible.Event.Alert))
            self.reason.setFocus()
            return
        self._close_reason()
        self.decided.emit(self._offers[number - 1], reason)

    def take_back(self) -> None:
        """Put the reason away; the decision in force is chosen again."""
        self._choose_in_force()
        self.left.emit()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the reason away with Escape."""
        if event.key() == Qt.Key.Key_Escape and not self._foot.isHidden():
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _choose_in_force(self) -> None:
        number = in_force(self._comparison, self._offers) if self._comparison is not None else 0
        self._group.setExclusive(False)
        for at, tile in enumerate(self.buttons, start=1):
            tile.setChecked(at == number)
        self._group.setExclusive(True)
        self._close_reason()
        self._offer_tab_stop()
        self._say_promise()

    def _step(self, index: int, step: int) -> None:
        tile = self.buttons[(index + step) % len(self.buttons)]
        tile.setChecked(True)
        self._open_reason()
        tile.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_reason(self) -> None:
        number = self._group.checkedId()
        needed = number != KEEP_OPEN
        self.reason.setPlaceholderText(tr("The reason, in your words") if needed else tr("A reason, if you like"))
        shown = self._comparison
        if shown is not None and shown.log and number == in_force(shown, self._offers) and self._foot.isHidden():
            self.reason.setText(shown.log[0].reason)
        self._foot.show()
        self._offer_tab_stop()
        self._say_promise()

    def _close_reason(self) -> None:
        self._foot.hide()
        self.reason.clear()

    def _offer_tab_stop(self) -> None:
        number = max(self._group.checkedId(), 1)
        for at, tile in enumerate(self.buttons, start=1):  # one stop for Tab: the tile that is chosen
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == number else Qt.FocusPolicy.ClickFocus)

    def _say_promise(self) -> None:
        proposed = self._comparison is not None and self._comparison.is_proposed
        self._say(NO_DECISION if not self._may_edit else PROPOSED if proposed else PROMISE, "text.2")

    def _say(self, words: str, ink: str) -> None:
        self.hint.setText(words)
        self.hint.set_ink(ink)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(tr("What does the record show?"), "section"))
        head.addStretch(1)
        head.addWidget(self.hint)
        head.addWidget(self.refuse)
        self._tiles = QGridLayout()
        self._tiles.setSpacing(10)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(10)
        foot.addWidget(self.reason, 1)
        foot.addWidget(self.dated)
        foot.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 10, 24, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._tiles)
        box.addWidget(self._foot)

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
            tile.setEnabled(self._may_edit)
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


def _same(one: Comparison, other: Comparison) -> bool:
    """Say whether two showings are of one contradiction between decisions."""
    return (one.contradiction, one.key, one.log) == (other.contradiction, other.key, other.log)
