"""Which of the project's kinds a table's own words for a kind mean."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress, set_tone


class KindsDialog(QDialog):
    """One line a word of the table, with the kind that it means. `chosen` is the answer after `accept`."""

    def __init__(
        self,
        theme: Theme,
        kinds_of_words: Mapping[str, str],
        kinds: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`kinds_of_words` leads from a folded word to a key, `kinds` are keys and labels of the project's kinds."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setWindowTitle(tr("Kinds of events"))
        self.setMinimumSize(theme.px(360), theme.px(280))
        self.resize(theme.px(480), theme.px(460))
        self.boxes: dict[str, PickBox] = {}
        lines = QWidget()
        set_tone(lines, "surface")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for line, (word, key) in enumerate(sorted(kinds_of_words.items())):
            box = self.boxes[word] = PickBox()
            for known, label in kinds:
                box.addItem(label, known)
            box.setCurrentIndex(box.findData(key))
            box.setAccessibleName(word)
            grid.addWidget(Label(word[:1].upper() + word[1:], "body", wraps=True), line, 0)
            grid.addWidget(box, line, 1)
        grid.setRowStretch(len(self.boxes), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(lines)
        cancel, self.accept_button = PlainButton(wording.CANCEL), PrimaryButton(tr("Use these kinds"))
        self.accept_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        box_layout = QVBoxLayout(self)
        box_layout.setContentsMargins(24, 20, 24, 20)
        box_layout.setSpacing(12)
        box_layout.addWidget(Label(tr("What the table’s words for a kind mean"), "panel.title", wraps=True))
        box_layout.addWidget(scroll, 1)
        box_layout.addLayout(buttons)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        dress(self, theme)

    @property
    def chosen(self) -> dict[str, str]:
        """Give the key of the kind for each word."""
        return {word: str(box.currentData()) for word, box in self.boxes.items()}
