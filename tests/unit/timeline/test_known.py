"""A record seen as known on an earlier day: its index is the one that would be built from a record of that day."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks._events import make_record
from tests.unit.timeline.records import Story, at, harbour_story, on
from timeline_app.domain.timeline_columns import (
    KNOWN_ALWAYS,
    KNOWN_NEVER,
    OPEN_EARLY,
    OPEN_LATE,
    EarlierStates,
    TimelineRecord,
)
from timeline_app.timeline.drawing import NOT_YET_KNOWN
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.known import as_known, known_record
from timeline_app.timeline.overview import OverviewMaker
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.ticks import ENGLISH

DAYS = (10, 20, 30, 40)


def with_days(record: TimelineRecord, since: list[int], rows: list[tuple[int, int, int, int, int, bool, int]]) -> (
    TimelineRecord
):  # fmt: skip
    """Give a record events that became known on days, and earlier states.

    A row: event, since, until, shift of its dates in minutes, polarity, dated, quotes.
    """
    events = record.events
    early, late = events.open_early, events.open_late
    kept: dict[int, list[tuple[int, int, int, int, int, bool, int]]] = {}
    for row in sorted(rows):
        before = kept.setdefault(row[0], [])
        if row[1] < row[2] and (not before or before[-1][2] <= row[1]):
            before.append(row)
    flat = [row for some in kept.values() for row in some]
    event = np.array([row[0] for row in flat], np.int32)
    shift = np.array([row[3] for row in flat], np.int64)
    dated = np.array([row[5] for row in flat], np.bool_)

    def bound(column: np.ndarray) -> np.ndarray:
        open_side = (column[event] == early) | (column[event] == late)
        return np.where(open_side, column[event], column[event] + shift).astype(column.dtype)

    def undated(column: np.ndarray, value: int) -> np.ndarray:
        return np.where(dated, bound(column), value).astype(column.dtype)

    earlier = EarlierStates(
        event, np.array([row[1] for row in flat], np.int32), np.array([row[2] for row in flat], np.int32),
        undated(events.start_earliest, early), undated(events.start_latest, late), undated(events.end_earliest, early),
        undated(events.end_latest, late), dated & events.dated[event], np.array([row[4] for row in flat], np.uint8),
        np.array([row[6] for row in flat], np.uint16), np.array([row[6] > 2 for row in flat], np.bool_),
        events.part_of_day[event],
    )  # fmt: skip
    columns = replace(events, known=np.ones(len(events), np.bool_), known_since=np.array(since, np.int32))
    return replace(record, events=columns, earlier=earlier)


STORY = harbour_story()
COUNT = len(STORY.events)
SINCE = st.sampled_from([KNOWN_ALWAYS, *DAYS, KNOWN_NEVER])
ROWS = st.tuples(
    st.integers(0, COUNT - 1), st.sampled_from([KNOWN_ALWAYS, *DAYS]), st.sampled_from([*DAYS, KNOWN_NEVER]),
    st.sampled_from([0, 1, 1440, 100_000, -1440]), st.integers(0, 3), st.booleans(), st.integers(0, 4),
)  # fmt: skip


def assert_same(found: RecordIndex, expected: RecordIndex) -> None:
    # Keys count from a base; that of the day's own first event may be another.
    for name in ("event", "lane", "anchor", "offsets", "looks", "undated"):
        assert getattr(found, name).tolist() == getattr(expected, name).tolist(), name
    assert found.ranks.at(np.arange(len(found.event) + 1)).tolist() == expected.ranks.at(
        np.arange(len(found.event) + 1)
    ).tolist()  # fmt: skip
    assert found.marked.tolist() == expected.marked.tolist()
    first, last = int(found.low.min()), int(found.high.max())
    for day in range(0, last - first, max((last - first) // 9, 1)):
        one, other = (each.reaching(first + day, first + day + 5000) for each in (found, expected))
        assert one.lefts == other.lefts
        for part in (slice(0, one.lefts), slice(one.lefts, None)):
            mine, its = (sorted(zip(o.event[part].tolist(), o.lane[part].tolist(), strict=True)) for o in (one, other))
            assert mine == its


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SINCE, min_size=COUNT, max_size=COUNT), st.lists(ROWS, max_size=12), st.sampled_from([5, 10, 25, 45]))
def test_the_index_of_a_day_is_that_of_a_record_made_for_it(
    since: list[int], rows: list[tuple[int, int, int, int, int, bool, int]], day: int
) -> None:
    record = with_days(STORY, since, rows)
    index = build_index(record)
    made = known_record(record, day)
    found = as_known(index, day)
    assert_same(found, build_index(made))
    assert found.extent == index.extent


@pytest.mark.parametrize("day", [9, 10, 19, 20, 45])
def test_a_row_holds_from_its_day_to_the_day_before_the_next(day: int) -> None:
    story = Story()
    story.lane("A", story.event(on("2014-05-14"), "Leaves", polarity="asserted", quotes=3))
    record = with_days(story.record(), [10], [(0, 10, 20, -1440, 2, True, 1)])
    seen = known_record(record, day).events
    begins = at("2014-05-13") if 10 <= day < 20 else at("2014-05-14")
    assert int(seen.start_earliest[0]) == begins
    assert (bool(seen.known[0]), int(seen.quotes[0])) == (day >= 10, 0 if day < 10 else 1 if day < 20 else 3)
    assert int(build_index(known_record(record, day)).looks[0]) == (NOT_YET_KNOWN if day < 10 else 2 if day < 20 else 0)


def test_pairs_are_shared_where_no_date_differed() -> None:
    record = with_days(STORY, [10] * COUNT, [(3, 10, 20, 0, 1, True, 1)])
    index = build_index(record)
    seen = as_known(index, 15)
    assert seen.event is index.event
    assert seen.reach is index.reach
    assert seen.record.events.titles is record.events.titles


def test_the_record_itself_is_left_as_it_was() -> None:
    record = with_days(STORY, [10] * COUNT, [(3, 10, 20, 1440, 1, True, 1)])
    before = record.events.start_earliest.copy(), record.events.quotes.copy(), record.events.polarity.copy()
    as_known(build_index(record), 15)
    as_known(build_index(record), 5)
    for one, column in zip(before, ("start_earliest", "quotes", "polarity"), strict=True):
        assert one.tolist() == getattr(record.events, column).tolist()


def test_counts_of_cells_follow_the_day() -> None:
    record = make_record(3000, 20)
    since = np.where(np.arange(3000) % 3 == 0, 50, 10).astype(np.int32)
    record = replace(record, events=replace(record.events, known_since=since))
    index = build_index(record)
    view = View(Viewport(index.extent.start, index.extent.end - index.extent.start, 1500.0), 900.0)
    late = SceneMaker(record, screen_width, index).scene(view)
    early = SceneMaker(known_record(record, 20), screen_width, as_known(index, 20)).scene(view)
    assert late.cells is not None
    assert early.cells is not None
    assert early.cells.number.tolist() == late.cells.number.tolist()
    assert (early.cells.look == NOT_YET_KNOWN).any()
    hidden = View(view.viewport, 900.0, shown=early_mask(record, 20))
    assert SceneMaker(record, screen_width, index).scene(hidden).in_view < late.in_view


def early_mask(record: TimelineRecord, day: int) -> np.ndarray:
    mask: np.ndarray = record.events.known_since <= day
    return mask


def test_open_bounds_stay_open() -> None:
    story = Story()
    story.lane("A", story.event((OPEN_EARLY, at("2014-05-14"), OPEN_EARLY, at("2014-05-14")), "Leaves"))
    story.lane("B", story.event((at("2014-05-14"), OPEN_LATE, at("2014-05-14"), OPEN_LATE), "Returns"))
    record = with_days(story.record(), [10, 10], [(0, 10, 20, 1440, 0, True, 1), (1, 10, 20, 1440, 0, False, 1)])
    index = as_known(build_index(record), 12)
    assert index.lane.tolist() == [0]
    assert index.undated.tolist() == [1]


@pytest.mark.parametrize("shift", [0, 1440])
def test_the_strip_of_a_day_is_the_one_made_anew(shift: int) -> None:
    record = with_days(STORY, [10, 30] * (COUNT // 2) + [10] * (COUNT % 2), [(3, 10, 20, shift, 1, True, 1)])
    index, maker = build_index(record), OverviewMaker()
    shown = np.asarray(record.events.kind != 1)
    for day, mask in ((None, None), (15, None), (15, shown), (25, shown), (35, None)):
        seen = index if day is None else as_known(index, day)
        assert maker.overview(seen, 640.0, screen_width, mask, ENGLISH) == OverviewMaker().overview(
            seen, 640.0, screen_width, mask
        )
