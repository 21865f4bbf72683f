"""Pictures of a view: everything the scene shows stands in them, whatever its theme, words and number of lanes."""

import re
from dataclasses import replace
from html import unescape

import pytest

from benchmarks._events import make_record
from tests.unit.timeline import grammar_records
from tests.unit.timeline.records import Story, at, build_scene, harbour_story, on
from timeline_app.domain.timeline_columns import Outweighed, TimelineRecord
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.index import build_index
from timeline_app.timeline.key_words import CONTRADICTED, KIND_WORDS, LOOK_WORDS
from timeline_app.timeline.palettes import screen_palette
from timeline_app.timeline.pencil import View
from timeline_app.timeline.picture import Picture, PictureWords, lacks_fonts, pictures, range_note
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.stages import Stage

LIGHT = screen_palette("light")
WORDS = PictureWords("Harbour", ("14 – 16 May 2014", "19 of 27 events shown; 8 hidden by Types."))


def view(first: str = "2014-05-13", days: float = 2.5, height: float = 400.0, **more: object) -> View:
    return View(Viewport(at(first), days * 1440, 900.0), height, **more)  # type: ignore[arg-type]


def drawn(record: TimelineRecord, shown: View, theme: str = "light", **more: object) -> tuple[Picture, ...]:
    return pictures(build_index(record), shown, WORDS, screen_palette(theme), **more)  # type: ignore[arg-type]


def texts(svg: str) -> list[str]:
    return [unescape(words) for words in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("first", "days"), [("2014-05-13", 2.5), ("2014-05-08", 12), ("2014-04-01", 60), ("2012-01-01", 1200)]
)
def test_every_label_of_the_scene_stands_in_the_picture(theme: str, first: str, days: float) -> None:
    record, shown = harbour_story(), view(first, days, 5000.0)
    scene = build_scene(record, shown, screen_width)
    (page,) = drawn(record, shown, theme)
    said = texts(page.svg)
    assert {"Harbour", *WORDS.notes} <= set(said)
    assert {label.text for label in scene.labels} <= set(said)
    assert {group.group for group in scene.groups} <= set(said)
    assert {label.text for label in scene.axis.context if label.text_x + 60 < 900} <= set(said)
    assert {pill.text for pill in scene.tray} <= set(said)
    assert {str(disc.number) for disc in scene.discs} <= set(said)
    assert f"{scene.people_in_view} of 12 people" in said
    assert screen_palette(theme)["surface"] in page.svg


def test_the_same_view_gives_the_same_bytes() -> None:
    assert drawn(harbour_story(), view()) == drawn(harbour_story(), view())


def test_the_part_on_the_screen_or_all_lanes() -> None:
    record = harbour_story()
    names = [lane.name for lane in record.lanes]
    (part,) = drawn(record, view(height=150.0, scroll=40.0))
    (whole,) = drawn(record, view(height=150.0, scroll=40.0), all_lanes=True)
    assert part.height < whole.height
    assert part.width == whole.width
    missing = [name for name in names if all(not words.startswith(name[:12]) for words in texts(part.svg))]
    assert missing
    scene = build_scene(record, view(height=1e9), screen_width)
    assert len(texts(whole.svg)) > len(texts(part.svg))
    assert {label.text for label in scene.labels} <= set(texts(whole.svg))


def test_a_view_lower_than_its_room_is_not_stretched() -> None:
    story = Story()
    story.lane("Ada", story.event(on("2014-05-14"), "Leaves", "journey"))
    (page,) = drawn(story.record(), view(height=2000.0))
    assert page.height < 300


def test_only_the_signs_used_stand_in_the_key() -> None:
    story = Story()
    story.lane("Ada", story.event(on("2014-05-14"), "Leaves", "journey"))
    (page,) = drawn(story.record(), view())
    said = set(texts(page.svg))
    assert {"Journey", "Asserted"} <= said
    assert not {"Break", "Denied", "Between two dates", CONTRADICTED} & said
    said, events = set(), grammar_records.events()
    decided = replace(events, outweighed=tuple(Outweighed(int(row), 0) for row in events.events.ids))
    for record in (events, decided, grammar_records.ends(), grammar_records.states()):
        (page,) = drawn(record, view("2014-05-12", 7, 3000.0))
        said |= set(texts(page.svg))
    assert {*KIND_WORDS.values(), *LOOK_WORDS.values(), "Between two dates", "By a date", "After a date"} <= said
    assert CONTRADICTED in said


