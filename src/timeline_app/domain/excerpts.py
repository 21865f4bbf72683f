"""A few words cut from a text around what was found in it, on one line, with the marks moved along."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

import regex

from timeline_app.domain.text_matching import Span

GAP: Final = "…"
_GRAPHEMES: Final = regex.compile(r"\X")
_SEARCHED: Final = 24
"""So far from where a cut is wanted a blank is looked for; without one, it falls between two graphemes."""


def excerpt(
    text: str,
    found: Sequence[Sequence[Span]],
    before: int = 40,
    length: int = 120,
    left_out: Sequence[tuple[int, int]] = (),
) -> tuple[str, list[Span]]:
    """Cut about `length` code points where most terms stand close together, `before` of them ahead of the first.

    `found` are places by term (see `text_matching.places`). Gives the words, runs of blanks as one, with "…" where
    something is left out, and the marks in them. Nothing of `left_out` stretches is shown. Without places it is the
    beginning.
    """
    marks = sorted(set(chain.from_iterable(found)))
    focus = _densest(found, length - before)
    lowest = max((last for _, last in left_out if last <= focus.start), default=0)
    highest = min((first for first, _ in left_out if first >= focus.end > 0), default=len(text))
    first = _cut(text, focus.start - before, focus.start) if focus.start - before > lowest else lowest
    last = _cut(text, first + length, highest) if first + length < highest else highest
    last = max([last, focus.end, *(mark.end for mark in marks if mark.start < last < mark.end)])
    return one_line(text, Span(first, last), [mark for mark in marks if first <= mark.start and mark.end <= last])


def one_line(text: str, part: Span, marks: Sequence[Span]) -> tuple[str, list[Span]]:
    """Give a part of a text on one line, "…" where it is cut, with those marks that lie in it, moved along."""
    inside = [(mark, Span(max(mark.start, part.start), min(mark.end, part.end))) for mark in marks]
    shown = [mark for _, mark in inside if mark.start < mark.end]
    wanted = sorted({edge for mark in shown for edge in mark})
    pieces: list[str] = []
    moved: dict[int, int] = {}
    size = 0
    for first, last in zip([part.start, *wanted], [*wanted, part.end], strict=True):
        piece = _squeezed(text[first:last], starts_blank=not pieces or pieces[-1].endswith(" "))
        pieces.append(piece)
        size += len(piece)
        moved[last] = size
    line = "".join(pieces)
    moved[part.start] = 0
    head = f"{GAP} " if text[: part.start].strip() else ""
    tail = f" {GAP}" if text[part.end :].strip() else ""
    spans = [Span(moved[mark.start] + len(head), moved[mark.end] + len(head)) for mark in shown]
    return head + line.rstrip() + tail, spans


def _squeezed(text: str, *, starts_blank: bool) -> str:
    words = " ".join(text.split())
    if not words:
        return "" if starts_blank or not text else " "
    head = " " if text[0].isspace() and not starts_blank else ""
    return head + words + (" " if text[-1].isspace() else "")


def _densest(found: Sequence[Sequence[Span]], reach: int) -> Span:
    """Give the place from which the most terms stand within reach; of those, the first."""
    placed = sorted((span, term) for term, spans in enumerate(found) for span in spans)
    best, most = placed[0][0] if placed else Span(0, 0), 0
    for at, (span, _) in enumerate(placed):
        terms = set()
        for other, term in placed[at:]:
            if other.end > span.start + reach:
                break
            terms.add(term)
        if len(terms) > most:
            best, most = span, len(terms)
        if most == len(found):
            break
    return best


def _cut(text: str, at: int, limit: int) -> int:
    """Give a place near `at`, not behind `limit`, that cuts no word, or at least no grapheme."""
    for place in range(at, min(at + _SEARCHED, limit)):
        if text[place - 1].isspace():
            return place
    start = max(0, at - _SEARCHED)
    for match in _GRAPHEMES.finditer(text, start):
        if match.end() >= at:
            return min(match.end(), max(limit, at))
    return at
