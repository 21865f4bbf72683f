"""Whole scenes: what must hold for any record at any zoom, and single cases of the grammar."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.timeline.records import Story, after, at, between, build_scene, by, harbour_story, hours, on
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.drawing import ASSERTED, NO_EVIDENCE, NOT_YET_KNOWN, End
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.stages import Stage

DAY = 1440.0


def scene_of(record: TimelineRecord, start: int, days: float, width: float = 650, **changes: object) -> TimelineScene:
    view = View(Viewport(start, days * DAY, width), 2000.0)
    return build_scene(record, replace(view, **changes), screen_width)  # type: ignore[arg-type]


def drawn_events(scene: TimelineScene) -> int:
    """How many (lane, event) pairs the scene shows or counts."""
    marks = len(scene.bars) if scene.stage == Stage.BARS else len(scene.glyphs)
    inside = sum(disc.number for disc in scene.discs) + sum(pill.number for pill in scene.more)
    cells = int(scene.cells.number.sum()) if scene.cells is not None else 0
    return marks + inside + cells


@st.composite
def records(draw: st.DrawFn) -> TimelineRecord:
    story = Story()
    lanes: list[list[int]] = [[] for _ in range(draw(st.integers(1, 4)))]
    first = at("2014-05-01")
    for n in range(draw(st.integers(0, 25))):
        start = first + draw(st.integers(0, 40 * 1440))
        length = draw(st.sampled_from([60, 360, 1440, 1440, 1440, 5760, 40_000]))
        doubt = draw(st.sampled_from([0, 0, 0, 720, 4000]))
        shape = draw(st.sampled_from(["plain", "plain", "open_start", "open_end", "once"]))
        when = (start - doubt, start, start + length, start + length + doubt)
        if shape == "open_start":
            when = by("2014-05-10")
        elif shape == "open_end":
            when = after("2014-05-12")
        elif shape == "once":
            when = (start, start + length, start, start + length)
        polarity = draw(st.sampled_from(["asserted", "denied", "speculated", "none"]))
        title = draw(
            st.sampled_from(
                ["Leaves", "Waits at the terminal", "Says that nothing was signed at all", "A", "غادر المدينة"]
            )
        )
        event = story.event(when, f"{title} {n}", polarity=polarity, quotes=draw(st.integers(0, 12)),
                            contradicted=draw(st.booleans()), known=draw(st.integers(0, 4)) > 0)  # fmt: skip
        lanes[draw(st.integers(0, len(lanes) - 1))].append(event)
    for n, events in enumerate(lanes):
        story.lane(f"Person {n}", *events, group="All")
    return story.record()


ZOOMS = st.sampled_from([0.3, 1.0, 2.5, 5.0, 12.0, 25.0, 60.0, 150.0, 400.0, 4000.0])
SETTINGS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SETTINGS
@given(records(), st.integers(-10, 45), ZOOMS)
def test_counts_add_up_at_every_stage(record: TimelineRecord, day: int, days: float) -> None:
    scene = scene_of(record, at("2014-05-01") + day * 1440, days)
    assert drawn_events(scene) == scene.in_view


def obstacles(scene: TimelineScene, event: int) -> list[tuple[float, float, float, float]]:
    """What the label of an event must not cover: left, right, middle, half the height at which they would meet."""
    found = [(g.x - 6.4, g.x + 6.4, g.y, 12.0) for g in scene.glyphs]
    found += [(bar.x0 + 0.6, bar.x1 - 0.6, bar.y + 11, 12.0) for bar in scene.bars if bar.event != event]
    found += [(sign.x - sign.radius + 0.6, sign.x + sign.radius - 0.6, sign.y, 13.0) for sign in scene.opposes]
    found += [(disc.x - disc.radius, disc.x + disc.radius, disc.y, 12.0) for disc in scene.discs]
    found += [(pill.x, pill.x + pill.width, pill.y + 10, 12.0) for pill in scene.more]
    for line in scene.lines:
        found.append((line.x0, min(line.gap0, line.x1), line.y, 3.0))
        found.append((max(line.gap1, line.x0), line.x1, line.y, 3.0))
    return [each for each in found if each[0] < each[1]]


@SETTINGS
@given(records(), st.integers(-10, 45), ZOOMS)
def test_labels_never_cover_a_label_a_mark_or_a_sign(record: TimelineRecord, day: int, days: float) -> None:
    scene = scene_of(record, at("2014-05-01") + day * 1440, days)
    for n, label in enumerate(scene.labels):
        x0, x1 = label.x, label.x + label.width
        for other in scene.labels[n + 1 :]:
            assert abs(other.y - label.y) > 12 or other.x + other.width <= x0 or other.x >= x1
        for left, right, middle, reach in obstacles(scene, label.event):
            assert abs(middle - label.y) > reach or right <= x0 or left >= x1


@SETTINGS
@given(records(), st.integers(-10, 45), ZOOMS)
def test_lanes_never_overlap_and_hold_their_marks(record: TimelineRecord, day: int, days: float) -> None:
    scene = scene_of(record, at("2014-05-01") + day * 1440, days)
    places = [(head.y, head.height) for head in scene.heads]
    places += [(group.y, group.height) for group in scene.groups]
    places += [(folded.y, folded.height) for folded in scene.folded]
    places.sort()
    assert all(a[0] + a[1] <= b[0] + 1e-6 for a, b in itertools.pairwise(places))
    spans = {head.lane: (head.y, head.y + head.height) for head in scene.heads}
    for bar in scene.bars:
        assert any(top <= bar.y and bar.y + bar.height <= bottom for top, bottom in spans.values())
    rows: dict[float, list[tuple[float, float]]] = {}
    for bar in scene.bars:
        rows.setdefault(bar.y, []).append((bar.x0, bar.x1))
    for row in rows.values():
        row.sort()
        assert all(b[0] >= a[1] - 0.6 for a, b in itertools.pairwise(row))


@given(records(), ZOOMS)
@settings(max_examples=30, deadline=None)
def test_the_same_input_gives_the_same_scene(record: TimelineRecord, days: float) -> None:
    start = at("2014-05-03")
    one, two = scene_of(record, start, days), scene_of(record, start, days)
    assert one.bars == two.bars
    assert one.labels == two.labels
    assert one.glyphs == two.glyphs
    assert one.heads == two.heads
    assert one.discs == two.discs


def test_labels_keep_their_side_while_panning() -> None:
    maker = SceneMaker(harbour_story(), screen_width)
    first = at("2014-05-13", 12)
    offsets: dict[int, set[tuple[float, int]]] = {}
    for step in range(0, 700, 37):
        view = View(Viewport(first + step, 3 * DAY, 800), 2000.0)
        scene = maker.scene(view)
        glyphs = {(g.event, g.y): g.x for g in scene.glyphs}
        for label in scene.labels:
            x = glyphs.get((label.event, label.y))
            if x is not None and 150 < x < 500:
                offsets.setdefault(label.event, set()).add((round(label.x - x, 3), round(label.y)))
    assert offsets
    assert all(len({x for x, _ in seen}) == 1 for seen in offsets.values())


def one(when: tuple[int, int, int, int], title: str = "Leaves", **more: object) -> TimelineRecord:
    story = Story()
    story.lane("A", story.event(when, title, **more))  # type: ignore[arg-type]
    return story.record()


def test_a_known_day_has_upright_ends_and_its_glyph_at_the_start() -> None:
    scene = scene_of(one(on("2014-05-14")), at("2014-05-13"), 3)
    (bar,) = scene.bars
    assert (bar.left, bar.right, bar.fade_left, bar.fade_right) == (End.UPRIGHT, End.UPRIGHT, 0, 0)
    assert scene.glyphs[0].x == pytest.approx(bar.x0 + 12)


def test_between_two_dates_has_brackets_at_the_outermost_days_and_its_glyph_in_the_middle() -> None:
    scene = scene_of(one(between("2014-05-13", "2014-05-15"), "Ox"), at("2014-05-12"), 5)
    (bar,) = scene.bars
    assert (bar.left, bar.right) == (End.BRACKET, End.BRACKET)
    assert bar.x0 == pytest.approx(130)
    assert bar.x1 == pytest.approx(520)
    assert bar.fade_left == 34
    assert scene.glyphs[0].x == pytest.approx(325)


def test_by_a_date_fades_without_a_bracket_and_ends_upright() -> None:
    (bar,) = scene_of(one(by("2014-05-14")), at("2014-05-12"), 5).bars
    assert (bar.left, bar.right) == (End.OPEN, End.UPRIGHT)
    assert bar.x1 == pytest.approx(390)
    assert bar.fade_left > 0 == bar.fade_right


def test_after_a_date_begins_upright_and_fades() -> None:
    (bar,) = scene_of(one(after("2014-05-13")), at("2014-05-12"), 5).bars
    assert (bar.left, bar.right) == (End.UPRIGHT, End.OPEN)
    assert bar.x0 == pytest.approx(260)


def test_a_part_of_a_day_is_a_narrower_bar() -> None:
    (bar,) = scene_of(one(hours("2014-05-14", 18, 24)), at("2014-05-13"), 3).bars
    assert bar.x1 - bar.x0 == pytest.approx(650 / 12)


def test_a_core_keeps_the_glyph_where_all_agree() -> None:
    when = (at("2014-05-12"), at("2014-05-14"), at("2014-05-15"), at("2014-05-16"))
    scene = scene_of(one(when), at("2014-05-11", 12), 5)
    assert scene.glyphs[0].x == pytest.approx(130 * 2.5 + 12)
    assert (scene.bars[0].left, scene.bars[0].right) == (End.BRACKET, End.BRACKET)


def test_fades_never_run_under_the_glyph() -> None:
    for when in (between("2014-05-14", "2014-05-14"), by("2014-05-14"), after("2014-05-13")):
        scene = scene_of(one(when), at("2014-05-13"), 4)
        bar, glyph = scene.bars[0], scene.glyphs[0]
        assert bar.x0 + bar.fade_left <= glyph.x - 6.5
        assert glyph.x + 6.5 <= bar.x1 - bar.fade_right


def test_events_without_evidence_are_outlines_without_a_glyph() -> None:
    scene = scene_of(one(on("2014-05-14"), polarity="none", quotes=0), at("2014-05-13"), 3)
    assert scene.bars[0].look == NO_EVIDENCE
    assert scene.glyphs == ()
    assert scene.counts == ()


def test_what_is_not_yet_known_has_its_own_outline() -> None:
    scene = scene_of(one(on("2014-05-14"), known=False), at("2014-05-13"), 3)
    assert scene.bars[0].look == NOT_YET_KNOWN
    assert scene.labels[0].role == "not_yet_reported.text"


def test_opposing_neighbours_of_a_lane_share_one_sign_between_them() -> None:
    story = Story()
    waits = story.event(on("2014-05-14"), "Waits at the terminal", contradicted=True)
    denies = story.event(on("2014-05-15"), "Denies that he left", "statement", "denied", contradicted=True)
    story.opposed.append((waits, denies))
    story.lane("A", waits, denies)
    scene = scene_of(story.record(), at("2014-05-13"), 4)
    (sign,) = scene.opposes
    assert sign.contradiction == 1
    assert sign.x == pytest.approx(325)
    assert {sign.event, sign.other} == {0, 1}


def test_a_lane_shows_at_most_four_rows_and_counts_the_rest() -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Event {n}") for n in range(6)))
    scene = scene_of(story.record(), at("2014-05-13"), 3)
    assert len(scene.bars) == 4
    assert [pill.text for pill in scene.more] == ["+2"]
    opened = scene_of(story.record(), at("2014-05-13"), 3, expanded=frozenset({0}))
    assert len(opened.bars) == 6
    assert opened.more == ()


def test_a_lane_whose_marks_lie_elsewhere_shows_where() -> None:
    scene = scene_of(one(on("2014-02-21"), "Resigns", kind="break", quotes=1), at("2014-05-13"), 3)
    (pill,) = scene.off_view
    assert (pill.side, pill.day, pill.title, pill.quotes, pill.kind) == (-1, "21 Feb", "Resigns", "1", "break")


def test_many_empty_lanes_fold_into_one_line_and_open_again() -> None:
    story = Story()
    story.lane("Here", story.event(on("2014-05-14"), "Leaves"), group="G")
    for name in ("Danquah", "Raman", "Vance"):
        story.lane(name, story.event(on("2014-04-07"), "Resigns"), group="G")
    folded = scene_of(story.record(), at("2014-05-13"), 3)
    assert [(line.text, line.names) for line in folded.folded] == [
        ("3 lanes with nothing in this range:", "Danquah, Raman, Vance")
    ]
    assert [head.name for head in folded.heads] == ["Here"]
    opened = scene_of(story.record(), at("2014-05-13"), 3, unfolded=frozenset({"G"}))
    assert [head.name for head in opened.heads] == ["Here", "Danquah", "Raman", "Vance"]
    assert len(opened.off_view) == 3


def test_a_folded_group_is_only_its_head() -> None:
    scene = scene_of(harbour_story(), at("2014-05-13"), 3, folded=frozenset({"May be next"}))
    assert [group.folded for group in scene.groups] == [False, True]
    assert scene.groups[1].summary == "6 people · 15 events"
    assert all(head.lane < 6 for head in scene.heads)


def test_filters_take_marks_and_counts_away_together() -> None:
    record = harbour_story()
    shown = np.asarray(record.events.polarity == ASSERTED)
    scene = scene_of(record, at("2014-05-13"), 4, shown=shown)
    assert {bar.look for bar in scene.bars} <= {ASSERTED, NOT_YET_KNOWN}
    assert drawn_events(scene) == scene.in_view


def test_undated_events_wait_in_the_tray() -> None:
    scene = scene_of(harbour_story(), at("2014-05-13"), 3)
    assert [pill.text for pill in scene.tray] == ["The warehouse fire", "A promise to the crew"]
    narrow = scene_of(harbour_story(), at("2014-05-13"), 3, width=200)
    assert [pill.text for pill in narrow.tray][-1].startswith("+")


def test_only_lanes_in_the_visible_height_are_drawn_but_all_count() -> None:
    whole = scene_of(harbour_story(), at("2014-05-13", 18), 2.5)
    part = scene_of(harbour_story(), at("2014-05-13", 18), 2.5, height=120.0, scroll=300.0)
    assert part.content_height == whole.content_height
    assert len(part.heads) < len(whole.heads)
    assert part.in_view == whole.in_view
    assert {bar for bar in part.bars} <= {bar for bar in whole.bars}


def test_a_contradiction_stays_in_sight_at_every_stage() -> None:
    for days in (2.5, 12, 56, 400, 36 * 365):
        scene = scene_of(harbour_story(), at("2014-05-15") - int(days * 720), days)
        assert scene.opposes, scene.stage
