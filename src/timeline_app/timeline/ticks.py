"""The two-tier axis: context above (day, month, year …), unit below, from one table of steps.

Calendar arithmetic is that of `timeline_app.domain.calendar`, so years before 1970, 1900 and 1 are like any other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from timeline_app.domain.calendar import (
    MAX_YEAR,
    MIN_YEAR,
    MINUTES_A_DAY,
    civil,
    day_number,
    first_day_of_month,
    weekday,
)
from timeline_app.timeline.scale import Viewport

Measurer = Callable[[str, str], float]
"""Gives the width in pixels of a text in a font role ("label", "axis", …)."""

LABEL_GAP = 16.0
"""Labels of one tier stay this far apart (design section 7, axis)."""
UNIT_INDENT = 6.0
CONTEXT_INDENT = 7.0

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The words of the axis in one language: names from January and from Monday on, and how they are put together.

    Patterns name what they take of `weekday`, `day`, `month`, `year`.
    """

    months: tuple[str, ...] = MONTHS
    short_months: tuple[str, ...] = SHORT_MONTHS
    weekdays: tuple[str, ...] = WEEKDAYS
    month_year: str = "{month} {year}"
    weekday_day: str = "{weekday} {day}"
    weekday_day_month: str = "{weekday} {day} {month}"
    weekday_day_month_year: str = "{weekday} {day} {month} {year}"
    before_year_1: str = "{year} BC"
    years: str = "{year}s"


ENGLISH = AxisWords()


_MINUTES = {"hour": 60.0, "day": 1440.0, "month": 28 * 1440.0, "year": 365 * 1440.0}


class Unit(NamedTuple):
    """One step of the ladder: `n` hours, days, months or years."""

    name: str
    n: int

    @property
    def minutes(self) -> float:
        """Its mean length in minutes; for months and years the shortest one."""
        return self.n * _MINUTES[self.name]


LADDER = (
    Unit("hour", 1), Unit("hour", 3), Unit("hour", 6), Unit("hour", 12),
    Unit("day", 1), Unit("day", 2), Unit("day", 7),
    Unit("month", 1), Unit("month", 3),
    Unit("year", 1), Unit("year", 5), Unit("year", 10), Unit("year", 50), Unit("year", 100),
    # Beyond the design's ladder, for 2000 years on a narrow axis.
    Unit("year", 500), Unit("year", 1000),
)  # fmt: skip

_CONTEXT = {"hour": Unit("day", 1), "day": Unit("month", 1), "month": Unit("year", 1)}
_FIRST_MINUTE = day_number(MIN_YEAR, 1, 1) * MINUTES_A_DAY
_LAST_MINUTE = day_number(MAX_YEAR, 12, 31) * MINUTES_A_DAY


class AxisLabel(NamedTuple):
    """A tick at pixel `x` with its text starting at `text_x`; `width` is the text's."""

    x: float
    text_x: float
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Axis:
    """What the axis shows: the step of the lower tier, both tiers of labels, and where lines cross the lanes."""

    unit: Unit
    context: tuple[AxisLabel, ...]
    units: tuple[AxisLabel, ...]
    major: tuple[float, ...]
    minor: tuple[float, ...]


def year_name(year: int, words: AxisWords = ENGLISH) -> str:
    """Give a year as people write it: 2011, 44 BC (year -43)."""
    return str(year) if year > 0 else words.before_year_1.format(year=1 - year)


