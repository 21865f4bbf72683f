"""Lets the marks of the stage before fade away when the zoom reaches another stage of detail."""

from typing import cast

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.frame import Frame, Ghost
from timeline_app.timeline.reproject import reprojected
from timeline_app.timeline.scene_columns import TimelineScene


class StageFade(QObject):
    """Keeps a frame's ghost. `animation` is its clock; `repaint` is emitted with each step."""

    repaint = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self.animation = QVariantAnimation(self)
        self.animation.setStartValue(1.0)
        self.animation.setEndValue(0.0)
        self.animation.valueChanged.connect(self._step)
        self.animation.finished.connect(self.end)

    def begin(self, before: TimelineScene, now: TimelineScene, theme: Theme) -> None:
        """Let the marks of `before` fade away over those of `now`; with reduced motion stages switch at once."""
        lasts = theme.motion("stage")
        if not lasts:
            return
        self._frame.ghost = Ghost(reprojected(before, now.viewport), 1.0)
        self.animation.setDuration(lasts)
        self.animation.setEasingCurve(QEasingCurve.Type[theme.measures["motion"]["easing"]])
        self.animation.start()

    def end(self) -> None:
        """Show the new stage alone: the fade is over, or a gesture wants the next frame."""
        if self._frame.ghost is not None:
            self._frame.ghost = None
            self.animation.stop()
            self.repaint.emit()

    def _step(self, value: object) -> None:
        if self._frame.ghost is not None:
            self._frame.ghost.opacity = cast("float", value)
            self.repaint.emit()
