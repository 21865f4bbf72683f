import re
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, UniqueConstraint, create_engine

from timeline_app import resources
from timeline_app.store import schema, schema_dump, tables
from timeline_app.store.engine import Access, make_engine

_ALEMBICS_OWN = "CREATE TABLE alembic_version"


def objects(text: str) -> list[str]:
    """Give each object's own words; SQLite puts the columns that a migration added on a line of their own."""
    text = re.sub(r"[ \t\n]*([,()])[ \t\n]*", r"\1", text.replace(";\n\n", "\0")).replace("\0", ";\n\n")
    return [part for part in text.split(";\n\n") if part and not part.startswith(_ALEMBICS_OWN)]


def declared() -> str:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        tables.metadata.create_all(connection)
        text = schema.dump(connection)
    engine.dispose()
    return text


def test_the_migrations_make_exactly_the_tables_that_are_declared(tmp_path: Path) -> None:
    assert objects(schema.make_fresh(tmp_path / "fresh.tline")) == objects(declared())


def test_the_schema_for_reviewers_is_current() -> None:
    assert schema_dump.main(["--check"]) == 0


def test_a_stale_schema_for_reviewers_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schema.sql").write_text("-- old\n", "utf-8")
    current = schema_dump.current()
    monkeypatch.setattr(schema_dump, "current", lambda: current)
    monkeypatch.setattr(resources, "db_root", lambda: tmp_path)
    assert schema_dump.main(["--check"]) == 1
    assert "schema.sql" in capsys.readouterr().err
    assert schema_dump.main([]) == 0
    assert (tmp_path / "schema.sql").read_text("utf-8") == current


def test_the_number_of_the_schema_is_that_of_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(resources.db_path()))
    assert ScriptDirectory.from_config(config).get_current_head() == f"{schema.SCHEMA_VERSION:04d}"


def test_a_fresh_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "fresh.tline"
    schema.make_fresh(path)
    header = path.read_bytes()[:100]
    assert header[68:72] == b"TLNE"
    assert int.from_bytes(header[60:64], "big") == schema.SCHEMA_VERSION


def test_tables_are_strict_and_their_rules_have_names() -> None:
    for text in objects(schema.expected()):
        if text.startswith("CREATE TABLE"):
            assert text.split()[-1].endswith("STRICT")
            assert "AUTOINCREMENT" in text
            rules = re.findall(r"(?:FOREIGN KEY|CHECK|UNIQUE)\b", text)
            assert len(rules) == len(re.findall(r"CONSTRAINT \w+ (?:FOREIGN KEY|CHECK|UNIQUE)\b", text))


def test_a_removal_finds_what_points_to_a_row_by_an_index() -> None:
    slow = []
    for table in tables.HISTORY_TABLES:
        led = {next(iter(index.columns)).name for index in table.indexes}
        led |= {next(iter(rule.columns)).name for rule in table.constraints if isinstance(rule, UniqueConstraint)}
        targets = {key.parent.name for key in table.foreign_keys if key.column.table in tables.HISTORY_TABLES}
        slow += [f"{table.name}.{column}" for column in targets - led]
    assert slow == []


def test_undo_covers_every_table_but_kept_content_and_the_stores_own() -> None:
    outside = set(tables.metadata.tables) - {table.name for table in tables.HISTORY_TABLES}
    assert outside == {"original", "canonical_text", "step", "history_cell", "draft", "cache"}


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE TRIGGER evil AFTER INSERT ON quotation BEGIN UPDATE quotation SET exact='he did pay'; END",
        "CREATE VIEW evil AS SELECT * FROM person",
        "CREATE TABLE evil (id INTEGER)",
        "CREATE INDEX evil ON person (note)",
    ],
)
def test_anything_stored_beside_our_schema_is_noticed(tmp_path: Path, foreign: str) -> None:
    path = tmp_path / "fresh.tline"
    schema.make_fresh(path)
    engine = make_engine(path, Access.WRITE)

    def is_untouched(connection: Connection) -> bool:
        return schema.is_untouched(connection)

    with engine.begin() as connection:
        assert is_untouched(connection)
        connection.exec_driver_sql(foreign)
        assert not is_untouched(connection)
    engine.dispose()
