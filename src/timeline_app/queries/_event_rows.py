"""The rows behind events: what `_events` tells their dates, polarity and counts from, on whatever day is asked for."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, or_, select, true

from timeline_app.domain.dates import DateSpan
from timeline_app.queries._circles import numbered
from timeline_app.queries._contradictions import sides_in_days
from timeline_app.queries._known import known_days
from timeline_app.queries._rows import AnyRow
from timeline_app.queries._spans import load_spans, span_or_undated
from timeline_app.store.tables import event, event_kind, evidence, participation, span

Picked = Callable[[ColumnElement[Any]], ColumnElement[bool]]
"""From a column that holds event ids to the condition that picks the events asked for."""


class Piece(NamedTuple):
    """A piece of evidence, as far as the mark that it is drawn under shows it. `since`: the day it is known since."""

    evidence: int
    quotation: int
    polarity: str
    about: int | None
    since: int | None


class EventRow(NamedTuple):
    """A row of the table `event`."""

    row: int
    title: str
    place: str
    span: int | None
    kind: int


class EventRows(NamedTuple):
    """Some events with everything that is known about them and those that they hang on.

    `sides` holds, for every open contradiction, the day since which each of its sides is known; `opposed` the open
    contradictions of evidence. Days are None throughout where they were not asked for.
    """

    events: Mapping[int, EventRow]
    kinds: Mapping[int, AnyRow]
    pieces: Mapping[int, Sequence[Piece]]
    spans: Mapping[int, DateSpan]
    sides: Mapping[int, Sequence[int | None]]
    opposed: Mapping[int, Sequence[int]]
    people: Mapping[int, Sequence[int]]
    anchors: Mapping[int, frozenset[int]]
    """What the date of an event hangs on directly, for those that hang on any that is here."""
    order: Mapping[int, int]
    """A number for all in `anchors`, lower for what others hang on, the same for all in a circle."""

    def dated_by_evidence(self, row: int) -> bool:
        """Say whether evidence says when an event was, or after which other one."""
        dates = (span_or_undated(self.spans, piece.about) for piece in self.pieces.get(row, ()))
        return any(about.is_known or about.after_event is not None for about in dates)

    def days_of(self, row: int) -> set[int | None]:
        """Give the days on which what is known about an event became more; None for what is known on no day."""
        found = {piece.since for near in self.hung_on(row) for piece in self.pieces.get(near, ())}
        for piece in self.pieces.get(row, ()):
            for contradiction in self.opposed.get(piece.evidence, ()):
                found.update(self.sides[contradiction])
        return found

    def hung_on(self, row: int) -> list[int]:
        """Give an event and all that its date hangs on, directly or through others; what others hang on comes first."""
        found, waiting = {row}, [row]
        while waiting:
            fresh = self.anchors.get(waiting.pop(), frozenset()) - found
            found |= fresh
            waiting.extend(fresh)
        return sorted(found, key=lambda one: (self.order.get(one, 0), one))

    def in_one_circle(self, row: int, anchor: int) -> bool:
        """Say whether two events hang on one another."""
        return row == anchor or self.order.get(row, -1) == self.order.get(anchor, -2)


def read_event_rows(conn: Connection, which: Select[Any] | None, *, with_days: bool) -> EventRows:
    """Read the events whose ids `which` selects (None: all) with those that they hang on."""
    picked = _picked(conn, which)
    events = conn.execute(
        select(event.c.id, event.c.title, event.c.place, event.c.span, event.c.kind)
        .where(picked(event.c.id))
        .order_by(event.c.id)
    ).all()
    found = {row[0]: EventRow(*row) for row in events}
    pieces, spans = _pieces(conn, picked, with_days=with_days), load_spans(conn, _span_ids(picked))
    sides, opposed = sides_in_days(conn, with_days=with_days)
    anchors = _anchors_of(found, pieces, spans)
    return EventRows(
        found,
        {row.id: row for row in conn.execute(select(event_kind)).all()},
        pieces,
        spans,
        sides,
        opposed,
        participants(conn, picked),
        anchors,
        numbered(anchors),
    )


def _anchors_of(
    events: Mapping[int, EventRow], pieces: Mapping[int, Sequence[Piece]], spans: Mapping[int, DateSpan]
) -> dict[int, frozenset[int]]:
    if all(one.after_event is None for one in spans.values()):
        return {}
    found = {}
    for row, one in events.items():
        written = {one.span, *(piece.about for piece in pieces.get(row, ()))}
        named = (span_or_undated(spans, date).after_event for date in written)
        if anchors := frozenset(anchor for anchor in named if anchor is not None and anchor in events):
            found[row] = anchors
    return found


def _pieces(conn: Connection, picked: Picked, *, with_days: bool) -> dict[int, list[Piece]]:
    drawn = (evidence.c.event.is_not(None), picked(evidence.c.event))
    pieces = conn.execute(
        select(evidence.c.event, evidence.c.id, evidence.c.quotation, evidence.c.polarity, evidence.c.about)
        .where(*drawn)
        .order_by(evidence.c.id)
    ).all()
    known = known_days(conn, select(evidence.c.id).where(*drawn)) if with_days else {}
    found: defaultdict[int, list[Piece]] = defaultdict(list)
    for on, row, quoted, polarity, about in pieces:
        found[on].append(Piece(row, quoted, polarity, about, known.get(row)))
    return dict(found)


def _picked(conn: Connection, which: Select[Any] | None) -> Picked:
    if which is None:
        return lambda _: true()
    anchors = _anchors(conn, which)
    return lambda column: or_(column.in_(which), column.in_(anchors)) if anchors else column.in_(which)


def _anchors(conn: Connection, which: Select[Any]) -> list[int]:
    """Give the events that the selected ones hang on, directly or through others."""
    found: set[int] = set()
    events: Select[Any] | list[int] = which
    while True:
        about = select(evidence.c.about).where(evidence.c.event.in_(events))
        stored = select(event.c.span).where(event.c.id.in_(events))
        spans = about.union_all(stored).subquery()
        statement = select(span.c.after_event).where(span.c.after_event.is_not(None), span.c.id.in_(select(spans)))
        fresh = sorted({row[0] for row in conn.execute(statement).all()} - found)
        if not fresh:
            return sorted(found)
        found.update(fresh)
        events = fresh


def _span_ids(picked: Picked) -> Select[Any]:
    about = select(evidence.c.about.label("span")).where(evidence.c.event.is_not(None), picked(evidence.c.event))
    both = about.union_all(select(event.c.span).where(picked(event.c.id))).subquery()
    return select(both.c.span)


def participants(conn: Connection, picked: Picked) -> dict[int, list[int]]:
    """Give the people who take part in each event, in the order they were named, by event."""
    statement = (
        select(participation.c.event, participation.c.person)
        .where(picked(participation.c.event))
        .order_by(participation.c.id)
    )
    found: defaultdict[int, list[int]] = defaultdict(list)
    for row in conn.execute(statement).all():
        if row[1] not in found[row[0]]:
            found[row[0]].append(row[1])
    return dict(found)
