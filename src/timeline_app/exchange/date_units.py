"""One unit of the calendar as a cell writes it: a minute, a day, a week, a month, a year, a decade, a part of one."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from timeline_app.domain import calendar
from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, MINUTES_A_DAY, day_number, month_start
from timeline_app.domain.date_words import PARTS_OF_DECADE
from timeline_app.domain.dates import Precision
from timeline_app.domain.event_tables import DayOrder
from timeline_app.exchange.date_names import EARLY, LATE, MID, MONTHS, PARTS

TWO_DIGIT_PIVOT: Final = 69
"""Years of two digits are 1969 to 2068, as POSIX has it."""


class Unit(NamedTuple):
    """A unit of the calendar from `start` to `end` (exclusive), in minutes."""

    start: int
    end: int
    precision: Precision


class NotADate(ValueError):
    """The text has the shape of a date, but there is none such."""


_Read = Callable[[re.Match[str], DayOrder], Unit]
_TIME: Final = (
    r"(?:[t, ]+(?:at )?(\d{1,2})[:h.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*([ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?)?"
)


def read_unit(words: str, order: DayOrder) -> Unit:
    """Read folded words as one unit. Raises `NotADate`, or a `ValueError` of the calendar's for a day there is not."""
    part = _part(words, order)
    if part is not None:
        return part
    for pattern, read in _SHAPES:
        if (found := pattern.fullmatch(words)) is not None:
            return read(found, order)
    raise NotADate


def read_iso(text: str) -> Unit | None:
    """Read `2011-03-31` and `2011-03-31 14:30:00`, as most tables write, without further ado; None for all else.

    Raises a `ValueError` for a day that there is not.
    """
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    unit = day_month_or_year(int(found[1]), int(found[2]), int(found[3]))
    return _with_time(unit, found[4], found[5])


_ISO: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?")


def _iso(found: re.Match[str], _order: DayOrder) -> Unit:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    return _with_time(day_month_or_year(year, month, day), found[4], found[5], found[7])


def _compact(found: re.Match[str], _order: DayOrder) -> Unit:
    unit = day_month_or_year(int(found[1]), int(found[2]), int(found[3]))
    return _with_time(unit, found[4], found[5]) if found[4] else unit


def _figures(found: re.Match[str], order: DayOrder) -> Unit:
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if found[2] == ".":
        order = DayOrder.DMY  # no one writes the month first with full stops
    short = len(found[4]) < 4
    if short and order is DayOrder.YMD:
        return _with_time(day_month_or_year(_full_year(first), second, third), found[5], found[6], found[8])
    day, month = (second, first) if order is DayOrder.MDY else (first, second)
    year = _full_year(third) if short else third
    return _with_time(day_month_or_year(year, month, day), found[5], found[6], found[8])


def _day_month_name(found: re.Match[str], _order: DayOrder) -> Unit:
    unit = day_month_or_year(_year_of(found[3]), _month(found[2]), int(found[1]))
    return _with_time(unit, found[4], found[5], found[7])


def _month_name_day(found: re.Match[str], _order: DayOrder) -> Unit:
    unit = day_month_or_year(_year_of(found[3]), _month(found[1]), int(found[2]))
    return _with_time(unit, found[4], found[5], found[7])


def _year_month_name(found: re.Match[str], _order: DayOrder) -> Unit:
    return day_month_or_year(int(found[1]), _month(found[2]), int(found[3] or 0))


def _month_name(found: re.Match[str], _order: DayOrder) -> Unit:
    return day_month_or_year(_year_of(found[2]), _month(found[1]), 0)


def _year_month(found: re.Match[str], _order: DayOrder) -> Unit:
    return day_month_or_year(int(found[1]), int(found[2]), 0)


def _month_year(found: re.Match[str], _order: DayOrder) -> Unit:
    return day_month_or_year(int(found[2]), int(found[1]), 0)


def _week(found: re.Match[str], _order: DayOrder) -> Unit:
    year, week = int(found[1]), int(found[2])
    fourth = day_number(year, 1, 4)  # always in the first week of its year, by ISO 8601
    monday = fourth - calendar.weekday(fourth) + (week - 1) * 7
    after = day_number(year + 1, 1, 4)
    if week < 1 or monday >= after - calendar.weekday(after):
        raise NotADate
    return _days(monday, monday + 7, Precision.WEEK)


def _quarter(found: re.Match[str], _order: DayOrder) -> Unit:
    quarter, year = (found[1], found[2]) if found[1] else (found[4], found[3])
    month = int(quarter) * 3 - 2
    return _days(_month_day(int(year), month), _month_day(int(year), month, 3), Precision.PART_OF_YEAR)


def _year(found: re.Match[str], _order: DayOrder) -> Unit:
    return day_month_or_year(int(found[1]), 0, 0)


def _era_year(found: re.Match[str], _order: DayOrder) -> Unit:
    number, era = int(found[2] or found[3]), (found[1] or found[4]).replace(".", "")
    return day_month_or_year(1 - number if era in ("bc", "bce") else number, 0, 0)


def _decade(found: re.Match[str], _order: DayOrder) -> Unit:
    year = int(found[1]) * 10
    return _days(_month_day(year, 1), _month_day(year + 10, 1), Precision.DECADE)


def _century(found: re.Match[str], _order: DayOrder) -> Unit:
    last = int(found[1]) * 100
    return _days(_month_day(last - 99, 1), _month_day(last + 1, 1), Precision.CENTURY)


def _masked_century(found: re.Match[str], _order: DayOrder) -> Unit:
    year = int(found[1]) * 100
    return _days(_month_day(year, 1), _month_day(year + 100, 1), Precision.CENTURY)


