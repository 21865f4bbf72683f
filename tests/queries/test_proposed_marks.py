"""What carries a hollow ≠: evidence, events and people that proposed contradictions are about."""

from typing import Any

import pytest

from tests.queries.record import Record, day, on
from tests.queries.test_proposals import Case
from tests.work import work_of
from timeline_app.commands.contradictions import Decide, DecisionKind
from timeline_app.commands.evidence import NewClaim
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import EventId, EvidenceId
from timeline_app.domain.timeline_columns import KNOWN_NEVER
from timeline_app.queries.proposals import proposals
from timeline_app.queries.proposed_marks import NOTHING_PROPOSED, proposed_marks
from timeline_app.queries.rail import event_rows
from timeline_app.queries.timeline import timeline_record
from timeline_app.queries.window_lists import window_lists


def known_on(text: str) -> dict[str, Any]:
    return {"known_since": day(text), "known_reason": "Heard on the radio"}


@pytest.fixture
def case(record: Record) -> Case:
    return Case(record)


def test_nothing_is_marked_where_nothing_is_proposed(case: Case) -> None:
    case.says("had gone", case.left)
    assert case.record.read(proposed_marks) == NOTHING_PROPOSED


def test_sides_their_events_and_who_they_are_about_carry_the_key(case: Case) -> None:
    leaves = case.record.event("Leaves the harbour", people=(guest := case.record.person("Ben Roe"),))
    gone = case.says("had gone", case.left, event=leaves, about=on("2031-05-01"))
    event = case.record.of_evidence(gone, "event")
    stayed = case.says("he stayed", case.left, Polarity.DENIED)
    case.says("may go", NewClaim("Cy Lee may go", case.record.person("Cy Lee")))
    (found,) = case.proposed()
    marks = case.record.read(proposed_marks)
    keys = (found.key,)
    assert marks.evidence == {gone: keys, stayed: keys}
    assert marks.events == {event: keys}
    assert marks.people == {case.who: keys, guest: keys}
    assert marks.keys_of("event", event) == marks.keys_of("person", guest) == marks.keys_of("evidence", gone) == keys
    assert marks.keys_of("event", event + 1) == marks.keys_of("article", gone) == ()
    case.open(found)
    assert case.record.read(proposed_marks) == NOTHING_PROPOSED


@pytest.mark.parametrize("refused", [False, True])
def test_evidence_of_two_polarities_is_proposed_until_it_is_opened_or_refused(case: Case, refused: bool) -> None:
    leaves = case.record.event("Leaves the harbour", people=(case.who,))
    gone = case.says("had gone", case.left, event=leaves, about=on("2031-05-01"))
    event = case.record.of_evidence(gone, "event")
    stayed = case.says("he stayed", case.left, Polarity.DENIED, event=EventId(event))
    assert signs(case, event) == (False, True)
    if refused:
        case.refuse(case.one())
    else:
        contradiction = case.open(case.one())
        assert signs(case, event) == (True, False)
        case.record.do(Decide(contradiction, DecisionKind.PREFER, EvidenceId(stayed), "Seen there"))
    assert signs(case, event) == (False, False)


def signs(case: Case, event: int) -> tuple[bool, bool]:
    """Whether an event carries a full sign, in the lists and on the timeline alike, and a hollow one."""
    row = next(one for one in case.record.read(event_rows) if one.event == event)
    columns = case.record.read(timeline_record).events
    assert bool(columns.contradicted[columns.ids.tolist().index(event)]) is row.contradicted
    return row.contradicted, event in case.record.read(proposed_marks).events


def test_an_event_is_marked_since_both_sides_of_a_pair_are_known(case: Case) -> None:
    leaves = case.record.event("Leaves the harbour")
    gone = case.says("had gone", case.left, event=leaves, **known_on("2031-05-02"))
    event = case.record.of_evidence(gone, "event")
    case.says("he stayed", case.left, Polarity.DENIED, **known_on("2031-05-04"))
    assert case.record.read(proposed_marks).since == {event: day("2031-05-04")}
    case.says("may go", case.left, Polarity.DENIED, **known_on("2031-05-03"))
    assert case.record.read(proposed_marks).since == {event: day("2031-05-03")}
    assert case.record.read(proposed_marks, day("2031-05-02")) == NOTHING_PROPOSED
    assert case.record.read(proposed_marks, day("2031-05-03")).since == {event: day("2031-05-03")}


def test_sides_without_a_day_are_known_on_none(record: Record) -> None:
    case = Case(record)
    version = record.article("He had gone. He stayed.", published=None, name="undated.txt")
    gone = record.evidence(version, "had gone", case.left, event=record.event("Leaves the harbour"))
    record.evidence(version, "He stayed", case.left, Polarity.DENIED)
    event = record.of_evidence(gone, "event")
    assert record.read(proposed_marks).since == {event: KNOWN_NEVER}


def test_they_are_read_with_the_lists_of_the_window(case: Case) -> None:
    case.says("had gone", case.left)
    case.says("he stayed", case.left, Polarity.DENIED)
    lists = case.record.read(window_lists)
    assert list(lists.proposed.people) == [case.who]
    assert lists.waiting.contradictions == 1


def test_once_proposals_are_found_marks_cost_a_few_statements(case: Case) -> None:
    case.says("had gone", case.left)
    for _ in range(4):
        case.says("he stayed", case.left, Polarity.DENIED)
    case.record.read(proposals)
    few = work_of(lambda: case.record.read(proposed_marks))
    for _ in range(12):
        case.says("he stayed", case.left, Polarity.DENIED)
    case.record.read(proposals)
    assert work_of(lambda: case.record.read(proposed_marks)) <= 2 * few
