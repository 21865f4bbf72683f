"""All events as a list that costs no object an event: their order as columns, and the rows of those on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, select

from timeline_app.domain.timeline_columns import KNOWN_ALWAYS, Bool, EventColumns, Int32, Int64
from timeline_app.queries._events import event_facts, listed_people
from timeline_app.queries.rail import EventRow, event_row
from timeline_app.store.tables import event

Places = npt.NDArray[np.int64]
"""Places in the list: 0 is the first event."""


@dataclass(frozen=True, slots=True, eq=False)
class EventList:
    """n events in the order of lists: by date, then those without one (from place `dated` on).

    `at` gives the index of each in the columns; `contradicted` and `has_evidence` are in the order of the list.
    """

    events: EventColumns
    at: Int32
    dated: int
    contradicted: Bool
    has_evidence: Bool

    def __len__(self) -> int:
        """Give the number of events."""
        return len(self.at)

    def ids(self, places: Places) -> Int64:
        """Give the ids of the events at some places."""
        return self.events.ids[self.at[places]].astype(np.int64)

    def place_of(self, row: int) -> int | None:
        """Give where an event (id) stands, None where it is not listed."""
        found = np.flatnonzero(self.events.ids[self.at] == row)
        return int(found[0]) if len(found) else None


def event_list(events: EventColumns) -> EventList:
    """Give events as a list: by their first known bound, then id; undated ones at the end."""
    first = np.where(events.start_earliest != events.open_early, events.start_earliest, events.start_latest)
    first = np.where(first != events.open_late, first, events.end_earliest)
    first = np.where((first != events.open_early) | ~events.dated, first, events.end_latest)
    first = np.where(events.dated, first, events.open_late)
    order = np.lexsort((events.ids, first, ~events.dated)).astype(np.int32)
    return EventList(
        events,
        order,
        int(np.count_nonzero(events.dated)),
        events.contradicted[order],
        events.known_since[order] != KNOWN_ALWAYS,
    )


def rows_of_events(conn: Connection, ids: Sequence[int], as_known: int | None = None) -> dict[int, EventRow]:
    """Give the rows of some events, by id, as known on a day; those that are gone are left out."""
    people = listed_people(conn)
    facts = event_facts(conn, as_known, select(event.c.id).where(event.c.id.in_(ids)))
    return {row: event_row(facts[row], people) for row in ids if row in facts}
