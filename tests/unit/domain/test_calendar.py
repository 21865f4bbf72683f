"""Days as numbers, far before 1970 and after 2100."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain import calendar
from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, civil, day_number, month_start, parse_iso_day

DAYS = st.integers(min_value=FIRST_DAY, max_value=END_OF_DAYS - 1)


@given(DAYS)
def test_a_day_and_its_date_are_one(day: int) -> None:
    assert day_number(*civil(day)) == day
    assert parse_iso_day(calendar.iso_day(day)) == day
    assert calendar.day_of(calendar.minute_of(day, 23, 59)) == day


@given(st.dates())
def test_days_agree_with_the_standard_library_where_it_reaches(date: datetime.date) -> None:
    day = day_number(date.year, date.month, date.day)
    assert day == date.toordinal() - datetime.date(1970, 1, 1).toordinal()
    assert calendar.weekday(day) == date.weekday()


@pytest.mark.parametrize("text", ["2011-02-29", "2011-13-01", "2011-00-01", "2011-04-31", "10000-01-01", "1 May", ""])
def test_days_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"day|year"):
        parse_iso_day(text)


def test_leap_years_of_both_eras() -> None:
    assert [year for year in (-4, 0, 4, 1900, 2000, 2011) if calendar.is_leap(year)] == [-4, 0, 4, 2000]
    assert civil(day_number(0, 2, 28) + 1) == (0, 2, 29)
    assert calendar.iso_day(day_number(-43, 3, 15)) == "-0043-03-15"


@given(DAYS, st.integers(min_value=-300_000, max_value=300_000))
def test_months_are_counted_on_and_held_inside_the_calendar(day: int, later: int) -> None:
    year, month, _ = civil(day)
    start = month_start(year, month, later)
    assert FIRST_DAY <= start <= END_OF_DAYS
    index = year * 12 + month - 1 + later
    if -9999 * 12 <= index < 10_000 * 12:
        assert civil(start) == (index // 12, index % 12 + 1, 1)
        assert start == calendar.first_day_of_month(year, month, later)
