"""The layers below the marks: lanes and grid, status bands, headers and groups, and the axis."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.plotting import Layer, LineBatch
from timeline_app.timeline.drawing import BandPart, FoldedLanes, GroupHead, LaneHead, TrayPill
from timeline_app.timeline.labels import inside
from timeline_app.timeline.scene_columns import TimelineScene

PAD, INDENT = 14.0, 26.0
NAME_Y, POST_Y = 13.5, 28.5


class FrameLayer(Layer):
    """A layer that draws the shared frame, once there is a scene."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the scene if there is one."""
        if self.frame.scene is not None:
            self.paint_scene(painter, self.frame.scene)

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw what this layer shows of a scene."""
        raise NotImplementedError

    def into_lanes(self, painter: QPainter, scene: TimelineScene) -> None:
        """Clip to the time area of the lanes and take the scene's coordinates."""
        painter.setClipRect(self.frame.time_box)
        # Whole pixels, so that hairlines stay sharp while scrolling.
        painter.translate(self.frame.left, self.frame.top - round(scene.scroll))

    @property
    def scale(self) -> float:
        """The text scale, by which distances around words grow."""
        return self.frame.inks.theme.text_scale

    def words(self, painter: QPainter, x: float, middle: float, text: str, role: str, ink: str) -> None:
        """Draw a line of text centred on a height, from the kept pictures."""
        inks = self.frame.inks
        painter.drawPixmap(QPointF(round(x), round(middle - inks.line_height(role) / 2)), inks.words(text, role, ink))


class GroundLayer(FrameLayer):
    """Surface, the selected lane, lines between lanes, and the grid."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._lines = LineBatch()

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the surface also where there is nothing else."""
        painter.fillRect(QRectF(0, 0, self.frame.width, self.frame.height), self.frame.inks.colour("surface"))
        super().paint_layer(painter)

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw the ground of the lanes."""
        inks, frame = self.frame.inks, self.frame
        painter.setClipRect(frame.lanes_box)
        painter.translate(0, frame.top - round(scene.scroll))
        for head in scene.heads:
            if head.lane == frame.current_lane:
                painter.fillRect(
                    QRectF(frame.left, head.y, frame.width, head.height - 1), inks.colour("accent.soft", 0.3)
                )
        grid = [(x, False) for x in scene.axis.minor] + [(x, True) for x in scene.axis.major]
        for strong, role in ((False, "hairline"), (True, "border")):
            xs = np.round([frame.left + x for x, major in grid if major == strong]) + 0.5
            tops, bottoms = np.full(len(xs), scene.scroll), np.full(len(xs), scene.scroll + scene.height)
            self._lines.draw(painter, xs, tops, xs, bottoms, inks.pen(role))
        ys = np.round([head.y + head.height for head in scene.heads]) - 0.5
        self._lines.draw(painter, np.zeros(len(ys)), ys, np.full(len(ys), frame.width), ys, inks.pen("hairline"))


class BandLayer(FrameLayer):
    """The last four pixels of each lane: where a person stands, by what is known."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw all bands in view."""
        self.into_lanes(painter, scene)
        for band in scene.bands:
            self._draw(painter, band)

    def _draw(self, painter: QPainter, band: BandPart) -> None:
        inks = self.frame.inks
        y, middle = round(band.y), round(band.y) + band.height / 2
        if band.kind == "left":
            painter.fillRect(QRectF(band.x0, y, band.x1 - band.x0, band.height), inks.colour("asserted"))
        elif band.kind == "transit":
            box = QRectF(band.x0, y, band.x1 - band.x0, band.height)
            painter.fillRect(box, inks.hatching("asserted"))
        elif band.kind == "disputed":
            self._line(painter, band, y + 0.5, inks.pen("denied", 1.6))
            self._line(painter, band, y + band.height - 0.5, inks.pen("asserted", 1.6, dashed=True))
        else:
            self._line(painter, band, middle, inks.pen("border.control", 2.0, dashed=band.kind == "unknown"))

    @staticmethod
    def _line(painter: QPainter, band: BandPart, y: float, pen: QPen) -> None:
        painter.setPen(pen)
        painter.drawLine(QPointF(band.x0, y), QPointF(band.x1, y))


