"""The sheet of keys shows the user's own map, what is switched off, and goes on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui import usable
from tests.gui.asking import ScriptedAsk
from timeline_app.gui.keymap import BINDINGS, KEYMAP
from timeline_app.gui.shortcuts.rows import groups
from timeline_app.gui.shortcuts.sheet import ShortcutsSheet
from timeline_app.gui.theme import Theme


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def sheet(qtbot: QtBot, qapp: QApplication, ask: ScriptedAsk) -> ShortcutsSheet:
    qapp.setStyleSheet(Theme.load("light").stylesheet())  # as in the program, before there is any widget
    made = ShortcutsSheet(Theme.load("light"), ask)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def keys_shown(sheet: ShortcutsSheet, words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return next((line.keys, line.off) for _place, lines in sheet.shown for line in lines if line.words == words)


def test_every_key_stands_on_it_once() -> None:
    listed = [line for _place, lines in groups() for line in lines]
    acting = [binding for binding in BINDINGS.values() if KEYMAP.keys_of(binding.id)]
    assert len(listed) >= len(acting)
    assert [place for place, _ in groups()][:3] == ["File", "Edit", "View"]


def test_keys_of_the_search_and_of_the_bar_that_finds_words_stand_on_it() -> None:
    shown = dict(groups())
    search = {key: line.words for line in shown["In the search"] for key in line.keys}
    assert search["Ctrl Enter"] == "Show the result on the timeline"
    assert search["Ctrl D"] == "Keep the search in the project, or let go of it"
    assert {"Enter", "Tab", "F2", "Alt ↑"} <= search.keys()
    assert len(search) == len(shown["In the search"])
    finding = [line.keys for line in shown["In the bar that finds words"]]
    assert finding == [("Enter",), ("Shift Enter",), ("Esc",)]


def test_it_shows_the_users_map_live(sheet: ShortcutsSheet) -> None:
    assert keys_shown(sheet, "Add evidence") == (("E", "Ctrl E"), ())
    KEYMAP.assign("evidence.new", "F7")
    assert keys_shown(sheet, "Add evidence") == (("F7",), ())
    KEYMAP.reset_all()
    KEYMAP.set_single_keys(False)
    assert keys_shown(sheet, "Add evidence") == (("Ctrl E",), ("E",))
    assert keys_shown(sheet, "Fit all") == ((), ("0",))


def test_a_filter_leaves_what_answers(sheet: ShortcutsSheet) -> None:
    QTest.keyClicks(sheet.filter, "ctrl k")
    assert [line.words for _place, lines in sheet.shown for line in lines] == ["Search or jump to anything"]
    assert [group.place for group in sheet._groups if group.isVisible()] == ["Edit"]
    assert sheet.said.text() == "1 key"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_can_be_used_by_everybody(sheet: ShortcutsSheet, qtbot: QtBot, scale: float) -> None:
    theme = Theme.load("dark", scale)
    QApplication.instance().setStyleSheet(theme.stylesheet())  # type: ignore[union-attr]
    sheet.apply_theme(theme)
    assert usable.unnamed(sheet) == []
    qtbot.waitUntil(lambda: usable.too_small(sheet) == [])
    assert usable.faint(sheet) == []
    usable.walk_by_tab(sheet, qtbot)
    rows = [row for group in sheet._groups for row in group._rows]
    assert all(row.accessibleName() for row in rows)


def test_escape_closes_it(sheet: ShortcutsSheet) -> None:
    QTest.keyClick(sheet.filter, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_way_to_the_settings_is_asked_for(sheet: ShortcutsSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.change_wanted):
        sheet.change.click()


def test_it_is_saved_as_pdf(sheet: ShortcutsSheet, ask: ScriptedAsk, tmp_path: Path) -> None:
    ask.will(tmp_path / "keys")
    sheet.save.click()
    assert sheet.said.text() == "The sheet was saved as keys.pdf."
    printed = QPdfDocument(sheet)
    printed.load(str(tmp_path / "keys.pdf"))
    words = " ".join(printed.getAllText(page).text() for page in range(printed.pageCount()))
    assert printed.pageCount() >= 2
    for wanted in ("Keyboard shortcuts", "Add evidence", "In the timeline", "Nearest event in the lane above"):
        assert wanted in words


def test_a_place_that_cannot_be_written_is_said(sheet: ShortcutsSheet, ask: ScriptedAsk, tmp_path: Path) -> None:
    ask.will(tmp_path / "no such folder" / "keys.pdf")
    sheet.save.click()
    assert "keys.pdf" in sheet.said.text()
    assert not (tmp_path / "no such folder").exists()
