"""Two places in two texts compared by the words that stand once in each: what lies before one lies before the other.

Where the same passage stands twice, its near surroundings may be the same as well. What lies farther off is not.
"""

from typing import Final

import numpy as np

from timeline_app.anchoring.tokens import Ids, TokenText

_FAR: Final = 240
"""Tokens on either side that are looked at in the old text; in the new one they may have spread to twice that."""
_SPREAD: Final = 2
_FEWEST: Final = 4


class Landmarks:
    """The tokens that stand once in the old text and once in the new, by where they stand in the old one."""

    __slots__ = ("_new", "_old")

    def __init__(self, old: TokenText, new: TokenText) -> None:
        """Find them, in O(n log n)."""
        old_ids, old_at = _once(old.ids)
        new_ids, new_at = _once(new.ids)
        shared, in_old, in_new = np.intersect1d(old_ids, new_ids, assume_unique=True, return_indices=True)
        del shared
        order = np.argsort(old_at[in_old], kind="stable")
        self._old: Ids = old_at[in_old][order]
        self._new: Ids = new_at[in_new][order]

    def likeness(self, old: tuple[int, int], new: tuple[int, int]) -> float | None:
        """Give the share of the landmarks around `old` that lie on the same side of `new`; None where there are few.

        Both are ranges of tokens.
        """
        low, first, last, high = np.searchsorted(self._old, (old[0] - _FAR, old[0], old[1], old[1] + _FAR)).tolist()
        if first - low + high - last < _FEWEST:
            return None
        left, right = self._new[low:first], self._new[last:high]
        far = _SPREAD * _FAR
        met = np.count_nonzero((left < new[0]) & (left >= new[0] - far))
        met += np.count_nonzero((right >= new[1]) & (right < new[1] + far))
        return float(met / (first - low + high - last))


def _once(ids: Ids) -> tuple[Ids, Ids]:
    """Give the tokens that stand once, and where."""
    tokens, at, counts = np.unique(ids, return_index=True, return_counts=True)
    return tokens[counts == 1], at[counts == 1]
