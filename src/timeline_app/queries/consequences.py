"""What goes along when something is removed: said before it is done. The rule itself is that of the remove commands."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Connection, Select, func, select

from timeline_app.domain.translating import tr, trn
from timeline_app.queries._articles import article_titles
from timeline_app.queries._rows import those
from timeline_app.store import tables

_evidence = tables.evidence.c


@dataclass(frozen=True, slots=True)
class Consequences:
    """What goes along: `sentence` is the question to ask; `counts` are (words, number) for tests and commands.

    The counts are of "quotes", "evidence", "claims", "events" and "contradictions", all of which go, and of
    "quotes kept": those that stay in their articles with less, or nothing, resting on them.
    """

    sentence: str
    counts: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class _Gone:
    """What a removal takes along, as row ids."""

    evidence: set[int] = field(default_factory=set)
    claims: set[int] = field(default_factory=set)
    events: set[int] = field(default_factory=set)
    contradictions: set[int] = field(default_factory=set)
    quotes: set[int] = field(default_factory=set)
    quotes_kept: set[int] = field(default_factory=set)

    @property
    def number(self) -> int:
        """Count what goes beside the evidence itself."""
        return sum(len(some) for some in (self.quotes, self.claims, self.events, self.contradictions))

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        return (
            ("quotes", len(self.quotes)),
            ("evidence", len(self.evidence)),
            ("claims", len(self.claims)),
            ("events", len(self.events)),
            ("contradictions", len(self.contradictions)),
            ("quotes kept", len(self.quotes_kept)),
        )


def of_removing_article(conn: Connection, article: int) -> Consequences:
    """Say what goes with an article: its quotes, the evidence on them, and claims and events left with none.

    Raises `LookupError` for one that is not there, as the others here do.
    """
    version, quotation = tables.text_version.c, tables.quotation.c
    quotes = (
        select(quotation.id)
        .join(tables.text_version, version.id == quotation.version)
        .where(version.article == article)
    )
    gone = _of_evidence(conn, select(_evidence.id).where(_evidence.quotation.in_(quotes)), bare_events=True)
    gone.quotes, gone.quotes_kept = _ids(conn, quotes), set()
    parts = [trn("its {n} quote", "its {n} quotes", len(gone.quotes)), *_bare(gone), *_contradictions(gone)]
    if not gone.quotes:
        title, is_first_words = article_titles(conn)[article]
        named = title if is_first_words else f"“{title}”"
        return Consequences(tr("Remove {title}? No quotes were taken from it.", title=named), gone.counts)
    question = trn(
        "Remove this article: {things} goes too.",
        "Remove this article: {things} go too.",
        gone.number,
        things=_listed(parts),
    )
    return Consequences(question, gone.counts)


def of_removing_person(conn: Connection, person: int) -> Consequences:
    """Say what goes with a person: the events only they take part in, and the claims about them with their evidence."""
    people = _with_absorbed(conn, person)
    events = _only_theirs(conn, people)
    claims = select(tables.claim.c.id).where(tables.claim.c.subject.in_(people))
    resting = select(_evidence.id).where(_evidence.claim.in_(claims) | _evidence.event.in_(those(events)))
    gone = _of_evidence(conn, resting)
    gone.events = events
    gone.claims |= _ids(conn, claims)
    name = _called(conn, tables.person.c.main_name, person)
    return Consequences(_question(name, gone), gone.counts)


def of_removing_event(conn: Connection, event: int) -> Consequences:
    """Say what goes with an event: the evidence drawn under it, and the claims that this leaves bare."""
    gone = _of_evidence(conn, select(_evidence.id).where(_evidence.event == event))
    title = _called(conn, tables.event.c.title, event)
    return Consequences(_question(f"“{title}”", gone), gone.counts)


def of_removing_evidence(conn: Connection, evidence: int) -> Consequences:
    """Say what goes with a piece of evidence: its quote, claim and event where nothing else rests on them."""
    gone = _of_evidence(conn, select(_evidence.id).where(_evidence.id == evidence), bare_events=True, bare_quotes=True)
    if not gone.evidence:
        raise LookupError(f"there is no evidence {evidence}")
    parts = [tr("its quote")] if gone.quotes else []
    parts += _bare(gone, on_one=True) + _contradictions(gone)
    if not parts:
        return Consequences(tr("Remove this evidence? Its quote stays in its article."), gone.counts)
    question = trn(
        "Remove this evidence: {things} goes too.",
        "Remove this evidence: {things} go too.",
        gone.number,
        things=_listed(parts),
    )
    if gone.quotes_kept:
        question = f"{question} {tr('Its quote stays in its article.')}"
    return Consequences(question, gone.counts)


def _of_evidence(
    conn: Connection, which: Select[Any], *, bare_events: bool = False, bare_quotes: bool = False
) -> _Gone:
    """Give what goes with evidence: claims left bare always, events and quotes left bare where asked."""
    rows = conn.execute(
        select(_evidence.id, _evidence.claim, _evidence.event, _evidence.quotation).where(_evidence.id.in_(which))
    ).all()
    gone = _Gone(evidence={row.id for row in rows})
    gone.claims = _left_bare(conn, _evidence.claim, Counter(row.claim for row in rows))
    if bare_events:
        gone.events = _left_bare(conn, _evidence.event, Counter(row.event for row in rows if row.event is not None))
    quotes = Counter(row.quotation for row in rows)
    if bare_quotes:
        gone.quotes = _left_bare(conn, _evidence.quotation, quotes)
    gone.quotes_kept = quotes.keys() - gone.quotes
    gone.contradictions = _broken_contradictions(conn, gone.evidence)
    return gone


def _left_bare(conn: Connection, column: Any, going: Counter[int]) -> set[int]:  # noqa: ANN401 - a column of evidence
    """Give the claims, events or quotes all of whose evidence is going."""
    statement = select(column, func.count()).where(column.is_not(None)).group_by(column)
    held = {row: number for row, number in conn.execute(statement).all()}
    return {row for row, number in going.items() if held[row] == number}


def _broken_contradictions(conn: Connection, going: set[int]) -> set[int]:
    """Give the contradictions that are left with fewer than two sides."""
    sides: defaultdict[int, list[bool]] = defaultdict(list)
    for row in conn.execute(select(tables.side.c.contradiction, tables.side.c.evidence)).all():
        sides[row.contradiction].append(row.evidence in going)
    return {row for row, lost in sides.items() if any(lost) and lost.count(False) < 2}


def _with_absorbed(conn: Connection, person: int) -> set[int]:
    """Give a person and everyone who was joined into them, also over several joins."""
    person_table = tables.person.c
    people, fresh = {person}, {person}
    while fresh:
        fresh = _ids(conn, select(person_table.id).where(person_table.merged_into.in_(fresh))) - people
        people |= fresh
    return people


def _only_theirs(conn: Connection, people: set[int]) -> set[int]:
    part = tables.participation.c
    theirs = select(part.event).where(part.person.in_(people))
    others = select(part.event).where(part.event.in_(theirs), part.person.not_in(people))
    return _ids(conn, theirs) - _ids(conn, others)


def _called(conn: Connection, column: Column[str], row: int) -> str:
    found = conn.execute(select(column).where(column.table.c.id == row)).scalar()
    if found is None:
        raise LookupError(f"there is no {column.table.name} {row}")
    return found


def _ids(conn: Connection, statement: Select[Any]) -> set[int]:
    return {row[0] for row in conn.execute(statement).all()}


def _question(name: str, gone: _Gone) -> str:
    with_it = [trn("{n} event", "{n} events", len(gone.events))] if gone.events else []
    with_it += _contradictions(gone)
    question = tr("Remove {things}?", things=_listed([name, *with_it]))
    if not gone.quotes_kept:
        return question
    stay = trn("{n} quote stays in its article.", "{n} quotes stay in their articles.", len(gone.quotes_kept))
    return f"{question} {stay}"


def _bare(gone: _Gone, *, on_one: bool = False) -> list[str]:
    """Put the claims and events that rest only on what goes in words."""
    bare = [trn("{n} claim", "{n} claims", len(gone.claims))] if gone.claims else []
    bare += [trn("{n} event", "{n} events", len(gone.events))] if gone.events else []
    if not bare:
        return []
    number, things = len(gone.claims) + len(gone.events), _listed(bare)
    if on_one or len(gone.quotes) == 1:
        return [trn("the {things} that rests only on it", "the {things} that rest only on it", number, things=things)]
    return [trn("the {things} that rests only on them", "the {things} that rest only on them", number, things=things)]


def _contradictions(gone: _Gone) -> list[str]:
    number = len(gone.contradictions)
    return [trn("{n} contradiction", "{n} contradictions", number)] if number else []


def _listed(parts: Iterable[str]) -> str:
    *first, last = parts
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last
