"""The people, events and claims that one command names: found, or made once however often they are named."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline_app.commands._chains import survivor
from timeline_app.commands._words import folded, required, tidy
from timeline_app.domain.names import script_of
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer

if TYPE_CHECKING:
    from timeline_app.commands.evidence import NewClaim, NewEvent, NewPerson
    from timeline_app.domain.ids import ClaimId, EventId, PersonId


@dataclass(slots=True)
class Cast:
    """Gives row ids for what a form names. A new person named twice in one form is one person."""

    writer: Writer
    made: dict[str, int] = field(default_factory=dict)

    def person(self, who: "PersonId | NewPerson") -> int:
        """Give a person's row: the one known, or a new one whose name is given, not printed.

        A form may have been filled in before its person was joined into another: then it means the one who stayed.
        """
        if isinstance(who, int):
            return survivor(self.writer, who)
        name = required(who.name, tr("The name"))
        if name not in self.made:
            self.made[name] = add_person_row(self.writer, name)
        return self.made[name]

    def event(self, event: "EventId | NewEvent") -> int:
        """Give an event's row: the one known, or a new one with its people."""
        if isinstance(event, int):
            return int(self.writer.row("event", event)["id"])
        row = self.writer.add(
            "event", title=required(event.title, tr("The event’s title")), kind=event.kind, place=tidy(event.place)
        )
        take_part(self.writer, row, [self.person(who) for who in event.people])
        return row

    def claim(self, claim: "ClaimId | NewClaim") -> int:
        """Give a claim's row: the one known, the one of the same wording, subject and status, or a new one."""
        if isinstance(claim, int):
            return int(self.writer.row("claim", claim)["id"])
        subject = None if claim.subject is None else self.person(claim.subject)
        return claim_row(self.writer, claim.wording, subject, claim.status_kind)


def claim_row(writer: Writer, wording: str, subject: int | None, status_kind: int | None) -> int:
    """Find the claim of the same folded wording, subject and status, or make it."""
    words = required(wording, tr("The claim"))
    for known in writer.rows("claim", subject=subject, status_kind=status_kind):
        if folded(known["wording"]) == folded(words):
            return int(known["id"])
    return writer.add("claim", subject=subject, status_kind=status_kind, wording=words)


def add_person_row(writer: Writer, name: str) -> int:
    """Make a person whose main name is given; its spelling becomes a printed one when it is found in a text."""
    person = writer.add("person", main_name=name)
    add_name_row(writer, person, name, "given")
    return person


def add_name_row(writer: Writer, person: int, text: str, origin: str) -> int:
    """Give the row of a person's spelling: the known one (printed from now on, if it is), or a new one."""
    for known in writer.rows("name", person=person, text=text):
        if origin == "printed":
            writer.set("name", known["id"], origin=origin)
        return int(known["id"])
    return writer.add("name", person=person, text=text, script=script_of(text), origin=origin)


def take_part(writer: Writer, event: int, people: list[int]) -> None:
    """Make these people, and nobody else, take part in an event. Who already does keeps their role."""
    people = [survivor(writer, person) for person in people]
    rows = writer.rows("participation", event=event)
    there = {row["person"] for row in rows}
    for row in rows:
        if row["person"] not in people:
            writer.remove("participation", row["id"])
    for person in dict.fromkeys(people):
        if person not in there:
            writer.add("participation", event=event, person=person)
