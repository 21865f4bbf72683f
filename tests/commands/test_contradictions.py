import pytest

from tests.commands.builders import Story, check
from timeline_app.commands.contradictions import (
    AddContradiction,
    Decide,
    DecisionKind,
    EditContradiction,
    RemoveContradiction,
)
from timeline_app.domain.problems import Problem, ProblemForUser


def test_sides_stand_in_the_order_given_and_once(story: Story) -> None:
    made = story.run(AddContradiction("Gone?", (story.denied, story.resigned, story.denied), "See both."))
    assert [(side["n"], side["evidence"]) for side in story.rows("side", contradiction=made)] == [
        (1, story.denied),
        (2, story.resigned),
    ]
    row = story.row("contradiction", made)
    assert (row["state"], row["note"]) == ("open", "See both.")
    assert row["made_at"]
    assert story.editing.undo_label == "Added the contradiction “Gone?”"


def test_one_side_is_no_contradiction(story: Story) -> None:
    with pytest.raises(ProblemForUser) as caught:
        story.run(AddContradiction("Gone?", (story.denied, story.denied)))
    assert caught.value.problem is Problem.ONE_SIDE


def test_every_decision_is_kept_with_its_date(story: Story) -> None:
    def state() -> str:
        return str(story.row("contradiction", story.contradiction)["state"])

    assert state() == "settled"
    story.run(Decide(story.contradiction, DecisionKind.KEEP_OPEN))
    assert state() == "open"
    story.run(Decide(story.contradiction, DecisionKind.PREFER, story.denied, "He was seen."))
    assert state() == "settled"
    story.run(Decide(story.contradiction, DecisionKind.BOTH, reason="Different days."))
    assert state() == "settled"
    assert story.editing.undo_label == "Decided that both sides can be true: “Did he leave?”"

    log = story.rows("decision")
    assert [row["kind"] for row in log] == ["prefer", "keep_open", "prefer", "both"]
    sides = {side["id"]: side["evidence"] for side in story.rows("side")}
    assert [sides.get(row["side"]) for row in log] == [story.asserted, None, story.denied, None]
    moments = [row["made_on"] for row in log]
    assert moments == sorted(set(moments))
    assert all(moment.endswith("Z") for moment in moments)


@pytest.mark.parametrize("kind", [DecisionKind.PREFER, DecisionKind.BOTH])
def test_a_decision_needs_a_reason(story: Story, kind: DecisionKind) -> None:
    before = story.dump()
    with pytest.raises(ProblemForUser) as caught:
        story.run(Decide(story.contradiction, kind, story.denied, " "))
    assert caught.value.problem is Problem.REASON_MISSING
    assert story.dump() == before


@pytest.mark.parametrize("which", ["none", "another"])
def test_preferring_what_is_no_side_is_a_bug(story: Story, which: str) -> None:
    prefer = None if which == "none" else story.resigned
    with pytest.raises(ValueError, match="no side"):
        story.run(Decide(story.contradiction, DecisionKind.PREFER, prefer, "So."))


def test_question_and_note_change_alone(story: Story) -> None:
    story.run(EditContradiction(story.contradiction, note="Other days. "))
    story.run(EditContradiction(story.contradiction, question="Is he gone?"))
    row = story.row("contradiction", story.contradiction)
    assert (row["question"], row["note"]) == ("Is he gone?", "Other days. ")
    with pytest.raises(ProblemForUser):
        story.run(EditContradiction(story.contradiction, question=" "))


def test_removing_a_contradiction_leaves_the_evidence(story: Story) -> None:
    evidence = story.rows("evidence")
    story.run(RemoveContradiction(story.contradiction))
    assert (story.rows("contradiction"), story.rows("side"), story.rows("decision")) == ([], [], [])
    assert story.rows("evidence") == evidence
    check(story)
