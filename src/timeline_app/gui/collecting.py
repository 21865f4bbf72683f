"""Keeps Python's search for forgotten cycles of objects out of the user's way, and in the window's thread.

A full search stops every thread for as long as it looks at everything that lives: a tenth of a second for the program
alone, half a second beside a large project, in the middle of whatever happens. And a search that happens to run on
another thread deletes what it finds there, which Qt's objects do not bear.
"""

import contextlib
import ctypes
import gc
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_EVERY_MS: Final = 1_000
_AWAY_MS: Final = 10_000
_YOUNG: Final = 5_000
"""So many objects more than at the last search are worth another one among the young."""
_MIDDLE: Final = 1


def give_back() -> None:
    """Give memory that was freed back to the system, where the C library would keep it: after much was read at once."""
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError, OSError):  # another C library gives it back by itself
            ctypes.CDLL(None).malloc_trim(0)


class Collecting(QObject):
    """Searches young objects now and then while `may_search` says that nothing is under way.

    Everything is searched when the user has been in another program for a while, or when `now` is called. What lives
    when this is made is taken to live as long as the program. `close` gives everything back to Python's own ways.
    """

    def __init__(self, application: QGuiApplication, may_search: Callable[[], bool]) -> None:
        super().__init__(application)
        self._may_search = may_search
        gc.collect()
        gc.freeze()
        gc.disable()
        self._often, self._away = QTimer(self), QTimer(self)
        self._often.setInterval(_EVERY_MS)
        self._often.timeout.connect(self.search_young)
        self._often.start()
        self._away.setSingleShot(True)
        self._away.setInterval(_AWAY_MS)
        self._away.timeout.connect(self.now)
        application.applicationStateChanged.connect(self._state_changed)

    def search_young(self) -> None:
        """Search what was made lately, if that is much and nothing is under way."""
        if gc.get_count()[0] > _YOUNG and self._may_search():
            gc.collect(_MIDDLE)

    def now(self) -> None:
        """Search everything: after a project was closed."""
        gc.collect()

    def close(self) -> None:
        """Leave it to Python again."""
        self._often.stop()
        self._away.stop()
        gc.enable()
        gc.unfreeze()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()
