"""The settings by keyboard alone: another theme, a key of one's own, and a quote taken without single letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenuBar, QWidget

from tests.scenarios.driver import AppDriver, AppUser
from timeline_app.gui.keymap import keys_of
from timeline_app.gui.settings_window.backups import BackupsPage
from timeline_app.gui.settings_window.keyboard import KeyboardPage
from timeline_app.gui.settings_window.window import SettingsWindow
from timeline_app.gui.shortcuts.sheet import ShortcutsSheet
from timeline_app.settings import BACKUP_FOLDER, PAPER, PARTS_LEFT_OUT, SINGLE_KEYS, THEME, UserSettings
from timeline_app.store.project_file import Project


@pytest.fixture
def user(sample: Path) -> Iterator[AppUser]:
    with AppUser.opened(sample) as opened:
        yield opened


def open_settings(user: AppUser) -> SettingsWindow:
    user.hand.press("Ctrl+,")
    window = user.application.settings_host.window
    assert window is not None
    user.hand.wait_until(window.isActiveWindow, "the settings to take keys")
    return window


def close_settings(user: AppUser) -> None:
    user.hand.press("Esc")
    user.hand.wait_until(user.window.isActiveWindow, "the project's window to take keys again")
    assert user.application.settings_host.window is None


def walk_to(user: AppUser, kind: type[QWidget], name: str, keys: str = "Tab") -> QWidget:
    """Press Tab until a control of this kind and name has the focus."""
    for _ in range(40):
        focus = QApplication.focusWidget()
        if isinstance(focus, kind) and name in (focus.objectName(), focus.accessibleName()):
            return focus
        user.hand.press(keys)
    raise AssertionError(f"{name} is not reached")


def keyboard_page(user: AppUser, window: SettingsWindow) -> KeyboardPage:
    user.hand.press("Down")
    page = window.page("keyboard")
    assert isinstance(page, KeyboardPage)
    assert page.isVisible()
    return page


def read_an_article(user: AppUser) -> None:
    """Open an article from the list and select words of its text with the arrow keys."""
    user.choose_by_keys("article", next(iter(user.articles().values())))
    user.reader.text.setFocus(Qt.FocusReason.TabFocusReason)
    user.press("Down", 12)
    user.press("Shift+Right", 24)
    assert user.reader.text.selected_range() is not None


def test_a_theme_is_chosen_by_keys_and_kept(user: AppUser) -> None:
    window = open_settings(user)
    user.hand.press("Tab")
    user.hand.press("Right", 3)
    assert user.window.desk.theme.has_high_contrast
    close_settings(user)
    assert UserSettings().get(THEME) == "contrast"
    open_settings(user)
    user.hand.press("Tab")
    user.hand.press("Left", 3)
    assert UserSettings().get(THEME) == "system"
    close_settings(user)
    assert window is not user.application.settings_host.window


def test_a_key_of_ones_own_works_at_once_and_everywhere_it_is_shown(user: AppUser) -> None:
    page = keyboard_page(user, open_settings(user))
    walk_to(user, QLineEdit, page.filter.accessibleName())
    user.hand.type("add evidence")
    walk_to(user, type(page.table), "keys")
    user.hand.press("Return")
    user.hand.press("Ctrl+U")
    close_settings(user)
    assert keys_of("evidence.new") == ("Ctrl+U",)
    assert user.window.actions_.action("evidence.new").shortcut() == QKeySequence("Ctrl+U")
    assert "(Ctrl U)" in user.window.actions_.action("evidence.new").toolTip()
    read_an_article(user)
    user.press("E")
    assert not user.form.is_open
    user.press("Ctrl+U")
    assert user.form.is_open


def test_a_quote_is_taken_without_single_letters(user: AppUser) -> None:
    before = user.newest("evidence")
    page = keyboard_page(user, open_settings(user))
    walk_to(user, type(page.single), "single_keys")
    user.hand.press("Space")
    close_settings(user)
    assert not UserSettings().get(SINGLE_KEYS)
    read_an_article(user)
    opened = []
    for key in (*"EPVDAJ", "Ctrl+E"):
        user.press(key)
        opened.append(user.form.is_open)
    assert opened == [False] * 6 + [True]
    fields = user.form.fields
    user.hand.fill(fields.person, next(iter(user.people())))
    user.hand.fill(fields.claim, "Somebody is on the way")
    user.press("Ctrl+Return")
    assert not user.form.is_open
    assert user.newest("evidence") > before


def test_the_timeline_keeps_still_under_letters_that_are_off(user: AppUser) -> None:
    user.press("Ctrl+1")
    span = user.timeline.state.viewport.span
    user.press("W")
    assert user.timeline.state.viewport.span < span
    page = keyboard_page(user, open_settings(user))
    walk_to(user, type(page.single), "single_keys")
    user.hand.press("Space")
    close_settings(user)
    user.press("Ctrl+1")
    span = user.timeline.state.viewport.span
    for letter in "WSF0":
        user.press(letter)
    assert user.timeline.state.viewport.span == span
    user.window.actions_.action("timeline.zoom_in").trigger()
    assert user.timeline.state.viewport.span < span


def test_the_sheet_of_keys_leads_to_the_settings(user: AppUser) -> None:
    user.press("Ctrl+/")
    sheet = user.part(ShortcutsSheet)
    user.hand.wait_until(sheet.isActiveWindow, "the sheet to take keys")
    sheet.change.setFocus(Qt.FocusReason.TabFocusReason)
    user.hand.press("Space")
    window = user.application.settings_host.window
    assert window is not None
    user.hand.wait_until(window.isActiveWindow, "the settings to take keys")
    assert window.page("keyboard").isVisible()
    close_settings(user)


def test_f10_walks_the_menus(user: AppUser) -> None:
    user.window.actions_.action("window.menu_bar").trigger()
    bar = user.window.menuBar()
    assert isinstance(bar, QMenuBar)
    assert bar.activeAction() is bar.actions()[0]


def test_the_settings_close_with_the_window_they_were_opened_from(user: AppUser) -> None:
    open_settings(user)
    user.window.close()
    assert user.application.settings_host.window is None


def test_settings_without_a_project(driver: AppDriver) -> None:
    first = driver.first_run()
    first.act("settings.open")
    window = driver.app.settings_host.window
    assert window is not None
    page = window.page("backups")
    assert isinstance(page, BackupsPage)
    assert page.counted.text() == "Open a project to see its backups."
    first.act("setting.vocabulary")
    assert window.pages.currentItem().text() == "Vocabulary"
    first.close()
    assert driver.app.settings_host.window is None


def test_a_folder_for_backups_is_used_by_the_open_project_at_once(user: AppUser, tmp_path: Path) -> None:
    user.application.appearance.set(BACKUP_FOLDER, str(tmp_path / "safe"))
    project = user.window.session.project
    assert isinstance(project, Project)
    assert project.backup_folder == tmp_path / "safe"


def test_a_sheet_starts_with_the_parts_and_the_paper_that_were_set(user: AppUser) -> None:
    appearance = user.application.appearance
    appearance.set(PARTS_LEFT_OUT, "quotes caveats")
    user.press("Ctrl+4")
    assert not user.briefing.parts["quotes"].isChecked()
    assert user.briefing.parts["timeline"].isChecked()
    appearance.set(PAPER, "letter")
    assert user.briefing.options.paper.value == "letter"
    user.hand.settle()


def test_the_search_field_finds_a_setting(user: AppUser) -> None:
    user.press("Ctrl+K")
    user.hand.type("> single letter")
    user.hand.settle()
    user.hand.press("Return")
    window = user.application.settings_host.window
    assert window is not None
    user.hand.wait_until(window.isActiveWindow, "the settings to take keys")
    assert window.pages.currentItem().text() == "Keyboard"
