"""The date of an event from the dates of its evidence."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.domain.spans import any_span, span
from timeline_app.domain.dates import UNDATED, DateSpan, Precision, combine

SPANS = st.lists(any_span(), max_size=4)


def test_bounds_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="out of order"):
        DateSpan(5, 4, 6, 6)
    with pytest.raises(ValueError, match="out of order"):
        DateSpan(5, 5, None, 4)


def test_a_lasting_thing_has_a_core_and_an_uncertain_moment_has_none() -> None:
    lasted = span("2011-02-21", "2011-02-21", "2011-04-02", "2011-04-02")
    once = span("2011-02-21", "2011-04-02", "2011-02-21", "2011-04-02")
    assert lasted.outer == once.outer
    assert lasted.core == lasted.outer
    assert once.core is None


def test_the_outer_span_is_that_of_all_and_the_core_what_all_agree_on() -> None:
    wide = span("2011-03-29", "2011-03-29", "2011-04-02", "2011-04-02", words="this week")
    narrow = span("2011-03-30", "2011-03-30", "2011-04-01", "2011-04-01", words="Wednesday to Thursday")
    both = combine([wide, narrow])
    assert both.outer == wide.outer
    assert both.core == narrow.core
    assert both.words == "this week; Wednesday to Thursday"
    assert combine([wide, narrow, UNDATED]) == both


def test_a_side_open_in_one_is_open_in_all() -> None:
    by = span("-", "2011-03-31", "-", "2011-03-31")
    day = span("2011-03-30", "2011-03-30", "2011-03-31", "2011-03-31")
    assert combine([by, day]).outer == (None, day.end_latest)


def test_one_span_is_given_back_as_it_is_and_none_is_undated() -> None:
    unknown = DateSpan(None, None, None, None, words="soon")
    one = span("2011-03-30", "2011-03-30", "2011-03-31", "2011-03-31")
    assert combine([]) == UNDATED
    assert combine([unknown]) is unknown
    assert combine([one, unknown, one]) is one


@given(SPANS)
def test_combining_never_fails_and_keeps_every_doubt(spans: list[DateSpan]) -> None:
    result = combine(spans)
    for each in (each for each in spans if each.is_known):
        assert result.start_earliest is None or (
            each.start_earliest is not None and result.start_earliest <= each.start_earliest
        )
        assert result.end_latest is None or (each.end_latest is not None and result.end_latest >= each.end_latest)
        if result.core:
            assert each.core
            assert each.core[0] <= result.core[0] < result.core[1] <= each.core[1]


@given(st.lists(any_span(), max_size=3))
def test_the_order_of_evidence_does_not_move_a_bound(spans: list[DateSpan]) -> None:
    bounds = {
        (each.start_earliest, each.start_latest, each.end_earliest, each.end_latest)
        for each in (combine(list(order)) for order in permutations(spans))
    }
    assert len(bounds) == 1


@given(any_span(), any_span())
def test_the_finest_precision_is_kept(first: DateSpan, second: DateSpan) -> None:
    if first.is_known and second.is_known and first != second:
        finest = min((first.precision, second.precision), key=list(Precision).index)
        assert combine([first, second]).precision is finest
