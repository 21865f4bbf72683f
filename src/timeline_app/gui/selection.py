"""What is selected, shared by the list, the timeline, the reader and the panel of one window."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Selected:
    """One selected thing. `kind` is "person", "event", "article", "evidence" or "contradiction"; `row` its row id."""

    kind: str
    row: int


class Selection(QObject):
    """Holds at most one selected thing and says when it changes."""

    changed = Signal(object)
    """The new `Selected`, or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Selected | None = None

    @property
    def current(self) -> Selected | None:
        """Give what is selected."""
        return self._current

    def select(self, kind: str, row: int) -> None:
        """Select a thing; selecting what is selected already says nothing."""
        self._put(Selected(kind, row))

    def clear(self) -> None:
        """Select nothing."""
        self._put(None)

    def _put(self, selected: Selected | None) -> None:
        if selected != self._current:
            self._current = selected
            self.changed.emit(selected)
