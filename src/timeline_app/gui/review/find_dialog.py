"""Lets the user find the passage of a quote in the text of a later version, by selecting it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from timeline_app.anchoring.context import snap_to_graphemes
from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.marked_text import MarkedText
from timeline_app.gui.widgets.theming import dress

_MOST_SHOWN: Final = 400


class FindPassageDialog(QDialog):
    """Shows the words that were taken over the text; `place` is the selected range in code points of the stored text.

    The words are never read back from the widget: only positions are.
    """

    def __init__(
        self, exact: str, text: str, at: tuple[int, int] | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._units = text, Utf16Map(text)
        self.setWindowTitle(tr("Find the passage"))
        self.setMinimumSize(theme.px(560), theme.px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(Label(tr("Select the passage that this quote is now"), "section", wraps=True, parent=self))
        shown = exact if len(exact) <= _MOST_SHOWN else f"{exact[:_MOST_SHOWN].rstrip()}…"
        column.addWidget(MarkedText("", shown, "", parent=self))
        self.field = QPlainTextEdit(self)
        self.field.setReadOnly(True)
        self.field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.field.setAccessibleName(tr("The text of the later version"))
        self.field.setFont(theme.font("quote"))
        self.field.setPlainText(text)
        self.field.setTabChangesFocus(True)
        column.addWidget(self.field, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        refuse = PlainButton(tr("Cancel"), parent=self)
        refuse.clicked.connect(self.reject)
        self.accept_button = PrimaryButton(tr("Point here"), parent=self)
        self.accept_button.clicked.connect(self.accept)
        buttons.addWidget(refuse)
        buttons.addWidget(self.accept_button)
        column.addLayout(buttons)
        self.field.selectionChanged.connect(self._judge)
        if at is not None:
            self.select(*at)
        self._judge()
        dress(self, theme)
        self.field.setFocus()

    @property
    def place(self) -> tuple[int, int] | None:
        """Give the selected range without white space at its ends, whole characters; None for no words."""
        cursor = self.field.textCursor()
        start = self._units.to_code_points(min(cursor.selectionStart(), self._units.units))
        end = self._units.to_code_points(min(cursor.selectionEnd(), self._units.units))
        words = self._text[start:end]
        if not words.strip():
            return None
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return snap_to_graphemes(self._text, start, end)

    def select(self, start: int, end: int) -> None:
        """Select a range of the stored text."""
        cursor = self.field.textCursor()
        cursor.setPosition(self._units.to_units(start))
        cursor.setPosition(self._units.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        self.field.ensureCursorVisible()

    def _judge(self) -> None:
        self.accept_button.setEnabled(self.place is not None)
