"""Both sides of a contradiction."""

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline_app.domain.dates import DateSpan
from timeline_app.queries.cards import EvidenceCard


@dataclass(frozen=True, slots=True)
class ContradictionSide:
    """One side: its card and the passage it stands in (`context` holds the quote at `[start:end]` of itself)."""

    side: int
    card: EvidenceCard
    context: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One dated decision, newest first in `Comparison.log`."""

    decision: int
    kind: str
    preferred: int | None  # evidence
    reason: str
    made_on: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the table of differences: About, Place, Standing, Grade; `differs` marks it."""

    label: str
    values: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """A contradiction as the Compare view shows it. `notice` is "These claims are about different days. …" or ""."""

    contradiction: int
    question: str
    note: str
    state: str
    subject: str
    sides: tuple[ContradictionSide, ...]
    differences: tuple[Difference, ...]
    notice: str
    log: tuple[DecisionLine, ...]


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """A contradiction in a list."""

    contradiction: int
    question: str
    subject: str
    state: str
    evidence: tuple[int, ...]


def contradiction_rows(conn: Connection) -> tuple[ContradictionRow, ...]: ...
def comparison(conn: Connection, contradiction: int, as_known: int | None = None) -> Comparison: ...
