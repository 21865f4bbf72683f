"""Joins the day that is viewed to the session: stops, "What changed next", the timeline's lanes, the right panel."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from timeline_app.domain.lane_standing import Standings
from timeline_app.domain.translating import tr
from timeline_app.gui.as_known import KnownStops
from timeline_app.gui.changed_next.panel import ChangedNextPanel
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.side import Side
from timeline_app.gui.shell.status import StatusStrip
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.panel import TimelinePanel
from timeline_app.gui.timeline.ready import Prepared
from timeline_app.queries.changed_next import ChangedNext, changed_next
from timeline_app.queries.known_days import KnownDays, standings_on, stops

ASK = tr("See the project as known on this day")
VIEW = tr("View this day")


class AsKnownControl(QObject):
    """Keeps the window's frame on the day: reads the stops, says so in the status strip, fills the right panel."""

    def __init__(self, desk: Desk, side: Side, status: StatusStrip, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._side, self._status = desk, side, status
        self._kept: int | None = None
        self.panel = ChangedNextPanel(desk.theme)
        self._refreshing = Refreshing(window, desk.session, wants_everything, self.refresh)
        desk.as_known.changed.connect(self._view)
        desk.as_known.rested.connect(self._read)
        desk.as_known.hidden_changed.connect(status.show_hidden)
        self.panel.opened.connect(desk.opening)
        self.panel.back_wanted.connect(desk.as_known.back)
        self.panel.forward_wanted.connect(desk.as_known.forward)

    def refresh(self) -> None:
        """Read the days on which something became known, and what is shown of the one viewed."""
        session = self._desk.session
        session.background.run(lambda: session.read(stops), self._show_stops, replaces="known_days")
        self._read(self._desk.as_known.day)

    def restore(self, day: int | None) -> None:
        """View a day again once the stops are known."""
        self._kept = day

    @property
    def kept_day(self) -> int | None:
        """The day to view when the project is opened again, None for the latest."""
        return self._desk.as_known.day if self._kept is None else self._kept

    def ask_day(self) -> None:
        """Ask which day to view."""
        as_known = self._desk.as_known
        day = self._desk.ask.day(ASK, as_known.stops.shown_day(as_known.day), yes=VIEW)
        if day is not None:
            as_known.view(day)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self.panel.apply_theme(theme)

    def _show_stops(self, known: KnownDays) -> None:
        self._desk.as_known.show_stops(KnownStops(known))
        if self._kept is not None:
            day, self._kept = self._kept, None
            self._desk.as_known.view(day)

    def _view(self, day: int | None) -> None:
        self._status.show_day(day, read_only=self._desk.session.read_only)
        if day is None:
            self._status.show_latest()
        self._desk.view_changed.emit()

    def _read(self, day: int | None) -> None:
        session, later = self._desk.session, self._desk.as_known.stops.after(day)
        if day is None:
            self._side.show_home(None)
            return

        session.background.run(
            lambda: session.read(changed_next, day, later),
            lambda changed: self._show(day, changed),
            replaces="changed_next",
        )

    def _show(self, day: int, changed: ChangedNext) -> None:
        as_known = self._desk.as_known
        if day != as_known.day:
            return
        known = as_known.stops
        later = changed.later if changed.later is not None or known.undated else known.last_day
        self.panel.show_changes(changed, later, first=known.at(day) == 0)
        self._side.show_home(self.panel)


class TimelineDay(QObject):
    """Keeps the timeline on the day: marks follow at once, lanes are read when the day rests."""

    def __init__(self, desk: Desk, panel: TimelinePanel) -> None:
        super().__init__(panel)
        self._desk, self._view = desk, panel.day_view
        self._view.chosen.connect(desk.as_known.view)
        self._view.rested.connect(lambda: desk.as_known.hidden_changed.emit(self._view.hidden))
        self._view.wanted.connect(lambda: desk.action_wanted.emit("known.day"))
        desk.as_known.changed.connect(self._view.view)
        desk.as_known.stops_changed.connect(self._show_stops)
        desk.as_known.rested.connect(self._read)
        self._show_stops()

    def refresh(self) -> None:
        """Read where people stood on the day again: the timeline has another record."""
        self._view.view(self._desk.as_known.day)
        self._read(self._desk.as_known.day)

    def _show_stops(self) -> None:
        self._view.show_stops(self._desk.as_known.stops)

    def _read(self, day: int | None) -> None:
        if day is None:
            return
        session, preparing = self._desk.session, self._view.preparing

        def work() -> tuple[Standings, Prepared]:
            standings = session.read(standings_on, day)
            return standings, preparing(standings)

        session.background.run(work, lambda read: self._view.show_standings(day, *read), replaces="standings")
