"""Every step that can be undone or done again, newest first; the record can be put back to where it stood after any."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from timeline_app.domain.changes import HistoryLine
from timeline_app.domain.moments import moment_in_words
from timeline_app.domain.text_folding import fold_text, folded_words
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import isolated

_Index = QModelIndex | QPersistentModelIndex
START = None
"""The line under all steps: as it was before the first of them."""


class HistoryModel(QAbstractListModel):
    """Lines newest first, and `START` at the foot. Where the record stands is said in words, and set in bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[HistoryLine | None] = [START]
        self.now: HistoryLine | None = START

    def show_lines(self, lines: Sequence[HistoryLine], words: str = "") -> None:
        """Show steps, oldest first as given; of many, those whose name holds every word."""
        wanted = folded_words(words)
        self.beginResetModel()
        self.now = next((line for line in reversed(lines) if line.is_done), START)
        found: list[HistoryLine | None] = [*reversed(lines)]
        if wanted:
            named = zip(found, reversed(_folded(lines)), strict=True)
            found = [line for line, name in named if all(word in name for word in wanted)]
        self.lines = [*found, *([] if wanted else [START])]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """One row a step."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Give words, or how they are set."""
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(line)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(line == self.now)
            font.setItalic(line is not START and not line.is_done)
            return font
        return None

    def _words(self, line: HistoryLine | None) -> str:
        if line is START:
            words, aside = tr("Before all of these steps"), []
        else:
            words, aside = isolated(line.label), [_moment(line.at)]
            if not line.is_done:
                aside.append(tr("undone"))
        if line == self.now:
            aside.append(tr("the record stands here"))
        beside = "  ·  ".join(part for part in aside if part)
        return f"{words}\n{beside}" if beside else words


class UndoListDialog(QDialog):
    """Emits `go_wanted(HistoryLine | None)`; `show_lines` follows the record. Enter or a double-click goes there."""

    go_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._read_only = read_only
        self._lines: tuple[HistoryLine, ...] = ()
        self.setWindowTitle(tr("Undo list"))
        self.resize(theme.px(520), theme.px(560))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find a step"))
        self.filter.setAccessibleName(tr("Find a step"))
        self.filter.setClearButtonEnabled(True)
        self.model = HistoryModel(self)
        self.list = _Lines(tr("Steps, newest first"))
        self.list.setModel(self.model)
        self.effect = Label(role="secondary", ink="text.2", wraps=True)
        self.effect.setObjectName("undo_effect")
        self.go = PrimaryButton(tr("Go to this step"))
        self.close_button = PlainButton(tr("Close"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.go)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(8)
        hint = tr("The record can go back to any of these steps, and forward again until something else is changed.")
        box.addWidget(Label(hint, "secondary", "text.2", wraps=True))
        box.addWidget(self.filter)
        box.addWidget(self.list, 1)
        box.addWidget(self.effect)
        box.addLayout(foot)
        self.filter.textChanged.connect(self._fill)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self.list.doubleClicked.connect(lambda _index: self._go())
        self.list.entered_key.connect(self._go)
        self.go.clicked.connect(self._go)
        self.close_button.clicked.connect(self.reject)
        dress(self, theme)
        dress_rows(self.list, theme)
        scale_icons(self.filter, theme)
        self._offer()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show the steps, oldest first as given. The one at which the record stands is taken in hand."""
        self._lines = tuple(lines)
        self._fill()

    def _fill(self) -> None:
        self.model.show_lines(self._lines, self.filter.text())
        row = self.model.lines.index(self.model.now) if self.model.now in self.model.lines else 0
        if self.model.lines:
            self.list.setCurrentIndex(self.model.index(row, 0))
            self.list.scrollTo(self.list.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        self._offer()

    @property
    def chosen(self) -> HistoryLine | None:
        """Give the line in hand."""
        row = self.list.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else self.model.now

    def _offer(self) -> None:
        chosen, done = self.chosen, [line for line in self._lines if line.is_done]
        steps = [None, *self._lines]
        way = steps.index(chosen) - len(done) if chosen in steps else 0
        if way < 0:
            words = trn("Undoes {n} step. Nothing is lost: it can be done again.",
                        "Undoes {n} steps. Nothing is lost: they can be done again.", -way)  # fmt: skip
        elif way > 0:
            words = trn("Does {n} step again.", "Does {n} steps again.", way)
        else:
            words = tr("The record stands here.")
        self.effect.setText(tr("This project is open to read only.") if self._read_only else words)
        self.go.setEnabled(way != 0 and not self._read_only)

    def _go(self) -> None:
        if self.go.isEnabled():
            self.go_wanted.emit(self.chosen)


class _Lines(QListView):
    entered_key = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(False)
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the step in hand."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
        else:
            super().keyPressEvent(event)


def _folded(lines: Sequence[HistoryLine]) -> list[str]:
    """Fold the names of steps: all at once, for there are as many of them as the record had edits."""
    return fold_text("\n".join(" ".join(line.label.splitlines()) for line in lines)).split("\n") if lines else []


def _moment(at: str) -> str:
    """Give day and time of a stored moment, as the clock here shows it."""
    try:
        here = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return ""
    return f"{moment_in_words(here.isoformat())}, {here:%H:%M}"
