"""What carries a hollow ≠: the evidence, events and people that proposed contradictions are about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, select

from timeline_app.domain.timeline_columns import KNOWN_NEVER
from timeline_app.queries._events import listed_people
from timeline_app.queries._known import known_days
from timeline_app.queries._rows import those
from timeline_app.queries.proposals import ProposedContradiction, proposals
from timeline_app.store.tables import claim, evidence, participation


@dataclass(frozen=True, slots=True)
class ProposedMarks:
    """Rows by id, each with the keys of the proposed contradictions that it is part of, in the order of `proposals`.

    `events` have evidence on a side. `people` are those that a side is about, and those who take part in such an event.
    `since` holds the day of each event since which both sides of some pair are known, `KNOWN_NEVER` where never.
    """

    evidence: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    events: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    people: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    since: Mapping[int, int] = field(default_factory=dict)

    def keys_of(self, kind: str, row: int) -> tuple[str, ...]:
        """Give the keys for a "person", an "event" or a piece of "evidence"; none for anything else."""
        of = {"person": self.people, "event": self.events, "evidence": self.evidence}.get(kind, {})
        return of.get(row, ())


NOTHING_PROPOSED: Final = ProposedMarks()


def proposed_marks(conn: Connection, as_known: int | None = None) -> ProposedMarks:
    """Give what carries a hollow ≠ as known on a day. To find the proposed costs a look at all evidence."""
    found = proposals(conn, as_known)
    if not found:
        return NOTHING_PROPOSED
    these = those({row for one in found for row in one.evidence})
    facts = select(evidence.c.id, evidence.c.event, claim.c.subject).join(claim, claim.c.id == evidence.c.claim)
    rows = conn.execute(facts.where(evidence.c.id.in_(these))).all()
    event_of = {piece: event for piece, event, _subject in rows if event is not None}
    people = _people(conn, event_of.values())
    about = {
        piece: [*([subject] if subject is not None else []), *people.get(event, ())] for piece, event, subject in rows
    }
    listed = listed_people(conn)
    return ProposedMarks(
        evidence=_keys(found, {piece: [piece] for piece, _event, _subject in rows}),
        events=_keys(found, {piece: [event] for piece, event in event_of.items()}),
        people=_keys(found, {piece: [row for row in who if row in listed] for piece, who in about.items()}),
        since=_since(found, event_of, known_days(conn, these)),
    )


def _people(conn: Connection, events: Iterable[int]) -> Mapping[int | None, list[int]]:
    people: defaultdict[int | None, list[int]] = defaultdict(list)
    statement = select(participation.c.event, participation.c.person)
    for event, person in conn.execute(statement.where(participation.c.event.in_(those(set(events))))).all():
        people[event].append(person)
    return people


def _keys(found: Iterable[ProposedContradiction], rows: Mapping[int, list[int]]) -> dict[int, tuple[str, ...]]:
    """Give the keys by row; `rows` are those of each piece of evidence."""
    keys: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for one in found:
        for piece in one.evidence:
            for row in rows.get(piece, ()):
                keys[row][one.key] = None
    return {row: tuple(of) for row, of in keys.items()}


def _since(
    found: Iterable[ProposedContradiction], event_of: Mapping[int, int], days: Mapping[int, int | None]
) -> dict[int, int]:
    since: dict[int, int] = {}
    for pair in (pair for one in found for pair in one.pairs):
        known = [day if (day := days.get(piece)) is not None else KNOWN_NEVER for piece in pair]
        for piece in pair:
            if piece in event_of:
                event = event_of[piece]
                since[event] = min(since.get(event, KNOWN_NEVER), max(known))
    return since
