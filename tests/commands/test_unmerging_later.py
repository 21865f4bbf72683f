"""A join taken apart after fifty further edits and a restart in the middle; and a split joined together again."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.builders import Dump, Story, Ticking, check, open_story
from tests.commands.test_sequences import MOVES, Draw, NothingThereError
from tests.commands.test_unmerging import rich
from tests.commands.unmerging import Belongings, belongings
from timeline_app.commands._joining import claim_key
from timeline_app.commands.command import Command
from timeline_app.commands.people import JoinPeople, RemovePerson, SplitPerson, UnmergePeople
from timeline_app.domain.ids import EvidenceId, MergeId, NameId, PersonId
from timeline_app.domain.problems import ProblemForUser
from timeline_app.store.project_file import Project

T = TypeVar("T")
EDITS = 50
MANY = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class Chance(Draw):
    """Chooses by a seed: fifty commands are too much to shrink."""

    def __init__(self, story: Story, random: Random) -> None:
        self.story, self.random = story, random

    def one(self, choices: list[T] | tuple[T, ...]) -> T:
        if not choices:
            raise NothingThereError
        return self.random.choice(choices)

    def some(self, choices: list[T]) -> tuple[T, ...]:
        return tuple(self.random.choices(choices, k=self.random.randint(0, 3))) if choices else ()


class Edits:
    """Runs commands by chance, undoes and redoes some of them, and opens the project anew half-way."""

    def __init__(self, seed: int, keep: Callable[[Story, Command], bool]) -> None:
        self.random, self.keep = Random(seed), keep
        self.done = self.undone = self.edits = 0

    def run(self, story: Story, until: int) -> None:
        while self.edits < until:
            move = self.random.randrange(len(MOVES) + 4)
            if move < len(MOVES):
                self._edit(story, MOVES[move])
            elif move < len(MOVES) + 2 and self.done:
                assert story.editing.undo() is not None
                self._count(-1)
            elif self.undone:
                assert story.editing.redo() is not None
                self._count(1)

    def _edit(self, story: Story, move: Callable[[Draw], Command]) -> None:
        try:
            command = move(Chance(story, self.random))
            if not self.keep(story, command):
                return
            changed = story.outcome(command).changes.rows
        except (NothingThereError, ProblemForUser):
            return
        if changed:
            self.done, self.undone, self.edits = self.done + 1, 0, self.edits + 1

    def _count(self, by: int) -> None:
        self.done, self.undone, self.edits = self.done + by, self.undone - by, self.edits + 1


def holder_of(story: Story, person: int) -> int:
    """Who stands for a person now."""
    into = story.row("person", person)["merged_into"]
    return person if into is None else holder_of(story, into)


@MANY
@given(seed=st.integers(0, 2**32 - 1))
def test_a_join_is_taken_apart_after_fifty_edits_and_a_restart(story_file: Path, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(story_file, folder))
        edits = Edits(seed, lambda _story, _command: True)
        with open_story(path) as story:
            one, other = rich(story)
            own, theirs = belongings(story, one), belongings(story, other)
            keys = evidence_keys(story, theirs)
            story.run(JoinPeople(one, other))
            merge = MergeId(story.rows("person_merge")[-1]["id"])
            edits.keep = lambda story, command: not parts(story, command, merge, one)
            edits.run(story, EDITS // 2)
        with open_again(path) as story:
            edits.run(story, EDITS)
            check(story)
            holder = holder_of(story, one)
            before, held = story.dump(), belongings(story, holder)
            stands = {row: key for row, key in evidence_keys(story, held).items() if keys.get(row) == key}

            story.run(UnmergePeople(merge, apart=False))

            after, back, stay = story.dump(), belongings(story, other), belongings(story, holder)
            check(story)
            assert after["quotation"] == before["quotation"]
            assert after["chain_step"] == before["chain_step"]
            assert theirs.names.keys() & held.names.keys() <= back.names.keys()
            assert theirs.mentions & held.mentions <= back.mentions
            assert theirs.claims & held.claims <= back.claims
            assert stands.keys() <= back.evidence
            assert theirs.posts & held.posts <= back.posts
            assert theirs.sources & held.sources <= back.sources
            for kind in ("mentions", "posts", "sources"):
                assert not getattr(own, kind) & getattr(held, kind) - getattr(stay, kind), f"{kind} of the survivor"
            assert story.row("person", other)["merged_into"] is None
            everything_is_somebodys(before, after)
            assert story.editing.undo() is not None
            assert story.dump() == before
            check(story)
            story.editing.redo()
            assert story.dump() == after


@MANY
@given(seed=st.integers(0, 2**32 - 1))
def test_a_split_is_joined_again_after_fifty_edits_and_a_restart(story_file: Path, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(story_file, folder))
        edits = Edits(seed, lambda _story, _command: True)
        with open_story(path) as story:
            one, _other = rich(story)
            names = [row["id"] for row in story.rows("name", person=one) if row["text"] != "Tamaz Orlo"]
            split = SplitPerson(one, "Bela Orlo", (NameId(names[0]),), (EvidenceId(story.resigned), story.denied))
            new = story.run(split)
            edits.keep = lambda story, command: not removes(story, command, (one, new))
            edits.run(story, EDITS // 2)
        with open_again(path) as story:
            edits.run(story, EDITS)
            check(story)
            first, second = holder_of(story, one), holder_of(story, new)
            if first == second:
                return  # joined by chance
            before, theirs = story.dump(), belongings(story, second)
            story.run(JoinPeople(PersonId(first), PersonId(second)))
            merge = MergeId(story.rows("person_merge")[-1]["id"])
            joined = story.dump()
            check(story)
            assert joined["quotation"] == before["quotation"]
            assert theirs.mentions - belongings(story, first).mentions <= {
                row["id"] for row in before["mention"] if row["id"] not in {kept["id"] for kept in joined["mention"]}
            }, "a mention of both is one"
            assert theirs.evidence <= belongings(story, first).evidence
            story.run(UnmergePeople(merge, apart=False))
            assert story.dump() == before
            story.editing.undo()
            assert story.dump() == joined


def parts(story: Story, command: Command, merge: int, person: int) -> bool:
    """Say whether a command would take the join apart before its time."""
    return (isinstance(command, UnmergePeople) and command.merge == merge) or removes(story, command, (person,))


def removes(story: Story, command: Command, people: tuple[int, ...]) -> bool:
    """Say whether a command removes one of these people, or whoever stands for them."""
    return isinstance(command, RemovePerson) and command.person in {holder_of(story, person) for person in people}


@contextmanager
def open_again(path: Path) -> Iterator[Story]:
    """The project as it is now, without the ids of what the story told."""
    with Project.open(path, clock=Ticking()) as project:
        yield Story(project)


def evidence_keys(story: Story, what: Belongings) -> dict[int, object]:
    """Which claim, by words and status, each piece of evidence stands on."""
    return {
        row["id"]: claim_key(story.row("claim", row["claim"]))
        for row in story.rows("evidence")
        if row["id"] in what.evidence
    }


def everything_is_somebodys(before: Dump, after: Dump) -> None:
    """No evidence, mention or post is lost by the parting."""
    for table in ("evidence", "post", "quotation"):
        assert [row["id"] for row in after[table]] == [row["id"] for row in before[table]]
    assert {row["id"] for row in before["mention"]} <= {row["id"] for row in after["mention"]}
