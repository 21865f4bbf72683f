"""The dot of a step of a chain and the line to the next: filled for the root, hollow for the others."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme

_WIDTH, _RADIUS = 24, 4.5


class ChainDot(QWidget):
    """Stands at the start of a step's row, as high as the row. `drags` lets the step be dragged past its neighbours."""

    dragged = Signal(int)
    """-1 or 1: the dot was dragged past the next step up or down."""

    def __init__(self, middle: int = 13, *, drags: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_root, self.is_last = True, True
        self._middle, self._drags = middle, drags
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        if drags:
            self.setCursor(Qt.CursorShape.SizeVerCursor)
            self.setToolTip(tr("Drag to reorder, or press Alt ↑ ↓"))

    def place(self, index: int, count: int) -> None:
        """Say where in the chain the step stands."""
        self.is_root, self.is_last = index == 0, index == count - 1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        event.setAccepted(self._drags)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the step when its dot is dragged past half of a neighbour."""
        if not self._drags or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        down = event.position().y()
        if down < -self.height() / 2:
            self.dragged.emit(-1)
        elif down > self.height() * 1.5:
            self.dragged.emit(1)

    def apply_theme(self, theme: Theme) -> None:
        """Take colour and lengths."""
        self._theme = theme
        self.setFixedWidth(theme.px(_WIDTH))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a pointer needs."""
        return QSize(_WIDTH, 2 * self._middle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and dot."""
        if self._theme is None:
            return
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, centre, middle, radius = self._theme.color("accent"), px(8), px(self._middle), px(_RADIUS)
        if self.isRightToLeft():
            centre = self.width() - centre
        painter.setPen(QPen(accent, 1))
        if not self.is_root:
            painter.drawLine(centre, 0, centre, middle - radius)
        if not self.is_last:
            painter.drawLine(centre, middle + radius, centre, self.height())
        painter.setPen(QPen(accent, 1.7))
        painter.setBrush(accent if self.is_root else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(centre - radius, middle - radius, 2 * radius, 2 * radius))
        painter.end()
