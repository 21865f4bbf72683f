"""The timeline's shapes as SVG: the same outlines for pictures of the screen, for paper, and for the key."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

import regex

from timeline_app.timeline.drawing import LOOKS, Bar, End, Line, Look
from timeline_app.timeline.font_widths import FontSpec

Palette = Mapping[str, str]
"""Role to colour, "#RRGGBB"."""

GLYPH_GRID = 24.0
GLYPHS = {
    "break": "M12 2.5 21.5 12 12 21.5 2.5 12Z",
    "journey": "M5 3.5 21 12 5 20.5Z",
    "statement": (
        "M6.5 4h11A3.5 3.5 0 0 1 21 7.5v6a3.5 3.5 0 0 1-3.5 3.5H12l-5 4.5V17h-.5A3.5 3.5 0 0 1 3 13.5v-6"
        "A3.5 3.5 0 0 1 6.5 4Z"
    ),
    "contact": "M7.5 6.5a5.5 5.5 0 0 1 4.5 2.33a5.5 5.5 0 1 1 0 6.34A5.5 5.5 0 1 1 7.5 6.5Z",
    "order": "M12 3 22 20.5H2Z",
    "square": "M3 3h18v18H3Z",
    "star": "M12 0.82 15.35 8.09 23.3 9.03 17.42 14.46 18.98 22.31 12 18.4 5.02 22.31 6.58 14.46 0.7 9.03 8.65 8.09Z",
    "outline": "M6 6.5h12a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3Z",
    "sighting": "M20.5 12a8.5 8.5 0 1 1-17 0a8.5 8.5 0 1 1 17 0Z",
}
"""Outlines on a grid of 24, as in the icons of the same names; any other kind is drawn as a sighting.

"outline" stands for an event without evidence where there is no bar that could be one.
"""

FADE_STEPS = 12
TINT_SHARES = (0.0, 0.3, 0.55, 0.78, 1.0)
"""How much of a polarity's colour a density cell takes, by tint step."""
_NOT_IN_XML = regex.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def number(value: float) -> str:
    """Give a coordinate with two decimals at most, so that the same scene gives the same bytes."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def mixed(palette: Palette, role: str, ground: str, share: float) -> str:
    """Give the colour that a role has when `share` (0–1) of it lies over a ground: opaque, so it prints anywhere."""
    ink, paper = (bytes.fromhex(palette[name].lstrip("#")) for name in (role, ground))
    return "#" + "".join(f"{round(p + (i - p) * share):02X}" for i, p in zip(ink, paper, strict=True))


def readable_ink(ground: str, palette: Palette) -> str:
    """Give the one of text and surface colour that stands out better from a ground (WCAG relative luminance)."""
    light = _luminance(ground)

    def contrast(ink: str) -> float:
        high, low = sorted((light, _luminance(ink)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    return max(palette["text"], palette["surface"], key=contrast)


def _luminance(colour: str) -> float:
    parts = (value / 255 for value in bytes.fromhex(colour.lstrip("#")))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text(x: float, middle: float, words: str, font: FontSpec, colour: str, anchor: str = "start") -> str:
    """Give words centred on a line, as text in a font named by its family."""
    baseline = middle + font.size * 0.36
    anchored = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return (
        f'<text x="{number(x)}" y="{number(baseline)}" font-family={quoteattr(font.family)}'
        f' font-size="{number(font.size)}" font-weight="{font.weight}" fill="{colour}"{anchored} xml:space="preserve">'
        f"{escape(clean(words))}</text>"
    )


def clean(words: str) -> str:
    """Give words without the characters that no XML may hold."""
    return _NOT_IN_XML.sub("", words)


def rectangle(x0: float, y: float, x1: float, height: float, fill: str, radius: float = 0.0, line: str = "") -> str:
    """Give a filled rectangle, with rounded corners and a thin line where asked."""
    rounded = f' rx="{number(radius)}"' if radius else ""
    stroked = f' stroke="{line}"' if line else ""
    return (
        f'<rect x="{number(x0)}" y="{number(y)}" width="{number(max(x1 - x0, 0))}" height="{number(height)}"'
        f'{rounded} fill="{fill}"{stroked}/>'
    )


def stroke(x0: float, y0: float, x1: float, y1: float, colour: str, width: float, dash: str = "") -> str:
    """Give a straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="M{number(x0)} {number(y0)}L{number(x1)} {number(y1)}" fill="none" stroke="{colour}"'
        f' stroke-width="{number(width)}"{dashed}/>'
    )


