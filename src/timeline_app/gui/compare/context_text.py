"""A quote in its passage: the quote in full ink on its ground, the words around it fainter."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.domain.names import Direction, base_direction
from timeline_app.domain.translating import tr
from timeline_app.gui.compare.context import Context, around_quote
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.run_text import Run, RunText
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.compared_values import ContradictionSide

_BAR, _INDENT = 3, 14


class _Words(RunText):
    """The passage itself, which stands where its own script begins."""

    def _stands_right(self, words_run_right_to_left: bool) -> bool:
        return words_run_right_to_left


class ContextText(QWidget):
    """The sentences around a quote with a bar of its polarity beside them.

    `more` shows the whole passage; whoever holds this places it.
    """

    grown = Signal()
    """The whole passage is shown now, or no longer."""

    def __init__(self, theme: Theme, side: ContradictionSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, side
        self._whole = Context(side.context, side.start, side.end)
        self._cut = around_quote(side.context, side.start, side.end)
        self.words = _Words()
        self.more = LinkButton(tr("More"), parent=self)
        self.more.setAccessibleName(tr("Show the whole passage"))
        self.more.setCheckable(True)
        self.more.hide()
        self.more.toggled.connect(self._show)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self.words)
        self._show(whole=False)

    @property
    def is_cut(self) -> bool:
        """Say whether the passage goes on beyond the sentences around the quote."""
        return self._cut != self._whole

    @property
    def text(self) -> str:
        """Give what is shown."""
        return self.words.text

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and fonts; leave room for the bar where the words begin."""
        self._theme = theme
        room = theme.px(_INDENT)
        self._box.setContentsMargins(*(0, 2, room, 2) if self._is_rtl() else (room, 2, 0, 2))
        dress(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        wide = self._theme.px(_BAR)
        left = self.width() - wide if self._is_rtl() else 0
        painter.fillRect(QRectF(left, 2, wide, self.height() - 4), self._theme.color(self._side.card.polarity.value))
        painter.end()

    def _is_rtl(self) -> bool:
        return base_direction(self._side.context) == Direction.RIGHT_TO_LEFT

    def _show(self, whole: bool) -> None:
        shown = self._whole if whole else self._cut
        quoted = shown.text[shown.start : shown.end]
        self.words.show_runs(
            (
                Run(shown.text[: shown.start], "quote", "text.3"),
                Run(quoted, "quote", "text", "highlight.quote"),
                Run(shown.text[shown.end :], "quote", "text.3"),
            )
        )
        self.words.setAccessibleDescription(tr("The quote in it: {quote}", quote=quoted))
        self.more.setText(tr("Less") if whole else tr("More"))
        self.grown.emit()
