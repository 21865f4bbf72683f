"""The layers of the marks: density cells, lines and bars, glyphs and discs, words and pills, and what is selected."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from timeline_app.gui.timeline.ground_layers import FrameLayer
from timeline_app.timeline.drawing import LOOKS, Bar, Disc, End, Line, OffView
from timeline_app.timeline.scene_columns import Cells, TimelineScene

RADIUS = 4.0
BRACKET = 4.0


class CellLayer(FrameLayer):
    """Stage 4: one kept picture a cell."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw all cells of the lanes in view."""
        if scene.cells is None:
            return
        self.into_lanes(painter, scene)
        self._draw(painter, scene.cells)

    def _draw(self, painter: QPainter, cells: Cells) -> None:
        inks, height = self.frame.inks, cells.height
        lefts = np.round(cells.x0).astype(np.int64)
        widths = np.maximum(np.round(cells.x1).astype(np.int64) - lefts, 1).tolist()
        ys = np.round(cells.y).astype(np.int64).tolist()
        for at, y in enumerate(ys):
            columns = zip(
                lefts.tolist(), widths, cells.look[at].tolist(), cells.step[at].tolist(), cells.number[at].tolist(),
                strict=True,
            )  # fmt: skip
            for x, width, look, step, count in columns:
                text = f"{count}" if count and width >= 16 else ""
                painter.drawPixmap(x, y, inks.cell(width, height, look if step else 0, step, text))


class BarLayer(FrameLayer):
    """Lines of stages 2 and 3 and bars of stage 1, with their ends and fades."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw all lines and bars in view."""
        self.into_lanes(painter, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in scene.lines:
            self._draw_line(painter, line)
        hovered = self.frame.hovered.events[:1] if self.frame.hovered and self.frame.hovered.kind == "event" else ()
        for bar in scene.bars:
            self._draw_bar(painter, bar, bar.event in hovered)

    def _draw_bar(self, painter: QPainter, bar: Bar, hovered: bool) -> None:
        inks, look = self.frame.inks, LOOKS[bar.look]
        pen = inks.pen(look.line, 1.6 if hovered else 1.1, look.dashed)
        x0, x1 = round(bar.x0 + bar.fade_left), round(bar.x1 - bar.fade_right)
        painter.setPen(pen)
        painter.setBrush(inks.colour(look.fill))
        box = QRectF(x0 + 0.5, bar.y + 0.5, max(x1 - x0 - 1, 1), bar.height - 1)
        if bar.left == End.UPRIGHT and bar.right == End.UPRIGHT:
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            return
        self._draw_open(painter, bar, box, pen)
        if bar.fade_left:
            fade = inks.fade(bar.look, bar.fade_left, bar.height, to_left=True)
            painter.drawPixmap(QPointF(x0 - fade.deviceIndependentSize().width(), bar.y), fade)
        if bar.fade_right:
            fade = inks.fade(bar.look, bar.fade_right, bar.height, to_left=False)
            painter.drawPixmap(QPointF(x1, bar.y), fade)
        painter.setPen(inks.pen(look.line, 1.6))
        for end, x, inward in ((bar.left, round(bar.x0), 1), (bar.right, round(bar.x1), -1)):
            if end == End.BRACKET:
                _bracket(painter, x, bar.y, bar.height, inward)

    def _draw_open(self, painter: QPainter, bar: Bar, box: QRectF, pen: QPen) -> None:
        """Draw a bar of which at least one end is not known: no line stands there."""
        left, right = bar.left == End.UPRIGHT, bar.right == End.UPRIGHT
        x0, x1 = box.left() - (0 if left else 0.5), box.right() + (0 if right else 0.5)
        r = min(RADIUS, (x1 - x0) / 2)
        painter.fillRect(
            QRectF(
                x0 + (r if left else 0), box.top(), x1 - x0 - (r if left else 0) - (r if right else 0), box.height()
            ),
            painter.brush(),
        )
        path = QPainterPath()
        if right:
            path.moveTo(x0 + (r if left else 0), box.top())
            path.lineTo(x1 - r, box.top())
            path.quadTo(x1, box.top(), x1, box.top() + r)
            path.lineTo(x1, box.bottom() - r)
            path.quadTo(x1, box.bottom(), x1 - r, box.bottom())
            path.lineTo(x0 + (r if left else 0), box.bottom())
        elif left:
            path.moveTo(x1, box.top())
            path.lineTo(x0 + r, box.top())
            path.quadTo(x0, box.top(), x0, box.top() + r)
            path.lineTo(x0, box.bottom() - r)
            path.quadTo(x0, box.bottom(), x0 + r, box.bottom())
            path.lineTo(x1, box.bottom())
        else:
            painter.setPen(pen)
            painter.drawLine(QPointF(x0, box.top()), QPointF(x1, box.top()))
            painter.drawLine(QPointF(x0, box.bottom()), QPointF(x1, box.bottom()))
            return
        painter.drawPath(path)

    def _draw_line(self, painter: QPainter, line: Line) -> None:
        inks, look = self.frame.inks, LOOKS[line.look]
        y = round(line.y)
        painter.setPen(inks.pen(look.line, 2.0, look.dashed))
        solid0, solid1 = line.x0 + line.fade_left, line.x1 - line.fade_right
        for a, b in ((solid0, min(line.gap0, solid1)), (max(line.gap1, solid0), solid1)):
            if b > a:
                painter.drawLine(QPointF(a, y), QPointF(b, y))
        if line.fade_left and line.gap0 > solid0:
            painter.drawPixmap(QPointF(line.x0, y - 1), inks.fade(line.look, line.fade_left, 2.0, to_left=True))
        if line.fade_right and line.gap1 < solid1:
            painter.drawPixmap(QPointF(solid1, y - 1), inks.fade(line.look, line.fade_right, 2.0, to_left=False))
        painter.setPen(inks.pen(look.line, 1.6))
        for end, x, inward in ((line.left, round(line.x0), 1), (line.right, round(line.x1), -1)):
            if end == End.BRACKET:
                _bracket(painter, x, y - 6, 12, inward)
            elif end == End.UPRIGHT:
                painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))


