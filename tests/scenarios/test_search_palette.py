"""Finding anything in the whole window: by the hand alone and by keys alone, on the sample project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.scenarios.driver import AppDriver, AppUser
from timeline_app.gui.briefing.panel import BriefingView
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.search.palette import SearchPalette
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow, RowKind
from timeline_app.gui.selection import Selected
from timeline_app.gui.settings_window.window import SettingsWindow
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.queries.rail import person_rows
from timeline_app.queries.searches import saved_searches


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as opened:
        yield opened


def palette_of(user: AppUser) -> SearchPalette:
    return user.window.search


def search(user: AppUser, words: str) -> SearchPalette:
    """Open the palette by its key and type."""
    user.press("Ctrl+K")
    user.hand.type(words)
    user.hand.settle()
    return palette_of(user)


def rows(palette: SearchPalette, kind: RowKind | None = None) -> list[PaletteRow]:
    found = [entry for entry in palette.results.found.entries if isinstance(entry, PaletteRow)]
    return [row for row in found if kind in (None, row.kind)]


def heads(palette: SearchPalette) -> list[str]:
    return [entry.title for entry in palette.results.found.entries if isinstance(entry, PaletteGroup)]


def chosen(palette: SearchPalette) -> PaletteRow:
    row = palette.results.current
    assert row is not None
    return row


def go_to(user: AppUser, kind: RowKind) -> PaletteRow:
    """Press Tab until a group of this kind is reached."""
    palette = palette_of(user)
    for _ in range(8):
        if chosen(palette).kind is kind:
            return chosen(palette)
        user.press("Tab")
    raise AssertionError(f"no group of {kind}: {heads(palette)}")


def point_of(palette: SearchPalette, row: PaletteRow) -> QPoint:
    at = palette.results.found.place_of(row.key)
    assert at is not None
    index = palette.results.found.index(at)
    palette.results.scrollTo(index)
    return palette.results.visualRect(index).center()


def focused(user: AppUser) -> QWidget:
    found = user.window.focusWidget()
    assert found is not None
    return found


# --- by key ---
def test_a_misspelled_name_finds_the_person_and_enter_opens_the_panel(user: AppUser) -> None:
    palette = search(user, "tamas belikar")
    assert heads(palette)[0] == "People"
    assert chosen(palette).words == "Tamaz Belliqar"
    assert "spelling variants included" in palette.head.count.text()
    user.press("Return")
    selected = user.window.selection.current
    assert selected is not None
    assert selected.kind == "person"
    assert not palette.isVisible()


def test_a_quote_opens_in_its_article_at_the_passage_and_is_shown_once(user: AppUser) -> None:
    palette = search(user, "ministry guard")
    row = go_to(user, RowKind.QUOTE)
    assert palette.preview.shown.is_passage
    assert palette.preview.shown.marks
    user.press("Return")
    assert user.window.current_view == "reader"
    place = row.found.place if row.found is not None else None
    assert place is not None
    reader = user.part(ReaderPanel)
    assert reader.reading is not None
    assert reader.reading.article == place.article
    assert reader.text._flash_range == (place.start, place.end)
    assert focused(user) is reader.text


def test_ctrl_enter_shows_an_event_on_the_timeline(user: AppUser) -> None:
    user.show_view("reader")
    search(user, "guards ministry")
    row = go_to(user, RowKind.EVENT)
    user.press("Ctrl+Return")
    assert user.window.current_view == "timeline"
    assert user.window.selection.current == Selected("event", int(row.key[1]))


def test_ctrl_enter_on_an_article_shows_the_events_that_rest_on_it(user: AppUser) -> None:
    search(user, "/ministry")
    user.press("Ctrl+Return")
    bar = user.part(TimelinePanel).filtering.bar
    assert user.window.current_view == "timeline"
    assert [chip.words.partition(":")[0] for chip in bar.chips] == ["Article"]


def test_escape_gives_the_focus_back_and_the_search_stands_there_the_next_time(user: AppUser) -> None:
    user.window.rail.filter_field.setFocus()
    palette = search(user, "ministry")
    user.press("Esc")
    assert not palette.isVisible()
    assert focused(user) is user.window.rail.filter_field
    user.press("Ctrl+K")
    assert palette.field.text() == "ministry"
    assert palette.field.selectedText() == "ministry"
    assert rows(palette)


def test_prefixes_and_filters_narrow(user: AppUser) -> None:
    palette = search(user, "@bell")
    assert heads(palette) == ["People", "Do"]
    palette.field.setText("“ministry")
    user.hand.settle()
    assert heads(palette) == ["Quotes"]
    palette.field.setText("is:disputed")
    user.hand.settle()
    people = rows(palette, RowKind.PERSON)
    assert people
    assert all(row.disputed for row in people)
    palette.field.setText("ministry is:blue")
    user.hand.settle()
    assert "is:blue" in palette.hint.text()


def test_commands_and_settings_are_found_with_slips_and_done(user: AppUser) -> None:
    palette = search(user, "> compre")
    assert chosen(palette).words == "Compare"
    palette.field.setText("> dark")
    user.press("Return")
    assert user.window.desk.theme.is_dark
    palette = search(user, "text siez")
    assert chosen(palette).kind is RowKind.SETTING
    user.press("Return")
    (settings,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow) and one.isVisible()]
    settings.close()


def test_what_is_found_follows_the_day_and_says_so(user: AppUser) -> None:
    palette = search(user, "ministry")
    latest = palette.head.count.text()
    user.press("Esc")
    user.window.act("known.back")
    user.hand.settle()
    palette = search(user, "ministry")
    assert "as known on" in palette.head.count.text()
    while user.window.desk.as_known.day != user.window.desk.as_known.stops.stop(0):
        user.window.desk.as_known.back()
        user.hand.settle()
    assert not rows(palette, RowKind.QUOTE)
    user.window.desk.as_known.view(None)
    user.hand.settle()
    assert palette.head.count.text() == latest


# --- what can be done with the best thing found ---
def test_the_claims_about_a_person_are_compared_and_the_sheet_holds_them_alone(user: AppUser) -> None:
    palette = search(user, "belliqar")
    deeds = [row.words for row in rows(palette, RowKind.DO)]
    assert deeds[-1] == "Print briefing with Tamaz Belliqar only"
    assert deeds[0].startswith("Compare the two claims about")
    go_to(user, RowKind.DO)
    user.press("Return")
    assert user.window.current_view == "compare"
    assert user.part(CompareView).comparison is not None
    search(user, "belliqar")
    go_to(user, RowKind.DO)
    while chosen(palette).words != deeds[-1]:
        user.press("Down")
    user.press("Return")
    assert user.window.current_view == "briefing"
    person = next(row.person for row in user.window.session.read(person_rows) if row.name == "Tamaz Belliqar")
    assert user.part(BriefingView).options.people == (person,)


# --- searches that are kept ---
def test_a_search_is_kept_over_a_restart_renamed_moved_removed_and_all_of_it_undone(user: AppUser) -> None:
    for words in ("ministry", "is:disputed"):
        search(user, words)
        user.press("Ctrl+D")
        assert palette_of(user).head.save.text() == "Saved"
        user.press("Esc")
    user.reopen()
    palette = search(user, "")
    assert [row.words for row in rows(palette, RowKind.SAVED)] == ["ministry", "is:disputed"]
    user.press("Alt+Down")
    assert [row.words for row in rows(palette, RowKind.SAVED)] == ["is:disputed", "ministry"]
    assert chosen(palette).words == "ministry"

    def name_it(dialog: QWidget) -> None:
        user.hand.type("Guards")
        user.hand.press("Return")

    user.hand.in_dialog(lambda: user.hand.press("F2"), name_it)
    user.hand.settle()
    assert [row.words for row in rows(palette, RowKind.SAVED)] == ["is:disputed", "Guards"]
    user.press("Return")
    assert palette.field.text() == "ministry"
    user.press("Ctrl+D")
    assert palette.head.save.text() == "Save search"
    user.press("Esc")
    user.press("Ctrl+Z", 5)
    with user.window.session.project.reading() as connection:
        assert saved_searches(connection, "search") == ()


def test_what_was_looked_for_last_is_offered_and_can_be_removed(user: AppUser) -> None:
    search(user, "ministry")
    user.press("Return")
    user.reopen()
    palette = search(user, "")
    assert [row.words for row in rows(palette, RowKind.RECENT)] == ["ministry"]
    assert user.window.session.undo_label is None or "ministry" not in user.window.session.undo_label
    user.press("Menu")
    menu = palette.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text().startswith("Remove")).trigger()
    menu.close()
    user.hand.settle()
    assert rows(palette, RowKind.RECENT) == []


# --- by mouse ---
def test_all_of_it_by_mouse(user: AppUser) -> None:
    hand, window = user.hand, user.window
    hand.click(window.toolbar.search)
    hand.type("ministry")
    hand.settle()
    palette = palette_of(user)
    chips = {chip.accessibleName(): chip for chip in palette.head.chips.values()}
    hand.click(chips["Quotes"])
    hand.settle()
    assert heads(palette) == ["Quotes"]
    hand.click(chips["Everything"])
    hand.settle()
    hand.click(palette.head.save)
    hand.settle()
    assert palette.head.save.isChecked()
    quote = rows(palette, RowKind.QUOTE)[0]
    hand.click(palette.results.viewport(), point_of(palette, quote))
    hand.settle()
    assert window.current_view == "reader"
    hand.click(window.toolbar.search)
    hand.settle()
    event = rows(palette, RowKind.EVENT)[0]
    palette.results.setCurrentIndex(palette.results.found.index(palette.results.found.place_of(event.key) or 0))
    hand.settle()
    hand.click(palette.preview.buttons[1])
    hand.settle()
    assert window.current_view == "timeline"
    hand.click(window.toolbar.search)
    hand.settle()
    hand.click(palette, QPoint(10, palette.height() // 2))
    assert not palette.isVisible()


def test_a_row_is_chosen_while_the_project_changes_under_it(user: AppUser) -> None:
    palette = search(user, "ministry")
    user.press("Down")
    kept = chosen(palette)
    user.window.session.undo()
    user.hand.settle()
    assert chosen(palette).key == kept.key


def test_the_toolbar_names_the_key(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    assert window.toolbar.search.toolTip() == "Search or jump to anything (Ctrl K)"
    assert window.toolbar.search.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_filter_is_completed_from_what_is_in_the_project(user: AppUser) -> None:
    palette = search(user, "")
    user.hand.click(palette.foot.filters["in:"])
    user.hand.type("nor")
    user.hand.settle()
    assert [row.words for row in rows(palette, RowKind.FILTER)] == ['in:"Northern Ledger"']
    user.press("Return")
    assert palette.field.text() == 'in:"Northern Ledger" '
    assert rows(palette, RowKind.QUOTE)
    user.hand.type("ministry")
    user.hand.settle()
    assert len(rows(palette, RowKind.ARTICLE)) == 1
