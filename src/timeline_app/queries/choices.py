"""What the forms offer: people, events, claims, sources, vocabulary; and what is already known about a selection."""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.evidence import AttributionChain
from timeline_app.queries.cards import EvidenceCard


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: row id, words, and a second line."""

    row: int
    label: str
    detail: str = ""
    key: str = ""  # glyph of an event kind, group of a status, kind of a source


@dataclass(frozen=True, slots=True)
class FormChoices:
    """Everything the evidence form can offer, ready for its completers."""

    people: tuple[Choice, ...]
    events: tuple[Choice, ...]
    claims: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    event_kinds: tuple[Choice, ...]
    sources: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class SelectionKnown:
    """What is known about a selected range: the words as stored, the person mentioned in it or nearest before it in
    the same passage, a chain that ends in the paper, and the article's date to count from."""

    version: int
    article: int
    start: int
    end: int
    exact: str
    passage_text: str
    people: tuple[int, ...]
    proposed_chain: AttributionChain
    published: int | None
    is_furniture: bool
    looks_verbatim: bool  # the selection stands in quotation marks
    quotation: int | None  # the same range was taken before


def form_choices(conn: Connection) -> FormChoices: ...
def known_about(conn: Connection, version: int, start: int, end: int) -> SelectionKnown: ...
def evidence_card(conn: Connection, evidence: int) -> EvidenceCard: ...
def opposing(conn: Connection, claim: int, polarity: str) -> tuple[EvidenceCard, ...]:
    """Give the evidence on the same claim with the opposite polarity ("Opposes 1 claim")."""
    ...
