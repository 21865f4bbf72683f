import pytest

from tests.queries.harbour import Harbour
from tests.queries.record import Record, between, day, on, outlet, person_step
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.people import AddName, EditPerson, Occurrence, SavePost
from timeline_app.commands.sources import GradeSource
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import ClaimId, SourceId
from timeline_app.domain.status import Standing
from timeline_app.queries.event_sheet import event_sheet
from timeline_app.queries.person_sheet import person_sheet, written_paragraph
from timeline_app.queries.sources import source_sheet


def test_the_sheet_counts_sorts_and_names(record: Record, harbour: Harbour) -> None:
    ada = harbour.people["Ada Roe"]
    sheet = record.read(person_sheet, ada)
    assert (sheet.main_name, sheet.group, sheet.standing, sheet.quotes) == ("Ada Roe", "Defected", Standing.DISPUTED, 5)
    assert sheet.status_rule
    assert sheet.origins is not None
    assert sheet.origins.in_words == "2 articles, 4 origins"
    assert len(sheet.unresolved) == 1
    assert [(use.text, use.is_main, use.count) for use in sheet.names] == [
        ("Ada Roe", True, 0), ("Ms Roe", False, 1), ("Adah Roe", False, 1),
    ]  # fmt: skip
    assert sheet.names[1].samples[0][0] == harbour.versions["courier"]
    assert [group.title for group in sheet.groups] == [
        "Walks out",
        "Keys seen",
        "Hands back her keys",
        "Said to be on leave",
    ]
    assert [card.evidence for card in sheet.groups[0].cards] == [
        harbour.evidence["walked"],
        harbour.evidence["confirmed"],
    ]


def test_the_track_has_a_row_for_each_who_says_so_and_merges_none(record: Record, harbour: Harbour) -> None:
    sheet = record.read(person_sheet, harbour.people["Ada Roe"])
    assert [(row.asserter, [(bar.label, bar.polarity) for bar in row.bars]) for row in sheet.track] == [
        ("The Harbour Courier", [("Resigned", Polarity.ASSERTED)]),
        ("Fay Lund", [("Resigned", Polarity.ASSERTED)]),
        ("Ada Roe", [("Resigned", Polarity.ASSERTED)]),
        ("Ben Tor", [("On medical leave", Polarity.DENIED)]),
        ("Her office", [("Resigned", Polarity.ASSERTED)]),
    ]


def test_what_someone_says_of_others_is_on_their_sheet_but_its_dispute_is_not(record: Record, harbour: Harbour) -> None:
    sheet = record.read(person_sheet, harbour.people["Ben Tor"])
    assert harbour.evidence["leave"] in [card.evidence for group in sheet.groups for card in group.cards]
    assert sheet.unresolved == ()


def test_posts_are_told_in_one_line_the_current_one_first(record: Record) -> None:
    ida = record.person("Ida Vann")
    record.do(SavePost(ida, "Pilot", between("2020-01-01", "2024-12-31")))
    assert record.read(person_sheet, ida).line == "Pilot to 31 Dec 2024"
    record.do(SavePost(ida, "Harbour master"))
    assert record.read(person_sheet, ida).line == "Harbour master; earlier Pilot"
    assert [post.title for post in record.read(person_sheet, ida).posts] == ["Harbour master", "Pilot"]


def test_a_name_in_another_script_is_shown_beside_the_title(record: Record) -> None:
    ali = record.person("Ali Mansur")
    record.do(AddName(ali, "علي منصور"))
    record.do(EditPerson(ali, note="Check the spelling", protect=True))
    sheet = record.read(person_sheet, ali)
    assert (sheet.other_script_name, sheet.note, sheet.protect) == ("علي منصور", "Check the spelling", True)


def test_the_sheet_of_a_day_holds_what_was_known_then(record: Record, harbour: Harbour) -> None:
    sheet = record.read(person_sheet, harbour.people["Ada Roe"], day("2031-05-02"))
    cards = {card.evidence for group in sheet.groups for card in group.cards}
    assert cards == {harbour.evidence[name] for name in ("walked", "keys", "leave")}
    assert record.read(person_sheet, harbour.people["Ada Roe"], day("2031-05-01")).groups == ()


def test_someone_of_whom_all_evidence_comes_later_is_not_known_yet(record: Record, harbour: Harbour) -> None:
    courier, gazette = day("2031-05-02"), day("2031-05-08")
    emil = record.read(person_sheet, harbour.people["Emil Sand"], courier)
    assert (emil.as_known, emil.known, emil.first_known) == (courier, False, gazette)
    assert (emil.standing, emil.quotes, emil.groups, emil.track) == (Standing.NOT_YET_KNOWN, 0, (), ())
    assert record.read(person_sheet, harbour.people["Emil Sand"], gazette).known
    nobody = record.read(person_sheet, record.person("Hal Orr"), courier)
    assert (nobody.known, nobody.first_known, nobody.group) == (True, None, "No evidence")
    seen = record.of_evidence(harbour.evidence["saw"], "event")
    event = record.read(event_sheet, seen, courier)
    assert (event.known, event.first_known, event.cards) == (False, gazette, ())
    assert record.read(event_sheet, seen).known


def test_a_spelling_printed_later_is_not_listed_yet(record: Record) -> None:
    early = record.article("Ida Vann left.", published="2031-05-02")
    late = record.article("Ms Vann had left.", "The Gazette", "2031-05-08", name="b.txt")
    ida = record.person("Ida Vann")
    record.do(AddName(ida, "Ida Vann", Occurrence(early, 0, 8)))
    record.do(AddName(ida, "Ms Vann", Occurrence(late, 0, 7)))
    record.do(AddName(ida, "I. Vann"))
    then = {use.text: use.count for use in record.read(person_sheet, ida, day("2031-05-02")).names}
    assert then == {"Ida Vann": 1, "I. Vann": 0}
    latest = {use.text: use.count for use in record.read(person_sheet, ida).names}
    assert latest == {"Ida Vann": 1, "Ms Vann": 1, "I. Vann": 0}


