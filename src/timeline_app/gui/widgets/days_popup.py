"""Choosing days instead of writing them: one day, a stretch that lasted, or some time between two days.

What is chosen becomes words that the When field reads back, so that a date is kept the same way whoever made it.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.calendar import day_of
from timeline_app.domain.date_words import typed_day
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.day_fields import DayFields
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.gui.widgets.theming import dress, set_tone

ONE_DAY, LASTED, ONCE = "one_day", "lasted", "once"
_KINDS = ((ONE_DAY, tr("One day")), (LASTED, tr("It lasted")), (ONCE, tr("Once, in between")))
_EXPLAINED = {
    ONE_DAY: tr("It happened on this day."),
    LASTED: tr("It went on from the first day to the last."),
    ONCE: tr("It happened once, on one of these days; which one is not known."),
}


class DaysPopup(QFrame):
    """Opens under a field. `chosen` gives the words; `Esc` or a click elsewhere closes it without."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, initial: int | None, span: DateSpan | None = None, parent: QWidget | None = None
    ) -> None:
        """Begin with the days of `span` where it has any, else with the day `initial`, else with none."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Choose days"))
        self.setFrameShape(QFrame.Shape.Box)
        set_tone(self, "raised")
        first, last, kind = _shown(span, initial)
        self.kind = SegmentedSwitch(_KINDS, fills=True)
        self.kind.set_current(kind)
        self.first = DayFields(first, tr("First day"))
        self.last = DayFields(last, tr("Last day"))
        self.reading = Label(role="section", wraps=True)
        self.explained = Label(role="secondary", ink="text.2", wraps=True)
        self.use = PrimaryButton(tr("Use these days"))
        self.cancel = PlainButton(tr("Cancel"))
        self._lay_out(theme)
        self.kind.chosen.connect(self._read)
        self.first.changed.connect(self._read)
        self.last.changed.connect(self._read)
        self.use.clicked.connect(self._take)
        self.cancel.clicked.connect(self.close)
        dress(self, theme)
        self._read()

    @property
    def words(self) -> str:
        """Give the words for what is chosen, "" while days are missing; days in the wrong order are put right."""
        kind = self.kind.current
        if not self.first.is_complete or (kind != ONE_DAY and not self.last.is_complete):
            return ""
        if kind == ONE_DAY:
            return typed_day(self.first.day)
        first, last = sorted((self.first.day, self.last.day))
        if first == last:
            return typed_day(first)
        start, end = typed_day(first), typed_day(last)
        # For the field to read, which knows English.
        return f"{start} to {end}" if kind == LASTED else f"between {start} and {end}"

    def open_under(self, field: QWidget) -> None:
        """Show it under a field, within the screen."""
        self.adjustSize()
        place = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = (
            place.y() if place.y() + self.height() <= room.bottom() else max(room.top(), place.y() - self.height() - 40)
        )
        self.move(left, top)
        self.show()
        self.first.day_field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.first.day_field.selectAll()

    def _lay_out(self, theme: Theme) -> None:
        self.first_label, self.last_label = Label(tr("First day"), "label"), Label(tr("Last day"), "label")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        pad = theme.px(16)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(6))
        for part in (self.kind, self.first_label, self.first, self.last_label, self.last, self.reading, self.explained):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(332))

    def _read(self) -> None:
        kind = self.kind.current
        one = kind == ONE_DAY
        self.first_label.setText(tr("Day") if one else tr("First day") if kind == LASTED else tr("Earliest day"))
        self.last_label.setText(tr("Last day") if kind == LASTED else tr("Latest day"))
        self.last_label.setVisible(not one)
        self.last.setVisible(not one)
        words = self.words
        self.reading.setText(words[:1].upper() + words[1:])
        self.use.setEnabled(bool(words))
        self.explained.setText(_EXPLAINED[kind])
        self.adjustSize()

    def _take(self) -> None:
        words = self.words
        self.close()
        self.chosen.emit(words)


def _shown(span: DateSpan | None, initial: int | None) -> tuple[int | None, int | None, str]:
    start, end = span.outer if span is not None else (None, None)
    if span is None or start is None or end is None:
        return initial, initial, ONE_DAY
    first, last = day_of(start), day_of(end - 1)
    if first == last:
        return first, last, ONE_DAY
    return first, last, ONCE if span.core is None else LASTED
