"""Managing people: the dialogs and the commands they give."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui import sheets
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.people import (
    RemovePost,
    SavePost,
    SplitPerson,
)
from timeline_app.domain.ids import EvidenceId, NameId, PersonId, PostId
from timeline_app.gui.people.paragraph_dialog import ParagraphDialog
from timeline_app.gui.people.post_dialog import PostDialog
from timeline_app.gui.people.split_dialog import SplitDialog
from timeline_app.gui.theme import Theme


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


def test_a_post_rests_on_a_quote_and_keeps_it(qtbot: QtBot) -> None:
    cards = (sheets.card(1), sheets.card(2, exact="is minister"))
    post = replace(sheets.person().posts[0], evidence=2)
    shown = PostDialog(Theme.load("light"), 1, post, None, cards)
    qtbot.addWidget(shown)
    assert shown.evidence.currentText() == "“is minister” Harbour Courier"
    assert shown.command == SavePost(PersonId(1), "Energy minister", post.when, EvidenceId(2), PostId(3))
    shown.evidence.setCurrentIndex(0)
    assert shown.command == SavePost(PersonId(1), "Energy minister", post.when, None, PostId(3))
    hidden = PostDialog(Theme.load("light"), 1, post)
    qtbot.addWidget(hidden)
    assert hidden.command == SavePost(PersonId(1), "Energy minister", post.when, EvidenceId(2), PostId(3))


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
