"""Day, month and year of any year from -9999 to 9999 side by side, without Qt's calendar, which ends at 1752."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from timeline_app.domain.calendar import MAX_YEAR, MIN_YEAR, civil, day_number, days_in_month
from timeline_app.domain.date_words import month_name
from timeline_app.domain.translating import tr

_FIRST_STEP_YEAR = 2000


class NumberField(QSpinBox):
    """A number that may not be known yet: it then shows what it asks for, and counts from `first` once stepped."""

    def __init__(self, asks_for: str, least: int, most: int, first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self.setRange(least - 1, most)
        self.setSpecialValueText(asks_for)
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    @property
    def is_known(self) -> bool:
        """Say whether a number stands in the field."""
        return self.value() > self.minimum()

    def stepBy(self, steps: int) -> None:
        """Begin at the first number; never step back to "not known"."""
        if not self.is_known:
            self.setValue(self._first)
        elif self.value() + steps > self.minimum():
            super().stepBy(steps)


class DayFields(QWidget):
    """Three fields that make a day, empty until `initial` or the user says one.

    A day that the month does not have becomes its last.
    """

    changed = Signal()

    def __init__(self, initial: int | None, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_field = NumberField(tr("Day"), 1, 31, 1, self)
        self.month_field = QComboBox(self)
        self.year_field = NumberField(tr("Year"), MIN_YEAR, MAX_YEAR, _FIRST_STEP_YEAR, self)
        self.month_field.addItems([month_name(month) for month in range(1, 13)])
        self.month_field.setPlaceholderText(tr("Month"))
        self.month_field.setCurrentIndex(-1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        parts: tuple[tuple[QWidget, str, int], ...] = (
            (self.day_field, tr("Day"), 0), (self.month_field, tr("Month"), 1), (self.year_field, tr("Year"), 0),
        )  # fmt: skip
        for part, words, stretch in parts:
            part.setAccessibleName(f"{name}, {words.lower()}" if name else words)
            row.addWidget(part, stretch)
        if initial is not None:
            self.set_day(initial)
        else:
            self.day_field.setValue(self.day_field.minimum())
            self.year_field.setValue(self.year_field.minimum())
        self.day_field.valueChanged.connect(self.changed)
        self.month_field.currentIndexChanged.connect(self.changed)
        self.year_field.valueChanged.connect(self.changed)

    @property
    def is_complete(self) -> bool:
        """Say whether day, month and year are all known."""
        return self.day_field.is_known and self.month_field.currentIndex() >= 0 and self.year_field.is_known

    @property
    def day(self) -> int:
        """Give the day number of the fields, which must be complete."""
        if not self.is_complete:
            raise ValueError("no day was chosen yet")
        year, month = self.year_field.value(), self.month_field.currentIndex() + 1
        return day_number(year, month, min(self.day_field.value(), days_in_month(year, month)))

    def set_day(self, day: int) -> None:
        """Show a day."""
        shown = civil(day)
        self.day_field.setValue(shown.day)
        self.month_field.setCurrentIndex(shown.month - 1)
        self.year_field.setValue(shown.year)
