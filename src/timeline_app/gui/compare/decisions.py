"""What can be decided about a contradiction, in words, and which number stands for which decision."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.commands.contradictions import DecisionKind
from timeline_app.domain.ids import EvidenceId
from timeline_app.domain.moments import moment_in_words
from timeline_app.domain.translating import tr
from timeline_app.queries.compared_values import SETTLED, Comparison, DecisionLine

KEEP_OPEN = 1


class Offer(NamedTuple):
    """A decision on a tile: its words and what it means, and what of it goes into the record.

    `narrow` are both lines where the words do not fit beside the key: "Prefer" over what is preferred.
    """

    words: str
    meaning: str
    kind: DecisionKind
    prefer: EvidenceId | None = None
    narrow: tuple[str, str] = ("", "")


def offers(comparison: Comparison) -> tuple[Offer, ...]:
    """Give the decisions in the order of their numbers, from 1: open, one for each side, all can be true."""
    say_why = tr("Say why")
    both = tr("Both can be true") if len(comparison.sides) < 3 else tr("All can be true")
    apart = any(row.question for row in comparison.days)
    keep = tr("Opens it as a contradiction") if comparison.is_proposed else tr("Prints as unresolved")
    return (
        Offer(tr("Keep open"), keep, DecisionKind.KEEP_OPEN),
        *(
            Offer(
                tr("Prefer {side}", side=side.name),
                say_why,
                DecisionKind.PREFER,
                EvidenceId(side.card.evidence),
                (tr("Prefer"), side.name),
            )
            for side in comparison.sides
        ),
        Offer(both, tr("Different days") if apart else say_why, DecisionKind.BOTH),
    )


def in_force(comparison: Comparison, offered: Sequence[Offer]) -> int:
    """Give the number of the decision that holds, 0 for a proposal: nothing is decided about it."""
    if comparison.is_proposed:
        return 0
    if comparison.state != SETTLED or not comparison.log:
        return KEEP_OPEN
    last = comparison.log[0]
    for at, offer in enumerate(offered, start=1):
        if offer.kind.value == last.kind and offer.prefer == last.preferred:
            return at
    return KEEP_OPEN


def line_in_words(line: DecisionLine, comparison: Comparison) -> str:
    """Say a decision of the log: "22 November 2026: Djerba preferred. The reason."."""
    day = moment_in_words(line.made_on)
    name = next((side.name for side in comparison.sides if side.card.evidence == line.preferred), "")
    if line.kind == DecisionKind.KEEP_OPEN.value:
        said = tr("{day}: Kept open.", day=day)
    elif line.kind == DecisionKind.BOTH.value:
        said = tr("{day}: Both can be true.", day=day)
    elif name:
        said = tr("{day}: {side} preferred.", day=day, side=name)
    else:
        said = tr("{day}: One side preferred, which is not shown here.", day=day)
    return f"{said} {line.reason}".strip()
