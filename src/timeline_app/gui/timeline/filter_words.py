"""The words of the timeline's filters: on chips, in the line that counts what is hidden, and where nothing is left."""

from collections.abc import Mapping, Sequence
from typing import Final

from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import number, tr, trn
from timeline_app.timeline.filters import PART_NAMES, EvidenceState, Filters, Part
from timeline_app.timeline.key_words import KIND_WORDS
from timeline_app.timeline.wording import day_range

CERTAINTY_WORDS: Final = {
    "asserted": tr("Asserted"), "denied": tr("Denied"), "speculated": tr("Speculated"), "none": tr("No evidence"),
}  # fmt: skip
EVIDENCE_WORDS: Final = {
    EvidenceState.ANY: tr("Any"), EvidenceState.WITH: tr("With evidence"),
    EvidenceState.WITHOUT: tr("Without evidence"), EvidenceState.ONE_QUOTE: tr("Rests on one quote"),
}  # fmt: skip
CONTRADICTED: Final = tr("Contradicted")
LISTED_WORDS: Final = {"person": tr("People"), "article": tr("Articles"), "event": tr("Events")}
ONLY_WORDS: Final = {"disputed": "≠", "no_evidence": tr("no evidence")}
_LONGEST: Final = 32


def chosen(names: Sequence[str], hidden: frozenset[str], words: Mapping[str, str], *, with_number: bool = False) -> str:
    """Give "All 6", the one that is left, or "2 of 4"."""
    left = [name for name in names if name not in hidden]
    if len(left) == len(names):
        return tr("All {number}", number=len(names)) if with_number else tr("All")
    return words.get(left[0], left[0]) if len(left) == 1 else tr("{some} of {all}", some=len(left), all=len(names))


def chip_words(filters: Filters, part: Part, kinds: Sequence[str], words: Mapping[str, str] = KIND_WORDS) -> str:
    """Give what a filter's chip says: "Text: harbour", "Certainty: Denied", "Range: 20 Feb – 2 Apr 2011".

    `kinds` are the glyphs of the kinds of event, `words` what the project calls them.
    """
    value = _value(filters, part, kinds, words)
    name = PART_NAMES[part]
    return tr("{filter}: {value}", filter=name, value=value) if value else name


def _value(filters: Filters, part: Part, kinds: Sequence[str], words: Mapping[str, str]) -> str:
    if part is Part.KINDS:
        return chosen(kinds, filters.hidden_kinds, words)
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
    if len(names) == 1:
        return names[0]
    return tr("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def shown_words(filters: Filters, shown: int, total: int, unknown: int = 0) -> str:
    """Give "1,204 of 10,000 events shown; 8,796 hidden by Types and Text"; "" without filters.

    `unknown` events more are hidden because they were not known yet on the day that is viewed.
    """
    if not filters.active:
        return ""
    names = listed_names([PART_NAMES[part] for part in filters.active])
    hidden = total - shown - unknown
    parts = [trn("{shown} of {n} event shown", "{shown} of {n} events shown", total, shown=number(shown))]
    if hidden:
        parts.append(trn("{n} hidden by {filters}", "{n} hidden by {filters}", hidden, filters=names))
    else:
        parts.append(trn("{filters} hides nothing", "{filters} hide nothing", len(filters.active), filters=names))
    if unknown:
        parts.append(trn("{n} not known yet", "{n} not known yet", unknown))
    return "; ".join(parts)
