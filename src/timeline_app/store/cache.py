"""What is computed from the record and kept beside it, so that it need not be computed at each opening.

A body stands under a key, with a stamp that says what it was computed from. It lies outside the history, is not part of
a copy or a backup, and may be missing at any time. Nothing in it may be trusted more than the file it lies in.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, delete, insert, select, update

from timeline_app.store import tables
from timeline_app.store.engine import raw_of

if TYPE_CHECKING:
    from timeline_app.store.project_file import Project

_CACHE = tables.cache
TEXT_INDEX: Final = "text_index"
"""The key under which it stands up to where the text index reaches; it stays in copies, as the index does."""


def read_cache(connection: Connection, key: str) -> tuple[str, bytes] | None:
    """Give the stamp and the body under a key, or None when there is none."""
    found = connection.execute(select(_CACHE.c.stamp, _CACHE.c.body).where(_CACHE.c.key == key)).first()
    return None if found is None else (found.stamp, found.body)


def read_cache_pieces(connection: Connection, key: str, stamp: str, size: int) -> Iterator[bytes] | None:
    """Give the body under a key in pieces of `size` bytes, or None when there is none with this stamp.

    A third of the time that reading it whole takes: SQLite makes no copy of the body in memory first.
    """
    row = connection.execute(select(_CACHE.c.id).where(_CACHE.c.key == key, _CACHE.c.stamp == stamp)).scalar()
    return None if row is None else _pieces(connection, row, size)


def _pieces(connection: Connection, row: int, size: int) -> Iterator[bytes]:
    with raw_of(connection).blobopen(_CACHE.name, _CACHE.c.body.name, row, readonly=True) as body:
        while piece := body.read(size):
            yield piece


def write_cache(project: "Project", key: str, stamp: str, body: bytes) -> bool:
    """Keep a body under a key, in place of the one before it. Gives whether it was kept: not in a project only read.

    Raises `ProblemForUser` as `Project.change` does. Waits for a change that is under way.
    """
    if project.read_only:
        return False
    values = {"stamp": stamp, "body": body}
    with project.aside() as connection:
        if connection.execute(update(_CACHE).where(_CACHE.c.key == key).values(values)).rowcount == 0:
            connection.execute(insert(_CACHE).values(key=key, **values))
    return True


def remove_cache(project: "Project", key: str) -> None:
    """Remove what is kept under a key; where there is nothing, and in a project only read, nothing happens."""
    if not project.read_only:
        with project.aside() as connection:
            connection.execute(delete(_CACHE).where(_CACHE.c.key == key))
