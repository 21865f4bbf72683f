"""Dates in English words, for panel, list, tooltip and sheet.

Nothing here uses the platform's locale or time module, which end at year 1 or 1900: all years of `calendar` work.
"""

from dataclasses import replace

from timeline_app.domain import calendar
from timeline_app.domain.calendar import MINUTES_A_DAY, civil
from timeline_app.domain.date_shapes import Level, Point, Shape, centre, first_point, last_point, shape_of
from timeline_app.domain.dates import DateSpan, Precision, Qualifier

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTH_NAMES = tuple(name[:3] for name in MONTH_NAMES)
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNDATED_WORDS = "undated"


def year_in_words(year: int) -> str:
    """Give `2011`, `AD 70` below 1000, `44 BC` for years before 1."""
    if year >= 1000:
        return str(year)
    return f"AD {year}" if year > 0 else f"{1 - year} BC"


def day_in_words(day: int, weekday: bool = True) -> str:
    """Give `Friday 1 April 2011`, or `1 April 2011` without its weekday."""
    year, month, day_of_month = civil(day)
    name = f"{WEEKDAY_NAMES[calendar.weekday(day)]} " if weekday else ""
    return f"{name}{day_of_month} {MONTH_NAMES[month - 1]} {year_in_words(year)}"


def short_day(day: int, year: bool = True) -> str:
    """Give `1 Apr 2011`, or `1 Apr` without its year."""
    civil_date = civil(day)
    text = f"{civil_date.day} {SHORT_MONTH_NAMES[civil_date.month - 1]}"
    return f"{text} {year_in_words(civil_date.year)}" if year else text


def time_in_words(minute_of_day: int) -> str:
    """Give `14:30` for a minute of the day from 0 to 1440; 1440 is `24:00`."""
    return f"{minute_of_day // 60:02d}:{minute_of_day % 60:02d}"


