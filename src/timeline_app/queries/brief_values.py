"""The values that a briefing sheet is made of: what is printed, with the numbers that it rests on."""

from dataclasses import dataclass

from timeline_app.domain.dates import DateSpan
from timeline_app.queries.cards import EvidenceCard


@dataclass(frozen=True, slots=True)
class NumberedQuote:
    """A quote with the number under which the whole sheet refers to it."""

    number: int
    card: EvidenceCard


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A row of the status table.

    `reported_by` are the roots of the chains that assert the status; `speculated_by` those of the chains that only
    speculate, where none asserts it; both empty where that evidence is left out, or where `is_only_denied`. `grade` is
    the best among the evidence that they stand for. `numbers` empty: everything about the person is left out.
    """

    person: int
    name: str
    group_key: str
    group: str
    post: str
    standing: str
    reported_by: tuple[str, ...]
    speculated_by: tuple[str, ...]
    is_only_denied: bool
    grade: str
    numbers: tuple[int, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class PrintedEvent:
    """An event in a person's paragraph. `has_evidence` False gets the mark "no evidence"."""

    title: str
    when: DateSpan
    numbers: tuple[int, ...]
    has_evidence: bool


@dataclass(frozen=True, slots=True)
class PersonParagraph:
    """Person by person: the user's own paragraph (with the numbers it rests on), or the list of events."""

    person: int
    name: str
    written: str
    numbers: tuple[int, ...]
    events: tuple[PrintedEvent, ...]


@dataclass(frozen=True, slots=True)
class PrintedSide:
    """A side of a contradiction as printed."""

    number: int
    card: EvidenceCard


@dataclass(frozen=True, slots=True)
class PrintedDecision:
    """What the user decided: `kind` prefer or both, the number of the quote preferred, the reason, an ISO day."""

    kind: str
    preferred: int | None
    reason: str
    made_on: str


@dataclass(frozen=True, slots=True)
class PrintedContradiction:
    """A contradiction as printed; `settled` is the decision that holds, None while it is open."""

    contradiction: int
    subject: str
    question: str
    sides: tuple[PrintedSide, ...]
    note: str
    settled: PrintedDecision | None


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """An article among the sources; `gap` says what of it is not held; `fingerprint` is the original's sha256, hex."""

    title: str
    title_is_first_words: bool
    publisher: str
    dateline: str
    published: int | None
    published_how: str
    gap: str
    fingerprint: str
