"""What is typed into the search field is taken apart, and nothing typed is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain import calendar
from timeline_app.domain.search_query import FoundKind, SearchQuery, Standing, Term, parse_query
from timeline_app.domain.written_days import WrittenDay, read_day


def words(query: SearchQuery) -> list[str]:
    return [term.text for term in query.terms]


@pytest.mark.parametrize(
    ("typed", "kind", "terms"),
    [
        ("ada roe", None, [Term("ada"), Term("roe", is_prefix=True)]),
        ("ada roe ", None, [Term("ada"), Term("roe")]),
        ("qua* ", None, [Term("qua", is_prefix=True)]),
        ('"medical leave"', None, [Term("medical leave", is_phrase=True)]),
        ("„medical leave“ she", None, [Term("medical leave", is_phrase=True), Term("she", is_prefix=True)]),
        ("«congé maladie»", None, [Term("congé maladie", is_phrase=True)]),
        ("@ada", FoundKind.PERSON, [Term("ada", is_prefix=True)]),
        ("# quay ", FoundKind.EVENT, [Term("quay")]),
        ("/ferry", FoundKind.ARTICLE, [Term("ferry", is_prefix=True)]),
        (">print", FoundKind.COMMAND, [Term("print", is_prefix=True)]),
        ("“spring", FoundKind.QUOTE, [Term("spring", is_prefix=True)]),
        ('"spring', FoundKind.QUOTE, [Term("spring", is_prefix=True)]),
        ("““spring tide”", FoundKind.QUOTE, [Term("spring tide", is_phrase=True)]),
        ("", None, []),
        ("   ", None, []),
        ("@", FoundKind.PERSON, []),
        ("ada ada ", None, [Term("ada")]),
        ("10:30 ", None, [Term("10:30")]),
    ],
)
def test_kind_words_and_phrases(typed: str, kind: FoundKind | None, terms: list[Term]) -> None:
    query = parse_query(typed)
    assert (query.kind, list(query.terms)) == (kind, terms)
    assert not query.has_filters


def test_filters_and_words_stand_in_any_order() -> None:
    query = parse_query(
        'fled by:Reuters in:"The Courier" is:disputed IS:denied by:"Ben Tor" before:1 April after:2011-02 '
    )
    assert words(query) == ["fled"]
    assert (query.by, query.within) == (("Reuters", "Ben Tor"), ("The Courier",))
    assert query.standing == {Standing.DISPUTED, Standing.DENIED}
    assert (query.before, query.after) == (WrittenDay(None, 4, 1), WrittenDay(2011, 2))
    assert query.has_filters
    assert not query.is_empty


@pytest.mark.parametrize(
    ("typed", "day", "left"),
    [
        ("before:1 April 2011 koussa ", WrittenDay(2011, 4, 1), ["koussa"]),
        ("before:April 1, 2011 x ", WrittenDay(2011, 4, 1), ["x"]),
        ("before:April fools ", WrittenDay(None, 4), ["fools"]),
        ("before:2011-04-01 ", WrittenDay(2011, 4, 1), []),
        ("before:2011 4 ", WrittenDay(2011), ["4"]),
        ('before:"1st of April" ', None, []),
        ('before:"1st April" ', WrittenDay(None, 4, 1), []),
        ("before: ada ", None, ["ada"]),
    ],
)
def test_a_date_may_have_blanks(typed: str, day: WrittenDay | None, left: list[str]) -> None:
    query = parse_query(typed)
    assert (query.before, words(query)) == (day, left)


def test_what_is_not_understood_is_named() -> None:
    query = parse_query("note:x is:blue before:soon by: in: is: ada")
    assert words(query) == ["note:x", "ada"]
    assert query.not_filters == ("note:x",)
    assert query.not_understood == ("is:blue", "before:soon")
    assert not query.has_filters


@given(st.text(max_size=80))
def test_nothing_typed_is_an_error(typed: str) -> None:
    query = parse_query(typed)
    assert all(term.text for term in query.terms)
    assert query.is_empty is (not query.terms and not query.has_filters)
    assert query.wants(query.kind or FoundKind.EVENT)


def test_what_is_too_long_is_cut() -> None:
    assert len(parse_query("word " * 1_000).words) <= 1_000


@pytest.mark.parametrize(
    ("written", "first", "end"),
    [
        ("1 April", "2020-04-01", "2020-04-02"),
        ("1. sept", "2020-09-01", "2020-09-02"),
        ("April", "2020-04-01", "2020-05-01"),
        ("Dec. 2011", "2011-12-01", "2012-01-01"),
        ("2011", "2011-01-01", "2012-01-01"),
        ("2011-04", "2011-04-01", "2011-05-01"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-16"),
        ("29 February", "2020-02-29", "2020-03-01"),
    ],
)
def test_days_that_are_written(written: str, first: str, end: str) -> None:
    day = read_day(written)
    assert day is not None
    assert tuple(map(calendar.iso_day, day.days(2020))) == (first, end)


def test_a_day_that_a_year_lacks_is_the_last_of_its_month() -> None:
    day = read_day("29 Feb")
    assert day is not None
    assert calendar.iso_day(day.days(2011)[0]) == "2011-02-28"


@pytest.mark.parametrize(
    "written", ["", "soon", "31 June", "0 April", "2011-13", "1", "1 2 April", "April May", "29 Feb 2011"]
)
def test_what_is_no_day(written: str) -> None:
    assert read_day(written) is None


@given(st.text(max_size=20))
def test_no_text_is_an_error_as_a_day(written: str) -> None:
    day = read_day(written)
    if day is not None:
        first, end = day.days(2011)
        assert first < end or first == calendar.END_OF_DAYS
