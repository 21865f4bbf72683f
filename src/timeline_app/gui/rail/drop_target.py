"""The dashed field at the foot of the rail: shows where to drop, and opens the file dialog for those who cannot."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.gui.widgets.theming import dress


class DropTarget(QFrame):
    """At rest it invites; while something is dragged over the window it says what releasing would do.

    The window itself takes the drop, anywhere on it.
    """

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._active = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Add articles"))
        self._icon = IconLabel("download", "text.2", 18, self)
        self.title = Label(tr("Drop articles here"), "section", parent=self)
        self.detail = Label(wording.KINDS_SHORT, "secondary", "text.2", wraps=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row.addLayout(words, 1)

    @property
    def is_active(self) -> bool:
        """Say whether something hovers that can be dropped."""
        return self._active

    def show_hovering(self, words: str, refusal: str) -> None:
        """Say what releasing adds, or why nothing can be added; with neither, invite again."""
        if words:
            self._show(active=True, title=words, detail=wording.ORIGINALS_STAY)
        elif refusal:
            self._show(active=False, title=tr("Cannot be added"), detail=refusal)
        else:
            self._show(active=False, title=tr("Drop articles here"), detail=wording.KINDS_SHORT)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours."""
        self._theme = theme
        dress(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        if self._theme is None:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.hasFocus() else 1.4 if self._active else 1.0
        pen = QPen(theme.color("accent" if self._active or self.hasFocus() else "border.control"), width)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("accent.soft" if self._active else "surface"))
        radius = theme.radius("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the file dialog."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.add_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the file dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.add_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, *, active: bool, title: str, detail: str) -> None:
        self._active = active
        self.title.setText(title)
        self.title.set_ink("accent.ink" if active else "text")
        self.detail.setText(detail)
        self._icon.set_icon("download", "accent.ink" if active else "text.2")
        self.update()
