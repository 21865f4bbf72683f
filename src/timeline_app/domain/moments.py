"""Moments of the real world, as the record keeps them: ISO text in UTC."""

from datetime import datetime

from timeline_app.domain.calendar import day_number
from timeline_app.domain.date_words import day_in_words


def moment_in_words(moment: str) -> str:
    """Give the day of a stored moment (`2026-11-28T19:04:00+00:00`): "28 November 2026"; "" for none."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return day_in_words(day_number(at.year, at.month, at.day), weekday=False)
