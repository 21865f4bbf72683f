"""Finding anything: people, events, quotes and articles by words, phrases, beginnings and filters.

A question is answered twice: at once by `first_hits`, then with the articles in order by `ranked_hits`. Both are for a
thread in the background; one that is no longer wanted ends soon, with `StoppedError`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from sqlalchemy import Connection

from timeline_app.domain.search_query import FoundKind, SearchQuery
from timeline_app.domain.text_folding import folded_words
from timeline_app.domain.text_matching import Terms, Wanted
from timeline_app.domain.timeline_columns import Bool
from timeline_app.domain.translating import tr, trn
from timeline_app.queries._people_words import PersonMatch
from timeline_app.queries._search_articles import FoundArticles, find_articles
from timeline_app.queries._search_filters import Narrowed, narrowed
from timeline_app.queries._search_found import event_mask, found_events, found_people, found_quotes
from timeline_app.queries._search_preview import preview
from timeline_app.queries._search_words import SearchWords, read_search_words
from timeline_app.queries._text_hits import TextHits
from timeline_app.queries.event_words import EventWords
from timeline_app.queries.search_values import FoundGroup, SearchAnswer

__all__ = ["MOST_OF_A_KIND", "SearchWords", "first_hits", "preview", "ranked_hits", "search_words"]

MOST_OF_A_KIND: Final = 20
_MOST_TERMS: Final = 24
_MOST_SPELLED: Final = 5
"""The names of so many people, at most, are looked for in other spellings: of "Mohammed" there are hundreds."""


def search_words(
    conn: Connection,
    events: EventWords | None = None,
    before: SearchWords | None = None,
    is_stopped: Callable[[], bool] = lambda: False,
) -> SearchWords:
    """Read what is searched; gives `before` back where the record has not changed since.

    `events` are the words of the events where they are at hand (`gui/shell/latest.py`). Raises `StoppedError`.
    """
    return read_search_words(conn, events, before, is_stopped)


def first_hits(
    conn: Connection,
    query: SearchQuery,
    as_known: int | None = None,
    *,
    words: SearchWords | None = None,
    most: int = MOST_OF_A_KIND,
    is_stopped: Callable[[], bool] = lambda: False,
) -> SearchAnswer:
    """Give what is found at once: people, events and quotes, and some articles, those that were added last.

    `most` of a kind are given. Raises `StoppedError` soon after `is_stopped` says so, on whatever thread.
    """
    return _answer(conn, query, as_known, words, most, is_stopped, ranked=False)


def ranked_hits(
    conn: Connection,
    query: SearchQuery,
    as_known: int | None = None,
    *,
    words: SearchWords | None = None,
    most: int = MOST_OF_A_KIND,
    is_stopped: Callable[[], bool] = lambda: False,
) -> SearchAnswer:
    """Give the same with the best articles, best first, and slips of the hand looked through everywhere.

    Raises as `first_hits` does.
    """
    return _answer(conn, query, as_known, words, most, is_stopped, ranked=True)


class _Asked(NamedTuple):
    """A question made ready: its terms as typed, and as they are looked for in texts and in titles."""

    typed: list[list[Wanted]]
    in_texts: list[list[Wanted]]
    people: list[PersonMatch]
    left: Narrowed | None

    @property
    def is_nothing(self) -> bool:
        """Say whether there is nothing to look for."""
        return not self.typed and self.left is None

    @property
    def has_variants(self) -> bool:
        """Say whether other spellings are looked for too."""
        return self.in_texts != self.typed or any(match.is_near for match in self.people)


def _answer(
    conn: Connection,
    query: SearchQuery,
    as_known: int | None,
    words: SearchWords | None,
    most: int,
    is_stopped: Callable[[], bool],
    *,
    ranked: bool,
) -> SearchAnswer:
    if query.is_empty or query.kind is FoundKind.COMMAND:
        return SearchAnswer(ranked=ranked, hint=_hint(query, None))
    words = words if words is not None else search_words(conn, is_stopped=is_stopped)
    asked = _asked(conn, query, as_known, words, is_stopped, ranked=ranked)
    if asked.is_nothing:
        return SearchAnswer(ranked=ranked, hint=_hint(query, None))
    search = _Search(conn, query, as_known, words, asked, most, is_stopped, ranked)
    articles = search.articles() if query.wants(FoundKind.ARTICLE) else None
    groups = tuple(group for group in (*search.others(), articles.group if articles is not None else None) if group)
    hits = articles.hits if articles is not None else TextHits([], 0)
    return SearchAnswer(
        groups,
        ranked,
        variants=asked.has_variants,
        hint=_hint(query, hits),
        index_is_behind=hits.behind > 0,
        index_is_damaged=hits.is_damaged,
    )


def _asked(
    conn: Connection,
    query: SearchQuery,
    as_known: int | None,
    words: SearchWords,
    is_stopped: Callable[[], bool],
    *,
    ranked: bool,
) -> _Asked:
    typed = [
        [Wanted(tuple(folded), term.is_prefix)]
        for term in query.terms[:_MOST_TERMS]
        if (folded := folded_words(term.text))
    ]
    with_near = ranked or words.people.is_small
    people = words.people.found(typed, with_near=with_near, is_stopped=is_stopped)
    in_texts = words.people.ways(typed, people[:_MOST_SPELLED], with_near=with_near) if people else typed
    return _Asked(typed, in_texts, people, _left(conn, query, as_known, words))


def _left(conn: Connection, query: SearchQuery, as_known: int | None, words: SearchWords) -> Narrowed | None:
    """Give what the filters leave; what they left last is remembered, for the ranked answer and while more is typed."""
    key = (query.by, query.within, query.before, query.after, query.standing, as_known)
    last = words.last_narrowed
    if last is None or last[0] != key:
        words.last_narrowed = last = (key, narrowed(conn, query, words.articles, as_known))
    return last[1]


class _Search(NamedTuple):
    """One question being answered."""

    conn: Connection
    query: SearchQuery
    as_known: int | None
    words: SearchWords
    asked: _Asked
    most: int
    is_stopped: Callable[[], bool]
    ranked: bool

    def others(self) -> Iterator[FoundGroup | None]:
        """Give people, events and quotes."""
        if self.query.wants(FoundKind.PERSON):
            yield self._people()
        if self.query.wants(FoundKind.EVENT):
            yield self._events()
        if self.query.wants(FoundKind.QUOTE):
            yield self._quotes()

    def _people(self) -> FoundGroup | None:
        asked, left = self.asked, self.asked.left
        people = asked.people if asked.typed else [PersonMatch(*each, ()) for each in self._all_people()]
        if left is not None:
            people = [match for match in people if match.person in left.people]
        return found_people(self.conn, self.words, people, asked.in_texts, self.as_known, self.most, self.is_stopped)

    def _all_people(self) -> Iterator[tuple[int, str, str]]:
        for row, label in self.words.people.labels.items():
            yield row, label, label

    def _events(self) -> FoundGroup | None:
        events, terms = self.words.events, self.asked.in_texts
        left = event_mask(events, terms)
        if self.ranked and self.words.titles is not None and not left.any():
            terms = self._with_slips(terms, self.words.titles.with_slips(terms))
            left = event_mask(events, terms)
        if self.asked.left is not None:
            left &= self.asked.left.allows_events(events)
        return found_events(self.conn, events, left, terms, self.as_known, self.most)

    def _with_slips(self, terms: Terms, slipped: list[list[Wanted]]) -> list[list[Wanted]]:
        """Take words that a slip explains only where no place or person has the word itself."""
        events = self.words.events
        return [
            list(ways) if len(ways) == len(more) or event_mask(events, [ways]).any() else more
            for ways, more in zip(terms, slipped, strict=True)
        ]

    def _quotes(self) -> FoundGroup | None:
        left = self.words.quotes.folded.holding(self.asked.in_texts)
        if self.asked.left is not None:
            ids = np.array(self.words.quotes.ids, np.int64)
            kept = self.asked.left.evidence
            left &= np.isin(ids, np.fromiter(kept, np.int64, len(kept)))
        return found_quotes(self.conn, self.words, left, self.asked.in_texts, self.as_known, self.most, self.is_stopped)

    def articles(self) -> FoundArticles:
        """Give the articles."""
        words, terms = self.words.articles, self.asked.in_texts
        allowed = words.known_on(self.as_known)
        if self.asked.left is not None:
            allowed &= self.asked.left.articles
        found = self._articles(terms, allowed)
        if self.ranked and terms and found.group is None:
            found = self._articles(words.titles.with_slips(terms), allowed)
        return found

    def _articles(self, in_titles: Terms, allowed: Bool) -> FoundArticles:
        return find_articles(
            self.conn,
            self.words,
            self.asked.in_texts,
            in_titles,
            allowed,
            self.most,
            ranked=self.ranked,
            is_stopped=self.is_stopped,
        )


def _hint(query: SearchQuery, hits: TextHits | None) -> str:
    """Say the first thing that is worth knowing about how the question was taken."""
    if query.not_understood:
        return tr("Not understood, and left out: {words}.", words=_listed(query.not_understood))
    if query.not_filters:
        return tr("Searched as words, for it is no filter: {words}.", words=_listed(query.not_filters))
    if hits is None:
        return ""
    if hits.is_damaged or hits.unread:
        return trn("{n} article is not searched yet.", "{n} articles are not searched yet.", max(hits.unread, 1))
    if hits.ranked_of:
        return trn(
            "Of so many articles, the one added last is ranked.",
            "Of so many articles, the {n} added last are ranked.",
            hits.ranked_of,
        )
    return ""


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)
