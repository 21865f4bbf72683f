"""What moves with pointer and keyboard: rings, the curve between opposing marks, boxes being dragged."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from timeline_app.gui.timeline.frame_layer import FrameLayer
from timeline_app.gui.timeline.sprite_shapes import RADIUS
from timeline_app.timeline.scene_columns import TimelineScene

MOST_SPARED = 30
"""Cutting rings around more signs than that would be seen in the time a frame takes."""


class OverlayLayer(FrameLayer):
    """The topmost layer; where nothing is selected, pointed at or dragged it costs nothing."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw rings around what is selected, and what is being dragged."""
        frame = self.frame
        curved = frame.hovered is not None and frame.hovered.events and len(scene.opposes)
        if frame.selected or curved:
            painter.save()
            painter.setClipRect(frame.time_box)
            painter.translate(frame.left, frame.top - round(scene.scroll))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.save()
            self._spare_signs(painter, scene)
            self._draw_rings(painter)
            painter.restore()
            if curved:
                self._draw_curves(painter, scene)
            painter.restore()
        if frame.band is not None:
            painter.setPen(frame.inks.pen("accent"))
            painter.setBrush(frame.inks.colour("accent", 0.14))
            painter.drawRect(frame.band)

    def _spare_signs(self, painter: QPainter, scene: TimelineScene) -> None:
        """Keep rings off the ≠ of what is selected: it stands on the edge of its mark, where a ring would strike it."""
        frame, signs, selected = self.frame, scene.opposes, list(self.frame.selected)
        mine = np.flatnonzero(np.isin(signs.event, selected) | np.isin(signs.other, selected))
        if not 0 < len(mine) <= MOST_SPARED:
            return
        ground = QPainterPath()
        ground.addRect(QRectF(frame.time_box).translated(-frame.left, round(scene.scroll) - frame.top))
        discs, radius = QPainterPath(), signs.radius
        for x, y in zip(signs.x[mine].tolist(), signs.y[mine].tolist(), strict=True):
            discs.addEllipse(QPointF(x, y), radius, radius)
        painter.setClipPath(ground.subtracted(discs), Qt.ClipOperation.IntersectClip)

    def _draw_rings(self, painter: QPainter) -> None:
        frame, inks = self.frame, self.frame.inks
        if not frame.selected or frame.hits is None:
            return
        for event in frame.selected:
            primary = event == frame.current_event
            hit = frame.hits.box_of(event, frame.current_lane if primary else -1) or frame.hits.box_of(event)
            if hit is None:
                continue
            # Two pixels clear of the mark; where the keyboard stands a second line shows that it has the focus.
            gap = 2.0 if hit.kind == "event" and hit.x1 - hit.x0 > 14 else 3.5
            box = QRectF(hit.x0 - gap, hit.y0 - gap, hit.x1 - hit.x0 + 2 * gap, hit.y1 - hit.y0 + 2 * gap)
            radius = box.height() / 2 if hit.kind in ("disc", "off_view", "more") else RADIUS + gap
            painter.setPen(QPen(inks.colour("accent"), 2.0))
            painter.drawRoundedRect(box, radius, radius)
            if primary and frame.focused:
                painter.setPen(QPen(inks.colour("accent", 0.35), 2.0))
                painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), radius + 2, radius + 2)

    def _draw_curves(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw a curve from the mark under the pointer to each that opposes it."""
        frame, opposes = self.frame, scene.opposes
        if frame.hovered is None:
            return
        painter.setPen(QPen(frame.inks.colour("contradiction"), 1.5))
        for at in np.flatnonzero(opposes.event == frame.hovered.events[0]).tolist():
            other = int(opposes.other[at])
            there = np.flatnonzero(opposes.event == other)
            # Neighbours share one sign, and need no line to say whom it means.
            if not len(there) or frame.hits is None or frame.hits.box_of(other) is None:
                continue
            x, y = float(opposes.x[at]), float(opposes.y[at])
            to_x, to_y = float(opposes.x[there[-1]]), float(opposes.y[there[-1]])
            right = max(x, to_x) + 14.0 + abs(to_y - y) / 4
            path = QPainterPath(QPointF(x + opposes.radius, y))
            path.cubicTo(right, y, right, to_y, to_x + opposes.radius, to_y)
            painter.drawPath(path)
