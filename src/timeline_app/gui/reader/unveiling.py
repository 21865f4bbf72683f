"""A place far down in a long article is seen at once, without waiting for all of the text to be laid out.

Qt lays a document out from its beginning to the place that is to be seen: a megabyte takes a quarter of a second. All
but the surroundings of the place is therefore hidden at first and comes back in small steps, what is on the screen
standing still meanwhile. Qt passes over hidden blocks and, in a document it has finished with, lays out only the blocks
it is told of; while its own stepwise layout is still under way it loses blocks instead, so that is finished first.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

_AROUND: Final = 8_000
"""UTF-16 units above and below the place that are laid out at once: more than a tall view shows."""
_WORTH_IT: Final = 60_000
"""A document of fewer units is laid out as a whole, before anyone can tell."""
_STEP: Final = 16_000
"""Units that come back in one step: some 5 ms."""
_PAUSE_MS: Final = 4


class Unveiling(QObject):
    """Hides what is far from a place in a document before a view gets it, and lets it come back step by step."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._first = self._end = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.step)

    @property
    def is_going(self) -> bool:
        """Say whether some text is still hidden."""
        return self._timer.isActive()

    def hides(self, position: int) -> bool:
        """Say whether a document position is still hidden."""
        number = self._view.document().findBlock(position).blockNumber()
        return self.is_going and not self._first <= number < self._end

    def begin(self, document: QTextDocument, position: int) -> None:
        """Hide what is far from a position of a document that is to be the view's, and was never laid out."""
        self._timer.stop()
        if document.characterCount() < _WORTH_IT:
            return
        last = document.characterCount() - 1
        self._first = document.findBlock(max(0, position - _AROUND)).blockNumber()
        self._end = document.findBlock(min(position + _AROUND, last)).blockNumber() + 1
        block = document.begin()
        while block.isValid():
            block.setVisible(self._first <= block.blockNumber() < self._end)
            block = block.next()
        self._timer.start()

    def settle(self) -> None:
        """Have the view's document laid out, as far as it is not hidden."""
        self._view.document().documentLayout().documentSize()

    def step(self) -> None:
        """Let a little come back: above first, then below."""
        if self._first > 0:
            self._reveal_above(_STEP)
        else:
            self._reveal_below(_STEP)

    def finish(self) -> None:
        """Let all of it come back at once."""
        if self.is_going:
            self._reveal_above(self._view.document().characterCount())
            self._reveal_below(self._view.document().characterCount())

    def _reveal_above(self, units: int) -> None:
        document, bar = self._view.document(), self._view.verticalScrollBar()
        layout = document.documentLayout()
        anchor = document.findBlockByNumber(self._first)
        block, before = anchor, layout.blockBoundingRect(anchor).top()
        while block.blockNumber() > 0 and anchor.position() - block.position() < units:
            block = block.previous()
            block.setVisible(True)
        self._first = block.blockNumber()
        document.markContentsDirty(block.position(), anchor.position() - block.position())
        bar.setValue(bar.value() + round(layout.blockBoundingRect(anchor).top() - before))
        self._stop_when_done()

    def _reveal_below(self, units: int) -> None:
        document = self._view.document()
        first = block = document.findBlockByNumber(self._end)
        while block.isValid() and block.position() - first.position() < units:
            block.setVisible(True)
            block = block.next()
        self._end = block.blockNumber() if block.isValid() else document.blockCount()
        last = block.position() if block.isValid() else document.characterCount()
        if first.isValid():
            document.markContentsDirty(first.position(), last - first.position())
        self._stop_when_done()

    def _stop_when_done(self) -> None:
        if self._first == 0 and self._end == self._view.document().blockCount():
            self._timer.stop()
