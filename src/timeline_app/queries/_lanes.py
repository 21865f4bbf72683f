"""The lanes of the timeline: people in order, with their status bands, and which events lie on whose."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection

from timeline_app.domain.lane_standing import LaneOrder, lane_order
from timeline_app.domain.timeline_columns import NOBODY, Bool, Int32, Int64, LaneRow, Rows
from timeline_app.domain.translating import tr
from timeline_app.queries._event_columns import Pairs
from timeline_app.queries._events import listed_people
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import told_on
from timeline_app.queries._statuses import statuses

NO_ONE_NAMED = tr("No one named")
"""The lane of events in which no listed person takes part (`NOBODY`)."""


class Lane(NamedTuple):
    """A lane that has no place yet. `is_told` says that some evidence is about the person, or said by them."""

    row: LaneRow
    group_order: int
    is_told: bool


def read_lanes(conn: Connection, as_known: int | None) -> list[Lane]:
    """Give the lanes of all listed people, in no order."""
    people, posts, told = listed_people(conn), current_posts(conn, None, as_known), told_on(conn, as_known)
    standing = statuses(conn, told, as_known)
    return [
        Lane(
            LaneRow(
                person=row,
                name=name,
                post=posts.get(row, ""),
                group=standing.of(row).group,
                disputed=standing.of(row).disputed,
                band=standing.band(row),
                known=told.is_known(row),
                first_known=told.of(row).first_known,
            ),
            standing.of(row).group_order,
            row in told.share,
        )
        for row, name in people.items()
    ]


def in_order(lanes: Collection[Lane], busy: Collection[int]) -> tuple[LaneRow, ...]:
    """Give lanes in group order, then by the day first known.

    People with neither event nor evidence come last in their group; `busy` are those with a dated event. Where
    `NOBODY` is among them, the lane of events of nobody stands at the end.
    """

    def order(lane: Lane) -> LaneOrder:
        bare = lane.row.person not in busy and not lane.is_told
        return lane_order(lane.row, lane.group_order, lane.row.first_known, is_bare=bare)

    rows = [lane.row for lane in sorted(lanes, key=order)]
    return (*rows, LaneRow(NOBODY, NO_ONE_NAMED, "", "", False)) if NOBODY in busy else tuple(rows)


def groups_of(lanes: Collection[LaneRow]) -> tuple[str, ...]:
    """Give the groups of lanes in order."""
    return tuple(dict.fromkeys(lane.group for lane in lanes if lane.group))


def placed(pairs: Pairs, ids: Rows, dated: Bool, people: Collection[int]) -> tuple[Int64, Int64]:
    """Give who has which dated event on their lane: person and event (index), by person, then event, each once.

    `ids` are the events' in the order of the columns. Whoever is not among `people` has no lane; events that then lie
    on none are nobody's.
    """
    listed = np.array(sorted(people), np.int64)
    by_id = np.argsort(ids, kind="stable")
    event = by_id[np.minimum(np.searchsorted(ids, pairs.event, sorter=by_id), max(len(ids) - 1, 0))]
    kept = (ids[event] == pairs.event) & dated[event] & _is_in(pairs.person, listed)
    person, event = pairs.person[kept], event[kept]
    alone = dated.copy()
    alone[event] = False
    nobody = np.flatnonzero(alone)
    person = np.concatenate((person, np.full(len(nobody), NOBODY, np.int64)))
    event = np.concatenate((event, nobody))
    order = np.lexsort((event, person))
    person, event = person[order], event[order]
    once = np.ones(len(event), np.bool_)
    once[1:] = (np.diff(person) != 0) | (np.diff(event) != 0)
    return person[once], event[once]


def by_lane(lanes: Collection[LaneRow], person: Int64, event: Int64) -> tuple[Int32, Int64]:
    """Give `pair_event` and `offsets` from pairs in order of person, then event."""
    wanted = np.array([lane.person for lane in lanes], np.int64)
    first, last = np.searchsorted(person, wanted), np.searchsorted(person, wanted, side="right")
    offsets = np.zeros(len(wanted) + 1, np.int64)
    np.cumsum(last - first, out=offsets[1:])
    at = np.arange(int(offsets[-1]), dtype=np.int64) + np.repeat(first - offsets[:-1], last - first)
    return event[at].astype(np.int32), offsets


def busy_people(person: Int64) -> frozenset[int]:
    """Give who has any event, from pairs in order of person."""
    return frozenset(np.unique(person).tolist())


def _is_in(rows: Int64, among: Int64) -> Bool:
    if not len(among):
        return np.zeros(len(rows), np.bool_)
    found: Bool = among[np.minimum(np.searchsorted(among, rows), len(among) - 1)] == rows
    return found
