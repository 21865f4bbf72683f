"""Every cell of the design's picture of the grammar: as a draw list, and as a picture in the light and the dark theme.

Run with TIMELINE_APP_WRITE_GOLDEN=1 to write them anew, then look at the difference and open the pictures.
"""

from dataclasses import replace
from typing import NamedTuple

import pytest

from tests.unit.timeline import grammar_records as grammar
from tests.unit.timeline.records import at, build_scene
from tests.unit.timeline.test_golden import check, draw_list
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.drawing import LOOKS, OUTWEIGHED
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.palettes import screen_palette
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.stages import Stage
from timeline_app.timeline.svg import lanes_svg
from timeline_app.timeline.svg_shapes import number

WIDTH = 620.0


class Part(NamedTuple):
    """A part of the picture: a record, the first minute shown, the days shown and the stage they belong to."""

    record: TimelineRecord
    start: int
    days: float
    stage: Stage


PARTS = {
    "events-bars": Part(grammar.events(), at("2014-05-12"), 5.0, Stage.BARS),
    "events-glyphs": Part(grammar.events(), at("2014-05-11"), 7.0, Stage.GLYPHS),
    "ends-bars": Part(grammar.ends(), at("2014-05-13"), 5.0, Stage.BARS),
    "ends-glyphs": Part(grammar.ends(), at("2014-05-08"), 14.0, Stage.GLYPHS),
    "states": Part(grammar.states(), at("2014-05-14"), 3.0, Stage.BARS),
    "states-grouped": Part(grammar.grouped(), at("2014-04-20"), 56.0, Stage.GROUPS),
    "stage-1-bars": Part(grammar.four_people(), at("2014-05-13", 20), 2.3, Stage.BARS),
    "stage-2-glyphs": Part(grammar.four_people(), at("2014-05-06"), 12.0, Stage.GLYPHS),
    "stage-3-groups": Part(grammar.four_people(), at("2014-03-10"), 75.0, Stage.GROUPS),
    "stage-4-density": Part(grammar.four_people(), at("2012-11-01"), 2 * 365.0, Stage.DENSITY),
    "names-of-bars": Part(grammar.names_of_bars(), at("2014-05-13"), 3.0, Stage.BARS),
    "names-of-glyphs": Part(grammar.names_of_glyphs(), at("2014-05-06"), 14.0, Stage.GLYPHS),
}


def scene_of(part: Part, selected: frozenset[int] = frozenset()) -> TimelineScene:
    view = View(Viewport(part.start, part.days * 1440, WIDTH), 600.0, selected=selected)
    return build_scene(part.record, view, screen_width)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_the_grammar_is_as_it_was(name: str) -> None:
    scene = scene_of(PARTS[name])
    assert scene.stage == PARTS[name].stage
    check(f"{name}.txt", draw_list(scene))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_the_grammar_looks_as_it_did(name: str, theme: str) -> None:
    scene, palette, layout = scene_of(PARTS[name]), screen_palette(theme), Layout()
    scene = replace(scene, height=scene.content_height)
    inner, height = lanes_svg(scene, palette, screen_width, layout)
    w, h = number(layout.header + WIDTH), number(height)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        f'<rect width="{w}" height="{h}" fill="{palette["surface"]}"/>{inner}</svg>\n'
    )
    check(f"{name}-{theme}.svg", svg.replace("><", ">\n<"))


def test_the_cells_of_the_events_hold_every_kind_in_every_look() -> None:
    record = grammar.events()
    glyphs = {(glyph.kind, glyph.look) for glyph in scene_of(PARTS["events-glyphs"]).glyphs}
    shown = {(kind, look) for kind in record.events.kinds for look in range(OUTWEIGHED) if LOOKS[look].has_glyph}
    assert shown <= glyphs
    assert sum(kind == "outline" for kind, _ in glyphs) == 1


def test_a_selected_name_has_the_place_that_two_want() -> None:
    part = PARTS["names-of-glyphs"]
    loud = part.record.events.titles.index("Denies all of it")
    quiet = part.record.events.titles.index("Admits part of it")
    assert {loud, quiet} & {label.event for label in scene_of(part).labels} == {quiet}
    assert {loud, quiet} & {label.event for label in scene_of(part, selected=frozenset({loud})).labels} == {loud}
