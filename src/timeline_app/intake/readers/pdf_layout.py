"""Lines of pages to paragraphs, headings and page furniture: by place where it is known, else by length and signs."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Final

from timeline_app.domain.articles import PassageKind
from timeline_app.intake.readers.laid_out import Block

_EDGE_LINES: Final = 3
"""How many lines at the top and at the foot of a page may be a running head or foot."""


_HEAD_WORDS: Final = 14
_FEW_PAGES: Final = 5
_HEADING_ROWS: Final = 3
_ENOUGH_ROWS: Final = 12
_LARGE: Final = 1.25
_PRINTED_ON: Final = 0.6
_CLOSED: Final = re.compile("[.!?…:\u061f\u06d4\u3002\uff01\uff1f][\"'’”»›)\\]\u300d]*$")
_NO_LETTERS: Final = re.compile(r"[\d\W_]+")
_PAGE_NUMBER: Final = re.compile(
    r"[\W_]*(?:(?:page|seite|página|pagina|стр\.?|صفحة)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|из|من)\s*\d{1,4})?[\W_]*"
    r"|[-–—\s]*[ivxl]{1,6}[-–—\s]*",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"(?:https?://|file:///?|www\.)\S+(?:\s+\d+/\d+)?|about:\S+(?:\s+\d+/\d+)?", re.IGNORECASE)
_PRINTED_AT: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?\b.*", re.IGNORECASE
)
_LOWER: Final = re.compile(r"[\"'“‘«(\[]*[a-zà-öø-ÿа-яёα-ω]")
_LISTED: Final = re.compile(r"(?:[•‣▪◦·∙●■*]|[-–—](?=\s)|\(?\d{1,2}[.)]\s)\s*\S")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands on its page, in points from the top left.

    `gaps` counts wide gaps in it, `ink` is how wide it is without its gaps.
    """

    left: float
    top: float
    right: float
    bottom: float
    gaps: int = 0
    ink: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line, and where it stands, if that is known."""

    words: str
    place: Place | None = None

    @property
    def is_tabular(self) -> bool:
        """Say whether there are gaps in it as between the cells of a table."""
        return self.place is not None and self.place.gaps > 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its height in points, its lines in reading order."""

    number: int
    height: float
    rows: list[Row]


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
    """What is usual on a page: the distance of two lines, and how wide a full line is (points, or signs)."""

    pitch: float
    full: float
    height: float


def blocks_of(pages: Sequence[Page]) -> Iterator[Block]:
    """Give paragraphs in reading order, each with its page.

    Running heads and feet are aside; they wait until a paragraph that runs on over the page has ended.
    """
    waiting: list[Block] = []
    last: Block | None = None
    last_row, last_measure = Row(""), _Measure(0, 0, 0)
    usual = _measured([row for page in pages for row in page.rows])
    running = _running(pages, usual.pitch)
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


def _running(pages: Sequence[Page], pitch: float) -> dict[int, set[int]]:
    """Give, for each page, the numbers of its lines that are running heads or feet, or a page number."""
    where: defaultdict[str, set[int]] = defaultdict(set)
    for page in pages:
        for number in _edges(page):
            where[_alike(page.rows[number].words)].add(page.number)
    found = {page.number: set(_outermost(page, where, len(pages), pitch)) for page in pages}
    if all(len(found[page.number]) == len(page.rows) for page in pages):
        return {page.number: set() for page in pages}  # pages that are all alike have words of their own
    return found


def _outermost(page: Page, where: Mapping[str, set[int]], pages: int, pitch: float) -> Iterator[int]:
    """Give running lines from each edge of a page inwards, as far as they go and stand apart from the text."""
    count = len(page.rows)
    for edge in (range(min(_EDGE_LINES, count)), range(count - 1, max(-1, count - 1 - _EDGE_LINES), -1)):
        run: list[int] = []
        for number in edge:
            words = page.rows[number].words
            repeated = (
                len(where[_alike(words)]) >= (2 if pages <= _FEW_PAGES else 3) and len(words.split()) <= _HEAD_WORDS
            )
            if not repeated and not _is_mark(words):
                break
            run.append(number)
        while (
            run and not _is_mark(page.rows[run[-1]].words) and not _stands_apart(page.rows, run[-1], edge.step, pitch)
        ):
            run.pop()
        yield from run


def _stands_apart(rows: Sequence[Row], number: int, inwards: int, pitch: float) -> bool:
    """Say whether there is more room between a line and the next one inwards than between lines of the text."""
    if not 0 <= number + inwards < len(rows):
        return True
    here, there = rows[number].place, rows[number + inwards].place
    return here is None or there is None or abs(here.top - there.top) > 1.25 * pitch


def is_printed_page(pages: Sequence[Page]) -> bool:
    """Say whether this is a web page printed by a browser: it prints address or time over and under its pages."""
    printed = sum(any(_is_printed(page.rows[number].words) for number in _edges(page)) for page in pages)
    return printed >= max(1, _PRINTED_ON * len(pages))


def _is_printed(words: str) -> bool:
    return len(words) <= 300 and bool(_ADDRESS.fullmatch(words) or _PRINTED_AT.fullmatch(words))


def _edges(page: Page) -> list[int]:
    count = len(page.rows)
    return [number for number in range(count) if number < _EDGE_LINES or number >= count - _EDGE_LINES]


def _alike(words: str) -> str:
    """Give a line without numbers and signs, which change from page to page."""
    return " ".join(_NO_LETTERS.sub(" ", words).split()).casefold() or "#"


def _is_mark(words: str) -> bool:
    """Say whether a line is a page number, or what a browser prints over and under a page."""
    short = words if len(words) <= 300 else ""
    return bool(short and (_PAGE_NUMBER.fullmatch(short) or _ADDRESS.fullmatch(short) or _PRINTED_AT.fullmatch(short)))


def _measured(rows: Sequence[Row], usual: _Measure | None = None) -> _Measure:
    """Measure lines; too few to tell are taken to be as `usual`."""
    if usual is not None and len(rows) < _ENOUGH_ROWS:
        return usual
    pitches = [
        below.place.top - above.place.top
        for above, below in pairwise(rows)
        if above.place and below.place and below.place.top > above.place.top
    ]
    widths = sorted(_width(row) for row in rows)
    full = widths[int(len(widths) * 0.75)] if widths else 0.0
    return _Measure(_usual(pitches), full, median(map(_height, rows)) if rows else 0.0)


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
    large = min(map(_height, paragraph.rows)) > _LARGE * measure.height > 0
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
    large = min(_height(above), _height(below))
    if large > _LARGE * measure.height and large * 1.35 > max(_height(above), _height(below)) and step < 1.8 * large:
        return bool(_CLOSED.search(above.words))  # a headline of several lines
    if measure.pitch and step > measure.pitch * 1.3 + 1:
        return True
    if _height(below) > 1.45 * _height(above) or _height(above) > 1.45 * _height(below):
        return True
    closed = bool(_CLOSED.search(above.words))
    if closed and below.place.left > above.place.left + 5 and abs(above.place.right - below.place.right) < 60:
        return True  # the first line of a paragraph is set in
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
