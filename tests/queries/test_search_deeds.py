"""What can be done with the best thing a search found, as known on a day."""

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day
from timeline_app.queries._contradictions import open_sides
from timeline_app.queries.searches import Deeds, deeds_about, filter_values
from timeline_app.store.tables import evidence


def test_the_open_contradictions_of_a_person_are_offered_with_their_sides(record: Record, harbour: Harbour) -> None:
    row = harbour.people["Ada Roe"]
    deeds = record.read(deeds_about, ("person", row, "Ada Roe"))
    assert (deeds.kind, deeds.row, deeds.name) == ("person", row, "Ada Roe")
    sides = record.read(open_sides)
    assert deeds.contradictions
    assert all(len(sides[contradiction]) == number for contradiction, number in deeds.contradictions)


def test_who_is_in_no_contradiction_has_none(record: Record, harbour: Harbour) -> None:
    assert record.read(deeds_about, ("person", harbour.people["Fay Lund"], "Fay Lund")).contradictions == ()
    assert record.read(deeds_about, None) == Deeds()


def test_an_event_has_those_of_its_own_evidence_and_none_before_both_sides_were_known(
    record: Record, harbour: Harbour
) -> None:
    (contradiction, sides), *_ = record.read(open_sides).items()
    with record.project.reading() as connection:
        event = connection.execute(evidence.select().where(evidence.c.id == sides[0])).one().event
    found = record.read(deeds_about, ("event", event, "It"))
    assert contradiction in dict(found.contradictions)
    assert record.read(deeds_about, ("event", event, "It"), 0).contradictions == ()


def test_speakers_and_papers_complete_a_filter_those_that_begin_so_first(record: Record, harbour: Harbour) -> None:
    assert record.read(filter_values, "in", "") == ("Osk Gazette", "The Harbour Courier", "The Mariner")
    assert record.read(filter_values, "in", "MAR") == ("The Mariner",)
    assert "Ada Roe" in record.read(filter_values, "by", "ada")
    assert record.read(filter_values, "is", "d") == record.read(filter_values, "by", "zzz") == ()


def test_on_an_earlier_day_only_those_complete_it_of_whom_something_was_known(record: Record, harbour: Harbour) -> None:
    first = day("2031-05-02")
    assert record.read(filter_values, "in", "", first) == ("The Harbour Courier",)
    assert record.read(filter_values, "by", "", first - 1) == ()
    assert set(record.read(filter_values, "by", "", first)) <= set(record.read(filter_values, "by", "", None, 99))
