"""What is computed from the record is kept beside it, and goes nowhere else."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.building import TurnedClock, do, dump, new_project
from timeline_app.store.cache import read_cache, read_cache_pieces, remove_cache, write_cache
from timeline_app.store.project_file import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return new_project(tmp_path)


def read(project: Project, key: str) -> tuple[str, bytes] | None:
    with project.reading() as connection:
        return read_cache(connection, key)


def test_a_body_is_kept_under_its_key_until_another_takes_its_place(project: Project) -> None:
    with project:
        assert read(project, "timeline") is None
        assert write_cache(project, "timeline", "one", b"\0columns")
        assert write_cache(project, "other", "x", b"")
        assert write_cache(project, "timeline", "two", b"more columns")
        assert read(project, "timeline") == ("two", b"more columns")
        assert read(project, "other") == ("x", b"")
    with Project.open(project.path, clock=TurnedClock()) as again:
        assert read(again, "timeline") == ("two", b"more columns")
        remove_cache(again, "timeline")
        remove_cache(again, "timeline")
        assert read(again, "timeline") is None


def test_a_body_is_read_in_pieces_where_its_stamp_is_the_one_wanted(project: Project) -> None:
    with project:
        write_cache(project, "timeline", "one", b"columns" * 1000)
        with project.reading() as connection:
            assert read_cache_pieces(connection, "timeline", "two", 100) is None
            assert read_cache_pieces(connection, "other", "one", 100) is None
            pieces = read_cache_pieces(connection, "timeline", "one", 3000)
            assert pieces is not None
            found = list(pieces)
        assert b"".join(found) == b"columns" * 1000
        assert [len(piece) for piece in found] == [3000, 3000, 1000]


def test_it_is_no_part_of_the_record_and_no_step(project: Project) -> None:
    with project:
        do(project, "Added Musa", lambda writer: writer.add("person", main_name="Musa"))
        before, trail = dump(project), project.history.trail()
        write_cache(project, "timeline", "one", b"columns")
        assert (dump(project), project.history.trail()) == (before, trail)
        assert project.verify() == []
        project.history.undo()
        assert read(project, "timeline") == ("one", b"columns")


def test_neither_a_copy_nor_a_backup_holds_it(project: Project, tmp_path: Path) -> None:
    with project:
        do(project, "Added Musa", lambda writer: writer.add("person", main_name="Musa"))
        write_cache(project, "timeline", "one", b"columns")
        project.save_copy(tmp_path / "copy.tline")
        made = project.back_up()
    assert made is not None
    for path in (tmp_path / "copy.tline", made.path):
        with closing(sqlite3.connect(path)) as copy:
            assert copy.execute("SELECT count(*) FROM cache").fetchone() == (0,)


def test_a_project_that_is_only_read_keeps_what_it_has(project: Project) -> None:
    with project:
        write_cache(project, "timeline", "one", b"columns")
    with Project.open(project.path, clock=TurnedClock(), read_only=True) as again:
        assert not write_cache(again, "timeline", "two", b"")
        remove_cache(again, "timeline")
        assert read(again, "timeline") == ("one", b"columns")
