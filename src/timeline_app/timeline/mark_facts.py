"""What a stage needs to know of the marks in a stretch of time: gathered once for many frames, as few matrices.

Pixels are `time × zoom + size`, so that a frame needs one multiplication for all marks; `codes` hold the rest.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.bounds import SomeBounds
from timeline_app.timeline.drawing import NO_EVIDENCE, End
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.title_widths import TitleWidths

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

LINE_REACH = 60.0
GLYPH_TARGET = 12.0
LINE_AIR = 3.0
"""What stands before and behind a line's ends."""


class Time:
    """Rows of `Facts.times`: the minutes that left edge, right edge and glyph hang on."""

    LEFT = 0
    RIGHT = 1
    GLYPH = 2
    COUNT = 3


class Size:
    """Rows of `Facts.sizes`, in pixels: what is added to the three times; widths of the words; what follows them.

    `SIGN` is the room that a ≠ takes, 0 without one.
    """

    LEFT = 0
    RIGHT = 1
    GLYPH = 2
    FULL = 3
    SHORT = 4
    TAIL = 5
    TAIL_ROOM = 6
    SIGN = 7
    COUNT = 8


class Code:
    """Rows of `Facts.codes`. `CORED`, `BARE`, `SIGNED` and `LINED` are 0 or 1; -1 stands for none.

    `CONTRADICTION` and `OTHER` are the first known for a mark, `NEXT` the contradiction with the next mark of its row.
    """

    EVENT = 0
    PLACE = 1
    ROW = 2
    WEIGHT = 3
    LOOK = 4
    KIND = 5
    LEFT = 6
    RIGHT = 7
    CORED = 8
    BARE = 9
    SIGNED = 10
    LINED = 11
    CONTRADICTION = 12
    OTHER = 13
    NEXT = 14
    COUNT = 15


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """n marks: `times` in minutes, `sizes` in pixels, `codes`; one column a mark."""

    times: Floats
    sizes: Floats
    codes: Ints

    def __len__(self) -> int:
        """Give the number of marks."""
        return int(self.codes.shape[1])

    def taken(self, at: Ints) -> "Facts":
        """Give some marks, in that order."""
        return Facts(self.times.take(at, 1), self.sizes.take(at, 1), self.codes.take(at, 1))


def bar_facts(index: RecordIndex, pairs: Ints, weight: Ints, widths: TitleWidths, layout: Layout) -> Facts:
    """Gather what stage 1 draws. An open side reaches a fade past the core, or as far as glyph and words need."""
    event = index.event[pairs].astype(np.int64)
    b = index.bounds.of(event)
    codes = _codes(index, event, b, weight)
    full, short, tail = widths.of(event)
    words = full + tail + layout.glyph + 2 * layout.bar_pad + layout.count_icon + layout.count_gap
    reach = np.maximum(layout.open_reach, words + 2 * layout.oppose + 14.0 + layout.fade)
    times, sizes = np.empty((Time.COUNT, len(event))), np.zeros((Size.COUNT, len(event)))
    times[Time.LEFT] = np.where(b.open_left, np.where(b.has_core, b.core_low, b.high), b.low)
    times[Time.RIGHT] = np.where(b.open_right, np.where(b.has_core, b.core_high, b.low), b.high)
    times[Time.GLYPH] = b.core_low
    sizes[Size.LEFT] = np.where(b.open_left, np.where(b.has_core, -layout.fade, -reach), 0.0)
    sizes[Size.RIGHT] = np.where(b.open_right, np.where(b.has_core, layout.fade, reach), 0.0)
    sizes[Size.FULL], sizes[Size.SHORT], sizes[Size.TAIL] = full, short, tail
    sizes[Size.TAIL_ROOM] = np.where(tail > 0, layout.count_icon + tail + layout.count_gap, 0.0)
    sizes[Size.SIGN] = np.where(index.record.events.contradicted[event], 2 * layout.oppose + 4.0, 0.0)
    return Facts(times, sizes, codes)


