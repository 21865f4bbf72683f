"""What the forms offer: people, events, claims, sources, vocabulary; and what is already known about a selection."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from timeline_app.domain.articles import PassageKind
from timeline_app.domain.date_words import short_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, ChainStep, SourceKind
from timeline_app.queries._events import EventFacts, event_facts, listed_people
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries._people import current_posts
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.event_words import facts_of
from timeline_app.store.tables import (
    article,
    canonical_text,
    event,
    event_batch,
    event_kind,
    mention,
    name,
    passage,
    person,
    person_group,
    quotation,
    source,
    status_kind,
    text_version,
)
from timeline_app.store.tables import claim as claims
from timeline_app.store.tables import evidence as evidence_rows

MOST_OFFERED = 3_000
"""Of so many events a list can be made in a moment, and be looked through at every key."""
_OPENING_MARKS = frozenset("“‘\"«„‟‹「『'")
_CLOSING_MARKS = frozenset("”’\"»“‘›」』'")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: row id, words, and a second line."""

    row: int
    label: str
    detail: str = ""
    key: str = ""  # glyph of an event kind, key of a status, kind of a source


@dataclass(frozen=True, slots=True)
class FormChoices:
    """Everything the evidence form can offer, ready for its completers.

    Of more than `MOST_OFFERED` events only some are among them (`has_more_events`); the others are found by their words
    (see `event_words`).
    """

    people: tuple[Choice, ...]
    events: tuple[Choice, ...]
    claims: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    event_kinds: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    has_more_events: bool = False


@dataclass(frozen=True, slots=True)
class SelectionKnown:
    """What is known about a selected range.

    The words as stored, the people mentioned in it or the one nearest before it in the same passage, a chain that ends
    in the paper, and the article's date to count from.
    """

    version: int
    article: int
    start: int
    end: int
    exact: str
    passage_text: str
    people: tuple[int, ...]
    proposed_chain: AttributionChain
    published: int | None
    is_furniture: bool
    looks_verbatim: bool  # the selection stands in quotation marks
    quotation: int | None  # the same range was taken before


def form_choices(conn: Connection) -> FormChoices:
    """Give everything the forms can offer, each list in the order in which it is read."""
    people = listed_people(conn)
    posts = current_posts(conn)
    return FormChoices(
        people=_sorted(Choice(row, label, posts.get(row, "")) for row, label in people.items()),
        events=_event_choices(conn, people),
        claims=_claim_choices(conn),
        statuses=_status_choices(conn),
        event_kinds=tuple(
            Choice(row.id, row.label, key=row.glyph)
            for row in conn.execute(select(event_kind).order_by(event_kind.c.ord, event_kind.c.id)).all()
        ),
        sources=_source_choices(conn),
        has_more_events=_are_too_many(conn),
    )


def known_about(conn: Connection, version: int, start: int, end: int) -> SelectionKnown:
    """Give what is known about a selected range. Raises `LookupError` for a version that is not there."""
    read = conn.execute(
        select(canonical_text.c.text, article.c.id, article.c.publisher, article.c.published)
        .join(text_version, text_version.c.canonical_text == canonical_text.c.id)
        .join(article, article.c.id == text_version.c.article)
        .where(text_version.c.id == version)
    ).one_or_none()
    if read is None:
        raise LookupError(f"there is no text version {version}")
    around = conn.execute(
        select(passage.c.start, passage.c.end, passage.c.kind).where(
            passage.c.version == version, passage.c.start <= start, passage.c.end > start
        )
    ).first()
    taken = select(func.max(quotation.c.id)).where(
        quotation.c.version == version, quotation.c.start == start, quotation.c.end == end
    )
    first, last = (around.start, around.end) if around is not None else (start, end)
    return SelectionKnown(
        version=version,
        article=read.id,
        start=start,
        end=end,
        exact=read.text[start:end],
        passage_text=read.text[first:last],
        people=_people_at(conn, version, first, start, end),
        proposed_chain=_paper(conn, read.publisher),
        published=read.published,
        is_furniture=around is not None and around.kind == PassageKind.FURNITURE,
        looks_verbatim=_stands_in_quotation_marks(read.text, start, end),
        quotation=conn.execute(taken).scalar_one(),
    )


def evidence_card(conn: Connection, evidence: int) -> EvidenceCard:
    """Give one card. Raises `LookupError` for evidence that is not there."""
    cards = evidence_cards(conn, evidence_rows.c.id == evidence)
    if not cards:
        raise LookupError(f"there is no evidence {evidence}")
    return cards[0]


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: (choice.label.casefold(), choice.row)))


def event_choices(conn: Connection, ids: Sequence[int]) -> tuple[Choice, ...]:
    """Give some events as choices, in that order; those that are gone are left out."""
    return _choices_of(facts_of(conn, ids).values(), listed_people(conn))


