"""Finds a quotation again in a changed text: exact, moved, ambiguous or lost; never a guess.

A place is given when it is the same passage, also where its words were changed. It is not given when the passage was
taken out and a like one stands elsewhere. Two questions decide, and neither of them is a likeness of words alone:

- *What lies around it?* A place counts when its surroundings are those the quotation was taken from.
- *Whose place is it?* Where the old text is known, the way is also gone backwards: the stretch in the new text must
  lead to the quotation, and not to another passage of the old text that it resembles more.
"""

import re
from collections.abc import Iterable
from enum import Enum
from typing import Final

import numpy as np

from timeline_app.anchoring.alone import Alone
from timeline_app.anchoring.candidates import Candidate, candidates
from timeline_app.anchoring.context import CONTEXT
from timeline_app.anchoring.found import FoundAgain, State
from timeline_app.anchoring.gaps import closed_gap
from timeline_app.anchoring.neighbourhood import Landmarks
from timeline_app.anchoring.searching import IndexedText
from timeline_app.anchoring.surroundings import Needle, Support, needle_in, needle_of_quotation
from timeline_app.anchoring.tokens import TokenText, Vocabulary
from timeline_app.domain.articles import Quotation
from timeline_app.domain.translating import tr

_ENOUGH_AROUND: Final = 16
"""Characters of surroundings that, met again to the letter and only once, need no further proof."""

# How far surroundings are met again (0 to 1), how like the words are (0 to 1), and by how much one place is ahead of
# another. Set on generated edits (benchmarks/reading/score_anchoring.py) so that no place is wrong; misses come second.
_SUPPORTED: Final = 0.5
_SUPPORTED_BOTH: Final = 0.35
_LIKE: Final = 0.5
_LIKE_BETWEEN: Final = 0.45
_LIKE_ALONE: Final = 0.6
_QUITE_LIKE: Final = 0.7
_VERY_LIKE: Final = 0.8
_LIKE_BARE: Final = 0.75
_FEW_WORDS: Final = 0.78
_CLEARLY_BETTER: Final = 0.2
_FAR_BETTER: Final = 0.3
_BETTER: Final = 0.08
_NEARLY_ALL: Final = 0.95
_TELLING: Final = 2.5
"""Weight of words that are not met again by chance: about three rare ones, or six common ones."""
_MOST_WEIGHED: Final = 6
_MOST_OFFERED: Final = 3
_SURE_BOTH: Final = 0.8
_SURE: Final = 0.75
_FEWEST_KEPT: Final = 2
_BETTER_BACK: Final = 0.1
_CLEARLY_BACK: Final = 0.25
_NEARER: Final = 0.15
_END: Final = 3
_SHORTEST_END: Final = 2
_TOGETHER: Final = 6
_MET: Final = 0.6
_MET_WELL: Final = 0.75
_NEARBY: Final = 40
_LINE: Final = re.compile(r"\S[^\n]*(?<=\S)")
"""Tokens: as far as a sentence may have moved and still stand where it stood."""


class _Way(Enum):
    """Where the way back into the old text leads."""

    HERE = 1
    UNSURE = 2
    ELSEWHERE = 3


def find_again(quotation: Quotation, text: str, old_text: str | None = None) -> FoundAgain:
    """Find a quotation in `text`. `old_text`, the text it was taken from, makes the answer surer: give it if you can.

    Without it, the words kept before and after the quotation stand for its surroundings.
    """
    return ChangedText(text, old_text).find(quotation)


def anchors_for(quotations: Iterable[Quotation], old_text: str, new_text: str) -> tuple[FoundAgain, ...]:
    """Find all quotations of one text in another: the texts are cut into words once."""
    changed = ChangedText(new_text, old_text)
    return tuple(changed.find(quotation) for quotation in quotations)


