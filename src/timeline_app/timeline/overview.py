"""The strip under the lanes: the whole record at a glance, with far outliers folded away."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of
from timeline_app.domain.date_words import month_in_words, year_in_words
from timeline_app.domain.translating import tr, trn
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.scale import Extent, Viewport, fit
from timeline_app.timeline.strip import LOOKS_DRAWN, DayCounts, Folded, LongSpan, Spans, Strip
from timeline_app.timeline.ticks import (
    ENGLISH,
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
Codes = npt.NDArray[np.uint8]
Int32 = npt.NDArray[np.int32]

LEAST_COLUMN = 8.0
WIDEST_COLUMN = 32.0

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


class OverviewMaker:
    """Makes overviews, and keeps where the last one's events lie: on another day only their looks may differ."""

    def __init__(self) -> None:
        self._ground: _Ground | None = None

    def overview(
        self, index: RecordIndex, width: float, measure: Measurer, shown: Bools | None = None,
        words: AxisWords = ENGLISH,
    ) -> Overview:  # fmt: skip
        """Summarise what the filter shows of a record over `width` pixels, with an axis in `words`.

        On an earlier day and where a filter hides anything, the first time goes through all events.
        """
        if shown is None and index.record.as_known is None:
            if self._ground is not None and not self._ground.is_of(index, width, shown):
                self._ground = None
            strip, days = index.strip or (None, None)
            sheet = _Sheet.of(strip, index, width)
            counts = None if days is None else _counted_days(sheet.edges, days)
        else:
            if self._ground is None or not self._ground.is_of(index, width, shown):
                self._ground = _Ground.of(index, width, shown)
            sheet, counts = self._ground.sheet, self._ground.counts(index.looks)
        labels = _labels(sheet.view, measure, words)
        if sheet.strip is None or counts is None:
            return Overview(sheet.view, "", (), (), (), labels)
        strip = sheet.strip
        lines = _intervals(strip.longest, sheet.view, index)
        outliers = tuple(map(_outliers, strip.folded))
        return Overview(
            sheet.view,
            day_range(strip.first, strip.last - 1),
            _columns(sheet.edges, counts, sheet.view),
            lines,
            outliers,
            labels,
        )


class _Sheet(NamedTuple):
    """A strip of some width: its scale, and the edges of its columns (minutes, whole days)."""

    strip: Strip | None
    view: Viewport
    edges: Ints

    @classmethod
    def of(cls, strip: Strip | None, index: RecordIndex, width: float) -> "_Sheet":
        if strip is None:
            return cls(None, fit(index.extent, width), np.empty(0, np.int64))
        view = fit(Extent(strip.first, strip.last), width, 0.02)
        unit = next((u for u in _COLUMN_UNITS if u.minutes * view.pixels_per_minute >= LEAST_COLUMN), _COLUMN_UNITS[-1])
        edges = starts(unit, view.start, view.end + unit.minutes * 1.2 + 4 * MINUTES_A_DAY)
        return cls(strip, view, np.array(edges, np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class _Ground:
    """Where each event of a strip lies: `cell` is `LOOKS_DRAWN` times the column of each of `events`."""

    source: tuple[object, ...]
    width: float
    shown: Bools | None
    sheet: _Sheet
    events: Int32
    cell: Int32

    def is_of(self, index: RecordIndex, width: float, shown: Bools | None) -> bool:
        """Say whether the events of an index lie just so."""
        same = all(one is other for one, other in zip(self.source, _source(index), strict=True))
        return same and self.width == width and self.shown is shown

    @classmethod
    def of(cls, index: RecordIndex, width: float, shown: Bools | None) -> "_Ground":
        """Go through all events."""
        dated = index.record.events.dated
        spans, strip = Spans.of(index.bounds, dated if shown is None else dated & shown), None
        if len(spans.event):
            strip, spans = spans.strip()
        sheet = _Sheet.of(strip, index, width)
        cell = np.empty(0, np.int32)
        if strip is not None:
            cell = _within(_cells(sheet.edges, spans.anchor), sheet.edges).astype(np.int32) * np.int32(LOOKS_DRAWN)
        return cls(_source(index), width, shown, sheet, spans.event, cell)

    def counts(self, looks: Codes) -> Ints | None:
        """Give the number of events of each look in each column, None where there are no events."""
        if not len(self.events):
            return None
        looks = looks if len(self.events) == len(looks) else looks[self.events]
        # Numbers of the size that counting works with, made in one go.
        slots = np.add(self.cell, looks, dtype=np.intp)
        return np.bincount(slots, minlength=_columns_of(self.sheet.edges) * LOOKS_DRAWN).reshape(-1, LOOKS_DRAWN)


def _columns_of(edges: Ints) -> int:
    return max(len(edges) - 1, 1)


def _within(cells: Ints, edges: Ints) -> Ints:
    """Hold columns within those there are."""
    return np.clip(cells, 0, _columns_of(edges) - 1)


def _counted_days(edges: Ints, days: DayCounts) -> Ints:
    """Give the number of events of each look in each column."""
    cell = _within(np.searchsorted(edges, days.day * np.int64(MINUTES_A_DAY), side="right") - 1, edges)
    counts = np.zeros((_columns_of(edges), LOOKS_DRAWN), np.int64)
    np.add.at(counts, cell, days.counts)
    return counts


def _outliers(folded: Folded) -> Outliers:
    era = _era(folded.first, folded.last - 1)
    words = trn("{n} event in {time}", "{n} events in {time}", folded.number, time=era)
    return Outliers(folded.side, words, Extent(float(folded.first), float(folded.last)))


def _source(index: RecordIndex) -> tuple[object, ...]:
    """Give the columns that say where events lie."""
    events = index.record.events
    return events.start_earliest, events.start_latest, events.end_earliest, events.end_latest, events.dated


def _era(first: int, last: int) -> str:
    """Give "1980s", "1984" or "Feb 1984": the smallest round unit that holds both minutes."""
    a, b = civil(day_of(first)), civil(day_of(last))
    if (a.year, a.month) == (b.year, b.month):
        return month_in_words(a.year, a.month, short=True)
    if a.year == b.year:
        return year_in_words(a.year)
    if a.year > 0 and a.year // 10 == b.year // 10:
        return tr("{decade}s", decade=a.year // 10 * 10)
    return f"{year_in_words(a.year)}–{year_in_words(b.year)}"


def _columns(edges: Ints, counts: Ints, view: Viewport) -> tuple[Column, ...]:
    tallest = max(int(counts.sum(axis=1).max()), 1)
    xs = view.xs_of(edges)
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


def _intervals(longest: tuple[LongSpan, ...], view: Viewport, index: RecordIndex) -> tuple[Interval, ...]:
    """Draw the longest events in rows that do not overlap, as far as there is room."""
    ends: list[float] = []
    found: list[Interval] = []
    for span in longest:
        x0, x1 = view.x_of(span.low), view.x_of(span.high)
        row = next((at for at, end in enumerate(ends) if end + 2 <= x0), len(ends))
        if row >= 4:
            continue
        ends[row:] = [x1, *ends[row + 1 :]]
        found.append(Interval(x0, x1, row, int(index.looks[span.event])))
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
