"""Making an event without evidence, and changing what is known about one."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.commands.events import AddEvent, EditEvent
from timeline_app.domain.ids import EventId, EventKindId, PersonId
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.desk import Desk
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import Chip, PlainButton, PrimaryButton
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_field import PickField
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import FormChoices, form_choices
from timeline_app.queries.event_sheet import EventSheet


class EventDialog(QDialog):
    """Title, kind, people, place and, while no evidence dates it, when. `command` is what to do after `accept`."""

    def __init__(
        self,
        theme: Theme,
        choices: FormChoices,
        sheet: EventSheet | None = None,
        people: tuple[int, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme, self._sheet = theme, sheet
        self._names = {choice.row: choice.label for choice in choices.people}
        self._taking_part = list(people if sheet is None else (row for row, _name in sheet.people))
        self.setWindowTitle(tr("New event") if sheet is None else tr("Change event"))
        self.setMinimumWidth(theme.px(440))
        self.title = QLineEdit(sheet.title if sheet is not None else "")
        self.title.setAccessibleName(tr("What happened"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        self.kind.setPlaceholderText(tr("Choose…"))
        for choice in choices.event_kinds:
            self.kind.addItem(choice.label, choice.row)
        self.person = PickField(tr("Add a person"))
        self.person.setAccessibleName(tr("Add a person"))
        self.person.set_choices(choices.people)
        self.people = QWidget()
        self._people = FlowLayout(self.people)
        self.place = QLineEdit(sheet.place if sheet is not None else "")
        self.place.setAccessibleName(tr("Where"))
        self.when = DateField(tr("30 March 2011 · between 21 Feb and 1 Apr 2011"), tr("When"))
        self.save = PrimaryButton(tr("Add event") if sheet is None else tr("Save event"))
        self.save.setDefault(True)
        if sheet is not None:
            self.kind.setCurrentIndex(self.kind.findData(sheet.kind))
            self.when.set_words(sheet.when.words)
        self._lay_out()
        self._connect()
        self._show_people()
        dress(self, theme)

    @property
    def command(self) -> AddEvent | EditEvent:
        """Give the command."""
        people = tuple(PersonId(row) for row in self._taking_part)
        title, place = self.title.text().strip(), self.place.text().strip()
        kind, when = EventKindId(self.kind.currentData()), self.when.span
        if self._sheet is None:
            return AddEvent(title, kind, people, place, when)
        dated_by_hand = None if self._sheet.date_is_computed else when
        return EditEvent(EventId(self._sheet.event), title, kind, people, place, dated_by_hand)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(6)
        for words, field in (
            (tr("What happened, in a few words"), self.title), (tr("Kind"), self.kind),
            (tr("Who took part"), self.person),
        ):  # fmt: skip
            box.addWidget(Label(words, "label"))
            box.addWidget(field)
        box.addWidget(self.people)
        box.addWidget(Label(tr("Where"), "label"))
        box.addWidget(self.place)
        if self._sheet is None or not self._sheet.date_is_computed:
            box.addWidget(Label(tr("When, in plain words"), "label"))
            box.addWidget(self.when)
            words = tr("Drawn as an outline until a quote stands behind it.")
        else:
            self.when.setParent(None)
            words = tr("Its date comes from its evidence and is changed there.")
        box.addWidget(Label(words, "secondary", "text.2", wraps=True))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 10, 0, 0)
        cancel = PlainButton(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        box.addLayout(buttons)

    def _connect(self) -> None:
        self.title.textChanged.connect(self._judge)
        self.kind.currentIndexChanged.connect(self._judge)
        self.person.picked.connect(self._add_person)
        self.save.clicked.connect(self.accept)
        self._judge()

    def _add_person(self) -> None:
        row = self.person.pick.row
        if row is not None and row in self._names:
            if row not in self._taking_part:
                self._taking_part.append(row)
            self.person.clear()
            self._show_people()

    def _remove_person(self, row: int) -> None:
        self._taking_part.remove(row)
        self._show_people()

    def _show_people(self) -> None:
        self._people.clear()
        for row in self._taking_part:
            chip = Chip(f"{self._names.get(row, '?')}  ×", checkable=False)
            chip.setToolTip(tr("Take out"))
            chip.clicked.connect(lambda _checked=False, gone=row: self._remove_person(gone))
            self._people.addWidget(chip)
        self.people.setVisible(bool(self._taking_part))

    def _judge(self) -> None:
        self.save.setEnabled(bool(self.title.text().strip()) and self.kind.currentIndex() >= 0)


def new_event(desk: Desk, people: tuple[int, ...], parent: QWidget) -> None:
    """Ask about an event and make it."""
    dialog = EventDialog(desk.theme, desk.session.read(form_choices), None, people, parent)

    def make() -> None:
        outcome = desk.session.run(dialog.command)
        if outcome is not None and isinstance(outcome.value, int):
            desk.opening.emit(Selected("event", outcome.value))

    _open(dialog, make)


def change_event(desk: Desk, sheet: EventSheet, parent: QWidget) -> None:
    """Ask what to change about an event and change it."""
    dialog = EventDialog(desk.theme, desk.session.read(form_choices), sheet, (), parent)
    _open(dialog, lambda: desk.session.run(dialog.command))


def _open(dialog: EventDialog, act: Callable[[], object]) -> None:
    dialog.accepted.connect(act)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
