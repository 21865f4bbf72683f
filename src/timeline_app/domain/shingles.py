"""The same paragraph in several articles, found by its words three at a time.

A paragraph that an agency sent out is printed with small changes: other quotation marks, another spelling of a name, a
sentence cut off its end. What stays is most of the runs of three words. Numbers for the words are made with blake2b, so
that they are the same on every machine and in every run.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(
    # A letter of a script without spaces is a word by itself; any other run of letters and digits is one.
    "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\\W_\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+"
)
_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼʿʾ")
_RUN: Final = 3
_FEWEST_WORDS: Final = 8
"""Words below which two paragraphs may be alike by chance ("The ministry declined to comment.")."""
_SHARED: Final = 0.55
"""Part of the shorter paragraph's runs that the longer must have. One changed word in eight leaves .6."""
_FEWEST_RUNS: Final = 6
_WINDOW: Final = 6
_MASK: Final = (1 << 64) - 1
_FACTOR: Final = 0x9E3779B97F4A7C15
_MOST_ALIKE: Final = 40
"""Part of the shorter paragraph's runs that the longer must have (one word in eight changed leaves .6)."""


@dataclass(frozen=True, slots=True)
class Shingles:
    """A paragraph's runs of three words as numbers of 64 bits, sorted, each once. `words` counts its words."""

    runs: tuple[int, ...]
    words: int
    marks: tuple[int, ...] = ()

    @property
    def can_be_compared(self) -> bool:
        """Say whether there are enough words for likeness to mean anything."""
        return self.words >= _FEWEST_WORDS


class ShingleMaker:
    """Makes shingles of paragraphs; keeps the numbers of the words it has met, so that many articles cost little."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, text: str) -> Shingles:
        """Give the shingles of a paragraph. Case, white space, punctuation and quotation marks make no difference."""
        words = [self._number(word) for word in _WORD.findall(text.casefold().translate(_APOSTROPHES))]
        runs = [
            (((one * _FACTOR + two) & _MASK) * _FACTOR + three) & _MASK
            for one, two, three in zip(words, words[1:], words[2:], strict=False)
        ]
        return Shingles(tuple(sorted(set(runs))), len(words), tuple(sorted(set(_marks(runs)))))

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = int.from_bytes(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")
            self._numbers[word] = number
        return number


def _marks(runs: Sequence[int]) -> Iterator[int]:
    """Give the least number of every window of runs: two texts with enough runs in a row in common share one."""
    for at in range(max(1, len(runs) - _WINDOW + 1) if runs else 0):
        yield min(runs[at : at + _WINDOW])


def is_same_paragraph(one: Shingles, other: Shingles) -> bool:
    """Say whether two paragraphs are one, small edits apart."""
    if not (one.can_be_compared and other.can_be_compared):
        return False
    shorter, longer = sorted((one.runs, other.runs), key=len)
    shared = len(frozenset(shorter).intersection(longer))
    return shared >= _FEWEST_RUNS and shared >= _SHARED * len(shorter)


def same_paragraphs(paragraphs: Sequence[Shingles]) -> tuple[int, ...]:
    """Give for each paragraph the index of the first one that it is the same as; its own where there is none."""
    first = list(range(len(paragraphs)))

    def root(at: int) -> int:
        while first[at] != at:
            first[at] = first[first[at]]
            at = first[at]
        return at

    for one, other in _candidates(paragraphs):
        a, b = root(one), root(other)
        if a != b and is_same_paragraph(paragraphs[one], paragraphs[other]):
            first[max(a, b)] = min(a, b)
    return tuple(root(at) for at in range(len(paragraphs)))


def _candidates(paragraphs: Sequence[Shingles]) -> Iterator[tuple[int, int]]:
    """Give the pairs that share a mark, each paragraph with those before it, each pair once."""
    met: dict[int, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        if not paragraph.can_be_compared:
            continue
        before: dict[int, None] = {}
        for mark in paragraph.marks:
            places = met.setdefault(mark, [])
            if len(places) < _MOST_ALIKE:
                before.update(dict.fromkeys(places))
                places.append(index)
            else:
                before.update(dict.fromkeys(places[:1]))
        yield from ((other, index) for other in before)


def one_for_each(texts: Iterable[str]) -> tuple[str, ...]:
    """Give for each text the first of them that is the same paragraph, white space and case folded."""
    folded = [" ".join(text.split()).casefold() for text in texts]
    distinct = list(dict.fromkeys(folded))
    same = same_paragraphs([_shingles_of(text) for text in distinct])
    first = {text: distinct[at] for text, at in zip(distinct, same, strict=True)}
    return tuple(first[text] for text in folded)


@lru_cache(maxsize=8192)  # some 3 KB each
def _shingles_of(text: str) -> Shingles:
    # The record asks for the same paragraphs each time something changes.
    return ShingleMaker().of(text)
