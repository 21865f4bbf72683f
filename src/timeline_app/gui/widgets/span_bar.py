"""A date as a bar in the timeline's grammar: its fill says who stands behind it, its ends how well it is known."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from timeline_app.domain.dates import DateSpan
from timeline_app.gui.theme import Theme
from timeline_app.timeline.svg_shapes import THIN

_FADE, _MOST_FADE = 34.0, 0.45
"""A fading end is so many pixels wide, but no more than this share of the bar."""
_BRACKET = 5.0


class SpanBar(NamedTuple):
    """Where a bar lies. An end fades where it may have been later or earlier; an open one has no bracket."""

    box: QRectF
    fades_at_start: bool
    fades_at_end: bool
    is_open_early: bool
    is_open_late: bool

    @property
    def is_sure(self) -> bool:
        """Say whether both ends are known to their unit."""
        return not self.fades_at_start and not self.fades_at_end


def span_bar(
    about: DateSpan, x_of: Callable[[int], float], left: float, right: float, top: float, height: float, least: float
) -> SpanBar:
    """Lay a date between `left` and `right`, at least so many pixels wide; an open end runs to the edge."""
    start, end = about.outer
    first = left if start is None else x_of(start)
    last = right if end is None else x_of(end)
    box = QRectF(first, top, max(last - first, least), height)
    return SpanBar(
        box,
        fades_at_start=start is None or about.start_earliest != about.start_latest,
        fades_at_end=end is None or about.end_earliest != about.end_latest,
        is_open_early=start is None,
        is_open_late=end is None,
    )


def paint_span_bar(painter: QPainter, bar: SpanBar, polarity: str, theme: Theme, *, thin: bool = False) -> None:
    """Draw a bar on a sunken ground: asserted tinted, all others white; a border only around what is sure.

    White has lines above and below that fade as it does: it would not be seen without. `thin` draws what was decided
    against: thinner lines, and no ground.
    """
    ink = theme.color(polarity)
    ground = theme.color("asserted.tint" if polarity == "asserted" else "surface")
    ground = theme.color("sunken") if thin else ground
    pen = QPen(ink, (1.5 if polarity == "denied" else 1) * (THIN if thin else 1))
    if polarity == "speculated":
        pen.setStyle(Qt.PenStyle.DashLine)
    box, clear = bar.box, theme.color("sunken")
    if bar.is_sure:
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, theme.radius("mark"), theme.radius("mark"))
        return
    share = min(theme.px(_FADE) / max(box.width(), 1.0), _MOST_FADE)
    fill = QLinearGradient(box.topLeft(), box.topRight())
    fill.setColorAt(0.0, clear if bar.fades_at_start else ground)
    fill.setColorAt(share, ground)
    fill.setColorAt(1.0 - share, ground)
    fill.setColorAt(1.0, clear if bar.fades_at_end else ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRect(box)
    if thin or polarity != "asserted":
        _paint_edges(painter, bar, pen, share)
    painter.setPen(pen)
    if not bar.is_open_early:
        _paint_end(painter, box.left(), theme.px(_BRACKET), box)
    if not bar.is_open_late:
        _paint_end(painter, box.right(), -theme.px(_BRACKET), box)


def _paint_edges(painter: QPainter, bar: SpanBar, pen: QPen, share: float) -> None:
    """Draw the upper and the lower edge, out of nothing and into nothing where the bar fades."""
    ink, none, box = pen.color(), QColor(pen.color()), bar.box
    none.setAlpha(0)
    line = QLinearGradient(box.topLeft(), box.topRight())
    line.setColorAt(0.0, none if bar.fades_at_start else ink)
    line.setColorAt(share, ink)
    line.setColorAt(1.0 - share, ink)
    line.setColorAt(1.0, none if bar.fades_at_end else ink)
    edge = QPen(pen)
    edge.setBrush(line)
    painter.setPen(edge)
    for y in (box.top() + 0.5, box.bottom() - 0.5):
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _paint_end(painter: QPainter, x: float, reach: float, box: QRectF) -> None:
    """Draw a bracket at the outermost possible day."""
    top, bottom = box.top() + 0.5, box.bottom() - 0.5
    painter.drawPolyline([QPointF(x + reach, top), QPointF(x, top), QPointF(x, bottom), QPointF(x + reach, bottom)])
