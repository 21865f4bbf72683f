"""People: making, naming, joining, splitting, posts."""

from dataclasses import dataclass

from timeline_app.commands import _joining, _mentions, _removal, _splitting, _unmerging
from timeline_app.commands._cast import add_name_row, add_person_row
from timeline_app.commands._chains import survivor
from timeline_app.commands._names import person_name
from timeline_app.commands._spans import add_span, put_span
from timeline_app.commands._words import in_marks, required, shortened
from timeline_app.commands.suggestions import KeepApart
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EvidenceId, MergeId, NameId, PersonId, PostId, VersionId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.translating import tr
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a name stands as printed: `text[start:end]` of a text version."""

    version: VersionId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Make a person from a name as printed or given. Gives the `PersonId`.

    With `found_at` the name is recorded as printed there, and every other occurrence of the very same spelling in the
    body of that article's text is recorded as a mention too (case-sensitive, whole words, page furniture left out, nor
    any that is part of a longer name already recorded).
    """

    name: str
    found_at: Occurrence | None = None
    post: str = ""

    @property
    def label(self) -> str:
        return tr("Added {name}", name=shortened(self.name))

    def apply(self, writer: Writer) -> PersonId:
        person = add_person_row(writer, required(self.name, tr("The name")))
        if self.found_at is not None:
            at = self.found_at
            _mentions.record_printed(writer, person, at.version, at.start, at.end)
        if self.post.strip():
            writer.add("post", person=person, title=required(self.post, tr("The post")))
        return PersonId(person)


@dataclass(frozen=True, slots=True)
class AddName:
    """Record another spelling of a person (printed at `found_at`, or given, for example in another script).

    A printed one is recorded wherever it stands in that text, as in `AddPerson`. Gives the `NameId`, new or known.
    """

    person: PersonId
    text: str
    found_at: Occurrence | None = None

    @property
    def label(self) -> str:
        return tr("Added the spelling {what}", what=in_marks(self.text))

    def apply(self, writer: Writer) -> NameId:
        text, person = required(self.text, tr("The name")), survivor(writer, self.person)
        if self.found_at is not None:
            at = self.found_at
            name = _mentions.record_printed(writer, person, at.version, at.start, at.end)
            if writer.row("name", name)["text"] == text:
                return NameId(name)
        return NameId(add_name_row(writer, person, text, "given"))


@dataclass(frozen=True, slots=True)
class RemoveName:
    """Remove a spelling and its mentions. The main name stays: to remove it is refused (`ProblemForUser`)."""

    name: NameId

    @property
    def label(self) -> str:
        return tr("Removed a spelling")

    def apply(self, writer: Writer) -> None:
        row = writer.row("name", self.name)
        if row["text"] == person_name(writer, row["person"]):
            raise ProblemForUser(Problem.MAIN_NAME_STAYS)
        writer.name_step(tr("Removed the spelling {what}", what=in_marks(row["text"])))
        _removal.remove_name(writer, self.name)


@dataclass(frozen=True, slots=True)
class RenamePerson:
    """Choose another main name. Quotes keep their spelling; the old name stays as a spelling."""

    person: PersonId
    name: str

    @property
    def label(self) -> str:
        return tr("Renamed a person to {name}", name=shortened(self.name))

    def apply(self, writer: Writer) -> None:
        person = survivor(writer, self.person)
        name, before = required(self.name, tr("The name")), person_name(writer, person)
        for spelling in (before, name):
            add_name_row(writer, person, spelling, "given")
        writer.set("person", person, main_name=name)
        writer.name_step(tr("Renamed {what} to {name}", what=in_marks(before), name=shortened(name)))


@dataclass(frozen=True, slots=True)
class JoinPeople:
    """Make one person of two. Gives the `PersonId` that stays. No quote changes.

    Names, mentions, posts, claims, participations and sources move to `survivor`; the absorbed person is kept with
    `merged_into` set, and a `person_merge` row lists what moved. Joining a person to themselves is refused
    (`ProblemForUser`).
    """

    survivor: PersonId
    absorbed: PersonId

    @property
    def label(self) -> str:
        return tr("Joined two people")

    def apply(self, writer: Writer) -> PersonId:
        into, absorbed = survivor(writer, self.survivor), survivor(writer, self.absorbed)
        if into == absorbed:
            raise ProblemForUser(Problem.SAME_PERSON)
        writer.name_step(
            tr(
                "Joined {what} into {person}",
                what=in_marks(person_name(writer, absorbed)),
                person=person_name(writer, into),
            )
        )
        _joining.join(writer, into, absorbed)
        return PersonId(into)


