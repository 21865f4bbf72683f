"""Where the parts of each mark lie, for stages 1 (bars) and 2 (glyphs): for all marks on the screen at once."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import End
from timeline_app.timeline.layout import FADE_SHARE, Layout
from timeline_app.timeline.mark_facts import LINE_AIR, Facts, Flag, Sign, Size, Time
from timeline_app.timeline.scale import Scale

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BEYOND = 60.0
"""Bars are cut this far past the view, so that an edge in sight is always a real one."""
OUTSIDE_GAP = 6.0
LINE_PAD, LINE_END = 6.0, 14.0
"""Air before a name in its line, and what is left of the line behind it."""


class Reach(NamedTuple):
    """What n marks occupy, in pixels: from `x0` to `x1`, to `ext1` with a ≠ behind, to `words` with their label."""

    x0: Floats
    x1: Floats
    ext1: Floats
    words: Floats


class BarBoxes(NamedTuple):
    """Geometry of n bars in pixels. `outside` says that the label does not fit inside.

    A ≠ that has no room inside its bar stands right of it, up to `ext1`. `solid1` is where the right fade begins or
    the view ends.
    """

    x0: Floats
    x1: Floats
    fade_left: Floats
    fade_right: Floats
    solid1: Floats
    glyph_x: Floats
    label_x: Floats
    room: Floats
    outside: Bools
    ext1: Floats


def edges(facts: Facts, scale: Scale, layout: Layout) -> tuple[Floats, Floats, Floats]:
    """Give left edge, right edge and core of bars; none is narrower than its glyph needs."""
    x = scale.xs_of(facts.times[Time.DRAWN])
    x += facts.sizes[Time.DRAWN]
    x0, x1, core = x
    if len(x0) and float((x1 - x0).min()) < layout.least_bar:
        half, least = (x0 + x1) * 0.5, layout.least_bar / 2
        return np.minimum(x0, half - least), np.maximum(x1, half + least), core
    return x0, x1, core


def bar_reach(facts: Facts, scale: Scale, typical: Scale, layout: Layout) -> Reach:
    """Give what bars occupy wherever the view is: no edge of it counts.

    Bars are as long as on `scale`; whether a label fits inside is judged on the `typical` one.
    """
    x0, x1, _ = edges(facts, scale, layout)
    t0, t1, core = edges(facts, typical, layout)
    sizes, half = facts.sizes, layout.glyph / 2
    share = (t1 - t0) * FADE_SHARE
    first = np.maximum(t0 + np.minimum(sizes[Size.FADE_LEFT], share) + (layout.bar_pad + half), core)
    room = t1 - np.minimum(sizes[Size.FADE_RIGHT], share) - first - sizes[Size.AFTER] - (half + layout.label_gap)
    outside = sizes[Size.SHORT] > room
    ext1 = x1 + sizes[Size.SIGN] * outside
    words = np.where(outside, ext1 + OUTSIDE_GAP + sizes[Size.FULL] + sizes[Size.TAIL_ROOM], x1)
    return Reach(x0, x1, ext1, words)


def bar_boxes(
    facts: Facts, ends: tuple[Floats, Floats, Floats], layout: Layout, view: tuple[float, float],
    pushed: Ints | None = None,
) -> BarBoxes:  # fmt: skip
    """Lay out bars with their `edges` in a view; `pushed` are those (positions) whose left edge carries a ≠."""
    (x0, x1, core), (start, stop), sizes = ends, view, facts.sizes
    share = (x1 - x0) * FADE_SHARE
    fade_left, fade_right = np.minimum(sizes[Size.FADE_LEFT], share), np.minimum(sizes[Size.FADE_RIGHT], share)
    solid0, solid1 = np.maximum(x0 + fade_left, start), np.minimum(x1 - fade_right, stop)
    inset = layout.glyph / 2 + layout.bar_pad
    first = solid0 + inset
    if pushed is not None and len(pushed):
        first[pushed] += layout.oppose
    core = np.maximum(first, core)
    middle = (np.maximum(x0, start) + np.minimum(x1, stop)) * 0.5
    # Where a glyph stands at the latest for its name to fit behind it, whole and cut as far as allowed.
    short, gap = sizes[Size.SHORT], layout.label_gap + layout.glyph / 2
    after = solid1 - sizes[Size.AFTER]
    latest = after - gap
    held = np.minimum(np.maximum(latest - sizes[Size.FULL], first), np.maximum(middle, first))
    held = np.where(latest - short >= first, held, middle)
    # Where the view cuts a bar on both sides, or before its core, glyph and name stay where the bar can be seen.
    in_sight = (x0 >= start) & (core <= stop - inset)
    in_sight |= x1 <= stop
    in_sight |= core + short + sizes[Size.AFTER] <= stop - gap
    in_sight &= facts.flags[Flag.CORED]
    glyph_x = np.minimum(np.where(in_sight, core, held), np.maximum(solid1 - inset, middle))
    # Where little of a bar is left in view, the edge of the view cuts the glyph: it never stands out of its bar.
    glyph_x = np.minimum(np.maximum(glyph_x, x0 + layout.glyph / 2), x1 - layout.glyph / 2)
    label_x = glyph_x + sizes[Size.WORDS]
    room = after - label_x
    outside = short > room
    return BarBoxes(
        x0, x1, fade_left, fade_right, solid1, glyph_x, label_x, room, outside, x1 + sizes[Size.SIGN] * outside
    )


class GlyphBoxes(NamedTuple):
    """Geometry of n glyphs: a line from `x0` to `x1` where `lined`; `ext0 … ext1` is what the mark occupies."""

    x0: Floats
    x1: Floats
    glyph_x: Floats
    lined: Bools
    ext0: Floats
    ext1: Floats


def glyph_reach(facts: Facts, scale: Scale, _typical: Scale, layout: Layout) -> Reach:
    """Give what glyphs and their lines occupy wherever the view is."""
    x = scale.xs_of(facts.times[Time.DRAWN])
    x += facts.sizes[Time.DRAWN]
    ext0, ext1 = _occupied(facts, x[0], x[1], x[2], layout)
    return Reach(ext0, ext1, ext1, ext1)


def glyph_boxes(facts: Facts, scale: Scale, layout: Layout, view: tuple[float, float]) -> GlyphBoxes:
    """Lay out glyphs in a view from its left to its right edge: a line's glyph stays where the line can be seen.

    Where the view cuts a line before its core, or so close behind it that no name fits, glyph and name stand as far
    left of the edge as the whole name needs, but no further than in the middle of what is seen.
    """
    x = scale.xs_of(facts.times[Time.DRAWN])
    x += facts.sizes[Time.DRAWN]
    x0, x1, glyph_x = x
    lined = facts.flags[Flag.LINED]
    air = layout.glyph / 2 + 5.0
    least, most = np.maximum(x0, view[0]) + air, np.minimum(x1, view[1]) - air
    words = layout.glyph / 2 + LINE_PAD + LINE_END
    hidden = (x1 > view[1]) & (glyph_x + facts.sizes[Size.SHORT] > view[1] - words)
    held = np.minimum(view[1] - words - facts.sizes[Size.FULL], (least + most) * 0.5)
    inside = np.where(hidden, held, np.minimum(glyph_x, most))
    glyph_x = np.where(lined & (least < most), np.maximum(inside, least), glyph_x)
    return GlyphBoxes(x0, x1, glyph_x, lined, *_occupied(facts, x0, x1, glyph_x, layout))


def _occupied(facts: Facts, x0: Floats, x1: Floats, glyph_x: Floats, layout: Layout) -> tuple[Floats, Floats]:
    lined, ext0 = facts.flags[Flag.LINED], glyph_x - layout.glyph_target
    behind = np.where(lined, x1 + LINE_AIR, glyph_x + layout.glyph / 2) + facts.sizes[Size.SIGN]
    ext0 = np.where(lined, np.minimum(x0 - LINE_AIR, ext0), ext0)
    return ext0, np.maximum(glyph_x + layout.glyph_target, behind)


class Cut(NamedTuple):
    """Edges as drawn in a view, up to `BEYOND` past it, with codes of `End` and fades: what lies further is cut."""

    x0: Floats
    x1: Floats
    left: Codes
    right: Codes
    fade_left: Floats
    fade_right: Floats


def cut(x: tuple[Floats, Floats], signs: Codes, fades: tuple[Floats, Floats], width: float) -> Cut:
    """Cut marks that reach far beyond a view of some width; `x` and `fades` are those of their left and right ends."""
    (x0, x1), (fade_left, fade_right) = x, fades
    left, right = signs[Sign.LEFT], signs[Sign.RIGHT]
    if len(x0) and float(x0.min()) < -BEYOND:
        kept = x0 >= -BEYOND
        x0, left, fade_left = np.maximum(x0, -BEYOND), np.where(kept, left, np.uint8(End.CUT)), fade_left * kept
    if len(x1) and float(x1.max()) > width + BEYOND:
        kept = x1 <= width + BEYOND
        x1, right, fade_right = (
            np.minimum(x1, width + BEYOND),
            np.where(kept, right, np.uint8(End.CUT)),
            fade_right * kept,
        )
    return Cut(x0, x1, left, right, fade_left, fade_right)
