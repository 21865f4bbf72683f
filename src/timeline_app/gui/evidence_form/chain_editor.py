"""Who says so, from mouth to page: an ordered list of steps, moved by drag or `Alt ↑ ↓`."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from timeline_app.domain.evidence import AttributionChain, ChainStep, SourceKind
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.pick_field import Pick, PickField
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.choices import Choice

KIND_WORDS = {
    SourceKind.PERSON: "Person",
    SourceKind.OUTLET: "Paper or broadcaster",
    SourceKind.AGENCY: "Agency",
    SourceKind.GROUP: "Group",
    SourceKind.NOT_NAMED: "Not named",
}


class _Rail(QWidget):
    """The dot of a step and the line to the next: filled for the root, hollow for the others."""

    dragged = Signal(int)
    """-1 or 1: the dot was dragged past the next step up or down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_root, self.is_last = True, True
        self._theme: Theme | None = None
        self.setFixedWidth(16)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip("Drag to reorder")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the step while its dot is dragged past a neighbour."""
        down = event.position().y()
        if down < -self.height() / 2:
            self.dragged.emit(-1)
        elif down > self.height() * 1.5:
            self.dragged.emit(1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        event.accept()

    def apply_theme(self, theme: Theme) -> None:
        """Take the accent colour."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a dot."""
        return QSize(16, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and dot."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self._theme.color("accent")
        painter.setPen(QPen(accent, 1))
        middle = 16
        if not self.is_root:
            painter.drawLine(8, 0, 8, middle - 5)
        if not self.is_last:
            painter.drawLine(8, middle + 5, 8, self.height())
        painter.setPen(QPen(accent, 1.7))
        painter.setBrush(accent if self.is_root else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(3.5, middle - 4.5, 9, 9))
        painter.end()


class StepRow(QWidget):
    """One step: its kind, name and remark."""

    changed = Signal()
    removed = Signal(object)
    moved = Signal(object, int)
    """row, -1 up or 1 down."""

    def __init__(self, step: ChainStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self.rail = _Rail()
        self.rail.dragged.connect(lambda step: self.moved.emit(self, step))
        self.kind = QComboBox()
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(words, kind.value)
        self.kind.setAccessibleName("Kind of source")
        self.kind.setCurrentIndex(self.kind.findData(step.kind.value))
        self.name = PickField("Name")
        self.name.setAccessibleName("Name of this step")
        self.name.set_pick(Pick(step.name, step.source))
        self.remark = QLineEdit(step.remark)
        self.remark.setCursorPosition(0)
        self.remark.setPlaceholderText("told, printed, broadcast … (optional)")
        self.remark.setAccessibleName("How it was passed on")
        for edit in (self.name, self.remark):
            edit.setProperty("small", True)
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.name.picked.connect(self.changed)
        self.remark.textEdited.connect(self.changed)
        self._kind_changed()

    def _lay_out(self) -> None:
        self._up = IconButton("arrow-up", "Nearer to the mouth (Alt Up)")
        self._down = IconButton("arrow-down", "Nearer to the page (Alt Down)")
        cross = IconButton("x", "Remove this step")
        self._up.clicked.connect(lambda: self.moved.emit(self, -1))
        self._down.clicked.connect(lambda: self.moved.emit(self, 1))
        cross.clicked.connect(lambda: self.removed.emit(self))
        self._tools = QWidget()
        first = QHBoxLayout(self._tools)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(4)
        first.addWidget(self.kind, 1)
        for button in (self._up, self._down, cross):
            first.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self.name, 3)
        second.addWidget(self.remark, 3)
        fields = QVBoxLayout()
        fields.setContentsMargins(0, 0, 0, 6)
        fields.setSpacing(4)
        fields.addLayout(second)
        fields.addWidget(self._tools)
        self._tools.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.rail)
        row.addLayout(fields, 1)

    @property
    def step(self) -> ChainStep:
        """Give the step as it stands."""
        kind = SourceKind(self.kind.currentData())
        pick = self.name.pick
        same = pick.words == self._step.name and kind is self._step.kind
        return ChainStep(
            kind,
            pick.words,
            self.remark.text(),
            self._step.printed_on if same else None,
            self._step.person if same else None,
            pick.row if pick.row is not None else (self._step.source if same else None),
        )

    def set_open(self, opened: bool) -> None:
        """Show or hide what only the step in hand needs: its kind, and the buttons that move and remove it."""
        self._tools.setVisible(opened)

    def place(self, index: int, count: int) -> None:
        """Say where in the chain this step stands."""
        self.rail.is_root, self.rail.is_last = index == 0, index == count - 1
        self.rail.update()
        self._up.setEnabled(index > 0)
        self._down.setEnabled(index < count - 1)
        self.setAccessibleName(f"Step {index + 1} of {count}")

    def apply_theme(self, theme: Theme) -> None:
        """Dress the row."""
        dress(self, theme)

    def _kind_changed(self) -> None:
        unnamed = self.kind.currentData() == SourceKind.NOT_NAMED.value
        self.name.setPlaceholderText("As described, if at all" if unnamed else "Name")
        self.changed.emit()


class ChainEditor(QFrame):
    """The chain as a list of rows. Answers an `AttributionChain`; a person picked from the list is linked to them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "sunken")
        self._rows: list[StepRow] = []
        self._people: dict[str, int] = {}
        self._sources: tuple[Choice, ...] = ()
        self._theme: Theme | None = None
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self._empty = Label("Reported (source not named)", "secondary", "text.2")
        add_first = LinkButton("Add who said it", "plus")
        add_first.setObjectName("add_root")
        add_first.clicked.connect(lambda: self._add(0))
        add_between = LinkButton("Add a step", "plus", quiet=True)
        add_between.clicked.connect(lambda: self._add(max(0, len(self._rows) - 1)))
        buttons = QHBoxLayout()
        buttons.addWidget(add_first)
        buttons.addWidget(add_between)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 6)
        box.addWidget(self._empty)
        box.addLayout(self._box)
        box.addLayout(buttons)

    @property
    def chain(self) -> AttributionChain:
        """Give the chain as it stands."""
        return tuple(self._linked(row.step) for row in self._rows)

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
            row.deleteLater()
        self._rows = []
        for step in chain:
            self._insert(len(self._rows), step)
        self._place()

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
        """Open the step in hand; move it with `Alt ↑ ↓` from any of its fields."""
        if event.type() == QEvent.Type.FocusIn:
            for row in self._rows:
                row.set_open(isinstance(watched, QWidget) and row.isAncestorOf(watched))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                for row in self._rows:
                    if isinstance(watched, QWidget) and row.isAncestorOf(watched):
                        self._move(row, step)
                        return True
        return super().eventFilter(watched, event)

    def _linked(self, step: ChainStep) -> ChainStep:
        person = self._people.get(step.name)
        if step.kind is SourceKind.PERSON and step.person is None and person is not None:
            return ChainStep(step.kind, step.name, step.remark, step.printed_on, person, step.source or None)
        return ChainStep(step.kind, step.name, step.remark, step.printed_on, step.person, step.source or None)

    def _add(self, index: int) -> None:
        row = self._insert(index, ChainStep(SourceKind.PERSON, ""))
        self._place()
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _insert(self, index: int, step: ChainStep) -> StepRow:
        row = StepRow(step)
        row.name.set_choices(self._sources)
        row.name.picked.connect(lambda: self._take_kind(row))
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        row.moved.connect(self._move)
        for field in (row.kind, row.name, row.remark):
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
        self._rows.remove(row)
        row.deleteLater()
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