@dataclass(frozen=True, slots=True)
class UnmergePeople:
    """Take a join apart, at any time: by its kept record, not by walking the history back. Gives who is there again.

    What goes back to the person who was absorbed is what was theirs when they were joined, as it is by now:

    - their spellings with the mentions under them, also those found since under a spelling that was theirs alone; of a
      spelling of both, the mentions that were theirs;
    - their claims with the evidence on them, also evidence added since to a claim that was theirs alone; of a claim of
      both, the evidence that was theirs, unless it was set to another claim since;
    - their posts, sources (with every chain that names these) and parts in events; a post or an event made since that
      rests on evidence about them alone;
    - note, protection and paragraph, as far as the join added them to the survivor's and nobody rewrote them; who was
      said not to be them; and everyone who had been joined into them, still joined.

    What stays: all that was made since and hangs on no such row. What was removed, split off or given to somebody else
    since stays as it is now. Where the survivor was joined into another since, it is that one who gives back. No quote,
    no chain and no contradiction changes.

    With `apart` the two are remembered as not the same person, so that nobody proposes to join them again. Raises
    `ProblemForUser` where the join is there no more: taken apart before, or one of the two was removed.
    """

    merge: MergeId
    apart: bool = True

    @property
    def label(self) -> str:
        return tr("Unmerged two people")

    def apply(self, writer: Writer) -> PersonId:
        if _unmerging.found_row(writer, "person_merge", self.merge) is None:
            raise ProblemForUser(Problem.NOT_JOINED)
        holder, absorbed = _unmerging.unmerge(writer, self.merge)
        if self.apart:
            KeepApart(PersonId(holder), other=PersonId(absorbed)).apply(writer)
        one, other = in_marks(person_name(writer, absorbed)), shortened(person_name(writer, holder))
        writer.name_step(tr("Unmerged {one} from {other}", one=one, other=other))
        return PersonId(absorbed)


@dataclass(frozen=True, slots=True)
class SplitPerson:
    """Make a second person out of some spellings and some evidence of one. Gives the new `PersonId`."""

    person: PersonId
    new_name: str
    names: tuple[NameId, ...] = ()
    evidence: tuple[EvidenceId, ...] = ()

    @property
    def label(self) -> str:
        return tr("Made {name} a person of their own", name=shortened(self.new_name))

    def apply(self, writer: Writer) -> PersonId:
        writer.name_step(
            tr(
                "Split {what} from {person}",
                what=in_marks(self.new_name),
                person=person_name(writer, self.person),
            )
        )
        return PersonId(_splitting.split(writer, self.person, self.new_name, self.names, self.evidence))


@dataclass(frozen=True, slots=True)
class SavePost:
    """Add a post (`post` None) or change one. `when` None is undated. Gives the `PostId`."""

    person: PersonId
    title: str
    when: DateSpan | None = None
    evidence: EvidenceId | None = None
    post: PostId | None = None

    @property
    def label(self) -> str:
        title = in_marks(self.title)
        return (
            tr("Added the post {what}", what=title) if self.post is None else tr("Changed the post {what}", what=title)
        )

    def apply(self, writer: Writer) -> PostId:
        title, person = required(self.title, tr("The post")), survivor(writer, self.person)
        values = {"person": person, "title": title, "evidence": self.evidence}
        if self.post is None:
            return PostId(writer.add("post", span=add_span(writer, self.when), **values))
        writer.set("post", self.post, **values)
        put_span(writer, "post", self.post, "span", self.when)
        return self.post


@dataclass(frozen=True, slots=True)
class RemovePost:
    """Remove a post."""

    post: PostId

    @property
    def label(self) -> str:
        return tr("Removed a post")

    def apply(self, writer: Writer) -> None:
        writer.name_step(tr("Removed the post {what}", what=in_marks(writer.row("post", self.post)["title"])))
        _removal.remove_post(writer, self.post)


@dataclass(frozen=True, slots=True)
class EditPerson:
    """Change the note or the protection of a person. None leaves a field as it is."""

    person: PersonId
    note: str | None = None
    protect: bool | None = None

    @property
    def label(self) -> str:
        if self.note is None and self.protect is not None:
            return (
                tr("Protected a person in print") if self.protect else tr("Ended the protection of a person in print")
            )
        return tr("Changed the note on a person")

    def apply(self, writer: Writer) -> None:
        person = survivor(writer, self.person)
        name = person_name(writer, person)
        if self.note is not None:
            writer.set("person", person, note=self.note)
        if self.protect is not None:
            writer.set("person", person, protect=int(self.protect))
            if self.protect:
                _unmerging.own_protection(writer, person)
        writer.name_step(self.label.replace("a person", name))


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Remove a person, the events only they take part in, and their claims with the evidence for them.

    Quotes stay in their articles (the quotation rows stay; only the evidence goes).
    """

    person: PersonId

    @property
    def label(self) -> str:
        return tr("Removed a person")

    def apply(self, writer: Writer) -> None:
        writer.name_step(tr("Removed {person}", person=person_name(writer, self.person)))
        _removal.remove_person(writer, self.person)
