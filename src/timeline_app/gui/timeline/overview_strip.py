"""The strip under the lanes: the whole record, with a window that can be dragged and stretched."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.frame_layer import FrameLayer
from timeline_app.gui.timeline.inks import Inks
from timeline_app.gui.timeline.sprite_shapes import HANDLE, WINDOW
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.timeline.drawing import NOT_YET_KNOWN
from timeline_app.timeline.labels import inside
from timeline_app.timeline.overview import Outliers, Overview, OverviewMaker
from timeline_app.timeline.scale import Extent

HANDLE_WIDTH, HANDLE_HEIGHT, HANDLE_TARGET = 5.0, 16.0, 16.0
RIGHT_PAD = 12.0
HEAD_AIR = 6.0
"""Between the words at the left and the record."""
LABEL_BAND = 18.0
TOP = 8.0
_LEAST_SPAN = 60.0
"""Minutes: no gesture stretches the window to less."""


class OverviewStrip(QWidget):
    """Paints an `Overview`; moves and stretches the main view."""

    view_wanted = Signal(object)
    """`Extent` in minutes that the main view should show."""

    def __init__(self, state: TimelineState, inks: Inks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._inks = state, inks
        self._layer = FrameLayer(Frame(inks))
        self._overview: Overview | None = None
        self._maker = OverviewMaker()
        self._is_stale = True
        self._picture: QPixmap | None = None
        self._window = QRect()
        self._grip: tuple[str, float, float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            tr("Left and right move what is in view, plus and minus zoom, Page Up and Page Down go to outliers.")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Overview"))
        self.setObjectName("timeline_overview")

    @property
    def overview(self) -> Overview:
        """What is shown, summarised anew if the record, the filters or the width have changed."""
        if self._overview is None or self._is_stale:
            width = max(self.width() - self._left - RIGHT_PAD, 40.0)
            state = self._state
            found = self._maker.overview(state.index, width, self._inks.measure, state.shown, state.words)
            self._overview, self._is_stale, self._picture = found, False, None
            self.setAccessibleName(
                tr("Overview, {range_text}", range_text=found.range_text) if found.range_text else tr("Overview")
            )
        return self._overview

    def sizeHint(self) -> QSize:
        """As high as the design says."""
        return QSize(400, round(self._inks.layout.overview))

    def set_inks(self, inks: Inks) -> None:
        """Draw with another theme."""
        self._inks = self._layer.frame.inks = inks
        self.updateGeometry()
        self.rebuild()

    def rebuild(self) -> None:
        """Summarise the record anew before it is next drawn: it, the filters or the width changed."""
        self._is_stale = True
        self.update()

    def follow(self) -> None:
        """Move the window to where the main view now is; where it would not move by a pixel, nothing is drawn."""
        if self._is_stale:
            self.update()
            return
        window = self._window_box().toAlignedRect()
        if window != self._window:
            reach = HANDLE_TARGET
            for box in (window, self._window):
                self.update(box.adjusted(-round(reach), 0, round(reach), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self.rebuild()

    @property
    def _scale(self) -> float:
        return self._inks.theme.text_scale

    @property
    def _left(self) -> float:
        return self._inks.layout.header + 8.0

    @property
    def _base(self) -> float:
        return self.height() - LABEL_BAND * self._scale

    # --- painting ---
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip: what stays the same from a kept picture, and the window over it."""
        overview, ratio = self.overview, self.devicePixelRatioF()
        self._inks.at_ratio(ratio)
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._drawn(overview, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._draw_window(painter)
        if self.hasFocus():
            painter.setPen(self._inks.pen("accent", 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().toRectF().adjusted(1, 1, -1, -1))
        painter.end()

    def _drawn(self, overview: Overview, ratio: float) -> QPixmap:
        """Draw everything but the window."""
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._inks.colour("rail"))
        painter = QPainter(picture)
        painter.setPen(self._inks.pen("border"))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        room = self._left - 14 - HEAD_AIR
        self._words(painter, 14, 17 * self._scale, self._cut(tr("Overview"), "group", room), "group", "text.2")
        self._words(painter, 14, 34 * self._scale, self._cut(overview.range_text, "small", room), "small", "text.2")
        painter.save()
        painter.translate(self._left, 0)
        self._draw_record(painter, overview)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, pill in self._pills():
            self._draw_pill(painter, box, pill)
        painter.end()
        return picture

    def _words(self, painter: QPainter, x: float, middle: float, text: str, role: str, ink: str) -> None:
        if text:
            height = self._inks.line_height(role)
            painter.drawPixmap(QPointF(round(x), round(middle - height / 2)), self._inks.words(text, role, ink))

    def _cut(self, text: str, role: str, room: float) -> str:
        """Give words as there is room for; those of another language may be longer."""
        placed = inside(text, 0.0, room, self._inks.measure, role)
        return placed.text if placed is not None else ""

    def _draw_record(self, painter: QPainter, overview: Overview) -> None:
        inks = self._inks
        painter.setPen(inks.pen("hairline"))
        painter.drawLine(QPointF(0, self._base + 0.5), QPointF(overview.viewport.width, self._base + 0.5))
        for tick in overview.labels:
            painter.setPen(inks.pen("border.control"))
            painter.drawLine(QPointF(round(tick.x) + 0.5, self._base), QPointF(round(tick.x) + 0.5, self._base + 5))
            self._words(painter, tick.text_x, self._base + 9 * self._scale, tick.text, "axis.unit", "text.3")
        roles = ("asserted", "denied", "speculated", "border.control", "border.control")
        for line in overview.intervals:
            box = QRectF(line.x0, TOP + 5 * line.row, max(line.x1 - line.x0, 2), 2.5)
            painter.fillRect(box, inks.colour(roles[line.look], 0.32))
        tall = self._base - TOP - 6
        for column in overview.columns:
            y = self._base
            for look, (role, share) in enumerate(zip(roles, column.shares, strict=True)):
                if share:
                    # Even one event among thousands must be seen.
                    height = max(tall * share, 1.5)
                    box = QRectF(column.x0, y - height, column.x1 - column.x0, height)
                    self._draw_share(painter, box, role, outlined=look == NOT_YET_KNOWN)
                    y -= height

    def _draw_share(self, painter: QPainter, box: QRectF, role: str, *, outlined: bool) -> None:
        if outlined and box.height() > 3:
            painter.setPen(self._inks.pen(role))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.toRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(box, self._inks.colour(role))

    def _window_box(self) -> QRectF:
        x0, x1 = self.overview.window(self._state.viewport)
        return QRectF(self._left + x0, 4.0, x1 - x0, self.height() - 8.0)

    def _draw_window(self, painter: QPainter) -> None:
        """Draw what is in view from kept pictures: filling a see-through box with round corners costs half a frame."""
        box, layer = self._window_box(), self._layer
        self._window = box.toAlignedRect()
        top, tall = self.height() / 2 - HANDLE_HEIGHT / 2, layer.dots(HANDLE_HEIGHT)
        x0, x1 = layer.at(box.left()), layer.at(box.right())
        reach = layer.at(HANDLE_WIDTH / 2)
        layer.into_canvas(painter)
        layer.draw_frame(painter, WINDOW, x0, x1, layer.at(box.top()), layer.dots(box.height()))
        for x in (x0, x1):
            layer.draw_frame(painter, HANDLE, x - reach, x - reach + layer.dots(HANDLE_WIDTH), layer.at(top), tall)

    def _pills(self) -> list[tuple[QRectF, Outliers]]:
        placed: list[tuple[QRectF, Outliers]] = []
        for pill in self.overview.outliers:
            width = self._inks.measure(pill.text, "small") + 18 + 12 * self._scale
            if pill.side < 0:
                width = min(width, self._left - 12 - HEAD_AIR)
            x = 12.0 if pill.side < 0 else self.width() - width - 8
            y = 46.0 * self._scale if pill.side < 0 else 6.0
            placed.append((QRectF(x, y, width, 20.0 * self._scale), pill))
        return placed

    def _draw_pill(self, painter: QPainter, box: QRectF, pill: Outliers) -> None:
        inks = self._inks
        painter.setPen(inks.pen("border"))
        painter.setBrush(inks.colour("surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
        icon = inks.icon("chevron-left" if pill.side < 0 else "chevron-right", "text.2", 12)
        side = icon.deviceIndependentSize().width()
        x = box.left() + 6 if pill.side < 0 else box.right() - side - 6
        painter.drawPixmap(QPointF(x, round(box.center().y() - side / 2)), icon)
        words = self._cut(pill.text, "small", box.width() - 18 - 12 * self._scale + 1)
        self._words(painter, box.left() + (8 + side if pill.side < 0 else 10), box.center().y(), words, "small", "text")

    # --- keys ---
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or stretch what is in view; time runs from left to right in every language."""
        view = self._state.viewport
        start, end, quarter = view.start, view.end, view.span / 4
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left:
                wanted = Extent(start - quarter, end - quarter)
            case Qt.Key.Key_Right:
                wanted = Extent(start + quarter, end + quarter)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if view.span > 2 * _LEAST_SPAN:
                wanted = Extent(start + quarter, end - quarter)
            case Qt.Key.Key_Minus:
                wanted = Extent(start - 2 * quarter, end + 2 * quarter)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if self.overview.outliers:
                wanted = self.overview.outliers[0 if event.key() == Qt.Key.Key_PageUp else -1].stretch
            case _:
                super().keyPressEvent(event)
                return
        self.view_wanted.emit(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    # --- pointer ---
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a handle, the window, or put the window where the pointer is."""
        at = event.position()
        for box, pill in self._pills():
            if box.contains(at):
                self.view_wanted.emit(pill.stretch)
                return
        if at.x() < self._left - HANDLE_TARGET:
            return
        view = self._state.viewport
        grip = self._grip_at(at.x())
        if grip == "jump":
            middle = self.overview.viewport.minute_at(at.x() - self._left)
            self.view_wanted.emit(Extent(middle - view.span / 2, middle + view.span / 2))
            view = self._state.viewport
            grip = "move"
        self._grip = (grip, at.x(), view.start, view.end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or stretch the window."""
        if self._grip is None:
            shapes = {"move": Qt.CursorShape.OpenHandCursor, "jump": Qt.CursorShape.ArrowCursor}
            self.setCursor(shapes.get(self._grip_at(event.position().x()), Qt.CursorShape.SizeHorCursor))
            return
        what, from_x, start, end = self._grip
        shift = (event.position().x() - from_x) / self.overview.viewport.pixels_per_minute
        if what == "move":
            self.view_wanted.emit(Extent(start + shift, end + shift))
        elif what == "left":
            self.view_wanted.emit(Extent(min(start + shift, end - _LEAST_SPAN), end))
        else:
            self.view_wanted.emit(Extent(start, max(end + shift, start + _LEAST_SPAN)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def _grip_at(self, x: float) -> str:
        x0, x1 = self.overview.window(self._state.viewport)
        x -= self._left
        reach = min(HANDLE_TARGET / 2, max((x1 - x0) / 4, HANDLE_WIDTH))
        if abs(x - x0) <= reach or x0 - HANDLE_TARGET / 2 <= x < x0:
            return "left"
        if abs(x - x1) <= reach or x1 < x <= x1 + HANDLE_TARGET / 2:
            return "right"
        return "move" if x0 < x < x1 else "jump"
