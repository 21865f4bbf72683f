"""The large field of the palette, and the button in the toolbar that opens it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import pressed_by_enter
from timeline_app.gui.widgets.labels import KeyCap, plain_tooltip

_LARGER: Final = 1.42
OWN_KEYS: Final = ("palette.timeline", "palette.save")
"""What the key map calls the palette's keys that the user may choose."""
_TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PaletteField(QLineEdit):
    """Types; every key is first offered to `takes`, which moves in the list, opens and closes.

    Keys of the text (Home, End, Left, Right, undo) stay its own.
    """

    takes: Callable[[QKeyEvent], bool]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.takes = _takes_nothing
        self.setAccessibleName(tr("Search or jump to anything"))
        self.setPlaceholderText(tr("Search or jump to anything"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def apply_theme(self, theme: Theme) -> None:
        """Write large, without a frame of its own: it is the head of the palette."""
        size, height = theme.points("body") * _LARGER, theme.px(36)
        plain = "border: none; background: transparent; padding: 0;"
        heights = f"min-height: {height}px; max-height: {height}px;"
        self.setStyleSheet(
            f"QLineEdit {{ {plain} {heights} font-size: {size:.2f}pt; }} QLineEdit:focus {{ {plain} {heights} }}"
        )

    def event(self, event: QEvent) -> bool:
        """Offer Tab too, which Qt would take for the next control; keep keys of ours from the window's shortcuts."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and is_palette_key(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in _TABS and self.takes(event):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer a key, else type."""
        if Qt.Key(event.key()) in _TABS or not self.takes(event):
            super().keyPressEvent(event)


def _takes_nothing(_event: QKeyEvent) -> bool:
    return False


def is_palette_key(event: QKeyEvent) -> bool:
    """Say whether a key is the palette's, whatever else the window does with it."""
    is_fixed = Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
    return is_fixed or bool(KEYMAP.found(event, OWN_KEYS))


class SearchButton(QPushButton):
    """Looks like a search field and opens the palette."""

    def __init__(self, key_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tr("Search or jump to anything")
        self.setAccessibleName(self._words)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cap = KeyCap(key_words, self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme: Theme | None = None
        self.show_key(key_words)

    def show_key(self, key_words: str) -> None:
        """Name the key that opens the palette, "" for none."""
        named = tr("{words} ({key})", words=self._words, key=key_words) if key_words else self._words
        self.setToolTip(plain_tooltip(named))
        self._cap.setText(key_words)
        self._cap.setVisible(bool(key_words))
        self._cap.adjustSize()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and lengths."""
        self._theme = theme
        self._cap.adjustSize()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words, the icon and the key."""
        scaled = self._theme.px if self._theme is not None else round
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        return QSize(words + self._cap.sizeHint().width() + scaled(56), scaled(32))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut, the icon not."""
        scaled = self._theme.px if self._theme is not None else round
        return QSize(scaled(40), scaled(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, and the words as a field shows what can be typed."""
        if self._theme is None:
            super().paintEvent(event)
            return
        theme, painter = self._theme, QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        side, edge = theme.px(16), theme.px(10)
        cap = self._place_cap(edge)
        room = self.rect().adjusted(2 * edge + side - theme.px(2), 0, -edge - cap, 0)
        left = edge
        if self.isRightToLeft():
            left = self.width() - edge - side
            room = self.rect().adjusted(edge + cap, 0, -(2 * edge + side - theme.px(2)), 0)
        pixmap = theme.pixmap("search", "text.2", 16, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap)
        painter.setPen(theme.color("text.2"))
        painter.setFont(theme.font("body"))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, start | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        painter.end()

    def _place_cap(self, edge: int) -> int:
        """Put the key at the end and give the room it takes; on a narrow button there is none."""
        size = self._cap.sizeHint()
        shown = self.width() > 4 * edge + 3 * size.width()
        self._cap.setVisible(shown)
        left = edge if self.isRightToLeft() else self.width() - edge - size.width()
        self._cap.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        return size.width() + edge // 2 if shown else 0
