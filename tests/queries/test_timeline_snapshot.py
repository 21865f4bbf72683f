"""The snapshot beside the tables: the same record when it is fresh, and nothing at all when anything is wrong."""

import json
import sys
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from tests.queries.harbour import Harbour
from tests.queries.record import NOW, Record
from tests.queries.same import assert_same
from tests.queries.story import Story
from tests.work import work_of
from timeline_app.commands.people import AddPerson
from timeline_app.domain.timeline_columns import (
    KNOWN_NEVER,
    DerivedColumns,
    EventColumns,
    LaneRow,
    TimelineRecord,
    Titles,
    lane_columns,
    packed_ids,
    packed_minutes,
)
from timeline_app.queries import _snapshot_bytes
from timeline_app.queries.timeline import timeline_record, timeline_record_in_turns
from timeline_app.queries.timeline_snapshot import HeldRecord, fresh_snapshot, is_kept, keep_snapshot
from timeline_app.store.cache import read_cache
from timeline_app.store.project_file import Project
from timeline_app.store.tables import cache

PIECE = 4_099
"""Not a part of any portion or column."""


def keep(record: Record) -> str:
    made, head = timeline_record_in_turns(record.project.reading)
    assert keep_snapshot(record.project, record.project.reading, HeldRecord(made, head))
    return head


def portions(record: TimelineRecord) -> list[bytes]:
    return list(_snapshot_bytes.portions(record))


def pieces_of(parts: list[bytes], number: int) -> list[bytes] | None:
    body = parts[number] if number < len(parts) - 1 else None
    return None if body is None else [body[at : at + PIECE] for at in range(0, len(body), PIECE)]


def all_back(parts: list[bytes]) -> tuple[TimelineRecord, DerivedColumns | None]:
    return _snapshot_bytes.record_from(parts[-1], partial(pieces_of, parts))


def read_back(parts: list[bytes]) -> TimelineRecord:
    return all_back(parts)[0]


def made(n: int, first: int = 0) -> TimelineRecord:
    rng = np.random.default_rng(n)
    start = np.sort(rng.integers(first, first + 10**8, n)).astype(np.int64)
    bounds = packed_minutes(start, start + 1, start + 2, start + 3)
    flags = rng.random((4, n)) < 0.5
    columns = EventColumns(
        ids=packed_ids(np.arange(1, n + 1) + (0 if first < 2**31 else 2**31)),
        start_earliest=bounds[0],
        start_latest=bounds[1],
        end_earliest=bounds[2],
        end_latest=bounds[3],
        dated=flags[0],
        kind=rng.integers(0, 2, n).astype(np.uint8),
        polarity=rng.integers(0, 4, n).astype(np.uint8),
        quotes=rng.integers(0, 65536, n).astype(np.uint16),
        contradicted=flags[1],
        known=flags[2],
        part_of_day=flags[3],
        known_since=rng.integers(0, KNOWN_NEVER, n).astype(np.int32),
        titles=Titles.of("ä" * int(k) for k in rng.integers(0, 90, n)),
        kinds=("a", "b"),
    )
    return TimelineRecord(columns, (LaneRow(1, "Ida", "", "", False),), *lane_columns([range(0, n, 2)]))


@pytest.mark.parametrize("n", [0, 1, 9, 30_000])
@pytest.mark.parametrize("first", [0, 3 * 10**9])
def test_columns_come_back_as_they_were(monkeypatch: pytest.MonkeyPatch, n: int, first: int) -> None:
    monkeypatch.setattr(_snapshot_bytes, "PORTION", 10_007)
    record = made(n, first)
    assert_same(read_back(portions(record)), record)


def test_what_was_derived_comes_back_with_it() -> None:
    columns = {
        "one": np.arange(3, dtype=np.int64),
        "bits": np.array([7, 1 << 63], np.uint64),
        "none": np.empty(0, "i4"),
    }
    parts = list(_snapshot_bytes.portions(made(9), DerivedColumns(5, columns)))
    found = all_back(parts)[1]
    assert found is not None
    assert found.version == 5
    assert {name: (column.dtype, column.tolist()) for name, column in found.columns.items()} == {
        name: (column.dtype, column.tolist()) for name, column in columns.items()
    }
    assert all_back(portions(made(9)))[1] is None


def test_a_story_comes_back_as_it_was(record: Record, harbour: Harbour) -> None:
    story = Story(record, 5)
    for _ in range(40):
        story.edit()
    latest = record.read(timeline_record)
    assert_same(read_back(portions(latest)), latest)


@given(at=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_no_bit_can_change_unnoticed(at: int, bit: int) -> None:
    parts = portions(made(200))
    which = at % len(parts)
    damaged = bytearray(parts[which])
    damaged[at // len(parts) % len(damaged)] ^= 1 << bit
    parts[which] = bytes(damaged)
    with pytest.raises(_snapshot_bytes.UnfitError):
        read_back(parts)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1 << 18])
def test_titles_that_are_no_words_are_not_believed(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(_snapshot_bytes, "_DECODED_AT_ONCE", size)
    record = made(40)
    assert read_back(portions(record)).events.titles[:] == record.events.titles[:]
    blob, offsets = record.events.titles.blob, record.events.titles.offsets
    for wrong in (b"\xff" + blob[1:], blob[:-1] + b"\xc3"):
        broken = replace(record, events=replace(record.events, titles=Titles(wrong, offsets)))
        with pytest.raises(_snapshot_bytes.UnfitError):
            read_back(portions(broken))


def test_portions_that_are_missing_or_too_many_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_snapshot_bytes, "PORTION", 1_000)
    parts = portions(made(500))
    assert len(parts) > 3
    for wrong in ([*parts[:-2], parts[-1]], [parts[1], parts[0], *parts[2:]], [b"", *parts[1:]]):
        with pytest.raises(_snapshot_bytes.UnfitError):
            read_back(wrong)


def foreign(change: Callable[[dict[str, object]], object]) -> list[bytes]:
    """A head that was altered by somebody who made its checksum right again."""
    parts = portions(made(50))
    head = json.loads(parts[-1][4:])
    change(head)
    body = json.dumps(head).encode()
    return [*parts[:-1], zlib.crc32(body).to_bytes(4, "little") + body]


FOREIGN: list[Callable[[dict[str, object]], object]] = [
    lambda head: head.update(format=99),
    lambda head: head.pop("kinds"),
    lambda head: head.update(kinds=["a"]),
    lambda head: head.update(lanes=[]),
    lambda head: head.update(lanes=[[1, 2, "", "", False, True, None, []]]),
    lambda head: head.update(lanes=5),
    lambda head: head.update(columns=[["ids", "i8", 10**15, 1]]),
    lambda head: head.update(columns=[["ids", "i8", 10**8, None]]),
    lambda head: head.update(columns=[["ids", "O8", 50, None]]),
    lambda head: head.update(sums="x"),
]


@pytest.mark.parametrize("change", FOREIGN, ids=range(len(FOREIGN)))
def test_what_somebody_else_wrote_is_not_believed(change: Callable[[dict[str, object]], object]) -> None:
    with pytest.raises(_snapshot_bytes.UnfitError):
        read_back(foreign(change))


def test_a_fresh_snapshot_is_read_in_place_of_the_tables(record: Record, harbour: Harbour) -> None:
    assert record.read(fresh_snapshot) is None
    head = keep(record)
    found = record.read(fresh_snapshot)
    assert found is not None
    assert found.head == head
    assert_same(found.record, record.read(timeline_record))


def test_any_edit_makes_it_stale(record: Record, harbour: Harbour) -> None:
    head = keep(record)
    assert record.read(is_kept, head)
    record.do(AddPerson("Ida Vann"))
    assert record.read(fresh_snapshot) is None
    record.editing.undo()
    assert record.read(fresh_snapshot) is None  # the trail went on
    keep(record)
    assert record.read(fresh_snapshot) is not None


def test_a_snapshot_is_not_kept_for_a_record_that_went_on(record: Record, harbour: Harbour) -> None:
    latest, head = timeline_record_in_turns(record.project.reading)
    record.do(AddPerson("Ida Vann"))
    assert not keep_snapshot(record.project, record.project.reading, HeldRecord(latest, head))
    assert record.read(fresh_snapshot) is None


def test_a_snapshot_of_fewer_portions_leaves_none_behind(
    record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_snapshot_bytes, "PORTION", 50)
    keep(record)
    assert record.read(read_cache, "timeline 3") is not None
    monkeypatch.setattr(_snapshot_bytes, "PORTION", 4_000_000)
    keep(record)
    assert record.read(read_cache, "timeline 3") is None
    assert record.read(fresh_snapshot) is not None


def test_a_damaged_snapshot_is_passed_over(record: Record, harbour: Harbour) -> None:
    keep(record)
    with record.project.aside() as conn:
        conn.execute(update(cache).where(cache.c.key == "timeline 0").values(body=b"\0" * 40))
    assert record.read(fresh_snapshot) is None


def test_writing_stops_when_asked(record: Record, harbour: Harbour) -> None:
    latest, head = timeline_record_in_turns(record.project.reading)
    assert not keep_snapshot(record.project, record.project.reading, HeldRecord(latest, head), lambda: True)
    assert record.read(fresh_snapshot) is None


def test_a_project_that_is_only_read_keeps_none(record: Record, harbour: Harbour) -> None:
    record.project.close()
    with Project.open(record.project.path, clock=lambda: NOW, read_only=True) as project:
        latest, head = timeline_record_in_turns(project.reading)
        assert not keep_snapshot(project, project.reading, HeldRecord(latest, head))
        with project.reading() as conn:
            assert fresh_snapshot(conn) is None


def test_reading_in_turns_begins_again_when_the_record_went_on(record: Record, harbour: Harbour) -> None:
    edits = iter(["Ida Vann", "Jo Wick"])
    asked = 0

    def is_stopped() -> bool:
        nonlocal asked
        asked += 1
        name = next(edits, None) if asked in (2, 5) else None
        if name is not None:
            record.do(AddPerson(name))
        return False

    made_now, head = timeline_record_in_turns(record.project.reading, is_stopped)
    assert head == record.project.history.head_hash()
    assert {"Ida Vann", "Jo Wick"} <= {lane.name for lane in made_now.lanes}


def test_reading_in_turns_comes_to_an_end_among_edits_that_do_not(record: Record, harbour: Harbour) -> None:
    names = (f"Person {n}" for n in count())

    def is_stopped() -> bool:
        record.do(AddPerson(next(names)))
        return False

    made_now, head = timeline_record_in_turns(record.project.reading, is_stopped)
    assert head == record.project.history.head_hash()
    assert_same(made_now, record.read(timeline_record))


def test_the_work_does_not_grow_with_the_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PIECE", _snapshot_bytes.PORTION)
    few, many = made(1_000), made(20_000)
    less = work_of(lambda: read_back(portions(few)))
    assert work_of(lambda: read_back(portions(many))) < less * 1.2
