"""The sources: what a letter would change is seen before it is saved, and what was set by hand stays."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.commands.sources import GradeSource
from timeline_app.domain.evidence import Grade, SourceKind
from timeline_app.domain.ids import SourceId
from timeline_app.gui.sources.dialog import SourcesDialog
from timeline_app.gui.theme import Theme
from timeline_app.queries.sources import GradedPiece, GradeLine, SourceRow, SourceSheet

COURIER = SourceRow(5, "Harbour Courier", SourceKind.OUTLET, "B", 3)
GENNO = SourceRow(6, "<b>Genno</b>", SourceKind.PERSON, None, 0)
PIECES = (
    GradedPiece(1, "He left", "Sharif Genno", "Harbour Courier", None, Grade("B", 2, inherited=True)),
    GradedPiece(2, "He stayed", "Sharif Genno", "Harbour Courier", "D", Grade("D", 4)),
    GradedPiece(3, "A ship sailed", "", "Harbour Courier", None, Grade("B", None, inherited=True)),
)
HISTORY = (GradeLine("B", "2026-03-04T10:00:00+00:00", "corrected itself twice"), GradeLine("C", "2026-01-02", ""))
SHEET = SourceSheet(COURIER, HISTORY, PIECES)


@pytest.fixture
def dialog(qtbot: QtBot) -> SourcesDialog:
    made = SourcesDialog(Theme.load("light"))
    qtbot.addWidget(made)
    made.show_sources((COURIER, GENNO))
    made.show_sheet(SHEET)
    return made


def texts(dialog: SourcesDialog) -> list[str]:
    return [dialog.pieces.item(row).text() for row in range(dialog.pieces.count())]


def test_another_letter_shows_what_it_changes_and_what_stays(dialog: SourcesDialog, qtbot: QtBot) -> None:
    assert not dialog.save.isEnabled(), "nothing is changed yet"
    dialog.letter.setCurrentIndex(dialog.letter.findData("E"))
    assert dialog.effect.text() == ("Changes the grade of 2 pieces of evidence. 1 grade that was set by hand stays.")
    assert [("B 2 becomes E 2" in text, "set by hand, stays" in text) for text in texts(dialog)] == [
        (True, False), (False, False), (False, True),
    ]  # fmt: skip
    assert "B – becomes E –" in texts(dialog)[1]
    dialog.reason.setText(" printed an invented interview ")
    with qtbot.waitSignal(dialog.command_wanted) as wanted:
        dialog.save.click()
    assert wanted.args == [GradeSource(SourceId(5), "E", "printed an invented interview")]


def test_the_history_gives_letter_day_and_reason(dialog: SourcesDialog) -> None:
    lines = [dialog.history.item(row).text() for row in range(dialog.history.count())]
    assert lines == [
        "B  Usually reliable  ·  4 March 2026\ncorrected itself twice",
        "C  Fairly reliable  ·  2 January 2026",
    ]


def test_the_list_is_filtered_and_says_each_source_in_words(dialog: SourcesDialog, qtbot: QtBot) -> None:
    spoken = dialog.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "<b>Genno</b>, Person, not graded, 0 pieces of evidence"
    dialog.filter.setText("genno")
    assert dialog.list.count() == 1
    with qtbot.waitSignal(dialog.sheet_wanted) as wanted:
        dialog.list.setCurrentRow(0)
    assert wanted.args == [6]


def test_a_project_to_read_only_can_be_looked_at(qtbot: QtBot) -> None:
    dialog = SourcesDialog(Theme.load("light"), read_only=True)
    qtbot.addWidget(dialog)
    dialog.show_sheet(SHEET)
    dialog.letter.setCurrentIndex(0)
    assert not dialog.save.isEnabled()
