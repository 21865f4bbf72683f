"""A project that is filled before it has its name: all of it or nothing."""

from pathlib import Path

import pytest

from tests.store.building import TurnedClock, add_article, do, dump, new_project
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.project_file import Project

CLOCK = TurnedClock()


def test_what_filled_it_is_there_with_its_steps(tmp_path: Path) -> None:
    path = tmp_path / "case.tline"

    def fill(new: Project) -> None:
        assert not path.exists()
        do(new, "Added an article", add_article)
        do(new, "Added another", lambda writer: add_article(writer, "Other words.\n"))

    with Project.create(path, title="The case", clock=CLOCK, fill=fill) as project:
        assert [step.label for step in project.history.trail()][1:] == ["Added an article", "Added another"]
        assert project.history.undo_label == "Added another"
        assert project.verify() == []
        do(project, "Goes on", lambda writer: writer.add("person", main_name="Musa"))
    assert not [file.name for file in tmp_path.iterdir() if ".part" in file.name]


def test_the_same_content_is_the_same_record_however_it_was_made(tmp_path: Path) -> None:
    with (
        Project.create(
            tmp_path / "filled.tline", title="The case", clock=CLOCK, fill=lambda new: do(new, "Article", add_article)
        ) as filled,
        new_project(tmp_path, CLOCK) as plain,
    ):
        do(plain, "Article", add_article)
        assert {name: rows for name, rows in dump(plain).items() if name != "project"} == {
            name: rows for name, rows in dump(filled).items() if name != "project"
        }


@pytest.mark.parametrize("error", [RuntimeError("a bug"), KeyboardInterrupt()])
def test_a_filling_that_fails_leaves_nothing(tmp_path: Path, error: BaseException) -> None:
    def fill(new: Project) -> None:
        do(new, "Article", add_article)
        raise error

    with pytest.raises(type(error)):
        Project.create(tmp_path / "case.tline", title="The case", clock=CLOCK, fill=fill)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_touched_by_a_filling(tmp_path: Path) -> None:
    path = tmp_path / "case.tline"
    path.write_bytes(b"somebody else's")
    with pytest.raises(ProblemForUser) as caught:
        Project.create(path, title="The case", clock=CLOCK, fill=lambda _new: pytest.fail("was filled"))
    assert caught.value.problem is Problem.PROJECT_EXISTS
    assert path.read_bytes() == b"somebody else's"
