"""The order in which a record's lanes are shown: grouped, and moved by hand."""

from dataclasses import replace
from enum import StrEnum
from typing import Final

import numpy as np

from timeline_app.domain.timeline_columns import (
    EventColumns,
    LaneRow,
    TimelineRecord,
    Titles,
    rearranged,
)
from timeline_app.domain.translating import tr
from timeline_app.timeline.first_known import by_first_known

NO_POST: Final = tr("No post given")


class Grouping(StrEnum):
    """How lanes are put together: by status as the record gives them, by post, by when people were first known.

    Or not at all.
    """

    STATUS = "status"
    POST = "post"
    FIRST_KNOWN = "first_known"
    NONE = "none"


def arranged(record: TimelineRecord, grouping: Grouping, order: tuple[int, ...] = ()) -> TimelineRecord:
    """Give the record with its lanes grouped anew, and moved as `order` (person ids, first to last) says.

    A lane that `order` does not name keeps its place behind those it does, within its group.
    """
    if grouping is Grouping.STATUS and not order:
        return record
    lanes = record.lanes
    groups = record.groups
    pair_event, offsets = record.pair_event, record.offsets
    if grouping is Grouping.POST:
        lanes = tuple(replace(lane, group=lane.post or NO_POST) for lane in lanes)
        groups = tuple(sorted({lane.group for lane in lanes}, key=lambda name: (name == NO_POST, name.casefold())))
    elif grouping is Grouping.FIRST_KNOWN:
        lanes, groups = by_first_known(lanes, record.as_known)
    elif grouping is Grouping.NONE:
        lanes, groups = tuple(replace(lane, group="") for lane in lanes), ()
    place = {person: at for at, person in enumerate(order)}
    if place:
        at = sorted(range(len(lanes)), key=lambda i: place.get(lanes[i].person, len(place)))
        lanes = tuple(lanes[i] for i in at)
        pair_event, offsets = rearranged(record, at)
    return replace(record, lanes=lanes, groups=groups, pair_event=pair_event, offsets=offsets)


def moved(lanes: tuple[LaneRow, ...], person: int, step: int) -> tuple[int, ...]:
    """Give the order of persons after one lane moved past its neighbour of the same group; at the end it stays."""
    order = [lane.person for lane in lanes]
    at = next((i for i, lane in enumerate(lanes) if lane.person == person), -1)
    if at < 0:
        return tuple(order)
    near = range(at + step, len(lanes) if step > 0 else -1, step)
    other = next((i for i in near if lanes[i].group == lanes[at].group), None)
    if other is not None:
        order[at], order[other] = order[other], order[at]
    return tuple(order)


def empty_record() -> TimelineRecord:
    """Give a record without events or lanes: what a new project draws."""
    none, nothing = np.empty(0, np.int32), np.empty(0, np.bool_)
    codes = np.empty(0, np.uint8)
    events = EventColumns(
        none, none, none, none, none, nothing, codes, codes, np.empty(0, np.uint16), nothing, nothing, nothing, none,
        Titles.of(()), (),
    )  # fmt: skip
    return TimelineRecord(events, (), none, np.zeros(1, np.int64))
