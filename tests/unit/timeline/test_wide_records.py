"""Records of thousands of events: the arithmetic holds where lanes overflow, and each frame does little."""

import numpy as np
import pytest

from benchmarks._events import make_record
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.pencil import View
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.scene import SceneMaker
from timeline_app.timeline.stages import Stage

RECORD = make_record(5000, 60)
MAKER = SceneMaker(RECORD, screen_width)
BUSIEST = float(np.bincount((MAKER.index.low - MAKER.index.low.min()) // 1440).argmax() * 1440 + MAKER.index.low.min())


@pytest.mark.parametrize("days", [1.0, 5.0, 30.0, 200.0, 4000.0, 20_000.0])
def test_counts_add_up_in_every_lane_of_a_big_record(days: float) -> None:
    view = View(Viewport(BUSIEST - days * 720, days * 1440, 1500), 60 * 200.0)
    scene = MAKER.scene(view)
    counted = {head.lane: 0 for head in scene.heads}
    tops = sorted((head.y, head.lane) for head in scene.heads)

    def lane_at(y: float) -> int:
        return max((top, lane) for top, lane in tops if top <= y)[1]

    for y in [bar.y for bar in scene.bars] if scene.stage == Stage.BARS else [glyph.y for glyph in scene.glyphs]:
        counted[lane_at(y)] += 1
    for disc in scene.discs:
        counted[disc.lane] += disc.number
    for pill in scene.more:
        counted[pill.lane] += pill.number
    if scene.cells is not None:
        for lane, count in zip(scene.cells.lane.tolist(), scene.cells.number.sum(axis=1).tolist(), strict=True):
            counted[lane] += count
    assert sum(counted.values()) == scene.in_view
    pairs = MAKER.index.in_window(view.viewport.start, view.viewport.end)
    if scene.stage >= Stage.GROUPS:
        expected = np.bincount(MAKER.index.lane[pairs], minlength=60)
        assert all(counted[lane] == expected[lane] for lane in counted)


@pytest.mark.parametrize("days", [1.0, 5.0, 30.0, 200.0, 20_000.0])
def test_a_frame_draws_by_the_pixel_and_not_by_the_event(days: float) -> None:
    scene = MAKER.scene(View(Viewport(BUSIEST - days * 720, days * 1440, 1500), 900.0))
    drawn = len(scene.bars) + len(scene.glyphs) + len(scene.labels) + len(scene.lines) + len(scene.discs)
    assert drawn < 900 * 1500 / 400


def test_an_expanded_lane_shows_all_of_its_marks() -> None:
    view = View(Viewport(BUSIEST - 1440, 2 * 1440, 1500), 9000.0)
    scene = MAKER.scene(view)
    pill = max(scene.more, key=lambda pill: pill.number)
    opened = MAKER.scene(View(view.viewport, 90_000.0, expanded=frozenset({pill.lane})))
    left = sum(more.number for more in opened.more if more.lane == pill.lane)
    assert left < pill.number
