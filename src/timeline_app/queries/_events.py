"""What is known about events: their computed dates, polarity and counts, for all views that list or draw them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, or_, select, true

from timeline_app.domain.dates import UNDATED, DateSpan, combine
from timeline_app.domain.evidence import Polarity
from timeline_app.queries._contradictions import open_contradictions, settled_evidence
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._rows import AnyRow
from timeline_app.queries._spans import hung_on, load_spans, span_or_undated
from timeline_app.store.tables import event, event_kind, evidence, participation, person, span

NO_POLARITY = "none"
_DEEPEST = 200  # events hanging on one another; more than any project has, less than Python can descend
_STRENGTH = tuple(polarity.value for polarity in Polarity)


class EventFacts(NamedTuple):
    """An event as listed and drawn. `evidence` are the ids known on the day asked for.

    - `when` is computed from the evidence (`computed`), or the stored date of an event without any.
    - `polarity` is that of the strongest evidence, or "none"; `mixed` says that evidence of two polarities is drawn
      here and no decision settled it.
    - `known` is False where there is evidence, but none of it was known yet.
    """

    event: int
    title: str
    kind: int
    kind_key: str
    kind_label: str
    glyph: str
    place: str
    when: DateSpan
    computed: bool
    polarity: str
    mixed: bool
    quotes: int
    evidence: tuple[int, ...]
    contradictions: tuple[int, ...]
    known: bool
    people: tuple[int, ...]

    @property
    def is_contradicted(self) -> bool:
        """Say whether the mark shows ≠ (design section 7)."""
        return self.mixed or bool(self.contradictions)


class _Rows(NamedTuple):
    evidence: Mapping[int, Sequence[AnyRow]]
    spans: Mapping[int, DateSpan]
    known: Mapping[int, int | None]
    opposed: Mapping[int, Sequence[int]]
    settled: frozenset[int]
    people: Mapping[int, Sequence[int]]
    as_known: int | None


_Picked = Callable[[ColumnElement[Any]], ColumnElement[bool]]
"""From a column that holds event ids to the condition that picks the events asked for."""


def event_facts(
    conn: Connection, as_known: int | None = None, which: Select[Any] | None = None
) -> dict[int, EventFacts]:
    """Give every event, or those whose ids `which` selects with the events that these hang on, by id."""
    picked = _picked(conn, which)
    events = conn.execute(
        select(event, event_kind.c.key, event_kind.c.label, event_kind.c.glyph)
        .join(event_kind, event_kind.c.id == event.c.kind)
        .where(picked(event.c.id))
        .order_by(event.c.id)
    ).all()
    drawn = conn.execute(
        select(evidence.c.id, evidence.c.event, evidence.c.quotation, evidence.c.polarity, evidence.c.about)
        .where(evidence.c.event.is_not(None), picked(evidence.c.event))
        .order_by(evidence.c.id)
    )
    by_event: defaultdict[int, list[AnyRow]] = defaultdict(list)
    for row in drawn:
        by_event[row.event].append(row)
    drawn_ids = select(evidence.c.id).where(evidence.c.event.is_not(None), picked(evidence.c.event))
    rows = _Rows(
        by_event,
        load_spans(conn, _span_ids(picked)),
        known_days(conn, drawn_ids) if as_known is not None else {},
        open_contradictions(conn, as_known),
        settled_evidence(conn),
        participants(conn, picked),
        as_known,
    )
    dates = _dates(events, rows)
    return {row.id: _facts(row, rows, dates[row.id]) for row in events}


def _picked(conn: Connection, which: Select[Any] | None) -> _Picked:
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
        fresh = sorted({row[0] for row in conn.execute(statement)} - found)
        if not fresh:
            return sorted(found)
        found.update(fresh)
        events = fresh


def _span_ids(picked: _Picked) -> Select[Any]:
    about = select(evidence.c.about.label("span")).where(evidence.c.event.is_not(None), picked(evidence.c.event))
    both = about.union_all(select(event.c.span).where(picked(event.c.id))).subquery()
    return select(both.c.span)


def participants(conn: Connection, picked: _Picked) -> dict[int, list[int]]:
    """Give the people who take part in each event, in the order they were named, by event."""
    statement = (
        select(participation.c.event, participation.c.person)
        .where(picked(participation.c.event))
        .order_by(participation.c.id)
    )
    found: defaultdict[int, list[int]] = defaultdict(list)
    for row in conn.execute(statement):
        if row[1] not in found[row[0]]:
            found[row[0]].append(row[1])
    return dict(found)


def listed_people(conn: Connection) -> dict[int, str]:
    """Give the main names of the people that are listed (not those joined to another), by person."""
    statement = select(person.c.id, person.c.main_name).where(person.c.merged_into.is_(None)).order_by(person.c.id)
    return {row.id: row.main_name for row in conn.execute(statement)}


def _dates(events: Sequence[AnyRow], rows: _Rows) -> dict[int, DateSpan]:
    """Give every event's date; one that hangs on another event moves with it, one in a circle stays as written."""
    stored = {row.id: row.span for row in events}
    dates: dict[int, DateSpan] = {}

    def spans_of(row: int) -> list[DateSpan]:
        resting = rows.evidence.get(row, ())
        shown = [one for one in resting if was_known(rows.known.get(one.id), rows.as_known)] or resting
        ids = [one.about for one in shown] if resting else [stored[row]]
        return [span_or_undated(rows.spans, one) for one in ids if one is not None]

    def date(row: int, above: frozenset[int]) -> DateSpan:
        if row in dates:
            return dates[row]
        found = []
        for one in spans_of(row):
            anchor = one.after_event
            if anchor is not None and anchor in stored and anchor not in above and len(above) < _DEEPEST:
                found.append(hung_on(one, date(anchor, above | {anchor})))
            else:
                found.append(one)
        dates[row] = combine(found) if found else UNDATED
        return dates[row]

    for row in stored:
        date(row, frozenset({row}))
    return dates


def _facts(row: AnyRow, rows: _Rows, when: DateSpan) -> EventFacts:
    resting = rows.evidence.get(row.id, ())
    shown = [one for one in resting if was_known(rows.known.get(one.id), rows.as_known)]
    polarities = {one.polarity for one in (shown or resting)}
    contradictions = dict.fromkeys(found for one in shown for found in rows.opposed.get(one.id, ()))
    return EventFacts(
        event=row.id,
        title=row.title,
        kind=row.kind,
        kind_key=row.key,
        kind_label=row.label,
        glyph=row.glyph,
        place=row.place,
        when=when,
        computed=bool(resting),
        polarity=min(polarities, key=_STRENGTH.index, default=NO_POLARITY),
        mixed=len({one.polarity for one in shown if one.id not in rows.settled}) > 1,
        quotes=len({one.quotation for one in shown}),
        evidence=tuple(one.id for one in shown),
        contradictions=tuple(contradictions),
        known=bool(shown) or not resting,
        people=tuple(rows.people.get(row.id, ())),
    )
