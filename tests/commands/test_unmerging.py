"""A join taken apart: what goes back, what stays, and in which order joins may be taken apart."""

import pytest

from tests.commands.builders import BODY, TENTH, Story, check, on_day, parsed
from tests.commands.unmerging import belongings
from timeline_app.commands.articles import ImportArticles
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.events import AddEvent, EditEvent
from timeline_app.commands.evidence import NewClaim, NewEvent, SaveEvidence
from timeline_app.commands.people import (
    AddName,
    AddPerson,
    EditPerson,
    JoinPeople,
    RemoveName,
    RemovePerson,
    RenamePerson,
    SavePost,
    SplitPerson,
    UnmergePeople,
)
from timeline_app.commands.suggestions import KeepApart
from timeline_app.domain.evidence import ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import MergeId, PersonId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.project_file import Project


def join(story: Story, survivor: int, absorbed: int) -> MergeId:
    story.run(JoinPeople(PersonId(survivor), PersonId(absorbed)))
    return MergeId(story.rows("person_merge")[-1]["id"])


def rich(story: Story) -> tuple[PersonId, PersonId]:
    """Two people who have one of everything in common, and one of everything of their own."""
    one, other = story.orlo, story.double
    at = story.at(story.in_courier, "Mr Orlo")
    story.run(AddName(other, "Mr Orlo", at))
    story.run(AddName(other, "تماز أورلو", story.at(story.in_courier, "تماز أورلو")))
    story.run(AddName(one, "Chief"))
    story.run(AddName(other, "Chief"))
    story.run(EditPerson(one, note="Tall."))
    story.run(EditPerson(other, note="Wears a hat.", protect=True))
    story.run(WriteParagraph(one, "First."))
    story.run(WriteParagraph(other, "Second."))
    story.run(EditEvent(story.bare, people=(one, story.sark, other)))
    story.run(AddEvent("Sleeps", story.kind("statement"), (other,), when=on_day(TENTH)))
    story.run(KeepApart(one, other=other))
    story.run(KeepApart(story.sark, other=other))
    story.run(KeepApart(other, "Tamim"))
    said = ChainStep(SourceKind.PERSON, "Tamas Orlo", person=other)
    story.run(
        SaveEvidence(
            story.quote(story.in_ledger, "Sark said"), NewClaim("He spoke", other), Polarity.ASSERTED, chain=(said,)
        )
    )
    return one, other


def test_a_join_taken_apart_at_once_leaves_the_record_as_it_was(story: Story) -> None:
    one, other = rich(story)
    before = story.dump()
    merge = join(story, one, other)
    joined = story.dump()
    assert story.run(UnmergePeople(merge, apart=False)) == other
    assert story.dump() == before
    check(story)
    story.editing.undo()
    assert story.dump() == joined
    story.editing.redo()
    assert story.dump() == before


def test_the_other_way_round_too(story: Story) -> None:
    one, other = rich(story)
    before = story.dump()
    story.run(UnmergePeople(join(story, other, one), apart=False))
    assert story.dump() == before


def test_the_step_is_named_and_the_two_are_kept_apart(story: Story) -> None:
    story.run(UnmergePeople(join(story, story.orlo, story.double)))
    assert story.editing.undo_label == "Unmerged “Tamas Orlo” from Tamaz Orlo"
    assert [(row["person"], row["other"]) for row in story.rows("not_same", spelling_key=None)] == [
        (story.orlo, story.double)
    ]
    assert story.rows("person_merge") == []


def test_a_join_is_taken_apart_once(story: Story) -> None:
    merge = join(story, story.orlo, story.double)
    story.run(UnmergePeople(merge))
    before = story.dump()
    with pytest.raises(ProblemForUser) as caught:
        story.run(UnmergePeople(merge))
    assert caught.value.problem is Problem.NOT_JOINED
    assert story.dump() == before


