"""Ctrl F in the reader: folded words in the text, where they stand, one after the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.reader.test_reader_panel import TEXT, reading
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import parts_of
from timeline_app.gui.reader.finds import Finds
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.theme import Theme
from timeline_app.queries.reading import ArticleReading, ReadingPassage


def found_in(typed: str, text: str) -> list[str]:
    return [text[start:end] for start, end in parts_of(" ".join(folded_words(typed)), text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("noel", "Noël, NOEL, Noe\u0308l", ["Noël", "NOEL", "Noe\u0308l"]),
        ("ship came", "The ship 🚢 came", ["ship 🚢 came"]),
        ("hane", "Ghanem", ["hane"]),
        ("غانم", "قال غَانِم إنّ", ["غَانِم"]),
        ("احمد", "أحمد وأحمد", ["أحمد", "أحمد"]),
        ("koussas", "Koussa’s", []),
        ("koussa", "Koussa’s Moussa-Koussa", ["Koussa", "Koussa"]),
        ("שלום", "שָׁלוֹם", ["שָׁלוֹם"]),
        ("x", "", []),
    ],
)
def test_words_are_found_folded_where_they_stand(typed: str, text: str, found: list[str]) -> None:
    assert found_in(typed, text) == found


@given(text=st.text(alphabet="aAé أا-’s .\n🚢", max_size=40), typed=st.text(alphabet="aéا s", max_size=4))
def test_every_place_lies_in_the_text_and_says_what_was_typed(text: str, typed: str) -> None:
    wanted = " ".join(folded_words(typed))
    end = 0
    for start, stop in parts_of(wanted, text) if wanted else ():
        assert end <= start < stop <= len(text)
        assert wanted in " ".join(folded_words(text[start:stop]))
        end = stop


def long_reading(passages: int) -> ArticleReading:
    line = "Nothing but fog on the river and a bell. "
    text = "".join(f"{line * 30}Passage {number} ends.\n" for number in range(passages))
    made, at = [], 0
    for number, words in enumerate(text.splitlines(keepends=True)):
        made.append(ReadingPassage(number, PassageKind.BODY, at, at + len(words), number + 1, None, "", None))
        at += len(words)
    return ArticleReading(1, 1, "", False, "", "", "", None, "", "", "utf-8", True, text, tuple(made), ())


def test_a_long_article_is_searched_in_portions(qtbot: QtBot) -> None:
    finds = Finds()
    finds.show(long_reading(400), frozenset())
    finds.find("bell passage 399", 0)
    assert finds.is_going
    with qtbot.waitSignal(finds.changed, check_params_cb=lambda: not finds.is_going):
        pass
    assert finds.total == 1
    assert finds.current_place is not None


def test_another_question_ends_the_one_before(qtbot: QtBot) -> None:
    finds = Finds()
    finds.show(long_reading(400), frozenset())
    finds.find("399", 0)
    finds.find("passage 7 ends", 0)
    qtbot.waitUntil(lambda: not finds.is_going)
    assert finds.total == 1


@pytest.fixture
def panel(qtbot: QtBot) -> ReaderPanel:
    made = ReaderPanel(Theme.load("light"))
    qtbot.addWidget(made)
    made.resize(760, 500)
    made.show_reading(reading())
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.text.setFocus()
    qtbot.waitUntil(made.text.hasFocus)
    return made


def test_enter_goes_on_shift_enter_back_and_escape_leaves_at_the_words(panel: ReaderPanel) -> None:
    assert panel.open_find()
    field = panel.find_bar.field
    assert field.hasFocus()
    QTest.keyClicks(field, "NO")
    starts = [TEXT.index("noon"), TEXT.index("Nobody"), TEXT.index("not"), TEXT.index("Noël")]
    assert [start for start, _ in panel.text.finds.places] == starts
    assert panel.find_bar.count.text() == "1 of 4"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panel.find_bar.count.text() == "2 of 4"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert panel.find_bar.count.text() == "4 of 4"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not panel.find_bar.isVisible()
    assert panel.text.hasFocus()
    assert panel.text.selected_range() == (starts[3], starts[3] + 2)
    assert panel.text.finds.places == []


def test_the_mouse_does_it_too(panel: ReaderPanel) -> None:
    panel.open_find()
    QTest.keyClicks(panel.find_bar.field, "no")
    QTest.mouseClick(panel.find_bar.after, Qt.MouseButton.LeftButton)
    assert panel.find_bar.count.text() == "2 of 4"
    QTest.mouseClick(panel.find_bar.before, Qt.MouseButton.LeftButton)
    assert panel.find_bar.count.text() == "1 of 4"
    QTest.mouseClick(panel.find_bar.close_button, Qt.MouseButton.LeftButton)
    assert not panel.find_bar.isVisible()


def test_page_furniture_is_searched_where_it_is_shown(panel: ReaderPanel) -> None:
    panel.open_find()
    QTest.keyClicks(panel.find_bar.field, "subscribe")
    assert panel.find_bar.count.text() == "Not found"
    assert not panel.find_bar.after.isEnabled()
    panel.show_furniture()
    assert panel.find_bar.count.text() == "1 of 1"
    panel.show_furniture()
    assert panel.find_bar.count.text() == "Not found"


def test_selected_words_are_what_is_looked_for(panel: ReaderPanel) -> None:
    start = TEXT.index("Nobody")
    panel.text.select_range(start, start + len("Nobody\u00a0spoke"))
    panel.open_find()
    assert panel.find_bar.field.text() == "Nobody spoke"
    assert panel.find_bar.count.text() == "1 of 1"


def test_all_that_is_found_is_marked_and_what_is_in_hand_otherwise(panel: ReaderPanel) -> None:
    panel.open_find()
    QTest.keyClicks(panel.find_bar.field, "no")
    marked = [one for one in panel.text.extraSelections() if one.cursor.selectedText().casefold() == "no"]
    assert len(marked) == 4
    grounds = [one.format.background().color().name() for one in marked]
    assert len(set(grounds)) == 2
    assert all(one.format.fontUnderline() for one in marked)


def test_with_nothing_open_there_is_nothing_to_find(panel: ReaderPanel) -> None:
    panel.clear()
    assert not panel.open_find()
    assert not panel.find_bar.isVisible()
