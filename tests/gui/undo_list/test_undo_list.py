"""The undo list: steps by name, where the record stands, and how far it is to each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from timeline_app.domain.changes import HistoryLine
from timeline_app.domain.text_folding import fold_text, folded_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.undo_list.dialog import HistoryModel, UndoListDialog

LINES = (
    HistoryLine(4, "Added Ada", "2026-03-04T10:00:00+00:00", True),
    HistoryLine(5, "Joined “Adda” into <b>Ada</b>", "2026-03-04T10:05:00+00:00", True),
    HistoryLine(9, "Took a quote", "", False),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> UndoListDialog:
    made = UndoListDialog(Theme.load("light"))
    qtbot.addWidget(made)
    made.show_lines(LINES)
    made.show()
    return made


def rows(dialog: UndoListDialog) -> list[str]:
    model = dialog.model
    return [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))]


def test_steps_are_named_newest_first_and_say_where_the_record_stands(dialog: UndoListDialog) -> None:
    first, second, third, last = rows(dialog)
    assert first == "\u2068Took a quote\u2069\nundone"
    assert second.startswith("\u2068Joined “Adda” into <b>Ada</b>\u2069\n4 March 2026, ")
    assert second.endswith("the record stands here")
    assert "Added Ada" in third
    assert last == "Before all of these steps"
    assert dialog.list.currentIndex().row() == 1
    assert not dialog.go.isEnabled()


@pytest.mark.parametrize(
    ("row", "line", "effect"),
    [
        (0, LINES[2], "Does 1 step again."),
        (2, LINES[0], "Undoes 1 step. Nothing is lost: it can be done again."),
        (3, None, "Undoes 2 steps. Nothing is lost: they can be done again."),
    ],
)
def test_going_says_first_what_it_does(
    dialog: UndoListDialog, qtbot: QtBot, row: int, line: HistoryLine | None, effect: str
) -> None:
    dialog.list.setCurrentIndex(dialog.model.index(row, 0))
    assert dialog.effect.text() == effect
    with qtbot.waitSignal(dialog.go_wanted) as wanted:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert wanted.args == [line]


def test_steps_are_found_by_their_words(dialog: UndoListDialog) -> None:
    dialog.filter.setText("JOINED adda")
    assert len(rows(dialog)) == 1
    dialog.filter.setText("nothing of the kind")
    assert (rows(dialog), dialog.go.isEnabled()) == ([], False)
    dialog.filter.clear()
    assert len(rows(dialog)) == 4


@given(st.lists(st.text(min_size=1), min_size=1, max_size=6))
def test_each_step_is_found_by_any_word_of_its_own_name(labels: list[str]) -> None:
    model = HistoryModel()
    lines = [HistoryLine(at, label, "", True) for at, label in enumerate(labels)]
    for line in lines:
        for word in folded_words(line.label):
            model.show_lines(lines, word)
            assert line in model.lines
            assert all(shown is not None and word in fold_text(shown.label) for shown in model.lines)


def test_a_project_to_read_only_goes_nowhere(qtbot: QtBot) -> None:
    dialog = UndoListDialog(Theme.load("light"), read_only=True)
    qtbot.addWidget(dialog)
    dialog.show_lines(LINES)
    dialog.list.setCurrentIndex(dialog.model.index(0, 0))
    assert not dialog.go.isEnabled()
    with qtbot.assertNotEmitted(dialog.go_wanted):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)


def test_a_row_is_as_high_as_its_words_are_drawn(dialog: UndoListDialog) -> None:
    words = "Rejected the suggestion “But the fact remains that he is " + "i" * 60
    lines = [HistoryLine(n, words[: 50 + n], "2026-03-04T10:00:00+00:00", True) for n in range(1, 60)]
    dialog.show_lines(lines)
    view, model = dialog.list, dialog.model
    dialog.grab()
    line = view.fontMetrics().lineSpacing()
    air = 2 * Theme.load("light").px(4) + 2 * (view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1)
    room = view.viewport().width() - air
    wide = 0
    for row in range(2, len(lines)):
        index = model.index(row, 0)
        needs = view.fontMetrics().horizontalAdvance(index.data().split("\n")[0])
        wide += needs > room
        assert view.visualRect(index).height() >= line * (3 if needs > room else 2), row
    assert wide, "some do not fit on a line"
