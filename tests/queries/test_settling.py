"""What would settle a contradiction: notes, and hints from what the record lacks."""

from tests.queries.harbour import Harbour
from tests.queries.record import Record, day, on, outlet
from timeline_app.commands.contradictions import AddContradiction, AddSettling, EditSettling
from timeline_app.domain.evidence import ChainStep, SourceKind
from timeline_app.domain.ids import ClaimId, ContradictionId, EvidenceId
from timeline_app.queries.compare import comparison, contradiction_rows, proposed_comparison
from timeline_app.queries.proposals import proposals
from timeline_app.queries.settling import HintKind, Settling, settling_of

GAZETTE_WORDS = "saw the keys lying on the table"


def settling(record: Record, question: str, as_known: int | None = None) -> Settling:
    row = next(row for row in record.read(contradiction_rows) if row.question == question)
    shown = record.read(comparison, row.contradiction, as_known)
    return record.read(settling_of, shown, as_known)


def test_notes_stand_in_their_order_and_what_is_done_comes_last(record: Record, harbour: Harbour) -> None:
    contradiction = ContradictionId(record.read(contradiction_rows)[0].contradiction)
    first = record.do(AddSettling(contradiction, "Her letter", "Roe letter"))
    record.do(AddSettling(contradiction, "The harbour log"))
    record.do(EditSettling(first, done=True))
    log, letter = settling(record, "On leave, or gone?").lines
    assert (log.words, log.search, log.made_on, log.done_on) == ("The harbour log", "", "2031-05-06", "")
    assert (letter.words, letter.search, letter.done_on) == ("Her letter", "Roe letter", "2031-05-06")


def test_a_paper_known_only_through_another_is_hinted_at(record: Record, harbour: Harbour) -> None:
    chain = (ChainStep(SourceKind.NOT_NAMED, ""), outlet("Radio Osk"), outlet("Osk Gazette"))
    heard = record.evidence(
        harbour.versions["gazette"], GAZETTE_WORDS, ClaimId(record.of_evidence(harbour.evidence["walked"], "claim")),
        about=on("2031-04-28"), chain=chain,
    )  # fmt: skip
    record.do(AddContradiction("Seen?", (EvidenceId(heard), EvidenceId(harbour.evidence["leave"]))))
    hints = {hint.kind: hint for hint in settling(record, "Seen?").hints}
    assert hints[HintKind.REPORT].words == "The report by Radio Osk itself"
    assert hints[HintKind.REPORT].why == "Known only through Osk Gazette"
    assert hints[HintKind.REPORT].search == "Ada Roe Radio Osk"
    assert hints[HintKind.WITNESS].why == "Who says so is not named"


def test_papers_that_are_in_the_project_are_not_hinted_at(record: Record, harbour: Harbour) -> None:
    kinds = [hint.kind for hint in settling(record, "On leave, or gone?").hints]
    assert HintKind.REPORT not in kinds


def test_a_later_report_is_missed_until_there_is_one(record: Record, harbour: Harbour) -> None:
    # The Gazette of 8 May names her, after the Courier's of 2 May.
    assert HintKind.LATER not in [hint.kind for hint in settling(record, "On leave, or gone?").hints]
    earlier = settling(record, "On leave, or gone?", day("2031-05-03")).hints
    assert [hint.why for hint in earlier if hint.kind is HintKind.LATER] == ["None in the project on this day"]


def test_what_was_noted_is_hinted_at_no_more(record: Record, harbour: Harbour) -> None:
    contradiction = ContradictionId(record.read(contradiction_rows)[1].contradiction)
    before = settling(record, "Missing, or in her office?").hints
    record.do(AddSettling(contradiction, before[0].words.upper(), ""))
    assert settling(record, "Missing, or in her office?").hints == before[1:]


def test_a_proposed_one_has_hints_alone(record: Record, harbour: Harbour) -> None:
    (one, *_) = record.read(proposals)
    found = record.read(settling_of, record.read(proposed_comparison, one))
    assert (found.contradiction, found.lines) == (0, ())


def test_a_paper_is_in_the_project_since_its_first_article(record: Record, harbour: Harbour) -> None:
    record.article("The keys were found.", publisher="Radio Osk", published="2031-06-01", name="osk.txt")
    chain = (ChainStep(SourceKind.NOT_NAMED, ""), outlet("Radio Osk"), outlet("Osk Gazette"))
    heard = record.evidence(
        harbour.versions["gazette"], GAZETTE_WORDS, ClaimId(record.of_evidence(harbour.evidence["walked"], "claim")),
        about=on("2031-04-28"), chain=chain,
    )  # fmt: skip
    record.do(AddContradiction("Seen?", (EvidenceId(heard), EvidenceId(harbour.evidence["leave"]))))
    assert HintKind.REPORT not in [hint.kind for hint in settling(record, "Seen?").hints]
    earlier = [hint.words for hint in settling(record, "Seen?", day("2031-05-31")).hints]
    assert "The report by Radio Osk itself" in earlier
