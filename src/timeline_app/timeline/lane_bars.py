"""Stage 1: bars in rows, with their labels and counts inside or beside them."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import LOOKS, End
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.labels import LABEL_PAD, Row, beside_all
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Code, Facts, Size
from timeline_app.timeline.mark_words import Words, counts, ranks_of, words_inside
from timeline_app.timeline.marks import BEYOND, OUTSIDE_GAP, BarBoxes, bar_boxes, bar_edges, cut_ends
from timeline_app.timeline.scale import Scale
from timeline_app.timeline.scene_columns import OUTLINE, Bars, Discs, Glyphs, Lines, Opposes
from timeline_app.timeline.title_widths import TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

NEIGHBOUR = 16.0
"""Opposing bars no further apart share one ≠ between them."""
SIGN_EDGE = 3.0
HAS_GLYPH = np.array([look.has_glyph for look in LOOKS], np.bool_)


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
    """Where n marks are drawn: the lane of each, its row as a number that no other row has, and the row's top."""

    lane: Ints
    row: Ints
    y: Floats


def draw_bars(ground: Ground, facts: Facts, spots: Spots) -> MarkColumns:
    """Draw bars in order of lane, row and time."""
    layout, width = ground.layout, ground.scale.width
    shared = _shared(ground, facts, spots)
    pushed = np.zeros(len(facts), np.bool_)
    pushed[shared + 1] = True
    boxes = bar_boxes(facts, ground.scale, layout, (0.0, width), pushed)
    middle = spots.y + layout.bar / 2
    words, tail_x = _words(ground, facts, spots, boxes)
    codes = facts.codes
    left, right = cut_ends(codes, boxes.x0, boxes.x1, width)
    look, event = codes[Code.LOOK].astype(np.uint8), codes[Code.EVENT]
    bars = Bars(
        event, spots.lane, np.maximum(boxes.x0, -BEYOND), np.minimum(boxes.x1, width + BEYOND), spots.y, look,
        left.astype(np.uint8), right.astype(np.uint8), boxes.fade_left * (left != End.CUT),
        boxes.fade_right * (right != End.CUT), layout.bar,
    )  # fmt: skip
    drawn = np.flatnonzero(HAS_GLYPH[look])
    tails = np.flatnonzero(~np.isnan(words.x) & (facts.sizes[Size.TAIL] > 0))
    kinds = ground.index.record.events.kinds
    return MarkColumns(
        bars, Lines.of(()), glyphs(facts, drawn, boxes.glyph_x, spots.lane, middle, kinds), Discs.of(()),
        words.labels(facts, middle), counts(facts, tails, tail_x, middle, ground.widths), (),
        _opposes(ground, facts, spots, boxes, shared),
    )  # fmt: skip


def glyphs(facts: Facts, at: Ints, x: Floats, lane: Ints, y: Floats, kinds: tuple[str, ...]) -> Glyphs:
    """Give the signs of some marks (positions); an event without evidence is an outline."""
    codes = facts.codes
    look = codes[Code.LOOK, at]
    kind = np.where(HAS_GLYPH[look], codes[Code.KIND, at], OUTLINE)
    return Glyphs(codes[Code.EVENT, at], lane[at], x[at], y[at], kind.astype(np.uint8), look.astype(np.uint8), kinds)


def _shared(ground: Ground, facts: Facts, spots: Spots) -> Ints:
    """Give the bars (positions) that share a ≠ with the next bar of their row."""
    some: Ints = np.flatnonzero(facts.codes[Code.NEXT] >= 0)
    # The next bar of its row may be out of view, and then it is not the next one here.
    some = some[some + 1 < len(facts)]
    some = some[spots.row[some] == spots.row[some + 1]]
    if not len(some):
        return some
    _, x1 = bar_edges(facts.taken(some), ground.scale, ground.layout)
    x0, _ = bar_edges(facts.taken(some + 1), ground.scale, ground.layout)
    gap = x0 - x1
    near: Ints = some[(gap >= -2.0) & (gap <= NEIGHBOUR)]
    return near


def _words(ground: Ground, facts: Facts, spots: Spots, boxes: BarBoxes) -> tuple[Words, Floats]:
    """Place titles, and give where the counts behind them start."""
    layout, sizes, record = ground.layout, facts.sizes, ground.index.record.events
    words = words_inside(facts, boxes.label_x, boxes.room, ~boxes.outside, ground.widths)
    tail_x = words.x + words.width + layout.count_gap if ground.tail_follows else boxes.tail_x
    if boxes.outside.any():
        right = boxes.ext1 + (OUTSIDE_GAP - LABEL_PAD)
        row = Row(
            spots.row, boxes.x0, boxes.ext1, boxes.x0, right, sizes[Size.FULL] + sizes[Size.TAIL_ROOM], boxes.outside
        )
        ranks = ranks_of(facts, boxes.x0, record.quotes, record.contradicted, ground.selected)
        x = beside_all(row, ground.scale.width, ranks)
        words.x = np.where(boxes.outside, x, words.x)
        tail_x = np.where(boxes.outside, x + sizes[Size.FULL] + layout.count_gap, tail_x)
    return words, tail_x


def _opposes(ground: Ground, facts: Facts, spots: Spots, boxes: BarBoxes, shared: Ints) -> Opposes:
    """Draw one ≠ between neighbours, and one on every other contradicted bar."""
    layout, codes, width = ground.layout, facts.codes, ground.scale.width
    alone = codes[Code.SIGNED].astype(np.bool_)
    alone[shared] = alone[shared + 1] = False
    some = np.flatnonzero(alone)
    x0, ext1 = boxes.x0[some], boxes.ext1[some]
    inside = boxes.solid1[some] - (layout.bar_pad + layout.oppose)
    # A bar that the view's edge cuts keeps its sign in sight, but never left of itself.
    held = np.maximum(np.minimum(ext1 - layout.oppose, width - layout.oppose - SIGN_EDGE), x0 + layout.oppose)
    # One that is cut on its left is as short as it looks: where another bar follows, its sign stays on it.
    after = np.minimum(some + 1, len(facts) - 1)
    free = (spots.row[after] != spots.row[some]) | (after == some) | (boxes.x0[after] >= ext1)
    x = np.concatenate((
        (boxes.x1[shared] + boxes.x0[shared + 1]) / 2, np.where(boxes.outside[some] & free, held, inside)
    ))  # fmt: skip
    at = np.concatenate((shared, some))
    return Opposes(
        x, spots.y[at] + layout.bar / 2,
        np.concatenate((codes[Code.NEXT, shared], codes[Code.CONTRADICTION, some])), codes[Code.EVENT, at],
        np.concatenate((codes[Code.EVENT, shared + 1], codes[Code.OTHER, some])), spots.lane[at], layout.oppose,
    )  # fmt: skip
