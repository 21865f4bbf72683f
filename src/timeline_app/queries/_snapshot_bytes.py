"""A record of the timeline as bytes and back: plain arrays behind a head of JSON, believed only when all of it fits.

Portions of a few MiB, so that none keeps whoever saves waiting. The last holds the head: the columns in their order
with type and length, a checksum of each portion, and what is not an array. A column of one value is kept in the head.
Behind the record's own columns stand those that somebody worked out from it (`DerivedColumns`), as they were given.
"""

import json
import zlib
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import starmap
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from timeline_app.domain.json_text import read_json
from timeline_app.domain.timeline_columns import (
    POLARITY_CODES,
    BandStretch,
    DerivedColumns,
    EarlierStates,
    EventColumns,
    LaneRow,
    OpposedPair,
    Outweighed,
    TimelineRecord,
    Titles,
    packed_ids,
)
from timeline_app.queries._lanes import NO_ONE_NAMED

FORMAT: Final = 4
"""Anything else was written by another version, and is read again from the tables."""
PORTION: Final = 4 * 2**20
_TYPES: Final = {
    "i1": np.int8, "i2": np.int16, "i4": np.int32, "i8": np.int64, "u1": np.uint8, "u2": np.uint16, "u8": np.uint64,
}  # fmt: skip
_BITS: Final = "bits"
_LETTERS: Final = "title_letters"
_DERIVED: Final = "derived."
_LONGEST: Final = 200_000_000
"""No column is longer: what claims to be is not ours, and would ask for memory that is not there."""
_DECODED_AT_ONCE: Final = 2**18

Array = npt.NDArray[Any]
Portion = Callable[[int], Iterable[bytes] | None]
"""Gives a portion by its number, in pieces; None where there is none."""
_EVENT: Final = (
    "ids", "start_earliest", "start_latest", "end_earliest", "end_latest", "dated", "kind", "polarity", "quotes",
    "contradicted", "known", "part_of_day", "known_since",
)  # fmt: skip
_EARLIER: Final = (
    "event", "since", "until", "start_earliest", "start_latest", "end_earliest", "end_latest", "dated", "polarity",
    "quotes", "contradicted", "part_of_day",
)  # fmt: skip
_FLAGS: Final = frozenset({"dated", "contradicted", "known", "part_of_day"})
_BOUNDS: Final = frozenset({"start_earliest", "start_latest", "end_earliest", "end_latest"})


class UnfitError(Exception):
    """These bytes are no record that this version wrote."""


@dataclass(frozen=True, slots=True)
class _Column:
    """How a column is kept: `kind` of its values or "bits", `length`, and its one `value` where they are all alike."""

    name: str
    kind: str
    length: int
    value: int | None

    @property
    def size(self) -> int:
        """How many bytes it has in the portions."""
        if self.value is not None:
            return 0
        return (self.length + 7) // 8 if self.kind == _BITS else self.length * np.dtype(_TYPES[self.kind]).itemsize


def portions(record: TimelineRecord, derived: DerivedColumns | None = None) -> Iterator[bytes]:
    """Give a record as portions, the head last. Every one but the head is at most `PORTION` long."""
    columns, sums, kept = [], [], bytearray()
    for name, array in (*_arrays(record), *_derived_arrays(derived)):
        column, data = _kept(name, array)
        columns.append([column.name, column.kind, column.length, column.value])
        for at in range(0, len(data), PORTION):
            kept += data[at : at + PORTION]
            while len(kept) >= PORTION:
                part = bytes(kept[:PORTION])
                del kept[:PORTION]
                sums.append(zlib.crc32(part))
                yield part
    if kept:
        sums.append(zlib.crc32(kept))
        yield bytes(kept)
    version = None if derived is None else derived.version
    head = {
        "format": FORMAT,
        "language": NO_ONE_NAMED,
        "columns": columns,
        "sums": sums,
        "derived": version,
        **_words(record),
    }
    body = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
    yield zlib.crc32(body).to_bytes(4, "little") + body


def portion_count(head: bytes) -> int:
    """Give how many portions a head names. Raises `UnfitError`."""
    return len(_read_head(head)["sums"])


