"""How good is it? The letter of the source and the number of the claim, always with their words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from timeline_app.domain.evidence import CREDIBILITY_WORDS, RELIABILITY_WORDS
from timeline_app.domain.translating import tr
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_box import PickBox


class GradeFields(QWidget):
    """Two pickers set independently. A letter that is not set is the source's own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = PickBox()
        self.letter.setAccessibleName(tr("Reliability of the source"))
        self.letter.addItem(tr("Source’s own grade"), None)
        for letter, words in RELIABILITY_WORDS.items():
            self.letter.addItem(f"{letter}  {words}", letter)
        self.number = PickBox()
        self.number.setAccessibleName(tr("Credibility of this claim"))
        self.number.addItem(tr("Not judged yet"), None)
        for number, words in CREDIBILITY_WORDS.items():
            self.number.addItem(f"{number}  {words}", number)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for column, (box, words) in enumerate(((self.letter, tr("Source")), (self.number, tr("This claim")))):
            box.currentIndexChanged.connect(self.changed)
            grid.addWidget(box, 0, column)
            grid.addWidget(Label(words, "secondary", "text.2"), 1, column)
            grid.setColumnStretch(column, 1)

    @property
    def grade(self) -> tuple[str | None, int | None]:
        """Give letter and number, None where not set."""
        return self.letter.currentData(), self.number.currentData()

    def set_grade(self, letter: str | None, number: int | None) -> None:
        """Show a grade."""
        self.letter.setCurrentIndex(max(0, self.letter.findData(letter)))
        self.number.setCurrentIndex(max(0, self.number.findData(number)))
