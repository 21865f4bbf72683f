"""Choosing days: the words it gives are read back as what was chosen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_app.domain.calendar import MINUTES_A_DAY, day_number
from timeline_app.domain.date_words import day_in_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.days_popup import LASTED, ONCE, ONE_DAY, DaysPopup
from timeline_app.suggest.dates import read_when

FIRST, LAST = day_number(2011, 2, 21), day_number(2011, 4, 1)


@pytest.fixture
def popup(qtbot: QtBot) -> DaysPopup:
    made = DaysPopup(Theme.load("light"), FIRST)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.last.set_day(LAST)
    return made


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ONE_DAY, "21 February 2011"),
        (LASTED, "21 February 2011 to 1 April 2011"),
        (ONCE, "between 21 February 2011 and 1 April 2011"),
    ],
)
def test_the_words_say_what_was_chosen(popup: DaysPopup, kind: str, words: str) -> None:
    popup.kind.button(kind).click()
    assert popup.words == words
    assert popup.reading.text().casefold() == words.casefold()


def test_days_in_the_wrong_order_are_put_right(popup: DaysPopup) -> None:
    popup.kind.button(LASTED).click()
    popup.first.set_day(LAST)
    popup.last.set_day(FIRST)
    assert popup.words == "21 February 2011 to 1 April 2011"


def test_one_day_has_one_field(popup: DaysPopup) -> None:
    popup.kind.button(ONE_DAY).click()
    assert popup.last.isHidden()
    popup.kind.button(ONCE).click()
    assert not popup.last.isHidden()


@pytest.mark.parametrize(
    ("words", "kind"),
    [("31 March 2011", ONE_DAY), ("21 Feb 2011 to 1 Apr 2011", LASTED), ("between 21 Feb 2011 and 1 Apr 2011", ONCE)],
)
def test_it_begins_with_what_the_field_says(qtbot: QtBot, words: str, kind: str) -> None:
    shown = DaysPopup(Theme.load("light"), 0, read_when(words, published=None).span)
    qtbot.addWidget(shown)
    assert shown.kind.current == kind
    assert read_when(shown.words, published=None).span.outer == read_when(words, published=None).span.outer


DAYS = st.integers(day_number(-500, 1, 1), day_number(3000, 1, 1))


@given(DAYS, DAYS)
def test_the_grammar_reads_the_words_back(one: int, other: int) -> None:
    first, last = min(one, other), max(one, other) + 1
    start, end = day_in_words(first, weekday=False), day_in_words(last, weekday=False)
    lasted = read_when(f"{start} to {end}", published=None)
    once = read_when(f"between {start} and {end}", published=None)
    bounds = (first * MINUTES_A_DAY, (last + 1) * MINUTES_A_DAY)
    assert lasted.understood
    assert lasted.span.outer == lasted.span.core == bounds
    assert once.understood
    assert once.span.outer == bounds
    assert once.span.core is None


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("", "When")
    made.apply_theme(Theme.load("light"))
    qtbot.addWidget(made)
    made.set_context(day_number(2013, 6, 14), ())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_field_that_understands_nothing_offers_days(field: DateField) -> None:
    field.set_words("when the lamps were lit")
    assert field._choose.isVisible()
    field.set_words("yesterday")
    assert not field._choose.isVisible()


def test_what_is_chosen_becomes_the_words_of_the_field(field: DateField, qtbot: QtBot) -> None:
    popup = field.choose_days()
    assert popup is not None
    assert popup.first.day == day_number(2013, 6, 14), "it begins near the article"
    popup.kind.button(ONCE).click()
    popup.first.day_field.setValue(10)
    with qtbot.waitSignal(field.changed):
        QTest.mouseClick(popup.use, Qt.MouseButton.LeftButton)
    assert field.words == "between 10 June 2013 and 14 June 2013"
    assert field.reading is not None
    assert field.reading.understood


def test_alt_down_opens_it_and_escape_leaves_the_words(field: DateField, qtbot: QtBot) -> None:
    field.set_words("yesterday")
    field.activateWindow()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    QTest.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(DaysPopup)
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: field.findChild(DaysPopup) is None)
    assert field.words == "yesterday"


def test_the_answer_uses_the_width_of_the_field(field: DateField, qtbot: QtBot) -> None:
    field.resize(332, 120)
    field.set_words("when the lamps were lit")
    qtbot.waitUntil(lambda: field._headline.width() > 240)
