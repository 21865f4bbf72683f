"""A quote in its passage: the quote in full ink on its ground, the words around it fainter."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.domain.names import Direction, base_direction
from timeline_app.domain.translating import tr
from timeline_app.gui.compare.context import GOES_ON_BEFORE, GOES_ON_BEHIND, Context, around_quote
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.run_text import Run, RunText
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.compared_values import ContradictionSide

_BAR, _INDENT = 3, 14


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
        self._found: tuple[tuple[int, int], ...] = ()
        self._in_hand = -1
        self.words = RunText(are_one_text=True)
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
        """Give the whole passage, of which all may not be shown."""
        return self._whole.text

    def show_found(self, spans: Sequence[tuple[int, int]], in_hand: int = -1) -> None:
        """Mark stretches of the passage as found; the one in hand is shown, with the whole passage where it must be."""
        self._found, self._in_hand = tuple(spans), in_hand
        if in_hand >= 0 and not self._shows(self._found[in_hand]):
            self.more.setChecked(True)
        self._mark_found()

    def rect_of(self, span: tuple[int, int]) -> QRect:
        """Give the lines on which a stretch of the passage stands."""
        at = self._offset
        return self.words.rect_of((span[0] - at, span[1] - at)).translated(self.words.pos())

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
        self._mark_found()
        self.more.setText(tr("Less") if whole else tr("More"))
        self.grown.emit()

    @property
    def _offset(self) -> int:
        """Give how far what is shown begins behind the passage's own beginning."""
        return 0 if self.more.isChecked() else self._whole.start - self._cut.start

    def _shows(self, span: tuple[int, int]) -> bool:
        if self.more.isChecked() or not self.is_cut:
            return True
        at, shown = self._offset, self._cut.text
        first = len(GOES_ON_BEFORE) if shown.startswith(GOES_ON_BEFORE) else 0
        last = len(shown) - (len(GOES_ON_BEHIND) if shown.endswith(GOES_ON_BEHIND) else 0)
        return first <= span[0] - at and span[1] - at <= last

    def _mark_found(self) -> None:
        at = self._offset
        shown = [number for number, span in enumerate(self._found) if self._shows(span)]
        spans = [(self._found[number][0] - at, self._found[number][1] - at) for number in shown]
        self.words.show_found(spans, shown.index(self._in_hand) if self._in_hand in shown else -1)
