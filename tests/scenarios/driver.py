"""One driver for the whole application: opens it as it opens for a user, and works in it through its widgets.

`AppDriver` answers the program's questions from a script; `AppUser` answers the real dialogs with real keys and clicks.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.gui.asking import ScriptedAsk
from timeline_app.app import Application, make_application
from timeline_app.demo.hand import Hand
from timeline_app.demo.user import User
from timeline_app.gui.ask import Ask
from timeline_app.gui.reader.panel import ReaderPanel
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.first_run_window import FirstRunWindow
from timeline_app.gui.shell.window import MainWindow
from timeline_app.queries import rail
from timeline_app.settings import UserSettings
from timeline_app.store.tables import HISTORY_TABLES

P = ParamSpec("P")
T = TypeVar("T")
Dump = dict[str, list[tuple[Any, ...]]]
_KEYS = {"Del": Qt.Key.Key_Delete, "F2": Qt.Key.Key_F2, "Return": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape}


def standing_clock() -> datetime:
    """The moment at which every scenario takes place."""
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class AppDriver:
    """The program in a folder of its own, in a window at a time; its questions are answered from a script."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder, self._clock = qtbot, folder, standing_clock
        self.ask = ScriptedAsk()
        self.app = start(folder, self.ask)
        self._hand = Hand(self._is_idle)

    # --- windows ---
    @property
    def window(self) -> MainWindow:
        """The project's window."""
        return next(window for window in self.app.windows if isinstance(window, MainWindow))

    def first_run(self) -> FirstRunWindow:
        """Open the window without a project."""
        return self.app.show_first_run()

    def new(self) -> MainWindow:
        """Make an empty project and open it."""
        path = self._folder / "case.tline"
        self.ask.will(path)
        first = self.first_run()
        self.app.new_project(first)
        self.wait_idle()
        return self.window

    def open(self, path: Path) -> MainWindow:
        """Open a project."""
        window = self.app.open_path(path)
        assert window is not None, self.ask.last
        self.wait_idle()
        return window

    def restart(self) -> MainWindow:
        """End the program and start it again on the same project."""
        path = self.window.session.project.path
        self.close()
        self.app = start(self._folder, self.ask)
        return self.open(path)

    def close(self) -> None:
        """End the program, if it still runs."""
        if isValid(self.app):
            finish(self.app)

    def wait_idle(self) -> None:
        """Wait until nothing is under way any more."""
        self._hand.settle()

    def _is_idle(self) -> bool:
        windows = (window for window in self.app.windows if isinstance(window, MainWindow))
        return self.app.background.is_idle and all(window.is_idle for window in windows)

    # --- what comes from outside ---
    def drop(self, *files: Path, onto: QMainWindow | None = None) -> None:
        """Drop files, in one drop."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        self._drop(mime, onto or self.window)

    def drop_addresses(self, *addresses: str) -> None:
        """Drop addresses as they stand."""
        mime = QMimeData()
        mime.setUrls([QUrl(address) for address in addresses])
        self._drop(mime, self.window)

    def drop_text(self, words: str) -> None:
        """Drop selected words."""
        mime = QMimeData()
        mime.setText(words)
        self._drop(mime, self.window)

    def _drop(self, mime: QMimeData, onto: QMainWindow) -> None:
        self._hand.drop(onto, mime)
        self.wait_idle()

    def drag_over(self, mime: QMimeData) -> bool:
        """Bring something over the window without releasing it; gives whether it would be taken."""
        middle = QPointF(self.window.rect().center()).toPoint()
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, mime, buttons, keys)
        QApplication.sendEvent(self.window, enter)
        return enter.isAccepted()

    def drag_away(self) -> None:
        """Leave the window again."""
        QApplication.sendEvent(self.window, QDragLeaveEvent())

    def paste(self, words: str) -> None:
        """Paste copied words."""
        QGuiApplication.clipboard().setText(words)
        self.act("articles.paste")

    # --- doing things ---
    def act(self, action: str) -> None:
        """Choose an action of the menus."""
        wanted = self.window.actions_.action(action)
        assert wanted.isEnabled(), f"{action} is switched off"
        wanted.trigger()
        self.wait_idle()

    def press(self, key: str, widget: QWidget) -> None:
        """Press a key in a widget."""
        QTest.keyClick(widget, _KEYS[key])
        self.wait_idle()

    def open_article(self, row: int) -> None:
        """Open an article."""
        self.window.open_selected(Selected("article", row))
        self.wait_idle()

    def open_person(self, row: int) -> None:
        """Open a person."""
        self.window.open_selected(Selected("person", row))
        self.wait_idle()

    # --- looking ---
    @property
    def reader(self) -> ReaderPanel:
        """The reader."""
        found = self.window.findChild(ReaderPanel)
        assert found is not None
        return found

    def read(self, query: Callable[Concatenate[Any, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What a query gives."""
        return self.window.session.read(query, *args, **kwargs)

    def titles(self, kind: str) -> list[str]:
        """What stands in the rail's list of this kind."""
        queries: dict[str, Callable[[Any], tuple[Any, ...]]] = {
            "article": rail.article_rows, "person": rail.person_rows, "event": rail.event_rows,
        }  # fmt: skip
        return [row.name if kind == "person" else row.title for row in self.read(queries[kind])]


class AppUser(User):
    """A `User` who also opens and closes projects, and can look into the file."""

    def __init__(self, application: Application, window: MainWindow) -> None:
        super().__init__(window)
        self.application = application

    @staticmethod
    @contextmanager
    def opened(path: Path) -> Iterator["AppUser"]:
        """Start the application on a project; everything is closed in the end."""
        application = start(path.parent)
        window = application.open_path(path)
        assert window is not None, f"{path.name} could not be opened"
        user = AppUser(application, window)
        user.activate()
        try:
            yield user
        finally:
            if isValid(application):
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
        self.window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        first = next(window for window in self.application.windows if isinstance(window, FirstRunWindow))
        opened = self.application.open_path(path, first)
        assert opened is not None
        self.window = opened
        self.hand = Hand(lambda: opened.is_idle)
        self.activate()

    def newest(self, table: str) -> int:
        """The row made last."""
        return max(int(row[0]) for row in self.dump(table)[table])

    def undo_all(self, most: int = 1000) -> int:
        """Press `Ctrl Z` until nothing is left, or so often; gives how often."""
        times = 0
        while times < most and self.window.session.undo_label is not None:
            self.press("Ctrl+Z")
            times += 1
        return times

    def redo_all(self, most: int = 1000) -> int:
        """Press `Ctrl Shift Z` until nothing is left, or so often; gives how often."""
        times = 0
        while times < most and self.window.session.redo_label is not None:
            self.press("Ctrl+Shift+Z")
            times += 1
        return times

    def dump(self, *names: str) -> Dump:
        """Every row of the record, or of the tables named."""
        with self.window.session.project.reading() as connection:
            return {
                table.name: [tuple(row) for row in connection.execute(table.select().order_by(table.c.id))]
                for table in HISTORY_TABLES
                if not names or table.name in names
            }


def start(folder: Path, ask: Ask | None = None) -> Application:
    """Start the program with settings of the test's own, and dialogs that Qt draws itself."""
    qt = make_application()
    qt.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    return Application(qt, UserSettings(), standing_clock, ask, folder)


def finish(application: Application) -> None:
    """Close every window, let go of everything."""
    application.quit()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def sha256(words: str) -> str:
    """The fingerprint of words."""
    return hashlib.sha256(words.encode()).hexdigest()
