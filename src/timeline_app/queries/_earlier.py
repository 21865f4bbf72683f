"""What events looked like before everything about them was known, told once for all days."""

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    KNOWN_NEVER,
    OPEN_EARLY,
    OPEN_LATE,
    POLARITY_CODES,
    Int64,
)
from timeline_app.queries._event_columns import MOST_QUOTES, is_part_of_day
from timeline_app.queries._event_rows import EventRows
from timeline_app.queries._events import EventFacts, SeenOn


class State(NamedTuple):
    """What of an event is drawn. Bounds are minutes, `OPEN_EARLY` or `OPEN_LATE` where open."""

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    dated: bool
    polarity: int
    quotes: int
    contradicted: bool
    part_of_day: bool


class Stretch(NamedTuple):
    """An event (row id) looked like this from day `since` to the day before `until`."""

    event: int
    since: int
    until: int
    state: State


def earlier_states(rows: EventRows, events: Collection[int]) -> list[Stretch]:
    """Give how events were seen on the days on which they were not as they are now, by event, then day.

    Not given is what is only an outline of what it is now: before anything about an event was known.
    """
    days: dict[int, SeenOn] = {}
    latest = SeenOn(rows, None)
    return [stretch for row in sorted(events) for stretch in _of_event(rows, row, latest, days)]


def _of_event(rows: EventRows, row: int, latest: SeenOn, seen: dict[int, SeenOn]) -> Iterator[Stretch]:
    days = rows.days_of(row)
    if None not in days and len(days) < 2 and row not in rows.anchors:
        return  # nothing, and then everything
    now = _state(latest.facts(row))
    before: Stretch | None = None
    cuts = [KNOWN_ALWAYS, *sorted(day for day in days if day is not None), KNOWN_NEVER]
    for since, until in pairwise(cuts):
        if since not in seen:
            seen[since] = SeenOn(rows, since)
        facts = seen[since].facts(row)
        state = _state(facts)
        differs = state != (now if facts.known else now._replace(quotes=0, contradicted=False))
        if before is not None and (not differs or before.state != state):
            yield before
            before = None
        if differs:
            before = Stretch(row, since if before is None else before.since, until, state)
    if before is not None:
        yield before


def _state(facts: EventFacts) -> State:
    when = facts.when
    return State(
        OPEN_EARLY if when.start_earliest is None else when.start_earliest,
        OPEN_LATE if when.start_latest is None else when.start_latest,
        OPEN_EARLY if when.end_earliest is None else when.end_earliest,
        OPEN_LATE if when.end_latest is None else when.end_latest,
        when.is_known,
        POLARITY_CODES.index(facts.polarity),
        min(facts.quotes, MOST_QUOTES),
        facts.is_contradicted,
        is_part_of_day(when),
    )


def bounds_of(stretches: Collection[Stretch]) -> tuple[Int64, ...]:
    """Give the four bounds of stretches as columns."""
    return tuple(np.array([one.state[side] for one in stretches], np.int64) for side in range(4))
