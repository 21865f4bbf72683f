"""The rows of what would settle a contradiction: what was noted, what the record hints at, and a row to write in."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from timeline_app.domain.moments import moment_in_words
from timeline_app.domain.translating import tr
from timeline_app.gui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.labels import IconLabel, Label, plain_tooltip
from timeline_app.gui.widgets.run_text import Run, RunText
from timeline_app.queries.settling import HintKind, SettlingHint, SettlingLine

_ICONS = {HintKind.REPORT: "search", HintKind.WITNESS: "user", HintKind.LATER: "clock"}
_PADDING = 8


class LineRow(Card):
    """Something noted: it can be ticked off, searched for, changed and removed."""

    ticked = Signal(bool)
    search_wanted = Signal(str)
    edit_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, line: SettlingLine, *, may_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=_PADDING)
        self.line = line
        self.done = QCheckBox()
        self.done.setMinimumSize(24, 24)
        self.done.setChecked(bool(line.done_on))
        self.done.setEnabled(may_edit)
        self.done.setAccessibleName(tr("Done: {words}", words=line.words))
        self.done.setToolTip(tr("Tick it off"))
        self.done.toggled.connect(self.ticked)
        self.more = IconButton("ellipsis", tr("More about: {words}", words=line.words))
        self.more.setEnabled(may_edit)
        self.more.clicked.connect(self._open_menu)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(RunText((Run(line.words, "control", "text.2" if line.done_on else "text"),)))
        words.addWidget(RunText((Run(_below(line), "secondary", "text.2"),)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if line.search:
            row.addWidget(self._search_button(line.search), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def menu(self) -> QMenu:
        """Give what can be done with it."""
        menu = QMenu(self)
        menu.addAction(tr("Change…"), self.edit_wanted.emit)
        menu.addAction(tr("Not done yet") if self.line.done_on else tr("Tick it off"), self.done.toggle)
        if self.line.search:
            menu.addAction(tr("Search for it"), partial(self.search_wanted.emit, self.line.search))
        menu.addAction(tr("Remove"), self.removal_wanted.emit)
        return menu

    def _search_button(self, search: str) -> IconButton:
        self.search = IconButton("search", tr("Search for {words}", words=search))
        self.search.clicked.connect(partial(self.search_wanted.emit, search))
        return self.search

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.exec(self.more.mapToGlobal(QPoint(0, self.more.height())))
        menu.deleteLater()


class HintRow(Card):
    """Something that the record lacks; one click notes it."""

    added = Signal()

    def __init__(self, hint: SettlingHint, *, may_add: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=_PADDING)
        self.hint = hint
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(RunText((Run(hint.words, "control"),)))
        words.addWidget(RunText((Run(hint.why, "secondary", "text.2"),)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(_ICONS[hint.kind], "text.2", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.add = IconButton("plus", tr("Note it: {words}", words=hint.words), parent=self)
        self.add.setToolTip(plain_tooltip(tr("Note it, with the search “{search}”", search=hint.search)))
        self.add.setVisible(may_add)
        self.add.clicked.connect(self.added)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)


class EditRow(Card):
    """Two fields: what would settle it, and words to search for. `Enter` saves, `Esc` leaves all as it was."""

    saved = Signal(str, str)
    """words, search"""
    left = Signal()

    def __init__(self, words: str = "", search: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=_PADDING)
        self.words, self.search = QLineEdit(words), QLineEdit(search)
        self.words.setPlaceholderText(tr("For example: his diary of that week"))
        self.search.setPlaceholderText(tr("For example: Ghanem Reuters office"))
        for label, field in ((tr("What would settle it"), self.words), (tr("Search for (if you like)"), self.search)):
            named = Label(label, "label", "text.2")
            named.setBuddy(field)
            field.setAccessibleName(label)
            field.returnPressed.connect(self._save)
            self.body.addWidget(named)
            self.body.addWidget(field)
        self.save, self.cancel = PrimaryButton(tr("Save")), PlainButton(tr("Cancel"))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)
        self.words.textChanged.connect(self._show_state)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.body.addLayout(row)
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_state(self) -> None:
        self.save.setEnabled(bool(self.words.text().strip()))

    def _save(self) -> None:
        if self.save.isEnabled():
            self.saved.emit(self.words.text().strip(), self.search.text().strip())


def _below(line: SettlingLine) -> str:
    """Say when it was done, or what is searched for it, or when it was noted."""
    if line.done_on:
        return tr("Done on {day}", day=moment_in_words(line.done_on))
    if line.search:
        return tr("Search saved: “{search}”", search=line.search)
    return tr("Noted on {day}", day=moment_in_words(line.made_on)) if line.made_on else tr("Noted")
