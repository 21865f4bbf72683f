"""Small helpers for delegates and painted widgets."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from timeline_app.gui.wording import isolated


def draw_cut(
    painter: QPainter, room: QRect, text: str, font: QFont, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> int:
    """Draw one line, cut with "…" where it does not fit, and give the width it took. The pen is the caller's.

    The text keeps its own order, whichever way lines run: a date its day first, a title its marks outside, and "…" at
    its own end. Letters of another script may reach below the room.
    """
    metrics = QFontMetrics(font)
    shown = cut_text(metrics, text, room.width())
    painter.setFont(font)
    flags = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(room, alignment | Qt.AlignmentFlag.AlignVCenter | flags, shown)
    return metrics.horizontalAdvance(shown)


def cut_text(metrics: QFontMetrics, text: str, width: int) -> str:
    """Give text for one line of `width` pixels, cut with "…" at its own end and kept in its own order."""
    return isolated(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