def test_what_was_added_since_goes_with_what_it_hangs_on(story: Story) -> None:
    about = story.run(
        SaveEvidence(story.quote(story.in_ledger, "Sark said"), NewClaim("He spoke", story.double), Polarity.ASSERTED)
    )
    own_claim = story.row("evidence", about)["claim"]
    merge = join(story, story.orlo, story.double)
    (article,) = story.run(ImportArticles((parsed(((BODY, "Tamas Orlo sang. Tamaz Orlo slept.\n"),), name="3.txt"),)))
    version = story.version(article)
    story.run(AddName(story.orlo, "Tamas Orlo", story.at(version, "Tamas Orlo")))
    story.run(AddName(story.orlo, "Tamaz Orlo", story.at(version, "Tamaz Orlo")))
    sings = NewEvent("Sings", story.kind("statement"), people=(story.orlo,))
    on_theirs = story.run(SaveEvidence(story.quote(version, "sang"), own_claim, Polarity.DENIED, sings))
    on_ours = story.run(SaveEvidence(story.quote(version, "slept"), NewClaim("He slept", story.orlo), Polarity.DENIED))
    singer = story.run(SavePost(story.orlo, "Singer", None, on_theirs))
    sleeper = story.run(SavePost(story.orlo, "Sleeper", None, on_ours))

    story.run(UnmergePeople(merge))

    ours, theirs = belongings(story, story.orlo), belongings(story, story.double)
    assert {about, on_theirs, story.on_leave} <= theirs.evidence
    assert on_ours in ours.evidence
    assert singer in theirs.posts
    assert sleeper in ours.posts
    assert story.row("evidence", on_theirs)["event"] in theirs.events
    assert story.row("evidence", on_theirs)["event"] not in ours.events
    there = [row for row in story.rows("mention", version=version) if row["id"] in theirs.mentions]
    assert [row["start"] for row in there] == [0]
    check(story)


def test_what_was_removed_or_given_away_since_stays_so(story: Story) -> None:
    story.run(AddName(story.double, "Tommy"))
    story.run(AddName(story.double, "Tim"))
    merge = join(story, story.orlo, story.double)
    story.run(RemoveName(story.name("Tommy")))
    new = story.run(SplitPerson(story.orlo, "Timothy", (story.name("Tim"),), (story.on_leave,)))
    story.run(UnmergePeople(merge))
    assert set(belongings(story, story.double).names.values()) == {"Tamas Orlo"}
    assert set(belongings(story, new).names.values()) == {"Tim", "Timothy"}
    assert story.on_leave in belongings(story, new).evidence
    check(story)


def test_a_survivor_who_took_the_others_name_keeps_it_as_given(story: Story) -> None:
    merge = join(story, story.orlo, story.double)
    story.run(RenamePerson(story.orlo, "Tamas Orlo"))
    story.run(UnmergePeople(merge))
    assert story.row("person", story.orlo)["main_name"] == "Tamas Orlo"
    assert story.rows("name", person=story.orlo, text="Tamas Orlo")[0]["origin"] == "given"
    assert story.rows("name", person=story.double, text="Tamas Orlo")[0]["origin"] == "printed"
    check(story)


def three(story: Story) -> tuple[PersonId, PersonId, PersonId]:
    """Three people who share a spelling, a claim and an event, each printed or said somewhere of their own."""
    one, two = rich(story)
    third = story.run(AddPerson("Mr Orlo", story.at(story.in_courier, "Orlo was")))
    story.run(AddName(third, "Chief"))
    story.run(EditEvent(story.bare, people=(one, story.sark, two, third)))
    story.run(
        SaveEvidence(
            story.quote(story.in_courier, "he said"),
            NewClaim("Tamaz Orlo left the capital", third, story.status("fled")),
            Polarity.ASSERTED,
        )
    )
    return one, two, third


