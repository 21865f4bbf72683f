"""The Compare view: sides, differences, decisions, keys, and the sentences around a quote."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from tests.gui.usable import faint, rich, too_small, unnamed, walk_by_tab
from timeline_app.commands.contradictions import Decide, DecisionKind
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.gui.compare.context import ROOM, around_quote
from timeline_app.gui.compare.decision_bar import REASON_NEEDED
from timeline_app.gui.compare.difference_table import DifferenceTable, ValueCell
from timeline_app.gui.compare.panel import CompareView
from timeline_app.gui.compare.side_card import SideCard
from timeline_app.gui.compare.words import REASONS
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.notice import InlineNotice
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


def test_sides_that_only_a_number_tells_apart_carry_it(view: CompareView) -> None:
    plain = sheets.comparison()
    assert not view.findChildren(Label, "side_number")
    numbered = [replace(side, name=f"Side {n}", number=n) for n, side in enumerate(plain.sides, start=1)]
    view.show_comparison(replace(plain, sides=tuple(numbered)))
    assert [label.text() for label in view.findChildren(Label, "side_number")] == ["1", "2"]
    assert view.findChildren(SideCard)[-1].accessibleName() == "Side 2. Denied: He left"


def test_which_contradiction_is_in_view_is_said_for_the_status_strip(view: CompareView, qtbot: QtBot) -> None:
    of = [replace(row, subject="Sharif Genno") for row in sheets.ROWS]
    with qtbot.waitSignal(view.said) as said:
        view.show_rows(of)
    assert said.args == ["Contradiction 2 of 3  ·  Sharif Genno"]
    for state, words in (("proposed", "Proposed contradiction 1 of 1"), ("settled", "Settled contradiction 1 of 1")):
        with qtbot.waitSignal(view.said) as said:
            view.show_rows([replace(row, state=state, subject="") for row in of if row.contradiction == 7])
        assert said.args == [words]
    with qtbot.waitSignal(view.said) as said:
        view.clear()
    assert said.args == [""]


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
    assert not view.bar.reason.isVisibleTo(view.bar)
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


def test_in_a_mirrored_window_the_arrows_walk_the_way_lines_run(view: CompareView, qtbot: QtBot) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.setFocus()
    with qtbot.waitSignal(view.walked) as walked:
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert walked.args is not None
    assert walked.args[0].contradiction == 9


def test_a_proposed_one_is_marked_and_can_be_refused(view: CompareView, qtbot: QtBot) -> None:
    view.show_comparison(sheets.comparison(contradiction=0, state="proposed", key="9:1", basis="polarity"))
    assert view.state.isVisible()
    assert REASONS["polarity"] in view.printed_in.text()
    assert not any(tile.isChecked() for tile in view.bar.buttons)
    with qtbot.waitSignal(view.refusal_wanted):
        view.bar.refuse.click()
    view.bar.choose(2)
    view.bar.reason.setText("seen there")
    with qtbot.waitSignal(view.proposal_decided) as decided:
        view.bar.record()
    assert decided.args is not None
    assert (decided.args[1].prefer, decided.args[2]) == (EvidenceId(1), "seen there")


def test_sides_that_were_not_known_yet_are_counted(view: CompareView) -> None:
    shown = sheets.comparison(not_yet=1)
    view.show_comparison(shown, parse_iso_day("2013-06-13"))
    notice = view.findChild(InlineNotice, "not_yet_known")
    assert notice is not None
    assert notice.accessibleName() == "1 side was not known yet on 13 June 2013 and is left out."
    assert view.findChild(DifferenceTable) is not None
    assert not notice.findChildren(PlainButton)


@pytest.mark.parametrize("known", [0, 1])
def test_before_two_sides_were_known_it_says_only_why_and_leads_back(
    view: CompareView, qtbot: QtBot, known: int
) -> None:
    whole = sheets.comparison()
    early = replace(whole, sides=whole.sides[:known], days=whole.days[:known], not_yet=2 - known)
    view.show_comparison(early, parse_iso_day("2013-06-12"))
    notice = view.findChild(InlineNotice, "not_yet_known")
    assert notice is not None
    assert "this was no contradiction yet" in notice.accessibleName()
    assert [table for table in view.findChildren(DifferenceTable) if table.isVisibleTo(view)] == []
    assert not view.bar.isVisible()
    QTest.keyClick(view, Qt.Key.Key_2)
    assert not view.bar.reason.isVisibleTo(view.bar)
    assert not [line.text() for line in view.contradiction_menu().actions() if "Keep open" in line.text()]
    back = next(button for button in notice.findChildren(PlainButton) if button.text() == "Back to latest")
    with qtbot.waitSignal(view.latest_wanted):
        back.click()
    view.show_comparison(whole)
    assert view.bar.isVisible()


def test_the_axis_says_in_words_what_it_draws(view: CompareView) -> None:
    said = view.axis.accessibleDescription()
    assert said.startswith("Veshti: He is at his desk. 13 June 2013. 1 quote.")
    row = view.axis.rect().center()
    view.axis.grab()
    assert view.axis.words_at(row)


def test_the_rest_of_a_long_passage_is_a_click_away(view: CompareView, qtbot: QtBot) -> None:
    start = PASSAGE.index("denied that")
    side = replace(sheets.comparison().sides[0], context=PASSAGE, start=start, end=start + 22)
    view.show_comparison(replace(sheets.comparison(), sides=(side, sheets.comparison().sides[1])))
    qtbot.waitUntil(lambda: len(cards(view)) == 2)
    context = cards(view)[0].context
    assert context.words.text == "… He denied that he had left. …"
    context.more.click()
    assert context.words.text == PASSAGE
    context.more.click()
    assert context.words.text.startswith("…")


def test_the_menu_holds_every_key_of_the_view(view: CompareView) -> None:
    menu = view.contradiction_menu()
    words = [action.text() for action in menu.actions()]
    assert "Keep open\t1" in words
    assert "Prefer He left\t3" in words
    assert any(one.endswith("\tShift O") for one in words)
    menu.deleteLater()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_proposed_one_can_be_used_and_read_at_twice_the_size(name: str, qtbot: QtBot) -> None:
    theme = Theme.load(name, 2.0)
    made = CompareView(theme)
    qtbot.addWidget(made)
    made.setStyleSheet(theme.stylesheet())
    made.show_rows(sheets.ROWS)
    made.show_comparison(sheets.comparison(contradiction=0, state="proposed", key="9:1", basis="place", not_yet=1))
    made.bar.choose(2)
    made.resize(1300, 1500)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    assert not unnamed(made)
    assert not rich(made)
    qtbot.waitUntil(lambda: not too_small(made))
    assert not faint(made)
    walk_by_tab(made, qtbot)
