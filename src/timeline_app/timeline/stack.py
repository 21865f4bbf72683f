"""What lies above what: group heads, lanes with their heights, and the line that stands for empty lanes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.drawing import FoldedLanes, GroupHead, LaneHead
from timeline_app.timeline.group_counts import NOBODY, Groups, counted
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scene_columns import LaneTops
from timeline_app.timeline.stages import Stage

__all__ = ["NOBODY", "Stack", "counted", "lane_heights", "stack"]

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


def stack(record: TimelineRecord, view: View, groups: Groups, rows: Ints, has_events: Bools) -> Stack:
    """Pile groups and lanes up.

    `rows` says of each lane how many rows its marks in view need, 0 where there are none; `has_events` whether the
    filters leave it any dated event.
    """
    order, starts, group = groups.order, groups.starts, groups.group
    height = lane_heights(view, rows[order])
    seen = rows[order] > 0
    closed, unfolded = groups.numbered(view.folded), groups.numbered(view.unfolded)
    elsewhere = ~seen & has_events[order]
    # A few lanes with pills stay in place; more fold, and so does what has no event at all.
    pills = _summed(elsewhere, starts) <= MOST_PILL_LANES
    apart = ~seen & (unfolded[group] | ~(elsewhere & pills[group]))
    upper = ~apart & ~closed[group]
    lower = apart & (unfolded & ~closed)[group]
    lines = np.where((_summed(apart, starts) > 0) & ~closed, view.layout.folded_line, 0.0)
    head = np.array([view.layout.group_head if name else 0.0 for name in groups.names])
    upper_height, lower_height = np.where(upper, height, 0.0), np.where(lower, height, 0.0)
    of_upper, of_lower = _summed(upper_height, starts), _summed(lower_height, starts)
    whole = head + of_upper + lines + of_lower
    top = whole.cumsum() - whole
    line_y = top + head + of_upper
    y = np.where(
        upper,
        (top + head)[group] + _within(upper_height, starts, group),
        (line_y + lines)[group] + _within(lower_height, starts, group),
    )
    placed = (upper | lower).nonzero()[0]
    if lower.any():
        placed = placed[np.argsort(y[placed], kind="stable")]
    total = float(whole.sum())
    scroll = min(max(view.scroll, 0.0), max(total - view.height, 0.0))
    tops = LaneTops(order[placed], y[placed], height[placed])
    visible = np.flatnonzero(_shows(tops.y, tops.height, scroll, view.height))
    return Stack(
        _group_heads(groups, view, top, closed, scroll), _heads(record, view, tops, visible),
        _folded_lines(record, groups, view, (apart, line_y, lines, unfolded), scroll), tops, visible,
        seen[placed], total, scroll,
    )  # fmt: skip


def lane_heights(view: View, rows: Ints) -> Floats:
    """Give heights of lanes: by rows in stages 1 and 2, fixed in the others."""
    layout, stage = view.layout, view.stage_now
    if stage >= Stage.GROUPS:
        return np.full(len(rows), layout.group_lane if stage == Stage.GROUPS else layout.density_lane)
    return layout.lane_top + np.maximum(rows, 1) * layout.row + layout.lane_bottom


def _summed(values: Floats | Bools, starts: Ints) -> Floats:
    """Sum by group."""
    if not len(starts):
        return np.zeros(0)
    found: Floats = np.add.reduceat(values.astype(np.float64), starts)
    return found


def _within(heights: Floats, starts: Ints, group: Ints) -> Floats:
    """Give how far below the first of its group each lane begins."""
    before = heights.cumsum() - heights
    found: Floats = before - before[starts][group]
    return found


def _shows(y: Floats, height: Floats, scroll: float, shown: float) -> Bools:
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


def _group_heads(groups: Groups, view: View, top: Floats, closed: Bools, scroll: float) -> tuple[GroupHead, ...]:
    height = view.layout.group_head
    shown = np.flatnonzero(_shows(top, np.full(len(top), height), scroll, view.height))
    return tuple(
        GroupHead(groups.names[at], float(top[at]), height, groups.summary(at), bool(closed[at]))
        for at in shown.tolist() if groups.names[at]
    )  # fmt: skip


def _folded_lines(
    record: TimelineRecord, groups: Groups, view: View, parts: tuple[Bools, Floats, Floats, Bools], scroll: float
) -> tuple[FoldedLanes, ...]:
    apart, y, lines, unfolded = parts
    height = view.layout.folded_line
    found: list[FoldedLanes] = []
    for at in np.flatnonzero((lines > 0) & _shows(y, lines, scroll, view.height)).tolist():
        begin = int(groups.starts[at])
        mine = slice(begin, begin + int(groups.sizes[at]))
        lanes = groups.order[mine][apart[mine]].tolist()
        text = f"{counted(len(lanes), 'lane', 'lanes')} with nothing in this range:"
        names = ", ".join([record.lanes[lane].name for lane in lanes[:MOST_NAMED]])
        names += "…" if len(lanes) > MOST_NAMED else ""
        found.append(FoldedLanes(groups.names[at], float(y[at]), height, text, names, tuple(lanes), bool(unfolded[at])))
    return tuple(found)
