"""A picture of a view of the timeline for papers and reports: the scene with its axis, headers, title and key, as SVG.

Nothing in it depends on a screen or a clock: the same view, words and palette give the same bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from math import ceil
from typing import Final
from xml.sax.saxutils import escape

import numpy as np

from timeline_app import resources
from timeline_app.domain.timeline_columns import NOBODY
from timeline_app.domain.translating import number as whole
from timeline_app.domain.translating import tr, trn
from timeline_app.timeline import svg_shapes as shapes
from timeline_app.timeline.font_widths import SCREEN_FONTS, FontSpec, inter, read_widths, screen_width
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.key_words import KIND_WORDS
from timeline_app.timeline.labels import inside
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.svg import lanes_svg
from timeline_app.timeline.svg_key import key_svg
from timeline_app.timeline.svg_shapes import Palette, number
from timeline_app.timeline.wording import day_range

EVERYTHING: Final = 1e9
"""A height in which the lanes of any record have room."""
MARGIN: Final = 24.0
TITLE: Final[FontSpec] = inter(600, 20.0)
TITLE_LINE, NOTE_LINE, BLOCK_GAP = 30.0, 19.0, 12.0
TALLEST_PAGE: Final = 12_000.0
"""Pixels of lanes on one page; the axis stands at the head of each. Pages of a PDF end at 14,400 points."""
_FALLBACK: Final = "font-family=\"Inter, 'Noto Sans Arabic', sans-serif\""


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What is written over the lanes: the title, then lines such as the day it is seen on and what is hidden.

    `as_known` is the day of `calendar` after which the lanes are hatched, None for the latest. `kinds` are what the
    project calls its kinds of event, by glyph.
    """

    title: str
    notes: tuple[str, ...] = ()
    as_known: int | None = None
    kinds: Mapping[str, str] = field(default_factory=lambda: KIND_WORDS)


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: SVG text, and its size in pixels."""

    svg: str
    width: float
    height: float


def pictures(
    index: RecordIndex, view: View, words: PictureWords, palette: Palette, *, all_lanes: bool = False,
    tallest: float = EVERYTHING,
) -> tuple[Picture, ...]:  # fmt: skip
    """Draw a view: the lanes it scrolls to, or all of them, on pages of at most `tallest` pixels of lanes.

    Lengths of the view are pixels of the shipped fonts at text scale 1. `palette` is as for `lanes_svg`.
    """
    maker, drawn = (
        SceneMaker(index.record, screen_width, index),
        _Drawn(words, palette, view.layout, _people(index, view)),
    )
    if not all_lanes:
        scene = maker.scene(view)
        height = min(scene.height, max(scene.content_height - scene.scroll, 1.0))
        return (_page(replace(scene, height=height), drawn, ""),)
    scene = maker.scene(replace(view, height=EVERYTHING, scroll=0.0))
    edges = _page_edges(scene, tallest)
    pages = []
    for at, (top, bottom) in enumerate(pairwise(edges)):
        part = scene if len(edges) == 2 else maker.scene(replace(view, height=bottom - top, scroll=top))
        counted = tr("Page {page} of {pages}", page=at + 1, pages=len(edges) - 1) if len(edges) > 2 else ""
        pages.append(_page(replace(part, height=bottom - top, scroll=top), drawn, counted))
    return tuple(pages)


def _page_edges(scene: TimelineScene, tallest: float) -> list[float]:
    """Give where pages begin and end: between lanes, unless one is higher than a page."""
    edges, end = [0.0], max(scene.content_height, 1.0)
    tops = np.unique(np.concatenate((scene.lane_tops.y, np.array([head.y for head in scene.groups], np.float64))))
    while end - edges[-1] > tallest:
        at = int(np.searchsorted(tops, edges[-1] + tallest, side="right")) - 1
        edges.append(float(tops[at]) if at >= 0 and tops[at] > edges[-1] else edges[-1] + tallest)
    return [*edges, end]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What all pages of a picture share; `people` is the number of lanes that are people's."""

    words: PictureWords
    palette: Palette
    layout: Layout
    people: int


