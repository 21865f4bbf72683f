"""One driver for the whole application: opens it as it opens for a user, and works in it through its widgets."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from timeline_app.app import Application, make_application
from timeline_app.demo.hand import Hand
from timeline_app.demo.user import User
from timeline_app.gui.shell.first_run_window import FirstRunWindow
from timeline_app.gui.shell.window import MainWindow
from timeline_app.settings import UserSettings
from timeline_app.store.tables import RECORD_TABLES

Dump = dict[str, list[tuple[Any, ...]]]


def noon() -> datetime:
    """The moment at which every scenario takes place."""
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class AppDriver(User):
    """A `User` who also opens and closes projects, and can look into the file."""

    def __init__(self, application: Application, window: MainWindow) -> None:
        super().__init__(window)
        self.application = application

    @staticmethod
    @contextmanager
    def opened(path: Path) -> Iterator["AppDriver"]:
        """Start the application on a project; everything is closed in the end."""
        application = start(path.parent)
        window = application.open_path(path)
        assert window is not None, f"{path.name} could not be opened"
        driver = AppDriver(application, window)
        driver.activate()
        try:
            yield driver
        finally:
            finish(application)

    def activate(self) -> None:
        """Wait until the window takes keys."""
        self.window.resize(1440, 900)
        self.window.activateWindow()
        self.hand.wait_until(self.window.isActiveWindow, "the window to become active")
        self.hand.settle()

    def reopen(self) -> None:
        """Close the project and open it again, as after a restart."""
        path = self.window.session.project.path
        window = self.window
        self.application.show_first_run()
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        opened = self.application.open_path(path, _first_run(self.application))
        assert opened is not None
        self.window = opened
        self.hand = Hand(lambda: opened.is_idle)
        self.activate()

    def undo_all(self) -> int:
        """Press `Ctrl Z` until nothing is left; gives how often."""
        times = 0
        while self.window.session.undo_label is not None:
            self.press("Ctrl+Z")
            times += 1
        return times

    def redo_all(self) -> int:
        """Press `Ctrl Shift Z` until nothing is left; gives how often."""
        times = 0
        while self.window.session.redo_label is not None:
            self.press("Ctrl+Shift+Z")
            times += 1
        return times

    def dump(self) -> Dump:
        """Give every row of the record."""
        with self.window.session.project.reading() as connection:
            return {
                table.name: [tuple(row) for row in connection.execute(table.select().order_by(table.c.id))]
                for table in RECORD_TABLES
            }


def start(folder: Path) -> Application:
    """Give the application with its own settings, and dialogs that Qt draws itself."""
    qt = make_application()
    qt.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    return Application(qt, UserSettings(), noon, documents=folder)


def finish(application: Application) -> None:
    """Close every window, let go of everything."""
    application._quitting = True
    for window in list(application.windows):
        window.close()
    application.background.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _first_run(application: Application) -> FirstRunWindow:
    return next(window for window in application.windows if isinstance(window, FirstRunWindow))


def sha256(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
