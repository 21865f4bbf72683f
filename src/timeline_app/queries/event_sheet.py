"""The event panel."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline_app.domain.dates import DateSpan
from timeline_app.queries._events import event_facts, listed_people
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries.cards import EvidenceCard
from timeline_app.store.tables import event as events
from timeline_app.store.tables import evidence


@dataclass(frozen=True, slots=True)
class EventSheet:
    """An event with who took part and the evidence it rests on. `date_is_computed` says that evidence dates it."""

    event: int
    title: str
    kind: int
    kind_label: str
    glyph: str
    polarity: str
    place: str
    when: DateSpan
    date_is_computed: bool
    people: tuple[tuple[int, str], ...]
    cards: tuple[EvidenceCard, ...]
    unresolved: tuple[int, ...]


def event_sheet(conn: Connection, event: int, as_known: int | None = None) -> EventSheet:
    """Give the event panel. Raises `LookupError` for an event that is not there."""
    facts = event_facts(conn, as_known, select(events.c.id).where(events.c.id == event)).get(event)
    if facts is None:
        raise LookupError(f"there is no event {event}")
    people = listed_people(conn)
    return EventSheet(
        event=event,
        title=facts.title,
        kind=facts.kind,
        kind_label=facts.kind_label,
        glyph=facts.glyph,
        polarity=facts.polarity,
        place=facts.place,
        when=facts.when,
        date_is_computed=facts.computed and not facts.dated_by_hand,
        people=tuple((row, people[row]) for row in facts.people if row in people),
        cards=evidence_cards(conn, evidence.c.event == event, as_known),
        unresolved=facts.contradictions,
    )
