"""A record made ready for drawing: one row a (lane, event) pair, in order of lane, then anchor.

Where a lane's anchors lie in a stretch of time is two searches; spans that reach into it are found by classes of
lengths (`reach`), counts by kind from bits (`ranks`). Nothing here goes through all events once it is built.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.timeline_columns import EventColumns, TimelineRecord
from timeline_app.timeline.bounds import Bounds
from timeline_app.timeline.drawing import DENIED, NO_EVIDENCE, NOT_YET_KNOWN, SPECULATED
from timeline_app.timeline.first_view import first_stretch
from timeline_app.timeline.group_counts import Groups
from timeline_app.timeline.partners import Partners
from timeline_app.timeline.ranks import Ranks
from timeline_app.timeline.reach import CLASS_SHIFT, SHORT, LongPairs, Over, Reach, classes_of, ranges
from timeline_app.timeline.scale import Extent
from timeline_app.timeline.signs import NOTHING_PROPOSED, Proposals, is_among
from timeline_app.timeline.strip import DayCounts, Spans, Strip

Ints = npt.NDArray[np.int64]
Int32 = npt.NDArray[np.int32]
Codes = npt.NDArray[np.uint8]
Bools = npt.NDArray[np.bool_]

LANE_SHIFT = 40
ANCHOR_MASK = (1 << LANE_SHIFT) - 1
COUNTED_LOOKS = (DENIED, SPECULATED, NO_EVIDENCE, NOT_YET_KNOWN)
"""The looks that are counted by bits; what is none of them is asserted."""


@dataclass(frozen=True, eq=False)
class RecordIndex:
    """The m pairs of a record's dated events, sorted by (lane, anchor, event). A position is an index into them.

    - `event[m]`: the event of each pair. `key[m]`: `lane << LANE_SHIFT | anchor - base`; see `lanes_of`, `anchors_of`.
    - `offsets[lanes + 1]`: the pairs of lane i are at `offsets[i] … offsets[i + 1] - 1`.
    - `looks[n]`: look code of every event: its polarity, or not yet known.
    - `extent` spans every dated event, and is one day at 2000-01-01 where there is none.
    - `undated`: events (indices) without a date. `partners`: what opposes what.
    - `proposed`: the events that proposed contradictions are about, on whatever day.
    """

    record: TimelineRecord
    bounds: Bounds
    event: Int32
    key: Ints
    base: int
    offsets: Ints
    reach: Reach
    looks: Codes
    extent: Extent
    undated: Int32
    partners: Partners
    proposed: Proposals = NOTHING_PROPOSED

    # --- pairs ---
    @property
    def lanes(self) -> int:
        """How many lanes there are."""
        return len(self.offsets) - 1

    def lanes_of(self, positions: Ints) -> Ints:
        """Give the lanes of some pairs."""
        lanes: Ints = self.key[positions] >> LANE_SHIFT
        return lanes

    def anchors_of(self, positions: Ints) -> Ints:
        """Give the anchors (minutes) of some pairs."""
        anchors: Ints = (self.key[positions] & ANCHOR_MASK) + self.base
        return anchors

    def edges(self, minutes: Ints, lanes: Ints | None = None) -> Ints:
        """Give the first position of each lane whose anchor is at or after each of some minutes (ascending).

        `lanes` (indices) limits it to some; the result has the shape (lanes, minutes).
        """
        within = np.minimum(np.maximum(minutes - self.base, 0), ANCHOR_MASK)
        first = self.first_keys if lanes is None else lanes << LANE_SHIFT
        found: Ints = self.key.searchsorted(first[:, None] + within)
        return found

    @cached_property
    def first_keys(self) -> Ints:
        """The least key that a pair of each lane can have."""
        return np.arange(self.lanes, dtype=np.int64) << LANE_SHIFT

    def around(self, first: int, last: int) -> Ints:
        """Give the `edges` of all lanes half a day before `first`, at it, after `last`, and half a day after that."""
        return self.edges(np.array([first - SHORT, first, last + 1, last + 1 + SHORT]))

    def reaching(self, first: int, last: int) -> Over:
        """Give the pairs whose anchor lies before or after `first … last` (minutes) but whose span touches it."""
        return self.reaching_near(first, last, self.around(first, last))

    def reaching_near(self, first: int, last: int, edges: Ints) -> Over:
        """Do the same where the `edges` half a day before `first`, at both ends and half a day after are at hand."""
        long = self.reach.over(first, last, self.bounds)
        sides = edges.T
        at = ranges(sides[::2].ravel(), sides[1::2].ravel())
        if not len(at):
            return long
        lefts = int((sides[1] - sides[0]).sum())
        event, anchor = self.event[at], self.anchors_of(at)
        low, high = self.bounds.reach(event)
        reaches = np.maximum(anchor - low, high - anchor) <= SHORT
        reaches[:lefts] &= high[:lefts] >= first
        reaches[lefts:] &= low[lefts:] <= last
        some = reaches.nonzero()[0]
        short, n = (event[some], self.lanes_of(at[some]), anchor[some]), int(some.searchsorted(lefts))
        columns = [
            np.concatenate((each[:n], far[: long.lefts], each[n:], far[long.lefts :]), dtype=np.int64)
            for each, far in zip(short, long[:3], strict=True)
        ]
        return Over(columns[0], columns[1], columns[2], n + long.lefts)

    def positions_of(self, events: Ints, lanes: Ints) -> Ints:
        """Give the positions of pairs given as (dated) events and lanes."""
        key = (lanes << LANE_SHIFT) | (self.bounds.places(events)[2] - self.base)
        found, after = self.key.searchsorted(key), self.key.searchsorted(key, side="right")
        several = (after - found > 1).nonzero()[0]
        if len(several):
            at = ranges(found[several], after[several])
            of = several.repeat(after[several] - found[several])
            same = self.event[at] == events[of]
            found[of[same]] = at[same]
        positions: Ints = found
        return positions

    def in_window(self, first: float, last: float, shown: Bools | None = None) -> Ints:
        """Give all pairs whose span touches `first … last` (minutes), in order of lane, then anchor.

        Costs by what is found: see `window` for crowded records. `shown` keeps only events for which it is true.
        """
        a, b = whole_minutes(first, last)
        edges = self.edges(np.array([a, b + 1]))
        over = self.reaching(a, b)
        pairs = np.concatenate((ranges(edges[:, 0], edges[:, 1]), self.positions_of(over.event, over.lane)))
        pairs.sort()
        return pairs if shown is None else pairs[shown[self.event[pairs]]]

    def of_lane(self, lane: int, shown: Bools | None = None) -> Ints:
        """Give the pairs of one lane in order of anchor; `shown` keeps only events for which it is true."""
        pairs = np.arange(self.offsets[lane], self.offsets[lane + 1])
        return pairs if shown is None else pairs[shown[self.event[pairs]]]

    def between(self, lane: int, first: float, last: float, view: tuple[float, float] | None = None) -> Ints:
        """Give the events of a lane that a disc or cell from `first` to `last` (minutes, both included) stands for.

        Within `view` (its first and last minute) a span that reaches in over an edge counts at that edge, and nothing
        beyond it counts; without one, anchors alone decide.
        """
        a, b = whole_minutes(first, last)
        reaching: list[Ints] = []
        if view is not None:
            start, end = whole_minutes(*view)
            over = self.reaching(start, end)
            reaching += [over.on(lane, side) for side, edge in ((-1, start), (1, end)) if a <= edge <= b]
            a, b = max(a, start), min(b, end)
        begin, after = self.edges(np.array([a, b + 1]), np.array([lane]))[0].tolist()
        return np.concatenate((self.event[begin : max(after, begin)], *reaching), dtype=np.int64)

    def lanes_with(self, event: int) -> Ints:
        """Give the lanes on which an event lies, ascending; none for an undated one."""
        if not bool(self.record.events.dated[event]):
            return np.empty(0, np.int64)
        return self.lanes_of(self.places_of(event))

    def places_of(self, event: int) -> Ints:
        """Give the positions of a dated event's pairs."""
        anchor = int(self.bounds.anchor[event])
        edges = self.edges(np.array([anchor, anchor + 1]))
        same = ranges(edges[:, 0], edges[:, 1])
        mine: Ints = same[self.event[same] == event]
        return mine

    # --- looks ---
    @cached_property
    def ranks(self) -> Ranks:
        """Counts by look of any stretch of positions."""
        latest: tuple[RecordIndex, int] | None = self.__dict__.get("_latest")
        if latest is not None:
            return latest[0].ranks.where(latest[0].since <= np.int32(latest[1]))
        return Ranks(self.looks[self.event], COUNTED_LOOKS)

    @cached_property
    def since(self) -> Int32:
        """The day since which the event of each pair is known: made when an earlier day is first looked at."""
        found: Int32 = self.record.events.known_since[self.event]
        return found

    @cached_property
    def marked(self) -> Int32:
        """Positions, ascending, of pairs that carry ≠: an open contradiction touches the event, and it is known."""
        few = self.contradicted
        return few if self.record.as_known is None else few[self.is_signed(self.event[few])]

    @cached_property
    def contradicted(self) -> Int32:
        """Positions, ascending, of pairs whose event an open contradiction touches, known or not."""
        return np.flatnonzero(self.record.events.contradicted[self.event]).astype(np.int32)

    def is_signed(self, events: Ints | Int32) -> Bools:
        """Say of some events whether they carry a full ≠."""
        columns = self.record.events
        signed: Bools = columns.contradicted[events] & columns.known[events]
        return signed

    @cached_property
    def proposing(self) -> Int32:
        """Events, ascending, that carry a hollow ≠: part of a proposed contradiction, known, and without a full one."""
        few, day, columns = self.proposed, self.record.as_known, self.record.events
        if not len(few):
            return few.event
        now = columns.known[few.event] & ~columns.contradicted[few.event]
        return few.event[now if day is None else now & (few.since <= np.int32(day))]

    @cached_property
    def proposed_pairs(self) -> Int32:
        """Positions, ascending, of pairs that carry a hollow ≠."""
        if not len(self.proposing):
            return self.proposing
        few = self._pairs_of_proposed
        return few[self.is_proposed(self.event[few])]

    @cached_property
    def _pairs_of_proposed(self) -> Int32:
        concerned = np.zeros(len(self.record.events), np.bool_)
        concerned[self.proposed.event] = True
        return np.flatnonzero(concerned[self.event]).astype(np.int32)

    def is_proposed(self, events: Ints | Int32) -> Bools:
        """Say of some events whether they carry a hollow ≠."""
        return is_among(self.proposing, events)

    def proposes(self, event: int) -> bool:
        """Say whether one event carries a hollow ≠."""
        return bool(len(self.proposing)) and bool(self.is_proposed(np.array([event]))[0])

    def has_room_for_sign(self, events: Ints | Int32) -> Bools:
        """Say of some events whether ≠, full or hollow, takes room beside their marks."""
        contradicted: Bools = self.record.events.contradicted[events]
        return contradicted | self.is_proposed(events) if len(self.proposing) else contradicted

    @cached_property
    def block_leaders(self) -> Int32:
        """Of each whole block of 32 pairs, the greatest number of quotes and who has it: `quotes << 5 | 31 - place`."""
        blocks = len(self.event) // 32
        quotes = self.record.events.quotes[self.event[: blocks * 32]].astype(np.int32).reshape(blocks, 32)
        best: Int32 = ((quotes << 5) | np.arange(31, -1, -1, dtype=np.int32)).max(axis=1, initial=0)
        return best

    @cached_property
    def first(self) -> Extent | None:
        """The stretch of time to show first, None where nothing is dated."""
        dated = np.flatnonzero(self.record.events.dated)
        return first_stretch(*self.bounds.reach(dated)) if len(dated) else None

    @cached_property
    def groups(self) -> Groups:
        """The lanes of each group, all shown, with the number of their events."""
        return Groups(self.record, None, None)

    @cached_property
    def strip(self) -> tuple[Strip, DayCounts] | None:
        """What the overview shows of all dated events, None where there are none."""
        spans = Spans.of(self.bounds, self.record.events.dated)
        if not len(spans.event):
            return None
        strip, kept = spans.strip()
        return strip, kept.by_day(self.looks)

    # --- whole columns: for tests and for what goes through a whole record anyway ---
    @property
    def lane(self) -> Ints:
        """The lane of every pair."""
        lanes: Ints = self.key >> LANE_SHIFT
        return lanes

    @property
    def anchor(self) -> Ints:
        """The anchor of every pair."""
        anchors: Ints = (self.key & ANCHOR_MASK) + self.base
        return anchors

    @property
    def low(self) -> Ints:
        """Where the span of every pair begins."""
        return self.bounds.reach(self.event)[0]

    @property
    def high(self) -> Ints:
        """Where the span of every pair ends."""
        return self.bounds.reach(self.event)[1]

    def worked_out(self) -> "RecordIndex":
        """Give this index once it holds all that the first frame asks for: to be called off the window's thread."""
        _ = self.ranks, self.contradicted, self.block_leaders, self.strip, self.first, self.groups.numbers
        return self

    def arranged(self, record: TimelineRecord) -> "RecordIndex":
        """Give the index of the same record with its lanes grouped otherwise, in the same order."""
        if record is self.record:
            return self
        found = replace(self, record=record)
        if record.as_known == self.record.as_known:
            self._hand_to(found)
        return found

    def _hand_to(self, other: "RecordIndex") -> None:
        """Hand on what was worked out once, to an index of the same pairs with the same looks."""
        for name in ("ranks", "contradicted", "block_leaders", "strip", "first", "since"):
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]

    def with_proposed(self, since: Mapping[int, int]) -> "RecordIndex":
        """Give the same with the events (ids) that proposed contradictions are about, and the day of each.

        The last one is kept and given again for the same mapping.
        """
        if not since and not len(self.proposed):
            return self
        kept: tuple[Mapping[int, int], RecordIndex] | None = self.__dict__.get("_proposing")
        if kept is None or kept[0] is not since:
            found = replace(self, proposed=Proposals.of(self.record.events.ids, since))
            self._hand_to(found)
            kept = self.__dict__["_proposing"] = since, found
        return kept[1]

    # --- filters ---
    def filtered(self, shown: Bools | None, lanes: Bools | None = None) -> "RecordIndex":
        """Give the index of what filters show: one truth value an event, one a lane; None shows all.

        The last two are kept and given again for the same arrays.
        """
        if shown is None and lanes is None:
            return self
        kept: list[tuple[Bools | None, Bools | None, RecordIndex]] = self.__dict__.setdefault("_filtered", [])
        for events_shown, lanes_shown, found in kept:
            if events_shown is shown and lanes_shown is lanes:
                return found
        kept[:] = [(shown, lanes, self._only(shown, lanes)), *kept[:1]]
        return kept[0][2]

    def _only(self, shown: Bools | None, lanes: Bools | None) -> "RecordIndex":
        keep = np.ones(len(self.event), np.bool_) if shown is None else shown[self.event]
        if lanes is not None:
            keep &= np.repeat(lanes, np.diff(self.offsets))
        place = np.zeros(len(keep) + 1, np.int32)
        np.cumsum(keep, out=place[1:])
        pairs = self.reach.pairs
        long = np.ones(len(pairs.event), np.bool_) if shown is None else shown[pairs.event]
        if lanes is not None:
            long &= lanes[pairs.lane]
        return replace(
            self, event=self.event[keep], key=self.key[keep], offsets=place[self.offsets].astype(np.int64),
            reach=self.reach.kept(long),
            undated=self.undated if shown is None else self.undated[shown[self.undated]],
        )  # fmt: skip

    def with_looks(self, record: TimelineRecord, looks: Codes) -> "RecordIndex":
        """Give the same pairs seen with other looks; `record` differs in what does not move an event."""
        seen = replace(self, record=record, bounds=Bounds(record.events), looks=looks)
        if not (record.events.contradicted & ~self.record.events.contradicted).any():
            # What is contradicted then is so now: the few positions need no second look at all pairs.
            seen.__dict__["contradicted"] = self.contradicted
        if len(self.proposed):
            seen.__dict__["_pairs_of_proposed"] = self._pairs_of_proposed
        if self.looks is self.record.events.polarity is record.events.polarity and record.as_known is not None:
            # All are known here, and on the day nothing differs but what is not: see `ranks`.
            seen.__dict__["_latest"] = self, record.as_known
        return seen


