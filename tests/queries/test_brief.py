"""What goes on a sheet: numbered, told where it comes from, and nothing left out in silence."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.queries.harbour import Harbour
from tests.queries.record import NOW, Record, day, on, outlet
from tests.unit.briefing.paper import comparable, text_by_qt
from timeline_app.briefing.pages import make_pdf
from timeline_app.commands.brief import EditBrief
from timeline_app.commands.contradictions import Decide, DecisionKind, RefuseProposed
from timeline_app.domain.ids import ContradictionId, EvidenceId
from timeline_app.queries._brief_words import numbers_in_words, source_words
from timeline_app.queries.brief_facts import PARTS, BriefFacts, BriefOptions, Paper, brief_facts
from timeline_app.queries.brief_sheet import briefing_sheet
from timeline_app.queries.brief_values import PrintedSource
from timeline_app.queries.proposals import proposals
from timeline_app.store import tables

ALL = BriefOptions(include_protected=True, include_unnamed_speakers=True)


def exact_of(facts: BriefFacts) -> list[str]:
    return [quote.card.exact for quote in facts.quotes]


def test_an_empty_project_makes_a_sheet_that_says_so(record: Record) -> None:
    sheet = record.read(briefing_sheet, BriefOptions())
    assert sheet.title == "Marrow Bay harbour"
    assert sheet.standfirst == "No quotes are on this sheet."
    assert make_pdf(sheet, timestamp=NOW).startswith(b"%PDF")


def test_every_quote_of_the_record_is_on_the_sheet_verbatim(
    qapp: QApplication, record: Record, harbour: Harbour
) -> None:
    for paper in Paper:
        sheet = record.read(
            briefing_sheet, BriefOptions(paper=paper, include_protected=True, include_unnamed_speakers=True)
        )
        printed = comparable(text_by_qt(make_pdf(sheet, timestamp=NOW)))
        with record.project.reading() as conn:
            quoted = [row.exact for row in conn.execute(tables.quotation.select()).all()]
        assert len(quoted) == 13
        assert [exact for exact in quoted if comparable(exact) not in printed] == []


def test_the_same_record_gives_the_same_bytes(record: Record, harbour: Harbour) -> None:
    first, second = (make_pdf(record.read(briefing_sheet, BriefOptions()), timestamp=NOW) for _ in range(2))
    assert first == second


def test_numbers_run_by_person_and_each_refers_to_its_quote(record: Record, harbour: Harbour) -> None:
    facts = record.read(brief_facts, ALL)
    assert [quote.number for quote in facts.quotes] == list(range(1, 14))
    number_of = {quote.card.evidence: quote.number for quote in facts.quotes}
    for line in facts.statuses:
        about = {quote.number for quote in facts.quotes if quote.card.subject == line.person}
        assert about <= set(line.numbers)
    for one in facts.contradictions:
        for side in one.sides:
            assert number_of[side.card.evidence] == side.number
            assert exact_of(facts)[side.number - 1] == side.card.exact
    walks = record.of_evidence(harbour.evidence["walked"], "event")
    assert facts.refs[walks] == tuple(sorted(number_of[harbour.evidence[name]] for name in ("walked", "confirmed")))
    order = [line.name for line in facts.statuses]
    firsts = [line.numbers[0] for line in facts.statuses]
    assert order[0] == "Ada Roe"
    assert firsts[:3] == sorted(firsts[:3])


def test_speakers_who_are_not_named_are_left_out_and_the_sheet_says_so(record: Record, harbour: Harbour) -> None:
    facts = record.read(brief_facts, BriefOptions())
    assert "“This is very much business as usual,”" not in exact_of(facts)
    assert "1 quote by a speaker who is not named is left out of this sheet." in facts.left_out
    sheet = record.read(briefing_sheet, BriefOptions())
    assert "1 quote by a speaker who is not named is left out of this sheet." in sheet.caveats
    assert "“This is very much business as usual,”" in exact_of(record.read(brief_facts, ALL))


def test_who_is_protected_is_nowhere_on_the_sheet(qapp: QApplication, record: Record, harbour: Harbour) -> None:
    version = record.article(
        "Fay Lund’s neighbour heard Fay Lund sing.", "The Mariner", title="Fay Lund sings", name="b.txt"
    )
    record.evidence(
        version,
        "heard Fay Lund sing",
        record.status(record.person("Ida Vann"), "in_post", "Ida Vann heard it"),
        event=record.event("Fay Lund is heard"),
        chain=(outlet("The Mariner"),),
        about=on("2031-05-04"),
    )
    record.evidence(
        version, "neighbour", record.status(harbour.people["Ben Tor"], "fled", "x"), chain=(outlet("The Mariner"),)
    )
    options = BriefOptions(include_unnamed_speakers=True)
    facts = record.read(brief_facts, options)
    assert any(sentence.startswith("1 person is protected") and "(2 quotes)" in sentence for sentence in facts.left_out)
    printed = text_by_qt(make_pdf(record.read(briefing_sheet, options), timestamp=NOW))
    assert "neighbour" in printed
    assert "Fay" not in printed
    assert "headline left out" in printed
    with_her = text_by_qt(make_pdf(record.read(briefing_sheet, ALL), timestamp=NOW))
    assert "Fay Lund" in with_her


def test_only_some_people(record: Record, harbour: Harbour) -> None:
    facts = record.read(brief_facts, BriefOptions(people=(harbour.people["Emil Sand"],)))
    assert exact_of(facts) == ["left the service between the February storms and the first of May"]
    assert [line.name for line in facts.statuses] == ["Emil Sand"]
    assert [one.name for one in facts.people] == ["Emil Sand"]
    assert any(
        "Only what concerns Emil Sand is printed; 10 other quotes are left out." in one for one in facts.left_out
    )


def test_only_some_days(record: Record, harbour: Harbour) -> None:
    facts = record.read(brief_facts, BriefOptions(first_day=day("2031-05-06"), last_day=day("2031-05-31")))
    assert "boarded the mail boat to Osk on Tuesday" not in exact_of(facts)
    assert "Harbour board meets" not in [event.title for one in facts.people for event in one.events]
    assert any("from 6 May 2031 to 31 May 2031" in sentence for sentence in facts.left_out)


def test_as_known_on_a_day(record: Record, harbour: Harbour) -> None:
    options = BriefOptions(as_known=day("2031-05-02"))
    facts = record.read(brief_facts, options)
    assert {quote.card.publisher for quote in facts.quotes} == {"The Harbour Courier"}
    assert facts.quotes_total == 7
    assert facts.open_contradictions == 1
    sheet = record.read(briefing_sheet, options)
    assert (sheet.as_known, sheet.as_known_long) == ("As known on 2 May 2031", "As known on Friday 2 May 2031")


def test_open_and_settled_contradictions(record: Record, harbour: Harbour) -> None:
    sheet = record.read(briefing_sheet, BriefOptions())
    assert [one.question for one in sheet.contradictions] == ["On leave, or gone?", "Missing, or in her office?"]
    (settled,) = sheet.settled
    number = next(side.number for side in settled.sides if "confirmed" in side.text)
    assert settled.settled == f"6 May 2031: quote {number} is preferred. The office spoke later, and in writing."
    record.do(Decide(ContradictionId(1), DecisionKind.BOTH, reason="Different days."))
    both = record.read(briefing_sheet, BriefOptions()).settled[0]
    assert both.settled == "6 May 2031: both can be true. Different days."


def test_a_contradiction_with_a_side_left_out_is_left_out_and_counted(record: Record, harbour: Harbour) -> None:
    facts = record.read(brief_facts, BriefOptions(people=(harbour.people["Ada Roe"],)))
    assert len(facts.contradictions) == 2
    assert "1 contradiction is left out, because a side of it is." in facts.left_out


def test_proposed_contradictions_between_printed_quotes_are_counted_and_not_printed(
    record: Record, harbour: Harbour
) -> None:
    sentence = "{} not decided upon and not printed."
    found = record.read(proposals)
    facts = record.read(brief_facts, ALL)
    assert len(found) == 2
    assert facts.left_out[-1] == sentence.format("2 proposed contradictions are")
    assert not {one.question for one in found} & {one.question for one in facts.contradictions}
    of_one = BriefOptions(people=(harbour.people["Ada Roe"],), include_protected=True, include_unnamed_speakers=True)
    printed = {quote.card.evidence for quote in record.read(brief_facts, of_one).quotes}
    between = [one for one in found if any({*pair} <= printed for pair in one.pairs)]
    told = [words for words in record.read(briefing_sheet, of_one).caveats if "proposed" in words]
    assert len(told) == min(len(between), 1)
    for one in found:
        pairs = tuple((EvidenceId(left), EvidenceId(right)) for left, right in one.pairs)
        record.do(RefuseProposed(pairs))
    assert not [words for words in record.read(briefing_sheet, ALL).caveats if "proposed" in words]


def test_what_has_no_evidence_says_so(record: Record, harbour: Harbour) -> None:
    sheet = record.read(briefing_sheet, BriefOptions())
    ben = next(one for one in sheet.people if one.name == "Ben Tor")
    board = next(event for event in ben.events if event.title == "Harbour board meets")
    assert (board.numbers, board.mark, board.when) == ("", "no evidence", "5\u00a0May 2031")
    emil = next(one for one in sheet.people if one.name == "Emil Sand")
    assert emil.paragraphs == ("Keeper of the lighthouse for thirty years; the first of the service to go.",)
    assert emil.numbers


def test_sources_say_how_their_date_is_known_and_what_their_fingerprint_is(record: Record, harbour: Harbour) -> None:
    sheet = record.read(briefing_sheet, BriefOptions())
    assert [(one.mark, one.publisher) for one in sheet.sources] == [
        ("I", "The Harbour Courier"), ("II", "Osk Gazette"), ("III", "The Mariner"),
    ]  # fmt: skip
    with record.project.reading() as conn:
        shas = [row.sha256 for row in conn.execute(tables.original.select()).all()]
        head = [row.hash for row in conn.execute(tables.step.select()).all()][-1]
    courier, gazette, mariner = (one.words for one in sheet.sources)
    assert courier.startswith(
        ", “Keys on the quay”. Published 2 May 2031 (date set by the editor of this project; none in the file)."
    )
    assert gazette.startswith(", untitled: our copy begins “Adah Roe’s office")
    assert "No publication date is known" in mariner
    for words, sha in zip((courier, gazette, mariner), shas, strict=True):
        assert sha[:12] in words.replace("\u00a0", "")
    assert sheet.history.replace(" ", "") == head


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        ("JSON-LD datePublished: 2031-05-02T08:00:00+02:00", "as the file says"),
        ("meta article:published_time: 2031-05-02", "as the file says"),
        ("printed under the headline: Friday, 2 May 2031", "printed under the headline: “Friday, 2 May 2031”"),
        ("set by you", "date set by the editor of this project; none in the file"),
    ],
)
def test_a_source_names_the_proof_of_its_date_in_a_readers_words(proof: str, words: str) -> None:
    source = PrintedSource("Keys on the quay", False, "The Courier", "", day("2031-05-02"), proof, "", "ab" * 32)
    assert f". Published 2 May 2031 ({words}). Fingerprint" in source_words(source)


def test_the_history_on_the_sheet_changes_with_the_record(record: Record, harbour: Harbour) -> None:
    before = record.read(briefing_sheet, BriefOptions()).history
    record.do(EditBrief(notes="Another note."))
    assert record.read(briefing_sheet, BriefOptions()).history != before


def test_relative_dates_and_other_spellings_are_pointed_out(record: Record, harbour: Harbour) -> None:
    sheet = record.read(briefing_sheet, BriefOptions())
    assert sheet.caveats[1].startswith("One relative date (“last month”) is counted from the publication dates above.")
    assert sheet.spellings == (("Ada Roe", "Ms Roe, Adah Roe"),)


@pytest.mark.parametrize("part", sorted(PARTS))
def test_each_part_can_be_left_out_and_is_then_missed_aloud(record: Record, harbour: Harbour, part: str) -> None:
    sheet = record.read(briefing_sheet, BriefOptions(parts=PARTS - {part}))
    said = sheet.caveats if part != "caveats" else sheet.left_out
    assert any(sentence.startswith("Left out of this sheet: ") for sentence in said)
    emptied = {
        "timeline": sheet.timelines,
        "status": sheet.statuses,
        "contradictions": sheet.contradictions,
        "people": sheet.people,
        "quotes": sheet.quotes,
        "sources": sheet.sources,
        "caveats": sheet.caveats,
    }
    assert emptied.pop(part) == ()
    assert all(emptied.values())


def test_a_tall_key_timeline_is_drawn_in_parts(record: Record) -> None:
    version = record.article(" ".join(f"Person{n} left." for n in range(60)))
    for n in range(60):
        person = record.person(f"Person{n}")
        record.evidence(
            version,
            f"Person{n} left",
            record.status(person, "resigned", f"left {n}"),
            chain=(outlet("The Courier"),),
            event=record.event(f"Leaves {n}", people=(person,)),
            about=on(f"2031-05-{n % 28 + 1:02d}"),
        )
    sheet = record.read(briefing_sheet, BriefOptions())
    assert len(sheet.timelines) > 1
    assert make_pdf(sheet, timestamp=NOW).startswith(b"%PDF")


def test_numbers_are_drawn_together() -> None:
    assert numbers_in_words([1, 2, 3, 5, 6, 8]) == "1–3, 5, 6, 8"
    assert numbers_in_words([]) == ""
