"""An older project is backed up and upgraded, as a whole or not at all."""

import gzip
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.building import TurnedClock, add_article, add_evidence, dump, new_project
from timeline_app import resources
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store import schema, schema_dump, tables
from timeline_app.store.backup import backups_of
from timeline_app.store.project_file import Project

CLOCK = TurnedClock()
STORED = sorted((Path(__file__).parent / "older").glob("version-*.tline.gz"))
NEXT = f"{schema.SCHEMA_VERSION + 1:04d}"
LATER = f'''
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{schema.SCHEMA_VERSION:04d}"


def upgrade() -> None:
    op.add_column("person", sa.Column("height", sa.Integer, nullable=True))
    op.execute("UPDATE person SET height = 180")
    BREAK
'''


@pytest.fixture
def older(tmp_path: Path) -> Path:
    with new_project(tmp_path) as project:
        with project.change("Took a quote") as change:
            add_evidence(change.writer, add_article(change.writer))
            change.writer.add("person", main_name="Musa")
        return project.path


@pytest.fixture
def later_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make the program one version newer; the new migration ends with a statement."""

    def make(last: str) -> None:
        db = tmp_path / "db"
        shutil.copytree(resources.db_root(), db, ignore=shutil.ignore_patterns("__pycache__"))
        (db / "versions" / f"{NEXT}_more.py").write_text(LATER.replace("BREAK", "pass"), "utf-8")
        monkeypatch.setattr(resources, "db_path", lambda relative=".": db / relative)
        monkeypatch.setattr(schema, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
        (db / "schema.sql").write_text(schema_dump.current(), "utf-8")
        (db / "versions" / f"{NEXT}_more.py").write_text(LATER.replace("BREAK", last), "utf-8")

    return make


def test_an_older_project_is_backed_up_and_upgraded(older: Path, later_version: Callable[[str], None]) -> None:
    later_version("pass")
    with Project.open(older, clock=CLOCK) as project:
        with project.reading() as connection:
            assert connection.exec_driver_sql("SELECT main_name, height FROM person").all() == [("Musa", 180)]
        assert [step.kind for step in project.history.trail()] == ["start", "do", "migration"]
        assert project.history.undo_label is None
        assert project.verify() == []
        with project.change("Added Orlo") as change:
            change.writer.add("person", main_name="Orlo")
        project.history.undo()
        project.history.redo()
        assert project.verify() == []
    (kept,) = [found.path for found in backups_of(older)]
    assert int.from_bytes(kept.read_bytes()[60:64], "big") == schema.SCHEMA_VERSION - 1
    Project.open(older, clock=CLOCK).close()


@pytest.mark.parametrize("last", ["raise ZeroDivisionError", "op.execute('DELETE FROM claim')"])
def test_an_upgrade_that_fails_leaves_the_project_as_it_was(
    older: Path, later_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    with Project.open(older, clock=CLOCK) as project:
        before = dump(project)
    with monkeypatch.context():
        later_version(last)
        with pytest.raises((ZeroDivisionError, RuntimeError)):
            Project.open(older, clock=CLOCK)
        monkeypatch.undo()
    with Project.open(older, clock=CLOCK) as project:
        assert dump(project) == before
        assert project.verify() == []


def test_an_older_project_is_not_upgraded_just_to_be_read(older: Path, later_version: Callable[[str], None]) -> None:
    content = older.read_bytes()
    later_version("pass")
    with pytest.raises(ProblemForUser) as caught:
        Project.open(older, clock=CLOCK, read_only=True)
    assert caught.value.problem is Problem.OLDER_PROJECT
    assert older.read_bytes() == content


def test_a_damaged_older_project_is_not_upgraded(older: Path, later_version: Callable[[str], None]) -> None:
    content = older.read_bytes()
    older.write_bytes(content[: len(content) // 2])
    later_version("pass")
    with pytest.raises(ProblemForUser) as caught:
        Project.open(older, clock=CLOCK)
    assert caught.value.problem is Problem.DAMAGED_PROJECT
    assert older.read_bytes() == content[: len(content) // 2]


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name.split(".")[0])
def test_a_project_that_an_older_program_really_made_keeps_every_row(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "older.tline"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    before = _rows(path)
    with Project.open(path, clock=CLOCK) as project:
        assert project.verify() == []
        assert project.history.undo_label is None
        now = dump(project)
        for table, rows in before.items():
            columns = len(rows[0]) if rows else 0
            assert [row[:columns] for row in now[table]] == rows, table
        with project.change("Added a text") as change:  # the ids of what was removed long ago are not given again
            assert change.writer.row("article", change.writer.rows("text_version")[0]["article"])["proofs"] == ""
            assert change.writer.next_id("article") == 3
            add_article(change.writer, "A text that was not there before.\n", "New")
        project.history.undo()
        assert dump(project) == now
        assert project.verify() == []


def test_every_schema_that_was_ever_shipped_has_a_project_here() -> None:
    assert [path.name for path in STORED] == [f"version-{n}.tline.gz" for n in range(1, schema.SCHEMA_VERSION)]


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of the record by table, read with SQLite alone."""
    connection = sqlite3.connect(path)
    try:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        names = [table.name for table in tables.HISTORY_TABLES if table.name in there]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in names}
    finally:
        connection.close()
