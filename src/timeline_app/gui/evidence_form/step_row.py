"""One step of a chain in the form: a line, and the fields it opens into."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.calendar import MINUTES_A_DAY, day_of
from timeline_app.domain.date_words import short_day, typed_day
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.evidence import ChainStep, SourceKind
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton
from timeline_app.gui.widgets.chain_dots import ChainDot
from timeline_app.gui.widgets.date_field import DateField
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.gui.widgets.pick_box import PickBox
from timeline_app.gui.widgets.pick_field import Pick, PickField
from timeline_app.gui.widgets.theming import dress
from timeline_app.gui.wording import SOURCE_KIND_WORDS

_LINE = 26
"""Height of a step's line."""


class StepLine(QAbstractButton):
    """A step that is not in hand, on one line: its name and, fainter, how it was passed on. A click opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._remark = ""
        self._theme: Theme | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: ChainStep) -> None:
        """Show a step."""
        self._name, self._remark = step.name or SOURCE_KIND_WORDS[step.kind], remark_of(step)
        self.setToolTip(plain_tooltip(f"{self._name}  {self._remark}".strip()))
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(120, self._theme.px(_LINE) if self._theme is not None else _LINE)

    def minimumSizeHint(self) -> QSize:
        """Never lower than a line."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, remark and focus ring."""
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "border"), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.radius("mark"), theme.radius("mark")
            )
        left, top, px = theme.px(6), 0, theme.px
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("control"))
        painter.setPen(theme.color("text"))
        room = self.width() - 2 * left
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        wide = painter.fontMetrics().horizontalAdvance(name)
        painter.drawText(QRectF(left, top, wide + 2, self.height()), middle, name)
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.color("text.2"))
        beside = room - wide - px(8)
        if beside > px(24):
            remark = painter.fontMetrics().elidedText(self._remark, Qt.TextElideMode.ElideRight, beside)
            painter.drawText(QRectF(left + wide + px(8), top, beside, self.height()), middle, remark)
        painter.end()


def remark_of(step: ChainStep) -> str:
    """Give how a step was passed on, with the day on which it was printed, where one is."""
    printed = "" if step.printed_on is None else tr("printed {day}", day=short_day(step.printed_on))
    return ", ".join(part for part in (step.remark, printed) if part)


class StepRow(QWidget):
    """One step: a line, or its fields while it is in hand."""

    changed = Signal()
    removed = Signal(object)
    moved = Signal(object, int)
    """row, -1 up or 1 down."""
    opened = Signal(object)

    def __init__(self, step: ChainStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._place = step, tr("Step")
        self.dot = ChainDot(_LINE // 2, drags=True)
        self.dot.dragged.connect(lambda step: self.moved.emit(self, step))
        self.line = StepLine()
        self.line.clicked.connect(lambda: self.open_fields())
        self.kind = PickBox()
        for kind, words in SOURCE_KIND_WORDS.items():
            self.kind.addItem(words, kind.value)
        self.kind.setAccessibleName(tr("Kind of source"))
        self.kind.setCurrentIndex(self.kind.findData(step.kind.value))
        self.name = PickField(tr("Name"))
        self.name.setAccessibleName(tr("Name of this step"))
        self.name.set_pick(Pick(step.name, step.source))
        self.remark = QLineEdit(step.remark)
        self.remark.setCursorPosition(0)
        self.remark.setPlaceholderText(tr("told, printed, broadcast …"))
        self.remark.setAccessibleName(tr("How it was passed on"))
        self.printed = DateField(tr("day printed, if the text gives one"), tr("Day on which this step was printed"))
        self.printed.edit.setObjectName("step_printed")
        if step.printed_on is not None:
            self.printed.set_words(typed_day(step.printed_on))
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.name.picked.connect(self._touched)
        self.remark.textEdited.connect(self._touched)
        self.printed.changed.connect(self._touched)
        self._kind_changed()

    def _lay_out(self) -> None:
        self._up = IconButton("arrow-up", tr("Nearer to the mouth (Alt Up)"))
        self._down = IconButton("arrow-down", tr("Nearer to the page (Alt Down)"))
        self._cross = cross = IconButton("x", tr("Remove this step"))
        self._up.clicked.connect(lambda: self.moved.emit(self, -1))
        self._down.clicked.connect(lambda: self.moved.emit(self, 1))
        cross.clicked.connect(lambda: self.removed.emit(self))
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(self.kind, 1)
        for button in (self._up, self._down, cross):
            tools.addWidget(button)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 2, 0, 8)
        fields.setSpacing(4)
        fields.addWidget(self.name)
        fields.addWidget(self.remark)
        fields.addWidget(self.printed)
        fields.addLayout(tools)
        self._fields.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.dot)
        row.addWidget(self.line, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fields, 1)

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
            _day_of(self.printed.span),
            self._step.person if same else None,
            pick.row if pick.row is not None else (self._step.source if same else None),
        )

    @property
    def is_open(self) -> bool:
        """Say whether the fields are shown."""
        return not self._fields.isHidden()

    @property
    def tab_stops(self) -> tuple[QWidget, ...]:
        """Give what `Tab` reaches, in order."""
        return (self.line, self.name, self.remark, self.printed.edit, self.kind, self._up, self._down, self._cross)

    def open_fields(self) -> None:
        """Show the fields and go into the first."""
        self.opened.emit(self)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_open(self, opened: bool) -> None:
        """Show the fields, or the line."""
        self._fields.setVisible(opened)
        self.line.setVisible(not opened)

    def place(self, index: int, count: int) -> None:
        """Say where in the chain this step stands."""
        self.dot.place(index, count)
        self._up.setEnabled(index > 0)
        self._down.setEnabled(index < count - 1)
        self._place = tr("Step {number} of {count}", number=index + 1, count=count)
        self.setAccessibleName(self._place)
        self._show_line()

    def count_from(self, published: int | None) -> None:
        """Say from which day words like "yesterday" count."""
        self.printed.set_context(published, ())

    def apply_theme(self, theme: Theme) -> None:
        """Dress the row."""
        dress(self, theme)

    def _touched(self) -> None:
        self._show_line()
        self.changed.emit()

    def _show_line(self) -> None:
        step = self.step
        self.line.show_step(step)
        said = " ".join(part for part in (step.name or SOURCE_KIND_WORDS[step.kind], remark_of(step)) if part)
        self.line.setAccessibleName(f"{self._place}: {said}")

    def _kind_changed(self) -> None:
        unnamed = self.kind.currentData() == SourceKind.NOT_NAMED.value
        self.name.setPlaceholderText(tr("As described, if at all") if unnamed else tr("Name"))
        self._touched()


def _day_of(span: DateSpan | None) -> int | None:
    """Give the one day that a date is, None for any other."""
    if span is None or span.start_earliest is None or span.end_latest is None:
        return None
    first = day_of(span.start_earliest)
    return first if span.end_latest <= (first + 1) * MINUTES_A_DAY else None
