"""What views make of the events of a table: they are drawn and listed, vanish with their mark, and are no statement."""

from random import Random

import pytest
from sqlalchemy import select

from tests.commands.tables import Row, chunk_of
from tests.queries.harbour import Harbour
from tests.queries.record import Record, day, on
from tests.queries.same import assert_same
from tests.queries.story import Story
from timeline_app.commands.event_tables import ImportEvents
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.domain.ids import EventId, EventKindId
from timeline_app.queries import choices
from timeline_app.queries.brief_facts import BriefOptions, brief_facts
from timeline_app.queries.event_words import words_of_all
from timeline_app.queries.timeline import timeline_record
from timeline_app.queries.timeline_delta import merged, read_delta
from timeline_app.queries.timeline_latest import latest_record
from timeline_app.store import tables

ROWS: list[Row] = [(f"Clash {n}", day("2031-05-01") + n % 9, "order", ("Ada Roe", f"Unit {n % 3}")) for n in range(30)]
SENTENCE = "30 events that come from tables and have no evidence here are left out."


def imported(record: Record) -> list[int]:
    record.do(ImportEvents("clashes.csv", "00ff", "", lambda: iter([chunk_of(ROWS)])))
    with record.project.reading() as conn:
        return list(conn.execute(select(tables.event.c.id).where(tables.event.c.batch.is_not(None))).scalars())


def test_an_import_and_its_undoing_are_read_anew(record: Record, harbour: Harbour) -> None:
    before = latest_record(record.project.reading)
    rows = imported(record)
    assert record.read(read_delta, before.head) is None
    after = latest_record(record.project.reading, before)
    assert len(after.record.events) == len(before.record.events) + len(rows) == 43
    assert {"Unit 0", "Unit 1", "Unit 2"} <= {lane.name for lane in after.record.lanes}
    assert "Clash 3" in record.read(words_of_all).folded.titles[:]
    record.editing.undo()
    assert_same(latest_record(record.project.reading, after).record, before.record)
    assert "Clash 3" not in record.read(words_of_all).folded.titles[:]


@pytest.mark.parametrize("seed", range(2))
def test_edits_of_events_from_a_table_are_followed(record: Record, harbour: Harbour, seed: int) -> None:
    story, rng, rows = Story(record, seed), Random(seed), imported(record)
    held = latest_record(record.project.reading)
    for _ in range(25):
        row = EventId(rng.choice(rows))
        edits = (
            EditEvent(row, title=f"Another {rng.randrange(9)}"),
            EditEvent(row, when=on(f"2031-06-{1 + rng.randrange(20):02}")),
            EditEvent(row, people=()),
        )
        if rng.random() < 0.2:
            record.do(RemoveEvent(row))
            rows.remove(row)
        else:
            record.do(rng.choice(edits))
        story.edit()
        delta = record.read(read_delta, held.head)
        if delta is None:  # the import itself was undone
            held = latest_record(record.project.reading)
            rows = [row for row in rows if row in held.record.events.ids.tolist()] or imported(record)
            held = latest_record(record.project.reading)
            continue
        found = merged(held.record, delta)
        assert found is not None
        assert_same(found, record.read(timeline_record))
        held = latest_record(record.project.reading, held)
        rows = [row for row in rows if row in held.record.events.ids.tolist()]


def test_a_sheet_prints_no_rows_of_a_table_and_says_so(record: Record, harbour: Harbour) -> None:
    before = record.read(brief_facts, BriefOptions())
    rows = imported(record)
    sheet = record.read(brief_facts, BriefOptions())
    assert sorted(sheet.left_out) == sorted((*before.left_out, SENTENCE))
    assert sheet.refs == before.refs
    assert not set(rows) & set(sheet.record.events.ids.tolist())
    version = record.article("One clash was seen.", "Another Paper", name="z.txt")
    someone = record.person("Jo Wick")
    record.evidence(version, "clash", record.status(someone, "resigned", "seen"), event=EventId(rows[0]))
    printed = record.read(brief_facts, BriefOptions())
    assert SENTENCE.replace("30", "29") in printed.left_out
    assert rows[0] in printed.refs


def test_events_of_tables_are_offered_by_their_words_alone(
    record: Record, harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = imported(record)
    last = record.do(AddEvent("Made by hand", EventKindId(record.row_of("event_kind", "order"))))
    monkeypatch.setattr(choices, "MOST_OFFERED", 30)
    offered = {choice.row for choice in record.read(choices.form_choices).events}
    assert last in offered
    assert not offered & set(rows)
    assert min(offered) < rows[0] < last  # those on both sides of the batch
    found = record.read(words_of_all).called("clash 17")
    assert record.read(choices.event_choices, [row for row, _ in found])[0].label == "Clash 17"
