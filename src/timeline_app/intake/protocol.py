"""What the program and its reading process say to each other: a JSON header and UTF-8 or file bytes, length-checked.

A reader may be taken over by the file it reads, so nothing it sends is trusted: no pickle, no objects, every length,
type and range is checked before use, and a message that does not fit raises `ProtocolError`.
"""

import json
import struct
from dataclasses import asdict, fields
from typing import Any, Final, Protocol

from timeline_app.domain.articles import Metadata, Passage, PassageKind
from timeline_app.intake.canonical import MAX_TEXT_BYTES
from timeline_app.intake.furniture import MAX_PASSAGES
from timeline_app.intake.readers import Reading

MAX_HEADER: Final = 16_000_000
MAX_BODY: Final = MAX_TEXT_BYTES
"""Most bytes that go through the pipe in either direction; larger files are passed by path."""

_LENGTHS: Final = struct.Struct(">4sIQ")
_MAGIC: Final = b"TLr1"
_KINDS: Final = list(PassageKind)
_DAY_LIMIT: Final = 4_400_000
_WORDS_LIMIT: Final = 1000


class ProtocolError(Exception):
    """The other side sent something that no correct process sends, or ended in the middle of it."""


class Stream(Protocol):
    """A pipe's end: blocking, binary."""

    def read(self, size: int, /) -> bytes | None:
        """Give at most `size` bytes; none at the end."""
        ...

    def write(self, content: memoryview, /) -> int | None:
        """Write some of the bytes and give how many."""
        ...


def send(stream: Stream, header: dict[str, Any], body: bytes = b"") -> None:
    """Write one message. The caller flushes nothing: streams are unbuffered. Raises `OSError` if nobody listens."""
    words = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    _write(stream, _LENGTHS.pack(_MAGIC, len(words), len(body)) + words)
    _write(stream, body)


def receive(stream: Stream) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None if the other side ended between messages. Raises `ProtocolError`."""
    start = _read(stream, _LENGTHS.size, may_end=True)
    if start is None:
        return None
    magic, header_size, body_size = _LENGTHS.unpack(start)
    if magic != _MAGIC or header_size > MAX_HEADER or body_size > MAX_BODY:
        raise ProtocolError("not a message")
    words = _read(stream, header_size) or b""
    body = _read(stream, body_size) or b""
    try:
        header = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not a header") from error
    if not isinstance(header, dict):
        raise ProtocolError("not a header")
    return header, body


def reading_as_message(reading: Reading) -> tuple[dict[str, Any], bytes]:
    """Give a reading as header and body. The text must be within `MAX_BODY` bytes of UTF-8."""
    header = {
        "encoding": reading.encoding,
        "sure": reading.sure,
        "metadata": asdict(reading.metadata),
        "passages": [
            [_KINDS.index(passage.kind), passage.end, passage.page, passage.heading_of] for passage in reading.passages
        ],
    }
    return header, reading.text.encode("utf-8")


def reading_of_message(header: dict[str, Any], body: bytes) -> Reading:
    """Give the reading in a message. Raises `ProtocolError` unless every value is what it must be."""
    try:
        text = body.decode("utf-8")
        encoding, sure = header["encoding"], header["sure"]
        passages = _passages(header["passages"], len(text))
        metadata = _metadata(header["metadata"])
    except (KeyError, TypeError, ValueError) as error:
        raise ProtocolError("not a reading") from error
    if not isinstance(encoding, str) or len(encoding) > 40 or not isinstance(sure, bool) or "\r" in text:
        raise ProtocolError("not a reading")
    return Reading(text, encoding, sure, passages, metadata)


def _passages(rows: object, length: int) -> tuple[Passage, ...]:
    """Rebuild passages from their ends: that they are ordered, disjoint and tile the text holds by construction."""
    if not isinstance(rows, list) or len(rows) > MAX_PASSAGES:
        raise ValueError("passages")
    passages: list[Passage] = []
    start = 0
    for kind, end, page, heading in rows:
        if _whole(end, length) <= start:
            raise ValueError("a passage is out of order")
        page = None if page is None else _whole(page, 1_000_000)
        heading = None if heading is None else _whole(heading, len(rows) - 1)
        passages.append(Passage(_KINDS[_whole(kind, len(_KINDS) - 1)], start, end, page, heading))
        start = end
    if start != length:
        raise ValueError("the passages do not tile the text")
    return tuple(passages)


def _metadata(values: object) -> Metadata:
    if not isinstance(values, dict) or set(values) != {field.name for field in fields(Metadata)}:
        raise ValueError("metadata")
    for name, value in values.items():
        if name == "published":
            fits = value is None or (type(value) is int and abs(value) <= _DAY_LIMIT)
        else:
            fits = value is None or (isinstance(value, str) and len(value) <= _WORDS_LIMIT)
        if not fits:
            raise ValueError(name)
    return Metadata(**values)


def _whole(value: object, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("not a number in range")
    return value


def _read(stream: Stream, size: int, *, may_end: bool = False) -> bytes | None:
    parts: list[bytes] = []
    missing = size
    while missing:
        part = stream.read(min(missing, 1 << 20))
        if not part:
            if may_end and not parts:
                return None
            raise ProtocolError("the other side ended")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _write(stream: Stream, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[stream.write(view) or 0 :]
