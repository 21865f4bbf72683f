"""The day that a window sees its project as known on: one value, one signal, for every view that follows it."""

from bisect import bisect_left, bisect_right
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.domain.calendar import civil
from timeline_app.domain.date_words import day_in_words, short_day
from timeline_app.domain.translating import tr, trn
from timeline_app.queries.known_days import KnownDay, KnownDays

START = tr("Start")
LATEST = tr("Latest")
REST_MS: Final = 120
"""A day that stayed for so long is one to read about, not one that is passed by."""


def first_reported(day: int | None, as_known: int | None) -> str:
    """Say since when something is known that was not known on the day viewed: "First reported 1 April".

    The year stands with it where it differs.
    """
    if day is None:
        return tr("Reported without a printed date")
    same_year = as_known is not None and civil(day).year == civil(as_known).year
    return tr("First reported {day}", day=day_in_words(day, weekday=False, year=not same_year))


def known_words(as_known: int | None, first: int | None, *, known: bool) -> str:
    """Give what a panel says of its state: "As known on 31 March 2011", or since when it is reported."""
    if as_known is None:
        return tr("As known at the latest")
    day = day_in_words(as_known, weekday=False)
    if known:
        return tr("As known on {day}", day=day)
    return tr("{first_reported}, not known on {day}", first_reported=first_reported(first, as_known), day=day)


def nothing_known(as_known: int | None) -> str:
    """Say why a panel shows no evidence: all of it came later than the day viewed."""
    day = "" if as_known is None else day_in_words(as_known, weekday=False)
    return tr("Nothing was known on {day}. The evidence came later, and shows at the latest.", day=day)


class KnownStops:
    """Where the scrubber can stand: before anything was known, each day on which something became known, the latest.

    A stop is a day, None for the latest. The last known day is the latest itself, unless something rests on articles
    without a date alone: that shows at the latest only. Without a known day there is but the latest.
    """

    __slots__ = ("_days", "_known")

    def __init__(self, known: KnownDays | None = None) -> None:
        self._known = known if known is not None else KnownDays()
        days = [one.day for one in self._known.days]
        first = [days[0] - 1] if days else []
        self._days = first + (days if self._known.undated else days[:-1])

    def __len__(self) -> int:
        """Give the number of stops; 1 means that there is nothing to go back to."""
        return len(self._days) + 1

    def stop(self, at: int) -> int | None:
        """Give the day of a stop by its position, None for the last: the latest."""
        return self._days[at] if at < len(self._days) else None

    @property
    def last_day(self) -> int | None:
        """The last day on which something became known; None without one."""
        return self._known.days[-1].day if self._known.days else None

    @property
    def undated(self) -> int:
        """How many pieces of evidence rest on articles without a date alone."""
        return self._known.undated

    def held(self, day: int | None) -> int | None:
        """Give a day as it is viewed: one on which everything was known already is the latest."""
        last = self.last_day
        if day is None or last is None or (day >= last and not self.undated):
            return None
        return day

    def at(self, day: int | None) -> int:
        """Give the position of the last stop that is not after a day."""
        return len(self._days) if day is None else max(bisect_right(self._days, day) - 1, 0)

    def before(self, day: int | None) -> int | None:
        """Give the stop before a day; there is none before the first."""
        if day is None:
            return self._days[-1] if self._days else None
        return min(day, self._days[max(bisect_left(self._days, day) - 1, 0)]) if self._days else None

    def after(self, day: int | None) -> int | None:
        """Give the stop after a day: the latest in the end."""
        return None if day is None else self.stop(bisect_right(self._days, day))

    def label(self, at: int) -> str:
        """Name a stop for the track: "31 Mar · The Washington Times"."""
        if at == 0 and self._days:
            return START
        if at == len(self._days) and (self.undated or not self._days):
            return LATEST
        return _named(self._known.days[at - 1], year=False)

    def words(self, day: int | None) -> str:
        """Name a day in a list: "31 March 2011 · The Washington Times"."""
        if self._days and day == self._days[0]:
            return tr("{start} · nothing was known yet", start=START)
        if day is None and (self.undated or not self._days):
            return LATEST
        wanted = self.last_day if day is None else day
        days = self._known.days
        at = bisect_left(days, wanted, key=lambda one: one.day) if wanted is not None else len(days)
        if at < len(days) and days[at].day == wanted:
            return _named(days[at], year=True)
        return LATEST if day is None else day_in_words(day, weekday=False)

    def shown_day(self, day: int | None) -> int | None:
        """Give the day whose date stands for what is viewed: at the latest, the last one known."""
        return self.last_day if day is None else day


def _named(known: KnownDay, *, year: bool) -> str:
    day = day_in_words(known.day, weekday=False) if year else short_day(known.day, year=False)
    if not known.papers:
        return day
    papers, more = known.papers[0], len(known.papers) - 1
    if more:
        papers = trn("{paper} and {n} more", "{paper} and {n} more", more, paper=papers)
    return f"{day} · {papers}"


class AsKnown(QObject):
    """Holds the day of a window and the stops to step between. `day` None: the latest, when everything is known.

    While the scrubber is dragged `changed` comes with each day: follow it with what is at hand, and read the project
    when `rested` comes.
    """

    changed = Signal(object)
    """The day that is viewed now, None for the latest."""
    rested = Signal(object)
    """The day that is viewed, when it has not changed for a moment."""
    stops_changed = Signal()
    """Something became known on other days than before."""
    hidden_changed = Signal(int)
    """So many events are left out of the timeline because they were not known yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stops = KnownStops()
        self._day: int | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self.rested.emit(self._day))

    @property
    def day(self) -> int | None:
        """The day that is viewed, None for the latest."""
        return self._day

    @property
    def is_resting(self) -> bool:
        """Whether `rested` was emitted for the day."""
        return not self._rest.isActive()

    def show_stops(self, stops: KnownStops) -> None:
        """Take the days as they are now; the day stays, unless all was known on it already."""
        self.stops = stops
        self.stops_changed.emit()
        self.view(self._day)

    def view(self, day: int | None) -> None:
        """View the project as known on a day; None for the latest."""
        day = self.stops.held(day)
        if day != self._day:
            self._day = day
            self._rest.start()
            self.changed.emit(day)

    def back(self) -> None:
        """Step to the day before on which something became known."""
        self.view(self.stops.before(self._day))

    def forward(self) -> None:
        """Step to the next day on which something became known."""
        self.view(self.stops.after(self._day))
