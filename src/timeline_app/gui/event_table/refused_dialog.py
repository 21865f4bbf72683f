"""The rows of a table that were refused: the first of them, and all of them in a file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from timeline_app.domain.event_tables import RefusedRow
from timeline_app.domain.translating import number, tr
from timeline_app.exchange.event_table import refused_in_words
from timeline_app.gui.event_table.words import refused_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import CLOSE, isolated


class RefusedDialog(QDialog):
    """Lists refused rows with their reasons. `save_wanted`: all of them are to be written into a file."""

    save_wanted = Signal()

    def __init__(
        self, theme: Theme, name: str, first: Sequence[RefusedRow], count: int, parent: QWidget | None = None
    ) -> None:
        """`first` are the ones to list, `count` is how many there are."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setWindowTitle(tr("Refused rows"))
        self.setMinimumSize(theme.px(420), theme.px(300))
        self.resize(theme.px(620), theme.px(440))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Refused rows"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.addItems([refused_in_words(row) for row in first])
        self.save = PlainButton(tr("Save all to a file…"), "download")
        self.close_button = PrimaryButton(CLOSE)
        self.close_button.setDefault(True)
        said = tr("Nothing of them is in the project; the table itself was not changed.")
        if count > len(first):
            said = tr("The first {first} are listed. {said}", first=number(len(first)), said=said)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(Label(isolated(name), "panel.title", wraps=True))
        box.addWidget(Label(f"{refused_words(count)} {said}", "body", "text.2", wraps=True))
        box.addWidget(self.list, 1)
        box.addLayout(buttons)
        self.save.clicked.connect(self.save_wanted)
        self.close_button.clicked.connect(self.accept)
        dress(self, theme)
        dress_rows(self.list, theme)
