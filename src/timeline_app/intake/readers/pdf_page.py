"""A page of a PDF as the engine gives it: lines in reading order, and where each stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands on its page, in points from the top left.

    `gaps` counts wide gaps in it, `ink` is how wide it is without its gaps.
    """

    left: float
    top: float
    right: float
    bottom: float
    gaps: int = 0
    ink: float = 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line, and where it stands, if that is known."""

    words: str
    place: Place | None = None

    @property
    def is_tabular(self) -> bool:
        """Say whether there are gaps in it as between the cells of a table."""
        return self.place is not None and self.place.gaps > 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its height in points, its lines in reading order."""

    number: int
    height: float
    rows: list[Row]
