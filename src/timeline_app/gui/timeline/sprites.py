"""Finds the pictures of marks and words in their atlases, for whole columns at once; draws what is not there yet."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from timeline_app.gui.timeline import sprite_shapes as shapes
from timeline_app.gui.timeline.atlas import HIGH, NO_SLOT, PAGE_WIDTH, WIDE, Atlas
from timeline_app.timeline.drawing import LOOKS, End
from timeline_app.timeline.scene_columns import BAND_KINDS, OUTLINE

if TYPE_CHECKING:
    from timeline_app.gui.timeline.inks import Inks

Ints = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.float64]

LONG = PAGE_WIDTH
"""Length of strips in device pixels; what is longer is put together from several."""
WIDEST = 640
"""Cells and fades are at most so many device pixels wide."""
MOST_NUMBER = 10_000
"""Numbers below this have pictures."""
NUMBER_INKS = (
    "surface",
    "text",
    *dict.fromkeys(role for look in LOOKS for role in (look.line, look.text) if role != "text"),
)
"""The inks of numbers on discs and cells."""
CELL_STEPS = 5
"""Tints of density cells, that of nothing included."""
WORDS_A_FRAME = 30
"""So many new words are drawn in one frame while frames follow one another; the rest come with the next."""
MARGIN = 1
"""Device pixels around a bar's picture, which a thick line reaches into."""
LEFT_PART, FLAT_PART, RIGHT_PART = range(3)