def test_nobody_is_a_lookup_error(record: Record) -> None:
    with pytest.raises(LookupError):
        record.read(person_sheet, 99)
    with pytest.raises(LookupError):
        record.read(event_sheet, 99)


def test_a_card_says_who_when_how_and_where(record: Record, harbour: Harbour) -> None:
    cards = {
        card.evidence: card
        for group in record.read(person_sheet, harbour.people["Ada Roe"]).groups
        for card in group.cards
    }
    keys, leave = cards[harbour.evidence["keys"]], cards[harbour.evidence["leave"]]
    assert keys.speaker == "Ada Roe, Harbour master"
    assert keys.chain_words == "29 April 2031, to reporters on the quay › The Harbour Courier"
    assert (keys.subject_name, keys.status_label, keys.event_title) == ("Ada Roe", "Resigned", "Hands back her keys")
    assert (keys.known_since, keys.printed, keys.publisher) == (
        day("2031-05-02"),
        day("2031-05-02"),
        "The Harbour Courier",
    )
    assert (keys.number_set, str(keys.grade)) == (True, "– 1")
    assert leave.opposed
    assert leave.own_wording == "On medical leave"


def test_grades_are_the_root_sources_or_ones_own_or_f_for_those_not_named(record: Record) -> None:
    version = record.article("One. Two. Three. Four.")
    ida = record.person("Ida Vann")
    claim = record.status(ida, "resigned", "Ida Vann left")
    record.evidence(version, "One", claim, chain=(outlet("The Courier"),))
    record.evidence(version, "Two", claim, chain=(outlet("The Courier"),), letter="D", number=4)
    record.evidence(version, "Three", claim, chain=(ChainStep(SourceKind.NOT_NAMED, ""),))
    record.evidence(version, "Four", claim, chain=(ChainStep(SourceKind.NOT_NAMED, ""), outlet("The Courier")))

    def grades() -> list[tuple[str, bool]]:
        cards = [card for group in record.read(person_sheet, ida).groups for card in group.cards]
        return [(str(card.grade), card.grade.inherited) for card in sorted(cards, key=lambda card: card.evidence)]

    assert grades() == [("– –", False), ("D 4", False), ("F –", True), ("F –", True)]
    record.do(GradeSource(SourceId(1), "C"))
    record.do(GradeSource(SourceId(1), "B"))
    assert grades() == [("B –", True), ("D 4", False), ("F –", True), ("B –", True)]


def test_a_source_is_told_with_the_grade_that_holds_now(record: Record) -> None:
    version = record.article("One. Two.")
    ida = record.person("Ida Vann")
    claim = record.status(ida, "resigned", "Ida Vann left")
    record.evidence(version, "One", claim, chain=(person_step(ida, "Ida"), outlet("The Courier")))
    (card,) = (card for group in record.read(person_sheet, ida).groups for card in group.cards)
    person, paper = (step.source for step in card.chain)
    assert person is not None
    assert paper is not None
    row = record.read(source_sheet, person).row
    assert (row.name, row.letter) == ("Ida Vann", None)
    record.do(GradeSource(SourceId(paper), "C"))
    record.do(GradeSource(SourceId(paper), "E"))
    assert record.read(source_sheet, paper).row.letter == "E"


def test_the_paragraph_is_the_one_written_and_none_once_removed(record: Record) -> None:
    ida, ben = record.person("Ida Vann"), record.person("Ben Tor")
    assert record.read(written_paragraph, ida) == ""
    record.do(WriteParagraph(ida, "Left first."))
    record.do(WriteParagraph(ben, "Stayed."))
    assert record.read(written_paragraph, ida) == "Left first."
    record.do(WriteParagraph(ida, ""))
    assert (record.read(written_paragraph, ida), record.read(written_paragraph, ben)) == ("", "Stayed.")


def test_the_event_sheet_shows_who_took_part_and_what_it_rests_on(record: Record, harbour: Harbour) -> None:
    walks = record.of_evidence(harbour.evidence["walked"], "event")
    sheet = record.read(event_sheet, walks)
    assert (sheet.title, sheet.glyph, sheet.polarity, sheet.place) == (
        "Walks out",
        "break",
        "asserted",
        "Customs house",
    )
    assert sheet.date_is_computed
    assert sheet.people == ((harbour.people["Ada Roe"], "Ada Roe"),)
    assert [card.evidence for card in sheet.cards] == [harbour.evidence["walked"], harbour.evidence["confirmed"]]
    assert sheet.unresolved == ()
    early = record.read(event_sheet, walks, day("2031-05-02"))
    assert early.when.outer == on("2031-04-28").outer


def test_a_denial_shown_with_its_speaker_as_first_step(record: Record) -> None:
    version = record.article("She never left.")
    ida, ben = record.person("Ida Vann"), record.person("Ben Tor")
    said = record.evidence(
        version,
        "never",
        record.status(ida, "fled", "Ida left"),
        Polarity.DENIED,
        chain=(person_step(ben, "Ben Tor"),),
        verbatim=False,
    )
    record.evidence(version, "left", ClaimId(record.of_evidence(said, "claim")))
    (group,) = record.read(person_sheet, ida).groups
    assert [(card.speaker, card.chain_words) for card in group.cards] == [("Ben Tor", "paraphrased"), ("not named", "")]
