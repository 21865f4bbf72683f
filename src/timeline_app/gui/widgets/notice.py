"""A problem or a question at its place: icon, words, and buttons that answer it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.gui.widgets.theming import dress, set_tone

_ICONS = {"danger": "triangle-alert", "warn": "triangle-alert", "ok": "check", "accent": "info"}
_INKS = {"danger": "danger", "warn": "warn", "ok": "ok", "accent": "accent.ink"}


class InlineNotice(QFrame):
    """A strip that says what happened, what it means and what to do. `tone`: "danger", "warn", "ok" or "accent".

    The first button is the expected one. With `closable` a cross puts the notice away.
    """

    pressed = Signal(str)
    """The words of the button pressed."""
    closed = Signal()

    def __init__(
        self, sentence: str, tone: str = "warn", buttons: Sequence[str] = (), *, title: str = "", icon: str = "",
        closable: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("notice")
        set_tone(self, tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon or _ICONS[tone], _INKS[tone], 16, self), 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(3)
        if title:
            self._words.addWidget(Label(title, "section", parent=self))
        self.sentence = Label(sentence, "body", "text", wraps=True, parent=self)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.addWidget(self.sentence)
        self._add_buttons(buttons)
        row.addLayout(self._words, 1)
        if closable:
            cross = IconButton("x", tr("Close"), parent=self)
            cross.clicked.connect(self.closed)
            row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(sentence)

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        dress(self, theme)

    def announce(self) -> None:
        """Say the sentence once to a screen reader."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _add_buttons(self, buttons: Sequence[str]) -> None:
        if not buttons:
            return
        row = QHBoxLayout()
        row.setContentsMargins(0, 5, 0, 0)
        row.setSpacing(8)
        for number, words in enumerate(buttons):
            kind: type[PlainButton] = PrimaryButton if number == 0 else PlainButton
            button = LinkButton(words, quiet=True, parent=self) if number > 1 else kind(words, parent=self)
            button.clicked.connect(lambda _checked=False, pressed=words: self.pressed.emit(pressed))
            row.addWidget(button)
        row.addStretch(1)
        self._words.addLayout(row)
