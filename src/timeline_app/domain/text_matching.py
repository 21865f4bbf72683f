"""Where words stand in a text, whatever their spelling: found quickly as they are, and slowly where they are not.

A term may be written in several ways (`Wanted`), each some words in a row, folded as `text_folding` does. A text holds
a question when it holds each of its terms in one of its ways, outside what is left out (page furniture).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from timeline_app.domain.text_folding import Word, fold_text, in_small_letters, words_in

_BLOCK: Final = 2_000
_OVERLAP: Final = 200
_AROUND: Final = 60
_MOST: Final = 100
_NO_WORD: Final = r"[^0-9a-z\x80-\U0010ffff]"
_IS_PLAIN: Final = re.compile(r"[\x00-\x26\x28-\x2f:-@\[-_{-\x7f]")
"""A sign of ASCII that ends a word: no letter, no digit, and no apostrophe."""


class Wanted(NamedTuple):
    """One way of writing a term: folded words in a row, the last of which may go on where `is_prefix`."""

    words: tuple[str, ...]
    is_prefix: bool = False


class Span(NamedTuple):
    """A stretch of a text, by code points: `text[start:end]`."""

    start: int
    end: int


Terms = Sequence[Sequence[Wanted]]
"""What is asked for: each term in any one of its ways."""


def places(
    text: str, terms: Terms, left_out: Sequence[tuple[int, int]] = (), *, only_plain: bool = False
) -> list[list[Span]]:
    """Give for each term where it stands, in order; nothing inside `left_out`.

    Of a term that is written plainly somewhere, places where it is written with other marks may be left out, and so
    are those behind the first hundred. With `only_plain` nothing else is looked for: quick, for a text that need not
    hold them.
    """
    small = in_small_letters(text)
    found = []
    for ways in terms:
        spans = _outside((span for wanted in ways for span in _plain(text, small, wanted)), left_out)
        if not spans and not only_plain:
            spans = _outside((span for wanted in ways for span in _folded(text, wanted)), left_out)
        found.append(spans)
    return found


def all_places(text: str, terms: Terms) -> list[Span]:
    """Give every place in a short text (a title, a quote) where any term stands, in order, none within another."""
    words = words_in(text)
    spans = {span for ways in terms for wanted in ways for span in _in_words(words, wanted)}
    return _apart(spans)


def holds(text: str, terms: Terms) -> bool:
    """Say whether a short text holds every term."""
    words = words_in(text)
    return all(any(True for wanted in ways for _ in _in_words(words, wanted)) for ways in terms)


def in_folded(folded: str, terms: Terms) -> bool:
    """Say whether a folded text (`text_folding.fold_text`) holds every term."""
    return all(any(_pattern(wanted).search(folded) for wanted in ways) for ways in terms)


def parts_of(wanted: str, text: str) -> list[Span]:
    """Give where folded words stand in a text, also in the middle of a word; parts of words where letters tell."""
    words = words_in(text)
    joined, starts, at = " ".join(word.folded for word in words), [], 0
    for word in words:
        starts.append(at)
        at += len(word.folded) + 1
    found: list[Span] = []
    at = joined.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        first, last = _word_at(starts, at), _word_at(starts, end - 1)
        begins = _inside(words[first], at - starts[first], start=True)
        if not found or begins >= found[-1].end:  # of a word that cannot be cut, once
            found.append(Span(begins, _inside(words[last], end - starts[last], start=False)))
        at = joined.find(wanted, end)
    return found


def _outside(spans: Iterator[Span], left_out: Sequence[tuple[int, int]]) -> list[Span]:
    kept: set[Span] = set()
    for span in spans:
        if not any(first < span.end and span.start < last for first, last in left_out):
            kept.add(span)
            if len(kept) >= _MOST:
                break
    return _apart(kept)


def _apart(spans: set[Span]) -> list[Span]:
    """Give spans in order; of those that overlap, the one that begins first, and of these the longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _plain(text: str, small: str, wanted: Wanted) -> Iterator[Span]:
    """Give the places where the first word stands letter by letter as it folds."""
    first = wanted.words[0]
    alone = len(wanted.words) == 1
    at = small.find(first)
    while at >= 0:
        before, end = small[at - 1 : at], at + len(first)
        if not (before.isascii() and before.isalnum()):
            while alone and wanted.is_prefix and small[end : end + 1].isascii() and small[end : end + 1].isalnum():
                end += 1
            after = small[end : end + 1]
            if alone and _ends(before) and _ends(after):
                yield Span(at, end)
            elif not (alone and after.isascii() and after.isalnum()):
                yield from _verified(text, at, wanted)
        at = small.find(first, at + 1)


def _ends(sign: str) -> bool:
    return not sign or _IS_PLAIN.match(sign) is not None


def _verified(text: str, at: int, wanted: Wanted) -> Iterator[Span]:
    """Give the place that begins there, if it is one: what is around it decides where words begin and end."""
    length = sum(len(word) + 1 for word in wanted.words)
    first, last = _cut(text, max(0, at - _AROUND), -1), _cut(text, at + 2 * length + _AROUND, 1)
    for span in _in_words(words_in(text[first:last]), wanted):
        if span.start + first <= at < span.end + first:
            yield Span(span.start + first, span.end + first)


def _cut(text: str, at: int, step: int) -> int:
    """Give the nearest place, in a direction, at which no word is cut."""
    for place in range(at, at + step * _AROUND, step):
        if not 0 < place < len(text):
            return max(0, min(place, len(text)))
        if text[place - 1].isspace():
            return place
    return at


def _folded(text: str, wanted: Wanted) -> Iterator[Span]:
    """Give the places whatever marks are written, block by block, each beginning a little before the last one's end."""
    pattern = _pattern(wanted)
    first = 0
    while first < len(text):
        last = _cut(text, first + _BLOCK, 1)
        block = text[first:last]
        if pattern.search(fold_text(block)):
            yield from (Span(span.start + first, span.end + first) for span in _in_words(words_in(block), wanted))
        if last >= len(text):
            break
        first = max(first + 1, _cut(text, last - _OVERLAP, -1))


def _pattern(wanted: Wanted) -> re.Pattern[str]:
    words = f"{_NO_WORD}+".join(map(re.escape, wanted.words))
    end = "" if wanted.is_prefix else f"(?:{_NO_WORD}|$)"
    return re.compile(f"(?:^|{_NO_WORD}){words}{end}")


def _in_words(words: Sequence[Word], wanted: Wanted) -> Iterator[Span]:
    count = len(wanted.words)
    for at in range(len(words) - count + 1):
        if words[at].folded == wanted.words[0] or (count == 1 and wanted.is_prefix):
            some = [word.folded for word in words[at : at + count]]
            last = some[-1].startswith(wanted.words[-1]) if wanted.is_prefix else some[-1] == wanted.words[-1]
            if last and tuple(some[:-1]) == wanted.words[:-1]:
                yield Span(words[at].start, words[at + count - 1].end)


def _word_at(starts: list[int], at: int) -> int:
    return bisect_left(starts, at + 1) - 1


def _inside(word: Word, letters: int, *, start: bool) -> int:
    """Give the place in the text after so many letters of a word; its edge where letters were folded away or added."""
    if len(word.folded) == word.end - word.start:
        return word.start + letters
    return word.start if start else word.end