def record_from(head: bytes, portion: Portion) -> tuple[TimelineRecord, DerivedColumns | None]:
    """Put a record together again, and what was kept with it. Raises `UnfitError`."""
    named = _read_head(head)
    try:
        columns, letters = _read_columns(named, portion)
        record = _record(named, columns, letters)
    except (KeyError, ValueError, TypeError, IndexError, OverflowError, MemoryError) as error:
        raise UnfitError(str(error)) from error
    _check(record)
    return record, _derived(named.get("derived"), columns)


def _derived(version: object, columns: dict[str, Array]) -> DerivedColumns | None:
    if type(version) is not int:
        return None
    return DerivedColumns(
        version,
        {name.removeprefix(_DERIVED): array for name, array in columns.items() if name.startswith(_DERIVED)},
    )


def _derived_arrays(derived: DerivedColumns | None) -> Iterator[tuple[str, Array]]:
    if derived is not None:
        yield from ((_DERIVED + name, array) for name, array in derived.columns.items())


def _arrays(record: TimelineRecord) -> Iterator[tuple[str, Array]]:
    events = record.events
    for name in _EVENT:
        yield name, getattr(events, name)
    yield "title_lengths", np.diff(events.titles.offsets)
    yield _LETTERS, np.frombuffer(events.titles.blob, np.uint8)
    yield "pair_event", record.pair_event
    yield "offsets", record.offsets
    yield "opposed", np.array([(one.contradiction, one.first, one.second) for one in record.opposed], np.int64).ravel()
    if record.earlier is not None:
        for name in _EARLIER:
            yield f"earlier.{name}", getattr(record.earlier, name)


def _kept(name: str, array: Array) -> tuple[_Column, memoryview]:
    if array.dtype == np.bool_:
        kind, array, length = _BITS, array, len(array)
    else:
        array = _narrowed(array) if name in ("ids", "title_lengths", "offsets", "opposed") else array
        kind, length = f"{array.dtype.kind}{array.dtype.itemsize}", len(array)
    if length and bool((array == array[0]).all()):
        return _Column(name, kind, length, int(array[0])), memoryview(b"")
    if kind == _BITS:
        array = np.packbits(array)
    elif array.dtype.byteorder == ">" or not np.little_endian:
        array = array.astype(array.dtype.newbyteorder("<"))
    return _Column(name, kind, length, None), _bytes_of(np.ascontiguousarray(array))


def _bytes_of(array: Array) -> memoryview:
    """Give the memory of an array that is not scattered."""
    return array.data.cast("B") if len(array) else memoryview(b"")


def _narrowed(array: Array) -> Array:
    """Give whole numbers in the narrowest type that holds them."""
    least, most = (int(array.min()), int(array.max())) if len(array) else (0, 0)
    for kind in (np.uint8, np.uint16, np.int32):
        if np.iinfo(kind).min <= least and most <= np.iinfo(kind).max:
            return array.astype(kind)
    return array.astype(np.int64)


def _words(record: TimelineRecord) -> dict[str, object]:
    return {
        "kinds": record.events.kinds,
        "groups": record.groups,
        "earlier": record.earlier is not None,
        "outweighed": [[one.event, one.since] for one in record.outweighed],
        "lanes": [
            [lane.person, lane.name, lane.post, lane.group, lane.disputed, lane.known, lane.first_known,
             [[stretch.kind, stretch.start, stretch.end] for stretch in lane.band]]
            for lane in record.lanes
        ],
    }  # fmt: skip


def _read_head(head: bytes) -> dict[str, Any]:
    if len(head) < 4 or zlib.crc32(memoryview(head)[4:]) != int.from_bytes(head[:4], "little"):
        raise UnfitError("the head is damaged")
    try:
        named = read_json(head[4:])
    except ValueError as error:
        raise UnfitError("the head is no JSON") from error
    if not isinstance(named, dict) or named.get("format") != FORMAT or not isinstance(named.get("sums"), list):
        raise UnfitError("the head is of another format")
    if named.get("language") != NO_ONE_NAMED:
        raise UnfitError("the names of lanes are in another language")
    return named


