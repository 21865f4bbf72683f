"""The panel "What changed next": what the next step of the scrubber adds, as numbers and as cards."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.calendar import civil
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.changed_next.cards import (
    LinkCard,
    NumberTile,
    contradiction_card,
    event_card,
    person_card,
    status_card,
)
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton
from timeline_app.gui.widgets.keys import ButtonKey
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.changed_next import ChangedNext

FIRST_CARDS: Final = 3
MORE_CARDS: Final = 20
"""So many cards of a kind are shown at first, and so many more with each press of "more"."""

STATUSES, CONTRADICTIONS, PEOPLE, EVENTS = (
    tr("Status changes"),
    tr("New contradictions"),
    tr("New people"),
    tr("New events"),
)


class _Words(NamedTuple):
    """How many more of a kind there are: on the button, and where no more are told."""

    more: Callable[[int], str]
    counted: Callable[[int], str]


_STATUS_CHANGES = _Words(
    lambda n: trn("{n} more status change", "{n} more status changes", n),
    lambda n: trn("{n} status change", "{n} status changes", n),
)
_CONTRADICTIONS = _Words(
    lambda n: trn("{n} more contradiction", "{n} more contradictions", n),
    lambda n: trn("{n} contradiction", "{n} contradictions", n),
)
_PEOPLE = _Words(lambda n: trn("{n} more person", "{n} more people", n), lambda n: trn("{n} person", "{n} people", n))
_EVENTS = _Words(lambda n: trn("{n} more event", "{n} more events", n), lambda n: trn("{n} event", "{n} events", n))


class Section(QWidget):
    """The cards of one kind under their name; more of them on demand."""

    pressed = Signal(object)

    def __init__(self, title: str, words: "_Words", make: Callable[[Any], LinkCard]) -> None:
        super().__init__()
        self._make, self._words = make, words
        self._items: Sequence[Any] = ()
        self._total = 0
        self._theme: Theme | None = None
        self.cards: list[LinkCard] = []
        self.more = LinkButton("")
        self.more.clicked.connect(lambda: self._add(MORE_CARDS))
        self._rest = Label("", "secondary", "text.2", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(8)
        self._column.addWidget(Label(title, "section", "text.2"))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._rest)

    def show_items(self, items: Sequence[Any], total: int) -> None:
        """Show the first of some items, of which there are `total` in all."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards, self._items, self._total = [], items, total
        self.setVisible(bool(items))
        self._add(FIRST_CARDS)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the cards."""
        self._theme = theme
        dress(self, theme)

    def _add(self, number: int) -> None:
        shown = len(self.cards)
        for item in self._items[shown : shown + number]:
            card = self._make(item)
            card.pressed.connect(self.pressed)
            if self._theme is not None:
                card.apply_theme(self._theme)
            self._column.insertWidget(1 + len(self.cards), card)
            self.cards.append(card)
        left, untold = len(self._items) - len(self.cards), self._total - len(self._items)
        self.more.setText(self._words.more(left))
        self.more.setVisible(left > 0)
        self._rest.setText(
            tr("{things} besides: step on, and the timeline shows them.", things=self._words.counted(untold))
        )
        self._rest.setVisible(left <= 0 < untold)
        if shown and number == MORE_CARDS and len(self.cards) > shown:
            self.cards[shown].setFocus(Qt.FocusReason.OtherFocusReason)


class ChangedNextPanel(QWidget):
    """Shows one `ChangedNext`. Buttons at the foot step the day; a card leads to what it names."""

    opened = Signal(object)
    """The `Selected` of a card: a person, an event or a contradiction."""
    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a panel that says nothing yet."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setAccessibleName(tr("What changed next"))
        self.line = Label("", "body", "text.2", wraps=True)
        self.note = Label("", "body", "text.2", wraps=True)
        self.tiles = {
            PEOPLE: NumberTile(PEOPLE), EVENTS: NumberTile(EVENTS), STATUSES: NumberTile(STATUSES),
            CONTRADICTIONS: NumberTile(CONTRADICTIONS, "contradiction"),
        }  # fmt: skip
        self.sections = {
            STATUSES: Section(STATUSES, _STATUS_CHANGES, status_card),
            CONTRADICTIONS: Section(CONTRADICTIONS, _CONTRADICTIONS, contradiction_card),
            PEOPLE: Section(PEOPLE, _PEOPLE, person_card),
            EVENTS: Section(EVENTS, _EVENTS, event_card),
        }
        self.back = PlainButton(tr("Previous day"), "chevron-left")
        self.forward = PlainButton(tr("Next day"), "chevron-right")
        ButtonKey(self.back, "known.back")
        ButtonKey(self.forward, "known.forward")
        self._lay_out()
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _checked=False, wanted=name: self._show_section(wanted))
        for section in self.sections.values():
            section.pressed.connect(self.opened)
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.apply_theme(theme)

    def show_changes(self, changed: ChangedNext, later: int | None, *, first: bool) -> None:
        """Show what was learned. `later` is the day on which, None where only articles without a date say so.

        `first` says that the day viewed lies before everything that is known.
        """
        self.line.setText(learned_words(changed.day, later, first=first))
        items: dict[str, tuple[Sequence[Any], int]] = {
            PEOPLE: (changed.people, changed.new_people), EVENTS: (changed.events, changed.new_events),
            STATUSES: (changed.statuses, len(changed.statuses)),
            CONTRADICTIONS: (changed.contradictions, len(changed.contradictions)),
        }  # fmt: skip
        for name, (some, total) in items.items():
            self.tiles[name].show_number(total)
            self.sections[name].show_items(some, total)
        adds = any(total for _, total in items.values())
        self.note.setText(
            trn(
                "{n} piece of evidence more on what was known already.",
                "{n} pieces of evidence more on what was known already.",
                changed.evidence,
            )
            if changed.evidence
            else tr("Nothing was added.")
        )
        self.note.setVisible(not adds)
        self.back.setEnabled(not first)
        self._scroll.verticalScrollBar().setValue(0)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        dress(self, theme)

    def _show_section(self, name: str) -> None:
        section = self.sections[name]
        self._scroll.ensureWidgetVisible(section, 0, 0)
        if section.cards:
            section.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = QWidget()
        set_tone(top, "surface")
        column = QVBoxLayout(top)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(tr("What changed next"), "panel.title"))
        column.addWidget(self.line)
        tiles = QGridLayout()
        tiles.setSpacing(8)
        for at, tile in enumerate(self.tiles.values()):
            tiles.addWidget(tile, at // 2, at % 2)
        column.addSpacing(4)
        column.addLayout(tiles)
        column.addWidget(self.note)
        column.addSpacing(6)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(top)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 20, 10)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.forward)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._scroll, 1)
        box.addWidget(Line())
        box.addLayout(foot)


def learned_words(day: int, later: int | None, *, first: bool) -> str:
    """Give "Learned on 1 April that was not known on 31 March", with years where they differ."""
    if later is None:
        return tr("Learned from articles without a date, and so not known on {day}", day=_day(day, year=True))
    if first:
        return tr("Learned on {day}, the first day of which anything is known", day=_day(later, year=True))
    year = civil(day).year != civil(later).year
    return tr("Learned on {later} that was not known on {day}", later=_day(later, year=year), day=_day(day, year=year))


def _day(day: int, *, year: bool) -> str:
    return day_in_words(day, weekday=False, year=year)
