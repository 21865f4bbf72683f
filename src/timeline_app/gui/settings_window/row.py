"""One setting: its name, what it does, its control, its default by name, and the way back to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.settings_window.entries import BY_ID
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress


class SettingRow(QWidget):
    """Lays one entry out. The control gets the entry's id as its object name, and its words as its accessible name."""

    reset_wanted = Signal()

    def __init__(self, entry: str, why: str, control: QWidget, default: str) -> None:
        super().__init__()
        words = BY_ID[entry].words
        control.setObjectName(entry)
        if not control.accessibleName():
            control.setAccessibleName(words)
        control.setAccessibleDescription(why)
        control.setParent(self)  # before the way back is made: Tab goes the way that parts came in
        name = Label(words, "section", parent=self)
        name.setBuddy(control)
        self.back = LinkButton(tr("Back to the default"), "undo", parent=self)
        self.back.setAccessibleName(tr("{setting}: back to the default", setting=words))
        self.back.clicked.connect(self._give_back)
        self._control = control
        foot = FlowLayout(gap=10)
        foot.addWidget(Label(tr("Default: {value}", value=default), "secondary", "text.2", parent=self))
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(name)
        if why:
            column.addWidget(Label(why, "body", "text.2", wraps=True, parent=self))
        fills = control.sizePolicy().horizontalPolicy() not in (
            control.sizePolicy().Policy.Maximum, control.sizePolicy().Policy.Fixed,
        )  # fmt: skip
        column.addWidget(control, 0, Qt.AlignmentFlag(0) if fills else Qt.AlignmentFlag.AlignLeading)
        column.addLayout(foot)

    def show_differs(self, differs: bool) -> None:
        """Offer the way back where the value is not the default."""
        had_focus = self.back.hasFocus()
        self.back.setVisible(differs)
        if had_focus and not differs:
            self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        dress(self, theme)

    def _give_back(self) -> None:
        self.reset_wanted.emit()


class Page(QWidget):
    """A column of rows. Subclasses fill it, and show the values in `refresh`."""

    revealed = Signal(object)
    """A part that has just appeared and is to be in view."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 24)
        self.column.setSpacing(22)
        self.column.addWidget(Label(title, "panel.title", parent=self))

    def add_row(self, row: SettingRow, reset: Callable[[], object]) -> SettingRow:
        """Add a setting."""
        row.reset_wanted.connect(reset)
        self.column.addWidget(row)
        return row

    def refresh(self) -> None:
        """Show the values as they are now."""

    def apply_theme(self, theme: Theme) -> None:
        """Dress the rows."""
        dress(self, theme)
