"""All events as a list that costs no object an event: their order as columns, and the rows of those on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, select

from timeline_app.domain.names import fold_name
from timeline_app.domain.timeline_columns import KNOWN_ALWAYS, Bool, EventColumns, Int32, Int64
from timeline_app.queries._events import event_facts, listed_people
from timeline_app.queries.rail import EventRow, event_row
from timeline_app.store.tables import event
from timeline_app.timeline.title_search import FoldedTitles

Places = npt.NDArray[np.int64]
"""Places in the list: 0 is the first event."""
_AT_ONCE: Final = 5_000


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


def rows_of_events(conn: Connection, ids: Sequence[int]) -> dict[int, EventRow]:
    """Give the rows of some events, by id; those that are gone are left out."""
    people = listed_people(conn)
    facts = event_facts(conn, None, select(event.c.id).where(event.c.id.in_(ids)))
    return {row: event_row(facts[row], people) for row in ids if row in facts}


def events_named(conn: Connection, listed: EventList, folded: FoldedTitles, words: str) -> Bool:
    """Say of each place of a list whether every word is part of the event's title, its place or someone in it.

    `folded` are the titles of the list's columns.
    """
    found = np.ones(len(listed), np.bool_)
    for word in dict.fromkeys(fold_name(words).split()):
        holds = np.zeros(len(listed), np.bool_)
        holds[folded.rows_with(word)] = True
        holds |= _among(listed.events.ids, np.concatenate((_at_places(conn, word), _with_people(conn, word))))
        found &= holds[listed.at]
    return found


def _at_places(conn: Connection, word: str) -> Int64:
    called = conn.execute(select(event.c.place).where(event.c.place != "").distinct()).scalars()
    places = [place for place in called if word in fold_name(place)]
    return _joined(conn, "SELECT id AS one FROM event WHERE place IN", places)


def _with_people(conn: Connection, word: str) -> Int64:
    people = [row for row, called in listed_people(conn).items() if word in fold_name(called)]
    return _joined(conn, "SELECT event AS one FROM participation WHERE person IN", people)


def _joined(conn: Connection, sql: str, values: Sequence[object]) -> Int64:
    """Give the ids that a statement finds, joined by SQLite: a row each would keep other threads waiting."""
    parts = [np.empty(0, np.int64)]
    for first in range(0, len(values), _AT_ONCE):
        some = tuple(values[first : first + _AT_ONCE])
        marks = ", ".join("?" * len(some))
        text = conn.exec_driver_sql(f"SELECT group_concat(one) FROM ({sql} ({marks}))", some).scalar()
        if text:
            parts.append(np.fromstring(text, np.int64, sep=","))
    return np.concatenate(parts)


def _among(ids: npt.NDArray[np.int64] | Int32, wanted: Int64) -> Bool:
    marked = np.zeros(int(max(ids.max(initial=0), wanted.max(initial=0))) + 1, np.bool_)
    marked[wanted] = True
    found: Bool = marked[ids]
    return found
