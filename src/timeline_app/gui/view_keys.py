"""Keys that a view, or a form, listens to itself: they stand in no menu, or mean something else elsewhere."""

from dataclasses import dataclass
from typing import Final

from timeline_app.domain.translating import tr


@dataclass(frozen=True, slots=True)
class ViewKey:
    """One thing that a key does where the focus is. `scope`: "timeline", "reader", "compare", "palette" or "form"."""

    id: str
    scope: str
    words: str
    keys: tuple[str, ...]


_V = ViewKey
VIEW_KEYS: Final[tuple[ViewKey, ...]] = (
    _V("timeline.go_left", "timeline", tr("Previous event in the lane"), ("Left",)),
    _V("timeline.go_right", "timeline", tr("Next event in the lane"), ("Right",)),
    _V("timeline.go_up", "timeline", tr("Nearest event in the lane above"), ("Up",)),
    _V("timeline.go_down", "timeline", tr("Nearest event in the lane below"), ("Down",)),
    _V("timeline.go_home", "timeline", tr("First event in the lane"), ("Home",)),
    _V("timeline.go_end", "timeline", tr("Last event in the lane"), ("End",)),
    _V("timeline.go_first", "timeline", tr("First event of the project"), ("Ctrl+Home",)),
    _V("timeline.go_last", "timeline", tr("Last event of the project"), ("Ctrl+End",)),
    _V("timeline.pan_left", "timeline", tr("Pan a quarter view left"), ("Ctrl+Left",)),
    _V("timeline.pan_right", "timeline", tr("Pan a quarter view right"), ("Ctrl+Right",)),
    _V("timeline.glide_left", "timeline", tr("Pan left while held"), ("A",)),
    _V("timeline.glide_right", "timeline", tr("Pan right while held"), ("D",)),
    _V("timeline.open", "timeline", tr("Open the event"), ("Return",)),
    _V("timeline.source", "timeline", tr("Open its first quote in the article"), ("Shift+Return",)),
    _V("timeline.peek", "timeline", tr("Peek at the event"), ("Space",)),
    _V("timeline.lane_up", "timeline", tr("Move the lane up"), ("Alt+Up",)),
    _V("timeline.lane_down", "timeline", tr("Move the lane down"), ("Alt+Down",)),
    _V("timeline.menu", "timeline", tr("Menu of the selection"), ("Shift+F10", "Menu")),
    _V("compare.decide_1", "compare", tr("First decision: keep open"), ("1",)),
    _V("compare.decide_2", "compare", tr("Second decision: prefer the first side"), ("2",)),
    _V("compare.decide_3", "compare", tr("Third decision: prefer the second side"), ("3",)),
    _V("compare.decide_4", "compare", tr("Fourth decision: both can be true, or the third side"), ("4",)),
    _V("compare.decide_5", "compare", tr("Fifth decision, where there are three sides"), ("5",)),
    _V("compare.open_left", "compare", tr("Open the left claim in its article"), ("O",)),
    _V("compare.open_right", "compare", tr("Open the right claim in its article"), ("Shift+O",)),
    _V("compare.walk_back", "compare", tr("Contradiction at the left"), ("Left",)),
    _V("compare.walk_on", "compare", tr("Contradiction at the right"), ("Right",)),
    _V("palette.timeline", "palette", tr("Show the result on the timeline"), ("Ctrl+Return",)),
    _V("palette.save", "palette", tr("Keep the search in the project, or let go of it"), ("Ctrl+D",)),
    _V("form.save", "form", tr("Save evidence"), ("Ctrl+Return",)),
    _V("form.asserts", "form", tr("Asserts"), ("Alt+1",)),
    _V("form.denies", "form", tr("Denies"), ("Alt+2",)),
    _V("form.speculates", "form", tr("Speculates"), ("Alt+3",)),
    _V("form.step_up", "form", tr("Move a step of the chain nearer to the mouth"), ("Alt+Up",)),
    _V("form.step_down", "form", tr("Move a step of the chain nearer to the page"), ("Alt+Down",)),
)

FIXED_KEYS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        tr("In lists and fields"),
        (
            ("Return", tr("Open")),
            ("F2", tr("Rename")),
            ("Del", tr("Remove")),
            ("Shift+F10", tr("Menu of what is in hand")),
            ("Shift+Right", tr("Select words in an article, with any arrow key")),
            ("Esc", tr("Close what floats, then clear the selection")),
            ("Tab", tr("Next control")),
        ),
    ),
    (
        tr("In the search"),
        (
            ("Down", tr("Next result, with Up the one before")),
            ("PgDown", tr("A page of results further, with PgUp back")),
            ("Tab", tr("Next group of results, with Shift the one before")),
            ("Return", tr("Open the result where it stands")),
            ("F2", tr("Rename a saved search")),
            ("Del", tr("Remove a saved search, while nothing is typed")),
            ("Alt+Up", tr("Move a saved search up")),
            ("Alt+Down", tr("Move a saved search down")),
            ("Menu", tr("Menu of the result")),
            ("Esc", tr("Close the search")),
        ),
    ),
    (
        tr("In the bar that finds words"),
        (
            ("Return", tr("Next place where the words stand")),
            ("Shift+Return", tr("Place before")),
            ("Esc", tr("Close the bar and go back to the text")),
        ),
    ),
)
"""Keys that stay as they are, by where they act; those of lists and fields are the same everywhere."""
