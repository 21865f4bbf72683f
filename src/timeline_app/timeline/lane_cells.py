"""Stage 4: cells of an axis unit with tints, for all lanes on the screen at once."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.cell_counts import CellCounts, Grid
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.looks import cell_looks, counts_by_look
from timeline_app.timeline.pencil import Pencil
from timeline_app.timeline.scene_columns import Cells, Opposes
from timeline_app.timeline.signs import lay_signs, signed_of
from timeline_app.timeline.stages import tint_step
from timeline_app.timeline.window import InView

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

CELL_PAD = 10.0


def draw_cells(pencil: Pencil, kept: CellCounts, seen: InView, lanes: Ints, ys: Floats) -> tuple[Cells, Opposes]:
    """Count what is in view into cells of some lanes (indices); `ys` are the tops of their cells.

    Spans that reach in from beyond an edge count in the cell at that edge. Costs lanes × cells at most; where `kept`
    has most of them, only the cells at the view's edges are counted.
    """
    index, view = pencil.index, pencil.view
    unit, edges = kept.steps(view.viewport)
    grid = kept.cells(index, unit, edges, lanes)
    number = _cut(pencil, grid, seen, lanes, edges)
    row, column = (grid.signed >= 0).nonzero()
    events = grid.signed[row, column]
    proposed = index.is_proposed(events)
    contradicted = grid.signed >= 0
    contradicted[row[proposed], column[proposed]] = False
    xs = view.viewport.xs_of(edges)
    # Beyond the calendar's ends nothing is drawn, but what touches its last minute counts and can be asked for.
    first, last = edges[:-1].copy(), edges[1:].copy()
    first[0], last[-1] = min(first[0], seen.first), max(last[-1], seen.last + 1)
    cells = Cells(
        xs[:-1] + 1.0, xs[1:] - 1.0, first, last, ys, lanes, view.layout.density_lane - CELL_PAD,
        number, tint_step(number, kept.tints(index, unit)), grid.look, contradicted, unit,
    )  # fmt: skip
    contradiction, other = index.partners.first_of(events)
    return cells, Opposes(
        cells.x1[column] - 1.0, ys[row] + 1.0, contradiction, events, other, lanes[row], proposed,
        view.layout.small_oppose,
    )  # fmt: skip


def _cut(pencil: Pencil, grid: Grid, seen: InView, lanes: Ints, edges: Ints) -> Ints:
    """Leave in cells only what is in view, and add what reaches in; give the number of each."""
    index, places, columns = pencil.index, grid.places, len(edges) - 1
    first, last = edges[1:-1].searchsorted([seen.first, seen.last], side="right").tolist()
    places[:, : first + 1], places[:, last + 1 :] = seen.begin[lanes, None], seen.end[lanes, None]
    number = places[:, 1:] - places[:, :-1]
    # The cells at both edges, and what lies beyond them, are the only ones that hold less or more than whole ones.
    at = np.array([*range(first + 1), *range(max(last, first + 1), columns)])
    shape = (len(lanes), len(at))
    begin, end = places.take(at, 1).ravel(), places.take(at + 1, 1).ravel()
    counts, signed = counts_by_look(index, begin, end), signed_of(index, begin, end)
    if len(seen.over.event):
        sides = first, len(at) - columns + last if last > first else first
        event, slot = _reaching(index, seen, lanes, sides, len(at))
        looks = index.looks[event] * np.int64(len(begin)) + slot
        counts += np.bincount(looks, minlength=counts.size).reshape(counts.shape)
        lay_signs(index, signed, slot, event)
    number[:, at] = counts.sum(axis=0).reshape(shape)
    grid.look[:, at] = cell_looks(counts).reshape(shape)
    grid.signed[:, at] = signed.reshape(shape)
    return number


def _reaching(index: RecordIndex, seen: InView, lanes: Ints, sides: tuple[int, int], width: int) -> tuple[Ints, Ints]:
    """Give the events that reach in on some lanes, and the slot of each: `row × width` and its side's."""
    row = np.full(index.lanes, -width, np.int64)
    row[lanes] = np.arange(0, len(lanes) * width, width)
    slot = row[seen.over.lane]
    some = (slot >= 0).nonzero()[0]
    slot = slot[some] + sides[1]
    slot[: some.searchsorted(seen.over.lefts)] += sides[0] - sides[1]
    return seen.over.event[some], slot
