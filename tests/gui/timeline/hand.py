"""What a hand does on a timeline panel, and what a test looks up in one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent

from tests.unit.timeline.records import at
from timeline_app.gui.timeline.panel import TimelinePanel

START = at("2014-05-13", 18)
NO, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
MakePanel = Callable[..., TimelinePanel]


def event_named(panel: TimelinePanel, title: str) -> int:
    return panel.state.record.events.titles.index(title)


def id_of(panel: TimelinePanel, title: str) -> int:
    return int(panel.state.record.events.ids[event_named(panel, title)])


def current(panel: TimelinePanel) -> str:
    event = panel.state.place.event
    return panel.state.record.events.titles[event] if event >= 0 else ""


def point_of(panel: TimelinePanel, title: str) -> QPoint:
    """The middle of a mark in the canvas."""
    frame = panel.canvas.frame_now
    assert frame.hits is not None
    assert frame.scene is not None
    box = frame.hits.box_of(event_named(panel, title))
    assert box is not None, title
    x = (max(box.x0, 0) + min(box.x1, frame.scene.viewport.width)) / 2
    return QPoint(round(x + frame.left), round((box.y0 + box.y1) / 2 + frame.top - frame.scene.scroll))


def wheel(panel: TimelinePanel, where: QPoint, angle: QPoint, held: Qt.KeyboardModifier = NO,
          pixels: QPoint | None = None, phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase) -> None:  # fmt: skip
    at_ = QPointF(where)
    panel.canvas.wheelEvent(
        QWheelEvent(at_, at_, pixels or QPoint(), angle, Qt.MouseButton.NoButton, held, phase, False)
    )


def mouse(panel: TimelinePanel, kind: QEvent.Type, where: QPoint, held: Qt.KeyboardModifier = NO,
          button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:  # fmt: skip
    canvas = panel.canvas
    handler = {
        QEvent.Type.MouseButtonPress: canvas.mousePressEvent,
        QEvent.Type.MouseMove: canvas.mouseMoveEvent,
        QEvent.Type.MouseButtonRelease: canvas.mouseReleaseEvent,
    }[kind]
    handler(QMouseEvent(kind, QPointF(where), QPointF(where), button, button, held))


def drag(panel: TimelinePanel, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NO,
         button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:  # fmt: skip
    mouse(panel, QEvent.Type.MouseButtonPress, start, held, button)
    mouse(panel, QEvent.Type.MouseMove, (start + end) / 2, held, button)
    mouse(panel, QEvent.Type.MouseMove, end, held, button)
    mouse(panel, QEvent.Type.MouseButtonRelease, end, held, button)
