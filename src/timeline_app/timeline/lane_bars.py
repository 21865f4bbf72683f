"""Stage 1: bars in rows, with their labels and counts inside or beside them."""

import itertools
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import LOOKS, Bar, End, Label, More
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.labels import LABEL_PAD, Placed, Taken, beside, inside, priority
from timeline_app.timeline.lanes import compacted, gathered, pack_in_order
from timeline_app.timeline.marks import BEYOND, OUTSIDE_GAP, BarBoxes, bar_boxes
from timeline_app.timeline.pencil import Pencil, View
from timeline_app.timeline.scale import Scale

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

NEIGHBOUR = 16.0
"""Opposing bars no further apart share one ≠ between them."""
MORE_PAD = 16.0
ALL_ROWS = 200
"""Rows of a lane that was opened to show everything."""


class MorePill(NamedTuple):
    """A "+2" with its row and left edge, before the lane has its place."""

    x: float
    width: float
    row: int
    text: str
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LaneRows:
    """A lane's marks in view: positions in the boxes and the row of each; `count` rows, overflow as pills."""

    lane: int
    marks: list[int]
    rows: list[int]
    count: int
    more: list[MorePill] = field(default_factory=list)


def tiled_window(view: View) -> tuple[float, float]:
    """Give the stretch (minutes) that rows are packed over: three views on a fixed grid, so that panning keeps rows."""
    span = view.viewport.span
    first = np.floor(view.viewport.start / span) * span
    return float(first - span / 2), float(first + 2.5 * span)


def lane_rows(
    pencil: Pencil, lanes: Ints, event: Ints, x0: list[float], ext1: list[float], reach: list[float], seen: list[bool]
) -> dict[int, LaneRows]:
    """Pack the marks of every lane. Lists run over (lane, event) pairs in order of lane; `seen` are those in view."""
    found: dict[int, LaneRows] = {}
    edges = np.flatnonzero(np.diff(lanes)) + 1
    bounds = [0, *edges.tolist(), len(lanes)] if len(lanes) else []
    # One sort for all lanes: the order from left to right within each, counted from its first mark.
    order = np.lexsort((np.array(ext1), np.array(x0), lanes))
    for a, b in itertools.pairwise(bounds):
        visible = seen[a:b]
        if True not in visible:
            continue
        lane = int(lanes[a])
        most_rows = ALL_ROWS if lane in pencil.view.expanded else pencil.view.most_rows
        packed = pack_in_order((order[a:b] - a).tolist(), x0[a:b], ext1[a:b], reach[a:b], most_rows)
        rows, count = compacted(packed.rows, visible)
        marks = [a + i for i, row in enumerate(rows) if row >= 0]
        placed = [row for row in rows if row >= 0]
        more: list[MorePill] = []
        if -1 in packed.rows:
            lost = [a + i for i, row in enumerate(packed.rows) if row < 0 and visible[i]]
            more, count = _overflow(pencil, lost, marks, placed, count, event, x0, ext1)
        found[lane] = LaneRows(lane, marks, placed, count, more)
    return found


def _overflow(
    pencil: Pencil, lost: list[int], marks: list[int], rows: list[int], count: int,
    event: Ints, x0: list[float], ext1: list[float],
) -> tuple[list[MorePill], int]:  # fmt: skip
    """Place "+2" for marks without a row: where a row is free near them, else in a row of their own."""
    if not lost:
        return [], count
    width = pencil.view.viewport.width
    taken = [Taken([]) for _ in range(count + 1)]
    for mark, row in zip(marks, rows, strict=True):
        taken[row].take(x0[mark], ext1[mark])
    lost = sorted(lost, key=lambda mark: x0[mark])
    pills: list[MorePill] = []
    for run in gathered([max(x0[mark], 0.0) for mark in lost]):
        events = tuple(event[[lost[i] for i in run]].tolist())
        text = f"+{len(events)}"
        wide = pencil.measure(text, "count") + MORE_PAD
        x = min(max(x0[lost[run[0]]], 4.0), width - wide - 4.0)
        # Runs are at least a reach apart, except at the right edge where pills are pushed back into view.
        row = next((r for r in range(count - 1, -1, -1) if taken[r].is_free(x - 4, x + wide + 4)), count)
        while not taken[row].is_free(x - 2, x + wide + 2) and x > 4.0:
            x -= wide
        taken[row].take(x, x + wide)
        pills.append(MorePill(x, wide, row, text, events))
    return pills, max(count, 1 + max(pill.row for pill in pills))


def neighbours(index: RecordIndex, lane: Ints, event: Ints, scale: Scale) -> dict[int, int]:
    """Give, for pairs (positions) that directly follow an opposing event in their lane, that event."""
    if not index.partners:
        return {}
    pair_of = {(int(at), int(e)) for at, e in zip(lane, event, strict=True) if int(e) in index.partners}
    found: dict[int, int] = {}
    for position in np.flatnonzero(np.isin(event, np.fromiter(index.partners, np.int64))).tolist():
        after = int(event[position])
        for _, before in index.partners[after]:
            if (int(lane[position]), before) in pair_of and _touches(index, before, after, scale):
                found[position] = before
    return found


def _touches(index: RecordIndex, before: int, after: int, scale: Scale) -> bool:
    gap = scale.x_of(float(index.bounds.low[after])) - scale.x_of(float(index.bounds.high[before]))
    return -2.0 <= gap <= NEIGHBOUR


