"""Small helpers for delegates and painted widgets."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from timeline_app.gui.wording import isolated


def draw_cut(
    painter: QPainter, room: QRect, text: str, font: QFont, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> int:
    """Draw one line, cut with "…" where it does not fit, and give the width it took. The pen is the caller's.

    Where lines run from right to left, the text keeps its own order: a date its day first, a title its marks outside.
    """
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    drawn = isolated(shown) if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft else shown
    painter.drawText(room, alignment | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, drawn)
    return metrics.horizontalAdvance(shown)
