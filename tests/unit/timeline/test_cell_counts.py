"""Cells kept from frame to frame are those that would be counted anew; tints say something in any record."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks._events import make_record
from tests.unit.timeline.records import harbour_story
from tests.unit.timeline.test_scene import records
from tests.work import work_of
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.cell_counts import CellCounts, fullest
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import build_index
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import Cells
from timeline_app.timeline.stages import TINTS, Stage, cell_edges, tint_step
from timeline_app.timeline.ticks import Unit

DAY, YEAR = 1440, 365 * 1440.0
MANY = build_index(make_record(60_000, 40))
MAKER = SceneMaker(MANY.record, screen_width, MANY)
MIDDLE = (MANY.extent.start + MANY.extent.end) / 2


def cells(maker: SceneMaker, viewport: Viewport, scroll: float = 0.0) -> Cells:
    found = maker.scene(View(viewport, 500.0, scroll, Stage.DENSITY)).cells
    assert found is not None
    return found


def gone(start: Viewport, moves: list[tuple[float, float]]) -> list[Viewport]:
    views = [start]
    for factor, pixels in moves:
        views.append(views[-1].zoomed(factor, 200.0).panned(pixels))
    return views


MOVES = st.lists(st.tuples(st.sampled_from([1.0, 1.0, 1.1, 0.7, 2.5, 1 / 2.5]), st.floats(-600, 600)), max_size=8)


@settings(max_examples=40, deadline=None)
@given(MOVES, st.floats(0.5, 20), st.sampled_from([0.0, 300.0, 700.0]))
def test_kept_cells_are_those_counted_anew(moves: list[tuple[float, float]], years: float, scroll: float) -> None:
    for view in gone(Viewport(MIDDLE, years * YEAR, 900.0), moves):
        kept = cells(MAKER, view, scroll)
        anew = cells(SceneMaker(MANY.record, screen_width, MANY), view, scroll)
        assert list(kept.rows()) == list(anew.rows())
        assert kept.unit == anew.unit


@settings(max_examples=40, deadline=None)
@given(records(), MOVES, st.floats(0.05, 2000))
def test_kept_cells_of_any_record(record: TimelineRecord, moves: list[tuple[float, float]], years: float) -> None:
    index = build_index(record)
    maker = SceneMaker(record, screen_width, index)
    for view in gone(Viewport(index.extent.start - years * YEAR / 3, years * YEAR, 700.0), moves):
        if view.pixels_per_day < 4:
            anew = cells(SceneMaker(record, screen_width, index), view)
            assert list(cells(maker, view).rows()) == list(anew.rows())


@settings(max_examples=60, deadline=None)
@given(MOVES, st.floats(0.3, 1900), st.floats(-9000, 9000))
def test_kept_steps_are_those_of_the_view(moves: list[tuple[float, float]], years: float, around: float) -> None:
    kept = CellCounts()
    for view in gone(Viewport((around - 1970) * YEAR, years * YEAR, 900.0), moves):
        unit, edges = kept.steps(view)
        expected_unit, expected = cell_edges(view)
        assert (unit, edges.tolist()) == (expected_unit, expected.tolist())
        kept.cells(MANY, unit, edges, np.arange(3))


def test_panning_counts_only_what_comes_into_view() -> None:
    view = Viewport(MIDDLE, 5 * YEAR, 1760.0)
    cells(MAKER, view)
    cells(MAKER, view.panned(2.0))
    assert work_of(lambda: cells(MAKER, view.panned(5.0))) < 0.8 * work_of(
        lambda: cells(SceneMaker(MANY.record, screen_width, MANY), view.panned(5.0))
    )


def test_a_small_record_is_tinted_by_its_numbers() -> None:
    index = build_index(harbour_story())
    for unit in (Unit("day", 7), Unit("month", 1), Unit("year", 1)):
        assert CellCounts().tints(index, unit) == TINTS


@pytest.mark.parametrize("unit", [Unit("day", 7), Unit("month", 1), Unit("month", 3), Unit("year", 1)])
def test_the_fullest_cells_are_found_by_a_sample(unit: Unit) -> None:
    view = Viewport(MANY.extent.start - YEAR, MANY.extent.end - MANY.extent.start + 2 * YEAR, 1.0)
    found_unit, edges = cell_edges(view.resized(20.001 / unit.minutes * view.span))
    assert found_unit == unit
    number = np.diff(MANY.edges(edges))
    expected = np.percentile(number[number > 0], 95)
    assert 0.7 * expected <= fullest(MANY, unit) <= 1.4 * expected


def test_all_tints_are_used_however_much_a_record_holds() -> None:
    found = cells(MAKER, Viewport(MIDDLE, 30 * YEAR, 900.0))
    least = CellCounts().tints(MANY, found.unit)
    assert least[0] > TINTS[0]
    assert np.bincount(found.step.ravel(), minlength=5)[1:].min() > 0.02 * np.count_nonzero(found.number)
    assert found.step.tolist() == tint_step(found.number.astype(np.int64), least).tolist()


def test_tints_are_the_same_in_every_view() -> None:
    steps: dict[tuple[int, float], int] = {}
    for view in gone(Viewport(MIDDLE, 6 * YEAR, 900.0), [(1.0, 300.0), (1.02, -200.0)]):
        found = cells(MAKER, view)
        for cell in list(found.rows()):
            if view.start < cell.start and cell.end < view.end:
                assert steps.setdefault((cell.lane, cell.start), cell.step) == cell.step
    assert len(steps) > 100
