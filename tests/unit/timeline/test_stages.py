"""Stages of detail, groups and density."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import (
    CHAIN_DISTANCES,
    GROUP_DISTANCE,
    Stage,
    cell_edges,
    density,
    group_distance,
    grouped,
    stage_for,
    tint_step,
)

YEAR = 365 * 1440.0


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


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=80).map(sorted), st.floats(10, 1e5))
def test_groups_hold_everything_once_and_near_marks_together(anchors: list[float], distance: float) -> None:
    group = grouped(np.array(anchors), distance)
    assert group[0] == 0
    assert set(np.diff(group)) <= {0, 1}
    for a, b, ga, gb in zip(anchors, anchors[1:], group, group[1:], strict=False):
        if b - a >= distance:
            assert ga != gb
    if anchors[-1] - anchors[0] <= distance * CHAIN_DISTANCES:
        assert all(
            ga == gb for a, b, ga, gb in zip(anchors, anchors[1:], group, group[1:], strict=False) if b - a < distance
        )


def test_a_long_chain_is_cut_on_fixed_lines() -> None:
    anchors = np.arange(0, 100, 1.0)
    group = grouped(anchors, 2.0)
    assert len(set(group.tolist())) == 13
    assert max(np.bincount(group)) == 8


@given(st.floats(4, 23.9))
def test_groups_do_not_change_while_the_zoom_moves_within_a_power_of_two(pixels_a_day: float) -> None:
    view = Viewport(0.0, 1000 * 1440 / pixels_a_day, 1000.0)
    distance = group_distance(view)
    assert GROUP_DISTANCE <= distance * view.pixels_per_minute < 2 * GROUP_DISTANCE
    assert np.log2(distance) % 1 == 0


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0, 1), st.integers(0, 3)), max_size=200), st.floats(1, 300))
def test_density_counts_add_up(marks: list[tuple[int, float, int]], years: float) -> None:
    view = Viewport(20 * YEAR, years * YEAR, 700.0)
    lane = np.array([m[0] for m in marks], np.int64)
    anchors = np.array([view.start + m[1] * view.span for m in marks])
    polarity = np.array([m[2] for m in marks], np.uint8)
    found = density(view, 5, lane, anchors, polarity, polarity == 1)
    assert found.counts.sum() == len(marks)
    for code in range(4):
        assert found.counts[:, :, code].sum() == (polarity == code).sum()
    for one in range(5):
        assert found.counts[one].sum() == (lane == one).sum()


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


def test_tints_have_four_steps() -> None:
    assert tint_step(np.array([0, 1, 2, 3, 4, 9, 10, 5000])).tolist() == [0, 1, 2, 2, 3, 3, 4, 4]
