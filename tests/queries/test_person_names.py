"""Managing names: everybody, spellings with samples, joins, and proposals that a refusal ends for good."""

import pytest

from tests.commands.builders import BODY, Story, parsed
from tests.commands.conftest import story, story_file
from timeline_app.commands.articles import ImportArticles
from timeline_app.commands.people import AddName, AddPerson, EditPerson, JoinPeople, RenamePerson, UnmergePeople
from timeline_app.commands.suggestions import KeepApart
from timeline_app.domain.calendar import day_number
from timeline_app.domain.ids import MergeId
from timeline_app.queries.join_proposals import JoinProposal, join_proposals, read_everybody
from timeline_app.queries.person_names import (
    PersonNames,
    cut_around,
    everybody,
    past_joins,
    person_names,
    what_goes_back,
)
from timeline_app.queries.person_sheet import person_sheet

__all__ = ["story", "story_file"]


def names(story: Story, person: int) -> PersonNames:
    with story.project.reading() as conn:
        return person_names(conn, person)


def proposals(story: Story) -> tuple[JoinProposal, ...]:
    with story.project.reading() as conn:
        return join_proposals(read_everybody(conn))


def test_everybody_is_listed_by_name_with_counts(story: Story) -> None:
    story.run(EditPerson(story.sark, protect=True))
    with story.project.reading() as conn:
        rows = [(one.name, one.initials, one.spellings, one.printed, one.protect) for one in everybody(conn)]
    assert rows == [
        ("Iven Sark", "IS", 1, 1, True),
        ("Tamas Orlo", "TO", 1, 2, False),
        ("Tamaz Orlo", "TO", 2, 3, False),
    ]


