"""The layer of the marks: status bands, density cells, lines, bars, glyphs, discs, and words, in two calls."""

from collections.abc import Callable, Iterable, Sized
from typing import Any

import numpy as np
from PySide6.QtGui import QPainter

from timeline_app.gui.timeline import sprite_shapes as shapes
from timeline_app.gui.timeline.atlas import HIGH
from timeline_app.gui.timeline.frame_layer import Floats, FrameLayer, Ints
from timeline_app.gui.timeline.ground_layers import cell_edges
from timeline_app.gui.timeline.off_view_pills import add_off_view
from timeline_app.gui.timeline.sprites import NUMBER_INKS
from timeline_app.timeline.drawing import LOOKS, NO_EVIDENCE, End, More, OffView
from timeline_app.timeline.scene_columns import (
    BAND_KINDS,
    Bands,
    Bars,
    Cells,
    Counts,
    Discs,
    Glyphs,
    Labels,
    Lines,
    Opposes,
    TimelineScene,
)

UPRIGHT = int(End.UPRIGHT)
_TEXT_INKS = tuple(dict.fromkeys(look.text for look in LOOKS))
_INK_OF_LOOK = np.array([_TEXT_INKS.index(look.text) for look in LOOKS])
_PLAIN_BANDS = {BAND_KINDS.index("in_post"): (2.0, "border.control"), BAND_KINDS.index("left"): (0.0, "asserted")}
"""Thickness (0 for all of it) and colour of bands that are a plain line, by code."""
_IS_STRIP = np.array([code not in _PLAIN_BANDS for code in range(len(BAND_KINDS))])
LINE = 2.0
"""Thickness of a line of stages 2 and 3; how far its brackets reach up and down."""
_NUMBER_INK = np.array([NUMBER_INKS.index(look.line) for look in LOOKS])


