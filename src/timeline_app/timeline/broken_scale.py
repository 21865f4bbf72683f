"""A scale with long empty spans left out, for paper: each busy stretch has a width that its words need."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

MOST_BREAKS = 4
LEAST_GAP_DAYS = 5
GAP_SHARE = 0.25
"""A gap is cut if it is longer than this share of what else is shown."""
LONG_EVENT_DAYS = 31


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of whole days, `first_day … last_day` inclusive, drawn from `x0` to `x1`."""

    first_day: int
    last_day: int
    x0: float
    x1: float

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last_day - self.first_day + 1


@dataclass(frozen=True, slots=True, eq=False)
class BrokenScale:
    """Segments from left to right with a break between neighbours; straight within each (a `Scale`)."""

    segments: tuple[Segment, ...]
    width: float
    _minutes: Floats
    _pixels: Floats

    def x_of(self, minute: float) -> float:
        """Give the place of a minute; moments before the first and after the last segment lie at its edge."""
        return float(np.interp(minute, self._minutes, self._pixels))

    def xs_of(self, minutes: Ints | Floats) -> Floats:
        """Give the places of an array of minutes."""
        return np.interp(minutes, self._minutes, self._pixels)


def busy_segments(low: Ints, high: Ints) -> list[tuple[int, int]]:
    """Give the stretches of days (first, last) in which events begin or end, with the longest empty spans cut out.

    `low`, `high` are the bounds of events in minutes, `high` exclusive. At most `MOST_BREAKS` gaps are cut.
    """
    first, last = low // MINUTES_A_DAY, np.maximum(high - 1, low) // MINUTES_A_DAY
    spans = sorted(zip(first.tolist(), last.tolist(), strict=True), key=lambda span: span[1] - span[0])
    days: set[int] = set()
    for a, b in spans:
        # A long event fills an empty stretch, but must not glue together what lies within it.
        alone = b - a < LONG_EVENT_DAYS or not any(a <= day <= b for day in days)
        days.update(range(a, b + 1) if alone else (a, b))
    ordered = sorted(days)
    left = ordered[-1] - ordered[0] + 1
    cuts: list[int] = []
    gaps = sorted(((b - a - 1, at) for at, (a, b) in enumerate(zip(ordered, ordered[1:], strict=False))), reverse=True)
    for gap, at in gaps[:MOST_BREAKS]:
        if gap <= max(LEAST_GAP_DAYS, GAP_SHARE * (left - gap)):
            break
        cuts.append(at)
        left -= gap
    starts = [0, *(at + 1 for at in sorted(cuts))]
    ends = [*sorted(cuts), len(ordered) - 1]
    return [(ordered[a], ordered[b]) for a, b in zip(starts, ends, strict=True)]


def broken_scale(stretches: Sequence[tuple[int, int]], needs: Sequence[float], width: float, gap: float) -> BrokenScale:
    """Lay stretches of days side by side over `width`, `gap` apart: what each needs first, the rest by its days.

    Raises `ValueError` if there is no stretch.
    """
    if not stretches:
        raise ValueError("a scale needs at least one stretch of days")
    room = width - gap * (len(stretches) - 1)
    weights = [min(last - first + 1, 7) for first, last in stretches]
    asked = list(needs)
    if sum(asked) > room:
        # Short needs are met first; what is left goes to the others in equal measure.
        asked = _rationed(asked, room)
    spare = (room - sum(asked)) / sum(weights)
    widths = [need + spare * weight for need, weight in zip(asked, weights, strict=True)]
    segments: list[Segment] = []
    x = 0.0
    for (first, last), wide in zip(stretches, widths, strict=True):
        segments.append(Segment(first, last, x, x + wide))
        x += wide + gap
    minutes = [edge * MINUTES_A_DAY for part in segments for edge in (part.first_day, part.last_day + 1)]
    pixels = [edge for part in segments for edge in (part.x0, part.x1)]
    return BrokenScale(tuple(segments), width, np.array(minutes, np.float64), np.array(pixels, np.float64))


def _rationed(needs: list[float], room: float) -> list[float]:
    granted = [0.0] * len(needs)
    waiting = sorted(range(len(needs)), key=lambda at: needs[at])
    while waiting:
        granted[waiting[0]] = min(needs[waiting[0]], room / len(waiting))
        room -= granted[waiting.pop(0)]
    return granted
