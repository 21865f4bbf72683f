"""The strip under the lanes: the whole record at a glance, with far outliers folded away."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of
from timeline_app.timeline.drawing import NOT_YET_KNOWN
from timeline_app.timeline.group_counts import counted
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.scale import Extent, Viewport, fit
from timeline_app.timeline.ticks import (
    ENGLISH,
    SHORT_MONTHS,
    AxisLabel,
    AxisWords,
    Measurer,
    Unit,
    axis,
    starts,
    year_name,
)
from timeline_app.timeline.wording import day_range

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Int32 = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

OUTLIER_SHARE = 0.05
OUTLIER_SHRINK = 3.0
"""Events at one end are folded if they are few (a share of all) and the rest then needs less than a third."""
LEAST_COLUMN = 8.0
WIDEST_COLUMN = 32.0
LONGEST_LINES = 24
LINE_DAYS = 3
LOOKS_DRAWN = NOT_YET_KNOWN + 1

_COLUMN_UNITS = (Unit("day", 1), Unit("day", 7), Unit("month", 1), Unit("month", 3), Unit("year", 1), Unit("year", 5),
                 Unit("year", 10), Unit("year", 50), Unit("year", 100), Unit("year", 500))  # fmt: skip


class Column(NamedTuple):
    """Events that begin in one unit, stacked as shares of the tallest: one for each look, not yet known the last."""

    x0: float
    x1: float
    shares: tuple[float, float, float, float, float]


class Interval(NamedTuple):
    """A thin line for an event that lasts; `row` counts from the top, `look` is its look code."""

    x0: float
    x1: float
    row: int
    look: int


class Outliers(NamedTuple):
    """Events beyond one end of the strip: `side` -1 or 1, the words of the pill, and the stretch it zooms to."""

    side: int
    text: str
    stretch: Extent


@dataclass(frozen=True, slots=True)
class Overview:
    """What the strip shows; `viewport` is its own scale, on which the window of the main view is drawn."""

    viewport: Viewport
    range_text: str
    columns: tuple[Column, ...]
    intervals: tuple[Interval, ...]
    outliers: tuple[Outliers, ...]
    labels: tuple[AxisLabel, ...]

    def window(self, view: Viewport) -> tuple[float, float]:
        """Give the edges of the main view on the strip, at least 6 pixels apart and held within it."""
        x0, x1 = self.viewport.x_of(view.start), self.viewport.x_of(view.end)
        if x1 - x0 < 6.0:
            x0, x1 = (x0 + x1) / 2 - 3.0, (x0 + x1) / 2 + 3.0
        limit = self.viewport.width
        return min(max(x0, 0.0), limit - 6.0), max(min(x1, limit), 6.0)


def build_overview(
    index: RecordIndex, width: float, measure: Measurer, shown: Bools | None = None, words: AxisWords = ENGLISH
) -> Overview:
    """Summarise what the filter shows of a record over `width` pixels, with an axis in `words`.

    Goes through all events: not for every frame, and see `OverviewMaker` for other days of the same record.
    """
    return OverviewMaker().overview(index, width, measure, shown, words)


class OverviewMaker:
    """Makes overviews, and keeps where the last one's events lie: on another day only their looks may differ."""

    def __init__(self) -> None:
        self._ground: _Ground | None = None

    def overview(
        self, index: RecordIndex, width: float, measure: Measurer, shown: Bools | None, words: AxisWords
    ) -> Overview:
        """Do what `build_overview` does."""
        if self._ground is None or not self._ground.is_of(index, width, shown):
            self._ground = _Ground.of(index, width, shown)
        ground = self._ground
        view, labels = ground.view, _labels(ground.view, measure, words)
        if not len(ground.events):
            return Overview(view, "", (), (), (), labels)
        looks = index.looks if len(ground.events) == len(index.looks) else index.looks[ground.events]
        lines = tuple(line._replace(look=int(index.looks[event])) for line, event in ground.lines)
        return Overview(view, ground.words, _columns(ground, looks), lines, ground.outliers, labels)


