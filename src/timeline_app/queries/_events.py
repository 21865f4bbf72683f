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

    - `when` is computed from the evidence, or the stored date of an event that no evidence dates (`dated_by_hand`).
    - `computed` says that there is evidence at all, known on that day or later.
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
    dated_by_hand: bool
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


class _Piece(NamedTuple):
    """A piece of evidence, as far as the mark that it is drawn under shows it."""

    evidence: int
    quotation: int
    polarity: str
    about: int | None
    known: bool


class _Event(NamedTuple):
    """A row of the table `event` with its date."""

    row: int
    title: str
    place: str
    kind: int
    when: DateSpan
    dated_by_hand: bool


class _Rows(NamedTuple):
    kinds: Mapping[int, AnyRow]
    pieces: Mapping[int, Sequence[_Piece]]
    spans: Mapping[int, DateSpan]
    opposed: Mapping[int, Sequence[int]]
    settled: frozenset[int]
    people: Mapping[int, Sequence[int]]


_Picked = Callable[[ColumnElement[Any]], ColumnElement[bool]]
"""From a column that holds event ids to the condition that picks the events asked for."""


def event_facts(
    conn: Connection, as_known: int | None = None, which: Select[Any] | None = None
) -> dict[int, EventFacts]:
    """Give every event, or those whose ids `which` selects with the events that these hang on, by id."""
    picked = _picked(conn, which)
    events = conn.execute(
        select(event.c.id, event.c.title, event.c.place, event.c.span, event.c.kind)
        .where(picked(event.c.id))
        .order_by(event.c.id)
    ).all()
    drawn = (evidence.c.event.is_not(None), picked(evidence.c.event))
    pieces = conn.execute(
        select(evidence.c.event, evidence.c.id, evidence.c.quotation, evidence.c.polarity, evidence.c.about)
        .where(*drawn)
        .order_by(evidence.c.id)
    ).all()
    by_event: defaultdict[int, list[_Piece]] = defaultdict(list)
    known = known_days(conn, select(evidence.c.id).where(*drawn)) if as_known is not None else {}
    for on, row, quoted, polarity, about in pieces:
        by_event[on].append(_Piece(row, quoted, polarity, about, was_known(known.get(row), as_known)))
    rows = _Rows(
        {row.id: row for row in conn.execute(select(event_kind)).all()},
        by_event,
        load_spans(conn, _span_ids(picked)),
        open_contradictions(conn, as_known),
        settled_evidence(conn),
        participants(conn, picked),
    )
    stored = {row: span for row, _, _, span, _ in events}
    dates = _dates(stored, rows)
    return {
        row: _facts(
            _Event(row, title, place, kind, dates[row], span is not None and not _dated_pieces(row, rows)),
            by_event.get(row, ()),
            rows,
        )
        for row, title, place, span, kind in events
    }


def load_dates(conn: Connection, ids: Select[Any], as_known: int | None = None) -> dict[int, DateSpan]:
    """Give the spans whose ids a statement selects, those that hang on an event with the bound it gives them."""
    spans = load_spans(conn, ids)
    if all(one.after_event is None for one in spans.values()):
        return spans
    anchors = select(span.c.after_event).where(span.c.after_event.is_not(None), span.c.id.in_(ids))
    facts = event_facts(conn, as_known, anchors)
    return {
        row: one if one.after_event not in facts else hung_on(one, facts[one.after_event].when)
        for row, one in spans.items()
    }


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
        fresh = sorted({row[0] for row in conn.execute(statement).all()} - found)
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
    for row in conn.execute(statement).all():
        if row[1] not in found[row[0]]:
            found[row[0]].append(row[1])
    return dict(found)


def listed_people(conn: Connection) -> dict[int, str]:
    """Give the main names of the people that are listed (not those joined to another), by person."""
    statement = select(person.c.id, person.c.main_name).where(person.c.merged_into.is_(None)).order_by(person.c.id)
    return {row.id: row.main_name for row in conn.execute(statement).all()}


def _dates(stored: Mapping[int, int | None], rows: _Rows) -> dict[int, DateSpan]:
    """Give every event's date; one that hangs on another event moves with it, one in a circle stays as written."""
    dates: dict[int, DateSpan] = {}

    def date(row: int, above: frozenset[int]) -> DateSpan:
        if row not in dates:
            found = [resolved(one, above) for one in _written(row, stored, rows)]
            dates[row] = (combine(found) if len(found) > 1 else found[0]) if found else UNDATED
        return dates[row]

    def resolved(span: DateSpan, above: frozenset[int]) -> DateSpan:
        anchor = span.after_event
        if anchor is None or anchor not in stored or anchor in above or len(above) >= _DEEPEST:
            return span
        return hung_on(span, date(anchor, above | {anchor}))

    for row in stored:
        date(row, frozenset({row}))
    return dates


def _written(row: int, stored: Mapping[int, int | None], rows: _Rows) -> list[DateSpan]:
    """Give the dates that an event's date is computed from: of its known evidence, or of all where none is known.

    Where no evidence dates it, its own date stands, if it has one (see `commands.EditEvent`).
    """
    own = stored[row]
    if own is not None and not _dated_pieces(row, rows):
        return [span_or_undated(rows.spans, own)]
    pieces = rows.pieces.get(row, ())
    abouts = [piece.about for piece in pieces if piece.known] or [piece.about for piece in pieces]
    return [span_or_undated(rows.spans, about) for about in abouts if about is not None]


def _dated_pieces(row: int, rows: _Rows) -> list[_Piece]:
    """Give the evidence that says when an event was, or after which other one."""
    dates = ((piece, span_or_undated(rows.spans, piece.about)) for piece in rows.pieces.get(row, ()))
    return [piece for piece, about in dates if about.is_known or about.after_event is not None]


def _facts(drawn: _Event, pieces: Sequence[_Piece], rows: _Rows) -> EventFacts:
    kind = rows.kinds[drawn.kind]
    shown = [piece for piece in pieces if piece.known]
    polarities = {piece.polarity for piece in shown or pieces}
    unsettled = {piece.polarity for piece in shown if piece.evidence not in rows.settled}
    opposed = [row for piece in shown for row in rows.opposed.get(piece.evidence, ())]
    return EventFacts(
        event=drawn.row,
        title=drawn.title,
        kind=drawn.kind,
        kind_key=kind.key,
        kind_label=kind.label,
        glyph=kind.glyph,
        place=drawn.place,
        when=drawn.when,
        computed=bool(pieces),
        dated_by_hand=drawn.dated_by_hand,
        polarity=next((one for one in _STRENGTH if one in polarities), NO_POLARITY),
        mixed=len(unsettled) > 1,
        quotes=len({piece.quotation for piece in shown}),
        evidence=tuple([piece.evidence for piece in shown]),
        contradictions=tuple(dict.fromkeys(opposed)),
        known=bool(shown) or not pieces,
        people=tuple(rows.people.get(drawn.row, ())),
    )
