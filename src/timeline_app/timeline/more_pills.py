"""Pills such as "+2": what found no row in a lane, gathered along a row of its own below the others."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import More
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.lanes import MORE_REACH, gathered

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

MORE_PAD, MORE_HEIGHT, MORE_EDGE, MORE_AIR = 16.0, 20.0, 4.0, 8.0
MOST_NAMED = 8
"""Events that a "+2" names at most."""


class Left(NamedTuple):
    """What k marks leave to pills: event, left edge, how many, and the pill's top.

    In order of `place`, a number of their lane, then time.
    """

    place: Ints
    lane: Ints
    event: Ints
    x0: Floats
    number: Ints
    top: Floats


def more_pills(left: Left, width: float, measure: Measurer, total_of: Callable[[int], int | None]) -> tuple[More, ...]:
    """Draw pills in a view of some width. `total_of` gives what those of a lane must add up to, None for as they are.

    A pill begins where the first of its marks does, and holds those that begin within its reach; what begins left of
    the view, or too far right for a pill, is gathered at that edge.
    """
    if not len(left.lane):
        return ()
    widest = measure(f"+{'0' * len(str(int(left.number.sum())))}", "count") + MORE_PAD
    reach = max(MORE_REACH, widest + MORE_AIR)
    x = np.minimum(np.maximum(left.x0, MORE_EDGE), max(width - reach, MORE_EDGE))
    firsts = gathered(left.place, x, reach)
    numbers = np.add.reduceat(left.number, firsts).tolist()
    lanes, begins = left.lane[firsts].tolist(), firsts.tolist()
    _settle(lanes, numbers, total_of)
    event = left.event.tolist()
    named = [tuple(event[a : min(b, a + MOST_NAMED)]) for a, b in pairwise([*begins, len(event)])]
    places = zip(x[firsts].tolist(), left.top[firsts].tolist(), lanes, numbers, named, strict=True)
    return tuple(_pill(*place, measure) for place in places if place[3])


def _pill(x: float, y: float, lane: int, number: int, named: tuple[int, ...], measure: Measurer) -> More:
    text = f"+{number}"
    return More(x, y, measure(text, "count") + MORE_PAD, MORE_HEIGHT, text, lane, number, named)


def _settle(lanes: list[int], numbers: list[int], total_of: Callable[[int], int | None]) -> None:
    """Change the numbers of each lane's outermost pills so that all add up: what stands for many lies on an edge."""
    begin = 0
    while begin < len(lanes):
        end = begin + 1
        while end < len(lanes) and lanes[end] == lanes[begin]:
            end += 1
        total = total_of(lanes[begin])
        if total is not None:
            numbers[begin:end] = settled(numbers[begin:end], total)
        begin = end


def settled(numbers: list[int], total: int) -> list[int]:
    """Give numbers that add up to `total`: too few are added at both ends, too many are taken from there."""
    found = list(numbers)
    change = total - sum(found)
    if change >= 0:
        found[0] += change // 2
        found[-1] += change - change // 2
        return found
    for turn in range(len(found)):
        at = turn // 2 if turn % 2 == 0 else len(found) - 1 - turn // 2
        taken = min(found[at], -change)
        found[at] -= taken
        change += taken
    return found
