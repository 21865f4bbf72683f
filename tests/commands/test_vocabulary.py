"""The project's own words: added, renamed, ordered, removed, and never twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.builders import Story
from timeline_app.commands.vocabulary import (
    OrderWords,
    RemoveEventKind,
    RemoveGroup,
    RemoveStatus,
    SaveEventKind,
    SaveGroup,
    SaveStatus,
)
from timeline_app.domain.ids import PersonGroupId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.vocabulary import GLYPHS, free_key
from timeline_app.queries.vocabulary import Vocabulary, vocabulary


def words(story: Story) -> Vocabulary:
    with story.project.reading() as conn:
        return vocabulary(conn)


def group_of(story: Story, label: str) -> PersonGroupId:
    return PersonGroupId(next(row.group for row in words(story).groups if row.label == label))


def test_a_group_is_added_renamed_and_removed(story: Story) -> None:
    group = story.run(SaveGroup(" In  exile "))
    assert words(story).groups[-1].label == "In exile"
    story.run(SaveGroup("Abroad", group))
    assert story.editing.undo_label == "Renamed “In exile” to Abroad in the vocabulary"
    story.run(RemoveGroup(group))
    assert "Abroad" not in {row.label for row in words(story).groups}


def test_a_group_that_is_used_or_comes_from_a_standing_stays(story: Story) -> None:
    for label, problem in (("May be next", Problem.WORD_STAYS), ("Defected", Problem.GROUP_IN_USE)):
        with pytest.raises(ProblemForUser) as caught:
            story.run(RemoveGroup(group_of(story, label)))
        assert caught.value.problem is problem
    story.run(SaveGroup("Next, perhaps", group_of(story, "May be next")))
    assert {row.fixed for row in words(story).groups if row.label == "Next, perhaps"} == {True}


def test_exclusion_holds_both_ways_and_goes_both_ways(story: Story) -> None:
    left, ill = story.status("resigned"), story.status("ill")
    exile = story.run(SaveStatus("In exile", group_of(story, "Defected"), "left", (left, ill)))
    by_row = {row.status: row for row in words(story).statuses}
    assert by_row[exile].excludes == {left, ill}
    assert exile in by_row[left].excludes
    assert exile in by_row[ill].excludes
    story.run(SaveStatus("In exile", group_of(story, "Defected"), "left", (left, exile), exile))
    by_row = {row.status: row for row in words(story).statuses}
    assert by_row[exile].excludes == {left}
    assert exile not in by_row[ill].excludes


def test_claims_of_a_removed_status_take_the_other_or_none(story: Story) -> None:
    used = next(row for row in words(story).statuses if row.claims)
    other = story.status("ill")
    story.run(RemoveStatus(story.status(_key(story, used.status)), other))
    assert {row.status: row.claims for row in words(story).statuses}[other] == used.claims
    story.run(RemoveStatus(other))
    assert not any(row["status_kind"] in (used.status, other) for row in story.rows("claim"))
    assert not any(other in (row["status_kind"], row["excludes"]) for row in story.rows("status_exclusion"))


def test_events_need_a_kind_and_a_kind_needs_its_own_outline(story: Story) -> None:
    used = next(row for row in words(story).kinds if row.events)
    with pytest.raises(ProblemForUser) as caught:
        story.run(RemoveEventKind(story.kind(_key(story, used.kind, "event_kind"))))
    assert caught.value.problem is Problem.KIND_IN_USE
    with pytest.raises(ProblemForUser) as caught:
        story.run(SaveEventKind("Trial", used.glyph))
    assert caught.value.problem is Problem.GLYPH_TAKEN
    free = [glyph for glyph in GLYPHS if glyph not in {row.glyph for row in words(story).kinds}]
    made = [story.run(SaveEventKind(f"Kind {glyph}", glyph)) for glyph in free]
    with pytest.raises(ProblemForUser) as caught:
        story.run(SaveEventKind("One more", free[0]))
    assert caught.value.problem is Problem.TOO_MANY_KINDS
    story.run(RemoveEventKind(story.kind(_key(story, used.kind, "event_kind")), made[0]))
    assert {row.kind: row.events for row in words(story).kinds}[made[0]] == used.events


def test_the_same_words_twice_are_refused_however_they_are_written(story: Story) -> None:
    for command in (
        SaveGroup("  defected"),
        SaveStatus("RESIGNED.", group_of(story, "Defected"), "left"),
        SaveEventKind("journey", "star"),
    ):
        with pytest.raises(ProblemForUser) as caught:
            story.run(command)
        assert caught.value.problem is Problem.WORD_TAKEN


def test_words_are_put_into_order(story: Story) -> None:
    before = [row.kind for row in words(story).kinds]
    story.run(OrderWords("event_kind", tuple(reversed(before))))
    assert [row.kind for row in words(story).kinds] == before[::-1]
    with pytest.raises(ValueError, match="every word once"):
        story.run(OrderWords("event_kind", tuple(before[1:])))


@given(st.lists(st.text(max_size=12), max_size=8))
def test_keys_are_never_taken_twice_and_hold_no_signs(labels: list[str]) -> None:
    taken: set[str] = set()
    for label in labels:
        key = free_key(label, taken)
        assert key
        assert key not in taken
        assert not set(key) & set(" .,;:'\"“”-/%")
        taken.add(key)


def _key(story: Story, row: int, table: str = "status_kind") -> str:
    return str(next(one["key"] for one in story.rows(table) if one["id"] == row))
