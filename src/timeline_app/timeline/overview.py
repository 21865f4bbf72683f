"""The strip under the lanes: the whole record at a glance, with far outliers folded away."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.scale import Extent, Viewport, fit
from timeline_app.timeline.stack import counted
from timeline_app.timeline.ticks import SHORT_MONTHS, AxisLabel, Measurer, Unit, axis, starts, year_name
from timeline_app.timeline.wording import day_range

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

OUTLIER_SHARE = 0.05
OUTLIER_SHRINK = 3.0
"""Events at one end are folded if they are few (a share of all) and the rest then needs less than a third."""
LEAST_COLUMN = 8.0
WIDEST_COLUMN = 32.0
LONGEST_LINES = 24
LINE_DAYS = 3

_COLUMN_UNITS = (Unit("day", 1), Unit("day", 7), Unit("month", 1), Unit("month", 3), Unit("year", 1), Unit("year", 5),
                 Unit("year", 10), Unit("year", 50), Unit("year", 100), Unit("year", 500))  # fmt: skip


class Column(NamedTuple):
    """Events that begin in one unit, stacked: asserted, denied, speculated and none as shares of the tallest."""

    x0: float
    x1: float
    shares: tuple[float, float, float, float]


class Interval(NamedTuple):
    """A thin line for an event that lasts; `row` counts from the top, `look` is its polarity code."""

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


def build_overview(index: RecordIndex, width: float, measure: Measurer, shown: Bools | None = None) -> Overview:
    """Summarise what the filter shows of a record over `width` pixels."""
    dated = index.record.events.dated if shown is None else index.record.events.dated & shown
    events = np.flatnonzero(dated)
    if not len(events):
        view = fit(index.extent, width)
        return Overview(view, "", (), (), (), _labels(view, measure))
    low, high = index.bounds.low[events], index.bounds.high[events]
    kept, outliers = _fold_outliers(low, high)
    events, low, high = events[kept], low[kept], high[kept]
    first, last = int(low.min()), int(max(high.max(), low.min() + MINUTES_A_DAY))
    view = fit(Extent(first, last), width, 0.02)
    return Overview(
        view, day_range(first, last - 1), _columns(index, events, view), _intervals(index, events, view), outliers,
        _labels(view, measure),
    )  # fmt: skip


def _fold_outliers(low: Ints, high: Ints) -> tuple[Bools, tuple[Outliers, ...]]:
    """Set few and far events at each end aside; give what is kept and a pill for each end."""
    kept = np.ones(len(low), np.bool_)
    found: list[Outliers] = []
    for side in (-1, 1):
        far = _far(low, high, kept, side)
        if far is None:
            continue
        kept &= ~far
        stretch = Extent(float(low[far].min()), float(high[far].max()))
        words = f"{counted(int(far.sum()), 'event', 'events')} {_era(int(stretch.start), int(stretch.end) - 1)}"
        found.append(Outliers(side, words, stretch))
    return kept, tuple(found)


def _far(low: Ints, high: Ints, kept: Bools, side: int) -> Bools | None:
    """Give the few events at one end without which the rest needs far less room, or None."""
    most = max(int(OUTLIER_SHARE * len(low)), 2)
    order = np.argsort(high if side < 0 else -low, kind="stable")
    order = order[kept[order]]
    if len(order) <= 2 * most:
        return None
    # What is left without the first so many, for every number at once.
    latest = np.maximum.accumulate(high[order][::-1])[::-1]
    earliest = np.minimum.accumulate(low[order][::-1])[::-1]
    left = (latest - earliest)[: most + 1]
    enough = left * OUTLIER_SHRINK < left[0]
    count = int(np.flatnonzero(enough).max(initial=0))
    # Folding fewer is better where it helps as much.
    while count > 1 and enough[count - 1] and left[count - 1] <= left[count] * 1.1:
        count -= 1
    if not count:
        return None
    far = np.zeros(len(low), np.bool_)
    far[order[:count]] = True
    return far


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


def _columns(index: RecordIndex, events: Ints, view: Viewport) -> tuple[Column, ...]:
    unit = next((u for u in _COLUMN_UNITS if u.minutes * view.pixels_per_minute >= LEAST_COLUMN), _COLUMN_UNITS[-1])
    edges = np.array(starts(unit, view.start, view.end + unit.minutes * 1.2 + 4 * MINUTES_A_DAY), np.int64)
    anchors = index.bounds.anchor[events].astype(np.int64)
    cell = np.clip(np.searchsorted(edges, anchors, side="right") - 1, 0, max(len(edges) - 2, 0))
    slots = cell * 4 + index.record.events.polarity[events]
    counts = np.bincount(slots, minlength=max(len(edges) - 1, 1) * 4).reshape(-1, 4)
    tallest = max(int(counts.sum(axis=1).max()), 1)
    xs = view.xs_of(edges)
    wide = np.minimum((xs[1:] - xs[:-1]) / 2 - 0.5, WIDEST_COLUMN / 2)
    middles = (xs[1:] + xs[:-1]) / 2
    return tuple(
        Column(float(middles[at] - wide[at]), float(middles[at] + wide[at]), tuple((counts[at] / tallest).tolist()))
        for at in np.flatnonzero(counts.sum(axis=1)).tolist()
    )  # type: ignore[arg-type, unused-ignore]


def _intervals(index: RecordIndex, events: Ints, view: Viewport) -> tuple[Interval, ...]:
    """Give the longest events that last for days, in rows that do not overlap."""
    length = index.bounds.high[events] - index.bounds.low[events]
    long = events[length >= LINE_DAYS * MINUTES_A_DAY]
    long = long[np.argsort(-(index.bounds.high[long] - index.bounds.low[long]), kind="stable")][:LONGEST_LINES]
    ends: list[float] = []
    found: list[Interval] = []
    for event in sorted(long.tolist(), key=lambda e: (int(index.bounds.low[e]), e)):
        x0, x1 = view.x_of(int(index.bounds.low[event])), view.x_of(int(index.bounds.high[event]))
        row = next((at for at, end in enumerate(ends) if end + 2 <= x0), len(ends))
        if row >= 4:
            continue
        ends[row:] = [x1, *ends[row + 1 :]]
        found.append(Interval(x0, x1, row, int(index.record.events.polarity[event])))
    return tuple(found)


def _labels(view: Viewport, measure: Measurer) -> tuple[AxisLabel, ...]:
    """Give the strip's one tier: the units of an axis with enough of their context to stand alone."""
    steps = axis(view, measure)
    found: list[AxisLabel] = []
    for label in steps.units:
        text = label.text
        if steps.unit.name == "day":
            date = civil(round(view.minute_at(label.x)) // MINUTES_A_DAY)
            text = f"{date.day} {SHORT_MONTHS[date.month - 1]}"
        elif steps.unit.name == "month":
            date = civil(round(view.minute_at(label.x)) // MINUTES_A_DAY)
            text = f"{SHORT_MONTHS[date.month - 1]} {year_name(date.year)}" if date.month == 1 or not found else text
        width = measure(text, "axis.unit")
        if label.x + width + 6 <= view.width and (not found or found[-1].text_x + found[-1].width + 14 <= label.x):
            found.append(AxisLabel(label.x, label.x + 4, text, width))
    return tuple(found)