@dataclass(frozen=True, slots=True, eq=False)
class _Ground:
    """Where the n events of a strip lie: `cell` is `LOOKS_DRAWN` times the column of each, `edges` are in pixels."""

    source: tuple[object, ...]
    width: float
    shown: Bools | None
    view: Viewport
    words: str
    events: Int32
    cell: Int32
    edges: Floats
    lines: tuple[tuple[Interval, int], ...]
    outliers: tuple[Outliers, ...]

    def is_of(self, index: RecordIndex, width: float, shown: Bools | None) -> bool:
        """Say whether the events of an index lie just so."""
        same = all(one is other for one, other in zip(self.source, _source(index), strict=True))
        return same and self.width == width and self.shown is shown

    @classmethod
    def of(cls, index: RecordIndex, width: float, shown: Bools | None) -> "_Ground":
        """Go through all events."""
        events = _Shown.of(index, shown)
        source = _source(index)
        if not len(events.low):
            none = np.empty(0, np.int32)
            return cls(source, width, shown, fit(index.extent, width), "", none, none, np.empty(0), (), ())
        kept, outliers = _fold_outliers(events.low, events.high)
        if outliers:
            events = events.only(kept)
        first = int(events.low.min())
        last = max(int(events.high.max()), first + MINUTES_A_DAY)
        view = fit(Extent(first, last), width, 0.02)
        unit = next((u for u in _COLUMN_UNITS if u.minutes * view.pixels_per_minute >= LEAST_COLUMN), _COLUMN_UNITS[-1])
        edges = np.array(starts(unit, view.start, view.end + unit.minutes * 1.2 + 4 * MINUTES_A_DAY), np.int64)
        cell = np.clip(_cells(edges, events.anchor), 0, max(len(edges) - 2, 0)).astype(np.int32) * np.int32(LOOKS_DRAWN)
        return cls(source, width, shown, view, day_range(first, last - 1), events.event, cell, view.xs_of(edges),
                   _intervals(events, view), outliers)  # fmt: skip


def _source(index: RecordIndex) -> tuple[object, ...]:
    """Give the columns that say where events lie."""
    events = index.record.events
    return events.start_earliest, events.start_latest, events.end_earliest, events.end_latest, events.dated


_PART = 1 << 16


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    """The dated events that a filter shows, with bounds and anchors in minutes."""

    low: Ints
    high: Ints
    anchor: Ints
    event: Int32

    @classmethod
    def of(cls, index: RecordIndex, shown: Bools | None) -> "_Shown":
        columns = index.record.events
        dated = columns.dated if shown is None else columns.dated & shown
        whole = bool(dated.all())
        event = (np.arange(len(dated)) if whole else np.flatnonzero(dated)).astype(np.int32)
        count = len(event)
        found = cls(np.empty(count, np.int64), np.empty(count, np.int64), np.empty(count, np.int64), event)
        at = 0
        for begin in range(0, len(dated), _PART):
            part: slice | Ints = slice(begin, begin + _PART)
            if not whole:
                part = begin + np.flatnonzero(dated[part])
            low, high, anchor = index.bounds.places(part)
            here = slice(at, at + len(low))
            found.low[here], found.high[here], found.anchor[here] = low, high, anchor
            at += len(low)
        return found

    def only(self, kept: Bools) -> "_Shown":
        return _Shown(self.low[kept], self.high[kept], self.anchor[kept], self.event[kept])


def _fold_outliers(low: Ints, high: Ints) -> tuple[Bools, tuple[Outliers, ...]]:
    """Set few and far events at each end aside; give what is kept and a pill for each end."""
    kept = np.ones(len(low), np.bool_)
    found: list[Outliers] = []
    for side in (-1, 1):
        far = _far(low, high, kept, side)
        if not len(far):
            continue
        kept[far] = False
        stretch = Extent(float(low[far].min()), float(high[far].max()))
        words = f"{counted(len(far), 'event', 'events')} {_era(int(stretch.start), int(stretch.end) - 1)}"
        found.append(Outliers(side, words, stretch))
    return kept, tuple(found)


def _far(low: Ints, high: Ints, kept: Bools, side: int) -> Ints:
    """Give the few events at one end without which the rest needs far less room; none where there are none."""
    none = np.empty(0, np.int64)
    most = max(int(OUTLIER_SHARE * len(low)), 2)
    if int(np.count_nonzero(kept)) <= 2 * most or _is_held(low[kept], high[kept], most, side):
        return none
    ends = np.where(kept, high if side < 0 else -low, np.iinfo(np.int64).max)
    few = np.argpartition(ends, most)
    rest = few[most:][kept[few[most:]]]
    few = few[:most]
    few = few[np.lexsort((few, ends[few]))]
    # What is left without the first so many, for every number at once.
    latest, earliest = int(high[rest].max()), int(low[rest].min())
    after = np.append(np.maximum(np.maximum.accumulate(high[few][::-1])[::-1], latest), latest)
    before = np.append(np.minimum(np.minimum.accumulate(low[few][::-1])[::-1], earliest), earliest)
    left = after - before
    enough = left * OUTLIER_SHRINK < left[0]
    count = int(np.flatnonzero(enough).max(initial=0))
    # Folding fewer is better where it helps as much.
    while count > 1 and enough[count - 1] and left[count - 1] <= left[count] * 1.1:
        count -= 1
    return few[:count]


