"""Opens what a user dropped without being caught: no waiting on pipes, no devices, no other computers, no surprises.

Decision on symbolic links: a link the user named is followed once, to the file it leads to, because that is what the
user meant; the file found there is then opened with `O_NOFOLLOW`, so nothing can be swapped in between. Links met
while walking through a folder are not followed (`gathering`), so a folder never pulls in files from elsewhere and
never goes in circles.
"""

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from timeline_app.domain.articles import SourceFile
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.intake.canonical import MAX_TEXT_BYTES
from timeline_app.intake.kinds import HEAD_BYTES, TEXT, ZIP, media_type, zip_kind

MAX_FILE_BYTES: Final = 200_000_000
MAX_PLAIN_FILE_BYTES: Final = 4 * MAX_TEXT_BYTES
"""A plain text file above this is beyond `MAX_TEXT_BYTES` in any encoding (UTF-32 takes four bytes a letter)."""

_ELSEWHERE: Final = frozenset({"smb", "cifs", "nfs", "afp", "sftp", "scp", "ssh", "ftp", "ftps", "dav", "davs", "mtp"})
_NO_SLASHES: Final = frozenset({"data", "javascript", "mailto", "about", "blob", "cid", "tel", "news", "urn", "magnet"})
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(//)?")


@dataclass(frozen=True, slots=True)
class LocalPath:
    """A dropped thing that lies on this computer. Nothing is known yet about what it is, or whether it exists."""

    path: Path


def classify_drop(dropped: str, *, windows: bool = os.name == "nt") -> LocalPath | Problem:
    r"""Say what a dropped address or path is: a local path, or the reason why it is not opened. Touches no disk.

    Refused are web addresses (`LINK`) and everything with a host: `file://host/…`, `//host/…`, `\\host\…`, `smb:…`
    (`ON_ANOTHER_COMPUTER`): merely opening such a path can send the user's name over the network.
    """
    if not dropped or "\0" in dropped:
        return Problem.MISSING_FILE
    if dropped.startswith(("//", "\\\\", "/\\", "\\/")):
        return Problem.ON_ANOTHER_COMPUTER
    scheme = _SCHEME.match(dropped)
    if scheme is None:
        return LocalPath(Path(dropped))
    name = scheme[1].lower()
    if name == "file":
        return _classify_file_url(dropped, windows)
    if name in _ELSEWHERE and scheme[2]:
        return Problem.ON_ANOTHER_COMPUTER
    if scheme[2] or name in _NO_SLASHES:
        return Problem.LINK
    return LocalPath(Path(dropped))  # a file may be called "Libya: talks.txt"


def read_source(path: Path | str, accepted: Container[str] | None = None) -> SourceFile:
    """Read one file, safely, whole: its bytes, their sha256, its media type, the name the user knows it by.

    With `accepted`, a file whose media type is not in it is refused after its first bytes.

    Raises:
        ProblemForUser: `MISSING_FILE`, `NOT_A_FILE` (folder, pipe, device, link that leads in circles),
            `UNREADABLE_FILE`, `EMPTY_FILE`, `TOO_LARGE`, `WRONG_KIND`, or what `classify_drop` says.
    """
    name = shown_name(path)
    try:
        return _read(_resolved(path, name), name, accepted)
    except ProblemForUser:
        raise
    except FileNotFoundError as error:
        raise ProblemForUser(Problem.MISSING_FILE, name) from error
    except OSError as error:
        raise _problem_of(error, name) from error


def source_of(content: bytes, name: str, kind: str | None = None) -> SourceFile:
    """Make a `SourceFile` of bytes that are already here: a paste, a part of a mail.

    Raises:
        ProblemForUser: `EMPTY_FILE` or `TOO_LARGE`.
    """
    if not content:
        raise ProblemForUser(Problem.EMPTY_FILE, name)
    kind = kind or media_type(content[:HEAD_BYTES], name)
    if kind == ZIP:  # the names of all members stand at the end
        kind = zip_kind(content, name)
    _refuse_too_large(len(content), kind, name)
    return SourceFile(name, kind, hashlib.sha256(content).hexdigest(), content)


def shown_name(path: Path | str) -> str:
    """Give the last part of a path in a form that can be stored and shown (bytes that are no UTF-8 become U+FFFD)."""
    name = Path(path).name or str(path)
    return os.fsencode(name).decode("utf-8", "replace")


def _classify_file_url(url: str, windows: bool) -> LocalPath | Problem:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return Problem.ON_ANOTHER_COMPUTER
    if host not in ("", "localhost") or parts.netloc not in ("", "localhost"):
        return Problem.ON_ANOTHER_COMPUTER
    # "?" and "#" may stand in a file's name; file managers do not always encode them.
    raw = url[url.index(":") + 1 :].removeprefix("//").removeprefix("localhost")
    path = unquote(raw, errors="surrogateescape")
    if "\0" in path or not path:
        return Problem.MISSING_FILE
    if path.startswith(("//", "\\\\", "/\\", "\\/")):
        return Problem.ON_ANOTHER_COMPUTER
    if windows and re.match(r"/[A-Za-z]:", path):
        path = path[1:]
    return LocalPath(Path(path))


def _resolved(path: Path | str, name: str) -> Path:
    where = classify_drop(str(path))
    if isinstance(where, Problem):
        raise ProblemForUser(where, name)
    try:
        return where.path.resolve(strict=True)
    except RuntimeError as error:  # Python before 3.13 on a link that leads in circles
        raise ProblemForUser(Problem.NOT_A_FILE, name) from error


def _read(path: Path, name: str, accepted: Container[str] | None) -> SourceFile:
    if classify_drop(str(path)) is Problem.ON_ANOTHER_COMPUTER:  # a link that leads to a share
        raise ProblemForUser(Problem.ON_ANOTHER_COMPUTER, name)
    # On Windows a folder cannot be opened at all, and pipes have no path; elsewhere fstat after opening decides.
    if path.is_dir():
        raise ProblemForUser(Problem.NOT_A_FILE, name)
    flags = os.O_RDONLY
    for wish in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
        flags |= getattr(os, wish, 0)
    with open(os.open(path, flags), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise ProblemForUser(Problem.NOT_A_FILE, name)
        head = file.read(HEAD_BYTES)
        kind = media_type(head, name)
        _refuse_too_large(status.st_size, kind, name)
        if accepted is not None and kind not in accepted:
            raise ProblemForUser(Problem.WRONG_KIND, name)
        file.seek(0)
        content = _whole(file.read, status.st_size)
    return source_of(content, name, kind)


def _whole(read: Callable[[int], bytes | None], expected: int) -> bytes:
    """Read to the end, or to one byte more than is allowed: a file may grow while it is read.

    The first call takes it all as a rule; many small parts would have to be joined, which holds up every thread.
    """
    parts: list[bytes] = []
    most = MAX_FILE_BYTES + 1
    while most > 0 and (part := read(min(most, max(expected, HEAD_BYTES) + 1))):
        parts.append(part)
        most -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _refuse_too_large(size: int, kind: str, name: str) -> None:
    if size > (MAX_PLAIN_FILE_BYTES if kind == TEXT else MAX_FILE_BYTES):
        raise ProblemForUser(Problem.TOO_LARGE, name)


def _problem_of(error: OSError, name: str) -> ProblemForUser:
    if error.errno in (errno.ELOOP, errno.ENXIO, errno.ENODEV, errno.EISDIR):
        return ProblemForUser(Problem.NOT_A_FILE, name)
    if error.errno in (errno.ENOTDIR, errno.ENAMETOOLONG):
        return ProblemForUser(Problem.MISSING_FILE, name)
    return ProblemForUser(Problem.UNREADABLE_FILE, name, reason=(error.strerror or tr("unknown error")).lower())
