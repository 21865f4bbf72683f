"""What lies above what: group heads, lanes with their heights, and the line that stands for empty lanes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import LaneRow
from timeline_app.timeline.drawing import FoldedLanes, GroupHead, LaneHead
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.pencil import View
from timeline_app.timeline.stages import Stage

Bools = npt.NDArray[np.bool_]

NOBODY = 0
"""The person id of the lane that holds events nobody is named in."""
MOST_PILL_LANES = 2
"""So many lanes of a group whose marks all lie elsewhere show a pill each; more fold into one line."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Places from top to bottom, in pixels from the top of the first. `pill_lanes` have marks only out of view."""

    groups: tuple[GroupHead, ...]
    heads: tuple[LaneHead, ...]
    folded: tuple[FoldedLanes, ...]
    pill_lanes: frozenset[int]
    height: float


class GroupCounts:
    """People and events of each group, counted once for each filter."""

    def __init__(self, index: RecordIndex) -> None:
        self._index = index
        self._shown: tuple[Bools | None, Bools | None] = (None, None)
        self._made = False
        self._summaries: dict[str, str] = {}
        self._with_events: frozenset[int] = frozenset()

    def summary(self, group: str, shown: Bools | None, shown_lanes: Bools | None = None) -> str:
        """Give "6 people · 13 events" for what the filters show."""
        self._count(shown, shown_lanes)
        return self._summaries.get(group, "")

    def has_events(self, lane: int, shown: Bools | None, shown_lanes: Bools | None = None) -> bool:
        """Say whether a lane has any dated event that the filters show."""
        self._count(shown, shown_lanes)
        return lane in self._with_events

    def _count(self, shown: Bools | None, shown_lanes: Bools | None) -> None:
        if self._made and self._shown[0] is shown and self._shown[1] is shown_lanes:
            return
        self._made, self._shown = True, (shown, shown_lanes)
        index = self._index
        keep = np.ones(len(index.event), np.bool_) if shown is None else shown[index.event]
        self._with_events = frozenset(np.unique(index.lane[keep]).tolist())
        people: dict[str, int] = {}
        events: dict[str, set[int]] = {}
        for at, lane in enumerate(index.record.lanes):
            if shown_lanes is not None and not shown_lanes[at]:
                continue
            people[lane.group] = people.get(lane.group, 0) + (lane.person != NOBODY)
            mine = index.record.events_of(at)
            events.setdefault(lane.group, set()).update((mine if shown is None else mine[shown[mine]]).tolist())
        self._summaries = {
            group: f"{counted(number, 'person', 'people')} · {counted(len(events[group]), 'event', 'events')}"
            for group, number in people.items()
        }


def counted(number: int, one: str, many: str) -> str:
    """Give "1 event" or "13 events"."""
    return f"{number:,} {one if number == 1 else many}"


def stack(index: RecordIndex, view: View, counts: GroupCounts, in_view: Bools, rows: dict[int, int]) -> Stack:
    """Pile groups and lanes up. `in_view` says of each lane whether it has a mark in view, `rows` how many rows."""
    lanes = index.record.lanes
    groups: list[GroupHead] = []
    heads: list[LaneHead] = []
    folded: list[FoldedLanes] = []
    pills: set[int] = set()
    y = 0.0
    for group, members in _grouped(lanes, index.record.groups, view.lanes):
        if group:
            closed = group in view.folded
            groups.append(
                GroupHead(group, y, view.layout.group_head, counts.summary(group, view.shown, view.lanes), closed)
            )
            y += view.layout.group_head
            if closed:
                continue
        empty = [lane for lane in members if not in_view[lane]]
        elsewhere = [lane for lane in empty if counts.has_events(lane, view.shown, view.lanes)]
        show_pills = group in view.unfolded or len(elsewhere) <= MOST_PILL_LANES
        hidden = [lane for lane in empty if not show_pills or lane not in elsewhere]
        for lane in members:
            if in_view[lane] or (lane not in hidden and group not in view.unfolded):
                y = _add_lane(heads, pills, lanes[lane], lane, y, view, rows, bool(in_view[lane]))
        named = empty if group in view.unfolded else hidden
        if named:
            folded.append(_folded_line(group, named, lanes, y, view))
            y += view.layout.folded_line
        if group in view.unfolded:
            for lane in empty:
                y = _add_lane(heads, pills, lanes[lane], lane, y, view, rows, False)
    return Stack(tuple(groups), tuple(heads), tuple(folded), frozenset(pills), y)


def _grouped(lanes: tuple[LaneRow, ...], groups: tuple[str, ...], shown: Bools | None) -> list[tuple[str, list[int]]]:
    """Give the shown lanes of each group in the record's order of groups; groups it does not name come last."""
    found: dict[str, list[int]] = {group: [] for group in groups}
    for at, lane in enumerate(lanes):
        if shown is None or shown[at]:
            found.setdefault(lane.group, []).append(at)
    return [(group, members) for group, members in found.items() if members]


def _add_lane(
    heads: list[LaneHead], pills: set[int], row: LaneRow, lane: int, y: float, view: View,
    rows: dict[int, int], in_view: bool,
) -> float:  # fmt: skip
    height = lane_height(view, rows.get(lane, 1))
    post = row.post if view.stage_now <= Stage.GLYPHS else ""
    heads.append(LaneHead(lane, y, height, row.name, post, row.disputed, row.known))
    if not in_view:
        pills.add(lane)
    return y + height


def lane_height(view: View, rows: int) -> float:
    """Give a lane's height: by rows in stages 1 and 2, fixed in the others."""
    layout, stage = view.layout, view.stage_now
    if stage == Stage.GROUPS:
        return layout.group_lane
    if stage == Stage.DENSITY:
        return layout.density_lane
    return layout.lane_top + max(rows, 1) * layout.row + layout.lane_bottom


def _folded_line(group: str, hidden: list[int], lanes: tuple[LaneRow, ...], y: float, view: View) -> FoldedLanes:
    text = f"{counted(len(hidden), 'lane', 'lanes')} with nothing in this range:"
    names = ", ".join(lanes[lane].name for lane in hidden)
    return FoldedLanes(group, y, view.layout.folded_line, text, names, tuple(hidden), group in view.unfolded)
