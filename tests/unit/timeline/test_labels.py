"""Where names go."""

from typing import NamedTuple

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.labels import (
    ELLIPSIS,
    LEAST_INSIDE,
    Row,
    Taken,
    beside,
    beside_all,
    graphemes,
    inside,
    priority,
)


def measure(text: str, _role: str) -> float:
    return 6.0 * len(graphemes(text))


def test_a_name_that_fits_stands_whole_inside() -> None:
    placed = inside("Resigns", 10, 100, measure)
    assert placed is not None
    assert (placed.x, placed.text, placed.width) == (10, "Resigns", 42)


def test_a_name_is_cut_inside_a_bar_only_down_to_seven_characters() -> None:
    placed = inside("Waiting at the terminal", 0, 60, measure)
    assert placed is not None
    assert placed.text == "Waiting" + "…" or len(placed.text) == 10
    assert placed.width <= 60
    assert inside("Waiting at the terminal", 0, 6.0 * LEAST_INSIDE, measure) is None


@given(st.text(min_size=1, max_size=40), st.floats(0, 300))
def test_what_is_placed_inside_fits_and_ends_on_a_whole_character(text: str, room: float) -> None:
    placed = inside(text, 0, room, measure)
    if placed is not None:
        assert placed.width <= room
        if placed.text != text:
            kept = placed.text.removesuffix(ELLIPSIS)
            assert text.startswith(kept)


def test_beside_goes_right_then_left_then_nowhere() -> None:
    free = Taken([])
    right = beside("Resigns", 100, 120, 400, free, measure)
    assert right is not None
    assert right.x == 125
    blocked = Taken([(130.0, 160.0)])
    left = beside("Resigns", 100, 120, 400, blocked, measure)
    assert left is not None
    assert left.x + left.width == 95
    assert beside("Resigns", 100, 120, 400, Taken([(60.0, 95.0), (130.0, 160.0)]), measure) is None
    assert beside("Resigns", 20, 40, 80, Taken([]), measure) is None


def test_a_label_that_was_placed_is_in_the_way_of_the_next() -> None:
    taken = Taken([])
    assert beside("Resigns", 100, 120, 400, taken, measure) is not None
    second = beside("Leaves", 100, 121, 400, taken, measure)
    assert second is not None
    assert second.x < 100


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 80)), max_size=30), st.floats(0, 500), st.floats(1, 100))
def test_free_means_that_nothing_reaches_in(stretches: list[tuple[float, float]], left: float, width: float) -> None:
    spans = [(start, start + length) for start, length in stretches]
    taken = Taken(spans)
    assert taken.is_free(left, left + width) == all(b <= left or a >= left + width for a, b in spans)


def test_priority_is_selected_contradicted_quotes_earliest() -> None:
    ranks = [
        priority(True, False, 0, 900), priority(False, True, 0, 900), priority(False, False, 5, 900),
        priority(False, False, 1, 10), priority(False, False, 1, 20),
    ]  # fmt: skip
    assert ranks == sorted(ranks)


class Mark(NamedTuple):
    row: int
    left: float
    right: float
    need: float
    want: bool
    rank: int


ROWS = st.lists(
    st.lists(
        st.tuples(st.floats(1, 60), st.floats(4, 60), st.floats(5, 120), st.booleans(), st.integers(0, 3)), max_size=12
    ),
    max_size=3,
)


@given(ROWS, st.floats(100, 900))
def test_placing_all_at_once_is_placing_one_after_another(
    rows: list[list[tuple[float, float, float, bool, int]]], limit: float
) -> None:
    """Rows of marks (gap before, width, room its words need, whether it wants them, rank)."""
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        x = -40.0
        for gap, width, need, want, rank in row:
            marks.append(Mark(number, x + gap, x + gap + width, need, want, rank))
            x += gap + width
    left, right, need_ = (np.array([mark[at] for mark in marks], np.float64) for at in (1, 2, 3))
    row_ = np.array([mark.row for mark in marks], np.int64)
    wants = np.array([mark.want for mark in marks], np.bool_)
    found = beside_all(
        Row(row_, left, right, left, right, need_, wants), limit,
        lambda some: [(marks[at].rank, at) for at in some.tolist()],
    )  # fmt: skip
    for number in range(len(rows)):
        taken = Taken((mark.left, mark.right) for mark in marks if mark.row == number)
        mine = [at for at, mark in enumerate(marks) if mark.row == number and mark.want]
        for at in sorted(mine, key=lambda at: (marks[at].rank, at)):
            placed = beside("x", marks[at].left, marks[at].right, limit, taken, lambda *_: 0.0, marks[at].need)
            assert found[at] == placed.x if placed else np.isnan(found[at])
