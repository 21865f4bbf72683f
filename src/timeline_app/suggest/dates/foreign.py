"""Dates in other languages than English."""

from timeline_app.domain.findings import FoundDate
from timeline_app.suggest.prose import Prose


def find_foreign(
    prose: Prose, *, published: int | None, language: str, day_first: bool | None
) -> tuple[FoundDate, ...]:
    """Find dates."""
    return ()
