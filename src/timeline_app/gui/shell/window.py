"""The main window: one project, its panes, and everything around them."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from timeline_app.domain.changes import Changes
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.event_table.strip import ImportStrip
from timeline_app.gui.imports.panel import ImportQueue, ImportReport
from timeline_app.gui.rail.panel import LISTS, RailPanel
from timeline_app.gui.refreshing import Refreshing, wants_everything
from timeline_app.gui.search.palette import SearchPalette
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell import view_state
from timeline_app.gui.shell.action_set import ActionSet
from timeline_app.gui.shell.as_known import AsKnownControl
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.shell.drop_gate import DropGate
from timeline_app.gui.shell.dropping import Dropped, leave_drops_to_window
from timeline_app.gui.shell.event_tables import EventTables
from timeline_app.gui.shell.feed import Feed
from timeline_app.gui.shell.importing import Importing
from timeline_app.gui.shell.keeping import Keeping
from timeline_app.gui.shell.names_window import NamesWindow
from timeline_app.gui.shell.navigation import Place, Trail
from timeline_app.gui.shell.notices import Notices
from timeline_app.gui.shell.panes import Panes
from timeline_app.gui.shell.program_actions import Program, ProgramActions
from timeline_app.gui.shell.searching import Searching
from timeline_app.gui.shell.settings_host import setting_entries
from timeline_app.gui.shell.settling_page import BesideCompare
from timeline_app.gui.shell.side import FormPage, Page, Side
from timeline_app.gui.shell.sources_window import SourcesWindow
from timeline_app.gui.shell.status import StatusStrip
from timeline_app.gui.shell.suggesting import count_waiting
from timeline_app.gui.shell.toolbar import VIEWS, Toolbar
from timeline_app.gui.shell.undo_window import UndoWindow
from timeline_app.gui.shell.views import View, ViewMaker
from timeline_app.gui.shell.vocabulary_window import VocabularyWindow
from timeline_app.gui.shell.window_actions import WindowActions
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.toast import Toast
from timeline_app.queries.choices import evidence_card

_REPORT: Final = "report"
_READY_AFTER_MS: Final = 1_000
"""What the first article needs is loaded when the window has come to rest."""


class MainWindow(QMainWindow):
    """Puts a session's panels together. `views` are made when first shown, `pages` and `form` fill the right panel."""

    def __init__(
        self,
        desk: Desk,
        program: Program,
        views: Mapping[str, ViewMaker],
        pages: Mapping[str, Page],
        form: FormPage,
    ) -> None:
        super().__init__()
        self.desk, self.session, self.selection = desk, desk.session, desk.selection
        self._program, self._makers, self._form = program, views, form
        self._views: dict[str, View] = {}
        self._state = desk.settings.view_state(desk.session.project.uuid)
        self.trail = Trail()
        self._program_actions = ProgramActions(self, program, desk.appearance, self.act, has_project=True)
        self.actions_ = ActionSet(self, self.act)
        self._build(pages)
        self._doing = WindowActions(self)
        self._connect()
        self._connect_desk()
        self.apply_theme(desk.theme)
        self._restore()

    # --- what other parts may ask of it ---
    @property
    def current_view(self) -> str:
        """Give the view in front: one of `VIEWS`, or "report"."""
        shown = self.panes.centre.currentWidget()
        return next((name for name, view in self._views.items() if view.widget is shown), _REPORT)

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is under way in the background and nothing seen is stale."""
        importing = self.importing.is_busy or self.event_tables.is_busy
        if importing or not self.session.background.is_idle or not self.desk.as_known.is_resting:
            return False
        # Last, because all that the window holds is looked through for it.
        return not any(refreshing.is_pending for refreshing in self.findChildren(Refreshing))

    @property
    def pane_widgets(self) -> tuple[QWidget, ...]:
        """Give the panes in the order of `F6`."""
        return (self.toolbar, self.rail, self.panes.centre, self.panes.side)

    def view(self, name: str) -> View:
        """Give a view, made when first asked for."""
        if name not in self._views:
            made = self._views[name] = self._makers[name](self.desk)
            made.restore(view_state.mapping_of(self._state, name))
            self.panes.centre.addWidget(made.widget)
            leave_drops_to_window(made.widget)
        return self._views[name]

    def go(self, place: Place) -> None:
        """Go to a place and remember it."""
        self.trail.visit(place)
        self.travel(place)

    def travel(self, place: Place | None) -> None:
        """Show a place without remembering it: back and forward."""
        if place is None:
            return
        view = self.view(place.view)
        self.panes.centre.setCurrentWidget(view.widget)
        view.show_place(place)
        if place.kind == "article":
            self.rail.show_article(place.row)
        self._show_states()
        self._saving_state.start()

    def open_selected(self, selected: Selected) -> None:
        """Open what was chosen in a list, in a view or by search, where it is shown best."""
        match selected.kind:
            case "article":
                self.go(Place("reader", "article", selected.row))
            case "contradiction":
                self.go(Place("compare", "contradiction", selected.row))
            case "evidence":
                self._open_evidence(selected.row)
            case _:
                self.selection.select(selected.kind, selected.row)
                self.panes.show_side(True)
                self.side.show_selected(selected)

    def act(self, action: str) -> None:
        """Do an action of the table."""
        if not self._program_actions.act(action):
            self._doing.act(action)
        self._show_states()

    def act_in_view(self, action: str) -> bool:
        """Let the view in front do an action, if it is its own."""
        view = self._views.get(self.current_view)
        return view is not None and view.act(action)

    def add_dropped(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a refusal is said."""
        if dropped.refusal:
            self.notices.show_sentence(dropped.refusal)
        if dropped.local:
            for table in dropped.tables:
                self.event_tables.open(table)
            if len(dropped.tables) < len(dropped.local):
                self.importing.add_paths(dropped.articles)
        elif dropped.text.strip() or dropped.html.strip():
            self.importing.add_text(dropped.text, dropped.html)

    def show_drop(self, words: str, refusal: str) -> None:
        """Say at the drop target what releasing would do."""
        self.rail.drop_target.show_hovering(words, refusal)

    # --- making it ---
    def _build(self, pages: Mapping[str, Page]) -> None:
        theme = self.desk.theme
        self.setMinimumSize(480, 400)
        self.toolbar, self.notices, self.status = Toolbar(self), Notices(theme, self), StatusStrip(self)
        self.keeping = Keeping(self.desk, self.notices, self.status)
        self.rail = RailPanel(self)
        self.panes = Panes(self.rail, theme, self)
        self.queue, self.report = ImportQueue(self), ImportReport(self)
        self.rail.set_queue(self.queue)
        self.panes.centre.addWidget(self.report)
        self.importing = Importing(self.session, self.desk.ask, self.queue, self.report, self)
        self.import_strip = ImportStrip(self)
        self.event_tables = EventTables(self.desk, self.import_strip, self)
        self.side = Side(self.desk, self.panes, pages, self._form)
        self.beside_compare = BesideCompare(self.desk, self.side, self)
        self.as_known = AsKnownControl(self.desk, self.side, self.status, self)
        self.names = NamesWindow(self.desk, self)
        self.sources = SourcesWindow(self.desk, self)
        self.vocabulary = VocabularyWindow(self.desk, self)
        self.undo_list = UndoWindow(self.desk, self)
        central = QWidget(self)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.toolbar, Line(parent=central), self.notices, self.import_strip):
            column.addWidget(part)
        column.addWidget(self.panes, 1)
        column.addWidget(Line(parent=central))
        column.addWidget(self.status)
        self.setCentralWidget(central)
        self.actions_.fill(self.menuBar())
        self._title = Label("", "body", "text.2", parent=self.menuBar())
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toast = Toast(central)
        self.search = SearchPalette(self)
        self.searching = Searching(
            self.search, self.desk, self.actions_, self._focus_view,
            setting_entries, lambda entry: self.act(f"setting.{entry}"),
        )  # fmt: skip
        self.drops = DropGate(self, self, theme)
        self.feed = Feed(self.desk, self.rail, self.status, self)
        self._refresh_side = Refreshing(self, self.session, wants_everything, self.side.refresh)
        leave_drops_to_window(self)
        self._saving_state = QTimer(self)
        self._saving_state.setSingleShot(True)
        self._saving_state.setInterval(1000)

    def _connect(self) -> None:
        self.session.changed.connect(self._on_changed)
        self.session.problem_met.connect(self.keeping.show_problem)
        self.session.step_done.connect(self.toast.show_step)
        self.session.step_done.connect(self._show_states)
        self.session.saving.connect(self._show_saving)
        self.session.background.idle.connect(self._show_saved_state)
        self.toolbar.triggered.connect(self.act)
        self.toast.undo_wanted.connect(lambda: self.act("edit.undo"))
        self.notices.pressed.connect(self._answer_notice)
        self.drops.dropped.connect(self.add_dropped)
        self.rail.selected.connect(self._on_rail_selected)
        self.rail.wanted.connect(self._on_rail_wanted)
        self.rail.timeline_filter_changed.connect(self.desk.filter_timeline)
        self.desk.listed_dropped.connect(lambda: self.rail.filter_too.setChecked(False))
        self.rail.join_wanted.connect(self.desk.record.join)
        self.rail.add_wanted.connect(lambda: self.act("articles.add"))
        self.feed.title_read.connect(self._show_title)
        self.importing.report_ready.connect(self._show_report)
        self.importing.report_done.connect(self._close_report)
        self.importing.read_wanted.connect(lambda article: self.go(Place("reader", "article", article)))
        self.importing.added.connect(self._on_added)
        self.importing.review_wanted.connect(self._review)
        self.event_tables.imported.connect(self._say_imported)
        self.toast.more_wanted.connect(self.event_tables.show_refused)
        self.status.review_wanted.connect(lambda: self.act("review.open"))
        self.panes.centre.currentChanged.connect(self._place_toast)
        self.panes.changed.connect(self._show_states)
        self.panes.changed.connect(self._saving_state.start)
        self._saving_state.timeout.connect(self._save_view_state)

    def _connect_desk(self) -> None:
        self.selection.changed.connect(self._on_selection)
        self.desk.going.connect(self.go)
        self.desk.opening.connect(self.open_selected)
        self.desk.action_wanted.connect(self.act)
        self.desk.saying.connect(self.notices.show_sentence)
        self.desk.search_wanted.connect(self.search.open)
        self.desk.view_said.connect(self.status.say_in)
        self.desk.list_wanted.connect(self.rail.show_kind)
        self.desk.suggestions_counted.connect(self.importing.show_suggestions)
        self.desk.view_changed.connect(self._saving_state.start)
        self.desk.focus_wanted.connect(self._focus_view)
        self.desk.range_wanted.connect(lambda _first, _last: self.go(Place("briefing")))
        self.desk.appearance.changed.connect(self.apply_theme)

    def _restore(self) -> None:
        state, may_edit = self._state, not self.session.read_only
        self.panes.restore(dict(view_state.mapping_of(state, "panes")))
        self.rail.set_may_edit(may_edit)
        self.toolbar.set_may_edit(may_edit)
        self.drops.enabled = may_edit
        shown = state.get("list")
        self.rail.show_kind(shown if isinstance(shown, str) and shown in LISTS else LISTS[0])
        self.feed.refresh()
        self.as_known.restore(view_state.day_of(state))
        self.as_known.refresh()
        place = view_state.place_of(state)
        self.go(place if place.view in self._makers else Place(VIEWS[0]))
        selected = view_state.selected_of(state)
        if selected is not None and self.desk.record.name_of(selected) is not None:
            self.selection.select(selected.kind, selected.row)
        if self.session.project.read_only_reason:
            self.notices.show_sentence(self.session.project.read_only_reason, "warn", (wording.SAVE_ELSEWHERE,))
        self._show_saved_state()
        self._show_states()

    def apply_theme(self, theme: Theme) -> None:
        """Dress everything in another look."""
        for part in (
            self.toolbar, self.notices, self.status, self.rail, self.panes, self.queue, self.report, self.side,
            self.as_known, self.beside_compare, self.toast, self.drops.frame, self.actions_, self.import_strip,
            self.search,
        ):  # fmt: skip
            part.apply_theme(theme)
        for view in self._views.values():
            view.apply_theme(theme)
        self._program_actions.show_state(self.actions_)
        self._make_room()

    # --- hearing about things ---
    def _on_changed(self, _changes: Changes, _initiator: object) -> None:
        if self.notices.about_saving:
            self.notices.clear()
        # Its Undo stands for the step that it names: after any other change, an undo too, it would take back another.
        self.toast.hide()
        self._show_saved_state()
        self._show_states()

    def _on_selection(self, selected: Selected | None) -> None:
        self.rail.show_selection(selected)
        self._show_states()
        self._saving_state.start()

    def _on_rail_selected(self, selected: Selected) -> None:
        if selected.kind != "article":
            self.selection.select(selected.kind, selected.row)

    def _on_rail_wanted(self, what: str, selected: Selected) -> None:
        record = self.desk.record
        match what:
            case "open":
                self.open_selected(selected)
            case "timeline":
                self.selection.select(selected.kind, selected.row)
                self.go(Place("timeline", selected.kind, selected.row))
            case "only_person" | "hide_person" | "only_article":
                self.go(Place("timeline"))
                self.desk.timeline_filter_wanted.emit(what, selected)
            case "rename":
                record.rename(selected)
            case "remove":
                self.desk.remove(selected.kind, selected.row)
            case _:
                asks: Mapping[str, Callable[[int], object]] = {
                    "set_date": record.set_date,
                    "publisher": record.set_publisher,
                    "first_page": record.link_first_page,
                    "encoding": self.importing.choose_encoding,
                    "join": record.join_with_another,
                    "names": self.desk.names_wanted.emit,
                }
                asks[what](selected.row)

    def _on_added(self, articles: tuple[int, ...]) -> None:
        self.rail.show_kind("article")
        if len(articles) == 1 and not self.importing.last_report.needing:
            self.go(Place("reader", "article", articles[0]))
        else:
            count_waiting(self.desk, articles)

    def _say_imported(self, sentence: str, some_refused: bool) -> None:
        self.toast.show_step(sentence, tr("Show refused") if some_refused else "")
        self.go(Place("timeline"))

    def _review(self) -> None:
        """Show what a later version left without a place, once the import asks nothing more."""
        if not self.importing.last_report.needing:
            self.act("review.open")

    def _open_evidence(self, evidence: int) -> None:
        """Show the card of a piece of evidence: with its event, or with the person it is about."""
        try:
            card = self.session.read(evidence_card, evidence)
        except LookupError:
            return
        if card.event is not None:
            self.open_selected(Selected("event", card.event))
        elif card.subject is not None:
            self.open_selected(Selected("person", card.subject))
        self.side.select_evidence(evidence)

    def _answer_notice(self, words: str) -> None:
        self.keeping.answer(words, lambda path: self._program.open_later(path, self))

    def _show_report(self) -> None:
        self.panes.centre.setCurrentWidget(self.report)
        self._show_states()

    def _close_report(self) -> None:
        if self.current_view == _REPORT:
            self.travel(self.trail.current)

    def _focus_view(self) -> None:
        if self.current_view in self._makers:  # the report of an import has no text to go on with
            self.view(self.current_view).take_focus()

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} – {wording.PROGRAM}")
        self._title.setText(title)
        self._place_title()

    def _place_title(self) -> None:
        bar = self.menuBar()
        self._title.adjustSize()
        taken = max((bar.actionGeometry(action).right() for action in bar.actions()), default=0)
        left = (bar.width() - self._title.width()) // 2
        self._title.move(left, (bar.height() - self._title.height()) // 2)
        self._title.setVisible(left > taken + 12)

    def _place_toast(self) -> None:
        shown = self._views.get(self.current_view)
        self.toast.stand_in(self.panes.centre, shown.foot if shown is not None else None)

    def _show_saving(self, words: str) -> None:
        if words:
            self.status.show_busy(words)
        else:
            self._show_saved_state()

    def _show_saved_state(self) -> None:
        if self.session.read_only:
            self.status.show_read_only()
        elif not self.notices.about_saving:
            self.status.show_saved()

    def _show_states(self) -> None:
        view = self.current_view
        self.actions_.set_scope(project=True, may_edit=not self.session.read_only, view=view)
        self.actions_.show_undo(self.session.undo_label, self.session.redo_label)
        self.actions_.set_checked("view.rail", self.panes.rail_shown)
        self.actions_.set_checked("view.panel", self.panes.side_shown)
        self.actions_.action("view.back").setEnabled(self.trail.can_go_back)
        self.actions_.action("view.forward").setEnabled(self.trail.can_go_forward)
        for name in VIEWS:
            self.actions_.set_checked(f"view.{name}", name == view)
        self.toolbar.show_view(view if view in VIEWS else "")
        self.status.show_view(view)
        drawn = self._views.get("timeline")
        for name, key in (("timeline.list", "list"), ("timeline.outlines", "hides_unknown")):
            self.actions_.set_checked(name, drawn is not None and drawn.state().get(key) is True)

    def _save_view_state(self) -> None:
        state = view_state.written(self.trail.current, self.selection.current)
        state |= {"panes": self.panes.state(), "list": self.rail.current_kind, "as_known": self.as_known.kept_day}
        state["seen_versions"] = sorted(self.desk.seen_versions)
        kept = {name: view_state.mapping_of(self._state, name) for name in VIEWS}
        kept |= {name: view.state() for name, view in self._views.items()}
        state |= {name: dict(values) for name, values in kept.items() if values}
        self._state = state
        self.desk.settings.save_view_state(self.session.project.uuid, state)

    # --- Qt ---
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes what floats, then the notice, then clears the selection."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.current_view == _REPORT:
            self._close_report()
        elif not self.panes.close_overlay():
            if self.notices.sentence:
                self.notices.clear()
            else:
                self.selection.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Place the title when the menu bar has its size; start where the keys of the view act."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._place_title)
        QTimer.singleShot(_READY_AFTER_MS, self, self.desk.get_ready)
        # First the pane itself: a view that has nothing to show yet takes the focus over when it has.
        self.panes.centre.setFocus()
        self.view(self.current_view).take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title in the middle; give way on a narrow window."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.toolbar.set_narrow(self.width() < self.desk.theme.px(900))
        self._place_title()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the view and the draft, end the background work, close the file."""
        self._form.keep_draft()
        self._save_view_state()
        self.importing.close()
        self.event_tables.stop()
        self.desk.close()
        self.session.finish()
        self._program.window_closed(self)
        event.accept()
