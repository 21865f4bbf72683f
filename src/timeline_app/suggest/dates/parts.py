"""Dates made from another date: so long ago, parts of it, hours on it, so many days beside it, in doubt about it."""

from dataclasses import dataclass, replace

from timeline_app.domain import calendar
from timeline_app.domain.calendar import MINUTES_A_DAY, CivilDate, civil, month_start
from timeline_app.domain.date_shapes import moved
from timeline_app.domain.date_words import PARTS_OF_DECADE
from timeline_app.domain.dates import Precision
from timeline_app.suggest.dates.context import Context, DateNotRead, Stretch, days, unit_around, years
from timeline_app.suggest.dates.points import Point
from timeline_app.suggest.dates.vocabulary import EARLY_IN_DAY, LATE_IN_DAY


@dataclass(frozen=True, slots=True)
class Ago:
    """Words like "two weeks ago", "in three days": `count` units from publication, ahead if positive.

    Days are exact, and so are all units in `exact` ("a week ago today"). Otherwise weeks mean a day, give or take two;
    months and years mean that calendar month or year; decades and centuries a year, in wide doubt.
    """

    count: int
    unit: Precision
    exact: bool = False

    loose = 0

    def stretch(self, context: Context) -> Stretch:
        """Give the day, month or year."""
        reference, counted = context.day(), context.counted_from
        match self.unit:
            case Precision.DAY:
                return unit_around(reference, Precision.DAY, self.count, counted)
            case Precision.WEEK:
                found = unit_around(reference, Precision.DAY, 7 * self.count, counted)
                return found if self.exact else replace(found, about=True, doubt=2 * MINUTES_A_DAY)
            case Precision.MONTH | Precision.YEAR:
                if self.exact:
                    return unit_around(_same_day(reference, self.unit, self.count), Precision.DAY, 0, counted)
                return unit_around(reference, self.unit, self.count, counted)
            case Precision.DECADE:
                found = unit_around(reference, Precision.YEAR, 10 * self.count, counted)
                return replace(found, precision=Precision.PART_OF_DECADE, about=True)
            case Precision.CENTURY:
                found = unit_around(reference, Precision.YEAR, 100 * self.count, counted)
                return replace(found, precision=Precision.DECADE, about=True)
        raise DateNotRead("too short a time to count from a day")


