"""Keeps the rail, the status strip and the project's title in step with the project."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.gui.rail.model import RailRows
from timeline_app.gui.rail.panel import RailPanel
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.session import Session
from timeline_app.gui.shell.status import StatusStrip
from timeline_app.queries import rail
from timeline_app.queries.reviews import ReviewCounts, review_counts


class Feed(QObject):
    """Reads in the background when something changed, once a turn of the event loop; the newest reading counts."""

    title_read = Signal(str)
    shown = Signal()

    def __init__(self, session: Session, panel: RailPanel, status: StatusStrip, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._rail, self._status = session, panel, status
        self.counts = rail.ProjectCounts(0, 0, 0, 0, 0, 0)
        # Bound to the window and not to the rail: the counts are seen while the rail is hidden.
        self._refreshing = Refreshing(window, session, wants_everything, self.refresh)

    def refresh(self) -> None:
        """Read everything again."""
        read = self._session.read

        def work() -> tuple[RailRows, rail.ProjectCounts, ReviewCounts, str]:
            rows = RailRows(read(rail.article_rows), read(rail.person_rows), read(rail.event_rows))
            return rows, read(rail.counts), read(review_counts), read(rail.project_title)

        self._session.background.run(work, self._show, replaces="rail")

    def _show(self, read: tuple[RailRows, rail.ProjectCounts, ReviewCounts, str]) -> None:
        rows, self.counts, waiting, title = read
        self._rail.show_rows(rows)
        self._status.show_counts(self.counts)
        self._status.show_waiting(waiting)
        self.title_read.emit(title)
        self.shown.emit()
