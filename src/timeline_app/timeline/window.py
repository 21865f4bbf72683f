"""What lies in a stretch of time, lane by lane: every pair, or in crowded lanes one that stands for many.

A lane is crowded where more of its pairs touch the stretch than could be drawn, or, of many lanes, than a frame has
time for. There, time is cut into bins of a power of two minutes, so that they hold still while panning and while the
zoom moves within one, and each bin gives up to `SHARES` pairs with the number that each stands for. Numbers add up
exactly.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import LANE_SHIFT, RecordIndex, whole_minutes
from timeline_app.timeline.leaders import leaders
from timeline_app.timeline.reach import Over, ranges
from timeline_app.timeline.scale import Viewport

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

CROWDED = 240
"""A lane with more pairs than this in a window is crowded."""
MOST_LISTED = 13_000
"""Where all lanes together have more pairs than this in a window, the fullest are crowded with fewer."""
SHARES = 4
_NONE = np.empty(0, np.int64)


class Some(NamedTuple):
    """Pairs as events and keys (see `RecordIndex`), in order of lane, then anchor.

    `weight` is how many each stands for, itself included.
    """

    event: Ints
    key: Ints
    weight: Ints

    @property
    def lane(self) -> Ints:
        """The lane of each pair."""
        lanes: Ints = self.key >> LANE_SHIFT
        return lanes


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """What touches `first … last` (whole minutes, both included).

    - `all_of`: all pairs of the lanes that are not crowded. `reaching`: the pairs of crowded lanes whose anchor lies
      outside the window, in no order.
    - `number`: one entry a lane: how many of its pairs touch the window. `crowded`: lanes whose pairs are not listed.
    - `of(lanes, least)`: the pairs of some lanes, crowded ones too, with what each stands for.
    """

    index: RecordIndex
    first: int
    last: int
    all_of: Some
    number: Ints
    crowded: Bools
    reaching: Some

    def of(self, lanes: Ints, least: float) -> Some:
        """Give the pairs of some lanes (ascending).

        `least` is the width of a crowded lane's bins in minutes, made a power of two.
        """
        is_crowded = self.crowded[lanes]
        crowded = lanes[is_crowded]
        if len(crowded) == 0 and len(lanes) == len(self.crowded):
            return self.all_of
        begin, end = _stretches(self.all_of.key, lanes[~is_crowded])
        some = _taken(self.all_of, ranges(begin, end))
        return merged(some, self._thinned(crowded, least)) if len(crowded) else some

    def _thinned(self, lanes: Ints, least: float) -> Some:
        width = bin_width(least)
        steps = np.arange(self.first // width, self.last // width + 2) * width
        edges = self.index.edges(np.minimum(np.maximum(steps, self.first), self.last + 1), lanes)
        begin, end = _shared(edges[:, :-1].ravel(), edges[:, 1:].ravel())
        at = leaders(self.index, begin, end)
        inside = Some(self.index.event[at].astype(np.int64), self.index.key[at], end - begin)
        # What reaches in is seldom one stretch of positions: the middle one stands for each part.
        wanted = np.zeros(self.index.lanes, np.bool_)
        wanted[lanes] = True
        reaching = _in_order(_taken(self.reaching, wanted[self.reaching.lane].nonzero()[0]))
        begin, end = _shared(*_stretches(reaching.key, lanes))
        event, key, _ = _taken(reaching, (begin + end) // 2)
        return merged(inside, Some(event, key, end - begin))


def _stretches(key: Ints, lanes: Ints) -> tuple[Ints, Ints]:
    """Give where the keys of each of some lanes begin and end."""
    return key.searchsorted(lanes << LANE_SHIFT), key.searchsorted((lanes + 1) << LANE_SHIFT)


def _taken(some: Some, at: Ints) -> Some:
    return Some(some.event[at], some.key[at], some.weight[at])


def _in_order(some: Some) -> Some:
    return _taken(some, np.lexsort((some.event, some.key)))


def merged(one: Some, two: Some) -> Some:
    """Put different pairs together, in order."""
    if not len(two.key):
        return one
    both = Some(*(np.concatenate(each) for each in zip(one, two, strict=True)))
    return _taken(both, both.key.argsort(kind="stable"))


def window(index: RecordIndex, first: float, last: float, most: int | None = None) -> Window:
    """Give what touches `first … last` (minutes). Costs by lanes and by what is listed, never by the record.

    `most` is how many pairs a lane may have that is not crowded; None for `CROWDED`, or less where there are many.
    """
    a, b = whole_minutes(first, last)
    edges = index.around(a, b)
    begin, end = edges[:, 1], edges[:, 2]
    over = index.reaching_near(a, b, edges)
    number = end - begin + np.bincount(over.lane, minlength=index.lanes)
    # Told apart by key and event: to look for their positions would cost more than all the rest.
    calm = Some(over.event, (over.lane << LANE_SHIFT) | (over.anchor - index.base), np.ones(len(over.event), np.int64))
    crowded = number > (min(CROWDED, _most_listed(number)) if most is None else most)
    aside = Some(_NONE, _NONE, _NONE)
    if crowded.any():
        end = np.where(crowded, begin, end)
        is_aside = crowded[over.lane]
        calm, aside = _taken(calm, (~is_aside).nonzero()[0]), _taken(calm, is_aside.nonzero()[0])
    at = ranges(begin, end)
    inside = Some(index.event[at].astype(np.int64), index.key[at], np.ones(len(at), np.int64))
    return Window(index, a, b, merged(inside, _in_order(calm)), number, crowded, aside)


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
    edges = index.around(a, b)
    begin, end = edges[:, 1], edges[:, 2]
    over = index.reaching_near(a, b, edges)
    return InView(a, b, begin, end, over, end - begin + np.bincount(over.lane, minlength=index.lanes))


def _most_listed(number: Ints) -> int:
    """Give the greatest number of pairs of a lane with which all that have no more are `MOST_LISTED` together."""
    if int(number.sum()) <= MOST_LISTED:
        return MOST_LISTED
    ascending = np.sort(number)
    after = int(ascending.cumsum().searchsorted(MOST_LISTED, side="right"))
    return int(ascending[after]) - 1


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