def _read_columns(named: dict[str, Any], portion: Portion) -> tuple[dict[str, Array], bytes]:
    """Give the columns, and the letters of all titles, of which an array would be one more copy."""
    columns = [_column(entry) for entry in named["columns"]]
    stream = _Stream(named["sums"], portion, sum(column.size for column in columns))
    found: dict[str, Array] = {}
    letters: bytes | None = None
    for column in columns:
        if column.name == _LETTERS and column.value is None:
            letters = stream.read_bytes(column.size)
        else:
            found[column.name] = _read_column(column, stream)
    stream.end()
    return found, found[_LETTERS].tobytes() if letters is None else letters


def _column(entry: Sequence[Any]) -> _Column:
    name, kind, length, value = entry
    fits = isinstance(name, str) and (kind == _BITS or kind in _TYPES) and type(length) is int
    if not fits or not 0 <= length <= _most(name) or not (value is None or type(value) is int):
        raise UnfitError("a column is of no known kind")
    return _Column(name, kind, length, value)


def _most(name: str) -> int:
    return _LONGEST * 100 if name == _LETTERS else _LONGEST


def _read_column(column: _Column, stream: "_Stream") -> Array:
    dtype = np.bool_ if column.kind == _BITS else _TYPES[column.kind]
    if column.value is not None:
        return np.full(column.length, column.value, dtype)
    if column.kind == _BITS:
        bits = stream.read(np.empty(column.size, np.uint8))
        return np.unpackbits(bits, count=column.length).view(np.bool_)
    array = stream.read(np.empty(column.length, dtype))
    return array if np.little_endian else array.byteswap()


class _Stream:
    """Reads the portions one after another, each only when it is needed, and checks each at its end.

    What was read may be believed once `end` was reached.
    """

    def __init__(self, sums: Sequence[int], portion: Portion, size: int) -> None:
        if size > len(sums) * PORTION:
            raise UnfitError("there are fewer bytes than columns")  # said before anything that large is made
        self._pieces_left = self._all_pieces(sums, portion)
        self._here, self._at = memoryview(b""), 0

    def read(self, into: Array) -> Array:
        """Fill an array."""
        target, filled = _bytes_of(into), 0
        for some in self._pieces(len(target)):
            target[filled : filled + len(some)] = some
            filled += len(some)
        return into

    def read_bytes(self, length: int) -> bytes:
        """Give the next bytes."""
        # Grows in place and gives what it holds without a copy, where joining would need room for both.
        found = BytesIO()
        for some in self._pieces(length):
            found.write(some)
        return found.getvalue()

    def _pieces(self, length: int) -> Iterator[memoryview]:
        while length:
            if self._at == len(self._here):
                self._next()
            some = self._here[self._at : self._at + length]
            self._at += len(some)
            length -= len(some)
            yield some

    def end(self) -> None:
        """Say that nothing may be left."""
        if self._at != len(self._here) or next(self._pieces_left, None) is not None:
            raise UnfitError("there are more bytes than columns")

    def _next(self) -> None:
        piece = next(self._pieces_left, None)
        if piece is None:
            raise UnfitError("a portion is missing")
        self._here, self._at = memoryview(piece), 0

    @staticmethod
    def _all_pieces(sums: Sequence[int], portion: Portion) -> Iterator[bytes]:
        for number, wanted in enumerate(sums):
            found = 0
            for piece in portion(number) or ():
                found = zlib.crc32(piece, found)
                if piece:
                    yield piece
            if found != wanted:
                raise UnfitError("a portion is missing or damaged")


def _record(named: dict[str, Any], arrays: dict[str, Array], blob: bytes) -> TimelineRecord:
    lengths = arrays["title_lengths"]
    offsets = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=offsets[1:])
    columns = {name: arrays[name] for name in _EVENT}
    columns["ids"] = packed_ids(columns["ids"])
    _check_letters(blob)
    opposed = arrays["opposed"].astype(np.int64).reshape(-1, 3)
    if int(lengths.min(initial=0)) < 0 or not _within(opposed[:, 1:], len(lengths)):
        raise UnfitError("titles of less than nothing, or pairs that lead nowhere")
    return TimelineRecord(
        EventColumns(**columns, titles=Titles(blob, offsets), kinds=tuple(map(str, named["kinds"]))),
        tuple(_lane(*entry) for entry in named["lanes"]),
        arrays["pair_event"],
        arrays["offsets"].astype(np.int64),
        tuple(starmap(OpposedPair, opposed.tolist())),
        tuple(map(str, named["groups"])),
        EarlierStates(**{name: arrays[f"earlier.{name}"] for name in _EARLIER}) if named["earlier"] is True else None,
        outweighed=tuple(Outweighed(int(event), int(since)) for event, since in named["outweighed"]),
    )


