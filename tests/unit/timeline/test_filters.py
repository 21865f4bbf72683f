"""Filters: what each lets through, alone and together, and what of lanes is left."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks._events import make_record
from tests.unit.timeline.records import at, build_scene, harbour_story
from tests.work import work_of
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.filters import Chosen, EvidenceState, Filters, Listed, Part
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import Stage

STORY = harbour_story()


def kept(filters: Filters, record: TimelineRecord = STORY, **found: list[int]) -> list[str]:
    mask = filters.mask(record, {Part(part): np.array(ids) for part, ids in found.items()})
    assert mask is not None
    return [title for title, keep in zip(record.events.titles, mask, strict=True) if keep]


def person(name: str) -> int:
    return next(lane.person for lane in STORY.lanes if lane.name == name)


def on_lane(name: str) -> set[str]:
    at_ = next(i for i, lane in enumerate(STORY.lanes) if lane.name == name)
    return {STORY.events.titles[event] for event in STORY.events_of(at_)}


def test_no_filter_leaves_everything() -> None:
    assert Filters().mask(STORY) is None
    assert Filters().lanes(STORY) is None
    assert Filters(text="  ").active == ()


def test_kinds_polarities_and_what_is_not_contradicted_are_left_out() -> None:
    assert kept(Filters(frozenset({"journey"}), frozenset({"asserted"}), only_contradictions=True)) == [
        "On sick leave, board says", "Denies he left; at his desk", "Whereabouts unknown",
        "“No proof” he left, says board",
    ]  # fmt: skip


def test_evidence_state_tells_events_with_evidence_from_those_without() -> None:
    events = STORY.events
    without = kept(Filters(evidence=EvidenceState.WITHOUT))
    assert without == [t for t, code in zip(events.titles, events.polarity, strict=True) if code == 3]
    assert sorted(without + kept(Filters(evidence=EvidenceState.WITH))) == sorted(events.titles)
    one = kept(Filters(evidence=EvidenceState.ONE_QUOTE))
    assert one == [t for t, quotes in zip(events.titles, events.quotes, strict=True) if quotes == 1]


def test_only_one_person_leaves_one_lane_and_its_events() -> None:
    name = STORY.lanes[0].name
    filters = Filters(people=Chosen(frozenset({person(name)}), name))
    assert set(kept(filters)) == on_lane(name)
    lanes = filters.lanes(STORY)
    assert lanes is not None
    assert lanes.tolist() == [lane.name == name for lane in STORY.lanes]


def test_an_event_of_a_hidden_person_stays_where_somebody_else_takes_part() -> None:
    name = STORY.lanes[0].name
    filters = Filters(hidden_people=Chosen(frozenset({person(name)}), name))
    others: set[str] = set().union(*(on_lane(lane.name) for lane in STORY.lanes if lane.name != name))
    undated = {t for t, dated in zip(STORY.events.titles, STORY.events.dated, strict=True) if not dated}
    assert set(kept(filters)) == others | undated


def test_undated_events_of_a_person_go_by_what_was_looked_up() -> None:
    undated = [int(e) for e in np.flatnonzero(~STORY.events.dated)]
    first, rest = STORY.events.titles[undated[0]], [STORY.events.titles[e] for e in undated[1:]]
    only = Filters(people=Chosen(frozenset({person(STORY.lanes[0].name)}), ""))
    assert not set(rest) & set(kept(only, people=[int(STORY.events.ids[undated[0]])]))
    assert first in kept(only, people=[int(STORY.events.ids[undated[0]])])
    hidden = Filters(hidden_people=Chosen(frozenset({person(STORY.lanes[0].name)}), ""))
    assert first not in kept(hidden, hidden_people=[int(STORY.events.ids[undated[0]])])


def test_what_is_looked_up_hides_nothing_until_it_is_known() -> None:
    filters = Filters(text="ferry", articles=Chosen(frozenset({1}), "Paper"))
    assert len(kept(filters)) == len(STORY.events)
    ids = STORY.events.ids.tolist()
    assert kept(filters, text=ids[:3]) == list(STORY.events.titles)[:3]
    assert kept(filters, text=ids[:3], articles=ids[2:5]) == [STORY.events.titles[2]]


def test_a_stretch_leaves_what_touches_it() -> None:
    first, last = at("2014-05-14"), at("2014-05-15")
    titles = kept(Filters(stretch=(first, last)))
    assert 0 < len(titles) < len(STORY.events)
    everything = Filters(stretch=(at("1900-01-01"), at("2100-01-01")))
    assert len(kept(everything)) == int(STORY.events.dated.sum())
    assert kept(Filters(stretch=(at("1900-01-01"), at("1901-01-01")))) == []


def test_a_filter_is_taken_off_alone() -> None:
    filters = Filters(
        frozenset({"a"}), frozenset({"b"}), True, EvidenceState.WITH, "x", Chosen(frozenset({1}), "p"),
        Chosen(frozenset({2}), "q"), Chosen(frozenset({3}), "r"), (0, 1), Listed("person", frozenset({1}), "y"),
    )  # fmt: skip
    assert filters.active == tuple(Part)
    for part in Part:
        assert set(filters.without(part).active) == set(Part) - {part}


@given(
    kinds=st.frozensets(st.sampled_from(STORY.events.kinds)),
    evidence=st.sampled_from(EvidenceState),
    people=st.frozensets(st.sampled_from([lane.person for lane in STORY.lanes])),
    only=st.booleans(),
)
def test_filters_together_leave_what_each_of_them_leaves(
    kinds: frozenset[str], evidence: EvidenceState, people: frozenset[int], only: bool
) -> None:
    filters = Filters(kinds, only_contradictions=only, evidence=evidence, people=Chosen(people, "") if people else None)
    whole = filters.mask(STORY)
    masks = [mask for part in filters.active if (mask := _alone(filters, part).mask(STORY)) is not None]
    expected = np.logical_and.reduce(masks) if masks else np.ones(len(STORY.events), np.bool_)
    assert np.array_equal(expected, np.ones(len(STORY.events), np.bool_) if whole is None else whole)


def _alone(filters: Filters, part: Part) -> Filters:
    for other in Part:
        if other is not part:
            filters = filters.without(other)
    return filters


@pytest.mark.parametrize("stage", list(Stage))
def test_a_lane_left_out_takes_no_room_and_is_counted_nowhere(stage: Stage) -> None:
    name = STORY.lanes[1].name
    filters = Filters(hidden_people=Chosen(frozenset({person(name)}), name))
    viewport = Viewport(at("2014-05-10"), 10 * 1440.0, 900.0)
    lanes = filters.lanes(STORY)
    scene = build_scene(
        STORY, View(viewport, 2000.0, stage=stage, shown=filters.mask(STORY), lanes=lanes), screen_width
    )
    everyone = build_scene(STORY, View(viewport, 2000.0, stage=stage), screen_width)
    assert name not in {head.name for head in scene.heads}
    assert all(name not in fold.names for fold in scene.folded)
    assert scene.people_in_view == everyone.people_in_view - 1
    assert {head.name for head in scene.heads} == {head.name for head in everyone.heads} - {name}
    people = [int(group.summary.split(" ")[0]) for group in scene.groups]
    assert sum(people) == sum(int(group.summary.split(" ")[0]) for group in everyone.groups) - 1


def test_filtering_a_million_events_makes_no_step_for_each() -> None:
    def cost(events: int) -> int:
        record = make_record(events, 10)
        filters = Filters(
            frozenset({"journey"}), frozenset({"denied"}), True, EvidenceState.WITH, "x",
            hidden_people=Chosen(frozenset({record.lanes[0].person}), ""), stretch=(0, 10**7),
        )  # fmt: skip
        found = {Part.TEXT: record.events.ids[::2].astype(np.int64)}
        filters.mask(record, found)
        return work_of(lambda: filters.mask(record, found))

    assert cost(20_000) < cost(200) * 1.2
