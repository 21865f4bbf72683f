"""The one module that knows pyqtgraph: a view without its own transform, layers, and batches drawn in one call each.

`PrimitiveArray` is private to pyqtgraph: it hands QPainter a C array instead of a Python list of objects, which
costs a fifth. Nothing else of pyqtgraph's plotting is used; a `ViewBox` alone would cost 5 ms a frame.
"""

import itertools
import sys
from collections.abc import Mapping, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from pyqtgraph import GraphicsObject, GraphicsView
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGraphicsView, QStyleOptionGraphicsItem, QWidget
from shiboken6 import wrapInstance

Ints = npt.NDArray[np.integer[Any]]
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
        # The lowest layer covers everything; filling the ground before it would cost as much as all of the marks.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        self.problem: Exception | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all layers.

        What goes wrong is told when Qt has ended drawing, and not raised into it, which it would not survive: the call
        that had drawing done may be one of Python's in turn, and then PySide reads an error that is not there any more.
        """
        try:
            self.paint_view(event)
        except Exception as problem:
            self.problem = problem
        found, self.problem = self.problem, None
        if found is not None:
            sys.excepthook(type(found), found, found.__traceback__)

    def paint_view(self, event: QPaintEvent) -> None:
        """Draw what the event asks for."""
        super().paintEvent(event)

    def set_layers(self, layers: "Sequence[Layer]") -> None:
        """Draw these, the lowest first."""
        self._sheet = _Sheet(layers)
        self.addItem(self._sheet)

    def set_box(self, width: float, height: float) -> None:
        """Give the drawing the size of the view."""
        self._sheet.set_box(width, height)


class Layer:
    """Everything of one sort. Subclasses draw in `paint_layer`, in the view's pixels."""

    def paint_layer(self, painter: QPainter) -> None:
        """Draw what this layer shows; the painter's state is put back afterwards."""
        raise NotImplementedError


class _Sheet(GraphicsObject):
    """The one drawing object of a view: its layers in order. An object for each would cost ten times the call."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        super().__init__()
        self._layers = tuple(layers)
        self._box = QRectF(0, 0, 1, 1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_box(self, width: float, height: float) -> None:
        """Give it the size of its view."""
        self.prepareGeometryChange()
        self._box = QRectF(0, 0, width, height)

    def boundingRect(self) -> QRectF:
        """The whole view: what lies outside costs nothing, since scenes hold only what is in sight."""
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the layers. One that fails does not keep the others from being drawn."""
        for layer in self._layers:
            painter.save()
            try:
                layer.paint_layer(painter)
            except Exception as problem:
                view = self.scene().views()[0]
                if isinstance(view, PlotView):
                    view.problem = problem
            painter.restore()


class RectBatch:
    """Many rectangles of one colour, drawn in one call; the memory is kept from frame to frame."""

    def __init__(self) -> None:
        self._room = 0
        self._memory: Floats = np.empty((0, 4))
        self._pointer: Any = None

    def draw(
        self, painter: QPainter, x: Floats | float, y: Floats | float, width: Floats | float, height: Floats | float,
        colour: QColor,
    ) -> None:  # fmt: skip
        """Fill rectangles given by left, top, width and height; left or top is a column, the others may be one."""
        number = len(x) if isinstance(x, np.ndarray) else len(y)  # type: ignore[arg-type]
        if not number:
            return
        if number > self._room:
            self._room = 2 * number
            self._memory, self._pointer = _memory_of(QRectF, 4, self._room)
        memory = self._memory[:number]
        memory[:, 0], memory[:, 1], memory[:, 2], memory[:, 3] = x, y, width, height
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(self._pointer, number)


