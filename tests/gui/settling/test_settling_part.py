"""What would settle it, as a list: notes, hints, the row to write in, and who is named with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.usable import faint, rich, too_small, unnamed, walk_by_tab
from timeline_app.commands.contradictions import AddSettling, EditSettling, RemoveSettling
from timeline_app.domain.ids import ContradictionId, SettlingId
from timeline_app.gui.settling.panel import NOTHING, OPEN_FIRST, SettlingPart
from timeline_app.gui.settling.rows import HintRow, LineRow
from timeline_app.gui.theme import Theme
from timeline_app.queries.settling import HintKind, NamedWith, Settling, SettlingHint, SettlingLine

LINES = (
    SettlingLine(3, "His diary", "Genno diary", "2026-11-20", ""),
    SettlingLine(4, "A photograph & its negative", "", "2026-11-21", "2026-11-22"),
)
HINTS = (SettlingHint(HintKind.LATER, "A later report", "None in the project yet", "Genno"),)
FULL = Settling(7, LINES, HINTS, (NamedWith(5, "Abel Durran"),))


@pytest.fixture
def part(qtbot: QtBot) -> SettlingPart:
    made = SettlingPart(Theme.load("light"))
    qtbot.addWidget(made)
    made.show_settling(FULL, "Sharif Genno")
    made.resize(372, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def line(part: SettlingPart, at: int = 0) -> LineRow:
    row = part.rows[at]
    assert isinstance(row, LineRow)
    return row


def test_each_row_ticks_searches_and_removes_its_own(part: SettlingPart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.command_wanted) as ticked:
        line(part).done.click()
    assert ticked.args == [EditSettling(SettlingId(3), done=True)]
    with qtbot.waitSignal(part.search_wanted) as searched:
        line(part).search.click()
    assert searched.args == ["Genno diary"]
    with qtbot.waitSignal(part.command_wanted) as removed:
        line(part, 1).menu().actions()[-1].trigger()
    assert removed.args == [RemoveSettling(SettlingId(4))]


def test_a_hint_is_noted_with_its_search(part: SettlingPart, qtbot: QtBot) -> None:
    hint = part.rows[-1]
    assert isinstance(hint, HintRow)
    with qtbot.waitSignal(part.command_wanted) as noted:
        hint.add.click()
    assert noted.args == [AddSettling(ContradictionId(7), "A later report", "Genno")]


def test_a_change_is_asked_for_only_where_there_is_one(part: SettlingPart, qtbot: QtBot) -> None:
    part.write(LINES[0])
    assert part.editing is not None
    with qtbot.assertNotEmitted(part.command_wanted):
        QTest.keyClick(part.editing.words, Qt.Key.Key_Return)
    part.write(LINES[0])
    part.editing.words.setText("His second diary")
    with qtbot.waitSignal(part.command_wanted) as changed:
        QTest.keyClick(part.editing.search, Qt.Key.Key_Return)
    assert changed.args == [EditSettling(SettlingId(3), "His second diary", "Genno diary")]


def test_nothing_is_saved_without_words(part: SettlingPart, qtbot: QtBot) -> None:
    part.write(None)
    assert part.editing is not None
    assert not part.editing.save.isEnabled()
    with qtbot.assertNotEmitted(part.command_wanted):
        QTest.keyClick(part.editing.words, Qt.Key.Key_Return)


def test_what_is_typed_stays_while_the_same_contradiction_is_read_again(part: SettlingPart) -> None:
    part.write(None)
    assert part.editing is not None
    part.editing.words.setText("half a")
    part.show_settling(Settling(7, LINES[:1], (), ()), "Sharif Genno")
    assert part.editing is not None
    assert part.editing.words.text() == "half a"
    part.show_settling(Settling(8, (), (), ()), "Somebody else")
    assert part.editing is None


def test_it_says_why_there_is_nothing(part: SettlingPart) -> None:
    part.show_settling(Settling(8, (), (), ()), "Sharif Genno")
    assert part.said.text() == NOTHING
    assert not part.named.isVisible()
    part.show_settling(Settling(0, (), HINTS, ()), "Sharif Genno")
    assert part.said.text() == OPEN_FIRST
    assert not part.add.isVisible()


def test_nothing_can_be_changed_where_nothing_is_saved(part: SettlingPart) -> None:
    part.set_may_edit(False)
    part.show_settling(FULL, "Sharif Genno")
    assert not line(part).done.isEnabled()
    assert not line(part).more.isEnabled()
    assert line(part).search.isEnabled(), "searching changes nothing"
    part.write(None)
    assert part.editing is None


@pytest.mark.parametrize("scale", [1.0, 2.0], ids=["100 %", "200 %"])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_can_be_used_and_read(name: str, scale: float, qtbot: QtBot) -> None:
    theme = Theme.load(name, scale)
    made = SettlingPart(theme)
    qtbot.addWidget(made)
    made.setStyleSheet(theme.stylesheet())
    made.show_settling(FULL, "Sharif Genno")
    made.resize(theme.px(372), theme.px(700))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    assert not unnamed(made)
    assert not rich(made)
    qtbot.waitUntil(lambda: not too_small(made))
    assert not faint(made)
    walk_by_tab(made, qtbot)
