"""Stage 3's neighbours put together: which marks of a lane become one disc, found from bins and not from marks."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.looks import counts_by_look, group_looks
from timeline_app.timeline.stages import cut_chains
from timeline_app.timeline.window import InView

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class DiscGroups:
    """n groups in order of row, then time; `row` is a position in the lanes asked for.

    - `begin … end - 1`: positions of the pairs with an anchor in view; `from_left`, `from_right`: how many reach in.
    - `first`, `last`: minutes of the first and last anchor, held within the view. `number`: how many pairs in all.
    - `event` speaks for the group; `signed` is one of it that carries ≠, -1 for none.
    """

    row: Ints
    begin: Ints
    end: Ints
    from_left: Ints
    from_right: Ints
    first: Ints
    last: Ints
    number: Ints
    look: Codes
    hollow: Bools
    event: Ints
    signed: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Over:
    """Pairs that reach in over one edge on some lanes: positions in order of row, those of row i from `starts[i]`."""

    pairs: Ints
    row: Ints
    starts: Ints

    @classmethod
    def of(cls, pairs: Ints, lane: Ints, lanes: Ints, all_lanes: int) -> "Over":
        """Keep those on `lanes`."""
        row = np.full(all_lanes, -1, np.int64)
        row[lanes] = np.arange(len(lanes))
        rows = row[lane]
        order = np.argsort(rows, kind="stable")
        order = order[int(np.searchsorted(rows[order], 0)) :]
        return cls(pairs[order], rows[order], np.searchsorted(rows[order], np.arange(len(lanes) + 1)))

    @property
    def number(self) -> Ints:
        """How many there are in each row."""
        return np.diff(self.starts)


def disc_groups(index: RecordIndex, seen: InView, lanes: Ints, distance: int, left: Over, right: Over) -> DiscGroups:
    """Put neighbours closer than `distance` minutes together (see `stages.cut_chains`). Costs lanes × bins.

    Bins are no wider than the distance: within one all are neighbours, so groups end only between bins.
    """
    steps = np.arange(seen.first // distance, seen.last // distance + 2) * distance
    edges = index.edges(np.clip(steps, seen.first, seen.last + 1), lanes)
    # One slot more on each side: what reaches in counts at the view's edge.
    edges = np.concatenate((edges[:, :1], edges, edges[:, -1:]), axis=1)
    number = np.diff(edges, axis=1)
    number[:, 0], number[:, -1] = left.number, right.number
    slots = number.shape[1]
    some = np.flatnonzero(number)
    row, slot = some // slots, some % slots
    begin, end = edges[:, :-1].ravel()[some], edges[:, 1:].ravel()[some]
    at_left, at_right = slot == 0, slot == slots - 1
    first, last = np.full(len(some), seen.first), np.full(len(some), seen.last)
    inner = ~(at_left | at_right)
    first[inner], last[inner] = index.anchors_of(begin[inner]), index.anchors_of(end[inner] - 1)
    last[at_left], first[at_right] = seen.first, seen.last
    number = number.ravel()[some]
    starts = np.flatnonzero(cut_chains(row, first, last, distance))
    ends = np.append(starts[1:], len(some)) - 1
    if not len(starts):
        ends = starts
    begin, end, row = begin[starts], end[ends], row[starts]
    from_left, from_right = np.where(at_left, number, 0), np.where(at_right, number, 0)
    from_left, from_right = _added(from_left, starts), _added(from_right, starts)
    counts = counts_by_look(index, begin, end)
    _count_over(index, counts, row, from_left > 0, left)
    _count_over(index, counts, row, from_right > 0, right)
    look, hollow = group_looks(counts)
    event, signed = _speakers(index, begin, end, row, (from_left > 0, from_right > 0), (left, right))
    return DiscGroups(
        row, begin, end, from_left, from_right, first[starts], last[ends], _added(number, starts), look, hollow,
        event, signed,
    )  # fmt: skip


def members(index: RecordIndex, groups: DiscGroups, at: int, left: Over, right: Over) -> list[int]:
    """Give the events of one group in order of time."""
    row = int(groups.row[at])
    parts = [index.event[int(groups.begin[at]) : int(groups.end[at])]]
    if groups.from_left[at]:
        parts.insert(0, index.event[left.pairs[left.starts[row] : left.starts[row + 1]]])
    if groups.from_right[at]:
        parts.append(index.event[right.pairs[right.starts[row] : right.starts[row + 1]]])
    return [int(event) for part in parts for event in part]


def _added(values: Ints, starts: Ints) -> Ints:
    found: Ints = np.add.reduceat(values, starts) if len(starts) else values[:0]
    return found


def _count_over(index: RecordIndex, counts: Ints, row: Ints, here: Bools, over: Over) -> None:
    """Add what reaches in over one edge to the counts of the group it is in: one a row."""
    if not len(over.pairs):
        return
    group = np.zeros(len(over.starts) - 1, np.int64)
    group[row[here]] = np.flatnonzero(here)
    np.add.at(counts, (index.looks[index.event[over.pairs]], group[over.row]), 1)


def _speakers(
    index: RecordIndex, begin: Ints, end: Ints, row: Ints, here: tuple[Bools, Bools], over: tuple[Over, Over]
) -> tuple[Ints, Ints]:
    """Give the event that speaks for each group, and one that carries ≠ (-1 for none)."""
    inside = end > begin
    position = np.where(inside, begin, 0)
    signed = np.full(len(begin), -1, np.int64)
    for there, some in zip(here, over, strict=True):
        if not len(some.pairs):
            continue
        alone = there & ~inside
        position[alone] = some.pairs[some.starts[row[alone]]]
        signs = np.flatnonzero(index.is_signed(index.event[some.pairs]))
        first = np.full(len(some.starts) - 1, -1, np.int64)
        first[some.row[signs][::-1]] = some.pairs[signs][::-1]
        signed = np.where(there, first[row], signed)
    if len(index.marked):
        at = np.minimum(np.searchsorted(index.marked, begin), len(index.marked) - 1)
        found = (index.marked[at] >= begin) & (index.marked[at] < end)
        signed = np.where(found, index.marked[at], signed)
    if not len(index.event):
        return position, signed
    events = index.event[signed].astype(np.int64)
    return index.event[position].astype(np.int64), np.where(signed >= 0, events, -1)