class BarLanes:
    """All bars of a view, laid out once; `draw` adds one lane to the pencil's lists."""

    def __init__(self, pencil: Pencil, pairs: Ints, scale: Scale | None = None) -> None:
        index, view = pencil.index, pencil.view
        self._pencil = pencil
        self._width = view.viewport.width if scale is None else scale.width
        scale = scale or view.viewport
        lane, event = index.lane[pairs], index.event[pairs]
        self._after = neighbours(index, lane, event, scale)
        pushed = np.zeros(len(pairs), np.bool_)
        pushed[list(self._after)] = True
        boxes = bar_boxes(event, index.bounds, index.record.events, scale, pencil.widths, view.layout, pushed)
        self.seen = (boxes.x1 > 0) & (boxes.x0 < self._width)
        self.boxes: BarBoxes = boxes
        self._x0, self._ext1 = boxes.x0.tolist(), boxes.ext1.tolist()
        self.rows = lane_rows(
            pencil, lane, event, self._x0, self._ext1, boxes.reach.tolist(), self.seen.tolist()
        )  # fmt: skip

    def draw(self, lane: int, y: float) -> None:
        """Draw a lane whose first row begins at `y`."""
        rows = self.rows.get(lane)
        if rows is None:
            return
        layout = self._pencil.view.layout
        shared = self._shared(rows, y)
        taken = [Taken([]) for _ in range(rows.count)]
        for pill in rows.more:
            taken[pill.row].take(pill.x, pill.x + pill.width)
            top = y + pill.row * layout.row + (layout.bar - 20.0) / 2
            self._pencil.more.append(
                More(pill.x, top, pill.width, 20.0, pill.text, lane, len(pill.events), pill.events)
            )
        for mark, row in zip(rows.marks, rows.rows, strict=True):
            taken[row].take(self._x0[mark], self._ext1[mark])
        events = self._pencil.index.record.events
        selected = self._pencil.view.selected
        order = sorted(
            zip(rows.marks, rows.rows, strict=True),
            key=lambda at: priority(
                (e := int(self.boxes.event[at[0]])) in selected,
                bool(events.contradicted[e]), int(events.quotes[e]), self._x0[at[0]],
            ),
        )  # fmt: skip
        for mark, row in order:
            self._draw_mark(mark, y + row * layout.row, taken[row], int(self.boxes.event[mark]) in shared)

    def _shared(self, rows: LaneRows, y: float) -> set[int]:
        """Draw one ≠ between neighbours in the same row; give the events that need none of their own."""
        layout, boxes = self._pencil.view.layout, self.boxes
        place = {int(boxes.event[mark]): (mark, row) for mark, row in zip(rows.marks, rows.rows, strict=True)}
        done: set[int] = set()
        for mark, row in zip(rows.marks, rows.rows, strict=True):
            before = self._after.get(mark)
            if before is None or before not in place or place[before][1] != row:
                continue
            event = int(boxes.event[mark])
            if self._pencil.is_contradicted(event):
                x = (float(boxes.x1[place[before][0]]) + self._x0[mark]) / 2
                self._pencil.draw_oppose(before, x, y + row * layout.row + layout.bar / 2, layout.oppose, event)
                done |= {before, event}
        return done

    def _draw_mark(self, mark: int, y: float, taken: Taken, has_oppose: bool) -> None:
        pencil, boxes, layout = self._pencil, self.boxes, self._pencil.view.layout
        event = int(boxes.event[mark])
        x0, x1 = float(boxes.x0[mark]), float(boxes.x1[mark])
        look, middle = pencil.look(event), y + layout.bar / 2
        left, right = End(int(boxes.left[mark])), End(int(boxes.right[mark]))
        pencil.bars.append(
            Bar(event, max(x0, -BEYOND), min(x1, self._width + BEYOND), y, layout.bar, look, left, right,
                0.0 if left == End.CUT else float(boxes.fade_left[mark]),
                0.0 if right == End.CUT else float(boxes.fade_right[mark]))
        )  # fmt: skip
        pencil.draw_glyph(event, float(boxes.glyph_x[mark]), middle)
        if pencil.is_contradicted(event) and not has_oppose:
            solid1 = min(x1 - float(boxes.fade_right[mark]), self._width)
            inside_x = solid1 - layout.bar_pad - layout.oppose
            outside_x = float(boxes.ext1[mark]) - layout.oppose
            # A bar that the view's edge cuts keeps its sign in sight, but never left of itself.
            held = max(min(outside_x, self._width - layout.oppose - 3.0), x0 + layout.oppose)
            x = held if boxes.outside[mark] else inside_x
            pencil.draw_oppose(event, x, middle, layout.oppose)
        self._draw_words(mark, event, look, middle, taken)

    def _draw_words(self, mark: int, event: int, look: int, middle: float, taken: Taken) -> None:
        pencil, boxes = self._pencil, self.boxes
        title = pencil.index.record.events.titles[event]
        tail = float(boxes.tail_width[mark])
        if not boxes.outside[mark]:
            placed: Placed | None = inside(title, float(boxes.label_x[mark]), float(boxes.room[mark]), pencil.measure)
            tail_x = float(boxes.tail_x[mark])
            if placed and pencil.view.tail_follows:
                tail_x = placed.x + placed.width + pencil.view.layout.count_gap
        else:
            extra = tail + pencil.view.layout.count_icon + pencil.view.layout.count_gap if tail else 0.0
            right = self._ext1[mark] + OUTSIDE_GAP - LABEL_PAD
            placed = beside(title, self._x0[mark], right, self._width, taken, pencil.measure, extra)
            tail_x = placed.x + placed.width + pencil.view.layout.count_gap if placed else 0.0
        if placed is None:
            return
        pencil.labels.append(Label(event, placed.x, middle, placed.text, placed.width, LOOKS[look].text))
        pencil.draw_tail(event, tail_x, middle, tail)
