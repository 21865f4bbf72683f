"""Both sides of a contradiction."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, true

from timeline_app.domain.calendar import MINUTES_A_DAY, day_of, weekday
from timeline_app.domain.date_words import WEEKDAY_NAMES, day_in_words, ordinal, span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import CREDIBILITY_WORDS, Polarity
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries.cards import EvidenceCard
from timeline_app.store.tables import (
    canonical_text,
    claim,
    decision,
    evidence,
    passage,
    person,
    quotation,
    side,
    text_version,
)
from timeline_app.store.tables import contradiction as contradictions

_COUNTED_HANDS = ("", "First", "Second", "Third", "Fourth", "Fifth")


@dataclass(frozen=True, slots=True)
class ContradictionSide:
    """One side: its card and the passage it stands in (`context` holds the quote at `[start:end]` of itself)."""

    side: int
    card: EvidenceCard
    context: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One dated decision, newest first in `Comparison.log`."""

    decision: int
    kind: str
    preferred: int | None  # evidence
    reason: str
    made_on: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the table of differences: About, Place, Standing, Grade; `differs` marks it."""

    label: str
    values: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """A contradiction as the Compare view shows it. `notice` is "These claims are about different days. …" or ""."""

    contradiction: int
    question: str
    note: str
    state: str
    subject: str
    sides: tuple[ContradictionSide, ...]
    differences: tuple[Difference, ...]
    notice: str
    log: tuple[DecisionLine, ...]


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """A contradiction in a list."""

    contradiction: int
    question: str
    subject: str
    state: str
    evidence: tuple[int, ...]


def contradiction_rows(conn: Connection) -> tuple[ContradictionRow, ...]:
    """Give every contradiction, open ones first, in the order they were made."""
    sides: defaultdict[int, list[Any]] = defaultdict(list)
    for row in conn.execute(_side_rows()).all():
        sides[row.contradiction].append(row)
    statement = select(contradictions).order_by(contradictions.c.state != "open", contradictions.c.id)
    return tuple(
        ContradictionRow(
            contradiction=row.id,
            question=row.question,
            subject=next((one.main_name for one in sides[row.id] if one.main_name), ""),
            state=row.state,
            evidence=tuple(one.evidence for one in sides[row.id]),
        )
        for row in conn.execute(statement).all()
    )


def comparison(conn: Connection, contradiction: int, as_known: int | None = None) -> Comparison:
    """Give both sides of a contradiction, as far as they were known. Raises `LookupError` for one not there."""
    found = _comparisons(conn, contradictions.c.id == contradiction, as_known)
    if not found:
        raise LookupError(f"there is no contradiction {contradiction}")
    return found[0]


def comparisons(conn: Connection, as_known: int | None = None) -> tuple[Comparison, ...]:
    """Give every contradiction with its sides, as far as they were known, in the order of `contradiction_rows`."""
    return _comparisons(conn, true(), as_known)


def _comparisons(conn: Connection, where: ColumnElement[bool], as_known: int | None) -> tuple[Comparison, ...]:
    statement = select(contradictions).where(where).order_by(contradictions.c.state != "open", contradictions.c.id)
    rows = conn.execute(statement).all()
    these = select(contradictions.c.id).where(where)
    numbered: defaultdict[int, list[Any]] = defaultdict(list)
    for row in conn.execute(_side_rows().where(side.c.contradiction.in_(these))).all():
        numbered[row.contradiction].append(row)
    on_sides = evidence.c.id.in_(select(side.c.evidence).where(side.c.contradiction.in_(these)))
    cards = {card.evidence: card for card in evidence_cards(conn, on_sides, as_known)}
    contexts, logs = _contexts(conn, on_sides), _logs(conn, these)
    found = []
    for row in rows:
        sides = tuple(
            ContradictionSide(one.id, cards[one.evidence], *contexts[one.evidence])
            for one in numbered[row.id]
            if one.evidence in cards
        )
        shown = [one.card for one in sides]
        found.append(
            Comparison(
                contradiction=row.id,
                question=row.question,
                note=row.note,
                state=row.state,
                subject=next((card.subject_name for card in shown if card.subject_name), ""),
                sides=sides,
                differences=differences(shown),
                notice=notice(shown),
                log=logs.get(row.id, ()),
            )
        )
    return tuple(found)


def differences(cards: Sequence[EvidenceCard]) -> tuple[Difference, ...]:
    """Give the rows of the table of differences."""
    rows = {
        "About": [capitalised(span_in_words(card.about)) for card in cards],
        "Place": [card.place or "Not given" for card in cards],
        "Standing": [standing(card) for card in cards],
        "Grade": [_grade(card) for card in cards],
    }
    return tuple(Difference(label, tuple(values), len(set(values)) > 1) for label, values in rows.items())


def standing(card: EvidenceCard) -> str:
    """Say how near to the thing the first step of the chain stands."""
    chain = card.chain
    if not chain:
        return "Not recorded"
    if chain[0].person is not None and chain[0].person == card.subject:
        return "First-hand, but an interested party"
    if len(chain) == 1 and chain[0].is_named:
        return "The paper’s own report"
    hand = _COUNTED_HANDS[len(chain)] if len(chain) < len(_COUNTED_HANDS) else capitalised(ordinal(len(chain)))
    return f"{hand}-hand" if chain[0].is_named else f"{hand}-hand, first witness not named"


def notice(cards: Sequence[EvidenceCard]) -> str:
    """Point out that the claims are about different days, or about different places; "" where neither shows."""
    for first, second in ((a, b) for n, a in enumerate(cards) for b in cards[n + 1 :]):
        if _apart(first.about, second.about):
            return f"These claims are about different days. {_condition(first, second)}"
    places = {" ".join(card.place.casefold().split()) for card in cards} - {""}
    if len(places) > 1:
        return "These claims are about different places. They conflict only if both cannot be true at once."
    return ""


def capitalised(words: str) -> str:
    """Give words with a capital at the front, the rest untouched."""
    return words[:1].upper() + words[1:]


def _condition(first: EvidenceCard, second: EvidenceCard) -> str:
    denial = next((card for card in (first, second) if card.polarity is Polarity.DENIED), None)
    other = first if denial is second else second
    start, end = other.about.outer
    if denial is None or first.polarity is second.polarity or start is None or end is None:
        return "They conflict only if one of them covers the other’s day."
    if end - start > MINUTES_A_DAY:
        return f"They conflict only if the denial covers {span_in_words(other.about)}."
    day = day_of(start)
    near = denial.about.start_earliest is not None and abs(day_of(denial.about.start_earliest) - day) < 7
    return f"They conflict only if the denial covers {WEEKDAY_NAMES[weekday(day)] if near else day_in_words(day)}."


def _apart(first: DateSpan, second: DateSpan) -> bool:
    """Say whether two dates cannot meet, whatever their doubts."""
    return _over_before(first, second) or _over_before(second, first)


def _over_before(first: DateSpan, second: DateSpan) -> bool:
    end, start = first.end_latest, second.start_earliest
    return end is not None and start is not None and end <= start


def _grade(card: EvidenceCard) -> str:
    words = CREDIBILITY_WORDS.get(card.grade.number or 0, "")
    return f"{card.grade}  {words}" if words else str(card.grade)


def _side_rows() -> Select[Any]:
    return (
        select(side.c.id, side.c.contradiction, side.c.evidence, person.c.main_name)
        .join(evidence, evidence.c.id == side.c.evidence)
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(person, person.c.id == claim.c.subject)
        .order_by(side.c.contradiction, side.c.n)
    )


def _contexts(conn: Connection, where: ColumnElement[bool]) -> dict[int, tuple[str, int, int]]:
    """Give the passages that a quote stands in and its place in them, by evidence."""
    statement = (
        select(evidence.c.id, quotation.c.version, quotation.c.start, quotation.c.end, passage.c.start, passage.c.end)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .outerjoin(
            passage,
            (passage.c.version == quotation.c.version)
            & (passage.c.start < quotation.c.end)
            & (passage.c.end > quotation.c.start),
        )
        .where(where)
    )
    found: dict[int, tuple[int, int, int, int, int]] = {}
    for row, version, start, end, first, last in conn.execute(statement).all():
        low, high = (start, end) if first is None else (first, last)
        known = found.get(row, (version, start, end, low, high))
        found[row] = (version, start, end, min(known[3], low), max(known[4], high))
    texts = _texts(conn, where)
    return {
        row: _context(texts[version], start, end, low, high) for row, (version, start, end, low, high) in found.items()
    }


def _context(text: str, start: int, end: int, low: int, high: int) -> tuple[str, int, int]:
    while low < start and text[low].isspace():
        low += 1
    while high > end and text[high - 1].isspace():
        high -= 1
    return text[low:high], start - low, end - low


def _texts(conn: Connection, where: ColumnElement[bool]) -> Mapping[int, str]:
    versions = select(quotation.c.version).join(evidence, evidence.c.quotation == quotation.c.id).where(where)
    statement = (
        select(text_version.c.id, canonical_text.c.text)
        .join(canonical_text, canonical_text.c.id == text_version.c.canonical_text)
        .where(text_version.c.id.in_(versions))
    )
    return {row.id: row.text for row in conn.execute(statement).all()}


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
