"""Stages 1 and 2 for all lanes at once: rows kept for many frames, marks drawn for the lanes on the screen.

Rows are packed for a tile of time and half an octave of zoom, at the least zoom of it: marks only move apart while
it grows, so rows hold still while panning and zooming within it, and a frame packs nothing.
"""

from dataclasses import dataclass
from math import floor, log2

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import More
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.lane_bars import Ground, Spots, draw_bars
from timeline_app.timeline.lane_glyphs import draw_glyphs
from timeline_app.timeline.lanes import MORE_REACH, gathered, pack
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Code, Facts, Opposed, bar_facts, glyph_facts, note_neighbours, opposed
from timeline_app.timeline.marks import bar_reach, edges, glyph_reach
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Scale, Viewport
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.title_widths import TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

ZOOMS_AN_OCTAVE = 2
TYPICAL = 2.0 ** (0.5 / ZOOMS_AN_OCTAVE)
"""Labels are judged in the middle between the least and the greatest zoom."""
TILE_MARGIN = 0.25
"""Share of a view by which a tile is wider on both sides than what is seen in it, so that rows join at its edges."""
SEARCH_REACH = 240.0
"""Pixels by which windows are searched wider: open ends and short bars are drawn past their bounds."""
ALL_ROWS = 200
"""Rows of a lane that was opened to show everything."""
MORE_PAD, MORE_HEIGHT, MORE_EDGE, MORE_AIR = 16.0, 20.0, 4.0, 8.0
MOST_NAMED = 24
"""Events that a "+2" names at most."""
MOST_TILES = 4


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """Marks with their rows, in order of lane, row and time; `lanes` are the lanes that have any, ascending.

    `row` -1 is a mark without a row; a mark's row counts from 0 in its lane, of `most` rows at most in any.
    `hidden` is how many pairs each mark leaves to a "+2"; `leaving` are the marks (positions) that leave any, in order
    of lane and time. `slot` is a number for each row of each lane. All but `facts` are rows of it or follow from it.
    """

    facts: Facts
    lanes: Ints
    place: Ints
    slot: Ints
    most: int
    fitted: Bools
    hidden: Ints
    leaving: Ints

    @property
    def has_hidden(self) -> bool:
        """Whether any mark leaves something to a pill."""
        return len(self.leaving) > 0


def packed(
    index: RecordIndex, pairs: Ints, weight: Ints, view: View, scales: tuple[Scale, Scale], widths: TitleWidths
) -> Packed:
    """Give marks their rows. `scales` are the one on which they are packed and the one on which labels are judged."""
    bars, layout = view.stage_now == Stage.BARS, view.layout
    facts = (bar_facts if bars else glyph_facts)(index, pairs, weight, widths, layout)
    place, lane = facts.codes[Code.PLACE], facts.codes[Code.LANE]
    lanes = lane[np.flatnonzero(np.diff(place, prepend=-1))]
    reach = (bar_reach if bars else glyph_reach)(facts, *scales, layout)
    pairs_opposed = opposed(index, facts.codes, reach.x0)
    most = np.full(len(lanes), view.most_rows, np.int64)
    if view.expanded:
        most[np.isin(lanes, list(view.expanded))] = ALL_ROWS
    row = pack(place, reach.x0, reach.ext1, reach.words, most)
    rows = int(row.max(initial=0)) + 1
    # Marks without a row come last in their lane.
    order = np.lexsort((reach.x0, np.where(row < 0, rows, row), place))
    facts.codes[Code.ROW] = row
    facts, place, row = facts.taken(order), place[order], row[order]
    new = np.empty(len(order), np.int64)
    new[order] = np.arange(len(order))
    before, after, contradiction = pairs_opposed
    note_neighbours(facts.codes, Opposed(new[before], new[after], contradiction))
    fitted = row >= 0
    hidden = facts.codes[Code.WEIGHT] - fitted
    leaving = np.flatnonzero(hidden)
    leaving = leaving[np.lexsort((reach.x0[order[leaving]], place[leaving]))]
    return Packed(facts, lanes, place, place * rows + np.maximum(row, 0), rows, fitted, hidden, leaving)


