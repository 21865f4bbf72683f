"""Columns with edits laid over them. What stays is copied by the stretch: an edit costs no sort of everything."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import (
    NOBODY,
    Bool,
    EarlierStates,
    EventColumns,
    Int32,
    Int64,
    LaneRow,
    Minutes,
    Outweighed,
    TimelineRecord,
    Titles,
    UInt8,
    packed_ids,
    packed_minutes,
)
from timeline_app.queries._earlier import Stretch, bounds_of
from timeline_app.queries._event_columns import LooseEvents, Pairs
from timeline_app.queries._lanes import Lane, groups_of, in_order
from timeline_app.queries.timeline import earlier_columns, opposed_pairs

Array = npt.NDArray[Any]
_COPIED = ("dated", "polarity", "quotes", "contradicted", "known", "part_of_day", "known_since")
_BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


class UnsureError(Exception):
    """The columns would be of another kind: everything must be read again."""


class Edits(Protocol):
    """What is laid over a record; see `TimelineDelta`."""

    @property
    def touched(self) -> Collection[int]: ...
    @property
    def events(self) -> LooseEvents: ...
    @property
    def glyphs(self) -> Mapping[int, str]: ...
    @property
    def pairs(self) -> Pairs: ...
    @property
    def earlier(self) -> Sequence[Stretch]: ...
    @property
    def people(self) -> Collection[int]: ...
    @property
    def lanes(self) -> Collection[Lane]: ...
    @property
    def opposed(self) -> Sequence[tuple[int, int, int]]: ...
    @property
    def outweighed(self) -> tuple[Outweighed, ...]: ...


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces:
    """The new columns as stretches `first … last` of the old ones (`from_new` False) and of the new rows (True).

    `moved` gives the new index of every old row that stays, -1 of one that does not.
    """

    stretches: Sequence[tuple[bool, int, int]]
    moved: Int32

    def joined(self, old: Array, new: Array) -> Array:
        """Give a column."""
        parts = [(new if from_new else old)[first:last] for from_new, first, last in self.stretches]
        return np.concatenate(parts) if parts else old[:0]

    def titles(self, old: Titles, new: Titles) -> Titles:
        """Give the titles."""
        lengths = self.joined(np.diff(old.offsets), np.diff(new.offsets))
        offsets = np.zeros(len(lengths) + 1, np.int64)
        np.cumsum(lengths, out=offsets[1:])
        parts = []
        for from_new, first, last in self.stretches:
            of = new if from_new else old
            parts.append(memoryview(of.blob)[of.offsets[first] : of.offsets[last]])
        return Titles(b"".join(parts), offsets)


def merged_record(record: TimelineRecord, edits: Edits) -> TimelineRecord:
    """Give a record at the latest with edits laid over it. Raises `UnsureError`."""
    if record.earlier is None:
        raise UnsureError
    order = np.lexsort((edits.events.ids, edits.events.start_earliest))
    bounds, earlier_bounds = _packed(record, edits)
    pieces = _pieces(record, edits, order, bounds[0][order])
    events = _events(record.events, edits, order, bounds, pieces)
    where = _where(events.ids)
    kept, offsets = _kept_pairs(record, pieces)
    on_lane = _by_person(record.lanes, kept, offsets)
    for person, index in _new_pairs(edits, events.dated, where).items():
        on_lane[person] = np.union1d(on_lane.get(person, index[:0]), index).astype(np.int32)
    lanes = in_order(edits.lanes, {person for person, index in on_lane.items() if len(index)})
    earlier = _earlier(record.earlier, edits.earlier, earlier_bounds, pieces, where)
    _hold_still_wide(events, earlier)
    arranged = [on_lane.get(lane.person, kept[:0]) for lane in lanes]
    return TimelineRecord(
        events,
        lanes,
        np.concatenate(arranged) if arranged else kept[:0],
        np.concatenate(([0], np.cumsum([len(index) for index in arranged], dtype=np.int64))),
        opposed_pairs(edits.opposed, {row: int(where[row]) for _, *two in edits.opposed for row in two}),
        groups_of(lanes),
        earlier,
        outweighed=edits.outweighed,
    )


def _packed(record: TimelineRecord, edits: Edits) -> tuple[Sequence[Minutes], Sequence[Minutes]]:
    """Give the bounds of the new rows and stretches in the type of the record's. Raises `UnsureError`."""
    new = edits.events
    columns = [new.start_earliest, new.start_latest, new.end_earliest, new.end_latest, *bounds_of(edits.earlier)]
    if record.events.start_earliest.dtype == np.int64:
        return columns[:4], columns[4:]
    packed = packed_minutes(*columns)
    if packed[0].dtype != np.int32:
        raise UnsureError
    return packed[:4], packed[4:]


def _hold_still_wide(events: EventColumns, earlier: EarlierStates) -> None:
    """Raise `UnsureError` where the bounds would fit into less, now that others are gone."""
    columns = [getattr(of, name) for of in (events, earlier) for name in _BOUNDS]
    if events.start_earliest.dtype == np.int64 and packed_minutes(*columns)[0].dtype != np.int64:
        raise UnsureError


