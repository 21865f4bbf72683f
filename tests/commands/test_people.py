import json

import pytest

from tests.commands.builders import BODY, FURNITURE, TENTH, Story, World, check, on_day, parsed
from timeline_app.commands.articles import ImportArticles
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.evidence import NewClaim, SaveEvidence
from timeline_app.commands.people import (
    AddName,
    AddPerson,
    EditPerson,
    JoinPeople,
    Occurrence,
    RemoveName,
    RemovePost,
    RenamePerson,
    SavePost,
    SplitPerson,
)
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import VersionId
from timeline_app.domain.problems import Problem, ProblemForUser


def version_of(world: World, *passages: tuple[object, str]) -> VersionId:
    (article,) = world.run(ImportArticles((parsed(passages, name="names.txt"),)))  # type: ignore[arg-type]
    return world.version(article)


def printed(world: World, person: int, spelling: str | None = None) -> list[tuple[int, int]]:
    names = [row["id"] for row in world.rows("name", person=person) if spelling in (None, row["text"])]
    return sorted((row["start"], row["end"]) for name in names for row in world.rows("mention", name=name))


def places(world: World, version: int, words: str, *which: int) -> list[tuple[int, int]]:
    return [(at.start, at.end) for at in (world.at(version, words, nth) for nth in which)]


def spellings(world: World, person: int) -> dict[str, str]:
    return {row["text"]: row["origin"] for row in world.rows("name", person=person)}


def test_a_person_given_has_a_name_and_no_mention(world: World) -> None:
    person = world.run(AddPerson(" Ada   Perl ", post="Cook"))
    assert world.row("person", person)["main_name"] == "Ada Perl"
    assert spellings(world, person) == {"Ada Perl": "given"}
    assert [(row["title"], row["span"]) for row in world.rows("post", person=person)] == [("Cook", None)]
    assert world.rows("mention") == []


def test_names_are_stored_composed(world: World) -> None:
    person = world.run(AddPerson("Rene\u0301"))
    assert world.row("person", person)["main_name"] == "Ren\u00e9"


def test_a_printed_name_is_found_everywhere_in_the_body(world: World) -> None:
    version = version_of(
        world,
        (BODY, "Orlo spoke. ORLO and Orlov and Torlo did not; Orlo’s\n"),
        (FURNITURE, "Read on: Orlo at home\n"),
        (BODY, "aide 👩‍👩‍👧 Orlo\u0301 met Orlo, not orlo.\n"),
    )

    person = world.run(AddPerson("Orlo", world.at(version, "Orlo")))

    found = printed(world, person)
    # not ORLO, Orlov, Torlo, the one set aside, the one with an accent, or orlo
    assert found == places(world, version, "Orlo", 0, 2, 5)
    assert spellings(world, person) == {"Orlo": "printed"}
    assert all(world.text(version)[start:end] == "Orlo" for start, end in found)


def test_a_name_may_break_over_a_line(world: World) -> None:
    version = version_of(world, (BODY, "Tamaz Orlo left, and Tamaz\nOrlo stayed.\n"))
    person = world.run(AddPerson("Tamaz Orlo", world.at(version, "Tamaz Orlo")))
    assert len(printed(world, person)) == 2
    assert spellings(world, person) == {"Tamaz Orlo": "printed"}


def test_an_arabic_name_is_found_by_code_points(story: Story) -> None:
    story.run(AddName(story.orlo, "تماز أورلو", story.at(story.in_courier, "تماز أورلو")))
    at = story.at(story.in_courier, "تماز أورلو")
    assert printed(story, story.orlo, "تماز أورلو") == [(at.start, at.end)]
    assert story.rows("name", text="تماز أورلو")[0]["script"] == "Arabic"
    assert story.rows("name", text="Mr Orlo")[0]["script"] == "Latin"


def test_a_name_inside_a_longer_one_is_not_another_persons(story: Story) -> None:
    other = story.run(AddPerson("Orlo", story.at(story.in_courier, "Orlo was")))
    at = story.at(story.in_courier, "Orlo was")
    assert printed(story, other) == [(at.start, at.start + 8)]
    other = story.run(AddPerson("Tamaz", story.at(story.in_courier, "Tamaz")))
    assert printed(story, other) == places(story, story.in_courier, "Tamaz", 0), "only where the user says so"


