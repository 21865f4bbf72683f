"""Looks up what filters need beside the record, off the window's thread; only the newest question is answered."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.filters import Filters, Found, Ids, Part
from timeline_app.timeline.title_search import FoldedTitles

_NONE: Ids = np.empty(0, np.int64)
IsStopped = Callable[[], bool]


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
    """Ids of events by rows of other kinds, ascending. Safe to call on any thread.

    `named` gives those that the list of events shows for some words, so that list and timeline agree; None where there
    is no list: then titles are searched. `folded` gives folded titles that somebody holds already. Both may give None
    once they are told that nobody waits any more.
    """

    articles: Callable[[Collection[int]], Ids] = lambda _ids: _NONE
    people: Callable[[Collection[int]], Ids] = lambda _ids: _NONE
    nobody_else: Callable[[Collection[int]], Ids] = lambda _ids: _NONE
    named: Callable[[str, IsStopped], Ids | None] | None = None
    folded: Callable[[IsStopped], FoldedTitles | None] = lambda _is_stopped: None


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
            done({})
            return
        kept, events_of = self._folded, self.events_of

        def answer(found: _Answer | None) -> None:
            self._job = None
            if found is not None:
                self._folded = found.folded
                done(found.found)

        self._job = self.start(lambda job: _looked_up(filters, record, kept, events_of, job), answer)

    def forget(self) -> None:
        """Keep no folded titles any more: nobody types, or the record is another one."""
        self._folded = None

    def get_ready(self, record: TimelineRecord) -> None:
        """Fold the titles now: somebody is about to type."""
        if self._job is None:
            self.ask(Filters(text="\N{REPLACEMENT CHARACTER}"), record, lambda _found: None)


def _texts(filters: Filters, events_of: EventsOf) -> dict[Part, str]:
    """Give the words that are searched for in titles."""
    texts = {Part.TEXT: filters.text} if filters.text.split() else {}
    listed = _listed_words(filters)
    if listed and events_of.named is None:
        texts[Part.LISTED] = listed
    return texts


def _listed_words(filters: Filters) -> str:
    """Give the words by which a list of events is filtered."""
    listed = filters.listed
    return listed.text if listed is not None and listed.kind == "event" and listed.text.split() else ""


def _needs(filters: Filters) -> bool:
    listed = filters.listed is not None and filters.listed.kind != "event"
    people = filters.people is not None or filters.hidden_people is not None
    words = filters.text.split() or _listed_words(filters)
    return bool(words) or people or filters.articles is not None or listed


def _looked_up(
    filters: Filters, record: TimelineRecord, kept: FoldedTitles | None, events_of: EventsOf, job: LookupJob
) -> _Answer | None:
    found = _by_rows(filters, events_of)
    texts, words = _texts(filters, events_of), _listed_words(filters)
    if events_of.named is not None and words:
        named = events_of.named(words, lambda: job.is_stopped)
        if named is None:
            return None
        found[Part.LISTED] = named
    if not texts:
        return _Answer(found, kept)
    folded = _folded(record, kept, events_of, job)
    if folded is None:
        return None
    for part, text in texts.items():
        found[part] = np.sort(record.events.ids[folded.rows_with(text)].astype(np.int64))
    return _Answer(found, folded)


def _by_rows(filters: Filters, events_of: EventsOf) -> dict[Part, Ids]:
    """Look up the events of people and of articles."""
    asked = [
        (Part.ARTICLES, filters.articles, events_of.articles),
        (Part.PEOPLE, filters.people, events_of.people),
        (Part.HIDDEN_PEOPLE, filters.hidden_people, events_of.nobody_else),
    ]
    found = {part: look(chosen.ids) for part, chosen, look in asked if chosen is not None}
    listed = filters.listed
    if listed is not None and listed.kind != "event":
        found[Part.LISTED] = (events_of.people if listed.kind == "person" else events_of.articles)(listed.ids)
    return found


def _folded(
    record: TimelineRecord, kept: FoldedTitles | None, events_of: EventsOf, job: LookupJob
) -> FoldedTitles | None:
    """Give the folded titles of a record: those at hand, those that somebody else holds, or new ones."""
    titles = record.events.titles
    if kept is not None and kept.titles is titles:
        return kept
    held = events_of.folded(lambda: job.is_stopped)
    if held is not None and held.titles is titles:
        return held
    return FoldedTitles.of(titles, lambda: job.is_stopped)
