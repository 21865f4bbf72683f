"""Where a name goes: inside its bar, right of the mark, left of it, or nowhere; never over a mark or another label."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import regex

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

Measurer = Callable[[str, str], float]
"""Gives the width in pixels of a text in a font role; that of plain letters (space to "~") is the sum of theirs."""

LEAST_INSIDE = 7
"""A label goes inside a bar if so many of its characters fit."""
ELLIPSIS = "…"
LABEL_PAD = 5.0


class Placed(NamedTuple):
    """A label's left edge, the words as drawn (cut only inside a bar) and their width."""

    x: float
    text: str
    width: float


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


def priority(selected: bool, contradicted: bool, quotes: int, start: float) -> tuple[bool, bool, int, float]:
    """Give the order in which labels are placed: selected, contradicted, most quotes, earliest."""
    return (not selected, not contradicted, -quotes, start)


class Row(NamedTuple):
    """n marks in order of row, then from left to right; `row` says which share one.

    A mark occupies `before … after`; its words start `LABEL_PAD` right of `right` or end as far left of `left`, and
    need `need` pixels. Only those that `want` words outside get any.
    """

    row: Ints
    before: Floats
    after: Floats
    left: Floats
    right: Floats
    need: Floats
    want: Bools


def beside_all(marks: Row, limit: float, ranks: Callable[[Ints], list[tuple[float, ...]]]) -> Floats:
    """Give where the words of each mark start in a view `limit` wide: right of it, else left, else nowhere (NaN).

    They never cover a mark or other words. A gap is asked for by its two neighbours alone: `ranks` gives the order of
    some marks (positions) among themselves, and is asked only for those that want a gap that has room for one of two.
    """
    count = len(marks.row)
    found = np.full(count, np.nan)
    if not marks.want.any():
        return found
    same = np.zeros(count + 1, np.bool_)
    np.equal(marks.row[1:], marks.row[:-1], out=same[1:-1])
    next_edge, last_edge = np.full(count, np.inf), np.full(count, -np.inf)
    next_edge[:-1] = np.where(same[1:-1], marks.before[1:], np.inf)
    last_edge[1:] = np.where(same[1:-1], marks.after[:-1], -np.inf)
    to_right, to_left = marks.right + LABEL_PAD, marks.left - LABEL_PAD - marks.need
    right_end = to_right + marks.need
    can_right = marks.want & (to_right >= 0) & (right_end <= limit) & (right_end + 1 <= next_edge)
    can_left = marks.want & (to_left >= 0) & (to_left + marks.need <= limit) & (to_left - 1 >= last_edge)
    found = np.where(can_right, to_right, np.where(can_left, to_left, np.nan))
    clash = same[1:-1] & can_right[:-1] & can_left[1:] & (right_end[:-1] + 1 > to_left[1:])
    contested = (clash & ~can_right[1:]).nonzero()[0]
    if len(contested):
        # Only those that want a gap in which another wants to stand, which has no other place, wait for their turn;
        # and so do those whose gaps depend on theirs.
        chain = np.zeros(count, np.int64)
        np.cumsum(~clash, out=chain[1:])
        waits = np.zeros(int(chain[-1]) + 1, np.bool_)
        waits[chain[contested]] = True
        some = waits[chain].nonzero()[0]
        _contest(some, ranks(some), found, (to_right, to_left, right_end), (can_right, can_left), same)
    return found


def _contest(
    some: Ints, ranks: list[tuple[float, ...]], found: Floats, ends: tuple[Floats, Floats, Floats],
    can: tuple[Bools, Bools], same: Bools,
) -> None:  # fmt: skip
    """Place the words of some marks one after another in order of their ranks."""
    to_right, to_left, right_end = (dict(zip(some.tolist(), each[some].tolist(), strict=True)) for each in ends)
    can_right, can_left = (dict(zip(some.tolist(), each[some].tolist(), strict=True)) for each in can)
    went_right: set[int] = set()
    went_left: set[int] = set()
    for _, at in sorted(zip(ranks, some.tolist(), strict=True)):
        after, before = at + 1, at - 1
        if can_right[at] and not (same[after] and after in went_left and right_end[at] + 1 > to_left[after]):
            found[at] = to_right[at]
            went_right.add(at)
        elif can_left[at] and not (same[at] and before in went_right and right_end[before] + 1 > to_left[at]):
            found[at] = to_left[at]
            went_left.add(at)
        else:
            found[at] = np.nan
