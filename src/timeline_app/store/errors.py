"""From SQLite's error names to the sentences a user reads."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from timeline_app.domain.problems import Problem, ProblemForUser

_FULL_BELOW = 1_000_000
"""With less free space than this, a failed write is worded as a full disk: SQLite calls some of them I/O errors."""


def problem_of(error: sqlite3.Error, path: Path) -> ProblemForUser | None:
    """Give the catalogued problem behind an error of SQLite, or None when it is a bug of ours."""
    name = getattr(error, "sqlite_errorname", "")
    reason = str(error)
    if is_damage(error):
        return ProblemForUser(Problem.DAMAGED_PROJECT, path.name, reason=reason, backup="")
    if name == "SQLITE_FULL" or (name.startswith("SQLITE_IOERR") and _is_full(path)):
        return ProblemForUser(Problem.DISK_FULL, path.name)
    if name == "SQLITE_READONLY_DBMOVED" or (name.startswith("SQLITE_CANTOPEN") and not path.exists()):
        return ProblemForUser(Problem.FILE_MOVED, path.name)
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_NOLFS")):
        return ProblemForUser(Problem.DISK_ERROR, path.name, reason=reason)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")):
        return ProblemForUser(Problem.BUSY, path.name)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        return ProblemForUser(Problem.READ_ONLY_PROJECT, path.name)
    return None


def is_damage(error: BaseException | None) -> bool:
    """Say whether the file's content is at fault: broken pages, or text that is no longer text."""
    name = getattr(error, "sqlite_errorname", None) or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "could not decode" in str(error).lower()


@contextmanager
def catalogued(path: Path) -> Iterator[None]:
    """Raise the world's faults as `ProblemForUser` and a broken rule of the schema as `RuntimeError`."""
    try:
        yield
    except IntegrityError as error:
        raise RuntimeError(f"The change breaks a rule of the project file: {error.orig}") from error
    except DBAPIError as error:
        problem = problem_of(error.orig, path) if isinstance(error.orig, sqlite3.Error) else None
        if problem is None:
            raise
        raise problem from error
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _FULL_BELOW
    except OSError:
        return False
