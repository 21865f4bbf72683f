"""The Compare view: sides, differences, notice, log, decision bar; arrows walk the open contradictions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.domain.date_words import day_in_words
from timeline_app.gui.compare.decision_bar import DecisionBar, side_name
from timeline_app.gui.compare.side_card import SideCard
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import ElidedLabel, Label, Line
from timeline_app.gui.widgets.notice import InlineNotice
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.compare import Comparison, ContradictionRow

NOTHING = (
    "No contradiction yet. Select two pieces of evidence in a person’s panel, open their menu, "
    "and choose “Set against one another…”."
)
_SIDE = 210
"""Pixels a side needs, before scaling, to stand beside another."""
_SHORT_VALUE = 36
_DECISIONS = {"keep_open": "Kept open", "prefer": "Preferred one side", "both": "Both can be true"}


class CompareView(QWidget):
    """Shows one `Comparison`. `1`–`4` decide, `←` `→` walk, `O` and `Shift O` open the left and right claim."""

    command_wanted = Signal(object)
    jump_wanted = Signal(object)
    walked = Signal(int)
    """contradiction to show next"""
    question_wanted = Signal(object)
    note_wanted = Signal(object)
    removal_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a view with nothing to compare."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._comparison: Comparison | None = None
        self._rows: tuple[ContradictionRow, ...] = ()
        self._cards: list[SideCard] = []
        self._columns = 0
        self.crumb = Label(role="label", ink="text.2")
        self.place = Label(role="label")
        self.before = IconButton("chevron-left", "Previous contradiction")
        self.after = IconButton("chevron-right", "Next contradiction")
        self.more = IconButton("ellipsis", "More about this contradiction")
        self.question = Label(role="view.title", wraps=True)
        self.question.setObjectName("contradiction_question")
        self.note = Label(role="body", ink="text.2", wraps=True)
        self._body = QWidget()
        self._parts = QVBoxLayout(self._body)
        self.bar = DecisionBar(theme)
        self.empty = Label(NOTHING, "body", "text.2", wraps=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._connect()
        self.clear()
        self.apply_theme(theme)

    @property
    def comparison(self) -> Comparison | None:
        """Give what is shown."""
        return self._comparison

    def show_rows(self, rows: Sequence[ContradictionRow]) -> None:
        """Say which contradictions there are, in the order in which the arrows walk them."""
        self._rows = tuple(rows)
        self._show_place()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show both sides."""
        self._comparison = comparison
        self.crumb.setText(f"Contradictions  ›  {comparison.subject or comparison.question}")
        self.question.setText(comparison.question)
        self.note.setText(comparison.note)
        self.note.setVisible(bool(comparison.note))
        self._fill(comparison)
        self.bar.show_comparison(comparison)
        self._show_parts(shown=True)
        self._show_place()

    def clear(self) -> None:
        """Show that there is nothing to compare."""
        self._comparison = None
        self._show_parts(shown=False)

    def walk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) contradiction."""
        ids = [row.contradiction for row in self._rows]
        if self._comparison is not None and self._comparison.contradiction in ids and len(ids) > 1:
            self.walked.emit(ids[(ids.index(self._comparison.contradiction) + step) % len(ids)])

    def open_side(self, number: int) -> None:
        """Open the left (0) or right (1) claim in its article."""
        if self._comparison is not None and number < len(self._comparison.sides):
            self.jump_wanted.emit(self._comparison.sides[number].card)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the view."""
        self._theme = theme
        dress(self, theme)
        if self._comparison is not None:
            self._fill(self._comparison)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sides again."""
        super().resizeEvent(event)
        self._set_sides()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, walk, open."""
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self._comparison is not None:
            self.bar.choose(key - int(Qt.Key.Key_0))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walk(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_O:
            self.open_side(1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        else:
            super().keyPressEvent(event)

    # --- parts ---
    def _fill(self, comparison: Comparison) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        sides = QWidget()
        self._sides = QGridLayout(sides)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(16)
        self._cards = []
        for side in comparison.sides:
            card = SideCard(self._theme, side)
            card.opened.connect(self.jump_wanted)
            self._cards.append(card)
        self._columns = 0
        self._set_sides()
        self._parts.addWidget(sides)
        if comparison.notice:
            notice = InlineNotice(comparison.notice, "accent")
            notice.apply_theme(self._theme)
            self._parts.addWidget(notice)
        self._parts.addWidget(self._differences(comparison))
        for line in comparison.log:
            day = day_in_words(parse_iso_day(line.made_on[:10]), weekday=False)
            words = f"{day}  {_DECISIONS[line.kind]}. {line.reason}".strip()
            self._parts.addWidget(Label(words, "secondary", "text.2", wraps=True))
        self._parts.addStretch(1)

    def _differences(self, comparison: Comparison) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(16)
        for column, side in enumerate(comparison.sides, start=1):
            head = ElidedLabel(side_name(side.card), "label", "text.2")
            head.setContentsMargins(8, 0, 8, 0)
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
        for number, difference in enumerate(comparison.differences, start=1):
            grid.addWidget(Line(hair=True), 2 * number - 1, 0, 1, -1)
            grid.addWidget(Label(difference.label, "label", "text.2"), 2 * number, 0)
            for column, value in enumerate(difference.values, start=1):
                # Where a short value wraps, it is laid out as high as for the whole column's width, and cut.
                cell = Label(value, "control", "text", wraps=len(value) > _SHORT_VALUE)
                cell.setContentsMargins(8, 2, 8, 2)
                if difference.differs:
                    set_tone(cell, "contradiction")
                    cell.setProperty("rounded", True)
                    cell.setAccessibleDescription("differs")
                place = QHBoxLayout()
                place.addWidget(cell)
                place.addStretch(1)
                grid.addLayout(place, 2 * number, column)
        return table

    def _set_sides(self) -> None:
        """Set the sides beside each other where each has room, else below one another."""
        if not self._cards:
            return
        columns = max(1, min(len(self._cards), (self.width() - 48) // self._theme.px(_SIDE)))
        if columns == self._columns:
            return
        self._columns = columns
        for index in range(len(self._cards)):
            self._sides.setColumnStretch(index, int(index < columns))
        for index, card in enumerate(self._cards):
            self._sides.addWidget(card, index // columns, index % columns)

    def _show_place(self) -> None:
        ids = [row.contradiction for row in self._rows]
        shown = self._comparison
        here = ids.index(shown.contradiction) + 1 if shown is not None and shown.contradiction in ids else 0
        self.place.setText(f"{here} of {len(ids)}" if here else "")
        for button in (self.before, self.after):
            button.setEnabled(len(ids) > 1)

    def _show_parts(self, *, shown: bool) -> None:
        for part in (self._top, self._scroll, self.bar):
            part.setVisible(shown)
        self.empty.setVisible(not shown)

    def _lay_out(self) -> None:
        self._top = QWidget()
        strip = QHBoxLayout(self._top)
        strip.setContentsMargins(24, 8, 24, 8)
        strip.addWidget(self.crumb)
        strip.addStretch(1)
        for part in (self.before, self.after, self.place, self.more):
            strip.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(GlyphLabel("contradiction", "asserted", 22), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.question, 1)
        inside = QWidget()
        set_tone(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.note)
        self._parts.setContentsMargins(0, 6, 0, 0)
        self._parts.setSpacing(12)
        column.addWidget(self._body, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._top)
        box.addWidget(Line(hair=True))
        box.addWidget(self._scroll, 1)
        box.addWidget(self.empty, 1)
        box.addWidget(self.bar)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.walk(-1))
        self.after.clicked.connect(lambda: self.walk(1))
        self.bar.command_wanted.connect(self.command_wanted)
        self.more.clicked.connect(self._open_menu)

    def contradiction_menu(self) -> QMenu:
        """Give what else can be done with the contradiction."""
        menu = QMenu(self)
        shown = self._comparison
        if shown is not None:
            menu.addAction("Change the question…", partial(self.question_wanted.emit, shown))
            menu.addAction("Write a note…", partial(self.note_wanted.emit, shown))
            menu.addAction("Remove the contradiction…", partial(self.removal_wanted.emit, shown.contradiction))
        return menu

    def _open_menu(self) -> None:
        menu = self.contradiction_menu()
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()
