"""The schema of a project file: its number, its text, its fingerprint, and how it is made and upgraded."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from timeline_app import resources
from timeline_app.store import tables
from timeline_app.store.engine import Access, make_engine, raw_of

SCHEMA_VERSION = 4
"""Number of the newest migration in `db/versions`, kept in the file as `user_version`."""
APPLICATION_ID = 0x544C4E45
"""Says that an SQLite file is a project of this program ("TLNE"), at byte 68 of its header."""


def dump(connection: Connection) -> str:
    """Give the whole schema as text, every object, sorted: what `db/schema.sql` holds.

    Only SQLite's own tables are left out, counters and the inside of the text index, which versions of SQLite make
    alike but word differently: a file from elsewhere may call a trigger `sqlite_…` too.
    """
    rows = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        " ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, type, name"
    ).fetchall()
    inside = {("table", name) for name in ("sqlite_sequence", *text_index_parts())}
    return "".join(f"{_tidy(sql)};\n\n" for kind, name, sql in rows if (kind, name) not in inside)


def text_index_parts() -> tuple[str, ...]:
    """Give the tables in which SQLite keeps the text index."""
    return tuple(f"{tables.TEXT_WORDS}_{part}" for part in ("config", "data", "docsize", "idx"))


def fingerprint(text: str) -> str:
    """Give the sha256 of a schema's text."""
    return hashlib.sha256(text.encode()).hexdigest()


def expected() -> str:
    """Give the text of the newest schema, as shipped; a test holds it equal to what the migrations make."""
    shipped = resources.db_path("schema.sql").read_text(encoding="utf-8").replace("\r\n", "\n")
    return shipped.split("\n\n", 1)[1]  # after the head, which says where it comes from


def is_untouched(connection: Connection) -> bool:
    """Say whether the file's schema is exactly ours: a trigger, view or table from elsewhere makes it foreign."""
    return fingerprint(dump(connection)) == fingerprint(expected())


@contextmanager
def upgraded(connection: Connection) -> Iterator[Connection]:
    """Run the migrations that this file lacks, and give the transaction in which they ran, to add to it.

    References are not enforced meanwhile, since a migration may rebuild a table that others point to; they are checked
    before the commit. The connection is good for nothing else afterwards.
    """
    raw_of(connection).execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
    with connection.begin():
        _run_migrations(connection)
        yield connection
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise RuntimeError("A migration left a reference that points nowhere.")


def _run_migrations(connection: Connection) -> None:
    # Alembic takes a while to load, and is needed for new and for older files only.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(resources.db_path()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def make_fresh(path: Path) -> str:
    """Make a file with the newest schema and no rows at `path`, which must not exist. Gives the schema's text."""
    engine = make_engine(path, Access.CREATE)
    try:
        with engine.connect() as connection, upgraded(connection):
            return dump(connection)
    finally:
        engine.dispose()


def _tidy(sql: str) -> str:
    return re.sub(r"[ \t]+\n", "\n", sql).replace("\t", "    ").strip()
