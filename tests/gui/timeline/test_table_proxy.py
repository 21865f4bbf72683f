"""The table that carries the timeline to screen readers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import START, MakePanel, current, event_named
from tests.unit.timeline.records import at
from timeline_app.timeline.stages import Stage


def test_rows_are_lanes_and_cells_are_events_in_words(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    table = panel.canvas.table
    said = table.model_.take()
    assert said is not None
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    assert table.model_.rowCount() == len(frame.scene.heads)
    names = [table.model_.headerData(n, Qt.Orientation.Vertical) for n in range(table.model_.rowCount())]
    assert any(str(name).startswith("Ada Ilves") or "in view" in str(name) for name in names)
    words = table.model_.data(table.model_.index(0, 0))
    assert isinstance(words, str)
    assert "1 of " in words
    assert "quote" in words


def test_the_current_cell_follows_the_keyboard_and_lies_on_its_mark(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    table = panel.canvas.table
    panel.canvas.select(event_named(panel, "Leaves by ferry"))
    index = table.currentIndex()
    assert "Leaves by ferry" in str(index.data())
    frame = panel.canvas.frame_now
    assert frame.hits is not None
    assert frame.scene is not None
    box = frame.hits.box_of(panel.state.place.event, panel.state.place.lane)
    assert box is not None
    drawn = table.visualRect(index)
    assert abs(drawn.left() + table.x() - (frame.left + box.x0)) <= 1
    assert abs(drawn.top() + table.y() - (frame.top + box.y0 - frame.scene.scroll)) <= 1
    before = str(index.data())
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert current(panel) in str(table.currentIndex().data())
    assert str(table.currentIndex().data()) != before


def test_the_table_takes_the_focus_of_the_lanes_and_gives_keys_to_them(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    table = panel.canvas.table
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    assert QApplication.focusWidget() is table
    assert panel.canvas.frame_.focused
    span = panel.state.viewport.span
    QTest.keyClick(table, Qt.Key.Key_Plus)
    assert panel.state.viewport.span < span


def test_a_screen_reader_finds_a_table_with_named_cells(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    table = panel.canvas.table
    table.model_.take()
    seen = QAccessible.queryAccessibleInterface(table)
    assert seen.role() == QAccessible.Role.Table
    assert seen.text(QAccessible.Text.Name) == "Timeline"
    names = [seen.child(n).text(QAccessible.Text.Name) for n in range(seen.childCount())]
    assert any("Leaves by ferry" in name for name in names)
    assert any("Contradicted by: " in name for name in names)


def test_the_table_is_that_of_the_frame_on_the_screen_at_every_stage(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    table = panel.canvas.table
    for start, days, stage in (
        (START, 2.5, Stage.BARS),
        (at("2014-03-01"), 120.0, Stage.GROUPS),
        (0, 30_000.0, Stage.DENSITY),
    ):
        panel.state.viewport = type(panel.state.viewport)(start, days * 1440, panel.state.viewport.width)
        panel.canvas.refresh()
        scene = panel.canvas.frame_now.scene
        assert scene is not None
        assert scene.stage == stage
        said = table.model_.take()
        assert said is not None
        assert sum(cell.number for row in said.rows for cell in row.cells if not cell.elsewhere) > 0
        for row in range(table.model_.rowCount()):
            for column, cell in enumerate(said.rows[row].cells):
                words = str(table.model_.data(table.model_.index(row, column)))
                assert words
                assert cell.number == 1 or f"{cell.number:,} events" in words


def test_the_table_is_made_once_somebody_reads_along(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    QAccessible.setActive(True)
    try:
        panel.activateWindow()
        panel.canvas.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.canvas.table)
        panel.canvas.select(event_named(panel, "Leaves by ferry"))
        panel.zoom_in()
        panel.canvas.settle()
        assert "Leaves by ferry" in str(panel.canvas.table.currentIndex().data())
    finally:
        QAccessible.setActive(False)
