"""Any sequence of commands keeps the record sound, and undoing it all gives back what was there."""

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands.builders import BODY, FURNITURE, TENTH, Story, check, on_day, open_story, parsed
from timeline_app.commands.articles import AddVersion, ImportArticles, RemoveArticle, SetPassageKind
from timeline_app.commands.brief import WriteParagraph
from timeline_app.commands.command import Command
from timeline_app.commands.contradictions import (
    AddContradiction,
    AddSettling,
    Decide,
    DecisionKind,
    EditSettling,
    OpenProposed,
    RefuseProposed,
    RemoveContradiction,
    RemoveSettling,
)
from timeline_app.commands.events import AddEvent, EditEvent, RemoveEvent
from timeline_app.commands.evidence import (
    EditEvidence,
    NewClaim,
    NewEvent,
    NewPerson,
    QuoteRange,
    RemoveEvidence,
    SaveEvidence,
)
from timeline_app.commands.people import (
    AddName,
    AddPerson,
    JoinPeople,
    Occurrence,
    RemoveName,
    RemovePerson,
    RenamePerson,
    SavePost,
    SplitPerson,
    UnmergePeople,
)
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, ChainStep, Polarity, SourceKind
from timeline_app.domain.ids import EventKindId, VersionId
from timeline_app.domain.opposing import Basis
from timeline_app.domain.problems import ProblemForUser

T = TypeVar("T")
NAMES = ("Tamaz Orlo", "Orlo", "Ada Perl")
TEXTS = ("Orlo met Ada Perl.\n", "قال أورلو 👩‍👩‍👧 Ada Perl.\n")


@dataclass
class Draw:
    """Chooses among what there is now. `NothingThere` where there is nothing of a kind."""

    story: Story
    data: st.DataObject

    def one(self, choices: list[T] | tuple[T, ...]) -> T:
        if not choices:
            raise NothingThereError
        return self.data.draw(st.sampled_from(choices))

    def some(self, choices: list[T]) -> tuple[T, ...]:
        return tuple(self.data.draw(st.lists(st.sampled_from(choices), max_size=3))) if choices else ()

    def ids(self, table: str) -> list[Any]:
        return [row["id"] for row in self.story.rows(table)]

    def id(self, table: str) -> Any:
        return self.one(self.ids(table))

    def people(self) -> list[Any]:
        return [row["id"] for row in self.story.rows("person", merged_into=None)]

    def place(self) -> tuple[VersionId, int, int]:
        version = self.id("text_version")
        start, end = self.one([found.span() for found in re.finditer(r"\S+", self.story.text(version))])
        return version, start, end

    def when(self) -> DateSpan | None:
        after = self.one([None, *self.ids("event")])
        return self.one(
            (
                None,
                on_day(TENTH),
                DateSpan(None, None, None, None, words="then"),
                DateSpan(None, None, None, None, words="after that", after_event=after),
            )
        )

    def chain(self) -> AttributionChain:
        steps = (
            ChainStep(SourceKind.NOT_NAMED, "officials"),
            ChainStep(SourceKind.OUTLET, "Harbour Courier"),
            *(ChainStep(SourceKind.PERSON, "who", person=person) for person in self.people()),
        )
        return self.some(list(steps))

    def evidence(self) -> SaveEvidence:
        who = self.one([None, NewPerson(self.one(NAMES)), *self.people()])
        claim = NewClaim(self.one(("He left", "he left.", "He stayed")), who)
        event = NewEvent("Moves", EventKindId(1), people=() if who is None else (who,))
        return SaveEvidence(
            self.one([QuoteRange(*self.place()), *self.ids("quotation")]),
            self.one([claim, *self.ids("claim")]),
            self.one(tuple(Polarity)),
            self.one([None, event, *self.ids("event")]),
            chain=self.chain(),
            about=self.when(),
            said=self.when(),
            against=self.some(self.ids("evidence")),
        )

    def split(self) -> SplitPerson:
        person = self.one(self.people())
        names = [row["id"] for row in self.story.rows("name", person=person)]
        return SplitPerson(person, self.one(NAMES), self.some(names), self.some(self.ids("evidence")))

    def decision(self) -> Decide:
        contradiction = self.id("contradiction")
        sides = [row["evidence"] for row in self.story.rows("side", contradiction=contradiction)]
        return Decide(contradiction, self.one(tuple(DecisionKind)), self.one(sides), self.one(("", "So it is.")))


