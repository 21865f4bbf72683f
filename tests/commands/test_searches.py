"""Searches that are kept: their order, their names, and what is refused."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.commands.builders import Story, World, check, open_story
from timeline_app.commands.searches import MoveSearch, RemoveSearch, RenameSearch, SavedKind, SaveSearch
from timeline_app.domain.ids import SavedSearchId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.queries.searches import saved_searches


def listed(story: Story | World, kind: str = "search") -> list[str]:
    with story.project.reading() as connection:
        return [one.label for one in saved_searches(connection, kind)]


def keep(story: Story, *names: str) -> list[SavedSearchId]:
    return [SavedSearchId(story.run(SaveSearch(SavedKind.SEARCH, name, name))) for name in names]


@pytest.fixture(scope="module")
def story_of_four(story_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """One story with four searches, moved about in by every example."""
    path = Path(shutil.copy(story_file, tmp_path_factory.mktemp("moved") / "story.tline"))
    with open_story(path) as opened:
        keep(opened, "a", "b", "c", "d")
        yield opened


def test_they_stand_in_the_order_in_which_they_were_kept_each_kind_by_itself(story: Story) -> None:
    keep(story, "b", "a")
    story.run(SaveSearch(SavedKind.FILTER, "Denials", "{}"))
    assert listed(story) == ["b", "a"]
    assert listed(story, "filter") == ["Denials"]


def test_the_same_name_replaces_what_was_kept_under_it(story: Story) -> None:
    (first,) = keep(story, "Orlo")
    again = story.run(SaveSearch(SavedKind.SEARCH, " Orlo ", "by:Orlo"))
    assert again == first
    with story.project.reading() as connection:
        assert [one.body for one in saved_searches(connection, "search")] == ["by:Orlo"]


def test_renamed_and_removed(story: Story) -> None:
    first, second = keep(story, "one", "two")
    story.run(RenameSearch(first, " Said  by Orlo "))
    story.run(RemoveSearch(second))
    assert listed(story) == ["Said by Orlo"]
    assert story.editing.undo_label == "Removed the saved search “two”"


def test_two_of_a_kind_have_no_name_in_common(story: Story) -> None:
    first, second = keep(story, "one", "two")
    story.run(SaveSearch(SavedKind.FILTER, "three", "{}"))
    with pytest.raises(ProblemForUser) as refused:
        story.run(RenameSearch(second, " one "))
    assert refused.value.problem is Problem.NAME_KEPT
    assert "“one”" in str(refused.value)
    story.run(RenameSearch(first, "one"))  # its own
    story.run(RenameSearch(second, "three"))  # that of another kind
    assert listed(story) == ["one", "three"]


@pytest.mark.parametrize("command", [SaveSearch(SavedKind.SEARCH, " ", "x"), SaveSearch(SavedKind.SEARCH, "x", " ")])
def test_nothing_is_kept_without_words(story: Story, command: SaveSearch) -> None:
    before = story.dump()
    with pytest.raises(ProblemForUser) as caught:
        story.run(command)
    assert caught.value.problem is Problem.WORDS_MISSING
    assert story.dump() == before


@given(at=st.integers(0, 3), to=st.integers(-2, 6))
def test_moving_is_that_of_a_list(story_of_four: Story, at: int, to: int) -> None:
    names = listed(story_of_four)
    with story_of_four.project.reading() as connection:
        moved = saved_searches(connection, "search")[at]
    story_of_four.run(MoveSearch(SavedSearchId(moved.saved), to))
    names.pop(at)
    names.insert(max(to, 0), moved.label)
    assert listed(story_of_four) == names
    check(story_of_four)
