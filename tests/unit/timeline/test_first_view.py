"""Where a project opens."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.first_view import SHARE, first_stretch

DAY = 1440


def stretch(*events: tuple[float, float]) -> tuple[float, float]:
    low = np.array([round(start * DAY) for start, _ in events], dtype=np.int64)
    high = np.array([round(end * DAY) for _, end in events], dtype=np.int64)
    found = first_stretch(low, high)
    return found.start / DAY, found.end / DAY


def test_a_short_record_is_shown_whole() -> None:
    assert stretch((0, 1), (9, 10)) == (0, 10)


def test_outliers_and_long_spans_do_not_widen_the_first_view() -> None:
    week = [(1000 + n / 2, 1000 + n / 2 + 0.5) for n in range(10)]
    assert stretch((-9000, -8990), (-12000, -8400), (0, 1), *week) == (1000, 1004)


def test_one_event_is_shown() -> None:
    assert stretch((40, 41)) == (40, 41)
    assert stretch((40, 4000)) == (40, 4000)


@given(st.lists(st.tuples(st.integers(-(10**6), 10**6), st.integers(1, 10**4)), min_size=1, max_size=60))
def test_the_first_view_holds_its_share_of_the_events(events: list[tuple[int, int]]) -> None:
    first, last = stretch(*((start, start + length) for start, length in events))
    inside = sum(first <= start and start + length <= last for start, length in events)
    assert inside >= SHARE * len(events) - 1e-9