class MarkLanes:
    """The marks of one view: how many rows each lane needs, what is in view, and the drawing of some lanes."""

    def __init__(self, index: RecordIndex, view: View, marks: Packed, ground: Ground) -> None:
        self._view, self._marks, self._ground = view, marks, ground
        facts, layout, scale = marks.facts, view.layout, ground.scale
        self._bars = view.stage_now == Stage.BARS
        if self._bars:
            x0, x1, _ = edges(facts, scale, layout)
        else:
            x0, x1, _, _ = glyph_reach(facts, scale, scale, layout)
        self._x0 = x0
        self._seen: Bools = (x1 > 0) & (x0 < scale.width)
        count = len(marks.lanes)
        used = np.zeros(count * marks.most, np.bool_)
        used[marks.slot[self._seen & marks.fitted]] = True
        grid = used.reshape(count, marks.most)
        # Rows without a mark in view are closed up.
        self._row = np.cumsum(grid, axis=1)
        rows = self._row[:, -1].copy() if count else np.zeros(0, np.int64)
        self._pill_row = rows.copy()
        self.in_view: Ints = np.zeros(len(index.record.lanes), np.int64)
        """Pairs in view, one entry a lane of the record."""
        self.in_view[marks.lanes] = self._counted(facts.codes[Code.WEIGHT])
        if marks.has_hidden:
            rows += self._counted(marks.hidden) > 0
        self.rows: Ints = np.zeros(len(index.record.lanes), np.int64)
        """Rows needed, one entry a lane of the record; 0 where nothing is in view."""
        self.rows[marks.lanes] = rows

    def _counted(self, numbers: Ints) -> Ints:
        marks = self._marks
        return np.bincount(marks.place, numbers * self._seen, len(marks.lanes)).astype(np.int64)

    def draw(self, lanes: Ints, ys: Floats) -> MarkColumns:
        """Draw some lanes (indices); `ys` are the tops of their first rows."""
        marks, layout = self._marks, self._view.layout
        tops = np.full(len(self.in_view), np.nan)
        tops[lanes] = ys
        top = tops[marks.lanes]
        drawn = self._seen & ~np.isnan(top)[marks.place]
        some = np.flatnonzero(drawn & marks.fitted)
        slot = marks.slot[some]
        y = top[marks.place[some]] + (self._row.ravel()[slot] - 1) * layout.row
        more = self._more(marks.leaving[drawn[marks.leaving]], top) if marks.has_hidden else ()
        draw = draw_bars if self._bars else draw_glyphs
        return draw(self._ground, marks.facts.taken(some), Spots(slot, y, more))

    def _more(self, some: Ints, top: Floats) -> tuple[More, ...]:
        """Draw "+2" for marks without a row, in a row of their own below the others."""
        if not len(some):
            return ()
        marks, layout, width = self._marks, self._view.layout, self._ground.scale.width
        measure = self._ground.widths.measure
        place, hidden = marks.place[some], marks.hidden[some]
        widest = measure(f"+{'0' * len(str(int(hidden.sum())))}", "count") + MORE_PAD
        reach = max(MORE_REACH, widest + MORE_AIR)
        # What begins left of the view, or too far right for a pill, is gathered at that edge.
        lefts = np.clip(self._x0[some], MORE_EDGE, max(width - reach, MORE_EDGE))
        firsts = gathered(place, lefts, reach)
        numbers = np.add.reduceat(hidden, firsts).tolist()
        event, first = marks.facts.codes[Code.EVENT, some], place[firsts]
        ys = top[first] + self._pill_row[first] * layout.row + (layout.bar - MORE_HEIGHT) / 2
        pills: list[More] = []
        ends = [*firsts[1:].tolist(), len(some)]
        for begin, end, x, y, lane, number in zip(
            firsts.tolist(), ends, lefts[firsts].tolist(), ys.tolist(), marks.lanes[first].tolist(), numbers,
            strict=True,
        ):  # fmt: skip
            text = f"+{number}"
            named = tuple(event[begin : min(end, begin + MOST_NAMED)].tolist())
            pills.append(More(x, y, measure(text, "count") + MORE_PAD, MORE_HEIGHT, text, lane, number, named))
        return tuple(pills)


class MarkMaker:
    """Makes the lanes of stages 1 and 2 for one record after another, and keeps the rows of the last few tiles."""

    def __init__(self, widths: TitleWidths) -> None:
        self._widths = widths
        self._tiles: list[tuple[tuple[object, ...], Packed]] = []

    def lanes(self, index: RecordIndex, view: View) -> MarkLanes:
        """Give the lanes of a view; `index` holds just what its filter shows."""
        viewport = view.viewport
        step = floor(log2(viewport.pixels_per_minute) * ZOOMS_AN_OCTAVE)
        zoom = 2.0 ** (step / ZOOMS_AN_OCTAVE)
        tile = viewport.width / zoom
        number = floor(viewport.start / tile)
        key = (index, view.stage_now, step, number, viewport.width, view.lanes, view.layout, view.most_rows,
               view.expanded)  # fmt: skip
        marks = self._kept(key)
        if marks is None:
            beyond = TILE_MARGIN * tile + SEARCH_REACH / zoom
            first = number * tile
            scales = (Viewport(first, tile, viewport.width), Viewport(first, tile / TYPICAL, viewport.width))
            pairs = index.in_window(first - beyond, first + 2 * tile + beyond)
            if view.lanes is not None:
                pairs = pairs[view.lanes[index.lanes_of(pairs)]]
            marks = packed(index, pairs, np.ones(len(pairs), np.int64), view, scales, self._widths)
            self._tiles = [(key, marks), *self._tiles[: MOST_TILES - 1]]
        ground = Ground(index, viewport, view.layout, self._widths, view.selected, view.tail_follows)
        return MarkLanes(index, view, marks, ground)

    def _kept(self, key: tuple[object, ...]) -> Packed | None:
        for at, (known, marks) in enumerate(self._tiles):
            if all(a is b or (not isinstance(a, np.ndarray) and a == b) for a, b in zip(known, key, strict=True)):
                self._tiles.insert(0, self._tiles.pop(at))
                return marks
        return None


def all_marks(index: RecordIndex, view: View, scale: Scale, widths: TitleWidths) -> MarkLanes:
    """Give the lanes of a drawing that shows everything at once, such as a printed sheet's, on a scale of its own."""
    count = len(index.event)
    marks = packed(index, np.arange(count), np.ones(count, np.int64), view, (scale, scale), widths)
    return MarkLanes(index, view, marks, Ground(index, scale, view.layout, widths, view.selected, view.tail_follows))
