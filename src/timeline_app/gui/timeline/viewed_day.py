"""The day that a timeline is seen as known on: which lanes and marks follow from it. Without a widget."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from timeline_app.domain.lane_standing import Standings, as_stood
from timeline_app.domain.timeline_columns import EventColumns, TimelineRecord

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ViewedDay:
    """A day of `calendar`, None for the latest.

    - `standings`: where people stood, as far as it was read; that of a day nearby until the day's own is there.
    - `hides`: what was not known yet is left out instead of drawn as an outline.
    """

    day: int | None = None
    standings: Standings | None = None
    hides: bool = False

    def moved(self, day: int | None) -> "ViewedDay":
        """Give another day; back at the latest, where people stand is in the record itself."""
        return replace(self, day=day, standings=None if day is None else self.standings)

    def lanes(self, record: TimelineRecord) -> TimelineRecord:
        """Give a record of the latest state with its lanes as people stood."""
        if self.day is None:
            return record
        stood = as_stood(record, self.standings) if self.standings is not None else record
        return replace(stood, as_known=self.day)

    def known(self, events: EventColumns) -> Bools | None:
        """Say of each event whether anything about it was known; None at the latest, when everything is."""
        if self.day is None:
            return None
        # A scalar of the column's own type: any other makes numpy convert the whole column first.
        known: Bools = events.known_since <= np.int32(self.day)
        return known

    def shown(self, events: EventColumns, filtered: Bools | None) -> Bools | None:
        """Give what is shown of what the filters leave: all of it, or only what was known."""
        known = self.known(events) if self.hides else None
        if known is None:
            return filtered
        return known if filtered is None else filtered & known
