"""Evidence cards: what a click, a key and the menu do, and how many cards cost nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.evidence_list import EvidenceList, spoken

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def cards(qtbot: QtBot) -> EvidenceList:
    made = EvidenceList(Theme.load("light"))
    qtbot.addWidget(made)
    first, second = sheets.card(1), sheets.card(2, polarity=Polarity.DENIED, opposed=(7,))
    made.show_groups((sheets.group(first), sheets.group(second, event=None, title="")))
    made.resize(340, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def index_of(cards: EvidenceList, evidence: int) -> QModelIndex:
    cards.select_evidence(evidence)
    return cards.currentIndex()


def middle(cards: EvidenceList, evidence: int) -> QPoint:
    return cards.visualRect(index_of(cards, evidence)).center()


def test_cards_stand_under_their_events(cards: EvidenceList) -> None:
    model = cards.model()
    said = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert said[0] == "At his desk"
    assert said[1].startswith("“was at his desk in Veshti”. Sharif Genno, energy minister")
    assert len(said) == 4


def test_a_heading_cannot_be_chosen(cards: EvidenceList) -> None:
    assert not cards.model().index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_click_chooses(cards: EvidenceList, qtbot: QtBot) -> None:
    point = middle(cards, 1)
    cards.setCurrentIndex(QModelIndex())
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.mouseClick(cards.viewport(), LEFT, pos=point)
    assert chosen.args is not None
    assert chosen.args[0].evidence == 1


def test_the_jump_sign_and_a_double_click_jump(cards: EvidenceList, qtbot: QtBot) -> None:
    room = cards.visualRect(index_of(cards, 1))
    box = cards._delegate.jump_box(room)
    assert min(box.width(), box.height()) >= 24
    with qtbot.waitSignal(cards.jump_wanted) as jumped:
        QTest.mouseClick(cards.viewport(), LEFT, pos=box.center())
    assert jumped.args is not None
    assert jumped.args[0].evidence == 1
    point = middle(cards, 2)
    QTest.mouseClick(cards.viewport(), LEFT, pos=point)
    with qtbot.waitSignal(cards.jump_wanted) as again:
        QTest.mouseDClick(cards.viewport(), LEFT, pos=point)
    assert again.args is not None
    assert again.args[0].evidence == 2


def test_the_contradiction_sign_compares(cards: EvidenceList, qtbot: QtBot) -> None:
    room = cards.visualRect(index_of(cards, 2))
    box = cards._delegate.opposed_box(room)
    assert min(box.width(), box.height()) >= 24
    with qtbot.waitSignal(cards.compare_wanted) as compared:
        QTest.mouseClick(cards.viewport(), LEFT, pos=box.center())
    assert compared.args == [7]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "jump_wanted"), (Qt.Key.Key_F2, "edit_wanted"), (Qt.Key.Key_Delete, "remove_wanted"),
        (Qt.Key.Key_C, "compare_wanted"),
    ],
)  # fmt: skip
def test_keys_act_on_the_chosen_card(cards: EvidenceList, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    cards.select_evidence(2)
    with qtbot.waitSignal(getattr(cards, signal)) as done:
        QTest.keyClick(cards, key)
    assert done.args is not None
    assert done.args[0] == 7 or done.args[0].evidence == 2


def test_arrows_pass_over_headings(cards: EvidenceList, qtbot: QtBot) -> None:
    cards.select_evidence(1)
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.keyClick(cards, Qt.Key.Key_Down)
    assert chosen.args is not None
    assert chosen.args[0].evidence == 2


def test_the_menu_says_what_can_be_done(cards: EvidenceList, qtbot: QtBot) -> None:
    menu = cards.context_menu(middle(cards, 2))
    assert menu is not None
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Show in the article", "Change…", "Compare claims", "Remove…"]
    with qtbot.waitSignal(cards.remove_wanted) as removed:
        actions["Remove…"].trigger()
    assert removed.args is not None
    assert removed.args[0].evidence == 2


@pytest.mark.parametrize(
    ("chain", "source"),
    [
        ((replace(sheets.SPEAKER, source=8), sheets.PAPER), 8),
        ((ChainStep(SourceKind.NOT_NAMED, "", source=9), sheets.PAPER), 5),
        ((ChainStep(SourceKind.NOT_NAMED, "", source=9),), None),
        ((), None),
    ],
)
def test_the_source_that_gives_the_letter_can_be_graded(
    cards: EvidenceList, chain: tuple[ChainStep, ...], source: int | None, qtbot: QtBot
) -> None:
    cards.show_groups((sheets.group(sheets.card(1, chain=chain)),))
    menu = cards.context_menu(middle(cards, 1))
    assert menu is not None
    grade = next((action for action in menu.actions() if action.text() == "Grade the source…"), None)
    if source is None:
        assert grade is None
        return
    assert grade is not None
    with qtbot.waitSignal(cards.grade_wanted) as wanted:
        grade.trigger()
    assert wanted.args == [source]


def test_two_cards_can_be_set_against_one_another(cards: EvidenceList, qtbot: QtBot) -> None:
    cards.selectAll()
    menu = cards.context_menu(middle_without_choosing(cards))
    assert menu is not None
    against = next(action for action in menu.actions() if action.text() == "Set against one another…")
    with qtbot.waitSignal(cards.oppose_wanted) as opposed:
        against.trigger()
    assert opposed.args is not None
    assert [card.evidence for card in opposed.args[0]] == [1, 2]


def middle_without_choosing(cards: EvidenceList) -> QPoint:
    return cards.visualRect(cards.model().index(1, 0)).center()


def test_there_is_no_menu_on_a_heading(cards: EvidenceList) -> None:
    assert cards.context_menu(cards.visualRect(cards.model().index(0, 0)).center()) is None


def test_a_card_is_as_high_as_its_quote(cards: EvidenceList) -> None:
    short, long = sheets.card(1), sheets.card(2, exact="word " * 380)
    cards.show_groups((sheets.group(short, long),))
    heights = [cards.sizeHintForIndex(cards.model().index(row, 0)).height() for row in (1, 2)]
    assert heights[1] > 5 * heights[0]


def test_extreme_cards_are_drawn(cards: EvidenceList) -> None:
    cards.show_groups(sheets.extreme_person(300).groups)
    assert cards.model().rowCount() == 315
    picture = cards.grab().toImage()
    assert not picture.isNull()
    cards.scrollToBottom()
    assert cards.grab().toImage() != picture


def test_a_card_is_read_out_with_its_doubts() -> None:
    words = spoken(sheets.card(1, opposed=(7,)))
    assert "Printed: 14 June 2013. Known since: 14 June 2013." in words
    assert words.endswith("asserted: Genno is in Veshti. B: Usually reliable. 3: Possibly true. contradicted")


def test_a_side_of_a_proposed_contradiction_carries_a_hollow_sign_that_compares(
    cards: EvidenceList, qtbot: QtBot
) -> None:
    room = cards.visualRect(index_of(cards, 1))
    box = cards._delegate.opposed_box(room)
    assert min(box.width(), box.height()) >= 24
    plain = cards.grab(box).toImage()
    cards.show_proposed({1: ("a-b",), 2: ("c-d",)})
    hollow = cards.grab(box).toImage()
    assert plain != hollow
    full = cards.grab(cards._delegate.opposed_box(cards.visualRect(index_of(cards, 2)))).toImage()
    ink = cards._delegate.theme.color("contradiction").name()

    def inked(image: QImage) -> int:
        places = [(x, y) for x in range(image.width()) for y in range(image.height())]
        return sum(image.pixelColor(*place).name() == ink for place in places)

    assert 0 < inked(hollow) < inked(full) / 2
    assert [spoken_of(cards, row).split(". ")[-1] for row in (1, 2)] == ["proposed contradiction", "contradicted"]
    index_of(cards, 1)
    with qtbot.waitSignal(cards.proposed_wanted) as wanted:
        QTest.mouseClick(cards.viewport(), LEFT, pos=box.center())
    assert wanted.args == ["a-b"]
    with qtbot.waitSignal(cards.proposed_wanted):
        QTest.keyClick(cards, Qt.Key.Key_C)
    menu = cards.context_menu(room.center())
    assert menu is not None
    with qtbot.waitSignal(cards.proposed_wanted):
        next(action for action in menu.actions() if action.text() == "Compare claims").trigger()
    point = cards._delegate.opposed_box(cards.visualRect(index_of(cards, 2))).center()
    with qtbot.waitSignal(cards.compare_wanted), qtbot.assertNotEmitted(cards.proposed_wanted):
        QTest.mouseClick(cards.viewport(), LEFT, pos=point)


def spoken_of(cards: EvidenceList, evidence: int) -> str:
    return str(index_of(cards, evidence).data())
