"""Dates in the words of the user's language, for panel, list and tooltip; in English for the sheet.

Nothing here uses the platform's locale or time module, which end at year 1 or 1900: all years of `calendar` work.
"""

from collections.abc import Callable
from dataclasses import replace

from timeline_app.domain import calendar
from timeline_app.domain.calendar import MINUTES_A_DAY, CivilDate, civil
from timeline_app.domain.date_shapes import Level, Point, Shape, centre, first_point, last_point, shape_of
from timeline_app.domain.dates import DateSpan, Precision, Qualifier
from timeline_app.domain.translating import figures, in_english, mark, said, tr, trn

MONTH_NAMES = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip
"""In English; `month_name` gives them in the user's language."""
SHORT_MONTH_NAMES = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip
WEEKDAY_NAMES = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"), mark("Saturday"),
    mark("Sunday"),
)  # fmt: skip
SHORT_WEEKDAY_NAMES = (
    mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"),
)  # fmt: skip
# A day with its month is one word of the catalogue: in many languages the name of the month changes behind a day.
_DAYS_OF_MONTHS = (
    mark("{day} January"), mark("{day} February"), mark("{day} March"), mark("{day} April"), mark("{day} May"),
    mark("{day} June"), mark("{day} July"), mark("{day} August"), mark("{day} September"), mark("{day} October"),
    mark("{day} November"), mark("{day} December"),
)  # fmt: skip
_DAYS_OF_SHORT_MONTHS = (
    mark("{day} Jan"), mark("{day} Feb"), mark("{day} Mar"), mark("{day} Apr"), mark("{day} May"), mark("{day} Jun"),
    mark("{day} Jul"), mark("{day} Aug"), mark("{day} Sep"), mark("{day} Oct"), mark("{day} Nov"), mark("{day} Dec"),
)  # fmt: skip


def month_name(month: int, *, short: bool = False) -> str:
    """Give the name of a month from 1 to 12 as it stands alone or before a year: `March`, `Mar`."""
    return said((SHORT_MONTH_NAMES if short else MONTH_NAMES)[month - 1])


def weekday_name(day: int, *, short: bool = False) -> str:
    """Give the name of a day's weekday: `Friday`, `Fri`."""
    return said((SHORT_WEEKDAY_NAMES if short else WEEKDAY_NAMES)[calendar.weekday(day)])


def year_in_words(year: int) -> str:
    """Give `2011`, `AD 70` below 1000, `44 BC` for years before 1."""
    if year >= 1000:
        return figures(year)
    return tr("AD {year}", year=year) if year > 0 else tr("{year} BC", year=1 - year)


def month_in_words(year: int, month: int, *, short: bool = False) -> str:
    """Give `April 2011`, or `Apr 2011`."""
    return tr("{month} {year}", month=month_name(month, short=short), year=year_in_words(year))


def day_in_words(day: int, weekday: bool = True, *, year: bool = True) -> str:
    """Give `Friday 1 April 2011`, or `1 April 2011` without its weekday; also without its year."""
    date = _day_in_words(civil(day), year=year)
    return tr("{weekday} {date}", weekday=weekday_name(day), date=date) if weekday else date


@in_english()
def typed_day(day: int) -> str:
    """Give a day as one types it into a field for dates, which reads English whatever is spoken: `1 April 2011`."""
    return day_in_words(day, weekday=False)


def short_day(day: int, year: bool = True) -> str:
    """Give `1 Apr 2011`, or `1 Apr` without its year."""
    return _day_in_words(civil(day), short=True, year=year)


def _day_in_words(date: CivilDate, *, short: bool = False, year: bool = True) -> str:
    names = _DAYS_OF_SHORT_MONTHS if short else _DAYS_OF_MONTHS
    day = said(names[date.month - 1], day=date.day)
    return tr("{date} {year}", date=day, year=year_in_words(date.year)) if year else day


def time_in_words(minute_of_day: int) -> str:
    """Give `14:30` for a minute of the day from 0 to 1440; 1440 is `24:00`."""
    return f"{minute_of_day // 60:02d}:{minute_of_day % 60:02d}"


_ORDINALS = {1: mark("{number}st"), 2: mark("{number}nd"), 3: mark("{number}rd")}
_ORDINAL = mark("{number}th")


