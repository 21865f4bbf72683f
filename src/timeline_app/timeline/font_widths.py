"""Widths of text from a font file's own tables, for drawing without a screen.

Reads what the OpenType specification calls `head`, `hhea`, `hmtx` and a format 4 or 12 `cmap`; kerning is left out,
so a width errs by a few parts in a hundred and labels are given that much room.
"""

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline_app import resources


class FontSpec(NamedTuple):
    """A font role: family name as written into SVG, CSS weight, size, and the file that is measured."""

    family: str
    weight: int
    size: float
    file: str


_INTER = {
    weight: f"fonts/inter/Inter-{name}.otf" for weight, name in ((400, "Regular"), (500, "Medium"), (600, "SemiBold"))
}


def inter(weight: int, size: float) -> FontSpec:
    """Give Inter in a weight of 400, 500 or 600 and a size."""
    return FontSpec("Inter", weight, size, _INTER[weight])


SCREEN_FONTS = {
    "label": inter(500, 12.0),
    "count": inter(500, 11.5),
    "axis": inter(600, 12.0),
    "axis.unit": inter(400, 10.5),
    "name": inter(600, 13.0),
    "post": inter(400, 11.5),
    "group": inter(600, 12.0),
    "small": inter(400, 12.0),
    "disc": inter(600, 11.0),
}
"""The scene's font roles on screen; the sizes are those of `resources/themes/type.toml` at text scale 1."""

PAPER_FONTS = {
    "label": inter(500, 7.8),
    "count": inter(400, 6.8),
    "axis": inter(600, 7.6),
    "axis.unit": inter(400, 6.8),
    "name": inter(600, 8.0),
    "small": inter(400, 7.4),
    "key": inter(600, 7.4),
    "disc": inter(600, 6.8),
}
"""The same roles in points on the printed sheet (design section 11: labels 7.4–8, nothing below 6.8)."""


@dataclass(frozen=True, slots=True)
class FontWidths:
    """Advance widths of one font in parts of its em, by code point; `missing` stands for any other."""

    advances: dict[int, float]
    missing: float

    def width(self, text: str, size: float) -> float:
        """Give the width of a text set in `size`, in the unit of `size`."""
        advances, missing = self.advances, self.missing
        return size * sum(advances.get(ord(character), missing) for character in text)


def read_widths(font: bytes) -> FontWidths:
    """Read the widths from an OpenType file. Raises `ValueError` where a table is missing or of another format."""
    tables = _tables(font)
    em = struct.unpack_from(">H", font, tables["head"] + 18)[0]
    metrics = struct.unpack_from(">H", font, tables["hhea"] + 34)[0]
    advances = [struct.unpack_from(">H", font, tables["hmtx"] + 4 * i)[0] / em for i in range(metrics)]
    glyphs = _characters(font, tables["cmap"])
    return FontWidths({code: advances[min(glyph, metrics - 1)] for code, glyph in glyphs.items()}, advances[0])


def _tables(font: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", font, 4)[0]
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * i) for i in range(count))
    tables = {tag.decode("latin-1"): offset for tag, _, offset, _ in entries}
    if not {"head", "hhea", "hmtx", "cmap"} <= set(tables):
        raise ValueError("this font has no horizontal metrics")
    return tables


def _characters(font: bytes, cmap: int) -> dict[int, int]:
    """Give glyph numbers by code point from the widest Unicode subtable that can be read."""
    best: dict[int, int] = {}
    for i in range(struct.unpack_from(">H", font, cmap + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHL", font, cmap + 4 + 8 * i)
        form = struct.unpack_from(">H", font, cmap + offset)[0]
        if platform in (0, 3) and form in (4, 12):
            found = _format_12(font, cmap + offset) if form == 12 else _format_4(font, cmap + offset)
            best = found if len(found) > len(best) else best
    if not best:
        raise ValueError("this font has no Unicode character table that can be read")
    return best


def _format_12(font: bytes, at: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for i in range(struct.unpack_from(">L", font, at + 12)[0]):
        first, last, glyph = struct.unpack_from(">LLL", font, at + 16 + 12 * i)
        found.update((code, glyph + code - first) for code in range(first, last + 1))
    return found


def _format_4(font: bytes, at: int) -> dict[int, int]:
    segments = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    firsts = struct.unpack_from(f">{segments}H", font, at + 16 + 2 * segments)
    deltas = struct.unpack_from(f">{segments}H", font, at + 16 + 4 * segments)
    offsets_at = at + 16 + 6 * segments
    found: dict[int, int] = {}
    for i, (first, last, delta) in enumerate(zip(firsts, ends, deltas, strict=True)):
        offset = struct.unpack_from(">H", font, offsets_at + 2 * i)[0]
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = struct.unpack_from(">H", font, offsets_at + 2 * i + offset + 2 * (code - first))[0]
            if glyph or not offset:
                found[code] = (glyph + delta) & 0xFFFF
    return found


@lru_cache(maxsize=16)
def _shipped(file: str) -> FontWidths:
    return read_widths(resources.read_bytes(file))


@lru_cache(maxsize=50_000)
def screen_width(text: str, role: str) -> float:
    """Measure a text in a screen font role with the shipped Inter, in pixels at text scale 1."""
    spec = SCREEN_FONTS[role]
    return _shipped(spec.file).width(text, spec.size)


@lru_cache(maxsize=50_000)
def paper_width(text: str, role: str) -> float:
    """Measure a text in a paper font role with the shipped Inter, in points."""
    spec = PAPER_FONTS[role]
    return _shipped(spec.file).width(text, spec.size)
