"""A passage as the preview shows it: the sentence set off, the quote on its ground, what answers heavier."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.names import base_direction
from timeline_app.gui.theme import Theme
from timeline_app.queries.search_values import Mark, SearchPreview

_NOTHING = SearchPreview("", "")
_ARABIC_AIR = 1.15


class _Stretch(NamedTuple):
    """Words that look alike."""

    start: int
    end: int
    strong: bool
    quoted: bool
    marked: bool


class PassageText(QWidget):
    """Paints the words of a `SearchPreview`, in their own direction; nothing in them is ever markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = _NOTHING
        self._theme: Theme | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """Give what is shown."""
        return self._shown.text

    def show_preview(self, shown: SearchPreview) -> None:
        """Show other words."""
        self._shown = shown
        self.setAccessibleName(shown.text)
        self.updateGeometry()
        self.update()

    @property
    def line_height(self) -> int:
        """Give the height of a line."""
        return round(self._leading(self._theme)) if self._theme is not None else 0

    def height_before_marks(self) -> int:
        """Give how far down the first mark ends; 0 without marks."""
        if self._theme is None or not self._shown.marks:
            return 0
        units = Utf16Map(self._shown.text).to_units(min(self._shown.marks[0].end, len(self._shown.text)))
        layout = self._laid_out(self.width(), self._theme)
        line = layout.lineForTextPosition(units)
        return round(line.y() + line.height()) if line.isValid() else 0

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and fonts."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped words."""
        if self._theme is None or not self._shown.text:
            return 0
        layout = self._laid_out(width, self._theme)
        last = layout.lineAt(layout.lineCount() - 1)
        return round(last.position().y() + self._leading(self._theme)) + 2

    def sizeHint(self) -> QSize:
        """Give a plausible size until the width is known."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        if self._theme is None or not self._shown.text:
            return
        painter = QPainter(self)
        painter.setPen(self._theme.color("text"))
        self._laid_out(self.width(), self._theme).draw(painter, QPointF(0, 0))
        painter.end()

    def _leading(self, theme: Theme) -> float:
        air = _ARABIC_AIR if base_direction(self._shown.text) == "rtl" else 1.0
        return theme.leading(self._role) * air

    @property
    def _role(self) -> str:
        return "article" if self._shown.is_passage else "body"

    def _laid_out(self, width: int, theme: Theme) -> QTextLayout:
        text = self._shown.text.replace("\n", "\u2028")
        layout = QTextLayout(text, theme.font(self._role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        rtl = base_direction(text) == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        units = Utf16Map(text)
        formats = []
        for stretch in stretches(self._shown):
            one = QTextLayout.FormatRange()
            one.start = units.to_units(stretch.start)
            one.length = units.to_units(stretch.end) - one.start
            one.format = _format(stretch, theme)
            formats.append(one)
        layout.setFormats(formats)
        leading, top = self._leading(theme), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + (leading - line.height()) / 2))
            top += leading
        layout.endLayout()
        return layout


def stretches(shown: SearchPreview) -> tuple[_Stretch, ...]:
    """Cut the words of a preview where their look changes; without a strong sentence all of them are strong."""
    length = len(shown.text)
    strong = shown.strong or Mark(0, length)
    quote = shown.quote or Mark(0, 0)
    ends = {0, length, *strong, *quote, *(place for mark in shown.marks for place in mark)}
    places = sorted({min(max(place, 0), length) for place in ends})
    return tuple(
        _Stretch(
            start, end, strong.start <= start < strong.end, quote.start <= start < quote.end,
            any(mark.start <= start < mark.end for mark in shown.marks),
        )
        for start, end in pairwise(places)
    )  # fmt: skip


def _format(stretch: _Stretch, theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.color("text" if stretch.strong or stretch.marked else "text.2"))
    if stretch.quoted:
        made.setBackground(theme.color("highlight.quote"))
    if stretch.marked:
        made.setBackground(theme.color("highlight.person"))
        made.setFontWeight(QFont.Weight.Bold)
    return made
