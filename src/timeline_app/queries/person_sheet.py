"""The person panel."""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.queries.cards import EvidenceCard


@dataclass(frozen=True, slots=True)
class NameUse:
    """A spelling as printed, with how often (mentions), and a sample of where: (version, start, end)."""

    name: int
    text: str
    script: str
    origin: str
    count: int
    is_main: bool
    samples: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post held."""

    post: int
    title: str
    when: DateSpan


@dataclass(frozen=True, slots=True)
class TrackBar:
    """A bar of the status track: what one asserter says about the status, when, with which polarity."""

    label: str
    polarity: Polarity
    about: DateSpan
    evidence: int


@dataclass(frozen=True, slots=True)
class TrackRow:
    """One asserter's row. Never merged with another."""

    asserter: str
    bars: tuple[TrackBar, ...]


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Evidence cards grouped under the event they are drawn under (`event` None: not placed)."""

    event: int | None
    title: str
    when: DateSpan
    cards: tuple[EvidenceCard, ...]


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """Everything the person panel draws, sorted and counted. `other_script_name` is shown at the right of the title."""

    person: int
    main_name: str
    other_script_name: str
    line: str  # posts in words
    status_label: str
    standing: str
    status_rule: str  # the rule in words, for the tooltip
    group: str
    quotes: int
    unresolved: tuple[int, ...]  # open contradictions
    names: tuple[NameUse, ...]
    posts: tuple[PostLine, ...]
    track: tuple[TrackRow, ...]
    groups: tuple[EventGroup, ...]
    note: str
    protect: bool


def person_sheet(conn: Connection, person: int, as_known: int | None = None) -> PersonSheet: ...
