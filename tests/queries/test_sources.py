"""Sources with their grades, and the evidence that a grade reaches."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.record import Record, outlet, person_step
from timeline_app.commands.evidence import NewClaim
from timeline_app.commands.sources import GradeSource
from timeline_app.domain.evidence import ChainStep, Grade, Polarity, SourceKind
from timeline_app.domain.ids import SourceId
from timeline_app.queries._evidence_rows import evidence_cards
from timeline_app.queries.origins import origins
from timeline_app.queries.person_sheet import person_sheet
from timeline_app.queries.sources import source_rows, source_sheet
from timeline_app.store.tables import evidence

TEXT = "Ilka Moor left, said Brand.\nShe was seen at the pier.\nShe left, they said.\n"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record(tmp_path) as made:
        yield made


def told(record: Record) -> dict[str, int]:
    """Three pieces of evidence in the Courier; Brand says the first, an unnamed voice the third."""
    ilka, brand = record.person("Ilka Moor"), record.person("Brand")
    version = record.article(TEXT)
    claim, paper = NewClaim("Ilka Moor left", ilka), outlet("The Courier")
    said = record.evidence(version, "left, said Brand", claim, chain=(person_step(brand, "Brand"), paper))
    seen = record.evidence(version, "seen at the pier", claim, chain=(paper,), letter="D", number=4)
    heard = record.evidence(
        version, "She left, they said", claim, chain=(ChainStep(SourceKind.NOT_NAMED, ""), paper), number=2
    )
    return {"ilka": ilka, "said": said, "seen": seen, "heard": heard}


def test_a_grade_reaches_the_evidence_whose_chain_names_the_source_first(record: Record) -> None:
    rows = told(record)
    listed = {row.name: row for row in record.read(source_rows)}
    assert {name: row.evidence for name, row in listed.items()} == {"The Courier": 2, "Brand": 1}
    courier = listed["The Courier"].source
    record.do(GradeSource(SourceId(courier), "B", "long known"))
    sheet = record.read(source_sheet, courier)
    assert [(line.letter, line.reason) for line in sheet.history] == [("B", "long known")]
    grades = {piece.evidence: piece.grade for piece in sheet.pieces}
    assert grades == {rows["seen"]: Grade("D", 4), rows["heard"]: Grade("B", 2, inherited=True)}
    assert [piece.evidence for piece in sheet.by_hand] == [rows["seen"]]
    assert [piece.evidence for piece in sheet.changed_by("E")] == [rows["heard"]]
    assert sheet.changed_by("B") == ()


def test_what_a_letter_would_change_is_what_it_changes(record: Record) -> None:
    told(record)
    courier = next(row.source for row in record.read(source_rows) if row.name == "The Courier")
    before = record.read(source_sheet, courier)
    foretold = {piece.evidence: piece.regraded("C") for piece in before.pieces}
    record.do(GradeSource(SourceId(courier), "C"))
    after = record.read(source_sheet, courier)
    assert {piece.evidence: piece.grade for piece in after.pieces} == foretold
    record.do(GradeSource(SourceId(courier), "C", "second look"))
    record.do(GradeSource(SourceId(courier), "C", "second look"))
    assert [line.reason for line in record.read(source_sheet, courier).history] == ["second look", ""]


def test_a_source_that_is_not_there_is_a_lookup_error(record: Record) -> None:
    with pytest.raises(LookupError):
        record.read(source_sheet, 99)


def test_one_paragraph_in_two_papers_is_one_origin(record: Record) -> None:
    ilka = record.person("Ilka Moor")
    line = "The minister Ilka Moor left the harbour on the night ferry with her family and two bags.\n"
    claim = NewClaim("Ilka Moor left", ilka)
    for paper in ("The Courier", "The Echo"):
        version = record.article(f"{paper} reports.\n{line}", publisher=paper, name=f"{paper}.txt")
        record.evidence(version, "left the harbour", claim, chain=(outlet(paper),))
    (group,) = record.read(person_sheet, ilka).groups
    found = record.read(origins, group.cards)
    assert {polarity: each.in_words for polarity, each in found.items()} == {Polarity.ASSERTED: "2 articles, 1 origin"}


@pytest.mark.parametrize(("before", "holds"), [((), None), (("B",), "B")])
def test_what_is_no_grade_grades_nothing(record: Record, before: tuple[str, ...], holds: str | None) -> None:
    rows = told(record)
    source = next(row.source for row in record.read(source_rows) if row.name == "The Courier")
    for letter in before:
        record.do(GradeSource(SourceId(source), letter))
    with record.project.change("Graded elsewhere") as change:
        change.writer.add("source_grade", source=source, letter="Z", graded_at="2031-05-06T12:00:00Z")
    sheet = record.read(source_sheet, source)
    assert (sheet.row.letter, [line.letter for line in sheet.history]) == (holds, list(before))
    cards = record.read(evidence_cards, evidence.c.id.in_([rows["seen"], rows["heard"]]))
    assert [card.grade.letter for card in cards] == ["D", holds or "F"]
