"""What the filters of a question leave: evidence, and the articles, events and people with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from sqlalchemy import Connection, select

from timeline_app.domain import calendar
from timeline_app.domain.calendar import MINUTES_A_DAY, day_of
from timeline_app.domain.search_query import SearchQuery, Standing
from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import Wanted
from timeline_app.domain.timeline_columns import Bool
from timeline_app.queries._article_words import NO_DAY, ArticleWords
from timeline_app.queries._contradictions import open_contradictions, settled_evidence
from timeline_app.queries._events import load_dates
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries.event_words import EventWords
from timeline_app.store.tables import (
    chain_step,
    claim,
    evidence,
    name,
    participation,
    person,
    quotation,
    source,
    text_version,
)

_POLARITIES: Final = {Standing.ASSERTED, Standing.DENIED, Standing.SPECULATED}


class _Piece(NamedTuple):
    """A piece of evidence as filters see it."""

    evidence: int
    article: int
    event: int | None
    subject: int | None
    polarity: str
    about: int | None
    said: int | None
    published: int | None


@dataclass(frozen=True, slots=True)
class Days:
    """Days that a date may have: from `first` to the day before `end`, None open."""

    first: int | None
    end: int | None

    def hold(self, day: int | None) -> bool:
        """Say whether a day lies among them; an unknown one lies nowhere, but where nothing was asked for."""
        if self.first is None and self.end is None:
            return True
        return day is not None and (self.first is None or day >= self.first) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is left. `evidence` passes every filter, `of_any_day` all but those of days."""

    days: Days
    evidence: frozenset[int]
    of_any_day: frozenset[int]
    articles: Bool
    events: frozenset[int]
    people: frozenset[int]
    is_undated: bool
    has_evidence_filters: bool

    def allows_events(self, words: EventWords) -> Bool:
        """Say of each event whether it is left: by its own date, and by its evidence where filters are about that."""
        columns = words.record.events
        left = np.ones(len(columns), np.bool_)
        if self.has_evidence_filters:
            left &= np.isin(columns.ids, np.fromiter(self.events, np.int64, len(self.events)))
        if self.days.first is not None:
            left &= columns.dated & (columns.end_latest > self.days.first * MINUTES_A_DAY)
        if self.days.end is not None:
            left &= columns.dated & (columns.start_earliest < self.days.end * MINUTES_A_DAY)
        return left & ~columns.dated if self.is_undated else left


def narrowed(conn: Connection, query: SearchQuery, articles: ArticleWords, as_known: int | None) -> Narrowed | None:
    """Give what the filters leave of what was known on a day; None where there are none."""
    if not query.has_filters:
        return None
    days = _days(query, articles)
    pieces = _pieces(conn, articles)
    within = _printed_in(query, articles)
    in_articles = {piece.article for piece in pieces if within[articles.place[piece.article]]}
    said = _said_by(conn, query)
    standing = _with_standing(conn, query, pieces, as_known)
    known = known_days(conn) if as_known is not None else {}
    left = [
        piece
        for piece in pieces
        if piece.article in in_articles
        and (said is None or piece.evidence in said)
        and piece.evidence in standing
        and was_known(known.get(piece.evidence), as_known)
    ]
    spans = load_dates(conn, select(evidence.c.said).where(evidence.c.said.is_not(None)), as_known)
    dated = [piece for piece in left if days.hold(_day(piece, spans))]
    return Narrowed(
        days=days,
        evidence=frozenset(piece.evidence for piece in dated),
        of_any_day=frozenset(piece.evidence for piece in left),
        articles=_articles(query, articles, within, left, days),
        events=frozenset(piece.event for piece in left if piece.event is not None),
        people=_people(conn, dated),
        is_undated=Standing.UNDATED in query.standing,
        has_evidence_filters=bool(query.by or query.within or query.standing - {Standing.UNDATED}),
    )


def _days(query: SearchQuery, articles: ArticleWords) -> Days:
    """Give the days that are left; a date without a year is one of the year in which the last article was printed."""
    printed = articles.published[articles.published != NO_DAY]
    year = calendar.civil(int(printed.max())).year if len(printed) else 2000
    return Days(
        query.after.days(year)[1] if query.after is not None else None,
        query.before.days(year)[0] if query.before is not None else None,
    )


def _pieces(conn: Connection, articles: ArticleWords) -> list[_Piece]:
    statement = (
        select(
            evidence.c.id, text_version.c.article, evidence.c.event, claim.c.subject, evidence.c.polarity,
            evidence.c.about, evidence.c.said,
        )
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(claim, claim.c.id == evidence.c.claim)
        .order_by(evidence.c.id)
    )  # fmt: skip
    found = []
    for row in conn.execute(statement).all():
        place = articles.place.get(row[1])
        if place is not None:
            found.append(_Piece(*row, published=articles.rows[place].published))
    return found


