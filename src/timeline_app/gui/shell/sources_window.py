"""Opens the dialog in which sources are graded, and keeps it true while it is open."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.commands.command import Command
from timeline_app.domain.changes import Changes
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.sources.dialog import SourcesDialog
from timeline_app.queries.sources import source_rows, source_sheet


class SourcesWindow(QObject):
    """At most one dialog for a window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._dialog: SourcesDialog | None = None
        desk.sources_wanted.connect(self.open)
        desk.session.changed.connect(self._on_changed)

    @property
    def dialog(self) -> SourcesDialog | None:
        """Give the dialog while it is open."""
        return self._dialog

    def open(self, source: int = 0) -> None:
        """Open the dialog, on a source or on the one at the head of the list."""
        if self._dialog is None:
            read_only = self._desk.session.read_only
            dialog = self._dialog = SourcesDialog(self._desk.theme, self._window, read_only=read_only)
            dialog.command_wanted.connect(self._run)
            dialog.sheet_wanted.connect(self._show)
            dialog.evidence_wanted.connect(self._open_evidence)
            dialog.finished.connect(self._closed)
        if source:
            self._show(source)
        self._dialog.show_sources(self._desk.session.read(source_rows))
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _run(self, command: Command) -> None:
        self._desk.session.run(command, self)

    def _show(self, source: int) -> None:
        if self._dialog is None:
            return
        try:
            self._dialog.show_sheet(self._desk.session.read(source_sheet, source))
        except LookupError:
            self._dialog.show_sources(self._desk.session.read(source_rows))

    def _open_evidence(self, evidence: int) -> None:
        self._desk.opening.emit(Selected("evidence", evidence))

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_changed(self, _changes: Changes, _initiator: object) -> None:
        if self._dialog is not None:
            self._dialog.show_sources(self._desk.session.read(source_rows))
            if self._dialog.source:
                self._show(self._dialog.source)
