"""Who carries ≠: full where a contradiction of the record is open, hollow where one is only proposed.

Those that are proposed are few, and are no part of the record: they are laid over its index.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import Rows

if TYPE_CHECKING:
    from timeline_app.timeline.index import RecordIndex

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Proposals:
    """k events (indices, ascending) that are part of a proposed contradiction, and the day since which it is one."""

    event: Int32
    since: Int32

    @classmethod
    def of(cls, ids: Rows, since: Mapping[int, int]) -> "Proposals":
        """Find some events (ids with the day of each) among those of a record; what is not there is left out."""
        wanted = np.fromiter(since, ids.dtype, len(since))
        at = np.flatnonzero(np.isin(ids, wanted)).astype(np.int32)
        return cls(at, np.array([since[row] for row in ids[at].tolist()], np.int32))

    def __len__(self) -> int:
        """Give the number of events."""
        return len(self.event)


NOTHING_PROPOSED: Final = Proposals(np.empty(0, np.int32), np.empty(0, np.int32))


def is_among(few: Int32, events: Ints | Int32) -> Bools:
    """Say of some events (-1 for none) whether they are among a few that are in order."""
    if not len(few):
        return np.zeros(len(events), np.bool_)
    at = np.minimum(few.searchsorted(events), len(few) - 1)
    found: Bools = few[at] == events
    return found


def signed_of(index: "RecordIndex", begin: Ints, end: Ints) -> Ints:
    """Give an event of each stretch `begin … end - 1` of positions that carries ≠, a full one if any; -1 for none."""
    found = np.full(len(begin), -1, np.int64)
    for marked in (index.proposed_pairs, index.marked):
        if len(marked):
            first = marked[np.minimum(marked.searchsorted(begin), len(marked) - 1)]
            inside = ((first >= begin) & (first < end)).nonzero()[0]
            found[inside] = index.event[first[inside]]
    return found


def lay_signs(index: "RecordIndex", signed: Ints, slot: Ints, events: Ints) -> None:
    """Let slots without a ≠ take the first of some events that carries one; a full one goes before a hollow one.

    `signed` holds the event of each slot that carries ≠, -1 for none; `slot` is that of each event.
    """
    held = signed[slot]
    full = (index.is_signed(events) & ((held < 0) | index.is_proposed(held))).nonzero()[0][::-1]
    signed[slot[full]] = events[full]
    if len(index.proposing):
        hollow = (index.is_proposed(events) & (signed[slot] < 0)).nonzero()[0][::-1]
        signed[slot[hollow]] = events[hollow]
