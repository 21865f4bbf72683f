"""Reads files in a process of their own, one kept warm, so that no file can harm, stop or slow the program.

Why a process: parsers crash, hang and eat memory when fed hostile files; in a process they take only themselves down.
A file that takes too long or kills its reader is refused with a sentence, and the next one gets a fresh process.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from timeline_app.domain.articles import Attachment, ParsedArticle, SourceFile
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import protocol
from timeline_app.intake.canonical import canonical_text
from timeline_app.intake.kinds import HTML, TEXT
from timeline_app.intake.readers import READERS, parsed_article
from timeline_app.intake.safe_open import read_source, source_of

WORKER_FLAG: Final = "--intake-worker"
"""First argument that makes a frozen program act as the reading process (`__main__` looks for it before all else)."""

PROCESS: Final = "timeline_app.intake.worker_process"
"""The module that the reading process runs; a frozen program knows but one, which reads files as well."""

TIMEOUT_SECONDS: Final = 20.0
BY_PATH_FROM: Final = 10_000_000
"""Files above this many bytes are not sent through the pipe; the reading process opens them itself."""

_CPU_USED_UP: Final = -getattr(signal, "SIGXCPU", 0x7FFF)
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_FROM_READER: Final = frozenset(
    {
        Problem.EMPTY_FILE,
        Problem.TOO_LARGE,
        Problem.NOT_TEXT,
        Problem.WRONG_KIND,
        Problem.UNREADABLE_FILE,
        Problem.MISSING_FILE,
        Problem.NOT_A_FILE,
        Problem.PASSWORD,
        Problem.DAMAGED,
        Problem.EXPANDS,
        Problem.SCANNED,
        Problem.NO_TEXT,
        Problem.OLD_WORD,
        Problem.OUTLOOK,
    }
)


_Answer = TypeVar("_Answer")
Understanding = Callable[[dict[str, Any], bytes], _Answer]
"""Makes a value of the header and the body of an answer."""


class ReadingStopped(Exception):
    """The reading was stopped by `stop` or `close`; nothing is known about the file."""


class IntakeWorker:
    """One warm reading process. All methods may be called from any thread; readings wait for one another.

    - A reading gives a `ParsedArticle` or raises `ProblemForUser`; both leave the worker fit for the next file.
    - Nothing is started before the first reading (or `warm_up`), and nothing is left after `close`.
    """

    def __init__(self, *, timeout: float = TIMEOUT_SECONDS, module: str = PROCESS) -> None:
        """Make a worker that gives each file at most `timeout` seconds; `module` is what its process runs."""
        self._timeout, self._module = timeout, module
        self._one_reading = threading.Lock()
        self._guard = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._reading: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._closed = False

    def read(self, path: Path | str, *, encoding: str | None = None) -> ParsedArticle:
        """Read one file from disk: a path, or an address as dropped.

        `encoding` is how the user says that the letters of a text or page are stored; other kinds know it themselves.
        A mail that says nothing itself gives the first of its attachments that can be read.

        Raises:
            ProblemForUser: see `safe_open.read_source`; and what readers refuse a file for (`_FROM_READER`),
                `TOOK_TOO_LONG`, `READER_FAILED`.
            ReadingStopped: `stop` or `close` was called meanwhile.
        """
        return self._main(self._whole(read_source(path, READERS), Path(path), encoding))

    def read_all(self, path: Path | str, *, encoding: str | None = None) -> tuple[ParsedArticle, ...]:
        """Read every article in one file: those that run together each for itself, and readable attachments.

        At least one; an attachment that cannot be read is left out where something else can. As `read`.
        """
        whole = self._whole(read_source(path, READERS), Path(path), encoding)
        own = whole.parts or ((whole,) if whole.text else ())
        attached, refused = self._attached(whole)
        if not own and not attached:
            raise refused or ProblemForUser(Problem.NO_TEXT, whole.source.name)
        return (*own, *attached)

    def read_attachment(self, attachment: Attachment) -> ParsedArticle:
        """Read one attachment of a mail as an article of its own: its bytes, its name. As `read`."""
        content = self._about(attachment.mail, None, {"take_out": attachment.number}, protocol.content_of_message)
        return self._main(self._whole(source_of(content, attachment.name), None, None))

    def read_content(self, content: bytes, name: str, *, encoding: str | None = None) -> ParsedArticle:
        """Read bytes that are not in a file, at most 40 MB of them; `name` is what the user will see. As `read`."""
        return self._main(self._whole(source_of(content, name), None, encoding))

    def read_text(self, text: str, name: str) -> ParsedArticle:
        """Read pasted or dropped text. It becomes a UTF-8 file of its own, in canonical form. As `read`."""
        return self._whole(source_of(canonical_text(text).encode("utf-8"), name, TEXT), None, None)

    def read_html(self, html: str, name: str) -> ParsedArticle:
        """Read a pasted page. A byte order mark overrules whatever encoding the page names. As `read`."""
        content = canonical_text(html).encode("utf-8")
        return self._whole(source_of(_UTF8_MARK + content if content else b"", name, HTML), None, None)

    def warm_up(self) -> None:
        """Start the process now and let it load its common readers, so that the first file does not wait for them.

        Raises `ReadingStopped` where `close` came first. A process that cannot be started is found out by a reading.
        """
        with contextlib.suppress(ProblemForUser):
            self.ask({"ask": protocol.WARM_UP}, b"", "", protocol.content_of_message)

    @property
    def pid(self) -> int | None:
        """Give the process id of the reading process, None while there is none."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def stop(self) -> None:
        """End the reading that is under way, if any; it raises `ReadingStopped`. The worker stays usable."""
        with self._guard:
            if self._reading is not None:
                self._stopped = True
                self._reading.kill()

    def close(self) -> None:
        """Stop, and start no process again. May be called twice."""
        with self._guard:
            self._closed = True
        self.stop()
        with self._one_reading:
            self._discard()

    def _whole(self, source: SourceFile, path: Path | None, encoding: str | None) -> ParsedArticle:
        """Read a file; only here may an article be without text, where what the file encloses is all there is."""
        task = {} if encoding is None else {"encoding": encoding}
        return parsed_article(source, self._about(source, path, task, protocol.reading_of_message))

    def _main(self, whole: ParsedArticle) -> ParsedArticle:
        if whole.text:
            return whole
        attached, refused = self._attached(whole, most=1)
        if not attached:
            raise refused or ProblemForUser(Problem.NO_TEXT, whole.source.name)
        return attached[0]

    def _attached(
        self, whole: ParsedArticle, most: int = protocol.MAX_ENCLOSED
    ) -> tuple[list[ParsedArticle], ProblemForUser | None]:
        """Read up to `most` attachments; with them, why the first of the others was refused."""
        read: list[ParsedArticle] = []
        refused: ProblemForUser | None = None
        for attachment in whole.attachments:
            if len(read) == most:
                break
            try:
                read.append(self.read_attachment(attachment))
            except ProblemForUser as problem:
                refused = refused or problem
        return read, refused

    def _about(
        self, source: SourceFile, path: Path | None, asked: dict[str, Any], understand: Understanding[_Answer]
    ) -> _Answer:
        """Ask the process about a file; a large one that lies on the disk is named and not sent. Raises as `read`."""
        if source.media_type not in READERS:
            raise ProblemForUser(Problem.WRONG_KIND, source.name)
        request = {"media_type": source.media_type, "seconds": self._timeout} | asked
        body = source.content
        if path is not None and len(body) > BY_PATH_FROM:
            request |= {"path": os.path.abspath(str(path)), "sha256": source.sha256}
            body = b""
        if len(body) > protocol.MAX_BODY:
            raise ProblemForUser(Problem.TOO_LARGE, source.name)
        return self.ask(request, body, source.name, understand)

    def ask(self, request: dict[str, Any], body: bytes, name: str, understand: Understanding[_Answer]) -> _Answer:
        """Ask the process something else about a thing called `name`; `understand` makes a value of the answer.

        Raises as `read`; `understand` raises `protocol.ProtocolError` for an answer that no correct process gives.
        """
        with self._one_reading:
            # A process that died while it waited says nothing about this file: it gets one more chance, a fresh one.
            return self._asked(request, body, name, understand, again=self._process is not None)

    def _asked(
        self, request: dict[str, Any], body: bytes, name: str, understand: Understanding[_Answer], *, again: bool
    ) -> _Answer:
        process = self._running()
        timed_out = threading.Event()

        def give_up() -> None:
            timed_out.set()
            process.kill()

        # A timer that kills works for reading and writing alike, and on every system; a pipe cannot be polled on all.
        timer = threading.Timer(self._timeout, give_up)
        timer.daemon = True
        timer.start()
        reading, failure = None, None
        try:
            header, content = _exchange(process, request, body)
            reading = None if "problem" in header else understand(header, content)
        except (protocol.ProtocolError, OSError) as error:
            failure, header = error, {"last": True}
        timer.cancel()
        timer.join()
        stopped = self._reading_ended()
        if failure is not None or stopped or timed_out.is_set() or header.get("last"):
            self._discard()  # killed, dead, out of memory or saying nonsense: the next file gets another
        if reading is not None:
            return reading
        if failure is None:
            raise _problem(header, name)
        if stopped:
            raise ReadingStopped from failure
        if timed_out.is_set() or process.returncode == _CPU_USED_UP:
            raise ProblemForUser(Problem.TOOK_TOO_LONG, name) from failure
        if process.returncode == protocol.TOO_MUCH_MEMORY:
            raise ProblemForUser(Problem.TOO_LARGE, name) from failure
        if again:
            return self._asked(request, body, name, understand, again=False)
        raise ProblemForUser(Problem.READER_FAILED, name) from failure

    def _running(self) -> subprocess.Popen[bytes]:
        """Give a living process, started if need be, marked as reading. Only one thread is ever in here."""
        with self._guard:
            if self._closed:
                raise ReadingStopped
            if self._process is not None and self._process.poll() is not None:
                _finish(self._process)
                self._process = None
            if self._process is None:
                self._process = _started(self._module)
            self._reading, self._stopped = self._process, False
            return self._process

    def _reading_ended(self) -> bool:
        """Note that nothing is under way any more; say whether it was stopped."""
        with self._guard:
            self._reading = None
            return self._stopped

    def _discard(self) -> None:
        with self._guard:
            process, self._process = self._process, None
        if process is not None:
            _finish(process)


def command(module: str = PROCESS) -> list[str]:
    """Give the command line of the reading process: this program itself where it is frozen, else this Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    # -P: a module lying in the current folder must not be imported in place of a library.
    return [sys.executable, "-P", "-m", module]


def _started(module: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(module),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        close_fds=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _exchange(process: subprocess.Popen[bytes], request: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        raise protocol.ProtocolError("the pipes are closed")
    protocol.send(stdin, request, body)
    message = protocol.receive(stdout)
    if message is None:
        raise protocol.ProtocolError("the reader ended")
    return message


def _finish(process: subprocess.Popen[bytes]) -> None:
    """End a process and give back everything it holds."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _problem(header: dict[str, Any], name: str) -> ProblemForUser:
    """Turn a refusal into its sentence; what is not a known refusal counts as a reader that failed."""
    try:
        problem = Problem(header["problem"])
        details = {str(key): str(value)[:200] for key, value in dict(header.get("details") or {}).items()}
        if problem in _FROM_READER:
            return ProblemForUser(problem, name, **details)
    except (KeyError, TypeError, ValueError):
        pass
    return ProblemForUser(Problem.READER_FAILED, name)
