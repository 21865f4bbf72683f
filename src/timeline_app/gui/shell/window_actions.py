"""What each action of the table does in a project's window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.dropping import dropped_from
from timeline_app.gui.shell.event_dialog import new_event
from timeline_app.gui.shell.focus import focus_next_pane
from timeline_app.gui.shell.navigation import Place
from timeline_app.gui.shell.toolbar import VIEWS
from timeline_app.gui.widgets.keys import how_to_take_evidence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from timeline_app.gui.shell.window import MainWindow


class WindowActions:
    """Finds who does an action: the window, the record, the view in front, or the view it belongs to."""

    def __init__(self, window: "MainWindow") -> None:
        self._window, self._desk = window, window.desk
        self._handlers: dict[str, Callable[[], object]] = {
            "view.rail": lambda: window.panes.show_rail(not window.panes.rail_shown),
            "view.panel": lambda: window.panes.show_side(not window.panes.side_shown),
            "view.back": lambda: window.travel(window.trail.back()),
            "view.forward": lambda: window.travel(window.trail.forward()),
            "search.open": window.searching.open,
            "search.in_view": self._find_in_view,
            "articles.add": window.importing.choose_files,
            "articles.add_folder": window.importing.choose_folder,
            "articles.paste": self._paste,
            "events.import": window.event_tables.choose,
            "edit.undo": window.session.undo,
            "edit.redo": window.session.redo,
            "edit.history": lambda: window.undo_list.open(),
            "edit.rename": lambda: self._with_selected(window.desk.record.rename),
            "edit.remove": lambda: self._with_selected(lambda it: self._desk.remove(it.kind, it.row)),
            "project.close": window.close,
            "project.rename": window.desk.record.rename_project,
            "project.copy": window.keeping.save_copy,
            "project.check": window.keeping.check,
            "person.new": self._new_person,
            "event.new": self._new_event,
            "people.join": self._join,
            "people.names": self._names,
            "vocabulary.open": lambda: window.vocabulary.open(),
            "sources.open": lambda: self._desk.sources_wanted.emit(0),
            "compare.selection": self._compare,
            "known.back": self._desk.as_known.back,
            "known.forward": self._desk.as_known.forward,
            "known.latest": lambda: self._desk.as_known.view(None),
            "known.day": window.as_known.ask_day,
            "review.open": lambda: self._go_to("review"),
            "window.next_pane": lambda: focus_next_pane(window.pane_widgets, 1),
            "window.previous_pane": lambda: focus_next_pane(window.pane_widgets, -1),
        }

    def act(self, action: str) -> None:
        """Do an action."""
        area, _, what = action.partition(".")
        if area == "view" and what in VIEWS:
            self._go_to(what)
        elif action in self._handlers:
            self._handlers[action]()
        elif not self._window.act_in_view(action):
            self._elsewhere(action)

    def _go_to(self, view: str) -> None:
        self._window.go(self._window.trail.last_of(view) or Place(view))
        self._window.view(view).take_focus()

    def _elsewhere(self, action: str) -> None:
        """Do an action that belongs to a view which is not in front: go there first."""
        view = {"evidence": "reader", "compare": "compare", "briefing": "briefing"}.get(action.partition(".")[0])
        if view is None:
            return
        self._go_to(view)
        if action == "evidence.new":
            self._desk.say(how_to_take_evidence())
        else:
            self._window.view(view).act(action)

    def _with_selected(self, act: Callable[[Selected], object]) -> None:
        if (selected := self._desk.selection.current) is not None:
            act(selected)

    def _person(self) -> int:
        selected = self._desk.selection.current
        return selected.row if selected is not None and selected.kind == "person" else 0

    def _find_in_view(self) -> None:
        """Find in what is in front; in the list at the left where the focus is there, or nothing else can be found."""
        window = self._window
        focused: QWidget | None = window.focusWidget()
        in_rail = focused is not None and window.rail.isAncestorOf(focused)
        if in_rail or not window.act_in_view("search.in_view"):
            self._filter()

    def _filter(self) -> None:
        self._window.panes.show_rail(True)
        self._window.rail.focus_filter()

    def _paste(self) -> None:
        dropped = dropped_from(QGuiApplication.clipboard().mimeData())
        if dropped.is_empty and not dropped.refusal:
            self._desk.say(wording.NOTHING_TO_PASTE)
        else:
            self._window.add_dropped(dropped)

    def _new_person(self) -> None:
        if (person := self._desk.record.new_person()) is not None:
            self._window.open_selected(Selected("person", person))

    def _new_event(self) -> None:
        person = self._person()
        new_event(self._desk, (person,) if person else (), self._window)

    def _join(self) -> None:
        if person := self._person():
            self._desk.record.join_with_another(person)
        else:
            self._desk.say(tr("Select the person to join first."))

    def _names(self) -> None:
        self._desk.names_wanted.emit(self._person())

    def _compare(self) -> None:
        """Show the contradiction of what is selected, also one that is only proposed, or the first open one."""
        contradictions, chosen = self._window.side.contradictions, self._desk.selection.current
        row = contradictions[0] if contradictions else 0
        if row or chosen is None or not self._desk.compare_proposed(chosen.kind, chosen.row):
            self._window.go(Place("compare", "contradiction" if row else "", row))
        self._window.view("compare").take_focus()
