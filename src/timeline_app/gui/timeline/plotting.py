"""The one module that knows pyqtgraph: a view without its own transform, layers, and batches of rectangles and lines.

`PrimitiveArray` is private to pyqtgraph: it hands QPainter a C array instead of a Python list of objects, which
costs a fifth. Nothing else of pyqtgraph's plotting is used; a `ViewBox` alone would cost 5 ms a frame.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from pyqtgraph import GraphicsObject, GraphicsView
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsView, QStyleOptionGraphicsItem, QWidget

Floats = npt.NDArray[np.float64]


class PlotView(GraphicsView):
    """A graphics view whose scene is measured in its own pixels and repainted whole, layer by layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        # pyqtgraph puts a layout widget in the middle; nothing is laid out here.
        self.setCentralItem(None)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def add_layer(self, layer: "Layer") -> None:
        """Put a layer on top of those already there."""
        self.addItem(layer)


class Layer(GraphicsObject):
    """One drawing object for everything of one sort. Subclasses draw in `paint_layer`, in the view's pixels."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QRectF(0, 0, 1, 1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_box(self, width: float, height: float) -> None:
        """Give the layer the size of its view."""
        self.prepareGeometryChange()
        self._box = QRectF(0, 0, width, height)

    def boundingRect(self) -> QRectF:
        """The whole view: what lies outside costs nothing, since scenes hold only what is in sight."""
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw; the painter's state is put back afterwards."""
        painter.save()
        self.paint_layer(painter)
        painter.restore()

    def paint_layer(self, painter: QPainter) -> None:
        """Draw what this layer shows."""
        raise NotImplementedError


class RectBatch:
    """Many rectangles drawn in one call; the memory is kept from frame to frame."""

    def __init__(self) -> None:
        self._array: Any = PrimitiveArray(QRectF, 4)

    def draw(self, painter: QPainter, x: Floats, y: Floats, width: Floats, height: float, colour: QColor) -> None:
        """Fill rectangles given by columns of left, top and width."""
        if not len(x):
            return
        self._array.resize(len(x))
        memory = self._array.ndarray()
        memory[:, 0], memory[:, 1], memory[:, 2], memory[:, 3] = x, y, width, height
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(*self._array.drawargs())


class LineBatch:
    """Many straight lines drawn in one call."""

    def __init__(self) -> None:
        self._array: Any = PrimitiveArray(QLineF, 4)

    def draw(self, painter: QPainter, x0: Floats, y0: Floats, x1: Floats, y1: Floats, pen: QPen) -> None:
        """Draw lines given by columns of their ends."""
        if not len(x0):
            return
        self._array.resize(len(x0))
        memory = self._array.ndarray()
        memory[:, 0], memory[:, 1], memory[:, 2], memory[:, 3] = x0, y0, x1, y1
        painter.setPen(pen)
        painter.drawLines(*self._array.drawargs())
