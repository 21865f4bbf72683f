"""What goes along with what is removed, and that it is what the question named first."""

from collections.abc import Callable

import pytest

from tests.commands.builders import TENTH, Story, check, on_day
from timeline_app.commands.articles import RemoveArticle
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.command import Command
from timeline_app.commands.contradictions import AddContradiction
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.commands.evidence import NewClaim, RemoveEvidence, SaveEvidence
from timeline_app.commands.people import JoinPeople, RemovePerson
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.queries import consequences
from timeline_app.queries.consequences import Consequences

Case = tuple[Command, Callable[..., Consequences], int]
CASES: dict[str, Callable[[Story], Case]] = {
    "article": lambda s: (RemoveArticle(s.courier), consequences.of_removing_article, s.courier),
    "other article": lambda s: (RemoveArticle(s.ledger), consequences.of_removing_article, s.ledger),
    "person": lambda s: (RemovePerson(s.orlo), consequences.of_removing_person, s.orlo),
    "speaker": lambda s: (RemovePerson(s.sark), consequences.of_removing_person, s.sark),
    "double": lambda s: (RemovePerson(s.double), consequences.of_removing_person, s.double),
    "event": lambda s: (RemoveEvent(s.leaves), consequences.of_removing_event, s.leaves),
    "bare event": lambda s: (RemoveEvent(s.bare), consequences.of_removing_event, s.bare),
    "evidence": lambda s: (RemoveEvidence((s.asserted,)), consequences.of_removing_evidence, s.asserted),
    "last evidence": lambda s: (RemoveEvidence((s.resigned,)), consequences.of_removing_evidence, s.resigned),
}


@pytest.mark.parametrize("joined", [False, True], ids=["apart", "joined"])
@pytest.mark.parametrize("case", CASES)
def test_what_goes_is_what_was_named_first(story: Story, case: str, joined: bool) -> None:
    if joined:
        story.run(JoinPeople(story.orlo, story.double))
    command, ask, row = CASES[case](story)
    with story.project.reading() as conn:
        said = dict(ask(conn, row).counts)
    before = story.dump()

    story.run(command)

    after = story.dump()
    gone = {
        word: len(before[table]) - len(after[table]) - (table == "event" and case.endswith("event"))
        for word, table in (
            ("quotes", "quotation"),
            ("evidence", "evidence"),
            ("claims", "claim"),
            ("events", "event"),
            ("contradictions", "contradiction"),
        )
    }
    assert gone == {word: number for word, number in said.items() if word in gone}
    check(story)


def test_an_article_takes_what_rests_only_on_it(story: Story) -> None:
    sources, names = story.rows("source"), story.rows("name")

    story.run(RemoveArticle(story.courier))

    assert [row["id"] for row in story.rows("article")] == [story.ledger]
    assert [row["id"] for row in story.rows("evidence")] == [story.on_leave]
    assert [row["exact"] for row in story.rows("quotation")] == ["“is on leave”"]
    assert [row["subject"] for row in story.rows("claim")] == [story.double]
    assert [row["id"] for row in story.rows("event")] == [story.leaves, story.bare], "both have or never had evidence"
    assert story.rows("contradiction") == story.rows("side") == story.rows("decision") == []
    assert story.row("post", story.post)["evidence"] is None
    assert story.rows("source") == sources
    assert story.rows("name") == names, "names found only there stay as spellings"
    assert {row["version"] for row in story.rows("mention")} == {story.in_ledger}
    assert story.rows("original"), "the bytes stay in the file, for undo"
    assert story.editing.undo_label == "Removed “Harbour minister leaves”"


def test_an_event_with_evidence_elsewhere_loses_only_some(story: Story) -> None:
    story.run(RemoveArticle(story.ledger))
    assert story.rows("event", id=story.leaves)
    (contradiction,) = story.rows("contradiction")
    assert contradiction["state"] == "settled"
    assert [side["evidence"] for side in story.rows("side")] == [story.asserted, story.denied]


def test_a_person_takes_their_own_events_and_the_claims_about_them(story: Story) -> None:
    quotes = story.rows("quotation")
    story.run(WriteParagraph(story.orlo, "A careful man."))

    story.run(RemovePerson(story.orlo))

    assert story.rows("quotation") == quotes, "quotes stay in their articles"
    assert [row["id"] for row in story.rows("event")] == [story.bare], "somebody else takes part in it"
    assert [row["person"] for row in story.rows("participation")] == [story.sark]
    assert story.rows("evidence") == story.rows("claim") == story.rows("contradiction") == []
    assert {row["person"] for row in story.rows("name")} == {story.sark, story.double}
    (source,) = story.rows("source", name="Mr Orlo")
    assert (source["kind"], source["person"]) == ("person", None)
    assert story.rows("brief_paragraph") == []
    assert story.editing.undo_label == "Removed Tamaz Orlo"


