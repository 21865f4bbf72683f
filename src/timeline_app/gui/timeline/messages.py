"""The sentence for a timeline whose filters leave nothing (design section 10)."""

from typing import Final

from timeline_app.domain.names import isolate_foreign
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.timeline.filter_words import CERTAINTY_WORDS, cut, listed_names
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.wording import in_words
from timeline_app.timeline.filters import PART_NAMES, EvidenceState, Filters
from timeline_app.timeline.wording import day_range

_PLURALS: Final = {
    "asserted": tr("assertions"),
    "denied": tr("denials"),
    "speculated": tr("speculations"),
    "none": tr("events without evidence"),
}
_STATES: Final = {
    EvidenceState.ANY: "", EvidenceState.WITH: tr(" with evidence"), EvidenceState.WITHOUT: tr(" without evidence"),
    EvidenceState.ONE_QUOTE: tr(" that rest on one quote"),
}  # fmt: skip


def hidden_words(state: TimelineState) -> str:
    """Give "No denials by Treki in 20 Feb – 2 Apr 2011. 6 events are hidden by two filters: Certainty and Person."."""
    filters, events = state.filters, state.record.events
    kinds = [kind for kind in events.kinds if kind not in filters.hidden_kinds]
    only_kind = state.kind_words.get(kinds[0], kinds[0]) if len(kinds) == 1 and filters.hidden_kinds else ""
    of_kind = tr(" of the kind “{kind}”", kind=only_kind) if only_kind else ""
    number = len(events)
    names = [PART_NAMES[part] for part in filters.active]
    nothing = tr(
        "No {events}{of_kind}{whose}{when}.",
        events=_what(filters), of_kind=of_kind, whose=_whose(filters), when=_when(state),
    )  # fmt: skip
    hidden = trn(
        "{n} event is hidden by {filters}: {names}.",
        "{n} events are hidden by {filters}: {names}.",
        number,
        filters=trn("{number} filter", "{number} filters", len(names), number=in_words(len(names))),
        names=listed_names(names),
    )
    return f"{nothing} {hidden}"


def _what(filters: Filters) -> str:
    left = [name for name in CERTAINTY_WORDS if name not in filters.hidden_polarities]
    what = _PLURALS[left[0]] if len(left) == 1 else tr("events")
    if filters.only_contradictions:
        what = tr("contradicted {events}", events=what)
    return f"{what}{_STATES[filters.evidence]}"


def _whose(filters: Filters) -> str:
    words = " ".join(filters.text.split())
    by = tr(" by {people}", people=isolate_foreign(filters.people.words)) if filters.people is not None else ""
    article = isolate_foreign(cut(filters.articles.words)) if filters.articles is not None else ""
    source = tr(" from {article}", article=article) if article else ""
    titled = tr(" with “{words}” in the title", words=isolate_foreign(words)) if words else ""
    return f"{by}{source}{titled}"


def _when(state: TimelineState) -> str:
    if state.filters.stretch is not None:
        first, last = state.filters.stretch
    elif bool(state.record.events.dated.any()):
        first, last = int(state.index.extent.start), int(state.index.extent.end)
    else:
        return ""
    return tr(" in {time}", time=day_range(first, last - 1))