class ChangedText:
    """A changed text in which quotations are found again, with the text they were taken from where it is known."""

    def __init__(self, text: str, old_text: str | None = None) -> None:
        """Take the texts; they are cut into words when the first quotation needs it."""
        self._text = text
        self._old_text = old_text
        self._vocabulary = Vocabulary()
        self._new_index: IndexedText | None = None
        self._old_index: IndexedText | None = None
        self._known_landmarks: Landmarks | None = None

    def find(self, quotation: Quotation) -> FoundAgain:
        """Find one quotation."""
        known = self._unchanged_part(quotation) or self._unchanged(quotation)
        return known if known is not None else self._weigh(quotation)

    def _unchanged(self, quotation: Quotation) -> FoundAgain | None:
        """Give the place where words and surroundings are met again to the letter, and only there."""
        around = len(quotation.prefix) + len(quotation.suffix)
        if around < _ENOUGH_AROUND:
            return None
        whole = quotation.prefix + quotation.exact + quotation.suffix
        at = _only_place(self._text, whole)
        if at is None or (self._old_text is not None and _only_place(self._old_text, whole) is None):
            return None
        start = at + len(quotation.prefix)
        return FoundAgain(
            State.EXACT, start, start + len(quotation.exact), tr("The same words in the same surroundings.")
        )

    def _unchanged_part(self, quotation: Quotation) -> FoundAgain | None:
        """Give the place of a quotation before the first change in the text, or after the last."""
        old, end = self._old_text, quotation.start + len(quotation.exact)
        if old is None or old[quotation.start : end] != quotation.exact:
            return None
        shift = None
        if self._text.startswith(old[: end + CONTEXT]):
            shift = 0
        elif self._text.endswith(old[max(0, quotation.start - CONTEXT) :]):
            shift = len(self._text) - len(old)
        if shift is None:
            return None
        return FoundAgain(State.EXACT, quotation.start + shift, end + shift, tr("This part of the text is unchanged."))

    def _weigh(self, quotation: Quotation) -> FoundAgain:
        old_place = self._old_place(quotation)
        if old_place is None:
            needle = needle_of_quotation(quotation, self._vocabulary)
        else:
            needle = needle_in(self._old.tokens, *old_place)
        found = candidates(needle, quotation.exact, self._new)
        if old_place is None:
            return self._without_old(quotation, needle, found)
        return self._with_old(needle, found, old_place, quotation.exact)

    # ------------------------------------------------------------------------------------ the old text is known

    def _with_old(self, needle: Needle, found: list[Candidate], old_place: tuple[int, int], exact: str) -> FoundAgain:
        place = self._old.tokens.touched(*old_place)
        believed = [one for one in found[:_MOST_WEIGHED] if self._may_be(needle, place, one)]
        ways = [(one, self._way_back(one, old_place, believed)) for one in believed]
        likely = [one for one, way in ways if way is _Way.HERE]
        if (
            likely
            and not likely[0].same
            and likely[0].support.least < _SUPPORTED
            and self._was_cut_out(old_place, likely[0])
        ):
            likely = []
        if not likely and any(way is _Way.UNSURE for _, way in ways):
            places = tuple((one.start, one.end) for one in found if one.same == believed[0].same)
            return FoundAgain(State.AMBIGUOUS, None, None, tr("More than one passage fits."), candidates=places)
        return self._decide(likely, found[:_MOST_OFFERED], exact, _BETTER)

    def _way_back(self, one: Candidate, old_place: tuple[int, int], believed: list[Candidate]) -> "_Way":
        """Say whether the quotation is what this stretch resembles most in the old text, words and surroundings.

        Where the same words stand there twice, the surroundings must tell them apart.
        """
        copies = self._copies(old_place)
        if one.support.least >= _SURE_BOTH and len(believed) == 1 and not copies:
            return _Way.HERE  # two dozen words on either side are proof enough
        needle = needle_in(self._new.tokens, one.start, one.end)
        back = candidates(needle, self._text[one.start : one.end], self._old)
        mine = next((other for other in back if other.overlaps(*old_place)), None)
        if mine is None:
            return _Way.ELSEWHERE
        rival = next((other for other in back if other is not mine), None)
        ahead = mine.rank - rival.rank if rival is not None else _CLEARLY_BACK
        if not copies and not (rival is not None and rival.same):
            return _Way.HERE if ahead >= _BETTER_BACK else _Way.ELSEWHERE
        is_last = sum(other.likeness > _VERY_LIKE for other in believed) < 2
        if is_last and any(_gap(copy, (mine.first, mine.last)) <= _TOGETHER for copy in copies):
            return _Way.UNSURE  # one of two that stood together is left: nobody can say which
        nearer = self._nearer(one, mine, copies or [(rival.first, rival.last)] if rival is not None else copies)
        if abs(nearer) >= _NEARER and ahead * nearer > -_CLEARLY_BACK * abs(nearer):
            return _Way.HERE if nearer > 0 else _Way.ELSEWHERE
        if ahead >= _CLEARLY_BACK and one.support.best >= _SUPPORTED:
            return _Way.HERE
        return _Way.UNSURE if ahead > -_BETTER_BACK else _Way.ELSEWHERE

    def _may_be(self, needle: Needle, place: tuple[int, int], one: Candidate) -> bool:
        if not (self._believed(needle, one) or self._among_its_landmarks(place, one)):
            return False
        if one.same:
            return True
        is_like = one.likeness >= _QUITE_LIKE or one.support.least >= _SUPPORTED_BOTH
        return is_like and not self._is_end_of_neighbour(needle, one)

    def _is_end_of_neighbour(self, needle: Needle, one: Candidate) -> bool:
        """Say whether a place is what stood right beside the quotation, which was like it and is all that is left."""
        ids = self._new.tokens.ids
        words = ids[one.first : one.last]
        size = min(_END, len(words))
        if size < _SHORTEST_END:
            return False
        before, after = ids[max(0, one.first - size) : one.first], ids[one.last : one.last + size]
        left, right = needle.left[-size:], needle.right[:size]
        return (np.array_equal(words[-size:], left) and not np.array_equal(before, left)) or (
            np.array_equal(words[:size], right) and not np.array_equal(after, right)
        )

    def _among_its_landmarks(self, place: tuple[int, int], one: Candidate) -> bool:
        """Say whether a place is where the passage stood, though its near surroundings are others now."""
        if not one.same and one.likeness < _LIKE_ALONE:
            return False
        met = self._landmarks.likeness(place, (one.first, one.last))
        return met is not None and met >= (_MET if one.same else _MET_WELL)

    def _nearer(self, one: Candidate, mine: Candidate, copies: list[tuple[int, int]]) -> float:
        """Say by how much more the landmarks around a place are those of one passage than those of its copies."""
        here = (one.first, one.last)
        own = self._landmarks.likeness((mine.first, mine.last), here)
        others = [self._landmarks.likeness(copy, here) for copy in copies]
        known = [other for other in others if other is not None]
        return 0.0 if own is None or not known else own - max(known)

    def _copies(self, old_place: tuple[int, int]) -> list[tuple[int, int]]:
        """Give the tokens of the old text where the words of the quotation stand elsewhere."""
        first, last = self._old.tokens.touched(*old_place)
        size = last - first
        found = self._old.occurrences(self._old.tokens.ids[first:last])
        return [(at, at + size) for at in found if abs(at - first) >= size]

    def _believed(self, needle: Needle, one: Candidate) -> bool:
        around = one.support
        supported = around.best >= _SUPPORTED or around.mean >= _SUPPORTED_BOTH or around.joined >= _TELLING
        if one.same and not supported:
            return not needle.is_fragment and self._weight(needle) >= _TELLING
        return supported and (one.same or one.likeness >= _least_likeness(around))

    def _was_cut_out(self, old_place: tuple[int, int], one: Candidate) -> bool:
        """Say whether what lay around the quotation's sentence has closed up elsewhere: then it is not the same one."""
        gap = closed_gap(self._old.tokens, *old_place, self._new)
        return gap is not None and not one.first - _NEARBY <= gap <= one.last + _NEARBY

    def _weight(self, needle: Needle) -> float:
        return float(self._new.weigh()[needle.quote].sum())

    # ---------------------------------------------------------------------------------------- it is not known

    def _without_old(self, quotation: Quotation, needle: Needle, found: list[Candidate]) -> FoundAgain:
        if not needle.has_surroundings:
            # Of a few words, one more that differs leaves too little to know them by.
            least = _LIKE_BARE if self._weight(needle) >= 2 * _TELLING else _FEW_WORDS
            likely = [one for one in found if one.likeness >= least]
        else:
            alone = Alone(quotation, needle, self._new)
            likely = [one for one in found if alone.believes(one)]
        at_its_place = [one for one in likely if one.same and one.start == quotation.start]
        if len(at_its_place) == 1 and at_its_place[0].rank >= likely[0].rank:
            likely = at_its_place
        doubled = len(likely) > 1 and likely[0].same and likely[1].same
        return self._decide(likely, found[:_MOST_OFFERED], quotation.exact, _FAR_BETTER if doubled else _CLEARLY_BETTER)

    def _decide(self, likely: list[Candidate], offered: list[Candidate], exact: str, better: float) -> FoundAgain:
        places = tuple((one.start, one.end) for one in likely or offered)
        if not likely:
            return FoundAgain(State.LOST, None, None, tr("No passage is this one."), candidates=places)
        best = likely[0]
        if len(likely) > 1 and best.rank - likely[1].rank < (
            better if best.support.mean > _NEARLY_ALL else max(better, _CLEARLY_BETTER)
        ):
            return FoundAgain(State.AMBIGUOUS, None, None, tr("More than one passage fits."), not best.same, places)
        if not best.same:
            start, end = _within_lines(self._text, best.start, best.end, exact)
            return FoundAgain(State.AMBIGUOUS, start, end, tr("The words differ."), True, places)
        if self._text[best.start : best.end] == exact:
            return FoundAgain(State.EXACT, best.start, best.end, tr("The same words."), candidates=places)
        return FoundAgain(State.MOVED, best.start, best.end, tr("Only spacing or marks differ."), candidates=places)

    # -------------------------------------------------------------------------------------------------- texts

    @property
    def _new(self) -> IndexedText:
        if self._new_index is None:
            self._new_index = IndexedText(TokenText(self._text, self._vocabulary))
        return self._new_index

    @property
    def _old(self) -> IndexedText:
        if self._old_index is None:
            self._old_index = IndexedText(TokenText(self._old_text or "", self._vocabulary))
        return self._old_index

    @property
    def _landmarks(self) -> Landmarks:
        if self._known_landmarks is None:
            self._known_landmarks = Landmarks(self._old.tokens, self._new.tokens)
        return self._known_landmarks

    def _old_place(self, quotation: Quotation) -> tuple[int, int] | None:
        """Give where the quotation stands in the old text, None where that is not known."""
        if self._old_text is None:
            return None
        end = quotation.start + len(quotation.exact)
        if self._old_text[quotation.start : end] == quotation.exact:
            return quotation.start, end
        at = _only_place(self._old_text, quotation.prefix + quotation.exact + quotation.suffix)
        if at is None:
            return None
        start = at + len(quotation.prefix)
        return start, start + len(quotation.exact)


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])


def _within_lines(text: str, start: int, end: int, exact: str) -> tuple[int, int]:
    """Take off a word of the paragraph before or behind: words of one line do not run over the end of one.

    A stretch that lies in two lines for a good part is left as it is: there the lines were broken anew.
    """
    if "\n" in exact or "\n" not in text[start:end]:
        return start, end
    lines = [(start + found.start(), start + found.end()) for found in _LINE.finditer(text[start:end])]
    longest = max(lines, key=lambda line: line[1] - line[0], default=(start, end))
    return longest if (longest[1] - longest[0]) * 5 >= (end - start) * 4 else (start, end)


def _only_place(text: str, words: str) -> int | None:
    at = text.find(words)
    return None if at < 0 or text.find(words, at + 1) >= 0 else at


def _least_likeness(around: Support) -> float:
    """Give how like the words must be: the less, the surer the surroundings are."""
    if around.best >= _SURE and around.mean >= _LIKE_ALONE:
        return _LIKE_BETWEEN
    return _LIKE if around.mean >= _SUPPORTED else _LIKE_ALONE
