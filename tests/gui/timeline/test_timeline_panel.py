"""The timeline panel: keys, pointer, filters, list twin, words, and what it emits."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from tests.unit.timeline.records import Story, at, harbour_story, on
from timeline_app.gui import wording
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.choose import Filters, Grouping, empty_record
from timeline_app.timeline.hit import Hit
from timeline_app.timeline.stages import Stage

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


# --- keys ---
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


# --- pointer ---
def test_a_click_selects_and_says_the_events_id(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    with qtbot.waitSignal(panel.selected) as said:
        QTest.mouseClick(
            panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panel, "Quits over “missing ledgers”")
        )
    assert said.args == [Selected("event", id_of(panel, "Quits over “missing ledgers”"))]
    assert panel.canvas.frame_now.current_lane == 1


def test_ctrl_click_adds_to_the_selection(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    for title, held in (("Takes refuge at the consulate", NO), ("Quits over “missing ledgers”", CTRL)):
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, held, point_of(panel, title))
    assert len(panel.state.selected) == 2


def test_a_click_on_the_sign_compares(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    sign = next(sign for sign in frame.scene.opposes if sign.contradiction == 2)
    where = QPoint(round(sign.x + frame.left), round(sign.y + frame.top - frame.scene.scroll))
    with qtbot.waitSignal(panel.compare_wanted) as said:
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert said.args == [2]


def test_a_click_on_a_lanes_header_selects_the_person(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    head = next(head for head in frame.scene.heads if head.name == "Henrik Solberg")
    where = QPoint(40, round(head.y + 12 + frame.top - frame.scene.scroll))
    with qtbot.waitSignal(panel.selected) as said:
        QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert said.args == [Selected("person", 7)]


def test_groups_fold_and_empty_lanes_unfold_by_a_click(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    fold = frame.scene.folded[0]
    where = QPoint(200, round(fold.y + 12 + frame.top - frame.scene.scroll))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert frame.scene.folded[0].unfolded
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, round(frame.top + 12)))
    assert frame.scene.groups[0].folded


def test_double_click_opens(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    with qtbot.waitSignal(panel.opened) as said:
        QTest.mouseDClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panel, "Lands at Norrvik"))
    assert said.args == [Selected("event", id_of(panel, "Lands at Norrvik"))]


def test_double_click_on_the_axis_zooms_to_that_day(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    x = round(panel.state.viewport.x_of(at("2014-05-14", 9)) + panel.canvas.frame_now.left)
    QTest.mouseDClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert panel.state.viewport.start == pytest.approx(at("2014-05-14"))
    assert panel.state.viewport.span == pytest.approx(1440)


def test_wheel_scrolls_pans_zooms_and_changes_rows(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.resize(820, 420)
    panel.canvas.refresh()
    where = QPoint(500, 200)
    wheel(panel, where, QPoint(0, -120))
    assert panel.state.scroll > 0
    start = panel.state.viewport.start
    wheel(panel, where, QPoint(0, -120), SHIFT)
    assert panel.state.viewport.start > start
    under = panel.state.viewport.minute_at(where.x() - panel.canvas.frame_now.left)
    span = panel.state.viewport.span
    wheel(panel, where, QPoint(0, 120), CTRL)
    assert panel.state.viewport.span == pytest.approx(span / 1.2)
    assert panel.state.viewport.minute_at(where.x() - panel.canvas.frame_now.left) == pytest.approx(under)
    span = panel.state.viewport.span
    wheel(panel, where, QPoint(0, 60), CTRL, pixels=QPoint(0, 240))
    assert panel.state.viewport.span == pytest.approx(span / 2)
    wheel(panel, where, QPoint(0, 120), ALT)
    assert panel.state.row_factor == pytest.approx(1.1)


def test_a_wheel_that_turns_by_itself_never_zooms(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    span = panel.state.viewport.span
    wheel(panel, QPoint(400, 200), QPoint(0, 120), CTRL, QPoint(0, 30), Qt.ScrollPhase.ScrollMomentum)
    assert panel.state.viewport.span == span


def test_dragging_empty_ground_pans_and_dragging_a_bar_does_not(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    start = panel.state.viewport.start
    drag(panel, point_of(panel, "Quits over “missing ledgers”"), QPoint(300, 500))
    assert panel.state.viewport.start == start
    drag(panel, QPoint(250, 222), QPoint(350, 222))
    assert panel.state.viewport.x_of(start) == pytest.approx(100)
    drag(panel, QPoint(350, 222), QPoint(300, 222), button=Qt.MouseButton.MiddleButton)
    assert panel.state.viewport.x_of(start) == pytest.approx(50)


def test_dragging_the_axis_zooms_to_the_range(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    view, left = panel.state.viewport, panel.canvas.frame_now.left
    first, last = at("2014-05-14"), at("2014-05-15")
    drag(panel, QPoint(round(view.x_of(first) + left), 20), QPoint(round(view.x_of(last) + left), 20))
    assert panel.state.viewport.start == pytest.approx(first, abs=5)
    assert panel.state.viewport.end == pytest.approx(last, abs=5)


def test_ctrl_drag_selects_what_lies_in_the_box(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    corner = point_of(panel, "Takes refuge at the consulate") + QPoint(180, -20)
    drag(panel, corner, point_of(panel, "Quits over “missing ledgers”") + QPoint(-10, 4), CTRL)
    titles = {panel.state.record.events.titles[event] for event in panel.state.selected}
    assert titles == {"Takes refuge at the consulate", "Quits over “missing ledgers”"}


def test_an_overflow_pill_opens_its_lane(make_panel: MakePanel, qtbot: QtBot) -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Event {n}") for n in range(6)))
    panel = make_panel(story.record(), START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    pill = frame.scene.more[0]
    where = QPoint(round(pill.x + 8 + frame.left), round(pill.y + 8 + frame.top))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(frame.scene.bars) == 6


def test_a_disc_comes_closer_until_its_marks_part(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=at("2014-04-01"), days=56)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    assert frame.scene.stage == Stage.GROUPS
    disc = frame.scene.discs[0]
    where = QPoint(round(disc.x + frame.left), round(disc.y + frame.top))
    QTest.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert frame.scene.stage < Stage.GROUPS
    assert all(frame.hits is not None and frame.hits.box_of(event) for event in disc.events)


def test_the_tooltip_is_plain_text_with_date_polarity_and_quotes(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.details = lambda row: f"Said by someone, grade B 2 ({row})"
    event = event_named(panel, "Resigns; board confirms")
    words = panel.canvas.tooltip_of(Hit("event", (event,)))
    row = id_of(panel, "Resigns; board confirms")
    assert words.splitlines() == [
        "Resigns; board confirms", "15 May 2014", "Asserted, 4 quotes", f"Said by someone, grade B 2 ({row})",
    ]  # fmt: skip


def test_space_peeks_without_moving_the_focus(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    panel.canvas.select(event_named(panel, "Resigns; board confirms"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_Space)
    assert QToolTip.text().startswith("Resigns; board confirms")
    assert panel.canvas.hasFocus()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


# --- words, filters, list ---
def test_what_is_selected_is_spoken_in_full(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Waiting at the ferry terminal"))
    assert panel.canvas.accessibleDescription() == (
        "Henrik Solberg, 1 of 2. Waiting at the ferry terminal. 14 May 2014. Asserted. 1 quote."
        " Contradicted by: Denies he left; at his desk."
    )
    panel.zoom_in()
    assert panel.canvas.accessibleDescription().endswith("9 people")


def test_the_top_row_says_how_much_is_in_view(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    assert panel.top_row.span.text() == "2½ days"
    assert panel.canvas.frame_now.people == "9 of 12 people"
    assert (panel.top_row.types.value, panel.top_row.certainty.value, panel.top_row.lanes.value) == (
        "All 6",
        "All",
        "Status",
    )


def test_filters_apply_to_lanes_list_and_overview_and_can_be_cleared(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    everything = panel.list_twin.model_.rowCount()
    panel.top_row.only.click()
    assert panel.state.filters == Filters(only_contradictions=True)
    assert 0 < panel.list_twin.model_.rowCount() < everything
    panel.top_row.filters_chosen.emit(Filters(frozenset({"break"}), frozenset({"asserted", "denied", "speculated"})))
    panel.top_row.filters_chosen.emit(Filters(frozenset({"contact"}), frozenset({"asserted", "denied", "speculated"})))
    assert panel.state.shown_count == 0
    assert panel._message.text() == (
        "No events without evidence in 1981 – 2014. 27 events are hidden by two filters: Types and Certainty."
    )
    assert panel._clear.text() == "Clear both filters"
    QTest.mouseClick(panel._clear, Qt.MouseButton.LeftButton)
    assert panel.state.filters == Filters()
    assert panel._pages.currentWidget() is panel.list_twin
    assert panel.list_twin.model_.rowCount() == everything


def test_menus_offer_what_can_be_left_out(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    for action in panel.top_row.types.menu().actions():
        if action.data() == "journey":
            action.trigger()
    assert panel.state.filters.hidden_kinds == {"journey"}
    assert panel.top_row.types.value == "5 of 6"
    for action in panel.top_row.lanes.menu().actions():
        if action.data() == Grouping.NONE.value:
            action.trigger()
    assert panel.state.record.groups == ()
    assert panel.top_row.lanes.value == "Not grouped"


def test_an_empty_timeline_says_how_it_fills(make_panel: MakePanel) -> None:
    panel = make_panel(empty_record())
    assert panel._message.text() == wording.EMPTY_TIMELINE
    assert not panel.overview.isVisible()
    panel.show_record(harbour_story())
    assert panel._pages.currentWidget() is panel.canvas


def test_the_list_twin_has_the_same_events_selection_and_keys(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Takes refuge at the consulate"))
    QTest.keyClick(panel.canvas, Qt.Key.Key_L)
    table = panel.list_twin
    assert panel.list_shown
    assert table.isVisible()
    record = panel.state.record
    listed = {row.event for row in table.model_.rows}
    assert listed == set(range(len(record.events)))
    assert table.model_.rows[table.currentIndex().row()].event == panel.state.place.event
    with qtbot.waitSignal(panel.selected):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.model_.rows[table.currentIndex().row()].event == panel.state.place.event
    with qtbot.waitSignal(panel.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_L)
    assert panel.canvas.isVisible()


def test_opening_the_list_selects_nothing(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    seen: list[object] = []
    panel.selected.connect(seen.append)
    panel.activateWindow()
    panel.toggle_list()
    qtbot.waitUntil(panel.list_twin.hasFocus)
    assert seen == []
    assert not panel.list_twin.selectionModel().hasSelection()


def test_the_lanes_fill_the_canvas_when_the_tray_comes_and_goes(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    for only in (True, False):
        panel.top_row.filters_chosen.emit(Filters(only_contradictions=only))
        assert frame.scene is not None
        assert frame.scene.height == frame.height - frame.top
        assert bool(frame.scene.tray) != only


def test_a_dragged_range_can_be_zoomed_to_or_printed(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    view, left = panel.state.viewport, panel.canvas.frame_now.left
    first, last = at("2014-05-14"), at("2014-05-15")
    begin, end = (QPoint(round(view.x_of(minute) + left), 400) for minute in (first, last))
    drag(panel, begin, end, SHIFT)
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    with qtbot.waitSignal(panel.print_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == [pytest.approx(first, abs=5), pytest.approx(last, abs=5)]
    menu.actions()[0].trigger()
    assert panel.state.viewport.span == pytest.approx(1440, abs=10)
    menu.close()


@pytest.mark.parametrize("column", range(6))
def test_the_list_sorts_by_every_column(make_panel: MakePanel, column: int) -> None:
    panel = make_panel(start=START)
    panel.toggle_list()
    model = panel.list_twin.model_
    panel.list_twin.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    down = [model.text(row, column) for row in model.rows]
    panel.list_twin.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    up = [model.text(row, column) for row in model.rows]
    assert sorted(up) == sorted(down)
    if column == 4:
        assert [int(text) for text in up] == sorted(int(text) for text in up)
    elif column != 2:
        assert [text.casefold() for text in up] == sorted(text.casefold() for text in up)
    else:
        assert [model.rows[0].event != 0, up[-1]] == [False, "Undated"] or up[-1] == "Undated"


def test_the_key_opens_and_closes(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.top_row.key.click()
    assert panel._key is not None
    assert panel._key.isVisible()
    panel._key.close()


def test_the_context_menu_offers_what_the_selection_can_do(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Waiting at the ferry terminal"))
    words = [action.text() for action in panel.context_menu().actions() if action.text()]
    assert words == [
        "Open", "Open the source", "New evidence", "Compare claims", "Fit selection", "Move lane up", "Move lane down",
        "New event", "Fit all", "Show as a list",
    ]  # fmt: skip


# --- staying put ---
def test_a_new_record_keeps_view_and_selection(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Lands at Norrvik"))
    before = panel.state.viewport
    panel.show_record(harbour_story())
    assert panel.state.viewport == before
    assert current(panel) == "Lands at Norrvik"


def test_view_state_comes_back(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.state.group_by(Grouping.POST)
    panel.state.set_filters(Filters(frozenset({"order"})))
    saved = panel.view_state()
    other = make_panel()
    other.restore_view_state(saved)
    assert other.view_state() == saved
    other.restore_view_state({"start": "no", "order": 3, "grouping": "weather", "span": -1})
    assert other.state.grouping is Grouping.POST


def test_selecting_from_outside_emits_nothing(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    seen: list[object] = []
    panel.selected.connect(seen.append)
    panel.select(Selected("event", id_of(panel, "Lands at Norrvik")))
    assert current(panel) == "Lands at Norrvik"
    panel.select(Selected("person", 7))
    assert panel.state.place.lane == 6
    panel.select(None)
    assert seen == []


# --- overview ---
def test_the_overview_moves_and_stretches_the_view(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    strip = panel.overview
    assert strip.overview is not None
    x0, x1 = strip.overview.window(panel.state.viewport)
    left = panel.canvas.frame_now.left + 8
    middle = QPoint(round((x0 + x1) / 2 + left), 40)
    start, span = panel.state.viewport.start, panel.state.viewport.span
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(strip, middle - QPoint(100, 0))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=middle - QPoint(100, 0))
    assert panel.state.viewport.start < start
    assert panel.state.viewport.span == pytest.approx(span)


def test_the_outlier_pill_zooms_to_what_it_folds(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    assert panel.overview.overview is not None
    assert [pill.text for pill in panel.overview.overview.outliers] == ["1 event in 1980s"]
    QTest.mouseClick(panel.overview, Qt.MouseButton.LeftButton, pos=QPoint(60, 56))
    assert panel.state.viewport.start <= at("1981-01-01")
    assert panel.state.viewport.end < at("1992-01-01")


# --- looks ---
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("days", [2.5, 14.0, 56.0, 13_000.0])
def test_every_stage_is_drawn_in_both_themes(make_panel: MakePanel, theme: str, days: float) -> None:
    start = START if days < 3 else at("2014-05-20") - int(days * 1300)
    panel = make_panel(start=start, days=days, theme=theme)
    image = panel.canvas.grab().toImage()
    palette = Theme.load(theme)
    counts = colours(image)
    assert max(counts, key=lambda name: counts[name]) == palette.colors["surface"].lower()
    assert QColor(palette.color("contradiction")).name() in counts
    assert len(counts) > 20


def test_a_change_of_theme_redraws(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    panel.apply_theme(Theme.load("dark"))
    counts = colours(panel.canvas.grab().toImage())
    assert max(counts, key=lambda name: counts[name]) == Theme.load("dark").colors["surface"].lower()


def test_text_scale_grows_rows_and_words(make_panel: MakePanel) -> None:
    panel = make_panel(start=START)
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    height = frame.scene.bars[0].height
    panel.apply_theme(Theme.load("light", 2.0))
    assert frame.scene.bars[0].height == 2 * height


def colours(image: QImage) -> dict[str, int]:
    """How often each colour occurs on a grid of the picture."""
    found: dict[str, int] = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def test_focus_is_visible(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(start=START)
    panel.canvas.select(event_named(panel, "Lands at Norrvik"))
    panel.activateWindow()
    panel.top_row.fit.setFocus()
    without = panel.canvas.grab().toImage()
    panel.canvas.setFocus()
    qtbot.waitUntil(lambda: panel.canvas.frame_now.focused)
    assert panel.canvas.grab().toImage() != without
    QApplication.sendPostedEvents()


@pytest.mark.parametrize(("width", "scale"), [(560, 1.0), (700, 1.0), (820, 1.5), (820, 1.0)])
def test_the_top_row_fits_where_there_is_little_room(
    make_panel: MakePanel, qtbot: QtBot, width: int, scale: float
) -> None:
    panel = make_panel(start=START)
    panel.apply_theme(Theme.load("light", scale))
    panel.resize(width, 700)
    row = panel.top_row
    parts = (row.lanes, row.types, row.certainty, row.only, row._zoom, row.fit, row.key)
    words = (row.lanes, row.types, row.certainty, row.only)
    # The layout follows once the event loop turns.
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in words))
    edges = [(part.geometry().left(), part.geometry().right()) for part in parts]
    assert all(a[1] < b[0] for a, b in itertools.pairwise(edges))
    assert edges[-1][1] <= row.width()
    assert row.only.accessibleName() == "Only contradictions"
