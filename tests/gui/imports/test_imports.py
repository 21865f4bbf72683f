"""The queue and the report of files being added."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.domain.articles import Metadata, ParsedArticle, SourceFile
from timeline_app.domain.clock import system_clock
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui import wording
from timeline_app.gui.background import Job
from timeline_app.gui.imports.cards import ReportCardView
from timeline_app.gui.imports.model import CardKind, FileLine, FileState, Report, ReportCard, listed
from timeline_app.gui.imports.panel import ImportQueue, ImportReport
from timeline_app.gui.shell.intake_run import Incoming, Progress, StopFlag, incoming_files, read_batch
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.intake.worker import IntakeWorker
from timeline_app.store.project_file import Project

Reading = Callable[[], AbstractContextManager[Any]]
DATE = ReportCard(CardKind.NO_DATE, "a.txt", wording.no_date("a.txt"), 0, 1)
TWICE = ReportCard(CardKind.DUPLICATE, "b.txt", wording.already_here(), 1, 1, known_title="A", known_quotes=9)
OUT = ReportCard(CardKind.LEFT_OUT, "c.pages", "c.pages was left out. This kind of file cannot be opened.", 2)
REPORT = Report(4, ("a.txt", "d.txt"), (), 1, (DATE, TWICE, OUT))


@pytest.fixture
def report(qtbot: QtBot) -> ImportReport:
    panel = ImportReport()
    qtbot.addWidget(panel)
    panel.apply_theme(Theme.load("light"))
    panel.show_report(REPORT)
    panel.resize(800, 900)
    panel.show()
    return panel


def test_the_headline_counts() -> None:
    assert REPORT.headline == "Adding 4 files: 2 added, 2 need you, 1 left out"
    assert Report(1, ("a.txt",)).headline == "Adding 1 file: 1 added"
    assert replace(REPORT, already_here=("e.txt",)).headline.endswith("1 already here, 1 left out")


def test_two_questions_about_one_file_count_once() -> None:
    unsure = ReportCard(CardKind.ENCODING, "a.txt", "…", 0, 1)
    assert "1 needs you" in Report(1, ("a.txt",), cards=(DATE, unsure)).headline


def test_long_lists_of_names_are_cut() -> None:
    assert listed(("a", "b")) == "a, b"
    assert listed(tuple("abcdefghij")) == "a, b, c, d, e, f, g, h and 2 more"


def test_questions_come_first_and_an_answer_names_its_card(qtbot: QtBot, report: ImportReport) -> None:
    assert report.open_cards == (DATE, TWICE)
    with qtbot.waitSignal(report.answered) as answered:
        report.press(TWICE, wording.KEEP_BOTH)
    assert answered.args == [TWICE, wording.KEEP_BOTH]


def test_with_the_last_answer_what_was_added_stays_with_the_way_to_read(qtbot: QtBot, report: ImportReport) -> None:
    with qtbot.assertNotEmitted(report.closed):
        report.follow(REPORT.still_missing([], undated=[]))
        assert report.open_cards == (TWICE,)
        assert report.title.text() == "Adding 4 files: 2 added, 1 needs you, 1 left out"
        report.follow(REPORT.still_missing([TWICE], undated=[]))
    assert report.title.text() == "Adding 4 files: 2 added, 1 left out"
    with qtbot.waitSignal(report.read_wanted):
        report.press(added_card(report), "Start reading")


def added_card(report: ImportReport) -> ReportCard:
    (found,) = (view.card for view in report.findChildren(ReportCardView) if view.card.kind is CardKind.ADDED)
    return found


def test_what_an_answer_adds_can_be_read_from_the_report_too(qtbot: QtBot, report: ImportReport) -> None:
    asked = Report(1, cards=(TWICE,))
    report.show_report(asked)
    qtbot.waitUntil(lambda: len(report.findChildren(ReportCardView)) == 1)
    report.follow(replace(asked, added=("b.txt",), first_article=7, cards=()))
    assert added_card(report).article == 7
    assert added_card(report).name == "1 file added"


def test_a_report_with_nothing_left_to_say_closes(qtbot: QtBot, report: ImportReport) -> None:
    asked = Report(1, cards=(TWICE,))
    report.show_report(asked)
    with qtbot.waitSignal(report.closed):
        report.follow(asked.still_missing([TWICE], undated=[]))


def test_a_card_names_the_article_by_its_title_and_the_file_below(qtbot: QtBot) -> None:
    title = "St. Marin vs. the U.S. navy"
    card = replace(DATE, title=title, sentence=wording.no_date(title))
    view = ReportCardView(card)
    qtbot.addWidget(view)
    shown = [label.text() for label in view.findChildren(Label)]
    assert shown[:2] == [f"{title} has no publication date", "a.txt"]
    assert shown[2].startswith("“Yesterday”")


def test_a_question_that_came_back_is_shown_again(report: ImportReport) -> None:
    report.follow(REPORT.still_missing([TWICE], undated=[]))
    report.follow(REPORT.still_missing([TWICE], undated=[1]))
    assert report.open_cards == (DATE,)
    assert "1 needs you" in report.title.text()


def test_when_all_shown_questions_are_answered_the_next_ones_come(qtbot: QtBot, report: ImportReport) -> None:
    asked = Report(50, cards=tuple(replace(DATE, name=f"{number}.txt", index=number) for number in range(50)))
    report.show_report(asked)
    first = [card for card in report.open_cards if card.kind is CardKind.NO_DATE]
    left = asked.still_missing(first, undated=[1])
    with qtbot.assertNotEmitted(report.closed):
        report.follow(left)
    assert report.open_cards == left.needing
    assert 0 < len(left.needing) < 50


def test_reading_can_start_at_once(qtbot: QtBot, report: ImportReport) -> None:
    start = next(button for button in report.findChildren(LinkButton) if button.text() == "Start reading")
    with qtbot.waitSignal(report.read_wanted) as wanted:
        start.click()
    assert wanted.args == [1]


def test_thousands_of_questions_are_not_thousands_of_cards(qtbot: QtBot, report: ImportReport) -> None:
    many = tuple(replace(DATE, name=f"{number}.txt", index=number) for number in range(5_000))
    report.show_report(Report(5_000, tuple(card.name for card in many), cards=many))
    assert len(report.open_cards) < 100
    assert "5,000 need you" in report.title.text()


def test_the_queue_counts_and_stops(qtbot: QtBot) -> None:
    queue = ImportQueue()
    qtbot.addWidget(queue)
    queue.apply_theme(Theme.load("dark"))
    queue.show_batch([FileLine("a.txt"), FileLine("b.txt")])
    assert queue.title.text() == "Adding 2 files"
    queue.show_lines({0: FileLine("a.txt", FileState.ADDED)}, 1)
    assert queue.progress_words.text() == "1 of 2"
    with qtbot.waitSignal(queue.stop_wanted):
        queue.stop_button.click()
    assert not queue.stop_button.isEnabled()
    queue.show_end(REPORT)
    assert queue.title.text() == "2 of 4 files added"
    assert not queue.report_button.isHidden()


def test_every_state_has_words() -> None:
    assert all(FileLine("a.txt", state).detail for state in FileState)


# --- the way through reading ---
def parsed(name: str, words: str = "words", content: bytes = b"a") -> ParsedArticle:
    source = SourceFile(name, "text/plain", content.hex(), content)
    return ParsedArticle(source, "text", "sha", "utf-8", True, (), Metadata(), words)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    """A project in which nothing is known yet."""
    with Project.create(tmp_path / "case.tline", title="The case", clock=system_clock) as project:
        yield project.reading


def read_all(files: list[Incoming], reading: Reading, stop: StopFlag | None = None) -> tuple[list[str], list[Progress]]:
    """Give the states in order and every progress."""
    heard: list[Progress] = []
    job = Job(lambda _job, progress: heard.append(progress) if isinstance(progress, Progress) else None)
    results = read_batch(files, IntakeWorker(), reading, stop or StopFlag(), job)
    last = {progress.index: progress.line.state.value for progress in heard}
    assert len(results) <= len(files)
    return [last[index] for index in range(len(results))], heard


def test_one_bad_file_does_not_stop_the_others(reading: Reading) -> None:
    def refuse(_worker: IntakeWorker) -> ParsedArticle:
        raise ProblemForUser(Problem.EMPTY_FILE, "b.txt")

    files = [
        Incoming("a.txt", lambda _worker: parsed("a.txt", "one")),
        Incoming("b.txt", refuse),
        Incoming("c.txt", lambda _worker: parsed("c.txt", "two", b"c")),
    ]
    states, heard = read_all(files, reading)
    assert states == ["read", "left_out", "read"]
    assert [progress.finished for progress in heard] == [0, 1, 1, 2, 2, 3]


def test_the_same_words_and_the_same_bytes_within_a_batch_differ(reading: Reading) -> None:
    files = [
        Incoming("a.txt", lambda _worker: parsed("a.txt")),
        Incoming("same bytes.txt", lambda _worker: parsed("same bytes.txt")),
        Incoming("same words.txt", lambda _worker: parsed("same words.txt", content=b"b")),
    ]
    states, _heard = read_all(files, reading)
    assert states == ["read", "already_here", "needs_you"]


def test_stopping_after_this_file_keeps_what_was_read(reading: Reading) -> None:
    stop = StopFlag()

    def read_and_stop(_worker: IntakeWorker) -> ParsedArticle:
        stop.stopped = True
        return parsed("a.txt")

    files = [Incoming("a.txt", read_and_stop), Incoming("b.txt", lambda _worker: parsed("b.txt", "other"))]
    states, _heard = read_all(files, reading, stop)
    assert states == ["read"]


def test_refused_addresses_stay_in_the_batch() -> None:
    (link,) = incoming_files(["https://example.org/story.html"])
    assert link.name == "story.html"
    with pytest.raises(ProblemForUser, match="Links are not opened"):
        link.read(IntakeWorker())
