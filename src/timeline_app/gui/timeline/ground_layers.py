"""The layer below the marks: surface, grid, lanes, and empty cells of stage 4."""

from math import ceil

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QImage, QPainter, QPixmap

from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.frame_layer import Floats, FrameLayer, Ints
from timeline_app.gui.timeline.plotting import FragmentBatch
from timeline_app.timeline.drawing import LaneHead
from timeline_app.timeline.scene_columns import Cells, TimelineScene
from timeline_app.timeline.ticks import Axis

CHOSEN = 0.3
"""How much of its colour the lane has in which the keyboard stands."""
AIR = 64
"""Room for lines of the grid that begin just outside the view."""


class GroundLayer(FrameLayer):
    """Surface, grid, the selected lane, lines between lanes.

    A line from top to bottom touches every row of the picture, and costs as much as twenty short bars. So the grid is
    drawn with the surface: one row of pixels that holds both is repeated downwards. In stage 4 the picture of a whole
    lane, with its empty cells, is what is repeated.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._lanes = FragmentBatch()
        self._row, self._chosen_row = PixelRow(), PixelRow()

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the surface also where there is nothing else."""
        frame = self.frame
        if frame.scene is None:
            painter.fillRect(QRectF(0, 0, frame.width, frame.height), frame.inks.colour("surface"))
        super().paint_layer(painter)

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw the ground of the lanes."""
        frame = self.frame
        self.into_rows(painter, scene, frame.left)
        top = self.at(scene.scroll)
        width, bottom = ceil((frame.width - frame.left) * frame.inks.ratio), top + self.dots(frame.height - frame.top)
        brush = self._brush(self._row, scene.axis, width, chosen=False)
        rest = [(top, bottom)]
        if scene.cells is not None:
            rest = self._draw_cell_lanes(painter, scene, brush, rest[0])
        for a, b in rest:
            if b > a:
                painter.fillRect(QRectF(0, a, width, b - a), brush)
        self._draw_lanes(painter, scene, width)

    def _brush(self, row: "PixelRow", axis: Axis, width: int, *, chosen: bool) -> QBrush:
        """Give the row of pixels of the time area as a brush: surface, crossed by the lines of the grid."""
        inks, share = self.frame.inks, CHOSEN if chosen else 0.0
        pixels = row.of_width(width)
        pixels.fill(inks.mixed("accent.soft", share).rgb())
        for places, role in ((axis.minor, "hairline"), (axis.major, "border")):
            if len(places):
                xs = self.px(np.array(places)).astype(np.int64)
                ink = inks.mixed("accent.soft", share, role).rgb()
                for shift in range(self.dots(1.0)):
                    pixels[xs + shift] = ink
        return QBrush(row.image)

    def _draw_cell_lanes(
        self, painter: QPainter, scene: TimelineScene, brush: QBrush, view: tuple[float, float]
    ) -> list[tuple[float, float]]:
        """Draw lanes of density with empty cells; give the stretches from top to bottom that are left."""
        cells, current = scene.cells, self.frame.current_lane
        heads = [head for head in scene.heads if head.lane != current]
        if cells is None or not heads or not len(cells.y):
            return [view]
        ys = self.px(np.array([head.y for head in heads]))
        ends = self.px(np.array([head.y + head.height for head in heads]))
        inset = self.at(float(cells.y[0])) - self.at(_head_of(scene, int(cells.lane[0])).y)
        picture = self._empty_lane(cells, brush, int((ends - ys).max()), inset)
        table = np.zeros((len(ys), 5))
        table[:, 3], table[:, 4] = picture.width(), ends - ys
        self._lanes.clear()
        self._lanes.add(np.arange(len(ys)), np.zeros(len(ys)), ys)
        self._lanes.draw(painter, table, {0: picture})
        return list(zip([view[0], *ends.tolist()], [*ys.tolist(), view[1]], strict=True))

    def _empty_lane(self, cells: Cells, brush: QBrush, height: int, top: float) -> QPixmap:
        """Give the picture of a lane in which nothing happened."""
        picture = QPixmap(self._row.image.width(), height)
        x, width = cell_edges(self, cells)
        nothing = np.zeros(len(x), np.int64)
        self.clear()
        slots = self.sprites.cells(width, nothing, nothing, self.dots(cells.height))
        self.marks.add(slots, x, np.full(len(x), top))
        painter = QPainter(picture)
        try:
            painter.fillRect(picture.rect(), brush)
            self.draw_collected(painter)
        finally:
            painter.end()
        return picture

    def _draw_lanes(self, painter: QPainter, scene: TimelineScene, width: int) -> None:
        """Mark the selected lane, and draw a line below each."""
        frame, line = self.frame, float(self.dots(1.0))
        if not len(scene.heads):
            return
        for head in scene.heads:
            if head.lane == frame.current_lane:
                y0, y1 = self.at(head.y), self.at(head.y + head.height)
                brush = self._brush(self._chosen_row, scene.axis, width, chosen=True)
                painter.fillRect(QRectF(0, y0, width, y1 - y0 - line), brush)
        ys = self.px(np.array([head.y + head.height for head in scene.heads])) - line
        self.rects.draw(painter, ys * 0, ys, float(width), line, frame.inks.colour("hairline"))


class PixelRow:
    """One row of pixels as an image, written to from frame to frame."""

    def __init__(self) -> None:
        self._pixels: npt.NDArray[np.uint32] = np.zeros(AIR, np.uint32)
        self.image = QImage()

    def of_width(self, width: int) -> npt.NDArray[np.uint32]:
        """Give the memory of the pixels, with some air behind them."""
        if width != self.image.width():
            self._pixels = np.zeros(width + AIR, np.uint32)
            # The image takes the memory as it is; it lives as long as this object.
            self.image = QImage(self._pixels.data, width, 1, width * 4, QImage.Format.Format_RGB32)
        return self._pixels


def cell_edges(layer: FrameLayer, cells: Cells) -> tuple[Floats, Ints]:
    """Give left edges and widths of cells in device pixels."""
    left = layer.px(cells.x0)
    return left, np.maximum(layer.px(cells.x1) - left, 1).astype(np.int64)


def _head_of(scene: TimelineScene, lane: int) -> LaneHead:
    return next(head for head in scene.heads if head.lane == lane)
