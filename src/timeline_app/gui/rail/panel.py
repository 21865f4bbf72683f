"""The rail: three lists, a filter, chips, the queue of files being added, and the drop target."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.rail import model
from timeline_app.gui.rail.drop_target import DropTarget
from timeline_app.gui.rail.events import ALL, DISPUTED, NO_EVIDENCE
from timeline_app.gui.rail.model import RailRows
from timeline_app.gui.rail.tabs import RailTabs
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import Chip, IconButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.grouped_list import GroupedList
from timeline_app.gui.widgets.keys import how_to_add_articles, how_to_make_events, how_to_make_people
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_model import ListGroup
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.timeline.filters import Listed

LISTS: Final = ("article", "person", "event")
_FILTER: Final = {
    "article": tr("Filter articles"), "person": tr("Filter people"), "event": tr("Filter events"),
}  # fmt: skip
_TITLES: Final = (tr("Articles"), tr("People"), tr("Events"))
_EMPTY: Final = {"article": how_to_add_articles, "person": how_to_make_people, "event": how_to_make_events}
_MENUS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "article": (
        ("open", tr("Read"), "Enter"), ("only_article", tr("Show only its events on the timeline"), ""),
        ("set_date", tr("Set publication date…"), ""), ("rename", tr("Change title…"), "F2"),
        ("publisher", tr("Change paper…"), ""), ("first_page", tr("Link to its first page…"), ""),
        ("encoding", tr("Read in another encoding…"), ""), ("remove", tr("Remove…"), "Del"),
    ),
    "person": (
        ("open", tr("Open"), "Enter"), ("timeline", tr("Show on timeline"), ""),
        ("only_person", tr("Show only this person on the timeline"), ""),
        ("hide_person", tr("Hide this person on the timeline"), ""), ("rename", tr("Rename…"), "F2"),
        ("join", tr("Join with another person…"), ""), ("names", tr("Manage names…"), ""),
        ("remove", tr("Remove…"), "Del"),
    ),
    "event": (
        ("open", tr("Open"), "Enter"), ("timeline", tr("Show on timeline"), ""), ("rename", tr("Rename…"), "F2"),
        ("remove", tr("Remove…"), "Del"),
    ),
}  # fmt: skip
_LOOKING: Final = frozenset({"open", "timeline", "names", "only_person", "hide_person", "only_article"})


class RailPanel(QWidget):
    """Shows `RailRows`. It asks nothing and changes nothing: it says what the user wants.

    - `selected(Selected)`: a row was made current.
    - `wanted(what, Selected)`: what is "open", "timeline", "rename", "remove", "set_date", "publisher",
      "first_page", "encoding", "join", "names", "only_person", "hide_person" or "only_article".
    - `timeline_filter_changed(Listed | None)`: what the list in front leaves, where it filters the timeline too.
    - `join_wanted(survivor, absorbed)`: one person was dropped on another; ids.
    """

    selected = Signal(object)
    wanted = Signal(str, object)
    join_wanted = Signal(int, int)
    timeline_filter_changed = Signal(object)
    add_wanted = Signal()
    expand_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "rail")
        self._rows = RailRows()
        self._asked = object()
        self._back: QWidget | None = None
        self._chips = dict.fromkeys(LISTS, ALL)
        self._filters = dict.fromkeys(LISTS, "")
        self._may_edit = True
        self._told: Listed | None = None
        self._left = frozenset[int]()
        self._wide, self._narrow = QWidget(self), QWidget(self)
        self.tabs = RailTabs(_TITLES, self._wide)
        self.filter_field = QLineEdit(self._wide)
        self.lists = {kind: GroupedList(title, self._wide) for kind, title in zip(LISTS, _TITLES, strict=True)}
        self.empty = Label("", "body", "text.2", wraps=True, parent=self._wide)
        self.drop_target = DropTarget(self._wide)
        self.drop_target.add_wanted.connect(self.add_wanted)
        self._lay_out()
        self._connect_lists()
        self.tabs.currentChanged.connect(self._show_list)
        self.show_kind("person")

    @property
    def current_kind(self) -> str:
        """Give the list in front: "article", "person" or "event"."""
        return LISTS[self.tabs.currentIndex()]

    @property
    def current_list(self) -> GroupedList:
        """Give the list in front."""
        return self.lists[self.current_kind]

    def show_rows(self, rows: RailRows) -> None:
        """Show other rows; filter, folds and the current row stay."""
        self._rows = rows
        totals, then = (len(rows.articles), len(rows.people), len(rows.events)), rows.then
        self.tabs.set_counts(*totals, known=None if then is None else (then.articles, then.people, then.events))
        self._refill()

    def show_selection(self, selected: Selected | None) -> None:
        """Mark what is selected, in whichever list holds it."""
        for kind, view in self.lists.items():
            if selected is not None and selected.kind == kind:
                view.select(kind, selected.row)
            elif selected is not None and selected.kind in LISTS:
                view.select("", 0)

    def show_article(self, row: int) -> None:
        """Mark the article that is being read."""
        self.lists["article"].select("article", row)

    def show_kind(self, kind: str) -> None:
        """Bring a list to the front."""
        self.tabs.setCurrentIndex(LISTS.index(kind))
        self._show_list()

    def set_may_edit(self, may: bool) -> None:
        """Offer or hide what changes the record."""
        self._may_edit = may
        self.drop_target.setVisible(may)
        self.lists["person"].set_drags(may)

    def set_queue(self, queue: QWidget) -> None:
        """Put the list of files being added above the drop target."""
        self._foot.insertWidget(0, queue)

    def set_collapsed(self, collapsed: bool) -> None:
        """Shrink to icons, or show everything."""
        self._wide.setVisible(not collapsed)
        self._narrow.setVisible(collapsed)

    def focus_filter(self) -> None:
        """Put the cursor into the filter field; Escape empties it, then gives the focus back to where it was."""
        focused = self.window().focusWidget()
        if focused is not self.filter_field:
            self._back = focused
        self.filter_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_field.selectAll()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._search.setIcon(theme.icon("search", "text.3"))
        scale_icons(self.filter_field, theme)
        dress(self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the filter field with Escape."""
        back = self._back
        if event.key() != Qt.Key.Key_Escape or not self.filter_field.hasFocus():
            super().keyPressEvent(event)
        elif self.filter_field.text():
            self.filter_field.clear()
        elif back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._wide)
        outer.addWidget(self._narrow)
        column = QVBoxLayout(self._wide)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 0, 0, 0)
        tabs.addWidget(self.tabs, 1)
        column.addLayout(tabs)
        column.addLayout(self._filter_row())
        column.addWidget(self._chip_row())
        column.addLayout(self._too_row())
        column.addWidget(self.empty)
        self._stack = QStackedWidget(self._wide)
        for view in self.lists.values():
            self._stack.addWidget(view)
        column.addWidget(self._stack, 1)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(12, 8, 12, 12)
        self._foot.setSpacing(10)
        self._foot.addWidget(self.drop_target)
        column.addLayout(self._foot)
        self._lay_out_narrow()

    def _lay_out_narrow(self) -> None:
        column = QVBoxLayout(self._narrow)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(6)
        for kind, icon, words in zip(LISTS, ("file-text", "users", "calendar"), _TITLES, strict=True):
            button = IconButton(icon, words, parent=self._narrow)
            button.clicked.connect(lambda _checked=False, chosen=kind: self._expand(chosen))
            column.addWidget(button)
        column.addStretch(1)
        add = IconButton("download", tr("Add articles"), parent=self._narrow)
        add.clicked.connect(self.add_wanted)
        column.addWidget(add)
        self._narrow.hide()

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 12, 12, 8)
        row.setSpacing(8)
        self.filter_field.setProperty("quiet", True)
        self.filter_field.setProperty("small", True)
        self.filter_field.setClearButtonEnabled(True)
        self._search = QAction(self.filter_field)
        self.filter_field.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self.filter_field.textChanged.connect(self._filter_changed)
        row.addWidget(self.filter_field, 1)
        self._fold_button = IconButton("filter", tr("Fold and unfold groups"), parent=self._wide)
        self._fold_button.clicked.connect(self._show_fold_menu)
        row.addWidget(self._fold_button)
        return row

    def _chip_row(self) -> QWidget:
        holder = QWidget(self._wide)
        row = QHBoxLayout(holder)
        row.setContentsMargins(12, 0, 12, 6)
        row.setSpacing(6)
        self.chips = {
            ALL: Chip(tr("All"), parent=holder),
            DISPUTED: Chip("≠", parent=holder),
            NO_EVIDENCE: Chip(tr("No evidence"), parent=holder),
        }
        for key, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, chosen=key: self._choose_chip(chosen))
            row.addWidget(chip)
        row.addStretch(1)
        self._chip_holder = holder
        return holder

    def _too_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 6)
        self.filter_too = QCheckBox(tr("Filter timeline too"), self._wide)
        self.filter_too.toggled.connect(self._tell_timeline)
        row.addWidget(self.filter_too)
        row.addStretch(1)
        return row

    def _tell_timeline(self) -> None:
        """Say what the list in front leaves, if it is to filter the timeline and leaves anything out."""
        kind = self.current_kind
        words, chip = self._filters[kind], self._chips[kind]
        listed = None
        if self.filter_too.isChecked() and (words.strip() or chip != ALL):
            listed = Listed(kind, self._left, words, "" if chip == ALL else chip)
        if listed != self._told:
            self._told = listed
            self.timeline_filter_changed.emit(listed)

    def _connect_lists(self) -> None:
        for view in self.lists.values():
            view.selected.connect(lambda kind, row: self.selected.emit(Selected(kind, row)))
            view.opened.connect(lambda kind, row: self.wanted.emit("open", Selected(kind, row)))
            view.rename_wanted.connect(lambda kind, row: self._want("rename", Selected(kind, row)))
            view.remove_wanted.connect(lambda kind, row: self._want("remove", Selected(kind, row)))
            view.menu_wanted.connect(self._show_menu)
        # A click opens an article; walking the list with the arrow keys only marks it.
        self.lists["article"].clicked.connect(self._clicked)
        people = self.lists["person"]
        people.set_drags(True)
        people.dropped_on.connect(lambda _kind, absorbed, survivor: self.join_wanted.emit(survivor, absorbed))

    def _clicked(self) -> None:
        item = self.lists["article"].current_item()
        if item is not None:
            self.wanted.emit("open", Selected(item.kind, item.row))

    def _want(self, what: str, selected: Selected) -> None:
        if self._may_edit or what in _LOOKING:
            self.wanted.emit(what, selected)

    def _show_menu(self, kind: str, row: int, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for what, words, key in _MENUS[kind]:
            if self._may_edit or what in _LOOKING:
                action = menu.addAction(f"{words}\t{key}" if key else words)
                action.triggered.connect(lambda _on=False, w=what: self.wanted.emit(w, Selected(kind, row)))
        menu.popup(at)

    def _show_fold_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, folds in ((tr("Fold all groups"), True), (tr("Unfold all groups"), False)):
            menu.addAction(words).triggered.connect(lambda _on=False, f=folds: self.current_list.fold_all(f))
        menu.popup(self._fold_button.mapToGlobal(self._fold_button.rect().bottomLeft()))

    def _expand(self, kind: str) -> None:
        self.show_kind(kind)
        self.expand_wanted.emit()

    def _show_list(self) -> None:
        kind = self.current_kind
        self._stack.setCurrentWidget(self.lists[kind])
        self.filter_field.blockSignals(True)
        self.filter_field.setText(self._filters[kind])
        self.filter_field.blockSignals(False)
        name = _FILTER[kind]
        self.filter_field.setPlaceholderText(name)
        self.filter_field.setAccessibleName(name)
        self._chip_holder.setVisible(kind != "article")
        self._refill()

    def _choose_chip(self, chosen: str) -> None:
        self._chips[self.current_kind] = chosen
        self._refill()

    def _filter_changed(self, text: str) -> None:
        self._filters[self.current_kind] = text
        self._refill()

    def _refill(self) -> None:
        kind, rows = self.current_kind, self._rows
        words, chip = self._filters[kind], self._chips[kind]
        self._asked = object()
        self._show_chips(kind, chip)
        if kind == "article":
            self._show_groups(kind, model.article_groups(self._rows.articles, words), len(self._rows.articles))
        elif kind == "person":
            groups = model.person_groups(rows.people, words, chip, rows.as_known, rows.proposed)
            self._show_groups(kind, groups, len(rows.people))
        else:
            events = self._rows.events
            answer = partial(self._show_events, self._asked, len(events))
            events.ask(words, chip, answer)

    def _show_events(self, asked: object, total: int, groups: Sequence[ListGroup]) -> None:
        if asked is self._asked:  # nothing else is shown by now, and no other words were typed
            self._show_groups("event", groups, total)

    def _show_groups(self, kind: str, groups: Sequence[ListGroup], total: int) -> None:
        self.lists[kind].show_groups(groups)
        # There may be a million events: the timeline searches for those itself.
        listed = () if kind == "event" else groups
        self._left = frozenset(item.row for group in listed for item in group.items)
        self._tell_timeline()
        self.empty.setVisible(not groups)
        self.empty.setContentsMargins(16, 8, 16, 8)
        self.empty.setText(
            _EMPTY[kind]()
            if not total
            else trn(
                "Nothing here matches. {n} is hidden by the filter.",
                "Nothing here matches. {n} are hidden by the filter.",
                total,
            )
        )

    def _show_chips(self, kind: str, chosen: str) -> None:
        rows = self._rows
        disputed = model.disputed_count(rows.people) if kind == "person" else rows.events.contradicted
        self.chips[DISPUTED].setText(f"≠ {number(disputed)}")
        self.chips[DISPUTED].setAccessibleName(tr("Contradicted, {disputed}", disputed=disputed))
        for key, button in self.chips.items():
            button.setChecked(key == chosen)
