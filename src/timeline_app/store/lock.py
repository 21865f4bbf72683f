"""Who holds a project: an operating system's lock on `NAME.tline.lock`, and beside it who that is, as JSON.

The lock goes with the process that holds it, however that ends; so a crash never leaves a project locked.
"""

import getpass
import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from timeline_app.domain.clock import Clock, iso_utc
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr


@dataclass(slots=True)
class ProjectLock:
    """A lock that is held. `release` gives it back; doing so twice is harmless."""

    _lock: FileLock
    _holder: Path

    def release(self) -> None:
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()


def take(project: Path, clock: Clock) -> ProjectLock:
    """Take the lock of a project file.

    Raises:
        ProblemForUser: `OPEN_ELSEWHERE` names the holder; `READ_ONLY_PLACE` when nothing can be written there.
    """
    lock = FileLock(_beside(project, ".lock"), timeout=0, thread_local=False, fallback_to_soft=False)
    holder = _beside(project, ".lock.json")
    try:
        lock.acquire()
    except Timeout as error:
        raise ProblemForUser(Problem.OPEN_ELSEWHERE, project.name, who=_who(holder)) from error
    except OSError as error:
        raise ProblemForUser(Problem.READ_ONLY_PLACE, project.name) from error
    me = {"pid": os.getpid(), "host": socket.gethostname(), "user": _user(), "since": iso_utc(clock())}
    try:
        holder.write_text(json.dumps(me), encoding="utf-8")
    except OSError:
        holder.unlink(missing_ok=True)  # a full disk: the lock itself holds all the same
    return ProjectLock(lock, holder)


def _beside(project: Path, ending: str) -> Path:
    return project.with_name(project.name + ending)


def _who(holder: Path) -> str:
    """Say who holds a lock, as far as the note beside it can be read; it may come from another program."""
    try:
        note = json.loads(holder.read_text(encoding="utf-8")[:2000])
        user, host = str(note["user"])[:40], str(note["host"])[:60]
        return tr("{user} on {host}, process {number}", user=user, host=host, number=int(note["pid"]))
    except (OSError, ValueError, KeyError, TypeError):
        return tr("by whom is not known")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
