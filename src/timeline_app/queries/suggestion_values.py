"""A suggestion as the margin shows it, and what accepting or rejecting it would do, as plain values."""

from dataclasses import dataclass, field
from typing import Final

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, Polarity

PERSON, DATE, EVENT, QUOTE = "person", "date", "event", "quote"
KINDS: Final = (PERSON, DATE, EVENT, QUOTE)

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """Take a person in: a new one called `name`, or the project's `person`, with every mention at `places`."""

    name: str
    places: tuple[Place, ...]
    person: int | None = None
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhichPlan:
    """Say whose mention it is: the choices by name, each with what choosing it would do."""

    choices: tuple[PersonPlan, ...]


@dataclass(frozen=True, slots=True)
class DatePlan:
    """Open the form on the sentence of a date, with When filled; or ask for the publication date it waits for."""

    sentence: Place
    span: DateSpan
    needs_published: bool = False


@dataclass(frozen=True, slots=True)
class SuggestedPerson:
    """Somebody named in a suggestion: `person` None is not in the project yet."""

    name: str
    person: int | None = None


@dataclass(frozen=True, slots=True)
class EvidencePlan:
    """What the evidence form is filled with. Rows are those of the project, None where there is none yet.

    - `people` come into the project with the evidence, if the form still names them when it is saved.
    - `doubt` names the field that the user should look at first: "person", "chain", "about", "claim", "event_kind" or
      "" when nothing is open.
    """

    start: int
    end: int
    verbatim: bool = False
    polarity: Polarity = Polarity.ASSERTED
    person: SuggestedPerson | None = None
    others: tuple[SuggestedPerson, ...] = ()
    status: int | None = None
    claim: int | None = None
    claim_words: str = ""
    chain: AttributionChain = ()
    when: DateSpan | None = None
    place: str = ""
    event_title: str = ""
    event_kind: int | None = None
    people: tuple[PersonPlan, ...] = ()
    doubt: str = ""


Plan = PersonPlan | WhichPlan | DatePlan | EvidencePlan


@dataclass(frozen=True, slots=True)
class Rejection:
    """What rejecting a suggestion remembers: see `domain.suggestion_key`."""

    kind: str
    words: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class MarginSuggestion:
    """One card of the margin.

    - `marks` are all the places in the text that belong to it; `start:end` is the one its card stands beside.
    - `is_clear`: an exact match to a name already in the project.
    - `apart`: rejecting says that this person of the project and this spelling are not the same, and nothing more.
    - `is_open` False with `is_accepted`: in the record already; with neither: rejected.
    """

    kind: str
    start: int
    end: int
    title: str
    detail: str
    reason: str
    plan: Plan = field(repr=False)
    rejection: Rejection = field(repr=False)
    marks: tuple[Place, ...] = field(default=(), repr=False)
    is_clear: bool = False
    apart: tuple[int, str] | None = None
    is_open: bool = True
    is_accepted: bool = False

    @property
    def identity(self) -> tuple[str, int, int, str, str, str]:
        """Give what is the same as long as it is the same suggestion of this text version.

        Two that would be rejected alike, on the same words, are told apart by what they say.
        """
        return self.kind, self.start, self.end, self.rejection.kind, self.rejection.value, self.title

    @property
    def is_accepted_person(self) -> bool:
        """Say whether this is somebody who is in the project already: shown, but not asked about."""
        return self.is_accepted and self.kind == PERSON

    @property
    def spoken(self) -> str:
        """Give the card in one sentence for a screen reader."""
        return ". ".join(part for part in (self.title, self.detail) if part)
