from calendar import month_name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import civil, day_number
from timeline_app.intake.printed_dates import day_of, day_of_line

DAY = day_number(2011, 4, 1)


@pytest.mark.parametrize(
    "words",
    [
        "2011-04-01",
        "2011-04-01T00:00:00+01:00",
        "2011-04-01 23:59",
        "20110401",
        "20110401T101500Z",
        "1 April 2011",
        "Friday 01 April 2011",
        "Friday, April 1, 2011",
        "Fri., Apr. 1st, 2011",
        "1st of April 2011",
        "vendredi 1er avril 2011",
        "Freitag, 1. April 2011",
        "1 de abril de 2011",
        "venerdì 1 aprile 2011",
    ],
)
def test_a_whole_date_is_read(words: str) -> None:
    assert day_of(words) == DAY
    assert day_of_line(words) == DAY


@pytest.mark.parametrize(
    "words", ["Published: 1 April 2011", "Posted on April 1, 2011 at 10:15 am", "1 April 2011, 09:00 BST"]
)
def test_a_line_may_say_published_and_a_time(words: str) -> None:
    assert day_of_line(words) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "04/03/2011",
        "April 2011",
        "2011",
        "Monday 1 April 2011",
        "31 April 2011",
        "1 Blah 2011",
        "",
        "2011-04-011",
        "12 2011",
    ],
)
def test_what_leaves_a_choice_or_contradicts_itself_is_not_read(words: str) -> None:
    assert day_of(words) is None


@pytest.mark.parametrize(
    "words", ["Updated 1 April 2011", "On 1 April 2011 the ferry sank", "1 April 2011 the ferry sank"]
)
def test_a_line_that_says_more_is_no_date_line(words: str) -> None:
    assert day_of_line(words) is None


@given(st.integers(day_number(1900, 1, 1), day_number(2099, 12, 31)))
def test_every_day_comes_back(day: int) -> None:
    year, month, number = civil(day)
    assert day_of(f"{year:04}-{month:02}-{number:02}") == day
    assert day_of_line(f"{number} {month_name[month]} {year}") == day


@given(st.text(max_size=90))
def test_no_words_upset_it(words: str) -> None:
    day_of(words)
    day_of_line(words)
