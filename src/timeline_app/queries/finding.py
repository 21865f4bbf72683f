"""Finding people, articles and events by name, folded (see `domain.names.fold_name`)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sqlalchemy import Connection, select

from timeline_app.domain.date_words import short_words
from timeline_app.domain.names import fold_name
from timeline_app.queries._articles import article_titles
from timeline_app.queries._events import listed_people
from timeline_app.queries._people import current_posts
from timeline_app.queries.event_words import EventWords, facts_of, words_of_all
from timeline_app.store.tables import article, name


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit: `kind` is "person", "article" or "event"."""

    kind: str
    row: int
    label: str
    detail: str


_KINDS = ("person", "article", "event")
_NOT_FOUND = 4


def by_name(conn: Connection, words: str, limit: int = 20, folded: EventWords | None = None) -> tuple[Hit, ...]:
    """Give what is called by these words, best first: the whole name, then its beginning, then a word's, then inside.

    Every word has to be found. No words find nothing. `folded` are the events' words where they are at hand; of very
    many events that answer, those with the shortest titles are compared.
    """
    wanted = fold_name(words).split()
    if not wanted:
        return ()
    ranked = []
    called = (folded or words_of_all(conn)).called(words)
    events = ((Hit("event", row, title, ""), [title]) for row, title in called)
    for n, (hit, names) in enumerate(chain(_named(conn), events)):
        rank = min((_rank(fold_name(one), wanted) for one in names), default=_NOT_FOUND)
        if rank < _NOT_FOUND:
            ranked.append((rank, _KINDS.index(hit.kind), hit.label.casefold(), n, hit))
    return _told(conn, [hit for *_, hit in sorted(ranked, key=lambda found: found[:4])[:limit]])


def _told(conn: Connection, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Say when events were; those that went meanwhile are left out."""
    facts = facts_of(conn, [hit.row for hit in hits if hit.kind == "event"])
    told = (
        hit if hit.kind != "event" else replace(hit, detail=short_words(facts[hit.row].when))
        for hit in hits
        if hit.kind != "event" or hit.row in facts
    )
    return tuple(told)


def _named(conn: Connection) -> Iterator[tuple[Hit, list[str]]]:
    spelled: defaultdict[int, list[str]] = defaultdict(list)
    for row in conn.execute(select(name.c.person, name.c.text)).all():
        spelled[row[0]].append(row[1])
    posts = current_posts(conn)
    for person, label in listed_people(conn).items():
        yield Hit("person", person, label, posts.get(person, "")), [label, *spelled.get(person, ())]

    titles = article_titles(conn)
    for row in conn.execute(select(article.c.id, article.c.publisher)).all():
        yield Hit("article", row.id, titles[row.id][0], row.publisher), [titles[row.id][0], row.publisher]


def _rank(folded: str, wanted: list[str]) -> int:
    if not all(word in folded for word in wanted):
        return _NOT_FOUND
    whole = " ".join(wanted)
    if folded == whole:
        return 0
    if folded.startswith(whole):
        return 1
    starts = folded.split()
    return 2 if all(any(start.startswith(word) for start in starts) for word in wanted) else 3
