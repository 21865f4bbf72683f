"""Events: what happened, to whom, where."""

from dataclasses import dataclass

from timeline_app.commands import _removal
from timeline_app.commands._cast import take_part
from timeline_app.commands._evidence_rows import dates_event
from timeline_app.commands._names import event_title
from timeline_app.commands._spans import add_span, put_span
from timeline_app.commands._words import in_marks, required, tidy
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EventId, EventKindId, PersonId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class AddEvent:
    """Add an event without evidence: drawn as an outline until a quote stands behind it. Gives the `EventId`."""

    title: str
    kind: EventKindId
    people: tuple[PersonId, ...] = ()
    place: str = ""
    when: DateSpan | None = None

    @property
    def label(self) -> str:
        return tr("Added the event {what}", what=in_marks(self.title))

    def apply(self, writer: Writer) -> EventId:
        title = required(self.title, tr("The event’s title"))
        span = add_span(writer, self.when)
        event = writer.add("event", title=title, kind=self.kind, place=tidy(self.place), span=span)
        take_part(writer, event, list(self.people))
        return EventId(event)


@dataclass(frozen=True, slots=True)
class EditEvent:
    """Change an event. None leaves a field as it is. `when` is refused (`ProblemForUser`) once evidence dates it.

    A `when` that says nothing (`UNDATED`) takes the event's own date away.
    """

    event: EventId
    title: str | None = None
    kind: EventKindId | None = None
    people: tuple[PersonId, ...] | None = None
    place: str | None = None
    when: DateSpan | None = None

    @property
    def label(self) -> str:
        return tr("Changed an event")

    def apply(self, writer: Writer) -> None:
        if self.when is not None and dates_event(writer, self.event):
            raise ProblemForUser(Problem.DATED_BY_EVIDENCE)
        if self.title is not None:
            writer.set("event", self.event, title=required(self.title, tr("The event’s title")))
        if self.kind is not None:
            writer.set("event", self.event, kind=self.kind)
        if self.place is not None:
            writer.set("event", self.event, place=tidy(self.place))
        if self.people is not None:
            take_part(writer, self.event, list(self.people))
        if self.when is not None:
            put_span(writer, "event", self.event, "span", self.when)
        writer.name_step(tr("Changed the event {what}", what=in_marks(event_title(writer, self.event))))


@dataclass(frozen=True, slots=True)
class RemoveEvent:
    """Remove an event with the evidence drawn under it; the quotes stay in their articles."""

    event: EventId

    @property
    def label(self) -> str:
        return tr("Removed an event")

    def apply(self, writer: Writer) -> None:
        writer.name_step(tr("Removed the event {what}", what=in_marks(event_title(writer, self.event))))
        _removal.remove_event(writer, self.event)
