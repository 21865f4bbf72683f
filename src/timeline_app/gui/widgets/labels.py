"""Plain text on screen. Nothing here ever reads markup: text may come from an article."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QWidget

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.painting import cut_text
from timeline_app.gui.widgets.theming import set_property


class Label(QLabel):
    """A line or paragraph of plain text in a type role and an ink of the style sheet."""

    def __init__(
        self, text: str = "", role: str = "body", ink: str = "text", *, wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("ink", ink)
        self.setWordWrap(wraps)
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Change the colour to another token."""
        set_property(self, "ink", ink)


class ElidedLabel(Label):
    """One line that is cut with "…" where it does not fit; the whole text is its tooltip then."""

    def __init__(self, text: str = "", role: str = "body", ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, role, ink, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        text = cut_text(self.fontMetrics(), self.text(), self.contentsRect().width())
        painter = QPainter(self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(painter, self.contentsRect(), int(alignment), self.palette(), True, text)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Offer the whole text as a tooltip where it is cut."""
        if event.type() == QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(plain_tooltip(self.text()) if cut else "")
        return super().event(event)


class KeyCap(QLabel):
    """A key as drawn beside an action: `Ctrl K`."""

    def __init__(self, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Line(QFrame):
    """A line one pixel thick that parts two areas; `hair` is the fainter kind."""

    def __init__(self, *, vertical: bool = False, hair: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("line", "hair" if hair else "true")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class IconLabel(QLabel):
    """A shipped icon standing still."""

    def __init__(self, icon: str, ink: str = "text.2", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._ink, self._size = icon, ink, size
        self._theme: Theme | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_icon(self, icon: str, ink: str) -> None:
        """Show another icon."""
        self._icon, self._ink = icon, ink
        if self._theme is not None:
            self.apply_theme(self._theme)

    def apply_theme(self, theme: Theme) -> None:
        """Tint the icon."""
        self._theme = theme
        self.setPixmap(theme.pixmap(self._icon, self._ink, self._size, self.devicePixelRatioF()))


def lean(label: QLabel) -> None:
    """Let words begin where the interface's lines begin: Qt would set those of another script at the other side."""
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def plain_tooltip(text: str) -> str:
    """Give a tooltip that Qt shows as it stands. Qt guesses from the look of a text whether it is markup.

    What would pass for markup is escaped and shown as preformatted text of ours; all else stays plain.
    """
    if "<" not in text:  # without a tag nothing passes for markup
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space: pre-wrap'>{escaped}</p>"
