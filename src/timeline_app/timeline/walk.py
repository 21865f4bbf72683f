"""Walking the timeline by keys: along a lane, across lanes, to its ends. Orders are those of the lanes."""

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
    events = _lane_events(index, place.lane, shown)
    if place.event not in events:
        return Place(place.lane, events[0]) if events else place
    at = min(max(events.index(place.event) + step, 0), len(events) - 1)
    return Place(place.lane, events[at])


def across(index: RecordIndex, place: Place, step: int, lanes: tuple[int, ...], shown: Bools | None = None) -> Place:
    """Give the event nearest in time on the next lane up (-1) or down (1) that has one; `lanes` are those in order."""
    if place.lane not in lanes:
        return first(index, lanes, shown) or place
    anchor = float(index.bounds.anchor[place.event])
    at = lanes.index(place.lane) + step
    while 0 <= at < len(lanes):
        events = _lane_events(index, lanes[at], shown)
        if events:
            return Place(lanes[at], min(events, key=lambda e: abs(float(index.bounds.anchor[e]) - anchor)))
        at += step
    return place


def end_of_lane(index: RecordIndex, place: Place, side: int, shown: Bools | None = None) -> Place:
    """Give the first (-1) or last (1) event of the lane."""
    events = _lane_events(index, place.lane, shown)
    return Place(place.lane, events[0 if side < 0 else -1]) if events else place


def end_of_record(index: RecordIndex, side: int, lanes: tuple[int, ...], shown: Bools | None = None) -> Place | None:
    """Give the first (-1) or last (1) event of all lanes shown, or None if there is none."""
    places = [
        Place(lane, events[0 if side < 0 else -1]) for lane in lanes if (events := _lane_events(index, lane, shown))
    ]
    if not places:
        return None
    choose = min if side < 0 else max
    return choose(places, key=lambda place: float(index.bounds.anchor[place.event]))


def first(index: RecordIndex, lanes: tuple[int, ...], shown: Bools | None = None) -> Place | None:
    """Give the first event of the first lane that has one."""
    for lane in lanes:
        if events := _lane_events(index, lane, shown):
            return Place(lane, events[0])
    return None


def lane_of(index: RecordIndex, event: int, preferred: int, lanes: tuple[int, ...]) -> int:
    """Give a lane on which an event lies: the preferred one if it does, else the first shown, else any, else -1."""
    mine = [int(lane) for lane in index.lane[index.event == event]]
    if preferred in mine:
        return preferred
    return next((lane for lane in lanes if lane in mine), mine[0] if mine else -1)


def position(index: RecordIndex, place: Place, shown: Bools | None = None) -> tuple[int, int]:
    """Give the event's number in its lane, from 1, and how many there are: "1 of 2"."""
    events = _lane_events(index, place.lane, shown)
    return (events.index(place.event) + 1 if place.event in events else 0), len(events)


def _lane_events(index: RecordIndex, lane: int, shown: Bools | None) -> list[int]:
    pairs = index.of_lane(lane, shown)
    order = np.argsort(index.anchor[pairs], kind="stable")
    return [int(event) for event in index.event[pairs][order]]
