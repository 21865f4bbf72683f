"""Pills such as "+2": they hold what found no row, and nothing twice."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.more_pills import Left, more_pills, settled

WIDTH = 800.0
MARKS = st.lists(st.tuples(st.integers(0, 2), st.floats(-300, 790), st.integers(1, 900)), max_size=40).map(sorted)


def measure(text: str, _role: str) -> float:
    return 7.0 * len(text)


def left_of(marks: list[tuple[int, float, int]]) -> Left:
    place = np.array([mark[0] for mark in marks], np.int64)
    return Left(
        place, place + 10, np.arange(len(marks)), np.array([mark[1] for mark in marks]),
        np.array([mark[2] for mark in marks], np.int64), (place * 100).astype(np.float64),
    )  # fmt: skip


@given(MARKS)
def test_pills_of_a_lane_add_up_lie_in_view_and_apart(marks: list[tuple[int, float, int]]) -> None:
    pills = more_pills(left_of(marks), WIDTH, measure, lambda _: None)
    for lane in {mark[0] for mark in marks}:
        mine = [pill for pill in pills if pill.lane == lane + 10]
        assert sum(pill.number for pill in mine) == sum(mark[2] for mark in marks if mark[0] == lane)
        assert all(pill.x >= 0 and pill.x + pill.width <= WIDTH for pill in mine)
        assert all(b.x >= a.x + a.width for a, b in itertools.pairwise(mine))
    assert sorted(event for pill in pills for event in pill.events) == sorted(
        {event for pill in pills for event in pill.events}
    )


@given(MARKS, st.integers(0, 4000))
def test_pills_add_up_to_what_a_lane_is_known_to_hold(marks: list[tuple[int, float, int]], total: int) -> None:
    pills = more_pills(left_of(marks), WIDTH, measure, {10: total}.get)
    if any(mark[0] == 0 for mark in marks):
        assert sum(pill.number for pill in pills if pill.lane == 10) == total


def test_what_is_too_much_is_taken_from_the_ends() -> None:
    assert settled([5, 7, 6], 20) == [6, 7, 7]
    assert settled([5, 7, 6], 12) == [0, 7, 5]
    assert settled([5, 7, 6], 0) == [0, 0, 0]
