"""Stage 3's neighbours put together: which marks of a lane become one disc.

Where few pairs are in view they are gone through; where many are, bins of time are, and groups cost lanes × bins.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.looks import counts_by_look, group_looks
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.signs import lay_signs, signed_of
from timeline_app.timeline.stages import cut_chains
from timeline_app.timeline.window import InView

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

FEW = 2000
"""So many pairs on the screen are gone through one by one in less time than bins are searched."""


@dataclass(frozen=True, slots=True, eq=False)
class DiscGroups:
    """n groups in order of row, then time; `row` is a position in the lanes asked for.

    - `first`, `last`: minutes of the first and last anchor, held within the view. `number`: how many pairs.
    - `event` speaks for the group; `signed` is one of it that carries ≠, -1 for none.
    - `members[begin … end - 1]` are its events, but for those that reach in from beyond an edge where bins were used.
    """

    row: Ints
    first: Ints
    last: Ints
    number: Ints
    look: Codes
    hollow: Bools
    event: Ints
    signed: Ints
    members: Int32 | Ints
    begin: Ints
    end: Ints


@dataclass(frozen=True, slots=True, eq=False)
class OnLanes:
    """What touches a view on some lanes: `row` is a position in `lanes`, in which those that reach in over an edge lie.

    `over` are the events of those pairs, first the `lefts` over the left edge, then those over the right one; in order
    of row within each.
    """

    index: RecordIndex
    seen: InView
    lanes: Ints
    over: Ints
    row: Ints
    lefts: int
    inside: Ints | None
    """Positions of the pairs with their anchor in view, lane by lane; None where all together are more than `FEW`."""
    all_event: Ints
    all_row: Ints
    """Where `inside` is given, the events of those pairs and behind them `over`, with the row of each."""

    @classmethod
    def of(cls, index: RecordIndex, seen: InView, lanes: Ints) -> "OnLanes":
        """Pick what is on `lanes` (ascending)."""
        row = np.full(index.lanes, -1, np.int64)
        row[lanes] = np.arange(len(lanes))
        rows = row[seen.over.lane]
        some = (rows >= 0).nonzero()[0]
        rows, lefts = rows[some], int(some.searchsorted(seen.over.lefts))
        # Numbered so that the right edge's rows follow the left one's.
        numbered = rows.copy()
        numbered[lefts:] += len(lanes)
        order = numbered.argsort(kind="stable")
        over = seen.over.event[some[order]]
        begin, end = seen.begin[lanes], seen.end[lanes]
        sizes, over_row = end - begin, rows[order]
        if int(sizes.sum()) + len(over) > FEW:
            return cls(index, seen, lanes, over, over_row, lefts, None, over, over_row)
        inside = ranges(begin, end)
        all_row = np.concatenate((np.arange(len(lanes)).repeat(sizes), over_row))
        all_event = np.concatenate((index.event[inside], over), dtype=np.int64)
        return cls(index, seen, lanes, over, over_row, lefts, inside, all_event, all_row)

    def over_edge(self, side: int) -> tuple[Ints, Ints]:
        """Give the events that reach in over the left (-1) or right (1) edge, and their rows."""
        part = slice(0, self.lefts) if side < 0 else slice(self.lefts, None)
        return self.over[part], self.row[part]


def disc_groups(on: OnLanes, distance: int) -> DiscGroups:
    """Put neighbours closer than `distance` minutes together (see `stages.cut_chains`)."""
    return _by_bins(on, distance) if on.inside is None else _by_pairs(on, on.inside, distance)


def _by_pairs(on: OnLanes, inside: Ints, distance: int) -> DiscGroups:
    index, seen, row, members = on.index, on.seen, on.all_row, on.all_event
    anchor = np.empty(len(inside) + len(on.over), np.int64)
    anchor[: len(inside)] = index.anchors_of(inside)
    anchor[len(inside) : len(inside) + on.lefts] = seen.first
    anchor[len(inside) + on.lefts :] = seen.last
    if len(on.over):
        order = np.lexsort((members, row * (seen.last - seen.first + 1) + anchor))
        row, anchor, members = row[order], anchor[order], members[order]
    starts = cut_chains(row, anchor, anchor, distance)
    begin = starts.nonzero()[0]
    end = np.append(begin[1:], len(row))[: len(begin)]
    group = starts.cumsum() - 1
    counts = np.bincount(group * 5 + index.looks[members], minlength=5 * len(begin)).reshape(-1, 5).T
    signed = np.full(len(begin), -1, np.int64)
    lay_signs(index, signed, group, members)
    look, hollow = group_looks(counts)
    return DiscGroups(
        row[begin], anchor[begin], anchor[end - 1], end - begin, look, hollow, members[begin], signed,
        members, begin, end,
    )  # fmt: skip


def _by_bins(on: OnLanes, distance: int) -> DiscGroups:
    """Bins are no wider than the distance: within one all are neighbours, so groups end only between bins."""
    index, seen = on.index, on.seen
    steps = np.arange(seen.first // distance, seen.last // distance + 2) * distance
    edges = index.edges(np.clip(steps, seen.first, seen.last + 1), on.lanes)
    # One slot more on each side: what reaches in counts at the view's edge.
    edges = np.concatenate((edges[:, :1], edges, edges[:, -1:]), axis=1)
    number = np.diff(edges, axis=1)
    number[:, 0] = np.bincount(on.over_edge(-1)[1], minlength=len(on.lanes))
    number[:, -1] = np.bincount(on.over_edge(1)[1], minlength=len(on.lanes))
    slots = number.shape[1]
    some = number.ravel().nonzero()[0]
    row, slot = some // slots, some % slots
    begin, end = edges[:, :-1].ravel()[some], edges[:, 1:].ravel()[some]
    inner = end > begin
    first, last = np.where(slot == 0, seen.first, seen.last), np.where(slot == 0, seen.first, seen.last)
    first[inner], last[inner] = index.anchors_of(begin[inner]), index.anchors_of(end[inner] - 1)
    starts = cut_chains(row, first, last, distance).nonzero()[0]
    ends = np.append(starts[1:], len(some))[: len(starts)] - 1
    begin, end, row = begin[starts], end[ends], row[starts]
    numbers = np.add.reduceat(number.ravel()[some], starts) if len(starts) else starts
    # The group of each row that holds what reaches in: its first and its last.
    edge_groups = (
        row.searchsorted(np.arange(len(on.lanes))),
        row.searchsorted(np.arange(1, len(on.lanes) + 1)) - 1,
    )
    counts = counts_by_look(index, begin, end)
    event, signed = _speakers(index, begin, end), signed_of(index, begin, end)
    for side, groups in zip((-1, 1), edge_groups, strict=True):
        over, over_row = on.over_edge(side)
        members, group = over, groups[over_row]
        np.add.at(counts, (index.looks[members], group), 1)
        alone = event[group] < 0
        event[group[alone][::-1]] = members[alone][::-1]
        lay_signs(index, signed, group, members)
    look, hollow = group_looks(counts)
    return DiscGroups(row, first[starts], last[ends], numbers, look, hollow, event, signed, index.event, begin, end)


def _speakers(index: RecordIndex, begin: Ints, end: Ints) -> Ints:
    """Give the first event of each stretch of pairs; -1 for none."""
    event = np.full(len(begin), -1, np.int64)
    some = (end > begin).nonzero()[0]
    event[some] = index.event[begin[some]]
    return event