def dated_events(conn: Connection) -> tuple[tuple[int, str, DateSpan], ...]:
    """Give the events that are offered (see `FormChoices`) with their dates: what "after …" may name."""
    return tuple((facts.event, facts.title, facts.when) for facts in _offered_events(conn))


def _event_choices(conn: Connection, people: Mapping[int, str]) -> tuple[Choice, ...]:
    return _sorted(_choices_of(_offered_events(conn), people))


def _offered_events(conn: Connection) -> list[EventFacts]:
    """Give all events, or, of very many, the newest of those with evidence and of those that came from no table."""
    which = None
    if _are_too_many(conn):
        half = MOST_OFFERED // 2
        quoted = select(evidence_rows.c.event).where(evidence_rows.c.event.is_not(None)).distinct()
        newest = conn.execute(quoted.order_by(evidence_rows.c.event.desc()).limit(half)).scalars()
        which = select(event.c.id).where(event.c.id.in_([*newest, *_own_events(conn, half)]))
    return list(event_facts(conn, None, which).values())


def _own_events(conn: Connection, most: int) -> list[int]:
    """Give the newest events that came from no table, by way of the ids between the batches: these hold a million."""
    batches = select(event_batch.c.first_event, event_batch.c.rows).where(event_batch.c.first_event.is_not(None))
    found: list[int] = []
    before = None
    for first, rows in [*conn.execute(batches.order_by(event_batch.c.first_event.desc())).all(), (0, 0)]:
        between = select(event.c.id).where(event.c.id >= first + rows)
        if before is not None:
            between = between.where(event.c.id < before)
        found += conn.execute(between.order_by(event.c.id.desc()).limit(most - len(found))).scalars()
        before = first
    return found


def _are_too_many(conn: Connection) -> bool:
    return len(conn.execute(select(event.c.id).limit(MOST_OFFERED + 1)).all()) > MOST_OFFERED


def _choices_of(events: Iterable[EventFacts], people: Mapping[int, str]) -> tuple[Choice, ...]:
    choices = []
    for facts in events:
        who = ", ".join(people[row] for row in facts.people if row in people)
        detail = " · ".join(part for part in (short_words(facts.when), who) if part)
        choices.append(Choice(facts.event, facts.title, detail, facts.glyph))
    return tuple(choices)


def _claim_choices(conn: Connection) -> tuple[Choice, ...]:
    statement = (
        select(claims.c.id, claims.c.wording, person.c.main_name, status_kind.c.key)
        .outerjoin(person, person.c.id == claims.c.subject)
        .outerjoin(status_kind, status_kind.c.id == claims.c.status_kind)
    )
    return _sorted(
        Choice(row.id, row.wording, row.main_name or "", row.key or "") for row in conn.execute(statement).all()
    )


def _status_choices(conn: Connection) -> tuple[Choice, ...]:
    statement = (
        select(
            status_kind.c.id,
            status_kind.c.label,
            status_kind.c.key.label("status"),
            person_group.c.label.label("group"),
        )
        .join(person_group, person_group.c.id == status_kind.c.person_group)
        .order_by(status_kind.c.ord, status_kind.c.id)
    )
    return tuple(Choice(row.id, row.label, row.group, row.status) for row in conn.execute(statement).all())


def _source_choices(conn: Connection) -> tuple[Choice, ...]:
    statement = (
        select(source.c.id, source.c.kind, source.c.name, person.c.main_name)
        .outerjoin(person, person.c.id == source.c.person)
        .where(source.c.kind != SourceKind.NOT_NAMED.value)
    )
    return _sorted(Choice(row.id, row.main_name or row.name, key=row.kind) for row in conn.execute(statement).all())


def _people_at(conn: Connection, version: int, first: int, start: int, end: int) -> tuple[int, ...]:
    """Give the people mentioned in a range; where there are none, the one nearest before it in its passage."""
    statement = (
        select(mention.c.start, name.c.person)
        .join(name, name.c.id == mention.c.name)
        .where(mention.c.version == version, mention.c.start < end, mention.c.end > first)
        .order_by(mention.c.start, mention.c.id)
    )
    rows = conn.execute(statement).all()
    inside = [row.person for row in rows if row.start >= start]
    before = [row.person for row in rows if row.start < start]
    return tuple(dict.fromkeys(inside or before[-1:]))


def _paper(conn: Connection, publisher: str) -> AttributionChain:
    if not publisher:
        return ()
    known = select(func.min(source.c.id)).where(source.c.kind == SourceKind.OUTLET.value, source.c.name == publisher)
    return (ChainStep(SourceKind.OUTLET, publisher, source=conn.execute(known).scalar_one()),)


def _stands_in_quotation_marks(text: str, start: int, end: int) -> bool:
    """Say whether the range begins and ends with quotation marks, its own or those around it."""
    opens = text[start : start + 1] in _OPENING_MARKS or text[start - 1 : start] in _OPENING_MARKS
    closes = text[end - 1 : end] in _CLOSING_MARKS or text[end : end + 1] in _CLOSING_MARKS
    return opens and closes
