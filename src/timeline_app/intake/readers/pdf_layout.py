"""Lines of pages to paragraphs and headings: by place where it is known, else by length and signs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Final

from timeline_app.domain.articles import PassageKind
from timeline_app.intake.readers.laid_out import Block
from timeline_app.intake.readers.pdf_page import Page, Row
from timeline_app.intake.readers.pdf_running import running_lines

_HEADING_ROWS: Final = 3
_ENOUGH_ROWS: Final = 12
_FEW_ROWS: Final = 4
_MOSTLY: Final = 0.6
_PITCH_OF_HEIGHT: Final = 1.5
_LARGE: Final = 1.25
_SHORT: Final = 0.35
_INDENT: Final = 5.0
_MARKED_ON: Final = 0.03
_CLOSED: Final = re.compile("[.!?…:\u061f\u06d4\u3002\uff01\uff1f][\"'’”»›)\\]\u300d]*$")
_LOWER: Final = re.compile(r"[\"'“‘«(\[]*[a-zà-öø-ÿа-яёα-ω]")
_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LISTED: Final = re.compile(r"(?:[•‣▪◦·∙●■*]|[-–—](?=\s)|\(?\d{1,2}[.)]\s)\s*\S")


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together, all of one page."""

    page: int
    rows: list[Row] = field(default_factory=list)
    kind: PassageKind | None = None

    @property
    def words(self) -> str:
        return "\n".join(row.words for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual on a page: the distance of two lines, how wide a full line is (points, or signs), how high letters.

    `marked` says that paragraphs are told apart by room or by an indent, so that a short line alone tells little.
    """

    pitch: float
    full: float
    height: float
    marked: bool = False


def blocks_of(pages: Sequence[Page]) -> Iterator[Block]:
    """Give paragraphs in reading order, each with its page.

    Running heads and feet are aside; they wait until a paragraph that runs on over the page has ended.
    """
    waiting: list[Block] = []
    last: Block | None = None
    last_row, last_measure = Row(""), _Measure(0, 0, 0)
    usual = _measured([row for page in pages for row in page.rows])
    running = running_lines(pages, usual.pitch)
    for page in pages:
        edge = running[page.number]
        body = [row for number, row in enumerate(page.rows) if number not in edge]
        measure = _measured(body, usual)
        paragraphs = list(_paragraphs(page.number, body, measure))
        for number, paragraph in enumerate(paragraphs):
            runs_on = number == 0 and last is not None and _runs_on(last_row, paragraph.rows[0], last_measure)
            if last is not None:
                yield replace(last, kind=PassageKind.BODY) if runs_on else last
            if not runs_on:
                yield from waiting
                waiting = []
            kind = PassageKind.BODY if runs_on else _kind(paragraph, measure)
            last = Block(paragraph.words, kind, page=page.number, glued=runs_on)
            last_row, last_measure = paragraph.rows[-1], measure
        waiting += [Block(page.rows[number].words, page=page.number, aside=True) for number in sorted(edge)]
    yield from ([] if last is None else [last])
    yield from waiting


def _measured(rows: Sequence[Row], usual: _Measure | None = None) -> _Measure:
    """Measure lines; too few to tell are taken to be as `usual`."""
    if usual is not None and len(rows) < _ENOUGH_ROWS:
        return usual
    pitch = _usual(
        [
            below.place.top - above.place.top
            for above, below in pairwise(rows)
            if above.place and below.place and below.place.top > above.place.top
        ]
    )
    widths = sorted(_width(row) for row in rows)
    full = widths[int(len(widths) * 0.75)] if widths else 0.0
    marks = sum(_is_marked(above, below, pitch) for above, below in pairwise(rows)) if usual is None else 0
    marked = usual.marked if usual is not None else marks >= max(3, _MARKED_ON * len(rows))
    height = median(map(_height, rows)) if rows else 0.0
    closed = sum(bool(_CLOSED.search(row.words)) for row in rows)
    if len(rows) < _FEW_ROWS or closed > _MOSTLY * len(rows):
        pitch = min(pitch, _PITCH_OF_HEIGHT * height)  # lines that far apart are paragraphs of one line
    return _Measure(pitch, full, height, marked)


def _is_marked(above: Row, below: Row, pitch: float) -> bool:
    """Say whether room or an indent stands between the end of a sentence and the next line."""
    if not above.place or not below.place or not _CLOSED.search(above.words):
        return False
    step = below.place.top - above.place.top
    return _is_apart(step, pitch) if step > 1.2 * pitch else step > 0 and _is_set_in(above, below)


def _is_set_in(above: Row, below: Row) -> bool:
    """Say whether a line begins further in than the one above: on the right where it is read from there."""
    if not above.place or not below.place:
        return False
    if _RTL.search(below.words[:20]):
        return below.place.right < above.place.right - _INDENT
    return below.place.left > above.place.left + _INDENT


def _is_apart(step: float, pitch: float) -> bool:
    return pitch * 1.3 + 1 < step < pitch * 6


def _usual(pitches: Sequence[float]) -> float:
    """Give the usual distance of two lines inside a paragraph: the smallest that is common."""
    if not pitches:
        return 0.0
    counted = Counter(round(pitch) for pitch in pitches)
    most = max(counted.values())
    return float(min(pitch for pitch, count in counted.items() if count * 2 >= most)) if most > 1 else median(pitches)


def _width(row: Row) -> float:
    return row.place.right - row.place.left if row.place else float(len(row.words))


def _paragraphs(page: int, rows: Sequence[Row], measure: _Measure) -> Iterator[_Paragraph]:
    paragraph = _Paragraph(page)
    for number, row in enumerate(rows):
        in_table = row.is_tabular and any(other.is_tabular for other in _neighbours(rows, number))
        parted = in_table or paragraph.kind is not None
        if paragraph.rows and (parted or _parts(paragraph.rows[-1], row, measure)):
            yield paragraph
            paragraph = _Paragraph(page)
        paragraph.rows.append(row)
        paragraph.kind = PassageKind.TABLE if in_table else None
    if paragraph.rows:
        yield paragraph


def _kind(paragraph: _Paragraph, measure: _Measure) -> PassageKind | None:
    """Say what a paragraph's letters and lines make it, None where its words must tell."""
    large = min(map(_height, paragraph.rows)) > _LARGE * measure.height and measure.height > 0
    if large and paragraph.kind is None and not _CLOSED.search(paragraph.rows[-1].words):
        return PassageKind.HEADING
    return PassageKind.BODY if len(paragraph.rows) > _HEADING_ROWS else paragraph.kind


def _neighbours(rows: Sequence[Row], number: int) -> Iterator[Row]:
    return (rows[other] for other in (number - 1, number + 1) if 0 <= other < len(rows))


def _parts(above: Row, below: Row, measure: _Measure) -> bool:
    """Say whether a new paragraph begins between two lines of a page."""
    if above.words.endswith("-") and _LOWER.match(below.words):
        return False
    if _LISTED.match(below.words):
        return True
    if above.place is None or below.place is None:
        return not _runs_on(above, below, measure)
    step = below.place.top - above.place.top
    if step <= 0 or step > 6 * max(measure.pitch, 8):  # another column, or far down the page
        return not _runs_on(above, below, measure)
    small, large = sorted((_height(above), _height(below)))
    closed = bool(_CLOSED.search(above.words))
    if small > _LARGE * measure.height and small * 1.35 > large and step < 1.8 * small:
        return closed  # a headline of several lines
    if (measure.pitch and step > measure.pitch * 1.3 + 1) or large > 1.45 * small:
        return True
    if closed and (measure.marked or _is_set_in(above, below)):
        return _is_set_in(above, below) or _width(above) < _SHORT * measure.full
    return not _runs_on(above, below, measure)


def _height(row: Row) -> float:
    return row.place.bottom - row.place.top if row.place else 0.0


def _runs_on(above: Row, below: Row, measure: _Measure) -> bool:
    """Say whether a paragraph goes on from one line to another, judged by the words and by how full the line is."""
    if _LISTED.match(below.words):
        return False
    if _LOWER.match(below.words):
        return not _CLOSED.search(above.words) or _is_full(above, measure)
    return _is_full(above, measure)


def _is_full(row: Row, measure: _Measure) -> bool:
    """Say whether a line reaches about as far as lines do here; after a sentence's end it must reach further."""
    share = 0.9 if _CLOSED.search(row.words) else 0.8
    return _width(row) >= share * measure.full