def test_a_person_goes_with_everyone_joined_into_them(story: Story) -> None:
    story.run(JoinPeople(story.orlo, story.double))
    story.run(JoinPeople(story.sark, story.orlo))
    story.run(RemovePerson(story.sark))
    assert story.rows("person") == story.rows("name") == story.rows("mention") == story.rows("person_merge") == []
    assert story.rows("event") == []
    check(story)


def test_an_event_takes_its_evidence_and_leaves_the_quotes(story: Story) -> None:
    quotes = story.rows("quotation")
    story.run(RemoveEvent(story.leaves))
    assert story.rows("quotation") == quotes
    assert [row["id"] for row in story.rows("evidence")] == [story.resigned]
    assert [row["wording"] for row in story.rows("claim")] == ["Tamaz Orlo resigned"]
    assert story.editing.undo_label == "Removed the event “Leaves the capital”"


def test_a_date_that_followed_a_removed_event_keeps_its_words(story: Story) -> None:
    after = DateSpan(TENTH * 1440, None, None, None, words="after he leaves", after_event=story.leaves)
    story.run(EditEvent(story.bare, when=after))
    story.run(RemoveEvent(story.leaves))
    span = story.row("span", story.row("event", story.bare)["span"])
    assert (span["words"], span["start_earliest"], span["after_event"]) == ("after he leaves", TENTH * 1440, None)


def test_an_event_that_follows_itself_can_be_removed(story: Story) -> None:
    event = story.run(AddEvent("Turns", story.kind("order")))
    story.run(EditEvent(event, when=DateSpan(None, None, None, None, words="then", after_event=event)))
    story.run(RemoveEvent(event))
    check(story)


def test_evidence_goes_with_its_quote_unless_something_else_rests_on_it(story: Story) -> None:
    quotation = story.quotation(story.resigned)
    other = story.run(SaveEvidence(quotation, NewClaim("He spoke"), Polarity.ASSERTED))
    story.run(RemoveEvidence((story.resigned,)))
    assert story.rows("quotation", id=quotation)
    assert story.row("post", story.post)["evidence"] is None
    story.run(RemoveEvidence((other,)))
    assert not story.rows("quotation", id=quotation)
    assert story.editing.undo_label == "Removed the evidence “I have resigned,”"


@pytest.mark.parametrize("with_bare", [True, False])
def test_what_is_left_bare_goes_when_asked(story: Story, with_bare: bool) -> None:
    pieces = (story.asserted, story.denied, story.on_leave)
    story.run(RemoveEvidence(pieces, with_bare))
    assert bool(story.rows("event", id=story.leaves)) is not with_bare
    assert bool(story.rows("claim", subject=story.double)) is not with_bare
    assert story.rows("event", id=story.bare), "what never had evidence stays"
    assert story.editing.undo_label == "Removed 3 pieces of evidence"
    check(story)


def test_a_contradiction_of_three_goes_on_with_two_and_is_open_again(story: Story) -> None:
    story.run(RemoveEvidence((story.asserted,)))
    (contradiction,) = story.rows("contradiction")
    assert contradiction["state"] == "open", "the side that was preferred is gone"
    (decision,) = story.rows("decision")
    assert (decision["side"], decision["reason"]) == (None, "Two people saw the car.")
    story.run(RemoveEvidence((story.denied,)))
    assert story.rows("contradiction") == story.rows("side") == story.rows("decision") == []


def test_evidence_on_two_contradictions_leaves_both(story: Story) -> None:
    story.run(AddContradiction("Other?", (story.denied, story.resigned)))
    story.run(RemoveEvidence((story.denied, story.asserted)))
    assert story.rows("contradiction") == []
    check(story)


def test_removing_an_event_dated_by_nobody_removes_its_date(story: Story) -> None:
    event = story.run(AddEvent("Speaks", story.kind("statement"), when=on_day(TENTH)))
    spans = len(story.rows("span"))
    story.run(RemoveEvent(event))
    assert len(story.rows("span")) == spans - 1
