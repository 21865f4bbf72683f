"""The row "As known on": the day in words with its menu, the track, and the way back to the latest."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from timeline_app.domain.date_words import day_in_words, short_day, weekday_name
from timeline_app.domain.translating import tr
from timeline_app.gui.as_known import LATEST, KnownStops
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.known_track import KnownTrack
from timeline_app.gui.widgets.buttons import IconButton, PrimaryButton, SoftButton
from timeline_app.gui.widgets.labels import Line, plain_tooltip
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import isolated

ROW = 44
CAPTION, BACK, OTHER_DAY = tr("As known on"), tr("Back to latest"), tr("Choose a day…")
_MOST_DAYS = 12
"""So many days, those around the one viewed, stand in the menu; the rest is for "Choose a day…"."""
_LEAST_TRACK = 150
_WIDE_DAY = tr("{weekday} {date}", weekday=tr("Wed"), date=tr("{date} {year}", date=tr("{day} Mar", day=28), year=2028))


class DayChoice(QToolButton):
    """A clock, "As known on", and under it the day, which opens a menu of days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = LATEST
        self._theme: Theme | None = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setObjectName("known_day")

    @property
    def words(self) -> str:
        """The day as written."""
        return self._words

    def set_day(self, day: int | None) -> None:
        """Write a day; None for the latest without a date."""
        self._words = LATEST
        if day is not None:
            named = weekday_name(day, short=True)
            self._words = tr("{weekday} {date}", weekday=named, date=short_day(day))
        self.setAccessibleName(f"{CAPTION}: {LATEST if day is None else day_in_words(day)}")
        self.setToolTip(plain_tooltip(self.accessibleName()))
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and icons."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the clock and two lines."""
        theme = self._theme
        if theme is None:
            return super().sizeHint()
        strong = QFontMetrics(theme.font("section"))
        wide = max(
            QFontMetrics(theme.font("secondary")).horizontalAdvance(CAPTION),
            # As wide for every day of our time: the track must not move under a hand that drags along it.
            *(strong.horizontalAdvance(words) + theme.px(20) for words in (self._words, _WIDE_DAY)),
        )
        return QSize(wide + theme.px(32), theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Never cut the date."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and focus ring as any tool button, then the clock and the words."""
        theme = self._theme
        if theme is None:
            return
        super().paintEvent(event)
        painter = QPainter(self)
        ratio, left = self.devicePixelRatioF(), theme.px(28)
        self._draw_icon(painter, theme.px(6), theme.px(5), theme.pixmap("clock", "accent", 14, ratio))
        strong = theme.font("section")
        lines = ((CAPTION, theme.font("secondary"), "text.2"), (self._words, strong, "text"))
        for row, (text, font, ink) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            room = QRect(left, theme.px(2) + row * theme.px(18), self.width() - left, theme.px(18))
            room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, isolated(text))
        x = left + QFontMetrics(strong).horizontalAdvance(self._words) + theme.px(5)
        self._draw_icon(painter, x, theme.px(23), theme.pixmap("chevron-down", "text.2", 12, ratio))
        painter.end()

    def _draw_icon(self, painter: QPainter, x: int, y: int, icon: QPixmap) -> None:
        """Draw an icon that far from where lines start."""
        size = icon.deviceIndependentSize().toSize()
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(QPoint(x, y), size))
        painter.drawPixmap(box.topLeft(), icon)


class Scrubber(QWidget):
    """Emits the day that was chosen; shows the day it is told."""

    day_chosen = Signal(object)
    """A day, None for the latest."""
    day_wanted = Signal()
    """Any day at all is wanted: somebody is to ask which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self._theme: Theme | None = None
        self._header = 0.0
        self._day: int | None = None
        self.choice = DayChoice()
        self.track = KnownTrack()
        self.back = PrimaryButton(BACK)
        self.latest = SoftButton(LATEST)
        self.brief = IconButton("history", BACK)
        self.latest.setEnabled(False)
        self.latest.setToolTip(tr("Everything that is known is shown"))
        self._edge = Line(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self.choice)
        row.addWidget(self.track, 1)
        for button in (self.back, self.latest, self.brief):
            row.addWidget(button)
        self.track.stop_chosen.connect(self._choose_stop)
        self.back.clicked.connect(lambda: self.day_chosen.emit(None))
        self.brief.clicked.connect(lambda: self.day_chosen.emit(None))
        self.choice.menu().aboutToShow.connect(self._fill_menu)
        self.show_stops(KnownStops(), None)

    @property
    def stops(self) -> KnownStops:
        """The stops that are offered."""
        return self.track.stops

    def show_stops(self, stops: KnownStops, day: int | None) -> None:
        """Offer the days on which something became known."""
        self.track.show_stops(stops, day)
        self.show_day(day)

    def show_day(self, day: int | None) -> None:
        """Show which day is viewed."""
        self._day = day
        self.track.show_day(day)
        self.choice.set_day(self.stops.last_day if day is None and not self.stops.undated else day)
        self._fit()

    def describe(self, words: str) -> None:
        """Give the handle its value in words, for screen readers."""
        self.track.setAccessibleDescription(words)

    def set_header(self, width: float) -> None:
        """Begin the track where the lanes begin."""
        self._header = width
        self._fit()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the row."""
        self._theme = theme
        dress(self, theme)
        self.setFixedHeight(theme.px(ROW))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the button where there is little room."""
        super().resizeEvent(event)
        self._edge.setGeometry(0, self.height() - 1, self.width(), 1)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Let the row be as narrow as the panel may be."""
        return QSize(240, super().minimumSizeHint().height())

    def _fit(self) -> None:
        theme = self._theme
        if theme is None:
            return
        wide = max(button.sizeHint().width() for button in (self.back, self.latest))
        first = max(self.choice.sizeHint().width(), round(self._header) - 12)
        brief = self.width() - first - wide - 28 < theme.px(_LEAST_TRACK)
        self.choice.setFixedWidth(self.choice.sizeHint().width() if brief else first)
        self.back.setFixedWidth(wide)
        self.latest.setFixedWidth(wide)
        self.brief.setEnabled(self._day is not None)
        shown = self.brief if brief else self.latest if self._day is None else self.back
        # First those that go: Qt lays out anew with each that comes, and the track must not move under the pointer.
        for button in (self.back, self.latest, self.brief):
            if button is not shown:
                button.hide()
        shown.show()

    def _choose_stop(self, position: int) -> None:
        self.day_chosen.emit(self.stops.stop(position))

    def _fill_menu(self) -> None:
        """Offer the latest, the days around the one viewed, and any other."""
        menu, stops = self.choice.menu(), self.stops
        menu.clear()
        at, last = stops.at(self._day), len(stops) - 1
        first = max(min(at - _MOST_DAYS // 2, last - _MOST_DAYS), 0)
        for position in range(min(first + _MOST_DAYS, last), first - 1, -1):
            stop = stops.stop(position)
            action = menu.addAction(stops.words(stop).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(stop == self._day)
            action.triggered.connect(lambda _checked=False, chosen=stop: self.day_chosen.emit(chosen))
        if first + _MOST_DAYS < last:
            menu.insertSeparator(menu.actions()[0])
            menu.insertAction(menu.actions()[0], menu.addAction(LATEST, lambda: self.day_chosen.emit(None)))
        menu.addSeparator()
        menu.addAction(OTHER_DAY, self.day_wanted.emit)
