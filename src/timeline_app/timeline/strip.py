"""What the strip under the lanes is made of, whatever its width: days with events, long spans, outliers folded away."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.bounds import Bounds
from timeline_app.timeline.drawing import NOT_YET_KNOWN

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

OUTLIER_SHARE = 0.05
OUTLIER_SHRINK = 3.0
"""Events at one end are folded if they are few (a share of all) and the rest then needs less than a third."""
LONGEST_LINES = 24
LINE_DAYS = 3
LOOKS_DRAWN = NOT_YET_KNOWN + 1
_PART = 1 << 16
_MOST_DAYS = 1_000_000


class Folded(NamedTuple):
    """Outliers beyond one end: `side` -1 or 1, their `number`, and the minutes they span."""

    side: int
    number: int
    first: int
    last: int


class LongSpan(NamedTuple):
    """An event that lasts: where it begins and ends (minutes), and its index."""

    low: int
    high: int
    event: int


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """The dated events that are shown and not folded: their first and last minute, the outliers, the longest spans."""

    first: int
    last: int
    folded: tuple[Folded, ...]
    longest: tuple[LongSpan, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DayCounts:
    """How many events of each look there are on each of d days with any: `counts` has the shape (d, looks)."""

    day: Int32
    counts: Int32


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Some dated events (indices), with bounds and anchors in minutes."""

    low: Ints
    high: Ints
    anchor: Ints
    event: Int32

    @classmethod
    def of(cls, bounds: Bounds, dated: Bools) -> "Spans":
        """Measure the events for which `dated` is true, part by part, so that other threads run meanwhile."""
        whole = bool(dated.all())
        event = (np.arange(len(dated)) if whole else np.flatnonzero(dated)).astype(np.int32)
        count = len(event)
        found = cls(np.empty(count, np.int64), np.empty(count, np.int64), np.empty(count, np.int64), event)
        at = 0
        for begin in range(0, len(dated), _PART):
            part: slice | Ints = slice(begin, begin + _PART)
            if not whole:
                part = begin + np.flatnonzero(dated[part])
            low, high, anchor = bounds.places(part)
            here = slice(at, at + len(low))
            found.low[here], found.high[here], found.anchor[here] = low, high, anchor
            at += len(low)
        return found

    def only(self, kept: Bools) -> "Spans":
        """Give some of them."""
        return Spans(self.low[kept], self.high[kept], self.anchor[kept], self.event[kept])

    def strip(self) -> "tuple[Strip, Spans]":
        """Give the strip of these events, and those of them that are not folded; there must be one."""
        kept, folded = _fold_outliers(self.low, self.high)
        spans = self.only(kept) if folded else self
        first = int(spans.low.min())
        last = max(int(spans.high.max()), first + MINUTES_A_DAY)
        return Strip(first, last, folded, spans.longest()), spans

    def longest(self) -> tuple[LongSpan, ...]:
        """Give the longest events that last for days, in order of their beginning."""
        length = self.high - self.low
        long = np.flatnonzero(length >= LINE_DAYS * MINUTES_A_DAY)
        if len(long) > LONGEST_LINES:
            # Of equally long ones the earliest, as few as can be looked at one by one.
            least = np.partition(length[long], len(long) - LONGEST_LINES)[len(long) - LONGEST_LINES]
            long = long[length[long] >= least]
        long = long[np.argsort(-length[long], kind="stable")][:LONGEST_LINES]
        long = long[np.lexsort((long, self.low[long]))]
        return tuple(map(LongSpan, self.low[long].tolist(), self.high[long].tolist(), self.event[long].tolist()))

    def by_day(self, looks: Codes) -> DayCounts:
        """Count them by day and look; `looks` is the look code of every event of the record."""
        look, day = looks[self.event], self.anchor // MINUTES_A_DAY
        first, last = int(day.min()), int(day.max())
        if last - first > min(_MOST_DAYS, len(day)):
            days, place = np.unique(day, return_inverse=True)
            slots, count = place * LOOKS_DRAWN + look, len(days)
        else:
            # For many events in few days, counting is quicker than sorting.
            slots, count = (day - first) * LOOKS_DRAWN + look, last - first + 1
            days = np.arange(first, last + 1)
        counts = np.bincount(slots, minlength=count * LOOKS_DRAWN).reshape(-1, LOOKS_DRAWN).astype(np.int32)
        some = np.flatnonzero(counts.any(axis=1))
        return DayCounts(days[some].astype(np.int32), counts[some])


def _fold_outliers(low: Ints, high: Ints) -> tuple[Bools, tuple[Folded, ...]]:
    """Set few and far events at each end aside; give what is kept and what each end is folded to."""
    kept = np.ones(len(low), np.bool_)
    found: list[Folded] = []
    for side in (-1, 1):
        far = _far(low, high, kept, side)
        if len(far):
            kept[far] = False
            found.append(Folded(side, len(far), int(low[far].min()), int(high[far].max())))
    return kept, tuple(found)


def _far(low: Ints, high: Ints, kept: Bools, side: int) -> Ints:
    """Give the few events at one end without which the rest needs far less room; none where there are none."""
    none = np.empty(0, np.int64)
    most = max(int(OUTLIER_SHARE * len(low)), 2)
    if int(np.count_nonzero(kept)) <= 2 * most or _is_held(low[kept], high[kept], most, side):
        return none
    ends = np.where(kept, high if side < 0 else -low, np.iinfo(np.int64).max)
    few = np.argpartition(ends, most)
    rest = few[most:][kept[few[most:]]]
    few = few[:most]
    few = few[np.lexsort((few, ends[few]))]
    # What is left without the first so many, for every number at once.
    latest, earliest = int(high[rest].max()), int(low[rest].min())
    after = np.append(np.maximum(np.maximum.accumulate(high[few][::-1])[::-1], latest), latest)
    before = np.append(np.minimum(np.minimum.accumulate(low[few][::-1])[::-1], earliest), earliest)
    left = after - before
    enough = left * OUTLIER_SHRINK < left[0]
    count = int(np.flatnonzero(enough).max(initial=0))
    # Folding fewer is better where it helps as much.
    while count > 1 and enough[count - 1] and left[count - 1] <= left[count] * 1.1:
        count -= 1
    return few[:count]


def _is_held(low: Ints, high: Ints, most: int, side: int) -> bool:
    """Say whether more than `most` events lie so far from the other end that leaving some out cannot help."""
    first, last = int(low.min()), int(high.max())
    share = (last - first) / OUTLIER_SHRINK
    return int(np.count_nonzero(high <= last - share if side < 0 else low >= first + share)) > most
