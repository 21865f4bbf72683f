"""Joins the search field to the project: what is asked is found elsewhere, what is chosen is opened."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from timeline_app.gui.background import Job
from timeline_app.gui.search.model import Found, found_commands, found_groups, wanted_kind
from timeline_app.gui.search.panel import SearchField
from timeline_app.gui.selection import Selected
from timeline_app.gui.session import Session
from timeline_app.gui.shell.action_set import ActionSet, key_words
from timeline_app.gui.shell.latest import LatestRecord
from timeline_app.queries.finding import Hit, by_name
from timeline_app.queries.timeline import StoppedError

_MOST = 60


class Searching(QObject):
    """Commands are found at once, names in the background; only the newest question is answered."""

    def __init__(
        self,
        field: SearchField,
        session: Session,
        latest: LatestRecord,
        actions: ActionSet,
        open_selected: Callable[[Selected], object],
        focus_view: Callable[[], object],
    ) -> None:
        super().__init__(field)
        self._field, self._session, self._actions, self._open = field, session, actions, open_selected
        self._focus_view, self._latest = focus_view, latest
        field.asked.connect(self._ask)
        field.chosen.connect(self._choose)

    def _ask(self, asked: str) -> None:
        kind, words = wanted_kind(asked)
        commands = found_commands(words, self._actions.available(), key_words) if kind in ("", "command") else ()
        if not words or kind == "command":
            self._field.show_found(found_groups(commands, ()))
            return

        def find(job: Job) -> tuple[Hit, ...]:
            try:
                folded = self._latest.words(lambda: job.is_stopped)
            except StoppedError:
                return ()
            return self._session.read(by_name, words, _MOST, folded)

        def show(hits: tuple[Hit, ...]) -> None:
            self._field.show_found(found_groups(commands, [hit for hit in hits if kind in ("", hit.kind)]))

        self._session.background.run_job(find, show, replaces="search")

    def _choose(self, found: Found) -> None:
        if found.kind == "command":
            self._actions.action(found.key).trigger()
        else:
            self._open(Selected(found.kind, found.row))
            # What was opened is what the next key is meant for, not where the user came from.
            self._focus_view()
