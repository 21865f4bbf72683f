"""The one way to ask for the time: a value that is passed in, so that every result can be repeated."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Give the current moment in UTC. Only `app` and `cli` hand this one out; everything else takes a `Clock`."""
    return datetime.now(tz=UTC)


def iso_utc(moment: datetime) -> str:
    """Give `2011-04-01T18:20:05Z` for an aware moment: the form in which the project file keeps moments."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
