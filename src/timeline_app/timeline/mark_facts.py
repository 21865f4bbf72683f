"""What a stage needs to know of the marks in a stretch of time: gathered once for many frames, as few matrices.

Pixels are `time × zoom + size`, so that a frame needs one multiplication for all marks. What does not change with the
zoom is computed here, for a frame has time for few steps.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.bounds import SomeBounds
from timeline_app.timeline.drawing import LOOKS, NO_EVIDENCE, OUTWEIGHED, SPECULATED, End
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.scene_columns import OUTLINE
from timeline_app.timeline.title_widths import TitleWidths
from timeline_app.timeline.window import Some

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LINE_AIR = 3.0
"""What stands before and behind a line's ends."""
HAS_GLYPH = np.array([look.has_glyph for look in LOOKS], np.bool_)


class Time:
    """Rows of `Facts.times`: the minutes that left edge, right edge and glyph hang on, and those of the whole span."""

    LEFT, RIGHT, GLYPH, LOW, HIGH = range(5)
    COUNT = 5
    DRAWN = slice(0, 3)


class Size:
    """Rows of `Facts.sizes`, in pixels.

    - `LEFT, RIGHT, GLYPH` are added to the three times; `FADE_LEFT, FADE_RIGHT` are the longest fades, 0 for none.
    - `FULL, SHORT, TAIL` are the widths of the title, of its shortest form and of its count.
    - `TAIL_ROOM` is the room of the count with its icon, `SIGN` that of a ≠, `AFTER` that of all behind a title.
    - `WORDS` is how far a title begins right of its glyph's middle, `TAIL_BACK` how far a count left of the bar's end.
    """

    LEFT, RIGHT, GLYPH, FADE_LEFT, FADE_RIGHT, FULL, SHORT, TAIL, TAIL_ROOM, SIGN, AFTER, WORDS, TAIL_BACK = range(13)
    COUNT = 13


class Code:
    """Rows of `Facts.codes`; -1 stands for none.

    `PLACE` numbers the lanes that occur. `CONTRADICTION` and `OTHER` are the first known for a mark, `NEXT` is the
    contradiction with the next mark of its row.
    """

    EVENT, LANE, PLACE, ROW, WEIGHT, CONTRADICTION, OTHER, NEXT = range(8)
    COUNT = 8


class Sign:
    """Rows of `Facts.signs`: codes as they are drawn."""

    LOOK, KIND, LEFT, RIGHT = range(4)
    COUNT = 4


class Flag:
    """Rows of `Facts.flags`: has a core, carries ≠, is a line in stage 2, has a glyph in stage 1."""

    CORED, SIGNED, LINED, GLYPHED = range(4)
    COUNT = 4


@dataclass(slots=True, eq=False)
class Facts:
    """n marks, one column each: `times` in minutes, `sizes` in pixels, `codes`, `signs`, `flags`."""

    times: Floats
    sizes: Floats
    codes: Ints
    signs: Codes
    flags: Bools

    @classmethod
    def room_for(cls, count: int) -> "Facts":
        """Give facts of so many marks, to be filled in: only flags are set, to False."""
        return cls(
            np.empty((Time.COUNT, count)), np.empty((Size.COUNT, count)), np.empty((Code.COUNT, count), np.int64),
            np.empty((Sign.COUNT, count), np.uint8), np.zeros((Flag.COUNT, count), np.bool_),
        )  # fmt: skip

    def __len__(self) -> int:
        """Give the number of marks."""
        return int(self.codes.shape[1])

    def copied(self) -> "Facts":
        """Give the same marks for `fill_in` to change: they share their times, which it leaves."""
        return Facts(self.times, self.sizes.copy(), self.codes.copy(), self.signs.copy(), self.flags.copy())

    def taken(self, at: Ints) -> "Facts":
        """Give some marks, in that order."""
        return Facts(
            self.times.take(at, 1), self.sizes.take(at, 1), self.codes.take(at, 1), self.signs.take(at, 1),
            self.flags.take(at, 1),
        )  # fmt: skip


def together(a: Facts, b: Facts) -> Facts:
    """Put the marks of different lanes one after another; the lanes of `b` are numbered on."""
    if not len(a) or not len(b):
        return b if len(b) else a
    facts = Facts(
        np.concatenate((a.times, b.times), 1), np.concatenate((a.sizes, b.sizes), 1),
        np.concatenate((a.codes, b.codes), 1), np.concatenate((a.signs, b.signs), 1),
        np.concatenate((a.flags, b.flags), 1),
    )  # fmt: skip
    facts.codes[Code.PLACE, len(a) :] += a.codes[Code.PLACE, -1] + 1
    return facts


