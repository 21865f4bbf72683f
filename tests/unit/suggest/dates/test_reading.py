"""The When field: every wording of the design's table, and what journalists write besides."""

import pytest

from timeline_app.domain.calendar import MINUTES_A_DAY, day_number, parse_iso_day
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import DateSpan, Precision, Qualifier
from timeline_app.suggest.dates import NOT_UNDERSTOOD, Reading, Tense, read_when

FRIDAY = day_number(2011, 4, 1)
THURSDAY = day_number(2011, 3, 31)


def read(words: str, published: int | None = FRIDAY, tense: Tense = Tense.PAST) -> Reading:
    return read_when(words, published=published, tense=tense)


def minute(text: str | None) -> int | None:
    """Give the minute of `2011-03-31` or `2011-03-31 18:00`; `-` is open."""
    if text in (None, "-"):
        return None
    day, _, time = str(text).partition(" ")
    hour, _, rest = (time or "0:0").partition(":")
    return parse_iso_day(day) * MINUTES_A_DAY + int(hour) * 60 + int(rest or 0)


def bounds(span: DateSpan) -> tuple[int | None, int | None, int | None, int | None]:
    return span.start_earliest, span.start_latest, span.end_earliest, span.end_latest


def fixed(start: str, end: str) -> tuple[int | None, ...]:
    return (minute(start), minute(start), minute(end), minute(end))


def once(start: str, end: str) -> tuple[int | None, ...]:
    return (minute(start), minute(end), minute(start), minute(end))


