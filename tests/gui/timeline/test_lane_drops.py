"""A person of the list at the left dropped on the head of a lane; all else is left to the window."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import START, MakePanel
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.widgets.list_model import MIME


def dragged(kind: str, row: int) -> QMimeData:
    mime = QMimeData()
    mime.setData(MIME, f"{kind}:{row}".encode())
    return mime


def head_of(panel: TimelinePanel, lane: int) -> QPointF:
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    head = next(one for one in frame.scene.heads if one.lane == lane)
    return QPointF(frame.left / 2, head.y + head.height / 2 + frame.top - frame.scene.scroll)


def send(panel: TimelinePanel, kind: QEvent.Type, at: QPointF, mime: QMimeData) -> bool:
    """Send a drag event, and say whether it was taken."""
    held = (Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier)  # fmt: skip
    event: QDropEvent
    if kind == QEvent.Type.DragEnter:
        event = QDragEnterEvent(QPoint(round(at.x()), round(at.y())), *held)
    elif kind == QEvent.Type.DragMove:
        event = QDragMoveEvent(QPoint(round(at.x()), round(at.y())), *held)
    else:
        event = QDropEvent(at, *held)
    event.ignore()
    QApplication.sendEvent(panel.canvas.viewport(), event)
    return event.isAccepted()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_person_dropped_on_a_lane_is_to_be_joined_with_whom_it_is_about(
    make_panel: MakePanel, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    panel = make_panel(start=START)
    panel.setLayoutDirection(direction)
    survivor, mime = panel.state.record.lanes[1].person, dragged("person", 9_999)
    at = head_of(panel, 1)
    assert send(panel, QEvent.Type.DragEnter, at, mime)
    assert send(panel, QEvent.Type.DragMove, at, mime)
    band = panel.canvas.frame_now.band
    assert band is not None
    assert band.contains(at), "the head is outlined"
    with qtbot.waitSignal(panel.lane_drops.join_wanted) as wanted:
        assert send(panel, QEvent.Type.Drop, at, mime)
    assert wanted.args == [survivor, 9_999]
    assert panel.canvas.frame_now.band is None


def test_only_another_person_falls_and_only_on_a_head(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    own = panel.state.record.lanes[1].person
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/a.html")])
    at, beside = head_of(panel, 1), QPointF(panel.canvas.frame_now.left + 40, head_of(panel, 1).y())
    with qtbot.assertNotEmitted(panel.lane_drops.join_wanted):
        for where, mime in ((at, dragged("person", own)), (at, dragged("event", 4)), (at, files),
                            (beside, dragged("person", 9_999)), (QPointF(4, 4), dragged("person", 9_999))):  # fmt: skip
            for kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
                assert not send(panel, kind, where, mime)
            assert panel.canvas.frame_now.band is None


def test_what_leaves_again_outlines_nothing(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    assert send(panel, QEvent.Type.DragEnter, head_of(panel, 1), dragged("person", 9_999))
    assert panel.canvas.frame_now.band is not None
    QApplication.sendEvent(panel.canvas.viewport(), QDragLeaveEvent())
    assert panel.canvas.frame_now.band is None
