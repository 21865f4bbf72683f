"""The card of a contradiction that is only proposed: what it is about, and the way to Compare."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.gui.review import model
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label
from timeline_app.queries.proposals import ProposedContradiction


class ProposedCard(Card):
    """Nothing is decided here: the button asks for both sides to be seen side by side."""

    compare_wanted = Signal(str)
    """The key of the proposal."""

    def __init__(self, proposed: ProposedContradiction, parent: QWidget | None = None) -> None:
        super().__init__("contradiction", parent)
        self.proposed = proposed
        sentence = model.proposed_sentence(proposed)
        words = QVBoxLayout()
        words.setSpacing(4)
        if proposed.subject:
            words.addWidget(Label(proposed.subject, "section", wraps=True, parent=self))
        words.addWidget(Label(proposed.question, "body", wraps=True, parent=self))
        words.addWidget(Label(sentence, "secondary", "text.2", wraps=True, parent=self))
        self._compare = PlainButton(model.COMPARE, parent=self)
        self._compare.clicked.connect(lambda: self.compare_wanted.emit(proposed.key))
        self._compare.setAccessibleDescription(proposed.question)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(GlyphLabel("contradiction", "proposed", 18, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.setAccessibleName(". ".join(filter(None, (proposed.subject, proposed.question, sentence))))

    def press(self) -> None:
        """Press the button."""
        self._compare.click()

    def take_focus(self) -> None:
        """Focus the button."""
        self._compare.setFocus()
