from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.builders import BODY, TENTH, Story, World, on_day, parsed
from timeline_app.anchoring.context import snap_to_graphemes
from timeline_app.commands.articles import ImportArticles, SetPassageKind
from timeline_app.commands.evidence import (
    EditEvidence,
    NewClaim,
    NewEvent,
    NewPerson,
    QuoteRange,
    RemoveEvidence,
    SaveEvidence,
)
from timeline_app.commands.people import AddPerson, JoinPeople
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import VersionId
from timeline_app.domain.problems import Problem, ProblemForUser

SAYS = NewClaim("Something happened")


def evidence(story: Story, words: str = "Orlo was at his desk", **rest: Any) -> SaveEvidence:
    given: dict[str, Any] = {"claim": SAYS, "polarity": Polarity.ASSERTED} | rest
    return SaveEvidence(story.quote(story.in_courier, words), **given)


@pytest.mark.parametrize(
    "words",
    ["told reporters 👩‍👩‍👧 outside", "the Cafe\u0301", "تماز أورلو إنه استقال 🇸🇪🇳🇴", "“I have resigned,”"],
)
def test_the_words_are_cut_from_the_stored_text(story: Story, words: str) -> None:
    made = story.run(evidence(story, words))

    row = story.row("quotation", story.quotation(made))
    text = story.text(story.in_courier)
    assert row["exact"] == words == text[row["start"] : row["end"]]
    assert text[: row["start"]].endswith(row["prefix"])
    assert text[row["end"] :].startswith(row["suffix"])
    assert row["prefix"]
    assert story.editing.undo_label == "Took a quote from “Harbour minister leaves”"


@pytest.mark.parametrize("words", ["👩‍👩‍👧", "Cafe\u0301", "🇸🇪🇳🇴"])
@pytest.mark.parametrize("which", ["start", "end"])
def test_a_range_that_cuts_a_character_is_refused(story: Story, words: str, which: str) -> None:
    at = story.at(story.in_courier, words)
    inside = at.end - 1
    start, end = (inside, at.end + 4) if which == "start" else (at.start - 4, inside)
    with pytest.raises(ProblemForUser) as caught:
        story.run(SaveEvidence(QuoteRange(story.in_courier, start, end), SAYS, Polarity.ASSERTED))
    assert caught.value.problem is Problem.CUTS_CHARACTER


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1), data=st.data())
def test_a_quote_of_any_text_is_exact_or_refused(world: World, text: str, data: st.DataObject) -> None:
    text = text.replace("\r", "\n")
    (article,) = world.run(ImportArticles((parsed(((BODY, text),)),)))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = SaveEvidence(QuoteRange(world.version(article), start, end), SAYS, Polarity.ASSERTED)
    if snap_to_graphemes(text, start, end) != (start, end) or not text[start:end].strip():
        with pytest.raises(ProblemForUser):
            world.run(quote)
        return
    made = world.run(quote)
    row = world.row("quotation", world.row("evidence", made)["quotation"])
    assert row["exact"] == text[start:end]
    assert row["prefix"] + row["exact"] + row["suffix"] in text


def test_furniture_is_never_quoted(story: Story) -> None:
    before = story.dump()
    text = story.text(story.in_courier)
    reaching_in = QuoteRange(story.in_courier, text.index("at his desk"), text.index("stories:"))
    for quote in (story.quote(story.in_courier, "in pictures"), reaching_in):
        with pytest.raises(ProblemForUser) as caught:
            story.run(SaveEvidence(quote, SAYS, Polarity.ASSERTED))
        assert caught.value.problem is Problem.IN_FURNITURE
        assert "take their passage out" in caught.value.sentence
    assert story.dump() == before


def test_a_quote_left_in_furniture_is_not_taken_again(story: Story) -> None:
    made = story.run(evidence(story, "outside the"))
    quotation = story.quotation(made)
    story.run(RemoveEvidence((made, story.resigned)))
    story.editing.undo()
    passage = story.passage(story.in_courier, 2)
    with pytest.raises(ProblemForUser):
        story.run(SetPassageKind((passage,), PassageKind.FURNITURE))
    assert story.run(SaveEvidence(quotation, SAYS, Polarity.ASSERTED)) != made


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 10_000), (9, 3)])
def test_a_range_outside_the_text_is_a_bug(story: Story, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="range"):
        story.run(SaveEvidence(QuoteRange(story.in_courier, start, end), SAYS, Polarity.ASSERTED))


def test_a_range_without_words_is_refused(story: Story) -> None:
    end = story.at(story.in_courier, "Harbour minister leaves\n").end
    with pytest.raises(ProblemForUser) as caught:
        story.run(SaveEvidence(QuoteRange(story.in_courier, end - 1, end), SAYS, Polarity.ASSERTED))
    assert caught.value.problem is Problem.NO_WORDS


