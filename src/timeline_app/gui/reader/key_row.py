"""The row of keys at the foot of the reader: as many as fit, the first ones first."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import KEYMAP, shown_key
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import KeyCap, Label
from timeline_app.gui.widgets.theming import dress, set_tone

_SUGGESTIONS: Final = (
    (("suggestion.next", "suggestion.previous"), tr("next, previous")),
    (("suggestion.accept",), tr("accept")),
    (("suggestion.reject",), tr("reject")),
    (("suggestion.edit",), tr("accept, edit first")),
)
_EVIDENCE: Final = (("evidence.new",), tr("new evidence"))
_LATER: Final = ((("reader.furniture",), tr("page furniture")), (("edit.undo",), tr("undo")))
_WORDS: Final = (
    (("reader.person",), tr("person")),
    (("reader.date",), tr("date")),
    (("reader.event",), tr("event")),
)


class KeyRow(QWidget):
    """Keys and what they do. Those that do not fit are left out, so that the reader can be narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(20, 6, 20, 6)
        self._line.setSpacing(14)
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._groups: list[QWidget] = []
        self._theme: Theme | None = None
        self._with_suggestions: bool | None = None
        KEYMAP.changed.connect(self._fill)
        self.show_keys(suggestions=False)

    def show_keys(self, *, suggestions: bool) -> None:
        """Show the keys of an article with suggestions or without."""
        if suggestions != self._with_suggestions:
            self._with_suggestions = suggestions
            self._fill()

    def _fill(self) -> None:
        for group in self._groups:
            self._line.removeWidget(group)
            group.hide()
            group.deleteLater()
        rows = (*_SUGGESTIONS, _EVIDENCE) if self._with_suggestions else (_EVIDENCE, *_WORDS)
        shown = [(tuple(filter(None, map(shown_key, actions))), words) for actions, words in (*rows, *_LATER)]
        self._groups = [self._group(keys, words) for keys, words in shown if keys]
        self._fit()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the keys."""
        self._theme = theme
        dress(self, theme)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the first key."""
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(60, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._fit()

    def _group(self, keys: tuple[str, ...], words: str) -> QWidget:
        group = QWidget(self)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for key in keys:
            line.addWidget(KeyCap(key))
        line.addWidget(Label(words, "secondary", "text.2"))
        if self._theme is not None:
            dress(group, self._theme)
        self._line.addWidget(group)
        return group

    def _fit(self) -> None:
        margins = self._line.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for group in self._groups:
            room -= group.sizeHint().width()
            group.setVisible(room >= 0)
            room -= self._line.spacing()
