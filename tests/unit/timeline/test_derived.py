"""An index that was kept beside its record: the one that would be built, or none at all."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from benchmarks._events import make_record
from tests.unit.timeline.records import harbour_story
from tests.unit.timeline.test_scene import records
from tests.work import work_of
from timeline_app.domain.timeline_columns import DerivedColumns, TimelineRecord
from timeline_app.timeline.choose import Grouping, arranged, empty_record, moved
from timeline_app.timeline.derived import VERSION, derived_columns, index_from
from timeline_app.timeline.index import RecordIndex, build_index

BIG = make_record(3_000, 12)


def kept(index: RecordIndex) -> DerivedColumns:
    """Give what comes back from a file: the same values, elsewhere in memory."""
    derived = derived_columns(index)
    return DerivedColumns(derived.version, {name: column.copy() for name, column in derived.columns.items()})


def values(thing: object) -> Any:
    """Give all that an index holds as plain values; the record itself and its bounds aside."""
    if isinstance(thing, np.ndarray):
        return thing.dtype.str, thing.tolist()
    if isinstance(thing, tuple):
        return [values(each) for each in thing]
    names = [*getattr(type(thing), "__dataclass_fields__", ()), *getattr(type(thing), "__slots__", ())]
    if isinstance(thing, RecordIndex):
        names += ["ranks", "contradicted", "block_leaders", "strip", "first"]
    return {name: values(getattr(thing, name)) for name in names if name not in ("record", "bounds")} or thing


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records())
def test_what_was_kept_of_an_index_is_the_index(record: TimelineRecord) -> None:
    index = build_index(record)
    found = index_from(record, kept(index))
    assert found is not None
    assert values(found) == values(index)


@pytest.mark.parametrize("record", [BIG, harbour_story(), empty_record()], ids=["big", "story", "empty"])
def test_it_is_the_same_for_records_of_any_size(record: TimelineRecord) -> None:
    found = index_from(record, kept(build_index(record)))
    assert found is not None
    assert values(found) == values(build_index(record))


def test_nothing_is_gone_through_again() -> None:
    many, few = make_record(40_000, 12), make_record(2_000, 12)
    of_many, of_few = kept(build_index(many)), kept(build_index(few))

    def opened(record: TimelineRecord, derived: DerivedColumns) -> None:
        index = index_from(record, derived)
        assert index is not None
        index.worked_out()

    assert work_of(lambda: opened(many, of_many)) < 1.2 * work_of(lambda: opened(few, of_few))


def test_it_is_of_no_use_for_another_record_or_order_of_lanes() -> None:
    derived, record = kept(build_index(BIG)), BIG
    assert index_from(record, None) is None
    assert index_from(record, replace(derived, version=VERSION + 1)) is None
    assert index_from(replace(record, as_known=15_000), derived) is None
    assert index_from(make_record(3_001, 12), derived) is None
    assert index_from(empty_record(), derived) is None
    lane = next(n for n, one in enumerate(BIG.lanes[1:], 1) if one.group == BIG.lanes[0].group)
    order = moved(BIG.lanes, BIG.lanes[lane].person, -1)
    assert index_from(arranged(record, Grouping.STATUS, order), derived) is None
    by_post = index_from(arranged(record, Grouping.POST), derived)
    assert by_post is not None
    assert values(by_post) == values(build_index(BIG))
    # Other groups are counted anew.
    assert by_post.groups.numbers == build_index(by_post.record).groups.numbers


def test_groups_are_counted_as_they_were() -> None:
    index = build_index(BIG)
    found = index_from(BIG, kept(index))
    assert found is not None
    assert "groups" in found.__dict__
    assert [found.groups.summary(n) for n in range(len(BIG.groups))] == [
        index.groups.summary(n) for n in range(len(BIG.groups))
    ]


WRONG: list[Callable[[dict[str, Any]], object]] = [
    lambda columns: columns.pop("event"),
    lambda columns: columns.update(event=columns["event"][:-1]),
    lambda columns: columns.update(event=columns["event"] + 1),
    lambda columns: columns.update(event=columns["event"].astype(np.int64)),
    lambda columns: columns.update(key=columns["key"][::-1]),
    lambda columns: columns.update(key=columns["key"] + (1 << 40)),
    lambda columns: columns.update(key=columns["key"] - (1 << 50)),
    lambda columns: columns.update(ranks=columns["ranks"][1:]),
    lambda columns: columns.update(leaders=columns["leaders"][1:]),
    lambda columns: columns.update(contradicted=columns["contradicted"] + 10**6),
    lambda columns: columns.update(measures=columns["measures"][:2]),
    lambda columns: columns.update({"reach.offsets": columns["reach.offsets"] + 1}),
    lambda columns: columns.update({"reach.event": columns["reach.event"] - 10**6}),
    lambda columns: columns.update({"reach.lane": columns["reach.lane"] + 12}),
    lambda columns: columns.update({"reach.samples": columns["reach.samples"][1:]}),
    lambda columns: columns.update({"partners.other": columns["partners.other"] + 10**6}),
    lambda columns: columns.update({"partners.event": columns["partners.event"][::-1]}),
    lambda columns: columns.update({"strip.counts": columns["strip.counts"][1:]}),
    lambda columns: columns.update({"strip.longest": columns["strip.longest"] + 10**9}),
]


@pytest.mark.parametrize("change", WRONG, ids=range(len(WRONG)))
def test_columns_that_do_not_hold_together_are_not_believed(change: Callable[[dict[str, Any]], object]) -> None:
    derived = kept(build_index(BIG))
    columns = dict(derived.columns)
    change(columns)
    assert index_from(BIG, DerivedColumns(VERSION, columns)) is None
