"""What the user decides about suggestions: accept, reject, keep apart. Nothing found enters the record without one."""

from dataclasses import dataclass, field, replace

from timeline_app.commands import _mentions
from timeline_app.commands._cast import add_person_row
from timeline_app.commands._chains import survivor
from timeline_app.commands._names import person_name
from timeline_app.commands._words import folded, in_marks, required, shortened
from timeline_app.commands.evidence import NewClaim, NewEvent, NewPerson, SaveEvidence
from timeline_app.domain.evidence import SourceKind
from timeline_app.domain.ids import ArticleId, EvidenceId, PersonId, VersionId
from timeline_app.domain.names import fold_name
from timeline_app.domain.suggestion_key import suggestion_key
from timeline_app.domain.translating import tr, trn
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class AcceptPerson:
    """Take a person found in an article into the project, every spelling where it is printed. Gives the `PersonId`.

    - `person` None makes a new person called `name`, with `posts` as printed; a known one gains the spellings.
    - `places` are ranges of the text version. One that is recorded as somebody else's, or lies in a longer name or in
      page furniture, is passed over: the record stands.
    """

    version: VersionId
    name: str
    places: tuple[tuple[int, int], ...] = field(repr=False)
    person: PersonId | None = None
    posts: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return tr("Added {name}", name=shortened(self.name))

    def apply(self, writer: Writer) -> PersonId:
        if self.person is None:
            person = add_person_row(writer, required(self.name, tr("The name")))
            for title in dict.fromkeys(self.posts):
                writer.add("post", person=person, title=required(title, tr("The post")))
            _mentions.record_places(writer, person, self.version, self.places)
            return PersonId(person)
        person = survivor(writer, self.person)
        before = {row["text"] for row in writer.rows("name", person=person)}
        recorded = _mentions.record_places(writer, person, self.version, self.places)
        new = [row["text"] for row in writer.rows("name", person=person) if row["text"] not in before]
        whose = person_name(writer, person)
        if len(new) == 1:
            writer.name_step(
                tr(
                    "Added the spelling {what} to {name}",
                    what=in_marks(new[0]),
                    name=shortened(whose),
                )
            )
        elif new:
            writer.name_step(
                trn("Added {n} spelling to {name}", "Added {n} spellings to {name}", len(new), name=shortened(whose))
            )
        else:
            writer.name_step(
                trn(
                    "Recorded {n} mention of {name}", "Recorded {n} mentions of {name}", recorded, name=shortened(whose)
                )
            )
        return PersonId(person)


@dataclass(frozen=True, slots=True)
class AcceptClearMatches:
    """Record all mentions whose names are exactly those of people in the project, in one step."""

    people: tuple[AcceptPerson, ...]

    @property
    def label(self) -> str:
        return trn("Accepted {n} clear match", "Accepted {n} clear matches", len(self.people))

    def apply(self, writer: Writer) -> tuple[PersonId, ...]:
        people = tuple(one.apply(writer) for one in self.people)
        writer.name_step(self.label)
        return people


@dataclass(frozen=True, slots=True)
class RejectSuggestion:
    """Leave a suggestion out from now on, in every version of the article. See `suggestion_key` for what is kept."""

    article: ArticleId
    kind: str
    words: str
    value: str = ""

    @property
    def label(self) -> str:
        return tr("Rejected the suggestion {what}", what=in_marks(self.words))

    def apply(self, writer: Writer) -> None:
        key = suggestion_key(self.kind, self.words, self.value)
        values = {"article": self.article, "kind": key.kind, "words_hash": key.words_hash, "value": key.value}
        if not writer.rows("rejection", **values):
            writer.add("rejection", **values, rejected_at=writer.now)


@dataclass(frozen=True, slots=True)
class BringBackRejected:
    """Suggest again what was rejected in an article."""

    article: ArticleId

    @property
    def label(self) -> str:
        return tr("Brought back rejected suggestions")

    def apply(self, writer: Writer) -> None:
        rows = [row["id"] for row in writer.rows("rejection", article=self.article)]
        writer.remove_all("rejection", rows)
        writer.name_step(
            trn("Brought back {n} rejected suggestion", "Brought back {n} rejected suggestions", len(rows))
        )


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Remember that a spelling, or another person of the project, is not this person: never proposed again."""

    person: PersonId
    spelling: str = ""
    other: PersonId | None = None

    @property
    def label(self) -> str:
        return (
            tr("Kept {what} apart", what=in_marks(self.spelling)) if self.other is None else tr("Kept two people apart")
        )

    def apply(self, writer: Writer) -> None:
        person = survivor(writer, self.person)
        if self.other is None:
            key = fold_name(required(self.spelling, "The name"))
            if not writer.rows("not_same", person=person, spelling_key=key):
                writer.add("not_same", person=person, spelling_key=key, decided_at=writer.now)
            writer.name_step(
                tr(
                    "Kept {what} apart from {name}",
                    what=in_marks(self.spelling),
                    name=shortened(person_name(writer, person)),
                )
            )
            return
        first, second = sorted((person, survivor(writer, self.other)))
        if first != second and not writer.rows("not_same", person=first, other=second):
            writer.add("not_same", person=first, other=second, decided_at=writer.now)
        name, other = (shortened(person_name(writer, one)) for one in (first, second))
        writer.name_step(tr("Kept {name} and {other} apart", name=name, other=other))


@dataclass(frozen=True, slots=True)
class TakeSuggested:
    """Save the form that a suggestion filled. Gives the `EvidenceId`.

    Those of `people` whom the form still names as new come into the project first, with every place where they are
    printed; a name that the user changed in the form makes a person of that name alone, as ever.
    """

    content: SaveEvidence
    people: tuple[AcceptPerson, ...] = ()

    @property
    def label(self) -> str:
        return self.content.label

    def apply(self, writer: Writer) -> EvidenceId:
        named = _named(self.content)
        made = {folded(one.name): one.apply(writer) for one in self.people if folded(one.name) in named}
        return _with_people(self.content, made).apply(writer)


def _named(content: SaveEvidence) -> set[str]:
    """Give the folded names of everyone whom a form names as new."""
    people = [content.claim.subject] if isinstance(content.claim, NewClaim) else []
    if isinstance(content.event, NewEvent):
        people += content.event.people
    named = {folded(who.name) for who in people if isinstance(who, NewPerson)}
    speakers = (step for step in content.chain if step.kind is SourceKind.PERSON and step.person is None)
    return named | {folded(step.name) for step in speakers}


def _with_people(content: SaveEvidence, made: dict[str, PersonId]) -> SaveEvidence:
    """Put the people made meanwhile in the place of their names."""

    def known(who: PersonId | NewPerson) -> PersonId | NewPerson:
        return made.get(folded(who.name), who) if isinstance(who, NewPerson) else who

    claim, event = content.claim, content.event
    if isinstance(claim, NewClaim) and claim.subject is not None:
        claim = replace(claim, subject=known(claim.subject))
    if isinstance(event, NewEvent):
        event = replace(event, people=tuple(known(who) for who in event.people))
    chain = tuple(
        replace(step, person=made[folded(step.name)])
        if step.person is None and step.kind is SourceKind.PERSON and folded(step.name) in made
        else step
        for step in content.chain
    )
    return replace(content, claim=claim, event=event, chain=chain)
