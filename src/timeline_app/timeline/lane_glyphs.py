"""Stage 2: glyphs with lines for doubtful or long spans, and labels where they fit."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import End
from timeline_app.timeline.labels import Row, beside_all
from timeline_app.timeline.lane_bars import Ground, Spots, glyphs
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Code, Facts, Size
from timeline_app.timeline.mark_words import Words, ranks_of, words_inside
from timeline_app.timeline.marks import BEYOND, GlyphBoxes, cut_ends, glyph_boxes
from timeline_app.timeline.scene_columns import Bars, Counts, Discs, Lines, Opposes

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LINE_PAD, LINE_END = 6.0, 14.0
"""Air before a name in its line, and what is left of the line behind it."""
SHARED_REACH = 60.0
"""Opposing glyphs of one row no further apart share one ≠ between them."""
SIGN_GAP, SIGN_BACK, SIGN_UP, SHARED_UP = 4.0, 3.0, 5.0, 4.0
"""A ≠ behind a line, how far it overlaps a glyph's corner, and how far above the middle it stands there."""
GLYPH_AIR = 2.0
NEAR = 3.0
"""Words may come so close to a mark's target."""


def draw_glyphs(ground: Ground, facts: Facts, spots: Spots) -> MarkColumns:
    """Draw glyphs and lines in order of lane, row and time."""
    layout, width = ground.layout, ground.scale.width
    boxes = glyph_boxes(facts, ground.scale, layout, (0.0, width))
    middle = spots.y + layout.bar / 2
    shared = _shared(facts, spots, boxes)
    signed = facts.codes[Code.SIGNED].astype(np.bool_)
    alone = signed.copy()
    alone[shared] = alone[shared + 1] = False
    sign_x, at_line = _sign_places(ground, boxes)
    words, gap1 = _words(ground, facts, spots, boxes, (shared, alone, signed), (sign_x, at_line))
    everything = np.arange(len(facts))
    kinds = ground.index.record.events.kinds
    return MarkColumns(
        Bars.of(()), _lines(ground, facts, spots, boxes, middle, gap1),
        glyphs(facts, everything, boxes.glyph_x, spots.lane, middle, kinds), Discs.of(()),
        words.labels(facts, middle), Counts.of(()), (),
        _opposes(ground, facts, spots, boxes, (shared, np.flatnonzero(alone)), (sign_x, at_line)),
    )  # fmt: skip


def _shared(facts: Facts, spots: Spots, boxes: GlyphBoxes) -> Ints:
    """Give the glyphs (positions) that share a ≠ with the next one of their row."""
    some: Ints = np.flatnonzero((facts.codes[Code.NEXT] >= 0) & ~boxes.lined)
    some = some[some + 1 < len(facts)]
    near = boxes.glyph_x[some + 1] - boxes.glyph_x[some] <= SHARED_REACH
    shared: Ints = some[near & (spots.row[some] == spots.row[some + 1]) & ~boxes.lined[some + 1]]
    # Of three in a row the middle one has its sign on the left.
    shared = shared[np.diff(shared, prepend=-2) > 1]
    return shared


def _sign_places(ground: Ground, boxes: GlyphBoxes) -> tuple[Floats, Bools]:
    """Give where each mark's own ≠ would stand, and whether that is behind its line: else at its glyph's corner."""
    radius = ground.layout.small_oppose
    behind = boxes.x1 + (SIGN_GAP + radius)
    at_line = boxes.lined & (behind < ground.scale.width)
    return np.where(at_line, behind, boxes.glyph_x + (ground.layout.glyph / 2 + radius - SIGN_BACK)), at_line


