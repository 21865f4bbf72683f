"""Every action and view key with its keys, as a table that can be filtered and walked by keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from timeline_app.domain.names import fold_name
from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import BINDINGS, KEYMAP, Binding, key_words
from timeline_app.gui.theme import Theme

_ROLE = Qt.ItemDataRole.UserRole


class KeyTable(QTableWidget):
    """Four columns: what is done, where, its keys, and how they stand."""

    change_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(len(BINDINGS), 4, parent)
        self.setHorizontalHeaderLabels([tr("What it does"), tr("Where"), tr("Keys"), tr("State")])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setProperty("framed", True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for row, binding in enumerate(BINDINGS.values()):
            for column, words in enumerate((binding.words, binding.place, "", "")):
                item = QTableWidgetItem(words)
                item.setData(_ROLE, binding.id)
                self.setItem(row, column, item)
        self.itemDoubleClicked.connect(lambda _item: self.change_wanted.emit())
        self.selectRow(0)
        self.show_keys()

    @property
    def current(self) -> Binding | None:
        """Give what is selected, None while the filter leaves nothing."""
        item = self.item(self.currentRow(), 0) if self.currentRow() >= 0 else None
        hidden = item is None or self.isRowHidden(self.currentRow())
        return None if hidden or item is None else BINDINGS[item.data(_ROLE)]

    def select(self, action: str) -> None:
        """Select an action."""
        self.setCurrentCell(list(BINDINGS).index(action), 0)

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        for row, binding in enumerate(BINDINGS.values()):
            keys = KEYMAP.assigned(binding.id)
            acting = KEYMAP.keys_of(binding.id)
            self._put(row, 2, tr(", ").join(map(key_words, keys)))
            self._put(row, 3, _state(binding.id, bool(keys), len(acting) == len(keys)))

    def filter(self, words: str) -> int:
        """Leave the rows that have every word in what they do and where, or all of them in a key. Gives how many."""
        typed, wanted = words.strip().casefold(), fold_name(words).split()
        left = 0
        for row in range(self.rowCount()):
            done = fold_name(f"{self._text(row, 0)} {self._text(row, 1)}")
            shown = typed in self._text(row, 2).casefold() or (bool(wanted) and all(word in done for word in wanted))
            self.setRowHidden(row, not shown)
            left += shown
        if self.current is None:
            first = next((row for row in range(self.rowCount()) if not self.isRowHidden(row)), -1)
            self.setCurrentCell(first, 0)
        return left

    def apply_theme(self, theme: Theme) -> None:
        """Give the rows their height."""
        self.verticalHeader().setDefaultSectionSize(theme.px(28))
        self.horizontalHeader().setMinimumSectionSize(theme.px(90))
        self.setMinimumHeight(theme.px(190))
        self.show_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is selected in view."""
        super().resizeEvent(event)
        if self.currentRow() >= 0:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the key with Enter, take it away with Delete; let letters find a row."""
        wanted = {
            Qt.Key.Key_Return: self.change_wanted,
            Qt.Key.Key_Enter: self.change_wanted,
            Qt.Key.Key_Delete: self.clear_wanted,
        }.get(event.key())  # type: ignore[call-overload]
        if wanted is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            wanted.emit()

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def _put(self, row: int, column: int, words: str) -> None:
        item = self.item(row, column)
        if item is not None and item.text() != words:
            item.setText(words)


def _state(action: str, has_keys: bool, all_act: bool) -> str:
    if not has_keys:
        return tr("no key")
    if not all_act:
        return tr("letter off")
    return tr("yours") if KEYMAP.is_own(action) else ""
