"""The Briefing view: options it asks for, the pages it shows, and what reaches a printer."""

from pathlib import Path

import pytest
import typst
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from timeline_app.commands.brief import EditBrief
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.gui.briefing.known_choice import LATEST, OTHER, WINDOW
from timeline_app.gui.briefing.panel import BriefingView
from timeline_app.gui.briefing.printing import print_pages
from timeline_app.gui.theme import Theme
from timeline_app.queries.brief_facts import Paper
from timeline_app.queries.choices import Choice

PEOPLE = (Choice(1, "Sharif Genno"), Choice(2, "Abel Durran"))


@pytest.fixture(scope="module")
def two_pages() -> bytes:
    return typst.compile(b"#set page(width: 200pt, height: 300pt)\nOne\n#pagebreak()\nTwo")


@pytest.fixture
def view(qtbot: QtBot) -> BriefingView:
    made = BriefingView(Theme.load("light"))
    qtbot.addWidget(made)
    made.offer(PEOPLE, "Who left", "", "")
    return made


def test_the_pages_shown_are_those_made(view: BriefingView, two_pages: bytes) -> None:
    view.show_pdf(two_pages)
    assert view.document.pageCount() == 2
    assert view.pdf == two_pages
    assert view.state.text() == "2 pages"


def test_everyone_is_an_empty_choice(view: BriefingView) -> None:
    assert view.options.people == ()


def test_unticking_a_person_asks_for_new_pages(view: BriefingView, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    with qtbot.waitSignal(view.options_changed) as changed:
        view.people.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert changed.args is not None
    assert changed.args[0].people == (2,)


def test_options_say_what_was_chosen(view: BriefingView) -> None:
    view.paper.setCurrentIndex(1)
    view.parts["quotes"].setChecked(False)
    view.known.choice.setCurrentIndex(OTHER)
    view.known.field.set_words("31 March 2011")
    view.range.set_words("21 Feb 2011 to 1 Apr 2011")
    options = view.options
    assert options.paper is Paper.LETTER
    assert "quotes" not in options.parts
    assert options.as_known == parse_iso_day("2011-03-31")
    assert (options.first_day, options.last_day) == (parse_iso_day("2011-02-21"), parse_iso_day("2011-04-01"))


def test_the_sheet_follows_the_window_until_another_day_is_chosen(view: BriefingView, qtbot: QtBot) -> None:
    march = parse_iso_day("2011-03-31")
    assert (view.options.as_known, view.known.choice.currentText()) == (None, "As the window: the latest")
    with qtbot.waitSignal(view.options_changed) as changed:
        view.follow_window(march)
    assert changed.args is not None
    assert changed.args[0].as_known == march
    assert view.known.choice.currentText() == "As the window: 31 March 2011"
    assert view.known.field.isHidden()
    view.known.choice.setCurrentIndex(LATEST)
    latest = view.options.as_known
    view.follow_window(march + 1)
    assert (latest, view.options.as_known) == (None, None)
    view.known.choice.setCurrentIndex(OTHER)
    assert not view.known.field.isHidden()
    view.known.field.set_words("1 February 2011")
    assert view.options.as_known == parse_iso_day("2011-02-01")
    view.known.choice.setCurrentIndex(WINDOW)
    assert view.options.as_known == march + 1


def test_words_of_the_sheet_become_one_command_and_only_when_changed(view: BriefingView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.command_wanted):
        view.title.editingFinished.emit()
    view.title.setText("Who has left")
    with qtbot.waitSignal(view.command_wanted) as wanted:
        view.title.editingFinished.emit()
    assert wanted.args == [EditBrief("Who has left", "", "")]


def test_printing_to_a_file_gives_every_page(two_pages: bytes, tmp_path: Path, view: BriefingView) -> None:
    view.show_pdf(two_pages)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pages(view.document, printer) == 2
    printed = QPdfDocument(view)
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == 2
    assert printed.pagePointSize(0).width() == pytest.approx(200, abs=1)


def test_of_a_long_title_the_beginning_is_seen_and_the_example_of_a_range_fits(view: BriefingView) -> None:
    view.offer((), "Who left Veshti, and when, and what for, " * 6, "", "")
    assert view.title.cursorPosition() == 0
    edit = view.range.edit
    assert edit.fontMetrics().horizontalAdvance(edit.placeholderText()) < edit.width() - 40


def test_people_to_print_stand_far_enough_apart_to_be_hit(view: BriefingView) -> None:
    heights = [view.people.visualItemRect(view.people.item(row)).height() for row in range(view.people.count())]
    assert heights
    assert min(heights) >= 24
