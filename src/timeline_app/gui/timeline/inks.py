"""Everything of a theme that drawing needs, made once: colours, pens, fonts, and the pictures that layers draw with.

A picture of a label draws six times faster than its text, and panning draws the same labels again and again.
"""

from collections import OrderedDict
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.sprites import Sprites
from timeline_app.timeline.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_PICTURES = 500
LAST_SIMPLE, SIMPLE_SIGNS = "\u0250", frozenset("“”‘’–—…·‹›")
"""Letters that stand side by side unchanged; other scripts join, stack or combine them, so words are measured whole."""
REACH_BELOW = 1.35
"""Lines of our font that letters of other scripts need, from its top to their lowest dots."""
DASH = (3.0, 2.2)

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
        self.ratio = ratio
        """Device pixels of one pixel of the drawing."""
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._colours: dict[str, QColor] = {}
        self._mixed: dict[tuple[str, float, str], QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._heights: dict[str, float] = {}
        self._sprites: Sprites | None = None
        self._widths: dict[tuple[str, str], float] = {}
        self._advances: dict[str, dict[str, float]] = {role: {} for role in _FONTS}
        for role, (name, weight) in _FONTS.items():
            font = QFont(theme.font(name))
            if weight is not None:
                font.setWeight(weight)
            self._fonts[role] = font
            self._metrics[role] = QFontMetricsF(font)
            self._heights[role] = self._metrics[role].height()

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
            if not _is_simple(text):
                return float(metrics.horizontalAdvance(text))
        for character in text:
            advances[character] = metrics.horizontalAdvance(character)
        return sum(map(advances.__getitem__, text))

    def mixed(self, role: str, share: float, ground: str = "surface") -> QColor:
        """Give a token's colour laid over a ground by a share of 0–1, opaque."""
        found = self._mixed.get((role, share, ground))
        if found is None:
            parts = zip(self.colour(role).getRgb()[:3], self.colour(ground).getRgb()[:3], strict=True)  # type: ignore[index]
            found = self._mixed[role, share, ground] = QColor(*(round(p + (i - p) * share) for i, p in parts))
        return found

    # --- pictures ---
    @property
    def sprites(self) -> "Sprites":
        """The pictures that the layers draw with."""
        if self._sprites is None:
            self._sprites = Sprites(self)
        return self._sprites

    def at_ratio(self, ratio: float) -> None:
        """Draw for a screen with another number of device pixels from now on."""
        if ratio != self.ratio:
            self.ratio, self._sprites = ratio, None
            self._pictures.clear()

    def words(self, text: str, role: str, ink: str) -> QPixmap:
        """Give a picture of a line of text, as wide as measured and as high as its letters; the line is at its top."""
        return self._picture(("words", text, role, ink), lambda: self._draw_words(text, role, ink))

    def line_height(self, role: str) -> float:
        """Give the height of a line in a font role."""
        return self._heights[role]

    def words_size(self, text: str, role: str) -> tuple[float, float]:
        """Give width and height of a picture of a line of text; other scripts reach below the line of our font."""
        below = 1.0 if _is_simple(text) else REACH_BELOW
        return self.measure(text, role) + 2, self._heights[role] * below

    def paint_words(self, painter: QPainter, text: str, role: str, ink: str) -> None:
        """Draw a line of text from the left top corner."""
        painter.setFont(self._fonts[role])
        painter.setPen(self.colour(ink))
        painter.drawText(QPointF(0, self._metrics[role].ascent()), text)

    def icon(self, name: str, role: str, size: int) -> QPixmap:
        """Give a shipped icon in a token's colour."""
        return self._picture(("icon", name, role, size), lambda: self.theme.pixmap(name, role, size, self.ratio))

    def _picture(self, key: tuple[object, ...], make: "Callable[[], QPixmap]") -> QPixmap:
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        found = self._pictures[key] = make()
        if len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        return found

    def _draw_words(self, text: str, role: str, ink: str) -> QPixmap:
        width, height = self.words_size(text, role)
        picture = QPixmap(max(ceil(width * self.ratio), 1), max(ceil(height * self.ratio), 1))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint_words(painter, text, role, ink)
        painter.end()
        return picture

    def readable(self, ground: QColor) -> str:
        """Give the one of "text" and "surface" that stands out better from a ground (WCAG relative luminance)."""

        def contrast(ink: str) -> float:
            low, high = sorted((_luminance(self.colour(ink)), _luminance(ground)))
            return (high + 0.05) / (low + 0.05)

        return max("text", "surface", key=contrast)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _is_simple(text: str) -> bool:
    return all(character < LAST_SIMPLE or character in SIMPLE_SIGNS for character in text)
