"""Where the user was: back and forward."""

from dataclasses import dataclass
from typing import Final

_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A view and what is shown in it: an article, possibly at a passage (code points), or a contradiction.

    `version` is the text version that `start` and `end` count in; 0 means the newest. `key` names a contradiction that
    is only proposed (kind "proposed"), which has no row.
    """

    view: str
    kind: str = ""
    row: int = 0
    start: int = -1
    end: int = -1
    version: int = 0
    key: str = ""


class Trail:
    """Remembers places as a browser does: a new one cuts off what lay ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._here = -1

    @property
    def current(self) -> Place | None:
        """Give where the user is."""
        return self._places[self._here] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Say whether there is a place before."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """Say whether there is a place after."""
        return self._here < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Go to a place; going where one is changes nothing."""
        if place == self.current:
            return
        del self._places[self._here + 1 :]
        self._places.append(place)
        del self._places[:-_MOST]
        self._here = len(self._places) - 1

    def last_of(self, view: str) -> Place | None:
        """Give the place last visited in a view."""
        return next((place for place in reversed(self._places) if place.view == view), None)

    def back(self) -> Place | None:
        """Go back and give the place, or None."""
        return self._move(-1) if self.can_go_back else None

    def forward(self) -> Place | None:
        """Go forward and give the place, or None."""
        return self._move(1) if self.can_go_forward else None

    def _move(self, by: int) -> Place | None:
        self._here += by
        return self.current
