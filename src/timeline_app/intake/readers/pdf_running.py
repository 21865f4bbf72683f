"""Finds what is printed around the text of every page: running heads and feet, page numbers, what a browser adds."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from timeline_app.intake.readers.pdf_page import Page, Row

_EDGE_LINES: Final = 3
"""How many lines at the top and at the foot of a page may be a running head or foot."""

_HEAD_WORDS: Final = 14
_FEW_PAGES: Final = 5
_PRINTED_ON: Final = 0.6
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


def running_lines(pages: Sequence[Page], pitch: float) -> dict[int, set[int]]:
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
