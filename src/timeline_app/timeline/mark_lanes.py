"""Stages 1 and 2 for all lanes at once: heights kept for many frames, marks drawn for the lanes on the screen.

Rows are packed for a tile of time and half an octave of zoom, at the least zoom of it: marks only move apart while
it grows, so rows hold still while panning and zooming within it, and most frames pack nothing. Only lanes that come
onto the screen are packed; how high the others are follows from how many marks stand above one another in them.

Lanes that are crowded (see `window`) are as high as a lane can be, and only those on the screen are looked at at all.
"""

from copy import copy
from dataclasses import dataclass, replace
from math import floor, log2
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex, whole_minutes
from timeline_app.timeline.lane_bars import Ground, Spots, draw_bars
from timeline_app.timeline.lane_glyphs import draw_glyphs
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Code, Size, together
from timeline_app.timeline.mark_rows import ALL_ROWS, Heights, Packed, Rules, heights, joined, packed
from timeline_app.timeline.more_pills import MORE_HEIGHT, Left, more_pills
from timeline_app.timeline.pencil import View
from timeline_app.timeline.reach import SHORT
from timeline_app.timeline.scale import Scale, Viewport
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.title_widths import TitleWidths
from timeline_app.timeline.window import Some, Window, merged, window

if TYPE_CHECKING:
    from timeline_app.timeline.drawing import More

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

ZOOMS_AN_OCTAVE = 2
TYPICAL = 2.0 ** (0.5 / ZOOMS_AN_OCTAVE)
"""Labels are judged in the middle between the least and the greatest zoom."""
TILE_MARGIN = 0.25
"""Share of a view by which a tile is wider on both sides than what is seen in it, so that rows join at its edges."""
SEARCH_REACH = 240.0
"""Pixels by which tiles are searched wider: open ends and short bars are drawn past their bounds."""
MOST_TILES = 4
MOST_OPENED = 4000
"""Marks of a lane that was opened to show everything."""
MOST_NEAR = 6000
"""Marks of lanes that were on the screen are kept up to so many."""


class Search:
    """What touches a stretch of time: calm lanes with all of their pairs, and `crowded` ones."""

    def __init__(self, index: RecordIndex, stretch: tuple[float, float], rules: Rules) -> None:
        self.index, self._least = index, rules.least
        self.minutes = whole_minutes(*stretch)
        self._window = window(index, *stretch)
        crowded = self._window.crowded.copy()
        # Who wants to see all of a lane gets as much of it as can be drawn, and a lane as high as that.
        self._opened = np.zeros(index.lanes, np.bool_)
        self._opened[[lane for lane in rules.expanded if lane < index.lanes and crowded[lane]]] = True
        self._wide: Window | None = None
        if self._opened.any():
            self._wide = window(index, *stretch, most=MOST_OPENED)
            crowded[self._opened] = False
        self.is_crowded: Bools = crowded
        self.crowded: Ints = np.flatnonzero(crowded)
        self.calm: Ints = np.flatnonzero(~crowded)

    def pairs(self, lanes: Ints) -> Some:
        """Give the pairs of some lanes (ascending)."""
        if self._wide is None:
            return self._window.of(lanes, self._least)
        opened = self._opened[lanes]
        return merged(self._window.of(lanes[~opened], self._least), self._wide.of(lanes[opened], self._least))

    def on_another_day(self, index: RecordIndex) -> "Search":
        """Give the same for another state of the record that moved no event: `index` holds the same pairs."""
        other = copy(self)
        other.index, other._window = index, replace(self._window, index=index)
        other._wide = None if self._wide is None else replace(self._wide, index=index)
        return other

    def holds(self, first: int, last: int) -> bool:
        """Say whether every pair that touches a shorter stretch (whole minutes) is among those of the calm lanes."""
        return not len(self.crowded) and self._wide is None and self.minutes[0] <= first and last <= self.minutes[1]


