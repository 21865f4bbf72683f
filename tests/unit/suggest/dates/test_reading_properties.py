"""What holds of every reading, whatever is typed."""

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, MINUTES_A_DAY
from timeline_app.domain.date_words import short_words, span_in_words
from timeline_app.domain.dates import DateSpan, Qualifier
from timeline_app.domain.edtf import edtf_text
from timeline_app.suggest.dates import Tense, read_when
from timeline_app.suggest.dates.tokens import tokens_of

PIECES = """
yesterday today Wednesday last this next week month year decade century 31 March 2011 21 Feb 1 April 1984 1980s the
about perhaps early mid - late by before after since until from to between and or two weeks ago within days of on in at
night morning 2pm 14:30 , 04/03/2011 2011-03-31 -0043-03-15 2003-04 44 BC AD 70 9999 1st 5th weekend publication day eve
first last half quarter Q 1 spring recently earlier few a coming past – ’80s 10000 ? . ~ 30th hours midnight noon 24:00
00:00 0 century
"""
WORDS = st.one_of(
    st.lists(st.sampled_from(PIECES.split()), max_size=9).map(" ".join),
    st.text(max_size=60),
    st.text(alphabet="0123456789-/.: ~?'’s", max_size=20),
)
DAYS = st.integers(min_value=FIRST_DAY, max_value=END_OF_DAYS - 1)
SPACE = re.compile(r"\s")


@given(WORDS, st.none() | DAYS, st.sampled_from(Tense))
@example("the decade before publication", FIRST_DAY, Tense.PAST)
@example("about 9999", END_OF_DAYS - 1, Tense.FUTURE)
@example("after yesterday", END_OF_DAYS - 1, Tense.PAST)
@example("late tonight to tomorrow", END_OF_DAYS - 1, Tense.PAST)
@example("-9999-01-01 to -9999-01-02", None, Tense.PAST)
@example("before -9999", None, Tense.PAST)
def test_any_words_are_answered_and_kept(words: str, published: int | None, tense: Tense) -> None:
    events = ((1, words, DateSpan(0, 0, 1440, 1440)), (2, "the fall", DateSpan(None, None, None, None)))
    reading = read_when(words, published=published, tense=tense, events=events)
    for span in (reading.span, *reading.alternatives):
        assert span.words == words
        assert span_in_words(span)
        assert short_words(span)
        assert span.edtf == edtf_text(span)
        bounds = (span.start_earliest, span.start_latest, span.end_earliest, span.end_latest)
        for bound in bounds:
            assert bound is None or FIRST_DAY * MINUTES_A_DAY <= bound <= END_OF_DAYS * MINUTES_A_DAY
        if span.start_earliest is not None and span.end_latest is not None:
            assert span.start_earliest < span.end_latest
        if published is None:
            assert span.counted_from is None
    assert reading.headline
    assert reading.rule
    assert reading.understood == (reading.span.is_known or reading.span.after_event is not None)
    assert not (reading.understood and reading.needs_published)


@given(WORDS, DAYS)
def test_dates_said_in_our_own_words_are_read_back(words: str, published: int) -> None:
    span = read_when(words, published=published).span
    # "about" moves a bound once; said again of a bound that has moved, it would move it again.
    if span.qualifier in (Qualifier.APPROXIMATE, Qualifier.BOTH) or not span.is_known or span.after_event:
        return
    said = span_in_words(span)
    again = read_when(said, published=published)
    assert again.understood, said
    if said.startswith(("since", "perhaps since")):
        assert again.span.start_earliest == span.start_earliest
        return
    assert again.span.outer == span.outer, said
    # Two limits within one unit are said as that unit.
    assert (again.span.core is None) == ("between" in said or span.outer[0] is None or span.outer[1] is None), said


@given(st.text(max_size=200))
def test_tokens_lie_in_the_text_in_order_and_leave_out_only_white_space(text: str) -> None:
    tokens = tokens_of(text)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    kept = "".join(text[token.start : token.end] for token in tokens)
    assert SPACE.sub("", kept) == SPACE.sub("", text)


@given(DAYS)
def test_every_day_of_the_calendar_can_be_written_and_read(day: int) -> None:
    start, end = day * MINUTES_A_DAY, (day + 1) * MINUTES_A_DAY
    span = DateSpan(start, start, end, end)
    for words in (span_in_words(span), edtf_text(span)):
        read = read_when(words, published=None).span
        assert replace(read, precision=span.precision, words="", edtf="") == span, words
