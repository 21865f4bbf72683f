r"""The way back from canonical text to the file: which code point of the decoded file a code point came from.

Normalisation 1 changes line ends only, so for text formats the map is the list of the line ends that were two signs
(`\r\n`). Formats with a structure of their own have no such line; there the map says which place (the chapter of a
book) a stretch came from; pages of a PDF stand at the passages.

The packed form, kept in `text_version.offset_map` (null: the two are the same, place by place):

    byte 0   1, the number of this form
    byte 1   what follows: 1 nothing, every line end was `\r\n`; 2 a list of line ends; 3 a list of places
    varints  2: distances between the canonical offsets of the `\n` that were `\r\n`
             3: pairs of (distance between canonical starts, number of the place)

A varint is little-endian base 128, as in many formats. Nothing here touches a file.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

_FORM: Final = 1
_PAIR: Final = re.compile("\r\n")
_LONGEST: Final = 9


class _Kind(IntEnum):
    ALL_PAIRS = 1
    PAIRS = 2
    PLACES = 3


@dataclass(frozen=True, slots=True)
class OffsetMap:
    r"""An unpacked map. `pairs` are canonical offsets of `\n` that were `\r\n`; `all_pairs` says that each one was.

    `places` are `(start, number)`, ordered by start.
    """

    all_pairs: bool = False
    pairs: tuple[int, ...] = ()
    places: tuple[tuple[int, int], ...] = ()


def of_line_ends(decoded: str) -> bytes | None:
    r"""Pack the map of decoded text whose line ends are about to be made `\n`; None where all stays in its place."""
    count = decoded.count("\r\n")
    if not count:
        return None
    if count == decoded.count("\n") == decoded.count("\r"):
        return _head(_Kind.ALL_PAIRS)
    starts = (match.start() - before for before, match in enumerate(_PAIR.finditer(decoded)))
    return _head(_Kind.PAIRS) + _packed(_distances(starts))


def of_places(places: Sequence[tuple[int, int]]) -> bytes | None:
    """Pack the map of a text put together from numbered places: `(start, number)`, ordered by start."""
    if not places:
        return None
    distances = _distances(start for start, _ in places)
    numbers = (number for _, number in places)
    flat = (value for pair in zip(distances, numbers, strict=True) for value in pair)
    return _head(_Kind.PLACES) + _packed(flat)


def unpacked(packed: bytes | None) -> OffsetMap:
    """Read a map. Raises `ValueError` for bytes that are none."""
    if packed is None:
        return OffsetMap()
    if len(packed) < 2 or packed[0] != _FORM:
        raise ValueError("not an offset map")
    kind = _Kind(packed[1])
    values = list(_varints(packed, 2))
    if kind is _Kind.PAIRS:
        return OffsetMap(pairs=tuple(_sums(values)))
    if kind is _Kind.PLACES:
        if len(values) % 2:
            raise ValueError("a place without its number")
        return OffsetMap(places=tuple(zip(_sums(values[::2]), values[1::2], strict=True)))
    if values:
        raise ValueError("more than an offset map")
    return OffsetMap(all_pairs=True)


def original_offset(mapping: OffsetMap, text: str, offset: int) -> int:
    r"""Give the offset in the decoded file (byte order mark set aside) of an offset in canonical `text`.

    The offset of a `\n` that was `\r\n` gives that of the `\r`.
    """
    if mapping.all_pairs:
        return offset + text.count("\n", 0, offset)
    return offset + bisect_left(mapping.pairs, offset)


def place_at(mapping: OffsetMap, offset: int) -> int | None:
    """Give the number of the place that an offset lies in, None where the map knows no places."""
    before = bisect_right(mapping.places, offset, key=lambda place: place[0])
    return mapping.places[before - 1][1] if before else None


def _head(kind: _Kind) -> bytes:
    return bytes([_FORM, kind])


def _distances(values: Iterable[int]) -> Iterator[int]:
    yield from (after - before for before, after in pairwise([0, *values]))


def _sums(distances: Iterable[int]) -> Iterator[int]:
    total = 0
    for distance in distances:
        total += distance
        yield total


def _packed(values: Iterable[int]) -> bytes:
    packed = bytearray()
    for value in values:
        while value > 0x7F:
            packed.append(value & 0x7F | 0x80)
            value >>= 7
        packed.append(value)
    return bytes(packed)


def _varints(packed: bytes, at: int) -> Iterator[int]:
    while at < len(packed):
        value, at = _varint(packed, at)
        yield value


def _varint(packed: bytes, at: int) -> tuple[int, int]:
    """Give the number that begins at `at`, and where the next thing begins."""
    value = 0
    for place, byte in enumerate(packed[at : at + _LONGEST]):
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError("a number cut short")
