"""Whether a place is a quotation's where only the few words kept around it are known, and not the text it stood in.

Words of the quotation's own sentence stay with it wherever it goes. Words of its neighbours do not: where the passage
was put in another order they still stand in the text, but apart. Where it was taken out they stand together, and what
is like the quotation is another one, also when it has the very same words.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from timeline_app.anchoring.candidates import Candidate
from timeline_app.anchoring.gaps import ENDS, join_of
from timeline_app.anchoring.searching import IndexedText
from timeline_app.anchoring.surroundings import Needle, Support, met_from
from timeline_app.anchoring.tokens import Ids, Vocabulary, cut
from timeline_app.domain.articles import Quotation

_TELLING: Final = 2.0
"""Weight of words that are not met again by chance: two or three rare ones."""
_MORE_TELLING: Final = 2.4
_A_WORD: Final = 0.7
_FITS: Final = 0.6
_SURE: Final = 0.75
_HALF: Final = 0.5
_NEARLY_ALL: Final = 0.9
_A_LITTLE: Final = 0.15
_LIKE: Final = 0.6
_LIKE_BETWEEN: Final = 0.45
_QUITE_LIKE: Final = 0.7
_VERY_LIKE: Final = 0.8
_ROUGHLY: Final = 0.35
_SLIGHTLY: Final = 0.2
_TWO_WORDS: Final = 1.4
_NEAR: Final = 80
_NEAR_SHARE: Final = 50
"""Characters, and the part of the text, that a passage may have been shifted by and still be about where it stood."""
_NEARBY: Final = 40
_PUT_IN: Final = 60
_BESIDE: Final = 6
_PAST: Final = 8
"""Tokens: as far as something is put in between neighbours, stands still beside, or has been gone past."""
_SENTENCE: Final = 300
_SENTENCE_SHORT: Final = 32
"""Characters of a sentence beside the quote that is part of it: at most, and what is known of it."""
_FEWEST_KEPT: Final = 2
_JOIN: Final = 4
_COPIED: Final = 3


@dataclass(frozen=True, slots=True)
class _Side:
    """What is kept on one side, from the quotation outwards: words of its own sentence, and words of the next one."""

    inside: Ids
    outside: Ids

    @property
    def whole(self) -> Ids:
        return np.concatenate((self.inside, self.outside))


class Alone:
    """A quotation known by its words and the few kept around it, in a text that is searched."""

    def __init__(self, quotation: Quotation, needle: Needle, text: IndexedText) -> None:
        """Split what is kept around it into the words of its own sentence and those of the neighbours."""
        self._needle, self._text, self._start = needle, text, quotation.start
        self._end = quotation.start + len(quotation.exact)
        vocabulary = text.tokens.vocabulary
        before = [match.end() for match in ENDS.finditer(quotation.prefix)]
        at = before[-1] if before else 0
        ids = _ids(quotation.prefix[at:], vocabulary)
        size = min(len(ids), len(needle.left))
        left = needle.left[::-1]
        self._left = _Side(left[:size], left[size:])
        ended = ENDS.search(quotation.exact[-3:] + quotation.suffix[:4])
        after = ENDS.search(quotation.suffix)
        at = 0 if ended and ended.start() < len(quotation.exact[-3:]) else after.end() if after else -1
        ids = _ids(quotation.suffix[:at] if at >= 0 else quotation.suffix, vocabulary)
        size = min(len(ids), len(needle.right))
        self._right = _Side(needle.right[:size], needle.right[size:])
        self._weights = text.weigh()
        self._is_joined: bool | None = None

    def believes(self, one: Candidate) -> bool:
        """Say whether a place is the quotation's."""
        if one.same:
            return self._believes_same(one)
        around = one.support
        if self._is_neighbour(one):
            return False
        if self._both_fit(one) and one.likeness >= self._least_likeness(around):
            return True
        if self._weight(self._needle.quote) < _TELLING:
            return False
        if (
            one.likeness >= (_LIKE if self._is_long else _VERY_LIKE)
            and self._is_near(one)
            and min(side for side in (around.left, around.right, 1.0) if side is not None) >= _A_LITTLE
            and self._is_met(one, _ROUGHLY, _TWO_WORDS)
        ):
            return not self._closed_up(one)
        if one.likeness >= _LIKE and self._lies_between(one):
            return True
        if not self._is_long or one.likeness < _VERY_LIKE or around.best < _SURE:
            return False
        return self._one_side_tells(one) and not self._closed_up(one)

    def _least_likeness(self, around: Support) -> float:
        """Give how like the words must be where both sides fit: the less, the surer the sides are."""
        if around.least >= _VERY_LIKE:
            return _LIKE_BETWEEN
        if around.best < _SURE or not self._is_long:
            return _VERY_LIKE
        return _LIKE if around.least >= _HALF else _QUITE_LIKE

    @property
    def _is_long(self) -> bool:
        return self._weight(self._needle.quote) >= 2 * _TELLING

    def _believes_same(self, one: Candidate) -> bool:
        if self._both_fit(one):
            return True
        if max(one.support.left or 0.0, one.support.right or 0.0) >= _SURE and self._one_side_tells(one):
            return not self._closed_up(one)
        if self._weight(self._needle.quote) < _TELLING:
            return False
        if self._is_met(one, _ROUGHLY, _TWO_WORDS) or (
            self._is_near(one) and (self._is_met(one, _SLIGHTLY, _A_WORD) or self._neighbours_are_gone(one))
        ):
            return not self._closed_up(one)
        if self._lies_between(one):
            return True
        return self._is_whole(one) and self._is_scattered()

    def _both_fit(self, one: Candidate) -> bool:
        left, right = one.support.left, one.support.right
        if left is None or right is None or self._joined():
            return False
        if min(left, right) < _HALF / 2 or (left + right) / 2 < _FITS:
            return False
        # A copy of the whole sentence has the same words beside the quotation, and others beside the sentence.
        weaker, is_right = (self._right, True) if right < left else (self._left, False)
        return min(left, right) >= _SURE or not self._as_if_taken_out(weaker, is_right)

    def _is_near(self, one: Candidate, share: int = _NEAR_SHARE) -> bool:
        """Say whether a place is about where the quotation stood."""
        return abs(one.start - self._start) <= _NEAR + len(self._text.tokens.text) // share

    def _is_met(self, one: Candidate, least: float, weight: float) -> bool:
        """Say whether some of what is kept is met around a place, and is not the quotation's own words once more."""
        sides = ((one.support.left, self._left, False), (one.support.right, self._right, True))
        if any(self._is_copied(side, is_right) for _, side, is_right in sides):
            return False
        if any(
            (share or 0.0) < _HALF and self._stands_elsewhere(side, is_right, one) for share, side, is_right in sides
        ):
            return False
        if any(self._weight(side.whole) < _A_WORD for _, side, _ in sides):
            least = max(least, _FITS)
        met = sum((share or 0.0) * self._weight(side.whole) for share, side, _ in sides)
        return met >= weight and met >= least * sum(self._weight(side.whole) for _, side, _ in sides)

    def _stands_elsewhere(self, side: _Side, is_right: bool, one: Candidate) -> bool:
        """Say whether the words that stood beside the quotation, or beside its sentence, stand away from the place."""
        for outwards in (side.whole, side.outside):
            row = _near_row(outwards, is_right)
            if self._weight(row) < _A_WORD:
                continue
            for at in self._text.occurrences(row):
                apart = at - one.last if is_right else one.first - at - len(row)
                if not 0 <= apart <= _BESIDE:
                    return True
        return False

    def _neighbours_are_gone(self, one: Candidate) -> bool:
        if self._needle.is_fragment or not self._is_long:
            return False
        if not self._is_near(one, 10 * _NEAR_SHARE) or len(self._text.occurrences(self._needle.quote)) > 1:
            return False
        sides = (_near_row(self._left.whole, is_right=False), _near_row(self._right.whole, is_right=True))
        return all(self._weight(row) >= _A_WORD and not self._stands(row) for row in sides)

    def _stands(self, row: Ids) -> bool:
        """Say whether some words that tell anything stand in the text, one after another."""
        return self._weight(row) >= _A_WORD and bool(self._text.occurrences(row))

    def _one_side_tells(self, one: Candidate) -> bool:
        """Say whether what is met on one side is enough, seen what became of the other side."""
        left_fits = (one.support.left or 0.0) >= (one.support.right or 0.0)
        fits, other = (self._left, self._right) if left_fits else (self._right, self._left)
        if self._weight(fits.whole) < _A_WORD or self._is_copied(other, is_right=left_fits):
            return False
        met_inside = self._is_beside(one, other, is_right=left_fits)
        if not met_inside and not self._is_long:
            return False
        beyond = self._weight(fits.outside) >= _A_WORD
        if self._weight(other.whole) < _A_WORD:
            return beyond and one.support.best >= _NEARLY_ALL
        return beyond or not self._as_if_taken_out(other, is_right=left_fits)

    def _as_if_taken_out(self, side: _Side, is_right: bool) -> bool:
        """Say whether a neighbour stands where it would if the quotation's sentence had been taken out of the text."""
        row = _row(side.outside, is_right)
        if self._weight(row) < _A_WORD:
            return False
        for at in self._text.occurrences(row):
            tokens = self._text.tokens
            if is_right:
                moved = self._end - int(tokens.starts[at])
                size = self._end - self._start
                if 0.8 * size - _SENTENCE_SHORT <= moved <= size + _SENTENCE:
                    return True
            elif abs(self._start - int(tokens.ends[at + len(row) - 1])) <= _SENTENCE_SHORT + len(tokens.text) // 200:
                return True
        return False

    def _lies_between(self, one: Candidate) -> bool:
        """Say whether what stood before the quotation still stands before the place, and what stood after it after.

        Sentences may have been put in between.
        """
        sides = ((self._left, False), (self._right, True))
        if any(self._is_copied(side, is_right) for side, is_right in sides) or self._joined():
            return False
        for side, is_right in sides:
            row = _near_row(side.whole if self._weight(side.outside) < _A_WORD else side.outside, is_right)
            at = self._text.occurrences(row)
            if self._weight(row) < _TWO_WORDS or len(at) != 1:
                return False
            apart = at[0] - one.last if is_right else one.first - at[0] - len(row)
            if not 0 <= apart <= _PUT_IN:
                return False
        return True

    def _is_copied(self, side: _Side, is_right: bool) -> bool:
        """Say whether the words beside the quotation were its own again: nobody can say which of the two is left."""
        quote = self._needle.quote if is_right else self._needle.quote[::-1]
        size = min(_COPIED, len(quote), len(side.whole))
        if not size:
            return False
        rows = (side.whole[at : at + size] for at in range(len(side.whole) - size + 1))
        return any(np.array_equal(row, quote[:size]) for row in rows) and self._weight(quote[:size]) >= _A_WORD

    def _is_neighbour(self, one: Candidate) -> bool:
        """Say whether a place is not the quotation, but what stood beside it and is like it."""
        words = self._text.tokens.ids[one.first : one.last]
        left, right = (one.support.left, self._left.whole, words[::-1]), (one.support.right, self._right.whole, words)
        for share, side, found in (left, right):
            if (share or 0.0) >= _SURE or self._weight(side) < _A_WORD:
                continue
            if (met_from(side, found[: len(side) + _BESIDE], self._weights) or 0.0) >= _SURE:
                return True
        return one.support.least < _SURE and self._is_past(one)

    def _is_past(self, one: Candidate) -> bool:
        """Say whether what stood after the quotation stands before the place or in it, or the other way round."""
        left, right = _near_row(self._left.whole, is_right=False), _near_row(self._right.whole, is_right=True)
        if self._weight(right) >= _A_WORD and any(
            one.first - _PAST <= at < one.last for at in self._text.occurrences(right)
        ):
            return True
        return self._weight(left) >= _A_WORD and any(
            one.first < at + len(left) <= one.last + _PAST for at in self._text.occurrences(left)
        )

    def _is_whole(self, one: Candidate) -> bool:
        """Say whether the words of its own sentence are still beside the quotation."""
        return self._is_beside(one, self._left, is_right=False) and self._is_beside(one, self._right, is_right=True)

    def _is_beside(self, one: Candidate, side: _Side, is_right: bool) -> bool:
        if not self._weight(side.inside):
            return True
        ids, size = self._text.tokens.ids, len(side.inside) + 2
        found = ids[one.last : one.last + size] if is_right else ids[max(0, one.first - size) : one.first][::-1]
        return (met_from(side.inside, found, self._weights) or 0.0) >= _SURE

    def _is_scattered(self) -> bool:
        """Say whether the neighbours are still there, but apart: passages were put in another order."""
        left, right = _row(self._left.outside, is_right=False), _row(self._right.outside, is_right=True)
        if min(self._weight(left), self._weight(right)) < _MORE_TELLING:
            return False
        before, after = self._text.occurrences(left), self._text.occurrences(right)
        if len(before) != 1 or len(after) != 1:
            return False
        room = len(left) + 2 * len(self._needle.quote) + _NEARBY
        return not 0 < after[0] - before[0] <= room

    def _joined(self) -> bool:
        """Say whether the words on either side stand next to each other now: the quotation was taken out there."""
        if self._is_joined is None:
            left, right = self._needle.left[-_JOIN:], self._needle.right[:_JOIN]
            row = np.concatenate((left, right))
            telling = min(self._weight(left), self._weight(right)) >= _A_WORD
            self._is_joined = telling and bool(self._text.occurrences(row))
        return self._is_joined

    def _closed_up(self, one: Candidate) -> bool:
        """Say whether the few words known on either side stand together now, away from this place."""
        if self._joined():
            return True
        gap = join_of(self._needle.left, self._needle.right, self._text, fewest=_FEWEST_KEPT)
        return gap is not None and not one.first - _NEARBY <= gap <= one.last + _NEARBY

    def _weight(self, ids: Ids) -> float:
        return float(self._weights[ids].sum())


def _row(outwards: Ids, is_right: bool) -> Ids:
    """Give words kept from the quotation outwards in the order in which they are read."""
    return outwards if is_right else outwards[::-1]


def _near_row(outwards: Ids, is_right: bool) -> Ids:
    return _row(outwards[:_JOIN], is_right)


def _ids(text: str, vocabulary: Vocabulary) -> Ids:
    return cut(text, vocabulary)[2]
