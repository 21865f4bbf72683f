"""Walking the timeline by keys: along a lane, across lanes, to its ends. Orders are those of the lanes.

A step costs a few searches, whatever the lane holds. `index` is that of what the filters show: see `filtered`.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex

Bools = npt.NDArray[np.bool_]


class Place(NamedTuple):
    """Where the keyboard stands: an event (index) on a lane."""

    lane: int
    event: int


def along(index: RecordIndex, place: Place, step: int, shown: Bools | None = None) -> Place:
    """Give the event `step` further in the lane (negative: earlier); the last one stays."""
    index = index.filtered(shown)
    first, last = _ends(index, place.lane)
    if first > last:
        return place
    at = _position(index, place)
    return _at(index, place.lane, first if at < 0 else min(max(at + step, first), last))


def across(
    index: RecordIndex,
    place: Place,
    step: int,
    lanes: Sequence[int],
    shown: Bools | None = None,
    anchor: int | None = None,
) -> Place:
    """Give the event nearest in time on the next lane up (-1) or down (1) that has one; `lanes` are those in order.

    Nearest to `anchor` (minutes), or to the event itself.
    """
    if place.lane not in lanes:
        return first(index, lanes, shown) or place
    index = index.filtered(shown)
    anchor = int(index.bounds.anchor[place.event]) if anchor is None else anchor
    at = lanes.index(place.lane) + step
    while 0 <= at < len(lanes):
        begin, end = _ends(index, lanes[at])
        if begin <= end:
            return _at(index, lanes[at], _nearest(index, lanes[at], anchor))
        at += step
    return place


def end_of_lane(index: RecordIndex, place: Place, side: int, shown: Bools | None = None) -> Place:
    """Give the first (-1) or last (1) event of the lane."""
    index = index.filtered(shown)
    begin, end = _ends(index, place.lane)
    return place if begin > end else _at(index, place.lane, begin if side < 0 else end)


def end_of_record(index: RecordIndex, side: int, lanes: Sequence[int], shown: Bools | None = None) -> Place | None:
    """Give the first (-1) or last (1) event of all lanes shown, or None if there is none."""
    index = index.filtered(shown)
    rows = np.array(lanes, np.int64)
    begin, end = index.offsets[rows], index.offsets[rows + 1] - 1
    rows, begin, end = rows[begin <= end], begin[begin <= end], end[begin <= end]
    if not len(rows):
        return None
    anchors = index.anchors_of(begin if side < 0 else end)
    best = int(np.argmin(anchors) if side < 0 else np.argmax(anchors))
    return _at(index, int(rows[best]), int((begin if side < 0 else end)[best]))


def first(index: RecordIndex, lanes: Sequence[int], shown: Bools | None = None) -> Place | None:
    """Give the first event of the first lane that has one."""
    index = index.filtered(shown)
    rows = np.array(lanes, np.int64)
    some = np.flatnonzero(index.offsets[rows] < index.offsets[rows + 1])
    return _at(index, int(rows[some[0]]), int(index.offsets[rows[some[0]]])) if len(some) else None


def first_between(index: RecordIndex, lanes: Sequence[int], start: float, end: float) -> Place | None:
    """Give the first event from `start` to `end` (minutes) on the first lane that has one there, None without any."""
    rows = np.array(lanes, np.int64)
    if not len(rows):
        return None
    edges = index.edges(np.array([math.ceil(start), math.ceil(end)]), rows)
    some = np.flatnonzero(edges[:, 0] < edges[:, 1])
    return _at(index, int(rows[some[0]]), int(edges[some[0], 0])) if len(some) else None


def lane_of(index: RecordIndex, event: int, preferred: int, lanes: Sequence[int]) -> int:
    """Give a lane on which an event lies: the preferred one if it does, else the first shown, else any, else -1."""
    mine = index.lanes_with(event).tolist()
    if preferred in mine:
        return preferred
    return next((lane for lane in lanes if lane in mine), mine[0] if mine else -1)


def position(index: RecordIndex, place: Place, shown: Bools | None = None) -> tuple[int, int]:
    """Give the event's number in its lane, from 1, and how many there are: "1 of 2"."""
    index = index.filtered(shown)
    begin, end = _ends(index, place.lane)
    at = _position(index, place)
    return (at - begin + 1 if at >= 0 else 0), end - begin + 1


def _ends(index: RecordIndex, lane: int) -> tuple[int, int]:
    """Give the first and last position of a lane; the last is before the first where it has none."""
    if not 0 <= lane < index.lanes:
        return 0, -1
    return int(index.offsets[lane]), int(index.offsets[lane + 1]) - 1


def _position(index: RecordIndex, place: Place) -> int:
    """Give the position of an event on its lane, -1 where it is not there."""
    if place.event < 0 or not 0 <= place.lane < index.lanes or not bool(index.record.events.dated[place.event]):
        return -1
    anchor = int(index.bounds.anchor[place.event])
    begin, end = index.edges(np.array([anchor, anchor + 1]), np.array([place.lane]))[0].tolist()
    found = np.flatnonzero(index.event[begin:end] == place.event)
    return begin + int(found[0]) if len(found) else -1


def _nearest(index: RecordIndex, lane: int, anchor: int) -> int:
    """Give the position on a lane, which has some, whose anchor is nearest to a minute; the earlier of two."""
    begin, end = _ends(index, lane)
    after = int(index.edges(np.array([anchor]), np.array([lane]))[0, 0])
    near = [at for at in (after - 1, after) if begin <= at <= end]
    best = min(near, key=lambda at: abs(int(index.anchors_of(np.array([at]))[0]) - anchor))
    # Of several at that minute, the first.
    minute = int(index.anchors_of(np.array([best]))[0])
    return int(index.edges(np.array([minute]), np.array([lane]))[0, 0])


def _at(index: RecordIndex, lane: int, position: int) -> Place:
    return Place(lane, int(index.event[position]))
