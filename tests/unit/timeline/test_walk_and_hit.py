"""Keyboard walk, targets under the pointer, overview, filters and order of lanes, and words."""

import numpy as np
import pytest

from benchmarks._events import make_record
from tests.unit.timeline.records import KINDS, Story, after, at, between, build_scene, by, harbour_story, hours, on
from timeline_app.timeline import walk
from timeline_app.timeline.choose import Grouping, arranged, empty_record, moved
from timeline_app.timeline.filters import Filters
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.hit import HitMap
from timeline_app.timeline.index import build_index
from timeline_app.timeline.overview import OverviewMaker
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.wording import day_range, event_date, short_date, spoken, tooltip

STORY = harbour_story()
INDEX = build_index(STORY)
LANES = tuple(range(len(STORY.lanes)))


def named(title: str) -> int:
    return STORY.events.titles.index(title)


def hits(days: float = 2.5, start: int | None = None) -> HitMap:
    view = View(Viewport(at("2014-05-13", 18) if start is None else start, days * 1440, 650), 900.0)
    return HitMap(build_scene(STORY, view, screen_width), INDEX)


# --- walking ---
def test_walking_along_a_lane_follows_time_and_stops_at_its_ends() -> None:
    place = walk.end_of_lane(INDEX, walk.Place(0, -1), -1)
    seen = [STORY.events.titles[place.event]]
    for _ in range(6):
        place = walk.along(INDEX, place, 1)
        seen.append(STORY.events.titles[place.event])
    assert seen[:5] == [
        "Leaves by ferry", "On sick leave, board says", "Lands at Norrvik", "Resigns; board confirms",
        "“Talking freely” to auditors",
    ]  # fmt: skip
    assert seen[5] == seen[6] == seen[4]


def test_walking_across_lanes_goes_to_the_nearest_in_time() -> None:
    place = walk.Place(6, named("Denies he left; at his desk"))
    below = walk.across(INDEX, place, 1, LANES)
    assert below.lane == 7
    above = walk.across(INDEX, place, -1, LANES)
    assert above.lane == 5
    assert walk.across(INDEX, walk.Place(0, named("Leaves by ferry")), -1, LANES).lane == 0


def test_walking_honours_filters() -> None:
    shown = Filters(hidden_kinds=frozenset({"journey"})).mask(STORY)
    place = walk.end_of_lane(INDEX, walk.Place(0, -1), -1, shown)
    assert STORY.events.titles[place.event] == "On sick leave, board says"


def test_ends_of_the_record_and_the_lane_of_an_event() -> None:
    first = walk.end_of_record(INDEX, -1, LANES)
    assert first is not None
    assert STORY.events.titles[first.event] == "Runs the old customs office"
    rumour = named("Named in unverified rumours")
    assert walk.lane_of(INDEX, rumour, 10, LANES) == 10
    assert walk.lane_of(INDEX, rumour, 2, LANES) == 9
    assert walk.lane_of(INDEX, named("The warehouse fire"), 2, LANES) == -1


# --- index ---
@pytest.mark.parametrize("start", ["1979-01-01", "1985-06-01", "2014-04-07", "2014-05-14", "2020-01-01"])
@pytest.mark.parametrize("days", [1, 40, 4000])
def test_a_window_finds_just_what_touches_it(start: str, days: int) -> None:
    first, last = at(start), at(start) + days * 1440
    expected = [i for i in range(len(INDEX.event)) if INDEX.low[i] <= last and INDEX.high[i] >= first]
    found = INDEX.in_window(first, last)
    assert sorted(found.tolist()) == expected
    assert (INDEX.lane[found][1:] >= INDEX.lane[found][:-1]).all()


# --- targets ---
def test_small_marks_have_targets_of_24_by_28_pixels() -> None:
    story = Story()
    story.lane("A", story.event(hours("2014-05-14", 12, 13), "Signs"))
    scene = build_scene(story.record(), View(Viewport(at("2014-05-08"), 14 * 1440, 650), 300.0), screen_width)
    found = HitMap(scene, build_index(story.record()))
    glyph = scene.glyphs[0]
    for dx, dy in ((11.9, 0), (-11.9, 0), (0, 13.9), (0, -13.9)):
        hit = found.at(glyph.x + dx, glyph.y + dy)
        assert hit is not None
        assert hit.events == (0,)
    away = found.at(glyph.x + 12.5, glyph.y)
    assert away is None or not away.events


