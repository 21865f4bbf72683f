"""Edits laid over the record in memory give what reading everything anew gives."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.queries.harbour import Harbour
from tests.queries.record import Record, between, on
from tests.queries.same import assert_same
from tests.queries.story import Story
from tests.work import work_of
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.domain.dates import DateSpan, Precision
from timeline_app.domain.ids import EventId, EventKindId
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.queries import _touched_events
from timeline_app.queries.timeline import timeline_record
from timeline_app.queries.timeline_delta import merged, read_delta


def follow(record: Record, latest: TimelineRecord, head: str) -> tuple[TimelineRecord, str]:
    delta = record.read(read_delta, head)
    assert delta is not None
    assert delta.head == record.project.history.head_hash()
    found = merged(latest, delta)
    assert found is not None
    assert_same(found, record.read(timeline_record))
    return found, delta.head


def begun(record: Record) -> tuple[TimelineRecord, str]:
    return record.read(timeline_record), record.project.history.head_hash()


@pytest.mark.parametrize("seed", range(3))
def test_every_edit_of_a_story_is_followed(record: Record, seed: int) -> None:
    story = Story(record, seed)
    latest, head = begun(record)
    for _ in range(50):
        story.edit()
        latest, head = follow(record, latest, head)


@pytest.mark.slow
@settings(max_examples=10, deadline=None)
@given(seed=st.integers(min_value=3), at_once=st.lists(st.integers(1, 12), min_size=1, max_size=20))
def test_edits_are_followed_by_the_handful(
    tmp_path_factory: pytest.TempPathFactory, seed: int, at_once: list[int]
) -> None:
    with Record(Path(tmp_path_factory.mktemp("story"))) as record:
        story = Story(record, seed)
        latest, head = begun(record)
        for some in at_once:
            for _ in range(some):
                story.edit()
            latest, head = follow(record, latest, head)


def test_nothing_edited_changes_nothing(record: Record, harbour: Harbour) -> None:
    latest, head = begun(record)
    assert_same(follow(record, latest, head)[0], latest)


def test_the_first_event_of_a_project_is_laid_over_nothing(record: Record) -> None:
    latest, head = begun(record)
    kind = EventKindId(record.row_of("event_kind", "order"))
    row = record.do(AddEvent("First", kind, when=on("2031-05-01")))
    latest, head = follow(record, latest, head)
    record.do(RemoveEvent(EventId(row)))
    assert len(follow(record, latest, head)[0].events) == 0


def far(year_minutes: int) -> DateSpan:
    return DateSpan(year_minutes, year_minutes, year_minutes + 1440, year_minutes + 1440, precision=Precision.DAY)


def test_a_date_that_asks_for_wider_columns_is_read_anew(record: Record, harbour: Harbour) -> None:
    latest, head = begun(record)
    kind = EventKindId(record.row_of("event_kind", "order"))
    row = record.do(AddEvent("Long ago", kind, when=far(-5_000_000_000)))
    delta = record.read(read_delta, head)
    assert delta is not None
    assert merged(latest, delta) is None
    latest, head = begun(record)
    record.do(EditEvent(EventId(row), title="Long, long ago"))
    latest, head = follow(record, latest, head)
    record.do(EditEvent(EventId(row), when=between("2031-05-01", "2031-05-03")))
    delta = record.read(read_delta, head)
    assert delta is not None
    assert merged(latest, delta) is None


def test_too_much_at_once_is_read_anew(record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch) -> None:
    head = record.project.history.head_hash()
    kind = EventKindId(record.row_of("event_kind", "order"))
    for number in range(3):
        record.do(AddEvent(str(number), kind))
    assert record.read(read_delta, head) is not None
    monkeypatch.setattr(_touched_events, "MOST_EVENTS", 2)
    assert record.read(read_delta, head) is None
    monkeypatch.undo()
    monkeypatch.setattr(_touched_events, "MOST_CELLS", 2)
    assert record.read(read_delta, head) is None


def test_a_head_that_the_trail_does_not_know_is_read_anew(record: Record) -> None:
    assert record.read(read_delta, "another") is None


def test_an_edit_costs_no_more_among_many_events(record: Record) -> None:
    kind = EventKindId(record.row_of("event_kind", "order"))

    def cost() -> int:
        latest, head = begun(record)
        record.do(AddEvent("New", kind, when=on("2031-05-05")))
        delta = record.read(read_delta, head)
        assert delta is not None
        return work_of(lambda: merged(latest, delta))

    few = cost()
    for number in range(60):
        record.do(AddEvent(str(number), kind, when=on("2031-05-01")))
    assert cost() < few * 1.3
