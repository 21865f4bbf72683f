"""The sentence for a timeline whose filters leave nothing (design section 10)."""

from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.timeline.top_row import CERTAINTY_WORDS, KIND_WORDS
from timeline_app.gui.wording import counted
from timeline_app.timeline.filters import PART_NAMES
from timeline_app.timeline.wording import day_range

_NUMBERS = {1: "one filter", 2: "two filters", 3: "three filters"}
_PLURALS = {
    "asserted": "assertions",
    "denied": "denials",
    "speculated": "speculations",
    "none": "events without evidence",
}


def hidden_words(state: TimelineState) -> str:
    """Give "No denials between 20 Feb – 2 Apr 2011. 6 events are hidden by two filters: Certainty and Types."."""
    filters, events = state.filters, state.record.events
    left = [name for name in CERTAINTY_WORDS if name not in filters.hidden_polarities]
    what = _PLURALS[left[0]] if len(left) == 1 else "events"
    kinds = [kind for kind in events.kinds if kind not in filters.hidden_kinds]
    only_kind = KIND_WORDS.get(kinds[0], kinds[0]) if len(kinds) == 1 and filters.hidden_kinds else ""
    of_kind = f" of the kind “{only_kind}”" if only_kind else ""
    extent = state.index.extent
    when = f" in {day_range(int(extent.start), int(extent.end) - 1)}" if bool(events.dated.any()) else ""
    number = len(events)
    verb = "is" if number == 1 else "are"
    names = [PART_NAMES[part] for part in filters.active]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"No {what}{of_kind}{when}. {counted(number, 'event')} {verb} hidden by {_NUMBERS[len(names)]}: {listed}."
