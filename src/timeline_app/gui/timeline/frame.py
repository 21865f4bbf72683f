"""What all layers share: the scene of the moment, the means to draw it, and where its parts lie in the canvas."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from timeline_app.gui.timeline.inks import Inks
from timeline_app.timeline.hit import Hit, HitMap
from timeline_app.timeline.scene_columns import TimelineScene


@dataclass(slots=True)
class Frame:
    """One frame. `selected` are event indices, `current_lane` the lane of the keyboard, -1 where there is none.

    The canvas has the header column at the left, the axis on top, the tray of undated events below the axis where
    there are any, and the lanes in the rest.
    """

    inks: Inks
    scene: TimelineScene | None = None
    hits: HitMap | None = None
    width: float = 1.0
    height: float = 1.0
    people: str = ""
    selected: frozenset[int] = frozenset()
    current_event: int = -1
    current_lane: int = -1
    focused: bool = False
    hovered: Hit | None = None
    band: QRectF | None = None
    """A box or time range being dragged, in the canvas."""
    range_only: bool = field(default=False)

    @property
    def left(self) -> float:
        """Where the time area begins."""
        return self.inks.layout.header

    @property
    def tray_height(self) -> float:
        """Height of the tray, 0 without undated events."""
        return self.inks.layout.tray if self.scene is not None and self.scene.tray else 0.0

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return self.inks.layout.axis + self.tray_height

    @property
    def lanes_box(self) -> QRectF:
        """The lanes with their headers."""
        return QRectF(0, self.top, self.width, self.height - self.top)

    @property
    def time_box(self) -> QRectF:
        """The lanes without their headers."""
        return QRectF(self.left, self.top, self.width - self.left, self.height - self.top)

    def to_scene(self, x: float, y: float) -> tuple[float, float]:
        """Give a point of the canvas in the scene's coordinates."""
        scroll = self.scene.scroll if self.scene is not None else 0.0
        return x - self.left, y - self.top + scroll
