"""The day that is viewed governs the whole window: by mouse, and by keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.scenarios.driver import AppDriver, AppUser
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.gui.briefing.known_choice import LATEST, WINDOW
from timeline_app.gui.briefing.panel import BriefingView
from timeline_app.gui.event.panel import EventPanel
from timeline_app.gui.person.panel import PersonPanel
from timeline_app.gui.rail.events import DISPUTED
from timeline_app.gui.review.panel import ReviewPanel
from timeline_app.gui.shell.window import MainWindow
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.widgets.list_model import ListItem
from timeline_app.queries import rail
from timeline_app.queries.proposals import proposals

SECOND, LAST = parse_iso_day("2013-06-13"), parse_iso_day("2013-06-14")
LEFT = Qt.MouseButton.LeftButton
KNOWN_THEN = "2 of 3 articles  ·  11 of 18 people  ·  12 of 30 events  ·  19 of 42 quotes  ·  0 of 4 contradictions"


def timeline(window: MainWindow) -> TimelinePanel:
    found = window.findChild(TimelinePanel)
    assert found is not None
    return found


def viewed(window: MainWindow) -> int | None:
    return window.desk.as_known.day


def items(window: MainWindow, kind: str) -> list[ListItem]:
    return [item for group in window.rail.lists[kind].list_model._groups for item in group.items]


def groups(window: MainWindow) -> list[str]:
    return [group.title for group in window.rail.lists["person"].list_model._groups]


def assert_everything_shows_the_day(window: MainWindow) -> None:
    """What the rail lists, the status strip counts and the timeline draws is one and the same."""
    assert window.status.counts.text().startswith(KNOWN_THEN)
    assert groups(window)[-1] == "Not yet reported"
    later = [item for item in items(window, "person") if item.later]
    assert [item.detail for item in later] == ["First reported 14 June"] * 7
    assert not any(item.disputed for item in items(window, "person"))
    drawn = timeline(window).state
    assert {lane.name for lane in drawn.record.lanes if not lane.known} == {item.title for item in later}
    assert drawn.known_count == 12
    assert [row.known for row in window.rail._rows.articles] == [True, True, False]


def clicked_row(driver: AppDriver, kind: str, title: str) -> None:
    view = driver.window.rail.lists[kind]
    row = next(item.row for item in items(driver.window, kind) if item.title == title)
    index = view.list_model.index_of(kind, row)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    driver.wait_idle()


def clicked_tab(driver: AppDriver, kind: str) -> None:
    tabs = driver.window.rail.tabs
    at = ("article", "person", "event").index(kind)
    QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(at).center())
    driver.wait_idle()


def clicked(driver: AppDriver, widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)
    driver.wait_idle()


def test_by_mouse_the_whole_window_follows_the_scrubber(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    clicked_tab(driver, "person")
    latest = groups(window), [item.count for item in items(window, "person")]
    track = timeline(window).scrubber.track
    QTest.mouseClick(track, LEFT, pos=QPoint(round(track.x_of(2)), 14))
    driver.wait_idle()
    assert viewed(window) == SECOND
    assert_everything_shows_the_day(window)
    assert window.rail.chips[DISPUTED].text() == "≠ 0"
    clicked_tab(driver, "article")
    assert [item.later for item in items(window, "article")] == [False, False, True]
    clicked_tab(driver, "event")
    assert sum(item.later for item in items(window, "event")) == 18
    assert len(items(window, "event")) == 30

    clicked_tab(driver, "person")
    clicked_row(driver, "person", "Tamaz Belliqar")
    person = window.findChild(PersonPanel)
    assert person is not None
    assert person.sheet is not None
    assert person.as_known.text() == "As known on 13 June 2013"
    assert person.sheet.quotes == int(next(one.count for one in items(window, "person") if one.row == 1)) == 7
    assert person.unresolved == ()
    clicked_row(driver, "person", "Sharif Genno")
    assert person.sheet.status_label == "Not yet known"
    assert person.known.text() == "First reported 14 June, not known on 13 June 2013"
    assert person.empty.text().startswith("Nothing was known on 13 June 2013.")

    clicked_tab(driver, "event")
    clicked_row(driver, "event", "Meets Halden officials")
    event = window.findChild(EventPanel)
    assert event is not None
    assert event.known.text() == "First reported 14 June, not known on 13 June 2013"

    clicked(driver, timeline(window).scrubber.back)
    assert viewed(window) is None
    clicked_tab(driver, "person")
    assert (groups(window), [item.count for item in items(window, "person")]) == latest
    assert not any(item.later for item in items(window, "person"))
    assert all(row.known for row in window.rail._rows.articles)
    assert window.status.counts.text().startswith("3 articles  ·  18 people  ·  30 events")
    clicked_tab(driver, "event")
    clicked_row(driver, "event", "Meets Halden officials")
    assert event.known.isHidden()
    assert event.sheet is not None
    assert len(event.sheet.cards) == 2


def test_the_sheet_is_of_the_windows_day_and_says_what_it_leaves_out(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.act("known.back")
    driver.act("view.briefing")
    view = window.findChild(BriefingView)
    assert view is not None
    words = printed(view)
    assert "As known on 13 June 2013" in words
    assert "Only what was known on 13 June 2013 is printed" in words
    assert "Sharif Genno" not in words
    view.known.choice.setCurrentIndex(LATEST)
    driver.wait_idle()
    view._pause.timeout.emit()
    driver.wait_idle()
    assert "Sharif Genno" in printed(view)
    view.known.choice.setCurrentIndex(WINDOW)
    driver.act("known.latest")
    view._pause.timeout.emit()
    driver.wait_idle()
    assert "Only what was known" not in printed(view)


def printed(view: BriefingView) -> str:
    pages = (view.document.getAllText(page).text() for page in range(view.document.pageCount()))
    return " ".join(" ".join(pages).split())


def test_while_the_handle_moves_nothing_is_read_and_once_it_rests_each_list_once(
    driver: AppDriver, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = driver.open(sample)
    driver.open_person(1)
    reads: list[str] = []
    read = window.session.read

    def counted(query: Callable[..., Any], *args: Any) -> Any:
        reads.append(query.__name__)
        return read(query, *args)

    monkeypatch.setattr(window.session, "read", counted)
    track = timeline(window).scrubber.track
    for position in (2, 3, 1, 3, 2):
        track.setValue(position)
    assert reads == []
    driver.wait_idle()
    assert reads.count("window_lists") == 1


def test_by_keyboard_alone(sample: Path) -> None:
    with AppUser.opened(sample) as user:
        window = user.window
        window.rail.show_kind("person")
        timeline(window).setFocus()
        user.press("[")
        assert viewed(window) == SECOND
        assert_everything_shows_the_day(window)
        user.choose_by_keys("person", 1)
        person = window.findChild(PersonPanel)
        assert person is not None
        assert person.as_known.text() == "As known on 13 June 2013"

        user.press("Ctrl+5")
        assert window.current_view == "review"
        review = user.part(ReviewPanel)
        then = window.session.read(proposals, SECOND)
        assert [card.proposed.key for card in review.proposed_cards] == [one.key for one in then]
        assert window.status.waiting.text() == f"{len(then)} to review"
        focus = QApplication.focusWidget()
        assert focus is not None
        assert review.cards[0].isAncestorOf(focus)
        user.press("Ctrl+Down")
        user.press("Space")
        assert window.current_view == "compare"

        user.press("Ctrl+4")
        assert user.part(BriefingView).options.as_known == SECOND
        user.press("Ctrl+1")
        user.press("\\")
        assert viewed(window) is None
        assert window.status.counts.text().startswith("3 articles")
        user.press("Ctrl+5")
        assert len(review.proposed_cards) == len(window.session.read(proposals))


def test_the_day_comes_back_for_every_list_after_a_restart(driver: AppDriver, sample: Path) -> None:
    driver.open(sample)
    driver.act("known.back")
    window = driver.restart()
    window.rail.show_kind("person")
    driver.wait_idle()
    assert_everything_shows_the_day(window)
    assert driver.read(rail.counts, LAST) == driver.read(rail.counts)
