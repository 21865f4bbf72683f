"""Ctrl F in Compare: words in both passages, the wordings, the chains and the table; steps, marks, scrolling, Esc."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from tests.gui.compare.test_compare_view import PASSAGE, cards
from tests.gui.usable import faint, too_small, unnamed
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.gui.compare.context_text import ContextText
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.run_text import Run, RunText

_CHAIN = (ChainStep(SourceKind.AGENCY, "Meridian", "by telephone from Veshti"),)


def shown(qtbot: QtBot, name: str = "light", scale: float = 1.0) -> CompareView:
    theme = Theme.load(name, scale)
    made = CompareView(theme)
    qtbot.addWidget(made)
    made.setStyleSheet(theme.stylesheet())
    made.setPalette(theme.palette())
    start = PASSAGE.index("denied that")
    one = replace(sheets.comparison().sides[0], context=PASSAGE, start=start, end=start + 22)
    other = sheets.comparison(sheets.card(1), sheets.card(2, polarity=Polarity.DENIED, chain=_CHAIN)).sides[1]
    made.show_rows(sheets.ROWS)
    made.show_comparison(replace(sheets.comparison(), sides=(one, other)))
    made.resize(784, 520)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def find(view: CompareView, words: str) -> str:
    view.open_find()
    view.finding.bar.field.setText(words)
    return view.finding.bar.count.text()


def held(view: CompareView) -> str:
    hit = view.finding.finds.hit
    assert hit is not None
    return hit.part.text[hit.span.start : hit.span.end]


@pytest.mark.parametrize("words", ["VESHTI", "véshti", "tele"])
def test_words_are_found_folded_wherever_they_stand(qtbot: QtBot, words: str) -> None:
    view = shown(qtbot)
    assert find(view, words).startswith("1 of ")
    assert held(view).casefold() in ("veshti", "tele")


def test_every_part_of_both_sides_and_the_table_is_searched(qtbot: QtBot) -> None:
    view = shown(qtbot)
    for words in ("He is at his desk", "denied that he had left", "telephone", "Standing 1"):
        assert find(view, words).startswith("1 of "), words
    assert find(view, "zeppelin") == "Not found"
    assert find(view, "") == ""


def test_enter_and_shift_enter_go_round(qtbot: QtBot) -> None:
    view = shown(qtbot)
    total = find(view, "standing")[-1]
    field = view.finding.bar.field
    assert total == "2"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert view.finding.bar.count.text() == "2 of 2"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert view.finding.bar.count.text() == "1 of 2"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.finding.bar.count.text() == "2 of 2"


def test_what_is_in_hand_is_scrolled_into_view(qtbot: QtBot) -> None:
    view = shown(qtbot, scale=2.0)
    find(view, "grade 1")

    def in_view() -> bool:
        hit = view.finding.finds.hit
        assert hit is not None
        ground = view._scroll.viewport()
        lines = hit.part.rect_of(hit.span)
        return ground.rect().contains(lines.translated(hit.part.mapTo(view, lines.topLeft()) - lines.topLeft()
                                                       - ground.mapTo(view, ground.rect().topLeft())))  # fmt: skip

    qtbot.waitUntil(in_view)


def test_a_hit_in_the_part_that_is_cut_shows_the_whole_passage(qtbot: QtBot) -> None:
    view = shown(qtbot)
    context = cards(view)[0].context
    far = PASSAGE.split()[-1].strip(".")
    assert far not in context.words.text
    find(view, far)
    assert context.words.text == PASSAGE
    assert held(view) == far


def test_escape_closes_and_gives_the_focus_back(qtbot: QtBot) -> None:
    view = shown(qtbot)
    tile = view.bar.buttons[0]
    tile.setFocus()
    qtbot.waitUntil(tile.hasFocus)
    find(view, "veshti")
    QTest.keyClick(view.finding.bar.field, Qt.Key.Key_Escape)
    assert not view.finding.bar.isVisible()
    assert tile.hasFocus()
    assert view.finding.finds.total == 0


def test_showing_the_same_contradiction_again_keeps_the_hit_in_hand(qtbot: QtBot) -> None:
    view = shown(qtbot)
    find(view, "standing")
    view.finding.finds.step(1)
    assert view.comparison is not None
    view.show_comparison(replace(view.comparison, note="A note"))
    assert view.finding.bar.count.text() == "2 of 2"
    view.show_comparison(replace(view.comparison, contradiction=9))
    assert view.finding.bar.count.text() == "1 of 2"
    view.clear()
    assert not view.finding.bar.isVisible()
    assert not view.open_find()


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
def test_the_bar_can_be_used_by_everybody(qtbot: QtBot, name: str) -> None:
    view = shown(qtbot, name, 2.0)
    view.resize(1300, 1500)
    find(view, "veshti")
    assert not unnamed(view)
    qtbot.waitUntil(lambda: not too_small(view))
    assert not faint(view)


@given(text=st.text(alphabet="abé ا🚢", max_size=30), first=st.integers(0, 30), last=st.integers(0, 30))
def test_marks_lie_in_the_text_however_it_is_laid_out(qapp: QApplication, text: str, first: int, last: int) -> None:
    span = (min(first, last, len(text)), min(max(first, last), len(text)))
    made = RunText((Run(text[: len(text) // 2]), Run("  " + text[len(text) // 2 :])))
    made.apply_theme(Theme.load("light"))
    made.resize(200, 100)
    made.show_found([span], 0)
    laid = "".join(made._pieces())
    marked = laid[made._laid_at(span[0]) : made._laid_at(span[1])]
    assert marked.replace("\u2068", "").replace("\u2069", "") == made.text[span[0] : span[1]]
    assert made.rect_of(span).height() > 0


def test_the_hit_in_hand_is_told_from_the_others_by_more_than_a_ground(qapp: QApplication, qtbot: QtBot) -> None:
    made = RunText((Run("fog and fog"),))
    qtbot.addWidget(made)
    theme = Theme.load("light")
    made.apply_theme(theme)
    made.resize(200, 30)
    pictures = set()
    for spans, at in (((), -1), (((0, 3), (8, 11)), 0), (((0, 3), (8, 11)), 1)):
        made.show_found(spans, at)
        pictures.add(bytes(made.grab().toImage().constBits()))
    assert len(pictures) == 3


def test_an_arabic_passage_runs_and_stands_as_its_script_does(qtbot: QtBot) -> None:
    passage = "قال غانم إنه لم يغادر البلاد"
    side = replace(sheets.comparison().sides[0], context=passage, start=9, end=16)
    made = ContextText(Theme.load("light"), side)
    qtbot.addWidget(made)
    made.apply_theme(Theme.load("light"))
    made.resize(500, 40)
    layout = made.words._laid_out(made.words.width(), Theme.load("light"))
    assert layout.text() == passage, "one text, that no marks of ours part"
    assert layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
    assert layout.textOption().alignment() & Qt.AlignmentFlag.AlignRight
