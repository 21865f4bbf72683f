import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.building import TurnedClock, add_article, add_evidence, dump, new_project
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store import opening, schema, vocabulary
from timeline_app.store.engine import Access, make_engine
from timeline_app.store.project_file import Project

CLOCK = TurnedClock()


def open_it(path: Path, *, read_only: bool = False) -> Project:
    return Project.open(path, clock=CLOCK, read_only=read_only)


def refusal(path: Path, *, read_only: bool = False) -> ProblemForUser:
    """Open what must be refused; the file stays as it is, byte for byte, and nothing is left beside it."""
    content = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    with pytest.raises(ProblemForUser) as caught:
        open_it(path, read_only=read_only).close()
    left = [
        found for found in sorted(path.parent.iterdir()) if found not in beside and not found.name.endswith(".lock")
    ]
    assert left == []
    assert (path.read_bytes() if path.is_file() else None) == content
    return caught.value


def closed_project(folder: Path) -> Path:
    with new_project(folder) as project:
        with project.change("Took a quote") as change:
            add_evidence(change.writer, add_article(change.writer))
        return project.path


def change_file(path: Path, statement: str) -> None:
    engine = make_engine(path, Access.WRITE)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


# --- make and open ------------------------------------------------------------------------------------------------


def test_a_new_project_knows_its_title_and_the_words_of_the_field(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        rows = dump(project)
        assert (project.title, project.read_only, project.read_only_reason) == ("The case", False, "")
        assert len(project.uuid) == 36
        assert project.history.undo_label is None
        assert project.verify() == []
    assert [row[1:3] for row in rows["person_group"]] == list(vocabulary.PERSON_GROUPS)
    assert [row[1:4] for row in rows["event_kind"]] == list(vocabulary.EVENT_KINDS)
    groups = {row[0]: row[1] for row in rows["person_group"]}
    assert [(row[1], row[2], groups[row[3]], row[4]) for row in rows["status_kind"]] == list(vocabulary.STATUSES)
    both_ways = {(row[2], row[1]) for row in rows["status_exclusion"]}
    assert both_ways == {(row[1], row[2]) for row in rows["status_exclusion"]}


def test_what_was_saved_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        with project.change("Took a quote") as change:
            add_evidence(change.writer, add_article(change.writer))
        before, identity = dump(project), project.uuid
    with open_it(tmp_path / "case.tline") as again:
        assert dump(again) == before
        assert (again.uuid, again.title) == (identity, "The case")
        assert again.opened_damage == ()


def test_a_title_can_be_changed_and_undone(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        with project.change("Renamed the project") as change:
            change.writer.set("project", 1, title="Another")
        assert project.title == "Another"
        project.history.undo()
        assert project.title == "The case"


def test_at_rest_a_project_is_one_file_and_its_lock_names_nobody(tmp_path: Path) -> None:
    with new_project(tmp_path):
        holder = json.loads((tmp_path / "case.tline.lock.json").read_text("utf-8"))
        assert holder["pid"] == os.getpid()
        assert set(holder) == {"pid", "host", "user", "since"}
    assert {file.name for file in tmp_path.iterdir()} <= {"case.tline", "case.tline.lock"}


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.close()
    project.close()
    open_it(project.path).close()


@pytest.mark.parametrize("kind", ["file", "folder", "broken link"])
def test_a_project_never_takes_the_place_of_something_else(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "case.tline"
    if kind == "file":
        path.write_text("mine", "utf-8")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(ProblemForUser) as caught:
        new_project(tmp_path)
    assert caught.value.problem is Problem.PROJECT_EXISTS
    assert [file.name for file in tmp_path.iterdir()] == ["case.tline"]


def test_a_project_that_cannot_be_made_leaves_nothing(tmp_path: Path, unwritable: Callable[[Path], None]) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    unwritable(folder)
    with pytest.raises(ProblemForUser) as caught:
        new_project(folder)
    assert str(caught.value) == (
        "case.tline cannot be saved there: the folder cannot be written. Nothing was changed; choose another place."
    )
    assert list(folder.iterdir()) == []


def test_a_project_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemForUser, match="the folder does not exist"):
        new_project(tmp_path / "none")


# --- refusals -----------------------------------------------------------------------------------------------------


def test_a_project_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.tline").problem is Problem.PROJECT_MISSING
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"Notes of a meeting.\n" * 40, b"SQLite format 3\x00", os.urandom(4096), b"PK\x03\x04" + bytes(300)],
)
def test_a_file_that_is_no_project_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "report.tline"
    path.write_bytes(content)
    problem = refusal(path)
    assert str(problem) == "report.tline is not a project of this program. Nothing was changed."
    assert refusal(path, read_only=True).problem is Problem.NOT_A_PROJECT


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.tline"
    engine = make_engine(path, Access.CREATE)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a (id INTEGER)")
    engine.dispose()
    assert refusal(path).problem is Problem.NOT_A_PROJECT


