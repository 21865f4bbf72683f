"""One frame of the timeline as a draw list, computed from sorted arrays. Same input, same scene."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import NOBODY, TimelineRecord
from timeline_app.timeline.cell_counts import CellCounts
from timeline_app.timeline.group_counts import Groups
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.lane_bands import LaneBands
from timeline_app.timeline.lane_cells import draw_cells
from timeline_app.timeline.lane_groups import GroupLanes
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_lanes import MarkLanes, MarkMaker
from timeline_app.timeline.pencil import Pencil, View, Wordings
from timeline_app.timeline.pills import off_view_pills, tray
from timeline_app.timeline.scene_columns import Cells, Opposes, TimelineScene
from timeline_app.timeline.stack import Stack, Standing, stack
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.ticks import axis
from timeline_app.timeline.title_widths import TitleWidths
from timeline_app.timeline.window import InView, in_view

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class SceneMaker:
    """Makes the scenes of one record. Keeps measured words and counts, which change nothing but the time it takes."""

    def __init__(
        self, record: TimelineRecord, measure: Measurer, index: RecordIndex | None = None,
        like: "SceneMaker | None" = None,
    ) -> None:  # fmt: skip
        """Take a record; `index` is its index where one is at hand, made elsewhere as that takes a while.

        `like` is a maker for the same record on another day: what is the same of the lanes is taken from it.
        """
        self.index: RecordIndex = index or build_index(record)
        self._measure = measure
        self._widths = self._title_widths(like)
        self._wordings: Wordings = Wordings(record.events.titles, measure)
        if like is not None and like._wordings.is_for(record.events.titles, measure):
            self._wordings = like._wordings
        # What is kept holds its index: of another record, that would be a hundred megabytes for nothing.
        paired = like if like is not None and like.index.event is self.index.event else None
        self._marks: MarkMaker = MarkMaker(self._widths, paired._marks if paired is not None else None)
        self._cells: CellCounts = paired._cells if paired is not None else CellCounts()
        same = like if like is not None and like.index.record.lanes is record.lanes else None
        self._bands: LaneBands = same._bands if same is not None else LaneBands(record.lanes)
        self._is_person = np.array([lane.person != NOBODY for lane in record.lanes], np.bool_)
        self._groups: tuple[Bools | None, Bools | None, Groups] | None = None
        self._standing: Standing | None = None
        self._pile: tuple[tuple[object, ...], Stack] | None = None
        if same is not None and same._groups is not None:
            self._groups = *same._groups[:2], same._groups[2].on_another_day(record)

    def _title_widths(self, like: "SceneMaker | None") -> TitleWidths:
        events = self.index.record.events
        quotes = events.quotes

        def count(event: int) -> str:
            return str(int(quotes[event]) or "")

        if like is not None and like.index.record.events.titles is events.titles and like._measure is self._measure:
            return like._widths.with_tails(count)
        return TitleWidths(events.titles, count, self._measure)

    def scene(self, view: View) -> TimelineScene:
        """Compute what a view shows. Costs by what is on the screen and by lanes, not by the record."""
        pencil = Pencil(self.index.filtered(view.shown, view.lanes), view, self._measure, self._widths, self._wordings)
        marks: MarkLanes | InView
        if view.stage_now >= Stage.GROUPS:
            marks = in_view(pencil.index, view.viewport)
            rows = numbers = marks.number
        else:
            marks = self._marks.lanes(pencil.index, view)
            rows, numbers = marks.rows, marks.in_view
        placed = self._stacked(pencil, rows)
        drawn, cells = self._drawn(pencil, marks, placed)
        return self._finished(pencil, placed, drawn, cells, numbers)

    def _stacked(self, pencil: Pencil, rows: Ints) -> Stack:
        """Pile the lanes up, or give the last pile again: while time moves, it is mostly the same."""
        view, groups = pencil.view, self._groups_of(pencil.view)
        standing = self._standing
        if standing is None or not standing.is_for(view, groups):
            has_events = np.diff(pencil.index.offsets) > 0
            self._standing = standing = Standing(self.index.record, view, groups, has_events)
        needed = rows > 0 if view.stage_now >= Stage.GROUPS else rows
        key = standing, view.stage_now, view.height, view.scroll, needed.tobytes()
        if self._pile is None or self._pile[0] != key:
            self._pile = key, stack(standing, view, rows)
        return self._pile[1]

    def _groups_of(self, view: View) -> Groups:
        kept = self._groups
        if kept is None or kept[0] is not view.shown or kept[1] is not view.lanes:
            whole = view.shown is None and view.lanes is None
            groups = self.index.groups if whole else Groups(self.index.record, view.shown, view.lanes)
            kept = self._groups = view.shown, view.lanes, groups
        return kept[2]

    def _drawn(self, pencil: Pencil, marks: MarkLanes | InView, placed: Stack) -> tuple[MarkColumns, Cells | None]:
        """Draw the marks of the lanes on the screen, or their cells."""
        # In order of the record, as the index is; folded empty lanes may lie elsewhere on the screen.
        lanes = placed.tops.lane[placed.visible].astype(np.int64)
        order = np.argsort(lanes)
        lanes, y = lanes[order], placed.tops.y[placed.visible][order]
        layout, kinds = pencil.view.layout, pencil.index.record.events.kinds
        if isinstance(marks, MarkLanes):
            return marks.draw(lanes, y + layout.lane_top), None
        if pencil.view.stage_now == Stage.GROUPS:
            height = placed.tops.height[placed.visible][order]
            return GroupLanes(pencil, marks, lanes, y + (height - layout.band) / 2).draw(), None
        cells, signs = draw_cells(pencil, self._cells, marks, lanes, y + pencil.view.layout.cell_top)
        return _only_signs(signs, kinds), cells

    def _finished(
        self, pencil: Pencil, placed: Stack, drawn: MarkColumns, cells: Cells | None, numbers: Ints
    ) -> TimelineScene:
        view, tops = pencil.view, placed.tops
        lanes = tops.lane[placed.visible].astype(np.int64)
        bottoms = tops.y[placed.visible] + tops.height[placed.visible]
        elsewhere = np.flatnonzero(~placed.in_view[placed.visible]).tolist()
        return TimelineScene(
            viewport=view.viewport, height=view.height, scroll=placed.scroll, stage=view.stage_now,
            content_height=placed.height, axis=axis(view.viewport, self._measure, view.words), heads=placed.heads,
            groups=placed.groups, folded=placed.folded,
            bands=self._bands.draw(lanes, bottoms, view.viewport, view.layout), lines=drawn.lines, bars=drawn.bars,
            cells=cells, glyphs=drawn.glyphs, labels=drawn.labels, counts=drawn.counts, discs=drawn.discs,
            more=drawn.more, off_view=off_view_pills(pencil, [placed.heads[at] for at in elsewhere]),
            opposes=drawn.opposes, tray=tray(pencil), lane_tops=tops, in_view=int(numbers.sum()),
            people_in_view=int(np.count_nonzero((numbers > 0) & self._is_person)),
        )  # fmt: skip


@lru_cache(maxsize=8)
def _nothing(kinds: tuple[str, ...]) -> MarkColumns:
    return MarkColumns.empty(kinds)


def _only_signs(signs: Opposes, kinds: tuple[str, ...]) -> MarkColumns:
    nothing = _nothing(kinds)
    return MarkColumns(
        nothing.bars, nothing.lines, nothing.glyphs, nothing.discs, nothing.labels, nothing.counts, (), signs
    )
