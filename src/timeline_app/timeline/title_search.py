"""Finding the titles that hold some words, among a million: folded once as bytes, then searched in a few array steps.

Titles of plain letters are folded by a table of bytes; only those with other letters, or with an article such as "al-"
that folding takes away, go through `fold_all`. The answers are those of `fold_name` for every title.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from timeline_app.domain.names import fold_all, fold_name
from timeline_app.domain.timeline_columns import Titles

Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]

CHUNK: Final = 16_384
"""Titles folded at a time, so that another thread is never kept waiting for long."""
_SLOW_CHUNK: Final = 2_048
_COMMON_FIRST: Final = b" etaoinshrdlucmfwypvbgkjqxz"
_BLANK, _HYPHEN, _DROPPED = 0x20, 0x2D, 0
_APOSTROPHES: Final = b"'`"
_LONG_MARKS: Final = {0x93: _HYPHEN, 0x94: _HYPHEN, 0x9C: _BLANK, 0x9D: _BLANK, 0xA6: _BLANK, 0x98: _DROPPED,
                      0x99: _DROPPED}  # fmt: skip
"""Last byte of – — “ ” … ‘ ’ in UTF-8 (after E2 80), and what becomes of the mark."""


def _table() -> Codes:
    table = np.full(256, _BLANK, np.uint8)
    for code in range(128):
        if chr(code).isalnum() or code == ord("-"):
            table[code] = ord(chr(code).lower())
    table[128:] = np.arange(128, 256)
    for code in _APOSTROPHES:
        table[code] = _DROPPED
    return table


_TABLE: Final = _table()
_IS_ALNUM: Final = np.array([chr(code).isalnum() and code < 128 for code in range(256)], np.bool_)


def _members(letters: bytes) -> Bools:
    found = np.zeros(256, np.bool_)
    found[list(letters)] = True
    return found


_ARTICLE_FIRST, _ARTICLE_SECOND = _members(b"aeu"), _members(b"ldnrstz")


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Folded titles: title i at `offsets[i] … offsets[i + 1]` of `text`, of row `rows[i]` or `first + i`."""

    first: int
    rows: Ints | None
    text: Codes
    offsets: Ints

    def holding(self, word: bytes) -> Ints:
        """Give the rows whose title holds a word."""
        size = len(word)
        if len(self.text) < size:
            return np.empty(0, np.int64)
        rarest = max(range(size), key=lambda at: _COMMON_FIRST.find(word[at : at + 1]) % 256)
        at = np.flatnonzero(self.text[rarest : len(self.text) - size + 1 + rarest] == word[rarest])
        for place in range(size):
            if place != rarest:
                at = at[self.text[at + place] == word[place]]
        title = np.searchsorted(self.offsets, at, side="right") - 1
        title = title[at + size <= self.offsets[title + 1]]
        return title + self.first if self.rows is None else self.rows[title]


class FoldedTitles:
    """The folded titles of one record. Make it with `of`; it takes about as much memory as the titles."""

    __slots__ = ("_pieces", "titles")

    def __init__(self, titles: Titles, pieces: Sequence[_Piece]) -> None:
        self.titles = titles
        self._pieces = tuple(pieces)

    @classmethod
    def of(cls, titles: Titles, is_stopped: Callable[[], bool] = lambda: False) -> Self | None:
        """Fold titles; None when `is_stopped` said so in between."""
        made: list[_Piece] = []
        for first in range(0, len(titles), CHUNK):
            for piece in _folded(titles, first, min(first + CHUNK, len(titles))):
                if is_stopped():
                    return None
                made.append(piece)
        return cls(titles, made)

    def rows_with(self, words: str) -> Ints:
        """Give the rows, ascending, whose title holds every one of some words, both folded; all for no word."""
        wanted = fold_name(words).split()
        if not wanted:
            return np.arange(len(self.titles), dtype=np.int64)
        held = [self._holding(word.encode()) for word in dict.fromkeys(wanted)]
        return np.flatnonzero(np.logical_and.reduce(held))

    def _holding(self, word: bytes) -> Bools:
        found = np.zeros(len(self.titles), np.bool_)
        for piece in self._pieces:
            found[piece.holding(word)] = True
        return found


def _folded(titles: Titles, first: int, last: int) -> Iterator[_Piece]:
    """Fold some rows: first all that a table of bytes can fold, then the rest."""
    offsets = titles.offsets[first : last + 1] - titles.offsets[first]
    text = np.frombuffer(titles.blob, np.uint8, int(offsets[-1]), int(titles.offsets[first])).copy()
    _shorten_marks(text)
    text = _TABLE[text]
    kept = text != _DROPPED
    offsets = np.concatenate(([0], np.cumsum(kept)))[offsets]
    text = text[kept]
    hard = np.unique(np.searchsorted(offsets, _hard_places(text, offsets), side="right") - 1)
    for row in hard.tolist():
        text[offsets[row] : offsets[row + 1]] = _BLANK
    yield _Piece(first, None, text, offsets)
    for at in range(0, len(hard), _SLOW_CHUNK):
        rows = hard[at : at + _SLOW_CHUNK] + first
        folded = Titles.of(fold_all(list(titles.taken(rows))))
        yield _Piece(first, rows, np.frombuffer(folded.blob, np.uint8), folded.offsets)


def _shorten_marks(text: Codes) -> None:
    """Put one byte for the quotation marks and dashes of print, so that titles with them are plain otherwise."""
    at = np.flatnonzero(text[:-2] == 0xE2)
    at = at[text[at + 1] == 0x80]
    for last, to in _LONG_MARKS.items():
        these = at[text[at + 2] == last]
        text[these] = text[these + 1] = text[these + 2] = _APOSTROPHES[0]
        if to != _DROPPED:
            text[these] = to


def _hard_places(text: Codes, offsets: Ints) -> Ints:
    """Give where letters beyond ASCII stand, and where an article may: at the start of a title or behind a sign."""
    beyond = np.flatnonzero(text >= 128)
    at = np.flatnonzero(_ARTICLE_FIRST[text[:-3]])
    starts = np.zeros(len(text) + 1, np.bool_)
    starts[offsets] = True
    at = at[_ARTICLE_SECOND[text[at + 1]] & (starts[at] | ~_IS_ALNUM[text[at - 1]])]
    third = text[at + 2]
    article = (third == ord("-")) | ((third == ord("h")) & (text[at + 3] == ord("-")))
    article |= ~_IS_ALNUM[third] & (text[at + 1] == ord("l"))
    return np.concatenate((beyond, at[article]))
