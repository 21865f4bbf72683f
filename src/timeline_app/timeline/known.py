"""A record seen as known on an earlier day, and its index: only what looked otherwise on that day is computed anew."""

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import EarlierStates, EventColumns, TimelineRecord
from timeline_app.timeline.bounds import Bounds
from timeline_app.timeline.drawing import NOT_YET_KNOWN
from timeline_app.timeline.index import ANCHOR_MASK, LANE_SHIFT, RecordIndex, build_index
from timeline_app.timeline.reach import Reach, classes_of, ranges

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest", "dated")
_OTHER = ("polarity", "quotes", "contradicted", "part_of_day")


def known_record(record: TimelineRecord, day: int) -> TimelineRecord:
    """Give a record of the latest state as it was known on a day of `calendar`; its lanes stay as they are.

    What was not known yet keeps its place and its kind of evidence, but has no quotes and no contradiction.
    """
    events = record.events
    # A scalar of the column's own type: any other makes numpy convert the whole column first.
    known = events.known_since <= np.int32(day)
    seen = replace(events, known=known, quotes=events.quotes * known, contradicted=events.contradicted & known)
    if record.earlier is not None:
        seen = _as_they_were(events, seen, record.earlier, active_rows(record.earlier, day))
    outweighed = tuple(one for one in record.outweighed if one.since <= day)
    return replace(record, events=seen, as_known=day, outweighed=outweighed)


def as_known(index: RecordIndex, day: int) -> RecordIndex:
    """Give the index of a record of the latest state as it was known on a day; `extent` stays that of the latest.

    Costs one comparison of all events, and what differed on that day. Pairs are shared unless a date differed.
    """
    record = known_record(index.record, day)
    # The look of what is not known is the greatest code.
    looks = np.maximum(record.events.polarity, ~record.events.known * np.uint8(NOT_YET_KNOWN))
    seen = index.with_looks(record, looks)
    earlier = index.record.earlier
    if earlier is None:
        return seen
    moved = _moved(index.record.events, record.events, earlier.event[active_rows(earlier, day)])
    return _placed_anew(seen, moved) if len(moved) else seen


def active_rows(earlier: EarlierStates, day: int) -> Ints:
    """Give the rows that hold on a day: at most one an event."""
    return np.flatnonzero((earlier.since <= np.int32(day)) & (earlier.until > np.int32(day)))


def _as_they_were(events: EventColumns, seen: EventColumns, earlier: EarlierStates, rows: Ints) -> EventColumns:
    event = earlier.event[rows]
    changed: dict[str, Any] = {}
    for name in (*_BOUNDS, *_OTHER):
        column, then = getattr(seen, name), getattr(earlier, name)[rows]
        if not np.array_equal(column[event], then):
            # Columns that `seen` has made for itself are its own to write to.
            own = column if column is not getattr(events, name) else column.copy()
            own[event] = then
            changed[name] = own
    return replace(seen, **changed) if changed else seen


def _moved(latest: EventColumns, seen: EventColumns, event: Int32) -> Int32:
    """Give the events of some whose date was another one."""
    other = np.zeros(len(event), np.bool_)
    for name in _BOUNDS:
        column, then = getattr(latest, name), getattr(seen, name)
        if column is not then:
            other |= column[event] != then[event]
    found: Int32 = event[other]
    return found


def _placed_anew(index: RecordIndex, moved: Int32) -> RecordIndex:
    """Take the pairs of some events out and put them where they belong now."""
    record = index.record
    is_moved = np.zeros(len(record.events), np.bool_)
    is_moved[moved] = True
    event, key, classes = _pairs_of(record, index.bounds, is_moved, index.base)
    if len(key) and int((key & ANCHOR_MASK).max()) > ANCHOR_MASK // 2:
        # Earlier than everything that the keys were made for.
        return replace(build_index(record), extent=index.extent, proposed=index.proposed)
    keep = ~is_moved[index.event]
    kept_event, kept_key = index.event[keep], index.key[keep]
    at = _places(kept_key, kept_event, key, event)
    new_event, new_key = np.insert(kept_event, at, event), np.insert(kept_key, at, key)
    offsets = np.searchsorted(new_key, np.arange(len(record.lanes) + 1, dtype=np.int64) << LANE_SHIFT)
    return replace(
        index, event=new_event, key=new_key, offsets=offsets,
        reach=_reach_anew(index, is_moved, (event, key >> LANE_SHIFT, classes)),
        undated=np.flatnonzero(~record.events.dated).astype(np.int32),
    )  # fmt: skip


def _reach_anew(index: RecordIndex, is_moved: Bools, added: tuple[Int32, Ints, Codes]) -> Reach:
    """Take the long spans of events that moved out, and put in those that they have now."""
    kept = index.reach.kept(~is_moved[index.reach.pairs.event])
    long = added[2] > 0
    event = added[0][long]
    longest = _longest(index.bounds, event)
    return kept.with_pairs(event, added[1][long], added[2][long], index.bounds, longest)


def _pairs_of(record: TimelineRecord, bounds: Bounds, which: Bools, base: int) -> tuple[Int32, Ints, Codes]:
    """Give event, key and class of the pairs of some dated events, in the order of an index."""
    at = np.flatnonzero(which[record.pair_event] & record.events.dated[record.pair_event])
    event = record.pair_event[at]
    lane = np.searchsorted(record.offsets, at, side="right") - 1
    low, high, anchor = bounds.places(event)
    # One lane's worth of bits: what lies before the base shows as more than any calendar holds.
    key = (lane << LANE_SHIFT) | ((anchor - base) & ANCHOR_MASK)
    order = np.lexsort((event, key))
    classes = classes_of(np.maximum(anchor - low, high - anchor))
    return event[order], key[order], classes[order]


def _longest(bounds: Bounds, event: Int32) -> int:
    low, high, anchor = bounds.places(event)
    return int(np.maximum(anchor - low, high - anchor).max(initial=0))


def _places(key: Ints, event: Int32, new_key: Ints, new_event: Int32) -> Ints:
    """Give where pairs (sorted by key, then event) belong among others that are sorted likewise."""
    begin, end = np.searchsorted(key, new_key, side="left"), np.searchsorted(key, new_key, side="right")
    same = ranges(begin, end)
    pair = np.repeat(np.arange(len(new_key)), end - begin)
    before = np.bincount(pair[event[same] < new_event[pair]], minlength=len(new_key))
    places: Ints = begin + before
    return places
