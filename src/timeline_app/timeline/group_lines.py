"""Stage 3's lines: what is long keeps one, joined where spans overlap, left out where words stand."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.disc_groups import OnLanes
from timeline_app.timeline.drawing import End
from timeline_app.timeline.layout import FADE_SHARE
from timeline_app.timeline.pencil import Pencil
from timeline_app.timeline.reach import ranges
from timeline_app.timeline.scene_columns import Lines
from timeline_app.timeline.window import CROWDED

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LONG = 36.0
"""A span at least so many pixels long keeps its line when its mark joins a group."""
MOST_CANDIDATES = 4000
"""In crowded lanes the longest so many spans are looked at."""
NO_LINES = Lines.of(())
# Plain numbers: those of an enumeration cost numpy a look into each.
_BRACKET, _OPEN, _CUT = int(End.BRACKET), int(End.OPEN), int(End.CUT)
APART = 1e7
"""Pixels that set lanes and looks apart while one running maximum goes over all of them."""


class Words(NamedTuple):
    """Where words stand, in order of row, then left edge; `row` is a position in the lanes asked for."""

    row: Ints
    x0: Floats
    x1: Floats


class _Runs(NamedTuple):
    row: Ints
    look: Ints
    event: Ints
    x0: Floats
    x1: Floats
    left: Ints
    right: Ints


def draw_lines(pencil: Pencil, on: OnLanes, ys: Floats, words: Words) -> Lines:
    """Draw the long spans of some lanes, whose lines lie at `ys`: one line a look."""
    runs = _runs(pencil, on.lanes, _candidates(pencil, on))
    if runs is None:
        return NO_LINES
    # Words are in order of row and x: those that touch a run stand side by side.
    begin = np.searchsorted(words.row * APART + words.x1, runs.row * APART + runs.x0, side="right")
    end = np.searchsorted(words.row * APART + words.x0, runs.row * APART + runs.x1, side="left")
    gaps = np.maximum(end - begin, 0)
    run = np.repeat(np.arange(len(gaps)), gaps + 1)
    piece = ranges(np.zeros(len(gaps), np.int64), gaps + 1)
    word = begin[run] + piece
    is_first, is_last = piece == 0, piece == gaps[run]
    x0, x1 = runs.x0[run], runs.x1[run]
    if len(words.row):
        top = len(words.row) - 1
        x0 = np.where(is_first, x0, np.maximum(words.x1[np.clip(word - 1, 0, top)], x0))
        x1 = np.where(is_last, x1, np.minimum(words.x0[np.clip(word, 0, top)], x1))
    some = x1 > x0
    run, x0, x1, is_first, is_last = run[some], x0[some], x1[some], is_first[some], is_last[some]
    fade = np.minimum(pencil.view.layout.fade, FADE_SHARE * (runs.x1 - runs.x0))[run]
    left, right = np.where(is_first, runs.left[run], _CUT), np.where(is_last, runs.right[run], _CUT)
    return Lines(
        runs.event[run], on.lanes[runs.row[run]], x0, x1, ys[runs.row[run]], runs.look[run].astype(np.uint8),
        left.astype(np.uint8), right.astype(np.uint8), np.where(left == _OPEN, fade, 0.0),
        np.where(right == _OPEN, fade, 0.0), x1, x1,
    )  # fmt: skip


def _candidates(pencil: Pencil, on: OnLanes) -> Ints:
    """Give pairs that may be long: all of calm lanes, of crowded ones those with the longest spans."""
    index, seen, lanes = on.index, on.seen, on.lanes
    crowded = (seen.end - seen.begin)[lanes] > CROWDED
    calm = lanes[~crowded]
    found = [ranges(seen.begin[calm], seen.end[calm]), on.over]
    if crowded.any():
        least = LONG / pencil.view.viewport.pixels_per_minute
        long = index.reach.long_ones(least / 2, seen.first, seen.last, MOST_CANDIDATES)
        wanted = np.zeros(index.lanes, np.bool_)
        wanted[lanes[crowded]] = True
        lane = index.lanes_of(long)
        found.append(long[wanted[lane] & (long >= seen.begin[lane]) & (long < seen.end[lane])])
    return np.concatenate(found)


def _runs(pencil: Pencil, lanes: Ints, pairs: Ints) -> _Runs | None:
    """Give the long spans of some pairs, joined by row and look where they overlap; None where there are none."""
    index, viewport = pencil.index, pencil.view.viewport
    low, high = index.bounds.reach(index.event[pairs])
    least = LONG / viewport.pixels_per_minute
    long = np.flatnonzero(np.minimum(high, viewport.end) - np.maximum(low, viewport.start) >= least)
    if not len(long):
        return None
    low, high, pairs = low[long], high[long], pairs[long]
    event = index.event[pairs].astype(np.int64)
    row_of = np.zeros(index.lanes, np.int64)
    row_of[lanes] = np.arange(len(lanes))
    row, look = row_of[index.lanes_of(pairs)], index.looks[event].astype(np.int64)
    order = np.lexsort((pairs, low, row * 8 + look))
    event, row, look, low, high = event[order], row[order], look[order], low[order], high[order]
    x0, x1 = np.maximum(viewport.xs_of(low), 0.0), np.minimum(viewport.xs_of(high), viewport.width)
    kind = row * 8 + look
    furthest = np.maximum.accumulate(x1 + kind * APART)
    starts = np.ones(len(kind), np.bool_)
    starts[1:] = x0[1:] + kind[1:] * APART > furthest[:-1]
    # The right end of a run is that of the first span that reaches furthest.
    gains = starts.copy()
    gains[1:] |= x1[1:] + kind[1:] * APART > furthest[:-1]
    first = starts.nonzero()[0]
    last = np.append(first[1:], len(kind))[: len(first)] - 1
    ender = np.maximum.accumulate(np.where(gains, np.arange(len(kind)), 0))[last]
    left, right = _ends(pencil, event, first, ender)
    left = np.where(low[first] < viewport.start, _CUT, left)
    right = np.where(high[ender] > viewport.end, _CUT, right)
    return _Runs(row[first], look[first], event[first], x0[first], x1[ender], left, right)


def _ends(pencil: Pencil, event: Ints, first: Ints, ender: Ints) -> tuple[Ints, Ints]:
    """Give the codes of the left end of some events and of the right end of others."""
    bounds = pencil.index.bounds
    a, b = bounds.of(event[first]), bounds.of(event[ender])
    left = np.where(a.open_left, _OPEN, a.doubt_left * _BRACKET)
    right = np.where(b.open_right, _OPEN, b.doubt_right * _BRACKET)
    return left, right