class Tile:
    """The heights of all lanes in a stretch of time, and the rows of those that were on the screen."""

    def __init__(self, search: Search, calm: Heights, rules: Rules) -> None:
        self.search, self.rules, self.calm = search, rules, calm
        self.crowded: Ints = search.crowded
        self._known = np.zeros(search.index.lanes, np.bool_)
        self._near: Packed | None = None

    @classmethod
    def made(cls, index: RecordIndex, stretch: tuple[float, float], rules: Rules) -> "Tile":
        """Give the tile of a stretch (first and last minute)."""
        search = Search(index, stretch, rules)
        return cls(search, heights(rules.outlines(index, search.pairs(search.calm)), rules), rules)

    def part(self, stretch: tuple[float, float], rules: Rules) -> "Tile | None":
        """Give the same for a shorter stretch and a closer zoom, without a search; None where this one lacks pairs."""
        first, last = whole_minutes(*stretch)
        if not self.search.holds(first, last):
            return None
        return Tile(self.search, heights(self.calm.within(first, last), rules), rules)

    def on_another_day(self, index: RecordIndex, rules: Rules) -> "Tile":
        """Give the same for another state of the record that moved no event.

        Rows are packed anew where other marks carry ≠, for that takes room; else they are just drawn otherwise.
        """
        search, facts = self.search.on_another_day(index), self.calm.facts
        marked = index.has_room_for_sign(facts.codes[Code.EVENT])
        if not np.array_equal(marked, facts.sizes[Size.SIGN] > 0):
            return Tile(search, heights(rules.outlines(index, search.pairs(search.calm)), rules), rules)
        tile = Tile(search, self.calm, rules)
        # Which pairs speak for a crowded lane is another matter on another day.
        if self._near is not None and not (self._known & search.is_crowded).any():
            tile._near, tile._known = self._near.on_another_day(index, rules), self._known
        return tile

    def near(self, lanes: Ints) -> Packed:
        """Give marks with their rows: those of some lanes (ascending), and of others that were asked for before."""
        new = lanes[~self._known[lanes]]
        if self._near is None or len(new):
            if self._near is not None and len(self._near.row) > MOST_NEAR:
                self._near, new = None, lanes
                self._known[:] = False
            crowded = self.search.is_crowded[new]
            facts = self.calm.of(new[~crowded])
            if crowded.any():
                few = self.rules.outlines(self.search.index, self.search.pairs(new[crowded]))
                facts = together(facts, few)
            marks = packed(self.search.index, facts, self.rules)
            self._near = marks if self._near is None else joined(self._near, marks)
            self._known[new] = True
        return self._near


class MarkLanes:
    """The marks of one view: how many rows each lane needs, what is in view, and the drawing of some lanes.

    `rows` and `in_view` have one entry a lane of the record: rows needed, 0 where nothing is in view; pairs in view.
    """

    def __init__(self, ground: Ground, viewport: Viewport | None, tile: Tile) -> None:
        self._ground, self._tile = ground, tile
        lanes, calm, rules = ground.index.lanes, tile.calm, tile.rules
        self.rows: Ints = np.zeros(lanes, np.int64)
        self.in_view: Ints = np.zeros(lanes, np.int64)
        self._pill_row: Ints = np.zeros(lanes, np.int64)
        if len(calm.lanes):
            x0, x1 = rules.span(calm.facts, ground.scale)
            seen = (x1 > 0) & (x0 < ground.scale.width)
            rows = np.maximum.reduceat(calm.rows * seen, calm.starts)
            self._pill_row[calm.lanes] = rows
            self.rows[calm.lanes] = rows + np.logical_or.reduceat(calm.leaves & seen, calm.starts)
            self.in_view[calm.lanes] = np.add.reduceat(calm.facts.codes[Code.WEIGHT] * seen, calm.starts)
        if len(tile.crowded) and viewport is not None:
            self.in_view[tile.crowded] = numbers = _numbers(ground.index, viewport, tile.crowded)
            self._pill_row[tile.crowded] = rules.most_rows
            self.rows[tile.crowded] = (numbers > 0) * (rules.most_rows + 1)

    def draw(self, lanes: Ints, ys: Floats) -> MarkColumns:
        """Draw some lanes (indices, each once); `ys` are the tops of their first rows.

        What a crowded lane has in view is settled here to be what is drawn and what its pills count.
        """
        marks = self._tile.near(np.sort(lanes[self.in_view[lanes] > 0]))
        facts, ground = marks.facts, self._ground
        tops = np.full(len(self.in_view), np.nan)
        tops[lanes] = ys
        x0, x1 = self._tile.rules.span(facts, ground.scale)
        lane = facts.codes[Code.LANE]
        top = tops[lane]
        drawn = (x1 > 0) & (x0 < ground.scale.width) & (top == top)
        some = np.flatnonzero(drawn & marks.fitted)
        totals = self._settle(lanes, lane[some]) if len(self._tile.crowded) else {}
        more: tuple[More, ...] = ()
        if len(marks.leaving):
            at = marks.leaving[drawn[marks.leaving]]
            layout, where = ground.layout, lane[at]
            y = top[at] + self._pill_row[where] * layout.row + (layout.bar - MORE_HEIGHT) / 2
            left = Left(marks.place[at], where, facts.codes[Code.EVENT, at], x0[at], marks.hidden[at], y)
            more = more_pills(left, ground.scale.width, ground.widths.measure, totals.get)
        row = marks.row[some]
        spots = Spots(marks.place[some] * ALL_ROWS + row, top[some] + row * ground.layout.row, more)
        draw = draw_bars if self._tile.rules.bars else draw_glyphs
        return draw(ground, facts.taken(some), spots)

    def _settle(self, lanes: Ints, shown: Ints) -> dict[int, int]:
        """Give what the pills of the crowded lanes on the screen must add up to, by the lane of each mark shown."""
        near = lanes[self._tile.search.is_crowded[lanes] & (self.in_view[lanes] > 0)]
        if not len(near):
            return {}
        counts = np.bincount(shown, minlength=len(self.in_view))[near]
        self.in_view[near] = np.maximum(self.in_view[near], counts)
        return dict(zip(near.tolist(), (self.in_view[near] - counts).tolist(), strict=True))


