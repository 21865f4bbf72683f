"""The first rows of a table as they would come in: dates in words, and refused rows with their reason in place."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.event_tables import EventChunk
from timeline_app.domain.translating import number as whole
from timeline_app.domain.translating import tr
from timeline_app.gui.event_table.words import who_words
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.gui.widgets.list_rows import dress_rows

_COLUMNS: Final = (tr("Row"), tr("When"), tr("What"), tr("Who"), tr("Where"), tr("Kind"))
_WIDTHS: Final = {1: 170, 3: 130, 4: 100, 5: 100}


class PreviewTable(QTableWidget):
    """Shows a chunk, in the order of the file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self._theme: Theme | None = None
        self._chunk: EventChunk | None = None
        self._kinds: dict[str, str] = {}
        self.setHorizontalHeaderLabels(_COLUMNS)
        self.setAccessibleName(tr("First rows as they will be read"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def show_chunk(self, chunk: EventChunk, kinds: dict[str, str]) -> None:
        """Show the rows of a chunk; `kinds` leads from key to label."""
        self._chunk, self._kinds = chunk, kinds
        self.clearSpans()
        lines: list[tuple[int, tuple[str, ...]]] = [
            (
                chunk.rows[index],
                (
                    span_in_words(chunk.span(index)),
                    chunk.titles[index],
                    who_words(chunk, index),
                    chunk.places[index],
                    kinds.get(chunk.kinds[index], ""),
                ),
            )
            for index in range(len(chunk))
        ]
        lines += [(row.row, (tr("Refused: {reason}", reason=row.reason),)) for row in chunk.refused]
        self.setRowCount(len(lines))
        for line, (number, words) in enumerate(sorted(lines)):
            self._put(line, 0, whole(number))
            items = [self._put(line, column, text) for column, text in enumerate(words, start=1)]
            for item in items:
                item.setToolTip(plain_tooltip(item.text()))
            if len(items) == 1:
                self.setSpan(line, 1, 1, len(_COLUMNS) - 1)
                if self._theme is not None:
                    items[0].setIcon(self._theme.icon("triangle-alert", "danger"))

    def apply_theme(self, theme: Theme) -> None:
        """Take widths, heights and inks."""
        self._theme = theme
        dress_rows(self, theme)
        self.verticalHeader().setDefaultSectionSize(theme.px(30))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, theme.px(width))
        if self._chunk is not None:
            self.show_chunk(self._chunk, self._kinds)

    def _put(self, line: int, column: int, words: str) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        if column == 0:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(line, column, item)
        return item
