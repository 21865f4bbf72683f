"""The window that is there at once: it shows its ground, then lets the program load, and makes way for the real one.

What the program is made of takes seconds to load on a slow machine. So nothing of it is imported here, and it is loaded
on another thread once this window was painted: it can be moved, sized and closed meanwhile.
"""

import sys
from collections.abc import Callable
from threading import Thread
from types import ModuleType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow

WIDTH, HEIGHT = 1440, 900

Begin = Callable[[ModuleType, "Curtain"], object]
"""Opens the program's windows with the module that was loaded; the curtain is to be closed by then."""


class Curtain(QMainWindow):
    """An empty window. `painted` is emitted once, when it was seen for the first time."""

    painted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.resize(WIDTH, HEIGHT)
        self.was_closed = False
        self._seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and say so once."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember that nobody wants what would have come."""
        self.was_closed = True
        event.accept()


class Loading(QObject):
    """Loads on a thread of its own, then goes on with the module on the window's thread."""

    loaded = Signal(object)

    def __init__(self, curtain: Curtain, load: Callable[[], ModuleType], begin: Begin) -> None:
        super().__init__()
        self._curtain, self._load, self._begin = curtain, load, begin
        self.failed = False
        self._thread = Thread(target=self._run, name="loading", daemon=True)
        self.loaded.connect(self._go_on)
        curtain.painted.connect(self._thread.start)

    def _run(self) -> None:
        try:
            found: ModuleType | BaseException = self._load()
        except BaseException as error:  # it belongs to the window's thread, where somebody hears of it
            found = error
        self.loaded.emit(found)

    def end(self) -> None:
        """Wait for the thread: a program must not end in the middle of loading itself."""
        if self._thread.is_alive():
            self._thread.join()

    def _go_on(self, found: ModuleType | BaseException) -> None:
        self.end()
        if isinstance(found, BaseException):
            self.failed = True
            sys.excepthook(type(found), found, found.__traceback__)
            self._curtain.close()
        elif not self._curtain.was_closed:
            self._begin(found, self._curtain)


def run(title: str, load: Callable[[], ModuleType], begin: Begin) -> int:
    """Show the curtain, `load` behind it, then `begin`; run until the last window is closed. Gives the exit code."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    curtain = Curtain(title)
    loading = Loading(curtain, load, begin)
    curtain.show()
    code = qt.exec()
    loading.end()
    return 1 if loading.failed else code