def outlines(index: RecordIndex, pairs: Some, widths: TitleWidths, layout: Layout, *, bars: bool) -> Facts:
    """Gather where marks lie, and by an estimate how wide their words are: what rows are packed by.

    An open side of a bar reaches a fade past the core, or as far as glyph and words need.
    """
    event = pairs.event
    b = index.bounds.of(event)
    facts = Facts.room_for(len(event))
    codes, times, sizes = facts.codes, facts.times, facts.sizes
    codes[Code.EVENT], codes[Code.LANE], codes[Code.WEIGHT] = event, pairs.lane, pairs.weight
    number_lanes(facts)
    facts.flags[Flag.CORED] = b.has_core
    facts.signs[Sign.LEFT], facts.signs[Sign.RIGHT] = ends(b)
    times[Time.LEFT] = np.where(b.open_left, np.where(b.has_core, b.core_low, b.high), b.low)
    times[Time.RIGHT] = np.where(b.open_right, np.where(b.has_core, b.core_high, b.low), b.high)
    times[Time.LOW], times[Time.HIGH] = b.low, b.high
    sizes[Size.FADE_LEFT] = layout.fade * (facts.signs[Sign.LEFT] != End.UPRIGHT)
    sizes[Size.FADE_RIGHT] = layout.fade * (facts.signs[Sign.RIGHT] != End.UPRIGHT)
    marked = index.has_room_for_sign(event)
    if bars:
        sizes[[Size.FULL, Size.SHORT, Size.TAIL]] = widths.estimated(event)
        sizes[Size.SIGN] = np.where(marked, 2 * layout.oppose + 4.0, 0.0)
        _place_bars(facts, b, widths, layout)
    else:
        sizes[Size.SIGN] = np.where(marked, 2 * layout.small_oppose + 2.0, 0.0)
        _place_glyphs(facts, b, layout)
    return facts


def number_lanes(facts: Facts) -> None:
    """Number the lanes of marks that are in order of lane."""
    lane = facts.codes[Code.LANE]
    facts.codes[Code.PLACE, :1] = 0
    np.cumsum(lane[1:] != lane[:-1], out=facts.codes[Code.PLACE, 1:])


def lane_starts(facts: Facts) -> Ints:
    """Give the first mark (position) of each lane."""
    place: Ints = facts.codes[Code.PLACE]
    return np.concatenate((np.zeros(min(len(place), 1), np.int64), np.flatnonzero(place[1:] != place[:-1]) + 1))


def _place_bars(facts: Facts, b: SomeBounds, widths: TitleWidths, layout: Layout) -> None:
    sizes = facts.sizes
    sizes[Size.LEFT], sizes[Size.RIGHT] = -layout.fade * b.open_left, layout.fade * b.open_right
    free = np.flatnonzero((b.open_left | b.open_right) & ~b.has_core)
    if len(free):
        full, _, tail = widths.of(facts.codes[Code.EVENT, free])
        words = full + tail + layout.glyph + 2 * layout.bar_pad + layout.count_icon + layout.count_gap
        reach = np.maximum(layout.open_reach, words + 2 * layout.oppose + 14.0 + layout.fade)
        sizes[Size.LEFT, free] = -reach * b.open_left[free]
        sizes[Size.RIGHT, free] = reach * b.open_right[free]
    facts.times[Time.GLYPH] = b.core_low
    sizes[Size.GLYPH] = layout.bar_pad + layout.glyph / 2
    _make_room(facts, layout)


def _make_room(facts: Facts, layout: Layout) -> None:
    """Work out what follows a title from the widths of the words."""
    sizes, tail = facts.sizes, facts.sizes[Size.TAIL]
    sizes[Size.TAIL_ROOM] = np.where(tail > 0, layout.count_icon + tail + layout.count_gap, 0.0)
    sizes[Size.AFTER] = sizes[Size.TAIL_ROOM] + sizes[Size.SIGN] + layout.bar_pad
    # Two pixels of air keep a label from touching the fade behind it.
    sizes[Size.TAIL_BACK] = sizes[Size.SIGN] + tail + (layout.bar_pad + layout.count_icon + 2.0)


