"""A kept date under another day of publication: what changes with it, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import MINUTES_A_DAY, day_number
from timeline_app.domain.dates import DateSpan
from timeline_app.suggest.dates import Tense, read_when, reread

FRIDAY = day_number(2011, 4, 1)
WEEK_LATER = FRIDAY + 7
WORDS = (
    "Wednesday",
    "last month",
    "yesterday",
    "31 March",
    "since last Friday",
    "04/03/2011",
    "next Friday",
    "1984",
    "in May",
)


def span(words: str, published: int | None = FRIDAY, tense: Tense = Tense.PAST) -> DateSpan:
    return read_when(words, published=published, tense=tense).span


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("tense", [Tense.PAST, Tense.FUTURE])
def test_a_date_moves_as_if_it_had_been_read_under_the_new_day(words: str, tense: Tense) -> None:
    kept = span(words, FRIDAY, tense)
    assert reread(kept, was=FRIDAY, published=WEEK_LATER) == (
        kept if kept.counted_from is None else span(words, WEEK_LATER, tense)
    )


def test_the_sense_that_was_chosen_is_kept() -> None:
    (earlier,) = [other for other in read_when("last Friday", published=FRIDAY + 1).alternatives]
    moved = reread(earlier, was=FRIDAY + 1, published=FRIDAY + 8)
    assert moved.start_earliest == (FRIDAY) * MINUTES_A_DAY


def test_what_was_not_counted_from_the_old_day_stays() -> None:
    by_hand = DateSpan(0, 0, 1440, 1440, words="yesterday", counted_from=FRIDAY)
    assert reread(by_hand, was=FRIDAY, published=WEEK_LATER) == by_hand
    hanging = DateSpan(0, 0, 1440, 1440, words="Two days later", counted_from=FRIDAY - 20)
    assert reread(hanging, was=FRIDAY, published=WEEK_LATER) == hanging
    absolute = span("31 March 2011")
    assert reread(absolute, was=FRIDAY, published=WEEK_LATER) is absolute
    assert reread(absolute, was=None, published=WEEK_LATER) is absolute


def test_words_wait_for_a_day_and_wait_again_without_one() -> None:
    waiting = span("yesterday", None)
    assert reread(waiting, was=None, published=FRIDAY) == span("yesterday")
    assert reread(span("yesterday"), was=FRIDAY, published=None) == waiting
    assert reread(span("no date", None), was=None, published=FRIDAY) == span("no date", None)


def test_words_of_another_language_move_too() -> None:
    waiting = DateSpan(None, None, None, None, words="jeudi dernier")
    read = reread(waiting, was=None, published=FRIDAY, language="fr")
    assert read.start_earliest == (FRIDAY - 1) * MINUTES_A_DAY
    again = reread(read, was=FRIDAY, published=WEEK_LATER, language="fr")
    assert again.start_earliest == (WEEK_LATER - 1) * MINUTES_A_DAY


@given(st.sampled_from(WORDS), st.integers(-3000, 30_000), st.integers(-3000, 30_000))
def test_there_and_back_is_where_it_was(words: str, one: int, other: int) -> None:
    kept = span(words, one)
    assert reread(reread(kept, was=one, published=other), was=other, published=one).outer == kept.outer