def whole_minutes(first: float, last: float) -> tuple[int, int]:
    """Give the first and last whole minute within a stretch."""
    return int(np.ceil(first)), int(np.floor(last))


def memory(index: RecordIndex) -> dict[str, int]:
    """Give the bytes that a record and its index take: columns, titles, pairs, and what finds and counts them.

    The last, "searching", holds long spans, counts by look and contradictions; "pairs" the keys that are searched.
    """
    record, events = index.record, index.record.events
    columns = (
        events.ids, events.start_earliest, events.start_latest, events.end_earliest, events.end_latest, events.dated,
        events.kind, events.polarity, events.quotes, events.contradicted, events.known, events.part_of_day,
        events.known_since, record.pair_event, record.offsets,
    )  # fmt: skip
    looks = 0 if index.looks is events.polarity else int(index.looks.nbytes)
    counting = index.ranks.nbytes + int(index.contradicted.nbytes) + index.partners.nbytes
    return {
        "columns": sum(int(column.nbytes) for column in columns),
        "titles": len(events.titles.blob) + int(events.titles.offsets.nbytes),
        "pairs": int(index.event.nbytes + index.key.nbytes + index.offsets.nbytes) + looks,
        "searching": index.reach.nbytes + counting,
    }


def build_index(record: TimelineRecord) -> RecordIndex:
    """Make a record ready for drawing. Costs two sorts of its pairs, in steps that let other threads run."""
    events = record.events
    bounds = Bounds(events)
    anchor, classes, extent, longest = _measured(bounds, events.dated)
    base = int(anchor.min(initial=np.iinfo(np.int64).max, where=events.dated)) if len(record.pair_event) else 0
    lane = np.repeat(np.arange(len(record.lanes), dtype=np.int32), np.diff(record.offsets))
    event = record.pair_event
    if not events.dated.all():
        dated = events.dated[event]
        lane, event = lane[dated], event[dated]
    key = (lane.astype(np.int64) << LANE_SHIFT) | (anchor[event] - base)
    key, order = sorted_keys(key)
    event = event[order]
    offsets = np.searchsorted(key, np.arange(len(record.lanes) + 1, dtype=np.int64) << LANE_SHIFT)
    return RecordIndex(
        record, bounds, event, key, base, offsets, _reach(bounds, event, key, classes, (base, longest)),
        looks_of(events), extent,
        np.flatnonzero(~events.dated).astype(np.int32), Partners(record.opposed),
    )  # fmt: skip


