"""The rail's tabs: words, a count, and a line under the current one."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from timeline_app.gui.theme import Theme

_MANY: Final = 10_000
_MILLION: Final = 1_000_000


def short_count(count: int) -> str:
    """Give a number as there is room for it: "9,999", "12k", "1.2M". Never more than there are."""
    if count < _MANY:
        return f"{count:,}"
    if count < _MILLION:
        return f"{count // 1_000}k"
    tenths = count // (_MILLION // 10)
    return f"{tenths // 10}M" if tenths % 10 == 0 or tenths >= 100 else f"{tenths // 10}.{tenths % 10}M"


class RailTabs(QTabBar):
    """Tabs with counts. Left and right move between them; one tab stop."""

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._counts = [0] * len(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName("Lists")
        for name in words:
            self.addTab(name)

    def set_counts(self, *counts: int) -> None:
        """Show how many there are of each."""
        self._counts = list(counts)
        for index, count in enumerate(counts):
            self.setAccessibleTabName(index, f"{self.tabText(index)}, {count}")
            self.setTabToolTip(index, f"{self.tabText(index)}: {count:,}")
        self.updateGeometry()
        # A tab bar measures its tabs only when one of them changes.
        for index in range(self.count()):
            self.setTabText(index, self.tabText(index))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self.setFont(theme.font("control"))
        self.set_counts(*self._counts)

    def tabSizeHint(self, index: int) -> QSize:
        """Room for words and count."""
        if self._theme is None:
            return super().tabSizeHint(index)
        width = QFontMetrics(self._theme.font("section")).horizontalAdvance(self.tabText(index))
        count = QFontMetrics(self._theme.font("count")).horizontalAdvance(short_count(self._counts[index]))
        return QSize(width + count + self._theme.px(22), self._theme.px(39))

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
            words = rect.adjusted(theme.px(7), 0, 0, 0)
            painter.setFont(font)
            painter.setPen(theme.color("text" if current else "text.2"))
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, middle, self.tabText(index))
            after = QFontMetrics(font).horizontalAdvance(self.tabText(index)) + theme.px(6)
            painter.setFont(theme.font("count"))
            painter.setPen(theme.color("text.3"))
            painter.drawText(words.adjusted(after, theme.px(1), 0, 0), middle, short_count(self._counts[index]))
            if current:
                line = QRectF(rect.left() + 1, rect.bottom() - theme.px(2), rect.width() - 2, theme.px(2) + 1)
                painter.fillRect(line, theme.color("accent"))
                if self.hasFocus():
                    painter.setPen(QPen(theme.color("accent"), 2))
                    frame = QRectF(rect).adjusted(1, theme.px(6), -1, -theme.px(6))
                    painter.drawRoundedRect(frame, theme.radius("mark"), theme.radius("mark"))
        painter.end()
