"""Keeps the rail, the status strip and the project's title in step with the project."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.domain.problems import ProblemForUser
from timeline_app.domain.timeline_columns import Bool
from timeline_app.gui.background import Job
from timeline_app.gui.rail.events import RailEvents
from timeline_app.gui.rail.model import RailRows
from timeline_app.gui.rail.panel import RailPanel
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.session import Session
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.latest import LatestRecord
from timeline_app.gui.shell.status import StatusStrip
from timeline_app.queries import rail
from timeline_app.queries.event_list import EventList, rows_of_events
from timeline_app.queries.review_counts import ReviewCounts
from timeline_app.queries.timeline import StoppedError
from timeline_app.queries.window_lists import WindowLists, window_lists


class Feed(QObject):
    """Reads in the background when something changed, once a turn of the event loop; the newest reading counts.

    On an earlier day it reads what was known then, once that day rests.
    """

    title_read = Signal(str)
    shown = Signal()

    def __init__(self, desk: Desk, panel: RailPanel, status: StatusStrip, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._session, self._latest, self._as_known = desk.session, desk.latest, desk.as_known
        self._rail, self._status = panel, status
        self.counts = rail.ProjectCounts(0, 0, 0, 0, 0, 0)
        self._waiting = ReviewCounts()
        self._search = EventSearch(desk.session, desk.latest)
        # Bound to the window and not to the rail: the counts are seen while the rail is hidden.
        self._refreshing = Refreshing(window, desk.session, wants_everything, self.refresh)
        desk.as_known.rested.connect(self.refresh)
        desk.versions_seen.connect(self._show_waiting)

    def refresh(self) -> None:
        """Read everything again."""
        session, day = self._session, self._as_known.day

        def work(job: Job) -> tuple[RailEvents, WindowLists] | None:
            try:
                listed = self._latest.events(lambda: job.is_stopped, day)
            except StoppedError:
                return None
            lists = session.read(window_lists, day)
            return RailEvents(listed, partial(self._rows, day), self._search.find, lists.proposed.events), lists

        session.background.run_job(work, partial(self._show, day), replaces="rail")

    def _rows(self, day: int | None, ids: Sequence[int]) -> Mapping[int, rail.EventRow]:
        try:
            return self._session.read(rows_of_events, ids, day)
        except ProblemForUser:
            return {}  # whoever edits hears of it; titles and glyphs are at hand

    def _show(self, day: int | None, read: tuple[RailEvents, WindowLists] | None) -> None:
        if read is None or day != self._as_known.day:
            return  # another reading is under way, or comes when the day rests
        events, lists = read
        self.counts = lists.counts
        rows = RailRows(lists.articles, lists.people, events, day, lists.proposed.people, lists.then)
        self._rail.show_rows(rows)
        self._status.show_counts(lists.counts, lists.then)
        self._desk.show_proposed(lists.proposed)
        self._waiting = lists.waiting
        self._show_waiting()
        self.title_read.emit(lists.title)
        self.shown.emit()

    def _show_waiting(self) -> None:
        self._status.show_waiting(self._waiting.without(self._desk.seen_versions))


class EventSearch:
    """Finds words in the titles, places and people of events, elsewhere; the newest question alone is answered.

    Among events that are few it answers at once: the list follows every key.
    """

    FEW = 2_000

    def __init__(self, session: Session, latest: LatestRecord) -> None:
        self._session, self._latest = session, latest

    def find(self, listed: EventList, words: str, done: Callable[[Bool], object]) -> None:
        """Call `done` with what of a list holds all words."""
        if len(listed) <= self.FEW:
            if (found := self._found(listed, words, lambda: False)) is not None:
                done(found)
            return

        def answer(found: Bool | None) -> None:
            if found is not None:
                done(found)

        def work(job: Job) -> Bool | None:
            return self._found(listed, words, lambda: job.is_stopped)

        self._session.background.run_job(work, answer, replaces="rail events")

    def _found(self, listed: EventList, words: str, is_stopped: Callable[[], bool]) -> Bool | None:
        try:
            words_of = self._latest.words(is_stopped)
        except StoppedError:
            return None
        if words_of.record.events.titles is not listed.events.titles:
            return None  # the list is about to be another one, and will ask again
        return words_of.holding(words)[listed.at]
