"""Dates in words: what panel, list, tooltip and sheet say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.spans import any_span, span
from timeline_app.domain.calendar import day_number
from timeline_app.domain.date_words import (
    day_in_words,
    duration_words,
    ordinal,
    short_day,
    short_words,
    span_in_words,
    time_in_words,
    year_in_words,
)
from timeline_app.domain.dates import UNDATED, DateSpan, Precision, Qualifier, combine

FIXED = Precision.DAY


@pytest.mark.parametrize(
    ("date", "words", "short"),
    [
        (span("2011-03-31", "2011-03-31", "2011-04-01", "2011-04-01"), "31 March 2011", "31 Mar 2011"),
        (span("2011-03-30 18:00", "2011-03-30 18:00", "2011-03-31", "2011-03-31", Precision.PART_OF_DAY),
         "30 March 2011, 18:00–24:00", "30 Mar 2011, 18:00–24:00"),
        (span("2011-03-31 14:30", "2011-03-31 14:30", "2011-03-31 14:31", "2011-03-31 14:31", Precision.MINUTE),
         "31 March 2011, 14:30", "31 Mar 2011, 14:30"),
        (span("2011-02-21", "2011-04-02", "2011-02-21", "2011-04-02"),
         "between 21 February and 1 April 2011", "between 21 Feb and 1 Apr 2011"),
        (span("2010-12-21", "2011-01-02", "2010-12-21", "2011-01-02"),
         "between 21 December 2010 and 1 January 2011", "between 21 Dec 2010 and 1 Jan 2011"),
        (span("2011-02-21", "2011-02-21", "2011-04-02", "2011-04-02"),
         "21 February to 1 April 2011", "21 Feb to 1 Apr 2011"),
        (span("2011-02-15", "2011-02-15", "2011-02-21", "2011-02-21"), "15 to 20 February 2011", "15 to 20 Feb 2011"),
        (span("-", "2011-03-31", "-", "2011-03-31"), "by 30 March 2011", "by 30 Mar 2011"),
        (span("2011-02-22", "-", "2011-02-22", "-"), "after 21 February 2011", "after 21 Feb 2011"),
        (span("2011-02-21", "2011-02-21", "2011-04-02", "-"), "since 21 February 2011", "since 21 Feb 2011"),
        (span("-", "2011-03-31", "2011-03-31", "2011-03-31"), "until 30 March 2011", "until 30 Mar 2011"),
        (span("1980-01-01", "1980-01-01", "1990-01-01", "1990-01-01", Precision.DECADE), "the 1980s", "the 1980s"),
        (span("1983-01-01", "1985-01-01", "1984-01-01", "1986-01-01", Precision.YEAR, Qualifier.APPROXIMATE),
         "about 1984", "about 1984"),
        (span("2011-03-01", "2011-03-01", "2011-04-01", "2011-04-01", Precision.MONTH), "March 2011", "Mar 2011"),
        (span("2011-03-01", "2011-03-01", "2011-04-01", "2011-04-01"), "1 to 31 March 2011", "1 to 31 Mar 2011"),
        (span("2011-03-21", "2011-03-21", "2011-04-01", "2011-04-01", Precision.PART_OF_MONTH),
         "late March 2011", "late Mar 2011"),
        (span("1801-01-01", "1801-01-01", "1901-01-01", "1901-01-01", Precision.CENTURY),
         "the 19th century", "the 19th century"),
        (span("2011-03-04", "2011-03-04", "2011-03-05", "2011-03-05", FIXED, Qualifier.UNCERTAIN),
         "perhaps 4 March 2011", "perhaps 4 Mar 2011"),
        (span("-0043-03-15", "-0043-03-15", "-0043-03-16", "-0043-03-16"), "15 March 44 BC", "15 Mar 44 BC"),
        (UNDATED, "undated", "undated"),
        (DateSpan(None, None, None, None, words="soon"), "undated", "undated"),
    ],
)  # fmt: skip
def test_dates_in_words(date: DateSpan, words: str, short: str) -> None:
    assert span_in_words(date) == words
    assert short_words(date) == short


def test_what_several_quotes_agree_on_is_said_beside_how_far_they_reach() -> None:
    wide = span("2011-03-29", "2011-03-29", "2011-04-02", "2011-04-02")
    narrow = span("2011-03-30", "2011-03-30", "2011-04-01", "2011-04-01")
    assert span_in_words(combine([wide, narrow])) == "29 March to 1 April 2011, at least 30 to 31 March"
    apart = span("2011-04-04", "2011-04-04", "2011-04-05", "2011-04-05")
    assert span_in_words(combine([narrow, apart])) == "between 30 March and 4 April 2011"


def test_the_year_can_be_left_to_the_axis() -> None:
    assert short_words(span("2011-03-31", "2011-03-31", "2011-04-01", "2011-04-01"), year=False) == "31 Mar"
    decade = span("1980-01-01", "1980-01-01", "1990-01-01", "1990-01-01", Precision.DECADE)
    assert short_words(decade, year=False) == "the 1980s"


def test_an_order_is_said_as_it_was_written() -> None:
    assert span_in_words(DateSpan(None, None, None, None, words="after he broke", after_event=3)) == "after he broke"
    assert span_in_words(DateSpan(None, None, None, None, after_event=3)) == "after another event"


def test_days_years_times_and_ordinals() -> None:
    assert day_in_words(day_number(2011, 4, 1)) == "Friday 1 April 2011"
    assert day_in_words(day_number(2011, 4, 1), weekday=False) == "1 April 2011"
    assert day_in_words(day_number(1815, 6, 18)) == "Sunday 18 June 1815"
    assert short_day(day_number(2011, 4, 1)) == "1 Apr 2011"
    assert short_day(day_number(2011, 4, 1), year=False) == "1 Apr"
    assert [year_in_words(year) for year in (2011, 1000, 70, 0, -43)] == ["2011", "1000", "AD 70", "1 BC", "44 BC"]
    assert [time_in_words(minute) for minute in (0, 870, 1440)] == ["00:00", "14:30", "24:00"]
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 minutes"), (1 / 24 / 60, "1 minute"), (1 / 48, "30 minutes"), (1 / 24, "1 hour"), (1.5 / 24, "1½ hours"),
        (0.25, "6 hours"), (1, "1 day"), (1.5, "1½ days"), (2.5, "2½ days"), (3, "3 days"), (10, "10 days"),
        (20.6, "21 days"), (21, "3 weeks"), (49, "7 weeks"), (90, "3 months"), (400, "13 months"), (731, "2 years"),
        (365.2425 * 200, "200 years"), (365.2425 * 2000, "2,000 years"),
    ],
)  # fmt: skip
def test_lengths_of_time(days: float, words: str) -> None:
    assert duration_words(round(days * 1440)) == words


@given(st.integers(min_value=-(10**9), max_value=10**10))
def test_any_length_has_words(minutes: int) -> None:
    words = duration_words(minutes)
    assert words.split()[0].replace(",", "").rstrip("½").isdigit() or words.startswith("½")


@given(any_span())
def test_any_date_has_words(date: DateSpan) -> None:
    assert span_in_words(date).strip()
    assert short_words(date).strip()
    assert short_words(date, year=False).strip()
    assert (span_in_words(date) == "undated") == (not date.is_known)


def test_a_part_of_a_day_within_its_day_says_the_day_once() -> None:
    whole = span("2013-06-12", "2013-06-12", "2013-06-13", "2013-06-13")
    morning = span(
        "2013-06-12 05:00", "2013-06-12 05:00", "2013-06-12 12:00", "2013-06-12 12:00", Precision.PART_OF_DAY
    )
    assert span_in_words(combine([whole, morning])) == "12 June 2013, at least 05:00–12:00"
    assert short_words(combine([whole, morning]), year=False) == "12 Jun, at least 05:00–12:00"
    days = span("2013-06-11", "2013-06-11", "2013-06-14", "2013-06-14")
    assert span_in_words(combine([days, morning])) == "11 to 13 June 2013, at least 12 June 2013, 05:00–12:00"
