"""The one place for what came up: lost quotes, re-opened dates, newer texts, proposed contradictions; one card each."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Final, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from timeline_app.anchoring.differing import ChangedLine
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.review import model
from timeline_app.gui.review.dates_card import DatesCard
from timeline_app.gui.review.model import Waiting
from timeline_app.gui.review.proposed_card import ProposedCard
from timeline_app.gui.review.quote_card import LostQuoteCard
from timeline_app.gui.review.version_card import VersionCard
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.diff_view import DiffView
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.newer_versions import NewerVersion
from timeline_app.queries.proposals import ProposedContradiction
from timeline_app.queries.reviews import LostQuote, ReopenedDate

_WIDTH = 760
_MOST_CARDS = 60
T = TypeVar("T")
NEXT_CARD: Final = "Ctrl+Down"
PREVIOUS_CARD: Final = "Ctrl+Up"


class ReviewPanel(QWidget):
    """Shows what waits. What the user answers is emitted; the record changes, and the panel is shown again."""

    quote_answered = Signal(object, str)
    """A `LostQuote` and the words of the button."""
    dates_answered = Signal(tuple, str)
    changes_wanted = Signal(int)
    """The article whose newest version is to be compared with the one before."""
    event_wanted = Signal(int)
    evidence_wanted = Signal(int)
    version_seen = Signal(int)
    article_wanted = Signal(int)
    compare_wanted = Signal(str)
    """The key of a proposed contradiction to be seen side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "window")
        self.setAccessibleName(tr("Review"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._parts: list[QWidget] = []
        self.quote_cards: list[LostQuoteCard] = []
        self.date_cards: list[DatesCard] = []
        self.version_cards: list[VersionCard] = []
        self.proposed_cards: list[ProposedCard] = []
        self._changes: dict[int, tuple[LostQuoteCard | VersionCard, DiffView]] = {}
        self._asking: LostQuoteCard | VersionCard | None = None
        self.ways: list[LinkButton] = []
        for keys, step in ((NEXT_CARD, 1), (PREVIOUS_CARD, -1)):
            by_key = QShortcut(QKeySequence(keys), self)
            by_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            by_key.activated.connect(partial(self.walk, step))
        scroll = self._scroll = QScrollArea(self)
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

    @property
    def cards(self) -> tuple[LostQuoteCard | DatesCard | VersionCard | ProposedCard, ...]:
        """Give all cards in order."""
        return (*self.quote_cards, *self.date_cards, *self.version_cards, *self.proposed_cards)

    @property
    def shown_changes(self) -> tuple[DiffView, ...]:
        """Give what changed in articles, where it was asked for."""
        return tuple(view for _, view in self._changes.values())

    def show_waiting(self, waiting: Waiting) -> None:
        """Show what waits; the focus stays at its place in the list, or goes there if it waited for one."""
        focused = 0 if self.window().focusWidget() is self else self._focused()
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.quote_cards, self.date_cards, self._changes = [], [], {}
        self.version_cards, self.proposed_cards, self._asking = [], [], None
        self._parts = list(self._parts_of(waiting))
        for part in self._parts:
            self._column.addWidget(part)
        self.apply_theme(self._theme)
        if focused is not None:
            self._focus_card(focused)

    def show_changes(self, article: int, lines: tuple[ChangedLine, ...]) -> None:
        """Show what changed in an article under the card that asked, once."""
        card = self._asking
        if card is None or card.article != article or article in self._changes:
            return
        view = DiffView(lines, card)
        self._changes[article] = card, view
        card.body.addWidget(view)
        view.apply_theme(self._theme)
        card.name_changes(model.HIDE_CHANGES)

    def walk(self, step: int) -> None:
        """Focus the first answer of the card that many further on."""
        focused = self._focused()
        self._go_to(min(max(0 if focused is None else focused + step, 0), len(self.cards) - 1))

    def take_focus(self) -> None:
        """Focus the first answer, or the panel where there is none."""
        self._focus_card(0)

    def _go_to(self, at: int) -> None:
        self._focus_card(at)
        if self.cards:
            self._scroll.ensureWidgetVisible(self.cards[at], 0, 12)

    def _focused(self) -> int | None:
        """Give which card holds the focus, None where none does."""
        focus = cast("QWidget | None", self.window().focusWidget())
        if focus is None:
            return None
        return next((at for at, card in enumerate(self.cards) if card.isAncestorOf(focus)), None)

    def _focus_card(self, at: int) -> None:
        if self.cards:
            self.cards[min(at, len(self.cards) - 1)].take_focus()
        else:
            self.setFocus()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        self._holder.setMaximumWidth(theme.px(_WIDTH))
        dress(self, theme)

    def _parts_of(self, waiting: Waiting) -> Iterator[QWidget]:
        if not waiting.total:
            yield Label(model.NOTHING_WAITS, "panel.title", wraps=True, parent=self._holder)
            yield Label(model.NOTHING_WAITS_DETAIL, "body", "text.2", wraps=True, parent=self._holder)
            return
        yield Label(model.title_words(waiting.total), "panel.title", wraps=True, parent=self._holder)
        by_article = [tuple(dates) for _, dates in groupby(waiting.dates, key=lambda date: date.article)]
        heads = (
            (model.quotes_head(waiting.quotes), len(waiting.quotes)),
            (model.dates_head(waiting.dates), len(by_article)),
            (model.versions_head(waiting.versions), len(waiting.versions)),
            (model.proposed_head(len(waiting.proposed)), len(waiting.proposed)),
        )
        yield self._ways([(head, min(cards, _MOST_CARDS)) for head, cards in heads])
        yield Label(model.KEYS, "secondary", "text.2", wraps=True, parent=self._holder)
        yield from self._group(heads[0][0], waiting.quotes, self._quote_card)
        yield from self._group(heads[1][0], by_article, self._dates_card)
        yield from self._group(heads[2][0], waiting.versions, self._version_card)
        yield from self._group(heads[3][0], waiting.proposed, self._proposed_card)

    def _ways(self, groups: Sequence[tuple[str, int]]) -> QWidget:
        """Give a way to each group, from its head and how many cards it has; none where there is but one."""
        holder = QWidget(self._holder)
        row = FlowLayout(holder, gap=12)
        self.ways, first = [], 0
        for head, cards in groups:
            if cards:
                way = LinkButton(head, parent=holder)
                way.clicked.connect(partial(self._go_to, first))
                row.addWidget(way)
                self.ways.append(way)
            first += cards
        holder.setVisible(len(self.ways) > 1)
        return holder

    def _group(self, head: str, items: Sequence[T], make: Callable[[T], QWidget]) -> Iterator[QWidget]:
        if not items:
            return
        yield Label(head, "section", "text.2", wraps=True, parent=self._holder)
        for item in items[:_MOST_CARDS]:
            yield make(item)
        if (more := len(items) - _MOST_CARDS) > 0:
            words = trn("{n} more comes when these are answered.", "{n} more come when these are answered.", more)
            yield Label(words, "body", "text.2", wraps=True, parent=self._holder)

    def _quote_card(self, quote: LostQuote) -> LostQuoteCard:
        card = LostQuoteCard(quote, self._holder)
        card.pressed.connect(self._pressed_quote)
        card.event_wanted.connect(self.event_wanted)
        self.quote_cards.append(card)
        return card

    def _dates_card(self, dates: tuple[ReopenedDate, ...]) -> DatesCard:
        card = DatesCard(dates, self._holder)
        card.answered.connect(self.dates_answered)
        card.evidence_wanted.connect(self.evidence_wanted)
        self.date_cards.append(card)
        return card

    def _version_card(self, version: NewerVersion) -> VersionCard:
        card = VersionCard(version, self._holder)
        card.pressed.connect(self._pressed_version)
        self.version_cards.append(card)
        return card

    def _proposed_card(self, proposed: ProposedContradiction) -> ProposedCard:
        card = ProposedCard(proposed, self._holder)
        card.compare_wanted.connect(self.compare_wanted)
        self.proposed_cards.append(card)
        return card

    def _pressed_quote(self, card: LostQuoteCard, words: str) -> None:
        if words == model.SHOW_CHANGES:
            self._turn_changes(card)
        else:
            self.quote_answered.emit(card.quote, words)

    def _pressed_version(self, card: VersionCard, words: str) -> None:
        if words == model.SHOW_CHANGES:
            self._turn_changes(card)
        elif words == model.READ:
            self.article_wanted.emit(card.article)
        else:
            self.version_seen.emit(card.version.version)

    def _turn_changes(self, card: LostQuoteCard | VersionCard) -> None:
        """Show what changed in the card's article, hide it, or move it here from another card."""
        owner, shown = self._changes.get(card.article, (None, None))
        if shown is None or owner is not card:
            if shown is not None and owner is not None:
                del self._changes[card.article]
                owner.name_changes(model.SHOW_CHANGES)
                shown.hide()
                shown.deleteLater()
            self._asking = card
            self.changes_wanted.emit(card.article)
        else:
            shown.setVisible(shown.isHidden())
            card.name_changes(model.SHOW_CHANGES if shown.isHidden() else model.HIDE_CHANGES)
