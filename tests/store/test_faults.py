"""What the world does to a project file: kills, full disks, files that move. Nothing acknowledged is lost."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.building import TurnedClock, add_article, do, dump, new_project
from timeline_app.domain.clock import system_clock
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.engine import Access, make_engine, raw_of
from timeline_app.store.project_file import Project
from timeline_app.store.writer import Writer

CLOCK = TurnedClock()
ROOT = Path(__file__).resolve().parents[2]


# --- killed in the middle -----------------------------------------------------------------------------------------


def run_and_kill(path: Path, seed: int) -> int:
    """Let a process change the project for up to a quarter of a second, kill it; gives the last step it told of."""
    command = [sys.executable, str(ROOT / "tests/store/crash_child.py"), str(path), str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        try:
            child.wait(random.Random(seed).uniform(0, 0.25))
            raise AssertionError("the process ended by itself")
        except subprocess.TimeoutExpired:
            child.kill()
        told = child.stdout.read().split("\n")
    return max((int(line) for line in told[:-1]), default=0)  # what follows the last line end was cut off


def kill_and_check(folder: Path, seeds: range) -> None:
    left_open = 0
    with new_project(folder) as project:
        path = project.path
    steps = 1
    for seed in seeds:
        told = run_and_kill(path, seed)
        left_open += path.with_name(path.name + "-journal").exists()
        with Project.open(path, clock=system_clock) as project:
            trail = project.history.trail()
            assert steps + told <= len(trail) <= steps + told + 1, "an acknowledged step is missing, or one too many"
            assert project.verify() == []
            steps = len(trail)
    if len(seeds) > 20:
        assert left_open > len(seeds) // 5, "hardly a kill met an open transaction: this proves nothing"


def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    kill_and_check(tmp_path, range(5))


@pytest.mark.slow
def test_fifty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    kill_and_check(tmp_path, range(100, 150))


# --- a disk that fills up -----------------------------------------------------------------------------------------


def add_long_article(writer: Writer) -> None:
    add_article(writer, "A line of a very long article.\n" * 100_000)


def fill_up(folder: Path) -> Path:
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def test_on_a_full_disk_the_change_is_refused_and_the_rest_is_safe(small_disk: Path) -> None:
    with new_project(small_disk) as project:
        do(project, "Small", add_article)
        before = dump(project)
        for _ in range(2):
            with pytest.raises(ProblemForUser) as caught:
                do(project, "Too much", add_long_article)
            assert caught.value.problem is Problem.DISK_FULL
            assert dump(project) == before
        do(project, "Small again", lambda writer: writer.add("person", main_name="Musa"))
        filler = fill_up(small_disk)
        before = dump(project)
        for work in (
            lambda: do(project, "No room", lambda writer: writer.add("person", main_name="x" * 9000)),
            project.history.undo,
            lambda: project.save_draft("form", "x" * 9000),
        ):
            with pytest.raises(ProblemForUser) as caught:
                work()
            assert caught.value.problem is Problem.DISK_FULL
        assert dump(project) == before
        with pytest.raises(ProblemForUser, match="the disk is full"):
            project.save_copy(small_disk / "copy.tline")
        with pytest.raises(ProblemForUser, match="the disk is full"):
            project.back_up()
        filler.unlink()
        do(project, "Room again", lambda writer: writer.add("person", main_name="x" * 9000))
        assert project.verify() == []
    with Project.open(small_disk / "case.tline", clock=CLOCK) as again:
        assert again.verify() == []
        assert len(dump(again)["person"]) == 2
    assert not [file for file in small_disk.rglob("*") if file.name.endswith(".part")]


def test_a_full_disk_keeps_no_project_shut(small_disk: Path) -> None:
    with new_project(small_disk) as project:
        do(project, "Small", add_article)
    filler = fill_up(small_disk)
    with Project.open(project.path, clock=CLOCK) as again:
        assert again.backup_problem is not None
        assert again.title == "The case"
    with pytest.raises(ProblemForUser, match="the disk is full"):
        Project.create(small_disk / "other.tline", title="Other", clock=CLOCK)
    filler.unlink()
    assert {file.name for file in small_disk.iterdir()} <= {
        "case.tline",
        "case.tline.lock",
        "case.tline.lock.json",
        "case.backups",
    }


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path) as project:
        do(project, "Article", add_article)
        yield project


def test_a_file_that_may_not_grow_is_a_full_disk_too(project: Project) -> None:
    assert project._writing is not None
    with project._writing.alone() as connection:
        raw = raw_of(connection)
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages + 2}")
    before = dump(project)
    with pytest.raises(ProblemForUser) as caught:
        do(project, "Too much", add_long_article)
    assert caught.value.problem is Problem.DISK_FULL
    assert str(caught.value).startswith("The project file cannot be written. The disk is full.")
    assert dump(project) == before
    assert project.verify() == []


# --- a file that others use or move -------------------------------------------------------------------------------


def test_a_file_that_another_program_writes_is_busy(project: Project) -> None:
    assert project._writing is not None
    with project._writing.alone() as connection:
        raw_of(connection).execute("PRAGMA busy_timeout=0")
    other = make_engine(project.path, Access.WRITE)
    with other.begin():
        with pytest.raises(ProblemForUser) as caught:
            do(project, "Beside it", lambda writer: writer.add("person", main_name="A"))
        assert caught.value.problem is Problem.BUSY
    other.dispose()
    do(project, "After it", lambda writer: writer.add("person", main_name="A"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
@pytest.mark.parametrize("how", ["renamed", "replaced", "removed"])
def test_a_file_that_moved_takes_no_change_and_can_be_saved_elsewhere(
    project: Project, tmp_path: Path, how: str
) -> None:
    with project.reading() as connection:
        connection.exec_driver_sql("SELECT 1 FROM article").all()
    before, path = dump(project), project.path
    if how == "removed":
        path.unlink()
    else:
        path.rename(tmp_path / "moved.tline")
    if how == "replaced":
        with new_project(tmp_path, name="other.tline") as other:
            do(other, "Other", lambda writer: writer.add("person", main_name="Somebody else"))
        (tmp_path / "other.tline").rename(path)
    for _ in range(2):
        with pytest.raises(ProblemForUser) as caught:
            do(project, "No", lambda writer: writer.add("person", main_name="A"))
        assert caught.value.problem is Problem.FILE_MOVED
    project.save_copy(tmp_path / "saved.tline")
    with Project.open(tmp_path / "saved.tline", clock=CLOCK) as saved:
        assert dump(saved) == before
        do(saved, "Yes", lambda writer: writer.add("person", main_name="A"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
def test_a_new_reader_never_reads_a_file_that_took_the_place(project: Project, tmp_path: Path) -> None:
    project._readers.dispose()  # as if every reader were new
    project.path.rename(tmp_path / "moved.tline")
    with new_project(tmp_path, name="other.tline"):
        pass
    (tmp_path / "other.tline").rename(project.path)
    with pytest.raises(ProblemForUser) as caught:
        dump(project)
    assert caught.value.problem is Problem.FILE_MOVED


def test_a_save_that_was_cut_short_is_rolled_back_only_where_it_can_be_written(
    tmp_path: Path, project: Project
) -> None:
    """A copy of file and journal in the middle of a change is what a crash leaves."""
    before = dump(project)
    folder = tmp_path / "crashed"
    folder.mkdir()
    assert project._writing is not None
    with project._writing.alone() as connection:
        raw_of(connection).execute("PRAGMA cache_size=5")
    with project.change("Long") as change:
        for n in range(300):
            change.writer.add("person", main_name=f"{n}" * 500)
        for file in (project.path, project.path.with_name("case.tline-journal")):
            copied = subprocess.run(
                ["cp", str(file), str(folder)], check=True
            )  # a copy of our own would free the locks
            assert copied.returncode == 0
    path = folder / "case.tline"
    content = path.read_bytes()
    with pytest.raises(ProblemForUser, match="cut short"):
        Project.open(path, clock=CLOCK, read_only=True)
    assert path.read_bytes() == content
    with Project.open(path, clock=CLOCK) as recovered:
        assert dump(recovered) == before
        assert recovered.verify() == []
