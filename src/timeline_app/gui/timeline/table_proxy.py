"""The timeline for screen readers: a table that lies over the canvas, draws nothing and holds the canvas's focus.

Qt for Python has no table interface for painted widgets, so a real table view carries it: a row is a lane on screen,
a cell a mark. Keys go to the canvas; the current cell follows where the keyboard stands.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from timeline_app.domain.translating import tr
from timeline_app.timeline.scene_table import SceneTable

if TYPE_CHECKING:
    from timeline_app.gui.timeline.canvas import TimelineCanvas

_Index = QModelIndex | QPersistentModelIndex
_WORD_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class SceneTableModel(QAbstractTableModel):
    """The table of the frame that is on the screen. Made anew only when somebody asks after the frame has changed."""

    def __init__(self, canvas: "TimelineCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._of: object = None
        self._table: SceneTable | None = None

    def take(self) -> SceneTable | None:
        """Give the table of the frame on the screen, None before there is one."""
        scene = self._canvas.frame_now.scene
        if scene is not None and scene is not self._of:
            self.beginResetModel()
            self._of, self._table = scene, SceneTable(scene, self._canvas.state.index)
            self.endResetModel()
        return self._table

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of lanes on the screen."""
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of marks on the lane that has most."""
        return 0 if parent.isValid() or self._table is None else self._table.columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what is said of a mark."""
        if self._table is None or not index.isValid() or role not in _WORD_ROLES:
            return None
        return self._table.words(index.row(), index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what is said of a lane; columns are numbered."""
        if self._table is None or role not in _WORD_ROLES:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._table.row_words(section) if section < len(self._table.rows) else None
        return str(section + 1)


class TimelineTable(QTableView):
    """The view over that model; it is the canvas's focus proxy."""

    def __init__(self, canvas: "TimelineCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.model_ = SceneTableModel(canvas)
        self.setModel(self.model_)
        self.setObjectName("timeline_table")
        self.setAccessibleName(tr("Timeline"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent; border: none;")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        canvas.changed.connect(self._renew)

    def _renew(self) -> None:
        """Be the table of the frame that was just drawn, for whoever reads along."""
        if QAccessible.isActive():
            state = self._canvas.state
            self.follow(state.place.lane, state.place.event, self.accessibleDescription())

    def follow(self, lane: int, event: int, words: str) -> None:
        """Make the mark on which the keyboard stands the current cell; `words` are said where none is on the screen."""
        table = self.model_.take()
        place = table.place_of(lane, event) if table is not None else None
        self.setAccessibleDescription(words)
        if place is None:
            self.clearSelection()
            return
        self.selectionModel().setCurrentIndex(
            self.model_.index(*place), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def visualRect(self, index: _Index) -> QRect:
        """Give where a mark is drawn, for the frame that screen readers draw around it."""
        table, frame = self.model_.take(), self._canvas.frame_now
        if table is None or frame.scene is None or not index.isValid() or index.row() >= len(table.rows):
            return QRect()
        cells = table.rows[index.row()].cells
        if index.column() >= len(cells):
            return QRect()
        cell = cells[index.column()]
        x, y = frame.left - self.x(), frame.top - frame.scene.scroll - self.y()
        return QRect(round(cell.x0 + x), round(cell.y0 + y), round(cell.x1 - cell.x0), round(cell.y1 - cell.y0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the canvas has drawn it."""

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Stay: what is on the screen is the canvas's to decide."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the canvas."""
        self._canvas.keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show on the canvas that the keyboard is here, and make the table that of the frame on the screen."""
        self.model_.take()
        self._canvas.focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show on the canvas that it is elsewhere."""
        self._canvas.focusOutEvent(event)
