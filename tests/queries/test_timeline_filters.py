"""What the timeline's filters look up: events by articles and by people."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from tests.queries.harbour import Harbour
from tests.queries.record import Record
from timeline_app.queries.timeline_filters import (
    articles_of_event,
    events_of_articles,
    events_of_nobody_else,
    events_of_people,
)
from timeline_app.store.tables import event


def titles(record: Record, ids: Iterable[int]) -> set[str]:
    def read(conn: Connection) -> dict[int, str]:
        return {row.id: row.title for row in conn.execute(select(event.c.id, event.c.title))}

    named = record.read(read)
    return {named[int(one)] for one in ids}


def event_named(record: Record, title: str) -> int:
    return record.read(lambda conn: int(conn.execute(select(event.c.id).where(event.c.title == title)).scalar_one()))


def test_the_events_of_an_article_are_those_with_a_quote_from_it(record: Record, harbour: Harbour) -> None:
    article = articles_for(record, "In her office")
    assert titles(record, record.read(events_of_articles, article)) == {"In her office", "Nothing delayed"}
    assert record.read(events_of_articles, ()).tolist() == []


def articles_for(record: Record, title: str) -> frozenset[int]:
    return record.read(articles_of_event, event_named(record, title)).ids


def test_an_event_names_its_article_only_where_it_is_one(record: Record, harbour: Harbour) -> None:
    one = record.read(articles_of_event, event_named(record, "Hands back her keys"))
    assert (len(one.ids), one.title) == (1, "Keys on the quay")
    two = record.read(articles_of_event, event_named(record, "Walks out"))
    assert (len(two.ids), two.title) == (2, "")
    none = record.read(articles_of_event, event_named(record, "Harbour board meets"))
    assert (len(none.ids), none.title) == (0, "")


def test_events_are_found_by_who_takes_part_and_whether_anybody_else_does(record: Record, harbour: Harbour) -> None:
    ben, carl = harbour.people["Ben Tor"], harbour.people["Carl Imre"]
    assert "Harbour board meets" in titles(record, record.read(events_of_people, (ben,)))
    alone = titles(record, record.read(events_of_nobody_else, (ben,)))
    assert "Harbour board meets" not in alone
    assert "Ordered to “stop the mail boat”" in alone
    assert "Harbour board meets" in titles(record, record.read(events_of_nobody_else, (ben, carl)))
