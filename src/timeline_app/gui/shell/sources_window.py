"""Opens the dialog in which sources are graded, and keeps it true while it is open."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.commands.command import Command
from timeline_app.domain.changes import Changes
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.sources.dialog import SourcesDialog
from timeline_app.queries.sources import SourceRow, SourceSheet, source_rows, source_sheet


class SourcesWindow(QObject):
    """At most one dialog for a window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._dialog: SourcesDialog | None = None
        self._wanted = 0
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
        self._read(source or self._dialog.source)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _run(self, command: Command) -> None:
        self._desk.session.run(command, self)

    def _read(self, source: int) -> None:
        """Read every source, and one in full (0: none), beside the window: it takes the chains of the whole record."""
        self._wanted, read = source, self._desk.session.read

        def work() -> tuple[tuple[SourceRow, ...], SourceSheet | None]:
            return read(source_rows), _sheet_of(read, source)

        def show(found: tuple[tuple[SourceRow, ...], SourceSheet | None]) -> None:
            self._show_sheet(source, found[1])
            if self._dialog is not None:
                self._dialog.show_sources(found[0])

        self._desk.session.background.run(work, show, replaces="sources")

    def _show(self, source: int) -> None:
        self._wanted, read = source, self._desk.session.read
        self._desk.session.background.run(
            lambda: _sheet_of(read, source), lambda sheet: self._show_sheet(source, sheet), replaces="source"
        )

    def _show_sheet(self, source: int, sheet: SourceSheet | None) -> None:
        if self._dialog is None or source != self._wanted:
            return  # another was chosen meanwhile
        if sheet is None:
            self._dialog.show_none()
        else:
            self._dialog.show_sheet(sheet)

    def _open_evidence(self, evidence: int) -> None:
        self._desk.opening.emit(Selected("evidence", evidence))

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_changed(self, _changes: Changes, _initiator: object) -> None:
        if self._dialog is not None:
            self._read(self._dialog.source)


def _sheet_of(read: Callable[..., Any], source: int) -> SourceSheet | None:
    """Read a source in full; None where it is gone."""
    try:
        return read(source_sheet, source) if source else None
    except LookupError:
        return None
