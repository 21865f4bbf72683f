"""The card of the dates of one article that were counted from a publication day which changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.review import model
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label, Line
from timeline_app.queries.reviews import ReopenedDate


class DatesCard(Card):
    """Emits the reviews that are to be answered, and how."""

    answered = Signal(tuple, str)
    evidence_wanted = Signal(int)

    def __init__(self, dates: Sequence[ReopenedDate], parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self.dates = tuple(dates)
        self._buttons: dict[tuple[int, str], PlainButton] = {}
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconLabel("calendar", "warn", 16, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        sentence = model.dates_sentence(self.dates)
        words.addWidget(Label(tr("The publication date changed"), "section", wraps=True, parent=self))
        words.addWidget(Label(sentence, "body", "text.2", wraps=True, parent=self))
        words.addLayout(self._all_row())
        for date in self.dates:
            words.addWidget(Line(hair=True, parent=self))
            words.addLayout(self._date_rows(date))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(tr("The publication date changed. {sentence}", sentence=sentence))

    def press(self, words: str, review: int = 0) -> None:
        """Press a button: of one date, or, with no review named, of all."""
        self._buttons[(review, words)].click()

    def take_focus(self) -> None:
        """Focus the first button."""
        next(iter(self._buttons.values())).setFocus()

    def _all_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if len(self.dates) > 1:
            placed = tuple(date.review for date in self.dates if date.new is not None)
            if placed:
                self._add(row, PrimaryButton(model.TAKE_ALL, parent=self), placed, model.TAKE_ALL, 0)
            every = tuple(date.review for date in self.dates)
            self._add(row, PlainButton(model.KEEP_ALL, parent=self), every, model.KEEP_ALL, 0)
        row.addStretch(1)
        return row

    def _date_rows(self, date: ReopenedDate) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(Label(model.which_words(date), "control", wraps=True, parent=self), 1)
        show = LinkButton(tr("Show the evidence"), quiet=True, parent=self)
        show.clicked.connect(lambda _checked=False, row=date.evidence: self.evidence_wanted.emit(row))
        head.addWidget(show)
        column.addLayout(head)
        column.addWidget(ElidedLabel(f"“{' '.join(date.quote.split())}”", "secondary", "text.2", self))
        readings = f"{model.reading_words(date.old)}  →  {model.reading_words(date.new)}"
        if model.same_reading(date):
            readings = tr("{reading}, the same from the new date", reading=model.reading_words(date.old))
        column.addWidget(Label(readings, "body", wraps=True, parent=self))
        if date.new is None and date.reason:
            column.addWidget(Label(date.reason, "secondary", "text.2", wraps=True, parent=self))
        row = QHBoxLayout()
        row.setSpacing(8)
        if date.new is not None:
            self._add(row, PlainButton(model.TAKE_NEW, parent=self), (date.review,), model.TAKE_NEW, date.review)
        self._add(row, PlainButton(model.KEEP_OLD, parent=self), (date.review,), model.KEEP_OLD, date.review)
        row.addStretch(1)
        column.addLayout(row)
        return column

    def _add(self, row: QHBoxLayout, button: PlainButton, reviews: tuple[int, ...], words: str, key: int) -> None:
        button.clicked.connect(lambda: self.answered.emit(reviews, words))
        self._buttons[(key, words)] = button
        row.addWidget(button)
