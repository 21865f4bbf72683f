"""The printed key timeline and SVG."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.timeline.records import Story, at, build_scene, harbour_story, on
from timeline_app import resources
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.broken_scale import broken_scale, busy_segments
from timeline_app.timeline.choose import empty_record
from timeline_app.timeline.font_widths import SCREEN_FONTS, paper_width, read_widths, screen_width
from timeline_app.timeline.key_timeline import EXPLANATION, KeyRow, key_timeline_svg
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.palettes import screen_palette
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.svg import lanes_svg

WIDTH = 487.6


def rows_of(record: TimelineRecord) -> list[KeyRow]:
    return [KeyRow(lane.name, (n,), lane.group) for n, lane in enumerate(record.lanes)]


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_the_sheet_names_rows_events_and_quotes() -> None:
    record = harbour_story()
    refs = {int(row): f"{n}–{n + 1}" for n, row in enumerate(record.events.ids)}
    words = texts(key_timeline_svg(record, rows_of(record), refs, WIDTH))
    assert all(part in " ".join(words) for lane in record.lanes for part in lane.name.split())
    assert "Resigns" in words
    assert refs[int(record.events.ids[record.events.titles.index("Resigns")])] in words
    assert {"Key", "asserted", "denied", "speculated", "contradicted", EXPLANATION} <= set(words)


def test_nothing_on_paper_is_see_through_and_all_stays_on_the_page() -> None:
    record = harbour_story()
    svg = key_timeline_svg(record, rows_of(record), {}, WIDTH)
    assert "opacity" not in svg
    assert "Gradient" not in svg
    assert float(re.findall(r'width="([\d.]+)pt"', svg)[0]) == WIDTH
    sizes = {float(size) for size in re.findall(r'font-size="([\d.]+)"', svg)}
    assert min(sizes) >= 6.8


def test_no_event_is_counted_away_on_paper() -> None:
    story = Story()
    story.lane("A", *(story.event(on("2014-05-14"), f"Event number {n}") for n in range(9)))
    words = texts(key_timeline_svg(story.record(), [KeyRow("A", (0,))], {}, WIDTH))
    assert sum(word.startswith("Event") for word in words) == 9
    assert not any(word.startswith("+") for word in words)


def test_rows_may_merge_lanes_and_an_event_of_both_is_drawn_once() -> None:
    story = Story()
    both = story.event(on("2014-05-14"), "Leaves together")
    story.lane("A", both)
    story.lane("B", both, story.event(on("2014-05-15"), "Returns"))
    words = texts(key_timeline_svg(story.record(), [KeyRow("A, B", (0, 1))], {}, WIDTH))
    assert words.count("Leaves together") == 1
    assert "Returns" in words


def test_words_from_articles_cannot_become_markup() -> None:
    story = Story()
    story.lane("<b>A</b> & B", story.event(on("2014-05-14"), 'Says </text><script>"x"</script>\x00\x1f'))
    svg = key_timeline_svg(story.record(), [KeyRow("<b>A</b> & B", (0,))], {}, WIDTH)
    assert "script" not in {node.tag.rpartition("}")[2] for node in ElementTree.fromstring(svg).iter()}
    assert 'Says </text><script>"x"</script>' in texts(svg)


def test_a_long_name_is_written_out_over_lines() -> None:
    story = Story()
    story.lane("A", story.event(on("2014-05-14"), "Leaves"))
    name = "Osei Danquah, Priya Raman, Ludo Vance, Wilhelmina Castelnuovo-Reyes, Teodor Brandt Aasen"
    one = key_timeline_svg(story.record(), [KeyRow("A", (0,))], {}, WIDTH)
    many = key_timeline_svg(story.record(), [KeyRow(name, (0,))], {}, WIDTH)
    assert name in " ".join(texts(many))
    heights = [float(re.findall(r'height="([\d.]+)pt"', svg)[0]) for svg in (one, many)]
    assert heights[1] > heights[0] + 10


def test_an_empty_sheet_is_an_empty_picture() -> None:
    assert texts(key_timeline_svg(empty_record(), [], {}, WIDTH)) == []


def test_the_same_record_gives_the_same_bytes() -> None:
    one, two = (key_timeline_svg(harbour_story(), rows_of(harbour_story()), {}, WIDTH) for _ in range(2))
    assert one == two


def test_a_long_empty_span_is_cut_and_a_short_one_is_not() -> None:
    days = np.array([10, 11, 60, 61])
    assert busy_segments(days, days) == [(10, 11), (60, 61)]
    near = np.array([10, 11, 14, 15])
    assert busy_segments(near, near) == [(10, 15)]


def test_a_long_event_fills_an_empty_stretch_but_glues_nothing_together() -> None:
    first, last = np.array([0, 5000, 5060]), np.array([900, 5001, 5061])
    assert busy_segments(first, last) == [(0, 900), (5000, 5001), (5060, 5061)]
    covered_first, covered_last = np.array([5000, 5000, 5060]), np.array([5061, 5001, 5061])
    assert busy_segments(covered_first, covered_last) == [(5000, 5001), (5060, 5061)]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20), st.floats(10, 400)), min_size=1, max_size=5),
    st.floats(300, 800),
)
def test_a_broken_scale_keeps_order_and_fills_its_width(parts: list[tuple[int, int, float]], width: float) -> None:
    stretches, day = [], 0
    for gap, length, _ in parts:
        day += gap + 1
        stretches.append((day, day + length - 1))
        day += length
    scale = broken_scale(stretches, [need for _, _, need in parts], [1.0] * len(parts), width, 10.0, 14.0)
    xs = scale.xs_of(np.arange(0, day * 1440, 360))
    assert (np.diff(xs) >= -1e-9).all()
    assert scale.segments[-1].x1 == pytest.approx(width - 14.0)
    assert all(b.x0 - a.x1 == pytest.approx(10.0) for a, b in zip(scale.segments, scale.segments[1:], strict=False))


@pytest.mark.parametrize("days", [2.5, 14.0, 56.0, 13_000.0])
def test_a_scene_as_svg_is_well_formed_and_says_what_it_shows(days: float) -> None:
    record = harbour_story()
    scene = build_scene(record, View(Viewport(at("2014-05-17") - days * 1440, days * 1440, 650), 700.0), screen_width)
    drawn, _height = lanes_svg(scene, screen_palette("light"), screen_width, Layout())
    words = texts(f'<svg xmlns="http://www.w3.org/2000/svg">{drawn}</svg>')
    assert "Henrik Solberg" in words
    assert all(label.text in words for label in scene.labels)


def test_widths_come_from_the_shipped_fonts() -> None:
    assert screen_width("", "label") == 0
    assert screen_width("mm", "label") == 2 * screen_width("m", "label") > screen_width("ii", "label")
    assert paper_width("Koussa", "name") > paper_width("Koussa", "label") * 0.9
    for spec in SCREEN_FONTS.values():
        widths = read_widths(resources.read_bytes(spec.file))
        assert widths.width("A", 1000) > 400
        assert widths.advances[0x2019] < widths.advances[ord("M")]


def test_a_file_that_is_no_font_is_refused() -> None:
    with pytest.raises(ValueError, match="metrics"):
        read_widths(b"\0\1\0\0\0\0" + b"\0" * 40)
