"""Records made ready for drawing: what among a million events is no thing for the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline_app.domain.lane_standing import Standings
from timeline_app.domain.timeline_columns import DerivedColumns, TimelineRecord
from timeline_app.gui.timeline.viewed_day import ViewedDay
from timeline_app.timeline.choose import Grouping, arranged
from timeline_app.timeline.derived import index_from
from timeline_app.timeline.index import RecordIndex, build_index


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A record made ready in one order of lanes.

    `given` is the record as it was read, `index` holds it with its lanes in order: that in which people stood on an
    earlier day (`standings`), and moved by hand as `order` says. However they are grouped, their order is the same.
    `choice` is what the lanes were put together for, where it is known.
    """

    given: TimelineRecord
    standings: Standings | None
    order: tuple[int, ...]
    index: RecordIndex
    choice: object = None


def prepare(
    record: TimelineRecord,
    grouping: Grouping,
    order: tuple[int, ...],
    viewed: ViewedDay | None = None,
    derived: DerivedColumns | None = None,
) -> Prepared:
    """Make a record of the latest state ready, on whatever thread: as it is, or with its lanes as on a day viewed.

    `derived` is what was kept of an index of it, if anything.
    """
    viewed = viewed if viewed is not None else ViewedDay()
    record_arranged = arranged(viewed.lanes(record), grouping, order)
    index = index_from(record_arranged, derived) or build_index(record_arranged).worked_out()
    return Prepared(record, viewed.standings, order, index, _choice(grouping, order, viewed))


def _choice(grouping: Grouping, order: tuple[int, ...], viewed: ViewedDay) -> object:
    """Give what the lanes of a record depend on beside where people stood."""
    return grouping, order, viewed.day if grouping is Grouping.FIRST_KNOWN else viewed.day is None


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

    def latest(self, given: TimelineRecord) -> Prepared | None:
        """Give the record given as it was made ready with its lanes as they are now; None where it was not."""
        ready = self._kept.get(False)
        return ready if ready is not None and ready.given is given else None

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
            one = replace(one, index=one.index.arranged(record), choice=None)
        # Kept with its lanes as grouped now: what the index works out once, it need not for every day again.
        self.keep(given, one)
        return one.index
