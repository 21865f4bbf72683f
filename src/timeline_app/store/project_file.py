"""A project: one file, made, opened, changed, read, copied and checked here, and nowhere else."""

import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import SQLAlchemyError

from timeline_app.domain.clock import Clock, iso_utc
from timeline_app.domain.problems import SENTENCES, Problem, ProblemForUser
from timeline_app.store import backup, batches, drafts, lock, making, opening, schema, tables, verify
from timeline_app.store.backup import Backup, BadCopyError
from timeline_app.store.batch_writer import BatchWriter
from timeline_app.store.engine import Access, make_engine, raw_of
from timeline_app.store.errors import catalogued
from timeline_app.store.history import ChangeInProgress, History
from timeline_app.store.lock import ProjectLock
from timeline_app.store.verify import Finding
from timeline_app.store.writing import WritingSide

BACKUP_EVERY = timedelta(minutes=30)
"""While a project is being edited, `back_up_if_due` makes a backup this long after the last one."""
_REMOVED_AT_CLOSING = 50_000
"""So many rows, at most, that nobody will see again are removed when a project is closed."""
_open_here: Counter[Path] = Counter()
_open_here_guard = threading.Lock()


class Project:
    """An open project file. Made by `create` or `open`; `close` it, or use it in a `with` statement.

    - One connection writes, guarded; reading connections can be used from any thread and see the last commit.
    - Keep a reading short: in a rollback journal a commit waits until the readers before it are done.
    - `read_only_reason` says why nothing can be written, "" when something can or when it was asked for.
    - `opened_damage` is what the check at opening found; a damaged project opens to read only.
    - `backup_problem` is why the backup at opening could not be made, None when it was or was not due.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        held: ProjectLock | None,
        *,
        read_only_reason: str = "",
        damage: tuple[Finding, ...] = (),
        backups: Path | None = None,
        writing: WritingSide | None = None,
    ) -> None:
        """Attach to a file that `opening` has examined; without `held` or a `writing` side it is only read."""
        self.path, self.read_only_reason, self.opened_damage = path, read_only_reason, damage
        self.backup_problem: ProblemForUser | None = None
        self._clock, self._held, self._backups = clock, held, backups
        self._identity = _identity(path)
        self._readers = make_engine(path, Access.READ, before_connecting=self._refuse_another_file)
        same = self._refuse_another_file
        self._writing = writing if held is None else WritingSide(path, before_connecting=same)
        self.read_only = self._writing is None
        self._closed = False
        try:
            self.history = History(path.name, self._writing, self.reading, clock)
            with self.reading() as connection:
                self.uuid: str = connection.execute(select(tables.project.c.uuid)).scalar() or ""
        except BaseException:
            self._let_go()
            raise
        with _open_here_guard:
            _open_here[path.resolve()] += 1

    @classmethod
    def create(
        cls, path: Path, *, title: str, clock: Clock, fill: Callable[["Project"], object] | None = None
    ) -> "Project":
        """Make a new project file and open it. It appears under its name only when it is complete.

        `fill` is given the project before that: what it does is written without waiting for the disk at each step,
        since nothing is acknowledged before the whole is; when it raises, there is no file.

        Raises `ProblemForUser`: `PROJECT_EXISTS` or `NOT_SAVED_THERE`.
        """
        making.make(path.absolute(), title, clock, None if fill is None else lambda part: _fill(part, clock, fill))
        return cls.open(path, clock=clock)

    @classmethod
    def open(cls, path: Path, *, clock: Clock, read_only: bool = False, backups: Path | None = None) -> "Project":
        """Open a project file; `backups` is the user's own folder for backups.

        In a folder that cannot be written it opens to read only and says so in `read_only_reason`. An older file is
        backed up and upgraded. Nothing is written to a file that is refused.

        Raises `ProblemForUser`: `PROJECT_MISSING`, `NOT_A_PROJECT`, `NEWER_PROJECT`, `OLDER_PROJECT` (only to be read),
        `OPEN_ELSEWHERE` (not when `read_only`), `DAMAGED_PROJECT` (when `read_only`: only if nothing can be read).
        """
        # Two names of one file must meet at one lock.
        path = path.resolve() if path.is_symlink() else path.absolute()
        with _open_here_guard:
            open_here = _open_here[path.resolve()] > 0
        # Reading a file by other means than SQLite takes away the locks that SQLite holds on it in this process.
        if not open_here:
            opening.check_header(path)
        held, reason = (None, "") if read_only else _hold(path, clock)
        try:
            return cls._open_held(path, clock, held, reason, backups, may_be_damaged=read_only)
        except BaseException:
            if held is not None:
                held.release()
            raise

    @classmethod
    def _open_held(
        cls,
        path: Path,
        clock: Clock,
        held: ProjectLock | None,
        reason: str,
        backups: Path | None,
        *,
        may_be_damaged: bool,
    ) -> "Project":
        opening.finish_interrupted_save(path, may_write=held is not None, backups=backups)
        found = opening.examine(path, backups)
        if found.damage and not may_be_damaged:
            raise opening.damaged(path, opening.summary(found.damage), backups)
        if found.version < schema.SCHEMA_VERSION:
            if held is None:
                raise ProblemForUser(Problem.OLDER_PROJECT, path.name)
            making.upgrade(path, clock, backups)
            found = opening.examine(path, backups)
        project = cls(path, clock, held, read_only_reason=reason, damage=found.damage, backups=backups)
        project._back_up_at_opening()
        return project

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def title(self) -> str:
        """Give the project's title as it is now."""
        with self.reading() as connection:
            return connection.execute(select(tables.project.c.title)).scalar() or ""

    def change(self, label: str, *, joins: str | None = None) -> AbstractContextManager[ChangeInProgress]:
        """Open a change: `with project.change("Set a date") as change: change.writer.set(…)`, then `change.changes`.

        One transaction and one step of the history; when anything is raised inside, nothing of it stays. A change that
        changes nothing leaves no step. Changes with the same `joins` that follow one another within 2 seconds are
        undone as one (rapid typing in one field).

        Raises `ProblemForUser`: `READ_ONLY_PROJECT`, `DISK_FULL`, `DISK_ERROR`, `FILE_MOVED`, `BUSY`.
        """
        return self.history.change(label, joins)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that only reads and sees one moment: the last commit. For any thread; keep it short."""
        with catalogued(self.path), self._readers.connect() as connection:
            batches.hide_undone(connection)
            yield connection

    def batch(self) -> AbstractContextManager[BatchWriter]:
        """Open a batch: rows of a table, filled in by portions that nobody sees until a change shows the batch.

        Other changes wait meanwhile. What was not shown at the end is removed again.

        Raises `ProblemForUser` as `change` does.
        """
        return self.history.batch()

    def aside(self) -> AbstractContextManager[Connection]:
        """Give the writing connection in a transaction, for what lies outside the history: drafts and the cache.

        Raises `ProblemForUser` as `change` does.
        """
        if self._writing is None:
            raise ProblemForUser(Problem.READ_ONLY_PROJECT, self.path.name)
        return self._writing.transaction()

    def verify(self) -> list[Finding]:
        """Check originals, texts, quotations, references, schema and history; no findings means sound."""
        with catalogued(self.path):
            return verify.full(self._readers.connect)

    def save_copy(self, path: Path) -> None:
        """Copy the whole project, history and all, to a file that does not exist yet; works when the file was moved.

        Raises `ProblemForUser`: `PROJECT_EXISTS`, `NOT_SAVED_THERE` or `DAMAGED_PROJECT`.
        """
        path = path.absolute()
        if os.path.lexists(path):
            raise ProblemForUser(Problem.PROJECT_EXISTS, path.name)
        try:
            backup.snapshot(self._copy_into, path, backup.put_without_replacing)
        except (OSError, sqlite3.Error, BadCopyError, ProblemForUser) as error:
            raise making.not_saved(error, path) from error

    @property
    def backup_folder(self) -> Path:
        """Give the folder in which backups of this project lie, whether there is one yet or not."""
        return self._backups or backup.folder_of(self.path)

    def use_backup_folder(self, folder: Path | None) -> None:
        """Put backups into another folder from now on; None: beside the project."""
        self._backups = folder

    def backups(self) -> list[Backup]:
        """Give the backups of this project, the newest first."""
        return backup.backups_of(self.path, self._backups)

    def back_up(self) -> Backup | None:
        """Make a backup unless the newest one already holds this record. Gives it, or None.

        A damaged project is not backed up. Raises `ProblemForUser` (`NOT_SAVED_THERE`); older backups stay then.
        """
        if self.opened_damage or backup.is_current(self.path, self._backups, self.history.head_hash()):
            return None
        try:
            return backup.make(self._copy_into, self.path, self._backups, self._clock())
        except (OSError, sqlite3.Error, BadCopyError, ProblemForUser) as error:
            raise making.not_saved(error, self._backups or backup.folder_of(self.path)) from error

    def back_up_if_due(self) -> Backup | None:
        """Make a backup when the record has changed and the newest is older than `BACKUP_EVERY`.

        Not while a batch is being filled, each portion of which would let the copy begin anew.
        """
        newest = next(iter(backup.backups_of(self.path, self._backups)), None)
        if (
            self.read_only
            or self.history.is_filling
            or (newest is not None and self._clock() - newest.at < BACKUP_EVERY)
        ):
            return None
        return self.back_up()

    def save_draft(self, key: str, body: str) -> None:
        """Keep what is typed under a key, outside the history. Raises `ProblemForUser` as `change` does."""
        with self.aside() as connection:
            drafts.save(connection, key, body, iso_utc(self._clock()))

    def draft(self, key: str) -> str | None:
        """Give the draft under a key, or None."""
        with self.reading() as connection:
            return drafts.read(connection, key)

    def drafts(self) -> dict[str, str]:
        """Give every draft by its key, the oldest first."""
        with self.reading() as connection:
            return drafts.read_all(connection)

    def remove_draft(self, key: str) -> None:
        """Remove the draft under a key, if there is one."""
        with self.aside() as connection:
            drafts.remove(connection, key)

    def close(self) -> None:
        """Close the file and give its lock back. A second time does nothing."""
        if self._closed:
            return
        self._closed = True
        with suppress(ProblemForUser, SQLAlchemyError, sqlite3.Error):  # they can go another time
            self.history.remove_dead_rows(most=_REMOVED_AT_CLOSING)
        self._let_go()
        if self._held is not None:
            self._held.release()
        with _open_here_guard:
            _open_here[self.path.resolve()] -= 1

    def _let_go(self) -> None:
        if self._writing is not None:
            self._writing.close()
        self._readers.dispose()

    def _copy_into(self, copy: sqlite3.Connection) -> None:
        """Copy the file as it is; while it is open to be changed, edits are made between two portions of the copy."""
        if self._writing is not None:
            self._writing.copy_into(copy)
            return
        with self._readers.connect() as connection:
            raw_of(connection).backup(copy)

    def _back_up_at_opening(self) -> None:
        """Back up what changed since the last backup; a failure is told and does not keep the project shut."""
        if self.read_only or self.history.undo_label is None:
            return
        try:
            self.back_up()
        except ProblemForUser as problem:
            self.backup_problem = problem

    def _refuse_another_file(self) -> None:
        """Keep new connections from reading a file that has taken the place of the one that was opened."""
        if _identity(self.path) != self._identity:
            raise ProblemForUser(Problem.FILE_MOVED, self.path.name)


def _fill(part: Path, clock: Clock, fill: Callable[[Project], object]) -> None:
    """Fill a file that has no name yet, then bring all of it to the disk at once."""
    with Project(part, clock, None, writing=WritingSide(part, waits_for_disk=False)) as project:
        fill(project)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _hold(path: Path, clock: Clock) -> tuple[ProjectLock | None, str]:
    """Take the lock, or say why the file can only be read."""
    if not os.access(path, os.W_OK):
        return None, SENTENCES[Problem.READ_ONLY_PLACE]
    try:
        return lock.take(path, clock), ""
    except ProblemForUser as problem:
        if problem.problem is Problem.READ_ONLY_PLACE:
            return None, problem.sentence
        raise


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
