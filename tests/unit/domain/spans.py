"""Builders of dates for tests: from ISO text, and any at all for properties."""

from hypothesis import strategies as st

from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, MINUTES_A_DAY, parse_iso_day
from timeline_app.domain.dates import DateSpan, Precision, Qualifier


def minute(text: str) -> int | None:
    """Give the minute of `2011-03-31` or `2011-03-31 18:00`; `-` is open."""
    if text == "-":
        return None
    day, _, time = text.partition(" ")
    hour, _, rest = (time or "0:0").partition(":")
    return parse_iso_day(day) * MINUTES_A_DAY + int(hour) * 60 + int(rest)


def span(
    start_earliest: str,
    start_latest: str,
    end_earliest: str,
    end_latest: str,
    precision: Precision = Precision.DAY,
    qualifier: Qualifier = Qualifier.NONE,
    words: str = "",
) -> DateSpan:
    """Give a date from four ISO bounds."""
    bounds = (minute(start_earliest), minute(start_latest), minute(end_earliest), minute(end_latest))
    return DateSpan(*bounds, precision=precision, qualifier=qualifier, words=words)


_ENDS = st.integers(min_value=FIRST_DAY, max_value=END_OF_DAYS)
_MINUTES = st.one_of(_ENDS.map(lambda day: day * MINUTES_A_DAY), _ENDS.map(lambda day: min(day * 1440 + 61, 10**9)))


@st.composite
def any_span(draw: st.DrawFn) -> DateSpan:
    """Draw any date whose bounds are in order; each bound may be open."""
    low, middle, high, highest = sorted(draw(st.lists(_MINUTES, min_size=4, max_size=4)))
    shape = draw(st.sampled_from(("core", "no core", "fixed", "between")))
    bounds: tuple[int, int, int, int] = {
        "core": (low, middle, high, highest),
        "no core": (low, high, middle, highest),
        "fixed": (low, low, highest, highest),
        "between": (low, highest, low, highest),
    }[shape]
    first, second, third, last = (None if draw(st.integers(0, 3)) == 0 else bound for bound in bounds)
    return DateSpan(
        first,
        second,
        third,
        last,
        precision=draw(st.sampled_from(Precision)),
        qualifier=draw(st.sampled_from(Qualifier)),
        words=draw(st.sampled_from(("", "yesterday", "in March"))),
    )
