"""Puts a window together from a session: which views and pages there are."""

from collections.abc import Iterator, Mapping

from timeline_app.domain.clock import Clock
from timeline_app.gui.ask import Ask
from timeline_app.gui.selection import Selection
from timeline_app.gui.session import Session
from timeline_app.gui.shell import view_state
from timeline_app.gui.shell.appearance import Appearance
from timeline_app.gui.shell.briefing_view import BriefingPage
from timeline_app.gui.shell.compare_view import ComparePage
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.form_view import FormView
from timeline_app.gui.shell.program_actions import Program
from timeline_app.gui.shell.reader_view import ReaderView
from timeline_app.gui.shell.review_view import ReviewPage
from timeline_app.gui.shell.sheet_pages import EventPage, PersonPage
from timeline_app.gui.shell.timeline_view import TimelineView
from timeline_app.gui.shell.toolbar import VIEWS
from timeline_app.gui.shell.views import ViewMaker
from timeline_app.gui.shell.window import MainWindow
from timeline_app.reading.worker import ReadingWorker
from timeline_app.settings import UserSettings


def window_in_parts(
    session: Session, ask: Ask, appearance: Appearance, settings: UserSettings, clock: Clock, program: Program
) -> Iterator[MainWindow | None]:
    """Make the window of an open project, not shown yet, with pauses in which others may go on.

    Gives None at each pause, and the window in the end.
    """
    # A process beside the one that reads files: the margin of an article does not wait for a folder.
    finder = None if session.read_only else ReadingWorker()
    desk = Desk(session, Selection(session), ask, appearance, settings, clock, session, finder)
    form = FormView(desk)
    yield None
    person, event = PersonPage(desk), EventPage(desk)
    yield None
    place = view_state.place_of(settings.view_state(session.project.uuid)).view
    first = place if place in _VIEWS else VIEWS[0]
    view = _VIEWS[first](desk)
    yield None
    yield MainWindow(desk, program, {**_VIEWS, first: lambda _desk: view}, {"person": person, "event": event}, form)


_VIEWS: Mapping[str, ViewMaker] = {
    "timeline": TimelineView,
    "reader": ReaderView,
    "compare": ComparePage,
    "briefing": BriefingPage,
    "review": ReviewPage,
}