def test_a_folder_and_a_pipe_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "folder.tline").mkdir()
    assert refusal(tmp_path / "folder.tline").problem is Problem.NOT_A_PROJECT
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.tline")
        assert refusal(tmp_path / "pipe.tline").problem is Problem.NOT_A_PROJECT


def test_a_project_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = closed_project(tmp_path)
    change_file(path, f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    assert refusal(path).problem is Problem.NEWER_PROJECT
    assert refusal(path, read_only=True).problem is Problem.NEWER_PROJECT


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.98])
def test_a_truncated_project_is_refused(tmp_path: Path, share: float) -> None:
    path = closed_project(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    problem = refusal(path)
    assert problem.problem is Problem.DAMAGED_PROJECT
    assert "There is no backup." in str(problem)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON person BEGIN UPDATE person SET note = 'x'; END",
        "CREATE VIEW more AS SELECT * FROM person",
        "DROP INDEX ix_passage_version",
    ],
)
def test_a_project_whose_tables_were_altered_is_refused(tmp_path: Path, statement: str) -> None:
    path = closed_project(tmp_path)
    change_file(path, statement)
    problem = refusal(path)
    assert problem.problem is Problem.DAMAGED_PROJECT
    assert "altered outside this program" in str(problem)
    assert refusal(path, read_only=True).problem is Problem.DAMAGED_PROJECT


