"""File › Import events…: which column of a table is what, what comes of it, and the button that brings it in."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.domain.event_tables import TableMapping, TableRole
from timeline_app.domain.translating import tr
from timeline_app.exchange.event_table import HEADER_WITHIN, EventTable, preview
from timeline_app.exchange.table_dates import has_short_year
from timeline_app.gui import wording
from timeline_app.gui.event_table import words
from timeline_app.gui.event_table.columns_form import ColumnsForm
from timeline_app.gui.event_table.preview import PreviewTable
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.labels import IconLabel, Label
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress, set_tone

_ROWS_SHOWN: Final = 40
_PAUSE_MS: Final = 300
Kinds = Sequence[tuple[str, str]]


class EventTableDialog(QDialog):
    """Shows a table with its guessed mapping; `mapping` is the user's in the end. `accepted`: bring it in.

    `check_wanted` asks for the whole table to be read; the answers go to `show_rest` and `show_counts`.
    """

    check_wanted = Signal()
    """The events and refused rows of `mapping` are to be counted, its rest told anew where the form `is_stale`."""
    sheet_wanted = Signal(str)
    header_wanted = Signal(int)
    """The row that names the columns is another one, or 0: none does."""
    refused_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: EventTable | None = None
        self._kinds: Kinds = ()
        self._before = ""
        self._events = 0
        self._checked = False
        set_tone(self, "surface")
        self.setWindowTitle(tr("Import events"))
        self.title = Label(role="panel.title", wraps=True)
        self.sheet = PickBox()
        self.sheet.setAccessibleName(tr("Sheet"))
        self._sheet_label = Label(tr("Sheet"), "label", "text.2")
        self._sheet_label.setBuddy(self.sheet)
        self.header = PickBox()
        self.header.setAccessibleName(tr("Names of the columns"))
        self._header_label = Label(tr("Names of the columns"), "label", "text.2")
        self._header_label.setBuddy(self.header)
        self.form = ColumnsForm()
        self.preview = PreviewTable()
        self.warning = Label(role="secondary", ink="warn", wraps=True)
        self._warning_icon = IconLabel("triangle-alert", "warn")
        self.notes = Label(role="secondary", ink="text.2", wraps=True)
        self.counts = Label(role="body", ink="text", wraps=True)
        self.show_refused = LinkButton(tr("Show refused rows…"))
        self.cancel = PlainButton(wording.CANCEL)
        self.accept_button = PrimaryButton(words.import_words(0))
        self.accept_button.setDefault(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        dress(self, theme)
        self._fit_screen()

    @property
    def mapping(self) -> TableMapping:
        """Give the mapping as it stands."""
        return self.form.mapping

    def show_table(self, table: EventTable, mapping: TableMapping, kinds: Kinds, before: str = "") -> None:
        """Show a table, or another sheet of it, with a guess. `before`: the name under which it is here already."""
        self._before = before
        self._table, self._kinds = table, tuple(kinds)
        self.title.setText(tr("Events from {name}", name=wording.isolated(table.name)))
        self.sheet.blockSignals(True)
        self.sheet.clear()
        self.sheet.addItems(list(table.sheets))
        self.sheet.setCurrentText(table.sheet)
        self.sheet.blockSignals(False)
        self.header.blockSignals(True)
        self.header.clear()
        for row in range(min(HEADER_WITHIN, len(table.first_rows)) + 1):
            self.header.addItem(words.header_words(row), row)
        self.header.setCurrentIndex(self.header.findData(table.header_row))
        self.header.blockSignals(False)
        for part in (self.sheet, self._sheet_label):
            part.setVisible(len(table.sheets) > 1)
        names = table.header
        if not table.header_row:
            names = tuple(words.column_words(name, table.example(index)) for index, name in enumerate(names))
        self.form.show_mapping(names, mapping, kinds)
        self._order_tabs()
        self._look()
        self._ask_for_check()
        (self.accept_button if mapping.day_order_sure else self.form.order).setFocus()

    def show_rest(self, mapping: TableMapping) -> None:
        """Show what was told from the values of columns that the user chose."""
        self.form.show_rest(mapping)
        self._look()
        self._judge()

    def show_counts(self, events: int, refused: int, *, done: bool) -> None:
        """Say how many events and refused rows there are: so far, or in all."""
        about = 0 if done or self._table is None else max(self._table.about_rows, events + refused)
        self._events, self._checked = events, done
        self.counts.setText(words.counts_words(events, refused, about))
        self.show_refused.setVisible(refused > 0)
        self._judge()

    def show_problem(self, sentence: str) -> None:
        """Say why the table cannot be read after all."""
        self._events, self._checked = 0, True
        self.counts.setText(sentence)
        self._judge()

    # --- making it ---
    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self._sheet_label)
        head.addWidget(self.sheet)
        head.addWidget(self._header_label)
        head.addWidget(self.header)
        warn = QHBoxLayout()
        warn.setSpacing(8)
        warn.addWidget(self._warning_icon)
        warn.addWidget(self.warning, 1)
        seen = QVBoxLayout()
        seen.setSpacing(6)
        seen.addWidget(Label(tr("First rows, as they will be read"), "label", "text.2"))
        seen.addWidget(self.preview, 1)
        chosen = QVBoxLayout()
        chosen.setSpacing(6)
        chosen.addWidget(Label(tr("Which column is what"), "label", "text.2"))
        chosen.addWidget(self.form)
        chosen.addStretch(1)
        body = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(20)
        self._halves.addLayout(chosen, 5)
        self._halves.addLayout(seen, 10)
        set_tone(body, "surface")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setFocusPolicy(scroll.focusPolicy().NoFocus)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.show_refused)
        foot.addWidget(self.cancel)
        foot.addWidget(self.accept_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addLayout(head)
        box.addLayout(warn)
        box.addWidget(scroll, 1)
        box.addWidget(self.notes)
        box.addLayout(foot)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_change)
        self.form.grown.connect(self._order_tabs)
        self.sheet.currentTextChanged.connect(self.sheet_wanted)
        self.header.currentIndexChanged.connect(lambda _index: self.header_wanted.emit(self.header.currentData()))
        self.show_refused.clicked.connect(self.refused_wanted)
        self.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self._pause.timeout.connect(self.check_wanted)

    def _fit_screen(self) -> None:
        wanted = self._theme.px(1220), self._theme.px(750)
        room = self.screen().availableSize()
        self.resize(min(wanted[0], room.width() * 9 // 10), min(wanted[1], room.height() * 9 // 10))
        self.setMinimumSize(min(self._theme.px(420), self.width()), min(self._theme.px(360), self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview under the form where both do not fit side by side."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(820)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(right if wide else down)
        self.preview.setMinimumHeight(self._theme.px(200))

    def _order_tabs(self) -> None:
        """Let Tab go as the eye does: fields are made as they are needed."""
        order = (
            self.sheet,
            self.header,
            *self.form.fields,
            self.preview,
            self.show_refused,
            self.cancel,
            self.accept_button,
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    # --- what it says ---
    def _on_change(self) -> None:
        self._look()
        self._ask_for_check()

    def _ask_for_check(self) -> None:
        self._checked = False
        self.counts.setText(tr("Reading the table…"))
        self.show_refused.hide()
        self._judge()
        self._pause.start()

    def _look(self) -> None:
        if self._table is None:
            return
        mapping = self.mapping
        chunk = preview(self._table, mapping, _ROWS_SHOWN)
        self.preview.show_chunk(chunk, dict(self._kinds))
        warnings = [words.THERE_ALREADY.format(name=wording.isolated(self._before))] if self._before else []
        if not mapping.day_order_sure:
            warnings.append(words.ASK_ORDER)
        if not self._table.encoding_sure:
            warnings.append(wording.encoding_unsure(self._table.name, self._table.encoding))
        if not mapping.of(TableRole.DATE) and not mapping.of(TableRole.YEAR):
            warnings.append(words.NO_DATES)
        self.warning.setText(" ".join(warnings))
        for part in (self.warning, self._warning_icon):
            part.setVisible(bool(warnings))
        made = [] if mapping.of(TableRole.TITLE) else [words.TITLES_MADE]
        short = [words.SHORT_YEARS] if any(map(has_short_year, chunk.words)) else []
        self.notes.setText(" ".join((*made, *short, words.DRAWN_AS)))

    def _judge(self) -> None:
        self.accept_button.setText(words.import_words(self._events if self._checked else 0))
        self.accept_button.setEnabled(self.mapping.day_order_sure and (self._events > 0 or not self._checked))