class GlyphLayer(FrameLayer):
    """Glyphs, and the discs of stage 3."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw all signs in view."""
        self.into_lanes(painter, scene)
        inks = self.frame.inks
        back = inks.layout.glyph / 2 + 1
        for glyph in scene.glyphs:
            painter.drawPixmap(QPointF(glyph.x - back, glyph.y - back), inks.glyph(glyph.kind, glyph.look))
        if scene.discs:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for disc in scene.discs:
                self._draw_disc(painter, disc)

    def _draw_disc(self, painter: QPainter, disc: Disc) -> None:
        inks = self.frame.inks
        look = LOOKS[disc.look]
        painter.setPen(inks.pen(look.line, 1.6))
        painter.setBrush(inks.colour("surface" if disc.hollow else look.line))
        radius = disc.radius - 0.5
        painter.drawEllipse(QPointF(disc.x, disc.y), radius, radius)
        text = str(disc.number)
        ink = look.line if disc.hollow else "surface"
        width = inks.measure(text, "disc")
        picture = inks.words(text, "disc", ink)
        painter.drawPixmap(QPointF(disc.x - width / 2, round(disc.y - inks.line_height("disc") / 2)), picture)


class LabelLayer(FrameLayer):
    """Names, counts, pills, and ≠ above everything."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw all words in view."""
        self.into_lanes(painter, scene)
        inks = self.frame.inks
        for label in scene.labels:
            self.words(painter, label.x, label.y, label.text, "label", label.role)
        icon = inks.quote_icon()
        half = icon.deviceIndependentSize().height() / 2
        for count in scene.counts:
            painter.drawPixmap(QPointF(round(count.x), round(count.y - half + 0.5)), icon)
            self.words(painter, count.x + inks.layout.count_icon, count.y, count.text, "count", "text.2")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pill in scene.more:
            painter.setPen(inks.pen("border"))
            painter.setBrush(inks.colour("sunken"))
            painter.drawRoundedRect(
                QRectF(pill.x + 0.5, pill.y + 0.5, pill.width - 1, pill.height - 1), pill.height / 2, pill.height / 2
            )
            x = pill.x + (pill.width - inks.measure(pill.text, "count")) / 2
            self.words(painter, x, pill.y + pill.height / 2, pill.text, "count", "text.2")
        for off in scene.off_view:
            self._draw_off_view(painter, off)
        for sign in scene.opposes:
            back = sign.radius + 1
            painter.drawPixmap(QPointF(sign.x - back, sign.y - back), inks.oppose(sign.radius))

    def _draw_off_view(self, painter: QPainter, off: OffView) -> None:
        inks = self.frame.inks
        painter.setPen(inks.pen("border"))
        painter.setBrush(inks.colour("surface"))
        painter.drawRoundedRect(
            QRectF(off.x + 0.5, off.y + 0.5, off.width - 1, off.height - 1), off.height / 2, off.height / 2
        )
        middle = off.y + off.height / 2
        arrow = inks.icon("chevron-left" if off.side < 0 else "chevron-right", "text.2", 12)
        side = arrow.deviceIndependentSize().width()
        x = off.x + 8
        if off.side < 0:
            painter.drawPixmap(QPointF(x - 2, round(middle - side / 2)), arrow)
            x += side
        if LOOKS[off.look].has_glyph:
            painter.drawPixmap(QPointF(x, middle - inks.layout.glyph / 2 - 1), inks.glyph(off.kind, off.look))
        x += inks.layout.glyph + 6
        self.words(painter, x, middle, off.day, "small", "text.2")
        x += inks.measure(off.day, "small") + 8
        self.words(painter, x, middle, off.title, "label", "text")
        x += inks.measure(off.title, "label") + 8
        self.words(painter, x, middle, off.quotes, "count", "text.2")
        if off.side > 0:
            painter.drawPixmap(QPointF(off.x + off.width - side - 6, round(middle - side / 2)), arrow)


