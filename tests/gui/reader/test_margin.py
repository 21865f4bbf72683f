"""The margin: cards beside their words, walked in order, few widgets however many suggestions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.domain.articles import PassageKind
from timeline_app.gui.reader.columns import columns
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.reader.placing import placed
from timeline_app.gui.reader.suggestion_card import SuggestionCard
from timeline_app.gui.reader.walk import Walk
from timeline_app.gui.theme import Theme
from timeline_app.queries.reading import ArticleReading, ReadingPassage
from timeline_app.queries.suggestion_values import MarginSuggestion, PersonPlan, Rejection, WhichPlan
from timeline_app.queries.suggestions import SuggestionList

WORDS = "The ferry came in with Rua Belliqar and Ada Roe on board. "
TEXT = "\n\n".join(f"{number}. {WORDS}" for number in range(60)) + "\n\nMore stories\n"
FURNITURE = TEXT.index("More stories")


def reading(text: str = TEXT, version: int = 9) -> ArticleReading:
    starts = [0, *(at + 2 for at in range(len(text) - 2) if text[at : at + 2] == "\n\n")]
    ends = [*starts[1:], len(text)]
    aside = FURNITURE if text == TEXT else len(text)
    passages = tuple(
        ReadingPassage(n, PassageKind.FURNITURE if start >= aside else PassageKind.BODY, start, end,
                       n + 1, None, "", 0 if start >= aside else None)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    )  # fmt: skip
    return ArticleReading(
        5, version, "A ferry", False, "Courier", "", "", None, "", "", "utf-8", True, text, passages, ()
    )


def suggestion(number: int, kind: str = "person", words: str = "Rua Belliqar", **more: object) -> MarginSuggestion:
    start = TEXT.index(words, TEXT.index(f"{number}. The"))
    plan = PersonPlan(words, ((start, start + len(words)),))
    made = MarginSuggestion(
        kind, start, start + len(words), f"{words} {number}", "New person · 1 mention", "Two names with capitals.",
        plan, Rejection(kind, words, str(number)), ((start, start + len(words)),),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def listed(*suggestions: MarginSuggestion, version: int = 9) -> SuggestionList:
    return SuggestionList(version, tuple(suggestions), len(suggestions))


SOME = (suggestion(0), suggestion(1, "date"), suggestion(2), suggestion(30, "event"), suggestion(55, "quote"))


@pytest.fixture
def panel(qtbot: QtBot) -> ReaderPanel:
    made = ReaderPanel(Theme.load("light", is_still=True))
    qtbot.addWidget(made)
    made.resize(820, 700)
    made.show_reading(reading())
    made.expect_suggestions()
    made.show()
    qtbot.waitExposed(made)
    made.show_suggestions(listed(*SOME))
    return made


def titles(panel: ReaderPanel) -> list[str]:
    return [card.suggestion.title for card in panel.text.margin.cards if card.suggestion is not None]


def in_hand(panel: ReaderPanel) -> MarginSuggestion | None:
    return panel.active


def active_card(panel: ReaderPanel) -> SuggestionCard:
    return next(card for card in panel.text.margin.cards if card.is_active)


# --- the walk, without widgets ---
def test_the_walk_goes_round_and_begins_where_one_reads() -> None:
    walk = Walk()
    walk.show(listed(*SOME))
    assert walk.step(1, SOME[2].start - 5) == SOME[2]
    assert [walk.step(1, 0) for _ in range(3)] == [SOME[3], SOME[4], SOME[0]]
    assert walk.step(-1, 0) == SOME[4]
    fresh = Walk()
    fresh.show(listed(*SOME))
    assert fresh.step(-1, SOME[3].start) == SOME[2]


def test_what_was_answered_is_passed_over_until_a_newer_list_comes() -> None:
    walk = Walk()
    walk.show(listed(*SOME))
    walk.choose(SOME[1])
    assert walk.answered(SOME[1]) == SOME[2]
    assert SOME[1] not in walk.open
    walk.unanswered()
    assert SOME[1] in walk.open
    walk.choose(SOME[1])
    walk.show(listed(SOME[0], *SOME[2:]))
    assert walk.active == SOME[2]
    walk.show(listed())
    assert walk.step(1, 0) is None


def test_hidden_kinds_are_not_walked_and_accepted_people_near_one_another_share_a_card() -> None:
    accepted = [suggestion(n, is_open=False, is_accepted=True) for n in (3, 4, 20)]
    walk = Walk()
    walk.show(listed(SOME[0], *accepted, SOME[3]))
    assert [len(entry.suggestions) for entry in walk.entries] == [1, 2, 1, 1]
    assert (walk.entries[1].title, walk.entries[1].detail) == (
        "Rua Belliqar 3, Rua Belliqar 4", "2 people already in project",
    )  # fmt: skip
    assert list(walk.open) == [SOME[0], SOME[3]]
    walk.hide(frozenset({"person"}))
    assert list(walk.open) == [SOME[3]]
    assert len(walk.marks) == 1


@given(st.data())
def test_cards_never_lie_over_one_another_and_the_one_in_hand_stands_at_its_words(data: st.DataObject) -> None:
    wanted = sorted(data.draw(st.lists(st.integers(-500, 2000), min_size=1, max_size=30)))
    heights = data.draw(st.lists(st.integers(20, 120), min_size=len(wanted), max_size=len(wanted)))
    anchor = data.draw(st.integers(0, len(wanted) - 1))
    tops = placed(wanted, heights, 6, anchor)
    assert tops[anchor] == wanted[anchor]
    limited = placed(wanted, heights, 6, anchor, least=-20)
    assert limited[0] >= -20
    for found in (tops, limited):
        assert all(below - top >= height + 6 for top, below, height in zip(found, found[1:], heights, strict=False))


@given(st.integers(200, 3000), st.sampled_from([1.0, 1.5, 2.0]), st.booleans(), st.booleans())
def test_the_width_is_shared_out_without_overlap(room: int, scale: float, margin: bool, mirrored: bool) -> None:
    theme = Theme("light", scale, {}, {})
    place = columns(room, theme, margin=margin, mirrored=mirrored)
    assert place.width >= theme.px(220)
    if not margin:
        assert place.margin_width == 0
        return
    text, beside = (place.left, place.left + place.width), (place.margin_left, place.margin_left + place.margin_width)
    assert beside[1] <= text[0] if mirrored else text[1] <= beside[0]
    if place.width > theme.px(220):
        assert min(text[0], beside[0]) >= 0
        assert max(text[1], beside[1]) <= room


# --- cards in the window ---
def test_cards_stand_beside_their_words_and_follow_the_scroll(panel: ReaderPanel) -> None:
    assert titles(panel) == ["Rua Belliqar 0", "Rua Belliqar 1", "Rua Belliqar 2"]
    margin, view = panel.text.margin, panel.text
    line = view.line_of(SOME[0].start)
    assert line is not None
    assert abs(margin.cards[0].y() + margin.y() - line.top()) < 20
    assert margin.x() >= view.viewport().x() + view.lineWrapColumnOrWidth()
    before = margin.cards[2].y()
    view.verticalScrollBar().setValue(40)
    assert titles(panel)[2] == "Rua Belliqar 2"
    assert margin.cards[2].y() == before - 40
    view.restore_top(SOME[3].start)
    assert titles(panel) == ["Rua Belliqar 30"]


def test_walking_takes_in_hand_scrolls_and_marks(panel: ReaderPanel) -> None:
    assert panel.walk(1)
    assert in_hand(panel) == SOME[0]
    assert panel.text.verticalScrollBar().value() == 0
    for _ in range(3):
        panel.walk(1)
    assert in_hand(panel) == SOME[3]
    line = panel.text.line_of(SOME[3].start)
    assert line is not None
    assert 0 < line.top() < panel.text.viewport().height() - 72
    card = active_card(panel)
    assert [button.text() for button in card.buttons] == ["Accept", "Reject"]
    assert card.geometry().bottom() <= panel.text.margin.height()
    firm = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert [mark.cursor.selectedText() for mark in panel.text.extraSelections()
            if mark.format.underlineStyle() is firm] == ["Rua Belliqar"]  # fmt: skip
    assert "Rua Belliqar 30" in panel.text.accessibleDescription()


def test_of_two_on_the_same_words_one_is_in_hand(panel: ReaderPanel) -> None:
    twice = (suggestion(0, "event", title="He left"), suggestion(0, "event", title="He was sent away"))
    panel.show_suggestions(listed(*twice))
    for chosen in twice:
        panel.walk(1)
        assert in_hand(panel) == chosen
        assert [card.is_active for card in panel.text.margin.cards] == [one is chosen for one in twice]
    alike = (suggestion(0), suggestion(0))
    panel.show_suggestions(listed(*alike))
    panel.walk(1)
    assert [card.is_active for card in panel.text.margin.cards].count(True) == 1


def test_a_card_says_everything_to_a_screen_reader_and_on_hover(panel: ReaderPanel) -> None:
    card = panel.text.margin.cards[1]
    assert card.accessibleName() == "Date: Rua Belliqar 1. New person · 1 mention"
    assert card.accessibleDescription() == "Two names with capitals."
    assert card.toolTip() == "Rua Belliqar 1\nNew person · 1 mention\nTwo names with capitals."
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_card_is_taken_in_hand_and_answered_by_mouse(panel: ReaderPanel, qtbot: QtBot) -> None:
    QTest.mouseClick(panel.text.margin.cards[2], Qt.MouseButton.LeftButton)
    assert in_hand(panel) == SOME[2]
    accept, reject = active_card(panel).buttons
    with qtbot.waitSignal(panel.accept_wanted) as accepted:
        QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert accepted.args == [SOME[2], -1]
    with qtbot.waitSignal(panel.reject_wanted) as rejected:
        QTest.mouseClick(reject, Qt.MouseButton.LeftButton)
    assert rejected.args == [SOME[2]]


def test_a_card_is_taken_in_hand_and_answered_by_keyboard(panel: ReaderPanel, qtbot: QtBot) -> None:
    card = panel.text.margin.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert in_hand(panel) == SOME[0]
    QTest.keyClick(card, Qt.Key.Key_Down)
    assert in_hand(panel) == SOME[1]
    assert active_card(panel).hasFocus(), "the focus goes along"
    with qtbot.waitSignal(panel.accept_wanted) as accepted:
        QTest.keyClick(active_card(panel), Qt.Key.Key_Space)
    assert accepted.args == [SOME[1], -1]


def test_whose_name_it_is_is_chosen_on_the_card(panel: ReaderPanel, qtbot: QtBot) -> None:
    choices = (PersonPlan("Ada & Roe", ()), PersonPlan("Udo Roe", ()))
    which = suggestion(0, plan=WhichPlan(choices), title="Which Roe?")
    panel.show_suggestions(listed(which))
    panel.walk(1)
    buttons = active_card(panel).buttons
    assert [button.text() for button in buttons] == ["Ada && Roe", "Udo Roe", "Reject"]
    assert all(button.geometry().bottom() < active_card(panel).height() for button in buttons)
    with qtbot.waitSignal(panel.accept_wanted) as accepted:
        buttons[1].click()
    assert accepted.args == [which, 1]


def test_going_on_shows_the_next_and_a_refusal_takes_it_back(panel: ReaderPanel) -> None:
    panel.walk(1)
    panel.go_on(SOME[0])
    assert (in_hand(panel), titles(panel)[0]) == (SOME[1], "Rua Belliqar 1")
    panel.take_back()
    assert titles(panel)[0] == "Rua Belliqar 0"


def test_a_list_of_another_text_is_left_out(panel: ReaderPanel) -> None:
    panel.show_suggestions(listed(suggestion(7), version=8))
    assert titles(panel)[0] == "Rua Belliqar 0"
    panel.show_reading(reading(version=10))
    assert titles(panel) == []


def test_chips_count_and_hide_kinds(panel: ReaderPanel) -> None:
    chips = panel.strip.chips
    assert [chips[kind].text() for kind in chips] == ["People  2", "Dates  1", "Events  1", "Quotes  1"]
    assert chips["person"].accessibleName() == "People: 2 left"
    chips["person"].click()
    assert titles(panel) == ["Rua Belliqar 1"]
    assert panel.walk(1)
    assert in_hand(panel) == SOME[1]


def test_only_clear_matches_offer_to_be_taken_together(panel: ReaderPanel, qtbot: QtBot) -> None:
    assert panel.strip.accept_all.isHidden()
    panel.show_suggestions(listed(replace(SOME[0], is_clear=True), *SOME[1:]))
    assert not panel.strip.accept_all.isHidden()
    with qtbot.waitSignal(panel.clear_wanted):
        panel.strip.accept_all.click()


def test_words_of_a_suggestion_are_clicked(panel: ReaderPanel) -> None:
    line = panel.text.line_of(SOME[2].start + 2)
    assert line is not None
    point = line.center() - panel.text.viewport().pos()
    QTest.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert in_hand(panel) == SOME[2]


def test_escape_lets_go(panel: ReaderPanel) -> None:
    panel.walk(1)
    panel.text.setFocus()
    QTest.keyClick(panel.text, Qt.Key.Key_Escape)
    assert in_hand(panel) is None


def test_suggested_words_look_unlike_recorded_ones(panel: ReaderPanel) -> None:
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    assert {mark.format.underlineStyle() for mark in panel.text.extraSelections()} == {dotted}


# --- little room, other directions, much to show ---
def test_a_narrow_reader_has_dots_and_the_card_in_hand_over_the_text(panel: ReaderPanel, qtbot: QtBot) -> None:
    panel.resize(480, 700)
    qtbot.waitUntil(lambda: len(panel.text.margin.dots) >= 2)
    assert titles(panel) == []
    rect, entry = panel.text.margin.dots[1]
    QTest.mouseClick(panel.text.margin, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert in_hand(panel) == entry.first
    card = active_card(panel)
    line = panel.text.line_of(entry.first.start)
    assert line is not None
    assert card.parentWidget() is panel.text
    assert card.y() >= line.bottom()
    assert card.geometry().right() <= panel.text.width()
    assert panel.walk(1)
    QTest.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 600))
    assert in_hand(panel) is None
    assert titles(panel) == []


def test_at_twice_the_text_size_everything_is_still_reached(panel: ReaderPanel) -> None:
    panel.apply_theme(Theme.load("light", 2.0))
    for expected in SOME:
        panel.walk(1)
        assert in_hand(panel) == expected
        card, parent = active_card(panel), active_card(panel).parentWidget()
        assert parent is not None
        assert parent.rect().contains(card.geometry())
        assert all(button.geometry().bottom() < card.height() for button in card.buttons)


ARABIC = "\n\n".join("قال تماز أورلو إنه استقال أمس في مرفأ أوسك مع ممثلي البحارة." for _ in range(4))


def test_an_article_from_right_to_left_has_its_margin_at_the_left(panel: ReaderPanel) -> None:
    start = ARABIC.index("تماز", 80)
    plan, rejection = PersonPlan("تماز", ((start, start + 4),)), Rejection("person", "تماز")
    found = MarginSuggestion("person", start, start + 4, "تماز", "New person", "A name.", plan, rejection)
    panel.show_reading(reading(ARABIC, 11))
    panel.show_suggestions(listed(found, version=11))
    margin = panel.text.margin
    assert margin.geometry().right() <= panel.text.viewport().x()
    assert titles(panel) == ["تماز"]
    panel.walk(1)
    assert not panel.grab().isNull()


def test_thousands_of_suggestions_make_few_widgets(panel: ReaderPanel) -> None:
    text = "\n\n".join(f"{n}. {WORDS}" for n in range(3000))
    starts = [text.index(f"{n}. The") for n in range(3000)]
    many = tuple(
        MarginSuggestion(
            "person", start, start + 8, f"Person {n}", "New", "Why.", PersonPlan("x", ((start, start + 8),)),
            Rejection("person", "x", str(n)),
        )
        for n, start in enumerate(starts)
    )  # fmt: skip
    panel.show_reading(reading(text, 12))
    panel.show_suggestions(listed(*many, version=12))
    bar = panel.text.verticalScrollBar()
    for share in (0.0, 0.3, 0.7, 1.0):
        bar.setValue(round(bar.maximum() * share))
    assert len(panel.text.margin.findChildren(SuggestionCard)) <= 60


def test_cards_below_the_articles_end_come_into_view_with_it(panel: ReaderPanel) -> None:
    last = [suggestion(59, words=words) for words in ("The ferry", "came", "in", "with", "Rua", "Ada", "Roe", "board")]
    panel.show_suggestions(listed(*SOME, *sorted(last, key=lambda one: one.start)))
    bar = panel.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    lowest = max(panel.text.margin.cards, key=lambda card: card.y())
    assert lowest.suggestion == sorted(last, key=lambda one: one.start)[-1]
    assert lowest.geometry().bottom() <= panel.text.margin.height()


def wheel(at: QPoint, turned: int) -> QWheelEvent:
    return QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_the_wheel_over_the_margin_scrolls_the_text(panel: ReaderPanel) -> None:
    QApplication.sendEvent(panel.text.margin, wheel(QPoint(20, 20), -240))
    assert panel.text.verticalScrollBar().value() > 0


def test_where_all_of_the_article_is_in_view_the_wheel_moves_the_cards(panel: ReaderPanel) -> None:
    text = "\n\n".join(f"{n}. {WORDS}" for n in range(3))
    cards = [
        replace(one, start=at, end=at + 3, marks=((at, at + 3),))
        for at, one in enumerate(suggestion(n) for n in range(24))
    ]
    panel.show_reading(reading(text, 13))
    panel.show_suggestions(listed(*cards, version=13))
    assert sum(panel.text.to_scroll()) == 0
    assert titles(panel)[0] == "Rua Belliqar 0"
    for _ in range(12):
        QApplication.sendEvent(panel.text.margin, wheel(QPoint(20, 20), -480))
    assert titles(panel)[-1] == "Rua Belliqar 23"
    assert panel.text.margin.cards[-1].geometry().bottom() <= panel.text.margin.height()


def test_folding_the_furniture_leaves_the_walk_alone(panel: ReaderPanel) -> None:
    panel.walk(1)
    panel.show_furniture()
    assert in_hand(panel) == SOME[0]
    panel.walk(-1)
    assert in_hand(panel) == SOME[4]
    assert panel.text.line_of(SOME[4].start) is not None


@pytest.mark.parametrize(("name", "scale"), [("light", 1.0), ("dark", 1.0), ("dark", 2.0)])
def test_the_margin_is_drawn_in_every_look(panel: ReaderPanel, name: str, scale: float) -> None:
    panel.walk(1)
    panel.apply_theme(Theme.load(name, scale))
    assert not panel.grab().isNull()
