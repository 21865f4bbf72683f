"""The place where quotes without a sure place and re-opened dates come up, one card each."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from timeline_app.anchoring.differing import ChangedLine
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.review import model
from timeline_app.gui.review.dates_card import DatesCard
from timeline_app.gui.review.model import Waiting
from timeline_app.gui.review.quote_card import LostQuoteCard
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.diff_view import DiffView
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.reviews import LostQuote

_WIDTH = 760
_MOST_CARDS = 60


class ReviewPanel(QWidget):
    """Shows what waits. What the user answers is emitted; the record changes, and the panel is shown again."""

    quote_answered = Signal(object, str)
    """A `LostQuote` and the words of the button."""
    dates_answered = Signal(tuple, str)
    changes_wanted = Signal(int)
    """The article whose newest version is to be compared with the one before."""
    event_wanted = Signal(int)
    evidence_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "window")
        self.setAccessibleName(tr("Review"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._parts: list[QWidget] = []
        self.quote_cards: list[LostQuoteCard] = []
        self.date_cards: list[DatesCard] = []
        self._changes: dict[int, DiffView] = {}
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(scroll)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        around = QVBoxLayout(inner)
        around.setContentsMargins(40, 28, 40, 28)
        self._holder = QWidget(inner)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        around.addWidget(self._holder)
        around.addStretch(1)
        self.show_waiting(Waiting())

    def show_waiting(self, waiting: Waiting) -> None:
        """Show what waits, quotes before dates."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.quote_cards, self.date_cards, self._changes = [], [], {}
        self._parts = list(self._parts_of(waiting))
        for part in self._parts:
            self._column.addWidget(part)
        self.apply_theme(self._theme)
        if had_focus:
            self.take_focus()

    def show_changes(self, article: int, lines: tuple[ChangedLine, ...]) -> None:
        """Show what changed in an article under its first quote."""
        card = next((one for one in self.quote_cards if one.quote.article == article), None)
        if card is None or article in self._changes:
            return
        view = self._changes[article] = DiffView(lines, card)
        card.body.addWidget(view)
        view.apply_theme(self._theme)
        card.name_changes(model.HIDE_CHANGES)

    def take_focus(self) -> None:
        """Focus the first answer, or the panel where there is none."""
        cards: list[LostQuoteCard | DatesCard] = [*self.quote_cards, *self.date_cards]
        if cards:
            cards[0].take_focus()
        else:
            self.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        self._holder.setMaximumWidth(theme.px(_WIDTH))
        dress(self, theme)

    def _parts_of(self, waiting: Waiting) -> Iterator[QWidget]:
        if not waiting.quotes and not waiting.dates:
            yield Label(model.NOTHING_WAITS, "panel.title", wraps=True, parent=self._holder)
            yield Label(model.NOTHING_WAITS_DETAIL, "body", "text.2", wraps=True, parent=self._holder)
        if waiting.quotes:
            yield Label(model.quotes_head(waiting.quotes), "panel.title", wraps=True, parent=self._holder)
            for quote in waiting.quotes[:_MOST_CARDS]:
                yield self._quote_card(quote)
            if len(waiting.quotes) > _MOST_CARDS:
                words = trn(
                    "{n} more comes when these are answered.",
                    "{n} more come when these are answered.",
                    len(waiting.quotes) - _MOST_CARDS,
                )
                yield Label(words, "body", "text.2", wraps=True, parent=self._holder)
        if waiting.dates:
            yield Label(model.dates_head(waiting.dates), "panel.title", wraps=True, parent=self._holder)
            for _, dates in groupby(waiting.dates, key=lambda date: date.article):
                card = DatesCard(tuple(dates), self._holder)
                card.answered.connect(self.dates_answered)
                card.evidence_wanted.connect(self.evidence_wanted)
                self.date_cards.append(card)
                yield card

    def _quote_card(self, quote: LostQuote) -> LostQuoteCard:
        card = LostQuoteCard(quote, self._holder)
        card.pressed.connect(self._pressed)
        card.event_wanted.connect(self.event_wanted)
        self.quote_cards.append(card)
        return card

    def _pressed(self, card: LostQuoteCard, words: str) -> None:
        if words != model.SHOW_CHANGES:
            self.quote_answered.emit(card.quote, words)
            return
        shown = self._changes.get(card.quote.article)
        if shown is None:
            self.changes_wanted.emit(card.quote.article)
        else:
            shown.setVisible(shown.isHidden())
            card.name_changes(model.SHOW_CHANGES if shown.isHidden() else model.HIDE_CHANGES)