class Sprites:
    """The pictures of one theme, text scale and device pixel ratio. Lengths given and taken are device pixels."""

    def __init__(self, inks: "Inks") -> None:
        self.inks = inks
        self.ratio = inks.ratio
        self.marks = Atlas(inks.ratio)
        self.words = Atlas(inks.ratio)
        self.is_missing = False
        """Whether some words of this frame have not been drawn yet."""
        self._room = WORDS_A_FRAME
        self._tables: dict[Hashable, Ints] = {}
        self._used: list[Ints] = []

    @property
    def generation(self) -> int:
        """Changes when pictures were given up: slots kept from before are then worth nothing."""
        return self.marks.generation + self.words.generation

    def begin(self, most_words: int = WORDS_A_FRAME) -> None:
        """Begin a frame that may draw so many new words; give up pictures that have not been used for long."""
        before = self.generation
        nothing = np.empty(0, np.int64)
        self.marks.tidy(nothing)
        if self.words.is_turned:
            self.words.tidy(np.concatenate((nothing, *self._used)))
        self._used.clear()
        if before != self.generation:
            self._tables.clear()
        self._room, self.is_missing = most_words, False

    def end(self) -> None:
        """End making pictures, so that they can be drawn from."""
        self.marks.seal()
        self.words.seal()

    def use(self, words: Ints) -> None:
        """Note words that a frame draws: they stay."""
        self._used.append(words)

    # --- words ---
    def of_words(self, texts: Sequence[str], role: str, ink: str, must: bool = False) -> Ints:
        """Give the slots of words, `NO_SLOT` for what waits for the next frame; nothing waits that `must` be there."""
        known = self.words.group((role, ink)).get
        found = [known(text, NO_SLOT) for text in texts]
        if NO_SLOT in found:
            for at, slot in enumerate(found):
                if slot == NO_SLOT:
                    found[at] = self._word(texts[at], role, ink, must)
        slots = np.array(found, np.int64)
        self._used.append(slots)
        return slots

    def _word(self, text: str, role: str, ink: str, must: bool) -> int:
        there = self.words.group((role, ink)).get(text)
        if there is not None:
            return there
        if not must and self._room <= 0:
            self.is_missing = True
            return NO_SLOT
        self._room -= 1
        width, height = self.inks.words_size(text, role)
        return self.words.add(
            (role, ink), text, ceil(width * self.ratio), ceil(height * self.ratio),
            lambda painter: self.inks.paint_words(painter, text, role, ink),
        )  # fmt: skip

    def of_numbers(self, numbers: Ints, ink: Ints) -> tuple[Ints, Floats, Floats]:
        """Give the slots of numbers in inks of `NUMBER_INKS`, as `of_words` gives them, with their widths and heights.

        Numbers too large for the table are few, and are looked up one by one.
        """
        table = self._table("number", (len(NUMBER_INKS), MOST_NUMBER + 1))
        found = table[ink, np.minimum(numbers, MOST_NUMBER)]
        if len(found) and found.min() < 0:
            for at in np.flatnonzero((found < 0) & (numbers < MOST_NUMBER)).tolist():
                number, code = int(numbers[at]), int(ink[at])
                table[code, number] = self._word(str(number), "disc", NUMBER_INKS[code], False)
            found = table[ink, np.minimum(numbers, MOST_NUMBER)]
            for at in np.flatnonzero(numbers >= MOST_NUMBER).tolist():
                found[at] = self._word(str(int(numbers[at])), "disc", NUMBER_INKS[int(ink[at])], False)
        self._used.append(found)
        rows = self.words.table[found]
        # A picture is two pixels wider than its words.
        return found, rows[:, WIDE] - 2 * self.ratio, rows[:, HIGH]

    # --- marks ---
    def frames(self, style: Ints, part: Ints, height: int) -> Ints:
        """Give the parts of bars and pills: `LEFT_PART` with the rounded end, `FLAT_PART`, `RIGHT_PART`."""
        return self._of(
            ("frame", height), (len(shapes.FRAMES), 3), (style, part), lambda s, p: self.frame(s, p, height)
        )

    def cap(self, style: int, height: int) -> int:
        """Give the width of the right end of a bar or pill."""
        return ceil(shapes.frame_radius(shapes.FRAMES[style], height / self.ratio) * self.ratio) + 2

    def frame(self, style: int, part: int, height: int) -> int:
        """Give one part of one bar, pill or ring."""
        frame, r, far = shapes.FRAMES[style], self.ratio, 4 * LONG
        cap = self.cap(style, height)
        left = {LEFT_PART: MARGIN, FLAT_PART: -LONG, RIGHT_PART: cap - far}[part]
        box = QRectF(left / r, MARGIN / r, far / r, height / r)
        width = cap + MARGIN if part == RIGHT_PART else LONG
        return self._slot(
            ("frame", style, part), height, width, height + 2 * MARGIN,
            lambda painter: shapes.draw_frame(painter, self.inks, frame, box),
        )  # fmt: skip

    def fades(self, look: Ints, length: Ints, side: Ints, height: int) -> Ints:
        """Give fades, `side` 0 to the left and 1 to the right."""
        return self._of(
            ("fade", height), (len(LOOKS), WIDEST + 1, 2), (look, np.clip(length, 1, WIDEST), side),
            lambda a, n, to_right: self._slot(
                ("fade", a, to_right), (n, height), n, height,
                lambda p: shapes.draw_fade(p, self.inks, LOOKS[a], n / self.ratio, height / self.ratio, not to_right),
            ),
        )  # fmt: skip

    def ends(self, end: Ints, look: Ints, side: Ints, height: int, ticks: bool) -> Ints:
        """Give what stands at ends of bars or lines by `End` code, `side` 0 left and 1 right; nothing at most of them.

        Each is `end_width` wide. The known ends of lines have `ticks`, those of bars are part of their border.
        """
        return self._of(
            ("end", height, ticks), (len(End), len(LOOKS), 2), (end, look, side), partial(self._end, height, ticks)
        )

    @property
    def end_width(self) -> int:
        """Width of the pictures of ends; the end itself is a pixel from their outer edge."""
        return ceil(shapes.BRACKET * self.ratio) + 1

    def _end(self, height: int, ticks: bool, end: int, look: int, side: int) -> int:
        wide = self.end_width

        def draw(painter: QPainter) -> None:
            painter.translate((1 - side) / self.ratio, 0)
            if end == End.BRACKET:
                shapes.draw_bracket(painter, self.inks, LOOKS[look], height / self.ratio, side == 0)
            elif end == End.UPRIGHT and ticks:
                x = 0.0 if side == 0 else (wide - 1) / self.ratio
                shapes.draw_tick(painter, self.inks, LOOKS[look], x, height / self.ratio)

        return self._slot(("end", end, look, side, ticks), height, wide, height, draw)

    def lines(self, look: Ints, thick: float) -> Ints:
        """Give strips of lines by look, `thick` pixels of the drawing high."""
        height = max(round(thick * self.ratio), 1)
        return self._of(
            ("line", height), (len(LOOKS),), (look,),
            lambda a: self._slot(
                ("line", a), height, LONG, height,
                lambda p: shapes.draw_line(p, self.inks, LOOKS[a], LONG / self.ratio, height / self.ratio),
            ),
        )  # fmt: skip

    def bands(self, kind: Ints, height: int) -> Ints:
        """Give strips of status bands by code of `BAND_KINDS`."""
        return self._of(
            ("band", height), (len(BAND_KINDS),), (kind,),
            lambda k: self._slot(
                ("band", k), height, LONG, height,
                lambda p: shapes.draw_band(p, self.inks, BAND_KINDS[k], LONG / self.ratio, height / self.ratio),
            ),
        )  # fmt: skip

    def glyphs(self, kind: Ints, look: Ints, kinds: tuple[str, ...]) -> Ints:
        """Give glyphs by kind code and look; each is `glyph_side` square."""
        return self._of(
            ("glyph", kinds), (OUTLINE + 1, len(LOOKS)), (kind, look),
            lambda k, a: self.glyph("outline" if k == OUTLINE else kinds[k], a),
        )  # fmt: skip

    def glyph(self, kind: str, look: int) -> int:
        """Give one glyph by name."""
        side = self.glyph_side
        return self._slot(
            ("glyph", look), kind, side, side,
            lambda p: shapes.draw_glyph(p, self.inks, kind, look, self.inks.layout.glyph + 2),
        )  # fmt: skip

    @property
    def glyph_side(self) -> int:
        """Width and height of a glyph's picture: a pixel larger on each side."""
        return ceil((self.inks.layout.glyph + 2) * self.ratio)

    def oppose(self, radius: float) -> int:
        """Give the ≠ disc in a square a pixel larger on each side."""
        side = ceil((2 * radius + 2) * self.ratio)
        return self._sign("oppose", radius, side, lambda p: shapes.draw_oppose(p, self.inks, radius, side / self.ratio))

    def opposes(self, radius: float, hollow: npt.NDArray[np.bool_]) -> Ints:
        """Give the same for many, hollow ones among them."""
        slots = np.full(len(hollow), self.oppose(radius))
        if hollow.any():
            side = ceil((2 * radius + 2) * self.ratio)
            slots[hollow] = self._sign(
                "proposed", radius, side,
                lambda p: shapes.draw_oppose(p, self.inks, radius, side / self.ratio, hollow=True),
            )  # fmt: skip
        return slots

    def discs(self, look: Ints, hollow: Ints, radius: Floats) -> tuple[Ints, Floats]:
        """Give discs, and the side of the square each lies in the middle of. Radii are pixels of the drawing."""
        steps = np.clip(np.rint(radius * 2), 1, 255).astype(np.int64)
        slots = self._of(("disc",), (len(LOOKS), 2, 256), (look, hollow, steps), self._disc)
        return slots, self.marks.table[slots, WIDE]

    def _disc(self, look: int, hollow: int, steps: int) -> int:
        radius = steps / 2
        side = ceil((2 * radius + 1) * self.ratio)
        return self._slot(
            ("disc", look, hollow), radius, side, side,
            lambda p: shapes.draw_disc(p, self.inks, look, bool(hollow), radius, side / self.ratio),
        )  # fmt: skip

    def cells(self, width: Ints, look: Ints, step: Ints, height: int) -> Ints:
        """Give density cells; `step` 0 is that of nothing."""
        return self._of(
            ("cell", height), (WIDEST + 1, len(LOOKS), CELL_STEPS), (np.clip(width, 1, WIDEST), look, step),
            lambda w, a, s: self._slot(
                ("cell", a, s), (w, height), w, height,
                lambda p: shapes.draw_cell(p, self.inks, a, s, w / self.ratio, height / self.ratio),
            ),
        )  # fmt: skip

    def cell_inks(self, look: Ints, step: Ints) -> Ints:
        """Give the inks, as codes of `NUMBER_INKS`, that stand out from cells."""
        return self._of(
            "cell ink", (len(LOOKS), CELL_STEPS), (look, step),
            lambda a, s: NUMBER_INKS.index(shapes.cell_ink(self.inks, a, s)),
        )  # fmt: skip

    def icon(self, name: str, role: str, size: int) -> int:
        """Give a shipped icon; `size` is its side in pixels at text scale 1."""
        side = ceil(self.inks.theme.px(size) * self.ratio)

        def draw(painter: QPainter) -> None:
            painter.drawPixmap(0, 0, self.inks.theme.pixmap(name, role, size, self.ratio))

        return self._sign(("icon", name, role), size, side, draw)

    def _sign(self, group: Hashable, key: Hashable, side: int, draw: Callable[[QPainter], None]) -> int:
        """Give a sign of those that stand among words and above them, so that both are drawn in one call."""
        found = self.words.group(group).get(key)
        return self.words.add(group, key, side, side, draw) if found is None else found

    def _of(self, name: Hashable, shape: tuple[int, ...], index: tuple[Ints, ...], make: Callable[..., int]) -> Ints:
        """Look columns up in a table of slots; what is missing is made first."""
        table = self._table(name, shape)
        found = table[index]
        if found.size and found.min() < 0:
            missing = np.flatnonzero(found < 0)
            for entry in set(zip(*(column[missing].tolist() for column in index), strict=True)):
                table[entry] = make(*entry)
            found = table[index]
        return found

    def _table(self, name: Hashable, shape: tuple[int, ...]) -> Ints:
        table = self._tables.get(name)
        if table is None or table.shape != shape:
            table = self._tables[name] = np.full(shape, NO_SLOT, np.int64)
        return table

    def _slot(self, group: Hashable, key: Hashable, width: int, height: int, draw: Callable[[QPainter], None]) -> int:
        found = self.marks.group(group).get(key)
        return self.marks.add(group, key, width, height, draw) if found is None else found
