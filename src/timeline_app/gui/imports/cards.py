"""One card of the import report."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr, trn
from timeline_app.gui import wording
from timeline_app.gui.imports.model import CardKind, ReportCard
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.diff_view import DiffView
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label, lean
from timeline_app.gui.widgets.theming import set_tone

# Kind → bar, ground of the icon, icon, its ink.
_LOOKS: Final[dict[CardKind, tuple[str, str, str, str]]] = {
    CardKind.DUPLICATE: ("warn", "warn", "copy", "warn"),
    CardKind.NO_DATE: ("warn", "warn", "calendar", "warn"),
    CardKind.ENCODING: ("warn", "warn", "triangle-alert", "warn"),
    CardKind.SEVERAL: ("warn", "warn", "split", "warn"),
    CardKind.LATER_VERSION: ("warn", "warn", "history", "warn"),
    CardKind.TOO_LONG: ("danger", "danger", "clock", "danger"),
    CardKind.SCANNED: ("danger", "danger", "triangle-alert", "danger"),
    CardKind.LEFT_OUT: ("", "", "triangle-alert", "text.2"),
    CardKind.ADDED: ("", "", "check", "ok"),
}
_SMALL: Final = (CardKind.LEFT_OUT, CardKind.ADDED)
_SIGN: Final = 32
"""Side of the ground that a card's sign stands on, in pixels before scaling."""


class ReportCardView(Card):
    """A card with its sentence and its buttons."""

    pressed = Signal(object, str)

    def __init__(self, card: ReportCard, parent: QWidget | None = None) -> None:
        bar, ground, icon, ink = _LOOKS[card.kind]
        super().__init__(bar, parent)
        self.card = card
        self._buttons: dict[str, PlainButton] = {}
        self._changes: DiffView | None = None
        row = QHBoxLayout()
        row.setSpacing(14)
        self._sign = self._icon(icon, ink, ground)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        title, sentence = _words(card)
        lines = [(title, "section", "text"), (sentence, "body", "text.2")]
        if card.title:
            lines.insert(1, (card.name, "secondary", "text.2"))
        for text, role, ink in lines:
            label = Label(text, role, ink, wraps=True, parent=self)
            lean(label)  # it may be names of files alone
            words.addWidget(label)
        if card.kind is CardKind.DUPLICATE:
            words.addLayout(self._both(card))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self._add_buttons(row if card.kind in _SMALL else words, card.buttons)
        if card.lines:
            self._add_changes(words, card)
        self.setAccessibleName(". ".join(text for text, _role, _ink in lines))

    def apply_theme(self, theme: Theme) -> None:
        """Let the ground of the sign grow with the text."""
        self._sign.setFixedSize(theme.px(_SIGN), theme.px(_SIGN))
        super().apply_theme(theme)

    def press(self, words: str) -> None:
        """Press one of the buttons."""
        self._buttons[words].click()

    def _icon(self, icon: str, ink: str, ground: str) -> QWidget:
        holder = QFrame(self)
        holder.setFixedSize(_SIGN, _SIGN)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(IconLabel(icon, ink, 16, holder))
        if ground:
            set_tone(holder, ground)
        return holder

    def _both(self, card: ReportCard) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 2)
        row.setSpacing(12)
        differ = card.furniture_differs
        same = tr("Same words")
        if differ:
            same = trn(
                "Same words; {n} line of page furniture differs",
                "Same words; {n} lines of page furniture differ",
                differ,
            )
        quotes = _quotes_on_copy(card.known_quotes)
        for head, title, foot in ((tr("In project"), card.known_title, quotes), (tr("New file"), card.name, same)):
            box = QFrame(self)
            set_tone(box, "sunken")
            column = QVBoxLayout(box)
            column.setContentsMargins(12, 8, 12, 8)
            column.setSpacing(2)
            column.addWidget(Label(head, "secondary", "text.2", parent=box))
            column.addWidget(ElidedLabel(title, "control", "text", box))
            column.addWidget(Label(foot, "secondary", "text.2", wraps=True, parent=box))
            row.addWidget(box, 1)
        return row

    def _add_changes(self, place: QVBoxLayout, card: ReportCard) -> None:
        """Add a button that shows what changed; the text is laid out only when it is asked for."""
        toggle = LinkButton(wording.SHOW_CHANGES, parent=self)
        toggle.clicked.connect(lambda: self._show_changes(place, card, toggle))
        self._buttons[wording.SHOW_CHANGES] = toggle
        place.addWidget(toggle)

    def _show_changes(self, place: QVBoxLayout, card: ReportCard, toggle: PlainButton) -> None:
        if self._changes is None:
            self._changes = DiffView(card.lines, self)
            place.addWidget(self._changes)
            self._changes.show()
            if self._theme is not None:
                self._changes.apply_theme(self._theme)
        else:
            self._changes.setVisible(self._changes.isHidden())
        toggle.setText(wording.SHOW_CHANGES if self._changes.isHidden() else wording.HIDE_CHANGES)

    def _add_buttons(self, place: QHBoxLayout | QVBoxLayout, buttons: tuple[str, ...]) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        for number, words in enumerate(buttons):
            if self.card.kind in _SMALL:
                button: PlainButton = LinkButton(words, parent=self)
            else:
                button = (PrimaryButton if number == 0 else PlainButton)(words, parent=self)
            button.clicked.connect(lambda _checked=False, pressed=words: self.pressed.emit(self.card, pressed))
            self._buttons[words] = button
            row.addWidget(button)
        if self.card.kind not in _SMALL:
            row.addStretch(1)
        if buttons:
            place.addLayout(row)


def _quotes_on_copy(quotes: int) -> str:
    if not quotes:
        return tr("No quote rests on this copy yet")
    return trn("{n} quote rests on this copy", "{n} quotes rest on this copy", quotes)


def _words(card: ReportCard) -> tuple[str, str]:
    """Give head and text: the first sentence of what is said stands as the head."""
    if card.kind is CardKind.ADDED or not card.sentence:
        return card.name, card.sentence
    # A name or title may hold full stops of its own: the sentence ends at the first one after it.
    named = card.sentence.find(card.called) + len(card.called) if card.called in card.sentence else 0
    end = card.sentence.find(". ", named)
    if end < 0:
        return card.sentence.removesuffix("."), ""
    return card.sentence[:end], card.sentence[end + 2 :]