def _pieces(record: TimelineRecord, edits: Edits, order: Int64, starts: Minutes) -> _Pieces:
    ids, touched = record.events.ids, np.array(sorted(edits.touched), np.int64)
    marked = np.zeros(max(int(ids.max(initial=0)), int(touched.max(initial=0))) + 1, np.bool_)
    marked[touched] = True
    gone = np.flatnonzero(marked[ids])
    cuts = _places(record.events, starts, edits.events.ids[order])
    stretches: list[tuple[bool, int, int]] = []
    moved = np.full(len(ids), -1, np.int32)
    at, length = 0, 0

    def copy(until: int) -> None:
        nonlocal at, length
        if until > at:
            stretches.append((False, at, until))
            moved[at:until] = np.arange(length, length + until - at, dtype=np.int32)
            length += until - at
        at = max(at, until)

    # At one place what is new comes before the old row there, whether that stays or goes.
    steps = sorted([(place, 0, n) for n, place in enumerate(cuts)] + [(row, 1, row) for row in gone.tolist()])
    for place, is_gone, n in steps:
        copy(place)
        if is_gone:
            at = place + 1
        else:
            stretches.append((True, n, n + 1))
            length += 1
    copy(len(ids))
    return _Pieces(stretches, moved)


def _places(events: EventColumns, starts: Minutes, ids: Int64) -> list[int]:
    """Give before which old row each new one belongs, by start, then id."""
    first = np.searchsorted(events.start_earliest, starts, side="left")
    last = np.searchsorted(events.start_earliest, starts, side="right")
    return [
        int(a + np.searchsorted(events.ids[a:b], row))
        for a, b, row in zip(first.tolist(), last.tolist(), ids, strict=True)
    ]


def _events(old: EventColumns, edits: Edits, order: Int64, bounds: Sequence[Minutes], pieces: _Pieces) -> EventColumns:
    new = edits.events
    sides = {name: side[order] for name, side in zip(_BOUNDS, bounds, strict=True)}
    columns: dict[str, Array] = {name: pieces.joined(getattr(old, name), side) for name, side in sides.items()}
    columns |= {name: pieces.joined(getattr(old, name), getattr(new, name)[order]) for name in _COPIED}
    kinds, kind = _kinds(old, edits, order, pieces)
    new_ids = packed_ids(new.ids)[order]
    old_ids = old.ids.astype(np.result_type(old.ids, new_ids), copy=False)
    return EventColumns(
        ids=packed_ids(pieces.joined(old_ids, new_ids)),
        kind=kind,
        titles=pieces.titles(old.titles, new.titles.taken(order)),
        kinds=kinds,
        **columns,
    )


def _kinds(old: EventColumns, edits: Edits, order: Int64, pieces: _Pieces) -> tuple[tuple[str, ...], UInt8]:
    glyphs = [edits.glyphs[int(row)] for row in edits.events.kind[order]]
    wide = tuple(sorted({*old.kinds, *glyphs}))
    turned = np.array([wide.index(name) for name in old.kinds], np.uint8)
    kind = pieces.joined(
        turned[old.kind] if wide != old.kinds else old.kind, np.array([wide.index(name) for name in glyphs], np.uint8)
    )
    used = np.bincount(kind, minlength=len(wide)) > 0
    if used.all():
        return wide, kind
    return tuple(name for name, is_used in zip(wide, used, strict=True) if is_used), (np.cumsum(used) - 1)[kind].astype(
        np.uint8
    )


def _where(ids: Array) -> Int32:
    """Give where each event stands, by id."""
    where = np.full(int(ids.max(initial=0)) + 1, -1, np.int32)
    where[ids] = np.arange(len(ids), dtype=np.int32)
    return where


def _kept_pairs(record: TimelineRecord, pieces: _Pieces) -> tuple[Int32, Int64]:
    """Give the pairs of the old lanes without those of rows that were taken out."""
    moved = pieces.moved[record.pair_event]
    stays = moved >= 0
    if stays.all():
        return moved, record.offsets
    counts = np.concatenate(([0], np.cumsum(stays, dtype=np.int64)))
    return moved[stays], counts[record.offsets]


def _by_person(lanes: Sequence[LaneRow], pairs: Int32, offsets: Int64) -> dict[int, Int32]:
    edges = offsets.tolist()
    return {lane.person: pairs[edges[n] : edges[n + 1]] for n, lane in enumerate(lanes)}


def _new_pairs(edits: Edits, dated: Bool, where: Int32) -> dict[int, Int32]:
    """Give, by person, where their new events stand."""
    found: dict[int, list[int]] = {}
    alone = set(edits.events.ids.tolist())
    for event, person in zip(edits.pairs.event.tolist(), edits.pairs.person.tolist(), strict=True):
        if person in edits.people:
            alone.discard(event)
            found.setdefault(person, []).append(int(where[event]))
    found[NOBODY] = [int(where[event]) for event in alone]
    rows = {person: np.unique(np.array(index, np.int32)) for person, index in found.items()}
    return {person: index[dated[index]] for person, index in rows.items() if len(index)}


def _earlier(
    old: EarlierStates, new: Sequence[Stretch], bounds: Sequence[Minutes], pieces: _Pieces, where: Int32
) -> EarlierStates:
    fresh = earlier_columns(new, bounds, {one.event: int(where[one.event]) for one in new})
    moved = pieces.moved[old.event]
    stays = moved >= 0
    order = np.argsort(np.concatenate((moved[stays], fresh.event)), kind="stable")
    columns = {
        name: np.concatenate((getattr(old, name)[stays], getattr(fresh, name)))[order]
        for name in EarlierStates.__slots__
        if name != "event"
    }
    return EarlierStates(event=np.concatenate((moved[stays], fresh.event))[order], **columns)
