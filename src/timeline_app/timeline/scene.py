"""One frame of the timeline as a draw list, computed from sorted arrays. Same input, same scene."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import civil, day_of
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.drawing import BandPart, LaneHead, OffView, TrayPill
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.labels import Measurer, inside
from timeline_app.timeline.lane_bars import BarLanes, tiled_window
from timeline_app.timeline.lane_counts import GroupLanes, cells
from timeline_app.timeline.lane_glyphs import GlyphLanes
from timeline_app.timeline.marks import TitleWidths
from timeline_app.timeline.pencil import Pencil, View
from timeline_app.timeline.scene_columns import (
    Bands,
    Bars,
    Cells,
    Counts,
    Discs,
    Glyphs,
    Labels,
    LaneTops,
    Lines,
    Opposes,
    TimelineScene,
)
from timeline_app.timeline.stack import NOBODY, GroupCounts, Stack, stack
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.ticks import axis
from timeline_app.timeline.wording import short_date

Ints = npt.NDArray[np.int64]

OVERSCAN = 8.0
"""Lanes so far outside the visible height are drawn too, for what reaches over their edge."""
TRAY_TITLE = 200.0
REACH = 240.0
"""Pixels by which windows are searched wider than the view: open ends and short bars are drawn past their bounds."""


class SceneMaker:
    """Makes the scenes of one record. Keeps measured titles and counts, which change nothing but the time it takes."""

    def __init__(self, record: TimelineRecord, measure: Measurer) -> None:
        self.index: RecordIndex = build_index(record)
        self._measure = measure
        quotes = record.events.quotes
        self._widths = TitleWidths(record.events.titles, lambda event: str(int(quotes[event]) or ""), measure)
        self._counts = GroupCounts(self.index)
        self._is_person = np.array([lane.person != NOBODY for lane in record.lanes], np.bool_)

    def scene(self, view: View) -> TimelineScene:
        """Compute what a view shows. Costs by what lies in the window, not by the record."""
        pencil = Pencil(self.index, view, self._measure, self._widths)
        lanes, pairs, rows = self._lanes(pencil)
        has_marks = np.zeros(len(self.index.record.lanes), np.bool_)
        has_marks[self.index.lane[pairs]] = True
        placed = stack(self.index, view, self._counts, has_marks, rows)
        scroll = min(max(view.scroll, 0.0), max(placed.height - view.height, 0.0))
        heads = tuple(head for head in placed.heads if _is_within(head.y, head.height, scroll, view.height))
        counted_cells = None
        if lanes is None:
            counted_cells = cells(pencil, pairs, {head.lane: head.y + 5.0 for head in heads})
            _oppose_cells(pencil, counted_cells)
        else:
            for head in heads:
                lanes.draw(head.lane, _first_y(pencil, head))
        for head in heads:
            self._draw_bands(pencil, head)
            if head.lane in placed.pill_lanes:
                self._draw_pills(pencil, head)
        return self._finished(
            pencil, placed, scroll, heads, counted_cells, len(pairs), int((has_marks & self._is_person).sum())
        )

    def _lanes(self, pencil: Pencil) -> tuple[BarLanes | GlyphLanes | GroupLanes | None, Ints, dict[int, int]]:
        """Give what draws lanes at this stage (None: cells), the pairs in view, and the rows of each lane."""
        view, stage = pencil.view, pencil.view.stage_now
        if stage >= Stage.GROUPS:
            pairs = self._on_shown(view, self.index.in_window(view.viewport.start, view.viewport.end, view.shown))
            return (GroupLanes(pencil, pairs) if stage == Stage.GROUPS else None), pairs, {}
        first, last = tiled_window(view)
        reach = REACH / view.viewport.pixels_per_minute
        pairs = self._on_shown(view, self.index.in_window(first - reach, last + reach, view.shown))
        lanes = BarLanes(pencil, pairs) if stage == Stage.BARS else GlyphLanes(pencil, pairs)
        return lanes, pairs[lanes.seen], {lane: rows.count for lane, rows in lanes.rows.items()}

    def _on_shown(self, view: View, pairs: Ints) -> Ints:
        """Keep the pairs whose lane is shown."""
        return pairs if view.lanes is None else pairs[view.lanes[self.index.lane[pairs]]]

    def _draw_bands(self, pencil: Pencil, head: LaneHead) -> None:
        viewport, layout = pencil.view.viewport, pencil.view.layout
        y = head.y + head.height - layout.band - 1.0
        for part in self.index.record.lanes[head.lane].band:
            x0 = 0.0 if part.start is None else max(viewport.x_of(part.start), 0.0)
            x1 = viewport.width if part.end is None else min(viewport.x_of(part.end), viewport.width)
            if x0 < x1:
                pencil.bands.append(BandPart(x0, x1, y, layout.band, part.kind))

    def _draw_pills(self, pencil: Pencil, head: LaneHead) -> None:
        """Draw where a lane without a mark in view has its nearest ones: left, right or both."""
        viewport = pencil.view.viewport
        pairs = self.index.of_lane(head.lane, pencil.view.shown)
        before = pairs[self.index.high[pairs] <= viewport.start]
        after = pairs[self.index.low[pairs] >= viewport.end]
        used = 4.0
        if len(before):
            used += self._draw_pill(pencil, head, int(before[np.argmax(self.index.high[before])]), -1, used)
        if len(after):
            self._draw_pill(pencil, head, int(after[np.argmin(self.index.low[after])]), 1, used + 4.0)

    def _draw_pill(self, pencil: Pencil, head: LaneHead, pair: int, side: int, used: float) -> float:
        """Draw a pill unless less than its shortest form fits; give its width."""
        measure, viewport, layout = self._measure, pencil.view.viewport, pencil.view.layout
        event = int(self.index.event[pair])
        year = civil(day_of(int((viewport.start + viewport.end) / 2))).year
        day, count = short_date(self.index.record.events, event, year), self._widths.tail_text(event)
        fixed = 12.0 + layout.glyph + 6.0 + measure(day, "small") + 8.0 + measure(count, "count") + 34.0
        title = inside(self.index.record.events.titles[event], 0.0, viewport.width - used - fixed - 4.0, measure)
        if title is None:
            return 0.0
        width = fixed + title.width
        x = used if side < 0 else viewport.width - width - 4.0
        y = head.y + (head.height - layout.bar) / 2 - (2.0 if head.post else 0.0)
        pencil.off_view.append(
            OffView(x, y, width, layout.bar, side, event, pencil.kind(event), pencil.look(event),
                    day, title.text, count, head.lane)
        )  # fmt: skip
        return width

    def _tray(self, pencil: Pencil) -> tuple[TrayPill, ...]:
        """Lay out the undated events in a line; the last pill counts those that found no room."""
        view, measure, events = pencil.view, self._measure, self.index.record.events
        waiting = [int(e) for e in self.index.undated if view.shown is None or view.shown[e]]
        pills: list[TrayPill] = []
        x, room = 8.0, view.viewport.width - 8.0
        for at, event in enumerate(waiting):
            title = inside(events.titles[event], 0.0, TRAY_TITLE, measure)
            width = (title.width if title else 0.0) + view.layout.glyph + 22.0
            rest = f"+{len(waiting) - at}"
            least = measure(rest, "count") + 16.0
            if x + width + (least + 6.0 if at + 1 < len(waiting) else 0.0) > room:
                pills.append(TrayPill(x, least, -1, "", 0, rest))
                break
            text = title.text if title else ""
            pills.append(TrayPill(x, width, event, pencil.kind(event), pencil.look(event), text))
            x += width + 6.0
        return tuple(pills)

    def _finished(
        self, pencil: Pencil, placed: Stack, scroll: float, heads: tuple[LaneHead, ...], counted_cells: Cells | None,
        in_view: int, people: int,
    ) -> TimelineScene:  # fmt: skip
        view = pencil.view
        return TimelineScene(
            viewport=view.viewport, height=view.height, scroll=scroll, stage=view.stage_now,
            content_height=placed.height, axis=axis(view.viewport, self._measure), heads=heads,
            groups=tuple(g for g in placed.groups if _is_within(g.y, g.height, scroll, view.height)),
            folded=tuple(f for f in placed.folded if _is_within(f.y, f.height, scroll, view.height)),
            bands=Bands.of(pencil.bands), lines=Lines.of(pencil.lines), bars=Bars.of(pencil.bars), cells=counted_cells,
            glyphs=Glyphs.of(pencil.glyphs, self.index.record.events.kinds), labels=Labels.of(pencil.labels),
            counts=Counts.of(pencil.counts), discs=Discs.of(pencil.discs), more=tuple(pencil.more),
            off_view=tuple(pencil.off_view), opposes=Opposes.of(pencil.opposes), tray=self._tray(pencil),
            lane_tops=_lane_tops(placed),
            in_view=in_view, people_in_view=people,
        )  # fmt: skip


def build_scene(record: TimelineRecord, view: View, measure: Measurer) -> TimelineScene:
    """Compute one scene of a record: what `SceneMaker` gives, for callers that need just one."""
    return SceneMaker(record, measure).scene(view)


def _lane_tops(placed: Stack) -> LaneTops:
    heads = placed.heads
    return LaneTops(
        np.array([head.lane for head in heads], np.int64), np.array([head.y for head in heads]),
        np.array([head.height for head in heads]),
    )  # fmt: skip


def _is_within(y: float, height: float, scroll: float, shown: float) -> bool:
    return y + height > scroll - OVERSCAN and y < scroll + shown + OVERSCAN


def _first_y(pencil: Pencil, head: LaneHead) -> float:
    """Give the top of a lane's first row, or the middle of a lane of groups."""
    if pencil.view.stage_now == Stage.GROUPS:
        return head.y + (head.height - pencil.view.layout.band) / 2
    return head.y + pencil.view.layout.lane_top


def _oppose_cells(pencil: Pencil, counted_cells: Cells) -> None:
    """Keep ≠ in sight on cells that hold a contradicted event."""
    index, radius = pencil.index, pencil.view.layout.small_oppose
    for row, column in zip(*np.nonzero(counted_cells.contradicted), strict=True):
        lane, first, last = (
            int(counted_cells.lane[row]),
            int(counted_cells.start[column]),
            int(counted_cells.end[column]),
        )
        pairs = index.of_lane(lane, pencil.view.shown)
        inside_cell = pairs[(index.high[pairs] >= first) & (index.low[pairs] <= last)]
        event = next((int(e) for e in index.event[inside_cell] if pencil.is_contradicted(int(e))), -1)
        pencil.draw_oppose(event, float(counted_cells.x1[column]) - 1.0, float(counted_cells.y[row]) + 1.0, radius)
