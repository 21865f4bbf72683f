"""One of the decisions as a tile: a round mark, what it does, what it means, and its key."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip

HEIGHT, LEAST_WIDTH = 52, 150


class DecisionTile(QAbstractButton):
    """A checkable tile. Long words are cut; the tooltip and the accessible name hold them whole."""

    stepped = Signal(int)
    """1 or -1: an arrow key asks for the next or previous tile."""

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._theme = number, theme
        self._hint = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous tile with the arrows; only a click or a number goes on to the reason."""
        forward = (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if event.key() in forward or event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() in forward else -1)
        else:
            super().keyPressEvent(event)

    def show_words(self, words: str, hint: str) -> None:
        """Say what the decision is and what it means."""
        self._hint = hint
        self.setText(words.replace("&", "&&"))
        self.setToolTip(plain_tooltip(f"{words}: {hint}"))
        self.setAccessibleName(f"{words}: {hint} ({self._number})")
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
        chosen = self.isChecked()
        heavy = chosen or self.hasFocus()
        painter.setPen(QPen(theme.color("accent" if heavy else "border.control"), 2 if heavy else 1))
        painter.setBrush(theme.color("surface" if not self.underMouse() else "sunken"))
        edge = 1.0 if heavy else 0.5
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, theme.radius("card"), theme.radius("card"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), theme.radius("mark"), theme.radius("mark"))
        self._paint_mark(painter, QPointF(px(18), px(18)), chosen)
        left, right = px(32), self.width() - px(10)
        cap = QRectF(right - px(16), px(9), px(16), px(18))
        self._paint_cap(painter, cap)
        painter.setFont(theme.font("control"))
        painter.setPen(theme.color("text"))
        words = self.text().replace("&&", "&")
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(cap.left() - left - px(6)))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, px(8), cap.left() - left, px(20)), middle, words)
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.color("text.2"))
        hint = painter.fontMetrics().elidedText(self._hint, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRectF(left, px(28), right - left, px(17)), middle, hint)
        painter.end()

    def _paint_mark(self, painter: QPainter, centre: QPointF, chosen: bool) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.color("accent" if chosen else "border.control"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, px(7), px(7))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(centre, px(4), px(4))

    def _paint_cap(self, painter: QPainter, cap: QRectF) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(cap, theme.radius("mark"), theme.radius("mark"))
        painter.setPen(theme.color("text.2"))
        painter.setFont(theme.font("secondary"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self._number))
