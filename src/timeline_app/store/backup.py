"""Copies of a project, made whole, checked before they count, and thinned with age.

All of the last 2 days are kept, then one a day for 7 days, one a week for 4 weeks, one a month for 12 months. A copy is
made beside its place and takes it only when it has passed its check; so a good backup is never replaced by a bad one.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from timeline_app.domain.problems import ProblemForUser
from timeline_app.store import engine, verify
from timeline_app.store.cache import TEXT_INDEX
from timeline_app.store.chain import head_hash
from timeline_app.store.engine import Access, make_engine
from timeline_app.store.errors import catalogued

KEEP_ALL = timedelta(days=2)
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 7, 4, 12
_NAME = re.compile(r"^(?P<stem>.+) (?P<at>\d{4}-\d{2}-\d{2} \d{6})Z (?P<head>[0-9a-f]{12})\.tline$")
_HEAD_DIGITS = 12


class BadCopyError(Exception):
    """A copy did not pass its check: the project itself is damaged, or the disk is."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that passed its check when it was made: where, of what moment (UTC), and the record's fingerprint."""

    path: Path
    at: datetime
    head: str


def folder_of(project: Path) -> Path:
    """Give the folder in which a project's backups lie when the user names no other."""
    return project.with_name(f"{project.stem}.backups")


def backups_of(project: Path, folder: Path | None = None) -> list[Backup]:
    """Give the backups of a project, the newest first."""
    found = []
    folder = folder or folder_of(project)
    for file in folder.iterdir() if folder.is_dir() else ():
        name = _NAME.match(file.name)
        if name and name["stem"] == project.stem:
            try:
                at = datetime.strptime(name["at"], "%Y-%m-%d %H%M%S").replace(tzinfo=UTC)
            except ValueError:
                continue
            found.append(Backup(file, at, name["head"]))
    return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)


def last_good(project: Path, folder: Path | None = None) -> Backup | None:
    """Give the newest backup that passes its check today as well, or None."""
    for found in backups_of(project, folder):
        try:
            check(found.path)
        except (BadCopyError, ProblemForUser):
            continue
        return found
    return None


CopyInto = Callable[[sqlite3.Connection], None]
"""Copies an open project, whole and as of one moment, into an empty database."""


def make(copy_into: CopyInto, project: Path, folder: Path | None, at: datetime) -> Backup:
    """Add a backup of the open project, and thin the older ones.

    Raises:
        BadCopyError: the copy did not pass its check; nothing was replaced or removed.
        OSError, sqlite3.Error: it could not be written.
    """
    folder = folder or folder_of(project)
    folder.mkdir(exist_ok=True)
    at = at.astimezone(UTC)
    named = f"{project.stem} {at:%Y-%m-%d %H%M%S}Z"
    made: list[Backup] = []

    def put(part: Path, _place: Path) -> None:
        # The copy itself says which record it holds: somebody may have edited while it was made.
        head = _head_of(part)
        made.append(Backup(folder / f"{named} {head}.tline", at.replace(microsecond=0), head))
        part.replace(made[0].path)

    snapshot(copy_into, folder / f"{named}.tline", put)
    thin(backups_of(project, folder), at)
    return made[0]


def _head_of(copy: Path) -> str:
    with closing(sqlite3.connect(engine.file_uri(copy.absolute(), Access.READ), uri=True)) as raw:
        return str(raw.execute("SELECT hash FROM step ORDER BY id DESC LIMIT 1").fetchone()[0])[:_HEAD_DIGITS]


def is_current(project: Path, folder: Path | None, head: str) -> bool:
    """Say whether the newest backup already holds the record with this fingerprint."""
    newest = next(iter(backups_of(project, folder)), None)
    return newest is not None and newest.head == head[:_HEAD_DIGITS]


def snapshot(copy_into: CopyInto, place: Path, put: Callable[[Path, Path], None]) -> None:
    """Copy the open project, check the copy, and only then let `put` bring it to its place.

    Raises:
        BadCopyError: the copy did not pass its check.
        OSError, sqlite3.Error: it could not be written. Nothing is left behind.
    """
    part = place.with_name(place.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(engine.file_uri(part.absolute(), Access.CREATE), uri=True)) as copy:
            copy.execute("PRAGMA synchronous=OFF")
            copy_into(copy)
            _leave_out_cache(copy)
        check(part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        put(part, place)
        sync_folder(place.parent)
    finally:
        part.unlink(missing_ok=True)


def _leave_out_cache(copy: sqlite3.Connection) -> None:
    """Remove what can be computed again, but for the text index, which takes long.

    An older file, backed up before it is upgraded, has no such table.
    """
    if copy.execute("SELECT 1 FROM sqlite_schema WHERE name = 'cache'").fetchone() is not None:
        copy.execute("DELETE FROM cache WHERE key <> ?", (TEXT_INDEX,))
        copy.commit()


def check(copy: Path) -> None:
    """Raise `BadCopyError` unless this closed file is whole: its pages, every quotation, its history."""
    reader = make_engine(copy, Access.READ)
    try:
        with catalogued(copy), reader.connect() as connection:
            wrong = verify.pages(connection) + verify.quick(connection)
            if not wrong and not head_hash(connection):
                wrong = [verify.Finding("The copy", "holds no history.")]
    finally:
        reader.dispose()
    if wrong:
        raise BadCopyError("; ".join(str(finding) for finding in wrong))


def thin(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Remove the backups that are no longer to be kept. Gives those removed."""
    listed = list(backups)
    kept = to_keep([backup.at for backup in listed], now)
    gone = [backup for backup in listed if backup.at not in kept]
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    return gone


def to_keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Give the moments to keep: all of two days, then the last of each day, ISO week and month, so many of each."""
    newest_first = sorted(moments, reverse=True)
    kept = set(newest_first[:1]) | {moment for moment in newest_first if now - moment <= KEEP_ALL}
    older = [moment for moment in newest_first if now - moment > KEEP_ALL]
    ages = (
        (KEEP_DAILY, lambda moment: moment.date()),
        (KEEP_WEEKLY, lambda moment: moment.isocalendar()[:2]),
        (KEEP_MONTHLY, lambda moment: (moment.year, moment.month)),
    )
    for count, period in ages:
        last_of: dict[object, datetime] = {}
        for moment in older:
            last_of.setdefault(period(moment), moment)
        kept |= set(list(last_of.values())[:count])
    return kept


def put_without_replacing(part: Path, place: Path) -> None:
    """Bring a finished file to its place. Raises `FileExistsError` when something is there already."""
    try:
        os.link(part, place)
    except FileExistsError:
        raise
    except OSError:  # no hard links on this disk
        if place.exists():
            raise FileExistsError(place) from None
        part.rename(place)


def sync_folder(folder: Path) -> None:
    """Make a renamed file's name last through a power cut, where the system lets folders be synced."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
