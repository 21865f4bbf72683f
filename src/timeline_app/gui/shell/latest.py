"""The timeline's record as it is now, held once for all views that show events."""

from collections.abc import Callable
from threading import Lock

from timeline_app.gui.session import Session
from timeline_app.queries.event_list import EventList, event_list
from timeline_app.queries.event_words import EventWords, read_event_words
from timeline_app.queries.timeline import StoppedError
from timeline_app.queries.timeline_latest import latest_record
from timeline_app.queries.timeline_snapshot import HeldRecord
from timeline_app.timeline.known import known_record


class LatestRecord:
    """Reads the record when it is asked for, on the thread that asks: never the window's own.

    Whoever asks while another thread reads waits for that answer, so that nothing is read twice.
    """

    def __init__(self, session: Session) -> None:
        self._session, self._turn = session, Lock()
        self._held: HeldRecord | None = None
        self._listed: EventList | None = None
        self._listed_of: tuple[object, int | None] = (None, None)
        self._words: EventWords | None = None

    def get(self, is_stopped: Callable[[], bool]) -> HeldRecord:
        """Give the record as it is now. Raises `StoppedError` once `is_stopped`.

        What was derived from it is given once and not held: it is for the timeline, which makes its index of it.
        """
        with self._turn:
            found = self._get(is_stopped)
            self._held = found._replace(derived=None)
            return found

    def events(self, is_stopped: Callable[[], bool], day: int | None = None) -> EventList:
        """Give its events in the order of lists, as known on a day. Raises `StoppedError` once `is_stopped`."""
        with self._turn:
            record = self._get(is_stopped).record
            wanted = record.events, day
            if self._listed is None or self._listed_of[0] is not wanted[0] or self._listed_of[1] != day:
                self._listed_of = wanted
                self._listed = event_list(record.events if day is None else known_record(record, day).events)
            return self._listed

    def words(self, is_stopped: Callable[[], bool]) -> EventWords:
        """Give what its events are found by. Raises `StoppedError` once `is_stopped`."""
        with self._turn:
            record = self._get(is_stopped).record
            if self._words is None or self._words.record is not record:
                self._words = read_event_words(self._session.project.reading, record, is_stopped)
            if self._words is None:
                raise StoppedError
            return self._words

    def _get(self, is_stopped: Callable[[], bool]) -> HeldRecord:
        held = latest_record(self._session.project.reading, self._held, is_stopped)
        if self._held is None or held.record is not self._held.record:
            self._words = None  # folded titles are as large as the titles, and these are older ones
        self._held = held
        return held
