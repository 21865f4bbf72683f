"""The reader: selections in code points, folds, jumps, the date chip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.commands.articles import SetPassageKind
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.ids import PassageId
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.theme import Theme
from timeline_app.queries.reading import ArticleReading, Highlight, ReadingPassage

TEXT = "The ship 🚢 came in at noon.\n\nNobody\u00a0spoke, not even Noël.\n\nSubscribe to our newsletter\n"


def reading(published: int | None = None, how: str = "") -> ArticleReading:
    second, third = TEXT.index("Nobody"), TEXT.index("Subscribe")
    passages = (
        ReadingPassage(11, PassageKind.BODY, 0, second, 1, None, "", None),
        ReadingPassage(12, PassageKind.BODY, second, third, 2, None, "", None),
        ReadingPassage(13, PassageKind.FURNITURE, third, len(TEXT), 0, None, "", 0),
    )
    start = TEXT.index("came")
    marks = (Highlight("quote", start, start + len("came in"), 7, (3,)),)
    return ArticleReading(
        5, 9, "A ship", False, "Courier", "", "", published, how, "", "utf-8", True, TEXT, passages, marks
    )


@pytest.fixture
def panel(qtbot: QtBot) -> ReaderPanel:
    made = ReaderPanel(Theme.load("light"))
    qtbot.addWidget(made)
    made.resize(760, 500)
    made.show_reading(reading())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_selection_is_asked_for_in_code_points(panel: ReaderPanel, qtbot: QtBot) -> None:
    start, end = TEXT.index("came"), TEXT.index(" at noon")
    assert panel.text.select_range(start, end)
    with qtbot.waitSignal(panel.evidence_wanted) as asked:
        assert panel.ask_for_evidence()
    assert asked.args == [9, start, end]


def test_shift_and_arrows_select(panel: ReaderPanel, qtbot: QtBot) -> None:
    panel.text.setFocus()
    start = TEXT.index("Nobody")
    panel.text.select_range(start, start + 1)
    cursor = panel.text.textCursor()
    cursor.setPosition(cursor.selectionStart())
    panel.text.setTextCursor(cursor)
    for _ in range(len("Nobody\u00a0spoke")):
        QTest.keyClick(panel.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert panel.text.selected_range() == (start, start + len("Nobody\u00a0spoke"))


def test_white_space_at_the_edges_is_left_out_of_a_selection(panel: ReaderPanel) -> None:
    start = TEXT.index("Nobody")
    panel.text.select_range(start - 2, TEXT.index("spoke") + 6)
    assert panel.text.selected_range() == (start, TEXT.index("spoke") + 6)


def test_a_copy_keeps_the_stored_characters(panel: ReaderPanel) -> None:
    start = TEXT.index("Nobody")
    panel.text.select_range(start, start + len("Nobody\u00a0spoke"))
    assert panel.text.createMimeDataFromSelection().text() == "Nobody\u00a0spoke"


def test_nothing_selected_asks_for_nothing(panel: ReaderPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.evidence_wanted):
        assert not panel.ask_for_evidence()
    assert not panel.take_button.isEnabled()


def test_furniture_unfolds_and_folds(panel: ReaderPanel) -> None:
    assert "Subscribe" not in panel.text.document().toPlainText()
    panel.show_furniture()
    assert "Subscribe" in panel.text.document().toPlainText()
    panel.show_furniture()
    assert "Subscribe" not in panel.text.document().toPlainText()


def test_a_jump_into_folded_furniture_unfolds_it(panel: ReaderPanel) -> None:
    panel.jump_to(TEXT.index("Subscribe"), TEXT.index("Subscribe") + 9)
    assert "Subscribe" in panel.text.document().toPlainText()


def test_an_undated_article_asks_for_its_date(panel: ReaderPanel, qtbot: QtBot) -> None:
    assert "No publication date" in panel.header.chip.text()
    with qtbot.waitSignal(panel.date_wanted) as asked:
        panel.header.chip.click()
    assert asked.args == [5]


def test_a_date_says_who_set_it(panel: ReaderPanel) -> None:
    panel.show_reading(reading(15_065, "set by you"))
    assert panel.header.chip.text() == "1 April 2011, set by you; none in file"


def test_new_marks_keep_the_selection(panel: ReaderPanel) -> None:
    start = TEXT.index("noon")
    panel.text.select_range(start, start + 4)
    panel.show_reading(reading(15_065, "set by you"))
    assert panel.text.selected_range() == (start, start + 4)


def test_a_click_on_a_mark_opens_it(panel: ReaderPanel, qtbot: QtBot) -> None:
    cursor = QTextCursor(panel.text.document())
    cursor.setPosition(panel.text.document().toPlainText().index("came") + 2)
    point = panel.text.cursorRect(cursor).center()
    with qtbot.waitSignal(panel.selected) as opened:
        QTest.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.args is not None
    assert opened.args[0].target == 7


def test_a_paragraph_is_set_aside_from_its_menu(panel: ReaderPanel, qtbot: QtBot) -> None:
    menu = panel.context_menu(panel.text.viewport().rect().topLeft())
    action = next(action for action in menu.actions() if "Set this paragraph aside" in action.text())
    with qtbot.waitSignal(panel.command_wanted) as wanted:
        action.trigger()
    assert wanted.args == [SetPassageKind((PassageId(11),), PassageKind.FURNITURE)]
