"""What would settle it: a list of notes and hints for the contradiction in view, and who is named with it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.commands.contradictions import AddSettling, EditSettling, RemoveSettling
from timeline_app.domain.ids import ContradictionId, SettlingId
from timeline_app.domain.translating import tr
from timeline_app.gui.settling.rows import EditRow, HintRow, LineRow
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pills import Pill
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.settling import Settling, SettlingHint, SettlingLine

OPEN_FIRST = tr("Open it as a contradiction to note what would settle it.")
NOTHING = tr("Nothing noted yet. Add what would settle it: a document, a witness, a later report.")


class SettlingPart(QWidget):
    """Shows one `Settling`. What is typed in the row to write in stays until the contradiction changes."""

    command_wanted = Signal(object)
    search_wanted = Signal(str)
    """Words for the search over everything."""
    person_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme = theme
        self._settling: Settling | None = None
        self._may_edit = True
        self.rows: list[LineRow | HintRow] = []
        self.editing: EditRow | None = None
        self._edited: SettlingLine | None = None
        self.add = LinkButton(tr("Add"), "plus")
        self.add.setAccessibleName(tr("Add what would settle it"))
        self.add.clicked.connect(lambda: self.write(None))
        self.said = Label("", "body", "text.2", wraps=True)
        self.named_head = Label("", "label", "text.2", wraps=True)
        self.named = QWidget()
        self._pills = FlowLayout(self.named)
        self._lay_out()
        self.apply_theme(theme)

    @property
    def settling(self) -> Settling | None:
        """Give what is shown."""
        return self._settling

    def set_may_edit(self, may_edit: bool) -> None:
        """Switch off what changes the record."""
        self._may_edit = may_edit
        self._show_state()

    def show_settling(self, settling: Settling, subject: str) -> None:
        """Show what would settle a contradiction about somebody."""
        if self._settling is None or self._settling.contradiction != settling.contradiction:
            self._leave(give_back=False)
        self._settling = settling
        self._fill(settling)
        self.named_head.setText(
            tr("Named with {name}", name=subject) if subject else tr("Named in the same quotes and events")
        )
        self._pills.clear()
        for one in settling.named_with:
            pill = Pill(one.name)
            pill.apply_theme(self._theme)
            pill.setAccessibleDescription(tr("Shows this person"))
            pill.clicked.connect(partial(self._want_person, one.person))
            self._pills.addWidget(pill)
        for part in (self.named_head, self.named):
            part.setVisible(bool(settling.named_with))
        self._show_state()

    def write(self, line: SettlingLine | None) -> None:
        """Open the row to write in, for a new note (None) or to change one."""
        if self._settling is None or not self._may_edit:
            return
        self._leave(give_back=False)
        self._edited = line
        row = EditRow(line.words if line is not None else "", line.search if line is not None else "")
        row.saved.connect(self._save)
        row.left.connect(self._leave)
        row.apply_theme(self._theme)
        at = next((n for n, one in enumerate(self.rows) if isinstance(one, LineRow) and one.line == line), -1)
        if at >= 0:
            self.rows[at].hide()
        first_hint = sum(isinstance(one, LineRow) for one in self.rows)
        self._list.insertWidget(at if at >= 0 else first_hint, row)
        self.editing = row
        row.words.setFocus()
        row.words.selectAll()
        self._show_state()
        self._scroll.ensureWidgetVisible(row)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the part."""
        self._theme = theme
        dress(self, theme)

    def _fill(self, settling: Settling) -> None:
        focused = self._row_in_hand()
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self.editing:
                widget.hide()
                widget.deleteLater()
        self.rows = [*map(self._line_row, settling.lines), *map(self._hint_row, settling.hints)]
        for row in self.rows:
            row.apply_theme(self._theme)
            self._list.addWidget(row)
        if self.editing is not None:
            self._list.insertWidget(len(settling.lines), self.editing)
        self._give_focus_back(focused)

    def _line_row(self, line: SettlingLine) -> LineRow:
        row = LineRow(line, may_edit=self._may_edit)
        settling = SettlingId(line.settling)
        row.ticked.connect(lambda done: self.command_wanted.emit(EditSettling(settling, done=done)))
        row.search_wanted.connect(self.search_wanted)
        row.edit_wanted.connect(partial(self.write, line))
        row.removal_wanted.connect(lambda: self.command_wanted.emit(RemoveSettling(settling)))
        return row

    def _hint_row(self, hint: SettlingHint) -> HintRow:
        may_add = self._may_edit and self._settling is not None and self._settling.contradiction != 0
        row = HintRow(hint, may_add=may_add)
        row.added.connect(lambda: self._note(hint.words, hint.search))
        return row

    def _note(self, words: str, search: str) -> None:
        if self._settling is not None:
            self.command_wanted.emit(AddSettling(ContradictionId(self._settling.contradiction), words, search))

    def _save(self, words: str, search: str) -> None:
        edited = self._edited
        self._leave()
        if edited is None:
            self._note(words, search)
        elif (words, search) != (edited.words, edited.search):
            self.command_wanted.emit(EditSettling(SettlingId(edited.settling), words, search))

    def _leave(self, *, give_back: bool = True) -> None:
        """Close the row to write in."""
        if self.editing is not None:
            self.editing.hide()
            self.editing.deleteLater()
            self.editing, self._edited = None, None
            for row in self.rows:
                row.show()
            self._show_state()
            if give_back:
                self.add.setFocus()

    def _row_in_hand(self) -> int:
        """Give the note whose row has the focus, 0 for none: the rows are made anew with every change."""
        focused = QApplication.focusWidget()
        for row in self.rows:
            if isinstance(row, LineRow) and focused is not None and row.isAncestorOf(focused):
                return row.line.settling
        return 0

    def _give_focus_back(self, settling: int) -> None:
        for row in self.rows:
            if settling and isinstance(row, LineRow) and row.line.settling == settling:
                row.done.setFocus()

    def _want_person(self, row: int) -> None:
        self.person_wanted.emit(row)

    def _show_state(self) -> None:
        shown = self._settling
        proposed = shown is not None and shown.contradiction == 0
        self.add.setVisible(self._may_edit and not proposed)
        self.add.setEnabled(self.editing is None)
        nothing = shown is not None and not shown.lines and not shown.hints and self.editing is None
        self.said.setText(OPEN_FIRST if proposed else NOTHING)
        self.said.setVisible(proposed or nothing)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(tr("What would settle it"), "section"))
        head.addStretch(1)
        head.addWidget(self.add)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inside = QWidget()
        set_tone(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 10, 20, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addLayout(self._list)
        column.addSpacing(4)
        column.addWidget(self.named_head)
        column.addWidget(self.named)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)
