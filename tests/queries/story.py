"""A record that grows by edits of every kind that the timeline can see, chosen by a random number generator."""

from random import Random

from sqlalchemy import Table, select

from tests.queries.record import Record, after, between, day, on, outlet, person_step
from timeline_app.commands.articles import EditArticle, RemoveArticle, SetPublicationDate
from timeline_app.commands.command import Command
from timeline_app.commands.contradictions import AddContradiction, Decide, DecisionKind, RemoveContradiction
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.commands.evidence import EditEvidence, RemoveEvidence, SaveEvidence
from timeline_app.commands.people import AddPerson, JoinPeople, RemovePerson, RenamePerson, SavePost, UnmergePeople
from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import (
    ArticleId,
    ClaimId,
    ContradictionId,
    EventId,
    EventKindId,
    EvidenceId,
    MergeId,
    PersonId,
)
from timeline_app.domain.problems import ProblemForUser
from timeline_app.store import tables

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
DAYS = tuple(f"2031-05-{number:02}" for number in range(1, 13))
_MANY = 3


class Story:
    """Makes edits in a record. The same seed makes the same ones."""

    def __init__(self, record: Record, seed: int) -> None:
        self.record, self.rng = record, Random(seed)
        text = "\n".join(f"The {word} of them left at noon." for word in WORDS)
        self.versions = [
            record.article(text, f"Paper {n}", published, name=f"{n}.txt")
            for n, published in enumerate(("2031-05-02", "2031-05-04", "2031-05-07", None))
        ]
        self.kinds = self._rows(tables.event_kind)
        for number in range(_MANY):
            self.record.do(AddPerson(f"Person {number}", post="Pilot"))
            self._try(self._new_event())

    def edit(self) -> None:
        """Make one edit, take one back, or make one again."""
        choice = self.rng.random()
        if choice < 0.08:
            self.record.editing.undo()
        elif choice < 0.12:
            self.record.editing.redo()
        else:
            edits = (
                self._new_event, self._edit_event, self._edit_event, self._remove_event, self._evidence, self._evidence,
                self._evidence, self._evidence, self._edit_evidence, self._remove_evidence, self._person, self._oppose,
                self._oppose, self._decide, self._article,
            )  # fmt: skip
            self._try(self.rng.choice(edits)())

    def _try(self, command: Command | None) -> None:
        if command is not None:
            try:
                self.record.do(command)
            except ProblemForUser:
                return  # what the program refuses changes nothing

    def _new_event(self) -> Command:
        kind = EventKindId(self.rng.choice(self.kinds))
        return AddEvent(f"Event {self.rng.randrange(99)}", kind, self._people(), when=self._date())

    def _edit_event(self) -> Command | None:
        row = self._one(tables.event)
        if row is None:
            return None
        what = self.rng.randrange(4)
        if what == 0:
            return EditEvent(EventId(row), title=f"Änderung {self.rng.randrange(99)}")
        if what == 1:
            return EditEvent(EventId(row), people=self._people())
        if what == 2:
            return EditEvent(EventId(row), kind=EventKindId(self.rng.choice(self.kinds)))
        return EditEvent(EventId(row), when=self._date())

    def _remove_event(self) -> Command | None:
        row = self._one(tables.event)
        return None if row is None or self.rng.random() < 0.5 else RemoveEvent(EventId(row))

    def _evidence(self) -> SaveEvidence | None:
        rng = self.rng
        versions = [one for one in self.versions if one in self._rows(tables.text_version)]
        if not versions:
            return None
        version = rng.choice(versions)
        who = self._one(tables.person)
        claim = self._one(tables.claim)
        on_event = self._one(tables.event)
        subject = PersonId(who) if who is not None and rng.random() < 0.7 else None
        status = rng.choice(("resigned", "defected"))
        new_claim = (
            self.record.status(subject, status, f"claim {rng.randrange(9)}")
            if subject is not None
            else ClaimId(claim) if claim is not None else self.record.status(self._made(), status, "claim")
        )  # fmt: skip
        step = person_step(who, "Somebody") if who is not None and rng.random() < 0.3 else outlet("Paper 0")
        known = day(rng.choice(DAYS)) if rng.random() < 0.3 else None
        return SaveEvidence(
            self.record.words(version, rng.choice(WORDS)),
            new_claim,
            rng.choice(tuple(Polarity)),
            event=None if on_event is None or rng.random() < 0.15 else EventId(on_event),
            chain=(step,) if rng.random() < 0.6 else (),
            about=self._date(),
            known_since=known,
            known_reason="" if known is None else "Seen.",
        )

    def _edit_evidence(self) -> Command | None:
        row = self._one(tables.evidence)
        content = self._evidence()
        return None if row is None or content is None else EditEvidence(EvidenceId(row), content)

    def _remove_evidence(self) -> Command | None:
        row = self._one(tables.evidence)
        return None if row is None else RemoveEvidence((EvidenceId(row),), with_bare=self.rng.random() < 0.5)

    def _person(self) -> Command | None:
        rows = self._rows(tables.person, tables.person.c.merged_into.is_(None))
        what = self.rng.randrange(5)
        if what == 0 or len(rows) < _MANY:
            return AddPerson(f"Person {self.rng.randrange(99)}")
        one, other = (PersonId(row) for row in self.rng.sample(rows, 2))
        if what == 1:
            joined = self._rows(tables.person_merge)
            if joined and self.rng.random() < 0.5:
                return UnmergePeople(MergeId(self.rng.choice(joined)), self.rng.random() < 0.5)
            return JoinPeople(one, other)
        if what == 2:
            return RenamePerson(one, f"Renamed {self.rng.randrange(99)}")
        if what == 3:
            rests = self._one(tables.evidence) if self.rng.random() < 0.5 else None
            return SavePost(one, f"Post {self.rng.randrange(9)}", None, None if rests is None else EvidenceId(rests))
        return RemovePerson(one)

    def _oppose(self) -> Command | None:
        rows = self._rows(tables.evidence)
        if len(rows) < _MANY:
            return None
        return AddContradiction("Which?", tuple(EvidenceId(row) for row in self.rng.sample(rows, _MANY)))

    def _decide(self) -> Command | None:
        row = self._one(tables.contradiction)
        if row is None:
            return None
        if self.rng.random() < 0.3:
            return RemoveContradiction(ContradictionId(row))
        return Decide(
            ContradictionId(row), self.rng.choice((DecisionKind.BOTH, DecisionKind.KEEP_OPEN)), reason="Seen."
        )

    def _article(self) -> Command | None:
        row = self._one(tables.article)
        if row is None:
            return None
        what = self.rng.random()
        if what < 0.6:
            return SetPublicationDate(ArticleId(row), day(self.rng.choice(DAYS)) if what < 0.5 else None)
        return EditArticle(ArticleId(row), title="Another") if what < 0.9 else RemoveArticle(ArticleId(row))

    def _date(self) -> DateSpan | None:
        choice, one = self.rng.random(), self._one(tables.event)
        if choice < 0.25 and one is not None:
            return after(one)
        if choice < 0.35:
            return UNDATED
        if choice < 0.45:
            return None
        first = self.rng.choice(DAYS)
        return on(first) if choice < 0.8 else between(first, "2031-06-01")

    def _people(self) -> tuple[PersonId, ...]:
        rows = self._rows(tables.person, tables.person.c.merged_into.is_(None))
        return tuple(PersonId(row) for row in self.rng.sample(rows, min(len(rows), self.rng.randrange(3))))

    def _made(self) -> PersonId:
        return self.record.person(f"Person {self.rng.randrange(99)}")

    def _one(self, table: Table) -> int | None:
        condition = (tables.person.c.merged_into.is_(None),) if table is tables.person else ()
        rows = self._rows(table, *condition)
        return self.rng.choice(rows) if rows else None

    def _rows(self, table: Table, *conditions: object) -> list[int]:
        with self.record.project.reading() as conn:
            return list(conn.execute(select(table.c.id).where(*conditions).order_by(table.c.id)).scalars())  # type: ignore[arg-type]
