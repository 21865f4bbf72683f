"""Rows inside a lane."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.lanes import MAX_ROWS, TOUCHING, compacted, gathered, pack

MARKS = st.lists(st.tuples(st.floats(-500, 2000), st.floats(1, 300), st.floats(0, 200)), max_size=60)


@given(MARKS)
def test_marks_of_a_row_never_overlap(marks: list[tuple[float, float, float]]) -> None:
    lefts = [left for left, _, _ in marks]
    rights = [left + width for left, width, _ in marks]
    reach = [left + width + label for left, width, label in marks]
    packed = pack(lefts, rights, reach)
    assert packed.used <= MAX_ROWS
    for row in range(packed.used):
        here = sorted((lefts[i], rights[i]) for i, at in enumerate(packed.rows) if at == row)
        assert all(b[0] + TOUCHING >= a[1] for a, b in itertools.pairwise(here))


@given(MARKS)
def test_a_mark_is_left_out_only_where_all_rows_are_taken(marks: list[tuple[float, float, float]]) -> None:
    lefts = [left for left, _, _ in marks]
    rights = [left + width for left, width, _ in marks]
    packed = pack(lefts, rights, rights)
    for i, row in enumerate(packed.rows):
        if row < 0:
            over = {
                packed.rows[j] for j in range(len(marks)) if packed.rows[j] >= 0 and lefts[j] <= lefts[i] < rights[j]
            }
            assert over == set(range(MAX_ROWS))


def test_room_for_labels_is_given_up_before_a_mark_is() -> None:
    lefts, rights = [0.0, 30.0, 60.0, 90.0, 120.0], [20.0, 50.0, 80.0, 110.0, 140.0]
    assert pack(lefts[:4], rights[:4], [200.0] * 4).rows == [0, 1, 2, 3]
    assert pack(lefts, rights, [200.0] * 5).rows == [0, 0, 0, 0, 0]


def test_days_that_follow_one_another_share_a_row() -> None:
    assert pack([0.0, 100.0], [100.0, 200.0], [100.0, 200.0]).rows == [0, 0]


def test_rows_without_a_visible_mark_are_closed_up() -> None:
    assert compacted([0, 1, 2, -1], [False, True, True, True]) == ([-1, 0, 1, -1], 2)


@given(st.lists(st.floats(0, 3000), max_size=40).map(sorted))
def test_overflow_is_gathered_whole(lefts: list[float]) -> None:
    runs = gathered(lefts)
    assert [i for run in runs for i in run] == list(range(len(lefts)))
    assert all(lefts[run[-1]] - lefts[run[0]] < 60 for run in runs)
