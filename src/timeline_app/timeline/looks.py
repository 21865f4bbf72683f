"""The look that several events have together, as a disc or a cell, from how many of them have each look."""

import numpy as np
import numpy.typing as npt

from timeline_app.timeline.drawing import ASSERTED, DENIED, NO_EVIDENCE, NOT_YET_KNOWN, SPECULATED
from timeline_app.timeline.index import RecordIndex

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]


def counts_by_look(index: RecordIndex, begin: Ints, end: Ints) -> Ints:
    """Give how many pairs at `begin … end - 1` have each look: shape (5, k)."""
    counts = np.empty((5, len(begin)), np.int64)
    counts[1:] = index.ranks.between(begin, end)
    counts[ASSERTED] = end - begin - counts[1:].sum(axis=0)
    return counts


def group_looks(counts: Ints) -> tuple[Codes, Bools]:
    """Give the look of each disc and whether it is hollow: filled only if all are asserted.

    A mixed one shows what sets it apart from one that is all asserted: denied, then speculated.
    """
    asserted, denied, speculated, none, unknown = counts > 0
    look = np.where(
        denied, DENIED,
        np.where(speculated, SPECULATED, np.where(asserted, ASSERTED, np.where(none, NO_EVIDENCE, NOT_YET_KNOWN))),
    )  # fmt: skip
    return look.astype(np.uint8), denied | speculated | none | unknown


def cell_looks(counts: Ints) -> Codes:
    """Give the look of each cell: that of its strongest evidence."""
    look: Codes = np.argmax(counts > 0, axis=0).astype(np.uint8)
    return look