def test_a_longer_spelling_takes_the_place_of_the_same_persons_shorter_one(world: World) -> None:
    version = version_of(world, (BODY, "Tamaz Orlo met Orlo.\n"))
    person = world.run(AddPerson("Orlo", world.at(version, "Orlo")))
    assert len(printed(world, person, "Orlo")) == 2
    world.run(AddName(person, "Tamaz Orlo", world.at(version, "Tamaz Orlo")))
    assert printed(world, person, "Tamaz Orlo") == places(world, version, "Tamaz Orlo", 0)
    assert printed(world, person, "Orlo") == places(world, version, "Orlo", 1)


def test_a_name_chosen_differs_from_the_one_printed(story: Story) -> None:
    person = story.run(AddPerson("Colonel Sark", story.at(story.in_courier, "Sark")))
    assert story.row("person", person)["main_name"] == "Colonel Sark"
    assert spellings(story, person) == {"Colonel Sark": "given", "Sark": "printed"}


def test_blanks_around_a_selection_are_no_part_of_the_name(story: Story) -> None:
    at = story.at(story.in_courier, " Mr Orlo ")
    person = story.run(AddPerson("Mr Orlo", Occurrence(at.version, at.start, at.end)))
    assert printed(story, person) == places(story, story.in_courier, "Mr Orlo", 0)


def test_adding_a_known_spelling_adds_only_its_places(story: Story) -> None:
    known = story.name("Mr Orlo")
    assert story.run(AddName(story.orlo, "Mr Orlo", story.at(story.in_courier, "Mr Orlo"))) == known
    assert story.run(AddName(story.orlo, "Tamaz Orlo")) == story.name("Tamaz Orlo")
    assert printed(story, story.orlo, "Mr Orlo") == places(story, story.in_courier, "Mr Orlo", 0)
    story.run(AddName(story.orlo, "Harbour chief"))
    assert spellings(story, story.orlo)["Harbour chief"] == "given"


def test_the_main_name_stays(story: Story) -> None:
    with pytest.raises(ProblemForUser) as caught:
        story.run(RemoveName(story.name("Tamaz Orlo")))
    assert caught.value.problem is Problem.MAIN_NAME_STAYS
    story.run(RemoveName(story.name("Mr Orlo")))
    assert spellings(story, story.orlo) == {"Tamaz Orlo": "printed"}
    assert story.editing.undo_label == "Removed the spelling “Mr Orlo”"


def test_renaming_keeps_every_spelling_and_every_quote(story: Story) -> None:
    quotes, mentions = story.rows("quotation"), story.rows("mention")
    story.run(RenamePerson(story.orlo, "Tamaz V. Orlo"))
    assert story.row("person", story.orlo)["main_name"] == "Tamaz V. Orlo"
    assert set(spellings(story, story.orlo)) == {"Tamaz Orlo", "Mr Orlo", "Tamaz V. Orlo"}
    assert story.editing.undo_label == "Renamed “Tamaz Orlo” to Tamaz V. Orlo"
    story.run(RenamePerson(story.orlo, "Mr Orlo"))
    assert len(spellings(story, story.orlo)) == 3
    assert (story.rows("quotation"), story.rows("mention")) == (quotes, mentions)
    with pytest.raises(ProblemForUser):
        story.run(RenamePerson(story.orlo, ""))


def test_joining_moves_everything_and_changes_no_quote(story: Story) -> None:
    story.run(
        SaveEvidence(
            story.quote(story.in_ledger, "Sark said"),
            NewClaim("Orlo spoke", story.double),
            Polarity.ASSERTED,
            story.bare,
            chain=(ChainStep(SourceKind.PERSON, "Tamas Orlo", person=story.double),),
        )
    )
    quotes, texts = story.rows("quotation"), story.rows("canonical_text")
    mentions = len(story.rows("mention"))
    moved_post = story.rows("post", person=story.double)[0]["id"]

    assert story.run(JoinPeople(story.orlo, story.double)) == story.orlo

    assert story.editing.undo_label == "Joined “Tamas Orlo” into Tamaz Orlo"
    assert story.row("person", story.double)["merged_into"] == story.orlo
    assert set(spellings(story, story.orlo)) == {"Tamaz Orlo", "Mr Orlo", "Tamas Orlo"}
    assert story.row("post", moved_post)["person"] == story.orlo
    assert story.rows("source", name="Tamas Orlo")[0]["person"] == story.orlo
    assert (story.rows("quotation"), story.rows("canonical_text")) == (quotes, texts)
    assert len(story.rows("mention")) == mentions
    (record,) = story.rows("person_merge")
    moved = json.loads(record["moved"])
    assert (record["survivor"], record["absorbed"]) == (story.orlo, story.double)
    assert moved["post"] == [moved_post]
    assert moved["name"] == [story.name("Tamas Orlo")]
    check(story)


