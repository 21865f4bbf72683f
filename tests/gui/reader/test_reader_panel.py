"""The reader: selections in code points, folds, jumps, the date chip."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.commands.articles import SetPassageKind
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.ids import PassageId
from timeline_app.gui.reader.document import make_document
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.reader.shown_text import ShownText
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


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("JSON-LD datePublished: 2031-03-05", "Found in the file"),
        ("printed under the headline: 5 March 2031", "Printed under the headline: “5 March 2031”"),
    ],
)
def test_a_proved_date_says_how_in_a_readers_words(panel: ReaderPanel, how: str, words: str) -> None:
    panel.show_reading(reading(15_065, how))
    assert panel.header.chip.toolTip() == words


@pytest.mark.parametrize(("name", "spoken"), [("", "Paper not known"), ("Courier & Post", "Paper: Courier & Post")])
def test_the_paper_is_changed_with_the_keyboard(panel: ReaderPanel, qtbot: QtBot, name: str, spoken: str) -> None:
    panel.show_reading(replace(reading(), publisher=name))
    paper = panel.header.paper
    assert (paper.accessibleName(), paper.accessibleDescription()) == (spoken, "Change paper…")
    assert paper.focusPolicy() & Qt.FocusPolicy.TabFocus
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(panel.publisher_wanted) as asked:
            QTest.keyClick(paper, key)
        assert asked.args == [5]


def test_a_long_name_of_a_paper_is_cut_and_leaves_the_date_its_room(panel: ReaderPanel, qtbot: QtBot) -> None:
    panel.show_reading(replace(reading(), publisher="The Courier of the Northern Harbours & Isles " * 9))
    header = panel.header
    qtbot.waitUntil(lambda: header.paper.width() > 200)
    assert panel.width() == 760
    assert header.chip.width() >= header.chip.sizeHint().width()
    assert not header.grab().isNull()


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


def place_of(panel: ReaderPanel, words: str) -> QPoint:
    cursor = QTextCursor(panel.text.document())
    before = panel.text.document().toPlainText().partition(words)[0]
    cursor.setPosition(len(before.encode("utf-16-le")) // 2)
    rect = panel.text.cursorRect(cursor)
    return QPoint(rect.left() + 1, rect.center().y())


def test_dragging_the_mouse_selects(panel: ReaderPanel) -> None:
    start, end = place_of(panel, "came"), place_of(panel, " at noon")
    view = panel.text.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(end), view.mapToGlobal(QPointF(end)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view, moved)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    chosen = panel.text.selected_range()
    assert chosen is not None
    assert TEXT[slice(*chosen)] == "came in"


def test_a_double_click_selects_a_word(panel: ReaderPanel) -> None:
    point = place_of(panel, "noon")
    QTest.mouseDClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(6, 0))
    chosen = panel.text.selected_range()
    assert chosen is not None
    assert TEXT[slice(*chosen)] == "noon"


def long_reading(text: str) -> ArticleReading:
    starts = [0, *(place + 2 for place in range(len(text) - 2) if text[place : place + 2] == "\n\n")]
    ends = [*starts[1:], len(text)]
    passages = tuple(
        ReadingPassage(n, PassageKind.BODY, start, end, n + 1, None, "", None)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    return ArticleReading(5, 10, "Long", False, "Courier", "", "", None, "", "", "utf-8", True, text, passages, ())


LONG = "\n\n".join(f"Paragraph {n} of the harbour report. " + "The ferry came in. " * 20 for n in range(400))


def top_of(panel: ReaderPanel, offset: int) -> int:
    text = panel.text
    assert text._shown is not None
    position = text._shown.to_document(offset)
    assert position is not None
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    return text.cursorRect(cursor).center().y()


def test_a_jump_far_down_a_long_article_centres_at_once_and_stays_when_the_rest_comes(
    panel: ReaderPanel, qtbot: QtBot
) -> None:
    panel.show_reading(long_reading(LONG))
    start = LONG.index("Paragraph 380")
    panel.jump_to(start, start + 13)
    middle = panel.text.viewport().height() / 2
    assert abs(top_of(panel, start) - middle) < 30
    assert panel.text.is_settling
    qtbot.waitUntil(lambda: not panel.text.is_settling)
    assert abs(top_of(panel, start) - middle) < 30
    settled = panel.text.document().size().height()
    whole = make_document(ShownText(long_reading(LONG)), Theme.load("light"))
    whole.setTextWidth(panel.text.lineWrapColumnOrWidth())
    assert settled == pytest.approx(whole.size().height(), abs=2), "no paragraph was lost"


def test_a_jump_back_while_the_rest_is_coming_centres_too(panel: ReaderPanel) -> None:
    panel.show_reading(long_reading(LONG))
    panel.jump_to(LONG.index("Paragraph 380"), LONG.index("Paragraph 380") + 9)
    start = LONG.index("Paragraph 200")
    panel.jump_to(start, start + 9)
    assert abs(top_of(panel, start) - panel.text.viewport().height() / 2) < 30


def test_ctrl_end_goes_to_the_end_while_the_rest_is_coming(panel: ReaderPanel) -> None:
    panel.show_reading(long_reading(LONG))
    panel.text.setFocus()
    QTest.keyClick(panel.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert not panel.text.is_settling
    bar = panel.text.verticalScrollBar()
    assert bar.value() > bar.maximum() - 100


def test_a_passage_flashes_once_and_the_flash_ends(panel: ReaderPanel, qtbot: QtBot) -> None:
    resting = len(panel.text.extraSelections())
    panel.jump_to(0, 8)
    panel.text._flash.setCurrentTime(panel.text._flash.duration() - 20)
    assert len(panel.text.extraSelections()) == resting + 1
    qtbot.waitUntil(lambda: len(panel.text.extraSelections()) == resting)


def test_with_reduced_motion_a_steady_mark_stays(panel: ReaderPanel) -> None:
    panel.apply_theme(Theme.load("light", is_still=True))
    panel.jump_to(0, 8)
    assert panel.text._flash.state() is panel.text._flash.State.Stopped
    assert any(mark.format.fontUnderline() for mark in panel.text.extraSelections())


def test_an_arabic_paragraph_runs_right_to_left_and_is_selected_in_its_order(panel: ReaderPanel) -> None:
    vizier = "\u0627\u0644\u0648\u0632\u064a\u0631"
    text = f"Latin first.\n\n\u063a\u0627\u062f\u0631 {vizier} \u0627\u0644\u0628\u0644\u0627\u062f."
    panel.show_reading(long_reading(text))
    block = panel.text.document().findBlockByNumber(1)
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
    start = text.index(vizier)
    panel.text.select_range(start, start + 6)
    assert panel.text.selected_range() == (start, start + 6)


def test_lines_of_one_paragraph_stand_close_and_paragraphs_apart(qapp: QApplication) -> None:
    text = "The ship came in at noon,\nas it does\nevery day.\n\nNobody spoke."
    document = make_document(ShownText(long_reading(text)), Theme.load("light"))
    below = [document.findBlockByNumber(at).blockFormat().bottomMargin() for at in range(4)]
    assert below[:2] == [0, 0]
    assert below[2] == below[3] > 0
