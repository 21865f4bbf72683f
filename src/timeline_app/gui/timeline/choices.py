"""The parts of a row of choices: a button with its choice and a menu, and a check box drawn from the theme."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QMenu, QSizePolicy, QToolButton, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip


class ChoiceButton(QToolButton):
    """A caption, the choice made, and a menu: "Lanes Status ⌄"."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._value = caption, ""
        self._compact = False
        self._theme: Theme | None = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_value(tr("All"))

    @property
    def value(self) -> str:
        """The choice as written."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show another choice."""
        self._value = value
        self.setAccessibleName(f"{self._caption}: {value}")
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the choice alone where there is little room; the caption stays in tooltip and accessible name."""
        if compact != self._compact:
            self._compact = compact
            self.setToolTip(plain_tooltip(self.accessibleName()) if compact else "")
            self.updateGeometry()
            self.update()

    def width_for(self, compact: bool) -> int:
        """Give the width it takes, with its caption or without."""
        if self._theme is None:
            return super().sizeHint().width()
        plain, strong = self._fonts(self._theme)
        words = QFontMetrics(strong).horizontalAdvance(self._value)
        if not compact:
            words += QFontMetrics(plain).horizontalAdvance(self._caption) + self._theme.px(6)
        return words + self._theme.px(30)

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and the arrow."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for caption, choice and arrow."""
        if self._theme is None:
            return super().sizeHint()
        return QSize(self.width_for(self._compact), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and focus ring as any tool button, then the words."""
        theme = self._theme
        if theme is None:
            return
        super().paintEvent(event)
        painter = QPainter(self)
        plain, strong = self._fonts(theme)
        x = theme.px(6)
        parts = ((self._caption, plain, "text.2"), (self._value, strong, "text"))
        for text, font, ink in parts[1:] if self._compact else parts:
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.drawText(QRect(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += width + theme.px(6)
        arrow = theme.pixmap("chevron-down", "text.2", 12, self.devicePixelRatioF())
        painter.drawPixmap(x - theme.px(1), round((self.height() - theme.px(12)) / 2), arrow)
        painter.end()

    @staticmethod
    def _fonts(theme: Theme) -> tuple[QFont, QFont]:
        return theme.font("body"), theme.font("section")


class CheckBox(QCheckBox):
    """A check box whose square is drawn from the theme, so that its border keeps its contrast in both."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme: Theme | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def apply_theme(self, theme: Theme) -> None:
        """Take font and colours."""
        self._theme = theme
        self.setFont(theme.font("body"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the square and the words."""
        if self._theme is None:
            return super().sizeHint()
        return QSize(self.width_of(self.text()), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def width_of(self, words: str) -> int:
        """Give the width it would take with these words."""
        if self._theme is None:
            return super().sizeHint().width()
        return QFontMetrics(self._theme.font("body")).horizontalAdvance(words) + self._theme.px(34)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square, its tick, the words and the focus ring."""
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(15)
        box = QRectF(4.5, (self.height() - side) / 2, side, side)
        painter.setPen(theme.color("accent" if self.isChecked() else "border.control"))
        painter.setBrush(theme.color("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            tick = theme.pixmap("check", "accent.text", 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.center().x() - theme.px(6), box.center().y() - theme.px(6)), tick)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("body"))
        words = self.rect().adjusted(theme.px(27), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
