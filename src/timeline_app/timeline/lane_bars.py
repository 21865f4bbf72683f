"""Stage 1: bars in rows, with their labels and counts inside or beside them."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import More
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.labels import LABEL_PAD, Row, beside_all
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Code, Facts, Flag, Sign, Size
from timeline_app.timeline.mark_words import Words, counts, ranks_of, words_inside
from timeline_app.timeline.marks import OUTSIDE_GAP, BarBoxes, bar_boxes, cut, edges
from timeline_app.timeline.scale import Scale
from timeline_app.timeline.scene_columns import Bars, Discs, Glyphs, Lines, Opposes
from timeline_app.timeline.title_widths import TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

NEIGHBOUR = 16.0
"""Opposing bars no further apart share one ≠ between them."""
SIGN_EDGE = 3.0
NO_LINES, NO_DISCS, NO_OPPOSES = Lines.empty(), Discs.empty(), Opposes.empty()


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What marks are drawn with: the record, the view's scale and sizes, the words, and what is selected."""

    index: RecordIndex
    scale: Scale
    layout: Layout
    widths: TitleWidths
    selected: frozenset[int]
    tail_follows: bool


class Spots(NamedTuple):
    """Where n marks are drawn: their row as a number that no other row has, and its top; "+2" pills beside."""

    row: Ints
    y: Floats
    more: tuple[More, ...]


def draw_bars(ground: Ground, facts: Facts, spots: Spots) -> MarkColumns:
    """Draw bars in order of lane, row and time."""
    layout, width, widths = ground.layout, ground.scale.width, ground.widths
    ends = edges(facts, ground.scale, layout)
    shared = _shared(facts, spots.row, ends[0], ends[1])
    boxes = bar_boxes(facts, ends, layout, (0.0, width), shared + 1)
    middle = spots.y + layout.bar / 2
    words, tail_x = _words(ground, facts, spots, boxes)
    codes, signs, flags = facts.codes, facts.signs, facts.flags
    shown = cut((boxes.x0, boxes.x1), signs, (boxes.fade_left, boxes.fade_right), width)
    bars = Bars(
        codes[Code.EVENT], codes[Code.LANE], shown.x0, shown.x1, spots.y, signs[Sign.LOOK], shown.left, shown.right,
        shown.fade_left, shown.fade_right, layout.bar,
    )  # fmt: skip
    glyphs = Glyphs(
        codes[Code.EVENT], codes[Code.LANE], boxes.glyph_x, middle, signs[Sign.KIND], signs[Sign.LOOK],
        ground.index.record.events.kinds,
    )  # fmt: skip
    if not flags[Flag.GLYPHED].all():
        glyphs = _some(glyphs, np.flatnonzero(flags[Flag.GLYPHED]))
    return MarkColumns(
        bars, NO_LINES, glyphs, NO_DISCS, words.labels(facts, middle, widths), counts(facts, tail_x, middle, widths),
        spots.more, _opposes(ground, facts, spots, boxes, shared),
    )  # fmt: skip


def _some(glyphs: Glyphs, at: Ints) -> Glyphs:
    return Glyphs(
        glyphs.event[at], glyphs.lane[at], glyphs.x[at], glyphs.y[at], glyphs.kind[at], glyphs.look[at], glyphs.kinds
    )


def _shared(facts: Facts, row: Ints, x0: Floats, x1: Floats) -> Ints:
    """Give the bars (positions) that share a ≠ with the next bar of their row."""
    some: Ints = np.flatnonzero(facts.codes[Code.NEXT] >= 0)
    if len(some):
        # The next bar of its row may be out of view, and then it is not the next one here.
        some = some[some + 1 < len(facts)]
        gap = x0[some + 1] - x1[some]
        some = some[(gap >= -2.0) & (gap <= NEIGHBOUR) & (row[some] == row[some + 1])]
    return some


def _words(ground: Ground, facts: Facts, spots: Spots, boxes: BarBoxes) -> tuple[Words, Floats]:
    """Place titles, and give where the counts behind them start (NaN without a title)."""
    layout, sizes, events, outside = ground.layout, facts.sizes, ground.index.record.events, boxes.outside
    words = words_inside(facts, boxes.label_x, boxes.room, ~outside, ground.widths)
    if ground.tail_follows:
        tail_x = words.x + words.width + layout.count_gap
    else:
        tail_x = np.where(outside, np.nan, boxes.solid1 - sizes[Size.TAIL_BACK])
    if outside.any():
        right = boxes.ext1 + (OUTSIDE_GAP - LABEL_PAD)
        need = sizes[Size.FULL] + sizes[Size.TAIL_ROOM]
        ranks = ranks_of(facts, boxes.x0, events.quotes, events.contradicted, ground.selected)
        row = Row(spots.row, boxes.x0, boxes.ext1, boxes.x0, right, need, outside)
        x = beside_all(row, ground.scale.width, ranks)
        words.x = np.where(outside, x, words.x)
        tail_x = np.where(outside, x + (sizes[Size.FULL] + layout.count_gap), tail_x)
    return words, tail_x


def _opposes(ground: Ground, facts: Facts, spots: Spots, boxes: BarBoxes, shared: Ints) -> Opposes:
    """Draw one ≠ between neighbours, and one on every other contradicted bar."""
    layout, codes, width = ground.layout, facts.codes, ground.scale.width
    alone = facts.flags[Flag.SIGNED]
    if len(shared):
        alone = alone.copy()
        alone[shared] = alone[shared + 1] = False
    some = np.flatnonzero(alone)
    if not len(some) and not len(shared):
        return NO_OPPOSES
    ext1 = boxes.ext1[some]
    # A bar that the view's edge cuts keeps its sign in sight, but never left of itself.
    held = np.minimum(ext1 - layout.oppose, width - (layout.oppose + SIGN_EDGE))
    held = np.maximum(held, boxes.x0[some] + layout.oppose)
    # One that is cut on its left is as short as it looks: where another bar follows, its sign stays on it.
    after = np.minimum(some + 1, len(facts) - 1)
    free = (spots.row[after] != spots.row[some]) | (after == some) | (boxes.x0[after] >= ext1)
    x = np.where(boxes.outside[some] & free, held, boxes.solid1[some] - (layout.bar_pad + layout.oppose))
    at, contradiction, other = some, codes[Code.CONTRADICTION, some], codes[Code.OTHER, some]
    if len(shared):
        at = np.concatenate((shared, some))
        x = np.concatenate(((boxes.x1[shared] + boxes.x0[shared + 1]) / 2, x))
        contradiction = np.concatenate((codes[Code.NEXT, shared], contradiction))
        other = np.concatenate((codes[Code.EVENT, shared + 1], other))
    y = spots.y[at] + layout.bar / 2
    event = codes[Code.EVENT, at]
    proposed = ground.index.is_proposed(event)
    return Opposes(x, y, contradiction, event, other, codes[Code.LANE, at], proposed, layout.oppose)
