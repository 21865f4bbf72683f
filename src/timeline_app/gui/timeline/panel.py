"""The timeline's panel: top row, lanes or their list twin, and the overview strip."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from timeline_app.domain.date_words import duration_words
from timeline_app.domain.timeline_columns import NOBODY, TimelineRecord
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.canvas import TimelineCanvas
from timeline_app.gui.timeline.day_view import DayView
from timeline_app.gui.timeline.filtering import Filtering
from timeline_app.gui.timeline.inks import Inks
from timeline_app.gui.timeline.key_popover import KeyPopover
from timeline_app.gui.timeline.lane_drops import LaneDrops
from timeline_app.gui.timeline.list_twin import ListTwin
from timeline_app.gui.timeline.messages import hidden_words
from timeline_app.gui.timeline.overview_strip import OverviewStrip
from timeline_app.gui.timeline.ready import Prepared
from timeline_app.gui.timeline.scrubber import Scrubber
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.timeline.top_row import TopRow
from timeline_app.gui.widgets.axis_words import axis_words
from timeline_app.gui.widgets.buttons import PlainButton
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.timeline.choose import Grouping, empty_record
from timeline_app.timeline.scale import Extent

_CLEAR = {0: tr("Show as outlines"), 1: tr("Clear the filter"), 2: tr("Clear both filters")}


_OVERVIEW_FROM = 320
"""The least height, in pixels before scaling, at which filters that hide everything leave room for the overview."""


class TimelinePanel(QWidget):
    """Shows a `TimelineRecord`; testable alone. Ids in signals are those of the record.

    `selected` and `opened` carry a `Selected` ("event" or "person"), `selected` also None.
    """

    command_wanted = Signal(object)
    selected = Signal(object)
    opened = Signal(object)
    source_wanted = Signal(object)
    evidence_wanted = Signal(object)
    event_wanted = Signal()
    compare_wanted = Signal(int)
    proposed_wanted = Signal(int)
    """The proposed contradiction about an event is to be compared."""
    print_wanted = Signal(int, int)
    """A range of time that was dragged is to be printed: first and last minute."""
    export_wanted = Signal(bool)
    """A picture of the view is wanted; True for one of all lanes."""
    view_changed = Signal()
    """Zoom, scroll, filters or order changed: what `view_state` gives is new."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a panel with nothing to draw."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme = theme
        inks = Inks(theme, self.devicePixelRatioF())
        self.state = TimelineState(empty_record(), inks.measure, inks.layout)
        self.state.words = axis_words(QLocale())
        self.top_row = TopRow()
        self.scrubber = Scrubber()
        self.canvas = TimelineCanvas(self.state, inks)
        self.list_twin = ListTwin(self.state)
        self.overview = OverviewStrip(self.state, inks)
        self._message = Label(ink="text.2", wraps=True)
        self._clear = PlainButton(tr("Clear both filters"))
        self._pages = QStackedLayout()
        self._list_wanted = False
        self._list_stale = True
        self._quiet = False
        self._key: KeyPopover | None = None
        self.day_view = DayView(self.scrubber, self.state, self.canvas.refresh, self._reshow, self)
        self.filtering = Filtering(self.state, self.top_row, self._reshow, self)
        self._lay_out()
        self._connect()
        self.apply_theme(theme)
        self.show_record(empty_record())

    # --- what is shown ---
    def show_record(self, record: TimelineRecord, prepared: Prepared | None = None) -> None:
        """Show a new snapshot; view, filters and selection stay as far as they can. See `TimelineState.show_record`."""
        self.state.show_record(record, prepared)
        self.top_row.show_kinds(record.events.kinds, self.state.kind_words)
        self._reshow()
        self.filtering.record_changed()

    def show_proposed(self, since: Mapping[int, int]) -> None:
        """Mark the events (ids) that proposed contradictions are about; `since` has the day of each."""
        if self.state.show_proposed(since):
            self._reshow()

    def show_kind_words(self, words: Mapping[str, str]) -> None:
        """Take what the project calls its kinds of event, by glyph; drawn with the next record."""
        self.state.kind_words = words

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self._theme = theme
        inks = Inks(theme, self.devicePixelRatioF())
        self.state.set_means(inks.measure, inks.layout)
        dress(self, theme)
        self.scrubber.set_header(inks.layout.header)
        self.canvas.set_inks(inks)
        self.overview.set_inks(inks)
        self.list_twin.apply_theme(theme)

    def select(self, selected: Selected | None) -> None:
        """Follow the selection of the window; nothing is emitted."""
        self._quiet = True
        if selected is None:
            self.canvas.select(-1)
        elif selected.kind == "event" and (event := self.state.event_of(selected.row)) >= 0:
            # The window says again what was just selected here: others selected with it stay so.
            if event != self.state.place.event or event not in self.state.selected:
                self.canvas.select(event)
            self._bring_into_view()
        elif selected.kind == "person":
            self.state.select_person(selected.row)
            self.canvas.refresh()
            self._bring_into_view()
        self._quiet = False

    def show_event(self, row: int) -> None:
        """Select an event by id and pan to it."""
        event = self.state.event_of(row)
        if event >= 0:
            self.state.show_event(event)
            self.select(Selected("event", row))

    def _bring_into_view(self) -> None:
        scene = self.canvas.frame_now.scene
        if scene is not None and self.state.place.lane >= 0:
            self.state.scroll_to(scene, self.state.place.lane)
            self.canvas.refresh()

    @property
    def details(self) -> Callable[[int], str] | None:
        """Gives more lines of an event's tooltip by its id: speaker and grade."""
        return self.canvas.details

    @details.setter
    def details(self, give: Callable[[int], str] | None) -> None:
        self.canvas.details = give

    # --- view state ---
    def view_state(self) -> dict[str, object]:
        """Give zoom, scroll, grouping, order, filters and list mode as plain values, for the user's settings."""
        return {**self.state.saved(), "list": self._list_wanted}

    def restore_view_state(self, saved: Mapping[str, object]) -> None:
        """Take what `view_state` gave; what is missing or unfit is ignored."""
        self.state.restore(saved)
        self._list_wanted = saved.get("list") is True
        self.top_row.show_grouping(self.state.grouping)
        self.filtering.restored()

    # --- what menus and keys do ---
    def zoom_in(self) -> None:
        """Come closer, around the selection."""
        self.canvas.perform("zoom.in")

    def zoom_out(self) -> None:
        """Show more time, around the selection."""
        self.canvas.perform("zoom.out")

    def fit_all(self) -> None:
        """Show everything."""
        self.canvas.perform("fit.all")

    def fit_selection(self) -> None:
        """Show what is selected."""
        self.canvas.perform("fit.selection")

    @property
    def lanes_height(self) -> float:
        """The height of the lanes on the screen, in pixels."""
        scene = self.canvas.frame_now.scene
        return scene.height if scene is not None else float(self.canvas.height())

    def toggle_list(self) -> None:
        """Show the events as a list, or as lanes again."""
        self._list_wanted = not self._list_wanted
        self._show_page()
        self.list_twin.follow()
        self.take_focus()
        self.view_changed.emit()

    def take_focus(self) -> None:
        """Focus the lanes, or the list. The panel is no focus proxy for them: Tab would pass over what stands above."""
        page: QWidget = self.list_twin if self._list_wanted else self.canvas
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_filters(self) -> None:
        """Show everything again: where no filter hides it, as outlines of what was not known yet."""
        if not self.state.filters.active:
            self.day_view.hide_unknown(False)
        self.filtering.clear()

    # --- making it ---
    def _lay_out(self) -> None:
        self._nothing = QWidget()
        set_tone(self._nothing, "surface")
        words = QVBoxLayout(self._nothing)
        words.addStretch(2)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.addWidget(self._message)
        words.addSpacing(12)
        words.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addStretch(3)
        words.setContentsMargins(48, 24, 48, 24)
        for page in (self.canvas, self.list_twin, self._nothing):
            self._pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top_row)
        box.addWidget(self.filtering.bar)
        box.addWidget(Line())
        box.addWidget(self.scrubber)
        box.addLayout(self._pages, 1)
        box.addWidget(self.overview)

    def _connect(self) -> None:
        self.top_row.grouping_chosen.connect(self._group)
        self.filtering.left.connect(lambda: self.canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self.top_row.zoom_wanted.connect(lambda closer: self.zoom_in() if closer else self.zoom_out())
        self.top_row.fit_wanted.connect(self.fit_all)
        self.top_row.key_wanted.connect(self.show_key)
        self.lane_drops = LaneDrops(self.canvas)
        self.canvas.changed.connect(self._follow_view)
        self.canvas.selection_moved.connect(self._say_selected)
        self.canvas.key_action.connect(self.act)
        self.canvas.compare_wanted.connect(self.compare_wanted)
        self.canvas.proposed_wanted.connect(self._compare_proposed)
        self.canvas.lane_chosen.connect(self._choose_lane)
        self.canvas.stretch_chosen.connect(self._offer_stretch)
        self.list_twin.picked.connect(self.canvas.select)
        self.list_twin.key_action.connect(self.act)
        self.overview.view_wanted.connect(self._show_stretch)
        self._clear.clicked.connect(self.clear_filters)

    # --- following ---
    def _follow_view(self) -> None:
        self.top_row.show_span(duration_words(round(self.state.viewport.span)))
        self.overview.follow()
        self.view_changed.emit()

    def _say_selected(self) -> None:
        if self._list_wanted:
            self.list_twin.follow()
        if not self._quiet:
            self.selected.emit(self._selected())

    def _selected(self) -> Selected | None:
        place, record = self.state.place, self.state.record
        if place.event >= 0:
            return Selected("event", int(record.events.ids[place.event]))
        person = record.lanes[place.lane].person if place.lane >= 0 else NOBODY
        return Selected("person", person) if person != NOBODY else None

    def _choose_lane(self, lane: int) -> None:
        self.canvas.select(-1, lane)

    def _show_stretch(self, stretch: Extent) -> None:
        self.state.fit_stretch(stretch, margin=0.0)
        self.canvas.refresh()

    def _group(self, grouping: Grouping) -> None:
        self.state.group_by(grouping)
        self.top_row.show_grouping(grouping)
        self._reshow()

    def _reshow(self) -> None:
        self.list_twin.model_.forget()
        self._list_stale = True
        self.filtering.show_count()
        self._show_page()
        self.canvas.refresh()
        self.overview.rebuild()

    def _show_page(self) -> None:
        # A list of many thousand lines is not made for nobody to see.
        if self._list_wanted and self._list_stale:
            self._list_stale = False
            self.list_twin.reload()
        empty = not len(self.state.record.events)
        hidden = not empty and not self.state.shown_count
        if empty or hidden:
            filters = len(self.state.filters.active)
            nothing = hidden_words(self.state) if filters else self.day_view.nothing_words()
            self._message.setText(wording.EMPTY_TIMELINE if empty else nothing)
            self._clear.setText(_CLEAR.get(filters, tr("Clear all filters")))
            self._clear.setVisible(hidden)
            self._pages.setCurrentWidget(self._nothing)
        else:
            self._pages.setCurrentWidget(self.list_twin if self._list_wanted else self.canvas)
        self._make_room()
        self.top_row.setVisible(not empty)

    def _make_room(self) -> None:
        """Let the overview go where it has nothing to show and the way out of the filters needs its room."""
        bare = self._pages.currentWidget() is self._nothing and self.height() < self._theme.px(_OVERVIEW_FROM)
        self.overview.setVisible(len(self.state.record.events) > 0 and not bare)

    # --- acting on what is selected ---
    def act(self, name: str) -> None:
        """Do what a key of design section 4 is named for: open, source, evidence, event, compare, list, menu."""
        chosen = self._selected()
        if self.day_view.act(name):
            return
        if name == "list":
            self.toggle_list()
        elif name == "event":
            self.event_wanted.emit()
        elif name == "evidence":
            self.evidence_wanted.emit(chosen)
        elif name == "menu":
            self._open_menu(self._place_of_selection())
        elif name == "clear":
            self.canvas.perform("clear")
        elif chosen is not None and name == "open":
            self.opened.emit(chosen)
        elif chosen is not None and name == "source":
            self.source_wanted.emit(chosen)
        elif name == "compare":
            self._compare()

    def _compare(self) -> None:
        partners = self.state.index.partners.get(self.state.place.event, ())
        if partners:
            self.compare_wanted.emit(partners[0][0])
        elif self.state.index.proposes(self.state.place.event):
            self._compare_proposed(self.state.place.event)

    def _compare_proposed(self, event: int) -> None:
        self.proposed_wanted.emit(int(self.state.record.events.ids[event]))

    def show_key(self) -> None:
        """Open the key under its word."""
        self._key = KeyPopover(self.state.record.events.kinds, self.state.kind_words, self._theme, self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.top_row.key
        self._key.adjustSize()
        right = button.mapToGlobal(QPoint(button.width(), button.height() + 4))
        self._key.move(right.x() - self._key.width(), right.y())
        self._key.show()

    # --- menus ---
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room."""
        super().resizeEvent(event)
        self._make_room()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu for what is under the pointer, or for the selection from the keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            at = self.canvas.mapFrom(self, event.pos())
            hit = self.canvas.target_at(at.toPointF())
            if hit is not None and hit.kind in ("event", "tray") and hit.events:
                self.canvas.select(hit.events[0], hit.lane)
            self._open_menu(event.globalPos())
        else:
            self._open_menu(self._place_of_selection())
        event.accept()

    def _place_of_selection(self) -> QPoint:
        frame, place = self.canvas.frame_now, self.state.place
        box = frame.hits.box_of(place.event, place.lane) if frame.hits is not None and place.event >= 0 else None
        if box is None or frame.scene is None:
            return QPoint(self.canvas.mapToGlobal(self.canvas.rect().center()))
        x, y = frame.left + max(box.x0, 0.0), frame.top + box.y1 - frame.scene.scroll
        return QPoint(self.canvas.mapToGlobal(QPoint(round(x), round(y))))

    def _open_menu(self, at: QPoint) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def context_menu(self) -> QMenu:
        """Give the menu of the moment: what the selection can do, then what the view can do."""
        menu = QMenu(self)
        chosen = self._selected()
        if chosen is not None:
            menu.addAction(tr("Open"), lambda: self.act("open"))
        if chosen is not None and chosen.kind == "event":
            menu.addAction(tr("Open the source"), lambda: self.act("source"))
            menu.addAction(tr("New evidence"), lambda: self.act("evidence"))
            index, event = self.state.index, self.state.place.event
            if index.partners.get(event) or index.proposes(event):
                menu.addAction(tr("Compare claims"), lambda: self.act("compare"))
            menu.addAction(tr("Fit selection"), self.fit_selection)
            menu.addSeparator()
        if self.state.place.lane >= 0:
            menu.addAction(tr("Move lane up"), lambda: self.canvas.perform("lane.up"))
            menu.addAction(tr("Move lane down"), lambda: self.canvas.perform("lane.down"))
            menu.addSeparator()
        self.filtering.add_to(menu, chosen)
        menu.addAction(tr("New event"), lambda: self.act("event"))
        menu.addAction(tr("Fit all"), self.fit_all)
        menu.addAction(tr("Show as lanes") if self._list_wanted else tr("Show as a list"), self.toggle_list)
        menu.addSeparator()
        menu.addAction(tr("Export this view…"), lambda: self.export_wanted.emit(False))
        menu.addAction(tr("Export all lanes…"), lambda: self.export_wanted.emit(True))
        return menu

    def _offer_stretch(self, start: float, end: float) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Zoom to this range"), lambda: self._show_stretch(Extent(start, end)))
        menu.addAction(tr("Print this range…"), lambda: self.print_wanted.emit(int(start), int(end)))
        menu.addAction(tr("Show only this range"), lambda: self.filtering.only_stretch(int(start), int(end)))
        menu.popup(self.cursor().pos())