def test_the_nearest_mark_wins_and_a_selected_one_by_four_pixels() -> None:
    story = Story()
    story.lane("A", story.event(on("2014-05-14"), "A"), story.event(on("2014-05-14"), "B"))
    scene = build_scene(story.record(), View(Viewport(at("2014-05-08"), 14 * 1440, 650), 300.0), screen_width)
    found = HitMap(scene, build_index(story.record()))
    a, b = sorted(scene.glyphs)
    middle = (a.y + b.y) / 2
    upper, lower = found.at(a.x, middle - 0.5), found.at(a.x, middle + 0.5)
    assert upper is not None
    assert lower is not None
    assert (upper.events, lower.events) == ((a.event,), (b.event,))
    pulled = found.at(a.x, middle - 0.5, frozenset({b.event}))
    assert pulled is not None
    assert pulled.events == (b.event,)


def test_a_sign_is_hit_on_itself_and_its_bar_beside_it() -> None:
    found = hits()
    sign = next(hit for hit in found.marks if hit.kind == "oppose" and hit.events == (named("Leaves by ferry"),))
    x, y = (sign.x0 + sign.x1) / 2, (sign.y0 + sign.y1) / 2
    on_it, beside_it = found.at(x, y), found.at(sign.x0 - 14, y)
    assert on_it is not None
    assert (on_it.kind, on_it.contradiction) == ("oppose", 1)
    assert beside_it is not None
    assert beside_it.kind == "event"


def test_groups_and_folded_lines_are_targets_and_empty_ground_is_none() -> None:
    found = hits()
    head = found.at(300, 10)
    assert head is not None
    assert (head.kind, head.group) == ("group", "Left the authority")
    assert found.at(100, 160) is None


def test_a_box_holds_the_marks_it_touches() -> None:
    found = hits()
    flees = found.box_of(named("Takes refuge at the consulate"))
    assert flees is not None
    assert named("Takes refuge at the consulate") in found.within(flees.x0, flees.y0, flees.x1, flees.y1)
    assert found.within(-500, -500, -400, -400) == ()


# --- overview ---
def test_far_outliers_are_folded_and_said() -> None:
    strip = OverviewMaker().overview(INDEX, 640, screen_width)
    assert strip.range_text == "6 Apr – 16 May 2014"
    assert [(pill.side, pill.text) for pill in strip.outliers] == [(-1, "1 event in 1980s")]
    total = sum(sum(column.shares) for column in strip.columns)
    assert total > 0
    assert max(sum(column.shares) for column in strip.columns) == pytest.approx(1)


@pytest.mark.parametrize("width", [300.0, 640.0, 1500.0])
def test_the_strip_counted_by_day_is_the_one_counted_event_by_event(width: float) -> None:
    for index in (INDEX, build_index(make_record(3000, 40))):
        everything = np.ones(len(index.record.events), np.bool_)
        assert OverviewMaker().overview(index, width, screen_width) == OverviewMaker().overview(
            index, width, screen_width, everything
        )


def test_an_even_spread_folds_nothing() -> None:
    story = Story()
    story.lane("A", *(story.event(on(f"20{n:02d}-03-01"), f"E{n}") for n in range(30)))
    assert OverviewMaker().overview(build_index(story.record()), 640, screen_width).outliers == ()


def test_the_window_lies_on_the_strip() -> None:
    strip = OverviewMaker().overview(INDEX, 640, screen_width)
    x0, x1 = strip.window(Viewport(at("2014-05-13"), 3 * 1440, 650))
    assert 0 <= x0 < x1 <= 640
    far = strip.window(Viewport(at("1985-01-01"), 1440, 650))
    assert far[1] - far[0] >= 5.9


