"""Events: what happened, to whom, where."""

from dataclasses import dataclass

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EventId, EventKindId, PersonId


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event without evidence: drawn as an outline until a quote stands behind it. Gives the `EventId`."""

    title: str
    kind: EventKindId
    people: tuple[PersonId, ...] = ()
    place: str = ""
    when: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class EditEvent:
    """Change an event. None leaves a field as it is. `when` is refused (`ProblemForUser`) once evidence dates it."""

    event: EventId
    title: str | None = None
    kind: EventKindId | None = None
    people: tuple[PersonId, ...] | None = None
    place: str | None = None
    when: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class RemoveEvent:
    """Remove an event with the evidence drawn under it; the quotes stay in their articles."""

    event: EventId
