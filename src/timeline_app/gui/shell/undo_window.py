"""Opens the undo list, and keeps it true while it is open."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.domain.changes import HistoryLine
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.undo_list.dialog import UndoListDialog


class UndoWindow(QObject):
    """At most one dialog for a window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.dialog: UndoListDialog | None = None
        desk.session.changed.connect(lambda _changes, _by: self._show())

    def open(self) -> None:
        """Open the list, or bring it to the front."""
        if self.dialog is None:
            session = self._desk.session
            self.dialog = UndoListDialog(self._desk.theme, self._window, read_only=session.read_only)
            self.dialog.go_wanted.connect(self._go)
            self.dialog.finished.connect(self._closed)
        self._show()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.list.setFocus()

    def _go(self, line: HistoryLine | None) -> None:
        self._desk.session.go_to(line)

    def _show(self) -> None:
        if self.dialog is not None:
            self.dialog.show_lines(self._desk.session.editing.lines())

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
