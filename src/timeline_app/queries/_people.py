"""Posts of people, as lists and as one line."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, select

from timeline_app.domain.calendar import MINUTES_A_DAY, day_of
from timeline_app.domain.date_words import short_day
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.translating import tr
from timeline_app.queries._events import load_dates
from timeline_app.queries._known import known_days, was_known
from timeline_app.queries._rows import AnyRow
from timeline_app.queries._spans import seen_from, span_or_undated
from timeline_app.store.tables import post


class HeldPost(NamedTuple):
    """A post and when it was held: `when` as seen from the day viewed, `entered` as the user gave it."""

    row: int
    title: str
    when: DateSpan
    evidence: int | None = None
    entered: DateSpan = UNDATED


def load_posts(
    conn: Connection, people: Select[Any] | None = None, as_known: int | None = None
) -> dict[int, list[HeldPost]]:
    """Give the posts of the people that a statement selects (None: of everyone) as known on a day, current one first.

    A post that rests on evidence is known, with its dates, since that evidence is. One that rests on none is the user's
    own and has no such day: it is shown, but not what lies ahead of the day, be it its end or all of it.
    """
    statement = select(post.c.id, post.c.person, post.c.title, post.c.span, post.c.evidence).order_by(post.c.id)
    dated = select(post.c.span)
    if people is not None:
        statement, dated = statement.where(post.c.person.in_(people)), dated.where(post.c.person.in_(people))
    rows = conn.execute(statement).all()
    spans = load_dates(conn, dated, as_known) if any(row.span is not None for row in rows) else {}
    known = _known(conn, rows) if as_known is not None else {}
    held: defaultdict[int, list[HeldPost]] = defaultdict(list)
    for row in rows:
        entered = span_or_undated(spans, row.span)
        when: DateSpan | None = entered
        if as_known is not None:
            resting = row.evidence is not None
            when = _told_on(entered, known[row.evidence], as_known) if resting else _own_on(entered, as_known)
        if when is not None:
            held[row.person].append(HeldPost(row.id, row.title, when, row.evidence, entered))
    for posts in held.values():
        posts.sort(key=_newest_first)
    return dict(held)


def _known(conn: Connection, rows: Sequence[AnyRow]) -> dict[int, int | None]:
    """Give the day since which the evidence is known that posts rest on."""
    resting = any(row.evidence is not None for row in rows)
    return known_days(conn, select(post.c.evidence).where(post.c.evidence.is_not(None))) if resting else {}


def _told_on(entered: DateSpan, since: int | None, day: int) -> DateSpan | None:
    """Give when a post that rests on evidence was held; None where that was not known yet."""
    return entered if was_known(since, day) else None


def _own_on(entered: DateSpan, day: int) -> DateSpan | None:
    """Give when a post of the user's own was held, as seen from a day; None where it had not begun."""
    begins = entered.start_earliest
    return None if begins is not None and begins >= (day + 1) * MINUTES_A_DAY else seen_from(entered, day)


def current_posts(conn: Connection, people: Select[Any] | None = None, as_known: int | None = None) -> dict[int, str]:
    """Give the title of everyone's current post as known on a day, by person; see `load_posts`."""
    return {person: posts[0].title for person, posts in load_posts(conn, people, as_known).items()}


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
