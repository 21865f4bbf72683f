"""The two-tier axis: context above (day, month, year …), unit below, from one table of steps.

Calendar arithmetic is that of `timeline_app.domain.calendar`, so years before 1970, 1900 and 1 are like any other.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


class Unit(NamedTuple):
    """One step of the ladder: `n` hours, days, months or years."""

    name: str
    n: int

    @property
    def minutes(self) -> float:
        """Its mean length in minutes; for months and years the shortest one."""
        return self.n * {"hour": 60.0, "day": 1440.0, "month": 28 * 1440.0, "year": 365 * 1440.0}[self.name]


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


def year_name(year: int) -> str:
    """Give a year as people write it: 2011, 44 BC (year -43)."""
    return str(year) if year > 0 else f"{1 - year} BC"


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


def unit_text(unit: Unit, minute: int) -> str:
    """Give the lower tier's text at a step's start; empty where the upper tier already says it (midnight)."""
    year, month, day = civil(minute // MINUTES_A_DAY)
    if unit.name == "hour":
        hour = minute % MINUTES_A_DAY // 60
        return f"{hour:02d}" if hour else ""
    if unit.name == "day":
        return str(day)
    return SHORT_MONTHS[month - 1] if unit.name == "month" else year_name(year)


def axis(viewport: Viewport, measure: Measurer) -> Axis:
    """Give the axis of a view: the first step of the ladder whose labels keep `LABEL_GAP` apart."""
    for unit in LADDER:
        # The narrowest label is two figures wide, so a finer step cannot fit and need not be laid out.
        if unit.minutes * viewport.pixels_per_minute < LABEL_GAP + UNIT_INDENT + measure("00", "axis.unit"):
            continue
        labels = _unit_labels(unit, viewport, measure)
        if all(b.text_x - (a.text_x + a.width) >= LABEL_GAP for a, b in itertools.pairwise(labels)):
            return _complete(unit, labels, viewport, measure)
    return _complete(LADDER[-1], _unit_labels(LADDER[-1], viewport, measure), viewport, measure)


def _unit_labels(unit: Unit, viewport: Viewport, measure: Measurer) -> list[AxisLabel]:
    labels = []
    for minute in starts(unit, viewport.start, viewport.end):
        x = viewport.x_of(minute)
        text = unit_text(unit, minute)
        if text and x >= -0.5:
            labels.append(AxisLabel(x, x + UNIT_INDENT, text, measure(text, "axis.unit")))
    return labels


def _complete(unit: Unit, labels: list[AxisLabel], viewport: Viewport, measure: Measurer) -> Axis:
    edges = _context_starts(unit, viewport)
    major = tuple(x for x in (viewport.x_of(minute) for minute, _ in edges) if x >= 0)
    minor = () if unit.name == "hour" else tuple(label.x for label in labels if label.x not in major)
    return Axis(unit, _context_labels(edges, viewport, measure), tuple(labels), major, minor)


def _context_starts(unit: Unit, viewport: Viewport) -> list[tuple[int, tuple[str, ...]]]:
    """Give the upper tier's boundaries with the wordings of each, longest first."""
    if unit.name != "year":
        above = _CONTEXT[unit.name]
        return [(m, _context_texts(above, m)) for m in starts(above, viewport.start, viewport.end)]
    if unit.n > 10:
        return []
    step = 10 if unit.n < 10 else 100
    return [(m, (_years_text(m, step),)) for m in _round_years(step, viewport)]


def _context_texts(above: Unit, minute: int) -> tuple[str, ...]:
    day = minute // MINUTES_A_DAY
    year, month, of_month = civil(day)
    if above.name == "day":
        name, long = WEEKDAYS[weekday(day)], f"{of_month} {MONTHS[month - 1]}"
        return (f"{name} {long} {year_name(year)}", f"{name} {long}", f"{name} {of_month}", name)
    if above.name == "month":
        return (f"{MONTHS[month - 1]} {year_name(year)}", MONTHS[month - 1], SHORT_MONTHS[month - 1])
    return (year_name(year),)


def _round_years(step: int, viewport: Viewport) -> list[int]:
    """Give the starts of decades or centuries; years before 1 count back from 1 BC (9–1 BC is one decade)."""
    low = civil(int(max(viewport.start, _FIRST_MINUTE) // MINUTES_A_DAY)).year
    high = civil(int(min(viewport.end, _LAST_MINUTE) // MINUTES_A_DAY)).year
    years = [y for y in range((low // step - 1) * step, high + 1, step) if y > 0]
    years += [2 - bc for bc in range(step, 2 - low + 2 * step, step) if 2 - bc <= high] + (
        [1] if low - step < 1 <= high else []
    )
    minutes = sorted(day_number(y, 1, 1) * MINUTES_A_DAY for y in set(years) if MIN_YEAR <= y <= MAX_YEAR)
    before = [m for m in minutes if m <= viewport.start]
    return before[-1:] + [m for m in minutes if viewport.start < m <= viewport.end]


def _years_text(minute: int, step: int) -> str:
    """Give "1980s", "1900s" and their like before year 1; the stretch around year 1 is written out."""
    year = civil(minute // MINUTES_A_DAY).year
    round_year = (year if year > 0 else -year) // step * step
    if round_year == 0:
        return f"1–{step - 1}" if year > 0 else f"{step - 1}–1 BC"
    return f"{round_year}s" if year > 0 else f"{round_year}s BC"


def _context_labels(
    edges: list[tuple[int, tuple[str, ...]]], viewport: Viewport, measure: Measurer
) -> tuple[AxisLabel, ...]:
    """Place the upper tier: the first label sticks to the left edge; the year is written once, where it fits."""
    labels: list[AxisLabel] = []
    year_written = False
    for at, (minute, texts) in enumerate(edges):
        x = viewport.x_of(minute)
        end = viewport.x_of(edges[at + 1][0]) if at + 1 < len(edges) else viewport.width
        text_x = max(x, 0.0) + CONTEXT_INDENT
        choices = texts[1:] if year_written and len(texts) == 4 else texts
        for text in choices:
            width = measure(text, "axis")
            if text_x + width <= min(end, viewport.width) - CONTEXT_INDENT:
                labels.append(AxisLabel(x, text_x, text, width))
                year_written = year_written or text == texts[0]
                break
    return tuple(labels)
