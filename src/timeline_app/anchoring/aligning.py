"""The best place for a row of tokens in a longer row: every token of the first, any stretch of the second."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

import numpy as np

from timeline_app.anchoring.tokens import Ids, Vocabulary, Weights

_CHANGED: Final = 0.3
_LEFT_OUT: Final = 0.45
_PUT_IN: Final = 0.3
_NEAR: Final = 0.6
"""From this likeness on two words are taken for two spellings of one (Musa, Moussa)."""
_NEAR_LETTERS: Final = 4
_MOST_COMPARED: Final = 400
_UNMATCHED: Final = -1


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each token of the needle the token of the window it stands at (-1: none), and how like the two are (0 to 1).

    Where the likeness is 0 one word stands for another.
    """

    places: Ids
    likeness: Weights


def align(needle: Ids, window: Ids, vocabulary: Vocabulary, weights: Weights) -> Alignment:
    """Lay the needle into the window at the least cost. Costs O(len(needle) · len(window)) in numpy."""
    likeness = _likeness(needle, window, vocabulary)
    weight_of_needle, weight_of_window = weights[needle], weights[window]
    pair = likeness * weight_of_needle[:, None]
    pair[likeness == 0] = 0
    changed = np.maximum(weight_of_needle[:, None], weight_of_window[None, :]) * -_CHANGED
    gain = np.where(likeness > 0, pair, changed)
    skipped = np.concatenate(([0.0], np.cumsum(weight_of_window * _PUT_IN)))
    best = np.zeros((len(needle) + 1, len(window) + 1))
    for row in range(1, len(needle) + 1):
        reached = best[row - 1] - weight_of_needle[row - 1] * _LEFT_OUT
        np.maximum(reached[1:], best[row - 1, :-1] + gain[row - 1], out=reached[1:])
        # One more word of the window left unused costs its share: a running best does all such steps at once.
        best[row] = np.maximum.accumulate(reached + skipped) - skipped
    return _walk_back(best, gain, likeness, weight_of_needle)


def _walk_back(best: Weights, gain: Weights, likeness: Weights, weight_of_needle: Weights) -> Alignment:
    rows = len(weight_of_needle)
    places: Ids = np.full(rows, _UNMATCHED, dtype=np.int64)
    found: Weights = np.zeros(rows)
    row, column = rows, int(np.argmax(best[rows]))
    near = 1e-9
    while row > 0:
        here = best[row, column]
        if column > 0 and abs(best[row - 1, column - 1] + gain[row - 1, column - 1] - here) < near:
            row, column = row - 1, column - 1
            places[row], found[row] = column, likeness[row, column]
        elif abs(best[row - 1, column] - weight_of_needle[row - 1] * _LEFT_OUT - here) < near:
            row -= 1
        elif column > 0:
            column -= 1
        else:
            break
    return Alignment(places, found)


def _likeness(needle: Ids, window: Ids, vocabulary: Vocabulary) -> Weights:
    """Give 1 for the same token, less for two spellings of one word, 0 for the rest."""
    like: Weights = (needle[:, None] == window[None, :]).astype(np.float64)
    odd = [int(token) for token in np.unique(needle[~like.any(axis=1)])]
    left = [int(token) for token in np.unique(window[~like.any(axis=0)])]
    if len(odd) * len(left) > _MOST_COMPARED:
        return like
    for one in odd:
        for other in left:
            near = _near(vocabulary.keys[one], vocabulary.keys[other])
            if near:
                like[np.ix_(needle == one, window == other)] = near
    return like


def _near(one: str, other: str) -> float:
    if min(len(one), len(other)) < _NEAR_LETTERS or one[0] != other[0]:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _NEAR else 0.0
