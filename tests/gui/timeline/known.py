"""A story of which some was known earlier than the rest."""

from dataclasses import replace

import numpy as np

from tests.unit.timeline.records import harbour_story
from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.timeline_columns import KNOWN_ALWAYS, KNOWN_NEVER, TimelineRecord
from timeline_app.gui.as_known import KnownStops
from timeline_app.queries.known_days import KnownDay, KnownDays

FIRST, SECOND, THIRD = (parse_iso_day(f"2014-05-{day}") for day in (14, 15, 17))
BEFORE = FIRST - 1
DAYS = (
    KnownDay(FIRST, ("The Harbour Times",), 9),
    KnownDay(SECOND, ("The Courier", "Osk Gazette", "The Mariner"), 12),
    KnownDay(THIRD, ("Osk Gazette",), 6),
)
STOPS = KnownStops(KnownDays(DAYS))


def learned_story(*, undated: bool = False) -> TimelineRecord:
    """Every third event is known on each of the three days; the last one never, if so wanted, the first one always."""
    record = harbour_story()
    days = np.array([FIRST, SECOND, THIRD], np.int32)[np.arange(len(record.events)) % 3]
    days[0] = KNOWN_ALWAYS
    if undated:
        days[-1] = KNOWN_NEVER
    first = {lane.person: (FIRST, SECOND, THIRD)[at % 3] for at, lane in enumerate(record.lanes)}
    lanes = tuple(replace(lane, first_known=first[lane.person]) for lane in record.lanes)
    events = replace(record.events, known_since=days, known=np.ones(len(days), np.bool_))
    return replace(record, events=events, lanes=lanes)


def many_days(number: int, undated: int = 0) -> KnownStops:
    """Stops of so many days, three days apart."""
    return KnownStops(KnownDays(tuple(KnownDay(FIRST + 3 * at, (f"Paper {at}",), 1) for at in range(number)), undated))
