"""What the index finds by searches is what going through every pair finds: windows, counts, filters, groups, cells."""

from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks._events import make_record
from tests.unit.timeline.records import harbour_story
from tests.unit.timeline.test_scene import records
from tests.work import work_of
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline import disc_groups
from timeline_app.timeline import window as window_module
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import RecordIndex, build_index, memory, sorted_keys
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.walk import Place, across, along, end_of_record, position
from timeline_app.timeline.window import CROWDED, Some, in_view, window

SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
BIG = make_record(20_000, 12)
INDEX = build_index(BIG)
DAY = 1440
BUSIEST = int(np.bincount((INDEX.anchor - INDEX.anchor.min()) // DAY).argmax()) * DAY + int(INDEX.anchor.min())


def touching(index: RecordIndex, first: int, last: int) -> np.ndarray:
    """Positions of the pairs that touch a stretch, found by looking at each."""
    found: np.ndarray = np.flatnonzero((index.low <= last) & (index.high >= first))
    return found


@SETTINGS
@given(records(), st.integers(-20, 60), st.integers(0, 60_000))
def test_pairs_are_in_order_and_windows_find_what_touches_them(record: TimelineRecord, day: int, span: int) -> None:
    index = build_index(record)
    order = np.lexsort((index.event, index.anchor, index.lane))
    assert order.tolist() == list(range(len(index.event)))
    for lane in range(index.lanes):
        dated = [event for event in record.events_of(lane).tolist() if record.events.dated[event]]
        assert sorted(index.event[index.offsets[lane] : index.offsets[lane + 1]].tolist()) == sorted(dated)
    first = int(np.datetime64("2014-05-01").astype(int)) * DAY + day * DAY
    expected = touching(index, first, first + span)
    assert index.in_window(first, first + span).tolist() == expected.tolist()
    seen = in_view(index, Viewport(float(first), float(span), 100.0))
    assert seen.number.tolist() == np.bincount(index.lane[expected], minlength=index.lanes).tolist()


def positions(some: Some) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where pairs are in the index, and their weights."""
    found = INDEX.positions_of(some.event, some.lane)
    assert INDEX.key[found].tolist() == some.key.tolist()
    return found, some.weight


@pytest.mark.parametrize("days", [1, 30, 700, 9000])
def test_crowded_lanes_give_some_pairs_that_stand_for_all(days: int) -> None:
    first, last = BUSIEST - days * DAY // 2, BUSIEST + days * DAY // 2
    found = window(INDEX, first, last)
    expected = np.bincount(INDEX.lane[touching(INDEX, first, last)], minlength=12)
    assert found.number.tolist() == expected.tolist()
    assert found.crowded.tolist() == (expected > CROWDED).tolist()
    lanes = np.arange(12)
    pairs, weight = positions(found.of(lanes, (last - first) / 60))
    assert (np.diff(pairs) > 0).all()
    assert np.bincount(INDEX.lane[pairs], weight, 12).tolist() == expected.tolist()
    assert set(pairs.tolist()) <= set(touching(INDEX, first, last).tolist())
    assert len(pairs) <= 12 * (CROWDED + 4 * 125)
    some = np.array([1, 5, 11])
    fewer, fewer_weight = positions(found.of(some, (last - first) / 60))
    mine = np.isin(INDEX.lane[pairs], some)
    assert (fewer.tolist(), fewer_weight.tolist()) == (pairs[mine].tolist(), weight[mine].tolist())


def test_those_who_stand_for_others_hold_still_while_panning() -> None:
    def chosen(start: int) -> set[int]:
        found = window(INDEX, start, start + 400 * DAY)
        pairs, _ = positions(found.of(np.arange(12), 5 * DAY))
        inner = (INDEX.anchor[pairs] > BUSIEST - 50 * DAY) & (INDEX.anchor[pairs] < BUSIEST + 50 * DAY)
        return set(pairs[inner].tolist())

    one = chosen(BUSIEST - 200 * DAY)
    assert len(one) > 50
    assert chosen(BUSIEST - 213 * DAY + 77) == one


def test_a_contradicted_event_stands_for_others_first() -> None:
    found = window(INDEX, BUSIEST - 200 * DAY, BUSIEST + 200 * DAY)
    pairs, weight = positions(found.of(np.arange(12), 5 * DAY))
    many = pairs[weight > 1]
    share = INDEX.is_signed(INDEX.event[many]).mean()
    assert share > 2 * INDEX.is_signed(INDEX.event).mean()


@SETTINGS
@given(records(), st.data())
def test_a_filter_gives_the_index_of_what_it_leaves(record: TimelineRecord, data: st.DataObject) -> None:
    index = build_index(record)
    count, lanes = len(record.events), len(record.lanes)
    shown = np.array(data.draw(st.lists(st.booleans(), min_size=count, max_size=count)), np.bool_)
    on = np.array(data.draw(st.lists(st.booleans(), min_size=lanes, max_size=lanes)), np.bool_)
    for events_shown, lanes_shown in ((shown, None), (None, on), (shown, on)):
        found = index.filtered(events_shown, lanes_shown)
        keep = np.ones(len(index.event), np.bool_)
        keep &= True if events_shown is None else events_shown[index.event]
        keep &= True if lanes_shown is None else lanes_shown[index.lane]
        assert found.event.tolist() == index.event[keep].tolist()
        assert found.key.tolist() == index.key[keep].tolist()
        assert np.diff(found.offsets).tolist() == np.bincount(index.lane[keep], minlength=lanes).tolist()
        for first in range(int(index.extent.start), int(index.extent.end), 12 * DAY):
            assert found.in_window(first, first + 5 * DAY).tolist() == touching(found, first, first + 5 * DAY).tolist()
        assert index.filtered(events_shown, lanes_shown) is found


def discs_and_cells(scene: TimelineScene, index: RecordIndex, shown: np.ndarray | None) -> None:
    """Check that each disc and cell stands for just so many events as it says."""
    view = scene.viewport.start, scene.viewport.end
    seen = index.filtered(shown)
    for disc in scene.discs:
        assert len(seen.between(disc.lane, disc.first, disc.last, view)) == disc.number
    if scene.cells is not None:
        for cell in scene.cells.rows():
            assert len(seen.between(cell.lane, cell.start, cell.end - 1, view)) == cell.number


@SETTINGS
@given(records(), st.integers(-10, 45), st.sampled_from([30.0, 60.0, 150.0, 400.0, 4000.0]), st.booleans())
def test_members_are_as_many_as_a_disc_or_cell_says(
    record: TimelineRecord, day: int, days: float, filtered: bool
) -> None:
    start = int(np.datetime64("2014-05-01").astype(int)) * DAY + day * DAY + 0.37
    shown = np.asarray(record.events.polarity != 1) if filtered else None
    maker = SceneMaker(record, screen_width)
    scene = maker.scene(View(Viewport(start, days * DAY, 650), 2000.0, shown=shown))
    discs_and_cells(scene, maker.index, shown)


@pytest.mark.parametrize("days", [100.0, 380.0, 3000.0, 20_000.0])
@pytest.mark.parametrize("filtered", [False, True])
def test_members_of_crowded_discs_and_cells(days: float, filtered: bool) -> None:
    shown = np.asarray(BIG.events.kind != 2) if filtered else None
    scene = MAKER.scene(View(Viewport(BUSIEST - days * 720 + 0.4, days * DAY, 1500), 2000.0, shown=shown))
    discs_and_cells(scene, INDEX, shown)


MAKER = SceneMaker(BIG, screen_width, INDEX)


@pytest.mark.parametrize("days", [90.0, 200.0, 380.0])
def test_bins_and_pairs_make_the_same_discs(days: float, monkeypatch: pytest.MonkeyPatch) -> None:
    view = View(Viewport(BUSIEST - days * 720, days * DAY, 1500), 2000.0, stage=Stage.GROUPS)
    monkeypatch.setattr(disc_groups, "FEW", 0)
    by_bins = MAKER.scene(view)
    monkeypatch.setattr(disc_groups, "FEW", 10**9)
    by_pairs = MAKER.scene(view)
    assert len(by_bins.discs) > 20
    # Which one of several speaks for a disc at the view's edge may differ; what it shows may not.
    for one, other in zip(by_bins.discs, by_pairs.discs, strict=True):
        assert one._replace(event=0) == other._replace(event=0)
    assert [(glyph.x, glyph.y, glyph.look) for glyph in by_bins.glyphs] == [
        (glyph.x, glyph.y, glyph.look) for glyph in by_pairs.glyphs
    ]
    assert [(sign.x, sign.y) for sign in by_bins.opposes] == [(sign.x, sign.y) for sign in by_pairs.opposes]


@pytest.mark.parametrize("days", [3000.0, 20_000.0])
def test_cells_count_every_pair_by_look(days: float) -> None:
    view = Viewport(BUSIEST - days * 720 + 0.4, days * DAY, 1500)
    scene = MAKER.scene(View(view, 2000.0))
    cells = scene.cells
    assert cells is not None
    low, high = np.maximum(INDEX.low, np.ceil(view.start)), np.minimum(INDEX.high, np.floor(view.end))
    clamped = np.clip(INDEX.anchor, low, np.maximum(low, high))
    expected: Counter[tuple[int, int, int]] = Counter()
    for at in touching(INDEX, int(np.ceil(view.start)), int(np.floor(view.end))).tolist():
        column = int(np.searchsorted(cells.start, clamped[at], side="right")) - 1
        expected[int(INDEX.lane[at]), column, int(INDEX.looks[INDEX.event[at]])] += 1
    for row, lane in enumerate(cells.lane.tolist()):
        for column in range(len(cells.start)):
            counts = [expected[lane, column, look] for look in range(5)]
            assert cells.number[row, column] == sum(counts)
            if sum(counts):
                assert cells.look[row, column] == next(look for look in range(5) if counts[look])


def test_a_frame_costs_the_same_at_ten_times_the_events() -> None:
    few, many = SceneMaker(make_record(3000, 60), screen_width), SceneMaker(make_record(30_000, 60), screen_width)
    for days in (3000.0, 18_000.0):
        view = View(Viewport(BUSIEST - days * 720, days * DAY, 1500), 900.0)
        few.scene(view)
        many.scene(view)
        assert work_of(lambda view=view: many.scene(view)) < 1.5 * work_of(lambda view=view: few.scene(view)) + 400  # type: ignore[misc]


def test_a_step_by_key_costs_little_however_much_a_lane_holds() -> None:
    lane = int(np.argmax(np.diff(INDEX.offsets)))
    lanes = list(range(12))
    place = Place(lane, int(INDEX.event[INDEX.offsets[lane] + 900]))
    assert position(INDEX, place) == (901, int(np.diff(INDEX.offsets)[lane]))
    assert position(INDEX, along(INDEX, place, 1)) == (902, int(np.diff(INDEX.offsets)[lane]))
    near = across(INDEX, place, 1, lanes)
    mine = INDEX.anchor[INDEX.offsets[near.lane] : INDEX.offsets[near.lane + 1]]
    anchor = int(INDEX.bounds.anchor[place.event])
    assert abs(int(INDEX.bounds.anchor[near.event]) - anchor) == np.abs(mine - anchor).min()
    last = end_of_record(INDEX, 1, lanes)
    assert last is not None
    assert int(INDEX.bounds.anchor[last.event]) == INDEX.anchor.max()
    for step in (lambda: along(INDEX, place, 1), lambda: across(INDEX, place, -1, lanes)):
        assert work_of(step) < 400


def test_a_record_and_its_index_are_small() -> None:
    parts = memory(INDEX)
    count = len(BIG.events)
    # Forty bytes an event beside the titles, and what speeds up counting: 16 MiB at a million.
    assert sum(parts.values()) - parts["titles"] <= count * (40 + 16 * 1024**2 / 1_000_000) + 4096


@given(st.lists(st.integers(0, 2**40), max_size=50), st.integers(0, 2**22))
def test_keys_are_sorted_with_their_places(anchors: list[int], lane: int) -> None:
    key = (np.full(len(anchors), lane, np.int64) << 40) | np.minimum(np.array(anchors, np.int64), 2**40 - 1)
    found, order = sorted_keys(key)
    assert found.tolist() == sorted(key.tolist())
    assert order.tolist() == np.argsort(key, kind="stable").tolist()


def test_years_far_apart_need_wider_numbers_and_find_the_same() -> None:
    record = harbour_story()
    events = record.events
    wide: dict[str, Any] = {
        name: np.where(
            getattr(events, name) == events.open_early, np.iinfo(np.int64).min,
            np.where(getattr(events, name) == events.open_late, np.iinfo(np.int64).max, getattr(events, name)),
        ).astype(np.int64)
        for name in ("start_earliest", "start_latest", "end_earliest", "end_latest")
    }  # fmt: skip
    far = -9000 * 525_960
    old = events.titles.index("Resigns")
    for column in wide.values():
        column[old] += far
    index = build_index(replace(record, events=replace(events, **wide)))
    assert far < index.extent.start < far + 30_000_000
    for start in (far, far + 20_000_000, BUSIEST, int(index.extent.end) - 5000):
        end = start + 50_000_000
        assert index.in_window(start, end).tolist() == touching(index, start, end).tolist()


@pytest.mark.parametrize("days", [30, 700, 9000])
def test_many_lanes_list_only_so_many_pairs_together(days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    first, last = BUSIEST - days * DAY // 2, BUSIEST + days * DAY // 2
    expected = np.bincount(INDEX.lane[touching(INDEX, first, last)], minlength=12)
    monkeypatch.setattr(window_module, "MOST_LISTED", int(expected.sum() * 0.7))
    found = window(INDEX, first, last)
    assert len(found.all_of.key) <= expected.sum() * 0.7
    assert found.crowded.tolist() == (expected > min(CROWDED, expected[~found.crowded].max(initial=0))).tolist()
    some = found.of(np.arange(12), (last - first) / 60)
    assert np.bincount(some.lane, some.weight, 12).tolist() == expected.tolist()
