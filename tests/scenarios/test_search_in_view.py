"""Ctrl F in each view: the article, the timeline, the pages of the sheet, the list at the left; and kept filters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QWidget

from tests.scenarios.driver import AppUser
from timeline_app.gui.briefing.panel import BriefingView
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.queries.rail import article_rows


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as opened:
        yield opened


def focused(user: AppUser) -> QWidget:
    found = user.window.focusWidget()
    assert found is not None
    return found


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def menu_of(menu: QMenu, words: str) -> QMenu:
    found = next(action for action in menu.actions() if action.text() == words).menu()
    assert isinstance(found, QMenu)
    return found


def test_in_the_reader_words_of_the_article_are_found(user: AppUser) -> None:
    user.window.open_selected(Selected("article", user.window.session.read(article_rows)[0].article))
    user.hand.settle()
    reader = user.part(ReaderPanel)
    reader.text.setFocus()
    user.press("Ctrl+F")
    assert focused(user) is reader.find_bar.field
    user.hand.type("minister")
    user.hand.settle()
    assert reader.find_bar.count.text().startswith("1 of ")
    user.press("Return")
    assert reader.find_bar.count.text().startswith("2 of ")
    user.press("Esc")
    assert focused(user) is reader.text
    assert reader.text.selected_range() is not None


def test_in_the_timeline_words_filter_and_escape_leads_back(user: AppUser) -> None:
    panel = user.part(TimelinePanel)
    user.press("Ctrl+F")
    bar = panel.filtering.bar
    assert focused(user) is bar.words
    user.hand.type("ashore")
    user.hand.settle()
    assert 0 < panel.state.shown_count < len(panel.state.record.events)
    user.press("Esc", 2)
    assert not bar.isVisible()
    assert focused(user) is panel.canvas


def test_the_list_of_events_is_filtered_by_the_same_words(user: AppUser) -> None:
    panel = user.part(TimelinePanel)
    user.window.act("timeline.list")
    user.hand.settle()
    every = panel.list_twin.model_.rowCount()
    user.press("Ctrl+F")
    assert focused(user) is panel.filtering.bar.words
    user.hand.type("ashore")
    user.hand.settle()
    assert 0 < panel.list_twin.model_.rowCount() < every


def test_on_the_sheet_words_are_found_on_its_pages(user: AppUser) -> None:
    user.show_view("briefing")
    view = user.part(BriefingView)
    user.press("Ctrl+F")
    assert focused(user) is view.find_bar.field
    user.hand.type("Belliqar")
    user.hand.wait_until(lambda: view.finds.total > 1, "words on the pages")
    user.press("Return")
    assert view.find_bar.count.text().startswith("2 of ")
    user.press("Esc")
    assert focused(user) is view.pages
    assert view.finds.total == 0


def test_in_the_list_at_the_left_it_filters_the_list(user: AppUser) -> None:
    rail = user.window.rail
    rail.show_kind("person")
    rail.lists["person"].setFocus()
    user.press("Ctrl+F")
    assert focused(user) is rail.filter_field
    user.hand.type("belliqar")
    user.hand.settle()
    assert [item.title for item in rail.lists["person"].list_model.items()] == ["Tamaz Belliqar"]
    user.press("Esc")
    assert rail.filter_field.text() == ""
    user.press("Esc")
    assert focused(user) is rail.lists["person"]


def test_in_compare_words_of_both_sides_are_found(user: AppUser) -> None:
    user.press("Ctrl+3")
    view = user.part(CompareView)
    assert view.comparison is not None
    assert len(view.comparison.sides) > 1
    bar = view.finding.bar
    user.press("Ctrl+F")
    assert focused(user) is bar.field
    for side in view.comparison.sides:
        bar.field.clear()
        user.hand.type(side.context[side.start : side.end].split("\n")[0][:20].upper())
        assert bar.count.text().startswith("1 of ")
    user.hand.type(" zeppelin")
    assert bar.count.text() == "Not found"
    bar.field.clear()
    user.hand.type("a")
    user.press("Return")
    assert bar.count.text().startswith("2 of ")
    user.press("Esc")
    assert not bar.isVisible()
    assert view.hasFocus()


def test_where_nothing_can_be_found_the_list_is_filtered(user: AppUser) -> None:
    user.window.act("review.open")
    user.hand.settle()
    user.window.act("search.in_view")
    assert focused(user) is user.window.rail.filter_field


def test_filters_of_the_timeline_are_kept_picked_renamed_and_removed(user: AppUser) -> None:
    panel = user.part(TimelinePanel)
    saved = panel.filtering.bar.saved
    user.press("Ctrl+F")
    assert not saved.isVisible()
    user.hand.type("ashore")
    user.hand.settle()
    shown = panel.state.shown_count
    assert saved.isVisible()

    def name_it(dialog: QWidget) -> None:
        user.hand.type("On the shore")
        user.hand.press("Return")

    user.hand.in_dialog(lambda: choose(saved.menu(), "Save these filters…"), name_it)
    user.hand.settle()
    panel.filtering.clear()
    user.hand.settle()
    user.reopen()
    panel = user.part(TimelinePanel)
    saved = panel.filtering.bar.saved
    choose(saved.menu(), "On the shore")
    user.hand.settle()
    assert panel.state.shown_count == shown
    assert [chip.words for chip in panel.filtering.bar.chips] == ["Text: ashore"]

    def rename_it(dialog: QWidget) -> None:
        user.hand.type("Landings")
        user.hand.press("Return")

    user.hand.in_dialog(lambda: choose(menu_of(saved.menu(), "Rename…"), "On the shore"), rename_it)
    user.hand.settle()
    choose(menu_of(saved.menu(), "Remove"), "Landings")
    user.hand.settle()
    assert saved.value == "0"
    user.press("Ctrl+Z")
    assert saved.value == "1"
