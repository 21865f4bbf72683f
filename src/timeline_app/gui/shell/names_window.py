"""Opens the dialog in which the names of a person are managed, and keeps it true while it is open."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.commands.command import Command
from timeline_app.commands.people import JoinPeople
from timeline_app.domain.changes import Changes
from timeline_app.domain.translating import tr
from timeline_app.gui.people.names_dialog import ManageNamesDialog
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.queries import choices, rail
from timeline_app.queries.person_sheet import person_sheet


class NamesWindow(QObject):
    """At most one dialog for a window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._dialog: ManageNamesDialog | None = None
        self._person = 0
        desk.names_wanted.connect(self.open)
        desk.session.changed.connect(self._on_changed)

    def open(self, person: int) -> None:
        """Open the dialog on a person; 0 asks which."""
        person = person or self._ask_who()
        if not person:
            return
        self._person = person
        if self._dialog is None:
            dialog = self._dialog = ManageNamesDialog(self._desk.theme, self._desk.ask, self._window)
            dialog.command_wanted.connect(self._run)
            dialog.finished.connect(self._closed)
        self._show()
        if self._dialog is not None:
            self._dialog.open()

    def _ask_who(self) -> int:
        people = {row.name: row.person for row in self._desk.session.read(rail.person_rows)}
        if not people:
            self._desk.say(tr("No people yet. Select a name in an article and press P."))
            return 0
        name = self._desk.ask.pick(tr("Manage names"), tr("Whose names"), tuple(people))
        return people.get(name, 0) if name is not None else 0

    def _run(self, command: Command) -> None:
        outcome = self._desk.session.run(command, self)
        if outcome is not None and isinstance(command, JoinPeople):
            # Who was absorbed may have been in the panel.
            self._desk.opening.emit(Selected("person", command.survivor))

    def _show(self) -> None:
        if self._dialog is None:
            return
        try:
            sheet = self._desk.session.read(person_sheet, self._person)
        except LookupError:
            self._dialog.reject()
            return
        self._dialog.show_sheet(sheet, self._desk.session.read(choices.form_choices).people)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self._dialog is not None and changes.touches("person", "name", "mention", "person_merge"):
            self._show()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
