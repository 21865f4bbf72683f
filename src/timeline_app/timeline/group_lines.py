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
Codes = npt.NDArray[np.uint8]

LONG = 36.0
"""A span at least so many pixels long keeps its line when its mark joins a group."""
MOST_CANDIDATES = 4000
"""In crowded lanes the longest so many spans are looked at."""
NO_LINES = Lines.empty()
# Plain numbers: those of an enumeration cost numpy a look into each.
_OPEN, _CUT = np.uint8(End.OPEN), np.uint8(End.CUT)
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
    left: Codes
    right: Codes


def draw_lines(pencil: Pencil, on: OnLanes, ys: Floats, words: Words) -> Lines:
    """Draw the long spans of some lanes, whose lines lie at `ys`: one line a look."""
    runs = _runs(pencil, *_candidates(pencil, on))
    if runs is None:
        return NO_LINES
    run, x0, x1, is_first, is_last = _pieces(runs, words)
    fade = np.minimum(pencil.view.layout.fade, FADE_SHARE * (runs.x1 - runs.x0))[run]
    left, right = np.where(is_first, runs.left[run], _CUT), np.where(is_last, runs.right[run], _CUT)
    return Lines(
        runs.event[run], on.lanes[runs.row[run]], x0, x1, ys[runs.row[run]], runs.look[run].astype(np.uint8),
        left, right, np.where(left == _OPEN, fade, 0.0),
        np.where(right == _OPEN, fade, 0.0), x1, x1,
    )  # fmt: skip


def _pieces(runs: _Runs, words: Words) -> tuple[Ints, Floats, Floats, Bools, Bools]:
    """Cut runs where words stand: the run of each piece, its edges, and whether it is the run's first and last."""
    # Words are in order of row and x: those that touch a run stand side by side.
    begin = (words.row * APART + words.x1).searchsorted(runs.row * APART + runs.x0, side="right")
    end = (words.row * APART + words.x0).searchsorted(runs.row * APART + runs.x1, side="left")
    gaps = np.maximum(end - begin, 0)
    run = np.arange(len(gaps))
    if not gaps.any():
        whole = np.ones(len(run), np.bool_)
        return run, runs.x0, runs.x1, whole, whole
    run = run.repeat(gaps + 1)
    piece = ranges(np.zeros(len(gaps), np.int64), gaps + 1)
    word = begin[run] + piece
    is_first, is_last = piece == 0, piece == gaps[run]
    x0 = np.where(is_first, runs.x0[run], np.maximum(words.x1.take(word - 1, mode="clip"), runs.x0[run]))
    x1 = np.where(is_last, runs.x1[run], np.minimum(words.x0.take(word, mode="clip"), runs.x1[run]))
    some = x1 > x0
    return run[some], x0[some], x1[some], is_first[some], is_last[some]


def _candidates(pencil: Pencil, on: OnLanes) -> tuple[Ints, Ints]:
    """Give events and rows of pairs that may be long: all of calm lanes, of crowded ones the longest spans."""
    if on.inside is not None:
        return on.all_event, on.all_row
    index, seen, lanes = on.index, on.seen, on.lanes
    begin, end = seen.begin[lanes], seen.end[lanes]
    crowded = end - begin > CROWDED
    end = np.where(crowded, begin, end)
    events: list[Ints] = [index.event[ranges(begin, end)].astype(np.int64), on.over]
    rows = [np.arange(len(lanes)).repeat(end - begin), on.row]
    if crowded.any():
        least = LONG / pencil.view.viewport.pixels_per_minute
        event, lane = index.reach.long_ones(least / 2, seen.first, seen.last, MOST_CANDIDATES)
        row = np.full(index.lanes, -1, np.int64)
        row[lanes[crowded]] = crowded.nonzero()[0]
        event, row = event[row[lane] >= 0], row[lane][row[lane] >= 0]
        anchor = index.bounds.places(event)[2]
        inside = (anchor >= seen.first) & (anchor <= seen.last)
        events.append(event[inside])
        rows.append(row[inside])
    return np.concatenate(events), np.concatenate(rows)


def _runs(pencil: Pencil, event: Ints, row: Ints) -> _Runs | None:
    """Give the long spans of some events, joined by row and look where they overlap; None where there are none."""
    index, viewport = pencil.index, pencil.view.viewport
    low, high = index.bounds.reach(event)
    least = LONG / viewport.pixels_per_minute
    long = (np.minimum(high, viewport.end) - np.maximum(low, viewport.start) >= least).nonzero()[0]
    if not len(long):
        return None
    low, high, event, row = low[long], high[long], event[long], row[long]
    look = index.looks[event].astype(np.int64)
    order = np.lexsort((event, low, row * 8 + look))
    event, row, look, low, high = event[order], row[order], look[order], low[order], high[order]
    x0, x1 = np.maximum(viewport.xs_of(low), 0.0), np.minimum(viewport.xs_of(high), viewport.width)
    apart = (row * 8 + look) * APART
    reach = x1 + apart
    furthest = np.maximum.accumulate(reach)
    starts, gains = np.ones(len(apart), np.bool_), np.ones(len(apart), np.bool_)
    starts[1:] = (x0 + apart)[1:] > furthest[:-1]
    # The right end of a run is that of the first span that reaches furthest.
    gains[1:] = starts[1:] | (reach[1:] > furthest[:-1])
    first = starts.nonzero()[0]
    last = np.append(first[1:], len(apart)) - 1
    ender = np.maximum.accumulate(np.where(gains, np.arange(len(apart)), 0))[last]
    left, right = index.bounds.left_ends(event[first]), index.bounds.right_ends(event[ender])
    left = np.where(low[first] < viewport.start, _CUT, left)
    right = np.where(high[ender] > viewport.end, _CUT, right)
    return _Runs(row[first], look[first], event[first], x0[first], x1[ender], left, right)
