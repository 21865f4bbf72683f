"""A stretch of an article in its own type, with a part of it marked. Painted: foreign words are never markup."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.names import base_direction
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.wrapped_words import WrappedWords


class MarkedText(WrappedWords):
    """Shows `before`, `marked`, `after` as one text; the marked part has a ground and, with a line under it, a form."""

    def __init__(
        self, before: str, marked: str, after: str, ground: str = "highlight.quote", parent: QWidget | None = None
    ) -> None:
        super().__init__(air=2, undressed=40, parent=parent)
        self._parts = tuple(" ".join(part.split("\n")) for part in (before, marked, after))
        self._ground = ground
        self.setAccessibleName("".join(self._parts))

    @property
    def text(self) -> str:
        """Give what is shown."""
        return "".join(self._parts)

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
