"""The left rail's three lists and the counts of the status bar."""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.dates import DateSpan


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list. `title` is the headline or the first words in quotation marks."""

    article: int
    title: str
    publisher: str
    published: int | None
    warning: str  # "No publication date", "Starts on page 2", "Encoding unsure" or ""
    quotes: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the list. `group_key`/`group` as computed; `line` is the current post or what is said of them."""

    person: int
    name: str
    other_names: tuple[str, ...]
    initials: str
    line: str
    group_key: str
    group: str
    quotes: int
    disputed: bool
    has_evidence: bool


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list and in the timeline's list twin."""

    event: int
    title: str
    kind_key: str
    glyph: str
    polarity: str  # a Polarity value, or "none" without evidence
    people: tuple[str, ...]
    when: DateSpan
    place: str
    quotes: int
    contradicted: bool


@dataclass(frozen=True, slots=True)
class ProjectCounts:
    """What the status bar counts. `undated_evidence` rests only on articles without a date."""

    articles: int
    people: int
    events: int
    quotes: int
    open_contradictions: int
    undated_evidence: int


def project_title(conn: Connection) -> str: ...
def counts(conn: Connection, as_known: int | None = None) -> ProjectCounts: ...
def article_rows(conn: Connection) -> tuple[ArticleRow, ...]: ...
def person_rows(conn: Connection, as_known: int | None = None) -> tuple[PersonRow, ...]: ...
def event_rows(conn: Connection, as_known: int | None = None) -> tuple[EventRow, ...]: ...
