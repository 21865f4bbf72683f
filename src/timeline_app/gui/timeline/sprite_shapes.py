"""How the marks of the timeline look, each drawn once into an atlas: bars and their ends, glyphs, discs, cells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from timeline_app.gui.widgets.glyphs import paint_contradiction, paint_glyph
from timeline_app.timeline.drawing import LOOKS, NOT_YET_KNOWN, Look
from timeline_app.timeline.svg_shapes import THIN, TINT_SHARES

if TYPE_CHECKING:
    from timeline_app.gui.timeline.inks import Inks

RADIUS = 4.0
BRACKET = 4.0
BAR_PEN, HOVER_PEN, END_PEN = 1.1, 1.6, 1.6
DISPUTED_LINE = 1.6
POLARITIES = ("asserted", "denied", "speculated", "none", "none", "asserted", "denied", "speculated")
"""By look code, as glyphs name them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The ground and border of a bar, pill or ring: roles of fill (none for rings) and line, width of the pen."""

    fill: str
    line: str
    pen: float = 1.0
    dashed: bool = False
    radius: float | None = None
    """How round the corners are; half of the height where it is None, as a pill is."""
    inset: float = 0.5
    """How far the middle of the line is from the outer edge."""
    alpha: float = 1.0
    """How much of its colour the line has."""
    tint: float = 1.0
    """How much of its colour the ground has."""


RING_GAPS = (2.0, 3.0)
"""How far the middle of a ring is from marks that are wide, and from those that are not."""
RINGS = (*(RADIUS + gap for gap in RING_GAPS), None)
FRAMES = (
    *(Frame(look.fill, look.line, BAR_PEN * THIN if look.thin else BAR_PEN, look.dashed, RADIUS) for look in LOOKS),
    *(Frame(look.fill, look.line, HOVER_PEN, look.dashed, RADIUS) for look in LOOKS),
    Frame("sunken", "border"), Frame("surface", "border"), Frame("sunken", "border.control", dashed=True),
    Frame("sunken", "border.control"), Frame("sunken", "accent", 2.0),
    *(Frame("", "accent", 2.0, radius=radius, inset=1.0) for radius in RINGS),
    *(Frame("", "accent", 2.0, radius=radius and radius + 2, inset=1.0, alpha=0.35) for radius in RINGS),
    Frame("accent", "accent", 1.6, radius=RADIUS, tint=0.12), Frame("accent", "", radius=RADIUS / 2, inset=0.0),
)  # fmt: skip
HOVERED = len(LOOKS)
"""Added to a look: the frame of a bar under the pointer."""
MORE, OFF_VIEW, UNDATED, UNDATED_REST, UNDATED_CHOSEN, RING = range(2 * HOVERED, 2 * HOVERED + 6)
HALO = len(RINGS)
"""Added to a ring: the second line around it."""
WINDOW, HANDLE = len(FRAMES) - 2, len(FRAMES) - 1
"""The part of the record that is in view, and what its edges are taken by."""


def frame_radius(frame: Frame, height: float) -> float:
    """Give how round the corners are: those of a pill are half circles."""
    return height / 2 if frame.radius is None else frame.radius


def draw_frame(painter: QPainter, inks: "Inks", frame: Frame, box: QRectF) -> None:
    """Draw ground and border; `box` is the outer edge of a border one pixel wide, or of a ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = frame.inset
    painter.setPen(Qt.PenStyle.NoPen)
    if frame.line:
        pen = inks.pen(frame.line, frame.pen, frame.dashed)
        pen.setColor(inks.colour(frame.line, frame.alpha))
        painter.setPen(pen)
    painter.setBrush(inks.colour(frame.fill, frame.tint) if frame.fill else Qt.BrushStyle.NoBrush)
    radius = frame_radius(frame, box.height()) - (max(inset - 0.5, 0.0) if frame.radius is None else 0.0)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_fade(painter: QPainter, inks: "Inks", look: Look, length: float, height: float, to_left: bool) -> None:
    """Draw a fade from a bar's look to nothing: its fill, and its lines above and below."""
    edge, solid = (0.0, length) if to_left else (length, 0.0)
    thick = THIN if look.thin else 1.0
    for role, top, tall in ((look.fill, 0.0, height), (look.line, 0.0, thick), (look.line, height - thick, thick)):
        if role == "surface":
            continue
        gradient = QLinearGradient(edge, 0, solid, 0)
        gradient.setColorAt(0, inks.colour(role, 0.0))
        gradient.setColorAt(1, inks.colour(role))
        if look.dashed:
            pen = inks.pen(look.line, tall, dashed=True)
            pen.setBrush(gradient)
            painter.setPen(pen)
            painter.drawLine(QPointF(0, top + 0.5), QPointF(length, top + 0.5))
        else:
            painter.fillRect(QRectF(0, top, length, tall), gradient)


