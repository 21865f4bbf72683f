"""Opens a table's file without being caught: a plain file on this computer, read in passes, and the same in each."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr

BLOCK: Final = 1 << 20


class FileSign(NamedTuple):
    """What tells that a file is still the same: its size in bytes and the moment of its last change."""

    size: int
    changed: int


@contextmanager
def opened(path: Path, same: FileSign | None = None) -> Iterator[tuple[BinaryIO, FileSign]]:
    """Open a plain file to read; no pipe, no device, no folder. `same`: refuse one that has changed since.

    Raises:
        ProblemForUser: `MISSING_FILE`, `NOT_A_FILE`, `UNREADABLE_FILE`, `EMPTY_FILE`.
    """
    with _told(path):
        flags = os.O_RDONLY
        for wish in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
            flags |= getattr(os, wish, 0)
        if path.is_dir():  # on Windows a folder cannot be opened at all
            raise ProblemForUser(Problem.NOT_A_FILE, path.name)
        file = open(os.open(path, flags), "rb")  # noqa: SIM115 - closed below; the name of the error is ours
    with file:
        status = os.fstat(file.fileno())
        sign = FileSign(status.st_size, status.st_mtime_ns)
        if not stat.S_ISREG(status.st_mode):
            raise ProblemForUser(Problem.NOT_A_FILE, path.name)
        if not sign.size:
            raise ProblemForUser(Problem.EMPTY_FILE, path.name)
        if same is not None and sign != same:
            raise ProblemForUser(Problem.UNREADABLE_FILE, path.name, reason=tr("it was changed after it was opened"))
        with _told(path):
            yield file, sign


def fingerprint(path: Path, note: Callable[[bytes], object]) -> tuple[str, FileSign]:
    """Read a file once: give its sha256 and its sign; `note` sees every block of it. Raises as `opened`."""
    digest = hashlib.sha256()
    with opened(path) as (file, sign):
        while block := file.read(BLOCK):
            digest.update(block)
            note(block)
    return digest.hexdigest(), sign


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise ProblemForUser(Problem.MISSING_FILE, path.name) from error
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO, errno.ENODEV, errno.EISDIR):
            raise ProblemForUser(Problem.NOT_A_FILE, path.name) from error
        reason = (error.strerror or tr("unknown error")).lower()
        raise ProblemForUser(Problem.UNREADABLE_FILE, path.name, reason=reason) from error
