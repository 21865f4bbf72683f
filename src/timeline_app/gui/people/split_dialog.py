"""Splitting one person into two: the spellings and the quotes that belong to the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_app.commands.people import SplitPerson
from timeline_app.domain.ids import EvidenceId, NameId, PersonId
from timeline_app.domain.names import isolate
from timeline_app.domain.quoting import in_quotation_marks
from timeline_app.domain.translating import tr, trn
from timeline_app.gui.people.answer_row import answer_row
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.person_sheet import PersonSheet


class SplitDialog(QDialog):
    """Asks for the other person's name and what goes to them."""

    def __init__(self, theme: Theme, sheet: PersonSheet, parent: QWidget | None = None) -> None:
        """Offer every spelling but the main name, and every piece of evidence."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setWindowTitle(tr("Split off a person"))
        self.setMinimumSize(theme.px(560), theme.px(520))
        self._sheet = sheet
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Name of the other person"))
        self.name.setAccessibleName(tr("Name of the other person"))
        self.names = _checklist(tr("Spellings that are theirs"))
        for use in sheet.names:
            if not use.is_main:
                printed = trn(
                    "{name}, printed {n} time", "{name}, printed {n} times", use.count, name=isolate(use.text)
                )
                _add(self.names, printed if use.count else isolate(use.text), use.name)
        self.quotes = _checklist(tr("Quotes to move"))
        for group in sheet.groups:
            for card in group.cards:
                quote = isolate(in_quotation_marks(card.exact))
                who, paper = isolate(card.speaker), isolate(card.publisher)
                _add(self.quotes, tr("{quote}  {who}, {paper}", quote=quote, who=who, paper=paper), card.evidence)
        self.split = PrimaryButton(tr("Split"))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(
            Label(tr("Split a person off from {main_name}", main_name=sheet.main_name), "panel.title", wraps=True)
        )
        box.addWidget(self.name)
        box.addWidget(Label(tr("Spellings that are theirs"), "label", "text.2"))
        box.addWidget(self.names, 1)
        box.addWidget(Label(tr("Quotes to move"), "label", "text.2"))
        box.addWidget(self.quotes, 3)
        box.addLayout(answer_row(self, self.split))
        self.name.textChanged.connect(self._offer)
        self.names.itemChanged.connect(self._propose_name)
        self._offer()
        dress(self, theme)
        for view in (self.names, self.quotes):
            dress_rows(view, theme)

    @property
    def command(self) -> SplitPerson:
        """Give the command for what is ticked."""
        return SplitPerson(
            PersonId(self._sheet.person),
            self.name.text().strip(),
            tuple(NameId(row) for row in _ticked(self.names)),
            tuple(EvidenceId(row) for row in _ticked(self.quotes)),
        )

    def _propose_name(self, item: QListWidgetItem) -> None:
        if not self.name.text() and item.checkState() is Qt.CheckState.Checked:
            use = next(use for use in self._sheet.names if use.name == item.data(Qt.ItemDataRole.UserRole))
            self.name.setText(use.text)

    def _offer(self) -> None:
        self.split.setEnabled(bool(self.name.text().strip()))


def _checklist(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    return made


def _add(box: QListWidget, words: str, row: int) -> None:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    item.setData(Qt.ItemDataRole.UserRole, row)
    box.addItem(item)


def _ticked(box: QListWidget) -> list[int]:
    items = (box.item(row) for row in range(box.count()))
    return [int(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked]
