"""Opens the vocabulary of the project, and keeps it true while it is open."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.commands.command import Command
from timeline_app.domain.changes import Changes
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.vocabulary.panel import VocabularyPanel
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.vocabulary import vocabulary


class VocabularyWindow(QObject):
    """At most one dialog for a window. What cannot be done is said by the session, as for every command."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._dialog: QDialog | None = None
        self.panel: VocabularyPanel | None = None
        desk.session.changed.connect(self._on_changed)

    def open(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            dialog = self._dialog = QDialog(self._window)
            set_tone(dialog, "surface")
            dialog.setWindowTitle(tr("Words of this project"))
            dialog.resize(self._desk.theme.px(680), self._desk.theme.px(560))
            self.panel = VocabularyPanel(self._desk.theme, self._desk.ask)
            self.panel.command_wanted.connect(self._run)
            box = QVBoxLayout(dialog)
            box.setContentsMargins(0, 0, 0, 0)
            box.addWidget(self.panel, 1)
            close = PlainButton(wording.CLOSE)
            close.clicked.connect(dialog.reject)
            foot = QHBoxLayout()
            foot.setContentsMargins(20, 0, 20, 16)
            foot.addStretch(1)
            foot.addWidget(close)
            box.addLayout(foot)
            dress(close, self._desk.theme)
            dialog.finished.connect(self._closed)
            self._show()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _run(self, command: Command) -> None:
        if self._desk.session.run(command, self) is None:
            self._show()

    def _show(self) -> None:
        if self.panel is not None:
            session = self._desk.session
            self.panel.show_vocabulary(session.read(vocabulary), read_only=session.read_only)

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = self.panel = None

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touches("person_group", "status_kind", "status_exclusion", "event_kind", "claim", "event"):
            self._show()
