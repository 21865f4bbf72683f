"""Many short texts, folded in one piece, and found by their words without looking at each."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

import numpy as np

from timeline_app.domain.spelling import Vocabulary
from timeline_app.domain.text_folding import fold_text
from timeline_app.domain.text_matching import Terms, Wanted
from timeline_app.domain.timeline_columns import Bool, Int64
from timeline_app.queries.timeline import StoppedError

BREAK: Final = "\0"
"""Stands in a text where no phrase may go on, as between a quote and its claim."""
_NO_WORD: Final = re.compile(f"[^0-9a-z\x80-\U0010ffff\n{BREAK}]+")
_AT_ONCE: Final = 2_000
_MOST_REMEMBERED: Final = 100


class FoldedRows:
    """Texts by the place at which they came. Words of a text are tokens: "leave" is not found in "leaver".

    What was asked last is remembered: the same is asked by the first answer and the ranked one.
    """

    def __init__(self, texts: Iterable[str], is_stopped: Callable[[], bool] = lambda: False) -> None:
        """Fold texts. Raises `StoppedError` soon after `is_stopped` says so."""
        lines: list[str] = []
        left = iter(texts)
        while some := list(islice(left, _AT_ONCE)):
            if is_stopped():
                raise StoppedError
            lines.extend(_folded(some))
        sizes = np.fromiter((len(line) + 1 for line in lines), np.int64, len(lines))
        self._starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
        self._text = "\n".join(lines) + "\n"
        self._found: dict[Wanted, Int64] = {}

    def __len__(self) -> int:
        """Give the number of texts."""
        return len(self._starts) - 1

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words of all texts."""
        return Vocabulary(self._text.split())

    def holding(self, terms: Terms) -> Bool:
        """Say of each text whether it holds every term in one of its ways."""
        found = np.ones(len(self), np.bool_)
        for ways in terms:
            one = np.zeros(len(self), np.bool_)
            for wanted in ways:
                one[self._rows(wanted)] = True
            found &= one
        return found

    def with_slips(self, terms: Terms) -> list[list[Wanted]]:
        """Give the terms with the words that are meant by one of which no text has any, as far as a slip explains it.

        Of phrases, and of words that are there, nothing is changed.
        """
        return [self._with_slips(ways) for ways in terms]

    def _with_slips(self, ways: Sequence[Wanted]) -> list[Wanted]:
        kept = list(ways)
        single = [wanted for wanted in kept if len(wanted.words) == 1]
        if len(single) == len(kept) and not any(len(self._rows(wanted)) for wanted in kept):
            near = dict.fromkeys(word for wanted in single for word in self.vocabulary.near(wanted.words[0]))
            kept += [Wanted((word,)) for word in near]
        return kept

    def _rows(self, wanted: Wanted) -> Int64:
        found = self._found.get(wanted)
        if found is None:
            sought = " " + " ".join(wanted.words) + ("" if wanted.is_prefix else " ")
            at = np.fromiter(self._places(sought), np.int64)
            found = np.searchsorted(self._starts, at, side="right") - 1
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[wanted] = found
        return found

    def _places(self, sought: str) -> Iterator[int]:
        """Give one place in each text that holds some words."""
        text = self._text
        at = text.find(sought)
        while at >= 0:
            yield at
            at = text.find(sought, text.find("\n", at))


def _folded(texts: Sequence[str]) -> list[str]:
    """Fold texts as one, each to a line: blanks around each of its words."""
    whole = "\n".join(text.replace("\n", " ").replace(BREAK, f" {BREAK} ") for text in texts)
    return [f" {line.strip()} " for line in _NO_WORD.sub(" ", fold_text(whole)).split("\n")]
