"""Files that hold several articles, later versions of what is here, and what their cards offer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.anchoring.differing import changed_lines
from timeline_app.commands.articles import AddVersion, ImportArticles
from timeline_app.commands.editing import Editing
from timeline_app.domain.articles import ParsedArticle
from timeline_app.domain.clock import system_clock
from timeline_app.domain.ids import ArticleId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.gui import wording
from timeline_app.gui.background import Job
from timeline_app.gui.imports.cards import ReportCardView
from timeline_app.gui.imports.model import CardKind, FileState, ReportCard
from timeline_app.gui.shell.import_cards import cards_of, command_of, is_new
from timeline_app.gui.shell.intake_run import SHORT_PROBLEMS, FileResult, StopFlag, incoming_files, line_of, read_batch
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.diff_view import DiffView
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.intake.worker import IntakeWorker
from timeline_app.queries.later_versions import KnownTexts
from timeline_app.store.project_file import Project

STORY = (
    "The ferry company of Osterlo has sold its oldest ship, the Greta, to a museum in the north.\n\n"
    "The ship had carried passengers across the sound for seventy years, and its engine still runs.\n\n"
    "A crowd of several hundred people came to the quay on Saturday to see it leave the harbour.\n"
)
MAIL = (
    "From: desk@courier.example\nTo: a@b.example\nSubject: Two for you\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset="utf-8"\n\n{body}\n'
    '--x\nContent-Type: text/plain; charset="utf-8"\nContent-Disposition: attachment; filename="ship.txt"\n\n'
    + STORY
    + "--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
    'Content-Disposition: attachment; filename="logo.png"\n\niVBORw0KGgo=\n--x--\n'
)


@pytest.fixture(scope="module")
def worker() -> Iterator[IntakeWorker]:
    made = IntakeWorker()
    yield made
    made.close()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "case.tline", title="The case", clock=system_clock) as made:
        yield made


def read(worker: IntakeWorker, project: Project, *paths: Path, texts: KnownTexts | None = None) -> list[FileResult]:
    job = Job(lambda _job, _progress: None)
    return read_batch(incoming_files(paths), worker, project.reading, StopFlag(), job, texts)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def added(project: Project, *articles: ParsedArticle) -> tuple[int, ...]:
    made = Editing(project).run(ImportArticles(articles)).value
    assert isinstance(made, tuple)
    return made


def test_a_mail_and_what_it_encloses_are_offered_one_by_one(
    worker: IntakeWorker, project: Project, tmp_path: Path
) -> None:
    body = "The harbour minister resigned on Sunday after a week of protests, his office said.\n"
    (result,) = read(worker, project, written(tmp_path, "both.eml", MAIL.format(body=body)))
    assert [article.source.name for article in result.offered] == ["both.eml", "ship.txt"], "a picture is no article"
    assert (line_of(result).state, line_of(result).words) == (FileState.NEEDS_YOU, "Holds two articles")
    (card,) = cards_of(0, result, [result], {})
    assert card.buttons == ("Add as two", "Keep as one")
    assert card.sentence.startswith("both.eml holds two articles.")
    assert command_of(card, "Add as two") == ImportArticles(result.offered)
    assert result.parsed is not None
    assert command_of(card, wording.KEEP_AS_ONE) == ImportArticles((result.parsed,))


def test_a_mail_that_says_nothing_itself_gives_what_it_encloses(
    worker: IntakeWorker, project: Project, tmp_path: Path
) -> None:
    (result,) = read(worker, project, written(tmp_path, "empty.eml", MAIL.format(body="")))
    assert result.offered == ()
    assert is_new(result)
    assert result.parsed is not None
    assert result.parsed.source.name == "ship.txt"


def test_one_article_is_offered_nothing(worker: IntakeWorker, project: Project, tmp_path: Path) -> None:
    (result,) = read(worker, project, written(tmp_path, "ship.txt", STORY))
    assert is_new(result)
    assert (result.offered, result.earlier, result.later_of) == ((), None, None)


def test_a_later_version_of_an_article_here_is_recognised(
    worker: IntakeWorker, project: Project, tmp_path: Path
) -> None:
    (first,) = read(worker, project, written(tmp_path, "ship.txt", STORY))
    assert first.parsed is not None
    (row,) = added(project, first.parsed)
    texts = KnownTexts()
    changed = STORY.replace("oldest ship", "old ship")
    (again,) = read(worker, project, written(tmp_path, "again.txt", changed), texts=texts)
    assert again.earlier is not None
    assert (again.earlier.article, is_new(again)) == (row, False)
    (card,) = cards_of(0, again, [again], {})
    assert card.buttons == (wording.LATER_VERSION, wording.OWN_ARTICLE)
    assert again.parsed is not None
    assert command_of(card, wording.LATER_VERSION) == AddVersion(ArticleId(row), again.parsed)
    assert command_of(card, wording.OWN_ARTICLE) == ImportArticles((again.parsed,))

    Editing(project).undo()
    (alone,) = read(worker, project, written(tmp_path, "again.txt", changed), texts=texts)
    assert is_new(alone), "what is gone from the project has no later version"


def test_two_versions_in_one_batch_are_recognised_too(worker: IntakeWorker, project: Project, tmp_path: Path) -> None:
    changed = STORY.replace("oldest ship", "old ship")
    paths = (written(tmp_path, "1.txt", STORY), written(tmp_path, "2.txt", changed))
    texts = KnownTexts()
    results = read(worker, project, *paths, texts=texts)
    assert [result.later_of for result in results] == [None, 0]
    (card,) = cards_of(1, results[1], results, {0: 17})
    assert card.article == 17
    (unsaved,) = cards_of(1, results[1], results, {})
    assert results[1].parsed is not None
    assert command_of(unsaved, wording.LATER_VERSION) == ImportArticles((results[1].parsed,))
    assert [result.later_of for result in read(worker, project, *paths, texts=texts)] == [None, 0]


def test_every_reason_to_leave_a_file_out_has_a_short_form() -> None:
    refused = (
        Problem.PASSWORD, Problem.DAMAGED, Problem.EXPANDS, Problem.SCANNED, Problem.NO_TEXT, Problem.OLD_WORD,
        Problem.OUTLOOK, Problem.EMPTY_FILE, Problem.TOO_LARGE, Problem.NOT_TEXT, Problem.WRONG_KIND,
    )  # fmt: skip
    assert all(0 < len(SHORT_PROBLEMS[problem]) < 30 for problem in refused)


def test_a_scanned_file_asks_to_be_recognised_and_a_protected_one_is_only_named() -> None:
    scanned = FileResult("scan.pdf", problem=ProblemForUser(Problem.SCANNED, "scan.pdf").report)
    locked = FileResult("minutes.docx", problem=ProblemForUser(Problem.PASSWORD, "minutes.docx").report)
    cards = [cards_of(number, result, [scanned, locked], {})[0] for number, result in enumerate((scanned, locked))]
    assert [(card.kind, card.buttons) for card in cards] == [
        (CardKind.SCANNED, (wording.SKIP,)),
        (CardKind.LEFT_OUT, ()),
    ]
    assert cards[0].sentence.startswith("scan.pdf has pictures of text, but no text.")
    assert [line_of(result).words for result in (scanned, locked)] == [
        "Pictures of text, no text",
        "Protected by a password",
    ]


def test_the_words_of_a_later_version() -> None:
    assert wording.later_version("Ship sold", 9, 2, 7, 3).endswith(
        "9 quotes, 2 no longer match. 7 words added, 3 removed."
    )
    assert "1 quote, 1 no longer matches." in wording.later_version("Ship sold", 1, 1, 0, 1)
    assert "2 quotes, all of which still match." in wording.later_version("Ship sold", 2, 0, 1, 0)
    assert "No quote rests on it yet." in wording.later_version("Ship sold", 0, 0, 1, 0)


def test_what_changed_is_laid_out_when_it_is_asked_for(qtbot: QtBot) -> None:
    lines = changed_lines("One.\nTwo.\n", "One.\nThree.\n")
    card = ReportCard(CardKind.LATER_VERSION, "b.txt", wording.later_version("A", 1, 1, 1, 1), 0, 1, lines=lines)
    view = ReportCardView(card)
    qtbot.addWidget(view)
    view.apply_theme(Theme.load("light"))
    assert view.findChildren(DiffView) == []
    view.press(wording.SHOW_CHANGES)
    (shown,) = view.findChildren(DiffView)
    assert "Three." in shown.toPlainText()
    view.press(wording.SHOW_CHANGES)
    assert shown.isHidden()
    plain = ReportCardView(replace(card, lines=()))
    qtbot.addWidget(plain)
    with pytest.raises(KeyError):
        plain.press(wording.SHOW_CHANGES)


def test_a_card_grows_with_the_text_and_begins_where_the_interface_begins(qtbot: QtBot) -> None:
    card = ReportCardView(ReportCard(CardKind.NO_DATE, "tale.txt", "tale.txt has no publication date. Set one."))
    qtbot.addWidget(card)
    widths = []
    for scale in (1.0, 2.0):
        card.apply_theme(Theme.load("light", scale))
        (sign,) = card.findChildren(IconLabel)
        ground = sign.parentWidget()
        assert ground is not None
        widths.append(ground.width())
    assert widths[1] == 2 * widths[0]
    assert all(label.alignment() & Qt.AlignmentFlag.AlignAbsolute for label in card.findChildren(Label)[:2])
