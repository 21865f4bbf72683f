import pytest

from tests.commands.builders import TENTH, Story, check, on_day
from timeline_app.commands.events import AddEvent, EditEvent
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.problems import Problem, ProblemForUser


def test_an_event_without_evidence_keeps_its_own_date(story: Story) -> None:
    event = story.run(AddEvent("Speaks", story.kind("statement"), (story.sark, story.sark), "Port", on_day(TENTH)))
    row = story.row("event", event)
    assert (row["title"], row["place"], row["kind"]) == ("Speaks", "Port", story.kind("statement"))
    assert story.row("span", row["span"])["start_earliest"] == TENTH * 1440
    assert [part["person"] for part in story.rows("participation", event=event)] == [story.sark]
    assert story.editing.undo_label == "Added the event “Speaks”"


def test_an_undated_event_has_no_date_row(story: Story) -> None:
    for when in (None, UNDATED):
        event = story.run(AddEvent("Speaks", story.kind("statement"), when=when))
        assert story.row("event", event)["span"] is None


def test_editing_leaves_what_is_not_named(story: Story) -> None:
    before = story.row("event", story.bare)
    parts = story.rows("participation", event=story.bare)
    story.run(EditEvent(story.bare, title="Is silent"))
    assert story.row("event", story.bare) == before | {"title": "Is silent"}
    story.run(EditEvent(story.bare, people=(story.double, story.sark)))
    kept = story.rows("participation", event=story.bare)
    assert [part["person"] for part in kept] == [story.sark, story.double]
    assert kept[0] == parts[1], "who already takes part keeps their row and role"
    story.run(EditEvent(story.bare, people=(), when=UNDATED))
    assert story.rows("participation", event=story.bare) == []
    assert story.row("event", story.bare)["span"] is None
    check(story)


def test_a_date_that_comes_from_evidence_is_not_changed_here(story: Story) -> None:
    before = story.dump()
    with pytest.raises(ProblemForUser) as caught:
        story.run(EditEvent(story.leaves, title="Flees", when=on_day(TENTH + 5)))
    assert caught.value.problem is Problem.DATED_BY_EVIDENCE
    assert story.dump() == before
    story.run(EditEvent(story.leaves, title="Flees"))


def test_a_date_may_follow_another_event(story: Story) -> None:
    after = DateSpan(None, None, None, None, words="after he leaves", after_event=story.leaves)
    story.run(EditEvent(story.bare, when=after))
    assert story.row("span", story.row("event", story.bare)["span"])["after_event"] == story.leaves
    check(story)


def test_an_event_needs_a_title(story: Story) -> None:
    for command in (AddEvent(" ", story.kind("order")), EditEvent(story.bare, title="")):
        with pytest.raises(ProblemForUser):
            story.run(command)
