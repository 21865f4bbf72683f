"""Opposed claims in one paragraph, with "against" between them in an ink and a slant of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.wording import isolated


def opposed_words(sides: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Give the claims as one text, and where in it (code points) the words between them stand."""
    text, between = isolated(sides[0]) if sides else "", []
    for side in sides[1:]:
        joined = tr("against")
        between.append((len(text) + 1, len(text) + 1 + len(joined)))
        text = f"{text} {joined} {isolated(side)}"
    return text, tuple(between)


class OpposedWords(QWidget):
    """Painted, since claims are foreign words and never markup. Wraps; its height follows from the width."""

    def __init__(self, sides: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self._between = opposed_words(sides)
        self._theme: Theme | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text)

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
        return 20 if self._theme is None else round(self._laid_out(width, self._theme).boundingRect().height()) + 2

    def sizeHint(self) -> QSize:
        """Give a plausible size until the width is known."""
        return QSize(220, self.heightForWidth(max(220, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setPen(self._theme.color("text"))
        self._laid_out(self.width(), self._theme).draw(painter, QPointF(0, 1))
        painter.end()

    def _laid_out(self, width: int, theme: Theme) -> QTextLayout:
        layout = QTextLayout(self.text, theme.font("label"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        option.setAlignment(Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        units, looks = Utf16Map(self.text), []
        for first, last in self._between:
            joined = QTextLayout.FormatRange()
            joined.start = units.to_units(first)
            joined.length = units.to_units(last) - joined.start
            look = QTextCharFormat()
            look.setForeground(theme.color("text.2"))
            look.setFontItalic(True)
            joined.format = look
            looks.append(joined)
        layout.setFormats(looks)
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout
