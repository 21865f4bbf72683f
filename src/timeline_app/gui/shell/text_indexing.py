"""Keeps what articles are searched by up with the project, in the background: after opening, and after each import."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.domain.changes import Changes
from timeline_app.gui.background import Job
from timeline_app.gui.session import Session
from timeline_app.queries.text_indexing import index_texts

REST_MS: Final = 1_500
"""An import, or the opening of a window, must be over for so long."""


class TextIndexing(QObject):
    """Takes in new texts when nothing else goes on, or at once when a search says that some are missing."""

    caught_up = Signal()
    """Every text is searched now."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.begin)
        session.changed.connect(self._follow)
        session.finished.connect(self._rest.stop)
        self._is_going = False
        self._rest.start()

    def begin(self, *, afresh: bool = False) -> None:
        """Take in what is missing, unless that is being done already; `afresh` makes the index anew."""
        if self._is_going or self._session.read_only:
            return
        self._is_going = True
        project = self._session.project

        def work(job: Job) -> bool:
            return index_texts(project, lambda: job.is_stopped, afresh=afresh)

        self._session.background.run_job(work, self._done, lambda _problem: self._done(whole=False))

    def _done(self, whole: bool) -> None:
        self._is_going = False
        if whole:
            self.caught_up.emit()

    def _follow(self, changes: Changes, _initiator: object) -> None:
        if changes.touches("text_version"):
            self._rest.start()
