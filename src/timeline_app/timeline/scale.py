"""Time to pixels and back: immutable arithmetic that a widget only stores the result of.

Minutes are those of `timeline_app.domain.calendar`. Pixels start at the left edge of the time area.
"""

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY

Floats = npt.NDArray[np.float64]

MINUTES_A_YEAR = 365.2425 * MINUTES_A_DAY
MIN_SPAN = 60.0
MAX_SPAN = 2000 * MINUTES_A_YEAR
"""What a view may hold: one hour to 2000 years (design section 7, zoom and pan)."""

FIT_MARGIN = 0.04
"""Share of the view left free on each side when everything is fitted into it."""


class Scale(Protocol):
    """Anything that gives time a place on a line: a plain viewport, or the broken scale of a printed sheet."""

    @property
    def width(self) -> float:
        """Width of the time area in pixels."""
        ...

    def x_of(self, minute: float) -> float:
        """Give the pixel of a minute."""
        ...

    def xs_of(self, minutes: npt.NDArray[np.int64] | Floats) -> Floats:
        """Give the pixels of an array of minutes."""
        ...


@dataclass(frozen=True, slots=True)
class Extent:
    """The stretch of time, in minutes, in which data lies; `end >= start`."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Viewport:
    """A window on time: `start` and `span` in minutes, shown over `width` pixels."""

    start: float
    span: float
    width: float

    @property
    def end(self) -> float:
        """Minute at the right edge."""
        return self.start + self.span

    @property
    def pixels_per_minute(self) -> float:
        """Pixels that one minute takes."""
        return self.width / self.span

    @property
    def pixels_per_day(self) -> float:
        """Pixels that one day takes: what chooses the stage of detail."""
        return self.pixels_per_minute * MINUTES_A_DAY

    def x_of(self, minute: float) -> float:
        """Give the pixel of a minute."""
        return (minute - self.start) * self.pixels_per_minute

    def xs_of(self, minutes: npt.NDArray[np.int64] | Floats) -> Floats:
        """Give the pixels of an array of minutes."""
        found: Floats = minutes - np.float64(self.start)
        found *= self.width / self.span
        return found

    def minute_at(self, x: float) -> float:
        """Give the minute at a pixel: the inverse of `x_of`."""
        return self.start + x / self.pixels_per_minute

    def zoomed(self, factor: float, at: float) -> "Viewport":
        """Give the view `factor` times closer (above 1) or wider, with the minute under pixel `at` staying there.

        Stops at `MIN_SPAN` and `MAX_SPAN`.
        """
        span = min(max(self.span / factor, MIN_SPAN), MAX_SPAN)
        fixed = self.minute_at(at)
        return replace(self, start=fixed - at / self.width * span, span=span)

    def panned(self, pixels: float) -> "Viewport":
        """Give the view moved right by that many pixels (the content moves left)."""
        return replace(self, start=self.start + pixels / self.pixels_per_minute)

    def resized(self, width: float) -> "Viewport":
        """Give the same stretch of time over another width."""
        return replace(self, width=max(width, 1.0))

    def held(self, data: Extent) -> "Viewport":
        """Give the view moved, where needed, to lie no further than half a view past the data."""
        start = min(max(self.start, data.start - self.span / 2), data.end - self.span / 2)
        return self if start == self.start else replace(self, start=start)

    def showing(self, minute: float, margin: float = 0.1) -> "Viewport":
        """Give the view panned as little as needed to have a minute at least `margin` of a view from the edges."""
        low, high = self.start + margin * self.span, self.end - margin * self.span
        if minute < low:
            return replace(self, start=self.start - (low - minute))
        return replace(self, start=self.start + (minute - high)) if minute > high else self


def fit(stretch: Extent, width: float, margin: float = FIT_MARGIN) -> Viewport:
    """Give the view that shows a whole stretch of time with a margin on both sides, within the limits of a view."""
    wanted = (stretch.end - stretch.start) * (1 + 2 * margin)
    span = min(max(wanted, MIN_SPAN), MAX_SPAN)
    middle = (stretch.start + stretch.end) / 2
    return Viewport(middle - span / 2, span, max(width, 1.0))
