"""What the cells of stage 4 hold, kept while time moves: calendar steps hold still, so only cells at the edges change.

And from which numbers on a cell is drawn darker, which is the same for all views of a record.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.index import LANE_SHIFT, RecordIndex
from timeline_app.timeline.looks import cell_looks, counts_by_look
from timeline_app.timeline.reach import distinct
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.signs import signed_of
from timeline_app.timeline.stages import TINTS, cell_edges, cell_unit, plain_edges
from timeline_app.timeline.ticks import Unit

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]

MOST_LANES = 400
"""So many lanes are kept counted; the next one forgets those that are not on the screen."""
SAMPLES = 1024
"""So many pairs are asked how many others share their cell, to know what is much in a record."""
MUCH = 0.95
"""Of the cells that hold anything, so many hold less than what is taken for the fullest."""
_SHARES = (27.0, 9.0, 3.0)


@dataclass(slots=True, eq=False)
class Grid:
    """Cells of some lanes, lane by lane: `places` are the positions at their edges, one more than cells.

    `look` is that of each cell, `signed` an event of it that carries ≠, -1 for none.
    """

    places: Ints
    look: Codes
    signed: Ints

    def part(self, rows: Ints, first: int, after: int) -> "Grid":
        """Give a copy of some lanes (rows of this) between the edges `first … after - 1`."""
        places, look, signed = self.places[:, first:after], self.look[:, first : after - 1], self.signed
        return Grid(places.take(rows, 0), look.take(rows, 0), signed[:, first : after - 1].take(rows, 0))

    def below(self, other: "Grid") -> "Grid":
        """Give these lanes and others with the same edges below them."""
        return Grid(
            np.concatenate((self.places, other.places)), np.concatenate((self.look, other.look)),
            np.concatenate((self.signed, other.signed)),
        )  # fmt: skip


def grid_of(index: RecordIndex, places: Ints) -> Grid:
    """Look at the cells between some positions (lanes × edges)."""
    begin, end = places[:, :-1].ravel(), places[:, 1:].ravel()
    look, signed = np.zeros(len(begin), np.uint8), np.full(len(begin), -1, np.int64)
    # Most cells of a small record are empty: the rest is looked at only where there is something.
    some = (end > begin).nonzero()[0]
    begin, end = begin[some], end[some]
    look[some] = cell_looks(counts_by_look(index, begin, end))
    signed[some] = signed_of(index, begin, end)
    shape = (len(places), places.shape[1] - 1)
    return Grid(places, look.reshape(shape), signed.reshape(shape))


class CellCounts:
    """The cells of the lanes that were on the screen, of one index and unit at a time."""

    def __init__(self) -> None:
        self._index: RecordIndex | None = None
        self._unit: Unit | None = None
        self._edges: Ints = np.empty(0, np.int64)
        self._row: Ints = np.empty(0, np.int64)
        self._grid: Grid | None = None
        self._tints: dict[Unit, tuple[int, ...]] = {}
        self._tints_of: object = None

    def steps(self, viewport: Viewport) -> tuple[Unit, Ints]:
        """Give what `cell_edges` gives: the unit of a view's cells and their edges."""
        unit, edges = cell_unit(viewport), self._edges
        if unit == self._unit and len(edges) and edges[0] <= viewport.start and viewport.end <= edges[-1]:
            begin = int(edges.searchsorted(viewport.start, side="right")) - 1
            return unit, edges[begin : int(edges.searchsorted(viewport.end)) + 1]
        return cell_edges(viewport)

    def cells(self, index: RecordIndex, unit: Unit, edges: Ints, lanes: Ints) -> Grid:
        """Give the whole cells between some edges (minutes, steps of a unit) of some lanes, for the caller to change.

        A cell that a view's edge cuts is as full here as it is beyond it.
        """
        at = self._begin(index, unit, edges, lanes)
        rows = self._row[lanes]
        new = lanes[rows < 0]
        if self._grid is None or len(new):
            if self._grid is not None and len(self._grid.look) + len(new) > MOST_LANES:
                self._forget(index)
                new = lanes
            made = grid_of(index, index.edges(self._edges, new))
            first = 0 if self._grid is None else len(self._grid.look)
            self._grid = made if self._grid is None else self._grid.below(made)
            self._row[new] = np.arange(first, first + len(new))
            rows = self._row[lanes]
        return self._grid.part(rows, at, at + len(edges))

    def _begin(self, index: RecordIndex, unit: Unit, edges: Ints, lanes: Ints) -> int:
        """Make sure that some edges are among those kept, and give where they begin."""
        same = self._index is index and self._unit == unit
        if same and (at := _found(self._edges, edges)) >= 0:
            return at
        if self._on_another_day(index, unit, edges, lanes):
            return 0
        self._forget(index)
        self._unit, self._edges = unit, edges
        if same:
            # The view moves on within a unit: it will go on moving.
            half = (int(edges[-1]) - int(edges[0])) // 2
            wider = plain_edges(unit, float(edges[0] - half), float(edges[-1] + half))
            if wider is not None and _found(wider, edges) >= 0:
                self._edges = wider
        return max(_found(self._edges, edges), 0)

    def _on_another_day(self, index: RecordIndex, unit: Unit, edges: Ints, lanes: Ints) -> bool:
        """Look anew at the cells of some lanes where they are kept for another state of the record with these pairs."""
        kept, grid, at = self._index, self._grid, _found(self._edges, edges)
        if kept is None or grid is None or kept.key is not index.key or self._unit != unit or at < 0:
            return False
        rows = self._row[lanes]
        if not (rows >= 0).all():
            return False
        self._forget(index)
        self._edges, self._row[lanes] = edges, np.arange(len(lanes))
        self._grid = grid_of(index, grid.places[:, at : at + len(edges)].take(rows, 0))
        return True

    def _forget(self, index: RecordIndex) -> None:
        self._index, self._grid = index, None
        self._row = np.full(index.lanes, -1, np.int64)

    def tints(self, index: RecordIndex, unit: Unit) -> tuple[int, ...]:
        """Give the least number of each tint from the second on: the same for all views of a record and a filter."""
        if self._tints_of is not index.key:
            self._tints_of, self._tints = index.key, {}
        found = self._tints.get(unit)
        if found is None:
            full = fullest(index, unit)
            found = self._tints[unit] = tuple(
                max(least, int(np.ceil(full / share))) for least, share in zip(TINTS, _SHARES, strict=True)
            )
        return found


