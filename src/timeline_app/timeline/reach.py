"""Spans that reach into a view from beyond its edges, found without going through all.

Short ones, half a day to a side at most, begin or end within that of the edge: a lane's pairs next to it are looked
at. Longer ones are held apart by classes of lengths: one reaches over an edge from no further than the longest of its
class. Each class is sorted by anchor, and of the sorted keys one in `STEP` is kept: blocks are found by search.
"""

from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.bounds import Bounds

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Lanes = npt.NDArray[np.uint16] | npt.NDArray[np.int32] | npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Whole = TypeVar("Whole", Ints, Int32)

STEP = 64
SHORT = MINUTES_A_DAY // 2
"""The greatest distance (minutes) between anchor and ends of a short span."""
CLASS_LIMITS: Ints = np.array([SHORT * 2**n for n in range(13)], np.int64)
"""The greatest distance in all classes but the last; class 0 is that of short spans."""
CLASSES = len(CLASS_LIMITS) + 1
CLASS_SHIFT = 40
"""Keys are `class << CLASS_SHIFT | anchor - base`: more minutes than any calendar here holds."""
_MASK = (1 << CLASS_SHIFT) - 1


class Over(NamedTuple):
    """Pairs that reach in over an edge: event, lane and anchor; the first `lefts` of them over the left one."""

    event: Ints
    lane: Ints
    anchor: Ints
    lefts: int

    def on(self, lane: int, side: int) -> Ints:
        """Give the events of one lane that reach in over the left (-1) or right (1) edge."""
        part = slice(0, self.lefts) if side < 0 else slice(self.lefts, None)
        found: Ints = self.event[part][self.lane[part] == lane]
        return found


def classes_of(distance: Ints) -> Codes:
    """Give the class of each greatest distance between anchor and ends."""
    return np.searchsorted(CLASS_LIMITS, distance, side="left").astype(np.uint8)


STEPS = np.iinfo(np.uint8).max
"""Distances are kept as so many steps of their class's longest, rounded up: a byte each."""


class LongPairs(NamedTuple):
    """Pairs of spans that are not short, as columns: anchor, and how far the span reaches before and after it.

    Event is int32, lane uint16 (int32 where there are more lanes), anchor of the record's type, the others uint8.
    """

    event: Any
    lane: Any
    anchor: Any
    before: Any
    after: Any

    @classmethod
    def of(cls, event: Int32, lane: Lanes, classes: Ints | Codes, bounds: Bounds, longest: int) -> "LongPairs":
        """Measure the spans of some pairs, whose classes are known."""
        low, high, anchor = bounds.places(event)
        unit = units(longest)[classes]
        before, after = (np.ceil(each / unit).astype(np.uint8) for each in (anchor - low, high - anchor))
        return cls(event, lane, anchor.astype(bounds.dtype), before, after)

    def taken(self, at: Ints | Bools) -> "LongPairs":
        """Give some of them."""
        return LongPairs(*(column[at] for column in self))


def units(longest: int) -> Floats:
    """Give the step (minutes) of each class; `longest` is the greatest distance in the last."""
    return np.append(CLASS_LIMITS, max(longest, int(CLASS_LIMITS[-1]))) / STEPS


