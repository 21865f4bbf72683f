"""Which day a sheet is known on: the window's, the latest, or one of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from timeline_app.domain.calendar import day_of
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.translating import tr
from timeline_app.gui.widgets.date_field import DateField

WINDOW, LATEST, OTHER = range(3)


class KnownChoice(QWidget):
    """Follows the window unless told otherwise. The field for a day of its own shows only where that is chosen."""

    changed = Signal()
    """Another day is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window: int | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("As known on"))
        self.choice.addItems(["", tr("The latest"), tr("Another day")])
        self.field = DateField(tr("31 March 2011"), tr("As known on another day"))
        self.field.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.choice)
        column.addWidget(self.field)
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._choose)
        self.field.changed.connect(self.changed)
        self.follow(None)

    @property
    def day(self) -> int | None:
        """Give the day, None for the latest; a field without a day in it is the latest."""
        chosen = self.choice.currentIndex()
        if chosen != OTHER:
            return self._window if chosen == WINDOW else None
        span = self.field.span
        return None if span is None or span.end_latest is None else day_of(span.end_latest - 1)

    def follow(self, day: int | None) -> None:
        """Take the window's day."""
        moved, self._window = day != self._window, day
        words = tr("the latest") if day is None else day_in_words(day, weekday=False)
        self.choice.setItemText(WINDOW, tr("As the window: {day}", day=words))
        if moved and self.choice.currentIndex() == WINDOW:
            self.changed.emit()

    def _choose(self, chosen: int) -> None:
        self.field.setVisible(chosen == OTHER)
        if chosen == OTHER:
            self.field.edit.setFocus()
        self.changed.emit()