def ordinal(number: int) -> str:
    """Give `1st`, `22nd`, `13th`."""
    if number % 100 in (11, 12, 13):
        return tr("{number}th", number=number)
    return said(_ORDINALS.get(number % 10, _ORDINAL), number=number)


def span_in_words(span: DateSpan) -> str:
    """Give a date in words that say its doubts too: `31 March 2011`, `between 21 February and 1 April 2011`, `undated`.

    A date that only hangs on another event is given as it was written. Never empty.
    """
    return _words(span, short=False)


def short_words(span: DateSpan, year: bool = True) -> str:
    """Give the same with short months, for lists and labels: `31 Mar 2011`, or `31 Mar` without the year.

    Without the year, dates in months or coarser keep theirs: "1984" cannot be said without it.
    """
    return _words(span, short=True, with_year=year)


def duration_words(minutes: int) -> str:
    """Give a length of time as a reader measures it: `6 hours`, `2½ days`, `7 weeks`, `3 months`, `200 years`.

    Halves are used below ten; the unit is the one in which the length is neither a fraction nor a big number.
    """
    hours, days = abs(minutes) / 60, abs(minutes) / MINUTES_A_DAY
    if abs(minutes) < 60:
        return _counted(float(abs(minutes)), lambda n: trn("{n} minute", "{n} minutes", n), mark("{figure} minutes"))
    if hours < 24:
        return _counted(hours, lambda n: trn("{n} hour", "{n} hours", n), mark("{figure} hours"))
    if days < 21:
        return _counted(days, lambda n: trn("{n} day", "{n} days", n), mark("{figure} days"))
    if days < 7 * 12:
        return _counted(days / 7, lambda n: trn("{n} week", "{n} weeks", n), mark("{figure} weeks"))
    if days < 365.2425 * 2:
        return _counted(days / 30.436875, lambda n: trn("{n} month", "{n} months", n), mark("{figure} months"))
    return _counted(days / 365.2425, lambda n: trn("{n} year", "{n} years", n), mark("{figure} years"))


_HALVES = {
    mark("{figure} minutes"): mark("½ minute"), mark("{figure} hours"): mark("½ hour"),
    mark("{figure} days"): mark("½ day"), mark("{figure} weeks"): mark("½ week"),
    mark("{figure} months"): mark("½ month"), mark("{figure} years"): mark("½ year"),
}  # fmt: skip


def _counted(number: float, whole_units: Callable[[int], str], with_half: str) -> str:
    halves = int(number * 2 + 0.5)
    if number >= 10 or not halves % 2:
        return whole_units(int(number + 0.5))
    whole = halves // 2
    return said(with_half, figure=f"{figures(whole)}½") if whole else said(_HALVES[with_half])


def _words(span: DateSpan, *, short: bool, with_year: bool = True) -> str:
    if span.after_event is not None:
        return span.words or tr("after another event")
    shape = shape_of(span)
    if shape is Shape.UNDATED:
        return tr("undated")
    write = _Writer(span, short, with_year)
    words = _mixed(span, write) if shape is Shape.MIXED else _regular(span, shape, write)
    return tr("perhaps {date}", date=words) if span.qualifier in (Qualifier.UNCERTAIN, Qualifier.BOTH) else words


def _regular(span: DateSpan, shape: Shape, write: "_Writer") -> str:
    start, end = centre(span) or span.outer
    if start is not None and end is not None:
        # Two limits within one unit leave only that unit to be said.
        if shape is Shape.BETWEEN and write.takes_two(start, end):
            return tr("between {dates}", dates=write.about(write.run(start, end, both=True)))
        return write.about(write.fixed(start, end))
    if start is not None:
        if shape is Shape.SINCE:
            return tr("since {date}", date=write.about(write.first(start)))
        return tr("after {date}", date=write.about(write.last(start)))
    limit = write.about(write.limit(end or 0))
    return tr("until {date}", date=limit) if shape is Shape.UNTIL else tr("by {date}", date=limit)


def _mixed(span: DateSpan, write: "_Writer") -> str:
    # What the pieces of evidence agree on, and how far they reach together, are two statements and stay two.
    start, end = span.outer
    core = span.core
    if core is None:
        return _without_core(span, write)
    if start is not None and end is not None:
        return write.about(_with_core(span, write, (start, end), core))
    sure = tr("{date} at least", date=write.about(write.fixed(*core)))
    if start is not None:
        return tr("{date}, not before {limit}", date=sure, limit=write.first(start))
    return tr("{date}, not after {limit}", date=sure, limit=write.last(end)) if end is not None else sure


