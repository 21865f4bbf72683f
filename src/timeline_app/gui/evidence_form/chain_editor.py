"""Who says so, from mouth to page: an ordered list of steps, moved by drag or `Alt ↑ ↓`."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from timeline_app.domain.evidence import AttributionChain, ChainStep, SourceKind
from timeline_app.domain.translating import tr
from timeline_app.gui.evidence_form.step_row import StepRow
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import Choice


class ChainEditor(QFrame):
    """The chain as a list of rows. Answers an `AttributionChain`; a person picked from the list is linked to them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "sunken")
        self.setProperty("rounded", True)
        self._rows: list[StepRow] = []
        self._people: dict[str, int] = {}
        self._sources: tuple[Choice, ...] = ()
        self._theme: Theme | None = None
        self._published: int | None = None
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self._empty = Label(tr("Reported (source not named)"), "secondary", "text.2")
        self._add_first = add_first = LinkButton(tr("Add who said it"), "plus")
        add_first.setObjectName("add_root")
        add_first.clicked.connect(lambda: self._add(0))
        self._add_between = add_between = LinkButton(tr("Add a step"), "plus", quiet=True)
        add_between.clicked.connect(lambda: self._add(max(0, len(self._rows) - 1)))
        buttons = FlowLayout()
        buttons.addWidget(add_first)
        buttons.addWidget(add_between)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 4)
        box.addWidget(self._empty)
        box.addLayout(self._box)
        box.addLayout(buttons)

    @property
    def chain(self) -> AttributionChain:
        """Give the chain as it stands."""
        return tuple(self._linked(row.step) for row in self._rows)

    @property
    def first_stop(self) -> QWidget:
        """Give what adds who said it: the first thing to look at in a chain without a root."""
        return self._add_first

    def set_choices(self, people: Sequence[Choice], sources: Sequence[Choice]) -> None:
        """Offer the project's people and sources as names."""
        self._people = {choice.label: choice.row for choice in people}
        known = {choice.label for choice in sources}
        others = tuple(
            Choice(0, choice.label, choice.detail, SourceKind.PERSON.value)
            for choice in people if choice.label not in known
        )  # fmt: skip
        self._sources = (*others, *sources)
        for row in self._rows:
            row.name.set_choices(self._sources)

    def set_chain(self, chain: AttributionChain) -> None:
        """Show a chain."""
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for step in chain:
            self._insert(len(self._rows), step)
        self._place()

    def count_from(self, published: int | None) -> None:
        """Say from which day the words of a step's date count."""
        self._published = published
        for row in self._rows:
            row.count_from(published)

    def add_root(self, step: ChainStep) -> None:
        """Put a step before all others: the speaker."""
        self._insert(0, step)
        self._place()
        self.changed.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the rows."""
        self._theme = theme
        dress(self, theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the step in hand with `Alt ↑ ↓` from any of its fields; remove it with `Delete` from its line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            row = next((row for row in self._rows if row.isAncestorOf(watched)), None)
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if row is not None and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(row, step)
                return True
            if row is not None and event.key() == Qt.Key.Key_Delete and watched is row.line:
                self._remove(row)
                return True
        return super().eventFilter(watched, event)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close a step that is no longer in hand; a list of its own that pops up does not take it out of hand."""
        if new is None or new.window() is not self.window():
            return
        for row in self._rows:
            if row.is_open and not row.isAncestorOf(new):
                row.set_open(False)

    def _open(self, opened: StepRow) -> None:
        for row in self._rows:
            row.set_open(row is opened)

    def _linked(self, step: ChainStep) -> ChainStep:
        person = self._people.get(step.name)
        if step.kind is SourceKind.PERSON and step.person is None and person is not None:
            return ChainStep(step.kind, step.name, step.remark, step.printed_on, person, step.source or None)
        return ChainStep(step.kind, step.name, step.remark, step.printed_on, step.person, step.source or None)

    def _add(self, index: int) -> None:
        row = self._insert(index, ChainStep(SourceKind.PERSON, ""))
        self._place()
        row.open_fields()
        self.changed.emit()

    def _insert(self, index: int, step: ChainStep) -> StepRow:
        row = StepRow(step)
        row.count_from(self._published)
        row.name.set_choices(self._sources)
        row.name.picked.connect(lambda: self._take_kind(row))
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        row.moved.connect(self._move)
        row.opened.connect(self._open)
        for field in (row.line, row.kind, row.name, row.remark):
            field.installEventFilter(self)
        if self._theme is not None:
            row.apply_theme(self._theme)
        self._rows.insert(index, row)
        self._box.insertWidget(index, row)
        return row

    def _take_kind(self, row: StepRow) -> None:
        found = next((choice for choice in self._sources if choice.label == row.name.text()), None)
        if found is not None and found.key:
            row.kind.setCurrentIndex(row.kind.findData(found.key))

    def _remove(self, row: StepRow) -> None:
        index = self._rows.index(row)
        self._rows.remove(row)
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()
        nearest = self._rows[min(index, len(self._rows) - 1)].line if self._rows else self._add_first
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()
        self.changed.emit()

    def _move(self, row: StepRow, step: int) -> None:
        index = self._rows.index(row)
        target = index + step
        if 0 <= target < len(self._rows):
            focused: QWidget | None = QApplication.focusWidget()
            self._rows.insert(target, self._rows.pop(index))
            self._box.removeWidget(row)
            self._box.insertWidget(target, row)
            if focused is not None and row.isAncestorOf(focused):
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
            self._place()
            self.changed.emit()

    def _place(self) -> None:
        self._empty.setVisible(not self._rows)
        for index, row in enumerate(self._rows):
            row.place(index, len(self._rows))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let `Tab` walk the steps as they stand, then the buttons: rows made later would come last in the window."""
        buttons = (self._add_first, self._add_between)
        steps = [stop for row in self._rows for stop in row.tab_stops]
        before = self._add_first.previousInFocusChain()
        while (
            before is not None
            and before is not self._add_first
            and (self.isAncestorOf(before) or not before.focusPolicy() & Qt.FocusPolicy.TabFocus)
        ):
            before = before.previousInFocusChain()
        if before is None:
            return
        for stop in (*steps, *buttons):
            QWidget.setTabOrder(before, stop)
            before = stop
