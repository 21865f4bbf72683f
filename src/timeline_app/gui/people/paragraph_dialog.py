"""The user's own paragraph about a person, as it is printed on the sheet."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from timeline_app.commands.brief import WriteParagraph
from timeline_app.domain.ids import PersonId
from timeline_app.domain.translating import tr
from timeline_app.gui.people.answer_row import answer_row
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone

WHAT_IT_DOES = tr("Printed on the briefing sheet in place of this person’s events. Empty, the events are listed.")


class ParagraphDialog(QDialog):
    """Shows the paragraph there is. `command` is what to do after `accept`; an emptied field removes the paragraph."""

    def __init__(self, theme: Theme, person: int, name: str, written: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._person, self._written = person, written
        self.setWindowTitle(tr("Paragraph for the sheet"))
        self.setMinimumWidth(theme.px(480))
        self.text = QPlainTextEdit(written)
        self.text.setAccessibleName(tr("Paragraph for the sheet"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(160))
        self.save = PrimaryButton(tr("Save paragraph"))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addWidget(Label(name, "section", wraps=True))
        box.addWidget(Label(WHAT_IT_DOES, "secondary", "text.2", wraps=True))
        box.addWidget(self.text, 1)
        box.addSpacing(8)
        box.addLayout(answer_row(self, self.save))
        self.text.textChanged.connect(self._offer)
        self._offer()
        self.text.setFocus()
        dress(self, theme)

    @property
    def command(self) -> WriteParagraph:
        """Give the command for the words in the field."""
        return WriteParagraph(PersonId(self._person), self._words)

    @property
    def _words(self) -> str:
        return self.text.toPlainText().strip()

    def _offer(self) -> None:
        self.save.setEnabled(self._words != self._written.strip())
