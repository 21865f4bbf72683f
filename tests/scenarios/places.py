"""Every place of the program that can be gone to with the sample open: each view, panel, dialog and window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.scenarios.driver import AppDriver
from timeline_app.gui.search.palette import SearchPalette
from timeline_app.gui.selection import Selected
from timeline_app.queries import rail
from timeline_app.queries.compare import contradiction_rows


def _view(name: str) -> Callable[[AppDriver], None]:
    return lambda driver: driver.act(f"view.{name}")


def _article(driver: AppDriver) -> None:
    driver.open_article(driver.read(rail.article_rows)[0].article)


def _person(driver: AppDriver) -> None:
    driver.act("view.timeline")
    disputed = next(row for row in driver.read(rail.person_rows) if row.disputed)
    driver.open_person(disputed.person)


def _event(driver: AppDriver) -> None:
    driver.act("view.timeline")
    driver.window.open_selected(Selected("event", driver.read(rail.event_rows)[0].event))
    driver.wait_idle()


def _compare(driver: AppDriver) -> None:
    driver.window.open_selected(Selected("contradiction", driver.read(contradiction_rows)[0].contradiction))
    driver.wait_idle()


def _earlier_day(driver: AppDriver) -> None:
    driver.act("view.timeline")
    driver.act("known.back")


def _list_twin(driver: AppDriver) -> None:
    driver.act("view.timeline")
    driver.act("timeline.list")


VIEWS: dict[str, Callable[[AppDriver], None]] = {
    "timeline": _view("timeline"),
    "list": _list_twin,
    "reader": _article,
    "compare": _compare,
    "briefing": _view("briefing"),
    "review": lambda driver: driver.act("review.open"),
    "person": _person,
    "event": _event,
    "earlier day": _earlier_day,
}
"""Places inside the window."""

DIALOGS = {
    "names": "people.names",
    "sources": "sources.open",
    "vocabulary": "vocabulary.open",
    "undo list": "edit.history",
    "guide": "help.guide",
    "shortcuts": "help.keys",
    "about": "help.about",
    "new event": "event.new",
    "settings": "settings.open",
    "search": "search.open",
}
"""Windows of their own, by the action that opens them."""


@contextmanager
def opened(driver: AppDriver, action: str) -> Iterator[QWidget]:
    """Open a dialog by its action; it is closed in the end, and the focus is back in the window."""
    before = set(QApplication.topLevelWidgets())
    driver.act(action)
    fresh = [one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible()]
    shown = next((one for one in fresh if isinstance(one, QDialog) or one.isWindow()), None)
    place = shown or next(one for one in driver.window.findChildren(SearchPalette) if one.isVisible())
    try:
        yield place
    finally:
        if shown is not None:
            shown.close()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        driver.wait_idle()
