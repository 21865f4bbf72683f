from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from timeline_app.store.engine import Access, file_uri, make_engine, raw_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "odd #1?%20 name.db"
    engine = make_engine(path, Access.CREATE)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT")
    engine.dispose()
    return path


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return raw_of(connection).execute(f"PRAGMA {name}").fetchone()[0]


def test_a_writing_connection_keeps_what_it_acknowledges(path: Path) -> None:
    engine = make_engine(path, Access.WRITE)
    expected = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "mmap_size": 0,
        "busy_timeout": 10_000,
    }
    found = {name: pragma(engine, name) for name in expected}
    engine.dispose()
    assert found == expected


def test_a_failed_change_of_the_schema_leaves_nothing(path: Path) -> None:
    engine = make_engine(path, Access.WRITE)
    connection = engine.connect()
    open_one = connection.begin()
    connection.exec_driver_sql("ALTER TABLE a ADD COLUMN more TEXT")
    open_one.rollback()
    connection.close()
    with engine.connect() as connection:
        columns = connection.exec_driver_sql("SELECT name FROM pragma_table_info('a')").scalars().all()
    engine.dispose()
    assert columns == ["id", "n"]


def test_a_second_writer_is_told_so_before_it_reads_anything(path: Path) -> None:
    first, second = make_engine(path, Access.WRITE), make_engine(path, Access.WRITE, busy_seconds=0)
    with first.begin(), pytest.raises(OperationalError) as caught, second.begin():
        pass
    first.dispose()
    second.dispose()
    assert getattr(caught.value.orig, "sqlite_errorname", "") == "SQLITE_BUSY"


def test_a_reader_sees_the_last_commit_beside_an_open_change(path: Path) -> None:
    writer, reader = make_engine(path, Access.WRITE), make_engine(path, Access.READ)
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO a VALUES (1, 1)")
        with reader.connect() as beside:
            assert beside.exec_driver_sql("SELECT count(*) FROM a").scalar() == 0
    with reader.connect() as beside:
        assert beside.exec_driver_sql("SELECT count(*) FROM a").scalar() == 1
    writer.dispose()
    reader.dispose()


def test_a_reading_engine_cannot_write_and_makes_no_file(path: Path, tmp_path: Path) -> None:
    reader = make_engine(path, Access.READ)
    with pytest.raises(OperationalError, match="readonly"), reader.begin() as connection:
        connection.exec_driver_sql("INSERT INTO a VALUES (1, 1)")
    reader.dispose()
    missing = make_engine(tmp_path / "none.db", Access.WRITE)
    with pytest.raises(OperationalError), missing.connect():
        pass
    assert not (tmp_path / "none.db").exists()


def test_a_value_of_the_wrong_kind_is_refused(path: Path) -> None:
    engine = make_engine(path, Access.WRITE)
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO a VALUES (1, 'text')")
    engine.dispose()


def test_every_platform_has_its_form_of_address() -> None:
    assert file_uri(PurePosixPath("/a b/c#d.tline"), Access.WRITE) == "file:/a%20b/c%23d.tline?mode=rw"
    assert file_uri(PureWindowsPath(r"C:\a b\c?.tline"), Access.READ) == "file:///C:/a%20b/c%3F.tline?mode=ro"
    assert file_uri(PureWindowsPath(r"\\host\share\c.tline"), Access.READ) == "file:////host/share/c.tline?mode=ro"