def ordinal(number: int) -> str:
    """Give `1st`, `22nd`, `13th`."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def span_in_words(span: DateSpan) -> str:
    """Give a date in words that say its doubts too: `31 March 2011`, `between 21 February and 1 April 2011`, `undated`.

    A date that only hangs on another event is given as it was written. Never empty.
    """
    return _words(span, MONTH_NAMES)


def short_words(span: DateSpan, year: bool = True) -> str:
    """Give the same with short months, for lists and labels: `31 Mar 2011`, or `31 Mar` without the year.

    Without the year, dates in months or coarser keep theirs: "1984" cannot be said without it.
    """
    return _words(span, SHORT_MONTH_NAMES, with_year=year)


def duration_words(minutes: int) -> str:
    """Give a length of time as a reader measures it: `6 hours`, `2½ days`, `7 weeks`, `3 months`, `200 years`.

    Halves are used below ten; the unit is the one in which the length is neither a fraction nor a big number.
    """
    hours, days = abs(minutes) / 60, abs(minutes) / MINUTES_A_DAY
    if abs(minutes) < 60:
        return _counted(float(abs(minutes)), "minute")
    if hours < 24:
        return _counted(hours, "hour")
    if days < 21:
        return _counted(days, "day")
    if days < 7 * 12:
        return _counted(days / 7, "week")
    if days < 365.2425 * 2:
        return _counted(days / 30.436875, "month")
    return _counted(days / 365.2425, "year")


def _counted(number: float, unit: str) -> str:
    whole, half = int(number + 0.5), False
    if number < 10:
        halves = int(number * 2 + 0.5)
        whole, half = divmod(halves, 2)[0], halves % 2 == 1
    figure = f"{whole or '' if half else whole}{'½' if half else ''}"
    return f"{figure} {unit}" if figure in ("1", "½") else f"{figure} {unit}s"


def _words(span: DateSpan, months: tuple[str, ...], with_year: bool = True) -> str:
    if span.after_event is not None:
        return span.words or "after another event"
    shape = shape_of(span)
    if shape is Shape.UNDATED:
        return UNDATED_WORDS
    write = _Writer(span, months, with_year)
    perhaps = "perhaps " if span.qualifier in (Qualifier.UNCERTAIN, Qualifier.BOTH) else ""
    mark = "about " if span.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH) else ""
    return perhaps + (_mixed(span, write, mark) if shape is Shape.MIXED else _regular(span, shape, write, mark))


def _regular(span: DateSpan, shape: Shape, write: "_Writer", mark: str) -> str:
    start, end = centre(span) or span.outer
    if start is not None and end is not None:
        run = write.run(start, end, " and ")
        # Two limits within one unit leave only that unit to be said.
        between = shape is Shape.BETWEEN and " and " in run
        return f"between {mark}{run}" if between else mark + write.fixed(start, end)
    if start is not None:
        since = shape is Shape.SINCE
        return f"since {mark}{write.first(start)}" if since else f"after {mark}{write.last(start)}"
    return f"{'until' if shape is Shape.UNTIL else 'by'} {mark}{write.limit(end or 0)}"


def _mixed(span: DateSpan, write: "_Writer", mark: str) -> str:
    # What the pieces of evidence agree on, and how far they reach together, are two statements and stay two.
    start, end = span.outer
    core = span.core
    if core is None:
        if start is not None and end is not None:
            return f"between {mark}{write.run(start, end, ' and ')}"
        if start is not None:
            return f"after {mark}{write.last(start)}"
        if end is not None:
            return f"by {mark}{write.limit(end)}"
        if span.start_latest is not None:
            return f"begun by {mark}{write.limit(span.start_latest)}"
        return f"over no earlier than {mark}{write.first(span.end_earliest or 0)}"
    if start is not None and end is not None:
        return f"{mark}{_with_core(span, write, (start, end), core)}"
    sure = f"{mark}{write.fixed(*core)} at least"
    if start is not None:
        return f"{sure}, not before {write.first(start)}"
    return f"{sure}, not after {write.last(end)}" if end is not None else sure


def _with_core(span: DateSpan, write: "_Writer", outer: tuple[int, int], core: tuple[int, int]) -> str:
    """Give `12 June 2013, at least 05:00–12:00`: how far it may reach, then what is sure; no day is said twice."""
    in_days = not outer[0] % MINUTES_A_DAY and not outer[1] % MINUTES_A_DAY
    coarse = replace(span, precision=Precision.DAY) if in_days and span.precision in _FINER_THAN_DAYS else span
    whole = write.of(coarse).fixed(*outer)
    sure = write.fixed(*core)
    year = f" {year_in_words(civil(outer[1] // MINUTES_A_DAY - 1).year)}"
    if whole.endswith(year):
        sure = sure.removesuffix(year)
    return f"{whole}, at least {sure.removeprefix(whole + ', ')}"


_FINER_THAN_DAYS = (Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY)


class _Writer:
    """Writes the ends of one span: its precision, the month names and whether the year is said."""

    def __init__(self, span: DateSpan, months: tuple[str, ...], with_year: bool) -> None:
        self._precision = span.precision
        self._months = months
        self._with_year = with_year

    def of(self, span: DateSpan) -> "_Writer":
        """Give a writer like this one for another span."""
        return _Writer(span, self._months, self._with_year)

    def fixed(self, start: int, end: int) -> str:
        """Write a date that fills `start … end`: one unit where it is one, else "A to B"."""
        part = _part_of_unit(start, end, self._precision, self._months)
        return part or self.run(start, end, " to ")

    def run(self, start: int, end: int, joiner: str) -> str:
        """Write both ends, leaving out of the first what the second says again."""
        first, last = self._points(start, end)
        if first.level is Level.MINUTE or last.level is Level.MINUTE:
            return self._run_of_times(start, end, joiner)
        if first == last or self._point(first) == self._point(last):
            return self._point(last)
        left = self._point(first)
        if first.level is last.level and first.year == last.year:
            if first.level is Level.DAY and first.month == last.month:
                left = str(first.day)
            elif first.level in (Level.DAY, Level.MONTH):
                left = self._point(first, year=False)
        return f"{left}{joiner}{self._point(last)}"

    def first(self, start: int) -> str:
        """Write the unit that begins at `start`."""
        return self._point(first_point(start, self._precision))

    def limit(self, end: int) -> str:
        """Write the last unit before `end` as a limit: "by the end of March", since "by March" may leave March out."""
        coarse = last_point(end, self._precision).level >= Level.MONTH
        return f"{'the end of ' if coarse else ''}{self.last(end)}"

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

    def _run_of_times(self, start: int, end: int, joiner: str) -> str:
        first, last = first_point(start, Precision.MINUTE), last_point(end, Precision.MINUTE)
        day = self._point(first._replace(level=Level.DAY))
        if first[1:4] != last[1:4]:
            end_day = self._point(last._replace(level=Level.DAY))
            return f"{day}, {time_in_words(first.minute)}{joiner}{end_day}, {time_in_words(last.minute)}"
        if self._precision is Precision.MINUTE and end - start == 1:
            return f"{day}, {time_in_words(first.minute)}"
        if joiner == " and ":
            return f"{time_in_words(first.minute)} and {time_in_words(last.minute)} on {day}"
        return f"{day}, {time_in_words(first.minute)}–{time_in_words(last.minute)}"

    def _point(self, point: Point, year: bool = True) -> str:
        match point.level:
            case Level.MINUTE:
                return f"{self._point(point._replace(level=Level.DAY), year)}, {time_in_words(point.minute)}"
            case Level.DAY:
                text = f"{point.day} {self._months[point.month - 1]}"
                return f"{text} {year_in_words(point.year)}" if year and self._with_year else text
            case Level.MONTH:
                text = self._months[point.month - 1]
                return f"{text} {year_in_words(point.year)}" if year else text
            case Level.DECADE if point.year >= 10:
                return f"the {point.year // 10 * 10}s"
            case Level.CENTURY:
                return _century(point.year)
        return year_in_words(point.year)


def _is_century(first: Point, last: Point) -> bool:
    return first.level is last.level and first.year % 100 == 1 and last.year % 100 == 0


def _century(year: int) -> str:
    number = (year + 99) // 100
    return f"the {ordinal(number)} century" if number > 0 else f"the {ordinal(1 - number)} century BC"


_PARTS_OF_MONTH = {(1, 10): "early", (11, 20): "mid", (21, None): "late"}
_PARTS_OF_YEAR = {(1, 4): "early", (5, 8): "mid", (9, 12): "late"}
PARTS_OF_DECADE = {"early": (0, 3), "mid": (3, 7), "late": (7, 9)}
"""First and last year within the ten for "the early 1990s" and so on; the middle reaches into both neighbours."""


def _part_of_unit(start: int, end: int, precision: Precision, months: tuple[str, ...]) -> str | None:
    if start % MINUTES_A_DAY or end % MINUTES_A_DAY:
        return None
    first, last = civil(start // MINUTES_A_DAY), civil(end // MINUTES_A_DAY - 1)
    after = civil(end // MINUTES_A_DAY)
    if precision is Precision.PART_OF_MONTH and first[:2] == last[:2]:
        word = _PARTS_OF_MONTH.get((first.day, None if after.day == 1 else last.day))
        return _joined(word, f"{months[first.month - 1]} {year_in_words(first.year)}") if word else None
    if precision is Precision.PART_OF_YEAR and first.year == last.year and first.day == after.day == 1:
        word = _PARTS_OF_YEAR.get((first.month, last.month))
        return _joined(word, year_in_words(first.year)) if word else None
    if precision is Precision.PART_OF_DECADE and first[1:] == after[1:] == (1, 1) and first.year >= 10:
        decade = first.year // 10 * 10
        for word, years in PARTS_OF_DECADE.items():
            if (first.year - decade, last.year - decade) == years:
                return "the " + _joined(word, f"{decade}s")
    return None


def _joined(word: str, unit: str) -> str:
    return f"mid-{unit}" if word == "mid" else f"{word} {unit}"
