"""Where the parts of each mark lie, for stages 1 (bars) and 2 (glyphs), computed for many events at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.ma
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.timeline_columns import EventColumns
from timeline_app.timeline.drawing import NO_EVIDENCE, End
from timeline_app.timeline.index import Bounds
from timeline_app.timeline.labels import ELLIPSIS, LEAST_INSIDE, Measurer, graphemes
from timeline_app.timeline.layout import FADE_SHARE, Layout
from timeline_app.timeline.scale import Scale

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BEYOND = 60.0
"""Bars are cut this far past the view, so that an edge in sight is always a real one."""
LABEL_GAP = 5.0
OUTSIDE_GAP = 6.0
GLYPH_TARGET = 12.0
LINE_REACH = 60.0


class TitleWidths:
    """Widths of the titles and of their shortest cut form, measured when first asked for."""

    def __init__(self, titles: Sequence[str], tails: Callable[[int], str], measure: Measurer) -> None:
        self._titles, self._tails, self._measure = titles, tails, measure
        self._full = np.full(len(titles), np.nan)
        self._short = np.full(len(titles), np.nan)
        self._tail = np.full(len(titles), np.nan)

    def of(self, events: Ints) -> tuple[Floats, Floats, Floats]:
        """Give the widths of whole titles, of titles cut as far as allowed, and of the counts, for some events."""
        missing = events[np.isnan(self._full[events])]
        for event in np.unique(missing).tolist():
            title = self._titles[event]
            full = self._measure(title, "label")
            # Splitting into graphemes costs more than all the rest and plain letters need none of it.
            start = title[:LEAST_INSIDE] if title.isascii() else "".join(graphemes(title)[:LEAST_INSIDE])
            cut = start + ELLIPSIS
            self._full[event] = full
            self._short[event] = min(full, self._measure(cut, "label"))
            tail = self._tails(event)
            self._tail[event] = self._measure(tail, "count") if tail else 0.0
        return self._full[events], self._short[events], self._tail[events]

    def tail_text(self, event: int) -> str:
        """Give the count (or references) written behind an event's title; may be empty."""
        return self._tails(event)


@dataclass(frozen=True, slots=True, eq=False)
class BarBoxes:
    """Geometry of n bars in pixels. `outside` says that the label does not fit inside; `reach` is where it would end.

    `x0 … ext1` is what the mark itself occupies: a ≠ that has no room inside its bar stands right of it.
    `tail_x` is where the count inside a bar starts. Ends are codes of `End`.
    """

    event: Ints
    x0: Floats
    x1: Floats
    left: Ints
    right: Ints
    fade_left: Floats
    fade_right: Floats
    glyph_x: Floats
    label_x: Floats
    room: Floats
    tail_x: Floats
    tail_width: Floats
    outside: Bools
    ext1: Floats
    reach: Floats


def ends(bounds: Bounds, event: Ints) -> tuple[Ints, Ints]:
    """Give the code of both ends: open without a bracket, bracket between two dates, else upright."""
    left = np.where(bounds.open_left[event], End.OPEN, np.where(bounds.doubt_left[event], End.BRACKET, End.UPRIGHT))
    right = np.where(bounds.open_right[event], End.OPEN, np.where(bounds.doubt_right[event], End.BRACKET, End.UPRIGHT))
    return left, right


def bar_boxes(
    event: Ints,
    bounds: Bounds,
    columns: EventColumns,
    scale: Scale,
    widths: TitleWidths,
    layout: Layout,
    pushed: Bools | None = None,
) -> BarBoxes:
    """Lay out the bars of some events (indices). `pushed` marks those whose left edge carries a ≠ disc."""
    view = scale.width
    full, short, tail = widths.of(event)
    x0, x1 = _bar_edges(event, bounds, scale, layout, full + tail)
    left, right = ends(bounds, event)
    longest = np.minimum(layout.fade, FADE_SHARE * (x1 - x0))
    fade_left = np.where(left != End.UPRIGHT, longest, 0.0)
    fade_right = np.where(right != End.UPRIGHT, longest, 0.0)
    solid0, solid1 = np.maximum(x0 + fade_left, 0.0), np.minimum(x1 - fade_right, view)

    half, pad = layout.glyph / 2, layout.bar_pad
    disc = np.where(columns.contradicted[event], 2 * layout.oppose + 4.0, 0.0)
    tail_room = np.where(tail > 0, layout.count_icon + tail + layout.count_gap, 0.0)
    after = tail_room + disc + pad
    first = solid0 + pad + half + (np.where(pushed, layout.oppose, 0.0) if pushed is not None else 0.0)
    core = np.maximum(first, scale.xs_of(bounds.core_low[event]) + pad + half)
    middle = (np.maximum(x0, 0.0) + np.minimum(x1, view)) / 2
    wanted = solid1 - after - full - LABEL_GAP - half
    roomy = solid1 - after - short - LABEL_GAP - half >= first
    # Where the view cuts a bar on both sides, or before its core, glyph and name stay where the bar can be seen.
    begins_here = (x0 >= 0) & (core + half + pad <= view)
    fits_here = core + half + LABEL_GAP + short + after <= view
    in_sight = bounds.has_core[event] & ((x1 <= view) | begins_here | fits_here)
    glyph_x = np.where(in_sight, core, np.where(roomy, np.clip(wanted, first, np.maximum(middle, first)), middle))
    glyph_x = np.minimum(glyph_x, np.maximum(solid1 - pad - half, middle))

    bare = (columns.polarity[event] == NO_EVIDENCE) & columns.known[event]
    label_x = np.where(bare, glyph_x - half + 2.0, glyph_x + half + LABEL_GAP)
    room = solid1 - after - label_x
    outside = short > room
    # Two pixels of air keep a label from touching the fade behind it.
    tail_x = solid1 - disc - pad - tail - layout.count_icon - 2.0
    ext1 = np.where(outside, x1 + disc, x1)
    reach = np.where(outside, ext1 + OUTSIDE_GAP + full + tail_room, x1)
    left = np.where(x0 < -BEYOND, End.CUT, left)
    right = np.where(x1 > view + BEYOND, End.CUT, right)
    return BarBoxes(
        event, x0, x1, left, right, fade_left, fade_right, glyph_x, label_x, room, tail_x, tail, outside,
        ext1, reach,
    )  # fmt: skip


