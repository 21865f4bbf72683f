"""Everything the briefing sheet prints, numbered."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.timeline_columns import TimelineRecord
from timeline_app.queries.cards import EvidenceCard


class Paper(StrEnum):
    """Page size."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """What to print. Empty `people` means everyone; the range is in day numbers, None open."""

    as_known: int | None = None
    people: tuple[int, ...] = ()
    first_day: int | None = None
    last_day: int | None = None
    paper: Paper = Paper.A4
    parts: frozenset[str] = frozenset(
        {"timeline", "status", "contradictions", "people", "quotes", "sources", "caveats"}
    )
    include_protected: bool = False
    include_unnamed_speakers: bool = False


@dataclass(frozen=True, slots=True)
class NumberedQuote:
    """A quote with the number under which the whole sheet refers to it."""

    number: int
    card: EvidenceCard


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A row of the status table."""

    person: int
    name: str
    group_key: str
    group: str
    post: str
    status_label: str
    reported_by: str
    grade: str
    numbers: tuple[int, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class PrintedEvent:
    """An event in a person's paragraph: title, date in words, numbers; without evidence: the mark "no evidence"."""

    title: str
    when: DateSpan
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PersonParagraph:
    """Person by person: the user's own paragraph, or the list of events."""

    person: int
    name: str
    written: str
    events: tuple[PrintedEvent, ...]


@dataclass(frozen=True, slots=True)
class PrintedSide:
    """A side of a contradiction as printed."""

    number: int
    card: EvidenceCard


@dataclass(frozen=True, slots=True)
class PrintedContradiction:
    """A contradiction as printed; `settled` holds "Settled 1 April 2011: … " words, or ""."""

    contradiction: int
    subject: str
    question: str
    sides: tuple[PrintedSide, ...]
    note: str
    settled: str


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """An article among the sources."""

    title: str
    title_is_first_words: bool
    publisher: str
    dateline: str
    published: int | None
    published_how: str
    gap: str
    fingerprint: str  # sha256 of the original, hex


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """The sheet's facts. `head_hash` is the head of the history; `left_out` the sentences about what is not printed;
    `events` is the record for the key timeline, with `refs` (event id → quote numbers as printed).
    """

    title: str
    question: str
    notes: str
    as_known: int | None
    latest_day: int | None
    articles: int
    quotes_total: int
    people_by_group: tuple[tuple[str, int], ...]
    open_contradictions: int
    record: TimelineRecord
    refs: tuple[tuple[int, tuple[int, ...]], ...]
    statuses: tuple[StatusLine, ...]
    contradictions: tuple[PrintedContradiction, ...]
    people: tuple[PersonParagraph, ...]
    quotes: tuple[NumberedQuote, ...]
    sources: tuple[PrintedSource, ...]
    relative_words: tuple[str, ...]  # date words that were counted from a publication date
    spellings: tuple[str, ...]  # other spellings in print
    left_out: tuple[str, ...]
    head_hash: str


def brief_facts(conn: Connection, options: BriefOptions) -> BriefFacts: ...