@pytest.mark.parametrize("inner_first", [True, False])
@pytest.mark.parametrize("chained", [True, False])
def test_three_joined_are_taken_apart_in_any_order(story: Story, inner_first: bool, chained: bool) -> None:
    one, two, third = three(story)
    story.run(EditPerson(two, protect=False))
    before = story.dump()
    first = join(story, two, third) if chained else join(story, one, two)
    second = join(story, one, two) if chained else join(story, one, third)
    for merge in (first, second) if inner_first else (second, first):
        story.run(UnmergePeople(merge, apart=False))
        check(story)
    after = story.dump()
    assert [belongings_of(after, who) for who in (one, two, third)] == [
        belongings_of(before, who) for who in (one, two, third)
    ]
    assert {table: rows for table, rows in after.items() if table not in LOOSE} == {
        table: rows for table, rows in before.items() if table not in LOOSE
    }


LOOSE = ("name", "mention", "claim", "evidence", "participation", "person_merge", "not_same")
"""Tables in which a row may have come back under another id."""


def belongings_of(dump: dict[str, list[dict[str, object]]], person: int) -> object:
    """What a person has, by words and places."""
    names = {row["id"]: row["text"] for row in dump["name"] if row["person"] == person}
    claims = {row["id"]: (row["wording"], row["status_kind"]) for row in dump["claim"] if row["subject"] == person}
    return (
        sorted(str(text) for text in names.values()),
        sorted((names[row["name"]], row["start"], row["version"]) for row in dump["mention"] if row["name"] in names),
        sorted(str(words) for words in claims.values()),
        sorted((row["id"], str(claims[row["claim"]])) for row in dump["evidence"] if row["claim"] in claims),
        sorted((row["event"], row["role"]) for row in dump["participation"] if row["person"] == person),
        sorted(str({k: v for k, v in row.items() if k != "id"}) for row in dump["not_same"] if person in row.values()),
    )


def test_who_was_joined_into_the_absorbed_stays_with_them(story: Story) -> None:
    join(story, story.double, story.sark)
    outer = join(story, story.orlo, story.double)
    story.run(UnmergePeople(outer))
    assert story.row("person", story.sark)["merged_into"] == story.double
    assert story.row("person", story.double)["merged_into"] is None
    check(story)


def test_a_protected_person_joined_later_keeps_the_survivor_protected(story: Story) -> None:
    story.run(EditPerson(story.double, protect=True))
    story.run(EditPerson(story.sark, protect=True))
    first = join(story, story.orlo, story.double)
    join(story, story.orlo, story.sark)
    story.run(UnmergePeople(first))
    assert story.row("person", story.orlo)["protect"] == 1
    assert story.row("person", story.double)["protect"] == 1


def test_protection_that_the_user_gives_after_the_join_stays(story: Story) -> None:
    story.run(EditPerson(story.double, protect=True))
    merge = join(story, story.orlo, story.double)
    story.run(EditPerson(story.orlo, protect=True))
    story.run(UnmergePeople(merge))
    assert story.row("person", story.orlo)["protect"] == 1


def test_notes_that_were_rewritten_since_stay(story: Story) -> None:
    story.run(EditPerson(story.orlo, note="Tall."))
    story.run(EditPerson(story.double, note="Hat."))
    merge = join(story, story.orlo, story.double)
    story.run(EditPerson(story.orlo, note="Tall, with a hat."))
    story.run(UnmergePeople(merge))
    assert story.row("person", story.orlo)["note"] == "Tall, with a hat."
    assert story.row("person", story.double)["note"] == "Hat."


def test_a_person_removed_takes_the_record_along(story: Story) -> None:
    merge = join(story, story.orlo, story.double)
    story.run(RemovePerson(story.orlo))
    with pytest.raises(ProblemForUser):
        story.run(UnmergePeople(merge))
    check(story)


def test_a_join_is_taken_apart_after_a_restart(story: Story) -> None:
    one, other = rich(story)
    theirs = belongings(story, other)
    merge = join(story, one, other)
    path, clock = story.project.path, story.project._clock
    story.project.close()
    with Project.open(path, clock=lambda: clock()) as again:
        reopened = Story(again)
        reopened.run(UnmergePeople(merge))
        assert belongings(reopened, other) == theirs
        check(reopened)
