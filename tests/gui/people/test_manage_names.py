"""The window of names: everybody at left, names or a proposal at right, and what the user wants of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.asking import ScriptedAsk
from tests.gui.people import named
from timeline_app.commands.people import AddName, JoinPeople, RemoveName, RenamePerson
from timeline_app.domain.ids import NameId, PersonId
from timeline_app.gui.people.join_question import JoinQuestion
from timeline_app.gui.people.manage_names import PERSON, PROPOSAL, ManageNames
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.list_model import ENTRY_ROLE, ListGroup


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def window(qtbot: QtBot, ask: ScriptedAsk) -> ManageNames:
    made = ManageNames(Theme.load("light"), ask)
    qtbot.addWidget(made)
    made.show_people(named.EVERYBODY)
    made.show_names(named.GENNO)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(signal: SignalInstance, qtbot: QtBot, act: Callable[[], Any]) -> list[Any]:
    with qtbot.waitSignal(signal) as wanted:
        act()
    assert wanted.args is not None
    return list(wanted.args)


def listed(window: ManageNames) -> list[str]:
    model = window.list.list_model
    return [model.index(row).data(ENTRY_ROLE).title for row in range(model.rowCount())]


def test_everybody_is_listed_and_found_by_any_spelling(window: ManageNames) -> None:
    assert listed(window) == ["Everybody", "Abel Durran", "Sharif Genno", "Sharif Gennou"]
    window.filter.setText("MR genn")
    assert listed(window) == ["Everybody", "Sharif Genno"]
    window.filter.setText("شريف")
    assert listed(window) == ["Everybody", "Sharif Genno"]
    window.filter.setText("nobody")
    assert listed(window) == []
    assert window.empty.text() == "Nobody matches. 3 people are hidden."


def test_whoever_is_chosen_is_in_view_also_once_proposals_come_in_above(window: ManageNames, qtbot: QtBot) -> None:
    def is_seen() -> bool:
        place = window.list.visualRect(window.list.currentIndex())
        return place.isValid() and window.list.viewport().rect().contains(place.center())

    many = [replace(named.EVERYBODY[0], person=row, name=f"Person {row:04}") for row in range(1, 900)]
    window.show_people(many)
    window.select(PERSON, 850)
    qtbot.waitUntil(is_seen)
    window.select(PERSON, 40)
    assert is_seen()
    window.show_proposals([named.PROPOSAL] * 60)
    qtbot.waitUntil(is_seen)
    assert window.current == (PERSON, 40)


@pytest.mark.parametrize("name", ["Sharif Genno", "شريف جنو"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_name_stands_where_the_lines_of_the_interface_begin(
    window: ManageNames, name: str, mirrored: bool, qtbot: QtBot
) -> None:
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    window.page.title.setLayoutDirection(right if mirrored else left)
    window.show_names(replace(named.GENNO, main_name=name))
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    assert (
        window.page.title.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == side | Qt.AlignmentFlag.AlignAbsolute
    )


def test_spellings_stand_with_script_count_and_how_known(window: ManageNames) -> None:
    model = window.page.table.model()
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(3)]
    assert rows == [
        ["Sharif Genno", "Latin", "4", "main name, printed"], ["Mr Genno", "Latin", "2", "as printed"],
        ["شريف جنو", "Arabic", "–", "given by you"],
    ]  # fmt: skip
    assert window.page.counts.text().endswith("2 quotes · printed 6 times")


def test_the_chosen_spelling_shows_where_it_is_printed(window: ManageNames, qtbot: QtBot) -> None:
    page = window.page
    assert list(page.samples.shown) == [named.SAMPLE]
    page.table.setCurrentCell(1, 0)
    assert list(page.samples.shown) == [named.OTHER_SAMPLE]
    button = page.samples.findChildren(LinkButton)[-1]
    assert said(page.sample_wanted, qtbot, button.click) == [named.OTHER_SAMPLE]
    page.table.setCurrentCell(2, 0)
    assert not list(page.samples.shown)
    page.show_names(named.GENNO)
    assert page.table.currentRow() == 2, "the same person keeps the chosen spelling"


def test_the_main_name_cannot_be_removed(window: ManageNames) -> None:
    window.page.table.setCurrentCell(0, 0)
    assert not window.page.remove.isEnabled()
    assert not window.page.main.isEnabled()
    window.page.table.setCurrentCell(1, 0)
    assert window.page.remove.isEnabled()


def test_a_spelling_is_added_and_becomes_the_main_name(window: ManageNames, ask: ScriptedAsk, qtbot: QtBot) -> None:
    ask.will("Sherif Jenno")
    assert said(window.page.command_wanted, qtbot, window.page.add.click) == [AddName(PersonId(1), "Sherif Jenno")]
    window.page.table.setCurrentCell(1, 0)
    assert said(window.page.command_wanted, qtbot, window.page.main.click) == [RenamePerson(PersonId(1), "Mr Genno")]


def test_removing_a_spelling_says_what_goes_along(window: ManageNames, ask: ScriptedAsk, qtbot: QtBot) -> None:
    page = window.page
    page.table.setCurrentCell(1, 0)
    with qtbot.assertNotEmitted(page.command_wanted):
        page.remove.click()
    assert ask.last == (
        "Remove the spelling “\u2068Mr Genno\u2069”? 2 marks in articles go with it. No quote changes."
    )  # fmt: skip
    ask.will(True)
    page.table.setFocus()
    pressed = said(page.command_wanted, qtbot, lambda: QTest.keyClick(page.table, Qt.Key.Key_Delete))
    assert pressed == [RemoveName(NameId(2))]


def test_past_joins_are_listed_and_can_be_taken_apart(window: ManageNames, qtbot: QtBot) -> None:
    assert window.page.joins_head.isVisible()
    button = next(one for one in window.page.joins.findChildren(LinkButton))
    assert button.accessibleName() == "Unmerge \u2068Sherif Jenno\u2069"
    assert said(window.page.unmerge_wanted, qtbot, button.click) == [named.GENNO.joins[0]]
    assert window.page.apart.text() == "Not the same person as: \u2068Abel Durran\u2069"
    window.show_names(named.GENNOU)
    assert not window.page.joins_head.isVisible()
    assert not window.page.apart.isVisible()


def test_who_may_be_one_is_listed_first_and_answered(window: ManageNames, qtbot: QtBot) -> None:
    window.show_proposals((named.PROPOSAL,), searching=True)
    assert window.searching.isVisible()
    assert listed(window)[0] == "May be one person"
    window.show_pair(named.PROPOSAL, named.GENNO, named.GENNOU)
    page = window.proposal
    assert page.reason.text() == "Why: the same name, spelled otherwise."
    assert (page.two.one.name.text(), page.two.other.name.text()) == ("Sharif Genno", "Sharif Gennou")
    assert "protected in print" in page.two.other.counts.text()
    assert page.join.y() < page.two.y(), "the answers are seen without scrolling past what is printed"
    assert said(page.join_wanted, qtbot, page.join.click) == [named.PROPOSAL]
    assert said(page.apart_wanted, qtbot, page.apart.click) == [named.PROPOSAL]
    window.show_proposals(())
    assert not window.searching.isVisible()


def test_the_menu_of_a_row_does_what_dragging_does(window: ManageNames, qtbot: QtBot) -> None:
    window.show_proposals((named.PROPOSAL,))
    menu = QMenu(window)
    join, split = window.menu_of(PERSON, 3, menu)
    assert said(window.page.join_wanted, qtbot, join.trigger) == [3]
    assert said(window.page.split_wanted, qtbot, split.trigger) == [3]
    _join, apart = window.menu_of(PROPOSAL, 0, menu)
    assert said(window.proposal.apart_wanted, qtbot, apart.trigger) == [named.PROPOSAL]
    window.set_may_edit(False)
    assert window.menu_of(PERSON, 3, menu) == ()
    assert not window.page.add.isVisible()


def test_enter_goes_from_the_list_to_the_names(window: ManageNames) -> None:
    window.select(PERSON, 1)
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert window.page.table.hasFocus()


def test_the_step_taken_can_be_undone_here(window: ManageNames, qtbot: QtBot) -> None:
    assert not window.undo.isVisible()
    window.show_done("Joined A into B")
    assert window.undo.isVisible()
    said(window.undo_wanted, qtbot, window.undo.click)
    said(window.undo_wanted, qtbot, lambda: QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    window.show_done("")
    assert not window.undo.isVisible()


def test_a_head_is_no_person(window: ManageNames) -> None:
    window.list.setCurrentIndex(window.list.list_model.index(0))
    assert isinstance(window.list.currentIndex().data(ENTRY_ROLE), ListGroup)
    assert window.current is None


def test_the_question_shows_both_and_lets_the_name_be_chosen(qtbot: QtBot) -> None:
    shown = JoinQuestion(Theme.load("dark"), named.GENNO, named.GENNOU)
    qtbot.addWidget(shown)
    assert "2 quotes" in shown.two.one.counts.text()
    assert shown.two.one.samples.shown == (named.SAMPLE, named.OTHER_SAMPLE)
    assert shown.two.other.spellings.text() == "\u2068Sharif Gennou\u2069 (1)"
    assert shown.command == JoinPeople(PersonId(1), PersonId(3))
    shown.keeps[1].setChecked(True)
    assert shown.command == JoinPeople(PersonId(3), PersonId(1))
