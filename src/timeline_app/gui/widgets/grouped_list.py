"""A list in groups that fold: people by status, articles, events. One tab stop, arrows within, menus by key."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.list_delegate import ListDelegate
from timeline_app.gui.widgets.list_model import ENTRY_ROLE, GroupedModel, ListGroup, ListItem, MadeItems, dragged_item

_Index = QModelIndex | QPersistentModelIndex
_ENSURE: Final = QAbstractItemView.ScrollHint.EnsureVisible
_AT_ONCE: Final = 100
_ALIKE_AT_ONCE: Final = 10_000
"""So many rows are laid out before the event loop turns: some hundredths of a second."""


class GroupedList(QListView):
    """Shows groups of items. What is selected is the caller's to keep: `select` shows it and says nothing."""

    selected = Signal(str, int)
    """Kind and row of the item that became current by mouse or key."""
    opened = Signal(str, int)
    menu_wanted = Signal(str, int, QPoint)
    rename_wanted = Signal(str, int)
    remove_wanted = Signal(str, int)
    dropped_on = Signal(str, int, int)
    """Kind, the row dragged, the row it was dropped on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.list_model = GroupedModel(self)
        self.setModel(self.list_model)
        self._delegate = ListDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.list_model.modelAboutToBeReset.connect(self._before_reset)
        self.list_model.modelReset.connect(self._after_reset)
        self.list_model.replacing.connect(self._before_reset)
        self.list_model.replaced.connect(self._after_reset)
        self.list_model.replaced.connect(self.viewport().update)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_on)
        self._quiet = False
        self._target = QPersistentModelIndex()
        self._kept: tuple[ListItem | None, int] = (None, 0)
        self._scroll_to = 0
        self._reveal = QPersistentModelIndex()

    def show_groups(self, groups: Sequence[ListGroup]) -> None:
        """Show other content; folds, the current item and the place in the list stay."""
        # Rows of one height are laid out without making what stands in them, a long list in portions.
        alike = any(isinstance(group.items, MadeItems) for group in groups)
        self.setUniformItemSizes(alike)
        self.setBatchSize(_ALIKE_AT_ONCE if alike else _AT_ONCE)
        self.list_model.show_groups(groups)

    def select(self, kind: str, row: int, *, reveal: bool = True) -> None:
        """Make an item current without a signal; one that is not listed clears the mark."""
        index = self.list_model.index_of(kind, row)
        self._quiet = True
        if not index.isValid():
            self.clearSelection()
        self.setCurrentIndex(index)
        if index.isValid() and reveal:
            self.scrollTo(index)
        self._quiet = False

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Bring a row into view; one of a long list that is not laid out yet as soon as it is."""
        if not self.uniformItemSizes() or not index.isValid():
            super().scrollTo(index, hint)
            # Of a long list Qt lays out one portion at once, and does not find what comes after it.
            self._scroll_to, self._reveal = 0, QPersistentModelIndex(index)
            self._reveal_on()
            return
        height, room, bar = self.sizeHintForIndex(index).height(), self.viewport().height(), self.verticalScrollBar()
        top = index.row() * height
        place = bar.value() if self._scroll_to == 0 else self._scroll_to
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            place = top - (room - height) // 2
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or top < place:
            place = top
        elif hint == QAbstractItemView.ScrollHint.PositionAtBottom or top + height > place + room:
            place = top + height - room
        self._scroll_to = place if place > bar.maximum() else 0
        if not self._scroll_to:
            bar.setValue(place)

    def current_item(self) -> ListItem | None:
        """Give the current item, or None on a group's head or nothing."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        return entry if isinstance(entry, ListItem) else None

    def set_drags(self, drags: bool) -> None:
        """Let items be dragged onto one another."""
        self.setDragEnabled(drags)
        self.setAcceptDrops(drags)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragDrop if drags else QAbstractItemView.DragDropMode.NoDragDrop
        )

    def fold_all(self, folded: bool) -> None:
        """Fold or unfold every group."""
        self.list_model.fold_all(folded)

    def apply_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.apply_theme(theme)
        self.setStyleSheet("QListView { background: transparent; }")
        self.doItemsLayout()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, rename, remove, fold."""
        item = self.current_item()
        key = Qt.Key(event.key())
        if item is None:
            fold = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}.get(key)
            if fold is not None or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self.list_model.fold(self.currentIndex().row(), fold)
                return
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(item.kind, item.row)
            return
        elif key == Qt.Key.Key_F2:
            self.rename_wanted.emit(item.kind, item.row)
            return
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit(item.kind, item.row)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group by a click on its head."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(index.data(ENTRY_ROLE), ListGroup):
            self.list_model.fold(index.row(), None)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an item."""
        item = self.indexAt(event.position().toPoint()).data(ENTRY_ROLE)
        if isinstance(item, ListItem) and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(item.kind, item.row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for an item's menu, by right click, Menu or Shift F10."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        item = index.data(ENTRY_ROLE)
        if isinstance(item, ListItem):
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(item.kind, item.row, self.viewport().mapToGlobal(at))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take our own items; leave files to the window."""
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take an item where it can be dropped on another, and outline that one; near an edge the list scrolls."""
        super().dragMoveEvent(event)
        self._judge(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Outline nothing any more."""
        self._show_target(QModelIndex())
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which item was dropped on which."""
        self._show_target(QModelIndex())
        dragged = dragged_item(event.mimeData())
        target = self._target_at(event)
        if dragged is None or target is None:
            event.ignore()
            return
        # Nothing moves in the list: the answer to the question decides.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.dropped_on.emit(dragged[0], dragged[1], target.row)

    def viewportEvent(self, event: QEvent) -> bool:
        """Repaint the row under the pointer."""
        if event.type() in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline the row on which what is dragged would fall."""
        super().paintEvent(event)
        if self._target.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(self.visualRect(self._target).adjusted(2, 1, -2, -1), 5, 5)
            painter.end()

    def _target_at(self, event: QDropEvent) -> ListItem | None:
        """Give the item under what is dragged: one of its kind, and not itself."""
        dragged = dragged_item(event.mimeData())
        entry = self.indexAt(event.position().toPoint()).data(ENTRY_ROLE)
        if dragged is None or not isinstance(entry, ListItem):
            return None
        return entry if entry.kind == dragged[0] and entry.row != dragged[1] else None

    def _show_target(self, index: _Index) -> None:
        if index != self._target:
            self._target = QPersistentModelIndex(index)
            self.viewport().update()

    def _judge(self, event: QDragMoveEvent) -> None:
        on_another = self._target_at(event) is not None
        self._show_target(self.indexAt(event.position().toPoint()) if on_another else QModelIndex())
        if dragged_item(event.mimeData()) is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def _before_reset(self) -> None:
        self._quiet = True
        self._kept = (self.current_item(), self.verticalScrollBar().value())

    def _after_reset(self) -> None:
        current, place = self._kept
        if current is not None:
            index = self.list_model.index_of(current.kind, current.row, unfold=False)
            if index.isValid():
                self.setCurrentIndex(index)
        self._scroll_to = place
        self.verticalScrollBar().setValue(place)
        self._quiet = False

    def _scroll_on(self, _least: int, most: int) -> None:
        """Come back to the place in a list that is still being laid out."""
        self._reveal_on()
        if 0 < self._scroll_to <= most:
            self.verticalScrollBar().setValue(self._scroll_to)
            self._scroll_to = 0

    def _reveal_on(self) -> None:
        """Bring a row into view that was not laid out yet when it was asked for."""
        if not self._reveal.isValid():
            return
        index = self.list_model.index(self._reveal.row())
        if self.visualRect(index).isValid():
            self._reveal = QPersistentModelIndex()
            super().scrollTo(index, _ENSURE)

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        item = current.data(ENTRY_ROLE)
        if not self._quiet and isinstance(item, ListItem):
            self.selected.emit(item.kind, item.row)
