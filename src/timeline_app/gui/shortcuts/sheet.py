"""Every key on one sheet, by menu and by view: the user's own, with a filter, and as PDF."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.ask import Ask
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.shortcuts.printed import document, save_pdf
from timeline_app.gui.shortcuts.rows import KeyLine, groups
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import ElidedLabel, KeyCap, Label
from timeline_app.gui.widgets.theming import dress, set_tone

_COLUMN = 330
"""Pixels a column needs, before scaling."""


class KeyGroup(QWidget):
    """The head of a group and its lines."""

    def __init__(self, place: str, lines: tuple[KeyLine, ...]) -> None:
        super().__init__()
        self.place, self.lines = place, lines
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(4)
        head = Label(place, "section", parent=self)
        head.setContentsMargins(0, 4, 0, 2)
        column.addWidget(head)
        for line in lines:
            row = self._row(line)
            self._rows.append(row)
            column.addWidget(row)

    def filter(self, words: str) -> tuple[KeyLine, ...]:
        """Show the lines that answer, and give them; a group without any goes away."""
        left = []
        for line, row in zip(self.lines, self._rows, strict=True):
            answers = line.answers(words)
            row.setVisible(answers)
            if answers:
                left.append(line)
        self.setVisible(bool(left))
        return tuple(left)

    @staticmethod
    def _row(line: KeyLine) -> QWidget:
        row = QWidget()
        row.setAccessibleName(line.spoken)
        parts = QHBoxLayout(row)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(6)
        parts.addWidget(ElidedLabel(line.words, "body", "text.2", row), 1)
        for key in line.keys:
            parts.addWidget(KeyCap(key, row))
        for key in line.off:
            parts.addWidget(Label(tr("{key} off", key=key), "secondary", "text.3", parent=row))
        return row


class ShortcutsSheet(QDialog):
    """Not modal. `change_wanted` asks for the page on which keys are changed."""

    change_wanted = Signal()

    def __init__(self, theme: Theme, ask: Ask, paper: str = "a4", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        set_tone(self, "surface")
        self._theme, self._ask, self._paper = theme, ask, paper
        self._groups: list[KeyGroup] = []
        self._columns = 0
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Find an action or a key"))
        self.filter.setAccessibleName(tr("Find an action or a key"))
        self.filter.setClearButtonEnabled(True)
        self.said = Label("", "secondary", "text.2", wraps=True)
        self.change = PlainButton(tr("Change keys…"), "keyboard")
        self.save = PlainButton(tr("Save as PDF…"), "download")
        self.close_button = PrimaryButton(tr("Close"))
        self.area = QScrollArea()
        self.area.setAccessibleName(tr("Keys"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self._lay_out()
        self.filter.textChanged.connect(lambda _words: self._filter())
        self.change.clicked.connect(self.change_wanted)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.close)
        KEYMAP.changed.connect(self.show_keys)
        room = self.screen().availableSize()
        self.resize(min(theme.px(820), room.width() - 40), min(theme.px(640), room.height() - 60))
        self.show_keys()
        scale_icons(self.filter, theme)
        self.filter.setFocus()

    @property
    def shown(self) -> tuple[tuple[str, tuple[KeyLine, ...]], ...]:
        """Give what the filter leaves, by group."""
        words = self.filter.text()
        found = ((group.place, tuple(line for line in group.lines if line.answers(words))) for group in self._groups)
        return tuple((place, lines) for place, lines in found if lines)

    def show_keys(self) -> None:
        """Show the map as it is now."""
        self._groups = [KeyGroup(place, lines) for place, lines in groups()]
        self._columns = 0
        self._set_columns()
        self._filter()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the sheet."""
        self._theme = theme
        dress(self, theme)
        scale_icons(self.filter, theme)
        self._set_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width: a column more where there is room for one."""
        super().resizeEvent(event)
        self._set_columns()

    def _set_columns(self) -> None:
        wanted = max(1, min(3, self.width() // self._theme.px(_COLUMN)))
        if wanted == self._columns:
            return
        self._columns = wanted
        inner = QWidget()
        set_tone(inner, "surface")
        row = QHBoxLayout(inner)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(36)
        columns = [QVBoxLayout() for _ in range(wanted)]
        heights = [0] * wanted
        for column in columns:
            column.setSpacing(0)
            row.addLayout(column, 1)
        for group in self._groups:
            at = heights.index(min(heights))
            heights[at] += len(group.lines) + 2
            columns[at].addWidget(group)
        for column in columns:
            column.addStretch(1)
        dress(inner, self._theme)
        before = self.area.takeWidget()
        self.area.setWidget(inner)
        if before is not None:
            before.deleteLater()

    def _filter(self) -> None:
        words = self.filter.text()
        count = sum(len(group.filter(words)) for group in self._groups)
        self.said.setText(trn("{n} key", "{n} keys", count) if words.strip() else "")

    def _save(self) -> None:
        chosen = self._ask.save_file(
            tr("Save as PDF"), Path(tr("Keyboard shortcuts")).with_suffix(".pdf"), "PDF (*.pdf)"
        )
        if chosen is None:
            return
        path = chosen if chosen.suffix else chosen.with_suffix(".pdf")
        try:
            save_pdf(document(self._theme, self.shown), path, self._paper)
        except ProblemForUser as problem:
            self.said.setText(problem.sentence)
            return
        self.said.setText(tr("The sheet was saved as {name}.", name=path.name))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 18, 24, 6)
        top.addWidget(self.filter, 1)
        top.addWidget(self.said)
        buttons = FlowLayout(gap=8)
        for button in (self.change, self.save, self.close_button):
            buttons.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 14)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        dress(self, self._theme)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
