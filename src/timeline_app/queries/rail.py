"""The left rail's three lists and the counts of the status bar."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.names import initials
from timeline_app.domain.translating import tr
from timeline_app.queries._articles import article_titles, newest_version
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries._events import EventFacts, event_facts, listed_people
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._people import current_posts
from timeline_app.queries._person_evidence import told_on
from timeline_app.queries._rows import AnyRow
from timeline_app.queries._statuses import statuses
from timeline_app.store.tables import (
    article,
    claim,
    event,
    evidence,
    name,
    passage,
    project,
    quotation,
    text_version,
)

NO_DATE = tr("No publication date")
ENCODING_UNSURE = tr("Encoding unsure")


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list. `title` is the headline or the first words in quotation marks.

    `known` is False on a day before the article was printed; one without a date is known at the latest only.
    """

    article: int
    title: str
    publisher: str
    published: int | None
    warning: str  # "No publication date", "Starts on page 2", "Encoding unsure" or ""
    quotes: int
    known: bool = True


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the list. `group_key`/`group` as computed; `line` is the current post or what is asserted of them.

    - `known` is False for someone of whom all evidence came later than the day asked for; `first_known` is the day on
      which the first of it became known, whenever that is: None without evidence, and where only articles without a
      date say so.
    - `has_evidence` says that there is evidence, be it known later.
    """

    person: int
    name: str
    other_names: tuple[str, ...]
    initials: str
    line: str
    group_key: str
    group: str
    quotes: int
    disputed: bool
    has_evidence: bool
    known: bool = True
    first_known: int | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list and in the timeline's list twin. `known` is False where all its evidence came later."""

    event: int
    title: str
    kind_key: str
    glyph: str
    polarity: str  # a Polarity value, or "none" without evidence
    people: tuple[str, ...]
    when: DateSpan
    place: str
    quotes: int
    contradicted: bool
    known: bool = True


@dataclass(frozen=True, slots=True)
class ProjectCounts:
    """What the status bar counts. `undated_evidence` rests only on articles without a date, whatever the day."""

    articles: int
    people: int
    events: int
    quotes: int
    open_contradictions: int
    undated_evidence: int


def project_title(conn: Connection) -> str:
    """Give the project's title, "" where it has none."""
    return conn.execute(select(project.c.title).order_by(project.c.id)).scalars().first() or ""


def counts(conn: Connection, as_known: int | None = None) -> ProjectCounts:
    """Count what there is; with `as_known`, only what was known on that day.

    What has no evidence at all is the user's own: it has no day since which it is known, and always counts.
    """
    known = known_days(conn)
    told = told_on(conn, as_known)
    return ProjectCounts(
        articles=_count(conn, article.c.id, *(() if as_known is None else (article.c.published <= as_known,))),
        people=sum(told.is_known(row) for row in listed_people(conn)),
        events=_count(conn, event.c.id) - len(_later_events(conn, known, as_known)),
        quotes=sum(_quotes_by_article(conn, as_known).values()),
        open_contradictions=len(open_sides(conn, as_known)),
        undated_evidence=sum(day is None for day in known.values()),
    )


def _later_events(conn: Connection, known: Mapping[int, int | None], as_known: int | None) -> set[int]:
    """Give the events all of whose evidence is known later than on a day."""
    ever, then = set[int](), set[int]()
    if as_known is not None:
        drawn = select(evidence.c.event, evidence.c.id).where(evidence.c.event.is_not(None))
        for on, row in conn.execute(drawn).all():
            (then if was_known(known[row], as_known) else ever).add(on)
    return ever - then


def article_rows(conn: Connection, as_known: int | None = None) -> tuple[ArticleRow, ...]:
    """Give the articles, oldest first, those without a date at the end; with `as_known`, quotes are those of that day.

    Articles that were printed later are listed too, as not known.
    """
    titles = article_titles(conn)
    quotes = _quotes_by_article(conn, as_known)
    newest = newest_version().subquery()
    statement = (
        select(
            article.c.id,
            article.c.publisher,
            article.c.published,
            article.c.continued_from,
            article.c.continues,
            text_version.c.encoding_sure,
            func.min(passage.c.page).label("page"),
        )
        .join(newest, newest.c.article == article.c.id)
        .join(text_version, text_version.c.id == newest.c.version)
        .outerjoin(passage, passage.c.version == newest.c.version)
        .group_by(article.c.id)
        .order_by(article.c.published.is_(None), article.c.published, article.c.id)
    )
    return tuple(
        ArticleRow(
            row.id, titles[row.id][0], row.publisher, row.published, _warning(row), quotes.get(row.id, 0),
            known=was_known(row.published, as_known),
        )
        for row in conn.execute(statement).all()
    )  # fmt: skip


