"""What an index works out from a record, as columns that can be kept beside it: opening reads instead of sorting."""

from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.domain.timeline_columns import DerivedColumns, TimelineRecord
from timeline_app.timeline.bounds import Bounds
from timeline_app.timeline.group_counts import Groups
from timeline_app.timeline.index import COUNTED_LOOKS, LANE_SHIFT, RecordIndex, looks_of
from timeline_app.timeline.partners import Partners
from timeline_app.timeline.ranks import Ranks
from timeline_app.timeline.reach import CLASSES, STEP, LongPairs, Reach
from timeline_app.timeline.scale import Extent
from timeline_app.timeline.strip import LOOKS_DRAWN, DayCounts, Folded, LongSpan, Strip

VERSION = 1
"""To be raised whenever an index of the same record comes to hold anything else."""

Array = npt.NDArray[Any]
Columns = dict[str, Array]


def derived_columns(index: RecordIndex) -> DerivedColumns:
    """Give what the index of a record of the latest state holds, shared with it and not copied."""
    reach, partners = index.reach, index.partners
    columns: Columns = {
        "groups": index.groups.group, "groups.order": index.groups.order,
        "groups.numbers": np.array(index.groups.numbers, np.int64),
        "persons": np.array([lane.person for lane in index.record.lanes], np.int64),
        "measures": np.array([index.base, reach.longest, index.extent.start, index.extent.end], np.int64),
        "first": np.array([] if index.first is None else [index.first.start, index.first.end], np.int64),
        "event": index.event, "key": index.key,
        **{f"reach.{name}": column for name, column in zip(LongPairs._fields, reach.pairs, strict=True)},
        "reach.samples": reach.samples, "reach.offsets": reach.offsets,
        "partners.event": partners.event, "partners.other": partners.other,
        "partners.contradiction": partners.contradiction,
        "ranks": index.ranks.words.ravel(), "contradicted": index.contradicted, "leaders": index.block_leaders,
    }  # fmt: skip
    if index.strip is not None:
        strip, days = index.strip
        columns |= {
            "strip": np.array([strip.first, strip.last], np.int64),
            "strip.folded": np.array(strip.folded, np.int64).ravel(),
            "strip.longest": np.array(strip.longest, np.int64).ravel(),
            "strip.day": days.day, "strip.counts": days.counts.ravel(),
        }  # fmt: skip
    return DerivedColumns(VERSION, columns)


def index_from(record: TimelineRecord, derived: DerivedColumns | None) -> RecordIndex | None:
    """Give the index of a record from what was kept of it, with its lanes in that order.

    None where nothing of use was kept: of another version, for another order of lanes, or not fitting the record.
    """
    if derived is None or derived.version != VERSION or record.as_known is not None:
        return None
    columns = dict(derived.columns)
    try:
        if not _fits(record, columns):
            return None
        return _index(record, columns)
    except (KeyError, ValueError, TypeError, IndexError, OverflowError):
        return None


def _index(record: TimelineRecord, columns: Columns) -> RecordIndex:
    key = columns["key"]
    base, longest, *extent = columns["measures"].tolist()
    pairs = LongPairs(*(columns[f"reach.{name}"] for name in LongPairs._fields))
    index = RecordIndex(
        record, Bounds(record.events), columns["event"], key, base,
        np.searchsorted(key, np.arange(len(record.lanes) + 1, dtype=np.int64) << LANE_SHIFT),
        Reach(pairs, columns["reach.samples"], columns["reach.offsets"], base, longest),
        looks_of(record.events), Extent(*map(float, extent)),
        np.flatnonzero(~record.events.dated).astype(np.int32),
        Partners.of(columns["partners.event"], columns["partners.other"], columns["partners.contradiction"]),
    )  # fmt: skip
    groups = Groups(record, None, None, columns["groups.numbers"].tolist())
    if all(
        np.array_equal(columns[name], mine) for name, mine in (("groups", groups.group), ("groups.order", groups.order))
    ):
        index.__dict__["groups"] = groups
    words = columns["ranks"].reshape(len(COUNTED_LOOKS), -1)
    first = columns["first"].tolist()
    # As if it had been asked for them.
    index.__dict__.update(
        ranks=Ranks.of(words, len(key), COUNTED_LOOKS), contradicted=columns["contradicted"],
        block_leaders=columns["leaders"], first=Extent(*map(float, first)) if first else None, strip=_strip(columns),
    )  # fmt: skip
    return index


