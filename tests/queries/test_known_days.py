"""The days on which something became known, and what each of them adds."""

import itertools
from dataclasses import replace

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from timeline_app.domain.lane_standing import as_stood
from timeline_app.queries.changed_next import NO_REPORT, changed_next
from timeline_app.queries.known_days import KnownDays, standings_on, stops
from timeline_app.queries.rail import counts
from timeline_app.queries.timeline import timeline_record

COURIER_DAY, GAZETTE_DAY = day("2031-05-02"), day("2031-05-08")


def test_nothing_is_known_of_an_empty_record(record: Record) -> None:
    assert record.read(stops) == KnownDays()
    empty = record.read(changed_next, COURIER_DAY, None)
    assert (empty.new_people, empty.new_events, empty.evidence, empty.statuses, empty.contradictions) == (
        0, 0, 0, (), (),
    )  # fmt: skip


def test_each_day_is_named_after_the_papers_that_said_so(record: Record, harbour: Harbour) -> None:
    known = record.read(stops)
    assert [(one.day, one.papers) for one in known.days] == [
        (COURIER_DAY, ("The Harbour Courier",)), (GAZETTE_DAY, ("Osk Gazette",)),
    ]  # fmt: skip
    assert known.undated == 2
    assert sum(one.evidence for one in known.days) + known.undated == len(harbour.evidence)


def test_what_is_not_known_yet_is_what_the_timeline_draws_as_outlines(record: Record, harbour: Harbour) -> None:
    for on in (COURIER_DAY - 1, COURIER_DAY, GAZETTE_DAY):
        drawn, then = record.read(timeline_record, as_known=on), record.read(counts, on)
        assert then.events == int(drawn.events.known.sum())
        assert then.people == sum(lane.known for lane in drawn.lanes if lane.person)
    assert record.read(counts, COURIER_DAY - 1).articles == 0
    assert record.read(counts, GAZETTE_DAY).articles == 2


def test_who_has_no_evidence_is_the_users_own_and_never_not_yet_reported(record: Record, harbour: Harbour) -> None:
    for on in (COURIER_DAY - 1, COURIER_DAY, None):
        (lane,) = (one for one in record.read(timeline_record, as_known=on).lanes if one.name == "Gus Hale")
        assert (lane.known, lane.group, lane.first_known) == (True, "No evidence", None)
    stood = as_stood(record.read(timeline_record), record.read(standings_on, COURIER_DAY - 1))
    assert [(lane.name, lane.group) for lane in stood.lanes if lane.known and lane.person] == [
        ("Gus Hale", "No evidence")
    ]


def test_lanes_as_people_stood_are_those_of_the_record_read_for_the_day(record: Record, harbour: Harbour) -> None:
    latest = record.read(timeline_record)
    for on in (COURIER_DAY - 1, COURIER_DAY, GAZETTE_DAY):
        stood, read = as_stood(latest, record.read(standings_on, on)), record.read(timeline_record, as_known=on)
        ever = {lane.person: lane.first_known for lane in latest.lanes}
        assert stood.lanes == tuple(replace(lane, first_known=ever[lane.person]) for lane in read.lanes)
        assert stood.groups == read.groups
        for at, _ in enumerate(read.lanes):
            assert {stood.events.titles[event] for event in stood.events_of(at)} == {
                read.events.titles[event] for event in read.events_of(at)
            }


def test_a_day_adds_people_events_statuses_and_contradictions(record: Record, harbour: Harbour) -> None:
    learned = record.read(changed_next, COURIER_DAY, GAZETTE_DAY)
    people = {one.name for one in learned.people}
    assert people == {"Emil Sand", "Fay Lund"}
    assert learned.new_people == 2
    assert "Walks out" not in {one.title for one in learned.events}
    assert {one.title for one in learned.events} == {"Talks with the ministry", "First to go", "Keys seen"}
    changes = {one.name: (one.before, one.after) for one in learned.statuses}
    assert changes["Emil Sand"][0] == NO_REPORT
    assert changes["Emil Sand"][1].startswith("Reported")
    assert learned.evidence == 4


def test_the_latest_adds_what_rests_on_articles_without_a_date(record: Record, harbour: Harbour) -> None:
    learned = record.read(changed_next, GAZETTE_DAY, None)
    assert {one.title for one in learned.events} == {"In her office", "Nothing delayed"}
    new = [one for one in learned.contradictions if one.subject == "Dora Quill"]
    assert len(new) == 1
    assert len(new[0].sides) == 2
    disputed = next(one for one in learned.statuses if one.name == "Dora Quill")
    assert (disputed.after, disputed.standing) == ("Disputed", "disputed")
    assert disputed.question == new[0].question


def test_the_steps_together_add_all_there_is(record: Record, harbour: Harbour) -> None:
    days = [COURIER_DAY - 1, COURIER_DAY, GAZETTE_DAY, None]
    steps = [record.read(changed_next, first, then) for first, then in itertools.pairwise(days) if first]
    assert sum(one.evidence for one in steps) == len(harbour.evidence)
    nothing, everything = record.read(counts, COURIER_DAY - 1), record.read(counts)
    assert sum(one.new_people for one in steps) == everything.people - nothing.people
    assert sum(one.new_events for one in steps) == everything.events - nothing.events
    assert sum(len(one.contradictions) for one in steps) == everything.open_contradictions
