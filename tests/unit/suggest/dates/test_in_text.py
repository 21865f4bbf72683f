"""Dates in running text: what is found, where, and what is left alone. The sentences were written for these tests."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.articles import Passage, PassageKind
from timeline_app.domain.calendar import day_number
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.dates import find_dates
from timeline_app.suggest.prose import Prose, prose_of

FRIDAY = day_number(2011, 4, 1)


def prose(text: str) -> Prose:
    return prose_of(text, (Passage(PassageKind.BODY, 0, len(text)),))


def dates_in(text: str, published: int | None = FRIDAY) -> tuple[FoundDate, ...]:
    return find_dates(prose(text), published=published)


def found(text: str, published: int | None = FRIDAY) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], span_in_words(each.span)) for each in dates_in(text, published)]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("The harbour master resigned on Tuesday.", [("Tuesday", "29 March 2011")]),
        ("The council will vote on Tuesday.", [("Tuesday", "5 April 2011")]),
        ("She said that talks will resume on Monday.", [("Monday", "4 April 2011")]),
        ("Friday’s ferry never left.", [("Friday", "1 April 2011")]),
        ("After last week's storm the pier was closed.", [("last week", "21 to 27 March 2011")]),
        ("He was seen on Wednesday night and again yesterday.",
         [("Wednesday night", "30 March 2011, 18:00–24:00"), ("yesterday", "31 March 2011")]),
        ("The mayor (elected in 1998) stepped down in March 2004.", [("1998", "1998"), ("March 2004", "March 2004")]),
        ("It lasted from 15 to 20 February.", [("from 15 to 20 February", "15 to 20 February 2011")]),
        ("Some time between 3 and 5 March the papers vanished.",
         [("between 3 and 5 March", "between 3 and 5 March 2011")]),
        ("The wall fell in the 1980s, not the ’70s.", [("the 1980s", "the 1980s"), ("the ’70s", "the 1970s")]),
        ("A ship sank about 1912.", [("about 1912", "about 1912")]),
        ("They married on 12 May.", [("12 May", "12 May 2010")]),
        ("In May the rains came.", [("May", "May 2010")]),
        ("By the end of January all had left.", [("By the end of January", "by the end of January 2011")]),
    ],
)  # fmt: skip
def test_dates_are_found_where_they_stand(sentence: str, dates: list[tuple[str, str]]) -> None:
    assert found(sentence) == dates


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour master may resign.",
        "May I ask who signed it?",
        "Thousands march on the town hall.",
        "The 62-year-old has led the port for 40 years.",
        "About 2000 people crossed in 1500 boats.",
        "Bus 1984 was late again.",
        "He wrote for the Sunday Times and The Sun.",
        "She was in her late 80s.",
        "The shop opens for Black Friday.",
        "They live on the 15th floor.",
        "The fall of the tower shocked the town.",
        "The job was done in three days.",
        "It is now or never.",
        "Read it in USA Today.",
        "At 2pm the siren rang.",
        "The shop is open 24/7, won 3/4 of the vote and lost 1/2.",
        "Ten second thoughts, a first week, one last night-watchman.",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_a_date_counted_from_another_in_the_text_takes_the_last_certain_day_of_the_paragraph() -> None:
    text = "He left on 3 March. Two days later he was in Malta.\n\nThe following week he came home."
    assert found(text) == [
        ("3 March", "3 March 2011"),
        ("Two days later", "5 March 2011"),
        ("The following week", "7 to 13 March 2011"),
    ]
    later = dates_in(text)[1]
    assert later.span.counted_from == day_number(2011, 3, 3)
    assert later.reason == "counted from the date before it in the text"
    assert found("Two days later he was in Malta.") == [("Two days later", "undated")]


def test_without_a_publication_date_relative_words_are_found_and_wait() -> None:
    text = "He left on 3 March 2011. She followed on Tuesday."
    first, second = dates_in(text, None)
    assert first.readings == (first.span,)
    assert second.needs_published
    assert second.readings == ()
    assert second.span.words == "Tuesday"


PIECES = (
    "In", "May", "the", "Friday", "3", "March", "2011", "later", "two", "days", "1984", "’80s", "'s", "by", "from",
    "to", ".", ",", "\n\n", "may", "Sun", "2pm", "–", "at", "and", "between",
)  # fmt: skip


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(PIECES),
            max_size=25,
        ).map(" ".join),
    ),
    st.none() | st.just(FRIDAY),
)
def test_any_text_is_read_and_every_place_holds_its_words(text: str, published: int | None) -> None:
    dates = dates_in(text, published)
    assert dates == dates_in(text, published)
    for each in dates:
        assert each.span.words == text[each.start : each.end] != ""
        assert each.reason
        assert each.headline
        assert each.readings[:1] == ((each.span,) if each.span.is_known else ())
    for before, after in pairwise(dates):
        assert before.end <= after.start
