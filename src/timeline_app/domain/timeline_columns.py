"""The timeline's snapshot: every event as columns, so that drawing costs by the pixel and not by the object."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

OPEN_EARLY = np.iinfo(np.int64).min
OPEN_LATE = np.iinfo(np.int64).max
"""Sentinels for an open bound: the earliest and latest int64."""

POLARITY_CODES = ("asserted", "denied", "speculated", "none")
"""Index = code. "none" is an event without evidence: drawn as an outline without glyph."""

Int64 = npt.NDArray[np.int64]
UInt8 = npt.NDArray[np.uint8]
Bool = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """n events as arrays of length n, sorted by `outer start`, then id. Bounds are minutes (see `calendar`).

    - `start_earliest, start_latest, end_earliest, end_latest`: open = `OPEN_EARLY` (starts) / `OPEN_LATE` (ends);
      an open `start_latest` is `OPEN_LATE`, an open `end_earliest` is `OPEN_EARLY`.
    - `dated`: False for events with no known bound: they live in the tray and are in no lane.
    - `kind`: index into `kinds` (glyph names); `polarity`: index into `POLARITY_CODES`.
    - `quotes`: number of quotes; `contradicted`: an open contradiction touches it, or evidence of two polarities does;
    - `known`: False when nothing about it was known on the as-known date (drawn as an outline).
    - `part_of_day`: True where the precision is finer than a day (a narrower bar).
    """

    ids: Int64
    start_earliest: Int64
    start_latest: Int64
    end_earliest: Int64
    end_latest: Int64
    dated: Bool
    kind: UInt8
    polarity: UInt8
    quotes: Int64
    contradicted: Bool
    known: Bool
    part_of_day: Bool
    titles: tuple[str, ...]
    kinds: tuple[str, ...]

    def __len__(self) -> int:
        """Give the number of events."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class BandStretch:
    """A stretch of a lane's status band: `kind` is in_post, left, transit, unknown or disputed; None = open."""

    kind: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One swim-lane: a person. `events` are indices into `EventColumns` (an event lies on every lane it belongs to)."""

    person: int
    name: str
    post: str
    group: str
    disputed: bool
    events: tuple[int, ...]
    band: tuple[BandStretch, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class OpposedPair:
    """Two events whose evidence are sides of one open contradiction (indices into `EventColumns`)."""

    contradiction: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class TimelineRecord:
    """Everything the timeline draws: columns, lanes in order (grouped), and what opposes what.

    `lanes_without_person` is the lane index for events nobody takes part in, or None.
    """

    events: EventColumns
    lanes: tuple[LaneRow, ...]
    opposed: tuple[OpposedPair, ...] = ()
    groups: tuple[str, ...] = field(default=())
