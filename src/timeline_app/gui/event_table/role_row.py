"""One part of a table, and the columns that play it: a choice of columns, and more of them where that makes sense."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.event_tables import TableRole
from timeline_app.domain.translating import tr
from timeline_app.gui.event_table.words import NOT_THERE, ROLE_WORDS, SEVERAL
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress

_MOST: Final = 6
_GUESS: Final = "guess"


class RoleRow(QWidget):
    """Offers the columns of a table for one part. What was guessed says so until the user chooses."""

    changed = Signal()
    grown = Signal()
    """There is another field."""

    def __init__(self, role: TableRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self._header: Sequence[str] = ()
        self._theme: Theme | None = None
        self.boxes: list[PickBox] = []
        self.label = Label(ROLE_WORDS[role], "label", "text.2", wraps=True)
        self.guessed = Label("", "secondary", "text.2")
        self.more = IconButton("plus", tr("{role}: add another column", role=ROLE_WORDS[role]), parent=self)
        self.more.clicked.connect(self._add_by_hand)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addLayout(self._column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.label.setBuddy(self)

    @property
    def columns(self) -> tuple[int, ...]:
        """Give the chosen columns, each once, in their order."""
        chosen = (box.currentData() for box in self.boxes)
        return tuple(dict.fromkeys(column for column in chosen if column is not None))

    def show_columns(self, header: Sequence[str], chosen: Sequence[int], *, guessed: bool) -> None:
        """Offer a table's columns with some chosen."""
        self._header = header
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []
        for column in chosen or (None,):
            self._add(column)
        self.guessed.setText(_GUESS if guessed and chosen else "")
        self._offer_more()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        dress(self, theme)

    def _add(self, column: int | None) -> PickBox:
        box = PickBox(self)
        box.setMinimumContentsLength(12)
        box.addItem(NOT_THERE, None)
        for index, name in enumerate(self._header):
            box.addItem(name, index)
        box.setCurrentIndex(0 if column is None else column + 1)
        number = len(self.boxes)
        self.boxes.append(box)
        box.setAccessibleName(ROLE_WORDS[self.role] + (tr(", column {number}", number=number + 1) if number else ""))
        box.currentIndexChanged.connect(self._chosen)
        self._column.addWidget(box)
        return box

    def _add_by_hand(self) -> None:
        box = self._add(None)
        self._offer_more()
        self.grown.emit()
        box.show()
        box.setFocus()

    def _chosen(self) -> None:
        self.guessed.setText("")
        self._offer_more()
        self.changed.emit()

    def _offer_more(self) -> None:
        full = all(box.currentData() is not None for box in self.boxes)
        self.more.setVisible(self.role in SEVERAL)
        self.more.setEnabled(full and len(self.boxes) < min(_MOST, len(self._header)))
