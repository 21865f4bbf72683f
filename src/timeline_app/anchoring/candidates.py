"""Places where a quotation may stand in a text, each with how like its words and its surroundings are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from timeline_app.anchoring.aligning import Alignment, align
from timeline_app.anchoring.searching import IndexedText
from timeline_app.anchoring.surroundings import Needle, Support, support
from timeline_app.anchoring.tokens import PUNCTUATION_WEIGHT, Flags, Ids, Vocabulary, Weights, same_words

LEAST_LIKE: Final = 0.35
_LONG: Final = 240
_END: Final = 96
_MOST_EXACT: Final = 64
_SURROUNDINGS_WORTH: Final = 1.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """The tokens `first:last`, the characters `start:end`; `likeness` of the words, 0 to 1; `same`: only typography."""

    first: int
    last: int
    start: int
    end: int
    likeness: float
    same: bool
    support: Support

    @property
    def rank(self) -> float:
        """Give what candidates are ordered by."""
        return self.likeness + _SURROUNDINGS_WORTH * self.support.mean

    def overlaps(self, start: int, end: int) -> bool:
        """Say whether the greater part of the smaller range lies in both."""
        shared = min(self.end, end) - max(self.start, start)
        return 2 * shared > min(self.end - self.start, end - start)


def candidates(needle: Needle, exact: str, text: IndexedText) -> list[Candidate]:
    """Give the places in a text, the best first. `exact` is the needle's quote as written."""
    weights = text.weigh()
    found: list[Candidate] = []
    for start, end in _places(needle, exact, text):
        first, last = text.tokens.touched(start, end)
        if any(known.start < end and start < known.end and known.same for known in found):
            continue
        words = text.tokens.text[start:end]
        same = words == exact or same_words(words, exact)
        likeness = (
            1.0 if same else _likeness(needle.quote, text.tokens.ids[first:last], text.tokens.vocabulary, weights)
        )
        if likeness >= LEAST_LIKE:
            around = support(needle, text.tokens, first, last, weights)
            found.append(Candidate(first, last, start, end, likeness, same, around))
    found.sort(key=lambda one: (-one.rank, one.start))
    return _without_doubles(found)


def _without_doubles(found: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for one in found:
        if not any(known.overlaps(one.start, one.end) for known in kept):
            kept.append(one)
    return kept


def _places(needle: Needle, exact: str, text: IndexedText) -> Iterator[tuple[int, int]]:
    """Give ranges of characters: the very words, the same tokens, then stretches with words in common."""
    tokens = text.tokens
    at = tokens.text.find(exact)
    for _ in range(_MOST_EXACT):
        if at < 0:
            break
        yield at, at + len(exact)
        at = tokens.text.find(exact, at + 1)
    size = len(needle.quote)
    for first in text.occurrences(needle.quote):
        yield int(tokens.starts[first]), int(tokens.ends[first + size - 1])
    if not size:
        return
    spans = _long_spans(needle, text) if size > _LONG else _spans(needle, text)
    for first, last in spans:
        yield int(tokens.starts[first]), int(tokens.ends[last - 1])


def _spans(needle: Needle, text: IndexedText) -> Iterator[tuple[int, int]]:
    """Give stretches of tokens at which the needle, laid into a window of the text, leaves its quote."""
    whole, first, last = needle.whole, len(needle.left), len(needle.left) + len(needle.quote)
    for start, end in text.windows(whole, first, last):
        window = text.tokens.ids[start:end]
        laid = align(whole, window, text.tokens.vocabulary, text.weigh())
        span = _span_of(laid, first, last, text.weigh()[window] == PUNCTUATION_WEIGHT)
        if span is not None:
            yield start + span[0], start + span[1]


def _long_spans(needle: Needle, text: IndexedText) -> Iterator[tuple[int, int]]:
    """Give stretches for a quote too long to be laid out as a whole: its beginning and its end are found each."""
    empty = needle.quote[:0]
    head = Needle(needle.left, needle.quote[:_END], empty, needle.left_inside, False)
    tail = Needle(empty, needle.quote[-_END:], needle.right, False, needle.right_inside)
    ends = [last for _, last in _spans(tail, text)]
    size = len(needle.quote)
    for first, _ in _spans(head, text):
        for last in ends:
            if size < 2 * (last - first) < 3 * size:
                yield first, last


def _span_of(laid: Alignment, first: int, last: int, marks: Flags) -> tuple[int, int] | None:
    """Give the tokens of the window that stand for `needle[first:last]`, None where it was left out.

    An edge is pinned by the first word of the quote if that was found, else by the word beside the quote.
    """
    places, like = laid.places, laid.likeness
    inside = np.flatnonzero(like[first:last] > 0) + first
    if not len(inside):
        return None
    start = _edge(places, like, int(inside[0]), first, -1, marks)
    end = _edge(places, like, int(inside[-1]), last - 1, 1, marks) + 1
    return (start, end) if start < end else None


def _edge(places: Ids, like: Weights, matched: int, edge: int, step: int, marks: Flags) -> int:
    """Give the window's token at an edge of the quote: `matched` is the outermost needle token of it that was found."""
    here = int(places[matched])
    if matched == edge:
        return here
    missing = abs(edge - matched)
    beside = edge + step
    if 0 <= beside < len(places) and like[beside] > 0:
        pinned = int(places[beside]) - step
        if 0 <= (pinned - here) * step <= 2 * missing + 2:
            return pinned
    placed = [int(places[one]) for one in range(edge, matched, -step) if places[one] >= 0]
    furthest = placed[0] if placed else here
    # Words that were put in the place of others end with their clause.
    while here != furthest and not marks[here + step]:
        here += step
    return here


def _likeness(quote: Ids, found: Ids, vocabulary: Vocabulary, weights: Weights) -> float:
    """Give the share of the weight of both that is matched in order, spellings of one word counted as like."""
    total = float(weights[quote].sum() + weights[found].sum())
    if not total:
        return 0.0
    if len(quote) > _LONG:
        size = int(max(quote.max(initial=0), found.max(initial=0))) + 1
        shared = np.minimum(np.bincount(quote, minlength=size), np.bincount(found, minlength=size))
        return float(2 * (shared * weights[:size]).sum() / total)
    laid = align(quote, found, vocabulary, weights)
    return float(2 * (laid.likeness * weights[quote]).sum() / total)