def _same_day(day: int, unit: Precision, count: int) -> int:
    months = count * (12 if unit is Precision.YEAR else 1)
    return moved(day * MINUTES_A_DAY, Precision.MONTH, months) // MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class Beside:
    """Words like "the day before 17 February", "two weeks after 1 March": `count` units from another date.

    `whole` takes the calendar week: "the week before publication".
    """

    count: int
    unit: Precision
    other: Point
    whole: bool = False

    @property
    def loose(self) -> int:
        """Give what the other date lacks."""
        return self.other.loose

    def stretch(self, context: Context) -> Stretch:
        """Give the day, or the month or year, that lies so far from the other date."""
        other = self.other.stretch(context)
        edge = other.start if self.count < 0 else other.end - 1
        if self.whole:
            return unit_around(edge // MINUTES_A_DAY, self.unit, self.count, other.counted_from)
        inner = replace(context, reference=edge // MINUTES_A_DAY, counted_from=other.counted_from)
        return Ago(self.count, self.unit).stretch(inner)


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """Words like "the Friday before publication": the nearest such weekday before (`ahead` False) or after a day."""

    weekday: int
    ahead: bool
    other: Point

    @property
    def loose(self) -> int:
        """Give what the other date lacks."""
        return self.other.loose

    def stretch(self, context: Context) -> Stretch:
        """Give the whole day."""
        other = self.other.stretch(context)
        if self.ahead:
            day = other.end // MINUTES_A_DAY
            day += (self.weekday - calendar.weekday(day)) % 7
        else:
            day = other.start // MINUTES_A_DAY - 1
            day -= (calendar.weekday(day) - self.weekday) % 7
        return days(day, day + 1, Precision.DAY, other.counted_from)


@dataclass(frozen=True, slots=True)
class WeekFrom:
    """As in "the week of 28 March" (`around`: Monday to Sunday), "beginning" (`from`), "ending" (`to`) then."""

    kind: str
    day: Point

    @property
    def loose(self) -> int:
        """Give what the day lacks."""
        return self.day.loose

    def stretch(self, context: Context) -> Stretch:
        """Give seven days."""
        found = self.day.stretch(context)
        day = found.start // MINUTES_A_DAY
        first = {"around": day - calendar.weekday(day), "from": day, "to": day - 6}[self.kind]
        return days(first, first + 7, Precision.WEEK, found.counted_from)


@dataclass(frozen=True, slots=True)
class PartOf:
    """As in "early March", "mid-2004", "the late 1990s": `part` is early, mid or late (design 3.3)."""

    part: str
    whole: Point

    @property
    def loose(self) -> int:
        """Give what the whole lacks."""
        return self.whole.loose

    def stretch(self, context: Context) -> Stretch:
        """Give the part of the whole."""
        whole = self.whole.stretch(context)
        first = whole.start // MINUTES_A_DAY
        year = civil(first).year
        index = ("early", "mid", "late").index(self.part)
        match whole.precision:
            case Precision.DAY:
                low, high = (EARLY_IN_DAY, (9, 15), LATE_IN_DAY)[index]
                return hours_of(whole, low, high)
            case Precision.WEEK:
                low, high = ((0, 2), (2, 4), (4, 7))[index]
                return days(first + low, first + high, Precision.DAY, whole.counted_from)
            case Precision.MONTH:
                end = whole.end // MINUTES_A_DAY
                low, high = ((first, first + 10), (first + 10, first + 20), (first + 20, end))[index]
                return days(low, high, Precision.PART_OF_MONTH, whole.counted_from)
            case Precision.YEAR:
                low = month_start(year, 1 + 4 * index)
                return days(low, month_start(year, 5 + 4 * index), Precision.PART_OF_YEAR, whole.counted_from)
            case Precision.DECADE:
                low, high = PARTS_OF_DECADE[self.part]
                return years(year + low, high - low + 1, Precision.PART_OF_DECADE, whole.counted_from)
            case Precision.CENTURY:
                low, high = ((0, 33), (33, 66), (66, 100))[index]
                return years(year + low, high - low, Precision.CENTURY, whole.counted_from)
        if whole.precision is Precision.PART_OF_DAY:
            return whole
        raise DateNotRead(f"{self.part} is not said of this")


@dataclass(frozen=True, slots=True)
class Fraction:
    """Words like "the first half of 2010", "the third quarter": part `index` of `count` equal runs of months."""

    index: int
    count: int
    whole: Point

    @property
    def loose(self) -> int:
        """Give what the whole lacks."""
        return self.whole.loose

    def stretch(self, context: Context) -> Stretch:
        """Give those months, or the half of a month."""
        whole = self.whole.stretch(context)
        first = whole.start // MINUTES_A_DAY
        year, month, _ = civil(first)
        if whole.precision is Precision.YEAR:
            months = 12 // self.count
            low, high = (month_start(year, 1 + months * step) for step in (self.index, self.index + 1))
            return days(low, high, Precision.PART_OF_YEAR, whole.counted_from)
        if whole.precision is Precision.MONTH and self.count == 2:
            low, high = ((first, first + 15), (first + 15, month_start(year, month, 1)))[self.index]
            return days(low, high, Precision.PART_OF_MONTH, whole.counted_from)
        if whole.precision in (Precision.DECADE, Precision.CENTURY):
            length = {Precision.DECADE: 10, Precision.CENTURY: 100}[whole.precision] // self.count
            return years(year + self.index * length, length, Precision.PART_OF_DECADE, whole.counted_from)
        raise DateNotRead("only years and months are halved")


@dataclass(frozen=True, slots=True)
class Edge:
    """Words like "the first three months of 2020", "the last two weeks of March": `count` units at one end of it."""

    at_start: bool
    count: int
    unit: Precision
    whole: Point

    @property
    def loose(self) -> int:
        """Give what the whole lacks."""
        return self.whole.loose

    def stretch(self, context: Context) -> Stretch:
        """Give those days or months."""
        whole = self.whole.stretch(context)
        first, end = whole.start // MINUTES_A_DAY, whole.end // MINUTES_A_DAY
        if self.unit is Precision.MONTH:
            low, high = self._edges(civil(first), civil(end))
        else:
            length = self.count * (7 if self.unit is Precision.WEEK else 1)
            low, high = (first, first + length) if self.at_start else (end - length, end)
        if low < first or high > end:
            raise DateNotRead("there are not so many in it")
        precision = Precision.PART_OF_YEAR if self.unit is Precision.MONTH else Precision.DAY
        return days(low, high, precision, whole.counted_from)

    def _edges(self, first: CivilDate, end: CivilDate) -> tuple[int, int]:
        start, stop = month_start(first.year, first.month), month_start(end.year, end.month)
        if self.at_start:
            return start, month_start(first.year, first.month, self.count)
        return month_start(end.year, end.month, -self.count), stop


@dataclass(frozen=True, slots=True)
class NthOf:
    """As in "the first week of March", "the last Friday of 2010", "the last days of May": `index` 0 … or −1 for last.

    A week of a month is counted from its first day; `weekday` is None for days and weeks.
    """

    index: int
    length: int
    weekday: int | None
    whole: Point

    @property
    def loose(self) -> int:
        """Give what the whole lacks."""
        return self.whole.loose

    def stretch(self, context: Context) -> Stretch:
        """Give the day or days."""
        whole = self.whole.stretch(context)
        first, end = whole.start // MINUTES_A_DAY, whole.end // MINUTES_A_DAY
        if self.weekday is None:
            low = first + self.index * self.length if self.index >= 0 else end - self.length
        elif self.index >= 0:
            low = first + (self.weekday - calendar.weekday(first)) % 7 + 7 * self.index
        else:
            low = end - 1 - (calendar.weekday(end - 1) - self.weekday) % 7
        if not first <= low < end:
            raise DateNotRead("there are not so many in it")
        return days(low, min(low + self.length, end), Precision.DAY, whole.counted_from)


@dataclass(frozen=True, slots=True)
class Hours:
    """As in "Wednesday night", "the early hours of Thursday": hours `low` to `high`, `next_day` for the day after.

    `either_day` marks words whose second reading is the other of the two days.
    """

    day: Point
    low: int
    high: int
    next_day: bool = False
    either_day: bool = False

    @property
    def loose(self) -> int:
        """Give what the day lacks."""
        return self.day.loose

    def stretch(self, context: Context) -> Stretch:
        """Give the hours."""
        day = self.day.stretch(context)
        moved_on = self.next_day is not (self.either_day and context.second)
        shift = MINUTES_A_DAY if moved_on else 0
        return hours_of(replace(day, start=day.start + shift, end=day.end + shift), self.low, self.high)


@dataclass(frozen=True, slots=True)
class Clock:
    """Words like "2pm tomorrow", "31 March at 14:30", "30 March, 18:00–24:00": minutes `low` to `high` of a day."""

    day: Point | None
    low: int
    high: int
    precision: Precision

    @property
    def loose(self) -> int:
        """Give what the day lacks."""
        return self.day.loose if self.day else 2

    def stretch(self, context: Context) -> Stretch:
        """Give the hour or minute. Raises `DateNotRead` for a time without a day."""
        if self.day is None:
            raise DateNotRead("a time of day needs its day")
        day = self.day.stretch(context)
        if day.end - day.start != MINUTES_A_DAY:
            raise DateNotRead("a time of day belongs to one day")
        return replace(day, start=day.start + self.low, end=day.start + self.high, precision=self.precision)


@dataclass(frozen=True, slots=True)
class Qualified:
    """Words like "about 1984", "perhaps March": a date in doubt."""

    point: Point
    about: bool
    perhaps: bool

    @property
    def loose(self) -> int:
        """Give what the date lacks."""
        return self.point.loose

    def stretch(self, context: Context) -> Stretch:
        """Give the date with its doubt."""
        found = self.point.stretch(context)
        return replace(found, about=found.about or self.about, perhaps=found.perhaps or self.perhaps)


def hours_of(day: Stretch, low: int, high: int) -> Stretch:
    """Give hours `low` to `high` of a whole day; above 24 they run into the next one."""
    if day.end - day.start != MINUTES_A_DAY:
        raise DateNotRead("a part of a day belongs to one day")
    return replace(day, start=day.start + low * 60, end=day.start + high * 60, precision=Precision.PART_OF_DAY)
