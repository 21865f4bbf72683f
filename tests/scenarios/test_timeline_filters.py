"""The timeline's filters in the whole window: from the lists at the left, their menus, and by an event's article."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.scenarios.driver import AppDriver
from timeline_app.gui.selection import Selected
from timeline_app.gui.timeline.panel import TimelinePanel


def panel_of(driver: AppDriver) -> TimelinePanel:
    panel = driver.window.findChild(TimelinePanel)
    assert panel is not None
    return panel


def chips(driver: AppDriver) -> list[str]:
    return [chip.words for chip in panel_of(driver).filtering.bar.chips]


def lanes(driver: AppDriver) -> set[str]:
    state = panel_of(driver).state
    return {state.record.lanes[lane].name for lane in state.lanes}


def test_the_list_at_the_left_filters_the_timeline_when_asked(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    everyone = lanes(driver)
    rail = window.rail
    rail.show_kind("person")
    name = rail.lists["person"].list_model.items()[0].title
    QTest.keyClicks(rail.filter_field, name)
    assert lanes(driver) == everyone
    rail.filter_too.click()
    driver.wait_idle()
    assert lanes(driver) == {name}
    assert chips(driver) == [f"List: People {name}"]
    rail.show_kind("article")
    driver.wait_idle()
    assert lanes(driver) == everyone
    rail.filter_field.setText(rail.lists["article"].list_model.items()[0].title)
    driver.wait_idle()
    state = panel_of(driver).state
    assert 0 < state.shown_count < len(state.record.events)
    rail.filter_too.click()
    driver.wait_idle()
    assert chips(driver) == []


def test_menus_of_the_lists_filter_the_timeline(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    window.rail.show_kind("person")
    item = window.rail.lists["person"].list_model.items()[0]
    window.view("reader")
    window.rail.wanted.emit("only_person", Selected("person", item.row))
    driver.wait_idle()
    assert window.current_view == "timeline"
    assert lanes(driver) == {item.title}
    window.rail.wanted.emit("hide_person", Selected("person", item.row))
    panel_of(driver).clear_filters()
    window.rail.wanted.emit("hide_person", Selected("person", item.row))
    driver.wait_idle()
    assert item.title not in lanes(driver)
    panel_of(driver).clear_filters()
    window.rail.show_kind("article")
    article = window.rail.lists["article"].list_model.items()[0]
    window.rail.wanted.emit("only_article", Selected("article", article.row))
    driver.wait_idle()
    assert chips(driver)[0].startswith("Article: ")
    assert 0 < panel_of(driver).state.shown_count < len(panel_of(driver).state.record.events)


def test_words_in_titles_are_looked_for_in_the_background_and_come_back(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    panel = panel_of(driver)
    panel.top_row.more.click()
    word = panel.state.record.events.titles[0].split()[0]
    QTest.keyClicks(panel.filtering.bar.words, word)
    driver.wait_idle()
    shown = panel.state.shown_count
    assert 0 < shown < len(panel.state.record.events)
    assert window.session.background.is_idle
    QTest.keyClick(panel.filtering.bar.words, Qt.Key.Key_Escape)
    driver.wait_idle()
    assert panel.state.shown_count == len(panel.state.record.events)
    panel.filtering.bar.words.setText(word)
    driver.wait_idle()
    driver.restart()
    driver.wait_idle()
    assert panel_of(driver).state.shown_count == shown
    assert panel_of(driver).filtering.bar.words.text() == word


def test_the_list_of_events_and_the_timeline_show_the_same_events(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    rail, state = window.rail, panel_of(driver).state
    name = state.record.lanes[0].name.split()[-1]
    rail.show_kind("event")
    rail.filter_too.click()
    rail.filter_field.setText(name)  # in no title: somebody who takes part is called so
    driver.wait_idle()
    listed = {item.row for item in rail.lists["event"].list_model.items()}
    assert state.shown is not None
    shown = {int(row) for row in state.record.events.ids[state.shown]}
    assert listed == shown != set()
    rail.filter_field.setText("zzzz")
    driver.wait_idle()
    assert state.shown_count == 0
    panel_of(driver).clear_filters()
    driver.wait_idle()
    assert chips(driver) == []
    assert not rail.filter_too.isChecked()
    rail.filter_too.click()
    driver.wait_idle()
    assert state.shown_count == 0
