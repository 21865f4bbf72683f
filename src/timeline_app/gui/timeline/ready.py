"""Records made ready for drawing: what among a million events is no thing for the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from timeline_app.domain.lane_standing import Standings
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.gui.timeline.viewed_day import ViewedDay
from timeline_app.timeline.choose import Grouping, arranged
from timeline_app.timeline.first_view import first_stretch
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.scale import Extent


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A record made ready in one order of lanes.

    `given` is the record as it was read, `index` holds it with its lanes in order: that in which people stood on an
    earlier day (`standings`), and moved by hand as `order` says. However they are grouped, their order is the same.
    `first` is the stretch of time to show first, `choice` what the lanes were put together for: where it is known.
    """

    given: TimelineRecord
    standings: Standings | None
    order: tuple[int, ...]
    index: RecordIndex
    first: Extent | None = None
    choice: object = None


def prepare(
    record: TimelineRecord, grouping: Grouping, order: tuple[int, ...], viewed: ViewedDay | None = None
) -> Prepared:
    """Make a record of the latest state ready, on whatever thread: as it is, or with its lanes as on a day viewed."""
    viewed = viewed if viewed is not None else ViewedDay()
    index = build_index(arranged(viewed.lanes(record), grouping, order))
    return Prepared(record, viewed.standings, order, index, first_of(index), _choice(grouping, order, viewed))


def _choice(grouping: Grouping, order: tuple[int, ...], viewed: ViewedDay) -> object:
    """Give what the lanes of a record depend on beside where people stood."""
    return grouping, order, viewed.day if grouping is Grouping.FIRST_KNOWN else viewed.day is None


def first_of(index: RecordIndex) -> Extent | None:
    """Give the stretch of time to show first, None where nothing is dated."""
    dated = np.flatnonzero(index.record.events.dated)
    return first_stretch(*index.bounds.reach(dated)) if len(dated) else None


Preparing = Callable[[Standings], Prepared]
"""Makes the record of a moment ready with its lanes as people stood; for whatever thread."""


class Ready:
    """Two of them, made elsewhere or when asked for: the latest, and the last day of which lanes were read."""

    def __init__(self) -> None:
        self._kept: dict[bool, Prepared] = {}
        self._arranged: tuple[TimelineRecord, Standings | None, object, TimelineRecord] | None = None

    def keep(self, given: TimelineRecord, prepared: Prepared | None) -> None:
        """Take another one, and forget those of other records than the one given."""
        if prepared is not None:
            self._kept[prepared.standings is not None] = prepared
            if prepared.choice is not None:
                self._arranged = prepared.given, prepared.standings, prepared.choice, prepared.index.record
        self._kept = {stood: one for stood, one in self._kept.items() if one.given is given}

    def first(self, given: TimelineRecord, index: RecordIndex) -> Extent | None:
        """Give the stretch of time to show first of a record with its index, None where nothing is dated."""
        ready = self._kept.get(False)
        known = ready.first if ready is not None and ready.given is given else None
        return known or first_of(index)

    def arranged(
        self, given: TimelineRecord, grouping: Grouping, order: tuple[int, ...], viewed: ViewedDay
    ) -> TimelineRecord:
        """Give the record with its lanes as chosen; they stay the same while only the day changes, where they can."""
        kept, choice = self._arranged, _choice(grouping, order, viewed)
        if kept is None or kept[0] is not given or kept[1] is not viewed.standings or kept[2] != choice:
            record = arranged(viewed.lanes(given), grouping, order)
            kept = self._arranged = given, viewed.standings, choice, record
        return kept[3]

    def index(
        self, given: TimelineRecord, record: TimelineRecord, viewed: ViewedDay, order: tuple[int, ...]
    ) -> RecordIndex:
        """Give the index of `record`, which is the one given, as arranged: the one at hand while lanes keep places."""
        one = self._kept.get(viewed.standings is not None)
        if one is None or one.given is not given or one.standings is not viewed.standings or one.order != order:
            one = Prepared(given, viewed.standings, order, build_index(record))
        if one.index.record is not record:
            one = replace(one, index=replace(one.index, record=record), choice=None)
        # Kept with its lanes as grouped now: what the index works out once, it need not for every day again.
        self.keep(given, one)
        return one.index
