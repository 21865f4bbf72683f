"""The process that reads files: few rights, little memory, no network. It imports no Qt, no store, no interface.

It is started by `worker.IntakeWorker`, takes one request after the other from its standard input and answers each on
its standard output. Whatever a file does to it, the program only sees a message or the end of the pipe.

Limits, where the system has them: 1 GB of memory of its own, 30 s of processor time a file (more where the program
gives more time), no core file, 64 MB a file written (it writes none). Opening a connection, asking for an address and
starting a program raise `PermissionError`.

The memory limit is on data, not on addresses: Qt's PDF engine reserves 33 GB of addresses that it never uses. Where
the system knows no such limit (macOS), the process watches itself and ends when it has grown too large.
"""

import hashlib
import io
import os
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.intake import protocol
from timeline_app.intake.canonical import as_utf8, refuse_too_long
from timeline_app.intake.kinds import DOCX, HTML, MARKDOWN, TEXT
from timeline_app.intake.readers import Reading, enclosed_file, reader_of
from timeline_app.intake.safe_open import read_source

if sys.platform != "win32":
    import resource

Answering = Callable[[bytes], tuple[dict[str, Any], bytes]]
"""Gives the answer to the body of a request, as header and body."""

MEMORY_BYTES: Final = 1 << 30
CPU_SECONDS: Final = 30
_FILE_BYTES: Final = 64_000_000
_IN_ENCODINGS: Final = (TEXT, MARKDOWN, HTML)
_FORBIDDEN: Final = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostby",
    "socket.sendto",
    "socket.sendmsg",
    "socket.bind",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "urllib.Request",
)


def main(others: Mapping[str, Answering] = MappingProxyType({})) -> int:
    """Serve requests until the program closes the pipe. Gives the exit code.

    `others` answer the requests that are not for reading a file, by the name in `ask`.
    """
    requests, answers = _own_pipes()
    set_limits()
    forbid_network()
    if sys.platform == "darwin":
        watch_memory()
    while True:
        try:
            message = protocol.receive(requests)
        except protocol.ProtocolError:
            return 1
        if message is None:
            return 0
        allow_cpu(_cpu_seconds(message[0]))
        try:
            protocol.send(answers, *answer(*message, others))
        except OSError:
            return 0  # the program is gone


def answer(
    request: dict[str, Any], body: bytes, others: Mapping[str, Answering] = MappingProxyType({})
) -> tuple[dict[str, Any], bytes]:
    """Give the answer to one request: a reading, or `{"problem": …}`. Never raises.

    After running out of memory the answer carries `last`: the process is not to be used again.
    """
    try:
        asked = request.get("ask", "")
        if asked == protocol.WARM_UP:
            _load_common_readers()
        if asked in others:
            return others[asked](body)
        if asked == protocol.WARM_UP:
            return {}, b""
        return _taken_out(request, body) if "take_out" in request else protocol.reading_as_message(_read(request, body))
    except ProblemForUser as problem:
        return {"problem": problem.problem.value, "details": problem.details}, b""
    except MemoryError:
        return {"problem": Problem.TOO_LARGE.value, "details": {}, "last": True}, b""
    except Exception:  # parsers raise anything at all when fed damaged files; the file is refused, the batch goes on
        return {"problem": Problem.READER_FAILED.value, "details": {}}, b""


def set_limits() -> None:
    """Take the rights and the room away that reading a file does not need."""
    if sys.platform == "win32":
        return
    for name, wanted in (("RLIMIT_DATA", MEMORY_BYTES), ("RLIMIT_FSIZE", _FILE_BYTES), ("RLIMIT_CORE", 0)):
        kind = getattr(resource, name, None)
        if kind is not None:
            _limit(kind, wanted, hard=True)


def watch_memory(most: int = MEMORY_BYTES, every: float = 0.25) -> None:
    """End this process, from a thread of its own, once it has held more than `most` bytes of memory."""
    if sys.platform == "win32":
        return
    unit = 1 if sys.platform == "darwin" else 1024  # what `ru_maxrss` counts in

    def watch() -> None:
        never = threading.Event()
        while not never.wait(every):
            if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > most:
                os._exit(protocol.TOO_MUCH_MEMORY)

    threading.Thread(target=watch, name="memory", daemon=True).start()


def allow_cpu(seconds: int) -> None:
    """Let the process use `seconds` of processor time from now on; the system ends it when they are used up."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds, hard=False)


def forbid_network() -> None:
    """Make every way out of this process raise `PermissionError`. An audit hook cannot be taken off again."""

    def refuse(event: str, _arguments: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"{event} is not allowed while reading a file")

    sys.addaudithook(refuse)


def _read(request: dict[str, Any], body: bytes) -> Reading:
    """Read a file. `encoding`, where there is one, is what the user chose for a text or a page."""
    media_type, chosen = request["media_type"], request.get("encoding")
    read, content = reader_of(media_type), _content(request, body)
    if chosen is not None and media_type in _IN_ENCODINGS:
        reading = replace(read(as_utf8(content, chosen)), encoding=chosen, sure=True)
    else:
        reading = read(content)
    refuse_too_long(reading.text)  # whatever the reader thinks of it
    return reading


def _load_common_readers() -> None:
    """Import what text, pages and documents need: a third of a second that nobody then waits for."""
    for media_type in (TEXT, HTML, DOCX):
        reader_of(media_type)


def _taken_out(request: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """Give the bytes of one file inside a file."""
    content = enclosed_file(request["media_type"], _content(request, body), request["take_out"])
    if len(content) > protocol.MAX_BODY:
        raise ProblemForUser(Problem.TOO_LARGE)
    return {}, content


def _cpu_seconds(request: dict[str, Any]) -> int:
    asked = request.get("seconds")
    return max(CPU_SECONDS, int(asked * 1.5)) if isinstance(asked, int | float) else CPU_SECONDS


def _content(request: dict[str, Any], body: bytes) -> bytes:
    return _content_at(request["path"], request["sha256"]) if "path" in request else body


def _content_at(path: str, sha256: str) -> bytes:
    content = read_source(path).content
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ProblemForUser(Problem.UNREADABLE_FILE, reason="it changed while it was read")
    return content


def _limit(kind: int, wanted: int, *, hard: bool) -> None:
    """Lower a limit; one that cannot be set (macOS, an already lower one) is left as it is."""
    if sys.platform == "win32":
        return
    _, most = resource.getrlimit(kind)
    if most != resource.RLIM_INFINITY:
        wanted = min(wanted, most)
    try:
        resource.setrlimit(kind, (wanted, wanted if hard else most))
    except (ValueError, OSError):
        return


def _own_pipes() -> tuple[io.FileIO, io.FileIO]:
    """Keep the two pipes for messages; what a library prints or asks for goes to, and comes from, nowhere."""
    if sys.platform == "win32":
        import msvcrt

        for number in (0, 1):
            msvcrt.setmode(number, os.O_BINARY)
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return io.FileIO(requests, "rb"), io.FileIO(answers, "wb")


if __name__ == "__main__":
    raise SystemExit(main())
