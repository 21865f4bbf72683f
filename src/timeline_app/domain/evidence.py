"""Polarity, grade and attribution chain: who stands behind a piece of evidence, and how well."""

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.translating import tr


class Polarity(StrEnum):
    """What the evidence does to its claim: "on medical leave" is a denial of "left the regime"."""

    ASSERTED = "asserted"
    DENIED = "denied"
    SPECULATED = "speculated"


class SourceKind(StrEnum):
    """What a step of a chain is. `NOT_NAMED` keeps an unnamed speaker visible as a step."""

    PERSON = "person"
    OUTLET = "outlet"
    AGENCY = "agency"
    GROUP = "group"
    NOT_NAMED = "not_named"


RELIABILITY_WORDS = {
    "A": tr("Completely reliable"),
    "B": tr("Usually reliable"),
    "C": tr("Fairly reliable"),
    "D": tr("Not usually reliable"),
    "E": tr("Unreliable"),
    "F": tr("Reliability cannot be judged"),
}
CREDIBILITY_WORDS = {
    1: tr("Confirmed"),
    2: tr("Probably true"),
    3: tr("Possibly true"),
    4: tr("Doubtful"),
    5: tr("Improbable"),
    6: tr("Truth cannot be judged"),
}


@dataclass(frozen=True, slots=True)
class Grade:
    """Reliability of the source (`letter` A–F) and credibility of the claim (`number` 1–6), set independently.

    Source: the six-by-six system of NATO AJP-2.1. `inherited` says that the letter is the source's own.
    """

    letter: str | None = None
    number: int | None = None
    inherited: bool = False

    def __post_init__(self) -> None:
        if self.letter is not None and self.letter not in RELIABILITY_WORDS:
            raise ValueError(f"{self.letter!r} is not a reliability A to F")
        if self.number is not None and self.number not in CREDIBILITY_WORDS:
            raise ValueError(f"{self.number!r} is not a credibility 1 to 6")

    def __str__(self) -> str:
        """Give `B 3`; a part that is not set is a dash."""
        return f"{self.letter or '–'} {self.number or '–'}"

    @property
    def rank(self) -> tuple[int, str]:
        """Give a key that sorts the better grade first: number before letter, unset last (design section 7)."""
        return self.number or 7, self.letter or "G"


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step from mouth to page. `source` is the row id of a known source, or None for a new one named `name`.

    `printed_on` is the day number on which this step itself was printed, if the text says so.
    """

    kind: SourceKind
    name: str
    remark: str = ""
    printed_on: int | None = None
    person: int | None = None
    source: int | None = None

    @property
    def is_named(self) -> bool:
        """Say whether this step can count as an origin."""
        return self.kind is not SourceKind.NOT_NAMED and bool(self.name)


AttributionChain = tuple[ChainStep, ...]
"""Ordered from mouth to page: the first step is the root, the last the paper."""


def root(chain: AttributionChain) -> ChainStep | None:
    """Give the step that opens a chain if it is named. Only a named root counts as an origin (design section 2)."""
    return chain[0] if chain and chain[0].is_named else None


def first_named(chain: AttributionChain) -> ChainStep | None:
    """Give the first named step: the letter of evidence is that of its source (design section 5)."""
    return next((step for step in chain if step.is_named), None)
