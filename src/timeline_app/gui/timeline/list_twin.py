"""The list twin: the same events as a table that can be sorted, with the same filters and the same selection.

A million lines are two columns of numbers; words are made for the lines that are seen.
"""

from collections.abc import Callable
from typing import Final

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from timeline_app.domain.timeline_columns import POLARITY_CODES, Titles
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.keys import name_of
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.widgets.glyphs import glyph_icon, proposed_icon
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.timeline.listing import (
    NO_LANE,
    NOT_YET_REPORTED,
    Int32,
    ListColumn,
    Listing,
    by_time,
    line_ranks,
    listing,
    time_ranks,
)
from timeline_app.timeline.title_order import title_ranks
from timeline_app.timeline.wording import POLARITY_WORDS, PROPOSED_WORDS, event_date

COLUMNS: Final = (tr("Who"), tr("What"), tr("When"), tr("Certainty"), tr("Quotes"), "≠")
_WIDTHS: Final = {0: 150, 2: 190, 3: 112, 4: 64, 5: 40}
_WHO, _WHAT, _WHEN, _CERTAINTY, _QUOTES, _CONTRADICTED = ListColumn
_FEW_TITLES: Final = 20_000
"""So many titles are put in order at once; more of them elsewhere, while the list stays as it is."""
_Index = QModelIndex | QPersistentModelIndex
Start = Callable[[Callable[[], Int32], Callable[[Int32], object]], object]
"""Runs work, here or elsewhere, and then calls what is to be done with its result."""


def at_once(work: Callable[[], Int32], done: Callable[[Int32], object]) -> None:
    """Do the work here and now."""
    done(work())


