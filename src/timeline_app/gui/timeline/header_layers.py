"""The layers that stand still while time moves: lane headers and groups, axis, and the tray of undated events."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import tr
from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.frame_layer import Floats, FrameLayer, Ints
from timeline_app.gui.timeline.off_view_pills import ICON
from timeline_app.gui.timeline.sprite_shapes import UNDATED, UNDATED_CHOSEN, UNDATED_REST
from timeline_app.timeline.drawing import FoldedLanes, GroupHead, LaneHead, TrayPill
from timeline_app.timeline.labels import inside
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.ticks import AxisLabel

PAD, INDENT = 14.0, 26.0
NAME_Y, POST_Y = 13.5, 28.5
MOST_ROWS = 5000


class Row(NamedTuple):
    """The words and signs of one row of the header column: slots, left edges in device pixels, tops below the row's."""

    slots: tuple[int, ...]
    x: tuple[float, ...]
    below: tuple[float, ...]


class HeaderLayer(FrameLayer):
    """Lane headers, group heads, and the line that stands for empty lanes. Put together anew only when they change.

    What a row says hardly ever changes, but where it stands does: so its pictures are found once, and put in place.
    """

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._key: tuple[object, ...] = ()
        self._plain: list[tuple[QRectF, QColor]] = []
        self._rows: dict[tuple[object, ...], Row] = {}
        self._means: tuple[object, ...] = ()
        self._ends: Floats = np.empty(0)
        self._slots: Ints = np.empty(0, np.int64)

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw the left column, and what runs across the whole width."""
        frame, inks = self.frame, self.frame.inks
        means = self.sprites, self.sprites.generation, frame.width
        key = scene.heads, scene.groups, scene.folded, frame.current_lane, means
        if key != self._key:
            self._collect(scene, means)
            # New words may have cost old ones their page.
            self._key = (*key[:-1], (self.sprites, self.sprites.generation, frame.width))
        self.sprites.use(self._slots)
        self.into_rows(painter, scene)
        top, tall, line = self.at(scene.scroll), self.dots(frame.height - frame.top), self.dots(1.0)
        painter.fillRect(QRectF(0, top, self.at(frame.left), tall), inks.colour("surface"))
        painter.fillRect(QRectF(self.at(frame.left - 1), top, line, tall), inks.colour("border"))
        for box, colour in self._plain:
            painter.fillRect(box, colour)
        self.rects.draw(painter, 0.0, self._ends - line, self.at(frame.left), line, inks.colour("hairline"))
        self.draw_collected(painter)

    def _collect(self, scene: TimelineScene, means: tuple[object, ...]) -> None:
        self.clear()
        self._plain.clear()
        if means != self._means or len(self._rows) > MOST_ROWS:
            self._rows.clear()
            self._means = means
        self._ends = self.ends_of(scene.heads)
        rows = [self._row(head[2:], self._lane_row, head) for head in scene.heads]
        rows += [self._row(group[2:] + group[:1], self._group_row, group) for group in scene.groups]
        rows += [self._row((folded.text, folded.names, folded.unfolded), self._folded_row, folded)
                 for folded in scene.folded]  # fmt: skip
        for head in scene.heads:
            if head.lane == self.frame.current_lane:
                self._add_box(0, head.y, self.frame.left - 1, head.height - 1, "accent.soft")
                self._add_box(0, head.y, 3, head.height - 1, "accent")
        for group in scene.groups:
            self._add_line(group.y, group.height, "sunken", "border")
        for folded in scene.folded:
            self._add_line(folded.y, folded.height, "surface", "hairline")
        self._slots = np.empty(0, np.int64)
        if rows:
            tops = [head.y for head in scene.heads]
            tops += [group.y for group in scene.groups]
            tops += [folded.y for folded in scene.folded]
            top = np.repeat(tops, [len(row.slots) for row in rows])
            self._slots, x, below = (np.concatenate(column) for column in zip(*rows, strict=True))
            self.words.add(self._slots, x, self.px(top + below))

    def _add_box(self, x: float, y: float, width: float, height: float, role: str) -> None:
        left, top = self.at(x), self.at(y)
        box = QRectF(left, top, max(self.at(x + width) - left, 1), max(self.at(y + height) - top, 1))
        self._plain.append((box, self.frame.inks.colour(role)))

    def _add_line(self, y: float, height: float, ground: str, edge: str) -> None:
        """Add the ground of what runs across the whole width."""
        self._add_box(0, y, self.frame.width, height - 1, ground)
        self._add_box(0, y + height - 1, self.frame.width, 1, edge)

    # --- rows, each found once ---
    def _row(self, words: tuple[object, ...], make: Callable[[Any], Row], row: object) -> Row:
        """Give what was found for these words before, or find it."""
        key = make.__name__, *words
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = make(row)
        return found

    def _lane_row(self, head: LaneHead) -> Row:
        inks, left = self.frame.inks, self.frame.left
        sign, room = 2 * inks.layout.oppose + 2, left - PAD
        middle = NAME_Y * self.scale if head.post else (head.height - inks.layout.band) / 2
        name = self._cut(head.name, "name", room - (sign + 14 if head.disputed else 8))
        parts = [self._word(name, PAD, middle, "name", "text" if head.known else "text.3")]
        if head.post:
            parts.append(self._word(self._cut(head.post, "post", room - 8), PAD, POST_Y * self.scale, "post"))
        if head.disputed:
            parts.append((self.sprites.oppose(inks.layout.oppose), self.at(left - sign - 5), middle - sign / 2))
        return _row_of(parts)

    def _group_row(self, group: GroupHead) -> Row:
        middle, x = group.height / 2, INDENT * self.scale
        after = x + self.frame.inks.measure(group.group, "group") + 8
        parts = (
            self._chevron(middle, opened=not group.folded), self._word(group.group, x, middle, "group"),
            self._word(group.summary, after, middle, "small"),
        )  # fmt: skip
        return _row_of(parts)

    def _folded_row(self, folded: FoldedLanes) -> Row:
        middle, x = folded.height / 2, INDENT * self.scale
        measure = self.frame.inks.measure
        parts = [self._chevron(middle, opened=folded.unfolded), self._word(folded.text, x, middle, "small")]
        x += measure(folded.text, "small") + 8
        names = inside(folded.names, 0, self.frame.width - x - 12, measure, "small")
        if names:
            # Name by name: who is in the line changes with every step, but the names are always the same.
            words, space = names.text.replace(", ", ",\n").split("\n"), measure(" ", "small")
            below = middle - self.frame.inks.line_height("small") / 2
            # The comma belongs to the line, whichever way the name before it runs.
            drawn = [f"{isolate_foreign(word[:-1])}," if word.endswith(",") else word for word in words]
            for slot, word in zip(self.sprites.of_words(drawn, "small", "text.2", True).tolist(), words, strict=True):
                parts.append((slot, self.at(x), below))
                x += measure(word, "small") + space
        return _row_of(parts)

    def _cut(self, text: str, role: str, room: float) -> str:
        """Give a text as it fits, whole where not even seven letters do."""
        placed = inside(text, 0, room, self.frame.inks.measure, role)
        return placed.text if placed else text

    def _word(self, text: str, x: float, middle: float, role: str, ink: str = "text.2") -> tuple[int, float, float]:
        slot = int(self.sprites.of_words([text], role, ink, True)[0])
        return slot, self.at(x), middle - self.frame.inks.line_height(role) / 2

    def _chevron(self, middle: float, *, opened: bool) -> tuple[int, float, float]:
        slot = self.sprites.icon("chevron-down" if opened else "chevron-right", "text.2", ICON)
        return slot, self.at(9 * self.scale), middle - self.frame.inks.theme.px(ICON) / 2


def _row_of(parts: Iterable[tuple[int, float, float]]) -> Row:
    slots, x, below = zip(*parts, strict=True)
    return Row(slots, x, below)


class AxisLayer(FrameLayer):
    """The two tiers on top, the number of people in view, and the tray of undated events."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw axis and tray."""
        frame, inks, layout = self.frame, self.frame.inks, self.frame.inks.layout
        self.into_canvas(painter)
        self.clear()
        top, axis, left, line = self.dots(frame.top), self.dots(layout.axis), self.at(frame.left), self.dots(1.0)
        width = self.at(frame.width)
        painter.fillRect(QRectF(0, 0, width, top), inks.colour("surface"))
        self._draw_ticks(painter, scene, left, float(axis), float(line))
        painter.fillRect(QRectF(left - line, 0, line, top), inks.colour("border"))
        painter.fillRect(QRectF(0, axis - line, width, line), inks.colour("border"))
        self.add_words([frame.people], PAD, layout.axis / 2, "small", "text.2", must=True)
        self._add_tier(scene.axis.units, layout.axis - 9 * self.scale, "axis.unit", "text.2")
        self._add_tier(scene.axis.context, 12 * self.scale, "axis", "text")
        if scene.tray:
            painter.fillRect(QRectF(0, top - line, width, line), inks.colour("border"))
            self._add_tray(scene)
        self.draw_collected(painter)

    def _draw_ticks(self, painter: QPainter, scene: TimelineScene, left: float, axis: float, line: float) -> None:
        colour = self.frame.inks.colour("border.control")
        short = float(self.dots(8.0))
        for places, tall in ((scene.axis.major, axis), ([tick.x for tick in scene.axis.units], short)):
            if len(places):
                self.rects.draw(painter, self.px(np.array(places)) + left, axis - tall, line, tall, colour)

    def _add_tier(self, labels: Sequence[AxisLabel], middle: float, role: str, ink: str) -> None:
        if labels:
            x = np.array([label.text_x for label in labels]) + self.frame.left
            self.add_words([label.text for label in labels], x, middle, role, ink, must=True)

    def _add_tray(self, scene: TimelineScene) -> None:
        middle = self.frame.inks.layout.axis + self.frame.tray_height / 2
        self.add_words([tr("Undated")], PAD, middle, "small", "text.2", must=True)
        for pill in scene.tray:
            self._add_pill(pill, middle)

    def _add_pill(self, pill: TrayPill, middle: float) -> None:
        frame, inks = self.frame, self.frame.inks
        tall, left = inks.layout.bar, frame.left + pill.x
        chosen = pill.event >= 0 and pill.event in frame.selected
        style = UNDATED_CHOSEN if chosen else UNDATED if pill.event >= 0 else UNDATED_REST
        x0, x1, y = (np.array([self.at(v)]) for v in (left, left + pill.width, middle - tall / 2))
        self.add_frames(np.array([style]), (x0, x1, y), self.dots(tall))
        if pill.event < 0:
            self.add_words([pill.text], left + 8.5, middle, "count", "text.2", must=True)
            return
        side = inks.layout.glyph
        if pill.kind and pill.look != 3:
            slot = np.array([self.sprites.glyph(pill.kind, pill.look)])
            self.marks.add(slot, np.array([self.at(left + 7.5)]), np.array([self.at(middle - side / 2 - 1)]))
        self.add_words([pill.text], left + 12.5 + side, middle, "small", "text.2", must=True)