def _people(index: RecordIndex, view: View) -> int:
    lanes = index.record.lanes
    return sum(row.person != NOBODY for at, row in enumerate(lanes) if view.lanes is None or view.lanes[at])


def _page(scene: TimelineScene, drawn: _Drawn, counted: str) -> Picture:
    words, palette, layout = drawn.words, drawn.palette, drawn.layout
    inner = layout.header + scene.viewport.width
    head, head_height = _head(words, palette, inner, counted)
    lanes_top = MARGIN + head_height
    some = whole(scene.people_in_view)
    people = trn("{some} of {n} person", "{some} of {n} people", drawn.people, some=some)
    lanes, lanes_height = lanes_svg(scene, palette, screen_width, layout, people, words.as_known)
    key_top = lanes_top + lanes_height + BLOCK_GAP
    key, key_height = key_svg(scene, palette, screen_width, layout, inner, 0.0, words.kinds)
    width, height = float(ceil(inner + 2 * MARGIN)), float(ceil(key_top + key_height + MARGIN))
    w, h = number(width), number(height)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        f"<title>{escape(shapes.clean(words.title))}</title>"
        f"{shapes.rectangle(0, 0, width, height, palette['surface'])}"
        f'<g transform="translate({number(MARGIN)} {number(MARGIN)})">{head}</g>'
        f'<g transform="translate({number(MARGIN)} {number(lanes_top)})">{lanes}'
        f"{_frame(inner, lanes_height, palette)}</g>"
        f'<g transform="translate({number(MARGIN)} {number(key_top)})">{key}</g></svg>\n'
    )
    return Picture(svg.replace('font-family="Inter"', _FALLBACK), width, height)


def _frame(width: float, height: float, palette: Palette) -> str:
    return (
        f'<rect x="0" y="0" width="{number(width)}" height="{number(height)}" fill="none"'
        f' stroke="{palette["border"]}"/>'
    )


def _head(words: PictureWords, palette: Palette, width: float, counted: str) -> tuple[str, float]:
    title = inside(words.title, 0, width, lambda text, _role: screen_width(text, "group") * TITLE.size / 12, "group")
    parts = [shapes.text(0, TITLE_LINE / 2, title.text if title else words.title, TITLE, palette["text"])]
    y = TITLE_LINE
    for note in (*words.notes, *([counted] if counted else [])):
        for line in _wrapped(note, width):
            parts.append(shapes.text(0, y + NOTE_LINE / 2, line, SCREEN_FONTS["small"], palette["text.2"]))
            y += NOTE_LINE
    return "".join(parts), y + BLOCK_GAP


def _wrapped(text: str, width: float) -> list[str]:
    """Break a note at its blanks into lines that fit."""
    lines: list[str] = []
    for word in text.split():
        if lines and screen_width(f"{lines[-1]} {word}", "small") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def lacks_fonts(pages: Sequence[Picture]) -> bool:
    """Say whether the pictures hold signs that no shipped font has, so that the computer's own must help out."""
    signs = {ord(sign) for page in pages for sign in set(page.svg)} - {ord(sign) for sign in _WITHOUT_A_SHAPE}
    return not signs <= _shipped_signs()


_WITHOUT_A_SHAPE: Final = "\n\t\u200b\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\ufeff"
_FONT_FILES: Final = ("fonts/inter/Inter-Regular.otf", "fonts/noto-arabic/NotoSansArabic-Regular.ttf")


@cache
def _shipped_signs() -> frozenset[int]:
    return frozenset(code for file in _FONT_FILES for code in read_widths(resources.read_bytes(file)).advances)


def range_note(view: View) -> str:
    """Give the range of time that a view shows, in whole days: "14 – 16 May 2014"."""
    start, end = int(view.viewport.start), int(view.viewport.end)
    return day_range(start, max(end - 1, start))
