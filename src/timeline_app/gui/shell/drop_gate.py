"""Takes what is dropped anywhere on a window: says what releasing does, shows the border, hands it on."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from timeline_app.gui.shell.dropping import DropFrame, Dropped, dropped_from
from timeline_app.gui.theme import Theme


class ShowsDrop(Protocol):
    """The target in the window that says what would happen."""

    def show_drop(self, words: str, refusal: str) -> None:
        """Show words ("" for neither) while something hovers."""
        ...


class DropGate(QObject):
    """Watches the drag events of one window. What comes from this program itself is not an article and is left alone.

    While `enabled` is False nothing is taken: a project that cannot be written.
    """

    dropped = Signal(object)
    """A `Dropped`, empty with a refusal where nothing of it can be opened."""

    def __init__(self, window: QMainWindow, target: ShowsDrop, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._target = window, target
        self.frame = DropFrame(theme, window)
        self.enabled = True
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer drag events of the window."""
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragMoveEvent):
            return self._enter(event)
        if kind == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            return self._take(event)
        if kind == QEvent.Type.DragLeave:
            self._rest()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def _enter(self, event: QDragMoveEvent) -> bool:
        dropped = self._judged(event)
        if dropped is None:
            return False
        self._target.show_drop(dropped.words, dropped.refusal)
        if not dropped.is_empty:
            self.frame.show_over(self._window)
        return self._take(event)

    def _take(self, event: QDropEvent) -> bool:
        if self._judged(event) is None:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        dropped = self._judged(event)
        self._rest()
        if dropped is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(dropped)
        return True

    def _judged(self, event: QDropEvent) -> Dropped | None:
        if not self.enabled or event.source() is not None:
            return None
        dropped = dropped_from(event.mimeData())
        return dropped if dropped.refusal or not dropped.is_empty else None

    def _rest(self) -> None:
        self.frame.hide()
        self._target.show_drop("", "")
