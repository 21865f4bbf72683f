"""What is asked of a file before it is opened as a project, in this order, writing nothing until all is answered."""

import stat
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from timeline_app.domain import calendar
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr, trn
from timeline_app.store import backup, schema, verify
from timeline_app.store.engine import Access, make_engine
from timeline_app.store.errors import catalogued
from timeline_app.store.verify import Finding

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_USER_VERSION_AT, _APPLICATION_ID_AT = 60, 68


@dataclass(frozen=True, slots=True)
class Examined:
    """What an examination found: the schema's number, and damage that still lets the file be read."""

    version: int
    damage: tuple[Finding, ...] = ()


def check_header(path: Path) -> int:
    """Give the schema's number from the first bytes of a file that SQLite has not touched yet.

    Raises `ProblemForUser`: `PROJECT_MISSING`, `NOT_A_PROJECT`, `NEWER_PROJECT` or `UNREADABLE_FILE`.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for without end
            raise ProblemForUser(Problem.NOT_A_PROJECT, path.name)
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError as error:
        raise ProblemForUser(Problem.PROJECT_MISSING, path.name) from error
    except OSError as error:
        raise ProblemForUser(Problem.UNREADABLE_FILE, path.name, reason=error.strerror or str(error)) from error
    ours = header.startswith(_MAGIC) and _number(header, _APPLICATION_ID_AT) == schema.APPLICATION_ID
    if len(header) < _HEADER_BYTES or not ours:
        raise ProblemForUser(Problem.NOT_A_PROJECT, path.name)
    version = _number(header, _USER_VERSION_AT)
    if version > schema.SCHEMA_VERSION:
        raise ProblemForUser(Problem.NEWER_PROJECT, path.name)
    return version


def finish_interrupted_save(path: Path, *, may_write: bool, backups: Path | None) -> None:
    """Roll back a save that a crash cut short, so that the file can be read. Changes nothing in a sound file."""
    journal = path.with_name(path.name + "-journal")
    if not journal.exists() or journal.stat().st_size == 0:
        return
    if may_write:
        _read(path, Access.WRITE, backups)
        return
    try:
        _read(path, Access.READ, backups)  # another program may just be saving: then there is nothing to roll back
    except ProblemForUser as problem:
        reason = tr(
            "its last save was cut short; copy it together with the -journal file to a folder that can be written"
        )
        raise damaged(path, reason, backups) from problem


def examine(path: Path, backups: Path | None) -> Examined:
    """Check pages, schema and quotations, through a connection that cannot write.

    Raises `ProblemForUser` (`DAMAGED_PROJECT`) when the file cannot be trusted to be read at all.
    """
    reader = make_engine(path, Access.READ)
    try:
        with catalogued(path), reader.connect() as connection:
            return _examined(path, connection, backups)
    except ProblemForUser as problem:
        if problem.problem is Problem.DAMAGED_PROJECT and "backup" in problem.details and not problem.details["backup"]:
            raise damaged(path, problem.details["reason"], backups) from problem
        raise
    finally:
        reader.dispose()


def damaged(path: Path, reason: str, backups: Path | None) -> ProblemForUser:
    """Give the problem of a damaged project, naming the last good backup if there is one."""
    good = backup.last_good(path, backups)
    words = tr("There is no backup.")
    details = {}
    if good is not None:
        day = day_in_words(calendar.day_number(good.at.year, good.at.month, good.at.day), weekday=False)
        words = tr("The last good backup is from {day}, {time} UTC.", day=day, time=f"{good.at:%H:%M}")
        details["backup_path"] = str(good.path)
    return ProblemForUser(Problem.DAMAGED_PROJECT, path.name, reason=reason, backup=words, **details)


def summary(findings: tuple[Finding, ...]) -> str:
    """Give one reason for many findings: `3 quotes no longer match their fingerprints`, or the first finding."""
    quotes = [finding for finding in findings if finding.rows and finding.rows[0][0] == "quotation"]
    if len(quotes) == len(findings) > 1:
        return trn(
            "{n} quote no longer matches its fingerprint", "{n} quotes no longer match their fingerprints", len(quotes)
        )
    return str(findings[0]).rstrip(".")


def _examined(path: Path, connection: Connection, backups: Path | None) -> Examined:
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    pages = verify.pages(connection)
    if version < schema.SCHEMA_VERSION:
        if pages:
            raise damaged(path, summary(tuple(pages)), backups)
        return Examined(version)
    if not schema.is_untouched(connection):
        raise damaged(path, "its tables were altered outside this program", backups)
    return Examined(version, tuple(pages or verify.quick(connection)))


def _read(path: Path, access: Access, backups: Path | None) -> None:
    opened = make_engine(path, access)
    try:
        with catalogued(path), opened.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar()
    except ProblemForUser as problem:
        if problem.problem is Problem.DAMAGED_PROJECT:
            raise damaged(path, problem.details["reason"], backups) from problem
        raise
    finally:
        opened.dispose()


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
