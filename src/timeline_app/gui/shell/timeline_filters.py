"""Joins the timeline's filters to the project, to the list at the left, and to what menus ask for."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from timeline_app.commands.searches import RemoveSearch, RenameSearch, SavedKind, SaveSearch
from timeline_app.domain.changes import Changes
from timeline_app.domain.ids import SavedSearchId
from timeline_app.domain.json_text import read_json
from timeline_app.domain.translating import tr
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.timeline import filter_state
from timeline_app.gui.timeline.filter_lookup import EventsOf, IsStopped
from timeline_app.gui.timeline.filtering import Filtering
from timeline_app.gui.timeline.saved_filters import KeptFilters
from timeline_app.queries.searches import saved_searches
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
        saved = filtering.bar.saved
        saved.picked.connect(self._pick)
        saved.save_wanted.connect(self._save)
        saved.rename_wanted.connect(self._rename)
        saved.remove_wanted.connect(lambda row: desk.session.run(RemoveSearch(SavedSearchId(row))))
        desk.session.changed.connect(self._follow)
        self._show_saved()

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

    # --- filters that are kept in the project ---
    def _show_saved(self) -> None:
        self._saved = self._desk.session.read(saved_searches, SavedKind.FILTER.value)
        kept = [KeptFilters(one.saved, one.label) for one in self._saved]
        self._filtering.bar.saved.show_kept(kept, may_edit=not self._desk.session.read_only)

    def _follow(self, changes: Changes, _initiator: object) -> None:
        if changes.touches("saved_search"):
            self._show_saved()

    def _pick(self, row: int) -> None:
        body = next((one.body for one in self._saved if one.saved == row), "{}")
        self._filtering.choose(replace(filter_state.read(_object(body)), listed=self._filtering.wanted.listed))

    def _save(self) -> None:
        filters = self._filtering.wanted
        name = self._desk.ask.text(tr("Save these filters"), tr("Name"), self._filtering.bar.words_of_all)
        if name is not None and name.strip():
            body = json.dumps(filter_state.written(filters), ensure_ascii=False)
            self._desk.session.run(SaveSearch(SavedKind.FILTER, name, body))

    def _rename(self, row: int) -> None:
        label = next((one.label for one in self._saved if one.saved == row), "")
        name = self._desk.ask.text(tr("Rename these filters"), tr("Name"), label)
        if name is not None and name.strip():
            self._desk.session.run(RenameSearch(SavedSearchId(row), name))

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


def _object(body: str) -> Mapping[str, object]:
    """Read what was kept; what cannot be read filters nothing."""
    try:
        found = read_json(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
