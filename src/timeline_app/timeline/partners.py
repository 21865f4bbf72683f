"""Which events oppose which, for the few that carry an open contradiction: sorted arrays that read like a mapping."""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import OpposedPair

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]


class Partners(Mapping[int, tuple[tuple[int, int], ...]]):
    """Event (index) to (contradiction, opposing event), in order of contradiction.

    `event`, `contradiction` and `other` hold the same as columns of k rows, sorted by event, then contradiction.
    """

    __slots__ = ("contradiction", "event", "other")

    def __init__(self, opposed: Iterable[OpposedPair]) -> None:
        rows = np.array([(pair.first, pair.second, pair.contradiction) for pair in opposed], np.int64).reshape(-1, 3)
        both = np.concatenate((rows, rows[:, [1, 0, 2]]))
        both = both[np.lexsort((both[:, 1], both[:, 2], both[:, 0]))]
        self.event: Int32 = both[:, 0].astype(np.int32)
        self.other: Int32 = both[:, 1].astype(np.int32)
        self.contradiction: Ints = both[:, 2].copy()

    @classmethod
    def of(cls, event: Int32, other: Int32, contradiction: Ints) -> "Partners":
        """Take the columns as they are."""
        found = cls(())
        found.event, found.other, found.contradiction = event, other, contradiction
        return found

    def __getitem__(self, event: int) -> tuple[tuple[int, int], ...]:
        """Give what opposes one event; `KeyError` where nothing does."""
        a, b = np.searchsorted(self.event, [event, event + 1])
        if a == b:
            raise KeyError(event)
        return tuple(zip(self.contradiction[a:b].tolist(), self.other[a:b].tolist(), strict=True))

    def __iter__(self) -> Iterator[int]:
        """Give the events that have an opposing one, ascending."""
        return iter(np.unique(self.event).tolist())

    def __len__(self) -> int:
        """Give how many events have an opposing one."""
        return len(np.unique(self.event))

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return len(self.event) > 0

    def first_of(self, events: Ints) -> tuple[Ints, Ints]:
        """Give the first contradiction of each event and the event it opposes there; -1 where there is none."""
        if not len(self.event):
            none = np.full(len(events), -1, np.int64)
            return none, none
        at = np.minimum(self.event.searchsorted(events.astype(np.int32)), len(self.event) - 1)
        found = self.event[at] == events
        other = np.where(found, self.other[at], np.int32(-1)).astype(np.int64)
        return np.where(found, self.contradiction[at], -1), other

    @property
    def nbytes(self) -> int:
        """The memory of the columns."""
        return int(self.event.nbytes + self.other.nbytes + self.contradiction.nbytes)