def test_what_both_say_in_the_same_words_is_one_claim_after_joining(story: Story) -> None:
    claim = story.row("evidence", story.on_leave)["claim"]
    story.run(JoinPeople(story.orlo, story.double))
    assert story.row("evidence", story.on_leave)["claim"] == story.orlo_claim
    moved = json.loads(story.rows("person_merge")[0]["moved"])
    assert moved["claims"] == [
        {
            "row": claim,
            "wording": "Tamaz Orlo left the capital.",
            "status_kind": story.status("fled"),
            "into": story.orlo_claim,
            "evidence": [story.on_leave],
        }
    ]


def test_a_spelling_of_both_is_one_after_joining(story: Story) -> None:
    other = story.run(AddPerson("Mr Orlo", story.at(story.in_courier, "Mr Orlo")))
    story.run(AddName(other, "Orlo", story.at(story.in_courier, "Orlo", 3)))
    story.run(JoinPeople(story.orlo, other))
    assert set(spellings(story, story.orlo)) == {"Tamaz Orlo", "Mr Orlo", "Orlo"}
    assert printed(story, story.orlo, "Mr Orlo") == places(story, story.in_courier, "Mr Orlo", 0)
    check(story)


def test_in_an_event_of_both_one_part_is_enough(story: Story) -> None:
    (part,) = story.rows("participation", event=story.bare, person=story.sark)
    story.run(JoinPeople(story.orlo, story.sark))
    assert [row["person"] for row in story.rows("participation", event=story.bare)] == [story.orlo]
    assert json.loads(story.rows("person_merge")[0]["moved"])["participations"] == [
        {"row": part["id"], "event": story.bare, "role": ""}
    ]


def test_joining_keeps_notes_paragraphs_and_protection(story: Story) -> None:
    story.run(EditPerson(story.orlo, note="Tall."))
    story.run(EditPerson(story.double, note="Wears a hat.", protect=True))
    story.run(WriteParagraph(story.orlo, "First."))
    story.run(WriteParagraph(story.double, "Second."))
    story.run(JoinPeople(story.orlo, story.double))
    person = story.row("person", story.orlo)
    assert (person["note"], person["protect"]) == ("Tall.\n\nWears a hat.", 1)
    assert [(row["person"], row["text"]) for row in story.rows("brief_paragraph")] == [
        (story.orlo, "First.\n\nSecond.")
    ]


