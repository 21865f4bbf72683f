"""One of the decisions as a tile: a round mark, what it does, what it means, and its key."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import KEYMAP, shown_key
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip

HEIGHT, LEAST_WIDTH = 50, 150


class DecisionTile(QAbstractButton):
    """A checkable tile. Long words are cut; the tooltip and the accessible name hold them whole."""

    stepped = Signal(int)
    """1 or -1: an arrow key asks for the next or previous tile."""

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._theme = number, theme
        self._words, self._hint, self._narrow = "", "", ("", "")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        KEYMAP.changed.connect(self._say_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous tile with the arrows; only a click or a number goes on to the reason."""
        towards_end = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        forward = (towards_end, Qt.Key.Key_Down)
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows:
            self.stepped.emit(1 if event.key() in forward else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def show_words(self, words: str, hint: str, narrow: tuple[str, str] = ("", "")) -> None:
        """Say what the decision is and what it means; `narrow` are the two lines where the words do not fit."""
        self._words, self._hint, self._narrow = words, hint, narrow
        self.setText(words.replace("&", "&&"))
        self.setToolTip(plain_tooltip(tr("{decision}: {meaning}", decision=words, meaning=hint)))
        self._say_key()

    @property
    def key(self) -> str:
        """Give the key that takes this decision, "" where none does."""
        return shown_key(f"compare.decide_{self._number}")

    def _say_key(self) -> None:
        named = {"decision": self._words, "meaning": self._hint, "number": self.key}
        self.setAccessibleName(
            tr("{decision}: {meaning} ({number})", **named) if self.key else tr("{decision}: {meaning}", **named)
        )
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours, fonts and lengths."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(self._theme.px(LEAST_WIDTH), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its least width."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw border, round mark, words, hint and key."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text by its own script
        chosen = self.isChecked()
        self._paint_border(painter, heavy=chosen or self.hasFocus())
        self._paint_mark(painter, self._placed(px(11), px(11), px(14), px(14)).center(), chosen)
        key = self.key
        wide = max(px(17), QFontMetrics(theme.font("secondary")).horizontalAdvance(key) + px(8)) if key else 0
        left, cap = px(32), self.width() - px(9) - wide
        ink = "text" if self.isEnabled() else "text.3"
        room = cap - left - px(4)
        words, hint = self._lines(room)
        if QFontMetrics(theme.font("control")).horizontalAdvance(words) > room:
            room = self.width() - left - px(8)  # words before the key, which the menu and the tooltip tell too
        elif key:
            self._paint_cap(painter, self._placed(cap, px(9), wide, px(17)), key)
        self._paint_words(painter, "control", ink, words, (left, px(7), room))
        hint_ink = "text.2" if self.isEnabled() else "text.3"
        self._paint_words(painter, "secondary", hint_ink, hint, (left, px(27), self.width() - left - px(10)))
        painter.end()

    def _lines(self, room: int) -> tuple[str, str]:
        words = self.text().replace("&&", "&")
        fits = QFontMetrics(self._theme.font("control")).horizontalAdvance(words) <= room
        return (words, self._hint) if fits or not all(self._narrow) else self._narrow

    def _paint_words(self, painter: QPainter, role: str, ink: str, words: str, at: tuple[int, int, int]) -> None:
        left, top, room = at
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.color(ink))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._placed(left, top, room, self._theme.px(18)), flags, cut)

    def _paint_border(self, painter: QPainter, *, heavy: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent" if heavy else "border.control"), 2 if heavy else 1))
        painter.setBrush(theme.color("sunken" if self.underMouse() and self.isEnabled() else "surface"))
        edge = 1.0 if heavy else 0.5
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, theme.radius("card"), theme.radius("card"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), theme.radius("mark"), theme.radius("mark"))

    def _paint_mark(self, painter: QPainter, centre: QPointF, chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.color("accent" if chosen else "border.control"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, px(7), px(7))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(centre, px(4), px(4))

    def _paint_cap(self, painter: QPainter, cap: QRectF, key: str) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(cap, theme.radius("mark"), theme.radius("mark"))
        painter.setPen(theme.color("text.2"))
        painter.setFont(theme.font("secondary"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)

    def _placed(self, left: float, top: float, width: float, height: float) -> QRectF:
        """Give a box by its distance from the side where lines begin."""
        return QRectF(self.width() - left - width if self.isRightToLeft() else left, top, width, height)
