"""Edits laid over the timeline's record: only the events that may look different are read again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from timeline_app.domain.timeline_columns import Outweighed, TimelineRecord
from timeline_app.queries._earlier import Stretch, earlier_states
from timeline_app.queries._event_columns import LooseEvents, Pairs, fact_columns, known_since
from timeline_app.queries._event_rows import read_event_rows
from timeline_app.queries._events import SeenOn, listed_people
from timeline_app.queries._lanes import Lane, read_lanes
from timeline_app.queries._merging import UnsureError, merged_record
from timeline_app.queries._outweighed import outweighed_events
from timeline_app.queries._touched_events import touched_events
from timeline_app.queries.timeline import glyphs_by_kind, opposed_events
from timeline_app.store.chain import head_hash
from timeline_app.store.tables import event, evidence, participation, side


@dataclass(frozen=True, slots=True, eq=False)
class TimelineDelta:
    """What became of some events, and how all lanes stand now.

    `touched` are the ids of the events that are read again; those that are not in `events` are gone. `pairs` and
    `earlier` are of these events alone; `opposed` (contradiction, event, event; ids), `outweighed` and `lanes` are all.
    `head` is the fingerprint of the record with these edits.
    """

    touched: frozenset[int]
    events: LooseEvents
    glyphs: dict[int, str]
    pairs: Pairs
    earlier: Sequence[Stretch]
    people: Collection[int]
    lanes: Collection[Lane]
    opposed: Sequence[tuple[int, int, int]]
    outweighed: tuple[Outweighed, ...]
    head: str


def read_delta(conn: Connection, head: str) -> TimelineDelta | None:
    """Read what was edited since the fingerprint was `head`; None where everything must be read again."""
    touched = touched_events(conn, head)
    if touched is None:
        return None
    chosen = select(event.c.id).where(event.c.id.in_(sorted(touched)))
    rows = read_event_rows(conn, chosen, with_days=True)
    here = sorted(touched & rows.events.keys())
    seen = SeenOn(rows, None)
    return TimelineDelta(
        touched=touched,
        events=fact_columns([seen.facts(row) for row in here], known_since(rows.pieces)),
        glyphs=glyphs_by_kind(conn),
        pairs=_pairs(conn, here),
        earlier=earlier_states(rows, here),
        people=listed_people(conn).keys(),
        lanes=read_lanes(conn, None),
        opposed=opposed_events(conn, None, _sides_on_events(conn)),
        outweighed=outweighed_events(conn),
        head=head_hash(conn),
    )


def merged(record: TimelineRecord, delta: TimelineDelta) -> TimelineRecord | None:
    """Give a record at the latest with edits laid over it, as if it had been read anew; None where it must be."""
    try:
        return merged_record(record, delta)
    except UnsureError:
        return None


def _pairs(conn: Connection, events: Sequence[int]) -> Pairs:
    statement = select(participation.c.event, participation.c.person).where(participation.c.event.in_(events))
    rows: list[Any] = list(conn.execute(statement.order_by(participation.c.id)).all()) if events else []
    return Pairs(np.array([row[0] for row in rows], np.int64), np.array([row[1] for row in rows], np.int64))


def _sides_on_events(conn: Connection) -> dict[int, int]:
    """Give the event of all evidence that is a side of a contradiction."""
    statement = select(evidence.c.id, evidence.c.event).where(
        evidence.c.event.is_not(None), evidence.c.id.in_(select(side.c.evidence))
    )
    return {row[0]: row[1] for row in conn.execute(statement).all()}
