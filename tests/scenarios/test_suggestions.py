"""Suggestions answered in the real window: by keys alone, by mouse alone, found beside it, remembered for good."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.gui.suggested import DENIAL, TEXT, TITLE, Finder
from tests.queries.record import parsed
from tests.scenarios.driver import AppDriver, AppUser, standing_clock
from timeline_app.commands.articles import AddVersion, EditArticle, ImportArticles, SetPublicationDate
from timeline_app.commands.editing import Editing
from timeline_app.commands.people import AddPerson
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.domain.ids import ArticleId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui.imports.queue_list import QueueList
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.reader.suggestion_card import SuggestionCard
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell import build
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.shell.suggesting import suggestions_left
from timeline_app.store.project_file import Project

BODY, FURNITURE = TEXT.split("\n\nMore stories")[0], "More stories: ten quiet beaches"
QUIET = "The ferry came in at noon with coal, salt and two bicycles, and went out again before the rain. " * 3
PRINTED = parse_iso_day("2031-05-02")


@pytest.fixture
def finder(monkeypatch: pytest.MonkeyPatch) -> Finder:
    made = Finder()
    monkeypatch.setattr(build, "ReadingWorker", lambda: made)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Project.create(tmp_path / "case.tline", title="Marrow", clock=standing_clock) as project:
        editing = Editing(project)
        editing.run(ImportArticles((parsed(BODY, furniture=FURNITURE),)))
        article = ArticleId(1)
        editing.run(EditArticle(article, title=TITLE, publisher="The Harbour Courier"))
        editing.run(SetPublicationDate(article, PRINTED))
        editing.run(AddPerson("Iven Sark"))
        return project.path


@pytest.fixture
def user(path: Path, finder: Finder) -> Iterator[AppUser]:
    with AppUser.opened(path) as opened:
        yield opened


def in_hand(user: AppUser) -> str:
    active = user.reader.active
    return "" if active is None else active.title


def cards(user: AppUser) -> dict[str, SuggestionCard]:
    return cards_of(user.reader)


def cards_of(reader: ReaderPanel) -> dict[str, SuggestionCard]:
    shown = reader.text.margin.cards
    return {card.suggestion.title: card for card in shown if card.suggestion is not None}


def status(user: AppUser) -> str:
    return user.window.status.counts.text()


def test_a_whole_article_is_answered_with_keys_alone(user: AppUser, finder: Finder) -> None:
    before = user.dump()
    user.choose_by_keys("article", 1)
    user.press("Ctrl+2")
    assert status(user) == f"{TITLE}  ·  11 suggestions left of 11  ·  0 quotes taken"
    user.press("J")
    assert in_hand(user) == "Tamas Orlo"
    user.press("A")
    assert user.people().keys() == {"Iven Sark", "Tamas Orlo"}
    assert len(user.dump("mention")["mention"]) == 2
    assert in_hand(user) == "Ada Roe"
    user.press("R")
    assert in_hand(user) == "Rua Belliqar"

    def rename(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        assert field.text() == "Rua Belliqar"
        field.selectAll()
        user.hand.type("Captain Belliqar")
        user.hand.press("Return")

    user.hand.in_dialog(lambda: user.hand.press("Shift+A"), rename)
    assert "Captain Belliqar" in user.people()
    assert in_hand(user) == "Iven Sark"
    user.press("A")
    assert in_hand(user) == "Denial by Iven Sark"
    assert status(user) == f"{TITLE}  ·  7 suggestions left of 11  ·  0 quotes taken"

    user.press("A")
    assert user.form.save.hasFocus(), "nothing is in doubt"
    user.press("Ctrl+Return")
    (evidence,) = user.dump("evidence")["evidence"]
    assert evidence[4] == "denied"
    assert user.events().keys() == {"Denies he fled"}
    assert user.reader.text.hasFocus()
    assert in_hand(user) == "“last month” = 15 Apr 2031"

    user.press("A")
    assert user.form.fields.about.words == "last month"
    assert user.form.fields.person.pick.words == "", "the sentence names somebody who is not in the project yet"
    assert user.form.fields.own_wording.hasFocus(), "the claim is left to be said"
    user.hand.fill(user.form.fields.own_wording, "There was talk of Udo Roe.")
    user.press("Ctrl+Return")
    dated = next(row for row in user.dump("span")["span"] if "last month" in row)
    assert dated[1] == parse_iso_day("2031-04-15") * 1440, "as the article means it, not as the field alone would"
    assert in_hand(user) == "Udo Roe"
    user.press("A")
    assert in_hand(user) == "Which Roe?"

    def pick_udo(_dialog: QWidget) -> None:
        user.hand.press("Down")
        user.hand.press("Return")

    user.hand.in_dialog(lambda: user.hand.press("A"), pick_udo)
    assert in_hand(user) == "“Ivan Sark”"
    user.press("R")
    assert in_hand(user) == "Ivan Sark", "not the same person: then perhaps a new one"
    user.press("A")
    assert in_hand(user) == "Waits at the ferry pier"
    user.press("Shift+A")
    assert user.form.fields.own_wording.hasFocus()
    user.press("Ctrl+Return")
    assert user.reader.text.walk.open == (), "the date of the event is answered with it"
    assert status(user) == f"{TITLE}  ·  0 suggestions left of 11  ·  3 quotes taken"
    for key in ("J", "A", "R"):
        user.press(key)
        assert "No suggestions are left" in user.window.notices.sentence

    after = user.dump()
    user.undo_all(11)
    assert user.dump() == before
    user.redo_all()
    assert user.dump() == after
    user.reopen()
    user.choose_by_keys("article", 1)
    assert user.reader.text.walk.open == (), "what was rejected does not come back"


def test_an_article_is_answered_with_the_mouse_alone(user: AppUser) -> None:
    user.choose_by_mouse("article", 1)
    strip = user.reader.strip
    assert [chip.text() for chip in strip.chips.values()] == ["People  7", "Dates  2", "Events  1", "Quotes  1"]
    user.hand.click(strip.accept_all)
    user.hand.settle()
    assert not cards(user)["Iven Sark"].suggestion.is_open  # type: ignore[union-attr]
    assert user.people().keys() == {"Iven Sark"}, "only who was in the project already"
    assert strip.accept_all.isHidden()

    user.hand.click(cards(user)["Ada Roe"])
    accept, _reject = cards(user)["Ada Roe"].buttons
    user.hand.click(accept)
    user.hand.settle()
    assert "Ada Roe" in user.people()
    user.hand.click(cards(user)["Rua Belliqar"].buttons[1])
    user.hand.settle()
    assert "Rua Belliqar" not in cards(user)

    user.hand.click(cards(user)["Which Roe?"])
    user.hand.click(cards(user)["Which Roe?"].buttons[0])
    user.hand.settle()
    roe = user.people()["Ada Roe"]
    names = {row[0] for row in user.dump("name")["name"] if row[1] == roe}
    assert len([row for row in user.dump("mention")["mention"] if row[1] in names]) == 3

    user.hand.click(cards(user)["Denial by Iven Sark"])
    user.hand.click(cards(user)["Denial by Iven Sark"].buttons[0])
    user.hand.settle()
    user.hand.click(user.form.save)
    user.hand.settle()
    quotations = user.dump("quotation")["quotation"]
    assert [row[4] for row in quotations] == [DENIAL]
    assert "Denial by Iven Sark" not in cards(user)


def test_rejected_suggestions_stay_away_in_a_later_version_and_can_be_brought_back(user: AppUser) -> None:
    user.choose_by_mouse("article", 1)
    user.press("J")
    user.press("R")
    assert "Tamas Orlo" not in cards(user)
    later = parsed("One line that was added.\n\n" + BODY, furniture=FURNITURE, name="b.txt")
    user.window.session.run(AddVersion(ArticleId(1), later))
    user.hand.settle()
    assert user.text.startswith("One line")
    assert "Ada Roe" in cards(user)
    assert "Tamas Orlo" not in cards(user)
    user.window.act("suggestion.bring_back")
    user.hand.settle()
    assert "Tamas Orlo" in cards(user)


def test_another_publication_date_finds_again_and_a_known_article_does_not(user: AppUser, finder: Finder) -> None:
    user.choose_by_mouse("article", 1)
    asked = finder.asked
    user.show_view("timeline")
    user.show_view("reader")
    assert finder.asked == asked
    user.window.session.run(SetPublicationDate(ArticleId(1), PRINTED + 1))
    user.hand.settle()
    assert finder.asked == asked + 1


def test_an_older_version_is_read_without_suggestions(user: AppUser, finder: Finder) -> None:
    user.choose_by_mouse("article", 1)
    asked = finder.asked
    later = parsed("One line that was added.\n\n" + BODY, furniture=FURNITURE, name="b.txt")
    user.window.session.run(AddVersion(ArticleId(1), later))
    user.hand.settle()
    assert finder.asked == asked + 1
    user.window.go(Place("reader", "article", 1, 10, 20, version=1))
    user.hand.settle()
    assert user.text == TEXT.removesuffix("\n").replace("\n\nMore", "\nMore")
    assert cards(user) == {}
    assert user.reader.strip.label.text().startswith("An older version")
    user.press("J")
    assert "An older version" in user.window.notices.sentence


def test_what_waits_in_an_article_can_be_counted_without_opening_it(user: AppUser, finder: Finder) -> None:
    assert suggestions_left(user.window.session, finder.findings, 1, TITLE) == 11


@pytest.fixture
def empty(tmp_path: Path, finder: Finder) -> Iterator[AppUser]:
    with Project.create(tmp_path / "empty.tline", title="Marrow", clock=standing_clock) as project:
        path = project.path
    with AppUser.opened(path) as opened:
        yield opened


def test_the_queue_says_how_many_suggestions_wait_in_what_was_added(empty: AppUser, tmp_path: Path) -> None:
    for name, words in (("one.txt", BODY), ("two.txt", QUIET)):
        (tmp_path / name).write_text(f"Friday 2 May 2031\n\n{words}", "utf-8")
    empty.drop_files([tmp_path / "one.txt", tmp_path / "two.txt"])
    assert queued(empty) == ["one.txt, Added · 11 suggestions", "two.txt, Added · 0 suggestions"]
    assert empty.window.current_view != "reader"
    empty.choose_by_mouse("article", 1)
    empty.press("J")
    empty.press("R")
    assert queued(empty)[0] == "one.txt, Added · 10 suggestions"


def queued(user: AppUser) -> list[str]:
    listed = user.window.queue.findChild(QueueList)
    assert listed is not None
    model = listed.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


class SlowFinder(Finder):
    """Finds nothing until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def findings(self, article: ArticleToRead, name: str) -> ArticleFindings:
        self.go_on.wait(30)
        return super().findings(article, name)

    def close(self) -> None:
        self.go_on.set()


