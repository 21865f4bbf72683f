"""What the Compare view says above the sides: in what they are printed, why one is proposed, what was not known."""

from collections.abc import Mapping

from timeline_app.domain.opposing import Basis
from timeline_app.domain.translating import tr, trn
from timeline_app.queries.compared_values import Comparison

REASONS: Mapping[str, str] = {
    Basis.POLARITY: tr("Proposed because one side denies what another asserts."),
    Basis.STATUS: tr("Proposed because these statuses exclude one another."),
    Basis.PLACE: tr("Proposed because nobody can be in two places at once."),
    Basis.NUMBER: tr("Proposed because the numbers differ."),
}
"""Why the record proposes a contradiction, by its basis."""


def facts_of(comparison: Comparison) -> str:
    """Say in what the sides are printed, and that they are about different days or places.

    Where the axis asks about the days already and the user wrote a note, that is enough said.
    """
    why = REASONS.get(comparison.basis, "") if comparison.is_proposed else ""
    has_note = comparison.note not in ("", comparison.notice)
    is_said = has_note and any(row.question for row in comparison.days)
    facts = (comparison.printed_in, why, "" if is_said else comparison.notice)
    return " ".join(words for words in facts if words)


def not_yet_in_words(comparison: Comparison, day: str) -> str:
    """Say that sides are left out because they were not known yet, and what that means."""
    if comparison.is_too_early:
        return tr("On {day} fewer than two sides were known: this was no contradiction yet.", day=day)
    return trn(
        "{n} side was not known yet on {day} and is left out.",
        "{n} sides were not known yet on {day} and are left out.",
        comparison.not_yet, day=day,
    )  # fmt: skip


def note_of(comparison: Comparison) -> str:
    """Give the note, unless the notice below says the same."""
    return "" if comparison.note == comparison.notice else comparison.note
