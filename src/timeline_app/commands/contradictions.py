"""Contradictions, proposed or made by hand, what would settle them, and the user's dated, undoable decisions."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.commands import _removal
from timeline_app.commands._words import in_marks, required
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.ids import ContradictionId, DecisionId, EvidenceId, SettlingId
from timeline_app.domain.opposing import BY_HAND, Basis
from timeline_app.domain.problems import Problem, ProblemForUser
from timeline_app.domain.questions import question_of
from timeline_app.domain.translating import tr
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
        return tr("Added the contradiction {what}", what=in_marks(self.question))

    def apply(self, writer: Writer) -> ContradictionId:
        return _contradiction(writer, self.question, self.note, self.evidence)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the user decides on a proposal as it is opened: see `Decide`."""

    kind: DecisionKind
    prefer: EvidenceId | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenProposed:
    """Make a proposed contradiction one of the record, or add to one what it newly opposes. Gives its id.

    - `adds_to` is a contradiction that holds part of this dispute: those of `evidence` that are no side of it yet
      become sides of it. One that was settled opens again; its decisions stay in the log. Its question and note stay.
    - Otherwise a new one is made, of two or more different pieces (`ProblemForUser`), that remembers its `basis`.
    - `verdict` decides in the same step.
    - What was refused before between two of its sides is not refused any more.
    """

    question: str
    evidence: tuple[EvidenceId, ...]
    basis: Basis
    note: str = ""
    adds_to: ContradictionId | None = None
    verdict: Verdict | None = None

    @property
    def label(self) -> str:
        return tr("Added the contradiction {question}", question=in_marks(self.question))

    def apply(self, writer: Writer) -> ContradictionId:
        if self.adds_to is None:
            opened = _contradiction(writer, self.question, self.note, self.evidence, self.basis.value)
        else:
            opened = self.adds_to
            add_sides(writer, opened, self.evidence)
            writer.name_step(tr("Added to the contradiction {question}", question=_question(writer, opened)))
        _allow(writer, self.evidence)
        if self.verdict is not None:
            Decide(opened, self.verdict.kind, self.verdict.prefer, self.verdict.reason).apply(writer)
        return opened


@dataclass(frozen=True, slots=True)
class RefuseProposed:
    """Remember that pairs of evidence do not contradict one another: they are never proposed again.

    Pairs that stand in a contradiction together are passed over, and so are those that were refused before.
    """

    pairs: tuple[tuple[EvidenceId, EvidenceId], ...]

    @property
    def label(self) -> str:
        return tr("Decided that this is no contradiction")

    def apply(self, writer: Writer) -> None:
        pairs = {(min(pair), max(pair)): None for pair in self.pairs if pair[0] != pair[1]}
        evidence = dict.fromkeys(piece for pair in pairs for piece in pair)
        standing = {piece: {row["contradiction"] for row in writer.rows("side", evidence=piece)} for piece in evidence}
        refused = {piece: {row["other"] for row in writer.rows("not_opposed", evidence=piece)} for piece in evidence}
        writer.add_all(
            "not_opposed",
            [
                {"evidence": one, "other": other, "decided_at": writer.now}
                for one, other in pairs
                if not standing[one] & standing[other] and other not in refused[one]
            ],
        )


@dataclass(frozen=True, slots=True)
class EditContradiction:
    """Change the question or the note. None leaves a field as it is."""

    contradiction: ContradictionId
    question: str | None = None
    note: str | None = None

    @property
    def label(self) -> str:
        return tr("Changed a contradiction")

    def apply(self, writer: Writer) -> None:
        if self.question is not None:
            writer.set("contradiction", self.contradiction, question=required(self.question, tr("The question")))
        if self.note is not None:
            writer.set("contradiction", self.contradiction, note=self.note)
        writer.name_step(tr("Changed the contradiction {question}", question=_question(writer, self.contradiction)))


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
            DecisionKind.KEEP_OPEN: tr("Kept a contradiction open"),
            DecisionKind.PREFER: tr("Preferred one side of a contradiction"),
            DecisionKind.BOTH: tr("Decided that both sides can be true"),
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
        return tr("Removed a contradiction")

    def apply(self, writer: Writer) -> None:
        writer.name_step(tr("Removed the contradiction {question}", question=_question(writer, self.contradiction)))
        _removal.remove_contradiction(writer, self.contradiction)


