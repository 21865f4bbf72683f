"""Rows of stages 1 and 2: they never overlap, hold still while panning and zooming a little, and leave nothing out."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks._events import make_record
from tests.unit.timeline.records import Story, at, harbour_story, hours, on
from tests.unit.timeline.test_scene import records
from tests.work import work_of
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline import mark_lanes, mark_rows
from timeline_app.timeline import window as window_module
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.mark_columns import MarkColumns
from timeline_app.timeline.mark_facts import Facts
from timeline_app.timeline.mark_lanes import MarkLanes, MarkMaker
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.title_widths import TitleWidths

DAY = 1440.0
CROWD = SceneMaker(make_record(40_000, 12), screen_width)
BUSIEST = float(CROWD.index.low[len(CROWD.index.event) // 24])
STAGES = [(Stage.BARS, 4.0), (Stage.BARS, 9.0), (Stage.GLYPHS, 20.0), (Stage.GLYPHS, 45.0)]


def maker_of(record: TimelineRecord) -> tuple[SceneMaker, MarkMaker]:
    maker = SceneMaker(record, screen_width)
    quotes = record.events.quotes
    return maker, MarkMaker(
        TitleWidths(record.events.titles, lambda event: str(int(quotes[event]) or ""), screen_width)
    )


def all_drawn(lanes: MarkLanes) -> MarkColumns:
    """All lanes with something in view, each as high as it says."""
    some = np.flatnonzero(lanes.rows)
    return lanes.draw(some, np.cumsum(lanes.rows[some] * 26.0 + 50.0))


def places(columns: MarkColumns) -> list[tuple[int, float, float, float]]:
    """Lane, top, left and right of every mark."""
    bars = [(bar.lane, bar.y, bar.x0, bar.x1) for bar in columns.bars]
    return bars or [(mark.lane, mark.y, mark.x - 6.5, mark.x + 6.5) for mark in columns.glyphs]


@pytest.mark.parametrize(("stage", "days"), STAGES)
def test_crowded_lanes_draw_their_rows_and_count_the_rest(stage: Stage, days: float) -> None:
    index = CROWD.index.filtered(None, None)
    view = View(Viewport(BUSIEST - days * 720, days * DAY, 1500), 900.0, stage=stage)
    lanes = MarkMaker(TitleWidths(index.record.events.titles, str, screen_width)).lanes(index, view)
    columns = all_drawn(lanes)
    counted = np.zeros(len(lanes.rows), np.int64)
    rows: dict[tuple[int, float], list[tuple[float, float]]] = {}
    for lane, y, x0, x1 in places(columns):
        counted[lane] += 1
        rows.setdefault((lane, y), []).append((x0, x1))
    for pill in columns.more:
        counted[pill.lane] += pill.number
        assert len(pill.events) <= pill.number
    assert counted.tolist() == lanes.in_view.tolist()
    assert columns.more
    for spans in rows.values():
        assert all(b[0] >= a[1] - 0.6 for a, b in itertools.pairwise(sorted(spans)))
    tops = {lane: len({y for other, y in rows if other == lane}) for lane, _ in rows}
    pills = {pill.lane for pill in columns.more}
    assert all(lanes.rows[lane] >= used + (lane in pills) for lane, used in tops.items())


@pytest.mark.parametrize(("stage", "days"), STAGES)
def test_a_pill_lies_below_the_rows_of_its_lane_and_in_it(stage: Stage, days: float) -> None:
    index = CROWD.index.filtered(None, None)
    view = View(Viewport(BUSIEST - days * 720, days * DAY, 1500), 900.0, stage=stage)
    lanes = MarkMaker(TitleWidths(index.record.events.titles, str, screen_width)).lanes(index, view)
    for lane in np.flatnonzero(lanes.rows).tolist():
        columns = lanes.draw(np.array([lane]), np.array([0.0]))
        lowest = max(([glyph.y + 11.0 for glyph in columns.glyphs]), default=0.0)
        for pill in columns.more:
            assert lowest <= pill.y
            assert pill.y + pill.height <= lanes.rows[lane] * 26.0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records(), st.floats(0, 30), st.sampled_from([3.0, 5.0, 14.0, 26.0]), st.integers(1, 40))
def test_what_was_looked_at_before_changes_nothing(record: TimelineRecord, day: float, days: float, step: int) -> None:
    maker, used = maker_of(record)
    index = maker.index.filtered(None, None)
    view = View(Viewport(at("2014-05-01") + day * DAY, days * DAY, 650), 900.0)
    for shift, closer in ((-step * 17.0, 1.0), (step * 3.0, 1 / (1 + step / 30)), (step * 3.0, 1.0), (0.0, 0.8)):
        lanes = used.lanes(index, View(view.viewport.zoomed(closer, 300.0).panned(shift), 900.0, stage=view.stage_now))
        lanes.draw(np.flatnonzero(lanes.rows)[:1], np.zeros(1)[: int(lanes.rows.any())])
    _, fresh = maker_of(record)
    one, two = used.lanes(index, view), fresh.lanes(index, view)
    assert one.rows.tolist() == two.rows.tolist()
    assert one.in_view.tolist() == two.in_view.tolist()
    a, b = all_drawn(one), all_drawn(two)
    assert sorted(a.bars) == sorted(b.bars)
    assert sorted(a.glyphs) == sorted(b.glyphs)
    assert sorted(a.labels) == sorted(b.labels)
    assert sorted(a.opposes) == sorted(b.opposes)
    assert sorted(a.more) == sorted(b.more)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records(), st.floats(0, 30), st.sampled_from([3.0, 5.0, 14.0, 26.0]), st.integers(1, 600), st.floats(1, 1.4))
def test_rows_hold_still_while_panning_and_zooming_a_little(
    record: TimelineRecord, day: float, days: float, pixels: int, closer: float
) -> None:
    maker, used = maker_of(record)
    index = maker.index.filtered(None, None)
    # The least zoom of half an octave, at the beginning of a tile.
    span = 650 / 2.0 ** (np.floor(np.log2(650 / (days * DAY)) * 2) / 2)
    start = np.floor((at("2014-05-01") + day * DAY) / span) * span
    first = used.lanes(index, View(Viewport(start, span, 650), 900.0, stage=Stage.BARS))
    moved = Viewport(start, span / closer, 650).panned(pixels)
    second = used.lanes(index, View(moved, 900.0, stage=Stage.BARS))
    tops = {(bar.lane, bar.event): bar.y for bar in _each(first).bars}
    for bar in _each(second).bars:
        assert tops.get((bar.lane, bar.event), bar.y) == bar.y


def _each(lanes: MarkLanes) -> MarkColumns:
    some = np.flatnonzero(lanes.rows)
    return lanes.draw(some, (some * 1000).astype(np.float64))


def test_a_frame_in_the_same_tile_searches_and_packs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noting(name: str) -> Callable[..., object]:
        made = getattr(mark_lanes, name)

        def note(*given: object) -> object:
            asked.append(name)
            return made(*given)

        return note

    for name in ("window", "packed", "heights"):
        monkeypatch.setattr(mark_lanes, name, noting(name))
    maker, used = maker_of(harbour_story())
    index = maker.index.filtered(None, None)
    viewport = Viewport(at("2014-05-13"), 3 * DAY, 800)
    all_drawn(used.lanes(index, View(viewport, 900.0)))
    assert sorted(asked) == ["heights", "packed", "window"]
    all_drawn(used.lanes(index, View(viewport.panned(25), 900.0)))
    all_drawn(used.lanes(index, View(viewport, 900.0, selected=frozenset({2}))))
    assert len(asked) == 3


def test_a_frame_does_as_much_for_many_events_as_for_few() -> None:
    def frame(events: int) -> int:
        record = make_record(events, 40)
        maker, used = maker_of(record)
        index = maker.index.filtered(None, None)
        middle = float(index.low[len(index.event) // 80])
        view = View(Viewport(middle - 3 * DAY, 6 * DAY, 1500), 900.0)
        lanes = np.arange(8)
        tops = (lanes * 120).astype(np.float64)
        used.lanes(index, view).draw(lanes, tops)
        return work_of(lambda: used.lanes(index, view).draw(lanes, tops))

    assert frame(40_000) < 3 * frame(2_000)


def test_zooming_in_searches_but_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    made = window_module.window

    def note(*given: float) -> object:
        asked.append(given[1])
        return made(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(mark_lanes, "window", note)
    maker, used = maker_of(harbour_story())
    index = maker.index.filtered(None, None)
    viewport = Viewport(at("2014-05-12"), 6 * DAY, 1600)
    for _ in range(20):
        all_drawn(used.lanes(index, View(viewport, 900.0, stage=Stage.BARS)))
        viewport = viewport.zoomed(1.1, 700.0)
    assert len(asked) == 1


def test_a_crowded_lane_that_is_off_the_screen_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    index = CROWD.index.filtered(None, None)
    packed: list[int] = []
    made = mark_rows.packed

    def note(index: RecordIndex, facts: Facts, rules: mark_rows.Rules) -> mark_rows.Packed:
        packed.append(len(facts))
        return made(index, facts, rules)

    monkeypatch.setattr(mark_lanes, "packed", note)
    view = View(Viewport(BUSIEST - 10 * DAY, 20 * DAY, 1500), 900.0)
    lanes = MarkMaker(TitleWidths(index.record.events.titles, str, screen_width)).lanes(index, view)
    assert (lanes.rows > 4).any()
    assert packed == []
    lanes.draw(np.array([0]), np.array([0.0]))
    assert sum(packed) < 1500 / 12 * 4 * 2


def test_parts_of_a_day_stand_side_by_side_where_there_is_room() -> None:
    story = Story()
    story.lane("A", *(story.event(hours("2014-05-14", 2 * n, 2 * n + 2), "E") for n in range(10)))
    story.lane("B", *(story.event(on("2014-05-14"), f"Event {n}") for n in range(3)))
    _, used = maker_of(story.record())
    index = SceneMaker(story.record(), screen_width).index
    lanes = used.lanes(index, View(Viewport(at("2014-05-14"), DAY, 1500), 900.0))
    assert lanes.rows.tolist() == [1, 3]
    assert lanes.in_view.tolist() == [10, 3]


@pytest.mark.parametrize("hours_in_view", [1, 24, 24 * 60])
def test_spans_of_millennia_take_rows_as_any_other(hours_in_view: int) -> None:
    story = Story()
    ages = [story.event(on(f"-{9000 - n}-01-01", f"{9000 - n}-01-01"), f"Age {n}") for n in range(2)]
    hour = story.event(hours("2014-05-14", 12, 13), "Signs")
    story.lane("A", *ages, hour)
    for n in range(200):
        story.lane(f"Person {n}", *ages)
    maker, used = maker_of(story.record())
    view = View(Viewport(at("2014-05-14", 12) - hours_in_view * 30.0, hours_in_view * 60.0, 1500), 900.0)
    lanes = used.lanes(maker.index, view)
    assert lanes.rows.tolist() == [3, *[2] * 200]
    columns = lanes.draw(np.array([0, 200]), np.array([0.0, 500.0]))
    assert sorted(y for *_, y in {(lane, y) for lane, y, _, _ in places(columns)}) == sorted(
        y + (0 if columns.bars else 11) for y in (0.0, 26.0, 52.0, 500.0, 526.0)
    )
    assert np.isfinite(columns.labels.x).all()
