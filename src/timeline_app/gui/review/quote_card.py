"""The card of a quote that has lost its place (picture 08): both texts, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.review import model
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label, Line
from timeline_app.gui.widgets.marked_text import MarkedText
from timeline_app.gui.widgets.theming import set_tone
from timeline_app.gui.wording import STANCE_WORDS
from timeline_app.queries.reviews import LostQuote, Use


class LostQuoteCard(Card):
    """Emits the words of the button pressed, and the event to be shown."""

    pressed = Signal(object, str)
    event_wanted = Signal(int)

    def __init__(self, quote: LostQuote, parent: QWidget | None = None) -> None:
        super().__init__("danger", parent)
        self.quote = quote
        self.article = quote.article
        self._buttons: dict[str, PlainButton] = {}
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconLabel("unlink", "danger", 16, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(6)
        head = tr("The article text changed after this quote was taken")
        words.addWidget(Label(head, "section", wraps=True, parent=self))
        sentence = model.lost_sentence(quote)
        words.addWidget(Label(sentence, "body", "text.2", wraps=True, parent=self))
        words.addLayout(self._both_texts())
        words.addLayout(self._question())
        words.addLayout(self._button_row())
        if quote.uses:
            words.addWidget(Line(hair=True, parent=self))
            for use in quote.uses:
                words.addLayout(self._use_row(use))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(f"{head}. {quote.exact}. {model.change_words(quote)}")

    @property
    def buttons(self) -> tuple[str, ...]:
        """Give the words of the buttons."""
        return tuple(self._buttons)

    def press(self, words: str) -> None:
        """Press one of the buttons."""
        self._buttons[words].click()

    def take_focus(self) -> None:
        """Focus the first button."""
        next(iter(self._buttons.values())).setFocus()

    def _both_texts(self) -> QHBoxLayout:
        quote = self.quote
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._text_box(model.taken_head(quote), "", ("", quote.exact, ""), "quoted"), 1)
        head = tr("Closest passage now") if quote.offered else tr("What is most like it now")
        number = tr("paragraph {paragraph}", paragraph=quote.paragraph) if quote.paragraph else ""
        if quote.nearest:
            row.addWidget(self._text_box(head, number, (quote.before, quote.nearest, quote.after), "now"), 1)
        return row

    def _text_box(self, head: str, foot: str, parts: tuple[str, str, str], kind: str) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        heads = QHBoxLayout()
        heads.addWidget(Label(head, "label", parent=holder), 1)
        if foot:
            heads.addWidget(Label(foot, "secondary", "text.2", parent=holder))
        column.addLayout(heads)
        box = QFrame(holder)
        set_tone(box, "sunken")
        inner = QVBoxLayout(box)
        inner.setContentsMargins(14, 10, 14, 10)
        ground = "highlight.quote" if kind == "quoted" else "ok.tint"
        inner.addWidget(MarkedText(*parts, ground, box))
        inner.addStretch(1)
        column.addWidget(box, 1)
        return holder

    def _question(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("info", "accent", 14, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(model.change_words(self.quote), "body", wraps=True, parent=self), 1)
        return row

    def _button_row(self) -> FlowLayout:
        row = FlowLayout(gap=8)
        row.setContentsMargins(0, 6, 0, 6)
        if self.quote.nearest_at is not None:
            kind = PrimaryButton if self.quote.offered else PlainButton
            self._add_button(row, kind(model.POINT_HERE, parent=self), model.POINT_HERE)
        self._add_button(row, PlainButton(model.FIND_MYSELF, parent=self), model.FIND_MYSELF)
        self._add_button(row, LinkButton(model.NO_PLACE, quiet=True, parent=self), model.NO_PLACE)
        self._add_button(row, LinkButton(model.SHOW_CHANGES, parent=self), model.SHOW_CHANGES)
        return row

    def _add_button(self, row: FlowLayout, button: PlainButton, words: str) -> None:
        button.clicked.connect(lambda: self.pressed.emit(self, words))
        self._buttons[words] = button
        row.addWidget(button)

    def name_changes(self, words: str) -> None:
        """Say on the button for the changes whether they are shown."""
        self._buttons[model.SHOW_CHANGES].setText(words)

    def _use_row(self, use: Use) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Used by"), "secondary", "text.2", parent=self))
        glyph = GlyphLabel("statement", use.polarity.value, parent=self)
        glyph.setAccessibleName(STANCE_WORDS[use.polarity.value])
        row.addWidget(glyph)
        row.addWidget(ElidedLabel(use.wording, "control", parent=self), 1)
        if use.opposed:
            row.addWidget(GlyphLabel("contradiction", parent=self))
        if use.event is not None:
            show = LinkButton(tr("Show on timeline"), parent=self)
            show.clicked.connect(lambda _checked=False, event=use.event: self.event_wanted.emit(event))
            row.addWidget(show)
        return row
