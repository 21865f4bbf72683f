"""The lanes of a record as they stood on an earlier day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from timeline_app.domain.timeline_columns import BandStretch, LaneRow, TimelineRecord, rearranged


@dataclass(frozen=True, slots=True)
class LaneStanding:
    """Where a person stood on a day, as far as their lane shows it. `group_order` sorts the groups."""

    group: str
    group_order: int
    disputed: bool
    band: tuple[BandStretch, ...]
    known: bool
    first_known: int | None


Standings = Mapping[int, LaneStanding]
"""By person. Someone who is not in it keeps their lane as it is."""


def as_stood(record: TimelineRecord, standings: Standings) -> TimelineRecord:
    """Give a record whose lanes are grouped, ordered, marked and banded as people stood on a day.

    The order is that of `queries.timeline`: by group, within it by the day first known, people with neither event nor
    evidence last. The lane of nobody stays at the end. The events stay as they are, and so does the day on which each
    person is first known, also where that is still to come.
    """
    sizes = np.diff(record.offsets).tolist()
    lanes = [_stood(lane, standings.get(lane.person)) for lane in record.lanes]

    def order(at: int) -> tuple[bool, int, bool, bool, int, str, int]:
        lane, one = lanes[at], standings.get(lanes[at].person)
        first = lane.first_known if one is None else one.first_known
        bare = not sizes[at] and (one is None or not one.known)
        group = one.group_order if one is not None else 0
        return not lane.person, group, bare, first is None, first or 0, lane.name.casefold(), lane.person

    places = sorted(range(len(lanes)), key=order)
    pair_event, offsets = rearranged(record, places)
    ordered = tuple(lanes[at] for at in places)
    groups = tuple(dict.fromkeys(lane.group for lane in ordered if lane.group))
    return replace(record, lanes=ordered, pair_event=pair_event, offsets=offsets, groups=groups)


def _stood(lane: LaneRow, one: LaneStanding | None) -> LaneRow:
    if one is None:
        return lane
    return replace(lane, group=one.group, disputed=one.disputed, band=one.band, known=one.known)
