"""Who is meant, and what may be said of them in a list: nothing that is only denied, guessed, or not known yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.record import Record, day, on, outlet, person_step
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.events import AddEvent
from timeline_app.commands.evidence import NewClaim
from timeline_app.commands.people import AddName, EditPerson, JoinPeople, SavePost
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import EventKindId, PersonId
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.rail import event_rows, person_rows

TEXT = "Ada Roe has left, they said. No, she has not left. She was seen at the pier.\n"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path) as opened:
        yield opened


def line_of(record: Record, person: PersonId, as_known: int | None = None) -> str:
    return next(row.line for row in record.read(person_rows, as_known) if row.person == person)


@pytest.mark.parametrize("polarity", [Polarity.DENIED, Polarity.SPECULATED])
def test_a_claim_that_nobody_asserts_is_not_said_of_the_person(record: Record, polarity: Polarity) -> None:
    version, ada = record.article(TEXT), record.person("Ada Roe")
    record.evidence(version, "has not left", record.status(ada, "resigned", "Ada left"), polarity)
    assert line_of(record, ada) == ""
    record.evidence(version, "seen at the pier", NewClaim("Ada was at the pier", ada))
    assert line_of(record, ada) == "Ada was at the pier"


def test_a_claim_is_not_said_of_the_person_before_it_was_known(record: Record) -> None:
    version, ada = record.article(TEXT, published="2031-05-02"), record.person("Ada Roe")
    record.evidence(version, "has left", NewClaim("Ada left", ada))
    assert line_of(record, ada, day("2031-05-01")) == ""
    assert line_of(record, ada, day("2031-05-02")) == "Ada left"


def test_a_paragraph_that_two_papers_carry_is_one_origin(record: Record) -> None:
    ada = record.person("Ada Roe")
    claim = record.status(ada, "resigned", "Ada left")
    for text, paper in (("Ada Roe has left.\nMore.\n", "The Courier"), ("News.\nAda  Roe has left.\n", "The Mariner")):
        version = record.article(text, paper, name=f"{paper}.txt")
        record.evidence(version, "has left", claim, chain=(outlet(paper),))
    assert record.read(person_sheet, ada).status_label == "Reported resigned"
    version = record.article("She is gone for good.\n", "The Gazette", name="c.txt")
    record.evidence(version, "gone for good", claim, chain=(outlet("The Gazette"),))
    assert record.read(person_sheet, ada).status_label == "Resigned"


def test_two_people_of_one_name_have_a_row_of_the_track_each(record: Record) -> None:
    version, ada = record.article(TEXT), record.person("Ada Roe")
    claim = record.status(ada, "resigned", "Ada left")
    for words in ("has left", "seen at the pier"):
        speaker = record.person("Ben Tor")
        record.evidence(version, words, claim, chain=(person_step(speaker, "Ben Tor"), outlet("The Courier")))
    assert [row.asserter for row in record.read(person_sheet, ada).track] == ["Ben Tor", "Ben Tor"]


def test_what_is_saved_for_a_person_who_was_joined_meanwhile_is_saved_for_who_stayed(record: Record) -> None:
    version = record.article(TEXT)
    ada, other = record.person("Ada Roe"), record.person("Adah Roe")
    record.do(JoinPeople(ada, other))
    leaves = record.event("Leaves", people=(other,))
    record.evidence(version, "has left", NewClaim("Ada left", other), event=leaves, about=on("2031-05-01"))
    record.do(AddEvent("Is seen", EventKindId(record.row_of("event_kind", "sighting")), (other, ada)))
    record.do(SavePost(other, "Harbour master"))
    record.do(AddName(other, "A. Roe"))
    record.do(EditPerson(other, note="Ask her sister.", protect=True))
    record.do(WriteParagraph(other, "She kept the keys."))
    assert [row.people for row in record.read(event_rows)] == [("Ada Roe",), ("Ada Roe",)]
    sheet = record.read(person_sheet, ada)
    assert (sheet.quotes, sheet.line, sheet.note, sheet.protect) == (1, "Harbour master", "Ask her sister.", True)
    assert {use.text for use in sheet.names} == {"Ada Roe", "Adah Roe", "A. Roe"}
