"""All sides of a contradiction, of the record or proposed, as the Compare view and the sheet show them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select, true

from timeline_app.domain.opposing import notice
from timeline_app.queries._compared_days import NO_GLYPH, day_rows, glyphs_of, quote_counts
from timeline_app.queries._differences import differences, side_names
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._passages import in_passages, on_the_page
from timeline_app.queries._printed_in import printed_in
from timeline_app.queries._rows import those
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.compared_values import (
    OPEN,
    PROPOSED,
    SETTLED,
    Comparison,
    ContradictionRow,
    ContradictionSide,
    DecisionLine,
)
from timeline_app.queries.proposals import ProposedContradiction, proposals
from timeline_app.store.tables import claim, decision, evidence, participation, person, side
from timeline_app.store.tables import contradiction as contradictions


class _Wanted(NamedTuple):
    """A contradiction whose sides are to be shown: rows of `side` (0: none) with their evidence, in order."""

    contradiction: int
    question: str
    note: str
    state: str
    sides: Sequence[tuple[int, int]]
    key: str = ""
    basis: str = ""


def contradiction_rows(conn: Connection, as_known: int | None = None) -> tuple[ContradictionRow, ...]:
    """Give every contradiction, open ones first, in the order they were made.

    One of which fewer than two sides were known on `as_known` was none yet and is left out.
    """
    sides: defaultdict[int, list[Any]] = defaultdict(list)
    known = known_days(conn, select(side.c.evidence)) if as_known is not None else {}
    for row in conn.execute(_side_rows()).all():
        if was_known(known.get(row.evidence), as_known):
            sides[row.contradiction].append(row)
    return tuple(
        ContradictionRow(
            contradiction=row.id,
            question=row.question,
            subject=next((one.main_name for one in sides[row.id] if one.main_name), ""),
            state=row.state,
            evidence=tuple(one.evidence for one in sides[row.id]),
        )
        for row in conn.execute(_ordered(true())).all()
        if as_known is None or len(sides[row.id]) > 1
    )


@dataclass(frozen=True, slots=True)
class Walk:
    """What the Compare view walks through: open contradictions, then proposed ones, then settled ones.

    `proposed` holds the proposed ones by key, for `proposed_comparison`: to find them costs a look at all evidence.
    """

    rows: tuple[ContradictionRow, ...] = ()
    proposed: Mapping[str, ProposedContradiction] = field(default_factory=dict)
    as_known: int | None = None


def walk(conn: Connection, as_known: int | None = None) -> Walk:
    """Give all contradictions that stand, stood or are proposed, as known on a day."""
    rows = contradiction_rows(conn, as_known)
    proposed = {one.key: one for one in proposals(conn, as_known)}
    between = (
        ContradictionRow(0, one.question, one.subject, PROPOSED, one.evidence, key) for key, one in proposed.items()
    )
    found = (
        *(row for row in rows if row.state == OPEN),
        *between,
        *(row for row in rows if row.state == SETTLED),
    )
    return Walk(found, proposed, as_known)


def comparison(conn: Connection, contradiction: int, as_known: int | None = None) -> Comparison:
    """Give the sides of a contradiction, as far as they were known. Raises `LookupError` for one not there."""
    found = _of_record(conn, contradictions.c.id == contradiction, as_known)
    if not found:
        raise LookupError(f"there is no contradiction {contradiction}")
    return found[0]


def comparisons(conn: Connection, as_known: int | None = None) -> tuple[Comparison, ...]:
    """Give every contradiction with its sides, as far as they were known, in the order of `contradiction_rows`."""
    return _of_record(conn, true(), as_known)


def proposed_comparison(
    conn: Connection, proposed: ProposedContradiction, as_known: int | None = None
) -> Comparison:  # fmt: skip
    """Give the sides of a proposed contradiction."""
    sides = [(0, one) for one in proposed.evidence]
    wanted = _Wanted(0, proposed.question, proposed.note, PROPOSED, sides, proposed.key, proposed.basis.value)
    return _compared(conn, [wanted], evidence.c.id.in_(those(proposed.evidence)), {}, as_known)[0]


def _of_record(conn: Connection, where: ColumnElement[bool], as_known: int | None) -> tuple[Comparison, ...]:
    these = select(contradictions.c.id).where(where)
    sides: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for row in conn.execute(_side_rows().where(side.c.contradiction.in_(these))).all():
        sides[row.contradiction].append((row.id, row.evidence))
    wanted = [
        _Wanted(row.id, row.question, row.note, row.state, sides[row.id], basis=row.basis)
        for row in conn.execute(_ordered(where)).all()
    ]
    on_sides = evidence.c.id.in_(select(side.c.evidence).where(side.c.contradiction.in_(these)))
    return _compared(conn, wanted, on_sides, _logs(conn, these), as_known)


def _compared(
    conn: Connection,
    wanted: Sequence[_Wanted],
    on_sides: ColumnElement[bool],
    logs: dict[int, tuple[DecisionLine, ...]],
    as_known: int | None,
) -> tuple[Comparison, ...]:
    cards = {card.evidence: card for card in evidence_cards(conn, on_sides, as_known)}
    places, glyphs = in_passages(conn, on_sides), glyphs_of(conn, on_sides)
    events = {card.event for card in cards.values() if card.event is not None}
    quotes, people = quote_counts(conn, events, as_known), _taking_part(conn, events)
    found = []
    for one in wanted:
        shown = [(row, cards[piece]) for row, piece in one.sides if piece in cards]
        of_sides = [card for _row, card in shown]
        names = side_names(of_sides)
        sides = tuple(
            ContradictionSide(
                row, card, *places[card.evidence][:3], name.short, name.heading, on_the_page(places[card.evidence]),
                glyphs.get(card.evidence, NO_GLYPH), name.number,
            )
            for (row, card), name in zip(shown, names, strict=True)
        )  # fmt: skip
        found.append(
            Comparison(
                contradiction=one.contradiction,
                question=one.question,
                note=one.note,
                state=one.state,
                subject=next((card.subject_name for card in of_sides if card.subject_name), ""),
                sides=sides,
                differences=differences(of_sides),
                notice=notice(of_sides),
                log=logs.get(one.contradiction, ()) if one.contradiction else (),
                printed_in=printed_in([(card, places[card.evidence]) for card in of_sides]),
                days=day_rows(sides, quotes),
                not_yet=len(one.sides) - len(shown),
                person=_person(of_sides, people),
                key=one.key,
                basis=one.basis,
            )
        )
    return tuple(found)


def _person(cards: Sequence[EvidenceCard], people: Mapping[int, tuple[int, int]]) -> int | None:
    """Give whom a contradiction is about: the subject of its claims, else who takes part in an event of it."""
    subjects = [card.subject for card in cards if card.subject is not None]
    if subjects:
        return subjects[0]
    taking_part = [people[card.event] for card in cards if card.event is not None and card.event in people]
    return min(taking_part)[1] if taking_part else None


def _taking_part(conn: Connection, events: Collection[int]) -> dict[int, tuple[int, int]]:
    """Give the first participation in each event, and whose it is."""
    statement = (
        select(participation.c.event, participation.c.id, participation.c.person)
        .join(person, person.c.id == participation.c.person)
        .where(participation.c.event.in_(those(events)), person.c.merged_into.is_(None))
        .order_by(participation.c.id.desc())
    )
    return {row: (first, who) for row, first, who in conn.execute(statement).all()}


def _ordered(where: ColumnElement[bool]) -> Select[Any]:
    return select(contradictions).where(where).order_by(contradictions.c.state != OPEN, contradictions.c.id)


def _side_rows() -> Select[Any]:
    return (
        select(side.c.id, side.c.contradiction, side.c.evidence, person.c.main_name)
        .join(evidence, evidence.c.id == side.c.evidence)
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(person, person.c.id == claim.c.subject)
        .order_by(side.c.contradiction, side.c.n)
    )


def _logs(conn: Connection, these: Select[Any]) -> dict[int, tuple[DecisionLine, ...]]:
    """Give the decisions on some contradictions, newest first, by contradiction."""
    statement = (
        select(decision, side.c.evidence)
        .outerjoin(side, side.c.id == decision.c.side)
        .where(decision.c.contradiction.in_(these))
        .order_by(decision.c.id.desc())
    )
    logs: defaultdict[int, list[DecisionLine]] = defaultdict(list)
    for row in conn.execute(statement).all():
        logs[row.contradiction].append(DecisionLine(row.id, row.kind, row.evidence, row.reason, row.made_on))
    return {contradiction: tuple(lines) for contradiction, lines in logs.items()}
