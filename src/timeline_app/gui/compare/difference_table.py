"""The table of differences: what each side is about, where, how near it stands, and its grade."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import ElidedLabel, Label, Line, plain_tooltip
from timeline_app.gui.widgets.run_text import Run, RunText
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.compared_values import Comparison, Difference

_LABELS = 76
_PAD, _AROUND = 8, 2


class ValueCell(RunText):
    """A value on as much ground as it needs; it wraps only where the column is narrower."""

    def __init__(self, value: str, *, differs: bool, parent: QWidget | None = None) -> None:
        super().__init__((Run(value, "control"),), parent, margins=(_PAD, _AROUND))
        self.differs = differs
        if differs:
            self.setAccessibleDescription(tr("differs"))

    def sizeHint(self) -> QSize:
        """As wide as the value in one line."""
        if self._theme is None:
            return super().sizeHint()
        wide = QFontMetrics(self._theme.font("control")).horizontalAdvance(self.text)
        width = wide + 2 * self._theme.px(_PAD) + 2
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of what differs, then the value."""
        if self._theme is not None and self.differs:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("contradiction.tint"))
            painter.drawRoundedRect(QRectF(self.rect()), self._theme.radius("card"), self._theme.radius("card"))
            painter.end()
        super().paintEvent(event)


class DifferenceTable(QWidget):
    """One column a side. A row that differs has ≠ before its values and a ground; both say the same."""

    def __init__(self, theme: Theme, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: list[ValueCell] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setVerticalSpacing(3)
        self._grid.setHorizontalSpacing(12)
        self.setAccessibleName(tr("In what the sides differ"))
        for column, side in enumerate(comparison.sides, start=1):
            head = ElidedLabel(side.heading, "label", "text.2")
            head.setContentsMargins(8, 0, 8, 0)
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        for at, difference in enumerate(comparison.differences, start=1):
            self._grid.addWidget(Line(hair=True), 2 * at - 1, 0, 1, -1)
            self._add_row(2 * at, difference)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the table."""
        self._grid.setColumnMinimumWidth(0, theme.px(_LABELS))
        dress(self, theme)

    def _add_row(self, row: int, difference: Difference) -> None:
        label = QWidget()
        line = QHBoxLayout(label)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(Label(difference.label, "label", "text.2"))
        line.addStretch(1)
        if difference.differs:
            sign = GlyphLabel("contradiction", "", 13)
            sign.setToolTip(tr("The sides differ in this"))
            sign.setAccessibleName(tr("differs"))
            line.addWidget(sign)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        for column, value in enumerate(difference.values, start=1):
            cell = ValueCell(value, differs=difference.differs)
            self.cells.append(cell)
            if difference.explained:
                cell.setToolTip(plain_tooltip(difference.explained[column - 1]))
            place = QHBoxLayout()
            place.addWidget(cell)
            place.addStretch(1)
            self._grid.addLayout(place, row, column)
