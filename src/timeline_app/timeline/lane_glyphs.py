"""Stage 2: glyphs with lines for doubtful or long spans, and labels where they fit."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.labels import Row, beside_all
from timeline_app.timeline.lane_bars import NO_DISCS, NO_LINES, NO_OPPOSES, Ground, Spots
from timeline_app.timeline.layout import FADE_SHARE
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Code, Facts, Flag, Sign, Size
from timeline_app.timeline.mark_words import Words, ranks_of, words_inside
from timeline_app.timeline.marks import LINE_END, LINE_PAD, GlyphBoxes, cut, glyph_boxes
from timeline_app.timeline.scene_columns import Bars, Counts, Glyphs, Lines, Opposes

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

SHARED_REACH = 4.6
"""Opposing glyphs of one row no further apart, in widths of a glyph, share one ≠ between them."""
SIGN_GAP, SIGN_BACK, SIGN_UP, SHARED_UP = 4.0, 3.0, 5.0, 4.0
"""A ≠ behind a line, how far it overlaps a glyph's corner, and how far above the middle it stands there."""
NEAR = 3.0
"""Words may come so close to a mark's target."""
NO_BARS, NO_COUNTS = Bars.empty(), Counts.empty()


class Signs(NamedTuple):
    """The ≠ of n marks: `shared` and `alone` are positions of marks that share one with the next, or have their own.

    `x` has the place of each mark's own, whether it has one or not; `at_line` says that it is behind the line.
    """

    shared: Ints
    alone: Ints
    x: Floats
    at_line: Bools


def draw_glyphs(ground: Ground, facts: Facts, spots: Spots) -> MarkColumns:
    """Draw glyphs and lines in order of lane, row and time."""
    layout, codes = ground.layout, facts.codes
    boxes = glyph_boxes(facts, ground.scale, layout, (0.0, ground.scale.width))
    middle = spots.y + layout.bar / 2
    signs = _signs(ground, facts, spots, boxes)
    words, gap1 = _words(ground, facts, spots, boxes, signs)
    glyphs = Glyphs(
        codes[Code.EVENT], codes[Code.LANE], boxes.glyph_x, middle, facts.signs[Sign.KIND], facts.signs[Sign.LOOK],
        ground.index.record.events.kinds,
    )  # fmt: skip
    return MarkColumns(
        NO_BARS, _lines(ground, facts, boxes, middle, gap1), glyphs, NO_DISCS,
        words.labels(facts, middle, ground.widths), NO_COUNTS, spots.more,
        _opposes(ground, facts, boxes, middle, signs) if len(signs.x) else NO_OPPOSES,
    )  # fmt: skip


def _signs(ground: Ground, facts: Facts, spots: Spots, boxes: GlyphBoxes) -> Signs:
    """Find the glyphs that share a ≠ with the next one of their row, and where the others have theirs."""
    alone = np.flatnonzero(facts.flags[Flag.SIGNED])
    none = alone[:0]
    if not len(alone):
        return Signs(none, none, boxes.x0[:0], facts.flags[Flag.SIGNED])
    radius = ground.layout.small_oppose
    behind = boxes.x1 + (SIGN_GAP + radius)
    at_line = boxes.lined & (behind < ground.scale.width)
    x = np.where(at_line, behind, boxes.glyph_x + (ground.layout.glyph / 2 + radius - SIGN_BACK))
    some = alone[facts.codes[Code.NEXT, alone] >= 0]
    some = some[some + 1 < len(facts)]
    if len(some):
        near = boxes.glyph_x[some + 1] - boxes.glyph_x[some] <= SHARED_REACH * ground.layout.glyph
        near &= (spots.row[some] == spots.row[some + 1]) & ~boxes.lined[some] & ~boxes.lined[some + 1]
        some = some[near]
        # Of three in a row the middle one has its sign on the left.
        some = some[np.diff(some, prepend=-2) > 1]
        own = facts.flags[Flag.SIGNED].copy()
        own[some] = own[some + 1] = False
        alone = np.flatnonzero(own)
    return Signs(some, alone, x, at_line)


