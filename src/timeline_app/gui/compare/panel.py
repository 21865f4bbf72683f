"""The Compare view: sides in time and side by side, differences, notices, log, decision bar, and the walk."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from timeline_app.commands.contradictions import Decide
from timeline_app.domain.date_words import day_in_words
from timeline_app.domain.ids import ContradictionId
from timeline_app.domain.translating import tr
from timeline_app.gui.compare.decision_bar import DecisionBar
from timeline_app.gui.compare.decisions import Offer, line_in_words
from timeline_app.gui.compare.difference_table import DifferenceTable
from timeline_app.gui.compare.finds import FindInCompare
from timeline_app.gui.compare.menu import DECISION_KEYS, add_articles, add_decisions
from timeline_app.gui.compare.mini_axis import MiniAxis
from timeline_app.gui.compare.side_card import SideCard
from timeline_app.gui.compare.top import TopStrip
from timeline_app.gui.compare.words import facts_of, not_yet_in_words, note_of
from timeline_app.gui.keymap import KEYMAP
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label, Line, lean
from timeline_app.gui.widgets.notice import InlineNotice
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.compared_values import PROPOSED, SETTLED, Comparison, ContradictionRow

NOTHING = tr(
    "No contradiction yet. Select two pieces of evidence in a person’s panel, open their menu, "
    "and choose “Set against one another…”."
)
BACK = tr("Back to latest")
_SIDE = 300
"""Pixels a side needs, before scaling, to stand beside another."""
_MARGIN = 24


class CompareView(QWidget):
    """Shows one `Comparison`. `1`–`4` decide, `←` `→` walk, `O` and `Shift O` open the left and right claim."""

    command_wanted = Signal(object)
    proposal_decided = Signal(object, object, str)
    """A proposed `Comparison`, the `Offer` chosen and the reason."""
    refusal_wanted = Signal(object)
    """A proposed `Comparison` that is no contradiction."""
    jump_wanted = Signal(object)
    walked = Signal(object)
    """The `ContradictionRow` to show next."""
    question_wanted = Signal(object)
    note_wanted = Signal(object)
    removal_wanted = Signal(int)
    said = Signal(str)
    """Which contradiction is in view, in words; "" for none."""
    latest_wanted = Signal()
    """The day viewed is too early to compare anything."""
    seen = Signal(object)
    """The `Comparison` in view, None when the view is left or empty."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a view with nothing to compare."""
        super().__init__(parent)
        set_tone(self, "surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Compare"))
        self._theme = theme
        self._comparison: Comparison | None = None
        self._day: int | None = None
        self._cards: list[SideCard] = []
        self._columns = 0
        self._may_edit = True
        self.top = TopStrip()
        self.sign = GlyphLabel("contradiction", "", 22)
        self.question = Label(role="view.title", wraps=True)
        self.question.setObjectName("contradiction_question")
        self.state = Label(role="label", ink="contradiction")
        self.state.setObjectName("contradiction_state")
        self.state.setContentsMargins(9, 3, 9, 3)
        self.state.setProperty("rounded", True)
        set_tone(self.state, "contradiction")
        self.printed_in = Label(role="body", ink="text.2", wraps=True)
        self.note = Label(role="body", ink="text.2", wraps=True)
        self.axis = MiniAxis(theme)
        self._body = QWidget()
        self._parts = QVBoxLayout(self._body)
        self.bar = DecisionBar(theme)
        self.empty = Label(NOTHING, "body", "text.2", wraps=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys = self._key_handlers()
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
        self.top.show_rows(rows)
        self._show_place()

    def show_comparison(self, comparison: Comparison, as_known: int | None = None) -> None:
        """Show all sides, as far as they were known on a day (None: the latest)."""
        was, self._comparison, self._day = self._comparison, comparison, as_known
        self.question.setText(comparison.question)
        self.sign.set_glyph("contradiction", PROPOSED if comparison.is_proposed else "")
        self.state.setVisible(comparison.state != "open")
        self.state.setText(tr("Settled") if comparison.state == SETTLED else tr("Proposed"))
        for label, words in ((self.printed_in, facts_of(comparison)), (self.note, note_of(comparison))):
            label.setText(words)
            label.setVisible(bool(words))
        self.axis.show_rows(comparison.days)
        is_other = was is None or (was.contradiction, was.key) != (comparison.contradiction, comparison.key)
        self._fill(comparison, is_other=is_other)
        self.bar.show_comparison(comparison)
        self._show_parts(shown=True)
        self._show_place()
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.seen.emit(comparison)

    def clear(self) -> None:
        """Show that there is nothing to compare."""
        self._comparison = None
        self.finding.leave()
        self._show_place()
        self._show_parts(shown=False)
        self.seen.emit(None)

    def walk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) contradiction."""
        self.top.walk(step)

    def open_find(self) -> bool:
        """Open the bar that finds words in what is shown (`Ctrl F`); False where nothing is."""
        if self._comparison is not None:
            self.finding.open()
        return self._comparison is not None

    def open_side(self, number: int) -> None:
        """Open the left (0) or right (1) claim in its article."""
        if self._comparison is not None and number < len(self._comparison.sides):
            self.jump_wanted.emit(self._comparison.sides[number].card)

    def set_may_edit(self, may_edit: bool) -> None:
        """Switch off what changes the record."""
        self._may_edit = may_edit
        self.bar.set_may_edit(may_edit)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the view."""
        self._theme = theme
        dress(self, theme)
        for label in (self.question, self.printed_in, self.note):
            lean(label)
        self._columns = 0
        self._set_sides()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sides again."""
        super().resizeEvent(event)
        self._set_sides()

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is in view."""
        super().showEvent(event)
        self.seen.emit(self._comparison)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nothing of it is in view any more."""
        super().hideEvent(event)
        self.seen.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, walk, open: by the user's keys, and by the numbers of further sides."""
        number = event.key() - int(Qt.Key.Key_0)
        found = KEYMAP.found(event, self._keys)
        if found:
            self._keys[found]()
        elif len(DECISION_KEYS) < number <= len(self.bar.buttons) and KEYMAP.has_single_keys:
            self.bar.choose(number)
        else:
            super().keyPressEvent(event)

    def _key_handlers(self) -> dict[str, Callable[[], object]]:
        decide = {action: partial(self.bar.choose, at) for at, action in enumerate(DECISION_KEYS, start=1)}
        return {
            **decide,
            "compare.open_left": partial(self.open_side, 0),
            "compare.open_right": partial(self.open_side, 1),
            # The arrows point the way that lines run.
            "compare.walk_back": lambda: self.walk(1 if self.isRightToLeft() else -1),
            "compare.walk_on": lambda: self.walk(-1 if self.isRightToLeft() else 1),
        }

    # --- parts ---
    def _fill(self, comparison: Comparison, *, is_other: bool) -> None:
        while (item := self._parts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if comparison.not_yet and self._day is not None:
            self._parts.addWidget(self._not_yet(comparison, self._day))
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
        findable = [part for card in self._cards for part in card.findable]
        if not comparison.is_too_early:
            table = DifferenceTable(self._theme, comparison)
            self._parts.addWidget(table)
            findable += table.cells
        self.finding.show(findable, anew=is_other)
        if comparison.log:
            self._parts.addWidget(Label(tr("Decisions"), "section"))
        for line in comparison.log:
            said = Label(line_in_words(line, comparison), "body", "text.2", wraps=True)
            said.setObjectName("decision_line")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._parts.addWidget(said)
        self._parts.addStretch(1)

    def _not_yet(self, comparison: Comparison, day: int) -> InlineNotice:
        """Make the notice that sides are left out on an earlier day, with a way back where nothing can be compared."""
        buttons = (BACK,) if comparison.is_too_early else ()
        notice = InlineNotice(not_yet_in_words(comparison, day_in_words(day, weekday=False)), "accent", buttons)
        notice.setObjectName("not_yet_known")
        notice.pressed.connect(self._leave_day)
        notice.apply_theme(self._theme)
        return notice

    def _leave_day(self) -> None:
        self.setFocus()  # the button goes with the notice
        self.latest_wanted.emit()

    def _set_sides(self) -> None:
        """Set the sides beside each other where each has room, else below one another."""
        if not self._cards:
            return
        columns = max(1, min(len(self._cards), (self.width() - 2 * _MARGIN + 16) // (self._theme.px(_SIDE) + 16)))
        if columns == self._columns:
            return
        self._columns = columns
        for index in range(len(self._cards)):
            self._sides.setColumnStretch(index, int(index < columns))
        for index, card in enumerate(self._cards):
            self._sides.addWidget(card, index // columns, index % columns)

    def _show_place(self) -> None:
        self.top.show_place(self._comparison)
        self.said.emit(self.top.spoken_place)

    def _show_parts(self, *, shown: bool) -> None:
        for part in (self.top, self._under, self._scroll):
            part.setVisible(shown)
        self.bar.setVisible(shown and self._comparison is not None and not self._comparison.is_too_early)
        self.empty.setVisible(not shown)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.question, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        under = QVBoxLayout()
        under.setContentsMargins(32, 0, 32, 0)
        under.setSpacing(2)
        under.addWidget(self.printed_in)
        under.addWidget(self.note)
        inside = QWidget()
        set_tone(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(under)
        column.addSpacing(4)
        column.addWidget(self.axis)
        self._parts.setContentsMargins(0, 10, 0, 0)
        self._parts.setSpacing(10)
        column.addWidget(self._body, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.finding = FindInCompare(self, self._scroll)
        self._under = Line(hair=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top)
        box.addWidget(self._under)
        box.addWidget(self.finding.bar)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.empty, 1)
        box.addWidget(self.bar)

    def _connect(self) -> None:
        self.top.walked.connect(self.walked)
        self.top.more.clicked.connect(self._open_menu)
        self.bar.decided.connect(self._decide)
        self.bar.refused.connect(lambda: self.refusal_wanted.emit(self._comparison))
        self.bar.left.connect(self.setFocus)

    def _decide(self, offer: Offer, reason: str) -> None:
        shown = self._comparison
        if shown is None:
            return
        self.setFocus()
        if shown.is_proposed:
            self.proposal_decided.emit(shown, offer, reason)
        else:
            decision = Decide(ContradictionId(shown.contradiction), offer.kind, offer.prefer, reason)
            self.command_wanted.emit(decision)

    def contradiction_menu(self) -> QMenu:
        """Give what can be done with the contradiction, each with its key."""
        menu = QMenu(self)
        if self._comparison is None:
            return menu
        tiles = () if self._comparison.is_too_early else self.bar.buttons
        choices = [(tile.text(), partial(self.bar.choose, at)) for at, tile in enumerate(tiles, start=1)]
        add_decisions(menu, choices, DECISION_KEYS, may_edit=self._may_edit)
        add_articles(menu, self._comparison, self.open_side)
        for words, do in self._changes(self._comparison):
            menu.addAction(words, do).setEnabled(self._may_edit)
        return menu

    def _changes(self, shown: Comparison) -> list[tuple[str, Callable[[], object]]]:
        if shown.is_proposed:
            return [(tr("Not a contradiction"), partial(self.refusal_wanted.emit, shown))]
        return [
            (tr("Change the question…"), partial(self.question_wanted.emit, shown)),
            (tr("Write a note…"), partial(self.note_wanted.emit, shown)),
            (tr("Remove the contradiction…"), partial(self.removal_wanted.emit, shown.contradiction)),
        ]

    def _open_menu(self) -> None:
        menu = self.contradiction_menu()
        menu.exec(self.top.more.mapToGlobal(QPoint(0, self.top.more.height())))
        menu.deleteLater()