# Words, first day (or minute), exclusive end, precision: read in the paper of Friday 1 April 2011.
FIXED = """
yesterday                       | 2011-03-31 | 2011-04-01 | day
the day before publication      | 2011-03-31 | 2011-04-01 | day
today                           | 2011-04-01 | 2011-04-02 | day
on the day of publication       | 2011-04-01 | 2011-04-02 | day
tomorrow                        | 2011-04-02 | 2011-04-03 | day
the day before yesterday        | 2011-03-30 | 2011-03-31 | day
the day after tomorrow          | 2011-04-03 | 2011-04-04 | day
two days before publication     | 2011-03-30 | 2011-03-31 | day
Wednesday                       | 2011-03-30 | 2011-03-31 | day
on Wednesday                    | 2011-03-30 | 2011-03-31 | day
Weds.                           | 2011-03-30 | 2011-03-31 | day
Friday                          | 2011-04-01 | 2011-04-02 | day
last Friday                     | 2011-03-25 | 2011-03-26 | day
this past Friday                | 2011-03-25 | 2011-03-26 | day
next Monday                     | 2011-04-04 | 2011-04-05 | day
this Friday                     | 2011-04-01 | 2011-04-02 | day
Wednesday last week             | 2011-03-23 | 2011-03-24 | day
Tuesday of next week            | 2011-04-05 | 2011-04-06 | day
Wednesday night                 | 2011-03-30 18:00 | 2011-03-31 | part_of_day
Wednesday morning               | 2011-03-30 5:00 | 2011-03-30 12:00 | part_of_day
Wednesday afternoon             | 2011-03-30 12:00 | 2011-03-30 18:00 | part_of_day
yesterday evening               | 2011-03-31 18:00 | 2011-04-01 | part_of_day
last night                      | 2011-03-31 18:00 | 2011-04-01 | part_of_day
tonight                         | 2011-04-01 18:00 | 2011-04-02 | part_of_day
this morning                    | 2011-04-01 5:00 | 2011-04-01 12:00 | part_of_day
overnight                       | 2011-03-31 18:00 | 2011-04-01 5:00 | part_of_day
the night of 30 March           | 2011-03-30 18:00 | 2011-03-31 | part_of_day
the early hours of Thursday     | 2011-03-31 | 2011-03-31 5:00 | part_of_day
Wednesday, early hours          | 2011-03-31 | 2011-03-31 5:00 | part_of_day
late on Wednesday               | 2011-03-30 18:00 | 2011-03-31 | part_of_day
dawn on Friday                  | 2011-04-01 5:00 | 2011-04-01 8:00 | part_of_day
2pm tomorrow                    | 2011-04-02 14:00 | 2011-04-02 15:00 | hour
at 14:30 on 31 March            | 2011-03-31 14:30 | 2011-03-31 14:31 | minute
31 March 2011 at 2.30 p.m.      | 2011-03-31 14:30 | 2011-03-31 14:31 | minute
12am on 31 March                | 2011-03-31 | 2011-03-31 1:00 | hour
noon on Friday                  | 2011-04-01 12:00 | 2011-04-01 13:00 | hour
9am-5pm on Friday               | 2011-04-01 9:00 | 2011-04-01 17:00 | part_of_day
30 March 2011, 18:00–24:00      | 2011-03-30 18:00 | 2011-03-31 | part_of_day
last week                       | 2011-03-21 | 2011-03-28 | week
this week                       | 2011-03-28 | 2011-04-04 | week
next week                       | 2011-04-04 | 2011-04-11 | week
the week of 17 March            | 2011-03-14 | 2011-03-21 | week
the week ending 20 March        | 2011-03-14 | 2011-03-21 | week
the week before publication     | 2011-03-21 | 2011-03-28 | week
over the weekend                | 2011-03-26 | 2011-03-28 | day
this weekend                    | 2011-04-02 | 2011-04-04 | day
last month                      | 2011-03-01 | 2011-04-01 | month
next month                      | 2011-05-01 | 2011-06-01 | month
last year                       | 2010-01-01 | 2011-01-01 | year
last century                    | 1901-01-01 | 2001-01-01 | century
early March                     | 2011-03-01 | 2011-03-11 | part_of_month
mid-March                       | 2011-03-11 | 2011-03-21 | part_of_month
late March                      | 2011-03-21 | 2011-04-01 | part_of_month
late February                   | 2011-02-21 | 2011-03-01 | part_of_month
the beginning of March          | 2011-03-01 | 2011-03-11 | part_of_month
the end of last month           | 2011-03-21 | 2011-04-01 | part_of_month
early 2004                      | 2004-01-01 | 2004-05-01 | part_of_year
late last year                  | 2010-09-01 | 2011-01-01 | part_of_year
the mid-1990s                   | 1993-01-01 | 1998-01-01 | part_of_decade
the early 1990s                 | 1990-01-01 | 1994-01-01 | part_of_decade
the first half of 2010          | 2010-01-01 | 2010-07-01 | part_of_year
the third quarter of 2010       | 2010-07-01 | 2010-10-01 | part_of_year
Q1 2011                         | 2011-01-01 | 2011-04-01 | part_of_year
spring 2011                     | 2011-03-01 | 2011-06-01 | part_of_year
last summer                     | 2010-06-01 | 2010-09-01 | part_of_year
winter 2010-11                  | 2010-12-01 | 2011-03-01 | part_of_year
February                        | 2011-02-01 | 2011-03-01 | month
December                        | 2010-12-01 | 2011-01-01 | month
last March                      | 2011-03-01 | 2011-04-01 | month
Sept. 1969                      | 1969-09-01 | 1969-10-01 | month
March of 1969                   | 1969-03-01 | 1969-04-01 | month
2011-03                         | 2011-03-01 | 2011-04-01 | month
1984                            | 1984-01-01 | 1985-01-01 | year
in 1984                         | 1984-01-01 | 1985-01-01 | year
the 1980s                       | 1980-01-01 | 1990-01-01 | decade
the 1980’s                      | 1980-01-01 | 1990-01-01 | decade
the ’80s                        | 1980-01-01 | 1990-01-01 | decade
the eighties                    | 1980-01-01 | 1990-01-01 | decade
the 19th century                | 1801-01-01 | 1901-01-01 | century
the nineteenth century          | 1801-01-01 | 1901-01-01 | century
the fifth century BC            | -0499-01-01 | -0399-01-01 | century
44 BC                           | -0043-01-01 | -0042-01-01 | year
15 March 44 BC                  | -0043-03-15 | -0043-03-16 | day
15 March 44 B.C.                | -0043-03-15 | -0043-03-16 | day
-0043-03-15                     | -0043-03-15 | -0043-03-16 | day
AD 70                           | 0070-01-01 | 0071-01-01 | year
70 CE                           | 0070-01-01 | 0071-01-01 | year
31 March 2011                   | 2011-03-31 | 2011-04-01 | day
31st March 2011                 | 2011-03-31 | 2011-04-01 | day
the 31st of March, 2011         | 2011-03-31 | 2011-04-01 | day
March 31, 2011                  | 2011-03-31 | 2011-04-01 | day
Thursday, March 31, 2011        | 2011-03-31 | 2011-04-01 | day
Mar. 31 2011                    | 2011-03-31 | 2011-04-01 | day
2011-03-31                      | 2011-03-31 | 2011-04-01 | day
2011/03/31                      | 2011-03-31 | 2011-04-01 | day
31.3.2011                       | 2011-03-31 | 2011-04-01 | day
31/03/2011                      | 2011-03-31 | 2011-04-01 | day
31/3/11                         | 2011-03-31 | 2011-04-01 | day
21 February                     | 2011-02-21 | 2011-02-22 | day
March 30                        | 2011-03-30 | 2011-03-31 | day
1 April                         | 2011-04-01 | 2011-04-02 | day
2 April                         | 2010-04-02 | 2010-04-03 | day
29 February                     | 2008-02-29 | 2008-03-01 | day
21 February last year           | 2010-02-21 | 2010-02-22 | day
the 30th                        | 2011-03-30 | 2011-03-31 | day
Saturday 19 March               | 2011-03-19 | 2011-03-20 | day
the eve of 17 February          | 2011-02-16 | 2011-02-17 | day
the day after 17 February       | 2011-02-18 | 2011-02-19 | day
the month before publication    | 2011-03-01 | 2011-04-01 | month
three days ago                  | 2011-03-29 | 2011-03-30 | day
a week ago today                | 2011-03-25 | 2011-03-26 | day
three months ago                | 2011-01-01 | 2011-02-01 | month
10 years ago                    | 2001-01-01 | 2002-01-01 | year
twenty-five years ago           | 1986-01-01 | 1987-01-01 | year
three days from now             | 2011-04-04 | 2011-04-05 | day
the first week of March         | 2011-03-01 | 2011-03-08 | day
the last Friday of March        | 2011-03-25 | 2011-03-26 | day
Christmas Day                   | 2010-12-25 | 2010-12-26 | day
New Year's Eve 1999             | 1999-12-31 | 2000-01-01 | day
21 Feb to 1 Apr                 | 2011-02-21 | 2011-04-02 | day
from 21 February until 1 April  | 2011-02-21 | 2011-04-02 | day
21 Feb – 1 Apr 2011             | 2011-02-21 | 2011-04-02 | day
17 December to 4 January        | 2010-12-17 | 2011-01-05 | day
15–20 February                  | 2011-02-15 | 2011-02-21 | day
15th to 20th February 2011      | 2011-02-15 | 2011-02-21 | day
February 15-20, 2011            | 2011-02-15 | 2011-02-21 | day
Monday to Wednesday             | 2011-03-28 | 2011-03-31 | day
March–May 2010                  | 2010-03-01 | 2010-06-01 | month
from 2009 to 2011               | 2009-01-01 | 2012-01-01 | year
2003-04                         | 2003-01-01 | 2005-01-01 | year
1914–18                         | 1914-01-01 | 1919-01-01 | year
21 February 2011 – present      | 2011-02-21 | 2011-04-02 | day
over the past week              | 2011-03-25 | 2011-04-02 | day
Wednesday evening, 30 March     | 2011-03-30 18:00 | 2011-03-31 | part_of_day
late last night                 | 2011-03-31 18:00 | 2011-04-01 | part_of_day
the night of 30 to 31 March     | 2011-03-30 18:00 | 2011-03-31 5:00 | part_of_day
the end of the month            | 2011-04-21 | 2011-05-01 | part_of_month
the beginning of the year       | 2011-01-01 | 2011-05-01 | part_of_year
2009–11                         | 2009-01-01 | 2012-01-01 | year
2009-11                         | 2009-11-01 | 2009-12-01 | month
29/3                            | 2011-03-29 | 2011-03-30 | day
3/29                            | 2011-03-29 | 2011-03-30 | day
the Friday before publication   | 2011-03-25 | 2011-03-26 | day
the Monday after 17 February    | 2011-02-21 | 2011-02-22 | day
over the last month             | 2011-03-01 | 2011-04-02 | day
2pm to 4pm on Friday            | 2011-04-01 14:00 | 2011-04-01 16:00 | part_of_day
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("words", "start", "end", "precision"), rows(FIXED))
def test_a_date_known_to_its_unit(words: str, start: str, end: str, precision: str) -> None:
    reading = read(words)
    assert reading.understood
    assert bounds(reading.span) == fixed(start, end), span_in_words(reading.span)
    assert reading.span.precision == precision
    assert reading.span.qualifier is Qualifier.NONE
    assert reading.span.words == words


# Words and the limits between which it happened once; `-` is open.
ONCE = """
between 21 Feb and 1 Apr            | 2011-02-21 | 2011-04-02
Between 15 and 20 February          | 2011-02-15 | 2011-02-21
between February 15 and 20, 2011    | 2011-02-15 | 2011-02-21
between 1914 and 1918               | 1914-01-01 | 1919-01-01
between 2pm and 4pm on Friday       | 2011-04-01 14:00 | 2011-04-01 16:00
Wednesday or Thursday               | 2011-03-30 | 2011-04-01
30 or 31 March                      | 2011-03-30 | 2011-04-01
by 30 March                         | - | 2011-03-31
no later than 30 March              | - | 2011-03-31
before 30 March                     | - | 2011-03-30
before 2pm on Friday                | - | 2011-04-01 14:00
by March                            | - | 2011-04-01
by the end of the year              | - | 2012-01-01
before the end of March             | - | 2011-04-01
just before midnight on Wednesday   | - | 2011-03-31
more than 20 years ago              | - | 1992-01-01
after 21 Feb                        | 2011-02-22 | -
some time after 21 February         | 2011-02-22 | -
on or after 21 February             | 2011-02-21 | -
not before 21 February              | 2011-02-21 | -
after the 1980s                     | 1990-01-01 | -
earlier this year                   | 2011-01-01 | 2011-04-02
later this month                    | 2011-04-01 | 2011-05-01
within three days                   | 2011-04-01 | 2011-04-05
in the past three weeks             | 2011-03-11 | 2011-04-02
within 48 hours                     | 2011-04-01 | 2011-04-04
"""


@pytest.mark.parametrize(("words", "start", "end"), rows(ONCE))
def test_a_thing_that_happened_once_between_limits(words: str, start: str, end: str) -> None:
    reading = read(words)
    assert reading.understood
    assert bounds(reading.span) == once(start, end), span_in_words(reading.span)
    assert reading.span.core is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("until 30 March", ("-", "2011-03-31", "2011-03-31", "2011-03-31")),
        ("since last Friday", ("2011-03-25", "2011-03-25", "2011-04-02", "-")),
        ("from 30 March onwards", ("2011-03-30", "2011-03-30", "2011-04-02", "-")),
    ],
)
def test_a_thing_that_lasted_with_one_open_end(words: str, expected: tuple[str, ...]) -> None:
    assert bounds(read(words).span) == tuple(minute(bound) for bound in expected)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("about 1984", "1983-01-01", "1986-01-01"),
        ("around 1984", "1983-01-01", "1986-01-01"),
        ("c. 1984", "1983-01-01", "1986-01-01"),
        ("circa March 2011", "2011-02-01", "2011-05-01"),
        ("on or about 5 March", "2011-03-04", "2011-03-07"),
        ("about the 1980s", "1970-01-01", "2000-01-01"),
        ("two weeks ago", "2011-03-16", "2011-03-21"),
        ("a fortnight ago", "2011-03-16", "2011-03-21"),
        ("a few days ago", "2011-03-25", "2011-04-01"),
        ("within days", "2011-04-01", "2011-04-09"),
        ("the coming days", "2011-04-01", "2011-04-09"),
        ("in recent weeks", "2011-02-18", "2011-04-02"),
    ],
)
def test_about_is_one_unit_wider_on_both_sides_and_marked(words: str, first: str, last: str) -> None:
    span = read(words).span
    assert span.outer == (minute(first), minute(last)), span_in_words(span)
    assert span.qualifier is Qualifier.APPROXIMATE


@pytest.mark.parametrize(
    "words",
    [
        "40 years in power", "40 years", "for 40 years", "for much of his 40 years in power", "three days", "12 ways",
        "may resign", "15", "15 to 20", "soon", "Two days later", "the next day", "flight 103", "", "   ", "…", "??",
        "31 February 2011", "30/02/2011", "0 March 2011", "after", "between", "from to", "2pm", "25:99 on Friday",
        "Lockerbie", "after the fall of Tripoli", "10,000 people", "the 62-year-old", "march on the capital",
        "30 March or so it was said", "1 January 10000", "three hours ago", "13/13/2011", "the 40th of May",
        "1 April 2011 to 21 February 2011",
    ],
)  # fmt: skip
def test_what_is_no_date_is_kept_as_written(words: str) -> None:
    reading = read(words)
    assert not reading.understood
    assert reading.headline == NOT_UNDERSTOOD
    assert reading.span == DateSpan(None, None, None, None, words=words)
    assert reading.rule


@pytest.mark.parametrize(
    "words",
    ["yesterday", "Wednesday", "last month", "21 February", "February", "by 30 March", "21 Feb to 1 Apr", "recently"],
)
def test_relative_words_wait_for_the_publication_date(words: str) -> None:
    reading = read(words, published=None)
    assert not reading.understood
    assert reading.needs_published
    assert reading.span == DateSpan(None, None, None, None, words=words)
    assert reading.headline == f"“{words}” cannot be placed until the article has a publication date."


@pytest.mark.parametrize("words", ["31 March 2011", "1984", "between 1914 and 1918", "from 15 to 20 February 2011"])
def test_absolute_words_need_no_publication_date(words: str) -> None:
    reading = read(words, published=None)
    assert reading.understood
    assert reading.span.counted_from is None
    assert bounds(reading.span) == bounds(read(words).span)


def test_the_answer_of_the_field_reads_as_in_the_design() -> None:
    reading = read("the day before publication")
    assert reading.headline == "Thursday 31 March 2011, whole day"
    assert reading.detail == "Counted from 1 April 2011. Earliest and latest: 31 March"
    assert reading.span.edtf == "2011-03-31"
    assert reading.span.counted_from == FRIDAY


@pytest.mark.parametrize(
    ("words", "headline", "detail"),
    [
        ("Wednesday night", "Wednesday 30 March 2011, 18:00–24:00",
         "Counted from 1 April 2011. Earliest and latest: 30 March"),
        ("late March", "Late March 2011", "Counted from 1 April 2011. Earliest: 21 March. Latest: 31 March"),
        ("by 30 March 2011", "By 30 March 2011", "Earliest: open. Latest: 30 March"),
        ("after 21 February 2011", "After 21 February 2011", "Earliest: 22 February. Latest: open"),
        ("21 February 2011 to 1 April 2011", "21 February to 1 April 2011", "Earliest: 21 February. Latest: 1 April"),
        ("about 1984", "About 1984", "Earliest: 1 January 1983. Latest: 31 December 1985"),
        ("Friday 19 March 2011", "Perhaps Saturday 19 March 2011, whole day",
         "19 March 2011 was a Saturday. Earliest and latest: 19 March"),
    ],
)  # fmt: skip
def test_headline_and_detail(words: str, headline: str, detail: str) -> None:
    reading = read(words)
    assert (reading.headline, reading.detail) == (headline, detail)


def test_the_papers_own_weekday_is_its_day_and_will_looks_ahead() -> None:
    assert read("Thursday", THURSDAY).span.start_earliest == THURSDAY * MINUTES_A_DAY
    assert read("Thursday", THURSDAY, Tense.FUTURE).span.start_earliest == THURSDAY * MINUTES_A_DAY
    assert read("Monday", FRIDAY, Tense.FUTURE).span.start_earliest == minute("2011-04-04")
    assert read("Monday", FRIDAY).span.start_earliest == minute("2011-03-28")
    assert read("next Thursday", THURSDAY).span.start_earliest == minute("2011-04-07")
    assert read("last Thursday", THURSDAY).span.start_earliest == minute("2011-03-24")
    assert read("2 May", FRIDAY, Tense.FUTURE).span.start_earliest == minute("2011-05-02")


def test_the_year_turns() -> None:
    january = day_number(2011, 1, 5)
    assert read("17 December", january).span.outer == (minute("2010-12-17"), minute("2010-12-18"))
    assert read("last month", january).span.outer == (minute("2010-12-01"), minute("2011-01-01"))
    assert read("next month", day_number(2010, 12, 31)).span.outer == (minute("2011-01-01"), minute("2011-02-01"))


def test_two_readings_of_figures_are_both_given_the_likelier_first() -> None:
    reading = read("04/03/2011")
    assert reading.span.outer == (minute("2011-03-04"), minute("2011-03-05"))
    assert reading.span.qualifier is Qualifier.UNCERTAIN
    assert reading.span.edtf == "2011-03-04?"
    assert [other.outer for other in reading.alternatives] == [(minute("2011-04-03"), minute("2011-04-04"))]
    ahead = read("04/03/2011", FRIDAY, Tense.FUTURE)
    assert ahead.span.outer == (minute("2011-04-03"), minute("2011-04-04"))
    assert not read("31/03/2011").alternatives
    assert read("04/04/2011").span.qualifier is Qualifier.NONE


def test_other_readings_of_words() -> None:
    saturday = day_number(2011, 4, 2)
    last_friday = read("last Friday", saturday)
    assert last_friday.span.start_earliest == minute("2011-04-01")
    assert [other.start_earliest for other in last_friday.alternatives] == [minute("2011-03-25")]
    assert [other.outer for other in read("the 1900s").alternatives] == [(minute("1900-01-01"), minute("2000-01-01"))]
    assert [other.precision for other in read("2003-04").alternatives] == [Precision.MONTH]


EVENTS = (
    (7, "Dabbashi breaks with the regime", read("21 February 2011").span),
    (8, "Aujali’s break", read("by 1 March 2011").span),
    (9, "Treki flees to Egypt", read("31 March 2011").span),
    (10, "Treki flees again", read("1 April 2011").span),
)


@pytest.mark.parametrize("words", ["after Dabbashi breaks", "soon after Dabbashi broke with the regime"])
def test_after_an_event_is_order_only(words: str) -> None:
    reading = read_when(words.replace("broke", "breaks"), published=FRIDAY, events=EVENTS)
    assert reading.understood
    assert reading.span.after_event == 7
    assert bounds(reading.span) == once("2011-02-21", "-")
    assert reading.headline.startswith("Order only: ")
    assert "“Dabbashi breaks with the regime”" in reading.detail


def test_after_an_event_needs_one_event_that_answers_to_the_words() -> None:
    assert read_when("after Aujali breaks", published=None, events=EVENTS).span.after_event == 8
    assert read_when("after Treki flees to Egypt", published=None, events=EVENTS).span.after_event == 9
    ambiguous = read_when("after Treki flees", published=None, events=EVENTS)
    assert not ambiguous.understood
    assert ambiguous.rule == "more than one event answers to this name"
    assert read_when("after Ghanem leaves", published=None, events=EVENTS).rule == "no event of this name"
    assert read_when("after 21 February 2011", published=None, events=EVENTS).span.after_event is None


def test_an_order_without_any_bound_is_understood_too() -> None:
    span = read_when("after Aujali breaks", published=None, events=EVENTS).span
    assert not span.is_known
    assert span_in_words(span) == "after Aujali breaks"
