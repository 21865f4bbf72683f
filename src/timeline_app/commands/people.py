"""People: making, naming, joining, splitting, posts."""

from dataclasses import dataclass

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.ids import EvidenceId, NameId, PersonId, PostId, VersionId


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
    body of that article's text is recorded as a mention too (case-sensitive, whole words, page furniture left out).
    """

    name: str
    found_at: Occurrence | None = None
    post: str = ""


@dataclass(frozen=True, slots=True)
class AddName:
    """Record another spelling of a person (printed at `found_at`, or given, for example in another script)."""

    person: PersonId
    text: str
    found_at: Occurrence | None = None


@dataclass(frozen=True, slots=True)
class RemoveName:
    """Remove a spelling and its mentions. The main name stays."""

    name: NameId


@dataclass(frozen=True, slots=True)
class RenamePerson:
    """Choose another main name. Quotes keep their spelling; the old name stays as a spelling."""

    person: PersonId
    name: str


@dataclass(frozen=True, slots=True)
class JoinPeople:
    """Make one person of two. Names, mentions, posts, claims, participations and sources move to `survivor`; the
    absorbed person is kept with `merged_into` set, and a `person_merge` row lists what moved. No quote changes."""

    survivor: PersonId
    absorbed: PersonId


@dataclass(frozen=True, slots=True)
class SplitPerson:
    """Make a second person out of some spellings and some evidence of one. Gives the new `PersonId`."""

    person: PersonId
    new_name: str
    names: tuple[NameId, ...] = ()
    evidence: tuple[EvidenceId, ...] = ()


@dataclass(frozen=True, slots=True)
class SavePost:
    """Add a post (`post` None) or change one. `when` None is undated."""

    person: PersonId
    title: str
    when: DateSpan | None = None
    evidence: EvidenceId | None = None
    post: PostId | None = None


@dataclass(frozen=True, slots=True)
class RemovePost:
    """Remove a post."""

    post: PostId


@dataclass(frozen=True, slots=True)
class EditPerson:
    """Change the note or the protection of a person. None leaves a field as it is."""

    person: PersonId
    note: str | None = None
    protect: bool | None = None


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Remove a person, the events only they take part in, and their claims with the evidence for them.

    Quotes stay in their articles (the quotation rows stay; only the evidence goes).
    """

    person: PersonId
