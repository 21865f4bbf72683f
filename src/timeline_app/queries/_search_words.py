"""What is searched, read and folded once, and kept as long as the record stays as it is."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, select

from timeline_app.queries._article_words import ArticleWords, read_article_words
from timeline_app.queries._folded_rows import BREAK, FoldedRows
from timeline_app.queries._people_words import PeopleWords, read_people_words
from timeline_app.queries._person_evidence import PeopleEvidence, Told
from timeline_app.queries.event_words import EventWords, words_of_all
from timeline_app.queries.timeline import StoppedError
from timeline_app.store.tables import claim, evidence, quotation

if TYPE_CHECKING:
    from timeline_app.queries._search_filters import Narrowed

_MOST_TITLES: Final = 20_000
"""Of so many events the titles are looked through for slips of the hand."""
_OF_PEOPLE: Final = frozenset({"person", "name", "person_merge", "event_batch"})
_OF_ARTICLES: Final = frozenset({"article", "text_version", "passage"})
_OF_QUOTES: Final = frozenset({"evidence", "quotation", "claim"})
_OF_EVENTS: Final = frozenset({"event", "span", "participation", "side", "contradiction", "decision", "chain_step"})


class QuoteWords:
    """Evidence by the words of its quote, of the claim in the user's words, and of the claim."""

    def __init__(self, ids: list[int], folded: FoldedRows) -> None:
        self.ids, self.folded = ids, folded


class SearchWords:
    """What people, events, articles and quotes are found by. Made by `search.search_words`."""

    def __init__(
        self, step: int, people: PeopleWords, articles: ArticleWords, quotes: QuoteWords, events: EventWords,
        has_furniture: bool,
    ) -> None:  # fmt: skip
        self.step, self.people, self.articles, self.quotes, self.events = step, people, articles, quotes, events
        self.has_furniture = has_furniture
        self.last_narrowed: tuple[object, Narrowed | None] | None = None
        self._evidence: PeopleEvidence | None = None
        self._told: tuple[int, Told] | None = None

    def known_on(self, conn: Connection, day: int, is_stopped: Callable[[], bool]) -> tuple[PeopleEvidence, Told]:
        """Give which evidence belongs to whom, and of whom it spoke on a day; what was asked last is remembered.

        Raises `StoppedError`.
        """
        if self._evidence is None:
            self._evidence = PeopleEvidence(conn)
        if is_stopped():
            raise StoppedError
        if self._told is None or self._told[0] != day:
            self._told = day, self._evidence.on(day)
        return self._evidence, self._told[1]

    @cached_property
    def titles(self) -> FoldedRows | None:
        """The titles of the events, word by word, None of too many."""
        titles = self.events.record.events.titles
        return FoldedRows(titles) if len(titles) <= _MOST_TITLES else None


def read_search_words(
    conn: Connection, events: EventWords | None, before: SearchWords | None, is_stopped: Callable[[], bool]
) -> SearchWords:
    """Read what changed since `before`, and all at first. Raises `StoppedError` soon after `is_stopped` says so."""
    step = int(conn.exec_driver_sql("SELECT coalesce(max(id), 0) FROM step").scalar() or 0)
    if before is not None and before.step == step and (events is None or events is before.events):
        return before
    touched = _touched(conn, before, step)

    def is_as_before(tables: frozenset[str]) -> bool:
        return before is not None and touched.isdisjoint(tables)

    if events is None:
        is_same = is_as_before(_OF_EVENTS | _OF_QUOTES | _OF_ARTICLES | _OF_PEOPLE)
        events = before.events if before is not None and is_same else words_of_all(conn)
    articles_stay, quotes_stay = is_as_before(_OF_ARTICLES), is_as_before(_OF_QUOTES)
    people_stay = is_as_before(_OF_PEOPLE)
    return SearchWords(
        step,
        before.people if before is not None and people_stay else read_people_words(conn),
        before.articles if before is not None and articles_stay else read_article_words(conn, is_stopped),
        before.quotes if before is not None and quotes_stay else _read_quotes(conn, is_stopped),
        events,
        before.has_furniture if before is not None and articles_stay else _has_furniture(conn),
    )


def _touched(conn: Connection, before: SearchWords | None, step: int) -> frozenset[str]:
    """Give the tables in which rows changed since then."""
    if before is None or step < before.step:
        return _OF_PEOPLE | _OF_ARTICLES | _OF_QUOTES | _OF_EVENTS
    asked = "SELECT DISTINCT tbl FROM history_cell WHERE step > ?"
    return frozenset(conn.exec_driver_sql(asked, (before.step,)).scalars())


def _read_quotes(conn: Connection, is_stopped: Callable[[], bool]) -> QuoteWords:
    statement = (
        select(evidence.c.id, quotation.c.exact, evidence.c.own_wording, claim.c.wording)
        .join(quotation, quotation.c.id == evidence.c.quotation)
        .join(claim, claim.c.id == evidence.c.claim)
        .order_by(evidence.c.id)
    )
    rows = conn.execute(statement).all()
    return QuoteWords([row[0] for row in rows], FoldedRows((BREAK.join(row[1:]) for row in rows), is_stopped))


def _has_furniture(conn: Connection) -> bool:
    return conn.exec_driver_sql("SELECT 1 FROM passage WHERE kind = 'furniture' LIMIT 1").first() is not None
