"""What lies above what: group heads, lanes with their heights, and the line that stands for empty lanes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.domain.translating import trn
from timeline_app.timeline.drawing import FoldedLanes, GroupHead, LaneHead
from timeline_app.timeline.group_counts import Groups
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scene_columns import LaneTops
from timeline_app.timeline.stages import Stage

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

MOST_PILL_LANES = 2
"""So many lanes of a group whose marks all lie elsewhere show a pill each; more fold into one line."""
OVERSCAN = 8.0
"""What lies so far outside the visible height is drawn too, for what reaches over its edge."""
MOST_NAMED = 60
"""A line for folded lanes names so many at most: more would not fit into any window."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Places from top to bottom, in pixels from the top of the first.

    `tops` are all lanes shown; `visible` those of them (positions) that the view's height shows at `scroll`, with
    their `heads`. `in_view` says of each of `tops` whether it has a mark in view.
    """

    groups: tuple[GroupHead, ...]
    heads: tuple[LaneHead, ...]
    folded: tuple[FoldedLanes, ...]
    tops: LaneTops
    visible: Ints
    in_view: Bools
    height: float
    scroll: float


class Standing:
    """What of a pile does not change while time moves: the order of lanes, and which groups are closed or unfolded.

    `has_events` says of each lane whether the filters leave it any dated event.
    """

    def __init__(self, record: TimelineRecord, view: View, groups: Groups, has_events: Bools) -> None:
        self.record, self.groups, self.layout = record, groups, view.layout
        self.of = (view.folded, view.unfolded)
        self.has_events: Bools = has_events[groups.order]
        self.closed: Bools = groups.numbered(view.folded)
        self.unfolded: Bools = groups.numbered(view.unfolded)
        self.shut: Bools | None = self.closed[groups.group] if self.closed.any() else None
        lower = self.unfolded & ~self.closed
        self.lower: Bools | None = lower[groups.group] if lower.any() else None
        self.head: Floats = np.array([view.layout.group_head if name else 0.0 for name in groups.names])
        self._said: dict[int, tuple[bytes, str, str, tuple[int, ...]]] = {}

    def is_for(self, view: View, groups: Groups) -> bool:
        """Say whether this is what stands for a view; its record is the one that `groups` were made of."""
        return self.groups is groups and self.layout == view.layout and self.of == (view.folded, view.unfolded)

    def said(self, at: int, apart: Bools) -> tuple[str, str, tuple[int, ...]]:
        """Give what the line of a group says of its lanes that are `apart`: their number, their names, and which."""
        begin = int(self.groups.starts[at])
        mine = slice(begin, begin + int(self.groups.sizes[at]))
        key = apart[mine].tobytes()
        if at not in self._said or self._said[at][0] != key:
            lanes = self.groups.order[mine][apart[mine]].tolist()
            text = trn("{n} lane with nothing in this range:", "{n} lanes with nothing in this range:", len(lanes))
            names = ", ".join([self.record.lanes[lane].name for lane in lanes[:MOST_NAMED]])
            self._said[at] = key, text, names + ("…" if len(lanes) > MOST_NAMED else ""), tuple(lanes)
        return self._said[at][1:]


def stack(standing: Standing, view: View, rows: Ints) -> Stack:
    """Pile groups and lanes up; `rows` says of each lane how many rows its marks in view need, 0 for no marks."""
    groups = standing.groups
    order, starts, group = groups.order, groups.starts, groups.group
    needed = rows[order]
    seen = needed > 0
    # A few lanes with pills stay in place; more fold, and so does what has no event at all.
    elsewhere = standing.has_events & ~seen
    pills = (_summed(elsewhere, starts) <= MOST_PILL_LANES) & ~standing.unfolded
    staying = seen | (elsewhere & pills[group])
    apart = ~staying
    has_line = (_summed(apart, starts) > 0) & ~standing.closed
    upper = staying if standing.shut is None else staying & ~standing.shut
    height = lane_heights(view, needed)
    upper_height: Floats = np.multiply(upper, height, dtype=np.float64)
    lines: Floats = np.multiply(has_line, view.layout.folded_line, dtype=np.float64)
    of_upper = _summed(upper_height, starts)
    whole = standing.head + of_upper + lines
    if standing.lower is not None:
        lower_height: Floats = np.multiply(apart & standing.lower, height, dtype=np.float64)
        whole += _summed(lower_height, starts)
    top = whole.cumsum() - whole
    line_y = top + standing.head + of_upper
    placed = upper.nonzero()[0]
    y = _tops(upper_height, starts, group, top + standing.head, placed)
    if standing.lower is not None:
        below = (apart & standing.lower).nonzero()[0]
        placed = np.concatenate((placed, below))
        y = np.concatenate((y, _tops(lower_height, starts, group, line_y + lines, below)))
        turn = np.argsort(y, kind="stable")
        placed, y = placed[turn], y[turn]
    total = float(whole.sum())
    scroll = min(max(view.scroll, 0.0), max(total - view.height, 0.0))
    tops = LaneTops(order[placed], y, height[placed] if isinstance(height, np.ndarray) else np.full(len(y), height))
    visible = _shows(y, tops.height, scroll, view.height).nonzero()[0]
    return Stack(
        _group_heads(standing, view, top, scroll), _heads(standing.record, view, tops, visible),
        _folded_lines(standing, view, (apart, line_y, lines), scroll), tops, visible, seen[placed], total, scroll,
    )  # fmt: skip


def lane_heights(view: View, rows: Ints) -> Floats | float:
    """Give heights of lanes: by rows in stages 1 and 2, the same for all in the others."""
    layout, stage = view.layout, view.stage_now
    if stage >= Stage.GROUPS:
        return layout.group_lane if stage == Stage.GROUPS else layout.density_lane
    return np.maximum(rows, 1) * layout.row + (layout.lane_top + layout.lane_bottom)


def _summed(values: Floats | Bools, starts: Ints) -> Floats:
    """Sum by group."""
    if not len(starts):
        return np.zeros(0)
    found: Floats = np.add.reduceat(values, starts, dtype=np.float64)
    return found


def _tops(heights: Floats, starts: Ints, group: Ints, first: Floats, placed: Ints) -> Floats:
    """Give where some lanes begin, which follow one another in their groups from `first` on."""
    before = heights.cumsum() - heights
    found: Floats = (first - before[starts])[group[placed]] + before[placed]
    return found


def _shows(y: Floats, height: Floats | float, scroll: float, shown: float) -> Bools:
    return (y + height > scroll - OVERSCAN) & (y < scroll + shown + OVERSCAN)


def _heads(record: TimelineRecord, view: View, tops: LaneTops, visible: Ints) -> tuple[LaneHead, ...]:
    with_post = view.stage_now <= Stage.GLYPHS
    lanes = tops.lane[visible].tolist()
    places = zip(lanes, tops.y[visible].tolist(), tops.height[visible].tolist(), strict=True)
    rows = record.lanes
    return tuple(
        [
            LaneHead(lane, y, height, (row := rows[lane]).name, row.post if with_post else "", row.disputed, row.known)
            for lane, y, height in places
        ]
    )


def _group_heads(standing: Standing, view: View, top: Floats, scroll: float) -> tuple[GroupHead, ...]:
    groups, height = standing.groups, view.layout.group_head
    return tuple(
        [
            GroupHead(groups.names[at], float(top[at]), height, groups.summary(at), bool(standing.closed[at]))
            for at in _shows(top, height, scroll, view.height).nonzero()[0].tolist()
            if groups.names[at]
        ]
    )


def _folded_lines(
    standing: Standing, view: View, parts: tuple[Bools, Floats, Floats], scroll: float
) -> tuple[FoldedLanes, ...]:
    apart, y, lines = parts
    height, found = view.layout.folded_line, []
    for at in ((lines > 0) & _shows(y, lines, scroll, view.height)).nonzero()[0].tolist():
        text, names, lanes = standing.said(at, apart)
        found.append(
            FoldedLanes(
                standing.groups.names[at], float(y[at]), height, text, names, lanes, bool(standing.unfolded[at])
            )
        )
    return tuple(found)
