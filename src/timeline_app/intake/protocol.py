"""What the program and its reading process say to each other: a JSON header and UTF-8 or file bytes, length-checked.

A reader may be taken over by the file it reads, so nothing it sends is trusted: no pickle, no objects, every length,
type and range is checked before use, and a message that does not fit raises `ProtocolError`.
"""

import base64
import json
import struct
from dataclasses import asdict, fields
from typing import Any, Final, Protocol

from timeline_app.domain import offset_map
from timeline_app.domain.articles import Metadata, Passage, PassageKind
from timeline_app.intake.canonical import MAX_TEXT_BYTES
from timeline_app.intake.furniture import MAX_PASSAGES
from timeline_app.intake.readers import Enclosed, Part, Reading

MAX_HEADER: Final = 32_000_000
MAX_BODY: Final = 40_000_000
"""Most bytes that go through the pipe in either direction: more than any mail server lets an attachment have."""

WARM_UP: Final = "warm up"
"""What a process is asked that is only to get ready."""

TOO_MUCH_MEMORY: Final = 77
"""Exit code of a reading process that grew too large where the system does not hold it back."""

MAX_PARTS: Final = 50
"""Most articles that are offered out of one text."""

MAX_ENCLOSED: Final = 200
"""Most files inside a file that are offered."""

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
    """Give a reading as header and body. The text must be within `MAX_TEXT_BYTES` bytes of UTF-8."""
    lines = reading.offset_map
    header = {
        "encoding": reading.encoding,
        "sure": reading.sure,
        "metadata": asdict(reading.metadata),
        "passages": _rows(reading.passages),
        "offset_map": None if lines is None else base64.b64encode(lines).decode("ascii"),
        "parts": [[_rows(part.passages), asdict(part.metadata)] for part in reading.parts],
        "enclosed": [[file.name, file.media_type, file.size] for file in reading.enclosed],
    }
    return header, reading.text.encode("utf-8")


def reading_of_message(header: dict[str, Any], body: bytes) -> Reading:
    """Give the reading in a message. Raises `ProtocolError` unless every value is what it must be."""
    try:
        if len(body) > MAX_TEXT_BYTES:
            raise ValueError("too long a text")
        text = body.decode("utf-8")
        encoding, sure = header["encoding"], header["sure"]
        reading = Reading(
            text,
            encoding,
            sure,
            _passages(header["passages"], len(text)),
            _metadata(header["metadata"]),
            _offset_map(header["offset_map"]),
            tuple(
                Part(_passages(rows, len(text)), _metadata(metadata))
                for rows, metadata in _few(header["parts"], MAX_PARTS)
            ),
            tuple(_enclosed(*row) for row in _few(header["enclosed"], MAX_ENCLOSED)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ProtocolError("not a reading") from error
    if not isinstance(encoding, str) or len(encoding) > 40 or not isinstance(sure, bool) or "\r" in text:
        raise ProtocolError("not a reading")
    if not text and not reading.enclosed:
        raise ProtocolError("a reading of nothing")
    return reading


def content_of_message(_header: dict[str, Any], body: bytes) -> bytes:
    """Give the file that was taken out of a file."""
    return body


def _rows(passages: tuple[Passage, ...]) -> list[list[int | None]]:
    return [[_KINDS.index(passage.kind), passage.end, passage.page, passage.heading_of] for passage in passages]


def _few(rows: object, most: int) -> list[Any]:
    if not isinstance(rows, list) or len(rows) > most:
        raise ValueError("too many")
    return rows


def _offset_map(words: object) -> bytes | None:
    if words is None:
        return None
    if not isinstance(words, str):
        raise ValueError("offset map")
    packed = base64.b64decode(words, validate=True)
    offset_map.unpacked(packed)
    return packed


def _enclosed(name: object, media_type: object, size: object) -> Enclosed:
    if not isinstance(name, str) or not isinstance(media_type, str) or len(name) > 255 or len(media_type) > 100:
        raise ValueError("a file inside")
    return Enclosed(name, media_type, _whole(size, 1 << 40))


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
    told = {name: value for name, value in values.items() if name != "proofs"}
    for name, value in told.items():
        if name in ("published", "updated"):
            fits = value is None or (type(value) is int and abs(value) <= _DAY_LIMIT)
        else:
            fits = value is None or _is_words(value)
        if not fits:
            raise ValueError(name)
    proofs = tuple(_pair(row) for row in _few(list(values["proofs"]), len(values)))
    if not all(map(_is_words, (words for pair in proofs for words in pair))):
        raise ValueError("proofs")
    return Metadata(**told, proofs=proofs)


def _pair(row: object) -> tuple[Any, Any]:
    if not isinstance(row, list | tuple) or len(row) != 2:
        raise ValueError("no pair")
    return row[0], row[1]


def _is_words(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _WORDS_LIMIT


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
