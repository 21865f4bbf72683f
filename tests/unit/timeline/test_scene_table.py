"""What is said of a scene to those who do not see it."""

import pytest

from tests.unit.timeline.records import at, harbour_story
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.scene_table import SceneTable
from timeline_app.timeline.stages import Stage

MAKER = SceneMaker(harbour_story(), screen_width)


def table(days: float, start: str = "2014-05-14", height: float = 5000.0) -> tuple[SceneTable, Stage, int]:
    scene = MAKER.scene(View(Viewport(at(start), days * 1440, 1000), height))
    return SceneTable(scene, MAKER.index), scene.stage, scene.in_view


@pytest.mark.parametrize(
    ("days", "start"), [(2.5, "2014-05-14"), (20, "2014-05-01"), (90, "2014-03-01"), (4000, "2006-01-01")]
)
def test_a_table_says_every_event_in_view_once_in_each_of_its_lanes(days: float, start: str) -> None:
    said, _, in_view = table(days, start)
    assert sum(cell.number for row in said.rows for cell in row.cells if not cell.elsewhere) == in_view
    for number, row in enumerate(said.rows):
        assert said.row_words(number).startswith(MAKER.index.record.lanes[row.lane].name)
        assert all(said.words(number, column) for column in range(len(row.cells)))
        assert said.words(number, len(row.cells)) == ""
        assert [cell.x0 for cell in row.cells] == sorted(cell.x0 for cell in row.cells)
        assert all(row.y <= cell.y0 and cell.y1 <= row.y + row.height for cell in row.cells)


def test_an_event_is_said_with_who_when_who_says_so_and_what_opposes_it() -> None:
    said, stage, _ = table(2.5)
    assert stage == Stage.BARS
    words = [said.words(n, column) for n, row in enumerate(said.rows) for column in range(len(row.cells))]
    opposed = next(each for each in words if "Contradicted by: " in each)
    assert opposed.endswith(".")
    assert any(certainty in opposed for certainty in ("Asserted", "Denied", "Speculated"))
    assert "2014" in opposed


def test_a_cell_that_stands_for_several_says_how_many_and_of_when() -> None:
    said, stage, _ = table(4000, "2006-01-01")
    assert stage == Stage.DENSITY
    several = [
        said.words(n, column) for n, row in enumerate(said.rows) for column, cell in enumerate(row.cells)
        if cell.number > 1
    ]  # fmt: skip
    assert several
    assert all(" events. " in each for each in several)
    assert any(each.endswith("Contradicted.") for each in several)


def test_the_place_of_an_event_is_its_mark_or_what_holds_it() -> None:
    for days, start in ((2.5, "2014-05-14"), (90, "2014-03-01"), (4000, "2006-01-01")):
        said, _, _ = table(days, start)
        for lane in (row.lane for row in said.rows):
            for event in MAKER.index.record.events_of(lane).tolist():
                low, high = int(MAKER.index.bounds.low[event]), int(MAKER.index.bounds.high[event])
                anchor = float(MAKER.index.bounds.anchor[event])
                if not (at(start) <= anchor < at(start) + days * 1440) or not low < high:
                    continue
                place = said.place_of(lane, event)
                assert place is not None
                cell = said.rows[place[0]].cells[place[1]]
                assert said.rows[place[0]].lane == lane
                assert cell.event == event or cell.first <= anchor <= cell.last
    said, _, _ = table(2.5)
    assert said.place_of(said.rows[0].lane, -1) is None
    assert said.place_of(10_000, 0) is None
