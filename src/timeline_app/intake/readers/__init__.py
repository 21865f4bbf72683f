"""One reader a format. A new format is a new module here, and one line in `READERS`.

A reader is a function from a file's bytes to a `Reading`. It runs in the worker process: it may be slow, crash or eat
memory, but it never touches the network or another file. Readers are imported when first needed, so that the worker
starts quickly and a page of text never waits for an HTML library.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from timeline_app.domain.articles import Attachment, Metadata, ParsedArticle, Passage, SourceFile
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.furniture import body_fingerprint
from timeline_app.intake.kinds import DOCX, EPUB, HTML, MAIL, MARKDOWN, ODT, OLE, PDF, RTF, SAVED_PAGE, TEXT, ZIP
from timeline_app.intake.safe_open import read_source


@dataclass(frozen=True, slots=True)
class Part:
    """One of several articles that run together in a text: passages that tile the whole text, and its own proofs."""

    passages: tuple[Passage, ...]
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file inside the file: what it is called, what it is, and how many bytes it has."""

    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a file: canonical text, passages that tile it, and what the file proves about itself.

    - `sure` is False where the encoding was guessed.
    - `offset_map` leads back to the decoded file (`domain.offset_map`).
    - `parts` are given where several articles run together in the text: two or more, or none.
    - `enclosed` are files inside this one that can be read by themselves. Only with one of them may the text be "".
    """

    text: str
    encoding: str
    sure: bool
    passages: tuple[Passage, ...]
    metadata: Metadata
    offset_map: bytes | None = None
    parts: tuple[Part, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()


Reader = Callable[[bytes], Reading]


def _text() -> Reader:
    from timeline_app.intake.readers import text

    return text.read


def _html() -> Reader:
    from timeline_app.intake.readers import html

    return html.read


def _markdown() -> Reader:
    from timeline_app.intake.readers import markdown

    return markdown.read


def _docx() -> Reader:
    from timeline_app.intake.readers import docx

    return docx.read


def _odt() -> Reader:
    from timeline_app.intake.readers import odt

    return odt.read


def _rtf() -> Reader:
    from timeline_app.intake.readers import rtf

    return rtf.read


def _epub() -> Reader:
    from timeline_app.intake.readers import epub

    return epub.read


def _mail() -> Reader:
    from timeline_app.intake.readers import mail

    return mail.read


def _saved_page() -> Reader:
    from timeline_app.intake.readers import saved_page

    return saved_page.read


def _pdf() -> Reader:
    from timeline_app.intake.readers import pdf

    return pdf.read


def _zip() -> Reader:
    from timeline_app.intake.readers import refused

    return refused.read_zip


def _ole() -> Reader:
    from timeline_app.intake.readers import refused

    return refused.read_ole


READERS: Final[Mapping[str, Callable[[], Reader]]] = MappingProxyType(
    {
        TEXT: _text,
        MARKDOWN: _markdown,
        HTML: _html,
        SAVED_PAGE: _saved_page,
        MAIL: _mail,
        PDF: _pdf,
        DOCX: _docx,
        ODT: _odt,
        RTF: _rtf,
        EPUB: _epub,
        # Never read; opened to say why.
        ZIP: _zip,
        OLE: _ole,
    }
)
"""Media type to a function that imports the reader. What is not here is refused as `WRONG_KIND`."""


def reader_of(media_type: str) -> Reader:
    """Give the reader of a format, imported now. Raises `ProblemForUser` with `WRONG_KIND` where there is none."""
    load = READERS.get(media_type)
    if load is None:
        raise ProblemForUser(Problem.WRONG_KIND)
    return load()


def enclosed_file(media_type: str, content: bytes, number: int) -> bytes:
    """Give the bytes of file `number` of those that a reading names as enclosed.

    Raises:
        ProblemForUser: `WRONG_KIND` for a kind that encloses none, `MISSING_FILE` for a number that is not there.
    """
    if media_type not in (MAIL, SAVED_PAGE):
        raise ProblemForUser(Problem.WRONG_KIND)
    from timeline_app.intake.readers import mail

    return mail.enclosed_file(content, number)


def parsed_article(source: SourceFile, reading: Reading) -> ParsedArticle:
    """Put a file and its reading together, with the hashes that are kept: of the text, and of its words."""
    whole = ParsedArticle(
        source=source,
        text=reading.text,
        text_sha256=hashlib.sha256(reading.text.encode("utf-8")).hexdigest(),
        encoding=reading.encoding,
        encoding_sure=reading.sure,
        passages=reading.passages,
        metadata=reading.metadata,
        body_sha256=body_fingerprint(reading.text, reading.passages),
        offset_map=reading.offset_map,
        attachments=tuple(
            Attachment(number, enclosed.name, enclosed.media_type, enclosed.size, source)
            for number, enclosed in enumerate(reading.enclosed)
        ),
    )
    return replace(whole, parts=tuple(_part(whole, number, part) for number, part in enumerate(reading.parts, start=1)))


def _part(whole: ParsedArticle, number: int, part: Part) -> ParsedArticle:
    return replace(
        whole,
        passages=part.passages,
        metadata=part.metadata,
        body_sha256=body_fingerprint(whole.text, part.passages),
        part=number,
        attachments=(),
    )


def read_file(path: Path | str) -> ParsedArticle:
    """Read one of the program's own files, here and now, without the limits of the reading process.

    For the sample's articles only: what a user drops goes through `worker.IntakeWorker`. Raises `ProblemForUser`.
    """
    source = read_source(path)
    return parsed_article(source, reader_of(source.media_type)(source.content))
