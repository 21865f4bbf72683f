"""A field that takes the next key pressed, whatever it does elsewhere."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import key_typed, key_words


class KeyField(QLineEdit):
    """Emits `typed` with a key as the key map writes it. `Esc` emits `left`; `Tab` goes on: nobody is caught here."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the new key"))
        self.setAccessibleName(tr("New key"))
        self.setAccessibleDescription(tr("Press the new key. Esc leaves everything as it is."))

    def event(self, event: QEvent) -> bool:
        """Take keys before any shortcut does."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        key = key_typed(event)
        if key == "Esc":
            self.left.emit()
        elif key:
            self.setText(key_words(key))
            self.typed.emit(key)
        event.accept()