def _printed_in(query: SearchQuery, articles: ArticleWords) -> Bool:
    """Say of each article whether words of its title or its paper begin as those of one of the values."""
    found = np.full(len(articles), not query.within)
    for value in query.within:
        found |= articles.titles.holding([[Wanted((word,), is_prefix=True)] for word in folded_words(value)])
    return found


def _named(value: str, text: str) -> bool:
    """Say whether every word of a filter's value begins a word of a name."""
    words = folded_words(text)
    return all(any(word.startswith(wanted) for word in words) for wanted in folded_words(value))


def _said_by(conn: Connection, query: SearchQuery) -> set[int] | None:
    """Give the evidence that has one of these people, papers or agencies in its chain; None where none is asked for."""
    if not query.by:
        return None
    named: dict[int, list[str]] = {}
    statement = select(source.c.id, source.c.name, person.c.main_name, source.c.person)
    rows = conn.execute(statement.outerjoin(person, person.c.id == source.c.person)).all()
    spelled: dict[int, list[str]] = {}
    for owner, text in conn.execute(select(name.c.person, name.c.text)).all():
        spelled.setdefault(owner, []).append(text)
    for row, own, main_name, owner in rows:
        named[row] = [own, main_name or "", *spelled.get(owner, ())]
    sources = {row for row, names in named.items() if any(_named(value, one) for value in query.by for one in names)}
    steps = conn.execute(select(chain_step.c.evidence, chain_step.c.source)).all()
    return {row for row, by in steps if by in sources}


def _with_standing(conn: Connection, query: SearchQuery, pieces: list[_Piece], as_known: int | None) -> set[int]:
    """Give the evidence of which every `is:` is true; of several polarities, any one."""
    left = {piece.evidence for piece in pieces}
    polarities = {one.value for one in query.standing & _POLARITIES}
    if polarities:
        left &= {piece.evidence for piece in pieces if piece.polarity in polarities}
    if Standing.DISPUTED in query.standing:
        left &= open_contradictions(conn, as_known).keys()
    if Standing.SETTLED in query.standing:
        left &= settled_evidence(conn)
    if Standing.UNDATED in query.standing:
        left &= _undated(conn, pieces, as_known)
    if Standing.UNNAMED in query.standing:
        left &= _unnamed(conn)
    return left


def _undated(conn: Connection, pieces: list[_Piece], as_known: int | None) -> set[int]:
    spans = load_dates(conn, select(evidence.c.about).where(evidence.c.about.is_not(None)), as_known)
    return {piece.evidence for piece in pieces if piece.about not in spans or not spans[piece.about].is_known}


def _unnamed(conn: Connection) -> set[int]:
    statement = (
        select(chain_step.c.evidence, chain_step.c.n, source.c.kind)
        .join(source, source.c.id == chain_step.c.source)
        .order_by(chain_step.c.evidence, chain_step.c.n.desc())
    )
    first = {row.evidence: row.kind for row in conn.execute(statement).all()}
    return {row for row, kind in first.items() if kind == "not_named"}


def _day(piece: _Piece, spans: Mapping[int, Any]) -> int | None:
    """Give the day on which a thing was said, otherwise that on which it was printed."""
    said = spans.get(piece.said) if piece.said is not None else None
    return day_of(said.start_earliest) if said is not None and said.start_earliest is not None else piece.published


def _articles(query: SearchQuery, articles: ArticleWords, within: Bool, left: list[_Piece], days: Days) -> Bool:
    found = within.copy()
    if query.by or query.standing - {Standing.UNDATED}:
        asked = np.zeros(len(articles), np.bool_)
        asked[[articles.place[piece.article] for piece in left]] = True
        if query.by and not query.standing:
            written = (at for at, row in enumerate(articles.rows) if row.byline)
            asked[[at for at in written if any(_named(one, articles.rows[at].byline) for one in query.by)]] = True
        found &= asked
    if Standing.UNDATED in query.standing:
        found &= articles.published == NO_DAY
    if days.first is not None:
        found &= (articles.published >= days.first) & (articles.published != NO_DAY)
    if days.end is not None:
        found &= articles.published < days.end
    return found


def _people(conn: Connection, left: list[_Piece]) -> frozenset[int]:
    """Give whom evidence is about: the subject of its claim, and who takes part in its event."""
    events = {piece.event for piece in left if piece.event is not None}
    found = {piece.subject for piece in left if piece.subject is not None}
    drawn = select(participation.c.event, participation.c.person).where(
        participation.c.event.in_(select(evidence.c.event).where(evidence.c.event.is_not(None)))
    )
    found |= {row.person for row in conn.execute(drawn).all() if row.event in events}
    return frozenset(found)