def test_days_after_the_one_viewed_are_hatched() -> None:
    record, index = harbour_story(), build_index(harbour_story())
    day = at("2014-05-14") // 1440
    (page,) = pictures(index, view(), PictureWords("Harbour", (), day), LIGHT)
    assert "as of 14 May" in texts(page.svg)
    assert 'clip-path="url(#later)"' in page.svg
    (late,) = pictures(index, view(), PictureWords("Harbour", (), at("2020-01-01") // 1440), LIGHT)
    assert "url(#later)" not in late.svg
    (early,) = pictures(index, view(), PictureWords("Harbour", (), at("2000-01-01") // 1440), LIGHT)
    assert "url(#later)" in early.svg
    assert record.as_known is None


def test_foreign_titles_and_markup_stay_words() -> None:
    story = Story()
    story.lane("علي منصور", story.event(on("2014-05-14"), "غادر الميناء", "journey"))
    story.lane("B & <b>o", story.event(on("2014-05-14"), "</svg>\x07 & “x”", "journey"))
    (page,) = pictures(build_index(story.record()), view(), PictureWords("<Case> & Co", ()), LIGHT)
    said = texts(page.svg)
    assert {"غادر الميناء", "علي منصور", "B & <b>o", "<Case> & Co"} <= set(said)
    assert "</svg> & “x”" in said
    assert page.svg.count("</svg>") == 1
    assert not lacks_fonts([page])
    story.lane("李", story.event(on("2014-05-14"), "港口", "journey"))
    assert lacks_fonts(pictures(build_index(story.record()), view(height=900.0), WORDS, LIGHT))


def test_many_lanes_cost_by_what_is_drawn() -> None:
    index = build_index(make_record(20_000, 1000))
    shown = View(Viewport(float(index.extent.start), index.extent.end - index.extent.start, 900.0), 600.0,
                 stage=Stage.DENSITY)  # fmt: skip
    (page,) = pictures(index, shown, WORDS, LIGHT)
    (whole,) = pictures(index, shown, WORDS, LIGHT, all_lanes=True)
    assert whole.height > 20 * page.height
    assert len(page.svg) < 700_000
    assert len(whole.svg) / whole.height < 1.3 * len(page.svg) / page.height


def test_tall_pictures_are_cut_into_pages_between_lanes() -> None:
    record = make_record(3_000, 300)
    index = build_index(record)
    shown = View(Viewport(float(index.extent.start), 1440.0 * 8000, 900.0), 600.0)
    (whole,) = pictures(index, shown, WORDS, LIGHT, all_lanes=True)
    pages = pictures(index, shown, WORDS, LIGHT, all_lanes=True, tallest=2000.0)
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert page.height < 2400
        assert f"Page {number} of {len(pages)}" in texts(page.svg)
    names = {lane.name for lane in record.lanes}
    once = sorted(words for words in texts(whole.svg) if words in names)
    # A lane just over the edge of a page is drawn on both, and cut.
    assert set(once) == {words for page in pages for words in texts(page.svg) if words in names}


def test_the_range_in_words_is_that_of_whole_days() -> None:
    assert range_note(view("2014-05-14", 2)) == "14 May – 15 May 2014"
    assert range_note(view("2014-05-14", 1)) == "14 May 2014"


def test_marks_outside_the_view_are_pointed_to() -> None:
    story = Story()
    story.lane("Ada", story.event(on("2014-05-01"), "Resigns", "break", quotes=3))
    story.lane("Ben", story.event(on("2014-06-01"), "Returns", "journey"))
    (page,) = drawn(story.record(), view())
    said = texts(page.svg)
    assert {"1 May", "Resigns", "3", "1 Jun", "Returns"} <= set(said)


def test_cells_of_what_was_not_known_yet_are_outlines() -> None:
    story = Story()
    story.lane("Ada", story.event(on("2014-05-14"), "Leaves", "journey", known=False))
    (page,) = drawn(story.record(), view("2012-01-01", 1500))
    outline = LIGHT["not_yet_reported.outline"]
    assert re.search(rf'<rect [^>]*fill="{LIGHT["surface"]}" stroke="{outline}"', page.svg)
    assert "Not yet reported" in texts(page.svg)
