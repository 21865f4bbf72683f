"""Four stages of detail by pixels per day, and the counts that stages 3 and 4 draw instead of marks."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.ticks import LADDER, Unit, starts

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


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


def grouped(anchors: Floats, distance: float) -> Ints:
    """Give each anchor of one lane (minutes, ascending) the number of its group, 0 upwards.

    Two neighbours closer than `distance` share a group, unless their chain is longer than `CHAIN_DISTANCES` of them;
    such a chain is cut on multiples of that length.
    """
    if not len(anchors):
        return np.empty(0, np.int64)
    apart = np.diff(anchors) >= distance
    chain = np.concatenate(([0], np.cumsum(apart)))
    first = np.concatenate(([True], apart))
    last = np.concatenate((apart, [True]))
    length = (anchors[last] - anchors[first])[chain]
    limit = distance * CHAIN_DISTANCES
    tile = np.where(length > limit, np.floor(anchors / limit), 0)
    changes = apart | (np.diff(tile) != 0)
    return np.concatenate(([0], np.cumsum(changes))).astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Counts by lane and axis unit.

    `edges` are n + 1 minutes; the arrays are `counts[lane, cell, polarity]` and `contradicted[lane, cell]`.
    """

    unit: Unit
    edges: Ints
    counts: Ints
    contradicted: npt.NDArray[np.bool_]


def cell_unit(viewport: Viewport) -> Unit:
    """Give the first unit of at least a week whose cells are `LEAST_CELL` pixels wide."""
    for unit in LADDER:
        if unit.minutes >= 7 * 1440 and unit.minutes * viewport.pixels_per_minute >= LEAST_CELL:
            return unit
    return LADDER[-1]


def cell_edges(viewport: Viewport) -> tuple[Unit, Ints]:
    """Give the unit of a view's cells and their edges in minutes: calendar steps, so bins stay while zooming."""
    unit = cell_unit(viewport)
    beyond = unit.minutes * 1.2 + 4 * 1440
    edges = starts(unit, viewport.start, viewport.end + beyond)
    while len(edges) > 2 and edges[-2] >= viewport.end:
        edges.pop()
    return unit, np.array(edges, dtype=np.int64)


def density(
    viewport: Viewport,
    lanes: int,
    lane: Ints,
    anchors: Floats,
    polarity: npt.NDArray[np.uint8],
    contradicted: npt.NDArray[np.bool_],
) -> Density:
    """Count pairs (`lane`, `anchors` in minutes, `polarity` code 0–3) into cells. Every pair falls into one cell."""
    unit, edges = cell_edges(viewport)
    cells = max(len(edges) - 1, 1)
    cell = np.clip(np.searchsorted(edges, anchors.astype(np.int64), side="right") - 1, 0, cells - 1)
    slot = (lane * cells + cell) * 4 + polarity
    counts = np.bincount(slot, minlength=lanes * cells * 4).reshape(lanes, cells, 4)
    marked = np.zeros((lanes, cells), np.bool_)
    marked[lane[contradicted], cell[contradicted]] = True
    return Density(unit, edges, counts, marked)


def tint_step(counts: Ints) -> npt.NDArray[np.int64]:
    """Give the tint step 1–4 of counts (0 for an empty cell): 1, 2–3, 4–9, 10 and more."""
    return np.searchsorted(np.array([1, 2, 4, 10]), counts, side="right")
