"""The search field: what it finds, and how it is walked by key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.gui.actions import ACTIONS
from timeline_app.gui.search.model import Found, FoundGroup, found_commands, found_groups, wanted_kind
from timeline_app.gui.search.panel import SearchField
from timeline_app.gui.theme import Theme
from timeline_app.queries.finding import Hit

ADA, STORY = Hit("person", 1, "Ada", "Minister"), Hit("article", 2, "Ada leaves", "The Post")
GROUPS = (
    FoundGroup("People", (Found("person", "Ada", row=1), Found("person", "Ben", row=2))),
    FoundGroup("Commands", (Found("command", "Add articles", key="articles.add", shortcut="Ctrl I"),)),
)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[SearchField]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other, search = QLineEdit(window), SearchField("Ctrl K", window)
    column.addWidget(other)
    column.addWidget(search)
    search.apply_theme(Theme.load("light"))
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    search.open()
    search.show_found(GROUPS)
    yield search
    window.close()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ada", ("", "ada")),
        ("> theme", ("command", "theme")),
        ("@ada", ("person", "ada")),
        ("/ story", ("article", "story")),
        ("#", ("event", "")),
    ],
)
def test_prefixes_narrow_the_kind(typed: str, wanted: tuple[str, str]) -> None:
    assert wanted_kind(typed) == wanted


def test_commands_are_found_by_every_word_folded() -> None:
    found = found_commands("ADD art", ACTIONS, str)
    assert found[0].key == "articles.add"
    assert all("compare" not in one.key for one in found)


def test_names_stand_before_commands_and_a_bare_field_offers_commands() -> None:
    commands = found_commands("", ACTIONS, str)
    assert [group.title for group in found_groups(commands, ())] == ["Commands"]
    assert [group.title for group in found_groups(commands, (STORY, ADA))] == ["People", "Articles", "Commands"]


def test_at_most_eight_of_a_kind() -> None:
    (group,) = found_groups((), [Hit("person", number, str(number), "") for number in range(30)])
    assert len(group.found) == 8


def test_arrows_skip_heads_and_enter_chooses(qtbot: QtBot, field: SearchField) -> None:
    assert field.popup.current == GROUPS[0].found[0]
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.popup.current == GROUPS[1].found[0]
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.popup.current == GROUPS[1].found[0]
    with qtbot.waitSignal(field.chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [GROUPS[1].found[0]]
    assert not field.popup.isVisible()


def test_tab_goes_to_the_next_group_and_round(field: SearchField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.popup.current == GROUPS[1].found[0]
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.popup.current == GROUPS[0].found[0]


def test_escape_gives_the_focus_back_to_where_it_was(field: SearchField) -> None:
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()
    focused = field.window().focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused is not field


def test_nothing_found_says_so(field: SearchField) -> None:
    field.setText("xyzzy")
    field.show_found(())
    assert field.popup.empty.text() == "Nothing is called “xyzzy”."
    assert field.popup.current is None


def test_typing_asks(qtbot: QtBot, field: SearchField) -> None:
    field.clear()
    with qtbot.waitSignal(field.asked) as asked:
        QTest.keyClicks(field, "a")
    assert asked.args == ["a"]
