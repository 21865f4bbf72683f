"""Keeps the parts of a timeline on the day that is viewed: marks at once, the rest when the handle comes to rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.lane_standing import Standings
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.as_known import REST_MS, KnownStops
from timeline_app.gui.timeline.ready import Prepared, Preparing
from timeline_app.gui.timeline.scrubber import Scrubber
from timeline_app.gui.timeline.state import TimelineState


class DayView(QObject):
    """Follows the scrubber, the keys and whoever else says which day is viewed.

    `redraw` draws the lanes, once for each day while the handle is dragged; `reshow` also makes list, overview and
    messages anew, which waits for the handle to rest.
    """

    chosen = Signal(object)
    """The user chose a day, None for the latest."""
    wanted = Signal()
    """Any day is wanted: somebody is to ask which."""
    rested = Signal()
    """Lanes, list and overview show the day, and it was announced."""

    def __init__(
        self, scrubber: Scrubber, state: TimelineState, redraw: Callable[[], None], reshow: Callable[[], None],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._scrubber, self._state, self._redraw, self._reshow = scrubber, state, redraw, reshow
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._come_to_rest)
        scrubber.day_chosen.connect(self.choose)
        scrubber.day_wanted.connect(self.wanted)
        self._show_scrubber()

    @property
    def day(self) -> int | None:
        """The day that is viewed, None for the latest."""
        return self._state.viewed.day

    @property
    def hides_unknown(self) -> bool:
        """Whether what was not known yet is left out."""
        return self._state.viewed.hides

    @property
    def hidden(self) -> int:
        """How many events are left out only because they were not known yet."""
        return self._state.unknown_hidden

    @property
    def is_resting(self) -> bool:
        """Whether everything shows the day already."""
        return not self._rest.isActive()

    # --- what is told from outside ---
    def show_stops(self, stops: KnownStops) -> None:
        """Offer the days on which something became known."""
        self._scrubber.show_stops(stops, self.day)
        self._scrubber.describe(self.words())
        self._show_scrubber()

    def view(self, day: int | None) -> None:
        """Show a day; nothing is emitted."""
        if day != self.day:
            self._state.view_day(day)
            self._scrubber.show_day(day)
            self._redraw()
            self._rest.start()

    @property
    def preparing(self) -> Preparing:
        """Gives what `show_standings` is to be told: for whatever thread."""
        return self._state.preparing

    def show_standings(self, day: int, standings: Standings, prepared: Prepared | None = None) -> None:
        """Show where people stood on a day, if it is still the one viewed."""
        if day == self.day:
            self._state.show_standings(day, standings, prepared)
            self._reshow()

    # --- what the user does ---
    def choose(self, day: int | None) -> None:
        """View a day and say so."""
        stops = self._scrubber.stops
        day = stops.held(day) if len(stops) > 1 else None
        self.view(day)
        self.chosen.emit(day)

    def act(self, name: str) -> bool:
        """Do what a key is named for; False for one that is not about the day."""
        stops = self._scrubber.stops
        match name:
            case "known.back":
                self.choose(stops.before(self.day))
            case "known.forward":
                self.choose(stops.after(self.day))
            case "known.latest":
                self.choose(None)
            case "outlines":
                self.hide_unknown(not self.hides_unknown)
            case _:
                return False
        return True

    def hide_unknown(self, hides: bool) -> None:
        """Leave out what was not known yet, or draw it as outlines, and say how much that is."""
        self._state.hide_unknown(hides)
        self._come_to_rest()

    # --- words ---
    def words(self) -> str:
        """Give what is announced: "As known on 31 March: 10 of 29 events."; at the latest how many there are."""
        state = self._state
        total = len(state.record.events)
        if state.viewed.day is None:
            return trn("Latest: {n} event.", "Latest: {n} events.", total)
        known = trn(
            "As known on {day}: {known} of {n} event.",
            "As known on {day}: {known} of {n} events.",
            total,
            day=day_in_words(state.viewed.day, weekday=False),
            known=number(state.known_count),
        )
        return known + self.hidden_words()

    def hidden_words(self) -> str:
        """Give " 19 events not known yet are hidden.", or nothing where none is."""
        hidden = self.hidden
        if not hidden:
            return ""
        return " " + trn("{n} event not known yet is hidden.", "{n} events not known yet are hidden.", hidden)

    def nothing_words(self) -> str:
        """Say why nothing is left where no filter hides anything."""
        day = tr("that day") if self.day is None else day_in_words(self.day, weekday=False)
        return tr("Nothing was known on {day}.", day=day) + self.hidden_words()

    def _come_to_rest(self) -> None:
        self._rest.stop()
        self._reshow()
        words = self.words()
        self._scrubber.describe(words)
        said = QAccessibleAnnouncementEvent(self._scrubber.track, words)
        said.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(said)
        self.rested.emit()

    def _show_scrubber(self) -> None:
        self._scrubber.setVisible(len(self._scrubber.stops) > 1)
