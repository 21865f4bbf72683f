"""Keys, focus and panes in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.scenarios.driver import AppDriver
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui import wording
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.about import AboutDialog, versions
from timeline_app.gui.shell.crash import CrashDialog, report_of
from timeline_app.gui.shell.timeline_view import TimelineView
from timeline_app.gui.shell.window import MainWindow
from timeline_app.gui.shortcuts.sheet import ShortcutsSheet
from timeline_app.queries import rail


@pytest.fixture
def window(driver: AppDriver, sample: Path) -> MainWindow:
    return driver.open(sample)


def takes_override(widget: QWidget, key: Qt.Key, text: str) -> bool:
    """Whether a widget keeps a key for itself, so that no shortcut fires."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, text)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_single_letters_act_only_outside_a_text_field(driver: AppDriver, window: MainWindow) -> None:
    driver.open_article(1)
    assert takes_override(window.rail.filter_field, Qt.Key.Key_E, "e")
    assert not takes_override(driver.reader.text, Qt.Key.Key_E, "e")


def test_a_letter_typed_into_the_filter_filters(driver: AppDriver, window: MainWindow) -> None:
    driver.act("search.in_view")
    window.rail.show_kind("person")
    QTest.keyClicks(window.rail.filter_field, "e")
    assert window.rail.filter_field.text() == "e"
    assert window.current_view == "timeline"


def test_f6_walks_the_panes_and_comes_back_to_where_it_was(driver: AppDriver, window: MainWindow) -> None:
    driver.open_person(driver.read(rail.person_rows)[0].person)
    window.rail.filter_field.setFocus()
    driver.act("window.next_pane")
    seen = [window.focusWidget()]
    for _ in range(3):
        driver.act("window.next_pane")
        seen.append(window.focusWidget())
    panes = [next(pane for pane in window.pane_widgets if pane.isAncestorOf(widget)) for widget in seen]
    assert len(set(panes)) == 4
    assert window.focusWidget() is window.rail.filter_field


def test_panes_hide_and_their_sizes_return(driver: AppDriver, window: MainWindow) -> None:
    driver.act("view.rail")
    driver.act("view.panel")
    assert not window.rail.isVisible()
    assert not window.panes.side.isVisible()
    driver.act("view.rail")
    assert window.rail.isVisible()
    window = driver.restart()
    assert window.rail.isVisible()
    assert not window.panes.side.isVisible()


@pytest.mark.parametrize(("width", "floats", "icons"), [(1440, False, False), (1000, True, False), (780, True, True)])
def test_a_narrow_window_gives_way(
    driver: AppDriver, window: MainWindow, width: int, floats: bool, icons: bool
) -> None:
    window.resize(width, 800)
    driver.wait_idle()
    assert window.panes.side.isVisible() is not floats
    assert window.rail.filter_field.isVisible() is not icons
    driver.act("view.panel")
    assert window.panes.side.isVisible() is floats
    assert window.width() == width


def test_large_text_gives_way_like_a_narrow_window(driver: AppDriver, window: MainWindow) -> None:
    window.resize(1440, 800)
    for _ in range(10):
        driver.act("text.larger")
    views = [window.toolbar.views.button(f"view.{name}") for name in ("timeline", "reader", "compare", "briefing")]
    assert [view.text() for view in views if view.width() < view.sizeHint().width()] == []
    driver.act("text.normal")
    assert window.toolbar.add_button.isVisible()


def test_escape_closes_what_floats_then_clears_the_selection(driver: AppDriver, window: MainWindow) -> None:
    window.resize(1000, 800)
    driver.open_person(driver.read(rail.person_rows)[0].person)
    assert window.panes.side.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.panes.side.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.selection.current is None


def test_search_opens_people_and_runs_commands(driver: AppDriver, window: MainWindow) -> None:
    row = driver.read(rail.person_rows)[0]
    driver.act("search.open")
    QTest.keyClicks(window.search.field, row.name)
    driver.wait_idle()
    QTest.keyClick(window.search.field, Qt.Key.Key_Return)
    assert window.selection.current == Selected("person", row.person)
    driver.act("search.open")
    QTest.keyClicks(window.search.field, "> dark")
    QTest.keyClick(window.search.field, Qt.Key.Key_Return)
    assert window.desk.theme.is_dark


def test_one_selection_for_list_timeline_and_panel(driver: AppDriver, window: MainWindow) -> None:
    row = driver.read(rail.person_rows)[1]
    driver.titles("person")
    window.rail.lists["person"].selected.emit("person", row.person)
    driver.wait_idle()
    assert window.selection.current == Selected("person", row.person)
    assert any(label.text() == row.name for label in window.panes.side.findChildren(QLabel) if label.isVisible())
    view = window.view("timeline")
    assert isinstance(view, TimelineView)
    state = view.panel.state
    assert state.record.lanes[state.place.lane].person == row.person


def test_a_change_that_cannot_be_saved_says_what_to_do(driver: AppDriver, window: MainWindow, tmp_path: Path) -> None:
    window.session.problem_met.emit(ProblemForUser(Problem.DISK_FULL, "Sample.tline"))
    assert window.notices.sentence.startswith("The project file cannot be written. The disk is full.")
    assert window.status.state.text() == wording.NOT_SAVED
    copy = tmp_path / "elsewhere.tline"
    driver.ask.will(copy)
    window.notices.pressed.emit(wording.SAVE_ELSEWHERE)
    driver.wait_idle()
    assert copy.is_file()


def test_checking_the_project_says_how_it_stands(driver: AppDriver, window: MainWindow) -> None:
    driver.act("project.check")
    assert window.notices.sentence == "Every original, text and quote matches its fingerprint."


def test_about_names_what_the_program_is_made_of(driver: AppDriver, window: MainWindow) -> None:
    names = [name for name, _version in versions()]
    assert {"Python", "Qt", "PySide6", "SQLite"} <= set(names)
    for action, kind in (("help.about", AboutDialog), ("help.keys", ShortcutsSheet)):
        driver.act(action)
        (dialog,) = (child for child in window.findChildren(kind) if child.isVisible())
        assert dialog.findChildren(QLabel)
        dialog.close()


def test_a_bug_is_shown_with_its_traceback(qapp: QApplication) -> None:
    try:
        raise KeyError("missing")
    except KeyError as error:
        report = report_of(type(error), error, error.__traceback__)
    dialog = CrashDialog(report)
    assert "KeyError: 'missing'" in dialog.report.toPlainText()
    dialog.deleteLater()
