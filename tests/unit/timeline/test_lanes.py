"""Rows inside a lane."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.lanes import MAX_ROWS, TOUCHING, gathered, pack, rows_needed, runs

MARKS = st.lists(st.tuples(st.integers(0, 2), st.floats(-500, 2000), st.floats(1, 300), st.floats(0, 200)), max_size=60)


def packed(
    lefts: list[float], rights: list[float], reach: list[float], lane: list[int] | None = None, most: int = MAX_ROWS
) -> list[int]:
    lanes = np.array(lane or [0] * len(lefts), np.int64)
    limits = np.full(int(lanes.max(initial=0)) + 1, most)
    found = runs(lanes, np.array(lefts), np.array(rights), np.array(reach))
    rows: list[int] = pack(lanes, found, limits).tolist()
    return rows


@given(MARKS)
def test_marks_of_a_row_never_overlap(marks: list[tuple[int, float, float, float]]) -> None:
    lanes = [lane for lane, *_ in marks]
    lefts = [left for _, left, _, _ in marks]
    rights = [left + width for _, left, width, _ in marks]
    reach = [left + width + label for _, left, width, label in marks]
    rows = packed(lefts, rights, reach, lanes)
    assert max(rows, default=-1) < MAX_ROWS
    for lane, row in set(zip(lanes, rows, strict=True)):
        if row >= 0:
            here = sorted((lefts[i], rights[i]) for i in range(len(marks)) if (lanes[i], rows[i]) == (lane, row))
            assert all(b[0] + TOUCHING + 1e-6 >= a[1] for a, b in itertools.pairwise(here))


@given(MARKS)
def test_a_lane_has_as_many_rows_as_marks_stand_side_by_side(marks: list[tuple[int, float, float, float]]) -> None:
    spans = [(round(left), round(left) + round(width) + 1) for _, left, width, _ in marks]
    rows = packed([a for a, _ in spans], [b for _, b in spans], [b for _, b in spans], most=99)
    depth = max((sum(a <= at < b for a, b in spans) for at, _ in spans), default=0)
    assert max(rows, default=-1) + 1 == depth


@given(MARKS)
def test_a_mark_is_left_out_only_where_all_rows_are_taken(marks: list[tuple[int, float, float, float]]) -> None:
    lefts = [float(round(left)) for _, left, _, _ in marks]
    rights = [left + width for left, (_, _, width, _) in zip(lefts, marks, strict=True)]
    rows = packed(lefts, rights, rights)
    for i, row in enumerate(rows):
        if row < 0:
            over = {rows[j] for j in range(len(marks)) if rows[j] >= 0 and lefts[j] <= lefts[i] < rights[j]}
            assert over == set(range(MAX_ROWS))


@given(MARKS, st.integers(1, 4))
def test_the_rows_that_marks_need_hold_those_they_are_packed_in(
    marks: list[tuple[int, float, float, float]], most: int
) -> None:
    lanes = np.array([lane for lane, *_ in marks], np.int64)
    lefts = np.array([left for _, left, _, _ in marks])
    rights = lefts + np.array([width for _, _, width, _ in marks])
    found = runs(lanes, lefts, rights, rights + np.array([label for *_, label in marks]))
    limits = np.full(3, most)
    rows = pack(lanes, found, limits)
    needed, leaves = rows_needed(lanes, found, limits)
    for begin, end in itertools.pairwise(found.firsts.tolist()):
        some = found.order[begin:end]
        assert (needed[some] > rows[some]).all()
        assert needed[some].max() == rows[some].max() + 1
        assert leaves[some][rows[some] < 0].all()
        assert leaves[some].any() == (rows[some] < 0).any()


def test_room_for_labels_is_given_up_before_a_mark_is() -> None:
    lefts, rights = [0.0, 30.0, 60.0, 90.0, 120.0], [20.0, 50.0, 80.0, 110.0, 140.0]
    assert packed(lefts[:4], rights[:4], [200.0] * 4) == [0, 1, 2, 3]
    assert packed(lefts, rights, [200.0] * 5) == [0, 0, 0, 0, 0]


def test_room_is_given_up_only_where_marks_crowd() -> None:
    lefts, rights = [0.0, 30.0, 60.0, 90.0, 120.0, 900.0, 930.0], [20.0, 50.0, 80.0, 110.0, 140.0, 920.0, 950.0]
    assert packed(lefts, rights, [*[200.0] * 5, 980.0, 990.0]) == [0, 0, 0, 0, 0, 0, 1]


def test_days_that_follow_one_another_share_a_row() -> None:
    assert packed([0.0, 100.0], [100.0, 200.0], [100.0, 200.0]) == [0, 0]


@given(st.lists(st.tuples(st.integers(0, 2), st.floats(0, 3000)), max_size=40).map(sorted))
def test_overflow_is_gathered_whole(marks: list[tuple[int, float]]) -> None:
    lanes, lefts = np.array([m[0] for m in marks], np.int64), np.array([m[1] for m in marks])
    firsts = gathered(lanes, lefts).tolist()
    assert firsts[:1] == [0][: len(marks)]
    for begin, end in itertools.pairwise([*firsts, len(marks)]):
        assert len(set(lanes[begin:end].tolist())) == 1
        assert lefts[end - 1] - lefts[begin] < 60 + 1e-6
        if end < len(marks) and lanes[end] == lanes[begin]:
            assert lefts[end] - lefts[begin] >= 60 - 1e-6
