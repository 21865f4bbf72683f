"""Buttons of the design: primary, plain, soft, link, icon, and chips that switch."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip

_ICON_GAP: Final = 4
_COMMAND_KEYS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click a button when `event` is Enter, and say whether it was."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & _COMMAND_KEYS:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class PlainButton(QPushButton):
    """A button with an optional icon before and an optional key after its words."""

    _icon_ink = "text"
    _cap_inks = ("sunken", "border", "text.2")

    def __init__(self, text: str, icon: str = "", key: str = "", parent: QWidget | None = None) -> None:
        # "&" would make a mnemonic of the next letter; words may hold one.
        super().__init__(text.replace("&", "&&"), parent)
        self._icon_name, self._key = icon, key
        self._theme: Theme | None = None
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Draw another key after the words, "" for none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icon and measure the key again."""
        self._theme = theme
        if self._icon_name:
            gap = _ICON_GAP if self.text() else 0
            towards_words = -gap if self.isRightToLeft() else gap
            self.setIcon(theme.icon(self._icon_name, self._icon_ink, gap=towards_words))
            self.setIconSize(QSize(theme.px(16) + theme.px(gap), theme.px(16)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the key."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._cap_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never cut the words; the key is left out where there is no room for both."""
        return QSize(super().sizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button in hand with Enter too: in a dialog Qt would press the default one instead."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then its key."""
        if not self._cap_width() or self._theme is None or self.width() < self.sizeHint().width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        room = QRect(option.rect)
        cap, mirrored = self._cap_width(), self.isRightToLeft()
        option.rect = room.adjusted(cap if mirrored else 0, 0, 0 if mirrored else -cap, 0)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        self._paint_cap(painter, room, self._theme)
        painter.end()

    def _cap_width(self) -> int:
        if not self._key or self._theme is None:
            return 0
        return self._theme.px(12) + self._text_width(self._theme)

    def _text_width(self, theme: Theme) -> int:
        return QFontMetrics(theme.font("secondary")).horizontalAdvance(self._key)

    def _paint_cap(self, painter: QPainter, room: QRect, theme: Theme) -> None:
        width, height = self._text_width(theme) + theme.px(8), theme.px(18)
        left = room.left() + theme.px(9) if self.isRightToLeft() else room.right() - theme.px(9) - width
        cap = QRect(left, room.center().y() - height // 2, width, height)
        ground, border, ink = (self._cap_color(theme, token) for token in self._cap_inks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), theme.px(4), theme.px(4))
        painter.setPen(ink)
        painter.setFont(theme.font("secondary"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    @staticmethod
    def _cap_color(theme: Theme, token: str) -> QColor:
        name, _, alpha = token.partition("@")
        color = theme.color(name)
        if alpha:
            color.setAlphaF(float(alpha))
        return color


class PrimaryButton(PlainButton):
    """The one button of a place that does the expected thing."""

    _icon_ink = "accent.text"
    _cap_inks = ("accent.text@0.18", "accent.text@0", "accent.text")


class SoftButton(PlainButton):
    """A button on the soft accent ground."""

    _icon_ink = "accent.ink"


class LinkButton(PlainButton):
    """Words that act, without a border; `quiet` ones are not in the accent colour."""

    _icon_ink = "accent.ink"

    def __init__(self, text: str, icon: str = "", *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent=parent)
        self.setProperty("quiet", quiet)
        if quiet:
            self._icon_ink = "text.2"


class IconButton(QToolButton):
    """A square button with an icon only; its words are its tooltip and its accessible name."""

    def __init__(self, icon: str, words: str, ink: str = "text.2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._ink = icon, ink
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icon."""
        self.setIcon(theme.icon(self._icon_name, self._ink))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter too."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


class Chip(QPushButton):
    """A rounded switch that filters a list, or a rounded word."""

    def __init__(self, text: str, *, checkable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
