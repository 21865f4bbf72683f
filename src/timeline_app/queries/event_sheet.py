"""The event panel."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.origins import Origins
from timeline_app.queries._events import event_facts, listed_people
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries._known import known_days
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.origins import origins
from timeline_app.store.tables import event as events
from timeline_app.store.tables import event_batch, evidence


@dataclass(frozen=True, slots=True)
class TableWords:
    """What a table of events says of the event that came from it: never a quote, and no evidence.

    `row` is counted as in the file; `source` and `words` are "" where the table has none.
    """

    table: str
    row: int
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class EventSheet:
    """An event with who took part and the evidence it rests on. `date_is_computed` says that evidence dates it.

    `as_known` is the day whose state this is, None for the latest. `known` is False where all evidence came later: the
    date is then that of the later evidence. `first_known` is the day on which the first of it became known, whenever
    that is: None without evidence, and where only articles without a date say so.
    """

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
    from_table: TableWords | None = None
    as_known: int | None = None
    known: bool = True
    first_known: int | None = None
    origins: Mapping[Polarity, Origins] = field(default_factory=dict)


def event_sheet(conn: Connection, event: int, as_known: int | None = None) -> EventSheet:
    """Give the event panel as known on a day. Raises `LookupError` for an event that is not there."""
    facts = event_facts(conn, as_known, select(events.c.id).where(events.c.id == event)).get(event)
    if facts is None:
        raise LookupError(f"there is no event {event}")
    people = listed_people(conn)
    ever = known_days(conn, select(evidence.c.id).where(evidence.c.event == event))
    cards = evidence_cards(conn, evidence.c.event == event, as_known)
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
        cards=cards,
        unresolved=facts.contradictions,
        from_table=_from_table(conn, event),
        as_known=as_known,
        known=facts.known,
        first_known=min((day for day in ever.values() if day is not None), default=None),
        origins=origins(conn, cards),
    )


def _from_table(conn: Connection, event: int) -> TableWords | None:
    columns = (event_batch.c.name, events.c.batch_row, events.c.table_source, events.c.table_quote)
    joined = events.join(event_batch, events.c.batch == event_batch.c.id)
    found = conn.execute(select(*columns).select_from(joined).where(events.c.id == event)).first()
    return None if found is None else TableWords(*found)
