"""Every action in one table: it feeds the menus, the toolbar, the shortcuts, the tooltips and the search field."""

from dataclasses import dataclass
from typing import Final

from timeline_app.domain.translating import tr

MENUS: Final = ("File", "Edit", "View", "Timeline", "Evidence", "Window", "Help")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    - `keys`: the defaults, over which `keymap` lays the user's own. The first is shown; all of them trigger it, except
      where `view_key` is set: then the view itself listens, because the key means something else elsewhere, and the
      menu only shows it. An action with a single-letter key also has one with Ctrl or Alt, or is quick by the menu.
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
    _A("vocabulary.open", "Edit", tr("Words of this project…"), (), "list", "project",
       tr("Groups of people, statuses and kinds of event"), 1),
    _A("search.open", "Edit", "Search or jump to anything", ("Ctrl+K",), "search", "project", "", 2),
    _A("search.in_view", "Edit", "Find in view", ("Ctrl+F",), "search", "project", "Filter the list at the left", 2),
    _A("settings.open", "Edit", "Settings…", ("Ctrl+,",), "settings", "always",
       "Theme, text size, keys, printing, backups", 3),
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
    _A("theme.contrast", "View/Theme", "High contrast", (), "eye", "always",
       "The strongest contrast, on the system's light or dark ground", 3, True, radio="theme"),
    _A("text.larger", "View/Text size", "Larger text", ("Ctrl++", "Ctrl+="), "plus", "always", "", 3),
    _A("text.smaller", "View/Text size", "Smaller text", ("Ctrl+-",), "minus", "always", "", 3),
    _A("text.normal", "View/Text size", "Normal text", ("Ctrl+0",), "", "always", "", 3),
    _A("timeline.zoom_in", "Timeline", "Zoom in", ("+", "=", "W"), "plus", "timeline", "", 0, view_key=True),
    _A("timeline.zoom_out", "Timeline", "Zoom out", ("-", "S"), "minus", "timeline", "", 0, view_key=True),
    _A("timeline.fit", "Timeline", "Fit all", ("0",), "maximize", "timeline", "", 0, view_key=True),
    _A("timeline.fit_selection", "Timeline", "Fit selection", ("F",), "", "timeline", "", 0, view_key=True),
    _A("timeline.list", "Timeline", "Show as a list", ("L", "Ctrl+L"), "list", "timeline",
       "The same events as a table that can be sorted", 1, True, view_key=True),
    _A("timeline.outlines", "Timeline", "Hide what is not known yet", ("G",), "eye-off", "timeline",
       "On an earlier day: leave it out instead of drawing it as outlines", 1, True, view_key=True),
    _A("known.back", "Timeline", "Known day back", ("[", "Alt+PgUp"), "chevron-left", "project",
       "See the project as known on the day before on which something became known", 2),
    _A("known.forward", "Timeline", "Known day forward", ("]", "Alt+PgDown"), "chevron-right", "project",
       "See it as known on the next such day", 2),
    _A("known.latest", "Timeline", "Back to latest", ("\\", "Alt+End"), "history", "project", "See everything that is known", 2),
    _A("known.day", "Timeline", "As known on a day…", (), "clock", "project", "", 2),
    _A("timeline.filter", "Timeline", "Filter…", (), "filter", "timeline",
       "Show only some events: by words in titles, by evidence, and more", 2),
    _A("timeline.clear_filters", "Timeline", "Clear filters", (), "", "timeline", "Show every event again", 2),
    _A("evidence.new", "Evidence", "Add evidence", ("E", "Ctrl+E"), "plus", "edit",
       "Take the selected words as evidence, or choose an article to read", 0),
    _A("event.new", "Evidence", "New event…", ("N", "Ctrl+Shift+N"), "calendar", "edit", "Add an event that has no quote yet", 0),
    _A("reader.person", "Evidence", "New person from selection", ("P", "Ctrl+Shift+P"), "user", "reader",
       "Make a person of the selected name", 1),
    _A("reader.date", "Evidence", "Use selection as date", ("D", "Ctrl+Shift+D"), "calendar", "reader", "", 1),
    _A("reader.event", "Evidence", "New event from selection", ("V", "Ctrl+Shift+V"), "calendar", "reader", "", 1),
    _A("reader.furniture", "Evidence", "Page furniture", ("H", "Ctrl+Shift+H"), "fold-vertical", "reader",
       "Show or fold what was set aside", 1),
    _A("suggestion.next", "Evidence", "Next suggestion", ("J", "Ctrl+J"), "chevron-down", "reader", "", 4),
    _A("suggestion.previous", "Evidence", "Previous suggestion", ("K", "Ctrl+Shift+J"), "chevron-up", "reader", "", 4),
    _A("suggestion.accept", "Evidence", "Accept suggestion", ("A", "Ctrl+Shift+A"), "check", "reader",
       "Take people in at once; open the form for the rest, filled in", 4),
    _A("suggestion.edit", "Evidence", "Accept and edit…", ("Shift+A", "Ctrl+Shift+E"), "pencil", "reader",
       "Look at it before it is taken", 4),
    _A("suggestion.reject", "Evidence", "Reject suggestion", ("R", "Ctrl+Shift+R"), "x", "reader",
       "Leave it out; it does not come back", 4),
    _A("suggestion.clear", "Evidence", "Accept all clear matches", (), "users", "reader",
       "Record every name that is exactly that of a person in the project", 4),
    _A("suggestion.bring_back", "Evidence", "Bring back rejected suggestions", (), "undo", "reader", "", 4),
    _A("person.new", "Evidence", "New person…", (), "user", "edit", "", 0),
    _A("compare.selection", "Evidence", "Compare claims", ("C", "Ctrl+Shift+C"), "contradiction", "project",
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
    _A("window.menu_bar", "Window", "Menu bar", ("F10",), "", "always", "Walk through the menus with the arrow keys"),
    _A("window.minimise", "Window", "Minimise", (), "", "always", "", 1),
    _A("help.guide", "Help", "Ten-minute guide", ("F1",), "book-open", "always"),
    _A("help.keys", "Help", "Keyboard shortcuts", ("Ctrl+/",), "keyboard", "always"),
    _A("help.about", "Help", "About Timeline App", (), "info", "always"),
)  # fmt: skip

BY_ID: Final = {spec.id: spec for spec in ACTIONS}