def test_an_identical_range_is_the_same_quotation(story: Story) -> None:
    first, second = story.run(evidence(story)), story.run(evidence(story, claim=NewClaim("Another thing")))
    assert story.quotation(first) == story.quotation(second)
    by_id = story.run(SaveEvidence(story.quotation(first), SAYS, Polarity.DENIED))
    assert story.quotation(by_id) == story.quotation(first)
    nearly = story.run(evidence(story, "Orlo was at his"))
    assert story.quotation(nearly) != story.quotation(first)


def test_claim_event_and_people_are_made_once_in_the_same_step(story: Story) -> None:
    before, cook = story.dump(), NewPerson("Ada  Perl")

    made = story.run(
        evidence(
            story,
            claim=NewClaim("Ada Perl saw him", cook, story.status("in_post")),
            event=NewEvent("Is seen", story.kind("sighting"), "Port", (story.orlo, cook, NewPerson("Ben Roe"))),
        )
    )

    row = story.row("evidence", made)
    claim, event = story.row("claim", row["claim"]), story.row("event", row["event"])
    ada, ben = [person for person in story.rows("person") if person not in before["person"]]
    assert (ada["main_name"], ben["main_name"]) == ("Ada Perl", "Ben Roe")
    assert [name["origin"] for name in story.rows("name", person=ada["id"])] == ["given"]
    assert (claim["wording"], claim["subject"], claim["status_kind"]) == (
        "Ada Perl saw him",
        ada["id"],
        story.status("in_post"),
    )
    assert (event["title"], event["place"], event["span"]) == ("Is seen", "Port", None)
    parts = story.rows("participation", event=event["id"])
    assert [part["person"] for part in parts] == [story.orlo, ada["id"], ben["id"]]
    story.editing.undo()
    assert story.dump() == before


@pytest.mark.parametrize("wording", ["Tamaz Orlo left the capital", " tamaz orlo  left the Capital. "])
def test_the_same_claim_is_shared(story: Story, wording: str) -> None:
    made = story.run(evidence(story, claim=NewClaim(wording, story.orlo, story.status("fled"))))
    assert story.row("evidence", made)["claim"] == story.orlo_claim


def test_another_subject_or_status_is_another_claim(story: Story) -> None:
    wording = "Tamaz Orlo left the capital"
    claims = {
        story.row("evidence", story.run(evidence(story, claim=NewClaim(wording, who, what))))["claim"]
        for who, what in (
            (story.orlo, story.status("fled")),
            (story.orlo, story.status("resigned")),
            (story.orlo, None),
            (story.sark, story.status("fled")),
            (None, None),
        )
    }
    assert len(claims) == 5


def test_sources_are_found_before_they_are_made(story: Story) -> None:
    chain = (
        ChainStep(SourceKind.PERSON, "the spokesman", person=story.sark),
        ChainStep(SourceKind.OUTLET, " harbour  COURIER"),
        ChainStep(SourceKind.AGENCY, "Harbour Courier"),
        ChainStep(SourceKind.OUTLET, "ignored", source=story.source("two officials")),
    )

    made = story.run(evidence(story, chain=chain))

    steps = story.rows("chain_step", evidence=made)
    assert [step["n"] for step in steps] == [1, 2, 3, 4]
    assert steps[0]["source"] == story.source("Iven Sark")
    assert steps[1]["source"] == story.source("Harbour Courier")
    agency = story.row("source", steps[2]["source"])
    assert (agency["kind"], agency["name"], agency["person"]) == ("agency", "Harbour Courier", None)
    assert steps[3]["source"] == story.source("two officials")


def first_source(story: Story, piece: int) -> dict[str, Any]:
    return story.row("source", story.rows("chain_step", evidence=piece)[0]["source"])


def test_a_person_who_speaks_is_linked_and_never_taken_for_a_namesake(story: Story) -> None:
    first, second = (story.run(AddPerson("Ada Perl")) for _ in range(2))
    by_name = story.run(evidence(story, chain=(ChainStep(SourceKind.PERSON, "Ada Perl"),)))
    assert first_source(story, by_name)["person"] is None

    ada = story.run(evidence(story, chain=(ChainStep(SourceKind.PERSON, "Ada Perl", person=first),)))
    other = story.run(evidence(story, chain=(ChainStep(SourceKind.PERSON, "Ada Perl", person=second),)))
    unnamed = story.run(evidence(story, chain=(ChainStep(SourceKind.NOT_NAMED, "a cook", person=first),)))

    assert first_source(story, ada)["person"] == first
    assert first_source(story, by_name) == first_source(story, ada), "who was named first and made later is one origin"
    assert first_source(story, other)["person"] == second
    assert (first_source(story, unnamed)["person"], first_source(story, unnamed)["kind"]) == (first, "not_named")


