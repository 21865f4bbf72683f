"""The order of lanes, and the lanes of a record as they stood on an earlier day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from timeline_app.domain.timeline_columns import NOBODY, BandStretch, LaneRow, TimelineRecord, rearranged

LaneOrder = tuple[bool, int, bool, bool, int, str, int]


@dataclass(frozen=True, slots=True)
class LaneStanding:
    """Where a person stood on a day, as far as their lane shows it. `group_order` sorts the groups.

    `known` is False for someone of whom all evidence came later; `is_told` says that some of it was known. `post` is
    the one held, as known on the day; None leaves it as it is.
    """

    group: str
    group_order: int
    disputed: bool
    band: tuple[BandStretch, ...]
    known: bool
    first_known: int | None
    is_told: bool = True
    post: str | None = None


Standings = Mapping[int, LaneStanding]
"""By person. Someone who is not in it keeps their lane as it is."""


def lane_order(lane: LaneRow, group_order: int, first_known: int | None, *, is_bare: bool) -> LaneOrder:
    """Give what lanes are sorted by: group, then the day first known; `is_bare`, with neither event nor evidence, last.

    The lane of nobody stands at the end.
    """
    first = first_known is None, first_known or 0
    return lane.person == NOBODY, group_order, is_bare, *first, lane.name.casefold(), lane.person


def as_stood(record: TimelineRecord, standings: Standings) -> TimelineRecord:
    """Give a record whose lanes are grouped, ordered, marked and banded as people stood on a day.

    The events stay as they are, and so does the day on which each person is first known, also where that is still to
    come.
    """
    sizes = np.diff(record.offsets).tolist()
    lanes = [_stood(lane, standings.get(lane.person)) for lane in record.lanes]

    def order(at: int) -> LaneOrder:
        lane, one = lanes[at], standings.get(lanes[at].person)
        if one is None:
            return lane_order(lane, 0, lane.first_known, is_bare=not sizes[at])
        return lane_order(lane, one.group_order, one.first_known, is_bare=not sizes[at] and not one.is_told)

    places = sorted(range(len(lanes)), key=order)
    pair_event, offsets = rearranged(record, places)
    ordered = tuple(lanes[at] for at in places)
    groups = tuple(dict.fromkeys(lane.group for lane in ordered if lane.group))
    return replace(record, lanes=ordered, pair_event=pair_event, offsets=offsets, groups=groups)


def _stood(lane: LaneRow, one: LaneStanding | None) -> LaneRow:
    if one is None:
        return lane
    post = lane.post if one.post is None else one.post
    return replace(lane, post=post, group=one.group, disputed=one.disputed, band=one.band, known=one.known)
