"""Stages of detail, groups and the edges of cells."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.calendar import END_OF_DAYS
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import (
    CHAIN_DISTANCES,
    GROUP_DISTANCE,
    Stage,
    cell_edges,
    cut_chains,
    group_distance,
    stage_for,
    tint_step,
)
from timeline_app.timeline.ticks import starts

YEAR = 365 * 1440.0
END = END_OF_DAYS * 1440


@pytest.mark.parametrize(
    ("pixels", "stage"),
    [(500, Stage.BARS), (120, Stage.BARS), (119, Stage.GLYPHS), (24, Stage.GLYPHS), (23, Stage.GROUPS),
     (4, Stage.GROUPS), (3.9, Stage.DENSITY)],
)  # fmt: skip
def test_pixels_per_day_choose_the_stage(pixels: float, stage: Stage) -> None:
    assert stage_for(pixels) == stage


def test_a_stage_is_left_for_less_detail_a_little_later() -> None:
    assert stage_for(105, Stage.BARS) == Stage.BARS
    assert stage_for(105, Stage.GLYPHS) == Stage.GLYPHS
    assert stage_for(101, Stage.BARS) == Stage.GLYPHS
    assert stage_for(3.5, Stage.GROUPS) == Stage.GROUPS
    assert stage_for(3.5, Stage.DENSITY) == Stage.DENSITY


def groups_of(anchors: list[int], distance: int) -> list[int]:
    """The number of each anchor's group, put together from its neighbours one by one."""
    found, chains = [0] * len(anchors), [0]
    for at in range(1, len(anchors)):
        if anchors[at] - anchors[at - 1] >= distance:
            chains.append(at)
    chains.append(len(anchors))
    number = -1
    for begin, end in itertools.pairwise(chains):
        limit = distance * CHAIN_DISTANCES
        long = anchors[end - 1] - anchors[begin] > limit
        for at in range(begin, end):
            if at == begin or (long and anchors[at] // limit != anchors[at - 1] // limit):
                number += 1
            found[at] = number
    return found


@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=80).map(sorted), st.sampled_from([64, 512, 4096]))
def test_chains_cut_by_bins_hold_near_marks_together(anchors: list[int], distance: int) -> None:
    times = np.array(anchors)
    bins, begin = np.unique(times // distance, return_index=True)
    end = np.append(begin[1:], len(times)) - 1
    starts = cut_chains(np.zeros(len(bins), np.int64), times[begin], times[end], distance)
    found = np.repeat(np.cumsum(starts) - 1, end - begin + 1)
    assert found.tolist() == groups_of(anchors, distance)


def test_rows_are_never_in_one_chain() -> None:
    starts = cut_chains(np.array([0, 0, 1]), np.array([10, 64, 65]), np.array([10, 64, 65]), 64)
    assert starts.tolist() == [True, False, True]


@given(st.floats(4, 23.9))
def test_groups_do_not_change_while_the_zoom_moves_within_a_power_of_two(pixels_a_day: float) -> None:
    view = Viewport(0.0, 1000 * 1440 / pixels_a_day, 1000.0)
    distance = group_distance(view)
    assert GROUP_DISTANCE <= distance * view.pixels_per_minute < 2 * GROUP_DISTANCE
    assert np.log2(distance) % 1 == 0


@given(st.floats(-11_000, 9_000), st.floats(1, 2000))
def test_cell_edges_are_those_of_the_axis(year: float, years: float) -> None:
    view = Viewport(year * YEAR, years * YEAR, 1000.0)
    unit, edges = cell_edges(view)
    expected = starts(unit, view.start, view.end + unit.minutes * 1.2 + 4 * 1440)
    if expected and expected[-1] < min(view.end, END):
        expected.append(END)
    while len(expected) > 2 and expected[-2] >= view.end:
        expected.pop()
    assert len(edges) >= 2
    assert edges.tolist() == expected or len(expected) < 2


@given(st.floats(1, 2000), st.floats(300, 2000))
def test_cells_are_wide_enough_and_cover_the_view(years: float, width: float) -> None:
    view = Viewport(-300 * YEAR, years * YEAR, width)
    if view.pixels_per_day >= 4:
        return
    unit, edges = cell_edges(view)
    xs = view.xs_of(edges)
    assert xs[0] <= 0
    assert xs[-1] >= width
    assert (unit.name == "year" and unit.n == 1000) or np.diff(xs).min() >= 19.9


@pytest.mark.parametrize("years", [2.0, 40.0, 400.0, 2000.0])
def test_cells_reach_the_end_of_the_calendar(years: float) -> None:
    view = Viewport(END - years * YEAR / 2, years * YEAR, 300.0)
    unit, edges = cell_edges(view)
    assert edges[-1] >= END
    assert np.diff(edges).max() <= unit.minutes * 1.1


def test_tints_have_four_steps() -> None:
    assert tint_step(np.array([0, 1, 2, 3, 4, 9, 10, 5000])).tolist() == [0, 1, 2, 2, 3, 3, 4, 4]