def _without_core(span: DateSpan, write: "_Writer") -> str:
    start, end = span.outer
    if start is not None and end is not None:
        return tr("between {dates}", dates=write.about(write.run(start, end, both=True)))
    if start is not None:
        return tr("after {date}", date=write.about(write.last(start)))
    if end is not None:
        return tr("by {date}", date=write.about(write.limit(end)))
    if span.start_latest is not None:
        return tr("begun by {date}", date=write.about(write.limit(span.start_latest)))
    return tr("over no earlier than {date}", date=write.about(write.first(span.end_earliest or 0)))


def _with_core(span: DateSpan, write: "_Writer", outer: tuple[int, int], core: tuple[int, int]) -> str:
    """Give `12 June 2013, at least 05:00–12:00`: how far it may reach, then what is sure; no day is said twice."""
    in_days = not outer[0] % MINUTES_A_DAY and not outer[1] % MINUTES_A_DAY
    coarse = replace(span, precision=Precision.DAY) if in_days and span.precision in _FINER_THAN_DAYS else span
    whole = write.of(coarse).fixed(*outer)
    sure = write.fixed(*core)
    year = f" {year_in_words(civil(outer[1] // MINUTES_A_DAY - 1).year)}"
    if whole.endswith(year):
        sure = sure.removesuffix(year)
    return tr("{date}, at least {sure}", date=whole, sure=sure.removeprefix(whole + ", "))


_FINER_THAN_DAYS = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY)


