"""The grade of a source: one letter, which all evidence takes over that has none of its own."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from timeline_app.commands.sources import GradeSource
from timeline_app.domain.evidence import RELIABILITY_WORDS
from timeline_app.domain.ids import SourceId
from timeline_app.gui.people.answer_row import answer_row
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.sources import GradedSource

WHAT_IT_DOES = (
    "Evidence whose chain names this source first takes the letter over, unless a letter was set on it. Older grades "
    "stay in the record."
)


class GradeDialog(QDialog):
    """Shows a source with the letter it has. `command` is what to do after `accept`."""

    def __init__(self, theme: Theme, source: GradedSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._source = source
        self.setWindowTitle("Grade the source")
        self.setMinimumWidth(theme.px(420))
        self.name = Label(source.name, "section", wraps=True)
        self.now = Label(_now(source.letter), "body", "text.2", wraps=True)
        self.letter = PickBox()
        self.letter.setAccessibleName("Reliability of the source")
        self.letter.setPlaceholderText("Choose a letter")
        for letter, words in RELIABILITY_WORDS.items():
            self.letter.addItem(f"{letter}  {words}", letter)
        self.letter.setCurrentIndex(self.letter.findData(source.letter))
        self.save = PrimaryButton("Save grade")
        self.save.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addWidget(self.name)
        box.addWidget(self.now)
        box.addSpacing(4)
        box.addWidget(Label("Reliability of the source", "label"))
        box.addWidget(self.letter)
        box.addWidget(Label(WHAT_IT_DOES, "secondary", "text.2", wraps=True))
        box.addSpacing(8)
        box.addLayout(answer_row(self, self.save))
        self.letter.currentIndexChanged.connect(self._offer)
        self._offer()
        self.letter.setFocus()
        dress(self, theme)

    @property
    def command(self) -> GradeSource:
        """Give the command for the letter chosen."""
        return GradeSource(SourceId(self._source.source), self.letter.currentData())

    def _offer(self) -> None:
        self.save.setEnabled(self.letter.currentData() not in (None, self._source.letter))


def _now(letter: str | None) -> str:
    return f"Now {letter}: {RELIABILITY_WORDS[letter]}" if letter is not None else "Not graded yet"
