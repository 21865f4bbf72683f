"""The key under a picture of the timeline: only the signs that the picture shows, in lines that fit its width."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from timeline_app.timeline import svg_shapes as shapes
from timeline_app.timeline.drawing import ASSERTED, LOOKS, Bar, End
from timeline_app.timeline.font_widths import SCREEN_FONTS
from timeline_app.timeline.key_words import CELL, CONTRADICTED, DISC, END_WORDS, KIND_WORDS, LOOK_WORDS, PROPOSED
from timeline_app.timeline.labels import Measurer
from timeline_app.timeline.layout import Layout
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.svg_shapes import Palette

LINE = 24.0
GAP, BETWEEN, BAR = 6.0, 18.0, 44.0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign, drawn from x around a middle, its width, and its words."""

    draw: Callable[[float, float], str]
    width: float
    words: str


def key_svg(
    scene: TimelineScene,
    palette: Palette,
    measure: Measurer,
    layout: Layout,
    width: float,
    top: float,
    kinds: Mapping[str, str] = KIND_WORDS,
) -> tuple[str, float]:
    """Draw the key from `top` down over a width; give it and its height, 0 where nothing needs a key."""
    parts: list[str] = []
    x, y = 0.0, top + LINE / 2
    for entry in _entries(scene, palette, layout, kinds):
        wide = entry.width + GAP + measure(entry.words, "small")
        if x and x + wide > width:
            x, y = 0.0, y + LINE
        parts.append(entry.draw(x, y))
        parts.append(shapes.text(x + entry.width + GAP, y, entry.words, SCREEN_FONTS["small"], palette["text.2"]))
        x += wide + BETWEEN
    return "".join(parts), (y + LINE / 2 - top if parts else 0.0)


def _entries(scene: TimelineScene, palette: Palette, layout: Layout, names: Mapping[str, str]) -> Iterator[_Entry]:
    kinds = {glyph.kind for glyph in scene.glyphs}
    kinds |= {pill.kind for pill in scene.tray} | {pill.kind for pill in scene.off_view}
    for kind, words in names.items():
        if kind in kinds:
            yield _Entry(_glyph(kind, ASSERTED, palette, layout), layout.glyph, words)
    for look in sorted(_looks(scene)):
        yield _Entry(_bar(look, End.UPRIGHT, End.UPRIGHT, palette), BAR, LOOK_WORDS[look])
    ends = {(End(left), End(right)) for left, right in _ends(scene)}
    for (left, right), words in END_WORDS.items():
        if any({left, right} - {End.UPRIGHT} & set(pair) for pair in ends) and (left, right) != (End.UPRIGHT,) * 2:
            yield _Entry(_bar(ASSERTED, left, right, palette), BAR, words)
    for proposed, words in ((False, CONTRADICTED), (True, PROPOSED)):
        if (scene.opposes.proposed == proposed).any():
            yield _Entry(_sign(palette, layout, hollow=proposed), 2 * layout.oppose, words)
    if len(scene.discs):
        yield _Entry(lambda x, y: _disc(x, y, palette, layout), 2 * layout.disc, DISC)
    if scene.cells is not None:
        yield _Entry(lambda x, y: _cells(x, y, palette), 58.0, CELL)


def _sign(palette: Palette, layout: Layout, *, hollow: bool) -> Callable[[float, float], str]:
    return lambda x, y: shapes.oppose(x + layout.oppose, y, layout.oppose, palette, hollow=hollow)


def _looks(scene: TimelineScene) -> set[int]:
    """Give the looks of all marks; an outline of a mark not known yet is one of them."""
    groups = (scene.bars, scene.lines, scene.glyphs, scene.discs)
    found = {int(look) for group in groups for look in set(group.look.tolist())}
    if scene.cells is not None:
        found |= set(scene.cells.look[scene.cells.number > 0].tolist())
    return found


def _ends(scene: TimelineScene) -> set[tuple[int, int]]:
    return {
        pair
        for group in (scene.bars, scene.lines)
        for pair in zip(group.left.tolist(), group.right.tolist(), strict=True)
    }


def _glyph(kind: str, look: int, palette: Palette, layout: Layout) -> Callable[[float, float], str]:
    return lambda x, y: shapes.glyph(kind, look, x + layout.glyph / 2, y, layout.glyph, palette)


def _bar(look: int, left: End, right: End, palette: Palette) -> Callable[[float, float], str]:
    fades = [0.0 if end == End.UPRIGHT else BAR * 0.45 for end in (left, right)]
    return lambda x, y: "".join(
        shapes.bar(Bar(-1, x, x + BAR, y - 7, 14, look, left, right, fades[0], fades[1]), palette)
    )


def _disc(x: float, y: float, palette: Palette, layout: Layout) -> str:
    ink, r = palette[LOOKS[ASSERTED].line], layout.disc
    circle = f'<circle cx="{shapes.number(x + r)}" cy="{shapes.number(y)}" r="{shapes.number(r)}" fill="{ink}"/>'
    return circle + shapes.text(x + r, y, "3", SCREEN_FONTS["disc"], palette["surface"], "middle")


def _cells(x: float, y: float, palette: Palette) -> str:
    parts = [
        shapes.rectangle(
            x + step * 15, y - 7, x + step * 15 + 13, 14,
            shapes.mixed(palette, LOOKS[ASSERTED].line, "surface", shapes.TINT_SHARES[step + 1]), 3,
        )
        for step in range(4)
    ]  # fmt: skip
    return "".join(parts)
