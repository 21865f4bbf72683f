"""What the layers have in common: they draw the shared frame, in whole device pixels, in as few calls as they can."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.plotting import FragmentBatch, Layer, RectBatch
from timeline_app.gui.timeline.sprites import FLAT_PART, LEFT_PART, LONG, MARGIN, RIGHT_PART, Sprites
from timeline_app.timeline.drawing import LaneHead
from timeline_app.timeline.scene_columns import TimelineScene

Ints = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


class FrameLayer(Layer):
    """A layer that draws the shared frame, once there is a scene.

    After `into_rows` or `into_canvas` everything is drawn in device pixels, so that pictures are never scaled and stay
    sharp; `px`, `at` and `dots` turn lengths of the scene into them.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.rects = RectBatch()
        self.marks = FragmentBatch()
        self.words = FragmentBatch()

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the scene if there is one."""
        scene = self.frame.scene
        if scene is not None:
            self.paint_scene(painter, scene)

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw what this layer shows of a scene."""
        raise NotImplementedError

    @property
    def sprites(self) -> Sprites:
        """The pictures to draw with."""
        return self.frame.inks.sprites

    @property
    def scale(self) -> float:
        """The text scale, by which distances around words grow."""
        return self.frame.inks.theme.text_scale

    def px(self, lengths: Floats) -> Floats:
        """Give places or lengths in whole device pixels."""
        ratio = self.frame.inks.ratio
        return np.rint(lengths) if ratio == 1.0 else np.rint(lengths * ratio)

    def at(self, length: float) -> float:
        """Give one place in whole device pixels."""
        return float(round(length * self.frame.inks.ratio))

    def dots(self, length: float) -> int:
        """Give one length in whole device pixels, at least one."""
        return max(int(length * self.frame.inks.ratio + 0.5), 1)

    def ends_of(self, heads: Sequence[LaneHead]) -> Floats:
        """Give where lanes end, in whole device pixels."""
        return self.px(np.array([head.y + head.height for head in heads]))

    def into_canvas(self, painter: QPainter) -> None:
        """Draw in device pixels from the left top corner of the canvas."""
        ratio = self.frame.inks.ratio
        if ratio != 1.0:
            painter.scale(1 / ratio, 1 / ratio)

    def into_rows(self, painter: QPainter, scene: TimelineScene, left: float = 0.0) -> None:
        """Clip to the lanes and take their coordinates; x counts from `left` in the canvas."""
        frame = self.frame
        painter.setClipRect(QRectF(left, frame.top, frame.width - left, frame.height - frame.top))
        self.into_canvas(painter)
        # Whole pixels, so that hairlines stay sharp while scrolling.
        painter.translate(self.at(left), self.at(frame.top) - self.at(scene.scroll))

    # --- collecting; `draw_collected` draws ---
    def add_words(
        self, texts: Sequence[str], x: Floats | float, middle: Floats | float, role: str, ink: str, must: bool = False
    ) -> None:
        """Add lines of text that begin at x and are centred on a height, in pixels of the scene.

        What has no picture yet may wait for the next frame, unless it `must` be there.
        """
        if not texts:
            return
        sprites, top = self.sprites, middle - self.frame.inks.line_height(role) / 2
        slots = sprites.of_words(texts, role, ink, must)
        left = self.px(x) if isinstance(x, np.ndarray) else np.full(len(texts), self.at(x))
        y = self.px(top) if isinstance(top, np.ndarray) else np.full(len(texts), self.at(top))
        if sprites.is_missing:
            there = (slots >= 0).nonzero()[0]
            slots, left, y = slots[there], left[there], y[there]
        self.words.add(slots, left, y)

    def add_sign(self, slot: int, x: float, y: float) -> None:
        """Add one sign of those that are kept with the words, at device pixels."""
        self.words.add(np.array([slot]), np.array([x]), np.array([y]))

    def add_long(self, slots: Ints, x: Floats, y: Floats, width: Floats) -> None:
        """Add stretches of strips at device pixels, each put together from as many pieces as it takes."""
        while True:
            self.marks.add(slots, x, y, np.minimum(width, LONG))
            rest = (width > LONG).nonzero()[0]
            if not len(rest):
                return
            slots, x, y, width = slots[rest], x[rest] + LONG, y[rest], width[rest] - LONG

    def add_frames(
        self, style: Ints, box: tuple[Floats, Floats, Floats], height: int, closed: tuple[Bools, Bools] | None = None
    ) -> None:
        """Add bars or pills of one roundness: `box` is left, right and top; `closed` says which ends are rounded."""
        x0, x1, y = box
        sprites, top = self.sprites, y - MARGIN
        left, right = (np.ones(len(style), np.bool_),) * 2 if closed is None else closed
        whole = sprites.cap(int(style[0]), height)
        cap = np.minimum(whole, (x1 - x0) // 2) * right
        begin, width = x0 - MARGIN * left, x1 - x0 - cap + MARGIN * left
        first = sprites.frames(style, np.where(left, LEFT_PART, FLAT_PART), height)
        self.marks.add(first, begin, top, np.minimum(width, LONG))
        long = (width > LONG).nonzero()[0]
        if len(long):
            flat = sprites.frames(style[long], np.full(len(long), FLAT_PART), height)
            self.add_long(flat, begin[long] + LONG, top[long], width[long] - LONG)
        ended = cap.nonzero()[0]
        cap = cap[ended]
        slots = sprites.frames(style[ended], np.full(len(ended), RIGHT_PART), height)
        self.marks.add(slots, x1[ended] - cap, top[ended], cap + MARGIN, whole - cap)

    def draw_frame(self, painter: QPainter, style: int, x0: float, x1: float, y: float, height: int) -> None:
        """Draw one bar, pill or ring at once: for one or two, columns cost more than they save."""
        sprites = self.sprites
        whole = sprites.cap(style, height)
        cap = min(whole, (x1 - x0) // 2)
        left, right = x0 - MARGIN, x1 - cap
        parts = [(sprites.frame(style, LEFT_PART, height), left, min(right - left, LONG), 0.0)]
        while (left := left + LONG) < right:
            parts.append((sprites.frame(style, FLAT_PART, height), left, min(right - left, LONG), 0.0))
        if cap:
            parts.append((sprites.frame(style, RIGHT_PART, height), right, cap + MARGIN, whole - cap))
        sprites.end()
        for slot, x, width, skip in parts:
            page, begin, top, _, high = sprites.marks.table[slot].tolist()
            # Qt takes whole numbers here.
            painter.drawPixmap(
                int(x), int(y) - MARGIN, sprites.marks.pages[int(page)],
                int(begin + skip), int(top), int(width), int(high),
            )  # fmt: skip

    def draw_collected(self, painter: QPainter, opacity: float = 1.0) -> None:
        """Draw what was collected, marks first, then words."""
        sprites = self.sprites
        sprites.end()
        self.marks.draw(painter, sprites.marks.table, sprites.marks.pages, opacity)
        self.words.draw(painter, sprites.words.table, sprites.words.pages, opacity)

    def clear(self) -> None:
        """Begin to collect anew."""
        self.marks.clear()
        self.words.clear()