class _Writer:
    """Writes the ends of one span: its precision, whether months are short and whether the year is said."""

    def __init__(self, span: DateSpan, short: bool, with_year: bool) -> None:
        self._span = span
        self._precision = span.precision
        self._short = short
        self._with_year = with_year

    def of(self, span: DateSpan) -> "_Writer":
        """Give a writer like this one for another span."""
        return _Writer(span, self._short, self._with_year)

    def about(self, words: str) -> str:
        """Write words as approximate, if the span is."""
        if self._span.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH):
            return tr("about {date}", date=words)
        return words

    def fixed(self, start: int, end: int) -> str:
        """Write a date that fills `start … end`: one unit where it is one, else "A to B"."""
        part = _part_of_unit(start, end, self._precision, short=self._short)
        return part or self.run(start, end)

    def takes_two(self, start: int, end: int) -> bool:
        """Say whether `run` names two ends, and not one unit that holds both."""
        first, last = self._points(start, end)
        if first.level is Level.MINUTE or last.level is Level.MINUTE:
            return not (self._precision is Precision.MINUTE and end - start == 1)
        return first != last and self._point(first) != self._point(last)

    def run(self, start: int, end: int, *, both: bool = False) -> str:
        """Write both ends as "A to B", or "A and B", leaving out of the first what the second says again."""
        first, last = self._points(start, end)
        if first.level is Level.MINUTE or last.level is Level.MINUTE:
            return self._run_of_times(start, end, both=both)
        if first == last or self._point(first) == self._point(last):
            return self._point(last)
        left = self._point(first)
        if first.level is last.level and first.year == last.year:
            if first.level is Level.DAY and first.month == last.month:
                left = figures(first.day)
            elif first.level in (Level.DAY, Level.MONTH):
                left = self._point(first, year=False)
        return _two(left, self._point(last), both=both)

    def first(self, start: int) -> str:
        """Write the unit that begins at `start`."""
        return self._point(first_point(start, self._precision))

    def limit(self, end: int) -> str:
        """Write the last unit before `end` as a limit: "by the end of March", since "by March" may leave March out."""
        coarse = last_point(end, self._precision).level >= Level.MONTH
        return tr("the end of {date}", date=self.last(end)) if coarse else self.last(end)

    def last(self, end: int) -> str:
        """Write the last unit before `end`."""
        point = last_point(end, self._precision)
        if point.level is Level.MINUTE and point.minute == MINUTES_A_DAY:
            return self._point(point._replace(level=Level.DAY))
        return self._point(point)

    def _points(self, start: int, end: int) -> tuple[Point, Point]:
        first, last = first_point(start, self._precision), last_point(end, self._precision)
        if Level.CENTURY in (first.level, last.level) and not _is_century(first, last):
            return first_point(start, Precision.YEAR), last_point(end, Precision.YEAR)
        coarse = (Level.DECADE, Level.CENTURY)
        if first.level is not last.level and (first.level in coarse or last.level in coarse):
            return first_point(start, Precision.YEAR), last_point(end, Precision.YEAR)
        return first, last

    def _run_of_times(self, start: int, end: int, *, both: bool) -> str:
        first, last = first_point(start, Precision.MINUTE), last_point(end, Precision.MINUTE)
        day = self._point(first._replace(level=Level.DAY))
        begin, close = time_in_words(first.minute), time_in_words(last.minute)
        if first[1:4] != last[1:4]:
            end_day = self._point(last._replace(level=Level.DAY))
            return _two(_with_time(day, begin), _with_time(end_day, close), both=both)
        if self._precision is Precision.MINUTE and end - start == 1:
            return _with_time(day, begin)
        if both:
            return tr("{first} and {last} on {day}", first=begin, last=close, day=day)
        return _with_time(day, f"{begin}–{close}")

    def _point(self, point: Point, year: bool = True) -> str:
        match point.level:
            case Level.MINUTE:
                return _with_time(self._point(point._replace(level=Level.DAY), year), time_in_words(point.minute))
            case Level.DAY:
                date = CivilDate(point.year, point.month, point.day)
                return _day_in_words(date, short=self._short, year=year and self._with_year)
            case Level.MONTH:
                if year:
                    return month_in_words(point.year, point.month, short=self._short)
                return month_name(point.month, short=self._short)
            case Level.DECADE if point.year >= 10:
                return tr("the {decade}s", decade=point.year // 10 * 10)
            case Level.CENTURY:
                return _century(point.year)
        return year_in_words(point.year)


def _two(first: str, last: str, *, both: bool) -> str:
    return tr("{first} and {last}", first=first, last=last) if both else tr("{first} to {last}", first=first, last=last)


def _with_time(day: str, time: str) -> str:
    return tr("{day}, {time}", day=day, time=time)


def _is_century(first: Point, last: Point) -> bool:
    return first.level is last.level and first.year % 100 == 1 and last.year % 100 == 0


def _century(year: int) -> str:
    number = (year + 99) // 100
    if number > 0:
        return tr("the {ordinal} century", ordinal=ordinal(number))
    return tr("the {ordinal} century BC", ordinal=ordinal(1 - number))


_PARTS_OF_MONTH = {(1, 10): "early", (11, 20): "mid", (21, None): "late"}
_PARTS_OF_YEAR = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}
PARTS_OF_DECADE = {"early": (0, 3), "mid": (3, 7), "late": (7, 9)}
"""First and last year within the ten for "the early 1990s" and so on; the middle reaches into both neighbours."""
_PARTS = {"early": mark("early {unit}"), "mid": mark("mid-{unit}"), "late": mark("late {unit}")}
_PARTS_OF_TEN = {
    "early": mark("the early {decade}s"), "mid": mark("the mid-{decade}s"), "late": mark("the late {decade}s"),
}  # fmt: skip


def _part_of_unit(start: int, end: int, precision: Precision, *, short: bool) -> str | None:
    if start % MINUTES_A_DAY or end % MINUTES_A_DAY:
        return None
    first, last = civil(start // MINUTES_A_DAY), civil(end // MINUTES_A_DAY - 1)
    after = civil(end // MINUTES_A_DAY)
    if precision is Precision.PART_OF_MONTH and first[:2] == last[:2]:
        word = _PARTS_OF_MONTH.get((first.day, None if after.day == 1 else last.day))
        return said(_PARTS[word], unit=month_in_words(first.year, first.month, short=short)) if word else None
    if precision is Precision.PART_OF_YEAR and first.year == last.year and first.day == after.day == 1:
        word = _PARTS_OF_YEAR.get((first.month, last.month))
        return said(_PARTS[word], unit=year_in_words(first.year)) if word else None
    if precision is Precision.PART_OF_DECADE and first[1:] == after[1:] == (1, 1) and first.year >= 10:
        decade = first.year // 10 * 10
        for word, years in PARTS_OF_DECADE.items():
            if (first.year - decade, last.year - decade) == years:
                return said(_PARTS_OF_TEN[word], decade=decade)
    return None
