"""Finding commands and settings by what is typed: every word, begun or whole, a slip of the keys forgiven. No Qt."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import regex

from timeline_app.domain.names import fold_name
from timeline_app.domain.spelling import slips
from timeline_app.queries.search_values import Mark

_LEAST_FOR_SLIPS: Final = 4
"""Shorter words are taken as they are typed."""
_WORD: Final = regex.compile(r"[\w’']+")
_WHOLE, _BEGUN, _INSIDE, _SLIP, _ELSEWHERE = 0.0, 0.1, 0.5, 1.0, 2.0


class Match(NamedTuple):
    """How badly a name answers, 0 for best, and where."""

    cost: float
    marks: tuple[Mark, ...]


class _Word(NamedTuple):
    folded: str
    start: int
    end: int


def match_words(typed: str, name: str, elsewhere: Sequence[str] = ()) -> Match | None:
    """Give how a name answers to what is typed, None where a word of it is found neither there nor `elsewhere`."""
    wanted = fold_name(typed).split()
    words = _words_of(name)
    others = [word for text in elsewhere for word in _folded(text).split()]
    cost, marks = 0.0, set[Mark]()
    for one in wanted:
        best = min((_cost(one, word.folded) for word in words), default=None, key=lambda each: each)
        if best is not None and best < _ELSEWHERE:
            cost += best
            word = next(word for word in words if _cost(one, word.folded) == best)
            marks.add(_mark(one, word))
        elif any(_cost(one, word) < _SLIP for word in others):
            cost += _ELSEWHERE
        else:
            return None
    if wanted and not _folded(name).startswith(wanted[0]):
        cost += _BEGUN
    return Match(cost, tuple(sorted(marks)))


@lru_cache(maxsize=1_000)
def _words_of(name: str) -> tuple[_Word, ...]:
    return tuple(_Word(fold_name(one[0]), one.start(), one.end()) for one in _WORD.finditer(name))


@lru_cache(maxsize=4_000)
def _folded(text: str) -> str:
    return fold_name(text)


@lru_cache(maxsize=10_000)
def _cost(typed: str, word: str) -> float:
    """Give how far a typed word is from a word: whole, begun, inside, with slips; `_ELSEWHERE` for not at all."""
    if typed == word:
        return _WHOLE
    if word.startswith(typed):
        return _BEGUN
    if typed in word:
        return _INSIDE
    most = _most_slips(typed)
    if not most:
        return _ELSEWHERE
    # What is typed may still go on: it is held against as much of the word.
    lengths = range(max(1, len(typed) - most), len(typed) + most + 1)
    least = min(slips(typed, word[:length], most) for length in lengths)
    return _SLIP * least if 0 < least <= most and typed[0] == word[0] else _ELSEWHERE


def _most_slips(typed: str) -> int:
    return 0 if len(typed) < _LEAST_FOR_SLIPS else 1


def _mark(typed: str, word: _Word) -> Mark:
    """Give what of a word is marked: as much as was typed where it begins so, else all of it."""
    length = word.end - word.start
    if len(word.folded) == length and typed in word.folded:
        start = word.start + word.folded.index(typed)
        return Mark(start, start + len(typed))
    return Mark(word.start, word.end)
