"""Where a name goes: inside its bar, right of the mark, left of it, or nowhere; never over a mark or another label."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

import regex

Measurer = Callable[[str, str], float]
"""Gives the width in pixels of a text in a font role."""

LEAST_INSIDE = 7
"""A label goes inside a bar if so many of its characters fit."""
ELLIPSIS = "…"
LABEL_PAD = 5.0


class Placed(NamedTuple):
    """A label's left edge, the words as drawn (cut only inside a bar) and their width."""

    x: float
    text: str
    width: float


class Taken:
    """The stretches of one row that are occupied: marks, brackets, discs and labels already placed."""

    def __init__(self, stretches: Iterable[tuple[float, float]]) -> None:
        self._stretches = sorted(stretches)

    def is_free(self, left: float, right: float) -> bool:
        """Say whether nothing lies between two edges. Stretches may touch."""
        at = bisect_left(self._stretches, (right, float("-inf")))
        # Stretches may overlap one another (a line below its glyph), so those further left can reach in as well.
        return all(end <= left for _, end in self._stretches[:at])

    def take(self, left: float, right: float) -> None:
        """Occupy a stretch."""
        insort(self._stretches, (left, right))


@lru_cache(maxsize=20_000)
def graphemes(text: str) -> tuple[str, ...]:
    """Split a text into what a reader sees as characters, so that a cut never leaves half of one."""
    return tuple(regex.findall(r"\X", text))


def inside(text: str, x: float, room: float, measure: Measurer, font: str = "label") -> Placed | None:
    """Place a label inside a bar with `room` pixels from `x`: whole, or cut if at least seven characters fit."""
    width = measure(text, font)
    if width <= room:
        return Placed(x, text, width)
    parts = graphemes(text)
    low, high = LEAST_INSIDE, len(parts) - 1
    if high < low or measure("".join(parts[:low]) + ELLIPSIS, font) > room:
        return None
    while low < high:
        middle = (low + high + 1) // 2
        if measure("".join(parts[:middle]) + ELLIPSIS, font) <= room:
            low = middle
        else:
            high = middle - 1
    cut = "".join(parts[:low]).rstrip() + ELLIPSIS
    return Placed(x, cut, measure(cut, font))


def beside(
    text: str, left: float, right: float, limit: float, taken: Taken, measure: Measurer, extra: float = 0.0
) -> Placed | None:
    """Place a label right of a mark that spans `left … right`, else left of it, else nowhere.

    `limit` is the right edge of the view, `extra` the room that follows the words (a count). The stretch is taken.
    """
    width = measure(text, "label")
    for x in (right + LABEL_PAD, left - LABEL_PAD - width - extra):
        if x >= 0 and x + width + extra <= limit and taken.is_free(x - 1, x + width + extra + 1):
            taken.take(x, x + width + extra)
            return Placed(x, text, width)
    return None


def priority(selected: bool, contradicted: bool, quotes: int, start: float) -> tuple[bool, bool, int, float]:
    """Give the order in which labels are placed: selected, contradicted, most quotes, earliest."""
    return (not selected, not contradicted, -quotes, start)