class OverlayLayer(FrameLayer):
    """What moves with pointer and keyboard: rings, the curve between opposing marks, boxes being dragged."""

    def paint_scene(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw rings around what is selected, and what is being dragged."""
        painter.save()
        self.into_lanes(painter, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_rings(painter)
        self._draw_curve(painter, scene)
        painter.restore()
        if self.frame.band is not None:
            inks = self.frame.inks
            painter.setPen(inks.pen("accent"))
            painter.setBrush(inks.colour("accent", 0.14))
            painter.drawRect(self.frame.band)

    def _draw_rings(self, painter: QPainter) -> None:
        frame, inks = self.frame, self.frame.inks
        if frame.hits is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
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

    def _draw_curve(self, painter: QPainter, scene: TimelineScene) -> None:
        """Draw a curve from the mark under the pointer to the one that opposes it."""
        frame = self.frame
        if frame.hovered is None or frame.hits is None or not frame.hovered.events:
            return
        event = frame.hovered.events[0]
        painter.setPen(QPen(frame.inks.colour("contradiction"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        signs = {sign.event: sign for sign in scene.opposes}
        for sign in scene.opposes:
            there = signs.get(sign.other)
            # Neighbours share one sign, and need no line to say whom it means.
            if event != sign.event or there is None or frame.hits.box_of(sign.other) is None:
                continue
            bend = 14.0 + abs(there.y - sign.y) / 4
            right = max(sign.x, there.x) + bend
            path = QPainterPath(QPointF(sign.x + sign.radius, sign.y))
            path.cubicTo(right, sign.y, right, there.y, there.x + there.radius, there.y)
            painter.drawPath(path)


def _bracket(painter: QPainter, x: float, y: float, height: float, inward: int) -> None:
    edge = x + inward * 0.8
    painter.drawPolyline([
        QPointF(x + inward * BRACKET, y + 0.8), QPointF(edge, y + 0.8),
        QPointF(edge, y + height - 0.8), QPointF(x + inward * BRACKET, y + height - 0.8),
    ])  # fmt: skip
