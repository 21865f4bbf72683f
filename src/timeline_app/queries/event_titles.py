"""Events by their titles: folded once, searched among a million, told in words only where they are shown."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import numpy as np
from sqlalchemy import Connection, select

from timeline_app.domain.timeline_columns import EventColumns, Rows, Titles
from timeline_app.queries._events import EventFacts, event_facts
from timeline_app.store.tables import event
from timeline_app.timeline.title_search import FoldedTitles

MOST_RANKED: Final = 2_000
"""So many events are compared with the words letter by letter, those with the shortest titles."""


class TitledEvents(NamedTuple):
    """Ids of events and their folded titles, in the same order."""

    ids: Rows
    folded: FoldedTitles

    def called(self, words: str, most: int = MOST_RANKED) -> list[tuple[int, str]]:
        """Give events (id, title) whose title holds every word, the shortest titles first."""
        titles = self.folded.titles
        rows = self.folded.rows_with(words)
        lengths = np.diff(titles.offsets)[rows]
        chosen = rows[np.lexsort((rows, lengths))[:most]]
        return [(int(self.ids[row]), titles[int(row)]) for row in chosen]


def titled(events: EventColumns, is_stopped: Callable[[], bool]) -> TitledEvents | None:
    """Fold the titles of a record's events; None once `is_stopped`."""
    folded = FoldedTitles.of(events.titles, is_stopped)
    return None if folded is None else TitledEvents(events.ids, folded)


def titled_events(conn: Connection) -> TitledEvents:
    """Read and fold the titles of all events: for a project of which no record is at hand."""
    rows = conn.execute(select(event.c.id, event.c.title).order_by(event.c.id)).all()
    folded = FoldedTitles.of(Titles.of(row.title for row in rows))
    assert folded is not None
    return TitledEvents(np.array([row.id for row in rows], np.int64), folded)


def facts_of(conn: Connection, ids: Sequence[int]) -> dict[int, EventFacts]:
    """Give the facts about some events, by id; those that are gone are left out."""
    if not ids:
        return {}
    facts = event_facts(conn, None, select(event.c.id).where(event.c.id.in_(ids)))
    return {row: facts[row] for row in ids if row in facts}


def title_of_event(conn: Connection, row: int) -> str | None:
    """Give an event's title, None where it is gone."""
    return conn.execute(select(event.c.title).where(event.c.id == row)).scalar()
