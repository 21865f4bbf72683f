"""Stage 4: cells of an axis unit with tints, for all lanes on the screen at once."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.looks import cell_looks, counts_by_look
from timeline_app.timeline.pencil import Pencil
from timeline_app.timeline.scene_columns import Cells, Opposes
from timeline_app.timeline.stages import cell_edges, tint_step
from timeline_app.timeline.window import InView

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

SIGN_OUT = 0.5
"""A ≠ reaches so far over the upper edge of its lane."""


def draw_cells(pencil: Pencil, seen: InView, lanes: Ints, ys: Floats) -> tuple[Cells, Opposes]:
    """Count what is in view into cells of some lanes (indices); `ys` are the tops of their cells.

    Spans that reach in from beyond an edge count in the cell at that edge. Costs lanes × cells.
    """
    index, view, layout = pencil.index, pencil.view, pencil.view.layout
    unit, edges = cell_edges(view.viewport)
    within = np.clip(edges, seen.first, seen.last + 1)
    within[0], within[-1] = seen.first, seen.last + 1
    places = index.edges(within, lanes)
    begin, end = places[:, :-1].ravel(), places[:, 1:].ravel()
    columns = len(edges) - 1
    over, over_slot = _over(pencil, seen, lanes, within)
    number = end - begin + np.bincount(over_slot, minlength=len(begin))
    # Most cells of a small record are empty: the rest is looked at only where there is something.
    some = number.nonzero()[0]
    counts = counts_by_look(index, begin[some], end[some])
    place = np.zeros(len(begin), np.int64)
    place[some] = np.arange(len(some))
    np.add.at(counts, (index.looks[over], place[over_slot]), 1)
    look = np.zeros(len(begin), np.uint8)
    look[some] = cell_looks(counts)
    signs, events = _signs(pencil, (begin, end), over, over_slot)
    marked = np.zeros(len(begin), np.bool_)
    marked[signs] = True
    shape = (len(lanes), columns)
    xs = view.viewport.xs_of(edges)
    # Beyond the calendar's ends nothing is drawn, but what touches its last minute counts and can be asked for.
    first, last = edges[:-1].copy(), edges[1:].copy()
    first[0], last[-1] = min(first[0], seen.first), max(last[-1], seen.last + 1)
    cells = Cells(
        xs[:-1] + 1.0, xs[1:] - 1.0, first, last, ys, lanes, layout.density_lane - 2 * layout.cell_top,
        number.reshape(shape), tint_step(number).astype(np.uint8).reshape(shape), look.reshape(shape),
        marked.reshape(shape), unit,
    )  # fmt: skip
    row, column = signs // columns, signs % columns
    contradiction, other = index.partners.first_of(events)
    radius = layout.small_oppose
    return cells, Opposes(
        cells.x1[column] - 1.0, ys[row] - layout.cell_top + radius - SIGN_OUT, contradiction, events, other,
        lanes[row], radius,
    )  # fmt: skip


def _over(pencil: Pencil, seen: InView, lanes: Ints, within: Ints) -> tuple[Ints, Ints]:
    """Give the events that reach in on some lanes, and the cell of each: `row × columns + column`."""
    index, columns = pencil.index, len(within) - 1
    row = np.full(index.lanes, -1, np.int64)
    row[lanes] = np.arange(len(lanes))
    first, last = np.clip(within.searchsorted([seen.first, seen.last], side="right") - 1, 0, columns - 1).tolist()
    rows = row[seen.over.lane]
    slot = rows * columns
    slot[: seen.over.lefts] += first
    slot[seen.over.lefts :] += last
    mine = rows >= 0
    return seen.over.event[mine], slot[mine]


def _signs(pencil: Pencil, cells: tuple[Ints, Ints], over: Ints, over_slot: Ints) -> tuple[Ints, Ints]:
    """Give the cells (slots) that hold a contradicted event, and one such event each."""
    index, (begin, end) = pencil.index, cells
    chosen = np.full(len(begin), -1, np.int64)
    signed = index.is_signed(over)
    chosen[over_slot[signed]] = over[signed]
    if len(index.marked):
        some = (end > begin).nonzero()[0]
        at = np.minimum(index.marked.searchsorted(begin[some]), len(index.marked) - 1)
        first = index.marked[at]
        inside = (first >= begin[some]) & (first < end[some])
        chosen[some[inside]] = index.event[first[inside]]
    slots = (chosen >= 0).nonzero()[0]
    return slots, chosen[slots]
