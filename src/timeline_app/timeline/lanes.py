"""Rows inside a lane: first fit over the marks of a stretch of time, four rows at most, the rest counted."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

MAX_ROWS = 4
TOUCHING = 0.5
"""Bars of days that follow one another share an edge; rounding must not part them."""
FAR = 1e6
"""Pixels from the tile beyond which one place is like another."""
MORE_REACH = 60.0
"""Marks without a row that start within so many pixels of one another share a "+2"."""


class Runs(NamedTuple):
    """n marks in runs: those of a lane that overlap one another, or the room kept for one another's labels.

    `order` sorts the marks by lane and left edge; run i is `order[firsts[i] : firsts[i + 1]]`.
    """

    order: Ints
    firsts: Ints
    lefts: Floats
    rights: Floats
    label_rights: Floats
    """Edges in that order, all lanes one after another on one line of numbers."""


def runs(lane: Ints, lefts: Floats, rights: Floats, label_rights: Floats) -> Runs:
    """Find the runs of marks; `lane` numbers the lanes from 0. Marks that touch are no run."""
    if not len(lane):
        return Runs(lane, np.zeros(1, np.int64), lefts, rights, label_rights)
    # One line of numbers holds all lanes one after another, so that one sort does for all. Its numbers stay small
    # enough to tell half a pixel apart: where a span of millennia begins or ends does not matter here.
    start = lane * (2 * FAR + 2.0)
    left = np.maximum(lefts, -FAR) + start
    order = np.argsort(left, kind="stable")
    left, right = left[order], (np.minimum(rights, FAR) + start)[order]
    reach = right if label_rights is rights else (np.minimum(label_rights, FAR) + start)[order]
    furthest = np.maximum.accumulate(np.maximum(right, reach))
    parts = np.flatnonzero(left[1:] + TOUCHING >= furthest[:-1]) + 1
    return Runs(order, np.concatenate(([0], parts, [len(lane)])), left, right, reach)


def rows_needed(lane: Ints, marks: Runs, most_rows: Ints) -> tuple[Ints, Bools]:
    """Give, for each mark, how many rows hold it when packed, and whether it may be left without one.

    A mark takes the first free row, so it lies no lower than as many marks as stand above one another where it begins.
    """
    order, firsts = marks.order, marks.firsts
    if not len(order):
        return order, np.zeros(0, np.bool_)
    most = most_rows[lane[order]]
    depth = _depth(marks.lefts, marks.label_rights)
    crowded = np.logical_or.reduceat(depth > most, firsts[:-1])
    lost = np.zeros(len(order), np.bool_)
    if crowded.any():
        # Where not all find a row, no room is kept for labels: see `pack`.
        if marks.label_rights is not marks.rights:
            hard = np.repeat(crowded, np.diff(firsts))
            depth = np.where(hard, _depth(marks.lefts, marks.rights), depth)
        lost = depth > most
    needed, leaves = np.empty(len(order), np.int64), np.empty(len(order), np.bool_)
    needed[order], leaves[order] = np.minimum(depth, most), lost
    return needed, leaves


def _depth(lefts: Floats, rights: Floats) -> Ints:
    """Give how many marks stand above one another where each begins; all lanes are on one line of numbers."""
    depth: Ints = np.arange(1, len(lefts) + 1) - np.searchsorted(np.sort(rights), lefts + TOUCHING, side="right")
    return depth


def pack(lane: Ints, marks: Runs, most_rows: Ints) -> Ints:
    """Give each mark its row, -1 where it finds none, so that none overlaps another of its row; they may touch.

    `most_rows` has one entry a lane. Marks take the first free row in order of their left edge. Room is kept for
    labels outside their marks; where that leaves a mark without a row, none is in that run: a mark in sight is worth
    more than another's name.
    """
    rows = np.zeros(len(lane), np.int64)
    order, firsts = marks.order, marks.firsts
    many = np.flatnonzero(np.diff(firsts) > 1)
    lefts, rights, reach = marks.lefts.tolist(), marks.rights.tolist(), marks.label_rights.tolist()
    most = most_rows[lane[order[firsts[many]]]].tolist()
    for begin, end, limit in zip(firsts[many].tolist(), firsts[many + 1].tolist(), most, strict=True):
        found = first_fit(lefts[begin:end], reach[begin:end], limit)
        if -1 in found:
            found = first_fit(lefts[begin:end], rights[begin:end], limit)
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
