"""Spans that reach into a view from beyond its edges, found without going through all: classes of lengths.

A span reaches over an edge from no further than the longest of its class. Each class is sorted by anchor, and of the
sorted keys one in `STEP` is kept: blocks are found by search, and what is in them is looked at.
"""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.bounds import Bounds

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint8]

STEP = 32
CLASS_LIMITS: Ints = np.array([MINUTES_A_DAY // 2 * 2**n for n in range(13)], np.int64)
"""The greatest distance (minutes) between anchor and ends in all classes but the last."""
CLASS_SHIFT = 40
"""Keys are `class << CLASS_SHIFT | anchor - base`: more minutes than any calendar here holds."""
_MASK = (1 << CLASS_SHIFT) - 1


def classes_of(distance: Ints) -> Codes:
    """Give the class of each greatest distance between anchor and ends."""
    return np.searchsorted(CLASS_LIMITS, distance, side="left").astype(np.uint8)


class Reach:
    """Positions of pairs in order of class, then anchor.

    `keys` are the sorted keys of `order`; `longest` is the greatest distance in the last class.
    """

    __slots__ = (
        "_base", "_begins", "_ends", "_longest", "_offsets", "_samples", "_start", "_used", "longest", "order",
    )  # fmt: skip

    def __init__(self, order: Int32, keys: Ints, base: int, longest: int) -> None:
        self.order, self._base = order, base
        classes = len(CLASS_LIMITS) + 1
        self._samples = keys[::STEP].copy()
        self._offsets = np.searchsorted(keys, np.arange(classes + 1, dtype=np.int64) << CLASS_SHIFT)
        self._used = np.flatnonzero(np.diff(self._offsets))
        self._start = self._used << CLASS_SHIFT
        self._begins, self._ends = self._offsets[self._used], self._offsets[self._used + 1]
        self.longest = max(longest, int(CLASS_LIMITS[-1]))
        self._longest = np.append(CLASS_LIMITS, self.longest)[self._used]

    @property
    def nbytes(self) -> int:
        """The memory of the order and its samples."""
        return int(self.order.nbytes + self._samples.nbytes)

    def classes(self) -> Codes:
        """Give the class of each entry of `order`."""
        return np.repeat(np.arange(len(self._offsets) - 1, dtype=np.uint8), np.diff(self._offsets))

    def over(self, first: int, last: int, event: Int32, key: Ints, bounds: Bounds) -> tuple[Ints, Ints]:
        """Give positions of pairs that reach in at the left and at the right of `first … last` (minutes).

        Those have their anchor outside and touch what is inside; what spans all of it from the left is found there
        alone. `event` and `key` are those of the index.
        """
        left, right = self._blocks(first, last)
        some = np.concatenate((left, right))
        if not len(some):
            return some, some
        low, high = bounds.reach(event[some])
        anchor = (key[some] & _MASK) + self._base
        n = len(left)
        return left[(anchor[:n] < first) & (high[:n] >= first)], right[(anchor[n:] > last) & (low[n:] <= last)]

    def long_ones(self, least: float, first: int, last: int, most: int) -> Ints:
        """Give positions of pairs that reach `least` minutes or more to a side, with anchors about `first … last`.

        Class by class from the longest, until `most` are found; a class is left out whole.
        """
        some = (self._longest >= least).nonzero()[0]
        edges = np.array([[first - self._base], [last + 1 - self._base]])
        found = self._samples.searchsorted(self._start[some] + np.minimum(np.maximum(edges, 0), _MASK + 1)) * STEP
        begin = np.maximum(found[0] - STEP, self._begins[some])
        end = np.minimum(found[1], self._ends[some])
        longer = np.maximum(end - begin, 0)[::-1].cumsum()[::-1]
        end = np.where(longer <= most, end, begin)
        return self.order[ranges(begin, end)].astype(np.int64)

    def _blocks(self, first: int, last: int) -> tuple[Ints, Ints]:
        """Give the positions in the blocks that hold anchors near enough before `first` and after `last`."""
        start, longest = self._start, self._longest
        first, after = first - self._base, last + 1 - self._base
        wanted = np.empty((4, len(start)), np.int64)
        wanted[0], wanted[1] = first - longest, first
        wanted[2], wanted[3] = after, after + longest
        # Between limits, so that no class is searched beyond its own end; `_MASK + 1` is where the next one starts.
        found = self._samples.searchsorted(start + np.minimum(np.maximum(wanted, 0), _MASK + 1)) * STEP
        begin = np.maximum(found[::2] - STEP, self._begins)
        end = np.minimum(found[1::2], self._ends)
        left, right = self.order[ranges(begin[0], end[0])], self.order[ranges(begin[1], end[1])]
        return left.astype(np.int64), right.astype(np.int64)


def ranges(begin: Ints, end: Ints) -> Ints:
    """Give the whole numbers of all stretches `begin … end - 1`, one after another; some may be empty."""
    sizes = np.maximum(end - begin, 0)
    ends = sizes.cumsum()
    total = int(ends[-1]) if len(ends) else 0
    if not total:
        return np.empty(0, np.int64)
    numbers: Ints = (begin - ends + sizes).repeat(sizes)
    numbers += np.arange(total)
    return numbers
