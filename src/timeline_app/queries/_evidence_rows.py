"""Evidence cards for any set of evidence, in a few statements however many there are."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select

from timeline_app.domain.calendar import day_of
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import (
    RELIABILITY_WORDS,
    AttributionChain,
    ChainStep,
    Grade,
    Polarity,
    SourceKind,
    first_named,
)
from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import tr
from timeline_app.queries._articles import article_titles
from timeline_app.queries._contradictions import open_contradictions
from timeline_app.queries._events import load_dates
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._people import current_posts
from timeline_app.queries._rows import AnyRow
from timeline_app.queries._spans import span_or_undated
from timeline_app.queries.cards import EvidenceCard
from timeline_app.store.tables import (
    article,
    chain_step,
    claim,
    event,
    evidence,
    person,
    quotation,
    source,
    source_grade,
    status_kind,
    text_version,
)

NOT_NAMED = "not named"
PARAPHRASED = "paraphrased"
CANNOT_BE_JUDGED = "F"
_POLARITIES = {polarity.value: polarity for polarity in Polarity}
_SOURCE_KINDS = {kind.value: kind for kind in SourceKind}


def evidence_cards(
    conn: Connection, where: ColumnElement[bool], as_known: int | None = None
) -> tuple[EvidenceCard, ...]:
    """Give the cards of the evidence for which `where` (over the table `evidence`) holds, oldest said first.

    Only what was known on `as_known` is given. Order: the date said, then the article's, then the place in the text.
    """
    which = select(evidence.c.id).where(where)
    shared = _shared(conn, which, as_known)
    cards = [_card(row, shared) for row in conn.execute(_statement(where)).all()]
    return tuple(sorted((card for card in cards if was_known(card.known_since, as_known)), key=_by_date_said))


class _Shared(NamedTuple):
    spans: Mapping[int, DateSpan]
    chains: Mapping[int, AttributionChain]
    letters: Mapping[int, str]
    known: Mapping[int, int | None]
    titles: Mapping[int, tuple[str, bool]]
    posts: Mapping[int, str]
    opposed: Mapping[int, tuple[int, ...]]


def _shared(conn: Connection, which: Select[Any], as_known: int | None) -> _Shared:
    picked = evidence.c.id.in_(which)
    spans = select(evidence.c.about).where(picked).union_all(select(evidence.c.said).where(picked))
    articles = (
        select(text_version.c.article)
        .join(quotation, quotation.c.version == text_version.c.id)
        .join(evidence, evidence.c.quotation == quotation.c.id)
        .where(picked)
    )
    return _Shared(
        load_dates(conn, select(spans.subquery()), as_known),
        load_chains(conn, which),
        source_letters(conn),
        known_days(conn, which),
        article_titles(conn, articles),
        current_posts(conn, _speakers(which), as_known),
        open_contradictions(conn, as_known),
    )


def _speakers(which: Select[Any]) -> Select[Any]:
    in_chains = select(chain_step.c.source).where(chain_step.c.evidence.in_(which))
    return select(source.c.person).where(source.c.id.in_(in_chains), source.c.person.is_not(None))


def load_chains(conn: Connection, which: Select[Any] | None = None) -> dict[int, AttributionChain]:
    """Give the attribution chains, from mouth to page, of the evidence that a statement selects, by evidence id."""
    statement = (
        select(
            chain_step.c.evidence,
            source.c.kind,
            source.c.name,
            person.c.main_name,
            chain_step.c.remark,
            chain_step.c.printed_on,
            source.c.person,
            source.c.id,
        )
        .join(source, source.c.id == chain_step.c.source)
        .outerjoin(person, person.c.id == source.c.person)
        .order_by(chain_step.c.evidence, chain_step.c.n)
    )
    if which is not None:
        statement = statement.where(chain_step.c.evidence.in_(which))
    chains: defaultdict[int, list[ChainStep]] = defaultdict(list)
    for row in conn.execute(statement).all():
        chains[row[0]].append(ChainStep(_SOURCE_KINDS[row[1]], row[3] or row[2], row[4], row[5], row[6], row[7]))
    return {row: tuple(steps) for row, steps in chains.items()}


IS_GRADE: Final = source_grade.c.letter.in_(tuple(RELIABILITY_WORDS))
"""A file from elsewhere may say anything of a source: what is no grade grades nothing, and the check names it."""


def source_letters(conn: Connection) -> dict[int, str]:
    """Give the letter that holds now for each graded source (older grades stay as its history), by source id."""
    statement = select(source_grade.c.source, source_grade.c.letter).where(IS_GRADE).order_by(source_grade.c.id)
    return {row.source: row.letter for row in conn.execute(statement).all()}


def grade_of(own: str | None, number: int | None, chain: AttributionChain, letters: Mapping[int, str]) -> Grade:
    """Give the grade of evidence: its own letter, otherwise that of the first named step of its chain.

    An unnamed speaker or a group whose chain carries no grade is F until one is set (design 5 and 12).
    """
    if own is not None:
        return Grade(own, number)
    named = first_named(chain)
    letter = letters.get(named.source) if named is not None and named.source is not None else None
    if letter is None and chain and chain[0].kind in (SourceKind.NOT_NAMED, SourceKind.GROUP):
        letter = CANNOT_BE_JUDGED
    return Grade(letter, number, inherited=letter is not None)


def _statement(where: ColumnElement[bool]) -> Select[Any]:
    return (
        select(
            evidence.c.id,
            evidence.c.quotation,
            evidence.c.claim,
            evidence.c.event,
            evidence.c.polarity,
            evidence.c.own_wording,
            evidence.c.place,
            evidence.c.note,
            evidence.c.known_since,
            evidence.c.known_reason,
            evidence.c.about,
            evidence.c.said,
            evidence.c.letter,
            evidence.c.number,
            quotation.c.version,
            quotation.c.start,
            quotation.c.end,
            quotation.c.exact,
            quotation.c.verbatim,
            claim.c.wording,
            claim.c.subject,
            person.c.main_name.label("subject_name"),
            status_kind.c.label.label("status_label"),
            event.c.title.label("event_title"),
            article.c.id.label("article"),
            article.c.publisher,
            article.c.published,
        )
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(article, article.c.id == text_version.c.article)
        .join(claim, claim.c.id == evidence.c.claim)
        .outerjoin(person, person.c.id == claim.c.subject)
        .outerjoin(status_kind, status_kind.c.id == claim.c.status_kind)
        .outerjoin(event, event.c.id == evidence.c.event)
        .where(where)
    )


def _card(row: AnyRow, shared: _Shared) -> EvidenceCard:
    chain = shared.chains.get(row.id, ())
    said = span_or_undated(shared.spans, row.said)
    return EvidenceCard(
        evidence=row.id,
        quotation=row.quotation,
        article=row.article,
        version=row.version,
        start=row.start,
        end=row.end,
        exact=row.exact,
        verbatim=bool(row.verbatim),
        polarity=_POLARITIES[row.polarity],
        claim=row.claim,
        claim_wording=row.wording,
        own_wording=row.own_wording,
        status_label=row.status_label or "",
        event=row.event,
        event_title=row.event_title or "",
        subject=row.subject,
        subject_name=row.subject_name or "",
        speaker=speaker_in_words(chain, shared.posts),
        speaker_person=chain[0].person if chain else None,
        chain=chain,
        chain_words=chain_in_words(chain, said, bool(row.verbatim)),
        about=span_or_undated(shared.spans, row.about),
        said=said,
        place=row.place,
        grade=grade_of(row.letter, row.number, chain, shared.letters),
        number_set=row.number is not None,
        known_since=shared.known.get(row.id),
        publisher=row.publisher,
        article_title=shared.titles[row.article][0],
        printed=row.published,
        note=row.note,
        opposed=shared.opposed.get(row.id, ()),
        known_since_set=row.known_since,
        known_reason=row.known_reason,
    )


def speaker_in_words(chain: AttributionChain, posts: Mapping[int, str]) -> str:
    """Give the first step's name with the person's post where known: "Ada Roe, harbour master"; or "not named"."""
    if not chain or not chain[0].is_named:
        return tr("not named")
    post = posts.get(chain[0].person or 0)
    return f"{chain[0].name}, {post}" if post else chain[0].name


def chain_in_words(chain: AttributionChain, said: DateSpan, verbatim: bool) -> str:
    """Give date said, remark and the further steps: "31 March 2011, to reporters › The Courier"."""
    opening = [span_in_words(said)] if said.is_known or said.words else []
    if chain and chain[0].remark:
        opening.append(isolate_foreign(chain[0].remark))
    if not verbatim and PARAPHRASED not in opening:
        opening.append(tr("paraphrased"))
    steps = [isolate_foreign(step.name) if step.is_named else tr("not named") for step in chain[1:]]
    return " › ".join([*([", ".join(opening)] if opening else []), *steps])


def _by_date_said(card: EvidenceCard) -> tuple[bool, int, int, int, int]:
    start = card.said.start_earliest
    day = day_of(start) if start is not None else card.printed
    return day is None, day or 0, card.article, card.start, card.evidence
