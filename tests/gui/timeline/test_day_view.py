"""The timeline as known on an earlier day: what is drawn, hidden, said and kept."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.timeline.hand import START, MakePanel
from tests.gui.timeline.known import BEFORE, FIRST, SECOND, STOPS, THIRD, learned_story
from timeline_app.domain.counting import counted
from timeline_app.domain.lane_standing import LaneStanding
from timeline_app.domain.timeline_columns import BandStretch
from timeline_app.gui.as_known import KnownStops
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.timeline.choose import Grouping
from timeline_app.timeline.first_known import LATER


@pytest.fixture
def panel(make_panel: MakePanel) -> TimelinePanel:
    made = make_panel(learned_story(), start=START)
    made.day_view.show_stops(STOPS)
    return made


def rested(panel: TimelinePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.day_view.is_resting)


def known(panel: TimelinePanel) -> int:
    assert panel.state.viewed.day is not None
    return int(np.count_nonzero(panel.state.record.events.known_since <= panel.state.viewed.day))


def press(panel: TimelinePanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.canvas, key)


def test_the_row_is_there_as_soon_as_something_has_a_known_day(make_panel: MakePanel) -> None:
    panel = make_panel(learned_story(), start=START)
    assert not panel.scrubber.isVisible()
    panel.day_view.show_stops(STOPS)
    assert panel.scrubber.isVisible()
    panel.day_view.show_stops(KnownStops())
    assert not panel.scrubber.isVisible()


def test_keys_step_between_the_days_on_the_timeline(panel: TimelinePanel, qtbot: QtBot) -> None:
    days: list[int | None] = []
    panel.day_view.chosen.connect(days.append)
    for key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
        press(panel, key)
    press(panel, Qt.Key.Key_Backslash)
    assert days == [SECOND, FIRST, BEFORE, FIRST, None]
    assert panel.state.viewed.day is None
    rested(panel, qtbot)


def test_what_was_not_known_becomes_an_outline_at_once(panel: TimelinePanel) -> None:
    everything = panel.state.record.events.known.copy()
    assert everything.all()
    panel.day_view.choose(FIRST)
    events = panel.state.record.events
    assert (events.known == (events.known_since <= FIRST)).all()
    assert panel.state.shown_count == len(events)
    panel.day_view.choose(None)
    assert panel.state.record.events.known.all()


def test_the_day_is_announced_with_what_was_known(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.day_view.choose(FIRST)
    rested(panel, qtbot)
    words = f"As known on 14 May 2014: {known(panel)} of 27 events."
    assert panel.day_view.words() == panel.scrubber.track.accessibleDescription() == words
    press(panel, Qt.Key.Key_Backslash)
    rested(panel, qtbot)
    assert panel.day_view.words() == "Latest: 27 events."


def test_g_leaves_out_what_was_not_known_and_says_how_much(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.day_view.choose(SECOND)
    number = known(panel)
    press(panel, Qt.Key.Key_G)
    assert panel.state.shown_count == number
    assert panel.state.unknown_hidden == 27 - number
    assert panel.day_view.words().endswith(f" {27 - number} events not known yet are hidden.")
    panel.toggle_list()
    assert panel.list_twin.model_.rowCount() == number
    panel.toggle_list()
    panel.day_view.choose(FIRST)
    rested(panel, qtbot)
    assert panel.state.shown_count == known(panel) < number
    panel.day_view.choose(None)
    assert panel.state.shown_count == 27
    panel.day_view.choose(SECOND)
    press(panel, Qt.Key.Key_G)
    assert panel.state.shown_count == 27


def test_nothing_known_and_all_of_it_hidden_is_said_with_a_way_out(panel: TimelinePanel, qtbot: QtBot) -> None:
    record = learned_story()
    record.events.known_since[0] = FIRST  # nothing stands without evidence now
    panel.show_record(record)
    panel.day_view.choose(BEFORE)
    panel.day_view.hide_unknown(True)
    assert panel._message.text() == "Nothing was known on 13 May 2014. 27 events not known yet are hidden."
    assert panel._clear.text() == "Show as outlines"
    QTest.mouseClick(panel._clear, Qt.MouseButton.LeftButton)
    assert panel.state.shown_count == 27
    assert panel._pages.currentWidget() is panel.canvas


def test_lanes_are_grouped_by_who_was_known_then(panel: TimelinePanel, qtbot: QtBot) -> None:
    for action in panel.top_row.lanes.menu().actions():
        if action.data() == Grouping.FIRST_KNOWN.value:
            action.trigger()
    assert panel.top_row.lanes.value == "First known"
    panel.day_view.choose(FIRST)
    record = panel.state.record
    assert record.groups == ("Known on 14 May", LATER)
    assert all(lane.known == (lane.group != LATER) for lane in record.lanes if lane.person)
    scene = panel.canvas.frame_now.scene
    assert scene is not None
    for group in scene.groups:
        lanes = [at for at, lane in enumerate(record.lanes) if lane.group == group.group]
        events = record.events.known[np.unique(np.concatenate([record.events_of(at) for at in lanes]))]
        known_then, later = int(events.sum()), int((~events).sum())
        assert f" · {counted(known_then, 'event')}" in group.summary or not known_then
        assert (f"{later} more as outlines" in group.summary) == (later > 0 and known_then > 0)
        assert group.summary.endswith("– shown as outlines") == (later > 0 and not known_then)
    panel.day_view.choose(SECOND)
    assert panel.state.record.groups[0] == "Known on 15 May"
    panel.day_view.choose(None)
    assert panel.state.record.groups[0] == "First known on 14 May 2014"
    rested(panel, qtbot)


def test_where_people_stood_is_shown_when_it_was_read_and_only_for_the_day_viewed(panel: TimelinePanel) -> None:
    people = [lane.person for lane in panel.state.record.lanes if lane.person]
    band = (BandStretch("in_post", None, None),)
    standings = {
        person: LaneStanding("Standing" if at % 2 else "Waiting", at % 2, False, band, bool(at % 2), None)
        for at, person in enumerate(people)
    }
    panel.day_view.choose(SECOND)
    panel.day_view.choose(FIRST)
    panel.day_view.show_standings(SECOND, standings)
    assert "Waiting" not in panel.state.record.groups
    panel.select(None)
    panel.state.select_person(people[3])
    panel.day_view.show_standings(FIRST, standings)
    record = panel.state.record
    assert record.groups == ("Waiting", "Standing")
    assert all(lane.band == band for lane in record.lanes if lane.person)
    assert record.lanes[panel.state.place.lane].person == people[3]
    for at, lane in enumerate(record.lanes):
        before = learned_story()
        was = next(i for i, row in enumerate(before.lanes) if row.person == lane.person)
        assert set(record.events_of(at).tolist()) == set(before.events_of(was).tolist())
    panel.day_view.choose(None)
    assert "Waiting" not in panel.state.record.groups


def test_days_after_the_one_viewed_are_hatched_and_a_line_names_it(panel: TimelinePanel, qtbot: QtBot) -> None:
    plain = panel.canvas.grab().toImage()
    panel.day_view.choose(FIRST)
    rested(panel, qtbot)
    seen = panel.canvas.grab().toImage()
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    x = round(frame.left + frame.scene.viewport.x_of((FIRST + 1) * 1440))
    accent = QColor(panel._theme.color("accent"))
    middle = panel.canvas.height() // 2
    line = {seen.pixelColor(at, middle).name() for at in (x - 1, x)}
    assert accent.name() in line
    assert seen.pixelColor(x - 30, 12).name() == accent.name() or seen.pixelColor(x - 40, 12).name() == accent.name()
    bottom = panel.canvas.height() - 3
    after = range(x + 4, panel.canvas.width() - 2)
    changed = sum(seen.pixel(at, y) != plain.pixel(at, y) for at in after for y in range(bottom - 60, bottom))
    before = range(round(frame.left) + 2, x - 4)
    same = sum(seen.pixel(at, bottom) != plain.pixel(at, bottom) for at in before)
    assert changed > 200
    assert same == 0


def test_dragging_reads_nothing_and_makes_lists_once_in_the_end(
    panel: TimelinePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(panel.overview, "rebuild", lambda: made.append("overview"))
    for _ in range(5):
        panel.day_view.choose(SECOND)
        panel.day_view.choose(FIRST)
    assert made == []
    rested(panel, qtbot)
    assert made == ["overview"]


def test_selection_and_view_stay_while_the_day_changes(panel: TimelinePanel) -> None:
    panel.canvas.select(5)
    view = panel.state.viewport
    for day in (SECOND, FIRST, BEFORE, THIRD, None):
        panel.day_view.view(day)
        assert panel.state.selected == {5}
        assert panel.state.viewport == view


def test_what_is_hidden_is_kept_with_the_view(panel: TimelinePanel, make_panel: MakePanel) -> None:
    panel.day_view.hide_unknown(True)
    saved = panel.view_state()
    again = make_panel(learned_story(), start=START)
    again.restore_view_state(saved)
    again.day_view.show_stops(STOPS)
    again.day_view.view(FIRST)
    assert again.state.shown_count == known(again)


def test_a_new_record_is_seen_as_known_on_the_same_day(panel: TimelinePanel) -> None:
    panel.day_view.choose(FIRST)
    panel.show_record(learned_story(undated=True))
    assert not panel.state.record.events.known[-1]
    assert panel.state.viewed.day == FIRST
    panel.day_view.view(None)
    assert panel.state.record.events.known.all()


def test_tab_goes_from_the_top_row_over_the_scrubber_to_the_timeline(panel: TimelinePanel, qtbot: QtBot) -> None:
    panel.day_view.choose(FIRST)
    rested(panel, qtbot)
    walked: list[object] = []
    panel.top_row.key.setFocus()
    for _ in range(4):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        walked.append(panel.focusWidget())
    assert walked == [panel.scrubber.choice, panel.scrubber.track, panel.scrubber.back, panel.canvas]


def test_the_overview_keeps_what_was_not_known_apart(panel: TimelinePanel, qtbot: QtBot) -> None:
    def shares() -> list[tuple[float, ...]]:
        assert panel.overview.overview is not None
        return [column.shares for column in panel.overview.overview.columns]

    latest = shares()
    assert not any(column[-1] for column in latest)
    panel.day_view.choose(FIRST)
    rested(panel, qtbot)
    then = shares()
    assert any(column[-1] for column in then)
    assert [sum(column) for column in then] == pytest.approx([sum(column) for column in latest])
    panel.day_view.hide_unknown(True)
    assert not any(column[-1] for column in shares())
