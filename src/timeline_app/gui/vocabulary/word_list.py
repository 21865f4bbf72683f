"""One list of the vocabulary: its words in order, moved by drag, by buttons or by `Alt ↑ ↓`; add and remove beside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress
from timeline_app.gui.wording import isolated

Word = tuple[int, str, str, QIcon | None]
"""Row, words, a second line, and the outline of a kind of event."""
_ROW = Qt.ItemDataRole.UserRole


class WordList(QWidget):
    """Says which word is in hand (`chosen`), and what is asked for; changes nothing itself."""

    chosen = Signal(int)
    """The row in hand, 0 for none."""
    add_wanted = Signal()
    remove_wanted = Signal(int)
    order_wanted = Signal(object)
    """All rows, in the order wanted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Words(name)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up = IconButton("arrow-up", tr("Move up (Alt Up)"))
        self.down = IconButton("arrow-down", tr("Move down (Alt Down)"))
        self.add = IconButton("plus", tr("New word"))
        self.remove = IconButton("trash", tr("Remove (Delete)"))
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for button in (self.add, self.remove, self.up, self.down):
            foot.addWidget(button)
        foot.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.list, 1)
        box.addLayout(foot)
        self.list.currentItemChanged.connect(self._choose)
        self.list.model().rowsMoved.connect(lambda: self.order_wanted.emit(self.order))
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.add.clicked.connect(self.add_wanted)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    @property
    def order(self) -> tuple[int, ...]:
        """Give all rows as they stand."""
        return tuple(self.list.item(at).data(_ROW) for at in range(self.list.count()))

    @property
    def row(self) -> int:
        """Give the row in hand, 0 for none."""
        at = self.list.currentRow()
        return int(self.list.item(at).data(_ROW)) if at >= 0 else 0

    def show_words(self, words: Sequence[Word], *, read_only: bool) -> None:
        """Show the words; the one in hand stays in hand, and one that was being typed is taken in hand."""
        held, at, before = self.row, self.list.currentRow(), set(self.order)
        self.list.blockSignals(True)
        self.list.clear()
        for row, text, detail, icon in words:
            item = QListWidgetItem(f"{isolated(text)}\n{detail}" if detail else isolated(text))
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {detail}" if detail else text)
            if icon is not None:
                item.setIcon(icon)
            self.list.addItem(item)
        self.list.blockSignals(False)
        for button in (self.add, self.remove, self.up, self.down):
            button.setEnabled(not read_only)
        self.list.setDragEnabled(not read_only)
        self.list.may_change = not read_only
        rows = self.order
        fresh = [row for row in rows if row not in before]
        if held in rows:
            self.list.setCurrentRow(rows.index(held))
        elif at < 0 and before and len(fresh) == 1:
            self.take(fresh[0])
        elif at < 0 and before:
            self.let_go()
        elif rows:
            self.list.setCurrentRow(min(max(at, 0), len(rows) - 1))
        else:
            self.chosen.emit(0)

    def let_go(self) -> None:
        """Take no word in hand: a new one is being typed."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)

    def take(self, row: int) -> None:
        """Take a word in hand."""
        if row in self.order:
            self.list.setCurrentRow(self.order.index(row))

    def apply_theme(self, theme: Theme) -> None:
        """Dress list and buttons."""
        dress(self, theme)
        dress_rows(self.list, theme)

    def _choose(self) -> None:
        self.chosen.emit(self.row)

    def _remove(self) -> None:
        if self.row and self.remove.isEnabled():
            self.remove_wanted.emit(self.row)

    def _move(self, step: int) -> None:
        order, at = list(self.order), self.list.currentRow()
        if self.up.isEnabled() and 0 <= at < len(order) and 0 <= at + step < len(order):
            order.insert(at + step, order.pop(at))
            self.order_wanted.emit(tuple(order))


class _Words(QListWidget):
    moved = Signal(int)
    removed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.may_change = True
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the word in hand with `Alt ↑ ↓`, remove it with `Delete`."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