def test_a_step_naming_someone_since_joined_is_the_survivor(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    made = story.run(evidence(story, chain=(ChainStep(SourceKind.PERSON, "Tamas Orlo", person=story.double),)))
    source = story.row("source", story.rows("chain_step", evidence=made)[0]["source"])
    assert source["person"] == story.orlo


def test_an_empty_chain_and_no_dates_are_stored_as_given(story: Story) -> None:
    made = story.run(evidence(story))
    assert story.rows("chain_step", evidence=made) == []
    row = story.row("evidence", made)
    assert [row[column] for column in ("about", "said", "known_since", "letter", "number", "event")] == [None] * 6


def test_dates_keep_their_words_and_bounds(story: Story) -> None:
    about = DateSpan(
        None, TENTH * 1440, None, None, words="by the 10th", counted_from=TENTH + 2, after_event=story.bare
    )
    made = story.run(evidence(story, about=about, said=on_day(TENTH)))
    row = story.row("evidence", made)
    span = story.row("span", row["about"])
    assert DateSpan(**{key: value for key, value in span.items() if key not in ("id", "batch")}) == about
    assert row["said"] != row["about"]


def test_words_that_were_not_understood_are_kept_and_date_nothing(story: Story) -> None:
    span = story.row("event", story.bare)["span"]
    made = story.run(evidence(story, event=story.bare, about=DateSpan(None, None, None, None, words="the other week")))
    assert story.row("span", story.row("evidence", made)["about"])["words"] == "the other week"
    assert story.row("event", story.bare)["span"] == span


def test_evidence_takes_over_an_events_own_date(story: Story) -> None:
    span = story.row("event", story.bare)["span"]
    assert span is not None
    story.run(evidence(story, event=story.bare, about=on_day(TENTH)))
    assert story.row("event", story.bare)["span"] is None
    assert story.rows("span", id=span) == []


def test_an_earlier_known_day_needs_its_reason(story: Story) -> None:
    with pytest.raises(ProblemForUser) as caught:
        story.run(evidence(story, known_since=TENTH, known_reason=" "))
    assert caught.value.problem is Problem.REASON_MISSING


def test_a_claim_without_words_is_refused(story: Story) -> None:
    before = story.dump()
    with pytest.raises(ProblemForUser) as caught:
        story.run(evidence(story, claim=NewClaim("  ")))
    assert caught.value.problem is Problem.WORDS_MISSING
    assert story.dump() == before


@pytest.mark.parametrize("grade", [{"letter": "G"}, {"number": 7}, {"letter": ""}])
def test_a_grade_that_does_not_exist_is_a_bug(story: Story, grade: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is not a"):
        story.run(evidence(story, **grade))


def test_editing_replaces_everything_but_the_quotes_words(story: Story) -> None:
    before = story.row("evidence", story.asserted)
    quote = story.row("quotation", before["quotation"])
    steps = story.rows("chain_step", evidence=story.asserted)
    content = SaveEvidence(
        QuoteRange(VersionId(99), 0, 1, verbatim=True),
        NewClaim("He went by sea", story.orlo),
        Polarity.SPECULATED,
        story.bare,
        chain=(ChainStep(SourceKind.OUTLET, "Harbour Courier"),),
        about=on_day(TENTH + 1),
        place="At sea",
        note="Ask the pilot.",
    )

    story.run(EditEvidence(story.asserted, content))

    row = story.row("evidence", story.asserted)
    assert story.row("quotation", row["quotation"]) == quote | {"verbatim": 1}
    assert (row["polarity"], row["place"], row["note"], row["event"]) == ("speculated", "At sea", "Ask the pilot.", 2)
    assert (row["said"], row["number"], row["taken_at"]) == (None, None, before["taken_at"])
    assert row["about"] == before["about"], "the date's row is changed, not replaced"
    assert [step["id"] for step in story.rows("chain_step", evidence=story.asserted)] == [steps[0]["id"]]
    assert story.row("event", story.bare)["span"] is None
    assert story.rows("claim", id=story.orlo_claim), "the claim that it left stays"
    assert story.rows("source", name="two officials"), "the source that it left stays"


def test_editing_lengthens_a_chain(story: Story) -> None:
    chain = (
        ChainStep(SourceKind.NOT_NAMED, "two officials"),
        ChainStep(SourceKind.AGENCY, "Meridian"),
        ChainStep(SourceKind.OUTLET, "Harbour Courier", printed_on=TENTH),
    )
    content = SaveEvidence(story.quotation(story.asserted), story.orlo_claim, Polarity.ASSERTED, chain=chain)
    story.run(EditEvidence(story.asserted, content))
    names = [story.row("source", step["source"])["name"] for step in story.rows("chain_step", evidence=story.asserted)]
    assert names == ["two officials", "Meridian", "Harbour Courier"]
