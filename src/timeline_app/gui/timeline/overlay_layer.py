"""What moves with pointer and keyboard: rings, the curve between opposing marks, boxes being dragged."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from timeline_app.gui.timeline.frame_layer import FrameLayer
from timeline_app.gui.timeline.sprite_shapes import HALO, RING, RING_GAPS, RINGS
from timeline_app.timeline.hit import Hit
from timeline_app.timeline.scene_columns import Opposes, TimelineScene

LINE = 1.0
"""Half the width of a ring's line."""
WIDE = 14.0
"""Marks wider than this are bars: a ring may come closer to them."""
_ROUND = len(RINGS) - 1


class OverlayLayer(FrameLayer):
    """The topmost layer; where nothing is selected, pointed at or dragged it costs nothing."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw rings around what is selected, and what is being dragged."""
        frame = self.frame
        if frame.selected:
            painter.save()
            self.into_rows(painter, scene, frame.left)
            self.clear()
            self._draw_rings(painter, scene)
            if self.words.number:
                self.draw_collected(painter)
            painter.restore()
        if frame.hovered is not None and frame.hovered.events and len(scene.opposes):
            painter.save()
            painter.setClipRect(frame.time_box)
            painter.translate(frame.left, frame.top - round(scene.scroll))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._draw_curves(painter, scene)
            painter.restore()
        if frame.band is not None:
            painter.setPen(frame.inks.pen("accent"))
            painter.setBrush(frame.inks.colour("accent", 0.14))
            painter.drawRect(frame.band)

    def _draw_rings(self, painter: QPainter, scene: TimelineScene) -> None:
        frame, hits = self.frame, self.frame.hits
        if hits is None:
            return
        for event in frame.selected:
            primary = event == frame.current_event
            lane = frame.current_lane if primary else -1
            hit = hits.box_of(event, lane) or (hits.box_of(event) if lane >= 0 else None)
            if hit is None:
                continue
            # Clear of the mark; where the keyboard stands a second line shows that it has the focus.
            size = 0 if hit.kind == "event" and hit.x1 - hit.x0 > WIDE else 1
            shape = _ROUND if hit.kind in ("disc", "off_view", "more") else size
            out = RING_GAPS[size] + LINE
            self._draw_ring(painter, RING + shape, hit, out)
            if primary and frame.focused:
                self._draw_ring(painter, RING + HALO + shape, hit, out + 2 * LINE)
            if len(scene.opposes):
                self._spare_signs(scene.opposes, event)

    def _draw_ring(self, painter: QPainter, style: int, hit: Hit, out: float) -> None:
        x0, x1, y = self.at(hit.x0 - out), self.at(hit.x1 + out), self.at(hit.y0 - out)
        self.draw_frame(painter, style, x0, x1, y, self.dots(hit.y1 - hit.y0 + 2 * out))

    def _spare_signs(self, signs: Opposes, event: int) -> None:
        """Draw the ≠ of what is selected above its ring: it stands on the edge of the mark, and would be struck out."""
        mine = ((signs.event == event) | (signs.other == event)).nonzero()[0]
        if len(mine):
            slots, back = self.sprites.opposes(signs.radius, signs.proposed[mine]), signs.radius + 1
            self.words.add(slots, self.px(signs.x[mine] - back), self.px(signs.y[mine] - back))

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
