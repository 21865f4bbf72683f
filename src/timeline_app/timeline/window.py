"""What lies in a stretch of time, lane by lane: every pair, or in crowded lanes one that stands for many.

A lane is crowded where more of its pairs touch the stretch than could be drawn. There, time is cut into bins of a power
of two minutes, so that they hold still while panning and while the zoom moves within one, and each bin gives up to
`SHARES` pairs with the number that each stands for. Numbers add up exactly.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex, whole_minutes
from timeline_app.timeline.leaders import leaders
from timeline_app.timeline.reach import SHORT, Over, ranges
from timeline_app.timeline.scale import Viewport

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

CROWDED = 240
"""A lane with more pairs than this in a window is crowded."""
SHARES = 4


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """What touches `first … last` (whole minutes, both included).

    - `pairs`: positions of all pairs of the lanes that are not crowded, in order of lane, then anchor.
    - `number`: one entry a lane: how many of its pairs touch the window. `crowded`: lanes whose pairs are not listed.
    - `of(lanes, least)`: the pairs of some lanes, crowded ones too, with what each stands for.
    """

    index: RecordIndex
    first: int
    last: int
    pairs: Ints
    number: Ints
    crowded: Bools
    reaching: Ints
    """Positions, ascending, of the pairs of crowded lanes whose anchor lies outside the window."""

    def of(self, lanes: Ints, least: float) -> tuple[Ints, Ints]:
        """Give `pairs` of some lanes (ascending) and the `weight` of each: how many it stands for, itself included.

        In order of lane, then anchor. `least` is the width of a crowded lane's bins in minutes, made a power of two.
        """
        offsets = self.index.offsets
        calm, crowded = lanes[~self.crowded[lanes]], lanes[self.crowded[lanes]]
        if len(crowded) == 0 and len(lanes) == len(self.crowded):
            return self.pairs, np.ones(len(self.pairs), np.int64)
        begin, end = self.pairs.searchsorted(offsets[calm]), self.pairs.searchsorted(offsets[calm + 1])
        pairs = self.pairs[ranges(begin, end)]
        weight = np.ones(len(pairs), np.int64)
        if len(crowded):
            few, number = self._thinned(crowded, least)
            pairs, weight = np.concatenate((pairs, few)), np.concatenate((weight, number))
            order = pairs.argsort(kind="stable")
            pairs, weight = pairs[order], weight[order]
        return pairs, weight

    def _thinned(self, lanes: Ints, least: float) -> tuple[Ints, Ints]:
        width = bin_width(least)
        steps = np.arange(self.first // width, self.last // width + 2) * width
        edges = self.index.edges(np.clip(steps, self.first, self.last + 1), lanes)
        begin, end = _shared(edges[:, :-1].ravel(), edges[:, 1:].ravel())
        offsets = self.index.offsets
        over = self.reaching
        run_begin, run_end = _shared(over.searchsorted(offsets[lanes]), over.searchsorted(offsets[lanes + 1]))
        # What reaches in is seldom one stretch of positions: the middle one stands for each part.
        reach = over[(run_begin + run_end) // 2] if len(run_begin) else run_begin
        return (
            np.concatenate((leaders(self.index, begin, end), reach)),
            np.concatenate((end - begin, run_end - run_begin)),
        )


def window(index: RecordIndex, first: float, last: float, most: int = CROWDED) -> Window:
    """Give what touches `first … last` (minutes). Costs by lanes and by what is listed, never by the record."""
    a, b = whole_minutes(first, last)
    edges = index.edges(np.array([a - SHORT, a, b + 1, b + 1 + SHORT]))
    begin, end = edges[:, 1], edges[:, 2]
    reaching_in = index.reaching_near(a, b, edges)
    lane = reaching_in.lane
    over = index.positions_of(reaching_in.event, lane)
    number = end - begin + np.bincount(lane, minlength=index.lanes)
    crowded = number > most
    if crowded.any():
        end = np.where(crowded, begin, end)
        aside = crowded[lane]
        over, reaching = over[~aside], np.sort(over[aside])
    else:
        reaching = over[:0]
    pairs = np.concatenate((ranges(begin, end), over))
    pairs.sort()
    return Window(index, a, b, pairs, number, crowded, reaching)


@dataclass(frozen=True, slots=True, eq=False)
class InView:
    """What touches a view whose first and last whole minutes are `first` and `last`.

    Of each lane, the pairs at `begin … end - 1` have their anchor in view. `over` are those that reach in from beyond
    an edge; they count at that edge. `number` counts all by lane.
    """

    first: int
    last: int
    begin: Ints
    end: Ints
    over: Over
    number: Ints


def in_view(index: RecordIndex, viewport: Viewport) -> InView:
    """Give what touches a view, lane by lane. Costs by lanes and by what reaches over the view's edges."""
    a, b = whole_minutes(viewport.start, viewport.end)
    edges = index.edges(np.array([a - SHORT, a, b + 1, b + 1 + SHORT]))
    begin, end = edges[:, 1], edges[:, 2]
    over = index.reaching_near(a, b, edges)
    return InView(a, b, begin, end, over, end - begin + np.bincount(over.lane, minlength=index.lanes))


def bin_width(least: float) -> int:
    """Give the first power of two of at least so many minutes."""
    return int(2 ** max(np.ceil(np.log2(max(least, 1.0))), 0))


def _shared(begin: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Cut each stretch of positions into up to `SHARES` equal ones; empty ones are left out."""
    size = end - begin
    cuts = begin[:, None] + size[:, None] * np.arange(SHARES + 1) // SHARES
    first, after = cuts[:, :-1].ravel(), cuts[:, 1:].ravel()
    some = after > first
    return first[some], after[some]
