"""What the search field opened takes the keys, and a new event says nothing that nobody chose."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.scenarios.driver import AppDriver
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.shell.event_dialog import EventDialog
from timeline_app.queries.choices import form_choices
from timeline_app.queries.rail import article_rows


def test_an_article_opened_from_the_search_field_has_the_focus(driver: AppDriver, sample: Path, qtbot: QtBot) -> None:
    window = driver.open(sample)
    with qtbot.waitActive(window):
        window.activateWindow()
    driver.act("view.reader")
    window.rail.setFocus()
    driver.act("search.open")
    search = window.search.field
    QTest.keyClicks(search, f"/{driver.read(article_rows)[0].title[:12]}")
    driver.wait_idle()
    QTest.keyClick(search, Qt.Key.Key_Return)
    driver.wait_idle()
    reader = window.view("reader").widget
    assert isinstance(reader, ReaderPanel)
    qtbot.waitUntil(reader.text.hasFocus)


def test_a_new_event_waits_for_its_kind(driver: AppDriver, sample: Path, qtbot: QtBot) -> None:
    window = driver.open(sample)
    dialog = EventDialog(window.desk.theme, driver.read(form_choices))
    qtbot.addWidget(dialog)
    dialog.title.setText("Meets the envoy")
    assert dialog.kind.currentIndex() == -1
    assert not dialog.save.isEnabled()
    dialog.kind.setCurrentIndex(1)
    assert dialog.save.isEnabled()
