"""Cells of the design's picture of the grammar as the widget paints them: ink where it must be, and none beside."""

import numpy as np
import numpy.typing as npt
import pytest

from tests.gui.timeline.conftest import MakePanel
from tests.gui.timeline.test_painting import painted
from tests.unit.timeline.test_golden_grammar import PARTS
from timeline_app.gui.timeline.mark_layers import MarkLayer
from timeline_app.timeline.drawing import ASSERTED, DENIED, NOT_YET_KNOWN, SPECULATED, End, Glyph

RATIOS = pytest.mark.parametrize("ratio", [1.0, 2.0])
AROUND = 8.0
LOOKS_WITH_GLYPHS = (ASSERTED, DENIED, NOT_YET_KNOWN, SPECULATED)


class Picture:
    """How dark the marks of a part are painted, 0 to 255, asked for by the scene's own coordinates."""

    def __init__(self, make_panel: MakePanel, name: str, ratio: float) -> None:
        part = PARTS[name]
        panel = make_panel(part.record, part.start, part.days)
        frame, self._ratio = panel.canvas.frame_now, ratio
        assert frame.scene is not None
        self.scene = frame.scene
        self._left, self._top = frame.left, frame.top
        image = painted(panel, ratio, MarkLayer)
        ink = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
        self._ink = 255 - ink[:, :, :3].min(axis=2).astype(np.int64)

    def box(self, x0: float, x1: float, y0: float, y1: float) -> npt.NDArray[np.int64]:
        """The ink in a box."""
        left, right, top, bottom = (
            round(at * self._ratio)
            for at in (self._left + min(x0, x1), self._left + max(x0, x1), self._top + y0, self._top + y1)
        )
        found: npt.NDArray[np.int64] = self._ink[top:bottom, left:right]
        return found

    def around(self, glyph: Glyph) -> npt.NDArray[np.int64]:
        return self.box(glyph.x - AROUND, glyph.x + AROUND, glyph.y - AROUND, glyph.y + AROUND)


@RATIOS
def test_ink_and_shape_say_what_happened_and_who_stands_behind_it(make_panel: MakePanel, ratio: float) -> None:
    picture = Picture(make_panel, "events-glyphs", ratio)
    glyphs = {(glyph.kind, glyph.look): glyph for glyph in picture.scene.glyphs}
    shapes = [kind for kind, look in glyphs if look == ASSERTED]
    assert len(shapes) == 6
    for kind in shapes:
        dark = [int((picture.around(glyphs[kind, look]) > 60).sum()) for look in LOOKS_WITH_GLYPHS]
        asserted, denied, unknown, speculated = dark
        # A filled shape, an outline with a slash, an outline, and dashes of one.
        assert min(asserted, denied) > 1.15 * unknown > 1.15 * speculated > 0, kind
    for look in LOOKS_WITH_GLYPHS[:3]:
        seen = {(picture.around(glyphs[kind, look]) > 60).tobytes() for kind in shapes}
        assert len(seen) == 6


@RATIOS
def test_lines_show_how_well_their_ends_are_known(make_panel: MakePanel, ratio: float) -> None:
    picture = Picture(make_panel, "ends-glyphs", ratio)
    ends = set()
    for line in picture.scene.lines:
        for end, x, inner in ((line.left, line.x0, line.gap0), (line.right, line.x1, line.gap1)):
            inward = 1 if inner > x else -1
            at_end = picture.box(x - 3 * inward, x + 4 * inward, line.y - 6, line.y + 6)
            tall = (at_end > 60).any(axis=1).mean()
            assert (tall < 0.3) == (end == End.OPEN), line
            if end == End.OPEN:
                fade = picture.box(x, inner, line.y - 1, line.y + 1).max(axis=0)
                fade = fade[::inward]
                assert fade[-1] > 100, line
                assert fade[: len(fade) // 3].mean() < fade[len(fade) // 3 : -len(fade) // 3].mean() < fade.max(), line
            ends.add(end)
    assert ends == {End.OPEN, End.BRACKET, End.UPRIGHT}


def test_a_ring_does_not_strike_out_the_sign_on_the_edge_of_its_mark(make_panel: MakePanel) -> None:
    part = PARTS["stage-1-bars"]
    panel = make_panel(part.record, part.start, part.days)
    pictures = []
    for selected in ("Lands at Farnby", "Waiting at the terminal"):
        panel.state.select(part.record.events.titles.index(selected))
        panel.canvas.refresh()
        for _ in range(2):
            pictures.append(panel.canvas.grab().toImage())
    frame = panel.canvas.frame_now
    assert frame.scene is not None
    sign = next(sign for sign in frame.scene.opposes if sign.contradiction == 1)
    x, y, inside = round(sign.x + frame.left), round(sign.y + frame.top - frame.scene.scroll), round(sign.radius * 0.6)
    around = [(x + dx, y + dy) for dx in range(-inside, inside) for dy in range(-inside, inside)]
    without, with_ring = ([image.pixelColor(*place).name() for place in around] for image in pictures[1::2])
    assert without == with_ring
    assert pictures[1] != pictures[3]
