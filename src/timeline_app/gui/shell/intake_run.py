"""One batch of files from drop to project, as far as it runs in the background: gather, read, compare."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from timeline_app.domain.articles import ParsedArticle
from timeline_app.domain.problems import Problem, ProblemForUser, ProblemReport
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.background import Job
from timeline_app.gui.imports.model import FileLine, FileState
from timeline_app.gui.wording import in_words
from timeline_app.intake.gathering import gather
from timeline_app.intake.kinds import MAIL
from timeline_app.intake.safe_open import LocalPath, classify_drop, shown_name
from timeline_app.intake.worker import IntakeWorker, ReadingStopped
from timeline_app.queries.duplicates import Known, already_here
from timeline_app.queries.later_versions import EarlierVersion, Kept, KnownTexts, earlier_version, sketch_of_article

_MAIL: Final = ".eml"
SHORT_PROBLEMS: Final = {
    Problem.EMPTY_FILE: tr("Empty"),
    Problem.TOO_LARGE: tr("Too large to quote from"),
    Problem.NOT_TEXT: tr("No readable text"),
    Problem.WRONG_KIND: tr("This kind cannot be opened"),
    Problem.NOT_A_FILE: tr("Not a regular file"),
    Problem.ON_ANOTHER_COMPUTER: tr("On another computer"),
    Problem.LINK: tr("A link, not opened"),
    Problem.MISSING_FILE: tr("No longer there"),
    Problem.UNREADABLE_FILE: tr("Cannot be read"),
    Problem.TOOK_TOO_LONG: tr("Took more than 20 seconds"),
    Problem.READER_FAILED: tr("The reader stopped"),
    Problem.PASSWORD: tr("Protected by a password"),
    Problem.DAMAGED: tr("Damaged"),
    Problem.EXPANDS: tr("Unpacks to far too much"),
    Problem.SCANNED: tr("Pictures of text, no text"),
    Problem.NO_TEXT: tr("No text in it"),
    Problem.OLD_WORD: tr("An old kind of Word"),
    Problem.OUTLOOK: tr("Outlook’s own kind"),
}


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing to read: what the user will see it called, and how to read it."""

    name: str
    read: Callable[[IntakeWorker], ParsedArticle]
    path: Path | None = None


@dataclass(slots=True)
class FileResult:
    """What became of one file.

    - `twin` is the index of an earlier file of this batch with the same words; `later_of` that of one of which this is
      a later version, and `earlier` says the same of an article of the project.
    - `offered` are the articles it holds, where there is more than one; `parsed` is the file as one article.
    """

    name: str
    parsed: ParsedArticle | None = None
    problem: ProblemReport | None = None
    known: Known | None = None
    twin: int | None = None
    path: Path | None = None
    offered: tuple[ParsedArticle, ...] = ()
    earlier: EarlierVersion | None = None
    later_of: int | None = None


@dataclass(slots=True)
class StopFlag:
    """Set by "Stop after this file": what was read until then still counts."""

    stopped: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Progress:
    """One file's new line."""

    index: int
    line: FileLine
    finished: int


def incoming_files(dropped: Sequence[str | Path], folder_limit: int | None = None) -> list[Incoming]:
    """Give what was dropped as things to read, folders walked through. What is refused says so when it is read."""
    paths: list[Path] = []
    refused: list[Incoming] = []
    for one in dropped:
        place = classify_drop(str(one))
        if isinstance(place, LocalPath):
            paths.append(place.path)
        else:
            refused.append(Incoming(_refused_name(str(one)), _refuser(place, str(one))))
    return refused + [_file(path) for path in gather(paths, folder_limit)]


def incoming_text(text: str, html: str, name: str) -> Incoming:
    """Give pasted or dropped words as a thing to read. The plain words count where there are any."""
    if text.strip():
        return Incoming(name, lambda worker: worker.read_text(text, name))
    return Incoming(name, lambda worker: worker.read_html(html, name))


def read_batch(
    files: Sequence[Incoming],
    worker: IntakeWorker,
    reading: Callable[[], AbstractContextManager[Any]],
    stop: StopFlag,
    job: Job,
    texts: KnownTexts | None = None,
) -> list[FileResult]:
    """Read files one after another, reporting a `Progress` for each change. Touches nothing but the reader process.

    A file whose bytes are known gives `known`; one with the same words as an earlier one of this batch gives `twin`.
    `texts` is what is known of the articles of the project from the batches before.
    """
    results: list[FileResult] = []
    known_texts = texts or KnownTexts()
    with reading() as connection:
        known_texts.begin(connection)
    words: dict[str, int] = {}
    for index, incoming in enumerate(files):
        if stop.stopped or job.is_stopped:
            break
        job.report(Progress(index, FileLine(incoming.name, FileState.READING), index))
        try:
            result = _read_one(incoming, worker, reading)
            _find_twin(result, results, words, index)
            _find_earlier(result, index, known_texts, reading)
        except ReadingStopped:
            break
        results.append(result)
        job.report(Progress(index, line_of(result), index + 1))
    return results


