"""Finding anything: people, events, quotes and articles by words, phrases, beginnings and filters."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.search_query import SearchQuery
from timeline_app.queries.event_words import EventWords
from timeline_app.queries.search_values import Found, SearchAnswer, SearchPreview

MOST_OF_A_KIND = 20


@dataclass(frozen=True, slots=True, eq=False)
class SearchWords:
    """What people, events and articles are found by, folded once and kept between two questions. See `search_words`."""

    stamp: str
    events: EventWords


def search_words(
    conn: Connection,
    events: EventWords | None = None,
    before: SearchWords | None = None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> SearchWords:
    """Read what is searched; gives `before` back where the record has not changed since.

    `events` are the words of the events where they are at hand (`gui/shell/latest.py`). Raises `StoppedError`.
    """
    raise NotImplementedError


def first_hits(
    conn: Connection,
    query: SearchQuery,
    as_known: int | None = None,
    *,
    words: SearchWords | None = None,
    most: int = MOST_OF_A_KIND,
    is_stopped: Callable[[], bool] = lambda: False,
) -> SearchAnswer:
    """Give what is found at once: names and titles ranked, articles in no order, the newest first.

    `most` of a kind are given. Raises `StoppedError` soon after `is_stopped` says so, on whatever thread.
    """
    raise NotImplementedError


def ranked_hits(
    conn: Connection,
    query: SearchQuery,
    as_known: int | None = None,
    *,
    words: SearchWords | None = None,
    most: int = MOST_OF_A_KIND,
    is_stopped: Callable[[], bool] = lambda: False,
) -> SearchAnswer:
    """Give the same with the articles that hold the words most and best, best first. Raises as `first_hits` does."""
    raise NotImplementedError


def preview(conn: Connection, found: Found, query: SearchQuery, as_known: int | None = None) -> SearchPreview | None:
    """Give what stands beside a thing that was found; None where it is gone, and for commands."""
    raise NotImplementedError
