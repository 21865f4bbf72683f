"""The Compare view: sides, differences, decisions, keys, and the sentences around a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from timeline_app.commands.contradictions import Decide, DecisionKind
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.gui.compare.context import ROOM, around_quote
from timeline_app.gui.compare.decision_bar import REASON_NEEDED
from timeline_app.gui.compare.difference_table import ValueCell
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.compare.side_card import SideCard
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import Label
from timeline_app.queries.compared_values import DecisionLine


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    made = CompareView(Theme.load("light"))
    qtbot.addWidget(made)
    made.show_rows(sheets.ROWS)
    made.show_comparison(sheets.comparison())
    made.resize(784, 780)
    made.show()
    qtbot.waitExposed(made)
    return made


def cards(view: CompareView) -> list[SideCard]:
    return [card for card in view.findChildren(SideCard) if card.isVisibleTo(view)]


def test_both_sides_stand_beside_each_other(view: CompareView) -> None:
    left, right = cards(view)
    assert left.accessibleName() == "Asserted: He is at his desk"
    assert right.accessibleName() == "Denied: He left"
    assert left.y() == right.y()
    assert view.top.place.text() == "2 of 3"


def test_in_a_narrow_window_the_sides_stand_below_one_another(view: CompareView, qtbot: QtBot) -> None:
    view.resize(430, 780)
    qtbot.waitUntil(lambda: cards(view)[0].x() == cards(view)[1].x())


def test_rows_that_differ_are_marked(view: CompareView) -> None:
    marked = {cell.text for cell in view.findChildren(ValueCell) if cell.accessibleDescription() == "differs"}
    assert marked == {f"{row} {n}" for row in ("About", "Standing", "Grade") for n in (0, 1)}


def test_keeping_it_open_needs_no_reason(view: CompareView, qtbot: QtBot) -> None:
    view.bar.choose(1)
    with qtbot.waitSignal(view.command_wanted) as wanted:
        view.bar.record()
    assert wanted.args == [Decide(ContradictionId(7), DecisionKind.KEEP_OPEN, None, "")]


def test_preferring_a_side_needs_a_reason(view: CompareView, qtbot: QtBot) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_3)
    with qtbot.assertNotEmitted(view.command_wanted):
        view.bar.record()
    assert view.bar.hint.text() == REASON_NEEDED
    QTest.keyClicks(view.bar.reason, "Meridian spoke to him")
    with qtbot.waitSignal(view.command_wanted) as wanted:
        QTest.keyClick(view.bar.reason, Qt.Key.Key_Return)
    assert wanted.args == [Decide(ContradictionId(7), DecisionKind.PREFER, EvidenceId(2), "Meridian spoke to him")]


def test_three_sides_offer_five_decisions(view: CompareView, qtbot: QtBot) -> None:
    three = tuple(sheets.card(n, own_wording=f"Wording {n}") for n in (1, 2, 3))
    view.show_comparison(sheets.comparison(*three))
    qtbot.waitUntil(lambda: len(cards(view)) == 3)
    names = [tile.accessibleName() for tile in view.bar.buttons]
    assert names[1:] == [
        "Prefer Wording 1: Say why (2)", "Prefer Wording 2: Say why (3)", "Prefer Wording 3: Say why (4)",
        "All can be true: Say why (5)",
    ]  # fmt: skip
    view.bar.choose(4)
    view.bar.reason.setText("seen there")
    with qtbot.waitSignal(view.command_wanted) as wanted:
        view.bar.record()
    assert wanted.args == [Decide(ContradictionId(7), DecisionKind.PREFER, EvidenceId(3), "seen there")]
    view.bar.choose(5)
    view.bar.reason.setText("seen there")
    with qtbot.waitSignal(view.command_wanted) as both:
        view.bar.record()
    assert both.args == [Decide(ContradictionId(7), DecisionKind.BOTH, None, "seen there")]


def test_a_number_that_is_not_offered_changes_nothing(view: CompareView) -> None:
    view.bar.choose(1)
    view.bar.choose(5)
    assert view.bar.buttons[0].isChecked()


def test_the_decision_in_force_is_chosen_and_logged_in_words(view: CompareView) -> None:
    log = (DecisionLine(1, "prefer", 2, "because", "2026-11-22T09:00:00+00:00"),)
    view.show_comparison(sheets.comparison(state="settled", log=log))
    assert view.bar.buttons[2].isChecked()
    assert view.bar.reason.isHidden() or not view.bar.reason.isVisible()
    assert "22 November 2026: He left preferred. because" in [label.text() for label in view.findChildren(Label)]
    view.bar.choose(3)
    assert view.bar.reason.text() == "because"


def test_arrows_walk_and_letters_open(view: CompareView, qtbot: QtBot) -> None:
    view.setFocus()
    for key, there in ((Qt.Key.Key_Right, 9), (Qt.Key.Key_Left, 5)):
        with qtbot.waitSignal(view.walked) as walked:
            QTest.keyClick(view, key)
        assert walked.args is not None
        assert walked.args[0].contradiction == there
    with qtbot.waitSignal(view.jump_wanted) as left:
        QTest.keyClick(view, Qt.Key.Key_O)
    assert left.args is not None
    assert left.args[0].evidence == 1
    with qtbot.waitSignal(view.jump_wanted) as right:
        QTest.keyClick(view, Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert right.args is not None
    assert right.args[0].polarity is Polarity.DENIED


def test_arrows_go_through_the_tiles_without_leaving_them(view: CompareView, qtbot: QtBot) -> None:
    view.activateWindow()
    first, second = view.bar.buttons[:2]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    assert second.hasFocus()
    assert view.bar.reason.isVisible()


def test_nothing_to_compare_says_how_to_make_a_contradiction(view: CompareView) -> None:
    view.clear()
    assert view.empty.isVisible()
    assert not view.bar.isVisible()


PASSAGE = "One thing happened first. " * 20 + "He denied that he had left. " + "Another came after. " * 20


def test_a_long_passage_is_cut_to_the_sentence_of_the_quote() -> None:
    start = PASSAGE.index("denied that")
    shown = around_quote(PASSAGE, start, start + len("denied that he had left"))
    assert shown.text == "… He denied that he had left. …"
    assert shown.text[shown.start : shown.end] == "denied that he had left"


@given(st.text(st.sampled_from("ab .!?\n”"), min_size=1, max_size=1500), st.data())
def test_the_quote_is_always_whole(passage: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(passage)))
    end = data.draw(st.integers(start, len(passage)))
    shown = around_quote(passage, start, end)
    assert shown.text[shown.start : shown.end] == passage[start:end]
    if len(passage) <= ROOM:
        assert shown.text == passage
