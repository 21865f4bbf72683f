"""The field in the toolbar, with the key that jumps into it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from timeline_app.gui.search.model import Found, FoundGroup
from timeline_app.gui.search.popup import SearchPopup
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import KeyCap


class SearchField(QLineEdit):
    """Typing asks (`asked`), the answer is shown with `show_found`, Enter or a click gives `chosen(Found)`.

    Escape closes the list, then gives the focus back to where it was.
    """

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, key_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)
        self.setPlaceholderText("Search or jump to anything")
        self.setAccessibleName("Search or jump to anything")
        self._search = QAction(self)
        self.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self._cap = KeyCap(key_words, self)
        self._popup: SearchPopup | None = None
        self._theme: Theme | None = None
        self._from: QWidget | None = None
        self.textEdited.connect(self._ask)

    @property
    def popup(self) -> SearchPopup:
        """Give the list, made when first asked for: it floats over the whole window."""
        if self._popup is None:
            self._popup = SearchPopup(self.window())
            self._popup.chosen.connect(self._choose)
            if self._theme is not None:
                self._popup.apply_theme(self._theme)
        return self._popup

    def open(self) -> None:
        """Take the focus, from wherever it is, and show what can be found."""
        if not self.hasFocus():
            self._from = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask(self.text())

    def show_found(self, groups: Sequence[FoundGroup]) -> None:
        """Show an answer."""
        if not self.hasFocus():
            return
        self.popup.show_found(groups, self.text().strip())
        corner = self.mapTo(self.window(), QPoint(0, 0))
        self.popup.place(QRect(corner, self.size()))
        self.popup.show()

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icon, dress the list."""
        self._theme = theme
        self._search.setIcon(theme.icon("search", "text.2"))
        self._cap.adjustSize()
        self._place_cap()
        if self._popup is not None:
            self._popup.apply_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose, close."""
        key = Qt.Key(event.key())
        shown = self._popup is not None and self._popup.isVisible()
        if key == Qt.Key.Key_Escape:
            self._close(give_back=not shown or not self.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shown:
            self._choose(self.popup.current)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if shown:
                self.popup.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._ask(self.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes to the next group while the list is open."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self._popup is not None and self._popup.isVisible():
            self._popup.next_group()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what can be found on a click."""
        super().focusInEvent(event)
        self._cap.hide()
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._ask(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._cap.setVisible(not self.text())
        if self._popup is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the end."""
        super().resizeEvent(event)
        self._place_cap()

    def _place_cap(self) -> None:
        size = self._cap.sizeHint()
        mirrored, room = self.isRightToLeft(), size.width() + 8
        left = 8 if mirrored else self.width() - room
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        self._cap.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def _ask(self, words: str) -> None:
        self.asked.emit(words)

    def _choose(self, found: Found | None) -> None:
        if found is None:
            return
        self._close(give_back=True)
        self.chosen.emit(found)

    def _close(self, *, give_back: bool) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.clear()
        if give_back:
            if self._from is not None and self._from.isVisible():
                self._from.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.clearFocus()
