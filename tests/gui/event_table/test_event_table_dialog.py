"""The mapping step: guesses stand there and can be changed, doubts must be answered, and the preview follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.domain.event_tables import DayOrder, PrecisionScheme, RefusedRow, TableRole
from timeline_app.exchange.event_table import EventTable, guess_mapping, mapping_of, open_table
from timeline_app.gui.event_table import words
from timeline_app.gui.event_table.dialog import EventTableDialog
from timeline_app.gui.event_table.kinds_dialog import KindsDialog
from timeline_app.gui.event_table.refused_dialog import RefusedDialog
from timeline_app.gui.event_table.strip import ImportStrip
from timeline_app.gui.theme import Theme

KINDS = (("statement", "Statement"), ("contact", "Contact"), ("order", "Order or act"))
TABLE = """start,end,what happened,actor1,actor2,where,type,notes
13/04/2011,15/04/2011,Dock workers walk out,Dock union,,Kelva,Strike,Over pay
31/02/2011,,No such day,,,Kelva,Talks,
07/05/2011,,Talks about the road,Harbour Front,Valley League,Ostrow,Talks,
"""


def table_of(tmp_path: Path, text: str, name: str = "events.csv") -> EventTable:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return open_table(path)


def dialog_of(qtbot: QtBot, table: EventTable, *, scale: float = 1.0) -> EventTableDialog:
    made = EventTableDialog(Theme.load("light", scale))
    qtbot.addWidget(made)
    made.show_table(table, guess_mapping(table, KINDS), KINDS)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> EventTableDialog:
    return dialog_of(qtbot, table_of(tmp_path, TABLE))


def shown(dialog: EventTableDialog) -> list[list[str]]:
    model = dialog.preview.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_guess_stands_there_with_the_rows_it_makes(dialog: EventTableDialog) -> None:
    form = dialog.form
    assert form.rows[TableRole.DATE].boxes[0].currentText() == "start"
    assert [box.currentText() for box in form.rows[TableRole.PEOPLE].boxes] == ["actor1", "actor2"]
    assert form.rows[TableRole.SOURCE].boxes[0].currentText() == words.NOT_THERE
    assert form.rows[TableRole.DATE].guessed.text() == "guess"
    assert form.rows[TableRole.SOURCE].guessed.text() == ""
    assert shown(dialog) == [
        ["2", "13 to 15 April 2011", "Dock workers walk out", "Dock union", "Kelva", "Order or act"],
        ["3", "Refused: “31/02/2011” is not a date", "", "", "", ""],
        ["4", "7 May 2011", "Talks about the road", "Harbour Front, Valley League", "Ostrow", "Contact"],
    ]


def test_only_questions_that_the_table_raises_are_asked(qtbot: QtBot, tmp_path: Path, dialog: EventTableDialog) -> None:
    form = dialog.form
    assert form.order.isVisible()
    assert form.lasts.isVisible()
    assert not form.scheme.isVisible()
    assert not form.rows[TableRole.YEAR].isVisible()
    other = dialog_of(qtbot, table_of(tmp_path, "date,time_precision,title\n2011-03-31,3,Talks\n", "plain.csv"))
    plain = other.form
    assert not plain.order.isVisible()
    assert not plain.lasts.isVisible()
    assert plain.scheme.isVisible()
    assert plain.scheme.currentData() == PrecisionScheme.DAY_WEEK_MONTH


def test_a_chosen_column_is_no_guess_and_changes_the_preview(qtbot: QtBot, dialog: EventTableDialog) -> None:
    row = dialog.form.rows[TableRole.TITLE]
    with qtbot.waitSignal(dialog.check_wanted):
        row.boxes[0].setCurrentText("notes")
    assert row.guessed.text() == ""
    assert dialog.form.is_stale
    assert shown(dialog)[0][2] == "Over pay"
    assert shown(dialog)[2][2] == "Contact: Harbour Front, Valley League – Ostrow".replace("Contact", "Talks")


def test_another_column_can_be_added_by_keys(qtbot: QtBot, dialog: EventTableDialog) -> None:
    row = dialog.form.rows[TableRole.PLACE]
    row.more.setFocus()
    QTest.keyClick(row.more, Qt.Key.Key_Space)
    assert len(row.boxes) == 2
    assert QApplication.focusWidget() is row.boxes[1] or row.boxes[1].hasFocus()
    assert not row.more.isEnabled()
    row.boxes[1].setCurrentText("type")
    assert dialog.mapping.of(TableRole.PLACE) == (5, 6)
    assert row.more.isEnabled()


def test_answers_stay_when_the_rest_is_told_anew(dialog: EventTableDialog) -> None:
    form = dialog.form
    form.order.setCurrentIndex(form.order.findData(DayOrder.MDY))
    form.lasts.setCurrentIndex(form.lasts.findData(False))
    assert dialog._table is not None
    dialog.show_rest(mapping_of(dialog._table, dialog.mapping.columns, KINDS))
    assert (dialog.mapping.day_order, dialog.mapping.lasts) == (DayOrder.MDY, False)
    assert not form.is_stale
    assert shown(dialog)[2][1] == "5 July 2011"


def test_a_doubtful_order_must_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, table_of(tmp_path, "date,title\n03/04/2011,Talks\n"))
    dialog.show_counts(1, 0, done=True)
    assert not dialog.accept_button.isEnabled()
    assert words.ASK_ORDER in dialog.warning.text()
    dialog.form.order.setCurrentIndex(dialog.form.order.findData(DayOrder.MDY))
    assert dialog.accept_button.isEnabled()
    assert shown(dialog)[0][1] == "4 March 2011"
    assert not dialog.warning.isVisible()


def test_counts_are_those_of_the_whole_table(dialog: EventTableDialog) -> None:
    dialog.show_counts(350_000, 7, done=False)
    assert dialog.counts.text() == "Reading the table: 350,000 events, 7 rows refused so far, of about 350,007"
    assert dialog.accept_button.text() == "Import events"
    dialog.show_counts(999_871, 129, done=True)
    assert dialog.counts.text() == "999,871 events, 129 rows refused"
    assert dialog.accept_button.text() == "Import 999,871 events"
    assert dialog.show_refused.isVisible()
    dialog.show_counts(0, 4, done=True)
    assert not dialog.accept_button.isEnabled()


def test_what_cannot_be_read_after_all_is_said(dialog: EventTableDialog) -> None:
    dialog.show_problem("events.csv is no longer there. Nothing was added.")
    assert dialog.counts.text().startswith("events.csv is no longer there")
    assert not dialog.accept_button.isEnabled()


def test_unsure_letters_and_missing_dates_are_said(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes("title\nCafé closed\n".encode("cp1252"))
    dialog = dialog_of(qtbot, open_table(path))
    assert "Windows Western" in dialog.warning.text()
    assert words.NO_DATES in dialog.warning.text()


def test_a_date_in_parts_shows_its_columns(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, table_of(tmp_path, "iyear,imonth,iday,title\n1984,3,0,Talks\n"))
    form = dialog.form
    assert [form.rows[role].boxes[0].currentText() for role in words.PARTS] == ["iyear", "imonth", "iday"]
    assert all(form.rows[role].isVisible() for role in words.PARTS)


def test_another_row_can_name_the_columns(qtbot: QtBot, dialog: EventTableDialog) -> None:
    assert dialog.header.currentText() == "In row 1"
    with qtbot.waitSignal(dialog.header_wanted) as wanted:
        dialog.header.setCurrentIndex(dialog.header.findData(0))
    assert wanted.args == [0]
    assert dialog._table is not None
    bare = dialog._table.with_header(0)
    dialog.show_table(bare, guess_mapping(bare, KINDS), KINDS)
    assert dialog.form.rows[TableRole.PLACE].boxes[0].itemText(1) == "Column 1: start"
    assert shown(dialog)[0][0] == "1"


def test_the_tables_words_for_a_kind_can_be_told(qtbot: QtBot, dialog: EventTableDialog) -> None:
    dialog.form.kind_words.click()
    asked = dialog.findChild(KindsDialog)
    assert asked is not None
    assert {word: box.currentText() for word, box in asked.boxes.items()} == {
        "strike": "Order or act", "talks": "Contact",
    }  # fmt: skip
    asked.boxes["strike"].setCurrentText("Statement")
    asked.accept_button.click()
    assert dialog.mapping.kinds == {"strike": "statement", "talks": "contact"}
    assert shown(dialog)[0][5] == "Statement"


def test_years_of_two_figures_are_said(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, table_of(tmp_path, "date,title\n1-Jan-90,Talks\n"))
    assert words.SHORT_YEARS in dialog.notes.text()


def test_tab_goes_as_the_eye_does(qtbot: QtBot, dialog: EventTableDialog) -> None:
    dialog.show_counts(2, 1, done=True)
    dialog.activateWindow()
    first = dialog.form.rows[TableRole.DATE].boxes[0]
    first.setFocus()
    seen = [dialog.focusWidget()]
    for _ in range(40):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() is first:
            break
        seen.append(dialog.focusWidget())
    wanted = [field for field in dialog.form.fields if field.isVisible() and field.isEnabled()]
    assert seen == [*wanted, dialog.preview, dialog.show_refused, dialog.cancel, dialog.accept_button, dialog.header]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_a_small_window(qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    dialog = dialog_of(qtbot, table_of(tmp_path, TABLE), scale=scale)
    dialog.resize(dialog.minimumSize())
    assert dialog.width() <= dialog.screen().availableSize().width()
    assert dialog.accept_button.geometry().right() <= dialog.width()


def test_refused_rows_are_listed_and_can_be_saved(qtbot: QtBot) -> None:
    rows = [RefusedRow(1_204, "“31/02/2011” is not a date", "event_date")]
    dialog = RefusedDialog(Theme.load("dark"), "acled.csv", rows, 129)
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text() == "Row 1,204: “31/02/2011” is not a date (event_date)"
    with qtbot.waitSignal(dialog.save_wanted):
        dialog.save.click()


def test_the_strip_says_how_far_it_is_and_what_was_refused(qtbot: QtBot) -> None:
    strip = ImportStrip()
    qtbot.addWidget(strip)
    strip.apply_theme(Theme.load("light"))
    strip.show_start("acled.csv", 1_000_000)
    strip.show_progress(349_990, 10)
    assert strip.words.text() == "Importing \u2068acled.csv\u2069: 350,000 of about 1,000,000 rows"
    assert strip.bar.value() == 350_000
    with qtbot.waitSignal(strip.stop_wanted):
        strip.stop.click()
    assert not strip.stop.isEnabled()
    strip.show_refusals("acled.csv", 129)
    assert strip.words.text() == "\u2068acled.csv\u2069: 129 rows were refused."
    assert not strip.stop.isVisible()
    strip.show_refusals("acled.csv", 0)
    assert not strip.isVisible()
