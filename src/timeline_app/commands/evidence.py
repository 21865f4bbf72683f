"""Taking a quote as evidence."""

from dataclasses import dataclass, field

from timeline_app.commands import _evidence_rows, _quotes, _removal
from timeline_app.commands._names import article_of_version
from timeline_app.commands._words import in_marks
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import AttributionChain, Polarity
from timeline_app.domain.ids import (
    ClaimId,
    EventId,
    EventKindId,
    EvidenceId,
    PersonId,
    QuotationId,
    StatusKindId,
    VersionId,
)
from timeline_app.domain.translating import tr, trn
from timeline_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person named in a form who is not in the project yet."""

    name: str


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event named in a form that is not in the project yet."""

    title: str
    kind: EventKindId
    place: str = ""
    people: tuple[PersonId | NewPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A proposition that is not in the project yet: worded positively, about a person's status or what happened."""

    wording: str
    subject: PersonId | NewPerson | None = None
    status_kind: StatusKindId | None = None


@dataclass(frozen=True, slots=True)
class QuoteRange:
    """Where the quote lies: `text[start:end]` of a text version, in code points."""

    version: VersionId
    start: int
    end: int
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class SaveEvidence:
    """Take a quote as evidence: quote, claim, event, chain and dates in one step. Gives the new `EvidenceId`.

    - `quote` is a range to take now or a quotation already taken; the words are cut from the stored text. A range
      taken before is the same quotation; page furniture is refused (`ProblemForUser`).
    - `about` is the When field's reading; None leaves it undated. `said` is when it was said.
    - `letter` None inherits the grade of the first named step's source; `known_since` None is computed
      and any other day needs its `known_reason` (`ProblemForUser`).
    - An empty chain is stored as given: the form proposes one, the command invents none.
    - `against` is evidence of the record on the same claim that this opposes: they stand against one another in a
      contradiction from now on, the one on this claim where there is one.
    """

    quote: QuoteRange | QuotationId
    claim: ClaimId | NewClaim
    polarity: Polarity
    event: EventId | NewEvent | None = None
    own_wording: str = ""
    chain: AttributionChain = ()
    about: DateSpan | None = None
    said: DateSpan | None = None
    place: str = ""
    letter: str | None = None
    number: int | None = None
    known_since: int | None = None
    known_reason: str = ""
    note: str = ""
    against: tuple[EvidenceId, ...] = ()

    @property
    def label(self) -> str:
        return tr("Took a quote")

    def apply(self, writer: Writer) -> EvidenceId:
        if isinstance(self.quote, QuoteRange):
            quotation = _quotes.take(writer, self.quote.version, self.quote.start, self.quote.end, self.quote.verbatim)
        else:
            quotation = _quotes.taken(writer, self.quote)
        evidence = _evidence_rows.add(writer, self, quotation)
        version = writer.row("quotation", quotation)["version"]
        writer.name_step(tr("Took a quote from {what}", what=in_marks(article_of_version(writer, version))))
        return EvidenceId(evidence)


@dataclass(frozen=True, slots=True)
class EditEvidence:
    """Replace everything about a piece of evidence but its quote's words and place.

    `content.quote` is ignored, except for `verbatim`. Claims, sources and events left with nothing resting on them stay
    until removed.
    """

    evidence: EvidenceId
    content: SaveEvidence

    @property
    def label(self) -> str:
        return tr("Changed evidence")

    def apply(self, writer: Writer) -> None:
        quotation = writer.row("quotation", writer.row("evidence", self.evidence)["quotation"])
        if isinstance(self.content.quote, QuoteRange):
            writer.set("quotation", quotation["id"], verbatim=int(self.content.quote.verbatim))
        _evidence_rows.replace(writer, self.evidence, self.content)
        writer.name_step(tr("Changed the evidence {what}", what=in_marks(quotation["exact"])))


@dataclass(frozen=True, slots=True)
class RemoveEvidence:
    """Remove evidence. Contradictions that lose a side below two go with it.

    Its quote goes too when nothing else rests on it; a claim and an event left bare go as well when `with_bare` is set.
    """

    evidence: tuple[EvidenceId, ...]
    with_bare: bool = field(default=True)

    @property
    def label(self) -> str:
        return trn("Removed {n} piece of evidence", "Removed {n} pieces of evidence", len(set(self.evidence)))

    def apply(self, writer: Writer) -> None:
        if len(set(self.evidence)) == 1:
            quotation = writer.row("quotation", writer.row("evidence", self.evidence[0])["quotation"])
            writer.name_step(tr("Removed the evidence {what}", what=in_marks(quotation["exact"])))
        _removal.remove_evidence(
            writer, self.evidence, bare_claims=self.with_bare, bare_events=self.with_bare, bare_quotes=True
        )
