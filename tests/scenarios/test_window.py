"""The window as a whole: first run, drops, undo, going back, closing and opening again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.scenarios.driver import AppDriver
from timeline_app.commands.articles import SetPublicationDate
from timeline_app.domain.ids import ArticleId
from timeline_app.gui import wording
from timeline_app.gui.imports.model import CardKind
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.form_view import FormView
from timeline_app.gui.shell.reader_view import ReaderView
from timeline_app.queries import rail
from timeline_app.store.project_file import Project

HARBOUR = (
    "Harbour reopens after storm\n\nThe harbour of Lindmar reopened on Tuesday, the port office said.\n\n"
    "“Every berth is in use again,” said Marta Ilves, who runs it.\n"
)


def article_file(folder: Path, name: str = "harbour.txt", text: str = HARBOUR) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_drop_on_the_first_window_makes_a_saved_project(driver: AppDriver, tmp_path: Path) -> None:
    first = driver.first_run()
    driver.drop(article_file(tmp_path), onto=first)
    assert driver.window.session.project.path == tmp_path / "Untitled.tline"
    assert first not in driver.app.windows
    assert driver.read(rail.counts).articles == 1
    driver.close()
    with Project.open(tmp_path / "Untitled.tline", clock=driver._clock) as kept, kept.reading() as connection:
        assert len(rail.article_rows(connection)) == 1


def test_the_sample_opens_for_a_new_account_that_has_no_documents_folder_yet(qtbot: QtBot, tmp_path: Path) -> None:
    fresh = AppDriver(qtbot, tmp_path / "home" / "Documents")
    fresh.app.open_sample(fresh.first_run())
    fresh.wait_idle()
    assert fresh.window.session.project.path == tmp_path / "home" / "Documents" / "Sample.tline"
    assert fresh.read(rail.counts).people == 18
    fresh.close()


def test_an_undated_article_is_asked_about_and_never_dated_by_itself(driver: AppDriver, tmp_path: Path) -> None:
    driver.new()
    driver.drop(article_file(tmp_path))
    assert driver.window.current_view == "report"
    (card,) = driver.window.report.open_cards
    assert card.kind is CardKind.NO_DATE
    assert driver.read(rail.article_rows)[0].published is None
    driver.ask.will(15_870)
    driver.window.report.press(card, wording.SET_DATE)
    driver.wait_idle()
    assert driver.read(rail.article_rows)[0].published == 15_870
    assert driver.window.current_view == "report", "which still says what was added"
    assert driver.window.report.open_cards == ()


def test_what_an_import_needs_follows_the_dates_wherever_they_are_set(driver: AppDriver, tmp_path: Path) -> None:
    driver.new()
    driver.drop(article_file(tmp_path), article_file(tmp_path, "second.txt", "Second story\n\nIt has no date.\n"))
    window = driver.window
    first, second = window.report.open_cards
    assert window.report.title.text() == "Adding 2 files: 2 added, 2 need you"
    assert queue_lines(driver) == ["Added; needs you", "Added; needs you"]

    driver.ask.will(15_870)
    window.report.press(first, wording.SET_DATE)
    driver.wait_idle()
    assert window.report.title.text() == "Adding 2 files: 2 added, 1 needs you"
    assert queue_lines(driver) == ["Added", "Added; needs you"]

    assert second.article is not None
    window.session.run(SetPublicationDate(ArticleId(second.article), 15_871))
    driver.wait_idle()
    assert window.report.title.text() == "Adding 2 files: 2 added"
    assert queue_lines(driver) == ["Added", "Added"]
    assert (window.current_view, window.report.open_cards) == ("report", ())

    window.session.undo()
    driver.wait_idle()
    assert window.report.open_cards == (second,)
    assert queue_lines(driver) == ["Added", "Added; needs you"]

    window.report.press(second, wording.LEAVE_UNDATED)
    assert queue_lines(driver) == ["Added", "Added"]


def queue_lines(driver: AppDriver) -> list[str]:
    return [line.detail for line in driver.window.queue.files.lines.lines]


def test_the_same_words_under_another_name_are_asked_about(driver: AppDriver, tmp_path: Path) -> None:
    driver.new()
    driver.drop(article_file(tmp_path))
    driver.drop(article_file(tmp_path, "copy.txt", HARBOUR + "\n"))
    cards = [card for card in driver.window.report.open_cards if card.kind is CardKind.DUPLICATE]
    assert [card.name for card in cards] == ["copy.txt"]
    driver.window.report.press(cards[0], wording.KEEP_ONE)
    driver.wait_idle()
    assert queue_lines(driver) == ["Already here, skipped"]
    assert driver.read(rail.counts).articles == 1
    driver.drop(tmp_path / "harbour.txt")
    assert driver.window.importing.last_report.already_here == ("harbour.txt",)


def test_two_files_of_one_drop_with_the_same_words_are_asked_about_too(driver: AppDriver, tmp_path: Path) -> None:
    driver.new()
    driver.drop(article_file(tmp_path), article_file(tmp_path, "copy.txt", HARBOUR + "\n"))
    cards = [card for card in driver.window.report.open_cards if card.kind is CardKind.DUPLICATE]
    assert [card.name for card in cards] == ["copy.txt"]
    driver.window.report.press(cards[0], wording.KEEP_BOTH)
    driver.wait_idle()
    assert driver.read(rail.counts).articles == 1
    assert driver.window.session.undo_label is not None
    assert "copy.txt" in driver.window.session.undo_label


def test_refused_files_say_why_and_the_rest_goes_on(driver: AppDriver, tmp_path: Path) -> None:
    driver.new()
    empty = tmp_path / "empty.txt"
    empty.touch()
    driver.drop(empty, article_file(tmp_path))
    report = driver.window.importing.last_report
    assert report.added == ("harbour.txt",)
    assert [card.sentence for card in report.left_out] == ["empty.txt is empty. Nothing was added."]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://example.org/story.html", "Links are not opened. Save the page and drop the file."),
        ("file://elsewhere/story.txt", "This address points to another computer. Copy the file here first."),
    ],
)
def test_addresses_are_refused_with_a_sentence(driver: AppDriver, address: str, sentence: str) -> None:
    driver.new()
    driver.drop_addresses(address)
    assert driver.window.notices.sentence == sentence
    assert driver.read(rail.counts).articles == 0


def test_words_can_be_dropped_and_pasted(driver: AppDriver) -> None:
    driver.new()
    driver.drop_text(HARBOUR)
    driver.paste("Another story altogether.\n\nIt has two paragraphs and no date.\n")
    assert driver.read(rail.counts).articles == 2


def test_the_window_says_what_releasing_would_do(driver: AppDriver, tmp_path: Path) -> None:
    window = driver.new()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(article_file(tmp_path, name))) for name in ("one.txt", "two.txt")])
    assert driver.drag_over(mime)
    assert window.rail.drop_target.title.text() == "Release to add 2 files"
    assert window.drops.frame.isVisible()
    driver.drag_away()
    assert window.rail.drop_target.title.text() == "Drop articles here"
    assert not window.drops.frame.isVisible()


def test_every_step_can_be_undone_after_a_restart(driver: AppDriver, tmp_path: Path) -> None:
    driver.new()
    driver.drop(article_file(tmp_path))
    assert driver.window.actions_.action("edit.undo").text().startswith("Undo: Added")
    driver.restart()
    assert driver.titles("article")
    driver.act("edit.undo")
    assert driver.titles("article") == []
    driver.act("edit.redo")
    assert len(driver.titles("article")) == 1


def test_the_sample_opens_and_the_last_place_returns(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    person = driver.read(rail.person_rows)[2].person
    driver.open_article(2)
    driver.open_person(person)
    window.panes.show_rail(False)
    window = driver.restart()
    assert window.current_view == "reader"
    assert driver.reader.reading is not None
    assert driver.reader.reading.article == 2
    assert window.selection.current == Selected("person", person)
    assert not window.panes.rail_shown


def test_back_and_forward(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.open_article(1)
    driver.act("view.compare")
    driver.act("view.back")
    assert window.current_view == "reader"
    driver.act("view.back")
    assert window.current_view == "timeline"
    driver.act("view.forward")
    assert window.current_view == "reader"


def test_removing_names_what_goes_along_first(driver: AppDriver, sample: Path) -> None:
    driver.open(sample)
    before = driver.read(rail.counts)
    driver.window.rail.show_kind("article")
    articles = driver.window.rail.lists["article"]
    articles.select("article", 1)
    driver.press("Del", articles)
    assert driver.ask.last.startswith("Remove this article")
    assert driver.read(rail.counts) == before
    driver.ask.will(True)
    driver.press("Del", articles)
    assert driver.read(rail.counts).articles == before.articles - 1
    driver.act("edit.undo")
    assert driver.read(rail.counts) == before


def test_a_project_that_is_open_elsewhere_is_offered_to_read(driver: AppDriver, tmp_path: Path) -> None:
    path = tmp_path / "held.tline"
    Project.create(path, title="Held", clock=driver._clock).close()
    driver.ask.will(wording.OPEN_READ_ONLY)
    with Project.open(path, clock=driver._clock):
        window = driver.open(path)
        assert "is open in another window or on another computer" in driver.ask.last
        assert window.session.read_only
        assert window.status.state.text() == wording.READ_ONLY
        assert not window.actions_.action("articles.add").isEnabled()
        window.close()


def test_what_is_no_project_is_refused_with_its_sentence(driver: AppDriver, tmp_path: Path) -> None:
    file = article_file(tmp_path, "report.tline")
    assert driver.app.open_path(file) is None
    assert driver.ask.last == "report.tline is not a project of this program. Nothing was changed."


def test_both_themes_and_every_text_size_can_be_drawn(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    for action in ("theme.dark", "text.larger", "text.larger", "theme.light", "text.normal", "theme.system"):
        driver.act(action)
        assert not window.grab().isNull()
    assert window.desk.theme.text_scale == 1.0


def test_a_quote_is_taken_with_the_keyboard_and_focus_returns_to_the_text(driver: AppDriver, sample: Path) -> None:
    window = driver.open(sample)
    driver.open_article(3)
    view, form = window.view("reader"), window._form
    assert isinstance(view, ReaderView)
    assert isinstance(form, FormView)
    reader, fields = view.panel, form.panel.fields
    assert reader.reading is not None
    words = "None of the accounts slowed the talk in the capital"
    start = reader.reading.text.index(words)
    before = driver.read(rail.counts)
    assert reader.text.select_range(start, start + len(words))
    driver.act("evidence.new")
    assert window.side.current == "form"
    fields.own_wording.setText("Talk in the capital went on")
    QTest.keyClick(fields.own_wording, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.wait_idle()
    assert driver.read(rail.counts).quotes == before.quotes + 1
    assert window.side.current != "form"
    assert window.toast.isVisible()
    driver.act("edit.undo")
    assert driver.read(rail.counts) == before
    assert window.focusWidget() is reader.text
