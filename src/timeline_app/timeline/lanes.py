"""Rows inside a lane: first fit over the marks of a stretch of time, four rows at most, the rest counted."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

MAX_ROWS = 4
TOUCHING = 0.5
"""Bars of days that follow one another share an edge; rounding must not part them."""
MORE_REACH = 60.0
"""Marks without a row that start within so many pixels of one another share a "+2"."""


def pack(lane: Ints, lefts: Floats, rights: Floats, label_rights: Floats, most_rows: Ints) -> Ints:
    """Give each mark its row, -1 where it finds none, so that none overlaps another of its row; they may touch.

    `lane` numbers the lanes from 0; `most_rows` has one entry a lane. Marks take the first free row in order of their
    left edge. Room is kept for labels outside their marks (`label_rights`); where that leaves a mark without a row,
    none is among the marks that stand together there: a mark in sight is worth more than another's name.
    """
    rows = np.zeros(len(lane), np.int64)
    if len(lane) < 2:
        return rows
    origin = float(lefts.min())
    reach = np.maximum(rights, label_rights)
    # One line of numbers holds all lanes one after another, so that one sort and one running maximum do for all.
    span = float(reach.max()) - origin + 2.0
    start = lane * span
    order = np.argsort(start + (lefts - origin), kind="stable")
    left, furthest = (start + (lefts - origin))[order], np.maximum.accumulate((start + (reach - origin))[order])
    firsts = np.concatenate(([0], np.flatnonzero(left[1:] + TOUCHING >= furthest[:-1]) + 1, [len(lane)]))
    many = np.flatnonzero(np.diff(firsts) > 1)
    lefts_list, rights_list = lefts[order].tolist(), rights[order].tolist()
    reach_list, most = label_rights[order].tolist(), most_rows[lane[order[firsts[many]]]].tolist()
    for begin, end, limit in zip(firsts[many].tolist(), firsts[many + 1].tolist(), most, strict=True):
        found = first_fit(lefts_list[begin:end], reach_list[begin:end], limit)
        if -1 in found:
            found = first_fit(lefts_list[begin:end], rights_list[begin:end], limit)
        rows[order[begin:end]] = found
    return rows


def first_fit(lefts: Sequence[float], rights: Sequence[float], most_rows: int) -> list[int]:
    """Give marks in order of their left edge the first row that is free there, -1 where all rows are taken."""
    ends: list[float] = []
    rows: list[int] = []
    full_until = float("-inf")
    for left, right in zip(lefts, rights, strict=True):
        edge = left + TOUCHING
        if edge < full_until:
            rows.append(-1)
            continue
        for row, end in enumerate(ends):
            if end <= edge:
                rows.append(row)
                ends[row] = right
                break
        else:
            if len(ends) < most_rows:
                rows.append(len(ends))
                ends.append(right)
            else:
                rows.append(-1)
                # Where every row is taken, marks up to the first free end need no further look.
                full_until = min(ends)
    return rows


def gathered(lane: Ints, lefts: Floats, width: float = MORE_REACH) -> Ints:
    """Gather marks without a row into runs that are no wider than `width` pixels: give where each run begins.

    Marks are in order of lane, then left edge.
    """
    if not len(lane):
        return np.empty(0, np.int64)
    span = float(lefts.max() - lefts.min()) + 2 * width
    line = lane * span + (lefts - lefts.min())
    following = np.searchsorted(line, line + width, side="left").tolist()
    firsts: list[int] = []
    at = 0
    while at < len(following):
        firsts.append(at)
        at = following[at]
    return np.array(firsts, np.int64)
