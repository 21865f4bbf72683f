"""Manage names: every spelling with its count; join, split, rename. Quotes keep their spelling throughout."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.commands.people import AddName, JoinPeople, RemoveName, RenamePerson, SplitPerson
from timeline_app.domain.counting import counted
from timeline_app.domain.ids import NameId, PersonId
from timeline_app.gui import wording
from timeline_app.gui.ask import Ask
from timeline_app.gui.people.join_dialog import JoinDialog
from timeline_app.gui.people.split_dialog import SplitDialog
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import Choice
from timeline_app.queries.person_sheet import NameUse, PersonSheet

PROMISE = "Joining and renaming never change a quote: it keeps the spelling of its article."
_COLUMNS = ("Spelling", "Printed", "How it is known")


class ManageNamesDialog(QDialog):
    """Shows the spellings of one person and emits the commands that change them. Stays open; `show_sheet` refreshes."""

    command_wanted = Signal(object)

    def __init__(self, theme: Theme, ask: Ask, parent: QWidget | None = None) -> None:
        """Make an empty dialog."""
        super().__init__(parent)
        self._theme, self._ask = theme, ask
        self._sheet: PersonSheet | None = None
        self._people: tuple[Choice, ...] = ()
        self.setMinimumSize(theme.px(560), theme.px(420))
        set_tone(self, "surface")
        self.title = Label(role="panel.title", wraps=True)
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setHorizontalHeaderLabels(_COLUMNS)
        self.table.setAccessibleName("Spellings")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(theme.px(34))
        self.add = PlainButton("Add a spelling…", "plus")
        self.main = PlainButton("Use as main name")
        self.remove = PlainButton("Remove spelling")
        self.join_button = PlainButton("Join with another person…", "merge")
        self.split_button = PlainButton("Split off a person…", "split")
        self.done_button = PrimaryButton("Done")
        self._lay_out()
        self._connect()
        dress(self, theme)
        dress_rows(self.table, theme)

    def show_sheet(self, sheet: PersonSheet, people: Sequence[Choice]) -> None:
        """Show a person's spellings; `people` are those it could be joined with."""
        self._sheet, self._people = sheet, tuple(choice for choice in people if choice.row != sheet.person)
        self.setWindowTitle(f"Names of {sheet.main_name}")
        self.title.setText(f"Names of {sheet.main_name}")
        self.table.setRowCount(len(sheet.names))
        for row, use in enumerate(sheet.names):
            how = "main name" if use.is_main else "as printed" if use.origin == "printed" else "given by you"
            for column, words in enumerate((use.text, str(use.count or "–"), how)):
                item = QTableWidgetItem(words)
                if column == 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        if self.table.currentRow() < 0 and sheet.names:
            self.table.selectRow(0)
        self._offer()

    def selected_name(self) -> NameUse | None:
        """Give the spelling that is chosen in the table."""
        row = self.table.currentRow()
        return self._sheet.names[row] if self._sheet is not None and 0 <= row < len(self._sheet.names) else None

    # --- what the buttons do ---
    def add_spelling(self) -> None:
        """Ask for another spelling."""
        words = self._ask.text("Add a spelling", "Another spelling, or the name in another script")
        if words and self._sheet is not None:
            self.command_wanted.emit(AddName(PersonId(self._sheet.person), words))

    def use_as_main(self) -> None:
        """Make the chosen spelling the main name."""
        use = self.selected_name()
        if use is not None and self._sheet is not None and not use.is_main:
            self.command_wanted.emit(RenamePerson(PersonId(self._sheet.person), use.text))

    def remove_spelling(self) -> None:
        """Remove the chosen spelling, after saying what goes with it."""
        use = self.selected_name()
        if use is None or use.is_main:
            return
        goes = f" {counted(use.count, 'mark')} in articles go with it." if use.count else ""
        if self._ask.confirm(f"Remove the spelling “{use.text}”?{goes} No quote changes.", wording.REMOVE):
            self.command_wanted.emit(RemoveName(NameId(use.name)))

    def join(self) -> None:
        """Choose the person to join this one with."""
        if self._sheet is None:
            return
        dialog = JoinDialog(self._theme, self._sheet, self._people, self)
        if dialog.exec() and dialog.chosen is not None:
            self.command_wanted.emit(JoinPeople(PersonId(self._sheet.person), PersonId(dialog.chosen)))
        dialog.deleteLater()

    def split(self) -> None:
        """Choose the spellings and quotes that belong to somebody else."""
        if self._sheet is None:
            return
        dialog = SplitDialog(self._theme, self._sheet, self)
        if dialog.exec():
            command: SplitPerson = dialog.command
            self.command_wanted.emit(command)
        dialog.deleteLater()

    def _offer(self) -> None:
        use = self.selected_name()
        self.main.setEnabled(use is not None and not use.is_main)
        self.remove.setEnabled(use is not None and not use.is_main)
        self.join_button.setEnabled(bool(self._people))

    def _lay_out(self) -> None:
        spelling = QHBoxLayout()
        spelling.setSpacing(8)
        for button in (self.add, self.main, self.remove):
            spelling.addWidget(button)
        spelling.addStretch(1)
        people = QHBoxLayout()
        people.setSpacing(8)
        people.addWidget(self.join_button)
        people.addWidget(self.split_button)
        people.addStretch(1)
        people.addWidget(self.done_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(self.title)
        box.addWidget(Label(PROMISE, "body", "text.2", wraps=True))
        box.addWidget(self.table, 1)
        box.addLayout(spelling)
        box.addLayout(people)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._offer)
        self.add.clicked.connect(self.add_spelling)
        self.main.clicked.connect(self.use_as_main)
        self.remove.clicked.connect(self.remove_spelling)
        self.join_button.clicked.connect(self.join)
        self.split_button.clicked.connect(self.split)
        self.done_button.clicked.connect(self.accept)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_spelling)