def _check_letters(blob: bytes) -> None:
    """Raise `UnicodeDecodeError` for what is no UTF-8: titles are read later, when nobody asks whether they can be."""
    if blob.isascii():
        return
    # Piece by piece: while all of it is decoded in one go, no other thread runs.
    decoder, letters = getincrementaldecoder("utf-8")(), memoryview(blob)
    for at in range(0, len(blob), _DECODED_AT_ONCE):
        decoder.decode(letters[at : at + _DECODED_AT_ONCE])
    decoder.decode(b"", final=True)


def _lane(
    person: Any, name: Any, post: Any, group: Any, disputed: Any, known: Any, first: Any, band: Any  # noqa: ANN401
) -> LaneRow:  # fmt: skip
    if not all(isinstance(text, str) for text in (name, post, group)) or type(person) is not int:
        raise UnfitError("a lane is no lane")
    stretches = tuple(BandStretch(str(kind), _whole(start), _whole(end)) for kind, start, end in band)
    return LaneRow(person, name, post, group, disputed is True, stretches, known is True, _whole(first))


def _whole(value: Any) -> int | None:  # noqa: ANN401 - from JSON
    if value is not None and type(value) is not int:
        raise UnfitError("a bound is no whole number")
    return value


def _check(record: TimelineRecord) -> None:
    """Refuse what does not hold together: indices that lead nowhere, columns of another length or type."""
    events, n = record.events, len(record.events.ids)
    fits = [
        all(len(getattr(events, name)) == n for name in _EVENT),
        _alike(events, _EVENT),
        len(events.titles) == n and int(events.titles.offsets[-1]) == len(events.titles.blob),
        not n or int(events.kind.max()) < len(events.kinds),
        not n or int(events.polarity.max()) < len(POLARITY_CODES),
        len(record.offsets) == len(record.lanes) + 1,
        int(record.offsets[0]) == 0 and int(record.offsets[-1]) == len(record.pair_event),
        bool((np.diff(record.offsets) >= 0).all()),
        record.pair_event.dtype == np.int32 and _within(record.pair_event, n),
        record.earlier is None or _earlier_fits(record.earlier, events),
    ]
    if not all(fits):
        raise UnfitError("the columns do not hold together")


def _earlier_fits(earlier: EarlierStates, events: EventColumns) -> bool:
    return (
        all(len(getattr(earlier, name)) == len(earlier.event) for name in _EARLIER)
        and _alike(earlier, _EARLIER)
        and earlier.start_earliest.dtype == events.start_earliest.dtype
        and _within(earlier.event, len(events))
        and bool((np.diff(earlier.event) >= 0).all())
        and (not len(earlier.polarity) or int(earlier.polarity.max()) < len(POLARITY_CODES))
    )


def _within(indices: Array, n: int) -> bool:
    return not indices.size or (int(indices.min()) >= 0 and int(indices.max()) < n)


_KINDS: Final = {"kind": "u1", "polarity": "u1", "quotes": "u2"} | dict.fromkeys(_FLAGS, "b1")


def _alike(columns: EventColumns | EarlierStates, names: Sequence[str]) -> bool:
    """Say whether every column is of its type; the four bounds share one."""
    bounds = {getattr(columns, name).dtype.str[1:] for name in names if name in _BOUNDS}
    rest = all(
        getattr(columns, name).dtype.str[1:] == _KINDS.get(name, "i4")
        for name in names
        if name not in (*_BOUNDS, "ids")
    )
    return rest and len(bounds) == 1 and bounds <= {"i4", "i8"}
