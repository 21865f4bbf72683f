"""The layers that stand still while time moves: lane headers and groups, axis, and the tray of undated events."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.frame_layer import FrameLayer
from timeline_app.gui.timeline.off_view_pills import ICON
from timeline_app.gui.timeline.sprite_shapes import UNDATED, UNDATED_CHOSEN, UNDATED_REST
from timeline_app.timeline.drawing import FoldedLanes, GroupHead, LaneHead, TrayPill
from timeline_app.timeline.labels import inside
from timeline_app.timeline.scene_columns import TimelineScene
from timeline_app.timeline.ticks import AxisLabel

PAD, INDENT = 14.0, 26.0
NAME_Y, POST_Y = 13.5, 28.5
MOST_CUT = 20_000


class HeaderLayer(FrameLayer):
    """Lane headers, group heads, and the line that stands for empty lanes. Put together anew only when they change."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._key: tuple[object, ...] = ()
        self._plain: list[tuple[QRectF, str]] = []
        self._cuts: dict[tuple[str, str, float], str] = {}
        self._lines: dict[tuple[str, str], tuple[list[str], list[float], list[float]]] = {}

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw the left column, and what runs across the whole width."""
        frame, inks = self.frame, self.frame.inks
        key = (
            scene.heads, scene.groups, scene.folded, frame.current_lane, frame.width, self.sprites,
            self.sprites.generation,
        )  # fmt: skip
        if key != self._key:
            self._collect(scene)
            self._key = (*key[:-1], self.sprites.generation)
        else:
            self.sprites.use(self.words.slots)
        self.into_rows(painter, scene)
        top, tall = self.at(scene.scroll), self.dots(frame.height - frame.top)
        painter.fillRect(QRectF(0, top, self.at(frame.left), tall), inks.colour("surface"))
        painter.fillRect(QRectF(self.at(frame.left - 1), top, self.dots(1.0), tall), inks.colour("border"))
        for box, role in self._plain:
            painter.fillRect(box, inks.colour(role))
        if len(scene.heads):
            line = float(self.dots(1.0))
            ys = self.px(np.array([head.y + head.height for head in scene.heads])) - line
            self.rects.draw(painter, ys * 0, ys, self.at(frame.left), line, inks.colour("hairline"))
        self.draw_collected(painter)

    def _collect(self, scene: TimelineScene) -> None:
        self.clear()
        self._plain.clear()
        self._lines.clear()
        if len(scene.heads):
            self._add_heads(scene.heads)
        for group in scene.groups:
            self._add_group(group)
        for folded in scene.folded:
            self._add_folded(folded)
        for (role, ink), (texts, x, middle) in self._lines.items():
            self.add_words(texts, np.array(x), np.array(middle), role, ink, must=True)

    def _write(self, text: str, x: float, middle: float, role: str, ink: str = "text.2") -> None:
        """Note a line of text; all of one role and ink are then looked up together."""
        texts, xs, middles = self._lines.setdefault((role, ink), ([], [], []))
        texts.append(text)
        xs.append(x)
        middles.append(middle)

    def _add_heads(self, heads: Sequence[LaneHead]) -> None:
        frame, inks = self.frame, self.frame.inks
        for head in heads:
            if head.lane == frame.current_lane:
                self._add_box(0, head.y, frame.left - 1, head.height - 1, "accent.soft")
                self._add_box(0, head.y, 3, head.height - 1, "accent")
        sign, room = 2 * inks.layout.oppose + 2, frame.left - PAD
        slot, x = self.sprites.oppose(inks.layout.oppose), self.at(frame.left - sign - 5)
        signs = []
        for head in heads:
            middle = head.y + (NAME_Y * self.scale if head.post else (head.height - inks.layout.band) / 2)
            name = self._cut(head.name, "name", room - (sign + 14 if head.disputed else 8))
            self._write(name, PAD, middle, "name", "text" if head.known else "text.3")
            if head.post:
                self._write(self._cut(head.post, "post", room - 8), PAD, head.y + POST_Y * self.scale, "post")
            if head.disputed:
                signs.append(middle - sign / 2)
        if signs:
            self.words.add(np.full(len(signs), slot), np.full(len(signs), x), self.px(np.array(signs)))

    def _cut(self, text: str, role: str, room: float) -> str:
        """Give a text as it fits, whole where not even seven letters do."""
        key = (text, role, room)
        found = self._cuts.get(key)
        if found is None:
            if len(self._cuts) > MOST_CUT:
                self._cuts.clear()
            placed = inside(text, 0, room, self.frame.inks.measure, role)
            found = self._cuts[key] = placed.text if placed else text
        return found

    def _add_box(self, x: float, y: float, width: float, height: float, role: str) -> None:
        left, top = self.at(x), self.at(y)
        self._plain.append(
            (QRectF(left, top, max(self.at(x + width) - left, 1), max(self.at(y + height) - top, 1)), role)
        )

    def _add_group(self, group: GroupHead) -> None:
        frame = self.frame
        self._add_box(0, group.y, frame.width, group.height - 1, "sunken")
        self._add_box(0, group.y + group.height - 1, frame.width, 1, "border")
        middle, x = group.y + group.height / 2, INDENT * self.scale
        self._add_chevron(middle, opened=not group.folded)
        self._write(group.group, x, middle, "group")
        x += frame.inks.measure(group.group, "group") + 8
        self._write(group.summary, x, middle, "small")

    def _add_folded(self, folded: FoldedLanes) -> None:
        frame = self.frame
        self._add_box(0, folded.y, frame.width, folded.height - 1, "surface")
        self._add_box(0, folded.y + folded.height - 1, frame.width, 1, "hairline")
        middle, x = folded.y + folded.height / 2, INDENT * self.scale
        self._add_chevron(middle, opened=folded.unfolded)
        self._write(folded.text, x, middle, "small")
        x += frame.inks.measure(folded.text, "small") + 8
        names = inside(folded.names, 0, frame.width - x - 12, frame.inks.measure, "small")
        if names:
            self._write(names.text, x, middle, "small")

    def _add_chevron(self, middle: float, *, opened: bool) -> None:
        slot = self.sprites.icon("chevron-down" if opened else "chevron-right", "text.2", ICON)
        side = self.frame.inks.theme.px(ICON)
        self.add_sign(slot, self.at(9 * self.scale), self.at(middle - side / 2))


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
        self.add_words(["Undated"], PAD, middle, "small", "text.2", must=True)
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