class FragmentBatch:
    """Many parts of a few pictures, collected and then drawn unscaled in one call a picture.

    Parts are given by slots: rows of a table of picture number, left, top, width and height; those added together
    must not overlap. What was collected stays until `clear`, so it can be drawn again.
    """

    def __init__(self) -> None:
        self._slots: list[Ints] = []
        self._x: list[Floats] = []
        self._y: list[Floats] = []
        self._cuts: list[tuple[int, int, Floats | Ints, Floats | Ints | float]] = []
        self.number = 0
        self.slots: Ints = np.empty(0, np.int64)
        """Those that were drawn last."""
        self._runs: list[tuple[int, int, int]] = []
        """First and last position of what follows one another from one picture, and its number; empty until drawn."""
        self._room = 0
        self._memory: Floats = np.empty((0, 10))
        self._pointer: Any = None
        self._opacity = 1.0

    def add(
        self, slots: Ints, x: Floats, y: Floats, width: Floats | Ints | None = None, skip: Floats | Ints | float = 0.0
    ) -> None:
        """Add parts with the places of their left top corners, cut to `width` from `skip` on where these are given."""
        start = self.number
        self.number += len(slots)
        self._slots.append(slots)
        self._x.append(x)
        self._y.append(y)
        if width is not None:
            self._cuts.append((start, self.number, width, skip))
        self._runs = []

    def draw(self, painter: QPainter, table: Floats, pictures: Mapping[int, QPixmap], opacity: float = 1.0) -> None:
        """Draw what was added, in its order: one call for all that follow one another from one picture."""
        number = self.number
        if not number:
            return
        if not self._runs:
            self._runs = self._gather(table, len(pictures) == 1)
        if opacity != self._opacity:
            self._memory[:, 9] = self._opacity = opacity
        for start, end, picture in self._runs:
            at = _pointer_to(self._memory, start) if start else self._pointer
            painter.drawPixmapFragments(at, end - start, pictures[picture])

    def clear(self) -> None:
        """Begin anew."""
        if self.number:
            for column in (self._slots, self._x, self._y, self._cuts):
                column.clear()
            self.number, self._runs = 0, []

    def _gather(self, table: Floats, is_one: bool) -> list[tuple[int, int, int]]:
        """Write all parts as Qt wants them; give the stretches to be drawn, one where there is but one picture."""
        if self.number > self._room:
            self._room = 2 * self.number
            self._memory, self._pointer = _memory_of(QPainter.PixmapFragment, 10, self._room)
            self._memory[:, 6:8], self._memory[:, 8], self._memory[:, 9] = 1.0, 0.0, self._opacity
        self.slots = np.concatenate(self._slots)
        rows = table[self.slots]
        memory = self._memory[: self.number]
        memory[:, 2:6] = rows[:, 1:5]
        for start, end, width, skip in self._cuts:
            memory[start:end, 4] = width
            memory[start:end, 2] += skip
        # Qt takes the middle of each part.
        np.multiply(memory[:, 4:6], 0.5, out=memory[:, 0:2])
        memory[:, 0] += np.concatenate(self._x)
        memory[:, 1] += np.concatenate(self._y)
        drawn: Floats = rows[:, 0]
        first = int(drawn[0])
        if is_one or (drawn == first).all():
            return [(0, self.number, first)]
        # What was added together does not overlap, so its order within may follow the pictures.
        together = np.repeat(np.arange(len(self._slots)), [len(each) for each in self._slots])
        order = np.lexsort((drawn, together))
        memory[:], drawn = memory[order], drawn[order]
        cuts = [0, *(np.flatnonzero(np.diff(drawn)) + 1).tolist(), self.number]
        return [(start, end, int(drawn[start])) for start, end in itertools.pairwise(cuts)]


def _memory_of(kind: type, fields: int, number: int) -> tuple[Floats, Any]:
    """Give memory for so many of Qt's values as rows of floats, and what Qt calls take for it."""
    array: Any = PrimitiveArray(kind, fields, use_array=True)
    array.resize(number)
    # The wrapper that Qt is handed does not keep the memory alive; whoever holds the rows does.
    return array.ndarray(), array.drawargs()[0]


def _pointer_to(memory: Floats, row: int) -> QPainter.PixmapFragment:
    """Give what a Qt call takes for fragments from a row on."""
    return cast("QPainter.PixmapFragment", wrapInstance(memory[row:].ctypes.data, QPainter.PixmapFragment))
