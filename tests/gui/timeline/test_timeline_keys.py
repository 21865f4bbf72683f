"""The timeline's keys (design section 4)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import ALT, CTRL, SHIFT, START, MakePanel, current, event_named, id_of
from tests.unit.timeline.records import Story, at, on
from timeline_app.gui.selection import Selected


def test_arrows_walk_along_and_across_lanes(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    seen: list[object] = []
    panel.selected.connect(seen.append)
    panel.canvas.setFocus()
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    first = current(panel)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    assert current(panel) != first
    QTest.keyClick(panel.canvas, Qt.Key.Key_Left)
    assert current(panel) == first
    lane = panel.state.place.lane
    QTest.keyClick(panel.canvas, Qt.Key.Key_Down)
    assert panel.state.place.lane > lane
    QTest.keyClick(panel.canvas, Qt.Key.Key_Up)
    assert panel.state.place.lane == lane
    assert len(seen) == 5
    assert all(isinstance(one, Selected) and one.kind == "event" for one in seen)


def test_every_event_on_a_lane_can_be_reached_by_keys(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    reached: set[str] = set()
    for lane in panel.state.lanes:
        if not len(panel.state.index.of_lane(lane)):
            continue
        panel.state.place = panel.state.place._replace(lane=lane, event=-1)
        QTest.keyClick(panel.canvas, Qt.Key.Key_Down)
        QTest.keyClick(panel.canvas, Qt.Key.Key_Home)
        for _ in range(8):
            reached.add(current(panel))
            QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    events = panel.state.record.events
    assert reached == {title for title, dated in zip(events.titles, events.dated, strict=True) if dated}


def test_the_tray_is_reached_from_the_first_lane(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Leaves by ferry"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_Up)
    assert current(panel) == "The warehouse fire"
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    assert current(panel) == "A promise to the crew"
    assert panel.canvas.accessibleDescription().startswith("Undated. A promise to the crew.")
    QTest.keyClick(panel.canvas, Qt.Key.Key_Down)
    assert panel.state.place.lane == 0


def test_home_and_end_go_to_the_ends_of_lane_and_project(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    QTest.keyClick(panel.canvas, Qt.Key.Key_End, CTRL)
    assert current(panel) == "“No proof” he left, says board"
    QTest.keyClick(panel.canvas, Qt.Key.Key_Home, CTRL)
    assert current(panel) == "Runs the old customs office"
    assert panel.state.viewport.start < at("1989-01-01") < panel.state.viewport.end + 40_000_000
    QTest.keyClick(panel.canvas, Qt.Key.Key_End)
    assert panel.state.record.lanes[panel.state.place.lane].name == "Bo Lindqvist"


def test_the_walk_keeps_what_is_selected_in_view(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    for _ in range(14):
        QTest.keyClick(panel.canvas, Qt.Key.Key_Down)
        frame = panel.canvas.frame_now
        assert frame.scene is not None
        top, height = next((y, h) for lane, y, h in frame.scene.lane_tops if lane == panel.state.place.lane)
        assert frame.scene.scroll <= top
        assert top + min(height, frame.scene.height) <= frame.scene.scroll + frame.scene.height + 1


@pytest.mark.parametrize(
    ("key", "closer"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_W, True), (Qt.Key.Key_Minus, False), (Qt.Key.Key_S, False)]
)
def test_keys_zoom_around_what_is_selected(make_panel: MakePanel, qtbot: QtBot, key: Qt.Key, closer: bool) -> None:
    panel = make_panel(start=START)
    event = event_named(panel, "Lands at Norrvik")
    panel.canvas.select(event)
    anchor = float(panel.state.index.bounds.anchor[event])
    before, x = panel.state.viewport.span, panel.state.viewport.x_of(anchor)
    QTest.keyClick(panel.canvas, key)
    assert (panel.state.viewport.span < before) == closer
    assert panel.state.viewport.x_of(anchor) == pytest.approx(x)


def test_keys_pan_and_fit(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    start, span = panel.state.viewport.start, panel.state.viewport.span
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right, CTRL)
    assert panel.state.viewport.start == pytest.approx(start + span / 4)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Left, CTRL)
    assert panel.state.viewport.start == pytest.approx(start)
    QTest.keyClick(panel.canvas, Qt.Key.Key_D)
    assert start < panel.state.viewport.start < start + span / 8
    QTest.keyClick(panel.canvas, Qt.Key.Key_A)
    assert panel.state.viewport.start == pytest.approx(start)
    QTest.keyClick(panel.canvas, Qt.Key.Key_0)
    assert panel.state.viewport.start < at("1981-01-01")
    panel.canvas.select(event_named(panel, "Lands at Norrvik"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_F)
    assert panel.state.viewport.span < 3 * 1440


def test_keys_open_source_evidence_compare_and_new_event(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    opened: list[object] = []
    sources: list[object] = []
    evidence: list[object] = []
    panel.opened.connect(opened.append)
    panel.source_wanted.connect(sources.append)
    panel.evidence_wanted.connect(evidence.append)
    panel.canvas.select(event_named(panel, "Waiting at the ferry terminal"))
    expected = Selected("event", id_of(panel, "Waiting at the ferry terminal"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_Return)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(panel.canvas, Qt.Key.Key_E)
    assert (opened, sources, evidence) == ([expected], [expected], [expected])
    with qtbot.waitSignal(panel.compare_wanted) as compared:
        QTest.keyClick(panel.canvas, Qt.Key.Key_C)
    assert compared.args == [2]
    with qtbot.waitSignal(panel.event_wanted):
        QTest.keyClick(panel.canvas, Qt.Key.Key_N)


def test_escape_clears_the_selection_and_then_lets_the_key_pass(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Lands at Norrvik"))
    with qtbot.waitSignal(panel.selected) as said:
        QTest.keyClick(panel.canvas, Qt.Key.Key_Escape)
    assert said.args == [None]
    assert not panel.canvas.perform("clear")


def test_a_lane_moves_by_keys(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Takes refuge at the consulate"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_Up, ALT)
    assert [lane.name for lane in panel.state.record.lanes][:2] == ["Teodor Brandt Aasen", "Maarika Ilves"]
    assert current(panel) == "Takes refuge at the consulate"


def test_up_leads_back_to_where_down_came_from(make_panel: MakePanel) -> None:
    story = Story()
    days = ("2014-05-01", "2014-05-09", "2014-05-12")
    story.lane("Ada Marsh", *(story.event(on(day), f"Here {day}") for day in days))
    story.lane("Ben Okri", story.event(on("2014-05-01"), "Long before"))
    panel = make_panel(story.record(), start=at("2014-05-08"), days=4.0)
    panel.canvas.select(event_named(panel, "Here 2014-05-09"))
    panel.canvas.perform("go.down")
    assert current(panel) == "Long before"
    panel.canvas.perform("go.up")
    assert current(panel) == "Here 2014-05-09"


@pytest.mark.parametrize("name", ["right", "down"])
def test_a_walk_begins_at_what_is_in_view(make_panel: MakePanel, name: str) -> None:
    story = Story()
    story.lane("Ada Marsh", story.event(on("1999-05-01"), "Long before"), story.event(on("2014-05-13"), "In view"))
    panel = make_panel(story.record(), start=at("2014-05-08"), days=8.0)
    panel.canvas.perform(f"go.{name}")
    assert current(panel) == "In view"


def test_the_overview_moves_and_zooms_by_keys(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    strip, before = panel.overview, panel.state.viewport
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    moved = panel.state.viewport
    assert moved.start > before.start
    assert moved.span == pytest.approx(before.span)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert panel.state.viewport.start == pytest.approx(before.start)
    QTest.keyClick(strip, Qt.Key.Key_Minus)
    assert panel.state.viewport.span > before.span
    QTest.keyClick(strip, Qt.Key.Key_Plus)
    assert panel.state.viewport.span == pytest.approx(before.span, rel=0.01)
