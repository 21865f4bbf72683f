"""Where a project opens: at its densest stretch, close enough to read, and not at the whole span of its outliers."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.timeline.scale import Extent

SHARE = 0.55
"""Share of the dated events that the first view holds at least."""
READABLE_DAYS = 14.0
"""A record no longer than this is shown whole."""


def first_stretch(low: npt.NDArray[np.int64], high: npt.NDArray[np.int64]) -> Extent:
    """Give the stretch to show first: n >= 1 dated events with outer bounds `low` and `high`, in minutes.

    A short record is shown whole. Of a longer one, the shortest stretch that wholly holds `SHARE` of the events,
    whole days, with a day around it. An event of many years (a decade, an open end) never widens it.
    """
    whole = Extent(float(low.min()), float(high.max()))
    if whole.end - whole.start <= READABLE_DAYS * MINUTES_A_DAY:
        return whole
    length = high - low
    wanted = int(np.ceil(SHARE * (len(length) - 1)))
    compact = length <= MINUTES_A_DAY
    if int(np.count_nonzero(compact)) <= wanted:
        compact = length <= int(np.partition(length, wanted)[wanted])
    starts, ends = low[compact], high[compact]
    if (starts[1:] < starts[:-1]).any():
        order = np.argsort(starts, kind="stable")
        starts, ends = starts[order], ends[order]
    ends = np.maximum.accumulate(ends)
    held = max(1, min(len(starts), int(np.ceil(SHARE * len(low)))))
    spans = ends[held - 1 :] - starts[: len(starts) - held + 1]
    best = int(np.argmin(spans))
    day = float(MINUTES_A_DAY)
    return Extent(starts[best] // day * day, -(-ends[best + held - 1] // day) * day)
