"""A table comes in through the window: chosen or dropped, looked at, imported beside the work, undone as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from tests.scenarios.driver import AppDriver
from timeline_app.domain.event_tables import TableRole
from timeline_app.gui.event_table.dialog import EventTableDialog
from timeline_app.gui.event_table.refused_dialog import RefusedDialog
from timeline_app.gui.shell.dropping import dropped_from
from timeline_app.queries import rail

TABLE = """date,title,who,where
2011-03-31,Dock workers walk out,Dock union,Kelva
31/02/2011,No such day,,Kelva
2011-04-02,Talks about the road,Harbour Front; Valley League,Ostrow
"""


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[AppDriver]:
    made = AppDriver(qtbot, tmp_path)
    made.new()
    yield made
    made.close()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "clashes.csv"
    path.write_text(TABLE, "utf-8")
    return path


def mapping_step(driver: AppDriver, qtbot: QtBot) -> EventTableDialog:
    """The open mapping step, once the whole table is counted."""
    step = driver.window.event_tables.dialog
    assert step is not None
    qtbot.waitUntil(lambda: step.accept_button.text() != "Import events" or not step.accept_button.isEnabled())
    return step


def accept(driver: AppDriver, step: EventTableDialog) -> None:
    step.accept_button.click()
    driver.wait_idle()


def test_from_the_menu_to_the_timeline_and_back(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    driver.ask.will(table)
    driver.act("events.import")
    step = mapping_step(driver, qtbot)
    assert step.accept_button.text() == "Import 2 events"
    accept(driver, step)
    window = driver.window
    assert driver.titles("event") == ["Dock workers walk out", "Talks about the road"]
    assert sorted(driver.titles("person")) == ["Dock union", "Harbour Front", "Valley League"]
    assert window.toast.words.text() == "Imported 2 events from \u2068clashes.csv\u2069. 1 row was refused."
    assert window.current_view == "timeline"
    assert window.session.undo_label == "Imported 2 events from “clashes.csv”"
    driver.act("edit.undo")
    assert driver.read(rail.counts).events == 0
    driver.act("edit.redo")
    assert driver.read(rail.counts).events == 2


def test_a_dropped_table_leads_to_the_mapping_step_and_an_article_beside_it_to_the_articles(
    driver: AppDriver, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Dock workers walked out.\n\nThe port stood still.\n", "utf-8")
    driver.drop(table, story)
    assert driver.titles("article") != []
    accept(driver, mapping_step(driver, qtbot))
    assert driver.read(rail.counts).events == 2


def test_what_hovers_says_what_it_leads_to(table: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table))])
    assert dropped_from(mime).words == "Release to import events"
    assert dropped_from(mime).articles == ()


def test_two_tables_come_one_after_another(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    other = table.with_name("more.tsv")
    other.write_text("date\ttitle\n2012-01-01\tMore talks\n", "utf-8")
    driver.drop(table, other)
    first = mapping_step(driver, qtbot)
    accept(driver, first)
    qtbot.waitUntil(lambda: driver.window.event_tables.dialog not in (None, first))
    accept(driver, mapping_step(driver, qtbot))
    assert driver.read(rail.counts).events == 3


def test_the_same_table_again_says_so(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    driver.drop(table)
    accept(driver, mapping_step(driver, qtbot))
    driver.drop(table)
    step = mapping_step(driver, qtbot)
    assert "imported before" in step.warning.text()
    step.cancel.click()
    driver.act("edit.undo")
    driver.drop(table)
    again = mapping_step(driver, qtbot)
    assert not again.warning.isVisible()
    again.cancel.click()


def test_cancelled_is_nothing(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    driver.drop(table)
    mapping_step(driver, qtbot).cancel.click()
    driver.wait_idle()
    assert driver.read(rail.counts).events == 0
    assert driver.window.session.undo_label is None


def test_a_column_chosen_by_hand_is_what_comes_in(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    driver.drop(table)
    step = mapping_step(driver, qtbot)
    step.form.rows[TableRole.TITLE].boxes[0].setCurrentText("where")
    qtbot.waitUntil(lambda: not step.form.is_stale)
    accept(driver, mapping_step(driver, qtbot))
    assert driver.titles("event") == ["Kelva", "Ostrow"]


def test_a_table_that_is_none_is_said_to_be_none(driver: AppDriver, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"%PDF-1.7 and no table")
    driver.drop(bad)
    assert driver.window.event_tables.dialog is None
    assert driver.window.notices.sentence.startswith("bad.xlsx holds no table")
    assert not driver.window.import_strip.isVisible()


def test_refused_rows_can_be_seen_and_saved(driver: AppDriver, table: Path, tmp_path: Path, qtbot: QtBot) -> None:
    driver.drop(table)
    accept(driver, mapping_step(driver, qtbot))
    driver.window.import_strip.show_refused.click()
    listed = driver.window.findChild(RefusedDialog)
    assert listed is not None
    assert listed.list.item(0).text() == "Row 3: “31/02/2011” is not a date (date)"
    saved = tmp_path / "refused.txt"
    driver.ask.will(saved)
    listed.save.click()
    driver.wait_idle()
    assert saved.read_text("utf-8").splitlines()[-1] == "Row 3: “31/02/2011” is not a date (date)"
    listed.close_button.click()


def test_stop_leaves_nothing(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    driver.drop(table)
    step = mapping_step(driver, qtbot)
    tables = driver.window.event_tables
    # Stopped before the first rows are through: the strip's button does the same.
    step.accepted.connect(driver.window.import_strip.stop.click)
    accept(driver, step)
    assert not tables.is_busy
    assert driver.read(rail.counts).events == 0
    assert driver.window.notices.sentence == "The import of clashes.csv was stopped. Nothing of it is in the project."
    assert driver.window.session.undo_label is None


def test_closing_the_window_stops_an_import(driver: AppDriver, table: Path, qtbot: QtBot) -> None:
    driver.drop(table)
    step = mapping_step(driver, qtbot)
    path = driver.window.session.project.path
    step.accept_button.click()
    driver.close()
    assert path.exists()


def test_a_table_dropped_on_the_first_window_makes_a_project_and_leads_to_the_mapping_step(
    qtbot: QtBot, tmp_path: Path, table: Path
) -> None:
    driver = AppDriver(qtbot, tmp_path)
    try:
        driver.drop(table, onto=driver.first_run())
        accept(driver, mapping_step(driver, qtbot))
        assert driver.read(rail.counts).events == 2
    finally:
        driver.close()
