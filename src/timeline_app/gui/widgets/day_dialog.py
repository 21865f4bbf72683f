"""Asks for one day: day, month and year of any year from -9999 to 9999, without Qt's calendar, which knows no doubt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from timeline_app.domain.calendar import MAX_YEAR, MIN_YEAR, CivilDate, civil, day_number, days_in_month
from timeline_app.domain.date_words import MONTH_NAMES, day_in_words
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import Label


class DayDialog(QDialog):
    """Three fields and the day of the week they make. A day that the month does not have becomes its last."""

    def __init__(self, title: str, initial: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        shown = civil(initial) if initial is not None else CivilDate(2000, 1, 1)
        self.day_field, self.month_field, self.year_field = QSpinBox(self), QComboBox(self), QSpinBox(self)
        for field in (self.day_field, self.year_field):
            field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.day_field.setRange(1, 31)
        self.day_field.setAccessibleName("Day")
        self.month_field.addItems(MONTH_NAMES)
        self.month_field.setAccessibleName("Month")
        self.year_field.setRange(MIN_YEAR, MAX_YEAR)
        self.year_field.setAccessibleName("Year")
        self.day_field.setValue(shown.day)
        self.month_field.setCurrentIndex(shown.month - 1)
        self.year_field.setValue(shown.year)
        self.reading = Label("", "body", "text.2", parent=self)
        self._lay_out(title)
        for field in (self.day_field, self.year_field):
            field.valueChanged.connect(self._read)
        self.month_field.currentIndexChanged.connect(self._read)
        self._read()
        self.day_field.selectAll()

    @property
    def day(self) -> int:
        """Give the day number of the fields."""
        year, month = self.year_field.value(), self.month_field.currentIndex() + 1
        return day_number(year, month, min(self.day_field.value(), days_in_month(year, month)))

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(Label(title, "section", wraps=True, parent=self))
        fields = QHBoxLayout()
        for field in (self.day_field, self.month_field, self.year_field):
            fields.addWidget(field)
        column.addLayout(fields)
        column.addWidget(self.reading)
        buttons = QHBoxLayout()
        accept, refuse = PrimaryButton("Set date", parent=self), PlainButton("Cancel", parent=self)
        accept.setDefault(True)
        accept.clicked.connect(self.accept)
        refuse.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(refuse)
        buttons.addWidget(accept)
        column.addLayout(buttons)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)

    def _read(self) -> None:
        self.reading.setText(day_in_words(self.day))