def _found(among: Ints, edges: Ints) -> int:
    at = int(among.searchsorted(edges[0]))
    return at if np.array_equal(among[at : at + len(edges)], edges) else -1


def fullest(index: RecordIndex, unit: Unit) -> float:
    """Give how many pairs a cell of a unit holds that is fuller than `MUCH` of all that are not empty.

    By a sample of pairs: a cell is met as often as it holds pairs, so each counts for less the fuller it is.
    """
    count = len(index.event)
    if not count:
        return 0.0
    at = distinct(np.linspace(0, count - 1, SAMPLES).astype(np.int64))
    lane, (first, after) = index.key[at] >> LANE_SHIFT, _cell_around(unit, index.anchors_of(at))
    keys = lane << LANE_SHIFT
    number = index.key.searchsorted(keys + (after - index.base)) - index.key.searchsorted(
        keys + np.maximum(first - index.base, 0)
    )
    number.sort()
    share = (1.0 / number).cumsum()
    return float(number[share.searchsorted(MUCH * share[-1])])


def _cell_around(unit: Unit, minutes: Ints) -> tuple[Ints, Ints]:
    """Give the first minute of the step that holds each of some minutes, and of the next one."""
    days = minutes // MINUTES_A_DAY
    if unit.name == "day":
        # 1970-01-01 was a Thursday; weeks begin with Monday.
        first = (days + 3) // unit.n * unit.n - 3
        return first * MINUTES_A_DAY, (first + unit.n) * MINUTES_A_DAY
    span = unit.n if unit.name == "month" else 12 * unit.n
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + 12 * 1970
    begin = months // span * span - 12 * 1970
    first, after = (
        each.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) for each in (begin, begin + span)
    )
    return first * MINUTES_A_DAY, after * MINUTES_A_DAY
