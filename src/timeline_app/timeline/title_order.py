"""Titles in the order of the alphabet, by arrays: a million of them are sorted eight bytes at a time."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import Titles

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

_CHUNK = 16_384
_STEP = 8


def title_ranks(titles: Titles) -> Int32:
    """Give the place of each title among all, without regard to case; equal titles share theirs.

    The order is that of the code points of `str.casefold`. Needs no more memory than some columns of the titles.
    """
    folded = _casefolded(titles)
    text = np.concatenate((np.frombuffer(folded.blob, np.uint8), np.zeros(_STEP, np.uint8)))
    starts, ends = folded.offsets[:-1], folded.offsets[1:]
    group = np.zeros(len(titles), np.int64)
    waiting = np.arange(len(titles), dtype=np.int64)
    depth = 0
    while len(waiting):
        keys = _keys(text, starts[waiting] + depth, ends[waiting])
        order = np.lexsort((keys, group[waiting]))
        waiting, keys = waiting[order], keys[order]
        old = group[waiting]
        differs = np.empty(len(waiting), np.bool_)
        differs[:1] = True
        differs[1:] = (old[1:] != old[:-1]) | (keys[1:] != keys[:-1])
        # A group's number is the place of its first title, so that groups split off later fit in between.
        first = np.flatnonzero(differs)
        size = np.diff(np.append(first, len(waiting)))
        begins = np.empty(len(waiting), np.bool_)
        begins[:1] = True
        begins[1:] = old[1:] != old[:-1]
        within = np.arange(len(waiting)) - np.maximum.accumulate(np.where(begins, np.arange(len(waiting)), 0))
        group[waiting] = old + np.repeat(within[first], size)
        depth += _STEP
        alike = np.repeat(size > 1, size)
        waiting = waiting[alike & _goes_on(starts, ends, waiting, depth, np.repeat(np.arange(len(first)), size))]
    return group.astype(np.int32)


def _goes_on(starts: Ints, ends: Ints, waiting: Ints, depth: int, run: Ints) -> Bools:
    """Say of titles that are alike so far whether any of their run has more to compare."""
    more = ends[waiting] - starts[waiting] > depth
    any_more = np.zeros(int(run[-1]) + 1, np.bool_)
    any_more[run[more]] = True
    goes_on: Bools = any_more[run]
    return goes_on


def _keys(text: Codes, at: Ints, ends: Ints) -> npt.NDArray[np.uint64]:
    """Give eight bytes of each title as one number, zeros behind its end. No title holds a zero byte."""
    key = np.zeros(len(at), np.uint64)
    for step in range(_STEP):
        place = at + step
        byte = np.where(place < ends, text[np.minimum(place, len(text) - 1)], 0)
        key = (key << np.uint64(8)) | byte.astype(np.uint64)
    return key


def _casefolded(titles: Titles) -> Titles:
    """Give the titles without their case, and without zero bytes, which would look like an end."""
    if titles.blob.isascii():
        return Titles(titles.blob.lower().replace(b"\0", b"\1"), titles.offsets)
    parts, lengths = [], [np.zeros(1, np.int64)]
    for first in range(0, len(titles), _CHUNK):
        some = [title.replace("\0", "\1") for title in titles[first : first + _CHUNK]]
        folded = "\0".join(some).casefold().encode()
        ends = np.append(np.flatnonzero(np.frombuffer(folded, np.uint8) == 0), len(folded))
        lengths.append(np.diff(ends, prepend=-1) - 1)
        parts.append(folded.replace(b"\0", b""))
    return Titles(b"".join(parts), np.cumsum(np.concatenate(lengths)))
