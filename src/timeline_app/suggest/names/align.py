"""The words of two names laid side by side, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline_app.suggest.names.given import is_short_form, is_translation
from timeline_app.suggest.names.parts import Word
from timeline_app.suggest.names.sounds import distance, sounds
from timeline_app.suggest.names.sounds import weight as sound_weight

_MOST_WORDS: Final = 7
_SKIP: Final = 0.6
_BETWEEN: Final = 2.0
"""How far a middle name may lie off, for the first and the last say who it is."""
_MEAN: Final = 1.0
_NO_WAY: Final = 1e9
_WORST: Final = 2.1
"""Words further apart than this many limits are two, however far."""
_MOST_LONGER: Final = 5
_LEAST_SHARE: Final = 0.65
"""Two words written as one weigh about as much as that one."""
_SHORT: Final = 3.6
"""Words of less weight must agree better."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two names go together. `mean` is the mean difference in spelling, from 0 (none) to 1 (just bearable).

    `left_over`: words of the longer name without a partner; `conflict`: both have such words.
    `solid`: two words agree, or one with an initial.
    """

    mean: float
    left_over: int
    conflict: bool
    first: bool
    last: bool
    solid: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float = 0.0
    pairs: tuple[tuple[int, int, float], ...] = ()
    skipped_one: int = 0
    skipped_other: int = 0


def align(one: Sequence[Word], other: Sequence[Word], limit: float, bearable: float = 1.2) -> Alignment | None:
    """Lay the shorter name along the longer one. None where its first or last word has no partner.

    `bearable`: how far one word may lie off where the others agree the better; 1 is the limit itself.
    """
    one, other = one[:_MOST_WORDS], other[:_MOST_WORDS]
    best = _Aligner(one, other, limit, bearable).best(0, 0)
    if best is None or not best.pairs or best.pairs[0][0] != 0:
        return None
    if len(best.pairs) > 1 and sum(cost for *_place, cost in best.pairs) > len(best.pairs) * _MEAN:
        return None
    if len(one) > 1 and best.skipped_one and (best.pairs[-1][0] != len(one) - 1 or len(one) == 2):
        return None
    costs = [cost for _one, _other, cost in best.pairs]
    words = [pair for pair in best.pairs if not one[pair[0]].is_initial and not other[pair[1]].is_initial]
    return Alignment(
        sum(costs) / len(costs),
        best.skipped_other,
        conflict=bool(best.skipped_one),
        first=best.pairs[0][1] == 0,
        last=best.pairs[-1][1] == len(other) - 1,
        solid=len(words) >= min(2, len(one), len(other))
        or (len(words) == 1 and len(costs) > 1 and not one[-1].is_initial),
    )


class _Aligner:
    """The cheapest way through two lists of words, remembered by place."""

    def __init__(self, one: Sequence[Word], other: Sequence[Word], limit: float, bearable: float) -> None:
        self._one, self._other, self._limit = one, other, limit
        self._bearable = bearable if len(one) > 1 else 1.0
        self._known: dict[tuple[int, int], _Path | None] = {}

    def best(self, i: int, j: int) -> _Path | None:
        """Give the cheapest path from a place on; None where there is none."""
        if (i, j) not in self._known:
            self._known[i, j] = self._find(i, j)
        return self._known[i, j]

    def _find(self, i: int, j: int) -> _Path | None:
        one, other = self._one, self._other
        if i == len(one) and j == len(other):
            return _Path()
        ways: list[_Path] = []
        if i < len(one) and j < len(other):
            for width, height in ((1, 1), (2, 1), (1, 2)):
                if i + width <= len(one) and j + height <= len(other):
                    self._add_pair(ways, i, j, width, height)
        if j < len(other) and (rest := self.best(i, j + 1)) is not None:
            ways.append(_Path(rest.cost + _SKIP, rest.pairs, rest.skipped_one, rest.skipped_other + 1))
        if i < len(one) and (rest := self.best(i + 1, j)) is not None:
            ways.append(_Path(rest.cost + 2 * _SKIP, rest.pairs, rest.skipped_one + 1, rest.skipped_other))
        return min(ways, key=lambda path: path.cost, default=None)

    def _add_pair(self, ways: list[_Path], i: int, j: int, width: int, height: int) -> None:
        cost = self._pair_cost(i, j, width, height)
        between = 0 < i < len(self._one) - width and 0 < j < len(self._other) - height
        if cost > (_BETWEEN if between else self._bearable) or (rest := self.best(i + width, j + height)) is None:
            return
        pair = (i + width - 1 if i else 0, j + height - 1 if j else 0, cost)
        ways.append(_Path(rest.cost + cost - self._bearable, (pair, *rest.pairs), rest.skipped_one, rest.skipped_other))

    def _pair_cost(self, i: int, j: int, width: int, height: int) -> float:
        one, other = self._one[i : i + width], self._other[j : j + height]
        last = i + width == len(self._one) or j + height == len(self._other)
        if width == height:
            return word_cost(one[0], other[0], self._limit, last=last)
        if any(word.is_initial for word in (*one, *other)):
            return _NO_WAY
        weights = [sum(word.weight for word in words) for words in (one, other)]
        free = one[0].unvowelled != other[0].unvowelled
        if min(weights) < _LEAST_SHARE * max(weights) and not free:
            return _NO_WAY
        heard = ["".join(word.sounds for word in words) for words in (one, other)]
        weight = max(weights)
        if not weight or abs(len(heard[0]) - len(heard[1])) > _MOST_LONGER:
            return _NO_WAY
        most = weight * self._limit
        return 0.1 + distance(*heard, free, _WORST * most) / most


def word_cost(one: Word, other: Word, limit: float, last: bool = False) -> float:
    """Give how far two words lie apart: up to 1 they may be one name. `last`: a surname, which has no short forms."""
    if one.is_initial or other.is_initial:
        same = one.latin[:1] == other.latin[:1] or (one.sounds[:1] == other.sounds[:1] != "")
        return 0.3 if same and not last else _NO_WAY
    weight = max(one.weight, other.weight)
    if not weight:
        return _NO_WAY
    if one.latin.startswith("abd") != other.latin.startswith("abd") and "abdlah" not in (one.latin, other.latin):
        without = 0.5 + _spelling_cost(_without_abd(one), _without_abd(other), limit)
        return min(without, _spelling_cost(one, other, limit, last))
    return _spelling_cost(one, other, limit, last)


def _without_abd(word: Word) -> Word:
    if not word.latin.startswith("abd") or len(word.latin) < 6:
        return word
    heard = sounds(word.latin[3:])
    return Word(word.latin[3:], heard, sound_weight(heard), word.unvowelled)


def _spelling_cost(one: Word, other: Word, limit: float, last: bool = True) -> float:
    weight = max(one.weight, other.weight)
    limit = limit * 0.85 if weight < _SHORT else limit
    most = weight * limit
    cost = distance(one.sounds, other.sounds, one.unvowelled or other.unvowelled, _WORST * most) / most
    if cost > 1 and not last and is_short_form(one.latin, other.latin):
        return 0.5
    if cost > 1 and not last and is_translation(one.latin, other.latin):
        return 0.9
    return cost