def starts(unit: Unit, first: float, last: float) -> list[int]:
    """Give the minutes in `first … last` at which a step begins, and the one before `first`, in order.

    Days of a 7-day step are Mondays; years count in the round numbers people use on both sides of year 1.
    """
    first, last = max(first, _FIRST_MINUTE), min(last, _LAST_MINUTE)
    if first > last:
        return []
    if unit.name == "hour":
        step = 60 * unit.n
        return list(range(int(first // step) * step, int(last) + 1, step))
    if unit.name == "day":
        return list(_day_starts(unit.n, int(first // MINUTES_A_DAY), int(last // MINUTES_A_DAY)))
    if unit.name == "month":
        return list(_month_starts(unit.n, int(first // MINUTES_A_DAY), last))
    return _year_starts(unit.n, int(first // MINUTES_A_DAY), last)


def _day_starts(n: int, first_day: int, last_day: int) -> Iterator[int]:
    back = weekday(first_day) if n == 7 else first_day % n
    return (day * MINUTES_A_DAY for day in range(first_day - back, last_day + 1, n))


def _month_starts(n: int, first_day: int, last: float) -> Iterator[int]:
    year, month, _ = civil(first_day)
    index = (year * 12 + month - 1) // n * n
    while (
        index // 12 <= MAX_YEAR and (minute := first_day_of_month(index // 12, index % 12 + 1) * MINUTES_A_DAY) <= last
    ):
        yield minute
        index += n


def _year_starts(n: int, first_day: int, last: float) -> list[int]:
    first_year, last_year = civil(first_day).year, civil(int(last // MINUTES_A_DAY)).year
    years = [year for year in range((first_year // n - 1) * n, last_year + 1, n) if year > 0]
    years += [1 - bc for bc in range(n, 1 - first_year + 2 * n, n) if first_year - 2 * n < 1 - bc <= last_year]
    if n > 1 and first_year - n < 1 <= last_year:
        years.append(1)
    minutes = sorted(day_number(year, 1, 1) * MINUTES_A_DAY for year in set(years) if MIN_YEAR <= year <= MAX_YEAR)
    before = [minute for minute in minutes if minute <= first_day * MINUTES_A_DAY]
    return before[-1:] + [minute for minute in minutes if minute > first_day * MINUTES_A_DAY and minute <= last]


def unit_text(unit: Unit, minute: int, words: AxisWords = ENGLISH) -> str:
    """Give the lower tier's text at a step's start; empty where the upper tier already says it (midnight)."""
    year, month, day = civil(minute // MINUTES_A_DAY)
    if unit.name == "hour":
        hour = minute % MINUTES_A_DAY // 60
        return f"{hour:02d}" if hour else ""
    if unit.name == "day":
        return str(day)
    return words.short_months[month - 1] if unit.name == "month" else year_name(year, words)


def axis(viewport: Viewport, measure: Measurer, words: AxisWords = ENGLISH) -> Axis:
    """Give the axis of a view: the first step of the ladder whose labels keep `LABEL_GAP` apart."""
    # The same measurer and words come with every frame: to compare them by what they hold would take longer.
    maker = next((maker for maker in _MAKERS if maker.measure is measure and maker.words is words), None)
    if maker is None:
        maker = AxisMaker(measure, words)
        _MAKERS[:] = [maker, *_MAKERS[: MOST_MAKERS - 1]]
    return maker.axis(viewport)


class _Ticks(NamedTuple):
    """Steps in order with their wordings (longest first) and the widths of those; `widest` is the greatest width."""

    minutes: list[int]
    texts: list[tuple[tuple[str, float], ...]]
    widest: float


CHUNK = 32
"""Ticks are made for so many steps at a time, and kept: a frame in the same stretch of time makes none."""
MOST_KEPT = 200
MOST_MAKERS = 4


class AxisMaker:
    """Makes axes with one measurer and one language, and keeps the words and widths of ticks made before."""

    def __init__(self, measure: Measurer, words: AxisWords = ENGLISH) -> None:
        self.measure, self.words = measure, words
        # The narrowest label is two figures wide, so a finer step cannot fit and need not be laid out.
        self._least = LABEL_GAP + UNIT_INDENT + measure("00", "axis.unit")
        self._steps = [(unit, unit.minutes) for unit in LADDER]
        self._kept: dict[tuple[str, int, int, int], _Ticks] = {}

    def axis(self, viewport: Viewport) -> Axis:
        """Give the axis of a view: the first step of the ladder whose labels keep `LABEL_GAP` apart."""
        scale = viewport.pixels_per_minute
        for unit, minutes in self._steps:
            if minutes * scale >= self._least and (labels := self._labels(unit, minutes, viewport, scale)) is not None:
                return self._complete(unit, labels, viewport, scale)
        unit, minutes = self._steps[-1]
        return self._complete(unit, self._labels(unit, 0.0, viewport, scale, anyhow=True) or [], viewport, scale)

    def _labels(
        self, unit: Unit, minutes: float, viewport: Viewport, scale: float, *, anyhow: bool = False
    ) -> list[AxisLabel] | None:
        """Give the lower tier; None where its labels stand too close."""
        ticks = self._ticks(unit.name, unit.n, viewport)
        start = viewport.start
        begin, end = bisect_left(ticks.minutes, start - 0.5 / scale), bisect_right(ticks.minutes, viewport.end)
        labels = [
            AxisLabel(x := (minute - start) * scale, x + UNIT_INDENT, *texts[0])
            for minute, texts in zip(ticks.minutes[begin:end], ticks.texts[begin:end], strict=True)
            if texts
        ]
        if anyhow or minutes * scale >= ticks.widest + LABEL_GAP:
            return labels
        apart = all(b.text_x - (a.text_x + a.width) >= LABEL_GAP for a, b in pairwise(labels))
        return labels if apart else None

    def _complete(self, unit: Unit, labels: list[AxisLabel], viewport: Viewport, scale: float) -> Axis:
        edges: list[tuple[float, tuple[tuple[str, float], ...]]] = []
        if unit.name != "year" or unit.n <= 10:
            above = _CONTEXT.get(unit.name) or Unit("years", 10 if unit.n < 10 else 100)
            ticks = self._ticks(above.name, above.n, viewport, context=True)
            begin = max(bisect_right(ticks.minutes, viewport.start) - 1, 0)
            end = bisect_right(ticks.minutes, viewport.end)
            edges = [
                ((minute - viewport.start) * scale, texts)
                for minute, texts in zip(ticks.minutes[begin:end], ticks.texts[begin:end], strict=True)
            ]
        major = tuple(x for x, _ in edges if x >= 0)
        minor = () if unit.name == "hour" else tuple(label.x for label in labels if label.x not in major)
        return Axis(unit, _context_labels(edges, viewport.width), tuple(labels), major, minor)

    def _ticks(self, name: str, n: int, viewport: Viewport, *, context: bool = False) -> _Ticks:
        """Give the steps around a view, made for whole chunks of time, and the one before it."""
        length = int(CHUNK * (n * 365 * MINUTES_A_DAY if name == "years" else Unit(name, n).minutes))
        first, last = int(viewport.start // length) - 1, int(viewport.end // length)
        key = (f"{name} {context}", n, first, last)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            begin, end = first * length, (last + 1) * length
            minutes = _round_years(n, begin, end) if name == "years" else starts(Unit(name, n), begin, end)
            texts = [self._texts(name, n, minute, context=context) for minute in minutes]
            widest = max((width for each in texts for _, width in each), default=0.0)
            found = self._kept[key] = _Ticks(minutes, texts, widest)
        return found

    def _texts(self, name: str, n: int, minute: int, *, context: bool) -> tuple[tuple[str, float], ...]:
        words = self.words
        if not context:
            text = unit_text(Unit(name, n), minute, words)
            return ((text, self.measure(text, "axis.unit")),) if text else ()
        choices = (_years_text(minute, n, words),) if name == "years" else _context_texts(name, minute, words)
        return tuple((text, self.measure(text, "axis")) for text in choices)


_MAKERS: list[AxisMaker] = []


def _context_texts(name: str, minute: int, words: AxisWords) -> tuple[str, ...]:
    """Give the wordings of a day, month or year in the upper tier, longest first."""
    number = minute // MINUTES_A_DAY
    year, month, day = civil(number)
    written, named = year_name(year, words), words.months[month - 1]
    if name == "day":
        parts = {"weekday": words.weekdays[weekday(number)], "day": day, "month": named, "year": written}
        patterns = (words.weekday_day_month_year, words.weekday_day_month, words.weekday_day, "{weekday}")
        return tuple(pattern.format_map(parts) for pattern in patterns)
    if name == "month":
        return words.month_year.format(month=named, year=written), named, words.short_months[month - 1]
    return (written,)


def _round_years(step: int, first: float, last: float) -> list[int]:
    """Give the starts of decades or centuries; years before 1 count back from 1 BC (9–1 BC is one decade)."""
    low = civil(int(max(first, _FIRST_MINUTE) // MINUTES_A_DAY)).year
    high = civil(int(min(last, _LAST_MINUTE) // MINUTES_A_DAY)).year
    years = [y for y in range((low // step - 1) * step, high + 1, step) if y > 0]
    years += [2 - bc for bc in range(step, 2 - low + 2 * step, step) if 2 - bc <= high] + (
        [1] if low - step < 1 <= high else []
    )
    return sorted(day_number(y, 1, 1) * MINUTES_A_DAY for y in set(years) if MIN_YEAR <= y <= MAX_YEAR)


def _years_text(minute: int, step: int, words: AxisWords) -> str:
    """Give "1980s", "1900s" and their like before year 1; the stretch around year 1 is written out."""
    year = civil(minute // MINUTES_A_DAY).year
    round_year = (year if year > 0 else -year) // step * step
    if round_year == 0:
        span = f"1–{step - 1}" if year > 0 else f"{step - 1}–1"
    else:
        span = words.years.format(year=round_year)
    return span if year > 0 else words.before_year_1.format(year=span)


def _context_labels(edges: list[tuple[float, tuple[tuple[str, float], ...]]], view: float) -> tuple[AxisLabel, ...]:
    """Place the upper tier: the first label sticks to the left edge; the year is written once, where it fits."""
    labels: list[AxisLabel] = []
    year_written = False
    for at, (x, texts) in enumerate(edges):
        end = min(edges[at + 1][0], view) if at + 1 < len(edges) else view
        text_x = max(x, 0.0) + CONTEXT_INDENT
        choices = texts[1:] if year_written and len(texts) == 4 else texts
        for text, width in choices:
            if text_x + width <= end - CONTEXT_INDENT:
                labels.append(AxisLabel(x, text_x, text, width))
                year_written = year_written or text == texts[0][0]
                break
    return tuple(labels)
