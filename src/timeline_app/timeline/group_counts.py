"""The lanes of each group in the order they are shown, and how many people and events a group holds."""

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import TimelineRecord

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

NOBODY = 0
"""The person id of the lane that holds events nobody is named in."""


class Groups:
    """The shown lanes of a record from top to bottom: in the record's order of groups, those it does not name last.

    - `names`: the groups that have a lane. `order`: their lanes. `group`: the number of each of these lanes' group.
    - `starts`: where each group's lanes begin in `order`.
    """

    def __init__(self, record: TimelineRecord, shown: Bools | None, lanes: Bools | None) -> None:
        self._record, self._shown = record, shown
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

    def _counted(self) -> list[str]:
        record = self._record
        found: list[str] = []
        seen = np.zeros(len(record.events), np.bool_)
        for begin, size in zip(self.starts.tolist(), self.sizes.tolist(), strict=True):
            lanes = self.order[begin : begin + size].tolist()
            people = sum(record.lanes[lane].person != NOBODY for lane in lanes)
            for lane in lanes:
                seen[record.events_of(lane)] = True
            shown = seen if self._shown is None else seen & self._shown
            events = int(np.count_nonzero(shown))
            later = events - int(np.count_nonzero(shown & record.events.known)) if record.as_known is not None else 0
            for lane in lanes:
                seen[record.events_of(lane)] = False
            found.append(f"{counted(people, 'person', 'people')} · {_events(events, later)}")
        return found


def _events(number: int, later: int) -> str:
    """Give "13 events", "19 events – shown as outlines", or "10 events · 3 more as outlines"."""
    if number and number == later:
        return f"{counted(number, 'event', 'events')} – shown as outlines"
    known = counted(number - later, "event", "events")
    return f"{known} · {later:,} more as outlines" if later else known


def counted(number: int, one: str, many: str) -> str:
    """Give "1 event" or "13 events"."""
    return f"{number:,} {one if number == 1 else many}"
