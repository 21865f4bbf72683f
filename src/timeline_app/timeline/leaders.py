"""The pair that stands for a stretch of pairs: one with a contradiction, else with most quotes, else the earliest."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.reach import ranges

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]

BLOCK = 32
_BITS = 5


def leaders(index: RecordIndex, begin: Ints, end: Ints) -> Ints:
    """Give the position that speaks for each stretch `begin … end - 1` (none empty).

    The first with ≠; else the one with most quotes of the whole blocks of `BLOCK` pairs that lie in the stretch, or
    where there is none, of all of it; of equal ones the first.
    """
    chosen = np.empty(len(begin), np.int64)
    marked = index.marked
    first_block, after_block = -(-begin // BLOCK), end // BLOCK
    whole = after_block > first_block
    if whole.any():
        chosen[whole] = _best_of_blocks(index, first_block[whole], after_block[whole])
    small = ~whole
    if small.any():
        chosen[small] = _best(index, begin[small], end[small])
    if len(marked):
        at = np.minimum(marked.searchsorted(begin), len(marked) - 1)
        signed = (marked[at] >= begin) & (marked[at] < end)
        chosen[signed] = marked[at][signed]
    return chosen


def _best(index: RecordIndex, begin: Ints, end: Ints) -> Ints:
    positions = ranges(begin, end)
    sizes = end - begin
    starts = sizes.cumsum() - sizes
    score = index.record.events.quotes[index.event[positions]].astype(np.int64)
    # The best score and, of equal ones, the first position, in one number.
    both = (score << 40) | ((1 << 40) - 1 - positions)
    return ((1 << 40) - 1) - (np.maximum.reduceat(both, starts) & ((1 << 40) - 1))


def _best_of_blocks(index: RecordIndex, first: Ints, after: Ints) -> Ints:
    blocks = ranges(first, after)
    sizes = after - first
    starts = sizes.cumsum() - sizes
    best = index.block_leaders[blocks].astype(np.int64)
    both = ((best >> _BITS) << 40) | ((1 << 40) - 1 - (blocks * BLOCK + BLOCK - 1 - (best & (BLOCK - 1))))
    return ((1 << 40) - 1) - (np.maximum.reduceat(both, starts) & ((1 << 40) - 1))
