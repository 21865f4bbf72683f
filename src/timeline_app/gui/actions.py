"""Every action in one table: it feeds the menus, the toolbar, the shortcuts, the tooltips and the search field."""

from dataclasses import dataclass
from typing import Final

from timeline_app.domain.translating import tr

MENUS: Final = ("File", "Edit", "View", "Timeline", "Evidence", "Window", "Help")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    - `keys`: the first is shown; all of them trigger it, except where `view_key` is set: then the view itself listens,
      because the key means something else elsewhere, and the menu only shows it.
    - `scope`: "always" (also without a project), "project", "edit" (a project that can be written), or the name of the
      view in which it acts: "timeline", "reader", "compare", "briefing".
    - `tooltip`: what it does, in a sentence; the words of the menu where it is empty.
    - `group`: actions of one menu with the same number stand together; a line parts the groups.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: str = "project"
    tooltip: str = ""
    group: int = 0
    checkable: bool = False
    view_key: bool = False
    radio: str = ""

    @property
    def words(self) -> str:
        """Give the text without the dots that promise a question."""
        return self.text.removesuffix("…")

    @property
    def is_single_key(self) -> bool:
        """Say whether its first key is a plain letter or sign, which the user may switch off."""
        return bool(self.keys) and len(self.keys[0].removeprefix("Shift+")) == 1


