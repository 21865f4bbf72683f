"""The list twin: the same events as a table that can be sorted, with the same filters and the same selection."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.keys import KEYS
from timeline_app.gui.timeline.state import TimelineState
from timeline_app.gui.widgets.glyphs import glyph_icon
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.timeline.wording import POLARITY_WORDS, event_date

COLUMNS = ("Who", "What", "When", "Certainty", "Quotes", "≠")
_WIDTHS = {0: 150, 2: 190, 3: 100, 4: 64, 5: 40}
_WHO, _WHAT, _WHEN, _CERTAINTY, _QUOTES, _CONTRADICTED = range(6)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line: an event (index) on a lane (index, -1 for one that nobody takes part in or without a date)."""

    event: int
    lane: int


class ListModel(QAbstractTableModel):
    """The events that the filters leave, one line for each lane they lie on, sorted by a column."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._theme: Theme | None = None
        self._sorted: tuple[int, Qt.SortOrder] = (_WHEN, Qt.SortOrder.AscendingOrder)
        self.rows: list[ListRow] = []

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the glyphs."""
        self._theme = theme

    def forget(self) -> None:
        """Hold no lines until the next `reload`: the record they were made from is gone."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def reload(self) -> None:
        """Take the record and filters of the moment."""
        self.beginResetModel()
        record, shown = self._state.record, self._state.shown
        listed = [ListRow(event, at) for at in range(len(record.lanes)) for event in record.events_of(at).tolist()]
        on_a_lane = {row.event for row in listed}
        listed += [ListRow(event, -1) for event in range(len(record.events)) if event not in on_a_lane]
        self.rows = [row for row in listed if shown is None or shown[row.event]]
        self._sort()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of lines."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            return "Contradicted" if section == _CONTRADICTED else COLUMNS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words, and the glyph before what happened."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(row, index.column())
        events = self._state.record.events
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _WHAT and self._theme is not None:
            polarity = ("asserted", "denied", "speculated", "none")[int(events.polarity[row.event])]
            return (
                glyph_icon(events.kinds[int(events.kind[row.event])], polarity, self._theme)
                if polarity != "none"
                else None
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self.text(row, index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _QUOTES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def text(self, row: ListRow, column: int) -> str:
        """Give one cell's words."""
        record = self._state.record
        events, event = record.events, row.event
        if column == _WHO:
            return record.lanes[row.lane].name if row.lane >= 0 else "–"
        if column == _WHAT:
            return events.titles[event]
        if column == _WHEN:
            return event_date(events, event)
        if column == _CERTAINTY:
            return POLARITY_WORDS[int(events.polarity[event])] if events.known[event] else "Not yet reported"
        if column == _QUOTES:
            return str(int(events.quotes[event]))
        return "≠" if events.contradicted[event] else ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; lines that are equal in it stay in order of time."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._sorted
        events, bounds = self._state.record.events, self._state.index.bounds
        self.rows.sort(key=lambda row: (not events.dated[row.event], int(bounds.low[row.event]), row.event, row.lane))
        if column == _WHEN:
            if order == Qt.SortOrder.DescendingOrder:
                self.rows.reverse()
            return
        if column == _QUOTES:
            self.rows.sort(key=lambda row: int(events.quotes[row.event]), reverse=order == Qt.SortOrder.DescendingOrder)
            return
        self.rows.sort(key=lambda row: self.text(row, column).casefold(), reverse=order == Qt.SortOrder.DescendingOrder)


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
        self.setAccessibleName("Events as a list")
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
        self.model_.set_theme(theme)
        self.viewport().update()

    def reload(self) -> None:
        """Take record and filters, and follow the selection."""
        self.model_.reload()
        self.follow()

    def follow(self) -> None:
        """Select the line of the timeline's place."""
        place = self._state.place
        rows = self.model_.rows
        at = next((i for i, row in enumerate(rows) if row.event == place.event and row.lane == place.lane), None)
        if at is None:
            at = next((i for i, row in enumerate(rows) if row.event == place.event), None)
        self._following = True
        if at is None:
            self.clearSelection()
        else:
            index = self.model_.index(at, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)
        self._following = False

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._following and current.isValid():
            row = self.model_.rows[current.row()]
            self.picked.emit(row.event, row.lane)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without selecting: Qt makes the first line current, and looking changes nothing."""
        self._following = True
        super().focusInEvent(event)
        if self._state.place.event < 0:
            self.clearSelection()
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the timeline's keys that open something; the rest moves in the table."""
        mask = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        name = KEYS.get((Qt.Key(event.key()), event.modifiers() & mask), "")
        if name in ("open", "source", "evidence", "event", "compare", "list", "clear"):
            self.key_action.emit(name)
            event.accept()
            return
        super().keyPressEvent(event)
