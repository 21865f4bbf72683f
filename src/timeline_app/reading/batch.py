"""Reads files and finds what may be taken from them, as `timeline-app read` does: in order, several at a time."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Final

from timeline_app.domain.articles import ParsedArticle
from timeline_app.domain.findings import ArticleFindings, ArticleToRead
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.gathering import gather
from timeline_app.intake.safe_open import MAX_PLAIN_FILE_BYTES, LocalPath, classify_drop
from timeline_app.reading.read_json import Record, article_record, problem_entry, refused_record
from timeline_app.reading.worker import ReadingWorker

Read = Callable[[ReadingWorker], ParsedArticle]
"""Reads one thing with a worker; raises `ProblemForUser`."""

_MOST_WORKERS: Final = 4
_AHEAD: Final = 3
"""Files read ahead of the one whose turn it is, for each worker: enough to keep all busy, and no more in memory."""


@dataclass(frozen=True, slots=True)
class ToRead:
    """One thing to read: what it is called, and how to read it."""

    name: str
    read: Read


def things_to_read(names: Sequence[str], standard_input: IO[bytes]) -> list[ToRead]:
    """Give what a command line names: files, folders walked through, and `-` for text on standard input.

    What is not on this computer, or no file, is in the list too: it says so when it is read.
    """
    things: list[ToRead] = []
    for name in names:
        place = classify_drop(name)
        if name == "-":
            content = standard_input.read(MAX_PLAIN_FILE_BYTES + 1)
            things.append(ToRead(name, partial(_from_bytes, content=content)))
        elif isinstance(place, LocalPath):
            folder = place.path.is_dir()
            found = gather([place.path]) if folder else [place.path]
            things += (ToRead(str(path) if folder else name, partial(_from_disk, path=path)) for path in found)
        else:
            things.append(ToRead(name, partial(_refused, problem=place, name=name)))
    return things


def _from_disk(worker: ReadingWorker, path: Path) -> ParsedArticle:
    return worker.read(path)


def _from_bytes(worker: ReadingWorker, content: bytes) -> ParsedArticle:
    return worker.read_content(content, "standard input.txt")


def _refused(_worker: ReadingWorker, problem: Problem, name: str) -> ParsedArticle:
    raise ProblemForUser(problem, name)


def records(
    things: Sequence[ToRead], asked: ArticleToRead, published: tuple[int, str] | None = None
) -> Iterator[Record]:
    """Give one object for each thing, in order.

    `asked` carries the known people and the vocabulary; its text is not looked at. `published` overrules what a file
    proves: a day number, and how it is known.
    """
    count = max(1, min(os.cpu_count() or 1, _MOST_WORKERS, len(things)))
    free: SimpleQueue[ReadingWorker] = SimpleQueue()
    workers = [ReadingWorker() for _ in range(count)]
    for worker in workers:
        free.put(worker)

    def one(thing: ToRead) -> Record:
        worker = free.get()
        try:
            return _record(thing, worker, asked, published)
        finally:
            free.put(worker)

    with ThreadPoolExecutor(count, "read") as pool:
        waiting: list[Future[Record]] = []
        try:
            for thing in things:
                waiting.append(pool.submit(one, thing))
                if len(waiting) > count * _AHEAD:
                    yield waiting.pop(0).result()
            while waiting:
                yield waiting.pop(0).result()
        finally:
            for future in waiting:
                future.cancel()
            for worker in workers:
                worker.close()


def _record(thing: ToRead, worker: ReadingWorker, asked: ArticleToRead, published: tuple[int, str] | None) -> Record:
    try:
        parsed = thing.read(worker)
    except ProblemForUser as problem:
        return refused_record(thing.name, problem.report)
    about = parsed.metadata
    if published is None and about.published is not None:
        published = (about.published, about.published_how or "")
    article = replace(
        asked,
        text=parsed.text,
        passages=parsed.passages,
        published=published[0] if published else None,
        publisher=about.publisher or "",
        language=about.language or "",
    )
    try:
        return article_record(thing.name, parsed, worker.findings(article, thing.name), published)
    except ProblemForUser as problem:  # the text was read all the same, and is worth having
        record = article_record(thing.name, parsed, ArticleFindings(), published)
        record["problems"].append(problem_entry(problem.report))
        return record
