"""What a group's head counts: people, and each event once however many lanes of the group it lies on."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.timeline.records import harbour_story
from timeline_app.domain.counting import counted
from timeline_app.domain.timeline_columns import TimelineRecord, lane_columns
from timeline_app.timeline.group_counts import Groups
from timeline_app.timeline.known import known_record

STORY = harbour_story()
EVENTS, LANES = len(STORY.events), len(STORY.lanes)


def story(on_lanes: list[set[int]], days: list[int], groups: list[str]) -> TimelineRecord:
    pair_event, offsets = lane_columns(on_lanes)
    events = replace(STORY.events, known_since=np.array(days, np.int32))
    lanes = tuple(replace(lane, group=group) for lane, group in zip(STORY.lanes, groups, strict=True))
    return replace(STORY, events=events, pair_event=pair_event, offsets=offsets, lanes=lanes, groups=("A", "B"))


STORIES = st.builds(
    story,
    st.lists(st.sets(st.integers(0, EVENTS - 1), max_size=8), min_size=LANES, max_size=LANES),
    st.lists(st.integers(0, 5), min_size=EVENTS, max_size=EVENTS),
    st.lists(st.sampled_from("ABC"), min_size=LANES, max_size=LANES),
)


@given(STORIES, st.none() | st.integers(-1, 6), st.integers(0, 3))
def test_every_group_counts_each_of_its_shown_events_once(record: TimelineRecord, day: int | None, every: int) -> None:
    shown = np.arange(EVENTS) % every != 0 if every > 1 else None
    groups = Groups(record, shown, None)
    if day is not None:
        groups.summary(0)
        record = known_record(record, day)
        groups = groups.on_another_day(record)
    for at, name in enumerate(groups.names):
        lanes = [lane for lane, row in enumerate(record.lanes) if row.group == name]
        events = {int(event) for lane in lanes for event in record.events_of(lane)}
        events = {event for event in events if shown is None or shown[event]}
        known = {event for event in events if day is None or record.events.known[event]}
        people = counted(sum(bool(record.lanes[lane].person) for lane in lanes), "person", "people")
        later = len(events - known)
        if later and not known:
            assert groups.summary(at) == f"{people} · {counted(later, 'event', 'events')} – shown as outlines"
        else:
            more = f" · {later} more as outlines" if later else ""
            assert groups.summary(at) == f"{people} · {counted(len(known), 'event', 'events')}{more}"
