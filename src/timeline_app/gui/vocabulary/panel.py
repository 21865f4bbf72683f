"""The vocabulary of a project: what people can be, into which groups that puts them, and what can happen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from timeline_app.commands.command import Command
from timeline_app.commands.vocabulary import (
    OrderWords,
    RemoveEventKind,
    RemoveGroup,
    RemoveStatus,
    SaveEventKind,
    SaveGroup,
    SaveStatus,
)
from timeline_app.domain.ids import EventKindId, PersonGroupId, StatusKindId
from timeline_app.domain.translating import tr, trn
from timeline_app.domain.vocabulary import BAND_WORDS, GLYPH_WORDS, GLYPHS
from timeline_app.gui.ask import Ask
from timeline_app.gui.theme import Theme
from timeline_app.gui.vocabulary.word_list import Word, WordList
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.glyphs import glyph_icon
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.list_rows import dress_rows
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.switches import SegmentedSwitch
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.vocabulary import GroupRow, KindRow, StatusRow, Vocabulary

STATUSES, GROUPS, KINDS = "status_kind", "person_group", "event_kind"
_NO_STATUS = tr("No status any more")


class VocabularyPanel(QWidget):
    """Shows one `Vocabulary` and emits the commands that change it. Keys of words never change, so records stay."""

    command_wanted = Signal(object)

    def __init__(self, theme: Theme, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme, self._ask, self._read_only = theme, ask, False
        self._shown = Vocabulary((), (), ())
        self.switch = SegmentedSwitch(
            ((STATUSES, tr("Statuses")), (GROUPS, tr("Groups of people")), (KINDS, tr("Kinds of event")))
        )
        self.pages = QStackedWidget()
        self.statuses, self.status_form = WordList(tr("Statuses")), StatusForm()
        self.groups, self.group_form = WordList(tr("Groups of people")), GroupForm()
        self.kinds, self.kind_form = WordList(tr("Kinds of event")), KindForm()
        self._lay_out()
        self._connect()
        self.apply_theme(theme)

    def show_vocabulary(self, shown: Vocabulary, *, read_only: bool = False) -> None:
        """Show the words; those in hand stay in hand."""
        self._shown, self._read_only = shown, read_only
        names = {group.group: group.label for group in shown.groups}
        self.status_form.offer(shown.groups, shown.statuses)
        self.kind_form.offer(shown.kinds, self._theme)
        self.statuses.show_words([_status(row, names) for row in shown.statuses], read_only=read_only)
        self.groups.show_words([_group(row) for row in shown.groups], read_only=read_only)
        self.kinds.show_words([_kind(row, self._theme) for row in shown.kinds], read_only=read_only)
        for words, choose in (
            (self.statuses, self._choose_status), (self.groups, self._choose_group), (self.kinds, self._choose_kind),
        ):  # fmt: skip
            if words.row:  # what is being typed for a new word stays
                choose(words.row)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self._theme = theme
        dress(self, theme)
        dress_rows(self.status_form.excludes, theme)
        for row in (self.statuses, self.groups, self.kinds):
            row.list.setIconSize(QSize(theme.px(14), theme.px(14)))

    # --- what is in hand ---
    def _choose_status(self, row: int) -> None:
        found = next((one for one in self._shown.statuses if one.status == row), None)
        self.status_form.show_status(found, may_change=not self._read_only)

    def _choose_group(self, row: int) -> None:
        found = next((one for one in self._shown.groups if one.group == row), None)
        self.group_form.show_group(found, may_change=not self._read_only)

    def _choose_kind(self, row: int) -> None:
        found = next((one for one in self._shown.kinds if one.kind == row), None)
        self.kind_form.show_kind(found, may_change=not self._read_only)

    # --- what is removed ---
    def _remove_status(self, row: int) -> None:
        found = next(one for one in self._shown.statuses if one.status == row)
        instead: StatusKindId | None = None
        if found.claims:
            others = {one.label: one.status for one in self._shown.statuses if one.status != row}
            words = trn(
                "{n} claim gives this status. What shall it give instead?",
                "{n} claims give this status. What shall they give instead?",
                found.claims,
            )
            chosen = self._ask.pick(tr("Remove “{words}”", words=found.label), words, (_NO_STATUS, *others))
            if chosen is None:
                return
            instead = StatusKindId(others[chosen]) if chosen in others else None
        self.command_wanted.emit(RemoveStatus(StatusKindId(row), instead))

    def _remove_kind(self, row: int) -> None:
        found = next(one for one in self._shown.kinds if one.kind == row)
        instead: EventKindId | None = None
        if found.events:
            others = {one.label: one.kind for one in self._shown.kinds if one.kind != row}
            words = trn(
                "{n} event is of this kind. Which kind is it from now on?",
                "{n} events are of this kind. Which kind are they from now on?",
                found.events,
            )
            chosen = self._ask.pick(tr("Remove “{words}”", words=found.label), words, tuple(others))
            if chosen is None:
                return
            instead = EventKindId(others[chosen])
        self.command_wanted.emit(RemoveEventKind(EventKindId(row), instead))

    def _connect(self) -> None:
        self.switch.chosen.connect(lambda key: self.pages.setCurrentIndex((STATUSES, GROUPS, KINDS).index(key)))
        self.statuses.chosen.connect(self._choose_status)
        self.groups.chosen.connect(self._choose_group)
        self.kinds.chosen.connect(self._choose_kind)
        for words, form in (
            (self.statuses, self.status_form), (self.groups, self.group_form), (self.kinds, self.kind_form),
        ):  # fmt: skip
            words.add_wanted.connect(words.let_go)
            words.add_wanted.connect(form.begin)
            form.command_wanted.connect(self.command_wanted)
        self.statuses.remove_wanted.connect(self._remove_status)
        self.groups.remove_wanted.connect(lambda row: self.command_wanted.emit(RemoveGroup(PersonGroupId(row))))
        self.kinds.remove_wanted.connect(self._remove_kind)
        for table, words in ((STATUSES, self.statuses), (GROUPS, self.groups), (KINDS, self.kinds)):
            words.order_wanted.connect(self._ordering(table))

    def _ordering(self, table: str) -> Callable[[tuple[int, ...]], None]:
        return lambda order: self.command_wanted.emit(OrderWords(table, order))

    def _lay_out(self) -> None:
        for words, form in (
            (self.statuses, self.status_form), (self.groups, self.group_form), (self.kinds, self.kind_form),
        ):  # fmt: skip
            page = QWidget()
            grid = QGridLayout(page)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(16)
            grid.addWidget(words, 0, 0)
            grid.addWidget(form, 0, 1)
            grid.setColumnStretch(0, 2)
            grid.setColumnStretch(1, 3)
            self.pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(10)
        box.addWidget(Label(tr("Words of this project"), "panel.title"))
        hint = tr("They belong to the project and travel with its file. Renaming a word changes no claim and no event.")
        box.addWidget(Label(hint, "secondary", "text.2", wraps=True))
        box.addWidget(self.switch)
        box.addWidget(self.pages, 1)


class _Form(QWidget):
    """Fields of one word, with a button that saves them. `begin` makes it a new word's."""

    command_wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._may_change = 0, True
        self.words = QLineEdit()
        self.words.setAccessibleName(name)
        self.save = PrimaryButton(tr("Save"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self.add(name, self.words)
        self.words.textChanged.connect(self.offer_save)
        self.words.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)

    def add(self, words: str, field: QWidget, stretch: int = 0) -> None:
        """Put a field under its words."""
        label = Label(words, "label")
        label.setBuddy(field)
        self.box.addWidget(label)
        self.box.addWidget(field, stretch)

    def end(self, *, stretch: bool) -> None:
        """Put the button at the foot."""
        if stretch:
            self.box.addStretch(1)
        self.box.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Empty the form for a new word; one that is being typed stays."""
        if self._row:
            self.words.clear()
        self._row = 0
        self.save.setText(tr("Add"))
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.offer_save()

    def offer_save(self) -> None:
        """Let there be something to save."""
        self.save.setEnabled(self._may_change and bool(self.words.text().strip()) and self.is_complete)

    @property
    def is_complete(self) -> bool:
        """Say whether all but the words is chosen."""
        return True

    @property
    def command(self) -> Command:
        """Give what saving does."""
        raise NotImplementedError

    def take(self, row: int, words: str, *, may_change: bool) -> None:
        """Show the words of a row."""
        self._row, self._may_change = row, may_change
        self.words.setText(words)
        self.words.setReadOnly(not may_change)
        self.save.setText(tr("Save") if row else tr("Add"))
        self.offer_save()

    def _save(self) -> None:
        if self.save.isEnabled():
            self.command_wanted.emit(self.command)


class GroupForm(_Form):
    """A group: its words are all there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Name of the group"), parent)
        self.note = Label(role="secondary", ink="text.2", wraps=True)
        self.box.addWidget(self.note)
        self.end(stretch=True)

    def show_group(self, row: GroupRow | None, *, may_change: bool) -> None:
        """Show a group, or none."""
        self.take(0 if row is None else row.group, "" if row is None else row.label, may_change=may_change)
        fixed = row is not None and row.fixed
        self.note.setText(tr("People come into this group by how their status stands. It stays.") if fixed else "")

    @property
    def command(self) -> SaveGroup:
        """Give what saving does."""
        return SaveGroup(self.words.text(), PersonGroupId(self._row) if self._row else None)


class KindForm(_Form):
    """A kind of event: words and an outline that no other kind has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Name of the kind"), parent)
        self.glyph = PickBox()
        self.glyph.setAccessibleName(tr("Outline on the timeline"))
        self._taken: dict[str, int] = {}
        self._theme: Theme | None = None
        self.add(tr("Outline on the timeline"), self.glyph)
        self.glyph.currentIndexChanged.connect(self.offer_save)
        self.end(stretch=True)

    def offer(self, kinds: Sequence[KindRow], theme: Theme) -> None:
        """Say which outlines are taken."""
        self._taken, self._theme = {kind.glyph: kind.kind for kind in kinds}, theme

    def begin(self) -> None:
        """Empty the form for a new kind, with the first outline that is free."""
        super().begin()
        self._fill("")

    def show_kind(self, row: KindRow | None, *, may_change: bool) -> None:
        """Show a kind, or none."""
        self.take(0 if row is None else row.kind, "" if row is None else row.label, may_change=may_change)
        self._fill("" if row is None else row.glyph)
        self.glyph.setEnabled(may_change)

    @property
    def is_complete(self) -> bool:
        """Say whether an outline is chosen."""
        return self.glyph.currentData() is not None

    @property
    def command(self) -> SaveEventKind:
        """Give what saving does."""
        kind = EventKindId(self._row) if self._row else None
        return SaveEventKind(self.words.text(), self.glyph.currentData(), kind)

    def _fill(self, current: str) -> None:
        self.glyph.clear()
        for glyph in GLYPHS:
            if glyph == current or glyph not in self._taken:
                icon = glyph_icon(glyph, "asserted", self._theme) if self._theme is not None else None
                if icon is None:
                    self.glyph.addItem(GLYPH_WORDS[glyph], glyph)
                else:
                    self.glyph.addItem(icon, GLYPH_WORDS[glyph], glyph)
        self.glyph.setCurrentIndex(max(0, self.glyph.findData(current)) if self.glyph.count() else -1)
        self.offer_save()


class StatusForm(_Form):
    """A status: words, group, band, and the statuses that cannot hold at the same time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Name of the status"), parent)
        self.group, self.band = PickBox(), PickBox()
        self.group.setAccessibleName(tr("Group it puts people in"))
        self.band.setAccessibleName(tr("How its time is drawn"))
        for band, words in BAND_WORDS.items():
            self.band.addItem(words, band)
        self.excludes = QListWidget()
        self.excludes.setAccessibleName(tr("Cannot hold together with"))
        self.excludes.setTabKeyNavigation(False)
        self._statuses: tuple[StatusRow, ...] = ()
        self.add(tr("Group it puts people in"), self.group)
        self.add(tr("How its time is drawn"), self.band)
        self.add(tr("Cannot hold together with"), self.excludes, 1)
        self.group.currentIndexChanged.connect(self.offer_save)
        self.end(stretch=False)

    def offer(self, groups: Sequence[GroupRow], statuses: Sequence[StatusRow]) -> None:
        """Say which groups and statuses there are."""
        self._statuses = tuple(statuses)
        self.group.clear()
        for group in groups:
            self.group.addItem(group.label, group.group)

    def begin(self) -> None:
        """Empty the form for a new status."""
        super().begin()
        self._tick(frozenset())

    def show_status(self, row: StatusRow | None, *, may_change: bool) -> None:
        """Show a status, or none."""
        self.take(0 if row is None else row.status, "" if row is None else row.label, may_change=may_change)
        if row is not None:
            self.group.setCurrentIndex(self.group.findData(row.group))
            self.band.setCurrentIndex(self.band.findData(row.band))
        self._tick(frozenset() if row is None else row.excludes)
        for field in (self.group, self.band, self.excludes):
            field.setEnabled(may_change)

    @property
    def is_complete(self) -> bool:
        """Say whether a group is chosen."""
        return self.group.currentData() is not None

    @property
    def command(self) -> SaveStatus:
        """Give what saving does."""
        items = [self.excludes.item(at) for at in range(self.excludes.count())]
        ticked = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
        return SaveStatus(
            self.words.text(),
            PersonGroupId(self.group.currentData()),
            self.band.currentData(),
            tuple(StatusKindId(row) for row in ticked),
            StatusKindId(self._row) if self._row else None,
        )

    def _tick(self, excludes: frozenset[int]) -> None:
        self.excludes.clear()
        for other in self._statuses:
            if other.status == self._row:
                continue
            item = QListWidgetItem(other.label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if other.status in excludes else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, other.status)
            self.excludes.addItem(item)


def _status(row: StatusRow, groups: dict[int, str]) -> Word:
    claims = trn("{n} claim", "{n} claims", row.claims) if row.claims else tr("not used")
    return row.status, row.label, f"{groups.get(row.group, '')}  ·  {claims}", None


def _group(row: GroupRow) -> Word:
    return row.group, row.label, trn("{n} status", "{n} statuses", row.statuses), None


def _kind(row: KindRow, theme: Theme) -> Word:
    events = trn("{n} event", "{n} events", row.events) if row.events else tr("not used")
    return row.kind, row.label, events, glyph_icon(row.glyph, "asserted", theme)
