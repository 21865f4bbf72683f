"""The track of the scrubber: a stop for each day on which something became known, and a handle that snaps to them."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.as_known import KnownStops
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip

_PAD, _LINE_Y, _WORDS_Y = 12.0, 14.0, 34.0
_STOP, _HANDLE = 4.0, 8.0
LEAST_GAP = 16.0
"""Stops nearer to one another than this are thinned out; the handle stops at each of them all the same."""
_BETWEEN_WORDS = 14.0

Placed = tuple[float, float, int]
"""Left and right edge of a label, and the position of its stop."""


class KnownTrack(QAbstractSlider):
    """One value a stop. Arrows, Home and End step; a click or a drag takes the nearest stop. Time runs left to right.

    `stop_chosen` gives the position the user chose; `show_stops` and `show_day` emit nothing.
    """

    stop_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stops = KnownStops()
        self._theme: Theme | None = None
        self._quiet = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSingleStep(1)
        self.setAccessibleName(tr("As known on"))
        self.setObjectName("known_track")
        self.valueChanged.connect(self._choose)

    # --- what is shown ---
    def show_stops(self, stops: KnownStops, day: int | None) -> None:
        """Offer other stops."""
        self.stops = stops
        self._quiet = True
        self.setRange(0, len(stops) - 1)
        self.setPageStep(max(len(stops) // 10, 1))
        self._quiet = False
        self.show_day(day)

    def show_day(self, day: int | None) -> None:
        """Put the handle at a day: at the last stop not after it."""
        self._quiet = True
        self.setValue(self.stops.at(day))
        self._quiet = False
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the row."""
        return QSize(240, self._px(44))

    def minimumSizeHint(self) -> QSize:
        """Room for a handle that can still be dragged."""
        return QSize(self._px(72), self._px(44))

    def x_of(self, position: int) -> float:
        """Give where a stop is, in pixels."""
        pad = self._px(_PAD)
        return pad + (self.width() - 2 * pad) * position / max(len(self.stops) - 1, 1)

    def position_at(self, x: float) -> int:
        """Give the stop nearest to a pixel."""
        pad = self._px(_PAD)
        share = (x - pad) / max(self.width() - 2 * pad, 1)
        return min(max(round(share * (len(self.stops) - 1)), 0), len(self.stops) - 1)

    def drawn_stops(self) -> tuple[int, ...]:
        """Give the positions that get a dot: all, or as many as keep apart, always with both ends."""
        last = len(self.stops) - 1
        apart = (self.width() - 2 * self._px(_PAD)) / max(last, 1)
        every = max(-int(-self._px(LEAST_GAP) // max(apart, 1e-9)), 1)
        shown = list(range(0, last + 1, every))
        if shown[-1] != last:
            if last - shown[-1] < every and len(shown) > 1:
                shown.pop()
            shown.append(last)
        return tuple(shown)

    def labels(self) -> tuple[Placed, ...]:
        """Place the names of stops so that none meets another: the handle's, both ends', then from the left."""
        if self._theme is None:
            return ()
        metrics = QFontMetricsF(self._theme.font("secondary"))
        last = len(self.stops) - 1
        placed: list[Placed] = []
        for at in dict.fromkeys((self.value(), last, 0, *self.drawn_stops())):
            width = min(metrics.horizontalAdvance(self.stops.label(at)) + 1, self.width())
            left = self.x_of(at) - (width / 2 if 0 < at < last else self._px(4) if not at else width - self._px(8))
            left = min(max(left, 0.0), max(self.width() - width, 0.0))
            air = self._px(_BETWEEN_WORDS)
            if all(left + width + air <= x0 or left >= x1 + air for x0, x1, _ in placed):
                placed.append((left, left + width, at))
        return tuple(placed)

    def _px(self, length: float) -> int:
        return round(length) if self._theme is None else self._theme.px(length)

    # --- painting ---
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, stops, handle and names."""
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y, handle = self._px(_LINE_Y), self.x_of(self.value())
        ends = self.x_of(0), self.x_of(len(self.stops) - 1)
        for x0, x1, ink in ((handle, ends[1], "border"), (ends[0], handle, "accent")):
            painter.setPen(QPen(theme.color(ink), theme.px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(x0, y), QPointF(x1, y))
        for at in self.drawn_stops():
            self._draw_stop(painter, theme, QPointF(self.x_of(at), y), passed=at <= self.value())
        self._draw_handle(painter, theme, QPointF(handle, y))
        painter.setFont(theme.font("secondary"))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the track itself
        for left, right, at in self.labels():
            painter.setPen(theme.color("text" if at == self.value() else "text.2"))
            room = QRectF(left, y + theme.px(8), right - left, self.height() - y - theme.px(8))
            words = painter.fontMetrics().elidedText(
                self.stops.label(at), Qt.TextElideMode.ElideRight, ceil(right - left)
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    @staticmethod
    def _draw_stop(painter: QPainter, theme: Theme, at: QPointF, *, passed: bool) -> None:
        radius = theme.px(_STOP)
        painter.setPen(QPen(theme.color("accent" if passed else "border.control"), theme.px(1.6)))
        painter.setBrush(theme.color("accent" if passed else "surface"))
        painter.drawEllipse(at, radius, radius)

    def _draw_handle(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        radius = theme.px(_HANDLE)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawEllipse(at, radius + theme.px(3), radius + theme.px(3))
        painter.setPen(QPen(theme.color("surface"), theme.px(1.5)))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.text"))
        painter.drawEllipse(at, theme.px(2.6), theme.px(2.6))

    # --- pointer and keys ---
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the nearest stop and hold the handle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.position_at(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle from stop to stop."""
        if self.isSliderDown():
            self.setValue(self.position_at(event.position().x()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step; up and down are left to the window, since the track lies level."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls: a scrubber that moves by itself would change what is known unseen."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Name the stop under the pointer in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            stop = self.stops.stop(self.position_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), plain_tooltip(self.stops.words(stop)), self)
            return True
        return super().event(event)

    def _choose(self, position: int) -> None:
        self.update()
        if not self._quiet:
            self.stop_chosen.emit(position)
