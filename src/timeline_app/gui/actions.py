"""Every action in one table: it feeds the menus, the toolbar, the shortcuts, the tooltips and the search field."""

from dataclasses import dataclass
from typing import Final

from timeline_app.domain.translating import mark, tr

MENUS: Final = (
    mark("File"), mark("Edit"), mark("View"), mark("Timeline"), mark("Evidence"), mark("Window"), mark("Help"),
)  # fmt: skip
SUBMENUS: Final = (mark("Theme"), mark("Text size"))
"""The menus by their keys in the table, which are English; a menu bar says them in the user's language."""


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
    _A("project.new", "File", tr("New project…"), ("Ctrl+N",), "plus", "always"),
    _A("project.open", "File", tr("Open project…"), ("Ctrl+O",), "folder-open", "always"),
    _A("project.sample", "File", tr("Open the sample"), (), "book-open", "always", tr("Opens a copy you can edit")),
    _A("articles.add", "File", tr("Add articles…"), ("Ctrl+I",), "download", "edit",
       tr("Add files to this project"), 1),
    _A("articles.add_folder", "File", tr("Add a folder…"), (), "folder", "edit", tr("Add all files of a folder"), 1),
    _A("articles.paste", "File", tr("Paste article text"), ("Ctrl+V",), "clipboard-paste", "edit",
       tr("Add the copied text as an article"), 1),
    _A("events.import", "File", tr("Import events…"), (), "list", "edit",
       tr("Add the events of a table, one row an event"), 1),
    _A("project.rename", "File", tr("Rename project…"), (), "pencil", "edit", tr("Change its title, not its file"), 2),
    _A("project.copy", "File", tr("Save a copy elsewhere…"), (), "copy", "project", "", 2),
    _A("project.check", "File", tr("Check this project"), (), "shield", "project",
       tr("Compare every original, text and quote with its fingerprint"), 2),
    _A("briefing.print", "File", tr("Print briefing…"), ("Ctrl+P",), "printer", "project",
       tr("Print or save the sheet"), 3),
    _A("timeline.export", "File", tr("Export timeline view…"), (), "download", "timeline",
       tr("Save what the timeline shows as PDF, SVG or PNG"), 3),
    _A("timeline.export_all", "File", tr("Export all lanes…"), (), "download", "timeline",
       tr("The same range of time, with the lanes that are scrolled away"), 3),
    _A("project.close", "File", tr("Close project"), ("Ctrl+W",), "", "project", "", 4),
    _A("program.quit", "File", tr("Quit"), ("Ctrl+Q",), "", "always", "", 4),
    _A("edit.undo", "Edit", tr("Undo"), ("Ctrl+Z",), "undo", "edit"),
    _A("edit.redo", "Edit", tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "edit"),
    _A("edit.history", "Edit", tr("Undo list…"), (), "history", "project",
       tr("Every step by name, and the way back to it")),
    _A("edit.rename", "Edit", tr("Rename…"), (), "pencil", "edit", tr("Rename what is selected (F2 in its list)"), 1),
    _A("edit.remove", "Edit", tr("Remove…"), (), "trash", "edit",
       tr("Remove what is selected (Delete in its list)"), 1),
    _A("vocabulary.open", "Edit", tr("Words of this project…"), (), "list", "project",
       tr("Groups of people, statuses and kinds of event"), 1),
    _A("search.open", "Edit", tr("Search or jump to anything"), ("Ctrl+K",), "search", "project", "", 2),
    _A("search.in_view", "Edit", tr("Find in view"), ("Ctrl+F",), "search", "project",
       tr("In the article, the timeline, the sheet, or the list at the left"), 2),
    _A("settings.open", "Edit", tr("Settings…"), ("Ctrl+,",), "settings", "always",
       tr("Theme, text size, keys, printing, backups"), 3),
    _A("view.timeline", "View", tr("Timeline"), ("Ctrl+1",), "timeline", "project", "", 0, True, radio="view"),
    _A("view.reader", "View", tr("Reader"), ("Ctrl+2",), "file-text", "project", "", 0, True, radio="view"),
    _A("view.compare", "View", tr("Compare"), ("Ctrl+3",), "columns-2", "project", "", 0, True, radio="view"),
    _A("view.briefing", "View", tr("Briefing"), ("Ctrl+4",), "printer", "project", "", 0, True, radio="view"),
    _A("view.rail", "View", tr("Lists at the left"), ("F9",), "panel-left", "project", "", 1, True),
    _A("view.panel", "View", tr("Panel at the right"), ("Shift+F9",), "panel-right", "project", "", 1, True),
    _A("view.back", "View", tr("Back"), ("Alt+Left",), "arrow-left", "project", "", 2),
    _A("view.forward", "View", tr("Forward"), ("Alt+Right",), "arrow-right", "project", "", 2),
    _A("theme.system", "View/Theme", tr("System"), (), "settings", "always",
       tr("Follow the system"), 3, True, radio="theme"),
    _A("theme.light", "View/Theme", tr("Light"), (), "sun", "always", "", 3, True, radio="theme"),
    _A("theme.dark", "View/Theme", tr("Dark"), (), "moon", "always", "", 3, True, radio="theme"),
    _A("theme.contrast", "View/Theme", tr("High contrast"), (), "eye", "always",
       tr("The strongest contrast, on the system's light or dark ground"), 3, True, radio="theme"),
    _A("text.larger", "View/Text size", tr("Larger text"), ("Ctrl++", "Ctrl+="), "plus", "always", "", 3),
    _A("text.smaller", "View/Text size", tr("Smaller text"), ("Ctrl+-",), "minus", "always", "", 3),
    _A("text.normal", "View/Text size", tr("Normal text"), ("Ctrl+0",), "", "always", "", 3),
    _A("timeline.zoom_in", "Timeline", tr("Zoom in"), ("+", "=", "W"), "plus", "timeline", "", 0, view_key=True),
    _A("timeline.zoom_out", "Timeline", tr("Zoom out"), ("-", "S"), "minus", "timeline", "", 0, view_key=True),
    _A("timeline.fit", "Timeline", tr("Fit all"), ("0",), "maximize", "timeline", "", 0, view_key=True),
    _A("timeline.fit_selection", "Timeline", tr("Fit selection"), ("F",), "", "timeline", "", 0, view_key=True),
    _A("timeline.list", "Timeline", tr("Show as a list"), ("L", "Ctrl+L"), "list", "timeline",
       tr("The same events as a table that can be sorted"), 1, True, view_key=True),
    _A("timeline.outlines", "Timeline", tr("Hide what is not known yet"), ("G",), "eye-off", "timeline",
       tr("On an earlier day: leave it out instead of drawing it as outlines"), 1, True, view_key=True),
    _A("known.back", "Timeline", tr("Known day back"), ("[", "Alt+PgUp"), "chevron-left", "project",
       tr("See the project as known on the day before on which something became known"), 2),
    _A("known.forward", "Timeline", tr("Known day forward"), ("]", "Alt+PgDown"), "chevron-right", "project",
       tr("See it as known on the next such day"), 2),
    _A("known.latest", "Timeline", tr("Back to latest"), ("\\", "Alt+End"), "history", "project",
       tr("See everything that is known"), 2),
    _A("known.day", "Timeline", tr("As known on a day…"), (), "clock", "project", "", 2),
    _A("timeline.filter", "Timeline", tr("Filter…"), (), "filter", "timeline",
       tr("Show only some events: by words in titles, by evidence, and more"), 2),
    _A("timeline.clear_filters", "Timeline", tr("Clear filters"), (), "", "timeline", tr("Show every event again"), 2),
    _A("evidence.new", "Evidence", tr("Add evidence"), ("E", "Ctrl+E"), "plus", "edit",
       tr("Take the selected words as evidence, or choose an article to read"), 0),
    _A("event.new", "Evidence", tr("New event…"), ("N", "Ctrl+Shift+N"), "calendar", "edit",
       tr("Add an event that has no quote yet"), 0),
    _A("reader.person", "Evidence", tr("New person from selection"), ("P", "Ctrl+Shift+P"), "user", "reader",
       tr("Make a person of the selected name"), 1),
    _A("reader.date", "Evidence", tr("Use selection as date"), ("D", "Ctrl+Shift+D"), "calendar", "reader", "", 1),
    _A("reader.event", "Evidence", tr("New event from selection"), ("V", "Ctrl+Shift+V"), "calendar", "reader", "", 1),
    _A("reader.furniture", "Evidence", tr("Page furniture"), ("H", "Ctrl+Shift+H"), "fold-vertical", "reader",
       tr("Show or fold what was set aside"), 1),
    _A("suggestion.next", "Evidence", tr("Next suggestion"), ("J", "Ctrl+J"), "chevron-down", "reader", "", 4),
    _A("suggestion.previous", "Evidence", tr("Previous suggestion"),
       ("K", "Ctrl+Shift+J"), "chevron-up", "reader", "", 4),
    _A("suggestion.accept", "Evidence", tr("Accept suggestion"), ("A", "Ctrl+Shift+A"), "check", "reader",
       tr("Take people in at once; open the form for the rest, filled in"), 4),
    _A("suggestion.edit", "Evidence", tr("Accept and edit…"), ("Shift+A", "Ctrl+Shift+E"), "pencil", "reader",
       tr("Look at it before it is taken"), 4),
    _A("suggestion.reject", "Evidence", tr("Reject suggestion"), ("R", "Ctrl+Shift+R"), "x", "reader",
       tr("Leave it out; it does not come back"), 4),
    _A("suggestion.clear", "Evidence", tr("Accept all clear matches"), (), "users", "reader",
       tr("Record every name that is exactly that of a person in the project"), 4),
    _A("suggestion.bring_back", "Evidence", tr("Bring back rejected suggestions"), (), "undo", "reader", "", 4),
    _A("person.new", "Evidence", tr("New person…"), (), "user", "edit", "", 0),
    _A("compare.selection", "Evidence", tr("Compare claims"), ("C", "Ctrl+Shift+C"), "contradiction", "project",
       tr("Show both sides of the selected contradiction"), 2),
    _A("compare.next", "Evidence", tr("Next contradiction"), (), "chevron-right", "project", "", 2),
    _A("compare.previous", "Evidence", tr("Previous contradiction"), (), "chevron-left", "project", "", 2),
    _A("review.open", "Evidence", tr("Review what waits"), ("Ctrl+5",), "history", "project",
       tr("Lost quotes, re-opened dates, newer texts and proposed contradictions in one list"), 2),
    _A("people.join", "Evidence", tr("Join with another person…"), (), "merge", "edit", "", 3),
    _A("people.names", "Evidence", tr("Manage names…"), (), "users", "edit", tr("Join, split and name people"), 3),
    _A("sources.open", "Evidence", tr("Sources and grades…"), (), "shield", "project",
       tr("How reliable each source is, since when and why, and what rests on it"), 3),
    _A("window.next_pane", "Window", tr("Next pane"), ("F6",), "", "project"),
    _A("window.previous_pane", "Window", tr("Previous pane"), ("Shift+F6",), "", "project"),
    _A("window.menu_bar", "Window", tr("Menu bar"), ("F10",), "", "always",
       tr("Walk through the menus with the arrow keys")),
    _A("window.minimise", "Window", tr("Minimise"), (), "", "always", "", 1),
    _A("help.guide", "Help", tr("Ten-minute guide"), ("F1",), "book-open", "always"),
    _A("help.keys", "Help", tr("Keyboard shortcuts"), ("Ctrl+/",), "keyboard", "always"),
    _A("help.about", "Help", tr("About Timeline App"), (), "info", "always"),
)  # fmt: skip

BY_ID: Final = {spec.id: spec for spec in ACTIONS}
