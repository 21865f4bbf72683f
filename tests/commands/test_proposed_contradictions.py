import pytest

from tests.commands.builders import Story, check
from timeline_app.commands.contradictions import (
    AddSettling,
    Decide,
    DecisionKind,
    EditSettling,
    OpenProposed,
    RefuseProposed,
    RemoveContradiction,
    RemoveSettling,
    Verdict,
)
from timeline_app.domain.opposing import Basis
from timeline_app.domain.problems import Problem, ProblemForUser


def sides(story: Story, contradiction: int) -> list[int]:
    return [side["evidence"] for side in story.rows("side", contradiction=contradiction)]


def refused(story: Story) -> list[tuple[int, int]]:
    return [(row["evidence"], row["other"]) for row in story.rows("not_opposed")]


def test_a_proposal_that_is_opened_remembers_what_it_rests_on(story: Story) -> None:
    made = story.run(OpenProposed("Gone?", (story.resigned, story.denied), Basis.STATUS, "Other days."))
    row = story.row("contradiction", made)
    assert (row["question"], row["basis"], row["note"], row["state"]) == ("Gone?", "status", "Other days.", "open")
    assert sides(story, made) == [story.resigned, story.denied]
    assert story.editing.undo_label == "Added the contradiction “Gone?”"


def test_a_proposal_is_opened_and_decided_in_one_step(story: Story) -> None:
    before = story.dump()
    verdict = Verdict(DecisionKind.PREFER, story.denied, "He was seen.")
    made = story.run(OpenProposed("Gone?", (story.resigned, story.denied), Basis.STATUS, verdict=verdict))
    assert story.row("contradiction", made)["state"] == "settled"
    (decision,) = story.rows("decision", contradiction=made)
    assert story.row("side", decision["side"])["evidence"] == story.denied
    assert story.editing.undo_label == "Preferred one side of a contradiction: “Gone?”"
    story.editing.undo()
    assert story.dump() == before


def test_a_decision_without_a_reason_leaves_nothing_open(story: Story) -> None:
    before = story.dump()
    with pytest.raises(ProblemForUser) as caught:
        story.run(
            OpenProposed("Gone?", (story.resigned, story.denied), Basis.STATUS, verdict=Verdict(DecisionKind.BOTH))
        )
    assert caught.value.problem is Problem.REASON_MISSING
    assert story.dump() == before


def test_new_sides_open_a_settled_contradiction_again_and_keep_its_words_and_decisions(story: Story) -> None:
    assert story.row("contradiction", story.contradiction)["state"] == "settled"
    log = story.rows("decision")
    opened = story.run(
        OpenProposed("Other words", (story.asserted, story.resigned), Basis.POLARITY, adds_to=story.contradiction)
    )
    assert opened == story.contradiction
    assert sides(story, opened) == [story.asserted, story.denied, story.on_leave, story.resigned]
    assert [side["n"] for side in story.rows("side", contradiction=opened)] == [1, 2, 3, 4]
    row = story.row("contradiction", opened)
    assert (row["question"], row["state"], row["basis"]) == ("Did he leave?", "open", "")
    assert story.rows("decision") == log
    assert story.editing.undo_label == "Added to the contradiction “Did he leave?”"
    check(story)


def test_sides_that_stand_there_already_change_nothing(story: Story) -> None:
    before = story.dump()
    proposed = OpenProposed("Gone?", (story.asserted, story.denied), Basis.POLARITY, adds_to=story.contradiction)
    assert not story.outcome(proposed).changes.rows
    assert story.dump() == before


def test_pairs_are_refused_once_whichever_way_round(story: Story) -> None:
    pairs = ((story.resigned, story.denied), (story.denied, story.resigned), (story.denied, story.denied))
    story.run(RefuseProposed(pairs))
    assert refused(story) == [(story.denied, story.resigned)]
    assert story.rows("not_opposed")[0]["decided_at"].endswith("Z")
    assert not story.outcome(RefuseProposed(((story.resigned, story.denied),))).changes.rows


def test_what_stands_in_a_contradiction_is_not_refused_beside_it(story: Story) -> None:
    story.run(RefuseProposed(((story.asserted, story.denied), (story.asserted, story.resigned))))
    assert refused(story) == [(story.asserted, story.resigned)]


def test_to_open_takes_a_refusal_back(story: Story) -> None:
    story.run(RefuseProposed(((story.resigned, story.denied), (story.resigned, story.asserted))))
    made = story.run(OpenProposed("Gone?", (story.resigned, story.denied), Basis.STATUS))
    assert refused(story) == [(story.asserted, story.resigned)]
    story.run(RemoveContradiction(made))
    assert refused(story) == [(story.asserted, story.resigned)]


def test_what_would_settle_it_is_noted_ticked_off_and_goes_with_the_contradiction(story: Story) -> None:
    note = story.run(AddSettling(story.contradiction, "  The port’s\nlist ", " is:list "))
    row = story.row("settling", note)
    assert (row["words"], row["search"], row["done_at"]) == ("The port’s list", "is:list", "")
    assert row["made_at"]
    story.run(EditSettling(note, done=True))
    done = story.row("settling", note)["done_at"]
    assert done
    story.run(EditSettling(note, words="The log book", done=True))
    row = story.row("settling", note)
    assert (row["words"], row["search"], row["done_at"]) == ("The log book", "is:list", done), "the day it was found"
    story.run(EditSettling(note, search="", done=False))
    row = story.row("settling", note)
    assert (row["search"], row["done_at"]) == ("", "")

    story.run(AddSettling(story.contradiction, "A witness"))
    story.run(RemoveSettling(note))
    assert story.editing.undo_label == "Removed what would settle it: “The log book”"
    assert [row["words"] for row in story.rows("settling")] == ["A witness"]
    story.run(RemoveContradiction(story.contradiction))
    assert not story.rows("settling")
    check(story)


@pytest.mark.parametrize("words", ["", " \n"])
def test_what_would_settle_it_needs_words(story: Story, words: str) -> None:
    note = story.run(AddSettling(story.contradiction, "The list"))
    for command in (AddSettling(story.contradiction, words), EditSettling(note, words)):
        with pytest.raises(ProblemForUser) as caught:
            story.run(command)
        assert caught.value.problem is Problem.WORDS_MISSING


def test_a_settled_one_stays_settled_while_what_would_settle_it_changes(story: Story) -> None:
    story.run(Decide(story.contradiction, DecisionKind.BOTH, reason="He came back."))
    story.run(AddSettling(story.contradiction, "The list"))
    assert story.row("contradiction", story.contradiction)["state"] == "settled"
