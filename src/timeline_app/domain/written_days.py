"""Days as people type them into a filter: "1 April", "April 2011", "2011-04-01", "2011"."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from timeline_app.domain import calendar
from timeline_app.domain.date_words import MONTH_NAMES, SHORT_MONTH_NAMES, month_name

_NUMBERS: Final = re.compile(r"^([+-]?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_DAY: Final = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|\.)?$", re.IGNORECASE)
_YEAR: Final = re.compile(r"^\d{4}$")
_ALSO: Final = {"sept": 9}


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day, month or year as written; `year` is None where none was, `month` and `day` where the unit is longer."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def days(self, year: int) -> tuple[int, int]:
        """Give the first day and the day after the last one; `year` stands in for one that was not written.

        A day that the year does not have ("29 February") gives the end of its month.
        """
        of = self.year if self.year is not None else year
        if self.month is None:
            return calendar.month_start(of), calendar.month_start(of, 1, 12)
        first = calendar.month_start(of, self.month)
        if self.day is None:
            return first, calendar.month_start(of, self.month, 1)
        day = first + min(self.day, calendar.days_in_month(of, self.month)) - 1
        return day, day + 1


def read_day(words: str) -> WrittenDay | None:
    """Read a day, a month or a year; None for anything else, and for days that no year has."""
    numbers = _NUMBERS.match(words.strip())
    if numbers:
        year, month, day = (int(part) if part else None for part in numbers.groups())
        return _checked(year, month, day)
    parts = words.replace(",", " ").split()
    if not 1 <= len(parts) <= 3:
        return None
    found: dict[str, int] = {}
    for part in parts:
        unit, value = _part(part)
        if not unit or unit in found:
            return None
        found[unit] = value
    if "month" not in found:
        return None
    return _checked(found.get("year"), found["month"], found.get("day"))


@cache
def _months() -> dict[str, int]:
    """Give the names of the months, in English and in the user's language, with their numbers."""
    found = dict(_ALSO)
    for month in range(1, 13):
        short, long = SHORT_MONTH_NAMES[month - 1], MONTH_NAMES[month - 1]
        for name in (short, long, month_name(month, short=True), month_name(month)):
            found[name.casefold().rstrip(".")] = month
    return found


def _part(word: str) -> tuple[str, int]:
    month = _months().get(word.casefold().rstrip("."))
    if month is not None:
        return "month", month
    if _YEAR.match(word):
        return "year", int(word)
    day = _DAY.match(word)
    return ("day", int(day[1])) if day else ("", 0)


def _checked(year: int | None, month: int | None, day: int | None) -> WrittenDay | None:
    if month is not None and not 1 <= month <= 12:
        return None
    # 2000 has a 29 February.
    if day is not None and not 1 <= day <= calendar.days_in_month(2000 if year is None else year, month or 1):
        return None
    return WrittenDay(year, month, day)