def glyph(kind: str, look: int, x: float, y: float, size: float, palette: Palette, width: float = 1.3) -> str:
    """Give a glyph centred on a point: solid if asserted, hollow with a slash if denied, dashed if speculated."""
    how, outline = LOOKS[look], GLYPHS.get(kind, GLYPHS["sighting"])
    scale = size / GLYPH_GRID
    colour = palette[how.line]
    fill = colour if how.solid_glyph else palette[how.fill]
    thick = number(width / scale)
    dash = f' stroke-dasharray="{number(3.4)} {number(2.6)}"' if how.dashed else ""
    slash = f'<path d="M3 21 21 3" stroke="{colour}" stroke-width="{thick}" fill="none"/>' if how.slashed else ""
    return (
        f'<g transform="translate({number(x - size / 2)} {number(y - size / 2)}) scale({scale:.4f})">'
        f'<path d="{outline}" fill="{fill}" stroke="{colour}" stroke-width="{thick}" stroke-linejoin="round"{dash}/>'
        f"{slash}</g>"
    )


def oppose(x: float, y: float, radius: float, palette: Palette, *, hollow: bool = False) -> str:
    """Give the plum disc with ≠, drawn rather than set, so that no font is needed for it.

    It is a ring where the contradiction is only proposed.
    """
    ink, thick = palette["contradiction"], radius * 0.18
    disc = f'fill="{ink}"'
    if hollow:
        disc = f'fill="{palette["surface"]}" stroke="{ink}" stroke-width="{number(thick)}"'
    reach = radius - thick / 2 if hollow else radius
    a, b = radius * 0.52, radius * 0.24
    paths = f"M{number(x - a)} {number(y - b)}H{number(x + a)}M{number(x - a)} {number(y + b)}H{number(x + a)}"
    paths += f"M{number(x - a * 0.62)} {number(y + a * 1.08)}L{number(x + a * 0.62)} {number(y - a * 1.08)}"
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(reach)}" {disc}/>'
        f'<path d="{paths}" fill="none" stroke="{ink if hollow else palette["surface"]}"'
        f' stroke-width="{number(thick)}"'
        f' stroke-linecap="round"/>'
    )


THIN = 0.5
"""How thick the lines of an outweighed mark are, as a share of those of others."""


def bar(item: Bar, palette: Palette, width: float = 1.2, radius: float = 4.0) -> list[str]:
    """Give a bar: its solid part, its fades as opaque steps towards the surface, and its ends."""
    look = LOOKS[item.look]
    width = width * THIN if look.thin else width
    solid0, solid1 = item.x0 + item.fade_left, item.x1 - item.fade_right
    parts = [_solid(item, look, solid0, solid1, palette, width, radius)]
    if item.fade_left:
        parts += _fade(item, look, solid0, item.x0, palette, width)
    if item.fade_right:
        parts += _fade(item, look, solid1, item.x1, palette, width)
    if item.left == End.BRACKET:
        parts.append(bracket(item.x0, item.y, item.height, 1, palette[look.line], width * 1.3))
    if item.right == End.BRACKET:
        parts.append(bracket(item.x1, item.y, item.height, -1, palette[look.line], width * 1.3))
    return parts


