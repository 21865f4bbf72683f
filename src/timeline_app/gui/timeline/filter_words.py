"""The words of the timeline's filters: on chips, in the line that counts what is hidden, and where nothing is left."""

from collections.abc import Sequence
from typing import Final

from timeline_app.domain.counting import counted
from timeline_app.domain.names import isolate_foreign
from timeline_app.timeline.filters import PART_NAMES, EvidenceState, Filters, Part
from timeline_app.timeline.key_words import KIND_WORDS
from timeline_app.timeline.wording import day_range

CERTAINTY_WORDS: Final = {"asserted": "Asserted", "denied": "Denied", "speculated": "Speculated", "none": "No evidence"}
EVIDENCE_WORDS: Final = {
    EvidenceState.ANY: "Any", EvidenceState.WITH: "With evidence", EvidenceState.WITHOUT: "Without evidence",
    EvidenceState.ONE_QUOTE: "Rests on one quote",
}  # fmt: skip
CONTRADICTED: Final = "Contradicted"
LISTED_WORDS: Final = {"person": "People", "article": "Articles", "event": "Events"}
ONLY_WORDS: Final = {"disputed": "≠", "no_evidence": "no evidence"}
_LONGEST: Final = 32


def chosen(names: Sequence[str], hidden: frozenset[str], words: dict[str, str], *, with_number: bool = False) -> str:
    """Give "All 6", the one that is left, or "2 of 4"."""
    left = [name for name in names if name not in hidden]
    if len(left) == len(names):
        return f"All {len(names)}" if with_number else "All"
    return words.get(left[0], left[0]) if len(left) == 1 else f"{len(left)} of {len(names)}"


def chip_words(filters: Filters, part: Part, kinds: Sequence[str]) -> str:
    """Give what a filter's chip says: "Text: harbour", "Certainty: Denied", "Range: 20 Feb – 2 Apr 2011"."""
    said = _said(filters, part, kinds)
    return f"{PART_NAMES[part]}: {said}" if said else PART_NAMES[part]


def _said(filters: Filters, part: Part, kinds: Sequence[str]) -> str:
    if part is Part.KINDS:
        return chosen(kinds, filters.hidden_kinds, KIND_WORDS)
    if part is Part.CERTAINTY:
        return chosen(tuple(CERTAINTY_WORDS), filters.hidden_polarities, CERTAINTY_WORDS)
    if part is Part.EVIDENCE:
        return EVIDENCE_WORDS[filters.evidence].lower()
    if part is Part.STRETCH and filters.stretch is not None:
        return day_range(filters.stretch[0], filters.stretch[1] - 1)
    if part is Part.LISTED and filters.listed is not None:
        listed = filters.listed
        parts = [*([listed.text] if listed.text.strip() else []), *([ONLY_WORDS[listed.only]] if listed.only else [])]
        return f"{LISTED_WORDS[listed.kind]} {isolate_foreign(', '.join(parts))}".rstrip()
    if part is Part.TEXT:
        return isolate_foreign(" ".join(filters.text.split()))
    rows = {Part.PEOPLE: filters.people, Part.HIDDEN_PEOPLE: filters.hidden_people, Part.ARTICLES: filters.articles}
    named = rows.get(part)
    return isolate_foreign(named.words) if named is not None else ""


def cut(words: str) -> str:
    """Give words as a chip has room for; its tooltip carries the rest."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def listed_names(names: Sequence[str]) -> str:
    """Give "Types", "Types and Text", "Types, Text and Person"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def shown_words(filters: Filters, shown: int, total: int, unknown: int = 0) -> str:
    """Give "1,204 of 10,000 events shown; 8,796 hidden by Types and Text"; "" without filters.

    `unknown` events more are hidden because they were not known yet on the day that is viewed.
    """
    if not filters.active:
        return ""
    names = listed_names([PART_NAMES[part] for part in filters.active])
    hidden = total - shown - unknown
    hides = "hides" if len(filters.active) == 1 else "hide"
    by = f"{hidden:,} hidden by {names}" if hidden else f"{names} {hides} nothing"
    also = f"; {unknown:,} not known yet" if unknown else ""
    return f"{shown:,} of {counted(total, 'event')} shown; {by}{also}"
