"""What kind of date four bounds make: the one place that tells a lasting thing from an uncertain moment.

Words (`date_words`) and EDTF text (`edtf`) are both written from here, so they never disagree.
"""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from timeline_app.domain.calendar import MINUTES_A_DAY, civil, day_of, month_start
from timeline_app.domain.dates import DateSpan, Precision, Qualifier


class Shape(StrEnum):
    """How the bounds of a `DateSpan` lie to each other."""

    UNDATED = "undated"
    FIXED = "fixed"
    """Both ends are known to their unit: "31 March", "the 1980s", "21 February to 1 April"."""
    ABOUT = "about"
    """Both ends are equally far in doubt around a fixed date: "about 1984"."""
    BETWEEN = "between"
    BY = "by"
    AFTER = "after"
    SINCE = "since"
    """The start is known, the end is open."""
    UNTIL = "until"
    """The end is known, the start is open."""
    MIXED = "mixed"


class Level(IntEnum):
    """The calendar unit in which one end of a date is written, finest first."""

    MINUTE = 0
    DAY = 1
    MONTH = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5


_LEVELS = {
    Precision.MINUTE: Level.MINUTE,
    Precision.HOUR: Level.MINUTE,
    Precision.PART_OF_DAY: Level.MINUTE,
    Precision.DAY: Level.DAY,
    Precision.PART_OF_MONTH: Level.DAY,
    Precision.WEEK: Level.DAY,
    Precision.MONTH: Level.MONTH,
    Precision.PART_OF_YEAR: Level.MONTH,
    Precision.YEAR: Level.YEAR,
    Precision.PART_OF_DECADE: Level.YEAR,
    Precision.DECADE: Level.DECADE,
    Precision.CENTURY: Level.CENTURY,
    Precision.UNKNOWN: Level.DAY,
}


class Point(NamedTuple):
    """One end of a date as people write it; `month`, `day` and `minute` (of the day) hold only down to `level`.

    `minute` runs to 1440: the end of a day is written 24:00 and not as the start of the next.
    """

    level: Level
    year: int
    month: int
    day: int
    minute: int


def shape_of(span: DateSpan) -> Shape:
    """Say how the bounds of a span lie to each other."""
    starts, ends = (span.start_earliest, span.start_latest), (span.end_earliest, span.end_latest)
    if not span.is_known:
        return Shape.UNDATED
    if None not in starts + ends:
        if starts[0] == starts[1] and ends[0] == ends[1]:
            return Shape.FIXED
        if starts == ends:
            return Shape.BETWEEN
        return Shape.ABOUT if centre(span) else Shape.MIXED
    if starts == ends:
        return Shape.BY if starts[0] is None else Shape.AFTER
    if starts[0] is not None and starts[0] == starts[1] and ends[1] is None:
        return Shape.SINCE
    if ends[1] is not None and ends[0] == ends[1] and starts[0] is None:
        return Shape.UNTIL
    return Shape.MIXED


def centre(span: DateSpan) -> tuple[int, int] | None:
    """Give the fixed date, in minutes, around which an approximate span lies evenly; None if it does not."""
    if span.qualifier not in (Qualifier.APPROXIMATE, Qualifier.BOTH):
        return None
    bounds = (span.start_earliest, span.start_latest, span.end_earliest, span.end_latest)
    if bounds[0] is None or bounds[1] is None or bounds[2] is None or bounds[3] is None:
        return None
    start, end = moved(bounds[0], span.precision, 1), moved(bounds[3], span.precision, -1)
    if moved(start, span.precision, 1) == bounds[1] and moved(end, span.precision, -1) == bounds[2] and start < end:
        return start, end
    doubt = (bounds[1] - bounds[0]) // 2
    start, end = bounds[0] + doubt, bounds[3] - doubt
    even = start + doubt == bounds[1] and end - doubt == bounds[2]
    return (start, end) if even and doubt > 0 and start < end else None


_STEP_IN_MONTHS = {
    Precision.MONTH: 1,
    Precision.PART_OF_YEAR: 4,
    Precision.YEAR: 12,
    Precision.PART_OF_DECADE: 36,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}
_STEP_IN_MINUTES = {
    Precision.MINUTE: 15,
    Precision.HOUR: 60,
    Precision.PART_OF_DAY: 360,
    Precision.DAY: MINUTES_A_DAY,
    Precision.WEEK: 7 * MINUTES_A_DAY,
    Precision.PART_OF_MONTH: 10 * MINUTES_A_DAY,
    Precision.UNKNOWN: MINUTES_A_DAY,
}


def moved(minute: int, precision: Precision, units: int) -> int:
    """Move a bound by whole units of a precision; "about" moves each bound by one (design section 3.3).

    Months and longer move along the calendar and keep the day as far as the month has it. A clock time moves by a
    quarter of an hour: a single minute more or less is not what "about 14:30" means.
    """
    months = _STEP_IN_MONTHS.get(precision)
    if months is None:
        return minute + units * _STEP_IN_MINUTES[precision]
    day, minute_of_day = divmod(minute, MINUTES_A_DAY)
    year, month, day_of_month = civil(day)
    first = month_start(year, month, units * months)
    days_in_target = month_start(*civil(first)[:2], months_later=1) - first
    return (first + min(day_of_month, max(days_in_target, 1)) - 1) * MINUTES_A_DAY + minute_of_day


def first_point(minute: int, precision: Precision) -> Point:
    """Write the start of a date in the coarsest unit that its precision and its place in the calendar allow."""
    day, minute_of_day = divmod(minute, MINUTES_A_DAY)
    return _point(day, day, minute_of_day, minute_of_day != 0, _LEVELS[precision])


def last_point(minute: int, precision: Precision) -> Point:
    """Write an exclusive end as the last unit that still belongs to the date."""
    last_day = day_of(minute - 1)
    minute_of_day = minute - last_day * MINUTES_A_DAY
    return _point(last_day, last_day + 1, minute_of_day, minute_of_day != MINUTES_A_DAY, _LEVELS[precision])


def _point(day: int, boundary: int, minute: int, has_time: bool, wanted: Level) -> Point:
    # `boundary` is the day on which a unit must begin for the end to be written in that unit.
    year, month, day_of_month = civil(day)
    if has_time or wanted is Level.MINUTE:
        return Point(Level.MINUTE, year, month, day_of_month, minute)
    boundary_year, boundary_month, boundary_day = civil(boundary)
    aligned = Level.DAY
    if boundary_day == 1:
        aligned = Level.MONTH
        if boundary_month == 1:
            aligned = Level.YEAR
            if boundary_year % 10 == 0:
                aligned = Level.DECADE
            if boundary_year % 100 in (0, 1):
                aligned = Level.CENTURY
    level = min(wanted, aligned)
    if level is Level.DECADE and boundary_year % 10:
        level = Level.YEAR
    return Point(level, year, month, day_of_month, minute)