def _is_held(low: Ints, high: Ints, most: int, side: int) -> bool:
    """Say whether more than `most` events lie so far from the other end that leaving some out cannot help."""
    first, last = int(low.min()), int(high.max())
    share = (last - first) / OUTLIER_SHRINK
    return int(np.count_nonzero(high <= last - share if side < 0 else low >= first + share)) > most


def _era(first: int, last: int) -> str:
    """Give "in 1980s", "in 1984" or "in Feb 1984": the smallest round unit that holds both minutes."""
    a, b = civil(day_of(first)), civil(day_of(last))
    if (a.year, a.month) == (b.year, b.month):
        return f"in {SHORT_MONTHS[a.month - 1]} {year_name(a.year)}"
    if a.year == b.year:
        return f"in {year_name(a.year)}"
    if a.year > 0 and a.year // 10 == b.year // 10:
        return f"in {a.year // 10 * 10}s"
    return f"in {year_name(a.year)}–{year_name(b.year)}"


def _columns(ground: _Ground, looks: npt.NDArray[np.uint8]) -> tuple[Column, ...]:
    # Numbers of the size that counting works with, made in one go.
    slots = np.add(ground.cell, looks, dtype=np.intp)
    counts = np.bincount(slots, minlength=max(len(ground.edges) - 1, 1) * LOOKS_DRAWN).reshape(-1, LOOKS_DRAWN)
    tallest = max(int(counts.sum(axis=1).max()), 1)
    xs = ground.edges
    wide = np.minimum((xs[1:] - xs[:-1]) / 2 - 0.5, WIDEST_COLUMN / 2)
    middles = (xs[1:] + xs[:-1]) / 2
    return tuple(
        Column(float(middles[at] - wide[at]), float(middles[at] + wide[at]), tuple((counts[at] / tallest).tolist()))
        for at in np.flatnonzero(counts.sum(axis=1)).tolist()
    )  # type: ignore[arg-type, unused-ignore]


_MOST_DAYS = 1_000_000


def _cells(edges: Ints, anchors: Ints) -> Ints:
    """Give the number of the last edge at or before each anchor. Edges are whole days."""
    first, last = int(anchors.min()) // MINUTES_A_DAY, int(anchors.max()) // MINUTES_A_DAY
    if last - first > min(_MOST_DAYS, len(anchors)):
        return np.searchsorted(edges, anchors, side="right") - 1
    # For many events in few days, a look into a table of days is quicker than a search.
    table = np.searchsorted(edges, np.arange(first, last + 1) * MINUTES_A_DAY, side="right") - 1
    found: Ints = table[anchors // MINUTES_A_DAY - first]
    return found


def _intervals(events: _Shown, view: Viewport) -> tuple[tuple[Interval, int], ...]:
    """Give the longest events that last for days, in rows that do not overlap, each with its line (of no look yet)."""
    length = events.high - events.low
    long = np.flatnonzero(length >= LINE_DAYS * MINUTES_A_DAY)
    if len(long) > LONGEST_LINES:
        # Of equally long ones the earliest, as few as can be looked at one by one.
        least = np.partition(length[long], len(long) - LONGEST_LINES)[len(long) - LONGEST_LINES]
        long = long[length[long] >= least]
    long = long[np.argsort(-length[long], kind="stable")][:LONGEST_LINES]
    ends: list[float] = []
    found: list[tuple[Interval, int]] = []
    for event in long[np.lexsort((long, events.low[long]))].tolist():
        x0, x1 = view.x_of(int(events.low[event])), view.x_of(int(events.high[event]))
        row = next((at for at, end in enumerate(ends) if end + 2 <= x0), len(ends))
        if row >= 4:
            continue
        ends[row:] = [x1, *ends[row + 1 :]]
        found.append((Interval(x0, x1, row, 0), int(events.event[event])))
    return tuple(found)


def _labels(view: Viewport, measure: Measurer, words: AxisWords) -> tuple[AxisLabel, ...]:
    """Give the strip's one tier: the units of an axis with enough of their context to stand alone."""
    steps = axis(view, measure, words)
    found: list[AxisLabel] = []
    for label in steps.units:
        text = label.text
        if steps.unit.name == "day":
            date = civil(round(view.minute_at(label.x)) // MINUTES_A_DAY)
            text = f"{date.day} {words.short_months[date.month - 1]}"
        elif steps.unit.name == "month":
            date = civil(round(view.minute_at(label.x)) // MINUTES_A_DAY)
            if date.month == 1 or not found:
                text = f"{words.short_months[date.month - 1]} {year_name(date.year, words)}"
        width = measure(text, "axis.unit")
        if label.x + width + 6 <= view.width and (not found or found[-1].text_x + found[-1].width + 14 <= label.x):
            found.append(AxisLabel(label.x, label.x + 4, text, width))
    return tuple(found)