def _quotes_by_article(conn: Connection, as_known: int | None) -> dict[int, int]:
    """Count the quotes known on a day: by their evidence, and where they serve none, by the article they stand in."""
    if as_known is None:
        statement = (
            select(text_version.c.article, func.count())
            .join(quotation, quotation.c.version == text_version.c.id)
            .group_by(text_version.c.article)
        )
        return dict(conn.execute(statement).all())
    known, serves = known_days(conn), defaultdict[int, bool](bool)
    for taken, row in conn.execute(select(evidence.c.quotation, evidence.c.id)).all():
        serves[taken] |= was_known(known[row], as_known)
    rows = conn.execute(
        select(quotation.c.id, article.c.id.label("article"), article.c.published)
        .join(text_version, text_version.c.id == quotation.c.version)
        .join(article, article.c.id == text_version.c.article)
    ).all()
    return Counter(row.article for row in rows if serves.get(row.id, was_known(row.published, as_known)))


def undated_articles(conn: Connection) -> frozenset[int]:
    """Give the articles without a publication date."""
    return frozenset(conn.execute(select(article.c.id).where(article.c.published.is_(None))).scalars())


def person_rows(conn: Connection, as_known: int | None = None) -> tuple[PersonRow, ...]:
    """Give the people, by group, then by the day on which they were first known, then by name."""
    people = listed_people(conn)
    spelled = _spellings(conn)
    posts = current_posts(conn, None, as_known)
    told = told_on(conn, as_known)
    standing = statuses(conn, told, as_known)
    said_of = _first_claims(conn, as_known)
    rows = []
    for row, label in people.items():
        mine, status, first = told.of(row), standing.of(row), told.first_known.get(row)
        person_row = PersonRow(
            person=row,
            name=label,
            other_names=tuple(text for text in spelled.get(row, ()) if text != label),
            initials=initials(label),
            line=posts.get(row) or said_of.get(row, ""),
            group_key=status.group_key,
            group=status.group,
            quotes=mine.quotes,
            disputed=status.disputed,
            has_evidence=row in told.first_known,
            known=told.is_known(row),
            first_known=first,
        )
        rows.append(
            ((status.group_order, not mine.quotes, first is None, first or 0, label.casefold(), row), person_row)
        )
    return tuple(person_row for _, person_row in sorted(rows, key=lambda pair: pair[0]))


def event_rows(conn: Connection, as_known: int | None = None) -> tuple[EventRow, ...]:
    """Give the events by date, undated ones at the end; with `as_known`, counts are those of that day."""
    people = listed_people(conn)
    ordered = sorted(event_facts(conn, as_known).values(), key=_by_date)
    return tuple(event_row(facts, people) for facts in ordered)


def event_row(facts: EventFacts, people: Mapping[int, str]) -> EventRow:
    """Give the row of one event; `people` are the names of those that are listed."""
    return EventRow(
        event=facts.event,
        title=facts.title,
        kind_key=facts.kind_key,
        glyph=facts.glyph,
        polarity=facts.polarity,
        people=tuple(people[row] for row in facts.people if row in people),
        when=facts.when,
        place=facts.place,
        quotes=facts.quotes,
        contradicted=facts.is_contradicted,
        known=facts.known,
    )


def _count(conn: Connection, column: Any, *where: ColumnElement[bool]) -> int:  # noqa: ANN401 - a column of any table
    return int(conn.execute(select(func.count(column)).where(*where)).scalar_one())


def _warning(row: AnyRow) -> str:
    if row.published is None:
        return NO_DATE
    if row.continued_from and row.continues is None:
        return starts_later(row.continued_from, row.page)
    return "" if row.encoding_sure else ENCODING_UNSURE


def starts_later(continued_from: str, page: int | None) -> str:
    """Say where a partial article starts: the page after the one it says it continues from."""
    if page is not None and page > 1:
        return tr("Starts on page {page}", page=page)
    number = re.search(r"[0-9]{1,4}", continued_from)
    return tr("Starts on page {page}", page=int(number[0]) + 1) if number else tr("Starts on a later page")


def _spellings(conn: Connection) -> dict[int, list[str]]:
    spelled: defaultdict[int, list[str]] = defaultdict(list)
    for row in conn.execute(select(name.c.person, name.c.text).order_by(name.c.id)).all():
        if row[1] not in spelled[row[0]]:
            spelled[row[0]].append(row[1])
    return dict(spelled)


def _first_claims(conn: Connection, as_known: int | None) -> dict[int, str]:
    """Give the first claim asserted about each person. One that is only denied or guessed would read as true."""
    statement = (
        select(claim.c.subject, claim.c.wording, evidence.c.id)
        .join(evidence, evidence.c.claim == claim.c.id)
        .where(claim.c.subject.is_not(None), evidence.c.polarity == Polarity.ASSERTED.value)
        .order_by(evidence.c.id.desc())
    )
    known = known_days(conn) if as_known is not None else {}
    rows = conn.execute(statement).all()
    return {subject: wording for subject, wording, row in rows if was_known(known.get(row), as_known)}


def _by_date(facts: EventFacts) -> tuple[bool, int, int]:
    bounds = (facts.when.start_earliest, facts.when.start_latest, facts.when.end_earliest, facts.when.end_latest)
    first = next((bound for bound in bounds if bound is not None), None)
    return first is None, first or 0, facts.event