class MarkLayer(FrameLayer):
    """Everything that stands for events. Of a stage that is fading away, the same over it."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw bands and marks in view."""
        self.into_rows(painter, scene, self.frame.left)
        self.clear()
        if len(scene.bands):
            self._draw_bands(painter, scene.bands)
        self._draw_marks(painter, scene)
        ghost = self.frame.ghost
        if ghost is not None:
            self.clear()
            self._draw_marks(painter, ghost.scene, ghost.opacity)

    def _draw_marks(self, painter: QPainter, scene: TimelineScene, opacity: float = 1.0) -> None:
        if scene.cells is not None:
            self._add_cells(scene.cells)
        groups: tuple[tuple[Sized, Callable[[Any], None]], ...] = (
            (scene.lines, self._add_lines), (scene.bars, self._add_bars), (scene.glyphs, self._add_glyphs),
            (scene.discs, self._add_discs), (scene.labels, self._add_labels), (scene.counts, self._add_counts),
            (scene.more, self._add_more), (scene.off_view, self._add_off_view), (scene.opposes, self._add_opposes),
        )  # fmt: skip
        for group, add in groups:
            if len(group):
                add(group)
        self.draw_collected(painter, opacity)

    def _draw_bands(self, painter: QPainter, bands: Bands) -> None:
        """Draw what is one colour as boxes, which costs a third, and collect what is dashed or hatched."""
        x0, y, height = self.px(bands.x0), self.px(bands.y), self.dots(bands.height)
        wide = self.px(bands.x1) - x0
        for code, (thick, role) in _PLAIN_BANDS.items():
            mine = (bands.kind == code).nonzero()[0]
            if len(mine):
                tall = self.dots(thick or bands.height)
                top = y[mine] + (height - tall) // 2
                self.rects.draw(painter, x0[mine], top, wide[mine], float(tall), self.frame.inks.colour(role))
        mine = _IS_STRIP[bands.kind].nonzero()[0]
        if len(mine):
            self.add_long(self.sprites.bands(bands.kind[mine], height), x0[mine], y[mine], wide[mine])

    # --- stage 4 ---
    def _add_cells(self, cells: Cells) -> None:
        """Add cells in which something happened; empty ones belong to the ground, except on the selected lane."""
        x, width = cell_edges(self, cells)
        filled = cells.step > 0
        filled[cells.lane == self.frame.current_lane] = True
        row, column = np.nonzero(filled)
        step, look, number = cells.step[row, column], cells.look[row, column], cells.number[row, column]
        y, height = self.px(cells.y)[row], self.dots(cells.height)
        x, width = x[column], width[column]
        self.marks.add(self.sprites.cells(width, look, step, height), x, y)
        room = np.where(width >= self.dots(16.0), width, 0) * (number > 0)
        self._add_numbers(number, self.sprites.cell_inks(look, step), (x + width / 2, y + height / 2), room)

    def _add_numbers(self, number: Ints, ink: Ints, middle: tuple[Floats, Floats], room: Floats | Ints) -> None:
        """Add numbers centred on device pixels, where there is room for them."""
        slots, wide, high = self.sprites.of_numbers(number, ink)
        there = ((wide <= room) & (slots >= 0)).nonzero()[0]
        left, top = np.rint(middle[0] - wide / 2), np.rint(middle[1] - high / 2)
        self.words.add(slots[there], left[there], top[there])

    # --- lines of stages 2 and 3 ---
    def _add_lines(self, lines: Lines) -> None:
        """Add solid stretches on both sides of gaps, fades, and what stands at the ends."""
        # Where a glyph or words stand in a fade, what is left of it beyond them is the fade.
        fade_left = np.minimum(lines.fade_left, np.maximum(lines.gap0 - lines.x0, 0.0))
        fade_right = np.minimum(lines.fade_right, np.maximum(lines.x1 - lines.gap1, 0.0))
        x0, x1, y, thick = self.px(lines.x0), self.px(lines.x1), self.px(lines.y), self.dots(LINE)
        solid0, solid1 = x0 + self.px(fade_left), x1 - self.px(fade_right)
        left = np.concatenate((solid0, np.maximum(self.px(lines.gap1), solid0)))
        width = np.concatenate((np.minimum(self.px(lines.gap0), solid1), solid1)) - left
        some = (width > 0).nonzero()[0]
        row = some % len(y)
        slots = self.sprites.lines(lines.look, LINE)
        top = y - thick // 2
        self.add_long(slots[row], left[some], top[row], width[some])
        self._add_fades(lines.look, (solid0, solid1), top, thick, (fade_left, fade_right))
        tall = self.dots(self.frame.inks.layout.glyph - 1)
        self._add_ends(lines, (x0, x1), y - tall // 2, tall, ticks=True)

    def _add_fades(
        self, look: Ints, solid: tuple[Floats, Floats], y: Floats, height: int, fades: tuple[Floats, Floats]
    ) -> None:
        fade = np.concatenate(fades)
        at = (fade > 0).nonzero()[0]
        if not len(at):
            return
        row, side = at % len(y), at // len(y)
        length = np.maximum(self.px(fade[at]), 1).astype(np.int64)
        slots = self.sprites.fades(look[row], length, side, height)
        x = np.concatenate(solid)[at] - length * (side == 0)
        self.marks.add(slots, x, y[row])

    def _add_ends(
        self, marks: Lines | Bars, edges: tuple[Floats, Floats], y: Floats, height: int, *, ticks: bool
    ) -> None:
        """Add brackets, and at the known ends of lines short strokes."""
        end = np.concatenate((marks.left, marks.right))
        at = ((end == End.BRACKET) | (end == UPRIGHT) if ticks else end == End.BRACKET).nonzero()[0]
        if not len(at):
            return
        row, side, wide = at % len(y), at // len(y), self.sprites.end_width
        slots = self.sprites.ends(end[at], marks.look[row], side, height, ticks)
        # The end is a pixel from the outer edge of its picture.
        x = np.concatenate(edges)[at] - np.where(side == 0, 1, wide - 1)
        self.marks.add(slots, x, y[row])

    # --- bars ---
    def _add_bars(self, bars: Bars) -> None:
        hovered = self.frame.hovered
        style = bars.look.astype(np.int64)
        if hovered is not None and hovered.kind == "event":
            style[bars.event == hovered.events[0]] += shapes.HOVERED
        edges = self.px(bars.x0), self.px(bars.x1)
        x0 = edges[0] + self.px(bars.fade_left)
        x1 = np.maximum(edges[1] - self.px(bars.fade_right), x0 + 2)
        y, height = self.px(bars.y), self.dots(bars.height)
        self.add_frames(style, (x0, x1, y), height, (bars.left == UPRIGHT, bars.right == UPRIGHT))
        self._add_fades(bars.look, (x0, x1), y, height, (bars.fade_left, bars.fade_right))
        self._add_ends(bars, edges, y, height, ticks=False)

    # --- signs ---
    def _add_glyphs(self, glyphs: Glyphs) -> None:
        back = self.frame.inks.layout.glyph / 2 + 1
        slots = self.sprites.glyphs(glyphs.kind, glyphs.look, glyphs.kinds)
        self.marks.add(slots, self.px(glyphs.x - back), self.px(glyphs.y - back))

    def _add_discs(self, discs: Discs) -> None:
        slots, side = self.sprites.discs(discs.look, discs.hollow.astype(np.int64), discs.radius)
        ratio, half = self.frame.inks.ratio, side / 2
        left, top = np.rint(discs.x * ratio - half), np.rint(discs.y * ratio - half)
        self.marks.add(slots, left, top)
        ink = np.where(discs.hollow, _NUMBER_INK[discs.look], NUMBER_INKS.index("surface"))
        self._add_numbers(discs.number, ink, (left + half, top + half), side)

    def _add_opposes(self, opposes: Opposes) -> None:
        """Add ≠ above all words, since it must not be missed."""
        slots, back = self.sprites.opposes(opposes.radius, opposes.proposed), opposes.radius + 1
        self.words.add(slots, self.px(opposes.x - back), self.px(opposes.y - back))

    # --- words ---
    def _add_labels(self, labels: Labels) -> None:
        """Add names, each in the ink of its look."""
        plain = labels.look < NO_EVIDENCE
        if plain.all():
            self.add_words(labels.texts, labels.x, labels.y, "label", _TEXT_INKS[0])
            return
        ink = _INK_OF_LOOK[labels.look]
        for code in np.bincount(ink).nonzero()[0].tolist():
            mine = (ink == code).nonzero()[0]
            texts = [labels.texts[at] for at in mine.tolist()]
            self.add_words(texts, labels.x[mine], labels.y[mine], "label", _TEXT_INKS[code])

    def _add_counts(self, counts: Counts) -> None:
        """Add quote icons with their numbers."""
        slot = self.sprites.icon("quote-count", "text.3", 11)
        half = float(self.sprites.words.table[slot, HIGH]) / self.frame.inks.ratio / 2
        self.words.add(np.full(len(counts), slot), self.px(counts.x), self.px(counts.y - half + 0.5))
        self.add_words(counts.texts, counts.x + self.frame.inks.layout.count_icon, counts.y, "count", "text.2")

    def _add_off_view(self, pills: Iterable[OffView]) -> None:
        for pill in pills:
            add_off_view(self, pill)

    def _add_more(self, pills: Iterable[More]) -> None:
        """Add the pills of what found no row."""
        rows = list(pills)
        x, y, wide = np.array([(pill.x, pill.y, pill.width) for pill in rows]).T
        height = rows[0].height
        box = self.px(x), self.px(x + wide), self.px(y)
        self.add_frames(np.full(len(rows), shapes.MORE), box, self.dots(height))
        measure = self.frame.inks.measure
        inner = x + (wide - np.array([measure(pill.text, "count") for pill in rows])) / 2
        self.add_words([pill.text for pill in rows], inner, y + height / 2, "count", "text.2")
