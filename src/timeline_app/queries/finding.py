"""Finding people, articles and events by name, folded (see `domain.names.fold_name`)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline_app.domain.date_words import short_words
from timeline_app.domain.names import fold_name
from timeline_app.queries._articles import article_titles
from timeline_app.queries._events import event_facts, listed_people
from timeline_app.queries._people import current_posts
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


def by_name(conn: Connection, words: str, limit: int = 20) -> tuple[Hit, ...]:
    """Give what is called by these words, best first: the whole name, then its beginning, then a word's, then inside.

    Every word has to be found. No words find nothing.
    """
    wanted = fold_name(words).split()
    if not wanted:
        return ()
    ranked = []
    for n, (hit, names) in enumerate(_named(conn)):
        rank = min((_rank(fold_name(one), wanted) for one in names), default=_NOT_FOUND)
        if rank < _NOT_FOUND:
            ranked.append((rank, _KINDS.index(hit.kind), hit.label.casefold(), n, hit))
    return tuple(hit for *_, hit in sorted(ranked, key=lambda found: found[:4])[:limit])


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

    for facts in event_facts(conn).values():
        yield Hit("event", facts.event, facts.title, short_words(facts.when)), [facts.title]


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