def _bar_edges(event: Ints, bounds: Bounds, scale: Scale, layout: Layout, words: Floats) -> tuple[Floats, Floats]:
    """Give left and right edge: an open side reaches a fade past the core, or as far as glyph and words need."""
    low, high = scale.xs_of(bounds.low[event]), scale.xs_of(bounds.high[event])
    core_low, core_high = scale.xs_of(bounds.core_low[event]), scale.xs_of(bounds.core_high[event])
    cored = bounds.has_core[event]
    content = (
        words + layout.glyph + 2 * layout.bar_pad + layout.count_icon + layout.count_gap + 2 * layout.oppose + 14.0
    )
    reach = np.maximum(layout.open_reach, content + layout.fade)
    x0 = np.where(bounds.open_left[event], np.where(cored, core_low - layout.fade, high - reach), low)
    x1 = np.where(bounds.open_right[event], np.where(cored, core_high + layout.fade, low + reach), high)
    narrow = x1 - x0 < layout.least_bar
    middle = (x0 + x1) / 2
    x0 = np.where(narrow, middle - layout.least_bar / 2, x0)
    x1 = np.where(narrow, middle + layout.least_bar / 2, x1)
    return x0, x1


@dataclass(frozen=True, slots=True, eq=False)
class GlyphBoxes:
    """Geometry of n glyphs: a line from `x0` to `x1` where `has_line`; `ext0 … ext1` is what the mark occupies."""

    event: Ints
    x0: Floats
    x1: Floats
    left: Ints
    right: Ints
    fade: Floats
    glyph_x: Floats
    has_line: Bools
    ext0: Floats
    ext1: Floats


def glyph_boxes(event: Ints, bounds: Bounds, columns: EventColumns, scale: Scale, layout: Layout) -> GlyphBoxes:
    """Lay out the glyphs of some events; a line shows a span that is longer than a day, open or doubtful."""
    low, high = bounds.low[event], bounds.high[event]
    x_low, x_high = scale.xs_of(low), scale.xs_of(high)
    cored = bounds.has_core[event]
    core_low, core_high = scale.xs_of(bounds.core_low[event]), scale.xs_of(bounds.core_high[event])
    open_left, open_right = bounds.open_left[event], bounds.open_right[event]
    left, right = ends(bounds, event)
    has_line = (left != End.UPRIGHT) | (right != End.UPRIGHT) | (high - low > MINUTES_A_DAY)
    x0 = np.where(open_left, np.where(cored, core_low, x_high) - LINE_REACH, x_low)
    x1 = np.where(open_right, np.where(cored, core_high, x_low) + LINE_REACH, x_high)
    half = layout.glyph / 2
    short = cored & (bounds.core_high[event] - bounds.core_low[event] <= MINUTES_A_DAY)
    glyph_x = np.where(short, (core_low + core_high) / 2, np.where(cored, core_low + half + 4.0, (x0 + x1) / 2))
    least, most = np.maximum(x0, 0.0) + half + 5.0, np.minimum(x1, scale.width) - half - 5.0
    glyph_x = np.where(has_line & (least < most), np.clip(glyph_x, least, np.maximum(least, most)), glyph_x)
    disc = np.where(columns.contradicted[event], 2 * layout.small_oppose + 2.0, 0.0)
    ext0 = np.where(has_line, np.minimum(x0 - 3.0, glyph_x - GLYPH_TARGET), glyph_x - GLYPH_TARGET)
    ext1 = np.where(
        has_line, np.maximum(x1 + 3.0 + disc, glyph_x + GLYPH_TARGET), glyph_x + np.maximum(GLYPH_TARGET, half + disc)
    )
    fade = np.minimum(layout.fade, FADE_SHARE * (x1 - x0))
    left = np.where(x0 < -BEYOND, End.CUT, left)
    right = np.where(x1 > scale.width + BEYOND, End.CUT, right)
    return GlyphBoxes(event, x0, x1, left, right, fade, glyph_x, has_line, ext0, ext1)
