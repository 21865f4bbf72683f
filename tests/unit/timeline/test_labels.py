"""Where names go."""

from typing import NamedTuple

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.labels import (
    ELLIPSIS,
    LABEL_PAD,
    LEAST_INSIDE,
    Row,
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


def one_by_one(marks: list["Mark"], limit: float) -> list[float | None]:
    """Where the words of each mark of one row start when they are placed one after another, best rank first."""
    taken = [(mark.left, mark.right) for mark in marks]
    found: list[float | None] = [None] * len(marks)
    for at in sorted((at for at, mark in enumerate(marks) if mark.want), key=lambda at: (marks[at].rank, at)):
        mark = marks[at]
        for x in (mark.right + LABEL_PAD, mark.left - LABEL_PAD - mark.need):
            end = x + mark.need
            if x >= 0 and end <= limit and all(b <= x - 1 or a >= end + 1 for a, b in taken):
                taken.append((x, end))
                found[at] = x
                break
    return found


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
        mine = [at for at, mark in enumerate(marks) if mark.row == number]
        for at, start in zip(mine, one_by_one([marks[at] for at in mine], limit), strict=True):
            assert found[at] == start if start is not None else np.isnan(found[at])


def placed(*marks: tuple[float, float, float], limit: float = 400.0, ranks: tuple[int, ...] = ()) -> list[float]:
    """Where the words of marks (left, right, room needed) of one row start."""
    left, right, need = (np.array([mark[at] for mark in marks], np.float64) for at in range(3))
    row, want = np.zeros(len(marks), np.int64), need > 0
    order = ranks or tuple(range(len(marks)))
    found = beside_all(
        Row(row, left, right, left, right, need, want), limit, lambda some: [(order[at],) for at in some.tolist()]
    )
    return [float(x) for x in np.nan_to_num(found, nan=-1.0)]


def test_words_go_right_then_left_then_nowhere() -> None:
    assert placed((100, 120, 42)) == [125]
    assert placed((100, 120, 42), (130, 160, 0)) == [53, -1]
    assert placed((60, 95, 0), (100, 120, 42), (130, 160, 0)) == [-1, -1, -1]
    assert placed((20, 40, 42), limit=80) == [-1]


def test_of_two_that_want_one_gap_the_better_rank_has_it() -> None:
    marks = (100.0, 120.0, 42.0), (180.0, 200.0, 42.0), (205.0, 230.0, 0.0)
    assert placed(*marks, ranks=(0, 1, 2)) == [125, -1, -1]
    assert placed(*marks, ranks=(1, 0, 2)) == [53, 133, -1]