def _place_glyphs(facts: Facts, b: SomeBounds, layout: Layout) -> None:
    """Show a span by a line where it is longer than a day, open or doubtful."""
    times, sizes, signs = facts.times, facts.sizes, facts.signs
    doubtful = (signs[Sign.LEFT] != End.UPRIGHT) | (signs[Sign.RIGHT] != End.UPRIGHT)
    facts.flags[Flag.LINED] = doubtful | (b.high - b.low > MINUTES_A_DAY)
    sizes[Size.LEFT], sizes[Size.RIGHT] = -layout.line_reach * b.open_left, layout.line_reach * b.open_right
    # In the middle of a core of up to a day or of a span without a core, else at the core's start.
    brief = b.has_core & (b.core_high - b.core_low <= MINUTES_A_DAY)
    middle = (times[Time.LEFT] + times[Time.RIGHT]) / 2
    times[Time.GLYPH] = np.where(brief, (b.core_low + b.core_high) / 2, np.where(b.has_core, b.core_low, middle))
    free = (sizes[Size.LEFT] + sizes[Size.RIGHT]) / 2
    sizes[Size.GLYPH] = np.where(brief, 0.0, np.where(b.has_core, layout.glyph / 2 + 4.0, free))
    for row, end in ((Size.FADE_LEFT, Sign.LEFT), (Size.FADE_RIGHT, Sign.RIGHT)):
        sizes[row] *= signs[end] == End.OPEN


def fill_in(facts: Facts, index: RecordIndex, widths: TitleWidths, layout: Layout, *, bars: bool) -> None:
    """Add to outlines what drawing needs beside: measured words, looks, glyphs, contradictions."""
    codes, signs, flags, sizes = facts.codes, facts.signs, facts.flags, facts.sizes
    event, events = codes[Code.EVENT], index.record.events
    look = signs[Sign.LOOK] = _thinned(index, event)
    signs[Sign.KIND] = np.where(HAS_GLYPH[look], events.kind[event], OUTLINE)
    flags[Flag.GLYPHED] = HAS_GLYPH[look]
    flags[Flag.SIGNED] = index.is_signed(event) | index.is_proposed(event)
    codes[Code.CONTRADICTION :] = -1
    signed = np.flatnonzero(flags[Flag.SIGNED])
    codes[Code.CONTRADICTION, signed], codes[Code.OTHER, signed] = index.partners.first_of(event[signed])
    sizes[[Size.FULL, Size.SHORT, Size.TAIL]] = widths.of(event)
    if bars:
        _make_room(facts, layout)
        half = layout.glyph / 2
        sizes[Size.WORDS] = np.where(look == NO_EVIDENCE, 2.0 - half, half + layout.label_gap)


def _thinned(index: RecordIndex, event: Ints) -> Codes:
    """Give the looks of some events; outweighed evidence has one of its own."""
    look: Codes = index.looks[event]
    outweighed = index.record.outweighed
    if not outweighed:
        return look
    thin = np.isin(index.record.events.ids[event], [one.event for one in outweighed]) & (look <= SPECULATED)
    return np.where(thin, look + np.uint8(OUTWEIGHED), look).astype(np.uint8)


def ends(b: SomeBounds) -> tuple[Ints, Ints]:
    """Give the codes of both ends: open without a bracket, bracket between two dates, else upright."""
    left = np.where(b.open_left, End.OPEN, np.where(b.doubt_left, End.BRACKET, End.UPRIGHT))
    return left, np.where(b.open_right, End.OPEN, np.where(b.doubt_right, End.BRACKET, End.UPRIGHT))


class Opposed(NamedTuple):
    """Marks (positions) of one lane that oppose each other, and the contradiction; the earlier one is `before`."""

    before: Ints
    after: Ints
    contradiction: Ints


def opposed(index: RecordIndex, codes: Ints, x0: Floats) -> Opposed:
    """Find the marks that oppose another of their lane; `x0` tells which of the two is earlier."""
    partners = index.partners
    signed = np.flatnonzero(codes[Code.CONTRADICTION] >= 0)
    if len(signed) < 2:
        return Opposed(signed[:0], signed[:0], signed[:0])
    event, place = codes[Code.EVENT, signed], codes[Code.PLACE, signed]
    begin, end = np.searchsorted(partners.event, event), np.searchsorted(partners.event, event, side="right")
    rows, owner = ranges(begin, end), np.repeat(np.arange(len(signed)), end - begin)
    count = len(index.record.events)
    keys = place * count + event
    order = np.argsort(keys)
    wanted = place[owner] * count + partners.other[rows]
    at = order[np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)]
    before, after = signed[owner], signed[at]
    kept = (keys[at] == wanted) & ((x0[before] < x0[after]) | ((x0[before] == x0[after]) & (before < after)))
    return Opposed(before[kept], after[kept], partners.contradiction[rows][kept])


def note_neighbours(codes: Ints, pairs: Opposed) -> None:
    """Note in `NEXT` which marks oppose the next one of their row; marks are in order of lane, row and time."""
    row, place = codes[Code.ROW], codes[Code.PLACE]
    near = (pairs.after == pairs.before + 1) & (row[pairs.before] >= 0)
    near &= (row[pairs.before] == row[pairs.after]) & (place[pairs.before] == place[pairs.after])
    codes[Code.NEXT, pairs.before[near]] = pairs.contradiction[near]
