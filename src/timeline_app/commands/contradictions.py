"""Contradictions and the user's dated, undoable decisions on them."""

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.ids import ContradictionId, EvidenceId


class DecisionKind(StrEnum):
    """The four decisions of the Compare view (prefer one and prefer the other share a kind)."""

    KEEP_OPEN = "keep_open"
    PREFER = "prefer"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class AddContradiction:
    """Set two or more pieces of evidence against one another. Gives the `ContradictionId`."""

    question: str
    evidence: tuple[EvidenceId, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditContradiction:
    """Change the question or the note. None leaves a field as it is."""

    contradiction: ContradictionId
    question: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Decide:
    """Record a decision: a new dated row, older ones stay. `prefer` is required for PREFER, a reason for all but
    KEEP_OPEN (which opens a settled contradiction again)."""

    contradiction: ContradictionId
    kind: DecisionKind
    prefer: EvidenceId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RemoveContradiction:
    """Remove a contradiction with its sides and decisions; the evidence stays."""

    contradiction: ContradictionId
