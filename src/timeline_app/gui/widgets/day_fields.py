"""Day, month and year of any year from -9999 to 9999 side by side, without Qt's calendar, which ends at 1752."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from timeline_app.domain.calendar import MAX_YEAR, MIN_YEAR, civil, day_number, days_in_month
from timeline_app.domain.date_words import MONTH_NAMES


class DayFields(QWidget):
    """Three fields that make a day. A day that the month does not have becomes its last."""

    changed = Signal()

    def __init__(self, initial: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_field, self.month_field, self.year_field = QSpinBox(self), QComboBox(self), QSpinBox(self)
        self.day_field.setRange(1, 31)
        self.month_field.addItems(MONTH_NAMES)
        self.year_field.setRange(MIN_YEAR, MAX_YEAR)
        for spin in (self.day_field, self.year_field):
            spin.lineEdit().setTextMargins(6, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        parts: tuple[tuple[QWidget, str, int], ...] = (
            (self.day_field, "Day", 0), (self.month_field, "Month", 1), (self.year_field, "Year", 0),
        )  # fmt: skip
        for part, words, stretch in parts:
            part.setAccessibleName(f"{name}, {words.lower()}" if name else words)
            row.addWidget(part, stretch)
        self.set_day(initial)
        self.day_field.valueChanged.connect(self.changed)
        self.month_field.currentIndexChanged.connect(self.changed)
        self.year_field.valueChanged.connect(self.changed)

    @property
    def day(self) -> int:
        """Give the day number of the fields."""
        year, month = self.year_field.value(), self.month_field.currentIndex() + 1
        return day_number(year, month, min(self.day_field.value(), days_in_month(year, month)))

    def set_day(self, day: int) -> None:
        """Show a day."""
        shown = civil(day)
        self.day_field.setValue(shown.day)
        self.month_field.setCurrentIndex(shown.month - 1)
        self.year_field.setValue(shown.year)