def looks_of(events: EventColumns) -> Codes:
    """Give the look code of every event: the column of polarities itself where all are known."""
    if bool(events.known.all()):
        return events.polarity
    return np.where(events.known, events.polarity, np.uint8(NOT_YET_KNOWN))


def _reach(bounds: Bounds, event: Int32, key: Ints, classes: Codes, measures: tuple[int, int]) -> Reach:
    """Sort the pairs whose spans are not short; `measures` are the base of the keys and the longest reach."""
    base, longest = measures
    long = np.flatnonzero(classes[event])
    class_of = classes[event[long]].astype(np.int64)
    class_key, order = sorted_keys((class_of << CLASS_SHIFT) | (key[long] & ANCHOR_MASK))
    long = long[order]
    lane = key[long] >> LANE_SHIFT
    lanes = lane.astype(np.uint16) if int(lane.max(initial=0)) < 1 << 16 else lane.astype(np.int32)
    pairs = LongPairs.of(event[long], lanes, class_key >> CLASS_SHIFT, bounds, longest)
    return Reach.of(pairs, class_key, base, longest)


_PART = 1 << 16


def _measured(bounds: Bounds, dated: Bools) -> tuple[Ints, Codes, Extent, int]:
    """Give anchor and class of reach of every event, the extent of all and the longest reach; part by part."""
    anchor, classes = np.zeros(len(dated), np.int64), np.zeros(len(dated), np.uint8)
    first, last, longest = np.iinfo(np.int64).max, np.iinfo(np.int64).min, 0
    for begin in range(0, len(dated), _PART):
        part = slice(begin, begin + _PART)
        low, high, anchor[part] = bounds.places(part)
        distance = np.maximum(anchor[part] - low, high - anchor[part])
        classes[part] = classes_of(distance)
        some = dated[part]
        first = min(first, int(low.min(initial=first, where=some)))
        last = max(last, int(high.max(initial=last, where=some)))
        longest = max(longest, int(distance.max(initial=0, where=some)))
    if first > last:
        first = 10_957 * MINUTES_A_DAY
        last = first + MINUTES_A_DAY
    return anchor, classes, Extent(float(first), float(last)), longest


def sorted_keys(key: Ints) -> tuple[Ints, Int32]:
    """Sort keys (not negative); give them and the order that sorts them, equal ones in the order they had.

    Keys and places share a number where both fit in 63 bits: sorting plain numbers is several times as fast as sorting
    places by them. The sort is one that gains from what is in order already, as the events of a lane nearly are.
    """
    low_bits = int((key & ANCHOR_MASK).max(initial=0)).bit_length()
    high_bits = int((key >> LANE_SHIFT).max(initial=0)).bit_length()
    place_bits = len(key).bit_length()
    if low_bits + high_bits + place_bits > 63:
        order = np.argsort(key, kind="stable")
        return key[order], order.astype(np.int32)
    packed = (key >> LANE_SHIFT) << (low_bits + place_bits)
    packed |= (key & ANCHOR_MASK) << place_bits
    packed |= np.arange(len(key), dtype=np.int64)
    packed.sort(kind="stable")
    found = (packed & ((1 << place_bits) - 1)).astype(np.int32)
    packed >>= place_bits
    return ((packed >> low_bits) << LANE_SHIFT) | (packed & ((1 << low_bits) - 1)), found