def glyph_facts(index: RecordIndex, pairs: Ints, weight: Ints, widths: TitleWidths, layout: Layout) -> Facts:
    """Gather what stage 2 draws: a line shows a span that is longer than a day, open or doubtful."""
    event = index.event[pairs].astype(np.int64)
    b = index.bounds.of(event)
    codes = _codes(index, event, b, weight)
    full, short, _ = widths.of(event)
    upright = (codes[Code.LEFT] == End.UPRIGHT) & (codes[Code.RIGHT] == End.UPRIGHT)
    codes[Code.LINED] = ~upright | (b.high - b.low > MINUTES_A_DAY)
    times, sizes = np.empty((Time.COUNT, len(event))), np.zeros((Size.COUNT, len(event)))
    times[Time.LEFT] = np.where(b.open_left, np.where(b.has_core, b.core_low, b.high), b.low)
    times[Time.RIGHT] = np.where(b.open_right, np.where(b.has_core, b.core_high, b.low), b.high)
    sizes[Size.LEFT] = np.where(b.open_left, -LINE_REACH, 0.0)
    sizes[Size.RIGHT] = np.where(b.open_right, LINE_REACH, 0.0)
    # In the middle of a core of up to a day or of a span without a core, else at the core's start.
    brief = b.has_core & (b.core_high - b.core_low <= MINUTES_A_DAY)
    middle = (times[Time.LEFT] + times[Time.RIGHT]) / 2
    times[Time.GLYPH] = np.where(brief, (b.core_low + b.core_high) / 2, np.where(b.has_core, b.core_low, middle))
    sizes[Size.GLYPH] = np.where(
        brief, 0.0, np.where(b.has_core, layout.glyph / 2 + 4.0, (sizes[Size.LEFT] + sizes[Size.RIGHT]) / 2)
    )
    sizes[Size.FULL], sizes[Size.SHORT] = full, short
    sizes[Size.SIGN] = np.where(index.record.events.contradicted[event], 2 * layout.small_oppose + 2.0, 0.0)
    return Facts(times, sizes, codes)


def ends(b: SomeBounds) -> tuple[Ints, Ints]:
    """Give the codes of both ends: open without a bracket, bracket between two dates, else upright."""
    left = np.where(b.open_left, End.OPEN, np.where(b.doubt_left, End.BRACKET, End.UPRIGHT))
    return left, np.where(b.open_right, End.OPEN, np.where(b.doubt_right, End.BRACKET, End.UPRIGHT))


def _codes(index: RecordIndex, event: Ints, b: SomeBounds, weight: Ints) -> Ints:
    """Give the codes that both stages share; `PLACE`, `ROW` and `NEXT` are left for packing."""
    events = index.record.events
    codes = np.zeros((Code.COUNT, len(event)), np.int64)
    codes[Code.EVENT], codes[Code.WEIGHT] = event, weight
    codes[Code.LOOK], codes[Code.KIND] = index.looks[event], events.kind[event]
    codes[Code.LEFT], codes[Code.RIGHT] = ends(b)
    codes[Code.CORED] = b.has_core
    codes[Code.BARE] = codes[Code.LOOK] == NO_EVIDENCE
    codes[Code.CONTRADICTION] = codes[Code.OTHER] = codes[Code.NEXT] = -1
    signed = np.flatnonzero(events.contradicted[event] & events.known[event])
    codes[Code.SIGNED, signed] = 1
    codes[Code.CONTRADICTION, signed], codes[Code.OTHER, signed] = index.partners.first_of(event[signed])
    return codes


class Opposed(NamedTuple):
    """Marks (positions) of one lane that oppose each other, and the contradiction; the earlier one is `before`."""

    before: Ints
    after: Ints
    contradiction: Ints


def opposed(index: RecordIndex, codes: Ints, x0: Floats) -> Opposed:
    """Find the marks that oppose another of their lane; `x0` tells which of the two is earlier."""
    partners = index.partners
    signed = np.flatnonzero(codes[Code.CONTRADICTION] >= 0)
    event, place = codes[Code.EVENT, signed], codes[Code.PLACE, signed]
    begin, end = np.searchsorted(partners.event, event), np.searchsorted(partners.event, event, side="right")
    rows, owner = ranges(begin, end), np.repeat(np.arange(len(signed)), end - begin)
    count = len(index.record.events)
    keys = place * count + event
    order = np.argsort(keys)
    wanted = place[owner] * count + partners.other[rows]
    at = order[np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)] if len(keys) else owner
    before, after = signed[owner], signed[at]
    kept = (keys[at] == wanted) & ((x0[before] < x0[after]) | ((x0[before] == x0[after]) & (before < after)))
    return Opposed(before[kept], after[kept], partners.contradiction[rows][kept])


def note_neighbours(codes: Ints, pairs: Opposed) -> None:
    """Note in `NEXT` which marks oppose the next one of their row; marks are in order of lane, row and time."""
    row, place = codes[Code.ROW], codes[Code.PLACE]
    near = (pairs.after == pairs.before + 1) & (row[pairs.before] >= 0)
    near &= (row[pairs.before] == row[pairs.after]) & (place[pairs.before] == place[pairs.after])
    codes[Code.NEXT, pairs.before[near]] = pairs.contradiction[near]