def test_a_damaged_quote_is_told_at_opening_and_leaves_reading(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        with project.change("Took quotes") as change:
            version = add_article(change.writer)
            add_evidence(change.writer, version)
            add_evidence(change.writer, version, 4, 12)
        good = project.back_up()
        assert good is not None
    path = tmp_path / "case.tline"
    # A later one that has gone bad since is not offered.
    torn = good.path.with_name(good.path.name.replace("2011-04-01", "2011-04-02"))
    torn.write_bytes(good.path.read_bytes()[:9000])
    change_file(path, "UPDATE quotation SET exact = 'The minister has lied'")
    problem = refusal(path)
    assert str(problem) == (
        "Part of this project is damaged: 2 quotes no longer match their fingerprints. "
        "The last good backup is from 1 April 2011, 18:20 UTC."
    )
    with open_it(Path(problem.details["backup_path"]), read_only=True) as kept:
        assert kept.verify() == []
    with open_it(path, read_only=True) as project:
        assert [finding.rows for finding in project.opened_damage] == [(("quotation", 1),), (("quotation", 2),)]
        assert str(project.opened_damage[0]) == (
            "Quote 1 in article “At the airport” no longer matches its fingerprint."
        )


# --- read only, and two at once -----------------------------------------------------------------------------------


def test_reading_only_changes_nothing_and_says_so(tmp_path: Path) -> None:
    path = closed_project(tmp_path)
    content = path.read_bytes()
    with open_it(path, read_only=True) as project:
        assert (project.read_only, project.read_only_reason) == (True, "")
        assert project.history.undo_label == "Took a quote"
        for attempt in (
            lambda: project.change("No").__enter__(),
            project.history.undo,
            lambda: project.save_draft("a", "b"),
            lambda: project.remove_draft("a"),
        ):
            with pytest.raises(ProblemForUser) as caught:
                attempt()
            assert caught.value.problem is Problem.READ_ONLY_PROJECT
    assert path.read_bytes() == content
    assert not (tmp_path / "case.backups").exists()


def test_in_a_folder_that_cannot_be_written_it_opens_to_read(
    tmp_path: Path, unwritable: Callable[[Path], None]
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    path = closed_project(folder)
    unwritable(folder)
    with open_it(path) as project:
        assert project.read_only
        assert project.read_only_reason == "This folder cannot be written. The project opens to read only."
        assert project.verify() == []
        with pytest.raises(ProblemForUser), project.change("No") as change:
            change.writer.add("person", main_name="A")
        project.save_copy(tmp_path / "copy.tline")
    with open_it(tmp_path / "copy.tline") as copy, copy.change("Yes") as change:
        change.writer.add("person", main_name="A")


def test_a_second_opener_is_told_who_holds_it_and_may_read(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        problem = refusal(project.path)
        assert problem.problem is Problem.OPEN_ELSEWHERE
        assert f"process {os.getpid()}" in str(problem)
        with open_it(project.path, read_only=True) as reader:
            with project.change("Beside a reader") as change:
                change.writer.add("person", main_name="A")
            assert dump(reader) == dump(project)
    open_it(project.path).close()


def test_a_link_and_its_file_are_one_project(tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.tline"
    link.parent.mkdir()
    with new_project(tmp_path) as project:
        link.symlink_to(project.path)
        with pytest.raises(ProblemForUser) as caught:
            open_it(link)
        assert caught.value.problem is Problem.OPEN_ELSEWHERE
    with open_it(link) as again:
        assert again.path == project.path.resolve()


_HOLD = """
import sys
from pathlib import Path
from timeline_app.domain.clock import system_clock
from timeline_app.store.project_file import Project
project = Project.open(Path(sys.argv[1]), clock=system_clock)
print("open", flush=True)
sys.stdin.read()
"""


def test_a_lock_held_by_another_process_goes_with_it(tmp_path: Path) -> None:
    path = closed_project(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(ProblemForUser) as caught:
            open_it(path)
        assert f"process {other.pid}" in str(caught.value)
        other.kill()
        other.wait()
    with open_it(path) as project:
        assert not project.read_only


def test_a_note_of_the_holder_that_cannot_be_read_does_not_matter(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        for note in ("", "[]", '{"pid": "x"}', "\0"):
            (tmp_path / "case.tline.lock.json").write_text(note, "utf-8")
            assert "by whom is not known" in str(refusal(project.path))


def test_changes_from_many_threads_follow_one_another(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:

        def work(n: int) -> None:
            for k in range(10):
                with project.change(f"{n}.{k}") as change:
                    change.writer.add("person", main_name=f"{n}.{k}")
                with project.reading() as connection:
                    names = connection.exec_driver_sql("SELECT main_name FROM person").scalars().all()
                assert f"{n}.{k}" in names

        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(dump(project)["person"]) == 40
        assert project.verify() == []
        while project.history.undo() is not None:
            pass
        assert dump(project)["person"] == []


# --- drafts and copies --------------------------------------------------------------------------------------------


def test_drafts_are_kept_beside_the_history(tmp_path: Path) -> None:
    with new_project(tmp_path) as project:
        project.save_draft("quote 1", "half")
        project.save_draft("quote 2", "more")
        project.save_draft("quote 1", "half a claim")
        assert len(project.history.trail()) == 1
    with open_it(project.path) as again:
        assert again.drafts() == {"quote 1": "half a claim", "quote 2": "more"}
        again.remove_draft("quote 1")
        again.remove_draft("quote 1")
        assert again.draft("quote 1") is None
        assert again.draft("quote 2") == "more"
        assert again.verify() == []


def test_a_copy_is_whole_and_replaces_nothing(tmp_path: Path) -> None:
    with open_it(closed_project(tmp_path)) as project:
        project.save_copy(tmp_path / "copy.tline")
        with pytest.raises(ProblemForUser) as caught:
            project.save_copy(tmp_path / "copy.tline")
        assert caught.value.problem is Problem.PROJECT_EXISTS
        before = dump(project)
    with open_it(tmp_path / "copy.tline") as copy:
        assert dump(copy) == before
        assert copy.history.undo_label == "Took a quote"
        assert copy.verify() == []


def test_the_first_bytes_say_enough(tmp_path: Path) -> None:
    assert opening.check_header(closed_project(tmp_path)) == schema.SCHEMA_VERSION