def _strip(columns: Columns) -> tuple[Strip, DayCounts] | None:
    if "strip" not in columns:
        return None
    first, last = columns["strip"].tolist()
    folded = tuple(Folded(*row) for row in columns["strip.folded"].reshape(-1, 4).tolist())
    longest = tuple(LongSpan(*row) for row in columns["strip.longest"].reshape(-1, 3).tolist())
    counts = columns["strip.counts"].reshape(len(columns["strip.day"]), LOOKS_DRAWN)
    return Strip(first, last, folded, longest), DayCounts(columns["strip.day"], counts)


def _fits(record: TimelineRecord, columns: Columns) -> bool:
    """Say whether columns belong to a record: made for its lanes, as long as they must be, leading nowhere else."""
    lanes, n, events = len(record.lanes), len(record.events), record.events
    event, key = columns["event"], columns["key"]
    dated = len(record.pair_event) if events.dated.all() else np.count_nonzero(events.dated[record.pair_event])
    return (
        columns["persons"].tolist() == [lane.person for lane in record.lanes]
        and _types_fit(columns)
        and len(event) == len(key) == dated
        and _within(event, n)
        and _within(key[-1:] >> LANE_SHIFT, lanes)
        and int(key[:1].min(initial=0)) >= 0
        and bool((key[1:] >= key[:-1]).all())
        and len(columns["ranks"]) == len(COUNTED_LOOKS) * (len(key) // 64 + 1)
        and len(columns["leaders"]) == len(key) // 32
        and _within(columns["contradicted"], len(key))
        and _within(columns["strip.longest"].reshape(-1, 3)[:, 2] if "strip" in columns else event[:0], n)
        and _partners_fit(columns, n)
        and _reach_fits(columns, n, lanes)
    )


_TYPES = {
    "event": "i4", "key": "i8", "reach.event": "i4", "reach.before": "u1", "reach.after": "u1", "reach.samples": "i8",
    "reach.offsets": "i8", "partners.event": "i4", "partners.other": "i4", "partners.contradiction": "i8",
    "ranks": "u8", "contradicted": "i4", "leaders": "i4",
}  # fmt: skip


def _types_fit(columns: Columns) -> bool:
    return all(columns[name].dtype.str[1:] == kind for name, kind in _TYPES.items())


def _partners_fit(columns: Columns, n: int) -> bool:
    event, other = columns["partners.event"], columns["partners.other"]
    return (
        len(event) == len(other) == len(columns["partners.contradiction"])
        and _within(other, n)
        and bool((event[1:] >= event[:-1]).all())
    )


def _reach_fits(columns: Columns, n: int, lanes: int) -> bool:
    offsets, size = columns["reach.offsets"], len(columns["reach.event"])
    return (
        all(len(columns[f"reach.{name}"]) == size for name in LongPairs._fields)
        and _within(columns["reach.event"], n)
        and _within(columns["reach.lane"], lanes)
        and len(columns["reach.samples"]) == -(-size // STEP)
        and len(offsets) == CLASSES + 1
        and (int(offsets[0]), int(offsets[-1])) == (0, size)
        and bool((offsets[1:] >= offsets[:-1]).all())
    )


def _within(indices: Array, n: int) -> bool:
    return not len(indices) or (int(indices.min()) >= 0 and int(indices.max()) < n)
