"""Accepting and rejecting what was found: every place once, nobody's mention taken away, no decision forgotten."""

from tests.commands.builders import BODY, Story, check, parsed
from timeline_app.commands.articles import AddVersion, RemoveArticle
from timeline_app.commands.evidence import NewClaim, NewPerson, SaveEvidence
from timeline_app.commands.people import JoinPeople, RemovePerson
from timeline_app.commands.suggestions import (
    AcceptClearMatches,
    AcceptPerson,
    BringBackRejected,
    KeepApart,
    RejectSuggestion,
    TakeSuggested,
)
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import PersonId
from timeline_app.domain.suggestion_key import suggestion_key


def mentions(story: Story, person: int) -> list[tuple[int, str]]:
    names = {row["id"]: row["text"] for row in story.rows("name", person=person)}
    return sorted((row["start"], names[row["name"]]) for row in story.rows("mention") if row["name"] in names)


def test_a_person_comes_with_every_spelling_where_it_stands(story: Story) -> None:
    version = story.in_courier
    places = (story.place(version, "Cafe\u0301 Marin"), story.place(version, "desk"))
    person = story.run(AcceptPerson(version, "Ada Perl", places, None, ("Cook",)))
    assert mentions(story, person) == [(places[0][0], "Caf\u00e9 Marin"), (places[1][0], "desk")]
    assert [row["title"] for row in story.rows("post", person=person)] == ["Cook"]
    check(story)


def test_a_name_printed_over_two_lines_is_one_spelling(story: Story) -> None:
    version = story.run(AddVersion(story.ledger, parsed(((BODY, "Captain Rua\nBelliqar spoke.\n"),), name="v2.txt")))
    person = story.run(AcceptPerson(version, "Rua Belliqar", (story.place(version, "Rua\nBelliqar"),)))
    assert [row["text"] for row in story.rows("name", person=person)] == ["Rua Belliqar"]


def test_what_is_recorded_as_somebody_elses_stays_theirs(story: Story) -> None:
    version = story.in_courier
    before = mentions(story, story.orlo)
    first = before[0]
    inside = (first[0] + 6, first[0] + len(first[1]))  # the "Orlo" of "Tamaz Orlo"
    story.run(AcceptPerson(version, "Another", (inside, story.place(version, "desk"))))
    assert mentions(story, story.orlo) == before
    assert [text for _, text in mentions(story, story.rows("person")[-1]["id"])] == ["desk"]
    check(story)


def test_a_shorter_mention_of_the_same_person_gives_way(story: Story) -> None:
    version = story.in_courier
    surname = story.place(version, "Sark")
    story.run(AcceptPerson(version, "Sark", (surname,), story.sark))
    whole = (story.text(version).index("Iven Sark"), surname[1])
    story.run(AcceptPerson(version, "Iven Sark", (whole,), story.sark))
    assert [place for place in mentions(story, story.sark) if place[0] >= whole[0]] == [(whole[0], "Iven Sark")]


def test_page_furniture_is_passed_over(story: Story) -> None:
    version = story.in_courier
    furniture = story.place(version, "Tamaz Orlo in pictures")
    person = story.run(AcceptPerson(version, "Nobody", (furniture,)))
    assert mentions(story, person) == []


def test_a_second_acceptance_changes_nothing(story: Story) -> None:
    command = AcceptPerson(story.in_ledger, "Sark", (story.place(story.in_ledger, "Sark"),), story.sark)
    story.run(command)
    steps = story.editing.undo_label
    assert not story.outcome(command).changes.rows
    assert story.editing.undo_label == steps


def test_steps_are_named_after_what_they_did(story: Story) -> None:
    version = story.in_ledger
    story.run(AcceptPerson(version, "Sark", (story.place(version, "Sark"),), story.sark))
    named = [story.editing.undo_label]
    story.run(AcceptClearMatches((AcceptPerson(version, "x", (story.place(version, "leave"),), story.orlo),)))
    named.append(story.editing.undo_label)
    story.run(RejectSuggestion(story.courier, "quote", "a long night"))
    named.append(story.editing.undo_label)
    story.run(KeepApart(story.sark, other=story.orlo))
    named.append(story.editing.undo_label)
    assert named == [
        "Added the spelling “Sark” to Iven Sark", "Accepted 1 clear match", "Rejected the suggestion “a long night”",
        "Kept Tamaz Orlo and Iven Sark apart",
    ]  # fmt: skip


