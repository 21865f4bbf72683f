"""What the timeline's filters look up beside its record: events by the articles and people they rest on."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Select, select

from timeline_app.store.tables import article, evidence, participation, quotation, text_version

Ids = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class NamedArticles:
    """Articles by id, and the title that names them where it is one; "" for several."""

    ids: frozenset[int]
    title: str


def events_of_articles(conn: Connection, articles: Collection[int]) -> Ids:
    """Give the ids, ascending, of the events with a quote from one of some articles."""
    return _ids(conn, _drawn(select(evidence.c.event)).where(text_version.c.article.in_(sorted(articles))))


def articles_of_event(conn: Connection, event: int) -> NamedArticles:
    """Give the articles that an event has quotes from."""
    statement = _drawn(select(article.c.id, article.c.title)).join(article, article.c.id == text_version.c.article)
    titles = {row.id: row.title for row in conn.execute(statement.where(evidence.c.event == event))}
    return NamedArticles(frozenset(titles), next(iter(titles.values())) if len(titles) == 1 else "")


def events_of_people(conn: Connection, people: Collection[int]) -> Ids:
    """Give the ids, ascending, of the events in which one of some people takes part."""
    return _ids(conn, select(participation.c.event).where(participation.c.person.in_(sorted(people))))


def events_of_nobody_else(conn: Connection, people: Collection[int]) -> Ids:
    """Give the ids, ascending, of the events in which some people take part and nobody else does."""
    theirs = events_of_people(conn, people)
    others = select(participation.c.event).where(participation.c.person.not_in(sorted(people)))
    mine = select(participation.c.event).where(participation.c.person.in_(sorted(people)))
    return np.setdiff1d(theirs, _ids(conn, others.where(participation.c.event.in_(mine))), assume_unique=True)


def _drawn(statement: Select[Any]) -> Select[Any]:
    """Join evidence to the texts its quotes come from."""
    return (
        statement.select_from(evidence)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(text_version, text_version.c.id == quotation.c.version)
        .where(evidence.c.event.is_not(None))
    )


def _ids(conn: Connection, statement: Select[Any]) -> Ids:
    return np.sort(np.fromiter(conn.execute(statement.distinct()).scalars(), np.int64))