def test_an_empty_record_has_an_empty_strip() -> None:
    strip = OverviewMaker().overview(build_index(empty_record()), 640, screen_width)
    assert (strip.columns, strip.intervals, strip.range_text) == ((), (), "")


# --- order ---
def test_lanes_are_grouped_by_post_or_not_at_all() -> None:
    by_post = arranged(STORY, Grouping.POST)
    assert by_post.groups[-1] == "No post given"
    assert {lane.group for lane in by_post.lanes} == set(by_post.groups)
    assert arranged(STORY, Grouping.NONE).groups == ()
    assert arranged(STORY, Grouping.STATUS) is STORY


def test_a_lane_moves_past_its_neighbour_of_the_same_group() -> None:
    order = moved(STORY.lanes, 2, -1)
    assert order[:3] == (2, 1, 3)
    assert [lane.person for lane in arranged(STORY, Grouping.STATUS, order).lanes][:3] == [2, 1, 3]
    assert moved(STORY.lanes, 7, -1) == tuple(lane.person for lane in STORY.lanes)


# --- words ---
@pytest.mark.parametrize(
    ("when", "words"),
    [
        (on("2011-03-30"), "30 March 2011"),
        (hours("2011-03-30", 18, 24), "30 March 2011, 18:00–24:00"),
        (on("2011-02-21", "2011-04-01"), "21 February to 1 April 2011"),
        (between("2011-02-21", "2011-04-01"), "between 21 February and 1 April 2011"),
        (by("2011-03-30"), "by 30 March 2011"),
        (after("2011-02-21"), "after 21 February 2011"),
        (on("-0043-03-15"), "15 March 44 BC"),
    ],
)
def test_dates_in_words(when: tuple[int, int, int, int], words: str) -> None:
    story = Story()
    story.lane("A", story.event(when, "E"))
    assert event_date(story.record().events, 0) == words


@pytest.mark.parametrize(
    ("when", "year", "words"),
    [
        (on("2011-02-21"), 2011, "21 Feb"),
        (on("1984-02-21"), 2011, "21 Feb 1984"),
        (on("2011-04-01", "2011-04-30"), 2011, "Apr 2011"),
        (on("2009-01-01", "2009-12-31"), 2011, "2009"),
        (on("1980-01-01", "1989-12-31"), 2011, "the 1980s"),
        (after("2011-03-31"), 2011, "after 31 Mar"),
    ],
)
def test_a_pill_names_no_day_that_no_source_names(when: tuple[int, int, int, int], year: int, words: str) -> None:
    story = Story()
    story.lane("A", story.event(when, "E"))
    assert short_date(story.record().events, 0, year) == words


def test_ranges_of_days() -> None:
    assert day_range(at("2011-02-20"), at("2011-04-02")) == "20 Feb – 2 Apr 2011"
    assert day_range(at("2010-12-20"), at("2011-01-02")) == "20 Dec 2010 – 2 Jan 2011"
    assert day_range(at("1980-02-20"), at("2011-04-02")) == "1980 – 2011"


def test_spoken_form_and_tooltip() -> None:
    event = named("Waiting at the ferry terminal")
    assert spoken(STORY, 6, event, 1, 2).startswith(
        "Henrik Solberg, 1 of 2. Waiting at the ferry terminal. 14 May 2014."
    )
    assert spoken(STORY, 6, event, 0, 1).startswith("Henrik Solberg, hidden by a filter. Waiting at")
    assert tooltip(STORY, event).splitlines()[-1] == "Contradicted"
    undated = named("The warehouse fire")
    assert spoken(STORY, -1, undated, 0, 0).startswith("Undated. The warehouse fire. Undated.")


def test_the_story_holds_every_case() -> None:
    record = STORY
    assert {record.events.kinds[kind] for kind in record.events.kind.tolist()} == set(KINDS)
    assert set(record.events.polarity.tolist()) == {0, 1, 2, 3}
    assert {part.kind for lane in record.lanes for part in lane.band} == {
        "in_post",
        "left",
        "transit",
        "unknown",
        "disputed",
    }
    assert not record.events.dated.all()
    assert not record.events.known.all()
