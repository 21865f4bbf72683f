"""Where in a text a row of tokens could stand: the same tokens, and stretches that share rare words with it."""

from typing import Final

import numpy as np

from timeline_app.anchoring.tokens import Flags, Ids, TokenText, Weights, weights_of

_MOST_HITS: Final = 64
_MOST_LOOKED_AT: Final = 2048
_COMMON: Final = 48
"""A pair of words that stands more often than this in the text says nothing about a place."""
_BUCKET: Final = 8
_MOST_WINDOWS: Final = 4
_SHARE: Final = 0.25
"""A stretch that got a smaller part of the votes than this, measured by the best, is not looked at."""

_PAIR: Final = 31


class IndexedText:
    """A text that is searched: its tokens, where each token and each pair of tokens stands, and what tokens weigh."""

    __slots__ = ("_pair_order", "_pairs", "_single_order", "_singles", "tokens", "weights")

    def __init__(self, tokens: TokenText) -> None:
        """Sort the tokens and the pairs of neighbours, in O(n log n)."""
        self.tokens = tokens
        ids = tokens.ids
        self._single_order: Ids = np.argsort(ids, kind="stable")
        self._singles: Ids = ids[self._single_order]
        pairs = (ids[:-1] << _PAIR) | ids[1:]
        self._pair_order: Ids = np.argsort(pairs, kind="stable")
        self._pairs: Ids = pairs[self._pair_order]
        self.weights: Weights = np.empty(0)

    def weigh(self) -> Weights:
        """Give the weight of every token of the vocabulary as it is now, counted in this text."""
        keys = self.tokens.vocabulary.keys
        known = len(self.weights)
        if not known:
            self.weights = weights_of(keys, self.tokens.ids)
        elif known < len(keys):  # words of another text, which do not stand in this one
            self.weights = np.concatenate((self.weights, weights_of(keys[known:], self.tokens.ids[:0])))
        return self.weights

    def occurrences(self, wanted: Ids) -> list[int]:
        """Give the tokens at which the same row of tokens begins, in order, the first `_MOST_HITS`."""
        if not len(wanted) or len(wanted) > len(self.tokens):
            return []
        low = np.searchsorted(self._singles, wanted, side="left")
        high = np.searchsorted(self._singles, wanted, side="right")
        rarest = int(np.argmin(high - low))
        at = self._single_order[int(low[rarest]) : min(int(high[rarest]), int(low[rarest]) + _MOST_LOOKED_AT)] - rarest
        at = at[(at >= 0) & (at + len(wanted) <= len(self.tokens))]
        # Narrow down token by token, so that a text of one repeated word costs no more than any other.
        for offset in range(len(wanted)):
            if not len(at):
                break
            at = at[self.tokens.ids[at + offset] == wanted[offset]]
        return [int(first) for first in at[:_MOST_HITS]]

    def windows(self, needle: Ids, first: int, last: int) -> list[tuple[int, int]]:
        """Give stretches that may hold the needle.

        They share rare words with `needle[first:last]`, or with what lies around it.
        """
        slack = _BUCKET + len(needle) // 3
        around = np.ones(len(needle), dtype=bool)
        around[first:last] = False
        tops = self._diagonals(needle, ~around) + self._diagonals(needle, around)
        spans = sorted({(max(0, at - slack), min(len(self.tokens), at + len(needle) + slack)) for at in tops})
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            if merged and start <= merged[-1][1] - len(needle) // 2 and end - merged[-1][0] < 3 * (len(needle) + slack):
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        return [(start, end) for start, end in merged if end > start]

    def _diagonals(self, needle: Ids, of: Flags) -> list[int]:
        """Give where the needle would begin, by the votes of the pairs and the rare tokens that it shares."""
        places: list[Ids] = []
        votes: list[Weights] = []
        pairs = (needle[:-1] << _PAIR) | needle[1:]
        wanted = ((pairs, self._pairs, self._pair_order, 2.0), (needle, self._singles, self._single_order, 1.0))
        for grams, known, order, worth in wanted:
            low = np.searchsorted(known, grams, side="left")
            high = np.searchsorted(known, grams, side="right")
            for number in np.flatnonzero((high > low) & (high - low <= _COMMON) & of[: len(grams)]):
                found = order[low[number] : high[number]]
                places.append(found - number)
                votes.append(np.full(len(found), worth / len(found)))
        return _best_buckets(np.concatenate(places), np.concatenate(votes)) if places else []


def _best_buckets(places: Ids, votes: Weights) -> list[int]:
    """Give the middles of the stretches that got the most votes, the best first."""
    lowest = int(places.min())
    buckets, where = np.unique((places - lowest) // _BUCKET, return_inverse=True)
    sums = np.bincount(where, weights=votes)
    best = [number for number in np.lexsort((buckets, -sums))[:_MOST_WINDOWS] if sums[number] >= _SHARE * sums.max()]
    return [int(buckets[number]) * _BUCKET + lowest + _BUCKET // 2 for number in best]
