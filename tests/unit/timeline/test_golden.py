"""Whole scenes as text: what changes in them shows as a difference that can be read.

Run with TIMELINE_APP_WRITE_GOLDEN=1 to write them anew, then look at the difference.
"""

import os
from pathlib import Path

import pytest

from tests.unit.timeline.grammar_records import wide_calendar
from tests.unit.timeline.records import Story, at, build_scene, harbour_story
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.timeline.drawing import Oppose
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.key_timeline import KeyRow, key_timeline_svg
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene_columns import TimelineScene

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "timeline"


def ancient(day: str) -> TimelineRecord:
    """A few events around a day that many calendars cannot hold."""
    story = Story()
    first = at(day)
    story.lane(
        "Scribe",
        story.event((first, first, first + 1440, first + 1440), "Leaves", "journey"),
        story.event((first + 1440, first + 4320, first + 1440, first + 4320), "Returns", "sighting", "denied"),
    )
    return story.record()


SCENES = {
    "story-bars": (harbour_story(), at("2014-05-13", 18), 2.5),
    "story-glyphs": (harbour_story(), at("2014-05-08"), 14.0),
    "story-groups": (harbour_story(), at("2014-04-01"), 56.0),
    "story-density": (harbour_story(), at("1980-01-01"), 36 * 365.0),
    "before-1970": (ancient("1969-12-31"), at("1969-12-29"), 6.0),
    "before-1900": (ancient("1899-12-31"), at("1899-12-29"), 6.0),
    "calendar-first-day": (wide_calendar(), at("-9999-01-01") - 2 * 1440, 6.0),
    "calendar-leap-day": (wide_calendar(), at("2000-02-28"), 3.0),
    "calendar-one-hour": (wide_calendar(), at("1899-12-31", 23), 1 / 24),
    "calendar-2000-years": (wide_calendar(), at("0000-01-01"), 2000 * 365.2425),
    "calendar-last-day": (wide_calendar(), at("9999-12-29"), 6.0),
    "year-1": (ancient("0000-12-31"), at("0000-12-29"), 6.0),
}


ITEMS = (
    "groups", "heads", "folded", "bands", "lines", "bars", "glyphs", "discs", "labels", "counts", "more", "off_view",
    "opposes", "tray",
)  # fmt: skip


def draw_list(scene: TimelineScene) -> str:
    """A scene as text, one item a line, coordinates rounded to whole pixels."""
    lines = [
        f"stage {scene.stage.name.lower()}, {scene.in_view} in view, {scene.people_in_view} people,"
        f" {scene.content_height:.0f} px"
    ]
    lines.append(
        f"axis {scene.axis.unit.n} {scene.axis.unit.name}: "
        + " | ".join(f"{t.x:.0f} {t.text}" for t in scene.axis.units)
    )
    lines.append("context: " + " | ".join(f"{t.x:.0f} {t.text}" for t in scene.axis.context))
    for name in ITEMS:
        lines += [f"{name[:-1] if name.endswith('s') else name} {_item(item)}" for item in getattr(scene, name)]
    cells = scene.cells
    if cells is not None:
        lines += [
            f"cell lane {cell.lane} {cell.x0:.0f}–{cell.x1:.0f} y {cell.y:.0f}: {cell.number}"
            f" look {cell.look} step {cell.step}{' ≠' if cell.contradicted else ''}"
            for cell in cells.rows()
            if cell.number
        ]
    return "\n".join(lines) + "\n"


def _item(item: object) -> str:
    parts = []
    for value in item[:-1] if isinstance(item, Oppose) and not item.proposed else item:  # type: ignore[attr-defined]
        parts.append(
            f"{value:.0f}"
            if isinstance(value, float)
            else getattr(value, "name", str(value)).lower()
            if hasattr(value, "name")
            else str(value)
        )
    return " · ".join(parts)


def check(name: str, text: str) -> None:
    path = FOLDER / name
    if os.environ.get("TIMELINE_APP_WRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCENES)
def test_scene_is_as_it_was(name: str) -> None:
    record, start, days = SCENES[name]
    view = View(Viewport(start, days * 1440, 650), 1200.0)
    check(f"{name}.txt", draw_list(build_scene(record, view, screen_width)))


def test_key_timeline_is_as_it_was() -> None:
    record = harbour_story()
    rows = [KeyRow(lane.name, (at_,), lane.group) for at_, lane in enumerate(record.lanes)]
    refs = {int(row): str(n) for n, row in enumerate(record.events.ids, start=1)}
    check("key-timeline.svg", key_timeline_svg(record, rows, refs, 487.6).replace("><", ">\n<"))
