"""What wheel, drag, click and pinch do on the canvas: the tables of design section 7."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from timeline_app.gui.timeline.state import ZOOM_STEP
from timeline_app.timeline.scale import Extent

if TYPE_CHECKING:
    from timeline_app.gui.timeline.canvas import TimelineCanvas

NOTCH = 120.0
PIXELS_FOR_DOUBLE = 240.0
"""Pixel deltas zoom by two to the power of their share of this."""
DRAG_START = 4.0
LINES_PER_NOTCH = 60.0
ROW_STEP = 1.1

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Drag(Enum):
    """What a drag that has begun does."""

    PAN = auto()
    AXIS = auto()
    RANGE = auto()
    BOX = auto()
    NONE = auto()


class Pointer:
    """Turns events of one canvas into calls of its state."""

    def __init__(self, canvas: "TimelineCanvas") -> None:
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._drag: Drag | None = None
        self._button = Qt.MouseButton.NoButton

    # --- wheel and gestures ---
    def wheel(self, event: QWheelEvent) -> None:
        """Scroll lanes; with Shift or sideways pan, with Ctrl zoom, with Alt change the row height."""
        canvas, state, held = self._canvas, self._canvas.state, event.modifiers()
        pixels, angle = event.pixelDelta(), event.angleDelta()
        x = event.position().x() - canvas.frame_.left
        if held & _CTRL:
            # A wheel still turning by itself must never zoom.
            if event.phase() != Qt.ScrollPhase.ScrollMomentum:
                up = pixels.y() if not pixels.isNull() else 0
                factor = 2.0 ** (up / PIXELS_FOR_DOUBLE) if up else ZOOM_STEP ** (angle.y() / NOTCH)
                state.zoom(factor, max(x, 0.0))
        elif held & _ALT:
            # Qt turns a wheel with Alt held sideways.
            turned = angle.y() or angle.x()
            state.set_row_factor(state.row_factor * ROW_STEP ** (turned / NOTCH))
        else:
            dx, dy = _deltas(event)
            if held & _SHIFT:
                dx, dy = dx or dy, 0.0
            if abs(dx) > abs(dy):
                state.pan(-dx)
            else:
                state.scroll_by(-dy)
        canvas.refresh()

    def gesture(self, event: QNativeGestureEvent) -> bool:
        """Zoom by pinch; fit the lane under the pointer by a double tap of two fingers."""
        canvas = self._canvas
        at = event.position()
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            canvas.state.zoom(max(event.value() + 1.0, 0.1), max(at.x() - canvas.frame_.left, 0.0))
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            hits = canvas.frame_now.hits
            lane = hits.lane_at(canvas.frame_now.to_scene(at.x(), at.y())[1]) if hits is not None else -1
            if lane < 0:
                return False
            canvas.state.fit_lane(lane)
        else:
            return False
        canvas.refresh()
        return True

    # --- buttons ---
    def press(self, event: QMouseEvent) -> None:
        """Remember where a button went down."""
        self._pressed = self._last = event.position()
        self._button, self._drag = event.button(), None
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag, begin one once the pointer has moved a little, or just point."""
        if self._pressed is None:
            self._canvas.point_at(event.position())
            return
        if self._drag is None and (event.position() - self._pressed).manhattanLength() >= DRAG_START:
            self._drag = self._begin(event)
        if self._drag is Drag.PAN:
            self._canvas.state.pan(self._last.x() - event.position().x())
            if self._button == Qt.MouseButton.LeftButton:
                self._canvas.state.scroll_by(self._last.y() - event.position().y())
            self._canvas.refresh()
        elif self._drag in (Drag.AXIS, Drag.RANGE, Drag.BOX):
            self._canvas.set_band(self._band(event.position()))
        self._last = event.position()

    def _begin(self, event: QMouseEvent) -> Drag:
        canvas, start = self._canvas, self._pressed or event.position()
        if self._button == Qt.MouseButton.MiddleButton:
            return Drag.PAN
        if self._button != Qt.MouseButton.LeftButton or start.x() < canvas.frame_.left:
            return Drag.NONE
        if start.y() < canvas.frame_.inks.layout.axis:
            return Drag.AXIS
        if event.modifiers() & _SHIFT:
            return Drag.RANGE
        if event.modifiers() & _CTRL:
            return Drag.BOX
        hit = canvas.target_at(start)
        # Bars cannot be dragged in time: dates come from evidence.
        return Drag.PAN if hit is None or not hit.events else Drag.NONE

    def _band(self, to: QPointF) -> QRectF:
        frame, start = self._canvas.frame_now, self._pressed or to
        left = max(min(start.x(), to.x()), frame.left)
        right = max(start.x(), to.x())
        if self._drag is Drag.BOX:
            top = max(min(start.y(), to.y()), frame.top)
            return QRectF(left, top, right - left, max(start.y(), to.y()) - top)
        return QRectF(left, 0, right - left, frame.height)

    def release(self, event: QMouseEvent) -> None:
        """End a drag, or act on a click."""
        pressed, drag, self._pressed, self._drag = self._pressed, self._drag, None, None
        canvas = self._canvas
        if pressed is None:
            return
        if drag is None:
            if self._button == Qt.MouseButton.LeftButton:
                self._click(event)
            return
        band = canvas.frame_now.band
        canvas.set_band(None)
        if band is None:
            return
        if drag is Drag.BOX:
            self._select_box(band)
        elif drag in (Drag.AXIS, Drag.RANGE):
            canvas.stretch_dragged(self._stretch(band), zoom=drag is Drag.AXIS)

    def _stretch(self, band: QRectF) -> Extent:
        view, left = self._canvas.state.viewport, self._canvas.frame_.left
        return Extent(view.minute_at(band.left() - left), view.minute_at(band.right() - left))

    def _select_box(self, band: QRectF) -> None:
        frame = self._canvas.frame_now
        if frame.hits is not None:
            corner, other = frame.to_scene(band.left(), band.top()), frame.to_scene(band.right(), band.bottom())
            self._canvas.select_many(frame.hits.within(*corner, *other))

    def _click(self, event: QMouseEvent) -> None:
        canvas = self._canvas
        hit = canvas.target_at(event.position())
        if hit is None:
            if event.position().y() >= canvas.frame_now.top:
                canvas.select(-1)
        else:
            canvas.activate(hit, add=bool(event.modifiers() & _CTRL))

    def double_click(self, event: QMouseEvent) -> None:
        """Open a mark; on the axis, zoom to the unit under the pointer."""
        canvas, at = self._canvas, event.position()
        if at.y() < canvas.frame_.inks.layout.axis and at.x() >= canvas.frame_.left:
            canvas.zoom_to_unit(at)
            return
        hit = canvas.target_at(at)
        if hit is not None and hit.kind in ("event", "tray") and hit.events:
            canvas.select(hit.events[0], hit.lane)
            canvas.key_action.emit("open")


def _deltas(event: QWheelEvent) -> tuple[float, float]:
    """Give how far to move in pixels: those of a touchpad where there are any, else by notches."""
    if not event.pixelDelta().isNull():
        return float(event.pixelDelta().x()), float(event.pixelDelta().y())
    return event.angleDelta().x() / NOTCH * LINES_PER_NOTCH, event.angleDelta().y() / NOTCH * LINES_PER_NOTCH
