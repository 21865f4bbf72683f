"""Everything of a theme that drawing needs, made once: colours, pens, fonts, and pictures of words, glyphs and fades.

A picture of a label draws six times faster than its text, and panning draws the same labels again and again.
"""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPen,
    QPixmap,
)

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.glyphs import paint_contradiction, paint_glyph
from timeline_app.timeline.drawing import LOOKS, NOT_YET_KNOWN, Look
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.svg_shapes import TINT_SHARES

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_PICTURES = 6000
LAST_SIMPLE, SIMPLE_SIGNS = "\u0250", frozenset("“”‘’–—…·‹›")
"""Letters that stand side by side unchanged; other scripts join, stack or combine them, so words are measured whole."""
DASH = [3.0, 2.2]

_FONTS = {
    "label": ("timeline.label", None),
    "count": ("count", None),
    "axis": ("axis", None),
    "axis.unit": ("axis.hours", None),
    "name": ("section", None),
    "post": ("secondary", None),
    "group": ("label", QFont.Weight.DemiBold),
    "small": ("label", QFont.Weight.Normal),
    "disc": ("secondary", QFont.Weight.DemiBold),
}
"""The scene's font roles as roles of the theme, with another weight where given."""


class Inks:
    """The drawing means of one theme. Make a new one when the theme changes; pictures are kept up to a limit."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self.theme = theme
        self.layout = Layout().scaled(theme.text_scale)
        self._ratio = ratio
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._advances: dict[str, dict[str, float]] = {role: {} for role in _FONTS}
        for role, (name, weight) in _FONTS.items():
            font = QFont(theme.font(name))
            if weight is not None:
                font.setWeight(weight)
            self._fonts[role] = font
            self._metrics[role] = QFontMetricsF(font)

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """Give the colour of a token, more or less see-through."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = self.theme.color(role)
        if alpha == 1.0:
            return found
        faint = QColor(found)
        faint.setAlphaF(alpha)
        return faint

    def pen(self, role: str, width: float = 1.0, dashed: bool = False) -> QPen:
        """Give a pen with flat ends."""
        pen = QPen(self.colour(role), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern(DASH)
        return pen

    def font(self, role: str) -> QFont:
        """Give the font of a scene's font role."""
        return self._fonts[role]

    def measure(self, text: str, role: str) -> float:
        """Give the width of a text in a font role: the measurer that scenes are made with."""
        found = self._widths.get((text, role))
        if found is None:
            if len(self._widths) > 100_000:
                self._widths.clear()
            found = self._widths[text, role] = self._width(text, role)
        return found

    def _width(self, text: str, role: str) -> float:
        """Add up kept widths of letters: ten times faster than asking Qt, and kerning makes words only narrower."""
        advances, metrics = self._advances[role], self._metrics[role]
        try:
            return sum(map(advances.__getitem__, text))
        except KeyError:
            if not all(character < LAST_SIMPLE or character in SIMPLE_SIGNS for character in text):
                return float(metrics.horizontalAdvance(text))
        for character in text:
            advances[character] = metrics.horizontalAdvance(character)
        return sum(map(advances.__getitem__, text))

    def mixed(self, role: str, share: float, ground: str = "surface") -> QColor:
        """Give a token's colour laid over a ground by a share of 0–1, opaque."""
        ink, paper = self.colour(role), self.colour(ground)
        parts = zip(ink.getRgb()[:3], paper.getRgb()[:3], strict=True)  # type: ignore[index]
        return QColor(*(round(p + (i - p) * share) for i, p in parts))

    # --- pictures ---
    def words(self, text: str, role: str, ink: str) -> QPixmap:
        """Give a picture of a line of text, as wide as measured and one line high."""
        return self._picture(("words", text, role, ink), lambda: self._draw_words(text, role, ink))

    def line_height(self, role: str) -> float:
        """Give the height of the pictures of a font role."""
        return self._metrics[role].height()

    def glyph(self, kind: str, look: int) -> QPixmap:
        """Give a picture of a glyph, `layout.glyph` and a pixel on each side square."""
        side = self.layout.glyph + 2
        return self._picture(("glyph", kind, look), lambda: self._draw_glyph(kind, look, side))

    def oppose(self, radius: float) -> QPixmap:
        """Give a picture of the ≠ disc, a pixel larger on each side."""

        def draw() -> QPixmap:
            picture = self._blank(2 * radius + 2, 2 * radius + 2)
            painter = QPainter(picture)
            paint_contradiction(painter, QPointF(radius + 1, radius + 1), radius, self.theme)
            painter.end()
            return picture

        return self._picture(("oppose", radius), draw)

    def quote_icon(self) -> QPixmap:
        """Give the quote icon that stands before a count."""
        return self._picture(("quote",), lambda: self.theme.pixmap("quote-count", "text.3", 11, self._ratio))

    def icon(self, name: str, role: str, size: int) -> QPixmap:
        """Give a shipped icon in a token's colour."""
        return self._picture(("icon", name, role, size), lambda: self.theme.pixmap(name, role, size, self._ratio))

    def fade(self, look: int, length: float, height: float, to_left: bool) -> QPixmap:
        """Give a fade from a bar's look to nothing: its fill, and its lines above and below."""
        length = max(round(length), 1)
        key = ("fade", look, length, height, to_left)
        return self._picture(key, lambda: self._draw_fade(LOOKS[look], length, height, to_left))

    def hatching(self, role: str) -> QBrush:
        """Give close diagonal strokes, for a status between two others."""

        def draw() -> QPixmap:
            picture = self._blank(4, 4)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.pen(role, 1.3))
            for shift in (-4, 0, 4):
                painter.drawLine(QPointF(shift - 1, 5), QPointF(shift + 5, -1))
            painter.end()
            return picture

        return QBrush(self._picture(("hatching", role), draw))

    def cell(self, width: int, height: float, look: int, step: int, text: str) -> QPixmap:
        """Give a density cell with its number, or the faint one of nothing (`step` 0)."""
        key = ("cell", width, height, look, step, text)
        return self._picture(key, lambda: self._draw_cell(width, height, look, step, text))

    def _picture(self, key: tuple[object, ...], make: "Callable[[], QPixmap]") -> QPixmap:
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        found = self._pictures[key] = make()
        if len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        return found

    def _blank(self, width: float, height: float) -> QPixmap:
        picture = QPixmap(max(int(width * self._ratio + 0.999), 1), max(int(height * self._ratio + 0.999), 1))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _draw_words(self, text: str, role: str, ink: str) -> QPixmap:
        metrics = self._metrics[role]
        picture = self._blank(metrics.horizontalAdvance(text) + 2, metrics.height())
        painter = QPainter(picture)
        painter.setFont(self._fonts[role])
        painter.setPen(self.colour(ink))
        painter.drawText(QPointF(0, metrics.ascent()), text)
        painter.end()
        return picture

    def _draw_glyph(self, kind: str, look: int, side: float) -> QPixmap:
        picture = self._blank(side, side)
        painter = QPainter(picture)
        if kind == "outline":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.pen(LOOKS[look].line, 1.2))
            painter.setBrush(self.colour("surface"))
            painter.drawRoundedRect(QRectF(1.6, side * 0.28, side - 3.2, side * 0.44), 2, 2)
            painter.end()
            return picture
        polarity = ("asserted", "denied", "speculated", "none", "none")[look]
        paint_glyph(painter, QRectF(1, 1, side - 2, side - 2), kind, polarity, self.theme)
        painter.end()
        return picture

    def _draw_fade(self, look: Look, length: int, height: float, to_left: bool) -> QPixmap:
        picture = self._blank(length, height)
        painter = QPainter(picture)
        edge, solid = (0.0, float(length)) if to_left else (float(length), 0.0)
        for role, top, tall in ((look.fill, 0.0, height), (look.line, 0.0, 1.0), (look.line, height - 1.0, 1.0)):
            if role == "surface":
                continue
            gradient = QLinearGradient(edge, 0, solid, 0)
            gradient.setColorAt(0, self.colour(role, 0.0))
            gradient.setColorAt(1, self.colour(role))
            if look.dashed:
                pen = QPen(gradient, tall)
                pen.setDashPattern(DASH)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(0, top + 0.5), QPointF(length, top + 0.5))
            else:
                painter.fillRect(QRectF(0, top, length, tall), gradient)
        painter.end()
        return picture

    def _draw_cell(self, width: int, height: float, look: int, step: int, text: str) -> QPixmap:
        picture = self._blank(width, height)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = look == NOT_YET_KNOWN and step > 0
        ground = self.mixed(LOOKS[look].line, TINT_SHARES[step]) if step and not outlined else self.colour("sunken")
        painter.setPen(self.pen(LOOKS[look].line) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("surface") if outlined else ground)
        inset = 0.5 if outlined else 0.0
        painter.drawRoundedRect(QRectF(inset, inset, width - 2 * inset, height - 2 * inset), 4, 4)
        if text:
            painter.setFont(self._fonts["disc"])
            painter.setPen(self.colour(LOOKS[look].text) if outlined else self.readable(ground))
            painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return picture

    def readable(self, ground: QColor) -> QColor:
        """Give the one of text and surface colour that stands out better from a ground (WCAG relative luminance)."""

        def contrast(ink: QColor) -> float:
            low, high = sorted((_luminance(ink), _luminance(ground)))
            return (high + 0.05) / (low + 0.05)

        return max(self.colour("text"), self.colour("surface"), key=contrast)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
