"""Asks for a line of text or one of a list of words. What is asked about may come from an article: all plain text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label


class QuestionDialog(QDialog):
    """A head, a label over one field, OK and Cancel."""

    def __init__(self, title: str, label: str, field: QWidget, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(360)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(Label(title, "section", wraps=True, parent=self))
        words = Label(label, "label", "text.2", wraps=True, parent=self)
        words.setBuddy(field)
        column.addWidget(words)
        field.setAccessibleName(label)
        column.addWidget(field)
        column.addSpacing(6)
        self.accept_button = PrimaryButton(yes, parent=self)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        refuse = PlainButton(tr("Cancel"), parent=self)
        refuse.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(refuse)
        buttons.addWidget(self.accept_button)
        column.addLayout(buttons)
        field.setFocus()


class TextDialog(QuestionDialog):
    """Asks for a line of text; OK is off while it is empty."""

    def __init__(self, title: str, label: str, initial: str = "", parent: QWidget | None = None) -> None:
        self.field = QLineEdit(initial)
        super().__init__(title, label, self.field, tr("OK"), parent)
        self.field.textChanged.connect(self._judge)
        self.field.selectAll()
        self._judge()

    @property
    def text(self) -> str:
        """Give what was typed, without white space at its ends."""
        return self.field.text().strip()

    def _judge(self) -> None:
        self.accept_button.setEnabled(bool(self.text))


class PickDialog(QuestionDialog):
    """Asks for one of a list; typing finds it."""

    def __init__(self, title: str, label: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        self.field = QComboBox()
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.addItems(list(choices))
        completer = self.field.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        super().__init__(title, label, self.field, tr("OK"), parent)
        self._choices = set(choices)
        self.field.editTextChanged.connect(self._judge)
        edit = self.field.lineEdit()
        if edit is not None:
            edit.selectAll()

    @property
    def chosen(self) -> str:
        """Give the choice."""
        return self.field.currentText()

    def _judge(self) -> None:
        self.accept_button.setEnabled(self.chosen in self._choices)
