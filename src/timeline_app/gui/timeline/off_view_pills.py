"""The pill of a lane whose marks lie elsewhere: where the nearest one is, what and when."""

import numpy as np

from timeline_app.gui.timeline.frame_layer import FrameLayer
from timeline_app.gui.timeline.sprite_shapes import OFF_VIEW
from timeline_app.timeline.drawing import LOOKS, OffView

ICON = 12
_STYLE = np.array([OFF_VIEW])


def add_off_view(layer: FrameLayer, pill: OffView) -> None:
    """Add a pill to what a layer draws: arrow, glyph, day, title, quotes."""
    inks, sprites = layer.frame.inks, layer.sprites
    x0, x1, y = (np.array([layer.at(v)]) for v in (pill.x, pill.x + pill.width, pill.y))
    layer.add_frames(_STYLE, (x0, x1, y), layer.dots(pill.height))
    middle, side = pill.y + pill.height / 2, inks.theme.px(ICON)
    arrow = sprites.icon("chevron-left" if pill.side < 0 else "chevron-right", "text.2", ICON)
    x = pill.x + 8
    at = x - 2 if pill.side < 0 else pill.x + pill.width - side - 6
    layer.add_sign(arrow, layer.at(at), layer.at(middle - side / 2))
    if pill.side < 0:
        x += side
    if LOOKS[pill.look].has_glyph:
        slot = np.array([sprites.glyph(pill.kind, pill.look)])
        layer.marks.add(slot, np.array([layer.at(x)]), np.array([layer.at(middle - inks.layout.glyph / 2 - 1)]))
    x += inks.layout.glyph + 6
    for text, role, ink in (
        (pill.day, "small", "text.2"), (pill.title, "label", "text"), (pill.quotes, "count", "text.2")
    ):  # fmt: skip
        if text:
            layer.add_words([text], x, middle, role, ink)
        x += inks.measure(text, role) + 8
