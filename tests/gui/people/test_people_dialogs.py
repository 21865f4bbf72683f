"""Managing people: the dialogs and the commands they give."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from tests.gui.asking import ScriptedAsk
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.people import (
    AddName,
    JoinPeople,
    RemoveName,
    RemovePost,
    RenamePerson,
    SavePost,
    SplitPerson,
)
from timeline_app.domain.ids import EvidenceId, NameId, PersonId, PostId
from timeline_app.gui.people.join_dialog import JoinDialog
from timeline_app.gui.people.names_dialog import ManageNamesDialog
from timeline_app.gui.people.paragraph_dialog import ParagraphDialog
from timeline_app.gui.people.post_dialog import PostDialog
from timeline_app.gui.people.split_dialog import SplitDialog
from timeline_app.gui.theme import Theme


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def dialog(qtbot: QtBot, ask: ScriptedAsk) -> ManageNamesDialog:
    made = ManageNamesDialog(Theme.load("light"), ask)
    qtbot.addWidget(made)
    made.show_sheet(sheets.person(), sheets.PEOPLE)
    made.show()
    qtbot.waitExposed(made)
    return made


def command(dialog: ManageNamesDialog, qtbot: QtBot, act: object) -> object:
    with qtbot.waitSignal(dialog.command_wanted) as wanted:
        act()  # type: ignore[operator]
    assert wanted.args is not None
    return wanted.args[0]


def test_spellings_stand_with_their_counts(dialog: ManageNamesDialog) -> None:
    model = dialog.table.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert rows == [
        ["Sharif Genno", "4", "main name"], ["Mr Genno", "2", "as printed"], ["شريف جنو", "–", "given by you"],
    ]  # fmt: skip


def test_the_main_name_cannot_be_removed(dialog: ManageNamesDialog) -> None:
    dialog.table.selectRow(0)
    assert not dialog.remove.isEnabled()
    assert not dialog.main.isEnabled()
    dialog.table.selectRow(1)
    assert dialog.remove.isEnabled()


def test_a_spelling_is_added(dialog: ManageNamesDialog, ask: ScriptedAsk, qtbot: QtBot) -> None:
    ask.will("Sherif Jenno")
    assert command(dialog, qtbot, dialog.add.click) == AddName(PersonId(1), "Sherif Jenno")


def test_a_spelling_becomes_the_main_name(dialog: ManageNamesDialog, qtbot: QtBot) -> None:
    dialog.table.selectRow(1)
    assert command(dialog, qtbot, dialog.main.click) == RenamePerson(PersonId(1), "Mr Genno")


def test_removing_a_spelling_says_what_goes_along(dialog: ManageNamesDialog, ask: ScriptedAsk, qtbot: QtBot) -> None:
    dialog.table.selectRow(1)
    with qtbot.assertNotEmitted(dialog.command_wanted):
        dialog.remove.click()
    assert ask.last == "Remove the spelling “Mr Genno”? 2 marks in articles go with it. No quote changes."
    ask.will(True)
    dialog.table.setFocus()
    pressed = command(dialog, qtbot, lambda: QTest.keyClick(dialog.table, Qt.Key.Key_Delete))
    assert pressed == RemoveName(NameId(2))


def test_another_person_is_joined(dialog: ManageNamesDialog, qtbot: QtBot) -> None:
    def answer() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, JoinDialog)
        QTest.keyClicks(shown.filter, "gennou")
        shown.list.setCurrentRow(1)
        QTest.mouseClick(shown.join, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    assert command(dialog, qtbot, dialog.join_button.click) == JoinPeople(PersonId(1), PersonId(3))


def test_the_join_dialog_hides_who_does_not_match_and_explains(qtbot: QtBot) -> None:
    shown = JoinDialog(Theme.load("dark"), sheets.person(), sheets.PEOPLE[1:])
    qtbot.addWidget(shown)
    assert not shown.join.isEnabled()
    shown.filter.setText("DURRAN")
    assert [shown.list.item(row).isHidden() for row in range(2)] == [False, True]
    shown.list.setCurrentRow(0)
    assert shown.join.isEnabled()
    assert "“Abel Durran” becomes a spelling of Sharif Genno (3 spellings, 2 quotes)" in shown.explained.text()
    shown.filter.setText("gennou")
    assert not shown.join.isEnabled(), "who is hidden is not chosen"


def test_a_person_is_split_off(qtbot: QtBot) -> None:
    shown = SplitDialog(Theme.load("light"), sheets.person())
    qtbot.addWidget(shown)
    assert not shown.split.isEnabled()
    shown.names.item(0).setCheckState(Qt.CheckState.Checked)
    assert shown.name.text() == "Mr Genno"
    shown.quotes.item(1).setCheckState(Qt.CheckState.Checked)
    assert shown.split.isEnabled()
    assert shown.command == SplitPerson(PersonId(1), "Mr Genno", (NameId(2),), (EvidenceId(2),))


def test_rows_of_the_lists_can_be_hit(qtbot: QtBot) -> None:
    shown = SplitDialog(Theme.load("light"), sheets.person())
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    for view in (shown.names, shown.quotes):
        assert view.sizeHintForRow(0) >= 24


def test_a_post_is_added_with_its_dates(qtbot: QtBot) -> None:
    shown = PostDialog(Theme.load("light"), 1)
    qtbot.addWidget(shown)
    assert not shown.save.isEnabled()
    shown.title.setText(" Energy minister ")
    shown.when.set_words("2009 to 31 March 2011")
    assert shown.command == SavePost(PersonId(1), "Energy minister", sheets.when("2009 to 31 March 2011"), post=None)


def test_a_post_is_removed(qtbot: QtBot) -> None:
    shown = PostDialog(Theme.load("light"), 1, sheets.person().posts[0])
    qtbot.addWidget(shown)
    assert shown.title.text() == "Energy minister"
    shown._remove()
    assert shown.command == RemovePost(PostId(3))


def test_a_paragraph_is_written_and_removed(qtbot: QtBot) -> None:
    shown = ParagraphDialog(Theme.load("light"), 1, "Sharif Genno", "Left in June.\n\nCame back in July.")
    qtbot.addWidget(shown)
    assert not shown.save.isEnabled()
    shown.text.setPlainText("  Left in <b>May</b>.\n")
    assert shown.save.isEnabled()
    assert shown.command == WriteParagraph(PersonId(1), "Left in <b>May</b>.")
    shown.text.clear()
    assert shown.command == WriteParagraph(PersonId(1), "")
