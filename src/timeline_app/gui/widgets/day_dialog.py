"""Asks for one day: day, month and year of any year from -9999 to 9999, without Qt's calendar, which knows no doubt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.translating import tr
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.day_fields import DayFields
from timeline_app.gui.widgets.labels import Label


class DayDialog(QDialog):
    """Three fields and the day of the week they make. Without `initial` they are empty: no date is ever proposed.

    `yes` are the words of the button, where no publication date is set. Of a title in lines the window bears the first.
    """

    def __init__(
        self, title: str, initial: int | None = None, parent: QWidget | None = None, *, yes: str = ""
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(title.partition("\n")[0])
        self._yes = yes
        self._fields = fields = DayFields(initial, parent=self)
        self.day_field, self.month_field, self.year_field = fields.day_field, fields.month_field, fields.year_field
        self.reading = Label("", "body", "text.2", parent=self)
        self._lay_out(title)
        fields.changed.connect(self._read)
        self._read()
        self.day_field.selectAll()

    @property
    def day(self) -> int:
        """Give the day number of the fields, which must be complete, as they are once the dialog was accepted."""
        return self._fields.day

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(Label(title, "section", wraps=True, parent=self))
        column.addWidget(self._fields)
        column.addWidget(self.reading)
        buttons = QHBoxLayout()
        self.accept_button = accept = PrimaryButton(self._yes or tr("Set date"), parent=self)
        refuse = PlainButton(tr("Cancel"), parent=self)
        accept.setDefault(True)
        accept.clicked.connect(self.accept)
        refuse.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(refuse)
        buttons.addWidget(accept)
        column.addLayout(buttons)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)

    def _read(self) -> None:
        complete = self._fields.is_complete
        wanted = tr("Day, month and year.") if self._yes else tr("Day, month and year, as the paper printed them.")
        self.reading.setText(day_in_words(self.day) if complete else wanted)
        self.accept_button.setEnabled(complete)
