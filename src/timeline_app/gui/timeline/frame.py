"""What all layers share: the scene of the moment, the means to draw it, and where its parts lie in the canvas."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from timeline_app.gui.timeline.inks import Inks
from timeline_app.timeline.hit import Hit, HitMap
from timeline_app.timeline.scene_columns import TimelineScene


@dataclass(slots=True)
class Ghost:
    """The marks of the stage before, while they fade away over those of the new one."""

    scene: TimelineScene
    opacity: float


class Frame:
    """One frame. `selected` are event indices, `current_lane` the lane of the keyboard, -1 where there is none.

    The canvas has the header column at the left, the axis on top, the tray of undated events below the axis where
    there are any, and the lanes in the rest.

    A frame is `stale` once a gesture has moved the view: whoever asks for the scene then has it made, however many
    gestures there were; nobody else pays for it.
    """

    def __init__(
        self, inks: Inks, renew: Callable[["Frame"], None] | None = None,
        make_hits: Callable[[TimelineScene], HitMap] | None = None,
    ) -> None:  # fmt: skip
        self.inks = inks
        self.width = 1.0
        self.height = 1.0
        self.people = ""
        self.selected: frozenset[int] = frozenset()
        self.current_event = -1
        self.current_lane = -1
        self.focused = False
        self.hovered: Hit | None = None
        self.band: QRectF | None = None
        """A box or time range being dragged, in the canvas."""
        self.ghost: Ghost | None = None
        self.stale = False
        self._renew, self._make_hits = renew, make_hits
        self._scene: TimelineScene | None = None
        self._hits: HitMap | None = None

    @property
    def scene(self) -> TimelineScene | None:
        """What is drawn, made first where it is stale."""
        if self.stale and self._renew is not None:
            self._renew(self)
        return self._scene

    def show(self, scene: TimelineScene) -> None:
        """Draw another scene from now on."""
        self._scene, self._hits, self.stale = scene, None, False

    @property
    def drawn(self) -> TimelineScene | None:
        """The scene that was made last, stale or not."""
        return self._scene

    @property
    def hits(self) -> HitMap | None:
        """The targets of the scene, found once somebody points or something is selected."""
        scene = self.scene
        if self._hits is None and scene is not None and self._make_hits is not None:
            self._hits = self._make_hits(scene)
        return self._hits

    @property
    def left(self) -> float:
        """Where the time area begins."""
        return self.inks.layout.header

    @property
    def tray_height(self) -> float:
        """Height of the tray, 0 without undated events."""
        return self.inks.layout.tray if self._scene is not None and self._scene.tray else 0.0

    @property
    def top(self) -> float:
        """Where the lanes begin."""
        return self.inks.layout.axis + self.tray_height

    @property
    def time_box(self) -> QRectF:
        """The lanes without their headers."""
        return QRectF(self.left, self.top, self.width - self.left, self.height - self.top)

    def to_scene(self, x: float, y: float) -> tuple[float, float]:
        """Give a point of the canvas in the scene's coordinates."""
        scene = self.scene
        return x - self.left, y - self.top + (scene.scroll if scene is not None else 0.0)
