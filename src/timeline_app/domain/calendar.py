"""Days as whole numbers in the proleptic Gregorian calendar, from year -9999 to 9999, with no time zone.

A *day* is an int, 0 = 1970-01-01, negative before. A *minute* is an int, `day * 1440 + minute of that day`.
The standard library's `date` ends at year 1, and system time functions fail before 1970 or 1900 on some platforms,
so the arithmetic is ours. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain).
Year 0 exists and is 1 BC, as in ISO 8601.
"""

import re
from typing import NamedTuple

MINUTES_A_DAY = 1440
MIN_YEAR, MAX_YEAR = -9999, 9999
_ISO_DAY = re.compile(r"^([+-]?\d{4,5})-(\d{2})-(\d{2})$")
_DAYS_IN_MONTH = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class CivilDate(NamedTuple):
    """A day as people write it: `year` (0 = 1 BC), `month` 1–12, `day` 1–31."""

    year: int
    month: int
    day: int


def is_leap(year: int) -> bool:
    """Say whether a proleptic Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Give 28–31 for a month numbered 1–12."""
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Give the day number of a date. Raises `ValueError` for a date that does not exist or lies outside ±9999."""
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise ValueError(f"year {year} is outside {MIN_YEAR} to {MAX_YEAR}")
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"there is no day {year}-{month}-{day}")
    shifted = year - (month <= 2)
    era = shifted // 400
    year_of_era = shifted - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def civil(day: int) -> CivilDate:
    """Give year, month and day of a day number: the inverse of `day_number`."""
    shifted = day + 719_468
    era = shifted // 146_097
    day_of_era = shifted - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = month_from_march + (3 if month_from_march < 10 else -9)
    return CivilDate(year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * month_from_march + 2) // 5 + 1)


def weekday(day: int) -> int:
    """Give 0 for Monday … 6 for Sunday."""
    return (day + 3) % 7


def minute_of(day: int, hour: int = 0, minute: int = 0) -> int:
    """Give the minute number at which a time of a day begins."""
    return day * MINUTES_A_DAY + hour * 60 + minute


def day_of(minute: int) -> int:
    """Give the day in which a minute lies."""
    return minute // MINUTES_A_DAY


def first_day_of_month(year: int, month: int, months_later: int = 0) -> int:
    """Give the first day of a month, counted on by any number of months, also backwards."""
    index = year * 12 + month - 1 + months_later
    return day_number(index // 12, index % 12 + 1, 1)


FIRST_DAY = day_number(MIN_YEAR, 1, 1)
END_OF_DAYS = day_number(MAX_YEAR, 12, 31) + 1
"""The first day of the calendar, and the day after its last one: the exclusive end of the year 9999."""


def month_start(year: int, month: int = 1, months_later: int = 0) -> int:
    """Give the first day of a month like `first_day_of_month`, held inside `FIRST_DAY … END_OF_DAYS`."""
    index = year * 12 + month - 1 + months_later
    if index < MIN_YEAR * 12:
        return FIRST_DAY
    if index >= (MAX_YEAR + 1) * 12:
        return END_OF_DAYS
    return day_number(index // 12, index % 12 + 1, 1)


def iso_day(day: int) -> str:
    """Give `2011-03-31`; years before 1 carry a sign: `-0043-03-15`."""
    year, month, day_of_month = civil(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day_of_month:02d}"


def parse_iso_day(text: str) -> int:
    """Give the day number of an ISO day. Raises `ValueError` for any other text."""
    found = _ISO_DAY.match(text.strip())
    if not found:
        raise ValueError(f"{text!r} is not a day written as YYYY-MM-DD")
    return day_number(int(found[1]), int(found[2]), int(found[3]))
