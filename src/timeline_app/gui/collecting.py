"""Keeps Python's search for forgotten cycles of objects out of the user's way.

A full search stops every thread for as long as it looks at everything that lives: a tenth of a second for the program
alone, half a second beside a large project, in the middle of whatever happens. Young objects are still searched as
ever; everything is searched only when nobody waits for the window.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_YOUNG: Final = 5_000
_MIDDLE: Final = 20
_NEVER: Final = 1_000_000_000
_AWAY_MS: Final = 10_000


class Collecting(QObject):
    """Searches everything when the user has been in another program for a while, or when told that it is a good time.

    What lives when this is made is taken to live as long as the program, and is never looked at again. `close` gives
    everything back to Python's own ways.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._before = gc.get_threshold()
        gc.collect()
        gc.freeze()
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_AWAY_MS)
        self._away.timeout.connect(self.now)
        application.applicationStateChanged.connect(self._state_changed)

    def now(self) -> None:
        """Search everything: after a project was closed."""
        gc.collect()

    def close(self) -> None:
        """Leave it to Python again."""
        self._away.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()
