"""The strip over the panes that says how far the import of a table is, with Stop; and what was refused in the end."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.event_table.words import progress_words, refused_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton, PlainButton
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import isolated


class ImportStrip(QFrame):
    """Hidden while no table is being read. `stop_wanted` while it is, `refused_wanted` once it has been."""

    stop_wanted = Signal()
    refused_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "accent")
        self.setAccessibleName(tr("Import of a table"))
        self._name, self._about = "", 0
        self.words = Label("", "body", "text", wraps=True, parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Rows read"))
        self.stop = PlainButton(tr("Stop"), parent=self)
        self.show_refused = LinkButton(tr("Show refused"), parent=self)
        self.close_button = IconButton("x", tr("Close"), parent=self)
        column = QVBoxLayout()
        column.setSpacing(5)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        row.addWidget(IconLabel("info", "accent.ink", 16, self))
        row.addLayout(column, 1)
        for button in (self.show_refused, self.stop, self.close_button):
            row.addWidget(button)
        self.stop.clicked.connect(self._stop)
        self.show_refused.clicked.connect(self.refused_wanted)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def show_looking(self, name: str) -> None:
        """Say that a table is being looked at, before anything is asked."""
        self.words.setText(tr("Looking at {name}…", name=isolated(name)))
        self.bar.setRange(0, 0)
        self._show(reading=True, may_stop=False)

    def show_start(self, name: str, rows: int) -> None:
        """Say that a table of about so many rows is being imported."""
        self._name, self._about = name, rows
        self.bar.setRange(0, max(rows, 1))
        self._show(reading=True, may_stop=True)
        self.show_progress(0, 0)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def show_progress(self, events: int, refused: int) -> None:
        """Say how many rows have been read."""
        self.bar.setValue(min(events + refused, self.bar.maximum()))
        self.words.setText(progress_words(self._name, events, refused, self._about))

    def show_refusals(self, name: str, refused: int) -> None:
        """Keep saying, after the end, that rows were refused; with none, go."""
        self.words.setText(f"{isolated(name)}: {refused_words(refused)}")
        self._show(reading=False, may_stop=False)
        self.setVisible(refused > 0)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        dress(self, theme)

    def _show(self, *, reading: bool, may_stop: bool) -> None:
        self.bar.setVisible(reading)
        self.stop.setVisible(may_stop)
        self.stop.setEnabled(True)
        self.show_refused.setVisible(not reading)
        self.close_button.setVisible(not reading)
        self.show()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(tr("Stopping the import of {name}. Nothing of it will stay.", name=isolated(self._name)))
        self.stop_wanted.emit()
