"""Why words were read as they were, in a few words, for tooltip and suggestion."""

from timeline_app.domain.calendar import MINUTES_A_DAY, weekday
from timeline_app.domain.date_words import WEEKDAY_NAMES, day_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.suggest.dates.holidays import Movable
from timeline_app.suggest.dates.parts import (
    Ago,
    Beside,
    Clock,
    Edge,
    Fraction,
    Hours,
    NthOf,
    PartOf,
    Qualified,
    WeekdayBeside,
    WeekFrom,
)
from timeline_app.suggest.dates.points import (
    Day,
    EitherOrder,
    FromPublication,
    Month,
    Point,
    Season,
    ShortDecade,
    Weekday,
    Weekend,
    Years,
)
from timeline_app.suggest.dates.spans import On, When

_REASONS: dict[type, str] = {
    Day: "as written",
    EitherOrder: "day and month can be read either way",
    Month: "as written",
    Movable: "counted as the holiday is",
    Years: "as written",
    ShortDecade: "the last such decade",
    Weekday: "weekday counted from publication",
    FromPublication: "counted from publication",
    Weekend: "weekend counted from publication",
    Season: "months of the season in the north",
    Ago: "counted back or on from publication",
    Beside: "counted from the other date",
    WeekdayBeside: "nearest such day to the other date",
    WeekFrom: "the seven days",
    PartOf: "part of the whole",
    Fraction: "part of the whole",
    Edge: "counted within the whole",
    NthOf: "counted within the whole",
    Hours: "part of the day",
    Clock: "time of the day",
}
_INFERRED = {Day: "nearest such day to publication", Month: "nearest such month to publication"}


def reason_of(found: When) -> str:
    """Give the reason of a reading: for a single date that of its kind, otherwise that of the expression."""
    if not isinstance(found, On):
        return found.rule
    point = _inner(found.point)
    inferred = _INFERRED.get(type(point)) if point.loose else None
    doubt = ", give or take one unit" if isinstance(found.point, Qualified) and found.point.about else ""
    return (inferred or _REASONS[type(point)]) + doubt


def remark_of(found: When, span: DateSpan) -> str:
    """Give a sentence where the words contradict themselves or can be read two ways; empty otherwise."""
    point = _inner(found.point) if isinstance(found, On) else None
    if isinstance(point, EitherOrder) and point.first != point.second and max(point.first, point.second) <= 12:
        return "Day and month can be read either way."
    if isinstance(point, Day) and point.weekday is not None and span.start_earliest is not None:
        day = span.start_earliest // MINUTES_A_DAY
        if weekday(day) != point.weekday:
            return f"{day_in_words(day, weekday=False)} was a {WEEKDAY_NAMES[weekday(day)]}."
    return ""


def _inner(point: Point) -> Point:
    return point.point if isinstance(point, Qualified) else point