def _solid(item: Bar, look: Look, x0: float, x1: float, palette: Palette, width: float, radius: float) -> str:
    """Give the solid part: closed and rounded at known ends, only lined above and below at the others."""
    y0, y1 = item.y + width / 2, item.y + item.height - width / 2
    r = min(radius, (x1 - x0) / 2, item.height / 2)
    left, right = item.left == End.UPRIGHT, item.right == End.UPRIGHT
    x0, x1 = x0 + (width / 2 if left else 0), x1 - (width / 2 if right else 0)
    top = f"M{number(x0 + (r if left else 0))} {number(y0)}H{number(x1 - (r if right else 0))}"
    start, t, e, b = number(x0), number(y0), number(x1), number(y1)
    high, low = number(y0 + r), number(y1 - r)
    right_side = f"Q{e} {t} {e} {high}V{low}Q{e} {b} {number(x1 - r)} {b}"
    left_side = f"Q{start} {b} {start} {low}V{high}Q{start} {t} {number(x0 + r)} {t}"
    bottom = f"H{number(x0 + (r if left else 0))}"
    filled = top + (right_side if right else f"V{number(y1)}") + bottom + (left_side if left else "") + "Z"
    lined = top + (right_side if right else f"M{number(x1)} {number(y1)}") + bottom + (left_side if left else "")
    dash = ' stroke-dasharray="3 2.2"' if look.dashed else ""
    return (
        f'<path d="{filled}" fill="{palette[look.fill]}"/>'
        f'<path d="{lined}" fill="none" stroke="{palette[look.line]}" stroke-width="{number(width)}"{dash}/>'
    )


def _fade(item: Bar, look: Look, solid: float, edge: float, palette: Palette, width: float) -> list[str]:
    """Give the fade from the solid part to an edge in opaque steps, lines above and below included."""
    parts: list[str] = []
    step = (edge - solid) / FADE_STEPS
    for i in range(FADE_STEPS):
        share = 1 - (i + 0.5) / FADE_STEPS
        x0, x1 = sorted((solid + i * step, solid + (i + 1) * step))
        if look.fill != "surface":
            parts.append(rectangle(x0, item.y, x1, item.height, mixed(palette, look.fill, "surface", share)))
        if not look.dashed or i % 2 == 0:
            colour = mixed(palette, look.line, "surface", share)
            for y in (item.y + width / 2, item.y + item.height - width / 2):
                parts.append(stroke(x0, y, x1, y, colour, width))
    return parts


def bracket(x: float, y: float, height: float, inward: int, colour: str, width: float) -> str:
    """Give a bracket at the outermost possible moment, opening towards `inward` (1 right, -1 left)."""
    reach, inset = inward * 4.0, width / 2
    return (
        f'<path d="M{number(x + reach)} {number(y + inset)}H{number(x + inward * inset)}'
        f'V{number(y + height - inset)}H{number(x + reach)}"'
        f' fill="none" stroke="{colour}" stroke-width="{number(width)}"/>'
    )


def line(item: Line, palette: Palette, width: float = 2.0, height: float = 12.0) -> list[str]:
    """Give the line of a span where only glyphs are drawn: left out around glyph and label, with its ends."""
    look = LOOKS[item.look]
    width = width * THIN if look.thin else width
    colour, dash = palette[look.line], "4 3" if look.dashed else ""
    solid0, solid1 = item.x0 + item.fade_left, item.x1 - item.fade_right
    parts = [
        stroke(a, item.y, b, item.y, colour, width, dash)
        for a, b in ((solid0, min(item.gap0, solid1)), (max(item.gap1, solid0), solid1))
        if b > a
    ]
    for solid, edge in ((solid0, item.x0), (solid1, item.x1)):
        if solid != edge:
            step = (edge - solid) / FADE_STEPS
            parts += [
                stroke(solid + i * step, item.y, solid + (i + 1) * step, item.y,
                       mixed(palette, look.line, "surface", 1 - (i + 0.5) / FADE_STEPS), width)
                for i in range(FADE_STEPS)
                if (not look.dashed or i % 2 == 0) and not item.gap0 < solid + (i + 0.5) * step < item.gap1
            ]  # fmt: skip
    for end, x, inward in ((item.left, item.x0, 1), (item.right, item.x1, -1)):
        if end == End.BRACKET:
            parts.append(bracket(x, item.y - height / 2, height, inward, colour, width * 0.9))
        elif end == End.UPRIGHT:
            parts.append(stroke(x, item.y - height / 3, x, item.y + height / 3, colour, width * 0.9))
    return parts
