"""The names of one person: every spelling with its count, script and samples; who was joined; what can be done."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.commands.people import AddName, RemoveName, RenamePerson
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.ids import NameId, PersonId
from timeline_app.domain.names import isolate
from timeline_app.domain.translating import mark, number, said, tr, trn
from timeline_app.gui import wording
from timeline_app.gui.ask import Ask
from timeline_app.gui.people.samples import Samples
from timeline_app.gui.people.two_people import counts_of
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton, PlainButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label, lean, plain_tooltip
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.person_names import PastJoin, PersonNames, Written

_ROWS_SHOWN = 7
_SCRIPTS = {
    "Latin": mark("Latin"), "Arabic": mark("Arabic"), "Hebrew": mark("Hebrew"), "Cyrillic": mark("Cyrillic"),
    "Greek": mark("Greek"), "Han": mark("Han"), "Hangul": mark("Hangul"), "Hiragana": mark("Hiragana"),
    "Katakana": mark("Katakana"), "Thai": mark("Thai"), "Devanagari": mark("Devanagari"),
}  # fmt: skip


class NamesPage(QWidget):
    """Shows `PersonNames` and says what the user wants; it changes nothing."""

    command_wanted = Signal(object)
    sample_wanted = Signal(object)
    join_wanted = Signal(int)
    """The person whom the user wants to join with another."""
    split_wanted = Signal(int)
    unmerge_wanted = Signal(object)
    """The `PastJoin` to be taken apart."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._ask = ask
        self._theme: Theme | None = None
        self._names: PersonNames | None = None
        self._may_edit = True
        self.title = Label(role="panel.title", wraps=True)
        self.counts = Label(role="secondary", ink="text.2", wraps=True)
        self.table = self._make_table()
        self.add = PlainButton(tr("Add a spelling…"), "plus")
        self.main = PlainButton(tr("Use as main name"))
        self.remove = PlainButton(tr("Remove spelling"))
        self.samples_head = Label(role="label", ink="text.2")
        self.samples = Samples()
        self.join_button = PlainButton(tr("Join with another person…"), "merge")
        self.split_button = PlainButton(tr("Split off a person…"), "split")
        self.joins_head = Label(tr("Joined into this person"), "label", "text.2")
        self.joins = QWidget()
        self._joins = QVBoxLayout(self.joins)
        self.apart = Label(role="secondary", ink="text.2", wraps=True)
        self._lay_out()
        self._connect()

    @property
    def names(self) -> PersonNames | None:
        """Give what is shown."""
        return self._names

    def show_names(self, names: PersonNames) -> None:
        """Show a person; the chosen spelling of the same person stays chosen."""
        chosen = self.selected_name()
        same = self._names is not None and self._names.person == names.person
        self._names = names
        self.title.setText(names.main_name)
        lean(self.title)
        self.counts.setText(counts_of(names))
        self._fill_table(names)
        wanted = chosen.name if same and chosen is not None else 0
        row = next((row for row, one in enumerate(names.written) if one.name == wanted), 0)
        self.table.setCurrentCell(row, 0)  # `selectRow` finds no column in a table that is mirrored and not seen yet
        self._fill_joins(names)
        self.apart.setText(tr("Not the same person as: {names}", names=" · ".join(isolate(one) for one in names.apart)))
        self.apart.setVisible(bool(names.apart))
        self._show_chosen()

    def set_may_edit(self, may: bool) -> None:
        """Offer or take away what changes the record."""
        self._may_edit = may
        for button in (self.add, self.main, self.remove, self.join_button, self.split_button):
            button.setVisible(may)

    def selected_name(self) -> Written | None:
        """Give the spelling that is chosen in the table."""
        row = self.table.currentRow()
        return self._names.written[row] if self._names is not None and 0 <= row < len(self._names.written) else None

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        dress(self, theme)
        self.table.verticalHeader().setDefaultSectionSize(theme.px(34))
        dress_rows(self.table, theme)
        self._fit_table()

    # --- what the buttons do ---
    def add_spelling(self) -> None:
        """Ask for another spelling."""
        words = self._ask.text(tr("Add a spelling"), tr("Another spelling, or the name in another script"))
        if words and self._names is not None:
            self.command_wanted.emit(AddName(PersonId(self._names.person), words))

    def use_as_main(self) -> None:
        """Make the chosen spelling the main name."""
        use = self.selected_name()
        if use is not None and self._names is not None and not use.is_main:
            self.command_wanted.emit(RenamePerson(PersonId(self._names.person), use.text))

    def remove_spelling(self) -> None:
        """Remove the chosen spelling, after saying what goes with it."""
        use = self.selected_name()
        if use is None or use.is_main or not self._may_edit:
            return
        name = isolate(use.text)
        sentence = (
            trn(
                "Remove the spelling “{name}”? {n} mark in articles goes with it. No quote changes.",
                "Remove the spelling “{name}”? {n} marks in articles go with it. No quote changes.",
                use.count,
                name=name,
            )
            if use.count
            else tr("Remove the spelling “{name}”? No quote changes.", name=name)
        )
        if self._ask.confirm(sentence, wording.REMOVE):
            self.command_wanted.emit(RemoveName(NameId(use.name)))

    # --- filling ---
    def _fill_table(self, names: PersonNames) -> None:
        self.table.setRowCount(len(names.written))
        for row, one in enumerate(names.written):
            cells = (one.text, script_in_words(one.script), number(one.count) if one.count else "–", how_known(one))
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(plain_tooltip(words))  # the whole of it, where a column is too narrow
                if column == 2:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self._fit_table()

    def _fit_table(self) -> None:
        """Show all rows of a short table; a long one scrolls."""
        rows = min(self.table.rowCount(), _ROWS_SHOWN)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() + rows * row + 10)
        self.table.setMaximumHeight(self.table.minimumHeight())

    def _fill_joins(self, names: PersonNames) -> None:
        while (item := self._joins.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for join in names.joins:
            self._joins.addWidget(self._join_row(join))
        for part in (self.joins_head, self.joins):
            part.setVisible(bool(names.joins))
        if self._theme is not None:
            dress(self.joins, self._theme)

    def _join_row(self, join: PastJoin) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(join_in_words(join), wraps=True), 1)
        if self._may_edit:
            button = LinkButton(tr("Unmerge…"), "split")
            button.setAccessibleName(tr("Unmerge {name}", name=isolate(join.name)))
            button.clicked.connect(partial(self.unmerge_wanted.emit, join))
            row.addWidget(button)
        return made

    def _show_chosen(self) -> None:
        use = self.selected_name()
        for button in (self.main, self.remove):
            button.setEnabled(use is not None and not use.is_main)
        if use is None:
            return
        self.samples_head.setText(tr("Where “{name}” is printed", name=isolate(use.text)))
        if use.samples != self.samples.shown or not use.samples:
            self.samples.show_samples(use.samples, tr("Not printed in any article yet. You gave this spelling."))

    # --- putting together ---
    def _make_table(self) -> QTableWidget:
        columns = (tr("Spelling"), tr("Script"), tr("Printed"), tr("How it is known"))
        table = QTableWidget(0, len(columns))
        table.setHorizontalHeaderLabels(columns)
        table.setAccessibleName(tr("Spellings"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 3):  # both give way where text is large and the window narrow
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        spelling, people = QWidget(), QWidget()
        for holder, buttons in (
            (spelling, (self.add, self.main, self.remove)),
            (people, (self.join_button, self.split_button)),
        ):
            flow = FlowLayout(holder)
            for button in buttons:
                flow.addWidget(button)
        self._joins.setContentsMargins(0, 0, 0, 0)
        self._joins.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        for part in (
            self.title, self.counts, self.table, spelling, self.samples_head, self.samples, people, self.joins_head,
            self.joins, self.apart,
        ):  # fmt: skip
            box.addWidget(part)
        box.addStretch(1)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.add.clicked.connect(self.add_spelling)
        self.main.clicked.connect(self.use_as_main)
        self.remove.clicked.connect(self.remove_spelling)
        self.samples.wanted.connect(self.sample_wanted)
        self.join_button.clicked.connect(lambda: self._for_person(self.join_wanted.emit))
        self.split_button.clicked.connect(lambda: self._for_person(self.split_wanted.emit))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_spelling)

    def _for_person(self, say: object) -> None:
        if self._names is not None and callable(say):
            say(self._names.person)


def how_known(one: Written) -> str:
    """Say how a spelling is known."""
    if one.is_main:
        return tr("main name, printed") if one.origin == "printed" else tr("main name, given by you")
    return tr("as printed") if one.origin == "printed" else tr("given by you")


def script_in_words(script: str) -> str:
    """Give the name of a script in the user's language; a rare one as Unicode calls it."""
    return said(_SCRIPTS.get(script, script))


def join_in_words(join: PastJoin) -> str:
    """Say who was joined, when, and into whom where that was somebody else."""
    name = isolate(join.name)
    if join.day is None:
        return name
    day = day_in_words(join.day, weekday=False)
    if join.into:
        return tr("{name}, joined into {other} on {day}", name=name, other=isolate(join.into), day=day)
    return tr("{name}, joined on {day}", name=name, day=day)