def _words(
    ground: Ground, facts: Facts, spots: Spots, boxes: GlyphBoxes, signs: tuple[Ints, Bools, Bools],
    places: tuple[Floats, Bools],
) -> tuple[Words, Floats]:  # fmt: skip
    """Place titles in their lines or beside their marks; give where each line goes on behind glyph and title."""
    shared, alone, signed = signs
    sign_x, at_line = places
    half, radius, sizes = ground.layout.glyph / 2, ground.layout.small_oppose, facts.sizes
    label_x = boxes.glyph_x + (half + LINE_PAD) + (signed & ~at_line) * (2 * radius - SIGN_BACK)
    room = np.minimum(boxes.x1, ground.scale.width) - LINE_END - label_x
    inside = boxes.lined & (sizes[Size.SHORT] <= room)
    words = words_inside(facts, label_x, room, inside, ground.widths)
    gap1 = np.where(inside, words.x + words.width + LINE_PAD, boxes.glyph_x + (half + SIGN_GAP))
    sign_end = np.where(alone & ~boxes.lined, sign_x + radius, -np.inf)
    left = np.where(boxes.lined, boxes.ext0, boxes.glyph_x - (half + GLYPH_AIR))
    right = np.maximum(np.where(boxes.lined, boxes.ext1, boxes.glyph_x + (half + GLYPH_AIR)), sign_end)
    before, after = boxes.ext0 + NEAR, np.maximum(boxes.ext1 - NEAR, np.where(alone, sign_x + radius, -np.inf))
    if len(shared):
        middle = (boxes.glyph_x[shared] + boxes.glyph_x[shared + 1]) / 2
        before[shared + 1] = np.minimum(before[shared + 1], middle - radius)
        after[shared] = np.maximum(after[shared], middle + radius)
        # The sign between two neighbours needs no room behind the first of them.
    events = ground.index.record.events
    ranks = ranks_of(facts, boxes.ext0, events.quotes, events.contradicted, ground.selected)
    x = beside_all(Row(spots.row, before, after, left, right, sizes[Size.FULL], ~inside), ground.scale.width, ranks)
    words.x = np.where(inside, words.x, x)
    return words, gap1


def _lines(ground: Ground, facts: Facts, spots: Spots, boxes: GlyphBoxes, middle: Floats, gap1: Floats) -> Lines:
    some = np.flatnonzero(boxes.lined)
    width, codes = ground.scale.width, facts.codes[:, some]
    x0, x1, fade = boxes.x0[some], boxes.x1[some], boxes.fade[some]
    left, right = cut_ends(codes, x0, x1, width)
    return Lines(
        codes[Code.EVENT], spots.lane[some], np.maximum(x0, -BEYOND), np.minimum(x1, width + BEYOND), middle[some],
        codes[Code.LOOK].astype(np.uint8), left.astype(np.uint8), right.astype(np.uint8), fade * (left == End.OPEN),
        fade * (right == End.OPEN), boxes.glyph_x[some] - (ground.layout.glyph / 2 + SIGN_GAP), gap1[some],
    )  # fmt: skip


def _opposes(
    ground: Ground, facts: Facts, spots: Spots, boxes: GlyphBoxes, signs: tuple[Ints, Ints],
    places: tuple[Floats, Bools],
) -> Opposes:  # fmt: skip
    """Draw ≠ between opposing glyphs of one row, else at the upper right of a glyph or right of its line."""
    (shared, some), (sign_x, at_line), codes = signs, places, facts.codes
    at = np.concatenate((shared, some))
    x = np.concatenate(((boxes.glyph_x[shared] + boxes.glyph_x[shared + 1]) / 2, sign_x[some]))
    up = np.concatenate((np.full(len(shared), SHARED_UP), np.where(at_line[some], 0.0, SIGN_UP)))
    return Opposes(
        x, spots.y[at] + (ground.layout.bar / 2 - up),
        np.concatenate((codes[Code.NEXT, shared], codes[Code.CONTRADICTION, some])), codes[Code.EVENT, at],
        np.concatenate((codes[Code.EVENT, shared + 1], codes[Code.OTHER, some])), spots.lane[at],
        ground.layout.small_oppose,
    )  # fmt: skip
