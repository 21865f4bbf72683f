"""The When field: plain words in, the reading under it on every pause."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.days_popup import DaysPopup
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.suggest.dates import Reading, read_when
from timeline_app.suggest.dates.reading import headline_of

DatedEvent = tuple[int, str, DateSpan]


class DateField(QWidget):
    """Takes words, keeps them, and answers with what they were read as and counted from."""

    changed = Signal()
    """The words changed, or their reading."""
    date_wanted = Signal()
    """The words wait for the article's publication date, and the user wants to set it."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name)
        self.edit.setObjectName("when_words")
        self._published: int | None = None
        self._events: Sequence[DatedEvent] = ()
        self._reading: Reading | None = None
        self._given: DateSpan | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(250)
        self._pause.timeout.connect(self.read_now)
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self.read_now)
        self._icon = IconLabel("check", "ok")
        self._headline = Label(role="control", ink="text", wraps=True)
        self._headline.setObjectName("when_reading")
        self._detail = Label(role="secondary", ink="text.2", wraps=True)
        self._set_date = LinkButton(tr("Set the publication date…"))
        self._set_date.clicked.connect(self.date_wanted)
        self._choose = LinkButton(tr("Choose days…"))
        self._choose.clicked.connect(self.choose_days)
        self._calendar = self.edit.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._calendar.setText(tr("Choose days"))
        self._calendar.setToolTip(tr("Choose days (Alt Down)"))
        self._calendar.triggered.connect(self.choose_days)
        by_key = QShortcut(QKeySequence("Alt+Down"), self.edit)
        by_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        by_key.activated.connect(self.choose_days)
        self._theme: Theme | None = None
        self._answer = QFrame()
        self._answer.setProperty("rounded", True)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        # Aligned, since a button's greatest width would else be that of the words above it.
        words.addWidget(self._set_date, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self._answer)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.edit)
        box.addWidget(self._answer)
        self._answer.hide()

    @property
    def words(self) -> str:
        """Give the words as typed."""
        return self.edit.text()

    @property
    def span(self) -> DateSpan | None:
        """Give the reading of the words as they stand now; None for no words."""
        self.read_now()
        return self._reading.span if self._reading is not None else None

    @property
    def reading(self) -> Reading | None:
        """Give the last answer."""
        return self._reading

    def set_context(self, published: int | None, events: Sequence[DatedEvent]) -> None:
        """Say what to count from and which events "after …" may name; the words are read again."""
        if published != self._published and self._given is not None and self._given.counted_from is not None:
            self._given = None  # it was counted from another day
        self._published, self._events = published, events
        self._read(force=True)

    @property
    def given(self) -> DateSpan | None:
        """Give what the article means with the words, as long as nobody changed them."""
        return self._given

    def set_words(self, words: str, given: DateSpan | None = None) -> None:
        """Fill the field and answer at once. `given` is what the article means with these words.

        In the article "Wednesday" stands in a sentence; alone in a field it may mean another one.
        """
        self._given = given
        self.edit.setText(words)
        self._pause.stop()
        self._read(force=given is not None)

    def read_now(self) -> None:
        """Answer without waiting for the pause."""
        self._pause.stop()
        self._read(force=False)

    def choose_days(self) -> DaysPopup | None:
        """Open the popup in which days are chosen; what is chosen becomes the field's words."""
        if self._theme is None:
            return None
        span = self._reading.span if self._reading is not None else None
        popup = DaysPopup(self._theme, self._published, span, self)
        popup.chosen.connect(self._take_days)
        popup.open_under(self.edit)
        return popup

    def _take_days(self, words: str) -> None:
        self.set_words(words)
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the answer."""
        self._theme = theme
        self._calendar.setIcon(theme.icon("calendar"))
        scale_icons(self.edit, theme)
        self._pause.setInterval(theme.pause("date_field"))
        dress(self, theme)

    def _typed(self) -> None:
        self._pause.start()
        self.changed.emit()

    def _read(self, *, force: bool) -> None:
        words = self.edit.text()
        if not words.strip():
            self._reading = None
            self._answer.hide()
            return
        if not force and self._reading is not None and self._reading.span.words == words:
            return
        self._reading = self._as_given(words) or read_when(words, published=self._published, events=tuple(self._events))
        self._show(self._reading)
        self.changed.emit()

    def _as_given(self, words: str) -> Reading | None:
        """Give what the article means, as long as the words and the day it was counted from are the same."""
        given = self._given
        if given is None or given.words != words or not given.is_known:
            self._given = None
            return None
        if given.counted_from is not None and self._published is None:
            self._given = None
            return None
        meant = tr("As the article means it.")
        if given.counted_from is not None:
            day = day_in_words(given.counted_from, False)
            meant = tr("As the article means it. Counted from {day}.", day=day)
        return Reading(given, True, headline_of(given), meant, "")

    def _show(self, reading: Reading) -> None:
        tone = "ok" if reading.understood else "warn"
        set_tone(self._answer, tone)
        self._icon.set_icon("check" if reading.understood else "triangle-alert", tone)
        self._headline.setText(reading.headline)
        self._detail.setText(reading.detail)
        self._detail.setVisible(bool(reading.detail))
        self._set_date.setVisible(reading.needs_published)
        self._choose.setVisible(not reading.understood)
        self._answer.setAccessibleName(f"{reading.headline}. {reading.detail}")
        self._answer.show()
