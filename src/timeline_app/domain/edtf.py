"""Dates as EDTF text (Extended Date/Time Format, ISO 8601-2:2019 annex A, levels 0 to 2), for export and the record.

EDTF has no intervals of clock times: parts of a day are written as their day. Only a single minute carries its time.
"""

from timeline_app.domain.date_shapes import Level, Point, Shape, centre, first_point, last_point, shape_of
from timeline_app.domain.dates import DateSpan, Precision, Qualifier

_MARKS = {
    Qualifier.NONE: "",
    Qualifier.APPROXIMATE: "~",
    Qualifier.UNCERTAIN: "?",
    Qualifier.BOTH: "%",
}


def edtf_text(span: DateSpan) -> str:
    """Give the EDTF of a span; empty for an undated one.

    - a thing that fills its unit: `2011-03-31`, `2011-03`, `198X`, approximate `2011-03~`;
    - a thing that lasted: `2011-02-21/2011-04-01`, with an open end `2011-02-21/..`, `../2011-03-30`;
    - a thing that happened once in between: `[2011-02-21..2011-04-01]`, `[..2011-03-30]`, `[2011-02-22..]`;
    - ends in different doubt have no EDTF of their own: the outer span, its doubtful ends marked `?`.
    """
    mark = _MARKS[span.qualifier]
    precision = span.precision
    start, end = span.outer
    match shape_of(span):
        case Shape.UNDATED:
            return ""
        case Shape.FIXED | Shape.ABOUT:
            around = centre(span) or (start, end)
            return _filled(around[0] or 0, around[1] or 0, precision, mark)
        case Shape.BETWEEN | Shape.BY | Shape.AFTER:
            first, last = _first(start, precision, mark), _last(end, precision, mark)
            return first if first == last else f"[{first}..{last}]"
        case Shape.SINCE | Shape.UNTIL:
            return f"{_first(start, precision, mark) or '..'}/{_last(end, precision, mark) or '..'}"
    return _mixed(span)


def _mixed(span: DateSpan) -> str:
    start, end = span.outer
    if start is None and end is None:
        start, end = span.end_earliest, span.start_latest
        return f"[{_first(start, span.precision, '?')}..{_last(end, span.precision, '?')}]" if start != end else "/"
    if span.core is None:
        return f"[{_first(start, span.precision, '')}..{_last(end, span.precision, '')}]"
    start_mark = "" if start == span.start_latest else "?"
    end_mark = "" if end == span.end_earliest else "?"
    return f"{_first(start, span.precision, start_mark) or '..'}/{_last(end, span.precision, end_mark) or '..'}"


def _filled(start: int, end: int, precision: Precision, mark: str) -> str:
    if precision is Precision.MINUTE and end - start == 1:
        point = first_point(start, precision)
        return f"{_point(point._replace(level=Level.DAY))}T{point.minute // 60:02d}:{point.minute % 60:02d}:00"
    masked = _masked(start, end, precision)
    if masked:
        return masked + mark
    first, last = _first(start, precision, mark), _last(end, precision, mark)
    return first if first == last else f"{first}/{last}"


def _masked(start: int, end: int, precision: Precision) -> str | None:
    first, last = first_point(start, precision), last_point(end, precision)
    if first.year < 0 or first.level is not last.level:
        return None
    if first.level is Level.DECADE and last.year - first.year == 9:
        return f"{first.year // 10:03d}X"
    if first.level is Level.CENTURY and first.year % 100 == 0 and last.year - first.year == 99:
        return f"{first.year // 100:02d}XX"
    return None


def _first(minute: int | None, precision: Precision, mark: str) -> str:
    return "" if minute is None else _point(first_point(minute, precision)) + mark


def _last(minute: int | None, precision: Precision, mark: str) -> str:
    return "" if minute is None else _point(last_point(minute, precision)) + mark


def _point(point: Point) -> str:
    sign = "-" if point.year < 0 else ""
    year = f"{sign}{abs(point.year):04d}"
    if point.level >= Level.YEAR:
        return year
    if point.level is Level.MONTH:
        return f"{year}-{point.month:02d}"
    return f"{year}-{point.month:02d}-{point.day:02d}"
