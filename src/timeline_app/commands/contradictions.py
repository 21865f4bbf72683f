"""Contradictions and the user's dated, undoable decisions on them."""

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.commands import _removal
from timeline_app.commands._words import in_marks, required
from timeline_app.domain.ids import ContradictionId, DecisionId, EvidenceId
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.store.writer import Writer


class DecisionKind(StrEnum):
    """The four decisions of the Compare view (prefer one and prefer the other share a kind)."""

    KEEP_OPEN = "keep_open"
    PREFER = "prefer"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class AddContradiction:
    """Set two or more pieces of evidence against one another. Gives the `ContradictionId`.

    Fewer than two different ones are refused (`ProblemForUser`).
    """

    question: str
    evidence: tuple[EvidenceId, ...]
    note: str = ""

    @property
    def label(self) -> str:
        return f"Added the contradiction {in_marks(self.question)}"

    def apply(self, writer: Writer) -> ContradictionId:
        evidence = list(dict.fromkeys(self.evidence))
        if len(evidence) < 2:
            raise ProblemForUser(Problem.ONE_SIDE)
        contradiction = writer.add(
            "contradiction",
            question=required(self.question, "The question"),
            note=self.note,
            state="open",
            made_at=writer.now,
        )
        for n, piece in enumerate(evidence, start=1):
            writer.add("side", contradiction=contradiction, n=n, evidence=piece)
        return ContradictionId(contradiction)


@dataclass(frozen=True, slots=True)
class EditContradiction:
    """Change the question or the note. None leaves a field as it is."""

    contradiction: ContradictionId
    question: str | None = None
    note: str | None = None

    @property
    def label(self) -> str:
        return "Changed a contradiction"

    def apply(self, writer: Writer) -> None:
        if self.question is not None:
            writer.set("contradiction", self.contradiction, question=required(self.question, "The question"))
        if self.note is not None:
            writer.set("contradiction", self.contradiction, note=self.note)
        writer.name_step(f"Changed the contradiction {_question(writer, self.contradiction)}")


@dataclass(frozen=True, slots=True)
class Decide:
    """Record a decision: a new dated row, older ones stay. Gives the `DecisionId`.

    `prefer` is required for PREFER and must be one of the sides; a reason is required for all (`ProblemForUser`) but
    KEEP_OPEN, which opens a settled contradiction again.
    """

    contradiction: ContradictionId
    kind: DecisionKind
    prefer: EvidenceId | None = None
    reason: str = ""

    @property
    def label(self) -> str:
        return {
            DecisionKind.KEEP_OPEN: "Kept a contradiction open",
            DecisionKind.PREFER: "Preferred one side of a contradiction",
            DecisionKind.BOTH: "Decided that both sides can be true",
        }[self.kind]

    def apply(self, writer: Writer) -> DecisionId:
        reason, is_open = self.reason.strip(), self.kind is DecisionKind.KEEP_OPEN
        if not reason and not is_open:
            raise ProblemForUser(Problem.REASON_MISSING)
        decision = writer.add(
            "decision",
            contradiction=self.contradiction,
            kind=self.kind.value,
            side=self._side(writer),
            reason=reason,
            made_on=writer.now,
        )
        writer.set("contradiction", self.contradiction, state="open" if is_open else "settled")
        writer.name_step(f"{self.label}: {_question(writer, self.contradiction)}")
        return DecisionId(decision)

    def _side(self, writer: Writer) -> int | None:
        if self.kind is not DecisionKind.PREFER:
            return None
        for side in writer.rows("side", contradiction=self.contradiction, evidence=self.prefer):
            return int(side["id"])
        raise ValueError(f"evidence {self.prefer} is no side of contradiction {self.contradiction}")


@dataclass(frozen=True, slots=True)
class RemoveContradiction:
    """Remove a contradiction with its sides and decisions; the evidence stays."""

    contradiction: ContradictionId

    @property
    def label(self) -> str:
        return "Removed a contradiction"

    def apply(self, writer: Writer) -> None:
        writer.name_step(f"Removed the contradiction {_question(writer, self.contradiction)}")
        _removal.remove_contradiction(writer, self.contradiction)


def _question(writer: Writer, contradiction: int) -> str:
    return in_marks(writer.row("contradiction", contradiction)["question"])
