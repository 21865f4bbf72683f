"""Stages 3 and 4: neighbours as one disc with a number, and cells of an axis unit with tints."""

import itertools

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import ASSERTED, LOOKS, NO_EVIDENCE, NOT_YET_KNOWN, Disc, End, Label, Line
from timeline_app.timeline.labels import Taken, beside, priority
from timeline_app.timeline.layout import FADE_SHARE
from timeline_app.timeline.marks import ends
from timeline_app.timeline.pencil import Pencil
from timeline_app.timeline.scene_columns import Cells
from timeline_app.timeline.stages import density, group_distance, grouped, tint_step

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

LONG = 36.0
"""A span at least so many pixels long keeps its line when its mark joins a group."""
MOST_NAMES = 3


def clamped_anchors(pencil: Pencil, pairs: Ints) -> Floats:
    """Give the anchors of pairs (minutes), moved into view where the span reaches in but its anchor lies outside."""
    viewport, index = pencil.view.viewport, pencil.index
    low, high = np.maximum(index.low[pairs], viewport.start), np.minimum(index.high[pairs], viewport.end)
    return np.clip(index.anchor[pairs], low, np.maximum(low, high))


class GroupLanes:
    """Discs and single glyphs of stage 3; `draw` adds one lane to the pencil's lists."""

    def __init__(self, pencil: Pencil, pairs: Ints) -> None:
        self._pencil, self._pairs = pencil, pairs
        self._lane = pencil.index.lane[pairs]
        self._anchors = clamped_anchors(pencil, pairs)
        self._distance = group_distance(pencil.view.viewport)

    def draw(self, lane: int, y: float) -> None:
        """Draw a lane with its marks centred on `y`."""
        begin, end = np.searchsorted(self._lane, [lane, lane + 1])
        order = np.argsort(self._anchors[begin:end], kind="stable")
        pairs, anchors = self._pairs[begin:end][order], self._anchors[begin:end][order]
        if not len(pairs):
            return
        group = grouped(anchors, self._distance)
        firsts = np.flatnonzero(np.diff(group, prepend=-1))
        bounds = [*firsts.tolist(), len(pairs)]
        centres = self._pencil.view.viewport.xs_of(np.add.reduceat(anchors, firsts) / np.diff(bounds)).tolist()
        events = self._pencil.index.event[pairs].tolist()
        taken = Taken([])
        marks = [(centres[at], events[a:b]) for at, (a, b) in enumerate(itertools.pairwise(bounds))]
        for (x, members), (a, b) in zip(marks, itertools.pairwise(bounds), strict=True):
            self._draw_mark(x, y, members, lane, taken, (float(anchors[a]), float(anchors[b - 1])))
        named = len(self._pencil.labels)
        self._draw_labels(marks, y, taken)
        words = [(label.x - 5.0, label.x + label.width + 5.0) for label in self._pencil.labels[named:]]
        self._draw_lines(pairs, y, sorted(words))

    def _draw_mark(
        self, x: float, y: float, members: list[int], lane: int, taken: Taken, anchors: tuple[float, float]
    ) -> None:
        pencil, layout = self._pencil, self._pencil.view.layout
        radius = layout.disc
        if len(members) == 1:
            pencil.draw_glyph(members[0], x, y)
            radius = layout.glyph / 2
        else:
            radius += max(0.0, pencil.measure(str(len(members)), "disc") / 2 - 6.0)
            look, hollow = group_look(pencil, members)
            pencil.discs.append(Disc(x, y, radius, look, hollow, lane, len(members), members[0], *anchors))
        taken.take(x - radius - 2, x + radius + 2)
        opposed = next((event for event in members if pencil.is_contradicted(event)), None)
        if opposed is not None:
            at = x + radius + 2.0
            pencil.draw_oppose(opposed, at, y - radius + 1.0, layout.small_oppose)
            taken.take(at - layout.small_oppose, at + layout.small_oppose)

    def _draw_lines(self, pairs: Ints, y: float, words: list[tuple[float, float]]) -> None:
        """Draw what is long: one line a look, joined where spans overlap, so that a busy lane stays readable."""
        pencil, viewport = self._pencil, self._pencil.view.viewport
        index = pencil.index
        low, high = viewport.xs_of(index.low[pairs]), viewport.xs_of(index.high[pairs])
        x0, x1 = np.maximum(low, 0.0), np.minimum(high, viewport.width)
        long = np.flatnonzero(x1 - x0 >= LONG)
        if not len(long):
            return
        event = index.event[pairs[long]]
        left, right = ends(index.bounds, event.astype(np.int64))
        left = np.where(low[long] < 0, End.CUT, left)
        right = np.where(high[long] > viewport.width, End.CUT, right)
        looks = index.looks.tolist()
        runs: dict[int, list[tuple[float, float, int, int, int]]] = {}
        for i in np.argsort(x0[long], kind="stable").tolist():
            e, a, b = int(event[i]), float(x0[long[i]]), float(x1[long[i]])
            run = runs.setdefault(looks[e], [])
            if run and a <= run[-1][1]:
                if b > run[-1][1]:
                    run[-1] = (run[-1][0], b, run[-1][2], int(right[i]), run[-1][4])
            else:
                run.append((a, b, int(left[i]), int(right[i]), e))
        for look, run in sorted(runs.items()):
            for a, b, left_end, right_end, e in run:
                self._draw_run(a, b, End(left_end), End(right_end), y, look, e, words)

    def _draw_run(
        self, a: float, b: float, left: End, right: End, y: float, look: int, event: int,
        words: list[tuple[float, float]],
    ) -> None:  # fmt: skip
        """Draw one line from `a` to `b`, left out where words stand."""
        fade = min(self._pencil.view.layout.fade, FADE_SHARE * (b - a))
        edges = [a]
        for x0, x1 in words:
            if x1 > a and x0 < b:
                edges += [max(x0, a), min(x1, b)]
        edges.append(b)
        for x0, x1 in zip(edges[::2], edges[1::2], strict=True):
            if x1 > x0:
                starts, ends_here = x0 == a, x1 == b
                self._pencil.lines.append(
                    Line(event, x0, x1, y, look, left if starts else End.CUT, right if ends_here else End.CUT,
                         fade if starts and left == End.OPEN else 0.0,
                         fade if ends_here and right == End.OPEN else 0.0, x1, x1)
                )  # fmt: skip

    def _draw_labels(self, marks: list[tuple[float, list[int]]], y: float, taken: Taken) -> None:
        pencil, events = self._pencil, self._pencil.index.record.events
        selected, width = pencil.view.selected, pencil.view.viewport.width
        layout = pencil.view.layout

        def rank(mark: tuple[float, list[int]]) -> tuple[bool, bool, int, float]:
            members = mark[1]
            return priority(
                any(event in selected for event in members), bool(events.contradicted[members].any()),
                int(events.quotes[members].sum()), mark[0],
            )  # fmt: skip

        for x, members in sorted(marks, key=rank):
            radius = layout.glyph / 2 if len(members) == 1 else layout.disc
            for text in self._names(members):
                placed = beside(text, x - radius - 2, x + radius + 2, width, taken, pencil.measure)
                if placed:
                    role = LOOKS[group_look(pencil, members)[0]].text
                    pencil.labels.append(Label(members[0], placed.x, y, placed.text, placed.width, role))
                    break

    def _names(self, members: list[int]) -> list[str]:
        """Give the wordings of a mark's label, longest first: all titles of a small group, else none but its own."""
        titles = self._pencil.index.record.events.titles
        distinct = list(dict.fromkeys(titles[event] for event in members[: MOST_NAMES + 1]))
        return [" · ".join(distinct)] if len(members) <= MOST_NAMES else []


