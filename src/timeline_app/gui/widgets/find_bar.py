"""The bar that finds words in what is in front: `Ctrl F`, Enter and Shift Enter, `Esc`."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from timeline_app.domain.translating import number, tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Findings(Protocol):
    """What the bar shows: how many places were found, which is in hand (-1 for none), whether more may come."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when any of that is other than before."""
        ...

    @property
    def total(self) -> int:
        """Give how many places were found."""
        ...

    @property
    def current(self) -> int:
        """Give which of them is in hand."""
        ...

    @property
    def is_going(self) -> bool:
        """Say whether part is still to be searched."""
        ...


class FindField(QLineEdit):
    """Enter and Shift Enter step, Escape leaves."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, leave, or type."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Shows what was found: "3 of 12". `wanted(text)`: these words are to be found; `closed`: nothing any more."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, finds: Findings, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "sunken")
        self._finds = finds
        self._said = ""
        self.field = FindField(self)
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.setProperty("small", True)
        self._search = QAction(self.field)
        self.field.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self.count = Label("", "secondary", "text.2", parent=self)
        self.before = IconButton("chevron-up", tr("Previous (Shift Enter)"), parent=self)
        self.after = IconButton("chevron-down", tr("Next (Enter)"), parent=self)
        self.close_button = IconButton("x", tr("Close (Esc)"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(6)
        row.addWidget(self.field, 2)
        row.addWidget(self.count)
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addStretch(1)
        row.addWidget(self.close_button)
        self.field.textChanged.connect(self.wanted)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.close_bar)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.close_bar)
        finds.changed.connect(self._show)
        self.hide()

    def open(self, words: str = "") -> None:
        """Take the focus, with the words found last or those that are selected in the text."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.wanted.emit(self.field.text())

    def close_bar(self) -> None:
        """Find nothing any more."""
        self.hide()
        self.closed.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._search.setIcon(theme.icon("search", "text.3"))
        scale_icons(self.field, theme)
        self.field.setMaximumWidth(theme.px(340))
        self.count.setMinimumWidth(theme.px(64))
        dress(self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        finds, typed = self._finds, bool(self.field.text().strip())
        total = number(finds.total)
        if not typed:
            words = ""
        elif finds.current < 0:
            words = tr("Searching…") if finds.is_going else tr("Not found")
        elif finds.is_going:
            words = tr("{n} of {total} so far", n=number(finds.current + 1), total=total)
        else:
            words = tr("{n} of {total}", n=number(finds.current + 1), total=total)
        self.count.setText(words)
        for button in (self.before, self.after):
            button.setEnabled(finds.total > 0)
        if words and not finds.is_going and words != self._said and self.isVisible():
            self._said = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))