class Reach:
    """The pairs of spans that are not short in order of class, then anchor.

    `samples` are one in `STEP` of their sorted keys, `offsets` says where each class begins, and where the last ends;
    `longest` is the greatest distance in the last class.
    """

    __slots__ = (
        "_base", "_begins", "_ends", "_longest", "_start", "_units", "_used",
        "longest", "offsets", "pairs", "samples",
    )  # fmt: skip

    def __init__(self, pairs: LongPairs, samples: Ints, offsets: Ints, base: int, longest: int) -> None:
        self.pairs, self.samples, self.offsets, self._base = pairs, samples, offsets, base
        self._used = np.flatnonzero(np.diff(offsets))
        self._start = self._used << CLASS_SHIFT
        self._begins, self._ends = offsets[self._used], offsets[self._used + 1]
        self.longest = max(longest, int(CLASS_LIMITS[-1]))
        self._longest = np.append(CLASS_LIMITS, self.longest)[self._used]
        both = units(self.longest)[self._used]
        self._units = np.concatenate((both, both))

    @classmethod
    def of(cls, pairs: LongPairs, keys: Ints, base: int, longest: int) -> "Reach":
        """Take pairs in the order of their `keys`, which are sorted."""
        offsets = np.searchsorted(keys, np.arange(CLASSES + 1, dtype=np.int64) << CLASS_SHIFT)
        return cls(pairs, keys[::STEP].copy(), offsets, base, longest)

    @property
    def nbytes(self) -> int:
        """The memory of the pairs and the samples of their keys."""
        return sum(int(column.nbytes) for column in self.pairs) + int(self.samples.nbytes)

    def _keys(self, classes: Ints, pairs: LongPairs) -> Ints:
        keys: Ints = (classes << CLASS_SHIFT) | (pairs.anchor.astype(np.int64) - self._base)
        return keys

    def _classes(self) -> Ints:
        return np.repeat(np.arange(len(self.offsets) - 1, dtype=np.int64), np.diff(self.offsets))

    def kept(self, keep: Bools) -> "Reach":
        """Give those of the pairs for which `keep` is true."""
        pairs = self.pairs.taken(keep)
        return Reach.of(pairs, self._keys(self._classes()[keep], pairs), self._base, self.longest)

    def with_pairs(self, event: Int32, lane: Ints, classes: Codes, bounds: Bounds, longest: int) -> "Reach":
        """Give these pairs and some more."""
        all_classes = np.concatenate((self._classes(), classes), dtype=np.int64)
        lanes = np.concatenate((self.pairs.lane, lane)).astype(self.pairs.lane.dtype)
        longest = max(longest, self.longest)
        pairs = LongPairs.of(np.concatenate((self.pairs.event, event)), lanes, all_classes, bounds, longest)
        keys = self._keys(all_classes, pairs)
        order = np.argsort(keys, kind="stable")
        return Reach.of(pairs.taken(order), keys[order], self._base, longest)

    def over(self, first: int, last: int, bounds: Bounds) -> Over:
        """Give the pairs that reach in over the edges of `first … last` (minutes).

        Those have their anchor outside and touch what is inside; what spans all of it counts at its anchor's side.
        """
        at, lefts, unit = self._blocks(first, last)
        pairs = self.pairs
        anchor = pairs.anchor[at].astype(np.int64)
        # How far from the edge each anchor lies outside of it, and how far the span reaches that way.
        away, steps = np.empty(len(at), np.int64), np.empty(len(at), np.uint8)
        away[:lefts], away[lefts:] = first - anchor[:lefts], anchor[lefts:] - last
        steps[:lefts], steps[lefts:] = pairs.after[at[:lefts]], pairs.before[at[lefts:]]
        reach = steps * unit
        reaches = (away > 0) & (reach >= away)
        # Within the last step the bounds themselves decide.
        close = (reaches & (reach - unit < away)).nonzero()[0]
        if len(close):
            low, high = bounds.reach(pairs.event[at[close]])
            reaches[close] = np.where(close < lefts, high >= first, low <= last)
        some = reaches.nonzero()[0]
        at = at[some]
        return Over(
            pairs.event[at].astype(np.int64), pairs.lane[at].astype(np.int64), anchor[some],
            int(some.searchsorted(lefts)),
        )  # fmt: skip

    def long_ones(self, least: float, first: int, last: int, most: int) -> tuple[Ints, Ints]:
        """Give event and lane of pairs that reach `least` minutes or more to a side, with anchors about `first … last`.

        Class by class from the longest, until `most` are found; a class is left out whole. Short ones are never given.
        """
        some = (self._longest >= least).nonzero()[0]
        edges = np.array([[first - self._base], [last + 1 - self._base]])
        found = self.samples.searchsorted(self._start[some] + np.minimum(np.maximum(edges, 0), _MASK + 1)) * STEP
        begin = np.maximum(found[0] - STEP, self._begins[some])
        end = np.minimum(found[1], self._ends[some])
        longer = np.maximum(end - begin, 0)[::-1].cumsum()[::-1]
        at = ranges(begin, np.where(longer <= most, end, begin))
        return self.pairs.event[at].astype(np.int64), self.pairs.lane[at].astype(np.int64)

    def _blocks(self, first: int, last: int) -> tuple[Ints, int, Floats]:
        """Give the places in blocks with anchors near enough before `first`, then after `last`.

        And how many of them are before it, and the step of each one's class.
        """
        start, longest = self._start, self._longest
        first, after = first - self._base, last + 1 - self._base
        wanted = np.empty((4, len(start)), np.int64)
        wanted[0], wanted[1] = first - longest, first
        wanted[2], wanted[3] = after, after + longest
        # Between limits, so that no class is searched beyond its own end; `_MASK + 1` is where the next one starts.
        found = self.samples.searchsorted(start + np.minimum(np.maximum(wanted, 0), _MASK + 1)) * STEP
        begin = np.maximum(found[::2] - STEP, self._begins)
        end = np.minimum(found[1::2], self._ends)
        sizes = np.maximum(end - begin, 0)
        return ranges(begin.ravel(), end.ravel()), int(sizes[0].sum()), self._units.repeat(sizes.ravel())


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


def distinct(numbers: Whole) -> Whole:
    """Give some whole numbers in order, each once: as `np.unique`, whose first call loads a large part of numpy."""
    found: Whole = np.sort(numbers)
    differs = np.ones(len(found), np.bool_)
    np.not_equal(found[1:], found[:-1], out=differs[1:])
    return found[differs]