def test_who_was_joined_is_not_listed_and_found_by_every_spelling(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    with story.project.reading() as conn:
        rows = {one.name: one.keys for one in everybody(conn)}
    assert set(rows) == {"Iven Sark", "Tamaz Orlo"}
    assert set(rows["Tamaz Orlo"]) == {"tamaz orlo", "mr orlo", "tamas orlo"}
    with pytest.raises(LookupError):
        names(story, story.double)


def test_spellings_stand_with_samples_in_their_sentences(story: Story) -> None:
    found = names(story, story.orlo)
    assert (found.main_name, found.post, found.quotes, found.printed) == ("Tamaz Orlo", "Harbour minister", 4, 3)
    main, other = found.written
    assert (main.text, main.count, main.is_main, main.origin, main.script) == (
        "Tamaz Orlo",
        2,
        True,
        "printed",
        "Latin",
    )
    first = main.samples[0]
    assert (first.before, first.words, first.title) == ("", "Tamaz Orlo", "Harbour minister leaves")
    assert first.after.startswith(", the harbour minister, left the capital")
    assert story.text(first.version)[first.start : first.end] == "Tamaz Orlo"
    assert (other.text, other.samples[0].before) == ("Mr Orlo", "“I have resigned,” ")
    assert [sample.words for sample in found.samples] == ["Tamaz Orlo", "Mr Orlo", "Tamaz Orlo"]


def test_samples_come_from_different_articles_first(story: Story) -> None:
    added = story.run(
        ImportArticles((parsed(((BODY, "Tamaz Orlo! Tamaz Orlo! " * 3 + "\n"),), name="a.txt", publisher="Argus"),))
    )
    version = story.version(added[0])
    story.run(AddName(story.orlo, "Tamaz Orlo", story.at(version, "Tamaz Orlo")))
    main = names(story, story.orlo).written[0]
    assert main.count == 8
    assert [sample.version for sample in main.samples] == [story.in_courier, version, story.in_courier]
    assert main.samples[1].publisher == "Argus"


@pytest.mark.parametrize(
    ("words", "start", "length", "cut"),
    [
        ("Orlo left.", 0, 4, ("", "Orlo", " left.")),
        ("First line\nOrlo left\nLast", 11, 4, ("", "Orlo", " left")),
        ("Tamaz\nOrlo left", 0, 10, ("", "Tamaz Orlo", " left")),
        ("a" * 65 + " bcde Orlo " + "f" * 65 + " ghijk", 71, 4, ("…bcde ", "Orlo", " " + "f" * 65 + "…")),
    ],
)
def test_a_sample_is_cut_at_words_and_lines(words: str, start: int, length: int, cut: tuple[str, str, str]) -> None:
    assert cut_around(words, start, length) == cut


def test_joins_are_listed_with_their_day_also_those_of_who_was_joined(story: Story) -> None:
    story.run(JoinPeople(story.double, story.sark))
    story.run(JoinPeople(story.orlo, story.double))
    with story.project.reading() as conn:
        last, first = past_joins(conn, story.orlo)
        back = what_goes_back(conn, last.merge)
    assert (last.name, last.into, last.day) == ("Tamas Orlo", "", day_number(2013, 6, 15))
    assert (first.name, first.into) == ("Iven Sark", "Tamas Orlo")
    assert back == ("Tamas Orlo", ("Tamas Orlo", "Iven Sark"))
    story.run(UnmergePeople(MergeId(last.merge)))
    found = names(story, story.orlo)
    assert found.joins == ()
    assert found.apart == ("Tamas Orlo",)
    with story.project.reading() as conn:
        assert what_goes_back(conn, last.merge) is None


def test_two_who_may_be_one_are_proposed_with_the_reason(story: Story) -> None:
    (found,) = proposals(story)
    assert (found.person, found.name, found.other, found.other_name) == (
        story.orlo, "Tamaz Orlo", story.double, "Tamas Orlo",
    )  # fmt: skip
    assert found.reason


def test_who_is_kept_apart_is_never_proposed_again(story: Story) -> None:
    story.run(KeepApart(story.orlo, other=story.double))
    assert proposals(story) == ()
    story.run(AddName(story.double, "Tamazz Orlo"))
    story.run(RenamePerson(story.double, "Tamaz Orlo"))
    assert proposals(story) == (), "not under a new spelling, and not with the very same name"
    third = story.run(AddPerson("Tamaz Orlo"))
    story.run(JoinPeople(third, story.double))
    assert {(found.person, found.other) for found in proposals(story)} == set(), "it holds for who took them in"
    story.editing.undo()
    assert (story.orlo, third) in {(found.person, found.other) for found in proposals(story)}


def test_an_unmerge_is_a_refusal(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    story.run(UnmergePeople(MergeId(story.rows("person_merge")[0]["id"])))
    assert proposals(story) == ()


def test_proposing_stops_when_asked(story: Story) -> None:
    asked: list[int] = []

    def is_stopped() -> bool:
        asked.append(1)
        return len(asked) > 2

    with story.project.reading() as conn:
        assert join_proposals(read_everybody(conn), is_stopped) == ()
    assert len(asked) == 3


def test_a_name_spelled_in_two_ways_in_one_article_is_told(story: Story) -> None:
    with story.project.reading() as conn:
        assert person_sheet(conn, story.orlo).names_note == "", "“Mr Orlo” is another name, no other spelling"
    words = "Tamaz Orlo spoke. Mr Orlo went. Tamas Orlo left, and Tamaaz Orlo too.\n"
    (article,) = story.run(ImportArticles((parsed(((BODY, words),), name="two.txt"),)))
    version = story.version(article)
    for spelling in ("Tamaz Orlo", "Mr Orlo"):
        story.run(AddName(story.orlo, spelling, story.at(version, spelling)))
    with story.project.reading() as conn:
        assert person_sheet(conn, story.orlo).names_note == ""
    story.run(AddName(story.orlo, "Tamas Orlo", story.at(version, "Tamas Orlo")))
    with story.project.reading() as conn:
        sheet = person_sheet(conn, story.orlo)
    assert sheet.names_note == "Spelled 2 ways inside one article. Quotes keep the spelling as printed."
    story.run(JoinPeople(story.orlo, story.double))
    with story.project.reading() as conn:
        sheet = person_sheet(conn, story.orlo)
    assert sheet.names_note == (
        "Spelled 2 ways inside one article. You joined them on 15 June 2013; quotes keep the spelling as printed."
    )
    assert [join.name for join in sheet.joins] == ["Tamas Orlo"]


def test_a_post_says_what_it_rests_on(story: Story) -> None:
    with story.project.reading() as conn:
        posts = {post.title: post.evidence for post in person_sheet(conn, story.orlo).posts}
    assert posts == {"Harbour minister": None, "Port warden": story.resigned}


def test_of_very_many_people_those_who_are_printed_are_compared(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.run(AddPerson("Tamaz Orloo"))
    with story.project.reading() as conn:
        assert len(read_everybody(conn).people) == 4
        monkeypatch.setattr("timeline_app.queries.join_proposals.MOST", 3)
        assert [one.main_name for one in read_everybody(conn).people] == ["Tamaz Orlo", "Iven Sark", "Tamas Orlo"]
