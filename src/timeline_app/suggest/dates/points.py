"""The single dates that words can name; each knows the stretch of time it means in a context.

`loose` says what a date lacks: 0 nothing, 1 the year (or, for a weekday, the week), 2 the month too. In a range the
looser end is counted from the firmer one, so that "15 to 20 February" and "Monday to Wednesday" come out whole.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from timeline_app.domain import calendar
from timeline_app.domain.calendar import MINUTES_A_DAY, civil, days_in_month, month_start
from timeline_app.domain.date_words import ordinal
from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.context import Context, DateNotRead, Stretch, days, existing_day, unit_around, years


class Point(Protocol):
    """A single date: `stretch(context)` gives its time, or raises `DateNotRead`."""

    @property
    def loose(self) -> int:
        """Give 0, 1 or 2 (see the module)."""
        ...

    def stretch(self, context: Context) -> Stretch:
        """Give the time that is meant."""
        ...


@dataclass(frozen=True, slots=True)
class Day:
    """Words like "31 March 2011", "21 February", "the 15th", "21 February last year", "Saturday 19 March".

    Without a year it is the nearest such day in the direction of the tense, the day of publication included. A weekday
    that does not fit marks the date as uncertain. `past` is said of "last Christmas".
    """

    day: int
    month: int | None = None
    year: int | None = None
    year_offset: int | None = None
    weekday: int | None = None
    past: bool = False

    @property
    def loose(self) -> int:
        """Give 2 without a month, 1 without a year."""
        if self.month is None:
            return 2
        return int(self.year is None and self.year_offset is None)

    def stretch(self, context: Context) -> Stretch:
        """Give the whole day."""
        counted = None if self.year is not None and self.month is not None else context.counted_from
        day = self._day(context)
        found = days(day, day + 1, Precision.DAY, counted)
        unfitting = self.weekday is not None and calendar.weekday(day) != self.weekday
        return replace(found, perhaps=unfitting)

    def _day(self, context: Context) -> int:
        if self.year is not None and self.month is not None:
            return existing_day(self.year, self.month, self.day)
        reference = context.day()
        if self.month is not None and self.year_offset is not None:
            return existing_day(civil(reference).year + self.year_offset, self.month, self.day)
        step = 1 if context.looks_ahead and not self.past else -1
        day = self._nearest(reference, step)
        if self.weekday is not None and self.month is not None and calendar.weekday(day) != self.weekday:
            other = self._nearest(reference, -step)
            return other if calendar.weekday(other) == self.weekday else day
        return day

    def _nearest(self, reference: int, step: int) -> int:
        year, month, _ = civil(reference)
        month_step = 1 if self.month is None else 12
        start_month = month if self.month is None else self.month
        for count in range(10):  # 29 February may be eight years away
            first = month_start(year, start_month, step * count * month_step)
            day = first + self.day - 1
            exists = self.day <= days_in_month(*civil(first)[:2])
            if exists and (day - reference) * step >= 0:
                return day
        raise DateNotRead(f"there is no {ordinal(self.day)} in this month")


@dataclass(frozen=True, slots=True)
class EitherOrder:
    """As in "04/03/2011": day first or month first. The one that fits the tense goes first, then the British order."""

    first: int
    second: int
    year: int

    loose = 0

    def stretch(self, context: Context) -> Stretch:
        """Give one of the two days, marked uncertain where both exist."""
        candidates = []
        for month, day in ((self.second, self.first), (self.first, self.second)):
            if 1 <= month <= 12 and 1 <= day <= days_in_month(self.year, month):
                candidates.append(existing_day(self.year, month, day))
        candidates = list(dict.fromkeys(candidates))
        if not candidates:
            raise DateNotRead(f"there is no day {self.first}/{self.second}/{self.year}")
        reference = context.reference
        if context.day_first is not None:
            candidates = candidates if context.day_first else candidates[::-1]
        elif reference is not None:
            ahead = context.looks_ahead
            candidates.sort(key=lambda day: day < reference if ahead else day > reference)
        day = candidates[-1] if context.other_order else candidates[0]
        return replace(days(day, day + 1, Precision.DAY), perhaps=len(candidates) > 1 and context.day_first is None)


@dataclass(frozen=True, slots=True)
class Month:
    """Words like "March 2011", "February", "last March" (`offset` −1, 0, 1), "March last year" (`year_offset`)."""

    month: int
    year: int | None = None
    offset: int | None = None
    year_offset: int | None = None

    @property
    def loose(self) -> int:
        """Give 1 without a year."""
        return int(self.year is None and self.offset is None and self.year_offset is None)

    def stretch(self, context: Context) -> Stretch:
        """Give the whole month."""
        if self.year is not None:
            return days(month_start(self.year, self.month), month_start(self.year, self.month, 1), Precision.MONTH)
        year, month, _ = civil(context.day())
        if self.year_offset is not None:
            year += self.year_offset
        elif self.offset is None:
            if context.looks_ahead:
                year += self.month < month
            else:
                year -= self.month > month
        elif self.offset < 0:
            year -= (self.month >= month) + context.second
        elif self.offset > 0:
            year += (self.month <= month) + context.second
        first, end = month_start(year, self.month), month_start(year, self.month, 1)
        return days(first, end, Precision.MONTH, context.counted_from)


@dataclass(frozen=True, slots=True)
class Years:
    """As in "1984", "the 1980s", "the 19th century", "2003-04": `count` whole years; `other` is rarer."""

    first: int
    count: int
    precision: Precision
    other: "Years | Month | None" = None

    loose = 0

    def stretch(self, context: Context) -> Stretch:
        """Give the years."""
        if context.second and self.other is not None:
            return self.other.stretch(context)
        return years(self.first, self.count, self.precision)


@dataclass(frozen=True, slots=True)
class ShortDecade:
    """Words like "the eighties", "the '80s": the last such decade that has begun."""

    digits: int

    loose = 0

    def stretch(self, context: Context) -> Stretch:
        """Give the decade; without a publication date that of the twentieth century."""
        if context.reference is None:
            return years(1900 + self.digits, 10, Precision.DECADE)
        year = civil(context.reference).year
        century = year // 100 * 100
        first = century + self.digits if century + self.digits <= year else century - 100 + self.digits
        return years(first, 10, Precision.DECADE, context.counted_from)


@dataclass(frozen=True, slots=True)
class Weekday:
    """Words like "Wednesday": the latest one up to the day of publication, or the next one if the verb looks ahead.

    `offset` −1, 0, 1 for last, this, next; with `week_offset` the one of that week ("Wednesday last week").
    The paper's own weekday is the day of publication; "last" and "next" never are.
    """

    weekday: int
    offset: int | None = None
    week_offset: int | None = None

    @property
    def loose(self) -> int:
        """Give 1 for a bare weekday."""
        return int(self.offset is None and self.week_offset is None)

    def stretch(self, context: Context) -> Stretch:
        """Give the whole day."""
        reference = context.day()
        day = self._day(reference, context)
        return days(day, day + 1, Precision.DAY, context.counted_from)

    def _day(self, reference: int, context: Context) -> int:
        monday = reference - calendar.weekday(reference)
        if self.week_offset is not None:
            return monday + 7 * self.week_offset + self.weekday
        if self.offset == 0:
            return monday + self.weekday
        if self.offset is None:
            ahead = (self.weekday - calendar.weekday(reference)) % 7
            if not ahead and context.second and not context.looks_ahead:
                return reference - 7  # Thursday's paper may mean the Thursday before
            return reference + ahead if context.looks_ahead else reference - (-ahead) % 7
        # "Last Friday" in a Saturday paper is yesterday, and in its second sense a week farther. "Next Friday" in
        # Tuesday's paper is not "Friday" and so that of next week, in its second sense that of this one.
        gap = (self.offset * (self.weekday - calendar.weekday(reference))) % 7 or 7
        day = reference + self.offset * gap
        same_week = day - calendar.weekday(day) == monday
        return day + 7 * self.offset if same_week and context.second is (self.offset < 0) else day


@dataclass(frozen=True, slots=True)
class FromPublication:
    """Words like "yesterday", "last month", "next year": the calendar unit `offset` units from that of publication."""

    unit: Precision
    offset: int

    loose = 0

    def stretch(self, context: Context) -> Stretch:
        """Give the whole unit."""
        return unit_around(context.day(), self.unit, self.offset, context.counted_from)


@dataclass(frozen=True, slots=True)
class Weekend:
    """As in "over the weekend": the last one begun before publication, or the coming one; `offset` is in weeks."""

    offset: int | None = None

    loose = 0

    def stretch(self, context: Context) -> Stretch:
        """Give Saturday and Sunday."""
        reference = context.day()
        saturday = reference - calendar.weekday(reference) + 5
        if self.offset is not None:
            saturday += 7 * self.offset
        elif not context.looks_ahead and saturday >= reference:
            saturday -= 7
        return days(saturday, saturday + 2, Precision.DAY, context.counted_from)


@dataclass(frozen=True, slots=True)
class Season:
    """Words like "spring 2011", "last summer", "winter": three months from `month`."""

    month: int
    year: int | None = None
    offset: int | None = None

    @property
    def loose(self) -> int:
        """Give 1 without a year."""
        return int(self.year is None and self.offset is None)

    def stretch(self, context: Context) -> Stretch:
        """Give the three months."""
        if self.year is not None:
            return self._in(self.year, None)
        reference = context.day()
        year = civil(reference).year
        candidates = [self._in(year + step, context.counted_from) for step in (-2, -1, 0, 1, 2)]
        minute = reference * MINUTES_A_DAY
        back = [season for season in candidates if (season.end if self.offset == -1 else season.start) <= minute]
        ahead = [season for season in candidates if (season.start if self.offset == 1 else season.end) > minute]
        if self.offset == 0:
            return self._in(year, context.counted_from)
        looks_ahead = self.offset == 1 or (self.offset is None and context.looks_ahead)
        return ahead[0] if looks_ahead else back[-1]

    def _in(self, year: int, counted_from: int | None) -> Stretch:
        return days(
            month_start(year, self.month), month_start(year, self.month, 3), Precision.PART_OF_YEAR, counted_from
        )