_NAME: Final = r"([^\d\W]{3,10}?)\.?"
_DAY: Final = r"(\d{1,2})(?:st|nd|rd|th|er)?"
_YEAR: Final = r"(-?\d{4}|'?\d{2})"
_SHAPES: Final[tuple[tuple[re.Pattern[str], _Read], ...]] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"([+-]?\d{{4,5}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", _iso),
        (r"(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(?:\d{2})?z?)?", _compact),
        (rf"(\d{{1,2}})([-/.]) ?(\d{{1,2}})\2 ?(\d{{4}}|\d{{2}}){_TIME}", _figures),
        (rf"(?:the )?{_DAY}(?:\.|o)?[ -]*(?:of |de )?{_NAME}(?: de)?[, -]*{_YEAR}{_TIME}", _day_month_name),
        (rf"{_NAME}[ -]*{_DAY}[, -]+{_YEAR}{_TIME}", _month_name_day),
        (rf"(-?\d{{4}})[, -]+{_NAME}(?:[ -]+(\d{{1,2}}))?", _year_month_name),
        (rf"{_NAME}(?: de| of)?[, -]*(-?\d{{4}})", _month_name),
        (rf"{_NAME}(?:-| ?')(\d{{2}})", _month_name),  # "Mar 11" without hyphen may be the eleventh of March
        (r"([+-]?\d{4})[-/.](\d{1,2})(?:[-/.](?:xx|00?|uu))?", _year_month),
        (r"(\d{1,2})[-/.](\d{4})", _month_year),
        (r"(\d{4})(0[1-9]|1[0-2])", _year_month),
        (r"(\d{4})-?w(\d{1,2})", _week),
        (r"q([1-4])[ /-]*(\d{4})|(\d{4})[ /-]*q([1-4])", _quarter),
        (r"([+-]?\d{4})(?:[-/](?:xx|00?|uu)){0,2}", _year),
        (r"(?:(a\.?d\.?|c\.?e\.?) ?(\d{1,4}))|(?:(\d{1,4}) ?(b\.?c\.?e?\.?|a\.?d\.?|c\.?e\.?))", _era_year),
        (r"(?:the )?(\d{2,3})0'?s", _decade),
        (r"(\d{3})x", _decade),
        (r"(?:the )?(\d{1,2})(?:st|nd|rd|th) c(?:entury|\.)?", _century),
        (r"(\d{2})xx", _masked_century),
    )
)  # fmt: skip


def _part(words: str, order: DayOrder) -> Unit | None:
    """Read "early March 2011", "mid-1984", "the late 1990s": the parts that the program's own words have."""
    bare = words.removeprefix("the ")
    if bare.startswith(("mid-", "mi-")):
        bare = bare.replace("-", " ", 1)
    for name, part in PARTS.items():
        if bare.startswith(name + " "):
            return _part_of(read_unit(bare[len(name) + 1 :].strip(), order), part)
    return None


_THIRDS: Final = {EARLY: 0, MID: 1, LATE: 2}


def _part_of(unit: Unit, part: str) -> Unit:
    first = calendar.civil(unit.start // MINUTES_A_DAY)
    if unit.precision is Precision.MONTH:
        start = unit.start // MINUTES_A_DAY + _THIRDS[part] * 10
        end = unit.end // MINUTES_A_DAY if part == LATE else start + 10
        return _days(start, end, Precision.PART_OF_MONTH)
    if unit.precision is Precision.YEAR:
        start = _month_day(first.year, 1, _THIRDS[part] * 4)
        return _days(start, _month_day(first.year, 1, _THIRDS[part] * 4 + 4), Precision.PART_OF_YEAR)
    if unit.precision is Precision.DECADE:
        low, high = PARTS_OF_DECADE[part]
        decade = first.year // 10 * 10
        return _days(_month_day(decade + low, 1), _month_day(decade + high + 1, 1), Precision.PART_OF_DECADE)
    raise NotADate


def day_month_or_year(year: int, month: int, day: int) -> Unit:
    """Give the day, or the month or year where day or month are 0: how databases write what they do not know."""
    if not calendar.MIN_YEAR <= year <= calendar.MAX_YEAR:
        raise NotADate
    if not month:
        if day:
            raise NotADate
        return _days(_month_day(year, 1), _month_day(year + 1, 1), Precision.YEAR)
    if not 1 <= month <= 12:
        raise NotADate
    if not day:
        return _days(_month_day(year, month), _month_day(year, month, 1), Precision.MONTH)
    number = day_number(year, month, day)
    return _days(number, number + 1, Precision.DAY)


def _with_time(unit: Unit, hour: str | None, minute: str | None, half: str | None = None) -> Unit:
    if hour is None or unit.precision is not Precision.DAY:
        return unit
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            raise NotADate
        hours = hours % 12 + (12 if half.startswith("p") else 0)
    if (hours, minutes) == (0, 0):
        return unit
    if hours > 23 or minutes > 59:
        raise NotADate
    start = unit.start + hours * 60 + minutes
    return Unit(start, start + 1, Precision.MINUTE)


def _days(first: int, after: int, precision: Precision) -> Unit:
    if first < FIRST_DAY or after > END_OF_DAYS:
        raise NotADate
    return Unit(first * MINUTES_A_DAY, after * MINUTES_A_DAY, precision)


def _month_day(year: int, month: int, later: int = 0) -> int:
    return month_start(year, month, later)


def _month(name: str) -> int:
    month = MONTHS.get(name)
    if month is None:
        raise NotADate
    return month


def _year_of(text: str) -> int:
    plain = text.removeprefix("'")
    return _full_year(int(plain)) if len(plain) == 2 else int(plain)


def _full_year(short: int) -> int:
    return short + (1900 if short >= TWO_DIGIT_PIVOT else 2000)
