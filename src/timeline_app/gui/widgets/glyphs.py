"""The signs for what happened, and how they are drawn by polarity: solid, hollow with a slash, hollow and dashed.

The disc with ≠ and the avatar with initials are here too, so that lists, cards and the timeline draw them alike.
"""

from collections.abc import Callable
from itertools import cycle
from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.gui.theme import Theme

_HALF: Final = 10.0
"""Outlines are drawn in a square from -10 to 10."""


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _bubble() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-9, -9, 18, 14), 4, 4)
    return path.united(_polygon((-6, 3), (1, 3), (-6, 10)))


def _contact() -> QPainterPath:
    left, right = QPainterPath(), QPainterPath()
    left.addEllipse(QPointF(-4.2, 0), 5.6, 5.6)
    right.addEllipse(QPointF(4.2, 0), 5.6, 5.6)
    return left.united(right)


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), 7.5, 7.5)
    return path


def _star() -> QPainterPath:
    """A star of five points, fat enough to be hollow and dashed at 12 px."""
    turns = (radians(-90 + 36 * n) for n in range(10))
    return _polygon(*((r * cos(turn), r * sin(turn) + 0.6) for turn, r in zip(turns, cycle((10.0, 4.8)), strict=False)))


def glyph_outline(glyph: str) -> QPainterPath:
    """Give the outline of one of `domain.vocabulary.GLYPHS`, centred on 0, 0.

    An unknown name gives the disc of a sighting, so that a project from a newer version still draws.
    """
    match glyph:
        case "break":
            return _polygon((0, -9.5), (9.5, 0), (0, 9.5), (-9.5, 0))
        case "journey":
            return _polygon((-7, -9), (9, 0), (-7, 9))
        case "statement":
            return _bubble()
        case "contact":
            return _contact()
        case "order":
            return _polygon((0, -8.5), (9.5, 8), (-9.5, 8))
        case "square":
            return _polygon((-7.5, -7.5), (7.5, -7.5), (7.5, 7.5), (-7.5, 7.5))
        case "star":
            return _star()
        case _:
            return _disc()


def paint_glyph(painter: QPainter, box: QRectF, glyph: str, polarity: str, theme: Theme) -> None:
    """Draw a glyph into a square box. `polarity` is a `Polarity` value, or "none" for an event without evidence."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(box.width(), box.height()) / (2 * _HALF)
    fit = QTransform().translate(box.center().x(), box.center().y()).scale(scale, scale)
    outline = fit.map(glyph_outline(glyph))
    role = polarity if polarity in ("asserted", "denied", "speculated") else "text.3"
    pen = QPen(theme.color(role), max(1.2, 1.6 * scale * 1.2))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if polarity == "asserted":
        painter.fillPath(outline, theme.color(role))
        pen.setWidthF(max(0.5, scale))
    elif polarity == "speculated":
        pen.setDashPattern([2.0, 1.4])
    painter.setPen(pen)
    painter.drawPath(outline)
    if polarity == "denied":
        painter.drawLine(fit.map(QPointF(-9.5, 9.5)), fit.map(QPointF(9.5, -9.5)))
    painter.restore()


def paint_contradiction(
    painter: QPainter, centre: QPointF, radius: float, theme: Theme, *, hollow: bool = False
) -> None:  # fmt: skip
    """Draw the disc with ≠; hollow where the contradiction is only proposed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, width = theme.color("contradiction"), max(1.2, radius / 5.5)
    if hollow:
        painter.setPen(QPen(ink, width))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(centre, radius - width / 2, radius - width / 2)
        painter.setPen(QPen(ink, width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(QPen(theme.color("contradiction.tint" if theme.is_dark else "surface"), width))
    reach = radius * 0.52
    for height in (-0.22, 0.22):
        y = centre.y() + radius * height
        painter.drawLine(QPointF(centre.x() - reach, y), QPointF(centre.x() + reach, y))
    slant = radius * 0.3
    painter.drawLine(
        QPointF(centre.x() + slant, centre.y() - radius * 0.58), QPointF(centre.x() - slant, centre.y() + radius * 0.58)
    )
    painter.restore()


def paint_avatar(painter: QPainter, box: QRectF, initials: str, theme: Theme, *, outlined: bool = False) -> None:
    """Draw a disc with a person's initials, a mere outline for someone who was not known yet."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("not_yet_reported.outline"), 1) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if outlined else theme.color(theme.soft_ground))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5) if outlined else box)
    font = QFont(theme.font("axis.hours"))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.color("text.3" if outlined else "text.2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)
    painter.restore()


def glyph_icon(glyph: str, polarity: str, theme: Theme, size: int = 14) -> QIcon:
    """Give a glyph as an icon for buttons, menus and lists."""
    return _icon(theme.px(size), lambda painter, box: paint_glyph(painter, box, glyph, polarity, theme))


def proposed_icon(theme: Theme, size: int = 16) -> QIcon:
    """Give the hollow ≠ of a proposed contradiction as an icon."""

    def draw(painter: QPainter, box: QRectF) -> None:
        paint_contradiction(painter, box.center(), box.width() / 2, theme, hollow=True)

    return _icon(theme.px(size), draw)


def _icon(side: int, draw: Callable[[QPainter, QRectF], None]) -> QIcon:
    picture = QPixmap(side * 2, side * 2)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(2.0)
    painter = QPainter(picture)
    draw(painter, QRectF(0.5, 0.5, side - 1, side - 1))
    painter.end()
    return QIcon(picture)


class GlyphLabel(QWidget):
    """A glyph standing still, or the ≠ disc where `glyph` is "contradiction": hollow with the polarity "proposed"."""

    def __init__(self, glyph: str, polarity: str = "asserted", size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph, self._polarity, self._size = glyph, polarity, size
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_glyph(self, glyph: str, polarity: str) -> None:
        """Show another glyph."""
        self._glyph, self._polarity = glyph, polarity
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self._theme.px(self._size) if self._theme is not None else self._size
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self._theme is None:
            return
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._glyph == "contradiction":
            hollow = self._polarity == "proposed"
            paint_contradiction(painter, box.center(), box.width() / 2, self._theme, hollow=hollow)
        else:
            paint_glyph(painter, box, self._glyph, self._polarity, self._theme)
        painter.end()
