"""What the user decided against: which events that is, since when, and that every way of reading them agrees."""

import numpy as np
import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.domain.timeline_columns import KNOWN_NEVER
from timeline_app.queries._outweighed import outweighed_events, outweighed_evidence
from timeline_app.queries._snapshot_bytes import portions, record_from
from timeline_app.queries.compare import contradiction_rows
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.timeline import timeline_record
from timeline_app.queries.timeline_delta import merged, read_delta
from timeline_app.store.chain import head_hash
from timeline_app.timeline.known import known_record


def decide(record: Record, harbour: Harbour, question: str, prefer: str | None) -> ContradictionId:
    row = next(row for row in record.read(contradiction_rows) if row.question == question)
    contradiction = ContradictionId(row.contradiction)
    kind = DecisionKind.BOTH if prefer is None else DecisionKind.PREFER
    wanted = None if prefer is None else EvidenceId(harbour.evidence[prefer])
    record.do(Decide(contradiction, kind, wanted, "Because."))
    return contradiction


def events(record: Record) -> set[int]:
    return {one.event for one in record.read(outweighed_events)}


def event_of(record: Record, harbour: Harbour, piece: str) -> int:
    return record.of_evidence(harbour.evidence[piece], "event")


def test_the_other_side_of_a_decision_is_outweighed(record: Record, harbour: Harbour) -> None:
    decide(record, harbour, "Missing, or in her office?", "nowhere")
    assert events(record) == {event_of(record, harbour, "talk")}


def test_both_can_be_true_outweighs_none(record: Record, harbour: Harbour) -> None:
    decide(record, harbour, "Missing, or in her office?", None)
    assert events(record) == set()


def test_what_says_the_same_as_the_preferred_side_is_not_outweighed(record: Record) -> None:
    left = NewClaim("Ada Roe left the harbour", record.person("Ada Roe"))
    papers = [record.article(f"She has left. No, she stayed. {n}", name=f"{n}.txt") for n in range(2)]
    gone, too = (record.evidence(paper, "She has left", left) for paper in papers)
    stayed = record.evidence(papers[0], "she stayed", left, Polarity.DENIED)
    row = record.do(AddContradiction("Did she leave?", (EvidenceId(gone), EvidenceId(stayed), EvidenceId(too))))
    record.do(Decide(row, DecisionKind.PREFER, EvidenceId(gone), "She was seen."))
    assert record.read(outweighed_evidence).keys() == {stayed}
    record.do(Decide(row, DecisionKind.PREFER, EvidenceId(stayed), "It was her sister."))
    assert record.read(outweighed_evidence).keys() == {gone, too}


def test_what_is_still_open_elsewhere_is_not_outweighed(record: Record, harbour: Harbour) -> None:
    # "leave" lost against "confirmed" in a settled one, but stands in an open one too.
    assert event_of(record, harbour, "leave") not in events(record)
    decide(record, harbour, "On leave, or gone?", "keys")
    assert event_of(record, harbour, "leave") in events(record)


def test_an_event_with_other_evidence_left_is_not_outweighed(record: Record, harbour: Harbour) -> None:
    evidence = (EvidenceId(harbour.evidence["walked"]), EvidenceId(harbour.evidence["saw"]))
    row = record.do(AddContradiction("When?", evidence))
    record.do(Decide(row, DecisionKind.PREFER, evidence[1], "She saw them."))
    assert event_of(record, harbour, "walked") not in events(record), "the office confirmed the same event"


def test_opening_again_takes_it_back(record: Record, harbour: Harbour) -> None:
    row = decide(record, harbour, "Missing, or in her office?", "nowhere")
    record.do(Decide(row, DecisionKind.KEEP_OPEN))
    assert events(record) == set()


def test_on_a_day_only_what_was_known_on_all_sides_counts(record: Record, harbour: Harbour) -> None:
    decide(record, harbour, "Missing, or in her office?", "nowhere")
    (one,) = record.read(outweighed_events)
    assert one.since == KNOWN_NEVER, "the Mariner has no date"
    assert record.read(outweighed_events, day("2031-06-01")) == ()


def test_what_was_decided_against_gives_no_status(record: Record, harbour: Harbour) -> None:
    ada = harbour.people["Ada Roe"]
    assert record.read(person_sheet, ada).standing == "disputed"
    decide(record, harbour, "On leave, or gone?", "keys")
    assert "The person says so" in record.read(person_sheet, ada).status_rule
    decide(record, harbour, "On leave, or gone?", "leave")
    decide(record, harbour, "Did the office confirm it?", "leave")
    assert {harbour.evidence["keys"], harbour.evidence["confirmed"]} <= set(record.read(outweighed_evidence))
    sheet = record.read(person_sheet, ada)
    assert "The person says so" not in sheet.status_rule
    assert "Her office" not in sheet.status_rule
    assert "The Harbour Courier" in sheet.status_rule


def test_the_track_marks_what_was_decided_against_as_known_on_the_day(record: Record, harbour: Harbour) -> None:
    ada, confirmed = harbour.people["Ada Roe"], harbour.evidence["confirmed"]
    decide(record, harbour, "On leave, or gone?", "leave")
    decide(record, harbour, "Did the office confirm it?", "leave")
    for viewed in (None, day("2031-05-02"), day("2031-05-08")):
        track = record.read(person_sheet, ada, viewed).track
        drawn = {bar.evidence: bar.outweighed for row in track for bar in row.bars}
        outweighed = record.read(outweighed_evidence, viewed)
        assert drawn == {piece: piece in outweighed for piece in drawn}
        assert any(drawn.values())
        assert (confirmed in drawn) == (viewed != day("2031-05-02"))


@pytest.mark.parametrize("prefer", ["talk", "nowhere"])
def test_the_record_read_kept_and_followed_agree(record: Record, harbour: Harbour, prefer: str) -> None:
    before, head = record.read(timeline_record), record.read(head_hash)
    decide(record, harbour, "Missing, or in her office?", prefer)
    latest = record.read(timeline_record)
    assert latest.outweighed == record.read(outweighed_events) != ()
    delta = record.read(read_delta, head)
    assert delta is not None
    followed = merged(before, delta)
    assert followed is not None
    assert followed.outweighed == latest.outweighed
    *parts, last = portions(latest)
    again, _ = record_from(last, lambda n: [parts[n]])
    assert again.outweighed == latest.outweighed
    known = known_record(latest, int(np.int32(day("2031-05-03"))))
    assert known.outweighed == record.read(outweighed_events, day("2031-05-03"))
