"""The page of backups: where they lie, how many there are, how old they are; one can be made now."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.calendar import day_number
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.settings_window.desk import BacksUp, BackupFile, SettingsDesk
from timeline_app.gui.settings_window.entries import BY_ID, PAGE_WORDS
from timeline_app.gui.settings_window.row import Page, SettingRow
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.settings import BACKUP_FOLDER


class FolderField(QWidget):
    """The folder, which can be read and copied, and the button that chooses another."""

    def __init__(self) -> None:
        super().__init__()
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setAccessibleName(BY_ID["backup_folder"].words)
        self.choose = PlainButton(tr("Choose…"), "folder", parent=self)
        self.choose.setAccessibleName(tr("Choose a folder for backups"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)


class BackupsPage(Page):
    """The folder is that of all projects; the rest is about the one that is open."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__(PAGE_WORDS["backups"])
        self._desk = desk
        self.folder = FolderField()
        self.folder.choose.clicked.connect(self._choose)
        why = tr("Every project is backed up when it is opened and while it is edited, if it has changed.")
        self._row = self.add_row(
            SettingRow("backup_folder", why, self.folder, tr("beside each project")),
            lambda: self._set(BACKUP_FOLDER.default),
        )
        self.counted = Label("", "body", wraps=True, parent=self)
        self.said = Label("", "body", "ok", wraps=True, parent=self)
        self.now = PlainButton(tr("Back up now"), "shield", parent=self)
        self.now.setObjectName("backups")
        self.show_folder = PlainButton(tr("Open the folder"), "folder-open", parent=self)
        self.now.clicked.connect(self._back_up)
        self.show_folder.clicked.connect(self._open_folder)
        block = QVBoxLayout()
        block.setSpacing(6)
        block.addWidget(Label(BY_ID["backups"].words, "section", parent=self))
        block.addWidget(self.counted)
        flow = FlowLayout(gap=8)
        for button in (self.now, self.show_folder):
            flow.addWidget(button)
        block.addLayout(flow)
        block.addWidget(self.said)
        self.column.addLayout(block)
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the folder and what lies there."""
        chosen, project = self._desk.settings.get(BACKUP_FOLDER), self._desk.project
        self.folder.path.setText(chosen or tr("Beside each project"))
        self._row.show_differs(bool(chosen))
        self.now.setEnabled(project is not None and not project.read_only)
        self.show_folder.setEnabled(project is not None)
        self.counted.setText(_counted(project) if project is not None else tr("Open a project to see its backups."))

    def _say(self, words: str, ink: str = "ok") -> None:
        self.said.set_ink(ink)
        self.said.setText(words)

    def _choose(self) -> None:
        folder = self._desk.ask.open_folder(tr("Folder for backups"))
        if folder is not None:
            self._set(str(folder))

    def _set(self, folder: str) -> None:
        self._desk.look.set(BACKUP_FOLDER, folder)
        self._say("")
        self.refresh()

    def _open_folder(self) -> None:
        project = self._desk.project
        if project is None:
            return
        folder = project.backup_folder
        if not folder.is_dir():
            self._say(tr("There is no backup yet, so there is no folder."), "text.2")
        elif not self._desk.open_folder(folder):
            self._say(tr("The folder cannot be shown here: {folder}", folder=_isolated(folder)), "warn")

    def _back_up(self) -> None:
        project, background = self._desk.project, self._desk.background
        if project is None or background is None:
            return
        self.now.setEnabled(False)
        self._say(tr("Backing up…"), "text.2")
        background.run(project.back_up, self._backed_up, self._failed, replaces="backup now")

    def _backed_up(self, made: BackupFile | None) -> None:
        self.refresh()
        if made is None:
            self._say(tr("The newest backup already holds everything."))
        else:
            self._say(tr("Backed up as {name}.", name=made.path.name))

    def _failed(self, problem: ProblemForUser) -> None:
        self.refresh()
        self._say(problem.sentence, "danger")


def _counted(project: BacksUp) -> str:
    backups = project.backups()
    if not backups:
        return tr("No backup of this project yet.")
    count = trn("{n} backup of this project.", "{n} backups of this project.", len(backups))
    newest, oldest = _moment(backups[0].at), _moment(backups[-1].at)
    if len(backups) == 1:
        return f"{count}\n{tr('It is of {moment}.', moment=newest)}"
    ages = tr("The newest is of {newest}, the oldest of {oldest}.", newest=newest, oldest=oldest)
    return f"{count}\n{ages}"


def _moment(at: datetime) -> str:
    local = at.astimezone()
    day = day_in_words(day_number(local.year, local.month, local.day), weekday=False)
    return tr("{day}, {time}", day=day, time=f"{local:%H:%M}")


def _isolated(folder: Path) -> str:
    """Keep a path in one piece within words that run the other way."""
    return f"\u2068{folder}\u2069"