def test_a_rejection_is_kept_once_and_by_words_not_by_place(story: Story) -> None:
    for words in ("Monday  night", "monday night", "Monday\nnight"):
        story.run(RejectSuggestion(story.courier, "date", words, "2013-06-10"))
    (row,) = story.rows("rejection", article=story.courier)
    key = suggestion_key("date", "Monday night", "2013-06-10")
    assert (row["kind"], row["words_hash"], row["value"]) == (key.kind, key.words_hash, key.value)
    story.run(RejectSuggestion(story.courier, "date", "Monday night", "2013-06-03"))
    assert len(story.rows("rejection", article=story.courier)) == 2
    story.run(AddVersion(story.courier, parsed(((BODY, "Monday night, later.\n"),), name="v2.txt")))
    assert len(story.rows("rejection", article=story.courier)) == 2
    story.run(BringBackRejected(story.courier))
    assert story.rows("rejection", article=story.courier) == []
    assert len(story.rows("rejection", article=story.ledger)) == 1


def test_what_was_decided_goes_with_the_article_and_the_person(story: Story) -> None:
    story.run(KeepApart(story.orlo, other=story.sark))
    story.run(RejectSuggestion(story.courier, "date", "Monday night"))
    story.run(RemoveArticle(story.courier))
    assert story.rows("rejection", article=story.courier) == []
    story.run(RemovePerson(story.sark))
    assert story.rows("not_same") == []
    check(story)


def test_joining_two_people_moves_who_they_are_not_and_takes_back_that_they_differ(story: Story) -> None:
    story.run(KeepApart(story.double, "Tamas Arlo"))
    story.run(KeepApart(story.double, other=story.sark))
    story.run(KeepApart(story.double, other=story.orlo))
    story.run(JoinPeople(story.orlo, story.double))
    kept = [(row["person"], row["spelling_key"], row["other"]) for row in story.rows("not_same")]
    assert sorted(kept, key=str) == sorted(
        [(story.sark, "sark island", None), (story.orlo, "tamas arlo", None), (story.sark, None, story.orlo)], key=str
    )
    check(story)


def test_a_filled_form_brings_its_new_people_with_their_mentions(story: Story) -> None:
    version = story.in_courier
    cook = AcceptPerson(version, "Ada Perl", (story.place(version, "desk"),), None, ("Cook",))
    other = AcceptPerson(version, "Not Named", (story.place(version, "officials"),))
    content = SaveEvidence(
        story.quote(version, "Orlo was at his desk"),
        NewClaim("He was at work", story.orlo),
        Polarity.ASSERTED,
        chain=(ChainStep(SourceKind.PERSON, "Ada  perl"), ChainStep(SourceKind.OUTLET, "Harbour Courier")),
    )
    evidence = story.run(TakeSuggested(content, (cook, other)))
    step = story.rows("chain_step", evidence=evidence)[0]
    speaker = PersonId(story.row("source", step["source"])["person"])
    assert story.row("person", speaker)["main_name"] == "Ada Perl"
    assert [text for _, text in mentions(story, speaker)] == ["desk"]
    assert not [row for row in story.rows("person") if row["main_name"] == "Not Named"]
    check(story)


def test_a_name_changed_in_the_form_makes_a_person_of_that_name(story: Story) -> None:
    version = story.in_courier
    cook = AcceptPerson(version, "Ada Perl", (story.place(version, "desk"),))
    content = SaveEvidence(
        story.quote(version, "Orlo was at his desk"), NewClaim("She saw him", NewPerson("Ada Pearl")), Polarity.ASSERTED
    )
    story.run(TakeSuggested(content, (cook,)))
    assert [row["main_name"] for row in story.rows("person")][-1] == "Ada Pearl"
    check(story)