_A = ActionSpec
ACTIONS: Final[tuple[ActionSpec, ...]] = (
    _A("project.new", "File", "New project…", ("Ctrl+N",), "plus", "always"),
    _A("project.open", "File", "Open project…", ("Ctrl+O",), "folder-open", "always"),
    _A("project.sample", "File", "Open the sample", (), "book-open", "always", "Opens a copy you can edit"),
    _A("articles.add", "File", "Add articles…", ("Ctrl+I",), "download", "edit", "Add files to this project", 1),
    _A("articles.add_folder", "File", "Add a folder…", (), "folder", "edit", "Add all files of a folder", 1),
    _A("articles.paste", "File", "Paste article text", ("Ctrl+V",), "clipboard-paste", "edit",
       "Add the copied text as an article", 1),
    _A("events.import", "File", "Import events…", (), "list", "edit", "Add the events of a table, one row an event", 1),
    _A("project.rename", "File", "Rename project…", (), "pencil", "edit", "Change its title, not its file", 2),
    _A("project.copy", "File", "Save a copy elsewhere…", (), "copy", "project", "", 2),
    _A("project.check", "File", "Check this project", (), "shield", "project",
       "Compare every original, text and quote with its fingerprint", 2),
    _A("briefing.print", "File", "Print briefing…", ("Ctrl+P",), "printer", "project", "Print or save the sheet", 3),
    _A("timeline.export", "File", "Export timeline view…", (), "download", "timeline",
       "Save what the timeline shows as PDF, SVG or PNG", 3),
    _A("timeline.export_all", "File", "Export all lanes…", (), "download", "timeline",
       "The same range of time, with the lanes that are scrolled away", 3),
    _A("project.close", "File", "Close project", ("Ctrl+W",), "", "project", "", 4),
    _A("program.quit", "File", "Quit", ("Ctrl+Q",), "", "always", "", 4),
    _A("edit.undo", "Edit", "Undo", ("Ctrl+Z",), "undo", "edit"),
    _A("edit.redo", "Edit", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "edit"),
    _A("edit.rename", "Edit", "Rename…", (), "pencil", "edit", "Rename what is selected (F2 in its list)", 1),
    _A("edit.remove", "Edit", "Remove…", (), "trash", "edit", "Remove what is selected (Delete in its list)", 1),
    _A("search.open", "Edit", "Search or jump to anything", ("Ctrl+K",), "search", "project", "", 2),
    _A("search.in_view", "Edit", "Find in view", ("Ctrl+F",), "search", "project", "Filter the list at the left", 2),
    _A("view.timeline", "View", "Timeline", ("Ctrl+1",), "timeline", "project", "", 0, True, radio="view"),
    _A("view.reader", "View", "Reader", ("Ctrl+2",), "file-text", "project", "", 0, True, radio="view"),
    _A("view.compare", "View", "Compare", ("Ctrl+3",), "columns-2", "project", "", 0, True, radio="view"),
    _A("view.briefing", "View", "Briefing", ("Ctrl+4",), "printer", "project", "", 0, True, radio="view"),
    _A("view.rail", "View", "Lists at the left", ("F9",), "panel-left", "project", "", 1, True),
    _A("view.panel", "View", "Panel at the right", ("Shift+F9",), "panel-right", "project", "", 1, True),
    _A("view.back", "View", "Back", ("Alt+Left",), "arrow-left", "project", "", 2),
    _A("view.forward", "View", "Forward", ("Alt+Right",), "arrow-right", "project", "", 2),
    _A("theme.system", "View/Theme", "System", (), "settings", "always", "Follow the system", 3, True, radio="theme"),
    _A("theme.light", "View/Theme", "Light", (), "sun", "always", "", 3, True, radio="theme"),
    _A("theme.dark", "View/Theme", "Dark", (), "moon", "always", "", 3, True, radio="theme"),
    _A("text.larger", "View/Text size", "Larger text", ("Ctrl++", "Ctrl+="), "plus", "always", "", 3),
    _A("text.smaller", "View/Text size", "Smaller text", ("Ctrl+-",), "minus", "always", "", 3),
    _A("text.normal", "View/Text size", "Normal text", ("Ctrl+0",), "", "always", "", 3),
    _A("timeline.zoom_in", "Timeline", "Zoom in", ("+",), "plus", "timeline", "", 0, view_key=True),
    _A("timeline.zoom_out", "Timeline", "Zoom out", ("-",), "minus", "timeline", "", 0, view_key=True),
    _A("timeline.fit", "Timeline", "Fit all", ("0",), "maximize", "timeline", "", 0, view_key=True),
    _A("timeline.fit_selection", "Timeline", "Fit selection", ("F",), "", "timeline", "", 0, view_key=True),
    _A("timeline.list", "Timeline", "Show as a list", ("L",), "list", "timeline",
       "The same events as a table that can be sorted", 1, True, view_key=True),
    _A("timeline.outlines", "Timeline", "Hide what is not known yet", ("G",), "eye-off", "timeline",
       "On an earlier day: leave it out instead of drawing it as outlines", 1, True, view_key=True),
    _A("known.back", "Timeline", "Known day back", ("[",), "chevron-left", "project",
       "See the project as known on the day before on which something became known", 2),
    _A("known.forward", "Timeline", "Known day forward", ("]",), "chevron-right", "project",
       "See it as known on the next such day", 2),
    _A("known.latest", "Timeline", "Back to latest", ("\\",), "history", "project", "See everything that is known", 2),
    _A("known.day", "Timeline", "As known on a day…", (), "clock", "project", "", 2),
    _A("timeline.filter", "Timeline", "Filter…", (), "filter", "timeline",
       "Show only some events: by words in titles, by evidence, and more", 2),
    _A("timeline.clear_filters", "Timeline", "Clear filters", (), "", "timeline", "Show every event again", 2),
    _A("evidence.new", "Evidence", "Add evidence", ("E",), "plus", "edit",
       "Take the selected words as evidence, or choose an article to read", 0),
    _A("event.new", "Evidence", "New event…", ("N",), "calendar", "edit", "Add an event that has no quote yet", 0),
    _A("reader.person", "Evidence", "New person from selection", ("P",), "user", "reader",
       "Make a person of the selected name", 1),
    _A("reader.date", "Evidence", "Use selection as date", ("D",), "calendar", "reader", "", 1),
    _A("reader.event", "Evidence", "New event from selection", ("V",), "calendar", "reader", "", 1),
    _A("reader.furniture", "Evidence", "Page furniture", ("H",), "fold-vertical", "reader",
       "Show or fold what was set aside", 1),
    _A("suggestion.next", "Evidence", "Next suggestion", ("J",), "chevron-down", "reader", "", 4),
    _A("suggestion.previous", "Evidence", "Previous suggestion", ("K",), "chevron-up", "reader", "", 4),
    _A("suggestion.accept", "Evidence", "Accept suggestion", ("A",), "check", "reader",
       "Take people in at once; open the form for the rest, filled in", 4),
    _A("suggestion.edit", "Evidence", "Accept and edit…", ("Shift+A",), "pencil", "reader",
       "Look at it before it is taken", 4),
    _A("suggestion.reject", "Evidence", "Reject suggestion", ("R",), "x", "reader",
       "Leave it out; it does not come back", 4),
    _A("suggestion.clear", "Evidence", "Accept all clear matches", (), "users", "reader",
       "Record every name that is exactly that of a person in the project", 4),
    _A("suggestion.bring_back", "Evidence", "Bring back rejected suggestions", (), "undo", "reader", "", 4),
    _A("person.new", "Evidence", "New person…", (), "user", "edit", "", 0),
    _A("compare.selection", "Evidence", "Compare claims", ("C",), "contradiction", "project",
       "Show both sides of the selected contradiction", 2),
    _A("compare.next", "Evidence", "Next contradiction", (), "chevron-right", "project", "", 2),
    _A("review.open", "Evidence", "Review what changed", ("Ctrl+5",), "history", "project",
       "Quotes that have lost their place and dates counted from another day", 2),
    _A("people.join", "Evidence", "Join with another person…", (), "merge", "edit", "", 3),
    _A("people.names", "Evidence", "Manage names…", (), "users", "edit", "Join, split and name people", 3),
    _A("sources.open", "Evidence", tr("Sources and grades…"), (), "shield", "project",
       tr("How reliable each source is, since when and why, and what rests on it"), 3),
    _A("window.next_pane", "Window", "Next pane", ("F6",), "", "project"),
    _A("window.previous_pane", "Window", "Previous pane", ("Shift+F6",), "", "project"),
    _A("window.minimise", "Window", "Minimise", (), "", "always", "", 1),
    _A("help.keys", "Help", "Keyboard shortcuts", ("Ctrl+/", "F1"), "keyboard", "always"),
    _A("help.about", "Help", "About Timeline App", (), "info", "always"),
)  # fmt: skip

