"""The strip at the foot that names the step just taken and offers to undo it."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.keys import ActionKey
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel

_MOVES: Final = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Toast(QFrame):
    """Floats for 8 s; the time stands still while the pointer or the focus is on it.

    It stands over the foot of its parent, or of a pane in it, and covers no bar at that pane's foot: see `stand_in`.
    """

    undo_wanted = Signal()
    more_wanted = Signal()
    """The second button was pressed, where the step has one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = self._pane = parent
        self._foot: QWidget | None = None
        self._theme: Theme | None = None
        self._left = 8000
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.words = ElidedLabel("", "section", "text", self)
        self._icon = IconLabel("undo", "text", 16, self)
        self.undo_button = LinkButton(tr("Undo"), parent=self)
        self.more_button = LinkButton("", parent=self)
        self._key = ActionKey("edit.undo", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self._key)
        row.addWidget(self.more_button)
        self.undo_button.clicked.connect(self._undo)
        self.more_button.clicked.connect(self.more_wanted)
        self._buttons = (self.undo_button, self.more_button)
        for button in self._buttons:
            button.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_counting(self) -> bool:
        """Say whether the time runs."""
        return self._timer.isActive()

    def stand_in(self, pane: QWidget, foot: QWidget | None = None) -> None:
        """Stand over the foot of a pane, above the bar `foot` that ends it. Both are inside the parent."""
        for watched in (self._pane, self._foot):
            if watched is not None and watched is not self._over:
                watched.removeEventFilter(self)
        self._pane, self._foot = pane, foot
        for watched in (pane, foot):
            if watched is not None and watched is not self._over:
                watched.installEventFilter(self)
        self._place()

    def show_step(self, label: str, more: str = "") -> None:
        """Show a step that can be undone; `more` is the word of a second button, "" for none."""
        self.words.setText(label)
        self.more_button.setText(more)
        self.more_button.setVisible(bool(more))
        self.setAccessibleName(tr("{step}. Undo", step=label))
        self._place()
        self.show()
        self.raise_()
        self._timer.start(self._left)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def apply_theme(self, theme: Theme) -> None:
        """Draw on the ink of the theme, in the colours of the opposite one, so that it stands out."""
        self._theme = theme.opposite()
        self._left = theme.pause("toast")
        ink = self._theme.colors
        self.setStyleSheet(
            f"QLabel {{ color: {ink['text']}; background: transparent; }}"
            f"KeyCap {{ color: {ink['text.2']}; border: none; background: transparent; }}"
            f"LinkButton {{ color: {ink['accent.ink']}; }} LinkButton:hover {{ background: {ink['raised']}; }}"
            f"LinkButton:focus {{ border-color: {ink['accent']}; }}"
        )
        self._icon.apply_theme(self._theme)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rounded ground."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._theme.color("raised"))
        painter.setBrush(ground)
        painter.setPen(self._theme.color("border"))
        radius = self._theme.radius("card")
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the time stand still under the pointer."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Let it run again, unless the focus is here."""
        self._run_again()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow what it stands over; let the time stand still while a button has the focus."""
        if watched in self._buttons:
            if isinstance(event, QFocusEvent) and event.gotFocus():
                # Focus that only fell here because its owner was hidden is not the user's.
                if event.reason() != Qt.FocusReason.OtherFocusReason:
                    self._timer.stop()
            elif event.type() == QEvent.Type.FocusOut:
                self._run_again()
        elif event.type() in _MOVES and self.isVisible():
            self._place()
        return False

    def _run_again(self) -> None:
        if self.isVisible() and not self.underMouse() and not any(button.hasFocus() for button in self._buttons):
            self._timer.start(self._left)

    def _undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _place(self) -> None:
        room = self._room()
        scale = self._theme.text_scale if self._theme is not None else 1.0
        width = min(room.width() - 32, max(round(300 * scale), self.sizeHint().width()))
        height = max(round(40 * scale), self.sizeHint().height())
        top = room.top() + room.height() - height - round(12 * scale)
        self.setGeometry(room.left() + (room.width() - width) // 2, top, width, height)

    def _room(self) -> QRect:
        """Give the pane without the bar at its foot, seen from the parent."""
        room = QRect(self._pane.mapTo(self._over, QPoint(0, 0)), self._pane.size())
        if self._foot is not None and self._foot.isVisible():
            room.setBottom(self._foot.mapTo(self._over, QPoint(0, 0)).y() - 1)
        return room
