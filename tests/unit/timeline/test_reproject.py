"""Marks moved to another stretch of time."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.timeline.records import at, build_scene, harbour_story
from timeline_app.timeline.font_widths import screen_width
from timeline_app.timeline.pencil import View
from timeline_app.timeline.reproject import reprojected
from timeline_app.timeline.scale import Viewport

START = at("2014-05-13", 18)


@settings(deadline=None)
@given(shift=st.floats(-20_000, 20_000), zoom=st.floats(0.1, 10))
def test_every_mark_stays_with_its_time(shift: float, zoom: float) -> None:
    for days in (2.5, 14.0, 56.0):
        before = Viewport(START, days * 1440, 900.0)
        scene = build_scene(harbour_story(), View(before, 800.0), screen_width)
        after = Viewport(START + shift, days * 1440 * zoom, 900.0)
        moved = reprojected(scene, after)
        for name in ("bars", "lines", "bands"):
            group, there = getattr(scene, name), getattr(moved, name)
            for edge in ("x0", "x1"):
                wanted = [after.x_of(before.minute_at(x)) for x in getattr(group, edge).tolist()]
                assert np.allclose(getattr(there, edge), wanted, atol=1e-3), (name, edge)
        for name in ("glyphs", "labels", "counts", "discs", "opposes"):
            wanted = [after.x_of(before.minute_at(x)) for x in getattr(scene, name).x.tolist()]
            assert np.allclose(getattr(moved, name).x, wanted, atol=1e-3), name
        assert moved.viewport == after
        assert moved.heads == scene.heads