def test_reading_does_not_wait_for_the_suggestions(
    path: Path, monkeypatch: pytest.MonkeyPatch, driver: AppDriver
) -> None:
    slow = SlowFinder()
    monkeypatch.setattr(build, "ReadingWorker", lambda: slow)
    window = driver.app.open_path(path)
    assert window is not None
    window.open_selected(Selected("article", 1))
    reader = driver.reader
    assert reader.reading is not None
    assert reader.text.document().characterCount() > 300
    assert not cards_of(reader)
    assert reader.text.margin.width() > 0, "the text does not jump when they come"
    slow.go_on.set()
    driver.wait_idle()
    found = reader.found
    assert found is not None
    assert len(found.open) == 11


class FailingFinder(Finder):
    """A reading process that fails."""

    def findings(self, article: ArticleToRead, name: str) -> ArticleFindings:
        raise ProblemForUser(Problem.READER_FAILED, name)


def test_a_failure_is_said_in_the_strip_and_reading_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch, driver: AppDriver
) -> None:
    monkeypatch.setattr(build, "ReadingWorker", FailingFinder)
    driver.open(path)
    driver.open_article(1)
    assert driver.reader.strip.label.text().startswith("No suggestions: ")
    assert not driver.window.notices.sentence
    driver.act("suggestion.next")


def test_a_project_opened_to_read_only_suggests_nothing(path: Path, finder: Finder, driver: AppDriver) -> None:
    with Project.open(path, clock=standing_clock):  # holds the file
        driver.ask.will("Open to read only")
        driver.open(path)
        driver.open_article(1)
        assert finder.asked == 0
        assert driver.reader.found is None
        assert driver.reader.text.margin.isHidden()
        driver.act("suggestion.accept")
        driver.window.close()
