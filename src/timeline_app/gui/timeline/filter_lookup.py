"""Looks up what filters need beside the record, off the window's thread; only the newest question is answered."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.filters import Filters, Found, Ids, Part
from timeline_app.timeline.title_search import FoldedTitles

_NONE: Ids = np.empty(0, np.int64)


class LookupJob(Protocol):
    """Work under way."""

    @property
    def is_stopped(self) -> bool:
        """Say whether the answer is still wanted."""
        ...

    def stop(self) -> None:
        """Ask the work to end."""
        ...


@dataclass(frozen=True, slots=True)
class EventsOf:
    """Ids of events by rows of other kinds, ascending. Safe to call on any thread."""

    articles: Callable[[Collection[int]], Ids] = lambda _ids: _NONE
    people: Callable[[Collection[int]], Ids] = lambda _ids: _NONE
    nobody_else: Callable[[Collection[int]], Ids] = lambda _ids: _NONE


class _Answer(NamedTuple):
    """What was found, and the folded titles it was found in, for the next time."""

    found: Found
    folded: FoldedTitles | None


Work = Callable[[LookupJob], _Answer | None]
Start = Callable[[Work, Callable[[_Answer | None], object]], LookupJob]


class _Now:
    """Work that is done at once, for a panel without a background."""

    is_stopped = False

    def stop(self) -> None:
        """Nothing is under way."""


def at_once(work: Work, done: Callable[[_Answer | None], object]) -> LookupJob:
    """Do the work here and now."""
    job = _Now()
    done(work(job))
    return job


class FilterLookup:
    """Asks for what filters need. `start` runs work elsewhere, `events_of` reads the project."""

    def __init__(self) -> None:
        self.start: Start = at_once
        self.events_of = EventsOf()
        self._job: LookupJob | None = None
        self._folded: FoldedTitles | None = None

    def ask(self, filters: Filters, record: TimelineRecord, done: Callable[[Found], object]) -> None:
        """Look up what `filters` need of `record`, then call `done`, at once where they need nothing.

        An earlier question that waits for its answer gets none.
        """
        if self._job is not None:
            self._job.stop()
        self._job = None
        if not _needs(filters):
            self._folded = None
            done({})
            return
        kept, events_of = self._folded, self.events_of

        def answer(found: _Answer | None) -> None:
            if found is not None:
                self._folded = found.folded
                done(found.found)

        self._job = self.start(lambda job: _looked_up(filters, record, kept, events_of, job), answer)

    def get_ready(self, record: TimelineRecord) -> None:
        """Fold the titles now: somebody is about to type."""
        if self._job is None:
            self.ask(Filters(text="\N{REPLACEMENT CHARACTER}"), record, lambda _found: None)


def _texts(filters: Filters) -> dict[Part, str]:
    """Give the words that are searched for in titles."""
    texts = {Part.TEXT: filters.text} if filters.text.split() else {}
    listed = filters.listed
    if listed is not None and listed.kind == "event" and listed.text.split():
        texts[Part.LISTED] = listed.text
    return texts


def _needs(filters: Filters) -> bool:
    listed = filters.listed is not None and filters.listed.kind != "event"
    return bool(_texts(filters) or filters.people or filters.hidden_people or filters.articles or listed)


def _looked_up(
    filters: Filters, record: TimelineRecord, folded: FoldedTitles | None, events_of: EventsOf, job: LookupJob
) -> _Answer | None:
    found: dict[Part, Ids] = {}
    titles = record.events.titles
    texts = _texts(filters)
    if texts and (folded is None or folded.titles is not titles):
        folded = FoldedTitles.of(titles, lambda: job.is_stopped)
        if folded is None:
            return None
    for part, words in texts.items():
        if folded is not None:
            found[part] = np.sort(record.events.ids[folded.rows_with(words)].astype(np.int64))
    if filters.articles is not None:
        found[Part.ARTICLES] = events_of.articles(filters.articles.ids)
    if filters.people is not None:
        found[Part.PEOPLE] = events_of.people(filters.people.ids)
    if filters.hidden_people is not None:
        found[Part.HIDDEN_PEOPLE] = events_of.nobody_else(filters.hidden_people.ids)
    if filters.listed is not None and filters.listed.kind != "event":
        look = events_of.people if filters.listed.kind == "person" else events_of.articles
        found[Part.LISTED] = look(filters.listed.ids)
    return _Answer(found, folded)
