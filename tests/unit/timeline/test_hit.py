"""What lies under the pointer, against going through all targets one by one."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks._events import make_record
from tests.unit.timeline.records import Story, at, on
from tests.unit.timeline.test_scene import ZOOMS, records, scene_of
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.hit import FAVOUR, Hit, HitMap
from timeline_app.timeline.index import build_index

DAY = 1440


def nearest(marks: tuple[Hit, ...], x: float, y: float, selected: frozenset[int]) -> Hit | None:
    """The target that should be hit, found one by one."""
    best: Hit | None = None
    least = float("inf")
    for hit in marks:
        width, height = (24.0, 24.0) if hit.kind == "oppose" else (24.0, 28.0)
        from_x, from_y = abs((hit.x0 + hit.x1) / 2 - x), abs((hit.y0 + hit.y1) / 2 - y)
        if from_x > max(width, hit.x1 - hit.x0) / 2 or from_y > max(height, hit.y1 - hit.y0) / 2:
            continue
        dx, dy = max(hit.x0 - x, 0.0, x - hit.x1), max(hit.y0 - y, 0.0, y - hit.y1)
        away = float(np.hypot(dx, dy)) + min(from_x + from_y, 1000.0) / 10_000
        if hit.kind == "oppose" and away < 1.0:
            away -= 1.0
        elif hit.events and hit.events[0] in selected:
            away -= FAVOUR
        if away < least:
            best, least = hit, away
    return best


@settings(max_examples=60, deadline=None)
@given(
    records(), st.integers(-5, 45), ZOOMS,
    st.lists(st.tuples(st.floats(-20, 670), st.floats(0, 500)), min_size=5, max_size=20),
    st.frozensets(st.integers(0, 24), max_size=3),
)  # fmt: skip
def test_a_point_hits_what_going_through_all_targets_finds(
    record: TimelineRecord, day: int, days: float, points: list[tuple[float, float]], selected: frozenset[int]
) -> None:
    found = HitMap(scene_of(record, at("2014-05-01") + day * DAY, days), build_index(record))
    for x, y in points:
        expected, hit = nearest(found.marks, x, y, selected), found.at(x, y, selected)
        assert hit == expected if expected is not None else hit is None or hit.kind in ("group", "folded")


@settings(max_examples=40, deadline=None)
@given(records(), st.integers(-5, 45), ZOOMS)
def test_every_event_in_view_has_a_box_on_a_lane_of_its_own(record: TimelineRecord, day: int, days: float) -> None:
    index = build_index(record)
    scene = scene_of(record, at("2014-05-01") + day * DAY, days)
    found = HitMap(scene, index)
    view = scene.viewport
    for event in np.unique(index.event[index.in_window(view.start + 1, view.end - 1)]).tolist():
        box = found.box_of(event)
        assert box is not None
        assert box.lane in index.lanes_with(event).tolist()


def test_a_box_is_found_where_an_event_is_one_of_many() -> None:
    record = make_record(3000, 20)
    index = build_index(record)
    for days in (2, 40, 400, 20_000):
        scene = scene_of(record, int(index.low[1500]) - days * 720, float(days), height=3000.0)
        found = HitMap(scene, index)
        pairs = index.in_window(scene.viewport.start + 1, scene.viewport.end - 1)
        lanes = {head.lane for head in scene.heads}
        for pair in pairs[:: max(len(pairs) // 40, 1)].tolist():
            lane = int(index.lanes_of(np.array([pair]))[0])
            if lane in lanes:
                assert found.box_of(int(index.event[pair]), lane) is not None


def test_a_pill_counts_more_than_it_names() -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Event {n}") for n in range(40)))
    record = story.record()
    found = HitMap(scene_of(record, at("2014-05-13"), 3), build_index(record))
    (pill,) = (hit for hit in found.marks if hit.kind == "more")
    assert pill.count == 36
    assert len(pill.events) == 8


def test_nothing_is_put_together_before_it_is_asked_for() -> None:
    record = make_record(500, 5)
    scene = scene_of(record, int(build_index(record).low[250]), 30.0)
    found = HitMap(scene, build_index(record))
    assert set(vars(found)) == {"_scene", "_index", "_layout", "_homes"}
    found.box_of(int(scene.glyphs.event[0]))
    assert set(vars(found)) == {"_scene", "_index", "_layout", "_homes", "_marks"}
