"""What the timeline shows and where the keyboard stands, without a widget: every gesture is one method here."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from timeline_app.domain.lane_standing import Standings
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.gui.timeline import filter_state
from timeline_app.gui.timeline.ready import Prepared, Preparing, Ready, prepare
from timeline_app.gui.timeline.viewed_day import ViewedDay
from timeline_app.timeline import walk
from timeline_app.timeline.choose import Grouping, moved
from timeline_app.timeline.filters import NOTHING_FOUND, Filters, Found
from timeline_app.timeline.first_view import first_stretch
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.key_words import KIND_WORDS
from timeline_app.timeline.known import as_known
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import MAX_SPAN, Extent, Viewport, fit
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.stages import Stage, stage_for
from timeline_app.timeline.ticks import ENGLISH, AxisWords
from timeline_app.timeline.wording import spoken

Bools = npt.NDArray[np.bool_]

ZOOM_STEP = 1.2
LEAST_ROW, MOST_ROW = 0.8, 1.8
GROUP_ZOOM_SHARE = 0.5
"""A disc that is opened by a click takes half of the view."""


class TimelineState:
    """The state of one timeline. Events and lanes are indices into the arranged record; ids go in and out."""

    def __init__(self, record: TimelineRecord, measure: Measurer, layout: Layout) -> None:
        self._given = record
        self._measure, self._layout = measure, layout
        self.grouping = Grouping.STATUS
        self.order: tuple[int, ...] = ()
        self.filters = Filters()
        self.found: Found = NOTHING_FOUND
        self.viewed = ViewedDay()
        self.shown: Bools | None = None
        self.shown_lanes: Bools | None = None
        self.selected: frozenset[int] = frozenset()
        self.place = walk.Place(-1, -1)
        self._across: tuple[walk.Place, int] | None = None
        """Where up or down last led, and the minute that they keep to."""
        self.folded: frozenset[str] = frozenset()
        self.unfolded: frozenset[str] = frozenset()
        self.expanded: frozenset[int] = frozenset()
        self.row_factor = 1.0
        self.words: AxisWords = ENGLISH
        """Those of the axis, in the reader's language."""
        self.kind_words: Mapping[str, str] = KIND_WORDS
        """What the project calls its kinds of event, by glyph."""
        self.proposed: Mapping[int, int] = {}
        """The events (ids) that proposed contradictions are about, and the day since which each is."""
        self.scroll = 0.0
        self.stage: Stage | None = None
        self._ready = Ready()
        self._maker = SceneMaker(record, measure)
        self.viewport = fit(self.index.extent, 800.0)
        self._fresh = True

    # --- what there is ---
    @property
    def record(self) -> TimelineRecord:
        """The record as arranged: lanes grouped and ordered as chosen."""
        return self._maker.index.record

    @property
    def index(self) -> RecordIndex:
        """The record made ready for searching."""
        return self._maker.index

    @property
    def latest_index(self) -> RecordIndex | None:
        """The index of the record as it is now, whatever day is viewed, if it is at hand."""
        ready = self._ready.latest(self._given)
        return None if ready is None else ready.index

    @property
    def shown_index(self) -> RecordIndex:
        """The same for what the filters leave: its pairs lie on shown lanes and are all shown."""
        return self.index.filtered(self.shown, self.shown_lanes)

    @property
    def layout(self) -> Layout:
        """Sizes, with the row height that was chosen."""
        base = self._layout
        return base if self.row_factor == 1.0 else replace(
            base, row=base.row * self.row_factor, bar=base.bar * self.row_factor
        )  # fmt: skip

    @property
    def shown_count(self) -> int:
        """How many events the filters leave."""
        return len(self.record.events) if self.shown is None else int(self.shown.sum())

    @property
    def _has_dated(self) -> bool:
        return bool(self.record.events.dated.any())

    def set_means(self, measure: Measurer, layout: Layout) -> None:
        """Take the measurer and sizes of another theme or text scale."""
        self._measure, self._layout = measure, layout
        self._maker = SceneMaker(self.record, measure, self.index)

    def show_record(self, record: TimelineRecord, prepared: Prepared | None = None) -> None:
        """Take a new snapshot; viewport, filters and selection stay, as far as what was selected is still there.

        `prepared` is the same record made ready elsewhere; it is used wherever the arrangement is the one it is for.
        """
        ids = self.record.events.ids
        kept = {int(ids[event]) for event in self.selected}
        current = int(ids[self.place.event]) if self.place.event >= 0 else -1
        person = self.record.lanes[self.place.lane].person if 0 <= self.place.lane < len(self.record.lanes) else -1
        had_dated = self._has_dated
        self._given = record
        self._ready.keep(record, prepared)
        self._rebuild()
        place = {row: at for row in {*kept, current} if (at := self.event_of(row)) >= 0}
        self.selected = frozenset(place[row] for row in kept if row in place)
        lane = next((at for at, row in enumerate(self.record.lanes) if row.person == person), -1)
        event = place.get(current, -1)
        self.place = walk.Place(walk.lane_of(self.index, event, lane, self.lanes) if event >= 0 else lane, event)
        if self._has_dated and (self._fresh or not had_dated):
            self._fresh = False
            self.fit_first()
        self.viewport = self.viewport.held(self.index.extent)

    def show_proposed(self, since: Mapping[int, int]) -> bool:
        """Take the events that proposed contradictions are about; False where they are the same as before."""
        if since == self.proposed:
            return False
        self.proposed = since
        self._arrange()
        return True

    def _rebuild(self) -> None:
        self._arrange()
        self.expanded = frozenset()

    def _arrange(self) -> None:
        """Draw the record as arranged, and as known on the day viewed."""
        record = self._ready.arranged(self._given, self.grouping, self.order, self.viewed)
        index = self._ready.index(self._given, record, self.viewed, self.order).with_proposed(self.proposed)
        day = self.viewed.day
        self._seen(index if day is None else as_known(index, day))
        self._apply_filters()

    def _seen(self, index: RecordIndex) -> None:
        self._maker = SceneMaker(index.record, self._measure, index, self._maker)

    def _apply_filters(self) -> None:
        self.shown = self.viewed.shown(self.record.events, self.filters.mask(self.record, self.found))
        self.shown_lanes = self.filters.lanes(self.record)

    @property
    def lanes(self) -> tuple[int, ...]:
        """Lanes from top to bottom, without those in folded groups."""
        shown = self.shown_lanes
        found: dict[str, list[int]] = {group: [] for group in self.record.groups}
        for at, lane in enumerate(self.record.lanes):
            if shown is None or shown[at]:
                found.setdefault(lane.group, []).append(at)
        return tuple(at for group, lanes in found.items() if group not in self.folded for at in lanes)

    # --- the scene ---
    def scene(self, width: float, height: float) -> TimelineScene:
        """Compute the scene for a time area of this size; scroll and stage follow what it says."""
        if width != self.viewport.width:
            self.viewport = self.viewport.resized(width)
        self.stage = stage_for(self.viewport.pixels_per_day, self.stage)
        view = View(
            self.viewport, height, self.scroll, self.stage, self.shown, self.selected, self.folded, self.unfolded,
            self.layout, expanded=self.expanded, lanes=self.shown_lanes, words=self.words,
        )  # fmt: skip
        scene = self._maker.scene(view)
        self.scroll = scene.scroll
        return scene

    # --- zoom and pan ---
    def zoom(self, factor: float, at: float | None = None) -> None:
        """Zoom around a pixel, or around what is selected if it is in view, else around the middle."""
        if at is None:
            at = self.viewport.width / 2
            if self.place.event >= 0:
                x = self.viewport.x_of(float(self.index.bounds.anchor[self.place.event]))
                at = x if 0 <= x <= self.viewport.width else at
        self.viewport = self.viewport.zoomed(factor, at).held(self.index.extent)

    def pan(self, pixels: float) -> None:
        """Pan in time."""
        self.viewport = self.viewport.panned(pixels).held(self.index.extent)

    def fit_all(self) -> None:
        """Show everything the filters leave; of more time than a view holds, the part where most of it lies."""
        dated = self.record.events.dated
        self._fit(None if self.shown is None else np.flatnonzero(dated & self.shown))

    def fit_first(self) -> None:
        """Show where most of the record lies, close enough to read; the overview strip shows the rest."""
        ready = self._ready.latest(self._given)
        first = (ready.index if ready is not None else self.index).first
        if first is not None:
            self.fit_stretch(first)
        else:
            self.fit_all()

    def fit_selection(self) -> None:
        """Show what is selected, or everything."""
        chosen = [event for event in self.selected if self.record.events.dated[event]]
        if chosen:
            self._fit(np.array(chosen))
        else:
            self.fit_all()

    def fit_lane(self, lane: int) -> None:
        """Show all events of one lane."""
        shown = self.shown_index
        self._fit(shown.event[shown.of_lane(lane)])

    def _fit(self, events: npt.NDArray[np.int64] | npt.NDArray[np.int32] | None) -> None:
        """Show some dated events, None for all."""
        whole = self.index.extent
        if events is None and self._has_dated and whole.end - whole.start <= MAX_SPAN:
            self.fit_stretch(whole)
            return
        if events is None:
            events = np.flatnonzero(self.record.events.dated)
        if not len(events):
            self.viewport = fit(whole, self.viewport.width)
            return
        low, high = self.index.bounds.reach(events)
        stretch = Extent(float(low.min()), float(high.max()))
        # The middle of what no view can hold may be a thousand years in which nothing happened.
        self.fit_stretch(stretch if stretch.end - stretch.start <= MAX_SPAN else first_stretch(low, high))

    def fit_stretch(self, stretch: Extent, margin: float = 0.06) -> None:
        """Show a stretch of time; one without length is shown with three days around it."""
        if stretch.end - stretch.start < 60:
            stretch = Extent(stretch.start - 2160, stretch.end + 2160)
        self.viewport = fit(stretch, self.viewport.width, margin).held(self.index.extent)

    def zoom_to_stretch(self, low: float, high: float) -> None:
        """Come closer to a stretch (minutes), as a click on a disc does: at least twice as close, never further."""
        span = min(max((high - low) / GROUP_ZOOM_SHARE, 1440.0), self.viewport.span / 2)
        self.viewport = replace(self.viewport, start=(low + high - span) / 2, span=max(span, 60.0)).held(
            self.index.extent
        )

    # --- lanes ---
    def scroll_by(self, pixels: float) -> None:
        """Scroll the lanes; the next scene holds it within its content."""
        self.scroll = max(self.scroll + pixels, 0.0)

    def scroll_to(self, scene: TimelineScene, lane: int) -> None:
        """Bring a lane into view."""
        place = scene.lane_tops.of_lane(lane)
        if place is not None:
            self.scroll = min(max(self.scroll, place.y + place.height - scene.height), place.y)

    def toggle_group(self, group: str) -> None:
        """Close a group to its head, or open it."""
        self.folded ^= {group}

    def toggle_empty(self, group: str) -> None:
        """Show the empty lanes of a group, or fold them into one line."""
        self.unfolded ^= {group}

    def expand(self, lane: int) -> None:
        """Give a lane all the rows it needs."""
        self.expanded |= {lane}

    def group_by(self, grouping: Grouping) -> None:
        """Group the lanes anew; what is selected stays."""
        self.grouping = grouping
        self.show_record(self._given)

    def move_lane(self, lane: int, step: int) -> None:
        """Move a lane past its neighbour."""
        self.order = moved(self.record.lanes, self.record.lanes[lane].person, step)
        self.show_record(self._given)

    def set_row_factor(self, factor: float) -> None:
        """Make rows higher or lower."""
        self.row_factor = min(max(factor, LEAST_ROW), MOST_ROW)

    def set_filters(self, filters: Filters, found: Found = NOTHING_FOUND) -> None:
        """Show only what the filters leave; `found` is what was looked up for them."""
        self.filters, self.found = filters, found
        self._apply_filters()

    # --- as known on an earlier day ---
    def view_day(self, day: int | None) -> None:
        """See the record as known on a day, None for the latest: marks at once, lanes with `show_standings`."""
        self.viewed = self.viewed.moved(day)
        if day is None:
            self.show_record(self._given)
        else:
            self._arrange()

    @property
    def preparing(self) -> Preparing:
        """Gives the record of now made ready with its lanes as people stood on the day viewed."""
        given, grouping, order, viewed = self._given, self.grouping, self.order, self.viewed
        return lambda standings: prepare(given, grouping, order, replace(viewed, standings=standings))

    def show_standings(self, day: int, standings: Standings, prepared: Prepared | None = None) -> None:
        """Take where people stood on a day; an answer for another day than the one viewed is left."""
        if day == self.viewed.day:
            self.viewed = replace(self.viewed, standings=standings)
            self.show_record(self._given, prepared)

    def hide_unknown(self, hides: bool) -> None:
        """Leave out what was not known yet, or draw it as outlines."""
        self.viewed = replace(self.viewed, hides=hides)
        self._apply_filters()

    @property
    def known_count(self) -> int:
        """How many events were known on the day."""
        known = self.viewed.known(self.record.events)
        return len(self.record.events) if known is None else int(np.count_nonzero(known))

    @property
    def unknown_hidden(self) -> int:
        """How many events the filters would show, but are left out because they were not known yet."""
        known = self.viewed.known(self.record.events) if self.viewed.hides else None
        if known is None:
            return 0
        left = self.filters.mask(self.record, self.found)
        return int(np.count_nonzero(~known if left is None else left & ~known))

    # --- selection and the keyboard's place ---
    def select(self, event: int, lane: int = -1, *, add: bool = False) -> None:
        """Select an event (index; -1 for none), on a lane if it lies on several; `add` keeps what was selected."""
        if event < 0:
            self.selected, self.place = frozenset(), walk.Place(lane, -1)
            return
        self.selected = self.selected ^ {event} if add else frozenset({event})
        self._across = None
        self.place = walk.Place(
            lane if lane >= 0 else walk.lane_of(self.index, event, self.place.lane, self.lanes), event
        )

    def select_many(self, events: tuple[int, ...]) -> None:
        """Select some events; the keyboard stands on the first."""
        self.selected = frozenset(events)
        if events:
            self.place = walk.Place(walk.lane_of(self.index, events[0], self.place.lane, self.lanes), events[0])

    def select_person(self, person: int) -> None:
        """Make a person's lane the current one, without an event."""
        lane = next((at for at, row in enumerate(self.record.lanes) if row.person == person), -1)
        if lane != self.place.lane:
            self.selected, self.place = frozenset(), walk.Place(lane, -1)

    def step(self, name: str) -> bool:
        """Walk by a key: left, right, up, down, home, end, first or last. False where there is nowhere to go."""
        lanes = self.lanes
        place = self._next(name, lanes)
        if place is None or place.event < 0:
            return False
        goal = self._goal(self.place) if name in ("up", "down") and self.place.lane >= 0 <= self.place.event else None
        self.place, self.selected = place, frozenset({place.event})
        self._across = None if goal is None else (place, goal)
        self.show_event(place.event)
        return True

    def _goal(self, place: walk.Place) -> int:
        """Give the minute that up and down keep to, so that one leads back to where the other came from."""
        if self._across is not None and self._across[0] == place:
            return self._across[1]
        return int(self.index.bounds.anchor[place.event])

    def _start(self, lanes: tuple[int, ...]) -> walk.Place | None:
        """Give where a walk begins: at what is in view, if anything is."""
        index, view = self.shown_index, self.viewport
        return walk.first_between(index, lanes, view.start, view.end) or walk.first(index, lanes)

    def _next(self, name: str, lanes: tuple[int, ...]) -> walk.Place | None:
        index = self.shown_index
        if name in ("first", "last"):
            return walk.end_of_record(index, -1 if name == "first" else 1, lanes)
        if self.place.lane < 0 <= self.place.event:
            return self._next_undated(name, lanes)
        if self.place.lane not in lanes:
            return self._start(lanes)
        if name in ("home", "end"):
            return walk.end_of_lane(index, self.place, -1 if name == "home" else 1)
        if self.place.event < 0:
            return self._start((self.place.lane,)) or walk.first(index, lanes[lanes.index(self.place.lane) :])
        if name in ("left", "right"):
            return walk.along(index, self.place, -1 if name == "left" else 1)
        place = walk.across(index, self.place, -1 if name == "up" else 1, lanes, anchor=self._goal(self.place))
        # Above the first lane lies the tray.
        undated = self._undated if name == "up" and place == self.place else []
        return walk.Place(-1, undated[0]) if undated else place

    @property
    def _undated(self) -> list[int]:
        undated: list[int] = self.shown_index.undated.tolist()
        return undated

    def _next_undated(self, name: str, lanes: tuple[int, ...]) -> walk.Place | None:
        """Walk in the tray: left and right along it, down into the lanes."""
        undated = self._undated
        if name == "down" or self.place.event not in undated:
            return walk.first(self.shown_index, lanes)
        ends = {"home": 0, "end": len(undated) - 1}
        at = undated.index(self.place.event) + {"left": -1, "right": 1}.get(name, 0)
        return walk.Place(-1, undated[ends.get(name, min(max(at, 0), len(undated) - 1))])

    def show_event(self, event: int) -> None:
        """Pan as little as needed to have an event's anchor in view."""
        if self.record.events.dated[event]:
            self.viewport = self.viewport.showing(float(self.index.bounds.anchor[event])).held(self.index.extent)

    def event_of(self, row: int) -> int:
        """Give the index of an event id, -1 where it is not in the record."""
        found = np.flatnonzero(self.record.events.ids == row)
        return int(found[0]) if len(found) else -1

    def events_between(self, lane: int, first: float, last: float) -> tuple[int, ...]:
        """Give the events that a disc or cell from `first` to `last` (minutes) on a lane counts."""
        view = self.viewport.start, self.viewport.end
        return tuple(self.shown_index.between(lane, first, last, view).tolist())

    def spoken(self) -> str:
        """Give what a screen reader says of the place; empty without one."""
        if self.place.event < 0:
            return ""
        number, total = walk.position(self.shown_index, self.place) if self.place.lane >= 0 else (0, 0)
        proposed = self.index.proposes(self.place.event)
        return spoken(self.record, self.place.lane, self.place.event, number, total, proposed=proposed)

    # --- view state ---
    def saved(self) -> dict[str, object]:
        """Give what should come back when the project is opened again, as plain values.

        The stretch is left out while there is nothing dated to look at: it would hide what comes later.
        """
        stretch = {"start": self.viewport.start, "span": self.viewport.span} if self._has_dated else {}
        return {
            **stretch, "scroll": self.scroll,
            "grouping": self.grouping.value, "order": list(self.order), "folded": sorted(self.folded),
            "row": self.row_factor, **filter_state.written(self.filters),
            "hides_unknown": self.viewed.hides,
        }  # fmt: skip

    def restore_arrangement(self, saved: Mapping[str, object]) -> None:
        """Take the grouping and the order of lanes for the record that will come."""
        if saved.get("grouping") in tuple(Grouping):
            self.grouping = Grouping(str(saved["grouping"]))
        self.order = tuple(int(each) for each in _list(saved.get("order")) if isinstance(each, int))

    def restore(self, saved: Mapping[str, object]) -> None:
        """Take what `saved` gave; anything missing or of another shape is left as it is."""
        start, span, row = saved.get("start"), saved.get("span"), saved.get("row")
        self.restore_arrangement(saved)
        self.folded = frozenset(str(each) for each in _list(saved.get("folded")))
        self.filters = filter_state.read(saved)
        self.viewed = replace(self.viewed, hides=saved.get("hides_unknown") is True)
        self.show_record(self._given)
        if isinstance(row, int | float):
            self.set_row_factor(float(row))
        if isinstance(start, int | float) and isinstance(span, int | float) and span > 0:
            wanted = Viewport(float(start), float(span), self.viewport.width)
            self.viewport = wanted.zoomed(1.0, 0.0).held(self.index.extent)
            self._fresh = False
        scroll = saved.get("scroll")
        self.scroll = float(scroll) if isinstance(scroll, int | float) else 0.0


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
