"""Opposed claims in one paragraph, with "against" between them in an ink and a slant of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.wrapped_words import WrappedWords
from timeline_app.gui.wording import isolated


def opposed_words(sides: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Give the claims as one text, and where in it (code points) the words between them stand."""
    text, between = isolated(sides[0]) if sides else "", []
    for side in sides[1:]:
        joined = tr("against")
        between.append((len(text) + 1, len(text) + 1 + len(joined)))
        text = f"{text} {joined} {isolated(side)}"
    return text, tuple(between)


class OpposedWords(WrappedWords):
    """Painted, since claims are foreign words and never markup. Wraps; its height follows from the width."""

    def __init__(self, sides: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(air=1, undressed=20, parent=parent)
        self.text, self._between = opposed_words(sides)
        self.setAccessibleName(self.text)

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
