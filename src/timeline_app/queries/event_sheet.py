"""The event panel."""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.dates import DateSpan
from timeline_app.queries.cards import EvidenceCard


@dataclass(frozen=True, slots=True)
class EventSheet:
    """An event with who took part and the evidence it rests on. `date_is_computed` is False without evidence."""

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


def event_sheet(conn: Connection, event: int, as_known: int | None = None) -> EventSheet: ...
