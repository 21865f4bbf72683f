"""The layer below the marks: surface, grid, lanes, and empty cells of stage 4."""

from math import ceil

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.frame_layer import Floats, FrameLayer, Ints
from timeline_app.gui.timeline.plotting import FragmentBatch
from timeline_app.timeline.scene_columns import Cells, TimelineScene
from timeline_app.timeline.ticks import Axis

CHOSEN = 0.3
"""How much of its colour the lane has in which the keyboard stands."""


class GroundLayer(FrameLayer):
    """Surface, grid, the selected lane, lines between lanes.

    In stage 4 most cells are empty. So the picture of one lane with empty cells is repeated, and only those with
    something in them are drawn one by one.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._lanes = FragmentBatch()

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
        rest = [(top, top + self.dots(frame.height - frame.top))]
        if scene.cells is not None and len(scene.cells.y):
            rest = self._draw_cell_lanes(painter, scene, scene.cells, rest[0], width)
        surface = inks.colour("surface")
        for a, b in rest:
            painter.fillRect(QRectF(0, a, width, b - a), surface)
        ends = self._ends_of_lanes(painter, scene, width)
        self._draw_grid(painter, scene.axis, rest)
        line = float(self.dots(1.0))
        self.rects.draw(painter, ends * 0, ends - line, float(width), line, inks.colour("hairline"))

    def _ends_of_lanes(self, painter: QPainter, scene: TimelineScene, width: int) -> Floats:
        """Give where lanes end, and mark the one in which the keyboard stands."""
        frame = self.frame
        for head in scene.heads:
            if head.lane == frame.current_lane:
                y0, y1 = self.at(head.y), self.at(head.y + head.height)
                painter.fillRect(QRectF(0, y0, width, y1 - y0), frame.inks.mixed("accent.soft", CHOSEN))
        return self.px(np.array([head.y + head.height for head in scene.heads]))

    def _draw_grid(self, painter: QPainter, axis: Axis, rows: list[tuple[float, float]]) -> None:
        """Draw the lines of the grid across some stretches from top to bottom."""
        line = float(self.dots(1.0))
        for places, role in ((axis.minor, "hairline"), (axis.major, "border")):
            if len(places):
                xs, colour = self.px(np.array(places)), self.frame.inks.colour(role)
                for top, bottom in rows:
                    self.rects.draw(painter, xs, top, line, bottom - top, colour)

    def _draw_cell_lanes(
        self, painter: QPainter, scene: TimelineScene, cells: Cells, view: tuple[float, float], width: int
    ) -> list[tuple[float, float]]:
        """Draw lanes of density with empty cells; give the stretches from top to bottom that are left."""
        heads = [head for head in scene.heads if head.lane != self.frame.current_lane]
        if not heads:
            return [view]
        ys = self.px(np.array([head.y for head in heads]))
        ends = self.px(np.array([head.y + head.height for head in heads]))
        first = next(head for head in scene.heads if head.lane == int(cells.lane[0]))
        inset = self.at(float(cells.y[0])) - self.at(first.y)
        picture = self._empty_lane(scene.axis, cells, (width, int((ends - ys).max())), inset)
        table = np.zeros((len(ys), 5))
        table[:, 3], table[:, 4] = width, ends - ys
        self._lanes.clear()
        self._lanes.add(np.arange(len(ys)), ys * 0, ys)
        self._lanes.draw(painter, table, {0: picture})
        gaps = zip([view[0], *ends.tolist()], [*ys.tolist(), view[1]], strict=True)
        return [(a, b) for a, b in gaps if b > a]

    def _empty_lane(self, axis: Axis, cells: Cells, size: tuple[int, int], top: float) -> QPixmap:
        """Give the picture of a lane in which nothing happened."""
        picture = QPixmap(*size)
        x, width = cell_edges(self, cells)
        nothing = np.zeros(len(x), np.int64)
        self.clear()
        slots = self.sprites.cells(width, nothing, nothing, self.dots(cells.height))
        self.marks.add(slots, x, np.full(len(x), top))
        picture.fill(self.frame.inks.colour("surface"))
        painter = QPainter(picture)
        try:
            self._draw_grid(painter, axis, [(0.0, float(size[1]))])
            self.draw_collected(painter)
        finally:
            painter.end()
        return picture


def cell_edges(layer: FrameLayer, cells: Cells) -> tuple[Floats, Ints]:
    """Give left edges and widths of cells in device pixels."""
    left = layer.px(cells.x0)
    return left, np.maximum(layer.px(cells.x1) - left, 1).astype(np.int64)
