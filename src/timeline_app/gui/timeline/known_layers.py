"""What the canvas adds while an earlier day is viewed: days after it hatched, and a line that names it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_words import short_day
from timeline_app.domain.translating import tr
from timeline_app.gui.timeline.frame import Frame
from timeline_app.gui.timeline.plotting import Layer
from timeline_app.timeline.scene_columns import TimelineScene

TILE, STEP = 256, 8
"""Side of the hatching's picture, and how far its strokes are apart; one is a multiple of the other."""
LINE = 2.0
PILL_PAD = 7.0


def day_x(scene: TimelineScene, day: int) -> float:
    """Give where a day ends, in pixels of the time area."""
    return scene.viewport.x_of(float((day + 1) * MINUTES_A_DAY))


class HatchLayer(Layer):
    """Hatches the days after the one that `viewed` gives, under bands and marks; at the latest (None) nothing."""

    def __init__(self, frame: Frame, viewed: Callable[[], int | None]) -> None:
        super().__init__()
        self.frame, self._viewed = frame, viewed
        self._tile: tuple[object, QPixmap] | None = None

    def paint_layer(self, painter: QPainter) -> None:
        """Draw the hatching from the day's end to the right edge."""
        frame, day = self.frame, self._viewed()
        if day is None or frame.scene is None:
            return
        box = frame.time_box
        left = frame.left + max(day_x(frame.scene, day), 0.0)
        if left < box.right():
            area = QRectF(round(left), box.top(), box.right() - round(left), box.height())
            # The strokes keep their place in the canvas, so that they stand still while time is panned.
            picture = self._picture(painter.device().devicePixelRatioF())
            painter.drawTiledPixmap(area, picture, QPointF(area.left() % TILE, area.top() % TILE))

    def _picture(self, ratio: float) -> QPixmap:
        inks = self.frame.inks
        if self._tile is None or self._tile[0] != (id(inks), ratio):
            picture = QPixmap(round(TILE * ratio), round(TILE * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(inks.colour("border"), 1.0))
            for start in range(-TILE, TILE, STEP):
                painter.drawLine(QPointF(start, TILE), QPointF(start + TILE, 0))
            painter.end()
            self._tile = (id(inks), ratio), picture
        return self._tile[1]


class DayLineLayer(Layer):
    """A line where the day viewed ends, with "as of 31 Mar" on the axis."""

    def __init__(self, frame: Frame, viewed: Callable[[], int | None]) -> None:
        super().__init__()
        self.frame, self._viewed = frame, viewed

    def paint_layer(self, painter: QPainter) -> None:
        """Draw line and words; with the line left of the view, the words stay at its edge."""
        frame, inks, day = self.frame, self.frame.inks, self._viewed()
        if day is None or frame.scene is None:
            return
        x = frame.left + day_x(frame.scene, day)
        if x > frame.width + LINE:
            return
        if x >= frame.left:
            painter.fillRect(QRectF(round(x) - LINE / 2, 0, LINE, frame.height), inks.colour("accent"))
        words = tr("as of {day}", day=short_day(day, year=False))
        pad, height = PILL_PAD * inks.theme.text_scale, inks.layout.axis / 2
        width = inks.measure(words, "axis") + 2 * pad
        left = min(max(x - width / 2, frame.left + 2), frame.width - width - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.colour("accent"))
        box = QRectF(round(left), 2.0, round(width), height)
        painter.drawRoundedRect(box, inks.theme.radius("mark"), inks.theme.radius("mark"))
        top = box.center().y() - inks.line_height("axis") / 2
        painter.drawPixmap(QPointF(round(left + pad), round(top)), inks.words(words, "axis", "accent.text"))
