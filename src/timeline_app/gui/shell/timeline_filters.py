"""Joins the timeline's filters to the project, to the list at the left, and to what menus ask for."""

from typing import Any

import numpy as np

from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.timeline.filter_lookup import EventsOf, IsStopped
from timeline_app.gui.timeline.filtering import Filtering
from timeline_app.queries.timeline import StoppedError
from timeline_app.queries.timeline_filters import (
    articles_of_event,
    events_of_articles,
    events_of_nobody_else,
    events_of_people,
)
from timeline_app.timeline.filters import Ids
from timeline_app.timeline.title_search import FoldedTitles


class TimelineFilters:
    """Looks up in the background, and filters by what lists and menus say."""

    def __init__(self, desk: Desk, filtering: Filtering) -> None:
        self._desk, self._filtering = desk, filtering
        read = desk.session.read
        filtering.lookup.start = self._start
        filtering.lookup.events_of = EventsOf(
            lambda ids: read(events_of_articles, ids),
            lambda ids: read(events_of_people, ids),
            lambda ids: read(events_of_nobody_else, ids),
            self._named,
            self._folded,
        )
        filtering.articles_wanted.connect(self._only_articles_of)
        filtering.listed_dropped.connect(desk.listed_dropped)
        desk.listed_changed.connect(filtering.show_listed)
        desk.timeline_filter_wanted.connect(self._filter_by)
        filtering.show_listed(desk.listed)

    def _named(self, words: str, is_stopped: IsStopped) -> Ids | None:
        """Give the events that the list at the left shows for some words."""
        try:
            words_of = self._desk.latest.words(is_stopped)
        except StoppedError:
            return None
        return np.sort(words_of.record.events.ids[words_of.holding(words)].astype(np.int64))

    def _folded(self, is_stopped: IsStopped) -> FoldedTitles | None:
        try:
            return self._desk.latest.words(is_stopped).folded
        except StoppedError:
            return None

    def _start(self, work: Any, done: Any) -> Any:  # noqa: ANN401 - the lookup's own types
        return self._desk.session.background.run_job(work, done, replaces="timeline filters")

    def _only_articles_of(self, event: int) -> None:
        named = self._desk.session.read(articles_of_event, event)
        self._filtering.only_articles(named.ids, named.title)

    def _filter_by(self, what: str, selected: Selected) -> None:
        name = self._desk.record.name_of(selected)
        if name is None:
            return
        if what == "only_article":
            self._filtering.only_articles(frozenset({selected.row}), name)
        elif what == "only_person":
            self._filtering.only_person(selected.row, name)
        elif what == "hide_person":
            self._filtering.hide_person(selected.row, name)