def draw_bracket(painter: QPainter, inks: "Inks", look: Look, height: float, to_left: bool) -> None:
    """Draw a bracket that stands at the left edge of its picture, or at the right one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(inks.pen(look.line, END_PEN * THIN if look.thin else END_PEN))
    outer, inner = (0.8, BRACKET) if to_left else (BRACKET - 0.8, 0.0)
    painter.drawPolyline(
        [QPointF(inner, 0.8), QPointF(outer, 0.8), QPointF(outer, height - 0.8), QPointF(inner, height - 0.8)]
    )


def draw_tick(painter: QPainter, inks: "Inks", look: Look, x: float, height: float) -> None:
    """Draw the upright end of a line around x."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(inks.pen(look.line, END_PEN))
    painter.drawLine(QPointF(x, height / 6), QPointF(x, height * 5 / 6))


def draw_line(painter: QPainter, inks: "Inks", look: Look, length: float, height: float) -> None:
    """Draw the line of a mark that lasts."""
    thick = height * THIN if look.thin else height
    _draw_strip(painter, inks.pen(look.line, thick, look.dashed), length, height / 2)


def draw_band(painter: QPainter, inks: "Inks", kind: str, length: float, height: float) -> None:
    """Draw the strip of a status that is not plain: in transit, disputed, or unknown."""
    if kind == "transit":
        _draw_hatching(painter, inks, "asserted", length, height)
    elif kind == "disputed":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_strip(painter, inks.pen("denied", DISPUTED_LINE), length, DISPUTED_LINE / 2)
        _draw_strip(painter, inks.pen("asserted", DISPUTED_LINE, dashed=True), length, height - DISPUTED_LINE / 2)
    else:
        _draw_strip(painter, inks.pen("border.control", 2.0, dashed=True), length, height / 2)


def _draw_strip(painter: QPainter, pen: QPen, length: float, middle: float) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(0, middle), QPointF(length, middle))


def _draw_hatching(painter: QPainter, inks: "Inks", role: str, length: float, height: float) -> None:
    """Draw close diagonal strokes, for a status between two others."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(inks.pen(role, 1.3))
    path = QPainterPath()
    for start in range(-round(height), round(length) + 4, 4):
        path.moveTo(start - 1, height + 1)
        path.lineTo(start + height + 1, -1)
    painter.drawPath(path)


def draw_glyph(painter: QPainter, inks: "Inks", kind: str, look: int, side: float) -> None:
    """Draw the sign of a kind, or the outline of what has no evidence, with a pixel of air on each side."""
    if kind == "outline":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(inks.pen(LOOKS[look].line, 1.2))
        painter.setBrush(inks.colour("surface"))
        painter.drawRoundedRect(QRectF(1.6, side * 0.28, side - 3.2, side * 0.44), 2, 2)
    else:
        paint_glyph(painter, QRectF(1, 1, side - 2, side - 2), kind, POLARITIES[look], inks.theme)


def draw_oppose(painter: QPainter, inks: "Inks", radius: float, side: float, *, hollow: bool = False) -> None:
    """Draw the disc with ≠; hollow where the contradiction is only proposed."""
    paint_contradiction(painter, QPointF(side / 2, side / 2), radius, inks.theme, hollow=hollow)


def draw_disc(painter: QPainter, inks: "Inks", look: int, hollow: bool, radius: float, side: float) -> None:
    """Draw the disc that stands for several marks."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(inks.pen(LOOKS[look].line, 1.6))
    painter.setBrush(inks.colour("surface" if hollow else LOOKS[look].line))
    painter.drawEllipse(QPointF(side / 2, side / 2), radius - 0.5, radius - 0.5)


def cell_ground(inks: "Inks", look: int, step: int) -> QColor:
    """Give the ground of a density cell; `step` 0 is that of nothing."""
    if step == 0:
        return inks.colour("sunken")
    return inks.colour("surface") if look == NOT_YET_KNOWN else inks.mixed(LOOKS[look].line, TINT_SHARES[step])


def draw_cell(painter: QPainter, inks: "Inks", look: int, step: int, width: float, height: float) -> None:
    """Draw a density cell."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlined = look == NOT_YET_KNOWN and step > 0
    painter.setPen(inks.pen(LOOKS[look].line) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(cell_ground(inks, look, step))
    inset = 0.5 if outlined else 0.0
    painter.drawRoundedRect(QRectF(inset, inset, width - 2 * inset, height - 2 * inset), RADIUS, RADIUS)


def cell_ink(inks: "Inks", look: int, step: int) -> str:
    """Give the role of the ink that stands out from a cell (WCAG relative luminance)."""
    if look == NOT_YET_KNOWN:
        return LOOKS[look].text
    return inks.readable(cell_ground(inks, look, step))
