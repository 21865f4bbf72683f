"""Four stages of detail by pixels per day, and the counts that stages 3 and 4 draw instead of marks."""

from enum import IntEnum

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import END_OF_DAYS, MAX_YEAR, MINUTES_A_DAY, civil, weekday
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.ticks import LADDER, Unit, starts

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint8]


class Stage(IntEnum):
    """How much of each event is drawn."""

    BARS = 1
    GLYPHS = 2
    GROUPS = 3
    DENSITY = 4


_LEAST_PIXELS_A_DAY = ((Stage.BARS, 120.0), (Stage.GLYPHS, 24.0), (Stage.GROUPS, 4.0))
HYSTERESIS = 0.15
GROUP_DISTANCE = 18.0
"""Marks closer than this become one disc."""
CHAIN_DISTANCES = 4
"""A chain of near marks longer than so many distances is cut on fixed lines, so that a busy year keeps its shape."""
LEAST_CELL = 20.0
_CELLS = [unit for unit in LADDER if unit.minutes >= 7 * MINUTES_A_DAY]


def stage_for(pixels_per_day: float, previous: Stage | None = None) -> Stage:
    """Give the stage for a zoom. With a previous one, less detail comes 15 % later, so none flickers."""
    for stage, least in _LEAST_PIXELS_A_DAY:
        held = previous is not None and previous <= stage
        if pixels_per_day >= (least * (1 - HYSTERESIS) if held else least):
            return stage
    return Stage.DENSITY


def group_distance(viewport: Viewport) -> float:
    """Give the distance in minutes under which marks join: the first power of two of at least `GROUP_DISTANCE` pixels.

    Powers of two keep the groups unchanged while the zoom moves within one.
    """
    return float(2.0 ** np.ceil(np.log2(GROUP_DISTANCE / viewport.pixels_per_minute)))


def cut_chains(row: Ints, first: Ints, last: Ints, distance: int) -> Bools:
    """Say of each of n stretches whether a new group begins with it.

    Stretches are in order of row, then time, and none lies across a multiple of `distance` minutes. Two neighbours of
    one row closer than `distance` share a group, unless their chain is longer than `CHAIN_DISTANCES` of them; such a
    chain is cut on multiples of that length.
    """
    if not len(row):
        return np.empty(0, np.bool_)
    starts = np.ones(len(row), np.bool_)
    starts[1:] = (first[1:] - last[:-1] >= distance) | (row[1:] != row[:-1])
    begin = starts.nonzero()[0]
    end = np.append(begin[1:], len(row)) - 1
    limit = distance * CHAIN_DISTANCES
    long = last[end] - first[begin] > limit
    if long.any():
        tile = first // limit * long.repeat(end - begin + 1)
        starts[1:] |= tile[1:] != tile[:-1]
    return starts


def cell_unit(viewport: Viewport) -> Unit:
    """Give the first unit of at least a week whose cells are `LEAST_CELL` pixels wide."""
    least = LEAST_CELL / viewport.pixels_per_minute
    for unit in _CELLS:
        if unit.minutes >= least:
            return unit
    return LADDER[-1]


def cell_edges(viewport: Viewport) -> tuple[Unit, Ints]:
    """Give the unit of a view's cells and their edges in minutes, at least two: calendar steps, so bins stay.

    They cover the view, except beyond the ends of the calendar.
    """
    unit = cell_unit(viewport)
    beyond = unit.minutes * 1.2 + 4 * MINUTES_A_DAY
    edges = plain_edges(unit, viewport.start, viewport.end + beyond)
    if edges is None:
        edges = np.array(starts(unit, viewport.start, viewport.end + beyond), np.int64)
        if len(edges) and edges[-1] < min(viewport.end, _END):
            # No step begins after the last one of the calendar, which is a cell like any other.
            edges = np.append(edges, _END)
    after = int(np.searchsorted(edges, viewport.end))
    edges = edges[: max(after + 1, 2)]
    if len(edges) < 2:
        edges = np.array([np.floor(viewport.start), np.ceil(viewport.end) + 1]).astype(np.int64)
    return unit, edges


_PLAIN_YEARS = (1, MAX_YEAR - 1)
_END = END_OF_DAYS * MINUTES_A_DAY


def plain_edges(unit: Unit, first: float, last: float) -> Ints | None:
    """Give what `starts` gives, in a few array steps, for years in which centuries count as they look; else None."""
    first_day, last_day = int(first // MINUTES_A_DAY), int(last // MINUTES_A_DAY)
    if unit.name == "day":
        if unit.n != 7:
            return None
        monday = first_day - weekday(first_day)
        return np.arange(monday, last_day + 1, 7, dtype=np.int64) * MINUTES_A_DAY
    span = unit.n if unit.name == "month" else 12 * unit.n
    a, b = _months(first_day, last_day)
    begin = a // span * span
    if begin < 12 * _PLAIN_YEARS[0] or b > 12 * _PLAIN_YEARS[1]:
        return None
    months = np.arange(begin, b + 1, span) - 12 * 1970
    found: Ints = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) * MINUTES_A_DAY
    return found


def _months(first_day: int, last_day: int) -> tuple[int, int]:
    """Give two days' months as whole numbers: `year × 12 + month - 1`."""
    a, b = civil(first_day), civil(last_day)
    return a.year * 12 + a.month - 1, b.year * 12 + b.month - 1


TINTS = (2, 4, 10)
"""From so many on a cell has the second, third and fourth tint at the earliest."""


def tint_step(counts: Ints, least: tuple[int, ...] = TINTS) -> Codes:
    """Give the tint step 1–4 of counts (0 for an empty cell); `least` are what steps 2, 3 and 4 begin at."""
    step = (counts > 0).view(np.uint8)
    for number in least:
        step += counts >= number
    return step
