"""The events as lines of a list, in arrays: one line for each lane that an event lies on, sorted by a column."""

from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import EventColumns, TimelineRecord
from timeline_app.domain.translating import tr
from timeline_app.timeline.index import RecordIndex
from timeline_app.timeline.wording import POLARITY_WORDS

Bools = npt.NDArray[np.bool_]
Int32 = npt.NDArray[np.int32]
Ints = npt.NDArray[np.int64]

NOT_YET_REPORTED = tr("Not yet reported")
NO_LANE = "–"


class ListColumn(IntEnum):
    """The columns of the list."""

    WHO = 0
    WHAT = 1
    WHEN = 2
    CERTAINTY = 3
    QUOTES = 4
    CONTRADICTED = 5


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """m lines: `event[m]` and `lane[m]`, indices of the record; lane -1 for an event that lies on none."""

    event: Int32
    lane: Int32

    def __len__(self) -> int:
        """Give the number of lines."""
        return len(self.event)

    def row_of(self, event: int, lane: int) -> int:
        """Give the line of an event on a lane, else its first line, -1 where it has none."""
        rows = np.flatnonzero(self.event == event)
        if not len(rows):
            return -1
        here = rows[self.lane[rows] == lane]
        return int(here[0] if len(here) else rows[0])

    def sorted_by(self, ranks: Ints | Int32, *, descending: bool) -> "Listing":
        """Give the lines by a rank each; lines of equal rank stay in order."""
        order = np.argsort(-ranks if descending else ranks, kind="stable")
        return Listing(self.event[order], self.lane[order])


def time_ranks(index: RecordIndex) -> Int32:
    """Give the place of each event in order of time: by its first known moment, undated ones last."""
    events = index.record.events
    low = np.where(events.dated, np.asarray(index.bounds.low[slice(None)]), np.iinfo(np.int64).max)
    ranks = np.empty(len(events), np.int32)
    ranks[np.argsort(low, kind="stable")] = np.arange(len(events), dtype=np.int32)
    return ranks


def listing(record: TimelineRecord, ranks: Int32, shown: Bools | None, lanes: Bools | None) -> Listing:
    """Give the lines that the filters leave in order of time (`time_ranks`), those of one event in order of lanes."""
    lane = np.repeat(np.arange(len(record.lanes), dtype=np.int32), np.diff(record.offsets))
    event = record.pair_event
    alone = np.ones(len(record.events), np.bool_)
    alone[event] = False
    if lanes is not None:
        kept = lanes[lane]
        lane, event = lane[kept], event[kept]
    bare = np.flatnonzero(alone).astype(np.int32)
    event = np.concatenate((event, bare))
    lane = np.concatenate((lane, np.full(len(bare), -1, np.int32)))
    if shown is not None:
        kept = shown[event]
        lane, event = lane[kept], event[kept]
    # One number a line sorts faster than two columns.
    order = np.argsort(ranks[event].astype(np.int64) << 32 | (lane + 1), kind="stable")
    return Listing(event[order], lane[order])


def by_time(lines: Listing, *, descending: bool) -> Listing:
    """Give lines that are in order of time in that order, or from the last to the first."""
    return replace(lines, event=lines.event[::-1], lane=lines.lane[::-1]) if descending else lines


def line_ranks(record: TimelineRecord, lines: Listing, column: ListColumn, titles: Int32 | None) -> Ints | Int32:
    """Give the rank of each line in a column other than the one for time; `titles` are the `title_ranks`."""
    events = record.events
    if column is ListColumn.WHO:
        return _name_ranks(record)[lines.lane]
    if column is ListColumn.WHAT:
        if titles is None:
            raise ValueError("titles have no ranks yet")
        return titles[lines.event]
    if column is ListColumn.QUOTES:
        return events.quotes[lines.event].astype(np.int32)
    if column is ListColumn.CONTRADICTED:
        return events.contradicted[lines.event].astype(np.int32)
    return _certainty_ranks(events)[lines.event]


def _name_ranks(record: TimelineRecord) -> Int32:
    """Give the rank of each lane's name, and behind them that of no lane, which index -1 finds."""
    names = [*(lane.name.casefold() for lane in record.lanes), NO_LANE]
    place = {name: rank for rank, name in enumerate(sorted(set(names)))}
    return np.array([place[name] for name in names], np.int32)


def _certainty_ranks(events: EventColumns) -> Int32:
    words = (*POLARITY_WORDS, NOT_YET_REPORTED)
    place = {word: rank for rank, word in enumerate(sorted(words, key=str.casefold))}
    codes = np.where(events.known, events.polarity, len(POLARITY_WORDS))
    ranks: Int32 = np.array([place[word] for word in words], np.int32)[codes]
    return ranks
