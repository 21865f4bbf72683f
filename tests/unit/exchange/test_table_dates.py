"""A cell's date is read as it is written, with its doubts, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, MINUTES_A_DAY, civil, day_number, iso_day
from timeline_app.domain.date_words import MONTH_NAMES, span_in_words
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.event_tables import DayOrder
from timeline_app.exchange.table_dates import NO_DATE, needs_order, order_told, read_cell

DAYS = st.integers(FIRST_DAY, END_OF_DAYS - 1)


def words(cell: str, order: DayOrder = DayOrder.DMY) -> str | None:
    date = read_cell(cell, order)
    return None if date is None else span_in_words(DateSpan(*date))


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("2011-03-31", "31 March 2011"),
        ("01 January 2020", "1 January 2020"),
        ("January 1, 2020", "1 January 2020"),
        ("Thu, 31 March 2011", "31 March 2011"),
        ("31.03.2011", "31 March 2011"),
        ("1-Jan-90", "1 January 1990"),
        ("1-Jan-11", "1 January 2011"),
        ("20110331", "31 March 2011"),
        ("2011/03/31", "31 March 2011"),
        ("2011-03-31 14:30:00", "31 March 2011, 14:30"),
        ("2011-03-31T14:30:00+02:00", "31 March 2011, 14:30"),
        ("31/03/2011 2:30 PM", "31 March 2011, 14:30"),
        ("2011-03-31 00:00:00.000", "31 March 2011"),
        ("2011", "2011"),
        ("2011-03", "March 2011"),
        ("201103", "March 2011"),
        ("2011-03-00", "March 2011"),
        ("2011-00-00", "2011"),
        ("March 2011", "March 2011"),
        ("Mar-11", "March 2011"),
        ("early March 2011", "early March 2011"),
        ("Mid-1984", "mid-1984"),
        ("late 1990s", "the late 1990s"),
        ("the 1980s", "the 1980s"),
        ("198X", "the 1980s"),
        ("19th century", "the 19th century"),
        ("2011-W13", "28 March to 3 April 2011"),
        ("Q1 2011", "January to March 2011"),
        ("44 BC", "44 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("AD 70", "AD 70"),
        ("c. 1984", "about 1984"),
        ("1984~", "about 1984"),
        ("2011-03?", "perhaps March 2011"),
        ("around 12 May 2013", "about 12 May 2013"),
        ("2011-02-21/2011-04-01", "21 February to 1 April 2011"),
        ("[2011-02-21..2011-04-01]", "between 21 February and 1 April 2011"),
        ("between 21 February and 1 April 2011", "between 21 February and 1 April 2011"),
        ("21 February – 1 April 2011", "21 February to 1 April 2011"),
        ("1–5 March 2011", "1 to 5 March 2011"),
        ("December 2-5, 2011", "2 to 5 December 2011"),
        ("../2011-03-30", "until 30 March 2011"),
        ("2011-02-21/..", "since 21 February 2011"),
        ("by 30 March 2011", "by 30 March 2011"),
        ("after 2010", "after 2010"),
        ("31 mars 2011", "31 March 2011"),
        ("1er février 2011", "1 February 2011"),
        ("15 de marzo de 2011", "15 March 2011"),
        ("31. März 2011", "31 March 2011"),
        ("um 1984", "about 1984"),
        ("28 марта 2011", "28 March 2011"),
    ],
)
def test_a_date_is_read_as_written(cell: str, said: str) -> None:
    assert words(cell) == said


@pytest.mark.parametrize("cell", ["", "  ", "-", "n/a", "NULL", "unknown", "Undated", "0000-00-00"])
def test_a_cell_that_stands_for_nothing_is_undated(cell: str) -> None:
    assert read_cell(cell, DayOrder.YMD) == NO_DATE


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/2011", "30 February 2011", "2011-13-01", "2011-02-29", "40633", "1.5", "March", "Mar 11", "hello",
        "25:00", "2011-03-31 25:00", "12345678", "99999", "-99999", "2011-W54", "yesterday", "1 Smarch 2011",
        "2011-04-01/2011-02-21", "between 1 May 2011 and 1 April 2011", "x" * 10_000, "1" * 400, "2011-",
    ],
)  # fmt: skip
def test_what_is_no_date_is_never_made_one(cell: str) -> None:
    assert read_cell(cell, DayOrder.DMY) is None


@given(DAYS)
def test_every_day_of_the_calendar_is_read_back(day: int) -> None:
    date = read_cell(iso_day(day), DayOrder.YMD)
    assert date is not None
    assert date[:4] == (day * MINUTES_A_DAY, day * MINUTES_A_DAY, (day + 1) * MINUTES_A_DAY, (day + 1) * MINUTES_A_DAY)
    assert date.precision is Precision.DAY


@given(st.integers(day_number(1000, 1, 1), day_number(9999, 12, 31)))
def test_the_same_day_in_any_dress_is_the_same_day(day: int) -> None:
    year, month, number = civil(day)
    dresses = {
        f"{number:02d}/{month:02d}/{year}": DayOrder.DMY,
        f"{month}/{number}/{year}": DayOrder.MDY,
        f"{number} {MONTH_NAMES[month - 1]} {year}": DayOrder.MDY,
        f"{MONTH_NAMES[month - 1][:3]} {number}, {year}": DayOrder.DMY,
        f"{year}{month:02d}{number:02d}": DayOrder.DMY,
        f"{number}.{month}.{year}": DayOrder.MDY,
    }
    assert {read_cell(cell, order) for cell, order in dresses.items()} == {read_cell(iso_day(day), DayOrder.YMD)}


@given(st.text(max_size=60))
def test_no_cell_breaks_the_reading_and_bounds_are_in_order(cell: str) -> None:
    for order in DayOrder:
        date = read_cell(cell, order)
        if date is not None:
            DateSpan(*date)  # refuses bounds out of order


@given(
    st.sampled_from(("2011-03", "1984", "12 May 2013", "early March 2011")), st.sampled_from(("..", "2012", "x", ""))
)
def test_ranges_never_break(first: str, last: str) -> None:
    for cell in (f"{first}/{last}", f"{first} to {last}", f"[{first}..{last}]", f"between {first} and {last}"):
        date = read_cell(cell, DayOrder.DMY)
        if date is not None:
            DateSpan(*date)


@pytest.mark.parametrize(
    ("cell", "told", "needs"),
    [
        ("13/04/2011", DayOrder.DMY, False),
        ("04/13/2011", DayOrder.MDY, False),
        ("03/04/2011", None, True),
        ("04/04/2011", None, False),
        ("2011-03-04", None, False),
        ("98-03-04", DayOrder.YMD, False),
        ("32/13/2011", None, False),
    ],
)
def test_a_figure_above_twelve_tells_the_order(cell: str, told: DayOrder | None, needs: bool) -> None:
    assert order_told(cell) is told
    assert needs_order(cell) is needs
