"""Where the parts of each mark lie, for stages 1 (bars) and 2 (glyphs): for all marks on the screen at once."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import End
from timeline_app.timeline.layout import FADE_SHARE, Layout
from timeline_app.timeline.mark_facts import GLYPH_TARGET, LINE_AIR, Code, Facts, Size, Time
from timeline_app.timeline.scale import Scale

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BEYOND = 60.0
"""Bars are cut this far past the view, so that an edge in sight is always a real one."""
LABEL_GAP = 5.0
OUTSIDE_GAP = 6.0


class Reach(NamedTuple):
    """What n marks occupy, in pixels: from `x0` to `x1`, to `ext1` with a ≠ behind, to `words` with their label."""

    x0: Floats
    x1: Floats
    ext1: Floats
    words: Floats


class BarBoxes(NamedTuple):
    """Geometry of n bars in pixels. `outside` says that the label does not fit inside.

    A ≠ that has no room inside its bar stands right of it, up to `ext1`. `solid1` is where the right fade begins or
    the view ends; `tail_x` where the count inside a bar starts.
    """

    x0: Floats
    x1: Floats
    fade_left: Floats
    fade_right: Floats
    solid1: Floats
    glyph_x: Floats
    label_x: Floats
    room: Floats
    tail_x: Floats
    outside: Bools
    ext1: Floats


def bar_edges(facts: Facts, scale: Scale, layout: Layout) -> tuple[Floats, Floats]:
    """Give left and right edge of bars; none is narrower than its glyph needs."""
    x = scale.xs_of(facts.times[:2])
    x += facts.sizes[:2]
    x0, x1 = x
    half = (x0 + x1) * 0.5
    least = layout.least_bar / 2
    return np.minimum(x0, half - least), np.maximum(x1, half + least)


def bar_reach(facts: Facts, scale: Scale, typical: Scale, layout: Layout) -> Reach:
    """Give what bars occupy wherever the view is: no edge of it counts.

    Bars are as long as on `scale`; whether a label fits inside is judged on the `typical` one.
    """
    x0, x1 = bar_edges(facts, scale, layout)
    outside = bar_boxes(facts, typical, layout, (-np.inf, np.inf), None).outside
    ext1 = x1 + facts.sizes[Size.SIGN] * outside
    words = np.where(outside, ext1 + OUTSIDE_GAP + facts.sizes[Size.FULL] + facts.sizes[Size.TAIL_ROOM], x1)
    return Reach(x0, x1, ext1, words)


def bar_boxes(facts: Facts, scale: Scale, layout: Layout, view: tuple[float, float], pushed: Bools | None) -> BarBoxes:
    """Lay out bars in a view from its left to its right edge. `pushed` marks those whose left edge carries a ≠."""
    start, stop = view
    sizes, codes = facts.sizes, facts.codes
    x0, x1 = bar_edges(facts, scale, layout)
    longest = np.minimum(layout.fade, FADE_SHARE * (x1 - x0))
    fade_left = longest * (codes[Code.LEFT] != End.UPRIGHT)
    fade_right = longest * (codes[Code.RIGHT] != End.UPRIGHT)
    solid0, solid1 = np.maximum(x0 + fade_left, start), np.minimum(x1 - fade_right, stop)

    half, pad = layout.glyph / 2, layout.bar_pad
    after = sizes[Size.TAIL_ROOM] + sizes[Size.SIGN] + pad
    first = solid0 + (pad + half)
    if pushed is not None:
        first += pushed * layout.oppose
    core = np.maximum(first, scale.xs_of(facts.times[Time.GLYPH]) + (pad + half))
    middle = (np.maximum(x0, start) + np.minimum(x1, stop)) / 2
    # Where glyph and name end at the latest, whole and cut as far as allowed.
    latest = solid1 - after - (LABEL_GAP + half)
    wanted, roomy = latest - sizes[Size.FULL], latest - sizes[Size.SHORT] >= first
    # Where the view cuts a bar on both sides, or before its core, glyph and name stay where the bar can be seen.
    begins_here = (x0 >= start) & (core + (half + pad) <= stop)
    fits_here = core + (half + LABEL_GAP) + sizes[Size.SHORT] + after <= stop
    in_sight = codes[Code.CORED].astype(np.bool_) & ((x1 <= stop) | begins_here | fits_here)
    held = np.where(roomy, np.minimum(np.maximum(wanted, first), np.maximum(middle, first)), middle)
    glyph_x = np.minimum(np.where(in_sight, core, held), np.maximum(solid1 - (pad + half), middle))

    label_x = glyph_x + np.where(codes[Code.BARE], 2.0 - half, half + LABEL_GAP)
    room = solid1 - after - label_x
    outside = sizes[Size.SHORT] > room
    # Two pixels of air keep a label from touching the fade behind it.
    tail_x = solid1 - sizes[Size.SIGN] - sizes[Size.TAIL] - (pad + layout.count_icon + 2.0)
    ext1 = x1 + sizes[Size.SIGN] * outside
    return BarBoxes(x0, x1, fade_left, fade_right, solid1, glyph_x, label_x, room, tail_x, outside, ext1)


class GlyphBoxes(NamedTuple):
    """Geometry of n glyphs: a line from `x0` to `x1` where `lined`; `ext0 … ext1` is what the mark occupies."""

    x0: Floats
    x1: Floats
    fade: Floats
    glyph_x: Floats
    lined: Bools
    ext0: Floats
    ext1: Floats


def glyph_reach(facts: Facts, scale: Scale, _typical: Scale, layout: Layout) -> Reach:
    """Give what glyphs and their lines occupy wherever the view is."""
    x = scale.xs_of(facts.times)
    x += facts.sizes[:3]
    ext0, ext1 = _occupied(facts, x[0], x[1], x[2], layout)
    return Reach(ext0, ext1, ext1, ext1)


def glyph_boxes(facts: Facts, scale: Scale, layout: Layout, view: tuple[float, float]) -> GlyphBoxes:
    """Lay out glyphs in a view from its left to its right edge: a line's glyph stays where the line can be seen."""
    x = scale.xs_of(facts.times)
    x += facts.sizes[:3]
    x0, x1, glyph_x = x
    lined = facts.codes[Code.LINED].astype(np.bool_)
    air = layout.glyph / 2 + 5.0
    least, most = np.maximum(x0, view[0]) + air, np.minimum(x1, view[1]) - air
    glyph_x = np.where(lined & (least < most), np.minimum(np.maximum(glyph_x, least), most), glyph_x)
    fade = np.minimum(layout.fade, FADE_SHARE * (x1 - x0))
    return GlyphBoxes(x0, x1, fade, glyph_x, lined, *_occupied(facts, x0, x1, glyph_x, layout))


def _occupied(facts: Facts, x0: Floats, x1: Floats, glyph_x: Floats, layout: Layout) -> tuple[Floats, Floats]:
    lined, sign = facts.codes[Code.LINED].astype(np.bool_), facts.sizes[Size.SIGN]
    ext0, ext1 = glyph_x - GLYPH_TARGET, glyph_x + GLYPH_TARGET
    beside = np.where(lined, x1 + LINE_AIR, glyph_x + layout.glyph / 2) + sign
    return np.where(lined, np.minimum(x0 - LINE_AIR, ext0), ext0), np.maximum(ext1, beside)


def cut_ends(codes: Ints, x0: Floats, x1: Floats, width: float) -> tuple[Ints, Ints]:
    """Give the ends as drawn in a view of some width: those far outside are cut."""
    left = np.where(x0 < -BEYOND, End.CUT, codes[Code.LEFT])
    return left, np.where(x1 > width + BEYOND, End.CUT, codes[Code.RIGHT])
