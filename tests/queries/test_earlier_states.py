"""What the columns say about earlier days is what a record read for that day says."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from tests.queries.story import DAYS, Story
from timeline_app.domain.timeline_columns import KNOWN_ALWAYS, KNOWN_NEVER, EventColumns, TimelineRecord
from timeline_app.queries.timeline import timeline_record

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
STATES = (*BOUNDS, "dated", "polarity", "quotes", "contradicted", "part_of_day")


def bound(events: EventColumns, value: int) -> int | None:
    return None if value in (events.open_early, events.open_late) else value


def seen(events: EventColumns, at: int) -> tuple[object, ...]:
    bounds = [bound(events, int(getattr(events, name)[at])) for name in BOUNDS]
    rest = [getattr(events, name)[at].item() for name in ("dated", "polarity", "quotes", "contradicted", "part_of_day")]
    return events.titles[at], bool(events.known[at]), *bounds, *rest


def on_day(record: TimelineRecord, on: int) -> dict[int, tuple[object, ...]]:
    """What the record's own columns and `earlier` say of every event on a day."""
    events, earlier = record.events, record.earlier
    assert earlier is not None
    found = {}
    rows = {
        int(earlier.event[row]): row for row in range(len(earlier)) if earlier.since[row] <= on < earlier.until[row]
    }
    for at in range(len(events)):
        known = bool(events.known_since[at] <= on)
        title, _, *state = seen(events, at)
        if at in rows:
            values = [getattr(earlier, name)[rows[at]].item() for name in STATES]
            state = [*(bound(events, value) for value in values[:4]), *values[4:]]
        if not known:
            state[6], state[7] = 0, False
        found[int(events.ids[at])] = (title, known, *state)
    return found


def assert_told(record: Record) -> None:
    latest = record.read(timeline_record)
    for text in ("2031-04-01", *DAYS, "2031-12-31"):
        then = record.read(timeline_record, day(text))
        wanted = {int(row): seen(then.events, at) for at, row in enumerate(then.events.ids)}
        assert on_day(latest, day(text)) == wanted, text
    assert latest.events.known.all()


def test_the_harbour_is_told_for_every_day(record: Record, harbour: Harbour) -> None:
    assert_told(record)
    latest = record.read(timeline_record)
    assert latest.earlier is not None
    walked = latest.events.titles[:].index("Walks out")
    rows = np.flatnonzero(latest.earlier.event == walked)
    assert latest.earlier.quotes[rows].tolist() == [1]
    assert latest.earlier.since[rows[0]] == latest.events.known_since[walked]


@pytest.mark.parametrize("seed", range(3))
def test_any_story_is_told_for_every_day(record: Record, seed: int) -> None:
    story = Story(record, seed)
    for _ in range(60):
        story.edit()
    assert_told(record)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(seed=st.integers(min_value=3), edits=st.integers(1, 120))
def test_stories_of_any_length_are_told(tmp_path_factory: pytest.TempPathFactory, seed: int, edits: int) -> None:
    with Record(Path(tmp_path_factory.mktemp("story"))) as record:
        story = Story(record, seed)
        for _ in range(edits):
            story.edit()
        assert_told(record)


def test_what_rests_on_articles_without_a_date_is_known_on_no_day(record: Record) -> None:
    version = record.article("She left at noon. He stayed.", published=None)
    who = record.person("Ida Vann")
    record.evidence(version, "left", record.status(who, "resigned", "gone"), event=record.event("Leaves"))
    latest = record.read(timeline_record)
    assert latest.events.known_since.tolist() == [KNOWN_NEVER]
    assert latest.earlier is not None
    assert len(latest.earlier) == 0
    assert KNOWN_ALWAYS < day("2031-05-01") < KNOWN_NEVER
