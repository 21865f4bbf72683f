"""The program as known on an earlier day: by keys and by mouse, through the real window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.scenarios.driver import AppDriver
from timeline_app.commands.articles import SetPublicationDate
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.ids import ArticleId
from timeline_app.gui.changed_next.panel import CONTRADICTIONS, EVENTS, PEOPLE, STATUSES
from timeline_app.gui.selection import Selected
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.queries import rail
from timeline_app.queries.timeline import timeline_record

FIRST, SECOND, LAST = (parse_iso_day(f"2013-06-{day}") for day in (12, 13, 14))
LEFT = Qt.MouseButton.LeftButton


def timeline(driver: AppDriver) -> TimelinePanel:
    found = driver.window.findChild(TimelinePanel)
    assert found is not None
    return found


def viewed(driver: AppDriver) -> int | None:
    return driver.window.desk.as_known.day


def step(driver: AppDriver, key: Qt.Key) -> None:
    QTest.keyClick(timeline(driver).canvas, key)
    driver.wait_idle()


def test_stepping_back_shows_what_was_known_and_what_changed_next(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    latest = driver.read(timeline_record)
    step(driver, Qt.Key.Key_BracketLeft)
    assert window.desk.as_known.day == SECOND
    status = window.status
    assert status.state.text() == "Viewing 13 June 2013 – editing is allowed; new evidence keeps its own dates"
    assert status.counts.text().startswith("2 of 3 articles  ·  11 of 18 people  ·  12 of 30 events")
    assert status.counts.text().endswith("0 of 4 contradictions")
    changed = window.as_known.panel
    assert window.panes.side_stack.currentWidget() is changed
    assert changed.line.text() == "Learned on 14 June that was not known on 13 June"
    assert {name: tile.number for name, tile in changed.tiles.items()} == {
        PEOPLE: 7, EVENTS: 18, STATUSES: 9, CONTRADICTIONS: 4,
    }  # fmt: skip
    drawn, then = timeline(driver).state.record, driver.read(timeline_record, as_known=SECOND)
    assert drawn.groups == then.groups != latest.groups
    assert [lane.person for lane in drawn.lanes] == [lane.person for lane in then.lanes]
    assert [(lane.band, lane.disputed, lane.known) for lane in drawn.lanes] == [
        (lane.band, lane.disputed, lane.known) for lane in then.lanes
    ]
    order = np.argsort(then.events.ids)[np.argsort(np.argsort(drawn.events.ids))]
    known = drawn.events.known
    assert (then.events.known[order] == known).all()
    for column in ("polarity", "quotes", "contradicted", "dated", "start_earliest", "end_latest", "part_of_day"):
        assert (getattr(then.events, column)[order][known] == getattr(drawn.events, column)[known]).all(), column


def test_every_day_to_the_start_and_back_again(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    days = []
    for _ in range(4):
        driver.act("known.back")
        days.append(window.desk.as_known.day)
    assert days == [SECOND, FIRST, FIRST - 1, FIRST - 1]
    assert window.as_known.panel.line.text() == "Learned on 12 June 2013, the first day of which anything is known"
    assert not window.as_known.panel.back.isEnabled()
    QTest.mouseClick(window.as_known.panel.forward, LEFT)
    driver.wait_idle()
    assert window.desk.as_known.day == FIRST
    QTest.mouseClick(timeline(driver).scrubber.back, LEFT)
    driver.wait_idle()
    assert viewed(driver) is None
    assert window.status.state.text() == "Saved"
    assert "of" not in window.status.counts.text().split("  ·  ")[0]
    assert window.panes.side_stack.currentWidget() is not window.as_known.panel
    assert timeline(driver).state.record.groups == driver.read(timeline_record).groups


def test_the_mouse_on_the_track_moves_the_whole_window(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    track = timeline(driver).scrubber.track
    QTest.mouseClick(track, LEFT, pos=QPoint(round(track.x_of(1)), 14))
    driver.wait_idle()
    assert window.desk.as_known.day == FIRST
    assert window.status.state.text().startswith("Viewing 12 June 2013")
    track.setFocus()
    QTest.keyClick(track, Qt.Key.Key_End)
    driver.wait_idle()
    assert window.desk.as_known.day is None


def test_a_card_leads_to_its_person_and_stepping_brings_the_changes_back(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.act("known.back")
    changed, stack = window.as_known.panel, window.panes.side_stack
    card = changed.sections[STATUSES].cards[0]
    QTest.mouseClick(card, LEFT)
    driver.wait_idle()
    assert window.selection.current == card.leads_to
    assert stack.currentWidget() is not changed
    driver.act("known.back")
    assert stack.currentWidget() is changed
    QTest.mouseClick(changed.sections[EVENTS].cards[0], LEFT)
    driver.wait_idle()
    assert window.selection.current == changed.sections[EVENTS].cards[0].leads_to
    window.selection.clear()
    driver.wait_idle()
    assert stack.currentWidget() is changed
    driver.act("known.forward")
    QTest.mouseClick(changed.sections[CONTRADICTIONS].cards[0], LEFT)
    driver.wait_idle()
    assert window.current_view == "compare"


def test_what_was_selected_is_shown_again_back_at_the_latest(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    window.open_selected(Selected("person", 1))
    driver.wait_idle()
    before = window.panes.side_stack.currentWidget()
    driver.act("known.back")
    assert window.panes.side_stack.currentWidget() is window.as_known.panel
    driver.act("known.latest")
    assert window.panes.side_stack.currentWidget() is before


def test_any_day_can_be_asked_for(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.ask.will(LAST - 700)
    driver.act("known.day")
    assert window.desk.as_known.day == LAST - 700
    driver.ask.will(LAST + 5)
    driver.act("known.day")
    assert window.desk.as_known.day is None


def test_the_day_and_what_is_hidden_come_back_with_the_project(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.act("known.back")
    driver.act("timeline.outlines")
    assert window.actions_.action("timeline.outlines").isChecked()
    shown = timeline(driver).state.shown_count
    assert shown == 12
    assert window.status.counts.text().endswith("18 events not known yet hidden")
    window = driver.restart()
    assert window.desk.as_known.day == SECOND
    assert window.status.state.text().startswith("Viewing 13 June 2013")
    assert timeline(driver).state.viewed.day == SECOND
    assert timeline(driver).state.shown_count == shown
    assert window.panes.side_stack.currentWidget() is window.as_known.panel


def test_editing_stays_possible_and_what_is_new_is_never_back_dated(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    before = driver.read(timeline_record)
    driver.act("known.back")
    driver.ask.will("Somebody New")
    driver.act("person.new")
    assert any(lane.name == "Somebody New" for lane in driver.read(timeline_record).lanes)
    assert window.desk.as_known.day == SECOND
    assert timeline(driver).state.viewed.day == SECOND
    after = driver.read(timeline_record)
    assert (after.events.known_since == before.events.known_since).all()
    assert any(lane.name == "Somebody New" for lane in timeline(driver).state.record.lanes)
    driver.act("edit.undo")
    assert window.status.state.text().startswith("Viewing 13 June 2013")


def test_what_rests_on_an_article_without_a_date_shows_at_the_latest_only(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    (last,) = (row.article for row in driver.read(rail.article_rows) if row.published == LAST)
    window.session.run(SetPublicationDate(ArticleId(last), None))
    driver.wait_idle()
    stops = window.desk.as_known.stops
    assert (stops.label(len(stops) - 1), stops.stop(len(stops) - 2)) == ("Latest", SECOND)
    undated = stops.undated
    assert undated > 0
    driver.act("known.back")
    assert window.desk.as_known.day == SECOND
    changed = window.as_known.panel
    assert changed.line.text() == "Learned from articles without a date, and so not known on 13 June 2013"
    assert changed.tiles[EVENTS].number == 18
    assert f"{undated} pieces of evidence without a printed date" in window.status.counts.text()
    step(driver, Qt.Key.Key_BracketRight)
    assert viewed(driver) is None
    driver.act("edit.undo")
    assert len(window.desk.as_known.stops) == len(stops)
    assert window.desk.as_known.stops.undated == 0


def test_dragging_reads_nothing_until_the_handle_rests(
    driver: AppDriver, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, track = driver.open(sample), timeline(driver).scrubber.track
    reads: list[str] = []
    read = window.session.read

    def counted(query: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        reads.append(query.__name__)
        return read(query, *args, **kwargs)

    monkeypatch.setattr(window.session, "read", counted)
    days = []
    for position in (2, 1, 0, 1, 2, 1):
        track.setValue(position)
        days.append(timeline(driver).state.record.as_known)
    assert days == [SECOND, FIRST, FIRST - 1, FIRST, SECOND, FIRST]
    assert reads == []
    driver.wait_idle()
    assert sorted(reads) == ["changed_next", "standings_on", "window_lists"]
