"""The shortest way to the record as it is now; whichever it is, the record is the same."""

import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, on
from tests.queries.same import assert_same
from timeline_app.commands.events import AddEvent, EditEvent
from timeline_app.domain.ids import EventId, EventKindId
from timeline_app.queries import timeline_latest
from timeline_app.queries.timeline import StoppedError, timeline_record
from timeline_app.queries.timeline_latest import latest_record
from timeline_app.queries.timeline_snapshot import keep_snapshot


def rename(record: Record) -> None:
    record.do(EditEvent(EventId(1), title="By another name"))


def test_without_anything_at_hand_all_is_read(record: Record, harbour: Harbour) -> None:
    held = latest_record(record.project.reading)
    assert held.head == record.project.history.head_hash()
    assert_same(held.record, record.read(timeline_record))


def test_what_is_held_is_given_back_while_nothing_happens(record: Record, harbour: Harbour) -> None:
    held = latest_record(record.project.reading)
    assert latest_record(record.project.reading, held) is held


def test_an_edit_is_laid_over_what_is_held(record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch) -> None:
    held = latest_record(record.project.reading)
    monkeypatch.setattr(timeline_latest, "timeline_record_in_turns", None)
    rename(record)
    found = latest_record(record.project.reading, held)
    assert found.head == record.project.history.head_hash()
    assert_same(found.record, record.read(timeline_record))


def test_edits_are_laid_over_what_was_kept_before_them(
    record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keep_snapshot(record.project, record.project.reading, latest_record(record.project.reading))
    monkeypatch.setattr(timeline_latest, "timeline_record_in_turns", None)
    assert_same(latest_record(record.project.reading).record, record.read(timeline_record))
    rename(record)
    record.editing.undo()
    record.do(AddEvent("New", EventKindId(record.row_of("event_kind", "order")), when=on("2031-05-05")))
    assert_same(latest_record(record.project.reading).record, record.read(timeline_record))


def test_where_an_edit_cannot_be_told_all_is_read(
    record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = latest_record(record.project.reading)
    rename(record)
    monkeypatch.setattr(timeline_latest, "read_delta", lambda *_given: None)
    assert_same(latest_record(record.project.reading, held).record, record.read(timeline_record))


def test_it_ends_when_nobody_wants_it_any_more(record: Record, harbour: Harbour) -> None:
    with pytest.raises(StoppedError):
        latest_record(record.project.reading, None, lambda: True)
