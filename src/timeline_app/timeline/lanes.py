"""Rows inside a lane: first fit over the marks in view, four rows at most, the rest counted."""

from collections.abc import Sequence
from typing import NamedTuple

MAX_ROWS = 4
TOUCHING = 0.5
"""Bars of days that follow one another share an edge; rounding must not part them."""
MORE_REACH = 60.0
"""Marks without a row that start within so many pixels of one another share a "+2"."""


class Packed(NamedTuple):
    """`rows[i]` is the row of mark i, or -1 where there was none; `used` is the number of rows used."""

    rows: list[int]
    used: int


def pack(
    lefts: Sequence[float], rights: Sequence[float], label_rights: Sequence[float], most_rows: int = MAX_ROWS
) -> Packed:
    """Give rows to marks in order of their left edge so that none overlaps another in its row; they may touch.

    Room is kept for labels outside their marks (`label_rights`); where that leaves a mark without a row, none is:
    a mark in sight is worth more than another's name.
    """
    order = sorted(range(len(lefts)), key=lambda i: (lefts[i], rights[i], i))
    return pack_in_order(order, lefts, rights, label_rights, most_rows)


def pack_in_order(
    order: Sequence[int],
    lefts: Sequence[float],
    rights: Sequence[float],
    label_rights: Sequence[float],
    most_rows: int = MAX_ROWS,
) -> Packed:
    """Do what `pack` does for marks whose `order` from left to right is known."""
    roomy = _first_fit(order, lefts, label_rights, most_rows)
    return _first_fit(order, lefts, rights, most_rows) if -1 in roomy.rows else roomy


def _first_fit(order: Sequence[int], lefts: Sequence[float], rights: Sequence[float], most_rows: int) -> Packed:
    ends: list[float] = []
    rows = [-1] * len(order)
    full_until = float("-inf")
    for i in order:
        left = lefts[i] + TOUCHING
        if left < full_until:
            continue
        for row, end in enumerate(ends):
            if end <= left:
                rows[i], ends[row] = row, rights[i]
                break
        else:
            if len(ends) < most_rows:
                rows[i] = len(ends)
                ends.append(rights[i])
            else:
                # Where every row is taken, marks up to the first free end need no further look.
                full_until = min(ends)
    return Packed(rows, len(ends))


def compacted(rows: Sequence[int], visible: Sequence[bool]) -> tuple[list[int], int]:
    """Renumber rows so that only those with a visible mark remain, in order; marks out of sight get -1."""
    if all(visible) and -1 not in rows:
        return list(rows), max(rows, default=-1) + 1
    used = sorted({row for row, seen in zip(rows, visible, strict=True) if seen and row >= 0})
    place = {row: at for at, row in enumerate(used)}
    return [place.get(row, -1) if seen else -1 for row, seen in zip(rows, visible, strict=True)], len(used)


def gathered(lefts: Sequence[float], width: float = MORE_REACH) -> list[list[int]]:
    """Gather overflowing marks (positions in `lefts`, ascending) into runs no wider than `width` pixels."""
    runs: list[list[int]] = []
    for i, left in enumerate(lefts):
        if runs and left - lefts[runs[-1][0]] < width:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs
