"""Where events begin and end when open sides are set aside: computed for those asked about, never kept for all."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.timeline_columns import EventColumns, Rows

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint8]
Which = Rows | Bools | slice | int
"""Anything that indexes a column."""

_OPEN = np.uint8(2)
"""Code of `drawing.End`; a known end is 0, a bracket 1."""


@dataclass(frozen=True, slots=True, eq=False)
class SomeBounds:
    """The bounds of some events, in minutes, and what is known of their two ends; one entry an event.

    `low <= high`; `core_low < core_high` only where `has_core`, else they are `low` and `high`; `anchor` is where the
    glyph belongs, in whole minutes. `open_left` and `open_right` mark sides without a bound; `doubt_left` and
    `doubt_right` those between two bounds. An event without a date has 0 everywhere.
    """

    low: Ints
    high: Ints
    core_low: Ints
    core_high: Ints
    has_core: Bools
    open_left: Bools
    open_right: Bools
    doubt_left: Bools
    doubt_right: Bools
    anchor: Ints


class _Column:
    """One field of `SomeBounds` that is computed for what is asked: `bounds.low[events]`."""

    __slots__ = ("_bounds", "_name")

    def __init__(self, bounds: "Bounds", name: str) -> None:
        self._bounds, self._name = bounds, name

    def __getitem__(self, events: Which) -> Ints:
        """Give the values of some events (anything that indexes an array), or of one."""
        found: Ints = getattr(self._bounds.of(events), self._name)
        return found


class Bounds:
    """The bounds of all events of a record. `of` gives all fields of some; a field's own name gives that one."""

    __slots__ = ("_early", "_events", "_late")

    def __init__(self, events: EventColumns) -> None:
        self._events = events
        # Asking a type for its limits takes as long as comparing a few hundred numbers.
        self._early, self._late = np.int64(events.open_early), np.int64(events.open_late)

    @property
    def dtype(self) -> np.dtype[Any]:
        """The type that minutes of the record fit in."""
        return self._events.start_earliest.dtype

    def __getattr__(self, name: str) -> _Column:
        """Give one field as a column."""
        if name not in SomeBounds.__dataclass_fields__:
            raise AttributeError(name)
        return _Column(self, name)

    def of(self, events: Which) -> SomeBounds:
        """Give the bounds of some events: anything that indexes an array of n."""
        columns = self._events
        s0, s1, e0, e1 = self._minutes(events)
        early, late = self._early, self._late
        open_left, open_right = s0 == early, e1 == late
        late_start, early_end = s1 == late, e0 == early
        low, high = _limits(s0, s1, e0, e1, early, late)
        dated = columns.dated[events]
        low, high = np.where(dated, low, 0), np.where(dated, high, 0)
        has_core = ~(late_start | early_end) & (s1 < e0)
        core_low, core_high = np.where(has_core, s1, low), np.where(has_core, e0, high)
        return SomeBounds(
            low, high, core_low, core_high, has_core, open_left, open_right,
            ~(open_left | late_start) & (s0 < s1), ~(open_right | early_end) & (e0 < e1),
            _anchors(core_low, core_high, has_core),
        )  # fmt: skip

    def left_ends(self, events: Ints) -> Codes:
        """Give the code of `End` of the left end of some dated events: upright, bracket or open; none is cut here."""
        s0, s1 = self._events.start_earliest[events], self._events.start_latest[events]
        return np.where(s0 == self._early, _OPEN, ((s0 < s1) & (s1 != self._late)).view(np.uint8))

    def right_ends(self, events: Ints) -> Codes:
        """Give the same of the right end."""
        e0, e1 = self._events.end_earliest[events], self._events.end_latest[events]
        return np.where(e1 == self._late, _OPEN, ((e0 < e1) & (e0 != self._early)).view(np.uint8))

    def reach(self, events: Rows) -> tuple[Ints, Ints]:
        """Give just `low` and `high` of some dated events (indices)."""
        columns = self._events
        early, late = self._early, self._late
        low: Ints = columns.start_earliest[events].astype(np.int64)
        high: Ints = columns.end_latest[events].astype(np.int64)
        # Nearly all events have both bounds: the others alone are worth a second look.
        odd = ((low == early) | (high == late) | (low > high)).nonzero()[0]
        if len(odd):
            s0, s1, e0, e1 = self._minutes(events[odd])
            low[odd], high[odd] = _limits(s0, s1, e0, e1, early, late)
        return low, high

    def places(self, events: Which) -> tuple[Ints, Ints, Ints]:
        """Give `low`, `high` and `anchor` of some dated events."""
        s0, s1, e0, e1 = self._minutes(events)
        early, late = self._early, self._late
        low, high = _limits(s0, s1, e0, e1, early, late)
        has_core = (s1 != late) & (e0 != early) & (s1 < e0)
        return low, high, _anchors(np.where(has_core, s1, low), np.where(has_core, e0, high), has_core)

    def _minutes(self, events: Which) -> tuple[Ints, Ints, Ints, Ints]:
        columns = self._events
        return (
            columns.start_earliest[events].astype(np.int64), columns.start_latest[events].astype(np.int64),
            columns.end_earliest[events].astype(np.int64), columns.end_latest[events].astype(np.int64),
        )  # fmt: skip


def _limits(s0: Ints, s1: Ints, e0: Ints, e1: Ints, early: np.int64, late: np.int64) -> tuple[Ints, Ints]:
    """Give the outermost bounds that are known; an event with one bound alone has no length."""
    low = np.where(s0 != early, s0, np.where(s1 != late, s1, np.where(e0 != early, e0, e1)))
    high = np.where(e1 != late, e1, np.where(e0 != early, e0, np.where(s1 != late, s1, s0)))
    return np.minimum(low, high), np.maximum(low, high)


def _anchors(core_low: Ints, core_high: Ints, has_core: Bools) -> Ints:
    """Place the glyph: in the middle of a core of up to a day or of a span without a core, else at the core's start.

    Where there is no core, `core_low` and `core_high` are the outermost bounds.
    """
    long = has_core & (core_high - core_low > MINUTES_A_DAY)
    return np.where(long, core_low, (core_low + core_high) >> 1)
