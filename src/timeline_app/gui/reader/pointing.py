"""A text in which the pointer takes the letter it points at, in lines that run right to left too.

Where Qt draws such a line and its caret, it leaves out the blanks at which the line was wrapped; where it asks which
letter lies under a point, it does not. It takes one about a blank's width too far on, and at the beginning of the line
one of the line above.
"""

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

_KEEP = QTextCursor.MoveMode.KeepAnchor


class PointedTextEdit(QTextEdit):
    """A `QTextEdit` that is not edited and hits what is drawn under the pointer."""

    _takes_words = False

    def cursorForPosition(self, point: QPoint) -> QTextCursor:
        """Give the place nearest to a point of the viewport."""
        found = super().cursorForPosition(point)
        place = self._place_at(found.block(), point)
        if place is not None:
            found.setPosition(place)
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin at the letter under the pointer, or select as far as there with Shift."""
        super().mousePressEvent(event)
        self._takes_words = False
        if event.button() is Qt.MouseButton.LeftButton:
            self._move_to(event, selects=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as the letter under the pointer."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton and not self._takes_words:
            self._move_to(event, selects=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the word under the pointer; drawn on, whole words."""
        super().mouseDoubleClickEvent(event)
        self._takes_words = True
        pointed = self.cursorForPosition(event.position().toPoint())
        if pointed != super().cursorForPosition(event.position().toPoint()):
            pointed.select(QTextCursor.SelectionType.WordUnderCursor)
            self.setTextCursor(pointed)

    def _move_to(self, event: QMouseEvent, *, selects: bool) -> None:
        """Put the caret where the pointer is, if Qt has put it elsewhere."""
        point = event.position().toPoint()
        place = self._place_at(super().cursorForPosition(point).block(), point)
        cursor = self.textCursor()
        if place is not None and place != cursor.position():
            cursor.setPosition(place, _KEEP if selects else QTextCursor.MoveMode.MoveAnchor)
            self.setTextCursor(cursor)

    def _place_at(self, block: QTextBlock, point: QPoint) -> int | None:
        """Give the place in the document under a point of the viewport; None where Qt finds it itself."""
        if block.textDirection() is not Qt.LayoutDirection.RightToLeft:
            return None
        inside = QPointF(point) + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        inside -= block.layout().position()
        line = _line_at(block, inside.y())
        blanks = _blanks_after(block, line) if line is not None else 0.0
        return block.position() + _hit(line, inside.x(), blanks) if line is not None and blanks else None


def _hit(line: QTextLine, x: float, blanks: float) -> int:
    """Give the place in its block that is drawn nearest to `x`, in pixels of the line; `blanks` is their width."""
    edge = line.naturalTextRect().right()
    if x + blanks < edge:
        return line.xToCursor(x + blanks)
    first = line.textStart()
    if _caret(line, first) < edge - 1:  # the line begins with words from left to right
        return line.xToCursor(edge - 0.1)
    return min(range(first, first + min(line.textLength(), 4)), key=lambda place: abs(_caret(line, place) - x))


def _line_at(block: QTextBlock, y: float) -> QTextLine | None:
    layout = block.layout()
    lines = (layout.lineAt(at) for at in range(layout.lineCount()))
    return next((line for line in lines if line.y() <= y < line.y() + line.height()), None)


def _blanks_after(block: QTextBlock, line: QTextLine) -> float:
    """Give the width in pixels of the blanks that end a line."""
    cursor = QTextCursor(block)
    end = block.position() + line.textStart() + line.textLength()
    cursor.setPosition(end)
    blanks = ""
    while len(blanks) < line.textLength() and (sign := block.document().characterAt(end - 1 - len(blanks))).isspace():
        blanks = sign + blanks
    return QFontMetricsF(cursor.charFormat().font()).horizontalAdvance(blanks) if blanks else 0.0


def _caret(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # PySide gives the place too
    return float(found[0] if isinstance(found, tuple) else found)
