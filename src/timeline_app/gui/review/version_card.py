"""The card of an article that got a newer text: what became of its quotes, and what changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.gui.review import model
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.queries.newer_versions import NewerVersion


class VersionCard(Card):
    """Emits the words of the button pressed."""

    pressed = Signal(object, str)

    def __init__(self, version: NewerVersion, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self.version = version
        self.article = version.article
        self._buttons: dict[str, PlainButton] = {}
        head, sentence = model.version_head(version), model.version_sentence(version)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(Label(head, "section", wraps=True, parent=self))
        words.addWidget(Label(sentence, "body", "text.2", wraps=True, parent=self))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._add(buttons, PlainButton(model.SEEN, parent=self), model.SEEN)
        self._add(buttons, LinkButton(model.READ, quiet=True, parent=self), model.READ)
        buttons.addStretch(1)
        self._add(buttons, LinkButton(model.SHOW_CHANGES, parent=self), model.SHOW_CHANGES)
        words.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconLabel("history", "accent", 16, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(f"{head}. {sentence}")

    def press(self, words: str) -> None:
        """Press one of the buttons."""
        self._buttons[words].click()

    def take_focus(self) -> None:
        """Focus the first button."""
        self._buttons[model.SEEN].setFocus()

    def name_changes(self, words: str) -> None:
        """Say on the button for the changes whether they are shown."""
        self._buttons[model.SHOW_CHANGES].setText(words)

    def _add(self, row: QHBoxLayout, button: PlainButton, words: str) -> None:
        button.clicked.connect(lambda: self.pressed.emit(self, words))
        self._buttons[words] = button
        row.addWidget(button)
