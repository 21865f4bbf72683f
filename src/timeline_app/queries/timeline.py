"""The timeline's snapshot."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from sqlalchemy import Connection, select

from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    KNOWN_NEVER,
    OPEN_EARLY,
    OPEN_LATE,
    POLARITY_CODES,
    EventColumns,
    Int64,
    LaneRow,
    OpposedPair,
    TimelineRecord,
    Titles,
    lane_columns,
    packed_minutes,
)
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._events import EventFacts, event_facts, listed_people
from timeline_app.queries._known import known_days
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import NOTHING, shares
from timeline_app.queries._statuses import statuses
from timeline_app.store.tables import evidence

NO_ONE_NAMED = "No one named"
NOBODY = 0
"""The lane of events that no listed person takes part in: its name, and the id it carries (no row has it)."""

_PART_OF_DAY = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY})


def timeline_record(conn: Connection, as_known: int | None = None) -> TimelineRecord:
    """Give every event as columns, the lanes with their status bands, and which events oppose one another.

    Lanes stand in group order; within a group by the day first known, people with neither event nor evidence last.
    Events that no listed person takes part in lie on one lane of their own, `NO_ONE_NAMED`, at the end.
    """
    facts = sorted(
        event_facts(conn, as_known).values(), key=lambda one: (_bound(one.when.start_earliest, OPEN_EARLY), one.event)
    )
    lanes, on_lane = _lanes(conn, facts, as_known)
    pair_event, offsets = lane_columns(on_lane)
    return TimelineRecord(
        events=_columns(facts, _known_since(conn)),
        lanes=lanes,
        pair_event=pair_event,
        offsets=offsets,
        opposed=_opposed(conn, facts, as_known),
        groups=tuple(dict.fromkeys(lane.group for lane in lanes if lane.group)),
        as_known=as_known,
    )


def _known_since(conn: Connection) -> Mapping[int, int]:
    """Give the day since which anything about an event is known, by event."""
    days = known_days(conn)
    found: dict[int, int] = {}
    drawn = select(evidence.c.event, evidence.c.id).where(evidence.c.event.is_not(None))
    for on, row in conn.execute(drawn).all():
        day = days.get(row)
        found[on] = min(found.get(on, KNOWN_NEVER), KNOWN_NEVER if day is None else day)
    return found


def _columns(facts: Sequence[EventFacts], known_since: Mapping[int, int]) -> EventColumns:
    kinds = tuple(sorted({one.glyph for one in facts}))
    start_earliest, start_latest, end_earliest, end_latest = packed_minutes(
        _bounds([one.when.start_earliest for one in facts], OPEN_EARLY),
        _bounds([one.when.start_latest for one in facts], OPEN_LATE),
        _bounds([one.when.end_earliest for one in facts], OPEN_EARLY),
        _bounds([one.when.end_latest for one in facts], OPEN_LATE),
    )
    return EventColumns(
        ids=np.array([one.event for one in facts], dtype=np.int64),
        start_earliest=start_earliest,
        start_latest=start_latest,
        end_earliest=end_earliest,
        end_latest=end_latest,
        dated=np.array([one.when.is_known for one in facts], dtype=np.bool_),
        kind=np.array([kinds.index(one.glyph) for one in facts], dtype=np.uint8),
        polarity=np.array([POLARITY_CODES.index(one.polarity) for one in facts], dtype=np.uint8),
        quotes=np.array([min(one.quotes, 65_535) for one in facts], dtype=np.uint16),
        contradicted=np.array([one.is_contradicted for one in facts], dtype=np.bool_),
        known=np.array([one.known for one in facts], dtype=np.bool_),
        part_of_day=np.array([_is_part_of_day(one.when) for one in facts], dtype=np.bool_),
        known_since=np.array([known_since.get(one.event, KNOWN_ALWAYS) for one in facts], dtype=np.int32),
        titles=Titles.of(one.title for one in facts),
        kinds=kinds,
    )


def _bound(value: int | None, when_open: int) -> int:
    return when_open if value is None else value


def _bounds(values: Sequence[int | None], when_open: int) -> Int64:
    return np.array([_bound(value, when_open) for value in values], dtype=np.int64)


def _is_part_of_day(when: DateSpan) -> bool:
    return when.precision in _PART_OF_DAY


def _lanes(
    conn: Connection, facts: Sequence[EventFacts], as_known: int | None
) -> tuple[tuple[LaneRow, ...], list[Sequence[int]]]:
    """Give the lanes in order, and the events (indices) of each."""
    people, posts, share = listed_people(conn), current_posts(conn), shares(conn, as_known)
    standing = statuses(conn, share, as_known)
    on_lane, nobody = _on_lanes(facts, people)

    def order(row: int) -> tuple[int, bool, bool, int, str, int]:
        first = share.get(row, NOTHING).first_known
        bare = row not in on_lane and row not in share
        return standing.of(row).group_order, bare, first is None, first or 0, people[row].casefold(), row

    in_order = sorted(people, key=order)
    lanes = [
        LaneRow(
            person=row,
            name=people[row],
            post=posts.get(row, ""),
            group=standing.of(row).group,
            disputed=standing.of(row).disputed,
            band=standing.band(row),
            known=as_known is None or row in share,
            first_known=share.get(row, NOTHING).first_known,
        )
        for row in in_order
    ]
    if nobody:
        lanes.append(LaneRow(NOBODY, NO_ONE_NAMED, "", "", False))
    return tuple(lanes), [*(on_lane.get(row, ()) for row in in_order), *([nobody] if nobody else [])]


def _on_lanes(facts: Sequence[EventFacts], people: Mapping[int, str]) -> tuple[dict[int, list[int]], list[int]]:
    """Give the indices of the events on each person's lane, and of those on nobody's. Undated ones are in the tray."""
    on_lane: defaultdict[int, list[int]] = defaultdict(list)
    nobody = []
    for index, one in enumerate(facts):
        if not one.when.is_known:
            continue
        named = [row for row in one.people if row in people]
        for row in named:
            on_lane[row].append(index)
        if not named:
            nobody.append(index)
    return dict(on_lane), nobody


def _opposed(conn: Connection, facts: Sequence[EventFacts], as_known: int | None) -> tuple[OpposedPair, ...]:
    """Give each pair of events whose evidence are sides of one open contradiction."""
    index_of = {row: index for index, one in enumerate(facts) for row in one.evidence}
    pairs = []
    for contradiction, sides in open_sides(conn, as_known).items():
        indices = dict.fromkeys(index_of[row] for row in sides if row in index_of)
        pairs += [OpposedPair(contradiction, first, second) for first, second in combinations(indices, 2)]
    return tuple(pairs)
