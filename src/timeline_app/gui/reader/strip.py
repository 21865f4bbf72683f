"""The strip over the article: what is left of each kind of suggestion, and which kinds are shown."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import Chip, LinkButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label, plain_tooltip
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.suggestion_values import DATE, EVENT, KINDS, PERSON, QUOTE
from timeline_app.queries.suggestions import SuggestionList

_WORDS: Final = {PERSON: tr("People"), DATE: tr("Dates"), EVENT: tr("Events"), QUOTE: tr("Quotes")}
_SHOW_OR_HIDE: Final = {
    PERSON: tr("Show or hide people"), DATE: tr("Show or hide dates"), EVENT: tr("Show or hide events"),
    QUOTE: tr("Show or hide quotes"),
}  # fmt: skip
_IN_THE_RECORD: Final = (PERSON, QUOTE)
"""The kinds that the text marks also when nothing is suggested."""


def swatch(theme: Theme, token: str) -> QIcon:
    """Give the ground of a kind of mark as a small square."""
    side = theme.px(12)
    picture = QPixmap((side + theme.px(4)) * 2, side * 2)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(2.0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("border.control"), 1))
    painter.setBrush(theme.color(token))
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 3, 3)
    painter.end()
    return QIcon(picture)


class KindStrip(QWidget):
    """A chip for each kind, with a count; at the end what can be done with all, or with the selected words."""

    kinds_hidden = Signal(object)
    """The kinds that are not to be shown, as a frozenset."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(tr("Marks"), "label", "text.2")
        self.chips = {kind: Chip(words) for kind, words in _WORDS.items()}
        self.take_button = LinkButton(tr("Take a quote"))
        self.take_button.setObjectName("take_quote")
        self.accept_all = LinkButton(tr("Accept all clear matches"))
        self.accept_all.setObjectName("accept_clear")
        self._flow = FlowLayout(gap=8)
        for kind, chip in self.chips.items():
            chip.setObjectName(f"chip_{kind}")
            chip.setChecked(True)
            chip.toggled.connect(lambda _on: self.kinds_hidden.emit(self.hidden))
        self._flow.addWidget(self.label)
        for chip in self.chips.values():
            self._flow.addWidget(chip)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 8, 20, 8)
        self._row.setSpacing(8)
        self._row.addLayout(self._flow, 1)
        for button in (self.take_button, self.accept_all):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.show_marks({})

    @property
    def hidden(self) -> frozenset[str]:
        """Give the kinds that are switched off."""
        return frozenset(kind for kind, chip in self.chips.items() if not chip.isChecked())

    def show_marks(self, counts: dict[str, int]) -> None:
        """Count what the text marks: an article for which nothing is suggested."""
        self._say(tr("Marks"))
        for kind, chip in self.chips.items():
            chip.setVisible(kind in _IN_THE_RECORD)
            self._count(kind, counts.get(kind, 0), tr("marked"))
        self.accept_all.hide()

    def show_state(self, words: str) -> None:
        """Say what becomes of the suggestions, before they are there."""
        self._say(words)

    def show_suggestions(self, found: SuggestionList) -> None:
        """Count what is left."""
        self._say(tr("Suggestions"))
        for kind, count in found.counts.items():
            self.chips[kind].show()
            self._count(kind, count, tr("left"))
        clear = len(found.clear)
        self.accept_all.setVisible(bool(clear))
        self.accept_all.setToolTip(
            plain_tooltip(
                trn(
                    "{n} name exactly as in this project; nothing else is taken",
                    "{n} names exactly as in this project; nothing else is taken",
                    clear,
                )
            )
        )

    def show_selection(self, selected: bool) -> None:
        """Offer to take the selected words."""
        self.take_button.setEnabled(selected)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the strip."""
        dress(self, theme)
        for kind in KINDS:
            self.chips[kind].setIcon(swatch(theme, f"highlight.{kind}"))
            self.chips[kind].setIconSize(QSize(theme.px(16), theme.px(12)))
        chip = self.chips[PERSON]
        chip.ensurePolished()
        for part in (self.label, self.take_button, self.accept_all):
            part.setFixedHeight(chip.sizeHint().height())

    def _say(self, words: str) -> None:
        if self.label.text() != words:
            self.label.setText(words)
            self._flow.invalidate()

    def _count(self, kind: str, count: int, what: str) -> None:
        chip, words = self.chips[kind], _WORDS[kind]
        chip.setText(f"{words}  {number(count)}")
        chip.setAccessibleName(f"{words}: {number(count)} {what}")
        chip.setToolTip(plain_tooltip(_SHOW_OR_HIDE[kind]))
