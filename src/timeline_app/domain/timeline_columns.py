"""The timeline's record: every event as columns, so that drawing costs by the pixel and not by the object."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, overload

import numpy as np
import numpy.typing as npt

OPEN_EARLY = np.iinfo(np.int64).min
OPEN_LATE = np.iinfo(np.int64).max
"""Sentinels for an open bound while columns are made: the earliest and latest int64 (see `packed_minutes`)."""

POLARITY_CODES = ("asserted", "denied", "speculated", "none")
"""Index = code. "none" is an event without evidence: drawn as an outline without glyph."""

KNOWN_ALWAYS = np.iinfo(np.int32).min
KNOWN_NEVER = np.iinfo(np.int32).max
"""`known_since` of an event without evidence, and of one that rests on articles without a date alone."""

NOBODY = 0
"""The person id of the lane that holds events in which nobody listed takes part: no row has it."""

Minutes = npt.NDArray[np.int32] | npt.NDArray[np.int64]
"""Minutes of `calendar`: int32 where all of a project fit (4,083 years each way), else int64."""
Rows = npt.NDArray[np.int32] | npt.NDArray[np.int64]
UInt8 = npt.NDArray[np.uint8]
UInt16 = npt.NDArray[np.uint16]
Int32 = npt.NDArray[np.int32]
Int64 = npt.NDArray[np.int64]
Bool = npt.NDArray[np.bool_]

_LARGEST = np.iinfo(np.int32).max
_TAKEN_AT_ONCE = 50_000
"""Texts cut out before they are joined: a list of a million small pieces would take more memory than all of them."""


class Titles(Sequence[str]):
    """n texts in one piece of memory, read like a tuple: UTF-8 `blob`, text i at `offsets[i] … offsets[i + 1]`."""

    __slots__ = ("blob", "offsets")

    def __init__(self, blob: bytes, offsets: Int64) -> None:
        self.blob, self.offsets = blob, offsets

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Titles":
        """Put texts together. Lone surrogates, which no project holds, raise `UnicodeEncodeError`."""
        parts = [text.encode() for text in texts]
        offsets = np.zeros(len(parts) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, parts), np.int64, len(parts)), out=offsets[1:])
        return cls(b"".join(parts), offsets)

    def __len__(self) -> int:
        """Give the number of texts."""
        return len(self.offsets) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        """Give one text, or a list of some."""
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        if at < 0:
            at += len(self)
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self.blob[self.offsets[at] : self.offsets[at + 1]].decode()

    def __iter__(self) -> Iterator[str]:
        """Give the texts in order."""
        ends = self.offsets.tolist()
        blob = self.blob
        return (blob[a:b].decode() for a, b in pairwise(ends))

    def taken(self, rows: Rows) -> "Titles":
        """Give the texts of some rows, in that order."""
        blob, offsets = self.blob, np.zeros(len(rows) + 1, np.int64)
        np.cumsum(np.diff(self.offsets)[rows], out=offsets[1:])
        parts = []
        for at in range(0, len(rows), _TAKEN_AT_ONCE):
            some = rows[at : at + _TAKEN_AT_ONCE]
            edges = zip(self.offsets[some].tolist(), self.offsets[some + 1].tolist(), strict=True)
            parts.append(b"".join([blob[first:last] for first, last in edges]))
        return Titles(b"".join(parts), offsets)


def packed_minutes(*columns: Int64) -> tuple[Minutes, ...]:
    """Give columns of minutes, open bounds as `OPEN_EARLY` and `OPEN_LATE`, as int32 where all of them fit.

    Open bounds become the least and greatest value of the type; int64 columns are given back as they are.
    """
    for column in columns:
        bound = (column != OPEN_EARLY) & (column != OPEN_LATE)
        if bool((np.abs(np.where(bound, column, 0)) >= _LARGEST).any()):
            return columns
    return tuple(np.clip(column, -_LARGEST - 1, _LARGEST).astype(np.int32) for column in columns)


def packed_ids(ids: npt.NDArray[Any]) -> Rows:
    """Give row ids as int32 where all of them fit, else as int64."""
    if int(ids.max(initial=0)) <= _LARGEST:
        return ids.astype(np.int32, copy=False)
    return ids.astype(np.int64, copy=False)


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """n events as arrays of length n, sorted by `outer start`, then id. Bounds are minutes (see `calendar`).

    - `start_earliest, start_latest, end_earliest, end_latest`: all of one type, int32 or int64, whose least and
      greatest values (`open_early`, `open_late`) stand for an open bound: `open_early` in an open `start_earliest` or
      `end_earliest`, `open_late` in an open `start_latest` or `end_latest`.
    - `dated`: False for events with no known bound: they live in the tray and are in no lane.
    - `kind`: index into `kinds` (glyph names); `polarity`: index into `POLARITY_CODES`.
    - `quotes`: number of quotes; `contradicted`: an open contradiction touches it;
    - `known`: False when nothing about it was known on the as-known date (drawn as an outline).
    - `part_of_day`: True where the precision is finer than a day (a narrower bar).
    - `known_since`: the day (of `calendar`) since which anything about it is known, `KNOWN_ALWAYS` without evidence,
      `KNOWN_NEVER` where only articles without a date say so.
    """

    ids: Rows
    start_earliest: Minutes
    start_latest: Minutes
    end_earliest: Minutes
    end_latest: Minutes
    dated: Bool
    kind: UInt8
    polarity: UInt8
    quotes: UInt16
    contradicted: Bool
    known: Bool
    part_of_day: Bool
    known_since: Int32
    titles: Titles
    kinds: tuple[str, ...]

    def __len__(self) -> int:
        """Give the number of events."""
        return len(self.ids)

    @property
    def open_early(self) -> int:
        """The value of a bound that is open towards the past."""
        return int(np.iinfo(self.start_earliest.dtype).min)

    @property
    def open_late(self) -> int:
        """The value of a bound that is open towards the future."""
        return int(np.iinfo(self.start_earliest.dtype).max)


@dataclass(frozen=True, slots=True, eq=False)
class EarlierStates:
    """What events looked like before everything about them was known: k rows, sorted by `event`, then `since`.

    Only events with more than one such state have rows. A row holds from day `since` to the day before `until`; from
    the last `until` on the event is as its columns say, and before its `known_since` it is an outline.
    """

    event: Int32
    since: Int32
    until: Int32
    start_earliest: Minutes
    start_latest: Minutes
    end_earliest: Minutes
    end_latest: Minutes
    dated: Bool
    polarity: UInt8
    quotes: UInt16
    contradicted: Bool
    part_of_day: Bool

    def __len__(self) -> int:
        """Give the number of rows."""
        return len(self.event)


@dataclass(frozen=True, slots=True)
class BandStretch:
    """A stretch of a lane's status band: `kind` is in_post, left, transit, unknown or disputed; None = open."""

    kind: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One swim-lane: a person. Its events are in the record (`TimelineRecord.events_of`).

    `first_known` is the day (of `calendar`) since which anything about the person is known, None where nothing is.
    """

    person: int
    name: str
    post: str
    group: str
    disputed: bool
    band: tuple[BandStretch, ...] = ()
    known: bool = True
    first_known: int | None = None


@dataclass(frozen=True, slots=True)
class OpposedPair:
    """Two events whose evidence are sides of one open contradiction (indices into `EventColumns`)."""

    contradiction: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Outweighed:
    """An event (its id) all of whose evidence was outweighed by decisions, and the day since which that can be known.

    `since` is the first day (of `calendar`) on which all sides of these contradictions were known, `KNOWN_NEVER`
    where some are known on none.
    """

    event: int
    since: int


@dataclass(frozen=True, slots=True, eq=False)
class TimelineRecord:
    """Everything the timeline draws: columns, lanes in order (grouped), what lies on which, and what opposes what.

    `pair_event` holds the events (indices) of all lanes, one lane after another and ascending within it; those of
    lane i are `pair_event[offsets[i] : offsets[i + 1]]`. An event lies on every lane it belongs to.
    `as_known` is the day the record is seen as known on, None for the latest. `outweighed` are the events that the
    user decided against; they are few.
    """

    events: EventColumns
    lanes: tuple[LaneRow, ...]
    pair_event: Int32
    offsets: Int64
    opposed: tuple[OpposedPair, ...] = ()
    groups: tuple[str, ...] = field(default=())
    earlier: EarlierStates | None = None
    as_known: int | None = None
    outweighed: tuple[Outweighed, ...] = ()

    def events_of(self, lane: int) -> Int32:
        """Give the events (indices) of one lane, ascending."""
        return self.pair_event[self.offsets[lane] : self.offsets[lane + 1]]


@dataclass(frozen=True, slots=True, eq=False)
class DerivedColumns:
    """What was worked out from a record and is kept beside it, for whoever made it: columns of whole numbers by name.

    `version` is the maker's own; columns of another version than its present one are of no use to it.
    """

    version: int
    columns: Mapping[str, npt.NDArray[Any]]


def lane_columns(events: Iterable[Iterable[int]]) -> tuple[Int32, Int64]:
    """Give `pair_event` and `offsets` of lanes whose events (indices) are given lane by lane."""
    found = [np.unique(np.fromiter(lane, np.int32)) for lane in events]
    offsets = np.zeros(len(found) + 1, np.int64)
    np.cumsum([len(lane) for lane in found], out=offsets[1:])
    return (np.concatenate(found) if found else np.empty(0, np.int32)), offsets


def rearranged(record: TimelineRecord, order: Sequence[int]) -> tuple[Int32, Int64]:
    """Give `pair_event` and `offsets` with the lanes in another order: `order` holds lane indices."""
    wanted = np.asarray(order, np.int64)
    sizes = np.diff(record.offsets)[wanted]
    offsets = np.zeros(len(wanted) + 1, np.int64)
    np.cumsum(sizes, out=offsets[1:])
    at = np.arange(int(offsets[-1]), dtype=np.int64)
    return record.pair_event[at + np.repeat(record.offsets[:-1][wanted] - offsets[:-1], sizes)], offsets
