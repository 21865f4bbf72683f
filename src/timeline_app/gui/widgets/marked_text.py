"""A stretch of an article in its own type, with a part of it marked. Painted: foreign words are never markup."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.names import base_direction
from timeline_app.gui.theme import Theme


class MarkedText(QWidget):
    """Shows `before`, `marked`, `after` as one text; the marked part has a ground and, with a line under it, a form."""

    def __init__(
        self, before: str, marked: str, after: str, ground: str = "highlight.quote", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = tuple(" ".join(part.split("\n")) for part in (before, marked, after))
        self._ground = ground
        self._theme: Theme | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("".join(self._parts))

    @property
    def text(self) -> str:
        """Give what is shown."""
        return "".join(self._parts)

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
        return 40 if self._theme is None else round(self._laid_out(width, self._theme).boundingRect().height()) + 4

    def sizeHint(self) -> QSize:
        """Give a plausible size until the width is known."""
        return QSize(220, self.heightForWidth(max(220, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color("text")))
        self._laid_out(self.width(), self._theme).draw(painter, QPointF(0, 2))
        painter.end()

    def _laid_out(self, width: int, theme: Theme) -> QTextLayout:
        text = self.text
        layout = QTextLayout(text, theme.font("quote"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if base_direction(text) == "rtl":
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        if self._ground and self._parts[1]:
            units = Utf16Map(text)
            first = units.to_units(len(self._parts[0]))
            marked = QTextLayout.FormatRange()
            marked.start = first
            marked.length = units.to_units(len(self._parts[0]) + len(self._parts[1])) - first
            look = QTextCharFormat()
            look.setBackground(theme.color(self._ground))
            look.setFontUnderline(bool(self._parts[0] or self._parts[2]))  # a form, where there is something to part
            marked.format = look
            layout.setFormats([marked])
        leading, top = theme.leading("quote"), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += leading
        layout.endLayout()
        return layout
