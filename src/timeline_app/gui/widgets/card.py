"""A surface with a border on which one thing lies, with a coloured bar at its start where it needs one."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.theming import dress


class Card(QFrame):
    """A bordered surface. `bar` is the token of the 3 px bar along its start edge, "" for none."""

    def __init__(self, bar: str = "", parent: QWidget | None = None, *, padding: int = 16) -> None:
        super().__init__(parent)
        self._bar = bar
        self._padding = padding
        self._theme: Theme | None = None
        self.body = QVBoxLayout(self)
        self.body.setSpacing(6)
        self.body.setContentsMargins(padding, padding - 2, padding, padding - 2)

    def set_bar(self, bar: str) -> None:
        """Change the bar's colour token."""
        self._bar = bar
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Scale the padding, take the bar's colour, dress what lies on the card."""
        self._theme = theme
        pad = theme.px(self._padding)
        self.body.setContentsMargins(pad, pad - theme.px(2), pad, pad - theme.px(2))
        dress(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, then the bar."""
        super().paintEvent(event)
        if not self._bar or self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self._theme.px(12)
        width = self._theme.px(3)
        mirrored = self.isRightToLeft()
        left = self.width() - 1 - width if mirrored else 0
        painter.fillRect(QRectF(left, inset, width, self.height() - 2 * inset), self._theme.color(self._bar))
        painter.end()
