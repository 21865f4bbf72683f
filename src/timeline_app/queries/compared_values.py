"""What the Compare view shows of a contradiction, as values."""

from dataclasses import dataclass

from timeline_app.domain.dates import UNDATED, DateSpan
from timeline_app.domain.evidence import Polarity
from timeline_app.queries.cards import EvidenceCard

OPEN, SETTLED, PROPOSED = "open", "settled", "proposed"
"""States of a contradiction. A proposed one is computed and in no table."""


@dataclass(frozen=True, slots=True)
class ContradictionSide:
    """One side: its card and the passage it stands in (`context` holds the quote at `[start:end]` of itself).

    `side` is 0 on a side of a proposal. `name` and `heading` tell it from the others ("Djerba", "Djerba claim");
    `on_page` says where on the page the passage stands ("main text, paragraph 4"); `glyph` is that of its event.
    `number` is its place among the sides, from 1, where `name` is no more than that, else 0.
    """

    side: int
    card: EvidenceCard
    context: str
    start: int
    end: int
    name: str = ""
    heading: str = ""
    on_page: str = ""
    glyph: str = "sighting"
    number: int = 0


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
    """A row of the table of differences: About, Place, Standing, Grade; `differs` marks it.

    `explained` says each value in full where the value itself is short, else it is empty.
    """

    label: str
    values: tuple[str, ...]
    differs: bool
    explained: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayRow:
    """A side on the mini-axis: what it is named there, what its bar says, when, and how many quotes are behind it.

    `question` asks whether it covers the day of another side too, at `question_at`; "" where the days can meet.
    """

    label: str
    words: str
    polarity: Polarity
    glyph: str
    about: DateSpan
    quotes: int
    evidence: int
    question: str = ""
    question_at: DateSpan = UNDATED


@dataclass(frozen=True, slots=True)
class Comparison:
    """A contradiction as the Compare view shows it.

    - `state`: open, settled or proposed; a proposed one has no row (`contradiction` 0) but a `key`.
    - `printed_in` says in what the sides are printed: "Two claims printed in one article: …".
    - `notice` is "These claims are about different days. …" or "".
    - `not_yet` counts the sides that were not known on the day asked for and are left out.
    - `person` is whom it is about, or who takes part in an event of it; None for nobody listed.
    """

    contradiction: int
    question: str
    note: str
    state: str
    subject: str
    sides: tuple[ContradictionSide, ...]
    differences: tuple[Difference, ...]
    notice: str
    log: tuple[DecisionLine, ...]
    printed_in: str = ""
    days: tuple[DayRow, ...] = ()
    not_yet: int = 0
    person: int | None = None
    key: str = ""
    basis: str = ""

    @property
    def is_proposed(self) -> bool:
        """Say whether nobody has opened it as a contradiction yet."""
        return self.state == PROPOSED

    @property
    def is_too_early(self) -> bool:
        """Say whether it was no contradiction yet on the day asked for: fewer than two sides were known."""
        return self.not_yet > 0 and len(self.sides) < 2


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """A contradiction in a list; a proposed one has a `key` instead of a row."""

    contradiction: int
    question: str
    subject: str
    state: str
    evidence: tuple[int, ...]
    key: str = ""


def wording_of(card: EvidenceCard) -> str:
    """Give what a side says in full: the user's own wording, else the event, else the claim that all share."""
    return card.own_wording or card.event_title or card.claim_wording
