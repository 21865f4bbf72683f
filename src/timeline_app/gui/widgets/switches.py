"""One of a few, all in view: the view switch, the polarity switch, own words or paraphrase."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip

_EDGE: Final = 4  # pixels that stay free left and right of words that are short of room
_ICON_GAP: Final = 4  # as Qt's styles have it


class SegmentButton(QPushButton):
    """One part of a `SegmentedSwitch`."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.key = key
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._own_tooltip = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, tooltip: str) -> None:
        """Take a tooltip that says what the part does."""
        self._own_tooltip = tooltip
        self._tell()

    def minimumSizeHint(self) -> QSize:
        """Let the words be cut where several parts have little room; the tooltip then has them in full."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), hint.height() + self.iconSize().width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell in the tooltip what there is no room for."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where there is little room, let the words take the air around them first, and cut them only then."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        option.rect = self.rect().adjusted(_EDGE, 0, -_EDGE, 0)
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, self._room())
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        painter.end()

    @property
    def least_width(self) -> int:
        """Give the width below which its words are cut."""
        return self.fontMetrics().horizontalAdvance(self._words) + self._beside

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")

    @property
    def _beside(self) -> int:
        """Give the width that its words cannot have."""
        icon = 0 if self.icon().isNull() else self.iconSize().width() + _ICON_GAP
        return 2 * _EDGE + icon

    def _room(self) -> int:
        """Give how wide its words can be."""
        return self.width() - self._beside

    def _tell(self) -> None:
        words = self._words
        if self.fontMetrics().horizontalAdvance(words) <= self._room():
            words = ""
        self.setToolTip(plain_tooltip("\n".join(filter(None, (words, self._own_tooltip)))))


class SegmentedSwitch(QFrame):
    """Shows keys with words, one of them chosen. One tab stop; the arrow keys move within.

    One that `fills` its place shares the width out by the words, and stands in a column where they would be cut.
    """

    chosen = Signal(str)
    """The key the user chose."""
    _fills = False
    """Events come while the parts are still being made: nothing is arranged then."""

    def __init__(self, parts: Sequence[tuple[str, str]], parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, SegmentButton] = {}
        self._icons: dict[str, tuple[str, str]] = {}
        layout = self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for key, words in parts:
            button = SegmentButton(key, words, self)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if not self._buttons else Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(lambda _checked=False, chosen=key: self._choose(chosen))
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button, 1 if fills else 0)
        if not fills:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        next(iter(self._buttons.values())).setChecked(True)
        self._fills = fills

    @property
    def is_column(self) -> bool:
        """Say whether the parts stand one below the other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    @property
    def current(self) -> str:
        """Give the chosen key, or "" where none is."""
        button = self._group.checkedButton()
        return button.key if isinstance(button, SegmentButton) else ""

    def set_current(self, key: str) -> None:
        """Choose without a signal; "" chooses none."""
        self._group.setExclusive(bool(key))
        for name, button in self._buttons.items():
            button.setChecked(name == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(True)

    def button(self, key: str) -> SegmentButton:
        """Give one part, to name it or to switch it off."""
        return self._buttons[key]

    def set_icon(self, key: str, icon: str, ink: str = "text.2") -> None:
        """Put a shipped icon before the words of a part; drawn when a theme is applied."""
        self._icons[key] = (icon, ink)

    def set_tooltip(self, key: str, words: str) -> None:
        """Say what a part does."""
        self._buttons[key].say(words)

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        for key, (icon, ink) in self._icons.items():
            self._buttons[key].setIcon(theme.icon(icon, ink))
            self._buttons[key].setIconSize(QSize(theme.px(14), theme.px(14)))

    def event(self, event: QEvent) -> bool:
        """Arrange the parts anew where the width or the words changed."""
        answer = super().event(event)
        if self._fills and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._arrange()
        return answer

    def _arrange(self) -> None:
        """Share the width out, or put the parts in a column."""
        widths = [button.least_width for button in self._buttons.values()]
        margins, gaps = self._box.contentsMargins(), self._box.spacing() * (len(widths) - 1)
        frame = margins.left() + margins.right() + 2 * self.frameWidth()
        fits = sum(widths) + gaps + frame <= self.width()
        row, column = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = row if fits else column
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.updateGeometry()
        for at, width in enumerate(widths):
            share = width if fits else 0
            if self._box.stretch(at) != share:
                self._box.setStretch(at, share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self.is_column:
            steps |= {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = [key for key, button in self._buttons.items() if button.isEnabled()]
        here = keys.index(self.current) if self.current in keys else 0
        chosen = keys[(here + step) % len(keys)]
        self._buttons[chosen].setFocus(Qt.FocusReason.TabFocusReason)
        self._choose(chosen)

    def _choose(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
