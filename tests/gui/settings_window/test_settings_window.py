"""The settings window: every change applies at once, is kept, and can be taken back by keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import usable
from tests.gui.asking import ScriptedAsk
from tests.gui.test_system_hints import FakeSystem
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui.background import Background
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.settings_window.appearance import AppearancePage
from timeline_app.gui.settings_window.backups import BackupsPage
from timeline_app.gui.settings_window.desk import SettingsDesk
from timeline_app.gui.settings_window.entries import ENTRIES, PAGE_WORDS
from timeline_app.gui.settings_window.keyboard import KeyboardPage
from timeline_app.gui.settings_window.language import LanguagePage
from timeline_app.gui.settings_window.printing import PrintingPage
from timeline_app.gui.settings_window.vocabulary import VocabularyPage
from timeline_app.gui.settings_window.window import PAGES, SettingsWindow
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.system_hints import SystemHints
from timeline_app.settings import (
    BACKUP_FOLDER,
    LANGUAGE,
    MOTION,
    PAPER,
    PARTS_LEFT_OUT,
    PATTERNS,
    SINGLE_KEYS,
    TEXT_SCALE,
    THEME,
    UserSettings,
)

PARTS = (("timeline", "Key timeline"), ("quotes", "Quotes"))


@dataclass
class FakeBackup:
    path: Path
    at: datetime


@dataclass
class FakeProject:
    """A project whose backups are two until one more is made."""

    backup_folder: Path
    title: str = "Harbour"
    read_only: bool = False
    problem: ProblemForUser | None = None
    made: list[FakeBackup] = field(
        default_factory=lambda: [
            FakeBackup(Path("b.tline"), datetime(2026, 11, 20, 9, 30, tzinfo=UTC)),
            FakeBackup(Path("a.tline"), datetime(2026, 10, 1, 12, 0, tzinfo=UTC)),
        ]
    )

    def backups(self) -> list[FakeBackup]:
        return self.made

    def back_up(self) -> FakeBackup | None:
        if self.problem is not None:
            raise self.problem
        self.made.insert(0, FakeBackup(Path("c.tline"), datetime(2026, 11, 28, 8, 0, tzinfo=UTC)))
        return self.made[0]


@dataclass
class Setup:
    """A window and what stands around it."""

    window: SettingsWindow
    settings: UserSettings
    appearance: Appearance
    ask: ScriptedAsk
    project: FakeProject
    background: Background
    acted: list[str]
    shown: list[Path]


@pytest.fixture
def setup(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Setup]:
    settings = UserSettings()
    KEYMAP.use(settings)
    appearance = Appearance(qapp, settings, SystemHints(source=FakeSystem()))
    ask, project, background = ScriptedAsk(), FakeProject(tmp_path), Background()
    acted: list[str] = []
    shown: list[Path] = []

    def show(folder: Path) -> bool:
        shown.append(folder)
        return True

    desk = SettingsDesk(settings, appearance, ask, PARTS, acted.append, show, project, background)
    window = SettingsWindow(desk, appearance.theme)
    qtbot.addWidget(window)
    appearance.changed.connect(window.apply_theme)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Setup(window, settings, appearance, ask, project, background, acted, shown)
    background.finish()
    appearance.deleteLater()


def press(key: Qt.Key, times: int = 1, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for _ in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifiers)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("theme", "scale"), [("light", 1.0), ("dark", 2.0), ("contrast", 1.25)])
def test_every_page_can_be_used_by_everybody(setup: Setup, qtbot: QtBot, name: str, theme: str, scale: float) -> None:
    setup.appearance.set(THEME, theme)
    setup.appearance.set(TEXT_SCALE, scale)
    setup.window.show_page(name)
    page = setup.window.page(name)
    assert usable.unnamed(setup.window) == []
    assert usable.too_small(setup.window) == []
    assert usable.rich(page) == []
    assert usable.faint(page) == []
    usable.walk_by_tab(setup.window, qtbot)


def test_the_pages_are_those_of_the_registry_in_its_order(setup: Setup) -> None:
    listed = [setup.window.pages.item(row).text() for row in range(setup.window.pages.count())]
    assert listed == [PAGE_WORDS[name] for name in PAGES]
    assert list(PAGES) == list(PAGE_WORDS)


@pytest.mark.parametrize("entry", [entry.id for entry in ENTRIES])
def test_every_entry_leads_to_its_control(setup: Setup, qtbot: QtBot, entry: str) -> None:
    found = next(one for one in ENTRIES if one.id == entry)
    setup.window.show_entry(entry)
    control = found.widget(setup.window.page(found.page))
    assert control is not None
    assert setup.window.page(found.page).isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert control is focus or control.isAncestorOf(focus)


# --- appearance ---
def test_a_theme_is_chosen_and_given_back_by_keys(setup: Setup) -> None:
    setup.window.show_entry("theme")
    press(Qt.Key.Key_Right, 2)
    assert setup.settings.get(THEME) == "dark"
    assert setup.appearance.theme.is_dark
    page = setup.window.page("appearance")
    assert isinstance(page, AppearancePage)
    back = page._rows[0].back
    assert back.isVisible()
    back.setFocus()
    press(Qt.Key.Key_Space)
    assert setup.settings.get(THEME) == "system"
    assert not back.isVisible()
    assert QApplication.focusWidget() is not None, "the focus does not go away with the way back"


def test_text_grows_and_shrinks_live(setup: Setup) -> None:
    page = setup.window.page("appearance")
    assert isinstance(page, AppearancePage)
    setup.window.show_entry("text_size")
    for _ in range(8):
        if page.text_size.larger.isEnabled():
            page.text_size.larger.click()
    assert setup.appearance.theme.text_scale == 2.0
    assert page.text_size.value.text() == "200 %"
    assert not page.text_size.larger.isEnabled()
    page.text_size.smaller.click()
    assert setup.settings.get(TEXT_SCALE) == 1.75


def test_motion_and_patterns_reach_the_theme(setup: Setup) -> None:
    page = setup.window.page("appearance")
    assert isinstance(page, AppearancePage)
    page.motion.button("reduced").click()
    page.patterns.click()
    assert setup.settings.get(MOTION) == "reduced"
    assert setup.settings.get(PATTERNS)
    assert setup.appearance.theme.is_still
    assert setup.appearance.theme.has_patterns


def test_a_change_made_in_a_menu_is_shown(setup: Setup) -> None:
    page = setup.window.page("appearance")
    assert isinstance(page, AppearancePage)
    setup.appearance.choose("light")
    setup.window.refresh()
    assert page.theme.current == "light"


# --- keys ---
def keyboard(setup: Setup) -> KeyboardPage:
    page = setup.window.page("keyboard")
    assert isinstance(page, KeyboardPage)
    setup.window.show_entry("keys")
    return page


def test_a_key_is_recorded_by_keys_alone(setup: Setup) -> None:
    page = keyboard(setup)
    page.filter.setFocus()
    QTest.keyClicks(page.filter, "add evidence")
    current = page.table.current
    assert current is not None
    assert current.id == "evidence.new"
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in (page.table, *page.filter.findChildren(QWidget))
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.field
    press(Qt.Key.Key_F7)
    assert KEYMAP.keys_of("evidence.new") == ("F7",)
    assert QApplication.focusWidget() is page.table
    assert page.said.text() == "F7 is now the key of “Add evidence”."


def test_a_conflict_is_named_before_the_key_is_taken(setup: Setup) -> None:
    page = keyboard(setup)
    page.table.select("event.new")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_E)
    assert page.said.text() == "E belongs to “Add evidence”, which would lose it."
    assert KEYMAP.keys_of("event.new") == ("N", "Ctrl+Shift+N")
    assert QApplication.focusWidget() is page.take
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert KEYMAP.keys_of("event.new") == ("N", "Ctrl+Shift+N")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Space)
    assert KEYMAP.keys_of("event.new") == ("E",)
    assert KEYMAP.keys_of("evidence.new") == ("Ctrl+E",)


def test_a_key_that_cannot_be_given_says_why_and_another_can_be_tried(setup: Setup) -> None:
    page = keyboard(setup)
    page.table.select("event.new")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_E, 1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert page.said.text().startswith("Ctrl and Alt together")
    press(Qt.Key.Key_F8)
    assert KEYMAP.keys_of("event.new") == ("F8",)


def test_escape_leaves_the_key_as_it_is_and_the_window_open(setup: Setup) -> None:
    page = keyboard(setup)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert setup.window.isVisible()
    assert QApplication.focusWidget() is page.table
    assert not KEYMAP.has_own
    press(Qt.Key.Key_Escape)
    assert not setup.window.isVisible()


def test_keys_are_taken_away_and_given_back(setup: Setup) -> None:
    page = keyboard(setup)
    page.table.select("evidence.new")
    press(Qt.Key.Key_Delete)
    assert KEYMAP.keys_of("evidence.new") == ()
    assert page.back.text() == "Back to E, Ctrl E"
    page.back.click()
    assert KEYMAP.keys_of("evidence.new") == ("E", "Ctrl+E")
    assert not page.all_back.isEnabled()
    KEYMAP.assign("event.new", "F7")
    page.all_back.click()
    assert KEYMAP.keys_of("event.new") == ("N", "Ctrl+Shift+N")
    assert not page.all_back.hasFocus()


def test_single_letters_are_switched_off_and_the_table_says_so(setup: Setup) -> None:
    page = keyboard(setup)
    setup.window.show_entry("single_keys")
    press(Qt.Key.Key_Space)
    assert not setup.settings.get(SINGLE_KEYS)
    rows = {page.table._text(row, 0): page.table._text(row, 3) for row in range(page.table.rowCount())}
    assert rows["Add evidence"] == "letter off"
    assert rows["Undo"] == ""


def test_a_filter_that_leaves_nothing_leaves_nothing_to_change(setup: Setup) -> None:
    page = keyboard(setup)
    page.filter.setText("zzzz")
    assert (page.table.current, page.said.text()) == (None, "0 actions")
    assert not page.change.isEnabled()
    page.filter.setText("ctrl k")
    assert page.table.current is not None
    assert page.table.current.id == "search.open"


# --- printing, language, vocabulary ---
def test_paper_and_parts_are_kept(setup: Setup) -> None:
    page = setup.window.page("printing")
    assert isinstance(page, PrintingPage)
    page.paper.button("letter").click()
    page.parts["quotes"].click()
    assert setup.settings.get(PAPER) == "letter"
    assert setup.settings.get(PARTS_LEFT_OUT) == "quotes"
    page._parts_row.back.click()
    assert setup.settings.get(PARTS_LEFT_OUT) == ""
    assert page.parts["quotes"].isChecked()


def test_a_language_is_kept_for_the_next_start(setup: Setup) -> None:
    page = setup.window.page("language")
    assert isinstance(page, LanguagePage)
    assert [page.box.itemText(row) for row in range(2)] == ["As the system", "English"]
    assert not page.later.isVisibleTo(page)
    page.box.setCurrentIndex(1)
    page.box.activated.emit(1)
    assert setup.settings.get(LANGUAGE) == "en"
    assert page.later.isVisibleTo(page)


def test_the_words_of_the_project_are_opened_in_its_window(setup: Setup) -> None:
    page = setup.window.page("vocabulary")
    assert isinstance(page, VocabularyPage)
    page.open_button.click()
    assert setup.acted == ["vocabulary.open"]


# --- backups ---
def backups(setup: Setup) -> BackupsPage:
    page = setup.window.page("backups")
    assert isinstance(page, BackupsPage)
    setup.window.show_page("backups")
    return page


def test_backups_are_counted_with_their_ages(setup: Setup) -> None:
    words = backups(setup).counted.text()
    assert words.splitlines() == [
        "2 backups of this project.",
        "The newest is of 20 November 2026, 09:30, the oldest of 1 October 2026, 12:00.",
    ]


def test_a_backup_is_made_now(setup: Setup, qtbot: QtBot) -> None:
    page = backups(setup)
    page.now.click()
    qtbot.waitUntil(lambda: page.said.text() == "Backed up as c.tline.")
    assert page.counted.text().startswith("3 backups")
    assert page.now.isEnabled()


def test_a_backup_that_fails_says_why(setup: Setup, qtbot: QtBot) -> None:
    setup.project.problem = ProblemForUser(Problem.DISK_FULL, "Harbour.tline")
    page = backups(setup)
    page.now.click()
    qtbot.waitUntil(lambda: page.said.text() == setup.project.problem.sentence)  # type: ignore[union-attr]
    assert page.said.property("ink") == "danger"


def test_the_folder_is_chosen_shown_and_given_back(setup: Setup, tmp_path: Path) -> None:
    page = backups(setup)
    setup.ask.will(tmp_path / "elsewhere")
    page.folder.choose.click()
    assert setup.settings.get(BACKUP_FOLDER) == str(tmp_path / "elsewhere")
    page.show_folder.click()
    assert setup.shown == [tmp_path]
    page._row.back.click()
    assert setup.settings.get(BACKUP_FOLDER) == ""
    setup.project.backup_folder = tmp_path / "none yet"
    page.show_folder.click()
    assert page.said.text() == "There is no backup yet, so there is no folder."


def test_without_a_project_there_is_nothing_to_back_up(setup: Setup) -> None:
    setup.window.use(
        SettingsDesk(setup.settings, setup.appearance, setup.ask, PARTS, setup.acted.append, lambda _folder: True)
    )
    page = backups(setup)
    assert not page.now.isEnabled()
    assert page.counted.text() == "Open a project to see its backups."


def cut(page: QWidget) -> list[str]:
    return [
        label.text() for label in page.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.heightForWidth(label.width()) > label.height() + 1
    ]  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_at_twice_the_size_nothing_is_cut(setup: Setup, qtbot: QtBot, name: str) -> None:
    setup.appearance.set(TEXT_SCALE, 2.0)
    setup.window.show_page(name)
    assert isinstance(setup.window.stack.currentWidget(), QScrollArea)
    qtbot.waitUntil(lambda: cut(setup.window.page(name)) == [])
