"""People dropped on the head of a lane: the list's rows can be joined with whom a lane is about."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent

from timeline_app.domain.timeline_columns import NOBODY
from timeline_app.gui.timeline.canvas import TimelineCanvas
from timeline_app.gui.widgets.list_model import dragged_item

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class LaneDrops(QObject):
    """Outlines the head on which a person would fall. All else that is dragged is left to the window."""

    join_wanted = Signal(int, int)
    """The person of the lane, and the person dropped there; ids."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.viewport().setAcceptDrops(True)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer drag events of the canvas."""
        if event.type() == QEvent.Type.DragLeave:
            self._canvas.set_band(None)
            return True
        if not isinstance(event, QDropEvent):
            return False
        person, head = self._person_of(event), None
        lane = self._lane_at(event.position()) if person else -1
        survivor = self._canvas.state.record.lanes[lane].person if lane >= 0 else NOBODY
        joins = person not in (0, survivor) and survivor != NOBODY
        if joins:
            # Nothing moves out of the list: the answer to the question decides.
            falls = event.type() == QEvent.Type.Drop
            event.setDropAction(Qt.DropAction.IgnoreAction if falls else Qt.DropAction.MoveAction)
            event.accept()
            head = self._head(lane, event.position())
        else:
            event.ignore()
        self._canvas.set_band(head if event.type() in _OVER else None)
        if joins and event.type() == QEvent.Type.Drop:
            self.join_wanted.emit(survivor, person)
        return True

    def _person_of(self, event: QDropEvent) -> int:
        item = dragged_item(event.mimeData())
        return item[1] if item is not None and item[0] == "person" else 0

    def _lane_at(self, point: QPointF) -> int:
        frame = self._canvas.frame_now
        if frame.hits is None or not (point.x() < frame.left and point.y() >= frame.top):
            return -1
        return frame.hits.lane_at(frame.to_scene(point.x(), point.y())[1])

    def _head(self, lane: int, point: QPointF) -> QRectF | None:
        """Give where the head of the lane under a point is on the canvas."""
        frame = self._canvas.frame_now
        if frame.scene is None:
            return None
        down = point.y() - frame.to_scene(point.x(), point.y())[1]
        head = next(one for one in frame.scene.heads if one.lane == lane)
        top = max(head.y + down, frame.top)
        return QRectF(1, top, frame.left - 2, head.y + down + head.height - top)
