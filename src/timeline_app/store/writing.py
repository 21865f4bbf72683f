"""The one connection that writes, guarded: one transaction at a time, whatever the thread."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from timeline_app.store import recording
from timeline_app.store.engine import Access, make_engine, raw_of
from timeline_app.store.errors import catalogued
from timeline_app.store.turns import Turns

_WORTH_GIVING_BACK = 1_000_000
_QUICKLY_COPIED = 64_000_000
_PAGES_A_PORTION = 500
_PORTION_CACHE_KIB = 16_384


class WritingSide:
    """Holds the writing connection of an open project, with its recording triggers."""

    def __init__(
        self, path: Path, *, waits_for_disk: bool = True, before_connecting: Callable[[], None] | None = None
    ) -> None:
        """Open the connection. Raises `ProblemForUser` for what the world does to the file.

        Only a file that nobody knows of yet may be written without waiting for the disk at each commit.
        `before_connecting` runs ahead of this and each later connection and may raise.
        """
        self._path, self._waits_for_disk = path, waits_for_disk
        self._engine = make_engine(path, Access.WRITE, before_connecting=before_connecting)
        self._turns = Turns()
        self._holder: int | None = None
        with catalogued(path):
            self._connection = self._connect()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give the connection inside `BEGIN IMMEDIATE`; commits at the end, rolls back when anything is raised.

        Another thread waits for its turn. A transaction inside a transaction of the same thread is a bug.
        """
        with self.alone() as connection, catalogued(self._path):
            try:
                with connection.begin():
                    yield connection
            except BaseException:
                self._make_sure_it_is_over()
                raise

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Give the connection outside a transaction, with nobody else using it: for a snapshot."""
        if self._holder == threading.get_ident():
            raise RuntimeError("A change of the project was begun inside another one.")
        self._turns.take()
        self._holder = threading.get_ident()
        try:
            yield self._connection
        finally:
            self._holder = None
            self._turns.end()

    @contextmanager
    def unrecorded(self) -> Iterator[sqlite3.Connection]:
        """Give a driver connection inside a transaction of its own, past the recording triggers: for rows of batches.

        Commits at the end, rolls back when anything is raised. Keep it short: another change waits for its turn.
        """
        with self.alone(), catalogued(self._path), self._engine.begin() as connection:
            raw = raw_of(connection)
            raw.execute(f"PRAGMA cache_size=-{_PORTION_CACHE_KIB}")
            yield raw

    def copy_into(self, copy: sqlite3.Connection) -> None:
        """Copy the file into an empty database, in portions; whoever wants to write gets a turn after each.

        SQLite writes what is changed on this connection meanwhile into the copy as well, so that it is of one moment:
        its end. Rows of a batch are written past it, and let the copy begin anew.
        """
        with self.alone() as connection:
            raw_of(connection).backup(copy, pages=_PAGES_A_PORTION, progress=lambda *_: self._give_way())

    def _give_way(self) -> None:
        """Let whoever waits for the connection have it, and take it back."""
        if self._turns.is_wanted:
            self._holder = None
            self._turns.end()
            self._turns.take()
            self._holder = threading.get_ident()

    def give_back_space(self) -> None:
        """Make the file smaller where most of it is empty and the rest is quickly copied; else it stays as it is."""
        with self.alone() as connection:
            raw = raw_of(connection)
            pages, free, size = (
                raw.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "freelist_count", "page_size")
            )
            if free > pages - free and free * size >= _WORTH_GIVING_BACK and (pages - free) * size <= _QUICKLY_COPIED:
                with suppress(sqlite3.Error):  # a full disk, a long reading: nothing is lost by an empty page
                    raw.execute("VACUUM")

    def close(self) -> None:
        """Close the connection, after the change that is open on another thread."""
        self._turns.take()
        try:
            self._connection.close()
            self._engine.dispose()
        finally:
            self._turns.end()

    def _connect(self) -> Connection:
        connection = self._engine.connect()
        if not self._waits_for_disk:
            raw_of(connection).execute("PRAGMA synchronous=OFF")
        with connection.begin():
            recording.install(connection)
        return connection

    def _make_sure_it_is_over(self) -> None:
        """End what a failed COMMIT left open, so that the next change starts afresh."""
        if not self._connection.closed and not self._connection.invalidated:
            raw = raw_of(self._connection)
            if raw.in_transaction:
                raw.rollback()
            return
        try:
            self._connection = self._connect()
        except DBAPIError:
            return  # the next change meets the same trouble, and says so
