"""Sheets made by hand and the text of printed pages, for the tests of the sheet."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from timeline_app.briefing import quoting
from timeline_app.briefing.sheet import BriefingSheet, Quote
from timeline_app.domain.names import Direction, base_direction

MADE_AT = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)

EMPTY = BriefingSheet(
    paper="a4",
    language="en",
    title="A sheet",
    date="2 May 2031",
    as_known="As known on 2 May 2031",
    as_known_long="As known on Friday 2 May 2031",
    question=(),
    standfirst="No quotes.",
    facts=(),
    timelines=(),
    statuses=(),
    contradictions=(),
    settled=(),
    people=(),
    spellings=(),
    quotes=(),
    sources=(),
    history="",
    notes=(),
    caveats=("Read with care.",),
    left_out=(),
)


def quote(exact: str, number: int = 1, source: str = "Ada Roe. The Courier.") -> Quote:
    opening, closing = quoting.outer_marks(exact)
    return Quote(
        number,
        opening,
        exact,
        closing,
        source,
        "B 2",
        rtl=base_direction(exact) is Direction.RIGHT_TO_LEFT,
        long=quoting.is_long(exact),
    )


def sheet_of(*quotes: str) -> BriefingSheet:
    return replace(EMPTY, quotes=tuple(quote(exact, n) for n, exact in enumerate(quotes, 1)))


@contextmanager
def opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """A PDF as Qt has it open. Needs an application object."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()  # before the buffer that it reads from


def pages_by_qt(pdf: bytes) -> list[str]:
    """Everything that can be selected on each page, running lines and all, as Qt reads it."""
    with opened(pdf) as document:
        return [document.getAllText(page).text() for page in range(document.pageCount())]


def text_by_qt(pdf: bytes) -> str:
    """The same of all pages, without the running head and foot, so that what runs over a page can be found."""
    return "\n".join(_without_running_lines(page) for page in pages_by_qt(pdf))


def _without_running_lines(page: str) -> str:
    lines = page.splitlines()
    return "\n".join(line for line in lines if not line.startswith(("As known on", "Press reports only", EMPTY.title)))


def text_by_poppler(pdf: bytes, folder: Path) -> str:
    """The same as poppler reads it, in the order of the content."""
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    read = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return read.stdout.decode("utf-8")


def comparable(text: str) -> str:
    """Text as design section 11 compares it: no white space, U+FFFE is a hyphen, U+02BC an apostrophe.

    Marks of direction and soft hyphens, which nobody sees, are set aside too: readers of PDF add and drop them.
    """
    unseen = dict.fromkeys(
        map(ord, "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff")
    )
    return "".join(text.split()).replace("\ufffe", "-").replace("ʼ", "’").translate(unseen)
