"""Words with matches marked, on one line: a ground and a heavier face, so that neither says it alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRegion, QTextCharFormat, QTextLayout, QTextOption

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.names import base_direction

Ranges = Sequence[tuple[int, int]]
"""Code points `start, end` of a text, in order and apart."""
_ELLIPSIS = "…"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_WIDEST = 1e6


@dataclass(frozen=True, slots=True)
class MarkedLook:
    """How marked words look among plain ones."""

    font: QFont
    ink: QColor
    ground: QColor
    marked_ink: QColor
    weight: QFont.Weight = QFont.Weight.Bold

    def formats(self, text: str, marks: Ranges) -> list[QTextLayout.FormatRange]:
        """Give Qt's formats for ranges of code points: the face and the ink."""
        made = QTextCharFormat()
        made.setFontWeight(self.weight)
        made.setForeground(self.marked_ink)
        return _ranges(text, marks, made)

    def grounds(self, text: str, marks: Ranges) -> list[QTextLayout.FormatRange]:
        """Give the same for the ground under them."""
        made = QTextCharFormat()
        made.setBackground(self.ground)
        return _ranges(text, marks, made)


def _ranges(text: str, marks: Ranges, look: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    units, made = Utf16Map(text), []
    for start, end in marks:
        if 0 <= start < end:
            one = QTextLayout.FormatRange()
            one.start = units.to_units(min(start, len(text)))
            one.length = units.to_units(min(end, len(text))) - one.start
            one.format = look
            made.append(one)
    return made


def draw_marked(
    painter: QPainter, room: QRect, text: str, marks: Ranges, look: MarkedLook, *, at_end: bool = False,
    is_ours: bool = False,
) -> int:  # fmt: skip
    """Draw one line at the start or the end of `room`, cut with "…" where it does not fit, and give the width it took.

    The start is the right side where the painter's device is mirrored. The words keep their own direction; where the
    interface puts isolated names together and nothing else (`is_ours`), they follow one another as its lines run.
    """
    if room.width() <= 0 or not text:
        return 0
    text = text.replace("\n", " ")
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = (_RIGHT_TO_LEFT if mirrored else _LEFT_TO_RIGHT) if is_ours else ""
    rtl = base_direction(text + side) == "rtl"
    layout = _laid_out(text, look, marks, _WIDEST, rtl=rtl)
    if layout.lineAt(0).naturalTextWidth() > room.width():
        layout, marks = _cut(text, look, marks, room.width(), rtl=rtl)
    line = layout.lineAt(0)
    width = min(line.naturalTextWidth(), float(room.width()))
    left = room.right() + 1 - width if mirrored is not at_end else room.left()
    # Letters of another font may be higher and reach lower: all stand on the line of the look's own.
    metrics = QFontMetricsF(look.font)
    baseline = room.top() + (room.height() - metrics.height()) / 2 + metrics.ascent()
    at, around = QPointF(left, baseline - line.ascent()), room.adjusted(0, -room.height() // 2, 0, room.height() // 2)
    painter.save()
    painter.setPen(look.ink)
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    layout.draw(painter, at, look.grounds(layout.text(), marks))  # no ground leaves the room
    painter.restore()
    painter.save()
    painter.setPen(look.ink)
    painter.setClipRegion(QRegion(around) - QRegion(room), Qt.ClipOperation.IntersectClip)
    layout.draw(painter, at)  # but dots below the letters do
    painter.restore()
    return round(width)


def _cut(text: str, look: MarkedLook, marks: Ranges, room: int, *, rtl: bool) -> tuple[QTextLayout, Ranges]:
    """Lay out as much as fits before "…"; gives the marks that are left with it."""
    # A line lives as long as its layout: each layout has a name here.
    dots = _laid_out(_ELLIPSIS, look, (), _WIDEST, rtl=rtl)
    fits = max(1.0, room - dots.lineAt(0).naturalTextWidth())
    fitting = _laid_out(text, look, marks, fits, rtl=rtl, wraps=True)
    units = fitting.lineAt(0).textLength()
    kept = text[: Utf16Map(text).to_code_points(units)].rstrip()
    shown = [(start, min(end, len(kept))) for start, end in marks if start < len(kept)]
    return _laid_out(kept + _ELLIPSIS, look, shown, _WIDEST, rtl=rtl), shown


def _laid_out(
    text: str, look: MarkedLook, marks: Ranges, width: float, *, rtl: bool, wraps: bool = False
) -> QTextLayout:
    layout = QTextLayout(text, look.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere if wraps else QTextOption.WrapMode.NoWrap)
    if rtl:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats(look.formats(text, marks))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return layout
