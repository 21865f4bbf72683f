"""Makes project files, whole or not at all: new ones, and newer ones of older ones."""

import errno
import os
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from timeline_app.domain.clock import Clock, iso_utc
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.store import backup, opening, recording, schema, vocabulary
from timeline_app.store.backup import BadCopyError
from timeline_app.store.engine import Access, make_engine, raw_of
from timeline_app.store.errors import catalogued, problem_of
from timeline_app.store.history import History
from timeline_app.store.writer import Writer
from timeline_app.store.writing import WritingSide


def make(path: Path, title: str, clock: Clock, fill: Callable[[Path], object] | None = None) -> None:
    """Make a new project file: schema, title, vocabulary. It appears under its name only when it is complete.

    `fill` is given the file before it has its name, and closes it again.

    Raises `ProblemForUser`: `PROJECT_EXISTS` or `NOT_SAVED_THERE`.
    """
    if os.path.lexists(path):
        raise ProblemForUser(Problem.PROJECT_EXISTS, path.name)
    part = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with catalogued(part):
            schema.make_fresh(part)
            _write_first_step(part, title, clock)
        if fill is not None:
            fill(part)
        backup.put_without_replacing(part, path)
        backup.sync_folder(path.parent)
    except (OSError, ProblemForUser) as error:
        raise not_saved(error, path) from error
    finally:
        for left in (part, part.with_name(part.name + "-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _write_first_step(part: Path, title: str, clock: Clock) -> None:
    def fill(writer: Writer) -> None:
        writer.add("project", uuid=str(uuid.uuid4()), title=title, created_at=iso_utc(clock()))
        vocabulary.fill(writer)

    writing = WritingSide(part)
    readers = make_engine(part, Access.READ)
    try:
        History(part.name, writing, readers.connect, clock).record(
            "start", tr("Made the project “{title}”", title=title), fill
        )
    finally:
        readers.dispose()
        writing.close()


def upgrade(path: Path, clock: Clock, backups: Path | None) -> None:
    """Back an older file up, upgrade it in one transaction, and close its undo list with a step that says so."""
    engine = make_engine(path, Access.WRITE)
    try:
        with catalogued(path), engine.connect() as connection:
            raw = raw_of(connection)
            backup.make(raw.backup, path, backups, clock())
            with schema.upgraded(connection):
                recording.install(connection)
                label = tr("Upgraded the project to version {version}", version=schema.SCHEMA_VERSION)
                step = recording.open_step(connection, label=label, at=iso_utc(clock()), kind="migration")
                recording.close_step(connection, step)
    except (OSError, sqlite3.Error, BadCopyError, ProblemForUser) as error:
        raise not_saved(error, path) from error
    finally:
        engine.dispose()


def not_saved(error: Exception, path: Path) -> ProblemForUser:
    """Give the problem behind a file that could not be made; nothing that was there before has changed."""
    if isinstance(error, FileExistsError):
        return ProblemForUser(Problem.PROJECT_EXISTS, path.name)
    if isinstance(error, BadCopyError):
        return opening.damaged(path, str(error).rstrip("."), None)
    if isinstance(error, sqlite3.Error):
        error = problem_of(error, path) or error
    if isinstance(error, ProblemForUser) and error.problem is Problem.DAMAGED_PROJECT:
        return error
    return ProblemForUser(Problem.NOT_SAVED_THERE, path.name, reason=_reason(error, path.parent))


def _reason(error: Exception, folder: Path) -> str:
    full = isinstance(error, ProblemForUser) and error.problem is Problem.DISK_FULL
    if full or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
        return tr("the disk is full")
    if not folder.is_dir():
        return tr("the folder does not exist")
    if not os.access(folder, os.W_OK):
        return tr("the folder cannot be written")
    if isinstance(error, ProblemForUser):
        return error.details.get("reason", error.sentence.rstrip("."))
    return getattr(error, "strerror", None) or str(error)
