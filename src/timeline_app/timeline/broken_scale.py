"""A scale with long empty spans left out, for paper: each busy stretch has a width that its words need."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

MOST_BREAKS = 4
LEAST_GAP_DAYS = 5
GAP_SHARE = 0.5
"""A gap is cut if it is longer than this share of the days in which something happens."""
LEAST_WIDTH = 60.0
"""No stretch is narrower than the words over it, unless all are."""
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


def busy_segments(first: Ints, last: Ints) -> list[tuple[int, int]]:
    """Give the stretches of days (first, last) in which events begin or end, with the longest empty spans cut out.

    `first`, `last` are the first and last day of each event. At most `MOST_BREAKS` gaps are cut.
    """
    spans = sorted(zip(first.tolist(), last.tolist(), strict=True), key=lambda span: span[1] - span[0])
    days: set[int] = set()
    busy = 0
    for a, b in spans:
        # A long event fills an empty stretch, but must not glue together what lies within it.
        alone = b - a < LONG_EVENT_DAYS or not any(a <= day <= b for day in days)
        before = len(days)
        days.update(range(a, b + 1) if alone else (a, b))
        busy += min(len(days) - before, LONG_EVENT_DAYS)
    ordered = sorted(days)
    gaps = sorted(((b - a - 1, at) for at, (a, b) in enumerate(itertools.pairwise(ordered))), reverse=True)
    cuts = sorted(at for gap, at in gaps[:MOST_BREAKS] if gap > max(LEAST_GAP_DAYS, GAP_SHARE * busy))
    starts, ends = [0, *(at + 1 for at in cuts)], [*cuts, len(ordered) - 1]
    return [(ordered[a], ordered[b]) for a, b in zip(starts, ends, strict=True)]


def broken_scale(
    stretches: Sequence[tuple[int, int]], needs: Sequence[float], weights: Sequence[float], width: float, gap: float,
    margin: float = 0.0,
) -> BrokenScale:  # fmt: skip
    """Lay stretches of days side by side over `width`, `gap` apart, with `margin` left free at the end.

    Each gets what it needs, or where that is too much a share by its weight; what is over is shared by weight too.
    Raises `ValueError` if there is no stretch.
    """
    if not stretches:
        raise ValueError("a scale needs at least one stretch of days")
    room = width - margin - gap * (len(stretches) - 1)
    widths = _shared(list(needs), list(weights), room)
    segments: list[Segment] = []
    x = 0.0
    for (first, last), wide in zip(stretches, widths, strict=True):
        segments.append(Segment(first, last, x, x + wide))
        x += wide + gap
    minutes = [edge * MINUTES_A_DAY for part in segments for edge in (part.first_day, part.last_day + 1)]
    pixels = [edge for part in segments for edge in (part.x0, part.x1)]
    return BrokenScale(tuple(segments), width, np.array(minutes, np.float64), np.array(pixels, np.float64))


def _shared(needs: list[float], weights: list[float], room: float) -> list[float]:
    """Share `room` out: the least width for all, then needs by weight, then the rest by weight."""
    floor = min(LEAST_WIDTH, room / len(needs))
    granted = [floor] * len(needs)
    room -= floor * len(needs)
    wanted = [max(need - floor, 0.0) for need in needs]
    for at in sorted(range(len(needs)), key=lambda at: wanted[at] / weights[at]):
        still = sum(weights[other] for other in range(len(needs)) if granted[other] == floor and wanted[other] > 0)
        share = min(wanted[at], room * weights[at] / still) if wanted[at] > 0 else 0.0
        granted[at] += share
        room -= share
    total = sum(weights)
    return [width + room * weight / total for width, weight in zip(granted, weights, strict=True)]
