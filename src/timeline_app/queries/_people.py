"""Posts of people, as lists and as one line."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from timeline_app.domain.calendar import day_of
from timeline_app.domain.date_words import short_day
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.translating import tr
from timeline_app.queries._spans import load_spans, span_or_undated
from timeline_app.store.tables import post


class HeldPost(NamedTuple):
    """A post and when it was held."""

    row: int
    title: str
    when: DateSpan
    evidence: int | None = None


def load_posts(conn: Connection, people: Select[Any] | None = None) -> dict[int, list[HeldPost]]:
    """Give the posts of the people that a statement selects (None: of everyone), the current one first."""
    statement = select(post.c.id, post.c.person, post.c.title, post.c.span, post.c.evidence).order_by(post.c.id)
    dated = select(post.c.span)
    if people is not None:
        statement, dated = statement.where(post.c.person.in_(people)), dated.where(post.c.person.in_(people))
    rows = conn.execute(statement).all()
    spans = load_spans(conn, dated) if any(row.span is not None for row in rows) else {}
    held: defaultdict[int, list[HeldPost]] = defaultdict(list)
    for row in rows:
        held[row.person].append(HeldPost(row.id, row.title, span_or_undated(spans, row.span), row.evidence))
    for posts in held.values():
        posts.sort(key=_newest_first)
    return dict(held)


def current_posts(conn: Connection, people: Select[Any] | None = None) -> dict[int, str]:
    """Give the title of everyone's current post, by person."""
    return {person: posts[0].title for person, posts in load_posts(conn, people).items()}


def posts_in_words(posts: Sequence[HeldPost]) -> str:
    """Give posts as one line, the current one first: "Harbour master to 3 May; earlier pilot"."""
    if not posts:
        return ""
    words = _with_end(posts[0])
    earlier = ", ".join(held.title for held in posts[1:])
    return tr("{post}; earlier {posts}", post=words, posts=earlier) if earlier else words


def _with_end(held: HeldPost) -> str:
    end = held.when.end_latest
    return held.title if end is None else tr("{post} to {day}", post=held.title, day=short_day(day_of(end - 1)))


def _newest_first(held: HeldPost) -> tuple[bool, int, int]:
    # A post without an end is the current one; then the one that began or ended last; undated ones in order of entry.
    when = held.when
    ended = when != UNDATED and when.end_latest is not None
    known = [bound for bound in (when.end_latest, when.start_earliest, when.start_latest) if bound is not None]
    return ended, -known[0] if known else 0, held.row
