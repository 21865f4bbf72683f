"""What painted words that wrap share: their look, and a height that follows from the width."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.gui.theme import Theme


class WrappedWords(QWidget):
    """Paints what `_laid_out` gives, with `air` pixels above and below; `undressed` high until it has a theme."""

    def __init__(self, air: int, undressed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._air, self._undressed = air, undressed
        self._theme: Theme | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and fonts."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped text."""
        if self._theme is None:
            return self._undressed
        return round(self._laid_out(width, self._theme).boundingRect().height()) + 2 * self._air

    def sizeHint(self) -> QSize:
        """Give a plausible size until the width is known."""
        return QSize(220, self.heightForWidth(max(220, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setPen(self._theme.color("text"))
        self._laid_out(self.width(), self._theme).draw(painter, QPointF(0, self._air))
        painter.end()

    def _laid_out(self, width: int, theme: Theme) -> QTextLayout:
        raise NotImplementedError
