"""PDF through Qt's engine, the only place in `intake` that knows Qt. Runs in the reading process alone.

What becomes of the page:

- A line of the page is a line of the text: its end stays a line end, so that every quotation shows how the words were
  printed. A hyphen at a line end stays where it stood, before the line end.
- The lines of a paragraph are one passage, in the engine's reading order (columns one after the other), with the page
  that they stand on. A paragraph that runs on over a page is two passages with only a line end between them: the page
  furniture between them goes after the second.
- Running heads and feet and page numbers are page furniture. Ligatures are their letters.
"""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtPdf import QPdfDocument, QPdfSelection

from timeline_app.domain.articles import Metadata
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake.canonical import MAX_TEXT_BYTES
from timeline_app.intake.readers import Reading
from timeline_app.intake.readers.laid_out import reading_of
from timeline_app.intake.readers.pdf_guard import PICTURE, refuse_hostile
from timeline_app.intake.readers.pdf_layout import blocks_of
from timeline_app.intake.readers.pdf_page import Page, Place, Row
from timeline_app.intake.readers.pdf_places import placed
from timeline_app.intake.readers.pdf_rtl import put_right, unswapped, with_letters
from timeline_app.intake.readers.pdf_running import is_printed_page

MAX_PAGES: Final = 2_000
_TEXT_OF_A_SCAN: Final = 40
"""Letters a page below which a PDF full of pictures is a scan: a stamp, a page number, the scanner's name."""

_WIDE: Final = 1.8
"""A gap this many times as wide as the letters are high parts the cells of a table, not two words."""

_HYPHEN: Final = "\ufffe"
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffd\ufffe\uffff\ue000-\uf8ff]")


def read(content: bytes) -> Reading:
    """Read a PDF.

    Raises:
        ProblemForUser: `PASSWORD`, `DAMAGED`, `EXPANDS`, `SCANNED` for pictures of text, `NO_TEXT`, `NOT_TEXT` for
            letters that only the PDF's own fonts can tell, `TOO_LARGE`.
    """
    refuse_hostile(content)
    document, buffer = _opened(content)
    try:
        pages = list(_pages(document))
    finally:
        document.close()
        buffer.close()
    letters = sum(sum(map(str.isalnum, row.words)) for page in pages for row in page.rows)
    pictures = len(PICTURE.findall(content))
    if letters < _TEXT_OF_A_SCAN * len(pages) and pictures >= len(pages):
        raise ProblemForUser(Problem.SCANNED)
    if not letters:
        raise ProblemForUser(Problem.SCANNED if pictures else Problem.NO_TEXT)
    words = "".join(row.words for page in pages for row in page.rows)
    if len(_UNREADABLE.findall(words)) * 5 > len(words):
        raise ProblemForUser(Problem.NOT_TEXT)
    return reading_of(list(blocks_of(pages)), encoding="utf-8", by_shape=is_printed_page(pages), proved=Metadata())


def _opened(content: bytes) -> tuple[QPdfDocument, QBuffer]:
    if QCoreApplication.instance() is None:
        global _application  # Qt needs one as long as the process lives
        _application = QCoreApplication([])
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    error = document.error()
    if document.status() is not QPdfDocument.Status.Ready or document.pageCount() < 1:
        locked = error in (QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme)
        raise ProblemForUser(Problem.PASSWORD if locked else Problem.DAMAGED)
    if document.pageCount() > MAX_PAGES:
        raise ProblemForUser(Problem.TOO_LARGE)
    return document, buffer


_application: QCoreApplication | None = None


def _pages(document: QPdfDocument) -> Iterator[Page]:
    length = 0
    for number in range(document.pageCount()):
        selection = document.getAllText(number)
        text = _in_order(document, number, selection.text())
        length += len(text)
        if length > MAX_TEXT_BYTES:
            raise ProblemForUser(Problem.TOO_LARGE)
        yield Page(number + 1, document.pagePointSize(number).height(), _rows(text, selection))


def _in_order(document: QPdfDocument, page: int, text: str) -> str:
    def is_one_sign(at: int) -> bool:
        pair = [document.getSelectionAtIndex(page, at + place, 1) for place in (0, 1)]
        boxes = [[polygon.boundingRect().getRect() for polygon in letter.bounds()] for letter in pair]
        return [letter.text() for letter in pair] == [text[at], text[at + 1]] and boxes[0] == boxes[1] != []

    return with_letters(unswapped(text, is_one_sign))


def _rows(text: str, selection: QPdfSelection) -> list[Row]:
    """Give a page's lines with their places."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        broken = line.split(_HYPHEN)
        lines += [piece + "-" for piece in broken[:-1]] + broken[-1:]
    lines = [line for line in map(_shown, lines) if line]
    return placed(put_right(lines), _places(selection))


def _shown(line: str) -> str:
    return line.strip(" \t\f\v\x02")


def _places(selection: QPdfSelection) -> list[Place]:
    """Join the engine's boxes, one for each stretch of text, to one for each line."""
    places: list[Place] = []
    for polygon in selection.bounds():
        box = polygon.boundingRect()
        place = Place(box.left(), box.top(), box.right(), box.bottom(), ink=box.width())
        if places and _is_same_line(places[-1], place):
            places[-1] = _joined(places[-1], place)
        else:
            places.append(place)
    return places


def _is_same_line(before: Place, place: Place) -> bool:
    middle, height = (place.top + place.bottom) / 2, max(before.bottom - before.top, 6.0)
    return before.top - 0.35 * height <= middle <= before.bottom + 0.35 * height


def _joined(before: Place, place: Place) -> Place:
    height = max(before.bottom - before.top, place.bottom - place.top)
    gap = max(place.left - before.right, before.left - place.right)
    return Place(
        min(before.left, place.left),
        min(before.top, place.top),
        max(before.right, place.right),
        max(before.bottom, place.bottom),
        before.gaps + (gap > _WIDE * height),
        before.ink + place.ink,
    )