def group_look(pencil: Pencil, members: list[int]) -> tuple[int, bool]:
    """Give the look of several events as one disc and whether it is hollow: filled only if all are asserted."""
    looks = set(pencil.index.looks[members].tolist())
    if looks == {ASSERTED}:
        return ASSERTED, False
    known = looks - {NOT_YET_KNOWN}
    return (NOT_YET_KNOWN, True) if not known else (_leading(known), True)


def _leading(looks: set[int]) -> int:
    """Give the look that a mixed group shows: what sets it apart from one that is all asserted."""
    others = looks - {ASSERTED, NO_EVIDENCE}
    return min(others) if others else min(looks)


def cells(pencil: Pencil, pairs: Ints, tops: dict[int, float]) -> Cells:
    """Count pairs into the cells of the lanes in `tops` (lane to the y of its cells)."""
    index, view = pencil.index, pencil.view
    lanes = sorted(tops)
    number = {lane: at for at, lane in enumerate(lanes)}
    wanted = np.isin(index.lane[pairs], lanes) if lanes else np.zeros(len(pairs), np.bool_)
    pairs = pairs[wanted]
    row = np.searchsorted(np.array(lanes, np.int64), index.lane[pairs]) if number else np.empty(0, np.int64)
    event = index.event[pairs]
    events = index.record.events
    counted = density(
        view.viewport, max(len(lanes), 1), row, clamped_anchors(pencil, pairs),
        events.polarity[event], events.contradicted[event] & events.known[event],
    )  # fmt: skip
    unknown = density(
        view.viewport, max(len(lanes), 1), row, clamped_anchors(pencil, pairs),
        np.where(events.known[event], 0, 1).astype(np.uint8), np.zeros(len(event), np.bool_),
    ).counts[:, :, 1]  # fmt: skip
    total = counted.counts.sum(axis=2)
    look = np.where(unknown == total, NOT_YET_KNOWN, np.argmax(counted.counts > 0, axis=2))
    edges = view.viewport.xs_of(counted.edges)
    ys = np.array([tops[lane] for lane in lanes] or [0.0])
    return Cells(
        edges[:-1] + 1.0, edges[1:] - 1.0, counted.edges[:-1], counted.edges[1:], ys, np.array(lanes or [0], np.int64),
        view.layout.density_lane - 10.0, total, tint_step(total).astype(np.uint8), look.astype(np.uint8),
        counted.contradicted, counted.unit,
    )  # fmt: skip
