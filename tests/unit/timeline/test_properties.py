"""What holds for any record, at any place of the calendar and at any zoom, whatever is folded, filtered or scrolled."""

import itertools
from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.unit.timeline.records import KINDS, UNDATED, Story, at
from timeline_app.domain.calendar import END_OF_DAYS, FIRST_DAY, MINUTES_A_DAY
from timeline_app.domain.timeline_columns import (
    OPEN_EARLY,
    OPEN_LATE,
    POLARITY_CODES,
    BandStretch,
    TimelineRecord,
)
from timeline_app.timeline import walk
from timeline_app.timeline.drawing import End
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import RecordIndex, build_index
from timeline_app.timeline.known import as_known
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import MAX_SPAN, MIN_SPAN, Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.stages import HYSTERESIS, Stage, stage_for
from timeline_app.timeline.ticks import LABEL_GAP

FIRST, LAST = FIRST_DAY * MINUTES_A_DAY, END_OF_DAYS * MINUTES_A_DAY
HOUR, YEAR = 60, 365 * MINUTES_A_DAY
EPOCHS = [
    FIRST, at("-0043-03-15"), at("0000-02-29"), at("0000-12-31"), at("1600-02-29"), at("1899-12-31"), at("1969-12-31"),
    at("2000-02-29"), at("2014-05-15"), LAST - 40 * MINUTES_A_DAY,
]  # fmt: skip
REACHES = [HOUR, MINUTES_A_DAY, 40 * MINUTES_A_DAY, 10 * YEAR, 3000 * YEAR]
LENGTHS = [0, 1, HOUR, 6 * HOUR, MINUTES_A_DAY, MINUTES_A_DAY, 3 * MINUTES_A_DAY, 90 * MINUTES_A_DAY, 50 * YEAR]
DOUBTS = [0, 0, 0, HOUR, 2 * MINUTES_A_DAY, YEAR]
TITLES = ["A", "Leaves", "Waits at the terminal", "Says that nothing was signed at all", "غادر المدينة", "離開港口"]
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
KNOWN_DAYS = st.integers(FIRST_DAY, END_OF_DAYS) | st.integers(at("2014-05-01") // 1440, at("2014-06-01") // 1440)
CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
FEW = settings(max_examples=30, deadline=None, suppress_health_check=CALM)
MANY = settings(max_examples=80, deadline=None, suppress_health_check=CALM)


def held(minute: int) -> int:
    return min(max(minute, FIRST), LAST)


@st.composite
def bounds(draw: st.DrawFn, middle: int, reach: int) -> tuple[int, int, int, int]:
    """Bounds of an event near a minute: sure, doubtful, between two dates, by a date, after one, or without a date."""
    start = held(middle + draw(st.integers(-reach, reach)))
    end, doubt = held(start + draw(st.sampled_from(LENGTHS))), draw(st.sampled_from(DOUBTS))
    shape = draw(st.sampled_from(["sure", "sure", "sure", "doubtful", "once", "by", "after", "fades", "undated"]))
    return {
        "sure": (start, start, end, end), "doubtful": (held(start - doubt), start, end, held(end + doubt)),
        "once": (start, end, start, end), "by": (OPEN_EARLY, end, OPEN_EARLY, end),
        "after": (start, OPEN_LATE, start, OPEN_LATE), "fades": (OPEN_EARLY, start, end, OPEN_LATE),
        "undated": UNDATED,
    }[shape]  # fmt: skip


@st.composite
def records(draw: st.DrawFn, most: int = 30) -> TimelineRecord:
    """Up to `most` events around one or two places of the calendar, on up to 12 lanes, some on several of them."""
    story, reach = Story(), draw(st.sampled_from(REACHES))
    epochs = draw(st.lists(st.sampled_from(EPOCHS), min_size=1, max_size=2))
    lanes: list[list[int]] = [[] for _ in range(draw(st.integers(1, 12)))]
    chosen = st.lists(st.integers(0, len(lanes) - 1), min_size=1, max_size=3, unique=True)
    for n in range(draw(st.integers(0, most))):
        when = draw(bounds(draw(st.sampled_from(epochs)), reach))
        event = story.event(
            when, f"{draw(st.sampled_from(TITLES))} {n}", draw(st.sampled_from(KINDS)),
            draw(st.sampled_from(POLARITY_CODES)), draw(st.sampled_from([0, 1, 2, 30, 4000])),
            draw(st.integers(0, 3)) == 0, draw(st.integers(0, 5)) > 0,
        )  # fmt: skip
        for lane in draw(chosen) if when != UNDATED else []:
            lanes[lane].append(event)
    contradicted = [at_ for at_, event in enumerate(story.events) if event[5]]
    story.opposed += list(itertools.pairwise(contradicted))
    band = (BandStretch("in_post", None, epochs[0]), BandStretch("unknown", epochs[0], None))
    for number, events in enumerate(lanes):
        story.lane(f"Person {number}", *events, group=f"Group {number % 3}", band=band)
    record = story.record()
    since = draw(st.lists(KNOWN_DAYS, min_size=len(story.events), max_size=len(story.events)))
    return replace(record, events=replace(record.events, known_since=np.array(since, np.int32)))


class Looked:
    """A record, and a view of it that is high enough for all lanes."""

    def __init__(self, index: RecordIndex, view: View, scale: float) -> None:
        self.index, self.view, self.scale = index, view, scale

    def __repr__(self) -> str:
        record, view = self.index.record, self.view
        rows = [
            (title, *bounds)
            for title, *bounds in zip(
                record.events.titles, *(getattr(record.events, name).tolist() for name in BOUNDS), strict=True
            )
        ]
        lanes = [record.events_of(lane).tolist() for lane in range(len(record.lanes))]
        return f"{rows} on {lanes} in {view.viewport}, shown {view.shown}, {view.lanes}, ×{self.scale}"

    def measure(self, text: str, role: str) -> float:
        return screen_width(text, role) * self.scale

    def maker(self) -> SceneMaker:
        return SceneMaker(self.index.record, self.measure, self.index)

    def scene(self, **changes: object) -> TimelineScene:
        return self.maker().scene(replace(self.view, **changes))  # type: ignore[arg-type]


@st.composite
def viewports(draw: st.DrawFn, index: RecordIndex, scale: float) -> Viewport:
    """A window of an hour to 2,000 years around an event, or around any minute of the calendar."""
    span = 2.0 ** draw(st.floats(np.log2(MIN_SPAN), np.log2(MAX_SPAN)))
    span = draw(st.sampled_from([MIN_SPAN, MAX_SPAN, span, span, span]))
    width = draw(st.sampled_from([320.0, 640.0, 1512.5])) * scale
    centres = index.anchor.tolist() or [float(EPOCHS[0])]
    centre = draw(st.sampled_from(centres)) + draw(st.sampled_from([-0.49, -0.1, 0.0, 0.3, 0.49])) * span
    return Viewport(centre - span / 2, span, width).held(index.extent)


@st.composite
def looks(draw: st.DrawFn) -> Looked:
    """A record as on some day, filtered, and looked at."""
    index = build_index(draw(records()))
    if draw(st.booleans()):
        index = as_known(index, draw(KNOWN_DAYS))
    size, lanes = len(index.record.events), index.lanes
    scale = draw(st.sampled_from([1.0, 1.0, 2.0]))
    viewport, layout = draw(viewports(index, scale)), Layout().scaled(scale)
    view = View(viewport, 1e5, layout=layout, unfolded=frozenset(index.record.groups))
    if draw(st.booleans()):
        view = replace(view, shown=np.array(draw(st.lists(st.booleans(), min_size=size, max_size=size)), np.bool_))
    if draw(st.booleans()):
        view = replace(view, lanes=np.array(draw(st.lists(st.booleans(), min_size=lanes, max_size=lanes)), np.bool_))
    if size and draw(st.booleans()):
        view = replace(view, selected=frozenset(draw(st.lists(st.integers(0, size - 1), max_size=3))))
    return Looked(index, replace(view, expanded=frozenset(draw(st.lists(st.integers(0, 11), max_size=2)))), scale)


def by_lane(scene: TimelineScene) -> Counter[int]:
    """How many events each lane shows or counts."""
    found: Counter[int] = Counter()
    for mark in scene.bars if scene.stage == Stage.BARS else scene.glyphs:
        found[mark.lane] += 1
    for counted in (*scene.discs, *scene.more):
        found[counted.lane] += counted.number
    if scene.cells is not None:
        for lane, number in zip(scene.cells.lane.tolist(), scene.cells.number.sum(axis=1).tolist(), strict=True):
            found[lane] += number
    return found


def touching(looked: Looked) -> Counter[int]:
    """How many shown events of each lane touch the view, gone through one by one."""
    index, view = looked.index, looked.view
    first, last = np.ceil(view.viewport.start), np.floor(view.viewport.end)
    found: Counter[int] = Counter()
    for lane, event, low, high in zip(index.lane, index.event, index.low, index.high, strict=True):
        shown = view.shown is None or view.shown[event]
        if shown and (view.lanes is None or view.lanes[lane]) and low <= last and high >= first:
            found[int(lane)] += 1
    return found


@MANY
@given(looks())
def test_counts_add_up_in_every_lane(looked: Looked) -> None:
    scene = looked.scene()
    drawn = by_lane(scene)
    assert drawn.total() == scene.in_view
    if scene.stage >= Stage.GROUPS:
        assert +drawn == touching(looked)
    else:
        # Open sides and short bars are drawn past their minutes, so that there may be more, never fewer.
        assert touching(looked) <= drawn


@FEW
@given(looks(), st.sets(st.sampled_from(["Group 0", "Group 1", "Group 2"])))
def test_folded_groups_and_empty_lanes_change_no_count(looked: Looked, folded: set[str]) -> None:
    everything = by_lane(looked.scene())
    scene = looked.scene(folded=frozenset(folded), unfolded=frozenset())
    lanes = looked.index.record.lanes
    assert scene.in_view == everything.total()
    assert +by_lane(scene) == Counter({n: of for n, of in everything.items() if lanes[n].group not in folded and of})
    said = {lane for line in scene.folded for lane in line.lanes} | {head.lane for head in scene.heads}
    wanted = {n for n, lane in enumerate(lanes) if lane.group not in folded}
    assert said == {n for n in wanted if looked.view.lanes is None or looked.view.lanes[n]}


@MANY
@given(looks())
def test_discs_and_cells_stand_for_as_many_events_as_they_say(looked: Looked) -> None:
    scene, view = looked.scene(), looked.view
    index = looked.index.filtered(view.shown, view.lanes)
    edges = view.viewport.start, view.viewport.end
    for disc in scene.discs:
        members = index.between(disc.lane, disc.first, disc.last, edges).tolist()
        assert len(members) == disc.number == len(set(members))
        assert disc.event in members
    for cell in scene.cells.rows() if scene.cells is not None else ():
        assert len(index.between(cell.lane, cell.start, cell.end - 1, edges)) == cell.number
    for pill in scene.more:
        assert 0 < len(pill.events) <= pill.number
        assert pill.text == f"+{pill.number}"


Box = tuple[float, float, float, float]
"""Left, right, top and bottom."""


def mark_boxes(scene: TimelineScene, scale: float) -> list[tuple[str, int, Box]]:
    """What words must keep clear of: what it is, its event, its box."""
    half = 6.4 * scale
    found = [("glyph", g.event, (g.x - half, g.x + half, g.y - half, g.y + half)) for g in scene.glyphs]
    found += [("bar", b.event, (b.x0, b.x1, b.y, b.y + b.height)) for b in scene.bars]
    found += [
        ("round", s.event, (s.x - s.radius, s.x + s.radius, s.y - s.radius, s.y + s.radius))
        for s in (*scene.opposes, *scene.discs)
    ]
    found += [("pill", -1, (p.x, p.x + p.width, p.y, p.y + p.height)) for p in scene.more]
    found += [("pill", -1, (p.x, p.x + p.width, p.y, p.y + p.height)) for p in scene.off_view]
    for line in scene.lines:
        found.append(("line", -1, (line.x0, min(line.gap0, line.x1), line.y - 1, line.y + 1)))
        found.append(("line", -1, (max(line.gap1, line.x0), line.x1, line.y - 1, line.y + 1)))
    for end in (*scene.bars, *scene.lines):
        top = end.y if hasattr(end, "height") else end.y - 6 * scale
        found += [("bracket", -1, (end.x0, end.x0 + 4, top, top + 12 * scale))] * (end.left == End.BRACKET)
        found += [("bracket", -1, (end.x1 - 4, end.x1, top, top + 12 * scale))] * (end.right == End.BRACKET)
    return found


def word_boxes(scene: TimelineScene, layout: Layout, scale: float) -> list[tuple[str, int, Box]]:
    """Labels and counts."""
    found = [("label", t.event, (t.x, t.x + t.width, t.y - 6 * scale, t.y + 6 * scale)) for t in scene.labels]
    return found + [
        ("count", c.event, (c.x, c.x + layout.count_icon + c.width, c.y - 5 * scale, c.y + 5 * scale))
        for c in scene.counts
    ]


def overlap(a: Box, b: Box, least: float = 0.6) -> bool:
    """Whether two boxes share more than a hair."""
    return min(a[1], b[1]) - max(a[0], b[0]) > least and min(a[3], b[3]) - max(a[2], b[2]) > least


@MANY
@given(looks())
def test_no_word_covers_a_word_a_mark_a_sign_or_a_bracket(looked: Looked) -> None:
    scene = looked.scene()
    words = word_boxes(scene, looked.view.layout, looked.scale)
    for one, two in itertools.combinations(words, 2):
        assert not overlap(one[2], two[2]), (one, two)
    for word, mark in itertools.product(words, mark_boxes(scene, looked.scale)):
        own = mark[0] == "bar" and mark[1] == word[1]
        assert own or not overlap(word[2], mark[2]), (word, mark)


@MANY
@given(looks(), st.booleans(), st.sets(st.sampled_from(["Group 0", "Group 1", "Group 2"])))
def test_lanes_never_overlap_and_hold_what_is_theirs(looked: Looked, unfolds: bool, folded: set[str]) -> None:
    unfolded = looked.view.unfolded if unfolds else frozenset()
    scene = looked.scene(unfolded=unfolded, folded=frozenset(folded))
    places = [(head.y, head.height) for head in scene.heads]
    places += [(group.y, group.height) for group in scene.groups]
    places = sorted(places + [(line.y, line.height) for line in scene.folded])
    assert all(a[0] + a[1] <= b[0] + 1e-6 for a, b in itertools.pairwise(places))
    assert not places or places[-1][0] + places[-1][1] <= scene.content_height + 1e-6
    lanes = {head.lane: (head.y, head.y + head.height) for head in scene.heads}
    half = 6.5 * looked.scale
    inside = [(b.lane, b.y, b.y + b.height) for b in scene.bars]
    inside += [(pill.lane, pill.y, pill.y + pill.height) for pill in scene.more]
    inside += [(pill.lane, pill.y, pill.y + pill.height) for pill in scene.off_view]
    inside += [(m.lane, m.y - half, m.y + half) for m in scene.glyphs]
    inside += [(m.lane, m.y - m.radius, m.y + m.radius) for m in scene.discs]
    for lane, top, bottom in inside:
        assert lanes[lane][0] <= top
        assert bottom <= lanes[lane][1]
    kinds = [[(b.lane, b.y, b.x0, b.x1) for b in scene.bars], [(d.lane, d.y, d.x, d.x) for d in scene.discs]]
    for marks in kinds:
        for (lane, y, _, end), (other, y2, start, _) in itertools.pairwise(sorted(marks)):
            assert (lane, y) != (other, y2) or start >= end - 0.6


@FEW
@given(looks(), st.floats(0, 3000), st.floats(20, 900))
def test_scrolled_lanes_are_those_of_the_whole(looked: Looked, scroll: float, height: float) -> None:
    whole, part = looked.scene(), looked.scene(scroll=scroll, height=height)
    assert 0 <= part.scroll <= max(whole.content_height - height, 0)
    assert (part.in_view, part.people_in_view) == (whole.in_view, whole.people_in_view)
    assert part.content_height == whole.content_height
    assert set(part.heads) <= set(whole.heads)
    for head in whole.heads:
        seen = head.y + head.height > part.scroll + 1e-6 and head.y < part.scroll + height - 1e-6
        assert not seen or head in part.heads
    for name in ("bars", "lines", "glyphs", "discs", "labels", "counts", "opposes", "more", "off_view"):
        assert set(getattr(part, name)) <= set(getattr(whole, name)), name


def same(one: TimelineScene, two: TimelineScene) -> None:
    """Fail where two scenes differ."""
    for name in ("stage", "content_height", "in_view", "heads", "groups", "folded", "axis", "tray"):
        assert getattr(one, name) == getattr(two, name), name
    for name in ("bars", "lines", "glyphs", "discs", "labels", "counts", "opposes", "more", "off_view", "bands"):
        assert list(getattr(one, name)) == list(getattr(two, name)), name
    assert (one.cells is None) == (two.cells is None)
    if one.cells is not None and two.cells is not None:
        assert list(one.cells.rows()) == list(two.cells.rows())


@FEW
@given(looks())
def test_the_same_input_gives_the_same_scene(looked: Looked) -> None:
    same(looked.scene(), looked.scene())


@FEW
@given(looks(), st.integers(7, 29), st.integers(-40, 40), st.lists(st.integers(-6, 6), min_size=1, max_size=4))
def test_zooming_and_panning_there_and_back_gives_the_same_scene(
    looked: Looked, octave: int, tile: int, steps: list[int]
) -> None:
    """Binary lengths, so that arithmetic is exact and coming back is coming back."""
    span = 2.0**octave
    middle = np.floor(looked.view.viewport.start / span) * span
    start = Viewport(middle + tile * span / 64, span, 1024.0)
    maker = looked.maker()
    before = maker.scene(replace(looked.view, viewport=start))
    for step in steps:
        away = start.zoomed(2.0**step, 256.0 + step).panned(64.0 * step)
        maker.scene(replace(looked.view, viewport=away))
        assume(MIN_SPAN < away.span < MAX_SPAN)
        back = away.panned(-64.0 * step).zoomed(2.0**-step, 256.0 + step)
        assert back == start
        same(before, maker.scene(replace(looked.view, viewport=back)))


@MANY
@given(looks(), st.floats(0.2, 5), st.floats(0, 1))
def test_zooming_keeps_the_minute_under_the_pointer(looked: Looked, factor: float, share: float) -> None:
    """Unless the view would end more than half a view past the record."""
    extent, view = looked.index.extent, looked.view.viewport
    at_ = share * view.width
    now = view.zoomed(factor, at_).held(extent)
    assert MIN_SPAN <= now.span <= MAX_SPAN
    if now.start not in (extent.start - now.span / 2, extent.end - now.span / 2):
        assert abs(now.x_of(view.minute_at(at_)) - at_) < 1e-3


@given(
    st.floats(0.01, 2000),
    st.lists(st.floats(1.0, 1 / (1 - HYSTERESIS) - 1e-6), min_size=1, max_size=40),
    st.sampled_from([None, *Stage]),
)
def test_a_stage_does_not_flicker(least: float, factors: list[float], previous: Stage | None) -> None:
    """Within 15 % of zoom the stage changes once at most, however often the zoom goes to and fro."""
    stage = stage_for(least * factors[0], previous)
    seen = [stage]
    for factor in factors:
        stage = stage_for(least * factor, stage)
        seen.append(stage)
    assert sum(a != b for a, b in itertools.pairwise(seen)) <= 1
    assert seen == sorted(seen, reverse=True)


@MANY
@given(looks(), st.sampled_from([MIN_SPAN, MAX_SPAN]))
def test_an_hour_and_two_thousand_years_have_an_axis(looked: Looked, span: float) -> None:
    view = looked.view.viewport
    viewport = Viewport(view.start + view.span / 2 - span / 2, span, view.width).held(looked.index.extent)
    scene = looked.scene(viewport=viewport)
    assert scene.viewport.span == span
    assert scene.axis.units or (span == MIN_SPAN and scene.axis.context)
    for labels in (scene.axis.units, scene.axis.context):
        assert all(a.x < b.x for a, b in itertools.pairwise(labels))
    for a, b in itertools.pairwise(scene.axis.units):
        assert b.text_x - (a.text_x + a.width) >= LABEL_GAP


@MANY
@given(looks())
def test_every_event_is_reached_by_keys(looked: Looked) -> None:
    index, view = looked.index, looked.view
    lanes = tuple(n for n in range(index.lanes) if view.lanes is None or view.lanes[n])
    shown = index.filtered(view.shown, view.lanes)
    wanted = {(int(lane), int(event)) for lane, event in zip(shown.lane, shown.event, strict=True)}
    reached: set[tuple[int, int]] = set()
    place = walk.first(shown, lanes)
    while place is not None and (place.lane, place.event) not in reached:
        place = walk.end_of_lane(shown, place, -1)
        while (place.lane, place.event) not in reached:
            reached.add((place.lane, place.event))
            number, total = walk.position(shown, place)
            assert number == sum(lane == place.lane for lane, _ in reached) <= total
            place = walk.along(shown, place, 1)
        place = walk.across(shown, place, 1, lanes)
    assert reached == wanted


@FEW
@given(looks(), st.lists(KNOWN_DAYS, min_size=1, max_size=4))
def test_a_day_looks_the_same_wherever_one_comes_from(looked: Looked, days: list[int]) -> None:
    """What is kept of the last day's drawing changes nothing in that of the next."""
    assume(looked.index.record.as_known is None)
    maker, view = looked.maker(), looked.view
    for day in days:
        maker.scene(view)
        maker.scene(replace(view, viewport=view.viewport.panned(30.0)))
        index = as_known(looked.index, day)
        maker = SceneMaker(index.record, looked.measure, index, maker)
        same(maker.scene(view), SceneMaker(index.record, looked.measure, index).scene(view))
