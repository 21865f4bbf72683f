"""Hollow ≠ of proposed contradictions: beside the full ones, at every stage, and on earlier days."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.timeline.records import Story, at, harbour_story, on
from tests.unit.timeline.test_golden import check, draw_list
from tests.unit.timeline.test_golden_grammar import PARTS, WIDTH
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.known import as_known
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.palettes import screen_palette
from timeline_app.timeline.pencil import View
from timeline_app.timeline.picture import PictureWords, pictures
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.scene_table import SceneTable
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.svg import lanes_svg
from timeline_app.timeline.svg_shapes import number
from timeline_app.timeline.wording import PROPOSED_WORDS, spoken, tooltip

STAGES = {Stage.BARS: 2.5, Stage.GLYPHS: 12.0, Stage.GROUPS: 56.0, Stage.DENSITY: 36 * 365.0}
LOOKED_AT = ("stage-1-bars", "stage-2-glyphs", "states-grouped")


def proposed_in(record: TimelineRecord, since: Mapping[int, int]) -> RecordIndex:
    return build_index(record).with_proposed(since)


def scene_of(index: RecordIndex, days: float, middle: int | None = None) -> TimelineScene:
    start = (at("2014-05-15") if middle is None else middle) - int(days * 720)
    return SceneMaker(index.record, screen_width, index).scene(View(Viewport(start, days * 1440, 650), 1200.0))


def free_ids(record: TimelineRecord) -> list[int]:
    """The events that can carry a hollow ≠."""
    events = record.events
    ids: list[int] = events.ids[events.known & ~events.contradicted & events.dated].tolist()
    return ids


@pytest.mark.parametrize("stage", STAGES)
def test_only_what_is_proposed_carries_a_hollow_sign_and_full_ones_stay(stage: Stage) -> None:
    record = harbour_story()
    ids = free_ids(record)[::3]
    plain, marked = (scene_of(proposed_in(record, since), STAGES[stage]) for since in ({}, dict.fromkeys(ids, 0)))
    assert marked.stage == stage
    full = [sign for sign in marked.opposes if not sign.proposed]
    assert {(sign.contradiction, sign.event) for sign in full} == {
        (sign.contradiction, sign.event) for sign in plain.opposes
    }
    hollow = [sign for sign in marked.opposes if sign.proposed]
    assert hollow
    assert {sign.contradiction for sign in hollow} == {-1}
    assert {int(record.events.ids[sign.event]) for sign in hollow} <= set(ids)
    assert len({sign.radius for sign in marked.opposes}) == 1


@pytest.mark.parametrize("stage", [Stage.GROUPS, Stage.DENSITY])
def test_of_both_in_one_place_the_full_sign_is_drawn(stage: Stage) -> None:
    story = Story()
    story.lane(
        "A",
        story.event(on("2014-05-14"), "Leaves"),
        story.event(on("2014-05-14"), "Denies that he left", "statement", "denied", contradicted=True),
    )
    scene = scene_of(proposed_in(story.record(), {1: 0}), STAGES[stage])
    assert [(sign.event, sign.proposed) for sign in scene.opposes] == [(1, False)]
    if scene.cells is not None:
        assert [cell.contradicted for cell in scene.cells.rows() if cell.number] == [True]


def test_a_cell_with_nothing_but_a_proposal_is_not_called_contradicted() -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Leaves {n}") for n in range(3)))
    index = proposed_in(story.record(), {1: 0})
    scene = scene_of(index, STAGES[Stage.DENSITY])
    assert [sign.proposed for sign in scene.opposes] == [True]
    assert scene.cells is not None
    assert not scene.cells.contradicted.any()


def test_a_contradicted_event_and_one_not_known_yet_carry_no_hollow_sign() -> None:
    story = Story()
    story.lane(
        "A",
        story.event(on("2014-05-14"), "Leaves", contradicted=True),
        story.event(on("2014-05-15"), "Lands", known=False),
        story.event(on("2014-05-16"), "Rests"),
    )
    index = proposed_in(story.record(), {1: 0, 2: 0, 3: 0, 99: 0})
    assert index.proposing.tolist() == [2]


def test_on_an_earlier_day_only_what_was_proposed_then_is_marked() -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Leaves {n}") for n in range(3)))
    record = story.record()
    record = replace(record, events=replace(record.events, known_since=np.array([10, 20, 20], np.int32)))
    index = proposed_in(record, {1: 20, 2: 20, 3: 40})
    assert index.proposing.tolist() == [0, 1, 2]
    shown = {day: as_known(index, day).proposing.tolist() for day in (10, 20, 39, 40)}
    assert shown == {10: [], 20: [0, 1], 39: [0, 1], 40: [0, 1, 2]}


def test_nothing_proposed_is_the_index_itself_and_the_same_mapping_is_looked_up_once() -> None:
    index = build_index(harbour_story())
    assert index.with_proposed({}) is index
    since = {1: 0}
    assert index.with_proposed(since) is index.with_proposed(since)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sets(st.integers(1, 30)), st.sets(st.integers(1, 30)), st.sampled_from([2.5, 12.0, 56.0, 36 * 365.0]),
)  # fmt: skip
def test_what_was_proposed_before_changes_nothing(before: set[int], now: set[int], days: float) -> None:
    record = harbour_story()
    base = build_index(record)
    view = View(Viewport(at("2014-05-15") - int(days * 720), days * 1440, 650), 1200.0)
    old = base.with_proposed(dict.fromkeys(before, 0))
    first = SceneMaker(record, screen_width, old)
    first.scene(view)
    new = base.with_proposed(dict.fromkeys(now, 0))
    later = SceneMaker(record, screen_width, new, first).scene(view)
    fresh = SceneMaker(record, screen_width, proposed_in(record, dict.fromkeys(now, 0))).scene(view)
    assert draw_list(later) == draw_list(fresh)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", LOOKED_AT)
def test_hollow_signs_look_as_they_did(name: str, theme: str) -> None:
    part = PARTS[name]
    ids = free_ids(part.record)
    index = proposed_in(part.record, dict.fromkeys(ids, 0))
    view = View(Viewport(part.start, part.days * 1440, WIDTH), 600.0)
    scene = SceneMaker(part.record, screen_width, index).scene(view)
    assert any(sign.proposed for sign in scene.opposes)
    scene = replace(scene, height=scene.content_height)
    layout, palette = Layout(), screen_palette(theme)
    inner, height = lanes_svg(scene, palette, screen_width, layout)
    w, h = number(layout.header + WIDTH), number(height)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        f'<rect width="{w}" height="{h}" fill="{palette["surface"]}"/>{inner}</svg>\n'
    )
    check(f"proposed-{name}-{theme}.svg", svg.replace("><", ">\n<"))


def test_words_say_that_it_is_proposed_and_not_decided() -> None:
    record = harbour_story()
    row = free_ids(record)[0]
    index = proposed_in(record, {row: 0})
    event = int(np.flatnonzero(record.events.ids == row)[0])
    assert PROPOSED_WORDS in tooltip(record, event, proposed=index.proposes(event)).splitlines()
    assert f"{PROPOSED_WORDS}." in spoken(record, 0, event, 1, 1, proposed=index.proposes(event))
    assert PROPOSED_WORDS not in tooltip(record, event)
    table = SceneTable(scene_of(index, 2.5), index)
    said = [table.words(at_, column) for at_, line in enumerate(table.rows) for column in range(len(line.cells))]
    assert sum(PROPOSED_WORDS in words for words in said) >= 1


def test_the_key_of_a_picture_names_the_hollow_sign_only_where_there_is_one() -> None:
    record = harbour_story()
    view = View(Viewport(at("2014-05-13"), 3 * 1440, 650), 1200.0)
    for since, there in (({}, False), (dict.fromkeys(free_ids(record), 0), True)):
        pages = pictures(proposed_in(record, since), view, PictureWords("Story"), screen_palette("light"))
        assert any("Proposed contradiction" in page.svg for page in pages) is there
