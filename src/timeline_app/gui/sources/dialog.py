"""Every source with its grade. Another letter shows what it changes before it is saved; what was set by hand stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from timeline_app.commands.sources import GradeSource
from timeline_app.domain.evidence import RELIABILITY_WORDS
from timeline_app.domain.ids import SourceId
from timeline_app.domain.moments import moment_in_words
from timeline_app.domain.names import fold_name
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.gui.wording import SOURCE_KIND_WORDS, isolated
from timeline_app.queries.sources import GradedPiece, SourceRow, SourceSheet

_ROW = Qt.ItemDataRole.UserRole
_MOST_PIECES = 200
"""More pieces than these are counted, not listed."""


class SourcesDialog(QDialog):
    """Emits `command_wanted(GradeSource)` and stays open; `show_sources` and `show_sheet` follow the record."""

    command_wanted = Signal(object)
    sheet_wanted = Signal(int)
    """The source whose sheet is to be shown."""
    evidence_wanted = Signal(int)
    """A piece of evidence to open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme, self._read_only = theme, read_only
        self._rows: tuple[SourceRow, ...] = ()
        self._sheet: SourceSheet | None = None
        self.setWindowTitle(tr("Sources and grades"))
        self.resize(theme.px(820), theme.px(560))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter sources"))
        self.filter.setAccessibleName(tr("Filter sources"))
        self.filter.setClearButtonEnabled(True)
        self.list = _list(tr("Sources"))
        self.name = Label(role="panel.title", wraps=True)
        self.kind = Label(role="secondary", ink="text.2", wraps=True)
        self.history = _list(tr("Grades so far, newest first"))
        self.letter = PickBox()
        self.letter.setAccessibleName(tr("Reliability of the source"))
        self.letter.setPlaceholderText(tr("Choose a letter"))
        for letter, words in RELIABILITY_WORDS.items():
            self.letter.addItem(f"{letter}  {words}", letter)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why, if you want to say"))
        self.reason.setAccessibleName(tr("Reason for the grade"))
        self.effect = Label(role="label", wraps=True)
        self.effect.setObjectName("regrade_effect")
        self.pieces = _list(tr("Evidence that names this source first"))
        self.save = PrimaryButton(tr("Save grade"))
        self.close_button = PlainButton(tr("Close"))
        self._lay_out()
        self._connect()
        dress(self, theme)
        scale_icons(self.filter, theme)
        for view in (self.list, self.history, self.pieces):
            dress_rows(view, theme)
        self._offer()

    @property
    def source(self) -> int:
        """Give the source shown, 0 for none."""
        return self._sheet.row.source if self._sheet is not None else 0

    def show_sources(self, rows: Sequence[SourceRow]) -> None:
        """Fill the list; the one shown stays chosen."""
        self._rows = tuple(rows)
        self._fill_list()

    def show_sheet(self, sheet: SourceSheet) -> None:
        """Show one source."""
        same = self._sheet is not None and self._sheet.row.source == sheet.row.source
        self._sheet = sheet
        self.name.setText(isolated(sheet.row.name))
        first = trn("first named in {n} piece of evidence", "first named in {n} pieces of evidence", len(sheet.pieces))
        self.kind.setText(f"{SOURCE_KIND_WORDS[sheet.row.kind]}  ·  {first}")
        self.history.clear()
        for line in sheet.history:
            words = f"{line.letter}  {RELIABILITY_WORDS[line.letter]}  ·  {moment_in_words(line.graded_at)}"
            self.history.addItem(f"{words}\n{line.reason}" if line.reason else words)
        if not sheet.history:
            self.history.addItem(tr("Not graded yet"))
        if not same or self.letter.currentData() is None:
            self.letter.setCurrentIndex(self.letter.findData(sheet.row.letter))
            self.reason.clear()
        self._mark_current()
        self._offer()

    def show_none(self) -> None:
        """Show no source: the one that was shown is gone."""
        self._sheet = None
        self.name.clear()
        self.kind.clear()
        self.history.clear()
        self.letter.setCurrentIndex(-1)
        self.reason.clear()
        self._fill_list()
        self._offer()

    def _fill_list(self) -> None:
        wanted = fold_name(self.filter.text()).split()
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            if all(word in fold_name(row.name) for word in wanted):
                letter = row.letter or "–"
                item = QListWidgetItem(
                    f"{letter}   {isolated(row.name)}\n{SOURCE_KIND_WORDS[row.kind]}  ·  {row.evidence:,}"
                )
                pieces = trn("{n} piece of evidence", "{n} pieces of evidence", row.evidence)
                grade = tr("grade {letter}", letter=letter) if row.letter else tr("not graded")
                spoken = ", ".join((row.name, SOURCE_KIND_WORDS[row.kind], grade, pieces))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setData(_ROW, row.source)
                self.list.addItem(item)
        self.list.blockSignals(False)
        self._mark_current()
        if self.list.currentRow() < 0 and self.list.count() and not self.source:
            self.list.setCurrentRow(0)

    def _mark_current(self) -> None:
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            if self.list.item(at).data(_ROW) == self.source:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _offer(self) -> None:
        sheet, letter = self._sheet, self.letter.currentData()
        self.pieces.clear()
        self.save.setEnabled(False)
        if sheet is None:
            self.effect.setText(tr("Choose a source at the left."))
            return
        wants = letter is not None and (letter != sheet.row.letter or bool(self.reason.text().strip()))
        self.save.setEnabled(wants and not self._read_only)
        changed = sheet.changed_by(letter) if letter is not None else ()
        self.effect.setText(_effect(sheet, changed, letter))
        after = {piece.evidence: piece.regraded(letter) for piece in changed} if letter is not None else {}
        others = [piece for piece in sheet.pieces if piece.evidence not in after]
        for piece in [*changed, *others][:_MOST_PIECES]:
            grade = str(piece.grade)
            if piece.evidence in after:
                grade = tr("{before} becomes {after}", before=piece.grade, after=after[piece.evidence])
            elif piece.own is not None:
                grade = tr("{grade}, set by hand, stays", grade=piece.grade)
            about = "  ·  ".join(part for part in (piece.subject, piece.paper, grade) if part)
            item = QListWidgetItem(f"{isolated(piece.words)}\n{about}")
            item.setData(_ROW, piece.evidence)
            self.pieces.addItem(item)

    def _save(self) -> None:
        letter = self.letter.currentData()
        if self._sheet is not None and letter is not None and self.save.isEnabled():
            reason = self.reason.text().strip()
            self.reason.clear()
            self.command_wanted.emit(GradeSource(SourceId(self._sheet.row.source), letter, reason))

    def _choose(self, row: int) -> None:
        item = self.list.item(row)
        if item is not None:
            self.sheet_wanted.emit(item.data(_ROW))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._fill_list)
        self.list.currentRowChanged.connect(self._choose)
        self.letter.currentIndexChanged.connect(self._offer)
        self.reason.textChanged.connect(self._offer)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)
        self.pieces.itemActivated.connect(lambda item: self.evidence_wanted.emit(item.data(_ROW)))

    def _lay_out(self) -> None:
        left = QWidget()
        box = QVBoxLayout(left)
        box.setContentsMargins(0, 0, 8, 0)
        box.addWidget(self.filter)
        box.addWidget(self.list, 1)
        right = QWidget()
        side = QVBoxLayout(right)
        side.setContentsMargins(8, 0, 0, 0)
        side.setSpacing(6)
        for widget, stretch in (
            (self.name, 0), (self.kind, 0),
            (Label(tr("Grades so far"), "label"), 0), (self.history, 1),
            (Label(tr("Reliability of the source"), "label"), 0), (self.letter, 0), (self.reason, 0),
            (self.effect, 0), (self.pieces, 2),
        ):  # fmt: skip
            side.addWidget(widget, stretch)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setSizes([self._theme.px(280), self._theme.px(500)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addWidget(split, 1)
        whole.addLayout(foot)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setTabKeyNavigation(False)
    return made


def _effect(sheet: SourceSheet, changed: Sequence[GradedPiece], letter: str | None) -> str:
    """Say what saving the letter would do."""
    if letter is None:
        return tr("Evidence takes the letter over from the source that its chain names first.")
    kept = len(sheet.by_hand)
    parts = [
        trn("Changes the grade of {n} piece of evidence.", "Changes the grade of {n} pieces of evidence.", len(changed))
        if changed
        else tr("Changes no grade of any evidence.")
    ]
    if kept:
        parts.append(trn("{n} grade that was set by hand stays.", "{n} grades that were set by hand stay.", kept))
    return " ".join(parts)