def test_nobody_is_joined_to_themselves(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    story.run(JoinPeople(story.sark, story.double))  # Tamas is Tamaz by now, so Tamaz goes
    assert story.row("person", story.orlo)["merged_into"] == story.sark
    before = story.dump()
    for one, other in ((story.orlo, story.orlo), (story.orlo, story.double), (story.sark, story.double)):
        with pytest.raises(ProblemForUser) as caught:
            story.run(JoinPeople(one, other))
        assert caught.value.problem is Problem.SAME_PERSON
    assert story.dump() == before
    check(story)


def test_splitting_moves_spellings_with_their_mentions(story: Story) -> None:
    mr_orlo, mentions, quotes = story.name("Mr Orlo"), story.rows("mention"), story.rows("quotation")
    new = story.run(SplitPerson(story.orlo, "Bela Orlo", (mr_orlo,)))
    assert spellings(story, new) == {"Mr Orlo": "printed", "Bela Orlo": "given"}
    assert spellings(story, story.orlo) == {"Tamaz Orlo": "printed"}
    assert (story.rows("mention"), story.rows("quotation")) == (mentions, quotes)
    assert story.editing.undo_label == "Split “Bela Orlo” from Tamaz Orlo"


def test_splitting_off_a_spelling_under_its_own_name(story: Story) -> None:
    new = story.run(SplitPerson(story.orlo, "Mr Orlo", (story.name("Mr Orlo"),)))
    assert spellings(story, new) == {"Mr Orlo": "printed"}


def test_splitting_moves_evidence_with_its_claim_speaker_and_post(story: Story) -> None:
    claim = story.row("evidence", story.resigned)["claim"]
    new = story.run(SplitPerson(story.orlo, "Bela Orlo", evidence=(story.resigned,)))
    assert story.row("claim", claim)["subject"] == new
    assert story.row("post", story.post)["person"] == new
    step = story.rows("chain_step", evidence=story.resigned)[0]
    assert story.row("source", step["source"])["person"] == new


def test_a_claim_that_keeps_some_evidence_is_shared_out(story: Story) -> None:
    shared = story.orlo_claim
    new = story.run(SplitPerson(story.orlo, "Bela Orlo", evidence=(story.denied,)))
    other = story.row("claim", story.row("evidence", story.denied)["claim"])
    assert other["id"] != shared
    assert (other["subject"], other["wording"]) == (new, story.row("claim", shared)["wording"])
    assert story.row("evidence", story.asserted)["claim"] == shared
    assert {row["person"] for row in story.rows("participation", event=story.leaves)} == {story.orlo, new}
    speaker = story.rows("chain_step", evidence=story.denied)[0]["source"]
    assert story.row("source", speaker)["person"] == story.sark, "who speaks about them is not them"


def test_an_event_whose_evidence_all_moves_goes_along(story: Story) -> None:
    pieces = (story.asserted, story.denied, story.on_leave)
    new = story.run(SplitPerson(story.orlo, "Bela Orlo", evidence=pieces))
    assert [row["person"] for row in story.rows("participation", event=story.leaves)] == [new]
    assert story.row("claim", story.orlo_claim)["subject"] == new


def test_the_other_half_of_a_protected_person_is_protected(story: Story) -> None:
    story.run(EditPerson(story.orlo, protect=True))
    assert story.row("person", story.run(SplitPerson(story.orlo, "Bela Orlo")))["protect"] == 1


def test_who_was_split_off_is_not_proposed_again(story: Story) -> None:
    new = story.run(SplitPerson(story.orlo, "Bela Orlo", (story.name("Mr Orlo"),)))
    assert [(row["person"], row["other"]) for row in story.rows("not_same", spelling_key=None)] == [(story.orlo, new)]


def test_a_main_name_cannot_be_split_off(story: Story) -> None:
    with pytest.raises(ProblemForUser) as caught:
        story.run(SplitPerson(story.orlo, "Bela Orlo", (story.name("Tamaz Orlo"),)))
    assert caught.value.problem is Problem.MAIN_NAME_STAYS
    with pytest.raises(ValueError, match="somebody else"):
        story.run(SplitPerson(story.orlo, "Bela Orlo", (story.name("Iven Sark"),)))


def test_joining_and_splitting_again_is_two_people(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    new = story.run(SplitPerson(story.orlo, "Tamas Orlo", (story.name("Tamas Orlo"),), (story.on_leave,)))
    assert spellings(story, new) == {"Tamas Orlo": "printed"}
    assert story.row("claim", story.row("evidence", story.on_leave)["claim"])["subject"] == new
    check(story)


def test_a_post_is_added_changed_and_removed(story: Story) -> None:
    post = story.run(SavePost(story.sark, "Spokesman", on_day(TENTH), story.denied))
    assert story.editing.undo_label == "Added the post “Spokesman”"
    assert story.run(SavePost(story.sark, "Chief spokesman", None, None, post)) == post
    row = story.row("post", post)
    assert (row["title"], row["span"], row["evidence"]) == ("Chief spokesman", None, None)
    story.run(SavePost(story.sark, "Chief spokesman", on_day(TENTH + 1), post=post))
    assert story.row("post", post)["span"] is not None
    story.run(RemovePost(post))
    assert story.rows("post", person=story.sark) == []
    check(story)


def test_note_and_protection_change_alone(story: Story) -> None:
    story.run(EditPerson(story.orlo, note="Ask again. "))
    story.run(EditPerson(story.orlo, protect=True))
    row = story.row("person", story.orlo)
    assert (row["note"], row["protect"]) == ("Ask again. ", 1)
    assert story.editing.undo_label == "Protected Tamaz Orlo in print"


@pytest.mark.parametrize("name", ["", " \n "])
def test_a_person_needs_a_name(world: World, name: str) -> None:
    with pytest.raises(ProblemForUser) as caught:
        world.run(AddPerson(name))
    assert caught.value.problem is Problem.WORDS_MISSING
    assert world.rows("person") == []
