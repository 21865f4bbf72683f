"""What the panel does about filters: takes them from row, bar, menus and lists, looks up, and applies them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from timeline_app.domain.timeline_columns import NOBODY
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.selection import Selected
from timeline_app.gui.timeline.filter_bar import FilterBar
from timeline_app.gui.timeline.filter_lookup import FilterLookup
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.timeline.top_row import TopRow
from timeline_app.timeline.filters import Chosen, Filters, Found, Listed, Part


class Filtering(QObject):
    """Row and bar show at once what is wanted; the marks follow when what it needs was looked up.

    - `articles_wanted` carries the id of an event whose articles are to be the filter: the project knows them.
    - `listed_dropped`: the filter that a list set was taken off here, so the list is to filter no longer.
    """

    articles_wanted = Signal(int)
    listed_dropped = Signal()
    left = Signal()
    """The bar was left by Escape."""

    def __init__(
        self, state: TimelineState, top_row: TopRow, applied: Callable[[], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._top_row, self._applied = state, top_row, applied
        self.wanted = Filters()
        self.bar, self.lookup = FilterBar(), FilterLookup()
        top_row.filters_chosen.connect(self.choose)
        top_row.more_wanted.connect(self._open)
        self.bar.filters_chosen.connect(self.choose)
        self.bar.cleared.connect(self.clear)
        self.bar.left.connect(self._leave)
        self.bar.about_to_type.connect(lambda: self.lookup.get_ready(self._state.record))

    # --- which filters ---
    def choose(self, filters: Filters) -> None:
        """Filter by these from now on."""
        dropped = self.wanted.listed is not None and filters.listed is None
        self._want(filters)
        if dropped:
            self.listed_dropped.emit()

    def _want(self, filters: Filters) -> None:
        self.wanted = filters
        self._top_row.show_filters(filters)
        self.bar.show_filters(filters)
        self._show_open()
        self.lookup.ask(filters, self._state.record, lambda found: self._apply(filters, found))

    def clear(self) -> None:
        """Show everything again."""
        self.choose(Filters())

    def only_person(self, person: int, name: str) -> None:
        """Show one lane alone."""
        self.choose(replace(self.wanted, people=Chosen(frozenset({person}), name), hidden_people=None))

    def hide_person(self, person: int, name: str) -> None:
        """Leave one more lane out."""
        hidden = self.wanted.hidden_people
        ids = (hidden.ids if hidden is not None else frozenset()) | {person}
        self.choose(
            replace(
                self.wanted,
                hidden_people=Chosen(ids, name if len(ids) == 1 else trn("{n} person", "{n} people", len(ids))),
            )
        )

    def only_articles(self, articles: frozenset[int], title: str) -> None:
        """Show only events with a quote from some articles; `title` names a single one."""
        if articles:
            words = title or trn("{n} article", "{n} articles", len(articles))
            self.choose(replace(self.wanted, articles=Chosen(articles, words)))

    def show_listed(self, listed: Listed | None) -> None:
        """Show only what a list at the left leaves, None where it filters nothing."""
        if listed != self.wanted.listed:
            self._want(replace(self.wanted, listed=listed))

    def only_stretch(self, first: int, last: int) -> None:
        """Show only what touches a range of time (minutes)."""
        self.choose(replace(self.wanted, stretch=(first, last)))

    # --- following ---
    def record_changed(self) -> None:
        """Look up anew what the filters need of another record; what was found before serves until then."""
        self.bar.show_kinds(self._state.record.events.kinds, self._state.kind_words)
        self.lookup.forget()
        if self._state.found or self.wanted != self._state.filters:
            self.choose(self.wanted)

    def restored(self) -> None:
        """Take the filters that the state was given from the settings."""
        self.choose(replace(self._state.filters, listed=self.wanted.listed))

    def show_count(self) -> None:
        """Say how many events are left, and how many of the rest only the day that is viewed leaves out."""
        shown, unknown = self._state.shown_count, self._state.unknown_hidden
        self.bar.show_count(shown, len(self._state.record.events), unknown)

    def _apply(self, filters: Filters, found: Found) -> None:
        self._state.set_filters(filters, found)
        self._applied()
        self.bar.announce()

    def _take_off(self, part: Part) -> None:
        self.choose(self.wanted.without(part))

    def open(self) -> None:
        """Show the bar and put the cursor into its field."""
        self._open(True)

    def _open(self, wanted: bool) -> None:
        # What hides events is named as long as it does; then the button only leads there.
        self.bar.open(wanted or bool(self.wanted.active))
        self._show_open()

    def _leave(self) -> None:
        self.bar.open(False)
        self.lookup.forget()
        self._show_open()
        self.left.emit()

    def _show_open(self) -> None:
        self._top_row.more.setChecked(self.bar.opened or bool(self.wanted.active))

    # --- menus ---
    def add_to(self, menu: QMenu, chosen: Selected | None) -> None:
        """Offer what can be filtered by the lane and the event in hand."""
        state = self._state
        lane = state.record.lanes[state.place.lane] if state.place.lane >= 0 else None
        if lane is not None and lane.person != NOBODY:
            menu.addAction(tr("Show only this person"), lambda: self.only_person(lane.person, lane.name))
            menu.addAction(tr("Hide this person"), lambda: self.hide_person(lane.person, lane.name))
        if chosen is not None and chosen.kind == "event" and int(state.record.events.quotes[state.place.event]):
            menu.addAction(tr("Only events from the same article"), lambda: self.articles_wanted.emit(chosen.row))
        for part in (Part.PEOPLE, Part.HIDDEN_PEOPLE):
            if part in self.wanted.active:
                words = tr("Show everyone") if part is Part.PEOPLE else tr("Show hidden people")
                menu.addAction(words).triggered.connect(lambda _on=False, part=part: self._take_off(part))
        if self.wanted.active:
            menu.addAction(tr("Clear filters"), self.clear)
        menu.addSeparator()
