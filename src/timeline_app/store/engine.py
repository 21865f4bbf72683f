"""The one way to a project file: an engine whose transactions are our own.

Rollback journal with `synchronous=EXTRA`: one file at rest, a moved file is noticed, a copy made while the program is
idle is complete, and no acknowledged commit is lost when the power fails. Python's driver would open transactions by
its own rules and keep half a migration, so it is told to open none: `BEGIN` is sent from SQLAlchemy's own event.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import Enum
from pathlib import Path, PurePath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

BUSY_SECONDS = 10.0
"""How long a connection waits for another one to finish before SQLITE_BUSY."""
_CACHE_KIB = 65_536
_READING_CACHE_KIB = 8_192
"""Several connections read, each with a cache of its own; what is read again lies in the system's cache anyway."""
_DEFENSIVE = 1010  # SQLITE_DBCONFIG_DEFENSIVE, which Python 3.11 does not name
_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    f"cache_size=-{_CACHE_KIB}",
)


Reading = Callable[[], AbstractContextManager[Connection]]
"""Gives a connection that only reads and sees one moment."""


class Access(Enum):
    """What an engine may do to the file. Only `CREATE` makes one."""

    READ = "ro"
    WRITE = "rw"
    CREATE = "rwc"


def file_uri(path: PurePath, access: Access) -> str:
    """Give SQLite's URI of an absolute path; a drive letter takes the form `file:///C:/…`, a share `file:////host/…`."""
    text = path.as_posix()
    if isinstance(path, PureWindowsPath):
        text = "//" + text if path.drive.startswith("\\\\") else "///" + text
        return f"file:{quote(text, safe='/:')}?mode={access.value}"
    return f"file:{quote(os.fsencode(text))}?mode={access.value}"


def make_engine(
    path: Path,
    access: Access,
    *,
    busy_seconds: float = BUSY_SECONDS,
    before_connecting: Callable[[], None] | None = None,
) -> Engine:
    """Give an engine on this file. Nothing is opened before the first connection.

    Writing engines begin every transaction with `BEGIN IMMEDIATE`, so that two writers wait for one another instead of
    failing in the middle; reading ones with `BEGIN`, one snapshot a transaction. `before_connecting` runs ahead of
    every new connection and may raise.
    """
    uri = file_uri(path.absolute(), access)

    def connect() -> sqlite3.Connection:
        if before_connecting is not None:
            before_connecting()
        return sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", poolclass=QueuePool, creator=connect, max_overflow=-1)
    begin = "BEGIN" if access is Access.READ else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "connect")
    def _prepare(raw: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401
        prepare(raw, writing=access is not Access.READ)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def prepare(raw: sqlite3.Connection, *, writing: bool) -> None:
    """Set the rules of a fresh connection. Raises `RuntimeError` when SQLite does not take them."""
    if hasattr(raw, "setconfig"):  # Python 3.12
        raw.setconfig(_DEFENSIVE, True)
    for pragma in _PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
    if not writing:
        raw.execute(f"PRAGMA cache_size=-{_READING_CACHE_KIB}")
    if writing:
        if raw.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
            raise RuntimeError("SQLite did not take the rollback journal.")
        raw.execute("PRAGMA synchronous=EXTRA")
        raw.execute("PRAGMA fullfsync=ON")
    if raw.execute("PRAGMA foreign_keys").fetchone()[0] != 1:
        raise RuntimeError("SQLite did not turn foreign keys on.")


def raw_of(connection: Connection) -> sqlite3.Connection:
    """Give the driver's own connection below one of SQLAlchemy's."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw
