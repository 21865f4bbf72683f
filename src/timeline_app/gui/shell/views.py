"""What the window needs of a view in its centre, and of a page in its right panel."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget

from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.theme import Theme


class View(Protocol):
    """One of the views in the centre: a panel, and the controller that joins it to the session."""

    @property
    def widget(self) -> QWidget:
        """Give the panel."""
        ...

    @property
    def foot(self) -> QWidget | None:
        """Give the bar at the foot of the panel that nothing may cover, if there is one."""
        ...

    def show_place(self, place: Place) -> None:
        """Show what a place names; a place without a row shows the view as it was."""
        ...

    def act(self, action: str) -> bool:
        """Do an action of the table, if it is this view's. Gives whether it was."""
        ...

    def apply_theme(self, theme: Theme) -> None:
        """Dress the view."""
        ...

    def state(self) -> dict[str, object]:
        """Give what of the view itself is kept for the next time, as plain values."""
        ...

    def restore(self, saved: Mapping[str, object]) -> None:
        """Take what `state` gave; what does not fit is ignored."""
        ...

    def take_focus(self) -> None:
        """Put the focus where the keys of this view act."""
        ...


ViewMaker = Callable[[Desk], View]
