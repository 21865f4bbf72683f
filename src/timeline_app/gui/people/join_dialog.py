"""Joining two people: both names, how often each is printed, and what the join will do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_app.domain.counting import counted
from timeline_app.domain.names import fold_name
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import Choice
from timeline_app.queries.person_sheet import PersonSheet


class JoinDialog(QDialog):
    """Lets the user pick the person who is the same as this one. `chosen` is that person's row after `accept`."""

    def __init__(
        self, theme: Theme, sheet: PersonSheet, people: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        """Offer everyone but the person himself or herself."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setWindowTitle("Join people")
        self.setMinimumSize(theme.px(460), theme.px(380))
        self.chosen: int | None = None
        self._sheet = sheet
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter people")
        self.filter.setAccessibleName("Filter people")
        self.list = QListWidget()
        self.list.setAccessibleName("People")
        for choice in people:
            item = QListWidgetItem(f"{choice.label}  ·  {choice.detail}" if choice.detail else choice.label)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            self.list.addItem(item)
        self.explained = Label(role="body", ink="text.2", wraps=True)
        self.join = PrimaryButton(wording.JOIN)
        cancel = PlainButton(wording.CANCEL)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.join)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(Label(f"Who is the same person as {sheet.main_name}?", "panel.title", wraps=True))
        box.addWidget(self.filter)
        box.addWidget(self.list, 1)
        box.addWidget(self.explained)
        box.addLayout(buttons)
        self.filter.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._explain)
        self.list.itemDoubleClicked.connect(lambda _item: self._take())
        self.join.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        self._explain()
        dress(self, theme)
        dress_rows(self.list, theme)

    def _current(self) -> Choice | None:
        item: QListWidgetItem | None = self.list.currentItem()
        choice = item.data(Qt.ItemDataRole.UserRole) if item is not None and not item.isHidden() else None
        return choice if isinstance(choice, Choice) else None

    def _filter(self, words: str) -> None:
        folded = fold_name(words)
        for row in range(self.list.count()):
            item = self.list.item(row)
            choice: Choice = item.data(Qt.ItemDataRole.UserRole)
            item.setHidden(bool(folded) and folded not in fold_name(choice.label))
        self._explain()

    def _explain(self) -> None:
        choice = self._current()
        self.join.setEnabled(choice is not None)
        if choice is None:
            self.explained.setText("Choose a person. You can undo this at any time.")
            return
        spellings = counted(len(self._sheet.names), "spelling")
        quotes = counted(self._sheet.quotes, "quote")
        self.explained.setText(
            f"“{choice.label}” becomes a spelling of {self._sheet.main_name} ({spellings}, {quotes}). "
            "Quotes keep the spelling of their article."
        )

    def _take(self) -> None:
        choice = self._current()
        if choice is not None:
            self.chosen = choice.row
            self.accept()