def _numbers(index: RecordIndex, viewport: Viewport, lanes: Ints) -> Ints:
    """Give how many pairs of some lanes touch a view."""
    a, b = whole_minutes(viewport.start, viewport.end)
    edges = index.edges(np.array([a - SHORT, a, b + 1, b + 1 + SHORT]), lanes)
    over = index.reaching_near(a, b, edges).lane
    found: Ints = edges[:, 2] - edges[:, 1] + np.bincount(over, minlength=index.lanes)[lanes]
    return found


@dataclass(frozen=True, slots=True)
class _Key:
    index: RecordIndex
    stage: Stage
    step: int
    number: int
    width: float
    rules: tuple[object, ...]


class MarkMaker:
    """Makes the lanes of stages 1 and 2 for one record after another, and keeps the last few tiles."""

    def __init__(self, widths: TitleWidths, like: "MarkMaker | None" = None) -> None:
        """`like` is what made the lanes of another state of the record."""
        self._widths = widths
        self._tiles: list[tuple[_Key, Tile]] = []
        self._older: list[tuple[_Key, Tile]] = like._tiles if like is not None else []

    def lanes(self, index: RecordIndex, view: View) -> MarkLanes:
        """Give the lanes of a view; `index` holds just what its filter shows."""
        viewport = view.viewport
        step = floor(log2(viewport.pixels_per_minute) * ZOOMS_AN_OCTAVE)
        span = viewport.width / 2.0 ** (step / ZOOMS_AN_OCTAVE)
        number = floor(viewport.start / span)
        rules = (view.layout, view.most_rows, view.expanded)
        tile = self._kept(_Key(index, view.stage_now, step, number, viewport.width, rules), view, number * span, span)
        ground = Ground(index, viewport, view.layout, self._widths, view.selected, view.tail_follows)
        return MarkLanes(ground, viewport, tile)

    def _kept(self, key: _Key, view: View, first: float, span: float) -> Tile:
        for at, (known, tile) in enumerate(self._tiles):
            if known == key:
                if at:
                    self._tiles.insert(0, self._tiles.pop(at))
                return tile
        scale, typical = Viewport(first, span, key.width), Viewport(first, span / TYPICAL, key.width)
        beyond = TILE_MARGIN * span + SEARCH_REACH * span / key.width
        stretch = first - beyond, first + 2 * span + beyond
        rules = _rules(view, scale, typical, self._widths, span / key.width)
        tile = self._older_one(key, rules) or self._part(key, stretch, rules) or Tile.made(key.index, stretch, rules)
        self._tiles = [(key, tile), *self._tiles[: MOST_TILES - 1]]
        return tile

    def _older_one(self, key: _Key, rules: Rules) -> Tile | None:
        """Take a tile of another state of the record, whose pairs are the same unless an event was moved."""
        for known, tile in self._older:
            same = known.index.key is key.index.key and known.index.event is key.index.event
            if same and replace(known, index=key.index) == key:
                return tile.on_another_day(key.index, rules)
        return None

    def _part(self, key: _Key, stretch: tuple[float, float], rules: Rules) -> Tile | None:
        """Take a tile out of a wider one, as zooming in does again and again."""
        for known, tile in self._tiles:
            if known.index is key.index and known.stage == key.stage and known.rules == key.rules:
                found = tile.part(stretch, rules)
                if found is not None:
                    return found
        return None


def _rules(view: View, scale: Scale, typical: Scale, widths: TitleWidths, minutes_a_pixel: float = 0.0) -> Rules:
    bars, layout = view.stage_now == Stage.BARS, view.layout
    least = (layout.least_bar if bars else 2 * layout.glyph_target) * minutes_a_pixel
    return Rules(bars, scale, typical, widths, layout, view.most_rows, view.expanded, least)


def all_marks(index: RecordIndex, view: View, scale: Scale, widths: TitleWidths) -> MarkLanes:
    """Give the lanes of a drawing that shows everything at once, such as a printed sheet's, on a scale of its own."""
    view = replace(view, expanded=frozenset(range(index.lanes)))
    ground = Ground(index, scale, view.layout, widths, view.selected, view.tail_follows)
    tile = Tile.made(index, (index.extent.start, index.extent.end), _rules(view, scale, scale, widths))
    return MarkLanes(ground, None, tile)