class HeaderLayer(FrameLayer):
    """Lane headers, group heads, and the line that stands for empty lanes."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw the left column, and what runs across the whole width."""
        frame, inks = self.frame, self.frame.inks
        painter.setClipRect(frame.lanes_box)
        painter.translate(0, frame.top - round(scene.scroll))
        column = QRectF(0, scene.scroll, frame.left, scene.height)
        painter.fillRect(column, inks.colour("surface"))
        for head in scene.heads:
            self._draw_head(painter, head)
        painter.setPen(inks.pen("border"))
        painter.drawLine(
            QPointF(frame.left - 0.5, scene.scroll), QPointF(frame.left - 0.5, scene.scroll + scene.height)
        )
        for group in scene.groups:
            self._draw_group(painter, group)
        for folded in scene.folded:
            self._draw_folded(painter, folded)

    def _draw_head(self, painter: QPainter, head: LaneHead) -> None:
        frame, inks = self.frame, self.frame.inks
        if head.lane == frame.current_lane:
            painter.fillRect(QRectF(0, head.y, frame.left - 1, head.height), inks.colour("accent.soft"))
            painter.fillRect(QRectF(0, head.y, 3, head.height), inks.colour("accent"))
        painter.setPen(inks.pen("hairline"))
        painter.drawLine(QPointF(0, head.y + head.height - 0.5), QPointF(frame.left, head.y + head.height - 0.5))
        scale = self.scale
        middle = head.y + (NAME_Y * scale if head.post else (head.height - inks.layout.band) / 2)
        room = frame.left - PAD - (32 if head.disputed else 8)
        name = inside(head.name, 0, room, inks.measure, "name")
        self.words(painter, PAD, middle, name.text if name else head.name, "name", "text" if head.known else "text.3")
        if head.post:
            post = inside(head.post, 0, frame.left - PAD - 8, inks.measure, "post")
            self.words(painter, PAD, head.y + POST_Y * scale, post.text if post else head.post, "post", "text.2")
        if head.disputed:
            radius = inks.layout.oppose
            painter.drawPixmap(QPointF(frame.left - 15 - radius, middle - radius - 1), inks.oppose(radius))

    def _draw_group(self, painter: QPainter, group: GroupHead) -> None:
        frame, inks = self.frame, self.frame.inks
        painter.fillRect(QRectF(0, group.y, frame.width, group.height), inks.colour("sunken"))
        painter.setPen(inks.pen("border"))
        painter.drawLine(QPointF(0, group.y + group.height - 0.5), QPointF(frame.width, group.y + group.height - 0.5))
        middle = group.y + group.height / 2
        self._chevron(painter, middle, opened=not group.folded)
        self.words(painter, INDENT * self.scale, middle, group.group, "group", "text.2")
        self.words(
            painter,
            INDENT * self.scale + inks.measure(group.group, "group") + 8,
            middle,
            group.summary,
            "small",
            "text.2",
        )

    def _draw_folded(self, painter: QPainter, folded: FoldedLanes) -> None:
        frame, inks = self.frame, self.frame.inks
        painter.fillRect(QRectF(0, folded.y, frame.width, folded.height - 1), inks.colour("surface"))
        painter.setPen(inks.pen("hairline"))
        y = folded.y + folded.height - 0.5
        painter.drawLine(QPointF(0, y), QPointF(frame.width, y))
        middle = folded.y + folded.height / 2
        self._chevron(painter, middle, opened=folded.unfolded)
        self.words(painter, INDENT * self.scale, middle, folded.text, "small", "text.2")
        x = INDENT * self.scale + inks.measure(folded.text, "small") + 8
        names = inside(folded.names, 0, frame.width - x - 12, inks.measure, "small")
        if names:
            self.words(painter, x, middle, names.text, "small", "text.2")

    def _chevron(self, painter: QPainter, middle: float, *, opened: bool) -> None:
        icon = self.frame.inks.icon("chevron-down" if opened else "chevron-right", "text.2", 12)
        side = icon.deviceIndependentSize().height()
        painter.drawPixmap(QPointF(round(9 * self.scale), round(middle - side / 2)), icon)


