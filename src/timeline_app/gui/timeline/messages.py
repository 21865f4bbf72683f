"""The sentence for a timeline whose filters leave nothing (design section 10)."""

from typing import Final

from timeline_app.domain.counting import counted
from timeline_app.domain.names import isolate_foreign
from timeline_app.gui.timeline.filter_words import CERTAINTY_WORDS, cut, listed_names
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.wording import in_words
from timeline_app.timeline.filters import PART_NAMES, EvidenceState, Filters
from timeline_app.timeline.key_words import KIND_WORDS
from timeline_app.timeline.wording import day_range

_PLURALS: Final = {
    "asserted": "assertions",
    "denied": "denials",
    "speculated": "speculations",
    "none": "events without evidence",
}
_STATES: Final = {
    EvidenceState.ANY: "", EvidenceState.WITH: " with evidence", EvidenceState.WITHOUT: " without evidence",
    EvidenceState.ONE_QUOTE: " that rest on one quote",
}  # fmt: skip


def hidden_words(state: TimelineState) -> str:
    """Give "No denials by Treki in 20 Feb – 2 Apr 2011. 6 events are hidden by two filters: Certainty and Person."."""
    filters, events = state.filters, state.record.events
    kinds = [kind for kind in events.kinds if kind not in filters.hidden_kinds]
    only_kind = KIND_WORDS.get(kinds[0], kinds[0]) if len(kinds) == 1 and filters.hidden_kinds else ""
    of_kind = f" of the kind “{only_kind}”" if only_kind else ""
    number = len(events)
    verb = "is" if number == 1 else "are"
    names = [PART_NAMES[part] for part in filters.active]
    count = f"{in_words(len(names))} filter{'' if len(names) == 1 else 's'}"
    return (
        f"No {_what(filters)}{of_kind}{_whose(filters)}{_when(state)}."
        f" {counted(number, 'event')} {verb} hidden by {count}: {listed_names(names)}."
    )


def _what(filters: Filters) -> str:
    left = [name for name in CERTAINTY_WORDS if name not in filters.hidden_polarities]
    what = _PLURALS[left[0]] if len(left) == 1 else "events"
    contradicted = "contradicted " if filters.only_contradictions else ""
    return f"{contradicted}{what}{_STATES[filters.evidence]}"


def _whose(filters: Filters) -> str:
    words = " ".join(filters.text.split())
    by = f" by {isolate_foreign(filters.people.words)}" if filters.people is not None else ""
    source = f" from {isolate_foreign(cut(filters.articles.words))}" if filters.articles is not None else ""
    return f"{by}{source}" + (f" with “{isolate_foreign(words)}” in the title" if words else "")


def _when(state: TimelineState) -> str:
    if state.filters.stretch is not None:
        first, last = state.filters.stretch
    elif bool(state.record.events.dated.any()):
        first, last = int(state.index.extent.start), int(state.index.extent.end)
    else:
        return ""
    return f" in {day_range(first, last - 1)}"
