"""The timeline's record in the whole window: held, kept beside the tables, and followed edit by edit."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.scenarios.driver import AppDriver
from timeline_app.commands.events import EditEvent
from timeline_app.domain.ids import EventId
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.gui.shell import feed, timeline_view
from timeline_app.gui.shell.timeline_view import TimelineView
from timeline_app.gui.shell.window import MainWindow
from timeline_app.gui.timeline import ready
from timeline_app.queries import timeline_latest
from timeline_app.queries.timeline import timeline_record_in_turns
from timeline_app.queries.timeline_snapshot import is_kept
from timeline_app.timeline.index import RecordIndex, build_index


@pytest.fixture(autouse=True)
def everything_is_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline_view, "WORTH_KEEPING", 1)


@pytest.fixture
def no_reading_anew(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Counts how often everything was read."""
    read: list[None] = []
    reading = timeline_record_in_turns

    def counted(*given: object) -> object:
        read.append(None)
        return reading(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(timeline_latest, "timeline_record_in_turns", counted)
    return read


def view_of(window: MainWindow) -> TimelineView:
    view = window.view("timeline")
    assert isinstance(view, TimelineView)
    return view


def titles(window: MainWindow) -> list[str]:
    return view_of(window).panel.state.record.events.titles[:]


def kept(driver: AppDriver) -> bool:
    window = driver.window
    return driver.read(is_kept, window.session.project.history.head_hash())  # type: ignore[attr-defined]


def rename(driver: AppDriver, title: str) -> int:
    record = view_of(driver.window).panel.state.record
    row = int(record.events.ids[0])
    driver.window.session.run(EditEvent(EventId(row), title=title))
    driver.wait_idle()
    return row


def test_an_edit_is_followed_without_reading_everything(
    driver: AppDriver, sample: Path, no_reading_anew: list[None]
) -> None:
    window = driver.open(sample)
    assert len(no_reading_anew) == 1  # for the timeline and the list together
    rename(driver, "By another name")
    assert "By another name" in titles(window)
    window.session.undo()
    driver.wait_idle()
    assert "By another name" not in titles(window)
    assert len(no_reading_anew) == 1


def test_what_is_shown_is_kept_once_the_project_rests(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    assert not kept(driver)
    view_of(window)._rest.timeout.emit()
    driver.wait_idle()
    assert kept(driver)
    rename(driver, "By another name")
    assert not kept(driver)


def test_a_project_opens_from_what_was_kept_when_it_was_closed(
    driver: AppDriver, sample: Path, no_reading_anew: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.open(sample)
    rename(driver, "By another name")
    before = titles(driver.window)
    no_reading_anew.clear()
    built: list[int] = []

    def counted(record: TimelineRecord) -> RecordIndex:
        built.append(len(record.events))
        return build_index(record)

    monkeypatch.setattr(ready, "build_index", counted)
    window = driver.restart()
    assert titles(window) == before
    assert kept(driver)
    assert no_reading_anew == []
    assert not any(built)  # the index was kept with the record


def test_the_list_finds_events_by_words_elsewhere_when_they_are_many(
    driver: AppDriver, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed.EventSearch, "FEW", 0)
    window = driver.open(sample)
    rename(driver, "Älvdal harbour reopens")
    window.rail.show_kind("event")
    QTest.keyClicks(window.rail.filter_field, "alvdal harbour")
    driver.wait_idle()
    items = window.rail.lists["event"].list_model.items()
    assert [item.title for item in items] == ["Älvdal harbour reopens"]
    rename(driver, "Another title")
    assert window.rail.lists["event"].list_model.items() == ()
    assert window.rail.empty.isVisible()
