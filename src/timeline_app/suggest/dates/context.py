"""What words are counted from, and the stretch of days that a piece of a date makes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, MINUTES_A_DAY, civil, day_number, month_start, weekday
from timeline_app.domain.date_shapes import moved
from timeline_app.domain.dates import DateSpan, Precision


class Tense(StrEnum):
    """The tense of the verb a date goes with: "spoke on Monday" looks back, "will speak on Monday" ahead."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class DateNotRead(Exception):
    """The words have the form of a date and yet are none, `str(error)` says why ("there is no 31 February")."""


class NeedsPublication(DateNotRead):
    """The words count from a publication date that is not known."""

    def __init__(self) -> None:
        super().__init__("counted from the publication date, which is not known")


@dataclass(frozen=True, slots=True)
class Context:
    """What relative words are counted from: `reference` is a day number, normally the day of publication.

    `other_order`, `other_tense` and `second` ask for the second of two plausible readings: month before day, the
    other direction in time, and the less usual sense of a word.
    """

    reference: int | None
    tense: Tense = Tense.PAST
    events: Sequence[tuple[int, str, DateSpan]] = ()
    counted_from: int | None = None
    other_order: bool = False
    other_tense: bool = False
    second: bool = False
    day_first: bool | None = None

    def day(self) -> int:
        """Give the day from which to count. Raises `NeedsPublication` if there is none."""
        if self.reference is None:
            raise NeedsPublication
        return self.reference

    @property
    def looks_ahead(self) -> bool:
        """Say whether a bare "Monday" is a coming one."""
        return (self.tense is Tense.FUTURE) is not self.other_tense

    def at(self, other: "Stretch", ahead: bool) -> "Context":
        """Give the context of the other end of a range: counted from the end that is known, back or ahead."""
        return replace(
            self,
            reference=other.start // MINUTES_A_DAY,
            counted_from=other.counted_from,
            tense=Tense.FUTURE if ahead else Tense.PAST,
            other_tense=False,
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """A unit of time that words name: minutes `start … end` (exclusive), and from which day it was counted.

    `about` moves each bound by a unit of the precision, or by `doubt` minutes if these are given; `perhaps` and
    `about` become the qualifier of the date.
    """

    start: int
    end: int
    precision: Precision
    counted_from: int | None = None
    about: bool = False
    perhaps: bool = False
    doubt: int = 0

    @property
    def is_instant(self) -> bool:
        """Say whether as the end of a range this is a moment: "to 4pm" ends at 16:00, "to Friday" when Friday ends."""
        return self.precision in (Precision.MINUTE, Precision.HOUR)

    @property
    def starts(self) -> tuple[int, int]:
        """Give the earliest and latest start."""
        return self._moved(self.start)

    @property
    def ends(self) -> tuple[int, int]:
        """Give the earliest and latest end."""
        return self._moved(self.end)

    @property
    def last(self) -> "Stretch":
        """Give the stretch as the last of a range: an instant ends where it begins."""
        return replace(self, end=self.start) if self.is_instant else self

    def _moved(self, minute: int) -> tuple[int, int]:
        if not self.about:
            return minute, minute
        if self.is_instant:  # "about midnight on Friday" stays on Friday
            day = self.start // MINUTES_A_DAY * MINUTES_A_DAY
            bounds = [moved(minute, self.precision, units) for units in (-1, 1)]
            return max(bounds[0], day), min(bounds[1], day + MINUTES_A_DAY)
        if self.doubt:
            return _held(minute - self.doubt), _held(minute + self.doubt)
        return _held(moved(minute, self.precision, -1)), _held(moved(minute, self.precision, 1))


def _held(minute: int) -> int:
    return min(max(minute, FIRST_DAY * MINUTES_A_DAY), END_OF_DAYS * MINUTES_A_DAY)


def days(first: int, end: int, precision: Precision, counted_from: int | None = None) -> Stretch:
    """Give the stretch from day `first` to before day `end`. Raises `DateNotRead` outside the calendar."""
    if not FIRST_DAY <= first < end <= END_OF_DAYS:
        raise DateNotRead("outside the years −9999 to 9999")
    return Stretch(first * MINUTES_A_DAY, end * MINUTES_A_DAY, precision, counted_from)


def years(first: int, count: int, precision: Precision, counted_from: int | None = None) -> Stretch:
    """Give `count` whole years from `first` (0 = 1 BC)."""
    return days(month_start(first), month_start(first + count), precision, counted_from)


def existing_day(year: int, month: int, day: int) -> int:
    """Give the day number. Raises `DateNotRead` for 31 February and for years outside the calendar."""
    try:
        return day_number(year, month, day)
    except ValueError as error:
        raise DateNotRead(str(error)) from error


def unit_around(day: int, unit: Precision, offset: int, counted_from: int | None) -> Stretch:
    """Give the calendar unit (week from Monday, month, year, decade, century from 01) that holds a day, moved on."""
    year, month, _ = civil(day)
    match unit:
        case Precision.WEEK:
            monday = day - weekday(day) + 7 * offset
            return days(monday, monday + 7, unit, counted_from)
        case Precision.MONTH:
            return days(month_start(year, month, offset), month_start(year, month, offset + 1), unit, counted_from)
        case Precision.YEAR:
            return years(year + offset, 1, unit, counted_from)
        case Precision.DECADE:
            return years(year // 10 * 10 + 10 * offset, 10, unit, counted_from)
        case Precision.CENTURY:
            return years((year - 1) // 100 * 100 + 1 + 100 * offset, 100, unit, counted_from)
    return days(day + offset, day + offset + 1, Precision.DAY, counted_from)
