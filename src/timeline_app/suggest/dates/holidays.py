"""Holidays that move with the year, as far as arithmetic settles them; feasts that hang on the moon are left open."""

from dataclasses import dataclass, replace

from timeline_app.domain import calendar
from timeline_app.domain.calendar import MAX_YEAR, MIN_YEAR, civil, day_number
from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.context import Context, DateNotRead, Stretch, days


def easter_sunday(year: int) -> int:
    """Give the day number of western Easter (the anonymous Gregorian computus, as in Meeus)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    full_moon = epact - (golden + 11 * epact) // 319
    weekday = (2 * (century % 4) + 2 * (rest // 4) - rest % 4 - full_moon + 32) % 7
    return day_number(year, 3, 22) + full_moon + weekday


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> int:
    """Give the nth such weekday of a month, the last for −1."""
    if nth > 0:
        first = day_number(year, month, 1)
        return first + (weekday - calendar.weekday(first)) % 7 + 7 * (nth - 1)
    last = day_number(year, month, calendar.days_in_month(year, month))
    return last - (calendar.weekday(last) - weekday) % 7


@dataclass(frozen=True, slots=True)
class Feast:
    """How a holiday is found: so many days from Easter (`easter`), or the nth weekday of a month; `length` days."""

    easter: int | None = None
    month: int = 1
    weekday: int = 0
    nth: int = 1
    length: int = 1

    def first_day(self, year: int) -> int:
        """Give the day number on which it begins in a year."""
        if self.easter is not None:
            return easter_sunday(year) + self.easter
        return nth_weekday(year, self.month, self.weekday, self.nth)


FEASTS: dict[str, Feast] = {
    "good friday": Feast(easter=-2),
    "easter sunday": Feast(easter=0),
    "easter day": Feast(easter=0),
    "easter monday": Feast(easter=1),
    "easter weekend": Feast(easter=-2, length=4),
    "easter": Feast(easter=-2, length=4),
    "ash wednesday": Feast(easter=-46),
    "palm sunday": Feast(easter=-7),
    "maundy thursday": Feast(easter=-3),
    "whit monday": Feast(easter=50),
    "thanksgiving day": Feast(month=11, weekday=3, nth=4),
    "thanksgiving": Feast(month=11, weekday=3, nth=4),
    "labor day": Feast(month=9, weekday=0, nth=1),
    "memorial day": Feast(month=5, weekday=0, nth=-1),
    "martin luther king day": Feast(month=1, weekday=0, nth=3),
}


@dataclass(frozen=True, slots=True)
class Movable:
    """Words like "Good Friday 2011", "last Easter": without a year the nearest in the direction of the tense."""

    feast: Feast
    year: int | None = None
    offset: int | None = None

    @property
    def loose(self) -> int:
        """Give 1 without a year."""
        return int(self.year is None)

    def stretch(self, context: Context) -> Stretch:
        """Give its days."""
        if self.year is not None:
            return replace(self._in(self.year), counted_from=None)
        reference = context.day()
        year = civil(reference).year
        ahead = self.offset == 1 or (self.offset is None and context.looks_ahead)
        found = [self._in(year + step, context.counted_from) for step in (-1, 0, 1)]
        minute = reference * calendar.MINUTES_A_DAY
        if ahead:
            return next(each for each in found if each.end > minute)
        return next(each for each in reversed(found) if each.start <= minute)

    def _in(self, year: int, counted_from: int | None = None) -> Stretch:
        if not MIN_YEAR < year < MAX_YEAR:
            raise DateNotRead("outside the years in which holidays are counted")
        first = self.feast.first_day(year)
        return days(first, first + self.feast.length, Precision.DAY, counted_from)
