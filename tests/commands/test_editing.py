from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.store.building import TurnedClock, dump, new_project
from timeline_app.commands.editing import Editing
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.project_file import Project
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class AddSomebody:
    name: str

    @property
    def label(self) -> str:
        return f"Added {self.name}"

    def apply(self, writer: Writer) -> int:
        if not self.name:
            writer.add("person", main_name="half done")
            raise ProblemForUser(Problem.NOTHING_LEFT, reason="There is no name.")
        return writer.add("person", main_name=self.name)


@dataclass(frozen=True, slots=True)
class Describe:
    person: int
    note: str
    label: str = "Wrote a note"

    def apply(self, writer: Writer) -> None:
        writer.set("person", self.person, note=self.note)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path, TurnedClock()) as project:
        yield project


def test_a_command_gives_what_it_made_and_what_it_touched(project: Project) -> None:
    outcome = Editing(project).run(AddSomebody("Musa"))
    assert outcome.changes.ids("person") == {outcome.value}


def test_a_command_is_one_step_back_and_forth(project: Project) -> None:
    editing = Editing(project)
    before = dump(project)
    outcome = editing.run(AddSomebody("Musa"))
    after = dump(project)
    assert (editing.undo_label, editing.redo_label) == ("Added Musa", None)
    assert editing.undo() == outcome.changes
    assert dump(project) == before
    assert (editing.undo_label, editing.redo_label) == (None, "Added Musa")
    assert editing.undo() is None
    assert editing.redo() == outcome.changes
    assert dump(project) == after
    assert editing.redo() is None


def test_a_refused_command_leaves_nothing(project: Project) -> None:
    before = dump(project)
    with pytest.raises(ProblemForUser, match="There is no name"):
        Editing(project).run(AddSomebody(""))
    assert dump(project) == before
    assert Editing(project).undo_label is None


def test_typing_is_one_step(project: Project) -> None:
    editing = Editing(project)
    editing.run(AddSomebody("Musa"))
    for note in ("a", "ab", "abc"):
        editing.run(Describe(1, note), joins="note of 1")
    editing.undo()
    assert dump(project)["person"][0][3] == ""
    assert editing.undo_label == "Added Musa"