class AxisLayer(FrameLayer):
    """The two tiers on top, the number of people in view, and the tray of undated events."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw axis and tray."""
        frame, inks = self.frame, self.frame.inks
        layout = inks.layout
        painter.fillRect(QRectF(0, 0, frame.width, layout.axis), inks.colour("surface"))
        self.words(painter, PAD, layout.axis / 2, frame.people, "small", "text.2")
        painter.save()
        painter.setClipRect(QRectF(frame.left, 0, frame.width - frame.left, layout.axis))
        painter.translate(frame.left, 0)
        painter.setPen(inks.pen("border.control"))
        for x in scene.axis.major:
            painter.drawLine(QPointF(round(x) + 0.5, 0), QPointF(round(x) + 0.5, layout.axis))
        for tick in scene.axis.units:
            painter.drawLine(QPointF(round(tick.x) + 0.5, layout.axis - 8), QPointF(round(tick.x) + 0.5, layout.axis))
            self.words(painter, tick.text_x, layout.axis - 9 * self.scale, tick.text, "axis.unit", "text.2")
        for label in scene.axis.context:
            self.words(painter, label.text_x, 12 * self.scale, label.text, "axis", "text")
        painter.restore()
        painter.setPen(inks.pen("border"))
        painter.drawLine(QPointF(frame.left - 0.5, 0), QPointF(frame.left - 0.5, frame.top))
        painter.drawLine(QPointF(0, layout.axis - 0.5), QPointF(frame.width, layout.axis - 0.5))
        if scene.tray:
            self._draw_tray(painter, scene)

    def _draw_tray(self, painter: QPainter, scene: TimelineScene) -> None:
        frame, inks = self.frame, self.frame.inks
        top, height = inks.layout.axis, frame.tray_height
        painter.fillRect(QRectF(0, top, frame.width, height), inks.colour("surface"))
        self.words(painter, PAD, top + height / 2, "Undated", "small", "text.2")
        painter.setPen(inks.pen("border"))
        painter.drawLine(QPointF(frame.left - 0.5, top), QPointF(frame.left - 0.5, top + height))
        painter.drawLine(QPointF(0, top + height - 0.5), QPointF(frame.width, top + height - 0.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pill in scene.tray:
            self._draw_pill(painter, pill, top, height)

    def _draw_pill(self, painter: QPainter, pill: TrayPill, top: float, height: float) -> None:
        frame, inks = self.frame, self.frame.inks
        tall = inks.layout.bar
        box = QRectF(frame.left + pill.x + 0.5, top + (height - tall) / 2 + 0.5, pill.width - 1, tall - 1)
        chosen = pill.event >= 0 and pill.event in frame.selected
        painter.setPen(inks.pen("accent", 2.0) if chosen else inks.pen("border.control", 1.0, dashed=pill.event >= 0))
        painter.setBrush(inks.colour("sunken"))
        painter.drawRoundedRect(box, tall / 2, tall / 2)
        if pill.event < 0:
            self.words(painter, box.left() + 8, box.center().y(), pill.text, "count", "text.2")
            return
        side = inks.layout.glyph
        if pill.kind and pill.look != 3:
            painter.drawPixmap(
                QPointF(box.left() + 7, box.center().y() - side / 2 - 1), inks.glyph(pill.kind, pill.look)
            )
        self.words(painter, box.left() + 12 + side, box.center().y(), pill.text, "small", "text.2")
