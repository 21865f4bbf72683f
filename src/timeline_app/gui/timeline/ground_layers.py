"""The layer below the marks: surface, grid, lanes, and empty cells of stage 4."""

from math import ceil

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.gui.timeline.atlas import HIGH, WIDE
from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.frame_layer import Floats, FrameLayer, Ints
from timeline_app.gui.timeline.plotting import FragmentBatch
from timeline_app.timeline.scene_columns import Cells, TimelineScene
from timeline_app.timeline.ticks import Axis

CHOSEN = 0.3
"""How much of its colour the lane has in which the keyboard stands."""
TILE = 32
"""Height of the picture of the grid that is repeated: its lines drawn from top to bottom would miss every cache."""

Stretch = tuple[float, float]
"""Top and bottom of a part of the lanes in device pixels."""


class GroundLayer(FrameLayer):
    """Surface, grid, the selected lane, lines between lanes.

    Surface and grid are drawn once, a few rows high, and repeated down the view. In stage 4 most cells are empty: so
    the picture of one lane with empty cells is repeated, and only those with something in them are drawn one by one.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._copies = FragmentBatch()
        self._tile = self._lane = QPixmap()

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the surface also where there is nothing else."""
        frame = self.frame
        if frame.scene is None:
            painter.fillRect(QRectF(0, 0, frame.width, frame.height), frame.inks.colour("surface"))
        super().paint_layer(painter)

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw the ground of the lanes."""
        frame, inks = self.frame, self.frame.inks
        self.into_rows(painter, scene, frame.left)
        top, width = self.at(scene.scroll), ceil((frame.width - frame.left) * inks.ratio)
        rest: list[Stretch] = [(top, top + self.dots(frame.height - frame.top))]
        chosen = [head for head in scene.heads if head.lane == frame.current_lane]
        if scene.cells is not None and len(scene.cells.y) and len(scene.heads) > len(chosen):
            rest = self._draw_cell_lanes(painter, scene, scene.cells, rest[0], width)
        if chosen:
            lane = self.at(chosen[0].y), self.at(chosen[0].y + chosen[0].height)
            painter.fillRect(QRectF(0, lane[0], width, lane[1] - lane[0]), inks.mixed("accent.soft", CHOSEN))
            self._draw_grid(painter, scene.axis, lane)
            rest = _without(rest, lane)
        self._draw_plain(painter, scene.axis, rest, width)
        ends, line = self.ends_of(scene.heads), float(self.dots(1.0))
        self.rects.draw(painter, 0.0, ends - line, float(width), line, inks.colour("hairline"))

    def _draw_plain(self, painter: QPainter, axis: Axis, stretches: list[Stretch], width: int) -> None:
        """Draw surface and grid over the whole width."""
        tops = [np.arange(top, bottom, TILE) for top, bottom in stretches]
        if not tops:
            return
        heights = [np.minimum(bottom - y, TILE) for y, (_, bottom) in zip(tops, stretches, strict=True)]
        self._tile = picture = _paper(self._tile, width, TILE)
        picture.fill(self.frame.inks.colour("surface"))
        over = QPainter(picture)
        try:
            self._draw_grid(over, axis, (0.0, TILE))
        finally:
            over.end()
        self._repeat(painter, picture, np.concatenate(tops), np.concatenate(heights))

    def _repeat(self, painter: QPainter, picture: QPixmap, ys: Floats, heights: Floats) -> None:
        """Draw the upper rows of a picture at some heights."""
        table = np.zeros((len(ys), 5))
        table[:, WIDE], table[:, HIGH] = picture.width(), heights
        self._copies.clear()
        self._copies.add(np.arange(len(ys)), np.zeros(len(ys)), ys)
        self._copies.draw(painter, table, {0: picture})

    def _draw_grid(self, painter: QPainter, axis: Axis, rows: Stretch) -> None:
        """Draw the lines of the grid from top to bottom."""
        line, (top, bottom) = float(self.dots(1.0)), rows
        for places, role in ((axis.minor, "hairline"), (axis.major, "border")):
            if len(places):
                self.rects.draw(
                    painter, self.px(np.array(places)), top, line, bottom - top, self.frame.inks.colour(role)
                )

    def _draw_cell_lanes(
        self, painter: QPainter, scene: TimelineScene, cells: Cells, view: Stretch, width: int
    ) -> list[Stretch]:
        """Draw lanes of density with empty cells; give the stretches from top to bottom that are left."""
        heads = [head for head in scene.heads if head.lane != self.frame.current_lane]
        ys = self.px(np.array([head.y for head in heads]))
        ends = self.px(np.array([head.y + head.height for head in heads]))
        first = next(head for head in scene.heads if head.lane == int(cells.lane[0]))
        inset = self.at(float(cells.y[0])) - self.at(first.y)
        self._draw_empty_lane(scene.axis, cells, (width, int((ends - ys).max())), inset)
        self._repeat(painter, self._lane, ys, ends - ys)
        gaps = zip([view[0], *ends.tolist()], [*ys.tolist(), view[1]], strict=True)
        return [(a, b) for a, b in gaps if b > a]

    def _draw_empty_lane(self, axis: Axis, cells: Cells, size: tuple[int, int], top: float) -> None:
        """Draw the picture of a lane in which nothing happened."""
        self._lane = picture = _paper(self._lane, *size)
        x, width = cell_edges(self, cells)
        nothing = np.zeros(len(x), np.int64)
        self.clear()
        slots = self.sprites.cells(width, nothing, nothing, self.dots(cells.height))
        self.marks.add(slots, x, np.full(len(x), top))
        picture.fill(self.frame.inks.colour("surface"))
        painter = QPainter(picture)
        try:
            self._draw_grid(painter, axis, (0.0, float(size[1])))
            self.draw_collected(painter)
        finally:
            painter.end()


def _paper(kept: QPixmap, width: int, height: int) -> QPixmap:
    """Give a picture of a size: the one that was kept, if it has it."""
    return kept if (kept.width(), kept.height()) == (width, height) else QPixmap(width, height)


def _without(stretches: list[Stretch], part: Stretch) -> list[Stretch]:
    """Give what of some stretches lies above and below a part."""
    cut = [piece for a, b in stretches for piece in ((a, min(b, part[0])), (max(a, part[1]), b))]
    return [(a, b) for a, b in cut if b > a]


def cell_edges(layer: FrameLayer, cells: Cells) -> tuple[Floats, Ints]:
    """Give left edges and widths of cells in device pixels."""
    left = layer.px(cells.x0)
    return left, np.maximum(layer.px(cells.x1) - left, 1).astype(np.int64)