def _words(ground: Ground, facts: Facts, spots: Spots, boxes: GlyphBoxes, signs: Signs) -> tuple[Words, Floats]:
    """Place titles in their lines or beside their marks; give where each line goes on behind glyph and title."""
    layout, sizes = ground.layout, facts.sizes
    half, radius, air = layout.glyph / 2, layout.small_oppose, layout.mark_air
    lined, glyph_x = boxes.lined, boxes.glyph_x
    label_x = glyph_x + (half + LINE_PAD)
    left = np.where(lined, boxes.ext0, glyph_x - (half + air))
    right = np.where(lined, boxes.ext1, glyph_x + (half + air))
    before, after = boxes.ext0 + NEAR, boxes.ext1 - NEAR
    if len(signs.x):
        label_x += (facts.flags[Flag.SIGNED] & ~signs.at_line) * (2 * radius - SIGN_BACK)
        _make_room(signs, boxes, right, before, after, radius)
    room = np.minimum(boxes.x1, ground.scale.width) - LINE_END - label_x
    inside = lined & (sizes[Size.SHORT] <= room)
    words = words_inside(facts, label_x, room, inside, ground.widths)
    gap1 = np.where(inside, words.x + words.width + LINE_PAD, glyph_x + (half + SIGN_GAP))
    events = ground.index.record.events
    ranks = ranks_of(facts, boxes.ext0, events.quotes, events.contradicted, ground.selected)
    row = Row(spots.row, before, after, left, right, sizes[Size.FULL], ~inside)
    words.x = np.where(inside, words.x, beside_all(row, ground.scale.width, ranks))
    return words, gap1


def _make_room(signs: Signs, boxes: GlyphBoxes, right: Floats, before: Floats, after: Floats, radius: float) -> None:
    """Keep words off the signs: those behind a mark, and those between two neighbours."""
    own = signs.x[signs.alone] + radius
    after[signs.alone] = np.maximum(after[signs.alone], own)
    right[signs.alone] = np.where(boxes.lined[signs.alone], right[signs.alone], np.maximum(right[signs.alone], own))
    if len(signs.shared):
        middle = (boxes.glyph_x[signs.shared] + boxes.glyph_x[signs.shared + 1]) / 2
        before[signs.shared + 1] = np.minimum(before[signs.shared + 1], middle - radius)
        after[signs.shared] = np.maximum(after[signs.shared], middle + radius)


def _lines(ground: Ground, facts: Facts, boxes: GlyphBoxes, middle: Floats, gap1: Floats) -> Lines:
    some = np.flatnonzero(boxes.lined)
    if not len(some):
        return NO_LINES
    x0, x1, signs, codes = boxes.x0[some], boxes.x1[some], facts.signs.take(some, 1), facts.codes
    share = FADE_SHARE * (x1 - x0)
    fades = np.minimum(facts.sizes[Size.FADE_LEFT, some], share), np.minimum(facts.sizes[Size.FADE_RIGHT, some], share)
    shown = cut((x0, x1), signs, fades, ground.scale.width)
    gap0 = boxes.glyph_x[some] - (ground.layout.glyph / 2 + SIGN_GAP)
    return Lines(
        codes[Code.EVENT, some], codes[Code.LANE, some], shown.x0, shown.x1, middle[some], signs[Sign.LOOK],
        shown.left, shown.right, shown.fade_left, shown.fade_right, gap0, gap1[some],
    )  # fmt: skip


def _opposes(ground: Ground, facts: Facts, boxes: GlyphBoxes, middle: Floats, signs: Signs) -> Opposes:
    """Draw ≠ between opposing glyphs of one row, else at the upper right of a glyph or right of its line."""
    codes, at = facts.codes, signs.alone
    x, up = signs.x[at], np.where(signs.at_line[at], 0.0, SIGN_UP)
    contradiction, other, shared = codes[Code.CONTRADICTION, at], codes[Code.OTHER, at], signs.shared
    if len(shared):
        at = np.concatenate((shared, at))
        x = np.concatenate(((boxes.glyph_x[shared] + boxes.glyph_x[shared + 1]) / 2, x))
        up = np.concatenate((np.full(len(shared), SHARED_UP), up))
        contradiction = np.concatenate((codes[Code.NEXT, shared], contradiction))
        other = np.concatenate((codes[Code.EVENT, shared + 1], other))
    return Opposes(
        x, middle[at] - up, contradiction, codes[Code.EVENT, at], other, codes[Code.LANE, at],
        ground.index.is_proposed(codes[Code.EVENT, at]), ground.layout.small_oppose,
    )  # fmt: skip