class NothingThereError(Exception):
    """There is nothing of the kind that a command needs."""


MOVES: tuple[Callable[[Draw], Command], ...] = (
    lambda draw: ImportArticles((parsed(((BODY, draw.one(TEXTS)), (FURNITURE, "Orlo again\n"))),)),
    lambda draw: AddVersion(draw.id("article"), parsed(((BODY, draw.one(TEXTS)),))),
    lambda draw: SetPassageKind(draw.some(draw.ids("passage")), draw.one((BODY, FURNITURE))),
    lambda draw: RemoveArticle(draw.id("article")),
    lambda draw: draw.evidence(),
    lambda draw: draw.evidence(),
    lambda draw: EditEvidence(draw.id("evidence"), draw.evidence()),
    lambda draw: RemoveEvidence(draw.some(draw.ids("evidence")), draw.one((True, False))),
    lambda draw: AddEvent("Speaks", EventKindId(2), draw.some(draw.people()), when=draw.when()),
    lambda draw: EditEvent(draw.id("event"), people=draw.some(draw.people()), when=draw.when()),
    lambda draw: RemoveEvent(draw.id("event")),
    lambda draw: AddPerson(draw.one(NAMES), draw.one((None, Occurrence(*draw.place())))),
    lambda draw: AddName(draw.one(draw.people()), draw.one(NAMES), Occurrence(*draw.place())),
    lambda draw: RemoveName(draw.id("name")),
    lambda draw: RenamePerson(draw.one(draw.people()), draw.one(NAMES)),
    lambda draw: JoinPeople(draw.id("person"), draw.id("person")),
    lambda draw: UnmergePeople(draw.id("person_merge"), draw.one((True, False))),
    lambda draw: draw.split(),
    lambda draw: RemovePerson(draw.one(draw.people())),
    lambda draw: SavePost(draw.one(draw.people()), "Cook", draw.when(), draw.one([None, *draw.ids("evidence")])),
    lambda draw: WriteParagraph(draw.one(draw.people()), draw.one(("", "One.", "Two."))),
    lambda draw: AddContradiction("Which?", draw.some(draw.ids("evidence"))),
    lambda draw: draw.decision(),
    lambda draw: RemoveContradiction(draw.id("contradiction")),
    lambda draw: OpenProposed(
        "Which?", draw.some(draw.ids("evidence")), Basis.PLACE, adds_to=draw.one([None, *draw.ids("contradiction")])
    ),
    lambda draw: RefuseProposed(
        ((draw.id("evidence"), draw.id("evidence")), (draw.id("evidence"), draw.id("evidence")))
    ),
    lambda draw: AddSettling(draw.id("contradiction"), "A list"),
    lambda draw: EditSettling(
        draw.id("settling"), draw.one((None, "", "A witness")), done=draw.one((None, True, False))
    ),
    lambda draw: RemoveSettling(draw.id("settling")),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data(), moves=st.lists(st.integers(0, len(MOVES) - 1), min_size=1, max_size=12))
def test_any_sequence_is_sound_and_can_be_undone(story_file: Path, data: st.DataObject, moves: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_story(Path(shutil.copy(story_file, folder))) as story:
        start, label = story.dump(), story.editing.undo_label
        dumps = [start]
        for move in moves:
            before = dumps[-1]
            try:
                outcome = story.outcome(MOVES[move](Draw(story, data)))
            except (NothingThereError, ProblemForUser):
                assert story.dump() == before, "a refused command leaves nothing behind"
                continue
            check(story)
            _quotes_keep_their_words(before, story.dump())
            if outcome.changes.rows:
                dumps.append(story.dump())
        end = dumps[-1]
        for dump in reversed(dumps[:-1]):
            assert story.editing.undo() is not None
            assert story.dump() == dump
        assert story.dump() == start
        assert story.editing.undo_label == label
        for _ in dumps[1:]:
            story.editing.redo()
        assert story.dump() == end
        check(story)


def _quotes_keep_their_words(before: dict[str, list[dict[str, Any]]], after: dict[str, list[dict[str, Any]]]) -> None:
    known = {row["id"]: row | {"verbatim": None} for row in before["quotation"]}
    for row in after["quotation"]:
        assert known.get(row["id"], row | {"verbatim": None}) == row | {"verbatim": None}
