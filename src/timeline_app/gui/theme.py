"""Colours, fonts, icons and lengths from the tokens in `resources/themes`: the only place that turns them into Qt's.

A token's name is the path to its value joined by dots; `base` stands for its table's own name (`accent`, `accent.ink`).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from timeline_app import resources
from timeline_app.gui.stylesheet import stylesheet
from timeline_app.timeline.palettes import screen_palette

NAMES: Final = ("light", "dark", "contrast-light", "contrast-dark")
SCALES: Final = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The sizes of text that one steps through; a setting may lie between."""
_CONTRAST: Final = "contrast-"
# Icons are drawn for these device pixel ratios; Qt scales from the next larger one.
_RATIOS: Final = (1.0, 2.0, 3.0)


@dataclass(frozen=True)
class Theme:
    """One palette at one text size. Make it with `Theme.load`; it is a value and may be shared.

    - `colors`: token → `#RRGGBB`; `measures`: the tables of `type.toml` (type, space, layout, radius, motion …).
    - `text_scale` multiplies every font size and every length given by `px` and `layout`.
    - `is_still`: motion is reduced, so `motion` gives 0 for everything that would move or fade.
    - `has_patterns`: marked words are told apart by the line under them too.
    """

    name: str
    text_scale: float
    colors: Mapping[str, str] = field(repr=False)
    measures: Mapping[str, Any] = field(repr=False)
    is_still: bool = False
    has_patterns: bool = False

    @staticmethod
    def load(
        name: str, text_scale: float = 1.0, *, is_still: bool = False, has_patterns: bool = False
    ) -> "Theme":  # fmt: skip
        """Give the theme of a name in `NAMES`. Registers the shipped fonts the first time."""
        register_fonts()
        return Theme(name, text_scale, screen_palette(name), _measures(), is_still, has_patterns)

    @property
    def is_dark(self) -> bool:
        """Say whether light ink stands on a dark ground."""
        return self.ground == "dark"

    @property
    def ground(self) -> str:
        """Give "light" or "dark", also of a theme of high contrast."""
        return self.name.removeprefix(_CONTRAST)

    @property
    def has_high_contrast(self) -> bool:
        """Say whether text keeps 7 : 1 and every border 4.5 : 1."""
        return self.name.startswith(_CONTRAST)

    @property
    def soft_ground(self) -> str:
        """Give the token of a ground that words stand on under the pointer, and initials in their disc.

        In high contrast hairlines are as strong as any line, and no ground for words.
        """
        return "sunken" if self.has_high_contrast else "hairline"

    def opposite(self) -> "Theme":
        """Give the theme on the other ground, for what is to stand out from this one."""
        other = "light" if self.is_dark else "dark"
        return Theme.load(f"{_CONTRAST}{other}" if self.has_high_contrast else other, self.text_scale)

    def motion(self, name: str) -> int:
        """Give how long a movement takes in milliseconds, 0 with reduced motion: "stage", "panel" or "flash"."""
        return 0 if self.is_still else int(self.measures["motion"][name])

    def color(self, token: str) -> QColor:
        """Give the colour of a token of design section 6, such as `asserted.tint`. Raises `KeyError` for another."""
        return QColor(self.colors[token])

    def px(self, length: float) -> int:
        """Give a length in pixels, scaled by the text size and rounded."""
        return round(length * self.text_scale)

    def layout(self, path: str) -> int:
        """Give a scaled length of the table [layout], such as `list_row` or `rail.width`."""
        found: Any = self.measures["layout"]
        for part in path.split("."):
            found = found[part]
        return self.px(found)

    def radius(self, name: str) -> int:
        """Give the radius of a "mark", "control", "card" or "overlay"."""
        return self.px(self.measures["radius"][name])

    def pause(self, name: str) -> int:
        """Give a waiting time in milliseconds: "date_field", "hover" or "toast"."""
        return int(self.measures["pause"][name])

    def font(self, role: str) -> QFont:
        """Give the font of a role of design section 6.

        Roles: body, view.title, panel.title, section, label, control, secondary, count, axis, axis.hours,
        timeline.label, article, article.title, quote.
        """
        table = self.measures["type"][role.replace(".", "_")]
        font = QFont(list(self.measures["family"][table["family"]]))
        font.setPointSizeF(self.points(role))
        font.setWeight(QFont.Weight(table["weight"]))
        if table.get("tabular"):
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def points(self, role: str) -> float:
        """Give a role's size in points, which Qt, unlike pixels, takes as a fraction."""
        dots = QGuiApplication.primaryScreen().logicalDotsPerInchY()
        return float(self.measures["type"][role.replace(".", "_")]["size"]) * self.text_scale * 72.0 / dots

    def leading(self, role: str) -> float:
        """Give the line height, in pixels, of a role whose text runs over several lines."""
        table = self.measures["type"][role.replace(".", "_")]
        return float(table.get("leading", table["size"] * 1.4)) * self.text_scale

    def icon(self, name: str, role: str = "text.2", size: int = 16, gap: int = 0) -> QIcon:
        """Give the shipped icon `name` in the colour of a token, at `size` pixels before scaling.

        The selected and active modes keep the colour; the disabled one takes `text.3`. `gap` is empty room at the
        right of the icon, below 0 at its left, which Qt's buttons have no setting for.
        """
        icon = QIcon()
        for mode, token in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "text.3")):
            for ratio in _RATIOS:
                icon.addPixmap(_tinted(name, self.colors[token], self.px(size), ratio, self.px(gap)), mode)
        return icon

    def shipped(self, name: str) -> str:
        """Give the path of a picture of this theme, such as `check`, as a style sheet names it."""
        return resources.path(f"themes/{self.name}-{name}.svg").as_posix()

    def pixmap(self, name: str, role: str = "text.2", size: int = 16, ratio: float = 2.0) -> QPixmap:
        """Give one tinted picture of an icon for a device pixel ratio."""
        return _tinted(name, self.colors[role], self.px(size), ratio)

    def palette(self) -> QPalette:
        """Give the palette for Qt's Fusion style: our own, so that no platform's mixes in."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text.3"))
        return palette

    def stylesheet(self) -> str:
        """Give the style sheet of the whole application."""
        return stylesheet(self)


def next_scale(now: float, direction: int) -> float:
    """Give the next larger (1) or smaller (-1) size of text, or the normal one (0)."""
    if direction == 0:
        return 1.0
    sizes = SCALES if direction > 0 else tuple(reversed(SCALES))
    return next((size for size in sizes if (size - now) * direction > 0.01), sizes[-1])


_ROLE = QPalette.ColorRole
_PALETTE: Final = {
    _ROLE.Window: "window",
    _ROLE.WindowText: "text",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "sunken",
    _ROLE.Text: "text",
    _ROLE.PlaceholderText: "text.3",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "danger",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "accent.text",
    _ROLE.Accent: "accent",
    _ROLE.Link: "accent.ink",
    _ROLE.LinkVisited: "accent.ink",
    _ROLE.ToolTipBase: "raised",
    _ROLE.ToolTipText: "text",
    _ROLE.Light: "raised",
    _ROLE.Midlight: "hairline",
    _ROLE.Mid: "border",
    _ROLE.Dark: "border.control",
    _ROLE.Shadow: "border.control",
}


@cache
def register_fonts() -> None:
    """Make the shipped fonts known to Qt, once. Needs a running `QGuiApplication`."""
    for file in sorted(resources.path("fonts").glob("*/*.?tf")):
        QFontDatabase.addApplicationFont(str(file))


@cache
def _measures() -> Mapping[str, Any]:
    return tomllib.loads(resources.read_text("themes/type.toml"))


@cache
def _svg(name: str) -> str:
    return resources.read_text(f"icons/{name}.svg")


@cache
def _tinted(name: str, color: str, pixels: int, ratio: float, gap: int = 0) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))
    side = round(pixels * ratio)
    pixmap = QPixmap(side + round(abs(gap) * ratio), side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(max(round(-gap * ratio), 0), 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