BY_ID: Final = {spec.id: spec for spec in ACTIONS}

VIEW_KEYS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "In the timeline",
        (
            ("← →", "previous, next event in lane"),
            ("↑ ↓", "nearest event in the lane above, below"),
            ("Ctrl ← →", "pan a quarter view"),
            ("W S A D", "zoom in, out, pan left, right"),
            ("Home End", "first, last event in lane (Ctrl: in the project)"),
            ("Enter", "open the event"),
            ("Shift Enter", "open its first quote in the article"),
            ("Space", "peek"),
        ),
    ),
    (
        "In the reader",
        (
            ("J K", "next, previous suggestion"),
            ("A R", "accept, reject the suggestion in hand"),
            ("Shift A", "accept, but look at it first"),
            ("Shift + arrows", "select words"),
            ("E", "take the selection as evidence"),
            ("P", "make a person of the selection"),
            ("H", "show or fold page furniture"),
            ("Ctrl Enter", "save evidence"),
            ("Alt 1 2 3", "asserts, denies, speculates"),
        ),
    ),
    ("In Compare", (("1 – 4", "keep open, prefer one, prefer the other, both can be true"), ("← →", "previous, next"))),
    ("In lists", (("F2", "rename"), ("Delete", "remove"), ("Enter", "open"), ("Shift F10", "menu"))),
)
"""Keys that views listen to themselves, for the list of shortcuts."""
