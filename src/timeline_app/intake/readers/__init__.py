"""One reader a format. A new format is a new module here, and one line in `READERS`.

A reader is a function from a file's bytes to a `Reading`. It runs in the worker process: it may be slow, crash or eat
memory, but it never touches the network or another file. Readers are imported when first needed, so that the worker
starts quickly and a page of text never waits for an HTML library.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from timeline_app.domain.articles import Metadata, ParsedArticle, Passage, SourceFile
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.furniture import body_fingerprint
from timeline_app.intake.kinds import HTML, TEXT
from timeline_app.intake.safe_open import read_source


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a file: canonical text, passages that tile it, and what the file proves about itself.

    `sure` is False where the encoding was guessed.
    """

    text: str
    encoding: str
    sure: bool
    passages: tuple[Passage, ...]
    metadata: Metadata


Reader = Callable[[bytes], Reading]


def _text() -> Reader:
    from timeline_app.intake.readers import text

    return text.read


def _html() -> Reader:
    from timeline_app.intake.readers import html

    return html.read


READERS: Final[Mapping[str, Callable[[], Reader]]] = MappingProxyType({TEXT: _text, HTML: _html})
"""Media type to a function that imports the reader. What is not here is refused as `WRONG_KIND`."""


def reader_of(media_type: str) -> Reader:
    """Give the reader of a format, imported now. Raises `ProblemForUser` with `WRONG_KIND` where there is none."""
    load = READERS.get(media_type)
    if load is None:
        raise ProblemForUser(Problem.WRONG_KIND)
    return load()


def parsed_article(source: SourceFile, reading: Reading) -> ParsedArticle:
    """Put a file and its reading together, with the hashes that are kept: of the text, and of its words."""
    return ParsedArticle(
        source=source,
        text=reading.text,
        text_sha256=hashlib.sha256(reading.text.encode("utf-8")).hexdigest(),
        encoding=reading.encoding,
        encoding_sure=reading.sure,
        passages=reading.passages,
        metadata=reading.metadata,
        body_sha256=body_fingerprint(reading.text, reading.passages),
    )


def read_file(path: Path | str) -> ParsedArticle:
    """Read one of the program's own files, here and now, without the limits of the reading process.

    For the sample's articles only: what a user drops goes through `worker.IntakeWorker`. Raises `ProblemForUser`.
    """
    source = read_source(path)
    return parsed_article(source, reader_of(source.media_type)(source.content))