class ListModel(QAbstractTableModel):
    """The events that the filters leave, one line for each lane they lie on, sorted by a column."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._theme: Theme | None = None
        self._mirrored = False
        self._sorted: tuple[ListColumn, bool] = (_WHEN, False)
        self._times: tuple[object, Int32] | None = None
        self._titles: tuple[Titles, Int32] | None = None
        self._asked: Titles | None = None
        self._by_time = self.lines = _no_lines()
        self.start: Start = at_once
        """Puts many titles in order; a window gives one that does it elsewhere."""

    def set_theme(self, theme: Theme, *, mirrored: bool = False) -> None:
        """Take the colours of the glyphs, and whether lines run from right to left."""
        self._theme, self._mirrored = theme, mirrored

    def forget(self) -> None:
        """Hold no lines until the next `reload`, and nothing that was made from a record that is gone."""
        self.beginResetModel()
        self._by_time = self.lines = _no_lines()
        if self._times is not None and self._times[0] is not self._state.index:
            self._times = None
        titles = self._state.record.events.titles
        if self._titles is not None and self._titles[0] is not titles:
            self._titles = None
        if self._asked is not titles:
            self._asked = None
        self.endResetModel()

    def reload(self) -> None:
        """Take the record and filters of the moment."""
        self.beginResetModel()
        state = self._state
        if self._times is None or self._times[0] is not state.index:
            self._times = state.index, time_ranks(state.index)
        self._by_time = listing(state.record, self._times[1], state.shown, state.shown_lanes)
        self._sort()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Contradicted") if section == _CONTRADICTED else COLUMNS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words, and the glyph before what happened."""
        if not index.isValid():
            return None
        if role != Qt.ItemDataRole.DisplayRole and index.column() == _CONTRADICTED and self._proposes(index.row()):
            return self._proposed(role)
        if role == Qt.ItemDataRole.DisplayRole and self._mirrored:
            # A date stays in order where lines run from right to left.
            return wording.isolated(self.text(index.row(), index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _WHAT:
            return self._glyph(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self.text(index.row(), index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _QUOTES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _glyph(self, row: int) -> object:
        events, event = self._state.record.events, self.line(row)[0]
        polarity = POLARITY_CODES[int(events.polarity[event])]
        if polarity == "none" or self._theme is None:
            return None
        return glyph_icon(events.kinds[int(events.kind[event])], polarity, self._theme)

    def _proposes(self, row: int) -> bool:
        return self._state.index.proposes(self.line(row)[0])

    def _proposed(self, role: int) -> object:
        """Give the hollow ≠ of a line about which a contradiction is proposed, and its words."""
        if role == Qt.ItemDataRole.DecorationRole and self._theme is not None:
            return proposed_icon(self._theme)
        said = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return PROPOSED_WORDS if role in said else None

    def line(self, row: int) -> tuple[int, int]:
        """Give the event and the lane (indices; -1 for none) of a line."""
        return int(self.lines.event[row]), int(self.lines.lane[row])

    def text(self, row: int, column: int) -> str:
        """Give one cell's words."""
        record = self._state.record
        events, (event, lane) = record.events, self.line(row)
        if column == _WHO:
            return record.lanes[lane].name if lane >= 0 else NO_LANE
        if column == _WHAT:
            return events.titles[event]
        if column == _WHEN:
            return event_date(events, event)
        if column == _CERTAINTY:
            return POLARITY_WORDS[int(events.polarity[event])] if events.known[event] else NOT_YET_REPORTED
        if column == _QUOTES:
            return str(int(events.quotes[event]))
        return "≠" if events.contradicted[event] else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; lines that are equal in it stay in order of time."""
        self._sorted = (ListColumn(column), order == Qt.SortOrder.DescendingOrder)
        self._resort()

    def _resort(self) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, descending = self._sorted
        titles = self._title_ranks() if column is _WHAT else None
        if column is _WHEN:
            self.lines = by_time(self._by_time, descending=descending)
        elif column is not _WHAT or titles is not None:
            ranks = line_ranks(self._state.record, self._by_time, column, titles)
            if column is _CONTRADICTED:
                ranks = 2 * ranks + self._state.index.is_proposed(self._by_time.event)
            self.lines = self._by_time.sorted_by(ranks, descending=descending)
        else:
            self.lines = self._by_time

    def _title_ranks(self) -> Int32 | None:
        """Give the order of the titles, or None while it is made elsewhere: then the lines stand in order of time."""
        titles = self._state.record.events.titles
        if self._titles is None or self._titles[0] is not titles:
            self._titles = None
            if len(titles) > _FEW_TITLES:
                if self._asked is titles:
                    return None
                self._asked = titles
                self.start(lambda: title_ranks(titles), lambda ranks: self._take_ranks(titles, ranks))
            else:
                self._titles = titles, title_ranks(titles)
        return None if self._titles is None else self._titles[1]

    def _take_ranks(self, titles: Titles, ranks: Int32) -> None:
        if titles is self._state.record.events.titles:
            self._titles = titles, ranks
            if self._sorted[0] is _WHAT and len(self.lines):
                self._resort()


def _no_lines() -> Listing:
    return Listing(np.empty(0, np.int32), np.empty(0, np.int32))


class ListTwin(QTableView):
    """The table; selection goes both ways with the timeline."""

    picked = Signal(int, int)
    """Event and lane (indices) that were chosen here."""
    key_action = Signal(str)

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = ListModel(state, self)
        self._state = state
        self._following = False
        self.setModel(self.model_)
        self.setObjectName("timeline_list")
        self.setAccessibleName(tr("Events as a list"))
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(32)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(_WHEN, Qt.SortOrder.AscendingOrder)
        # A line that was selected is another one after sorting.
        self.model_.layoutChanged.connect(self.follow)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda: self.key_action.emit("open"))

    def apply_theme(self, theme: Theme) -> None:
        """Take row height and colours."""
        self.verticalHeader().setDefaultSectionSize(theme.layout("field"))
        self.setFont(theme.font("body"))
        self.horizontalHeader().setFont(theme.font("secondary"))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, theme.px(width))
        line, pad = theme.color("hairline").name(), theme.px(10)
        self.setStyleSheet(
            f"QTableView {{ background: {theme.color('surface').name()}; color: {theme.color('text').name()};"
            f" selection-background-color: {theme.color('accent.soft').name()};"
            f" selection-color: {theme.color('text').name()}; outline: 0; }}"
            f"QTableView::item {{ padding: 0 {pad}px; border-bottom: 1px solid {line}; }}"
            f"QHeaderView::section {{ background: {theme.color('sunken').name()};"
            f" color: {theme.color('text.2').name()}; border: none;"
            f" border-bottom: 1px solid {theme.color('border').name()}; padding: {theme.px(5)}px {pad}px; }}"
        )
        self.model_.set_theme(theme, mirrored=self.isRightToLeft())
        self.viewport().update()

    def reload(self) -> None:
        """Take record and filters, and follow the selection."""
        self.model_.reload()
        self.follow()

    def follow(self) -> None:
        """Select the line of the timeline's place."""
        place = self._state.place
        at = self.model_.lines.row_of(place.event, place.lane)
        self._following = True
        if at < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        else:
            index = self.model_.index(at, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        self._following = False

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._following and current.isValid():
            self.picked.emit(*self.model_.line(current.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting: Qt makes the first line current, and looking changes nothing."""
        self._following = True
        super().focusInEvent(event)
        if self._state.place.event < 0:
            self.clearSelection()
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the timeline's keys that open something; the rest moves in the table."""
        name = name_of(event)
        if name in ("open", "source", "evidence", "event", "compare", "list", "clear"):
            self.key_action.emit(name)
            event.accept()
            return
        super().keyPressEvent(event)
