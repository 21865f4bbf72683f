"""Keeps a panel true: stale when the store says so, drawn again when seen, once per turn of the event loop."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from timeline_app.domain.changes import EVERYTHING, Changes


class SaysWhatChanged(Protocol):
    """What `Refreshing` needs of a session."""

    @property
    def changed(self) -> SignalInstance:
        """Emits `Changes` and who made them."""
        ...


class Refreshing(QObject):
    """Calls `refresh()` for a panel when a change it `wants` was made and the panel is visible.

    - Several changes in one turn of the event loop cause one refresh.
    - A hidden panel is refreshed when it is shown, if it went stale meanwhile.
    - It is the panel's child: it lives and ends with it.
    """

    def __init__(
        self,
        panel: QWidget,
        session: SaysWhatChanged,
        wants: Callable[[Changes], bool],
        refresh: Callable[[], object],
    ) -> None:
        super().__init__(panel)
        self._panel, self._wants, self._refresh = panel, wants, refresh
        self._stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.refresh_if_seen)
        session.changed.connect(self._on_changed)
        panel.installEventFilter(self)

    @property
    def is_stale(self) -> bool:
        """Say whether the panel shows an older state."""
        return self._stale

    @property
    def is_pending(self) -> bool:
        """Say whether a refresh comes at the end of this turn of the event loop."""
        return self._timer.isActive()

    def mark_stale(self) -> None:
        """Ask for a refresh, at the end of this turn if the panel is seen."""
        self._stale = True
        if self._panel.isVisible():
            self._timer.start()

    def mark_fresh(self) -> None:
        """Say that the panel was drawn just now, from the record as it is."""
        self._stale = False

    def refresh_if_seen(self) -> None:
        """Refresh now if stale and visible."""
        if self._stale and self._panel.isVisible():
            self._stale = False
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refresh a stale panel when it is shown."""
        if watched is self._panel and event.type() == QEvent.Type.Show and self._stale:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self._wants(changes):
            self.mark_stale()


def wants_everything(changes: Changes) -> bool:
    """Say yes to any change: for views that draw from most tables."""
    return bool(changes == EVERYTHING or changes.rows)
