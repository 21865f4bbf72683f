"""The rail's tabs: words, a count, and a line under the current one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from timeline_app.domain.translating import number, tr
from timeline_app.gui.theme import Theme

_MANY: Final = 10_000
_THOUSAND: Final = 1_000
_MILLION: Final = 1_000_000
_SPACINGS: Final = ((_MANY, 22), (_MANY, 16), (_THOUSAND, 14), (_THOUSAND, 9))
"""From which number on counts are short, and pixels beside words and count: the first with which all tabs fit."""


def short_count(count: int, many: int = _MANY) -> str:
    """Give a number as there is room for it: "9,999" (below `many`), "12k", "1.2M". Never more than there are."""
    if count < many:
        return number(count)
    unit, sign = (_THOUSAND, "k") if count < _MILLION else (_MILLION, "M")
    tenths = count // (unit // 10)
    return f"{tenths // 10}{sign}" if tenths % 10 == 0 or tenths >= 100 else f"{tenths // 10}.{tenths % 10}{sign}"


class RailTabs(QTabBar):
    """Tabs with counts. Left and right move between them; one tab stop."""

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._counts = [0] * len(words)
        self._many, self._air = _SPACINGS[0]
        # Where words are long, counts are left to the tooltips; then the words are cut.
        self._counted, self._squeeze = True, 1.0
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName(tr("Lists"))
        for name in words:
            self.addTab(name)

    def set_counts(self, *totals: int, known: Sequence[int] | None = None) -> None:
        """Show how many there are of each, or, on an earlier day, how many were `known`; the tooltip has both."""
        self._counts = list(totals if known is None else known)
        for index, (total, count) in enumerate(zip(totals, self._counts, strict=True)):
            words, spoken, shown = self.tabText(index), str(total), number(total)
            if known is not None:
                spoken = tr("{known} of {all} known", known=count, all=total)
                shown = tr("{known} of {all} known", known=number(count), all=shown)
            self.setAccessibleTabName(index, f"{words}, {spoken}")
            self.setTabToolTip(index, f"{words}: {shown}")
        self._fit()

    def _fit(self) -> None:
        self._space_out()
        self.updateGeometry()
        # A tab bar measures its tabs only when one of them changes.
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.update()

    def _space_out(self) -> None:
        """Put words and counts as far apart as there is room for."""
        self._squeeze = 1.0
        for self._counted in (True, False):
            for self._many, self._air in _SPACINGS:
                wide = sum(self.tabSizeHint(index).width() for index in range(self.count()))
                if wide <= self.width():
                    return
        self._squeeze = self.width() / wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make use of the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self.setFont(theme.font("control"))
        self._fit()

    def tabSizeHint(self, index: int) -> QSize:
        """Room for words and count."""
        if self._theme is None:
            return super().tabSizeHint(index)
        width = QFontMetrics(self._theme.font("section")).horizontalAdvance(self.tabText(index))
        width += QFontMetrics(self._theme.font("count")).horizontalAdvance(self.count_words(index))
        return QSize(int((width + self._theme.px(self._air)) * self._squeeze), self._theme.px(39))

    def count_words(self, index: int) -> str:
        """Give the count as it is drawn; "" where there is no room for any."""
        return short_count(self._counts[index], self._many) if self._counted else ""

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words, counts, the line, and the focus."""
        if self._theme is None:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("border"))
        for index in range(self.count()):
            rect = self.tabRect(index)
            current = index == self.currentIndex()
            font = theme.font("section" if current else "control")
            count = self.count_words(index)
            gap = theme.px(6)
            side = (theme.px(self._air) - gap) // 2
            words = rect.adjusted(side, 0, -side, 0)
            title = self.tabText(index)
            if self._squeeze < 1:
                title = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, words.width())
            after = QFontMetrics(font).horizontalAdvance(title) + gap
            counted = words.adjusted(after, theme.px(1), 0, 0)
            start = Qt.AlignmentFlag.AlignLeft
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                counted = words.adjusted(0, theme.px(1), -after, 0)
                start = Qt.AlignmentFlag.AlignRight
            start |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.setFont(font)
            painter.setPen(theme.color("text" if current else "text.2"))
            painter.drawText(words, start, title)
            painter.setFont(theme.font("count"))
            painter.setPen(theme.color("text.3"))
            painter.drawText(counted, start, count)
            if current:
                line = QRectF(rect.left() + 1, rect.bottom() - theme.px(2), rect.width() - 2, theme.px(2) + 1)
                painter.fillRect(line, theme.color("accent"))
                if self.hasFocus():
                    painter.setPen(QPen(theme.color("accent"), 2))
                    frame = QRectF(rect).adjusted(1, theme.px(6), -1, -theme.px(6))
                    painter.drawRoundedRect(frame, theme.radius("mark"), theme.radius("mark"))
        painter.end()