def line_of(result: FileResult) -> FileLine:
    """Give a read file's line in the queue."""
    if result.problem is not None:
        return FileLine(result.name, FileState.LEFT_OUT, SHORT_PROBLEMS.get(result.problem.problem, tr("Left out")))
    if is_same_file(result):
        return FileLine(result.name, FileState.ALREADY_HERE)
    if result.known is not None or result.twin is not None:
        return FileLine(result.name, FileState.NEEDS_YOU, tr("You already have this article"))
    if result.offered:
        return FileLine(
            result.name,
            FileState.NEEDS_YOU,
            trn(
                "Holds {number} article",
                "Holds {number} articles",
                len(result.offered),
                number=in_words(len(result.offered)),
            ),
        )
    if result.earlier is not None or result.later_of is not None:
        return FileLine(result.name, FileState.NEEDS_YOU, tr("A later version of an article"))
    return FileLine(result.name, FileState.READ)


def is_same_file(result: FileResult) -> bool:
    """Say whether the very same bytes are here already: nothing to ask then."""
    return result.known is not None and result.known.same_bytes


def _read_one(
    incoming: Incoming, worker: IntakeWorker, reading: Callable[[], AbstractContextManager[Any]]
) -> FileResult:
    result = FileResult(incoming.name, path=incoming.path)
    try:
        result.parsed = incoming.read(worker)
        with reading() as connection:
            result.known = already_here(connection, result.parsed)
        if result.known is None:
            result.offered = _offered(incoming, result.parsed, worker)
    except ProblemForUser as problem:
        result.problem = problem.report
    return result


def _offered(incoming: Incoming, whole: ParsedArticle, worker: IntakeWorker) -> tuple[ParsedArticle, ...]:
    """Give the articles of a file that holds more than one: those that run together, or a mail and what it encloses."""
    if whole.parts:
        return whole.parts
    if whole.attachments:
        articles = [whole]
        for attachment in whole.attachments:
            with contextlib.suppress(ProblemForUser):
                articles.append(worker.read_attachment(attachment))
    elif incoming.path is not None and incoming.path.suffix.lower() == _MAIL and whole.source.media_type != MAIL:
        articles = list(worker.read_all(incoming.path))  # a mail that says nothing itself
    else:
        return ()
    return tuple(articles) if len(articles) > 1 else ()


def _find_earlier(
    result: FileResult, index: int, texts: KnownTexts, reading: Callable[[], AbstractContextManager[Any]]
) -> None:
    """See whether a file is a later version of an article of the project, or of one read before it in this batch."""
    parsed = result.parsed
    if parsed is None or result.known is not None or result.twin is not None or result.offered:
        return
    kept = texts.earlier(parsed)
    if kept is not None and kept.article > 0:
        # An article that was removed meanwhile has no later version.
        with reading() as connection, contextlib.suppress(LookupError):
            result.earlier = earlier_version(connection, kept.article, parsed)
    if kept is not None and kept.article < 0:
        result.later_of = -kept.article - 1
    if kept is None:
        proved = parsed.metadata
        texts.add(Kept(-index - 1, proved.title or "", proved.publisher or "", sketch_of_article(parsed)))


def _find_twin(result: FileResult, before: Sequence[FileResult], words: dict[str, int], index: int) -> None:
    if result.parsed is None or result.known is not None:
        return
    first = words.setdefault(result.parsed.body_sha256, index)
    if first == index:
        return
    earlier = before[first].parsed
    if earlier is not None and earlier.source.sha256 == result.parsed.source.sha256:
        result.known = Known(0, earlier.metadata.title or earlier.source.name, 0, True, 0)
    else:
        result.twin = first


def _file(path: Path) -> Incoming:
    return Incoming(shown_name(path), lambda worker: worker.read(path), path)


def _refuser(problem: Problem, name: str) -> Callable[[IntakeWorker], ParsedArticle]:
    def refuse(_worker: IntakeWorker) -> ParsedArticle:
        raise ProblemForUser(problem, _refused_name(name))

    return refuse


def _refused_name(dropped: str) -> str:
    return dropped.rstrip("/").rpartition("/")[2] or dropped


def names_of(files: Iterable[Incoming]) -> Iterator[FileLine]:
    """Give a waiting line for each file."""
    return (FileLine(one.name) for one in files)
