"""A record made ready for drawing: one row a (lane, event) pair, sorted by start, found by window in a few searches.

Six duration classes keep a few very long events from widening every search: within a class, an event that reaches
into a window starts no earlier than the window's start less the class's longest duration.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.timeline_columns import EventColumns, TimelineRecord
from timeline_app.timeline.drawing import NOT_YET_KNOWN
from timeline_app.timeline.scale import Extent

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_CLASS_DAYS = (0, 1, 8, 64, 512)
"""Longest duration in days of the first five classes; the sixth holds what is longer."""


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Where each event begins and ends when open sides are set aside, and what is known of its two ends.

    `low <= high` in minutes; `core_low < core_high` only where `has_core`; `anchor` is where its glyph belongs.
    `open_left` and `open_right` mark sides without a bound; `doubt_left` and `doubt_right` those between two bounds.
    """

    low: Ints
    high: Ints
    core_low: Ints
    core_high: Ints
    has_core: Bools
    open_left: Bools
    open_right: Bools
    doubt_left: Bools
    doubt_right: Bools
    anchor: Floats


@dataclass(frozen=True, slots=True, eq=False)
class RecordIndex:
    """The pairs of a record in order of `low`, and the classes of durations over them.

    `lane` and `event` have one entry a pair; `classes` hold positions of pairs in order of start with their longest
    duration. `extent` spans every dated event, and is one day at 2000-01-01 where there is none.
    """

    record: TimelineRecord
    bounds: Bounds
    lane: Ints
    event: Ints
    low: Ints
    high: Ints
    anchor: Floats
    classes: tuple[tuple[Ints, Ints, int], ...]
    extent: Extent
    undated: Ints
    looks: list[int]
    """Look code of every event: its polarity, or not yet known."""
    by_lane: Ints
    """Positions of pairs sorted by lane, then start; lane i has `by_lane[offsets[i]:offsets[i + 1]]`."""
    offsets: Ints
    partners: dict[int, tuple[tuple[int, int], ...]]
    """Event to (contradiction, opposing event), in order of contradiction."""

    def in_window(self, first: float, last: float, shown: Bools | None = None) -> Ints:
        """Give the pairs whose span touches `first … last` (minutes), ordered by lane, then start.

        `shown` keeps only events for which it is true.
        """
        found = [self._in_class(*entry, int(np.floor(first)), int(np.ceil(last))) for entry in self.classes]
        pairs = np.concatenate(found) if found else np.empty(0, np.int64)
        if shown is not None:
            pairs = pairs[shown[self.event[pairs]]]
        return pairs[np.lexsort((pairs, self.lane[pairs]))]

    def of_lane(self, lane: int, shown: Bools | None = None) -> Ints:
        """Give the pairs of one lane in order of start; `shown` keeps only events for which it is true."""
        pairs = self.by_lane[self.offsets[lane] : self.offsets[lane + 1]]
        return pairs if shown is None else pairs[shown[self.event[pairs]]]

    def _in_class(self, members: Ints, lows: Ints, longest: int, first: int, last: int) -> Ints:
        # A key of the column's own type: any other makes numpy convert the whole column for one search.
        begin = np.searchsorted(lows, np.int64(first - longest), side="left")
        end = np.searchsorted(lows, np.int64(last), side="right")
        some = members[begin:end]
        return some[self.high[some] >= first]


def build_index(record: TimelineRecord) -> RecordIndex:
    """Make a record ready for drawing. Costs one sort of its pairs."""
    events = record.events
    bounds = _bounds(events)
    lane = np.repeat(np.arange(len(record.lanes), dtype=np.int64), np.diff(record.offsets))
    event = record.pair_event.astype(np.int64)
    dated = events.dated[event]
    lane, event = lane[dated], event[dated]
    order = np.lexsort((event, lane, bounds.low[event]))
    lane, event = lane[order], event[order]
    low, high = bounds.low[event], bounds.high[event]
    return RecordIndex(
        record, bounds, lane, event, low, high, bounds.anchor[event],
        _duration_classes(low, high), _extent(bounds, events.dated), np.flatnonzero(~events.dated),
        np.where(events.known, events.polarity, NOT_YET_KNOWN).tolist(),
        np.lexsort((low, lane)), np.searchsorted(np.sort(lane), np.arange(len(record.lanes) + 1)), _partners(record),
    )  # fmt: skip


def _bounds(events: EventColumns) -> Bounds:
    s0, s1 = events.start_earliest.astype(np.int64), events.start_latest.astype(np.int64)
    e0, e1 = events.end_earliest.astype(np.int64), events.end_latest.astype(np.int64)
    open_left, open_right = s0 == events.open_early, e1 == events.open_late
    late_start, early_end = s1 == events.open_late, e0 == events.open_early
    low = np.where(~open_left, s0, np.where(~late_start, s1, np.where(~early_end, e0, e1)))
    high = np.where(~open_right, e1, np.where(~early_end, e0, np.where(~late_start, s1, s0)))
    low, high = np.where(events.dated, low, 0), np.where(events.dated, high, 0)
    low, high = np.minimum(low, high), np.maximum(low, high)
    has_core = ~late_start & ~early_end & (s1 < e0)
    core_low, core_high = np.where(has_core, s1, low), np.where(has_core, e0, high)
    return Bounds(
        low, high, core_low, core_high, has_core, open_left, open_right,
        ~open_left & ~late_start & (s0 < s1), ~open_right & ~early_end & (e0 < e1),
        _anchors(low, high, core_low, core_high, has_core),
    )  # fmt: skip


def _anchors(low: Ints, high: Ints, core_low: Ints, core_high: Ints, has_core: Bools) -> Floats:
    """Place the glyph: in the middle of a core of up to a day or of a span without a core, else at the core's start."""
    short = has_core & (core_high - core_low <= MINUTES_A_DAY)
    middle = np.where(short, (core_low + core_high) / 2, (low + high) / 2)
    return np.where(has_core & ~short, core_low.astype(np.float64), middle)


def _duration_classes(low: Ints, high: Ints) -> tuple[tuple[Ints, Ints, int], ...]:
    durations = high - low
    classes = np.searchsorted(np.array(_CLASS_DAYS, np.int64) * MINUTES_A_DAY, durations, side="left")
    found = []
    for number in range(len(_CLASS_DAYS) + 1):
        members = np.flatnonzero(classes == number)
        if len(members):
            found.append((members, low[members], int(durations[members].max())))
    return tuple(found)


def _extent(bounds: Bounds, dated: Bools) -> Extent:
    if not dated.any():
        day = 10_957 * MINUTES_A_DAY
        return Extent(float(day), float(day + MINUTES_A_DAY))
    return Extent(float(bounds.low[dated].min()), float(bounds.high[dated].max()))


def _partners(record: TimelineRecord) -> dict[int, tuple[tuple[int, int], ...]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for pair in sorted(record.opposed, key=lambda pair: (pair.contradiction, pair.first, pair.second)):
        found.setdefault(pair.first, []).append((pair.contradiction, pair.second))
        found.setdefault(pair.second, []).append((pair.contradiction, pair.first))
    return {event: tuple(entries) for event, entries in found.items()}