@dataclass(frozen=True, slots=True)
class AddSettling:
    """Note what would settle a contradiction; `search` is a search that may find it. Gives the `SettlingId`."""

    contradiction: ContradictionId
    words: str
    search: str = ""

    @property
    def label(self) -> str:
        return tr("Added what would settle it: {words}", words=in_marks(self.words))

    def apply(self, writer: Writer) -> SettlingId:
        settling = writer.add(
            "settling",
            contradiction=self.contradiction,
            words=required(self.words, tr("What would settle it")),
            search=self.search.strip(),
            made_at=writer.now,
        )
        return SettlingId(settling)


@dataclass(frozen=True, slots=True)
class EditSettling:
    """Change what would settle a contradiction, or tick it off (`done`). None leaves a field as it is."""

    settling: SettlingId
    words: str | None = None
    search: str | None = None
    done: bool | None = None

    @property
    def label(self) -> str:
        return tr("Changed what would settle a contradiction")

    def apply(self, writer: Writer) -> None:
        row = writer.row("settling", self.settling)
        words = row["words"] if self.words is None else required(self.words, tr("What would settle it"))
        search = row["search"] if self.search is None else self.search.strip()
        writer.set("settling", self.settling, words=words, search=search)
        if self.done is not None and self.done is not bool(row["done_at"]):
            writer.set("settling", self.settling, done_at=writer.now if self.done else "")


@dataclass(frozen=True, slots=True)
class RemoveSettling:
    """Remove a note of what would settle a contradiction."""

    settling: SettlingId

    @property
    def label(self) -> str:
        return tr("Removed what would settle a contradiction")

    def apply(self, writer: Writer) -> None:
        words = in_marks(writer.row("settling", self.settling)["words"])
        writer.name_step(tr("Removed what would settle it: {words}", words=words))
        writer.remove("settling", self.settling)


def set_against(writer: Writer, evidence: EvidenceId, others: Iterable[EvidenceId]) -> None:
    """Let evidence stand against others on its claim: in the contradiction on that claim, or in a new one."""
    against = [other for other in dict.fromkeys(others) if other != evidence]
    if not against:
        return
    claim = writer.row("claim", writer.row("evidence", evidence)["claim"])
    known = _on_claim(writer, claim["id"], against)
    if known is None:
        question = question_of(claim["wording"])
        _contradiction(writer, question, "", (*against, evidence), Basis.POLARITY.value)
    else:
        add_sides(writer, known, (*against, evidence))
    _allow(writer, (*against, evidence))


def _on_claim(writer: Writer, claim: int, pieces: Iterable[int]) -> ContradictionId | None:
    """Give the first contradiction of these pieces in which the claim is denied and said: the dispute about it."""
    found = {side["contradiction"] for piece in pieces for side in writer.rows("side", evidence=piece)}
    for contradiction in sorted(found):
        sides = writer.rows("side", contradiction=contradiction)
        evidence = [writer.row("evidence", side["evidence"]) for side in sides]
        said = {row["polarity"] for row in evidence if row["claim"] == claim}
        if Polarity.DENIED.value in said and len(said) > 1:
            return ContradictionId(contradiction)
    return None


def add_sides(writer: Writer, contradiction: ContradictionId, evidence: Iterable[EvidenceId]) -> None:
    """Add evidence that is no side yet to a contradiction, which opens again where it was settled."""
    sides = writer.rows("side", contradiction=contradiction)
    known, last = {side["evidence"] for side in sides}, max((side["n"] for side in sides), default=0)
    new = [piece for piece in dict.fromkeys(evidence) if piece not in known]
    for n, piece in enumerate(new, start=last + 1):
        writer.add("side", contradiction=contradiction, n=n, evidence=piece)
    if new:
        writer.set("contradiction", contradiction, state="open")


def _contradiction(
    writer: Writer, question: str, note: str, evidence: Iterable[EvidenceId], basis: str = BY_HAND
) -> ContradictionId:
    sides = tuple(dict.fromkeys(evidence))
    if len(sides) < 2:
        raise ProblemForUser(Problem.ONE_SIDE)
    question = required(question, tr("The question"))
    made = writer.add("contradiction", question=question, note=note, state="open", basis=basis, made_at=writer.now)
    add_sides(writer, ContradictionId(made), sides)
    return ContradictionId(made)


def _allow(writer: Writer, evidence: Iterable[EvidenceId]) -> None:
    """Take back that pieces of evidence, now set against one another, do not contradict."""
    pieces = set(evidence)
    for piece in sorted(pieces):
        for row in writer.rows("not_opposed", evidence=piece):
            if row["other"] in pieces:
                writer.remove("not_opposed", row["id"])


def _question(writer: Writer, contradiction: int) -> str:
    return in_marks(writer.row("contradiction", contradiction)["question"])
