"""The lanes of each group in the order they are shown, and how many people and events a group holds."""

from copy import copy

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import NOBODY, TimelineRecord
from timeline_app.domain.translating import trn
from timeline_app.timeline.reach import distinct, ranges

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Bools = npt.NDArray[np.bool_]

FEW = 24
"""A group of less than this share of all events is sorted to find each once; a larger one is marked."""


class Groups:
    """The shown lanes of a record from top to bottom: in the record's order of groups, those it does not name last.

    - `names`: the groups that have a lane. `order`: their lanes. `group`: the number of each of these lanes' group.
    - `starts`: where each group's lanes begin in `order`.
    - `numbers`: how many shown events each group holds, where they were counted before.
    """

    def __init__(
        self, record: TimelineRecord, shown: Bools | None, lanes: Bools | None, numbers: list[int] | None = None
    ) -> None:
        self._record, self._shown, self._numbers = record, shown, numbers
        number = {name: at for at, name in enumerate(record.groups)}
        groups = np.array([number.setdefault(lane.group, len(number)) for lane in record.lanes], np.int64)
        order = np.argsort(groups, kind="stable")
        if lanes is not None:
            order = order[lanes[order]]
        groups = groups[order]
        self.order: Ints = order
        self.starts: Ints = np.flatnonzero(np.diff(groups, prepend=-1))
        named = list(number)
        self.names: list[str] = [named[at] for at in groups[self.starts].tolist()]
        self.number = {name: at for at, name in enumerate(self.names)}
        self.sizes: Ints = np.diff(np.append(self.starts, len(order)))
        self.group: Ints = np.repeat(np.arange(len(self.names)), self.sizes)
        self._summaries: list[str] | None = None
        self._days: list[Int32] | None = None

    @property
    def numbers(self) -> list[int]:
        """How many shown events each group holds, each counted once."""
        if self._numbers is None:
            self._numbers = list(map(len, self._distinct_events()))
        return self._numbers

    def numbered(self, names: frozenset[str]) -> Bools:
        """Say of each group whether it is one of some."""
        found = np.zeros(len(self.names), np.bool_)
        found[[self.number[name] for name in names if name in self.number]] = True
        return found

    def summary(self, group: int) -> str:
        """Give "6 people · 13 events" for what the filters show of a group.

        On an earlier day events are those known then; how many are not known yet follows.
        """
        if self._summaries is None:
            self._summaries = self._counted()
        return self._summaries[group]

    def on_another_day(self, record: TimelineRecord) -> "Groups":
        """Give the same for another state of the record whose lanes are the same; only the counts are made anew."""
        other = copy(self)
        other._record, other._summaries = record, None
        return other

    def _counted(self) -> list[str]:
        numbers = self.numbers
        laters = self._later() if self._record.as_known is not None else [0] * len(numbers)
        is_person = np.array([lane.person != NOBODY for lane in self._record.lanes], np.bool_)[self.order]
        people = np.add.reduceat(is_person.astype(np.int64), self.starts) if len(self.starts) else self.starts
        found: list[str] = []
        for number, events, later in zip(people.tolist(), numbers, laters, strict=True):
            found.append(f"{_people(number)} · {_events(events, later)}")
        return found

    def _later(self) -> list[int]:
        """Count the events of each group that were not known yet: days are sorted once and then searched."""
        day = np.int32(self._record.as_known or 0)
        if self._days is None:
            since = self._record.events.known_since
            self._days = [np.sort(since[events]) for events in self._distinct_events()]
        return [len(days) - int(np.searchsorted(days, day, side="right")) for days in self._days]

    def _distinct_events(self) -> list[Int32]:
        """Give the shown events of each group, each once, however many of its lanes it lies on."""
        record = self._record
        begin, end = record.offsets[self.order], record.offsets[self.order + 1]
        events = record.pair_event[ranges(begin, end)]
        edges = np.cumsum(end - begin)
        lasts = edges[self.starts + self.sizes - 1].tolist() if len(self.starts) else []
        seen, first = np.zeros(len(record.events), np.bool_), 0
        found: list[Int32] = []
        for last in lasts:
            some = events[first:last]
            if self._shown is not None:
                some = some[self._shown[some]]
            found.append(_each_once(some, seen))
            first = last
        return found


def _each_once(events: Int32, seen: Bools) -> Int32:
    """Give some events without repetition; `seen` has one place an event, all False before and after."""
    if len(events) * FEW < len(seen):
        return distinct(events)
    # Many are marked faster than they are sorted.
    seen[events] = True
    found = np.flatnonzero(seen).astype(np.int32)
    seen[found] = False
    return found


def _people(number: int) -> str:
    return trn("{n} person", "{n} people", number)


def _events(number: int, later: int) -> str:
    """Give "13 events", "19 events – shown as outlines", or "10 events · 3 more as outlines"."""
    if number and number == later:
        return trn("{n} event – shown as outlines", "{n} events – shown as outlines", number)
    known = trn("{n} event", "{n} events", number - later)
    if not later:
        return known
    return trn("{events} · {n} more as outlines", "{events} · {n} more as outlines", later, events=known)
