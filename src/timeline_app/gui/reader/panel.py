"""The reader's panel: header, marks strip, text, and the row of keys."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from timeline_app.commands.articles import SetPassageKind
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.ids import PassageId
from timeline_app.domain.translating import tr
from timeline_app.gui.reader.header import ReaderHeader
from timeline_app.gui.reader.key_row import KeyRow
from timeline_app.gui.reader.shown_text import BlockKind
from timeline_app.gui.reader.strip import KindStrip
from timeline_app.gui.reader.text_view import TextView
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.find_bar import FindBar
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.reading import ArticleReading, Highlight
from timeline_app.queries.suggestion_values import MarginSuggestion
from timeline_app.queries.suggestions import SuggestionList

NOTHING_OPEN = tr("No article is open. Choose one in the list, or drop a file anywhere on this window.")
_LONGEST_FOUND = 80
"""Longer selections are not what somebody looks for."""


class ReaderPanel(QWidget):
    """Shows one article; answers selections, marks and jumps in code points of its text version."""

    command_wanted = Signal(object)
    selected = Signal(object)
    """`Highlight` that was clicked: a quote with its evidence, or a person."""
    evidence_wanted = Signal(int, int, int)
    """version, start, end of the selection."""
    person_wanted = Signal(int, int, int)
    date_words_wanted = Signal(int, int, int)
    event_wanted = Signal(int, int, int)
    date_wanted = Signal(int)
    """article whose publication date is to be set."""
    title_wanted = Signal(int)
    publisher_wanted = Signal(int)
    accept_wanted = Signal(object, int)
    """`MarginSuggestion`, and which of its choices, -1 for none."""
    reject_wanted = Signal(object)
    clear_wanted = Signal()
    """All clear matches are to be accepted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a reader with nothing open."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._reading: ArticleReading | None = None
        self._found: SuggestionList | None = None
        self.strip = KindStrip()
        self.take_button = self.strip.take_button
        self.header = ReaderHeader()
        self.text = TextView(theme)
        self.find_bar = FindBar(self.text.finds, tr("Find in this article"))
        self._reveals_found = False
        self._nothing = Label(NOTHING_OPEN, ink="text.2", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys = KeyRow()
        self._lay_out()
        self._connect()
        self.clear()
        self.apply_theme(theme)

    # --- what is shown ---
    @property
    def reading(self) -> ArticleReading | None:
        """Give what is open."""
        return self._reading

    def show_reading(self, reading: ArticleReading) -> None:
        """Show an article; the same one keeps its place."""
        self._reading = reading
        if self._found is not None and self._found.version != reading.version:
            self._drop_suggestions()
        self.header.show_reading(reading)
        self.text.show_reading(reading)
        if self._found is None:
            self._count_marks(reading)
        self._show_parts(open_=True)

    def clear(self) -> None:
        """Show that no article is open."""
        self._reading = None
        self._drop_suggestions()
        self.text.clear_reading()
        self._show_parts(open_=False)

    def jump_to(self, start: int, end: int) -> None:
        """Centre and flash a passage of the open text."""
        self.text.jump_to(start, end)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the reader."""
        dress(self, theme)

    def show_furniture(self) -> None:
        """Fold or unfold all page furniture (`H`)."""
        self.text.fold_furniture()

    def open_find(self) -> bool:
        """Open the bar that finds words in the text (`Ctrl F`); False where nothing is open."""
        if self._reading is None:
            return False
        chosen = self.text.selected_range()
        words = " ".join(self._reading.text[slice(*chosen)].split()) if chosen is not None else ""
        self.find_bar.open(words if len(words) <= _LONGEST_FOUND else "")
        return True

    # --- what the keys do ---
    def ask_for_evidence(self) -> bool:
        """Emit `evidence_wanted` for the selection; False with nothing selected."""
        return self._emit_range(self.evidence_wanted)

    def ask_for_person(self) -> bool:
        """Emit `person_wanted` for the selection."""
        return self._emit_range(self.person_wanted)

    def ask_for_date(self) -> bool:
        """Emit `date_words_wanted` for the selection."""
        return self._emit_range(self.date_words_wanted)

    def ask_for_event(self) -> bool:
        """Emit `event_wanted` for the selection."""
        return self._emit_range(self.event_wanted)

    def _emit_range(self, signal: object) -> bool:
        chosen = self.text.selected_range()
        if chosen is None or self._reading is None:
            return False
        signal.emit(self._reading.version, *chosen)  # type: ignore[attr-defined]
        return True

    # --- suggestions ---
    @property
    def found(self) -> SuggestionList | None:
        """Give the suggestions that are shown, None where there are none yet."""
        return self._found

    @property
    def active(self) -> MarginSuggestion | None:
        """Give the suggestion in hand."""
        return self.text.walk.active

    def expect_suggestions(self, words: str = "") -> None:
        """Keep room for suggestions; `words` say what becomes of them meanwhile."""
        self.text.set_margin(True)
        self.keys.show_keys(suggestions=True)
        if words and self._found is None:
            self.strip.show_state(words)

    def show_suggestions(self, found: SuggestionList) -> None:
        """Show the margin of the open article; one of another text is too late and left out."""
        if self._reading is None or found.version != self._reading.version:
            return
        self._found = found
        self.text.walk.show(found)
        self.strip.show_suggestions(found)
        self.text.show_walk()

    def walk(self, by: int) -> bool:
        """Take the next (1) or previous (-1) suggestion in hand and bring it into view. False where there is none."""
        position = self.text.offset_at_top() or 0
        chosen = self.text.walk.step(by, position)
        if chosen is None:
            return False
        self._reveal(chosen)
        return True

    def take_in_hand(self, suggestion: MarginSuggestion | None) -> None:
        """Take a suggestion in hand, or none."""
        self.text.walk.choose(suggestion)
        if suggestion is None:
            self.text.show_walk()
        else:
            self._reveal(suggestion)

    def go_on(self, answered: MarginSuggestion) -> None:
        """Leave out a suggestion that was just answered, and take the next one in hand."""
        following = self.text.walk.answered(answered)
        if following is None:
            self.text.show_walk()
        else:
            self._reveal(following)

    def take_back(self) -> None:
        """Show again what was left out: it was not answered after all."""
        self.text.walk.unanswered()
        self.text.show_walk()

    def _reveal(self, suggestion: MarginSuggestion) -> None:
        self.text.reveal_suggestion(suggestion)
        said = suggestion.spoken
        self.text.setAccessibleDescription(f"{said}. {suggestion.reason}")
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.DescriptionChanged))

    def _drop_suggestions(self) -> None:
        self._found = None
        self.text.walk.clear()

    def _count_marks(self, reading: ArticleReading) -> None:
        kinds = ("quote", "person")
        found = {kind: {mark.target for mark in reading.highlights if mark.what == kind} for kind in kinds}
        self.strip.show_marks({kind: len(targets) for kind, targets in found.items()})

    # --- making it ---
    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.strip)
        self._line = Line(hair=True)
        box.addWidget(self._line)
        box.addWidget(self.find_bar)
        box.addWidget(self.header)
        box.addWidget(self.text, 1)
        box.addWidget(self._nothing, 1)
        box.addWidget(self.keys)

    def _connect(self) -> None:
        self.text.highlight_opened.connect(self.selected)
        self.text.selection_moved.connect(self._offer_quote)
        self.take_button.clicked.connect(self.ask_for_evidence)
        self.strip.kinds_hidden.connect(self.text.hide_marks)
        self.strip.accept_all.clicked.connect(self.clear_wanted)
        self.text.columns_changed.connect(self.header.follow)
        self.find_bar.wanted.connect(self._find)
        self.find_bar.stepped.connect(self._step_found)
        self.find_bar.closed.connect(self._leave_found)
        self.text.finds.changed.connect(self._reveal_found)
        self.text.suggestion_pressed.connect(self.take_in_hand)
        margin = self.text.margin
        margin.pressed.connect(self.take_in_hand)
        margin.accepted.connect(self.accept_wanted)
        margin.rejected.connect(self.reject_wanted)
        margin.turned.connect(self.walk)
        self.header.date_wanted.connect(lambda: self._for_article(self.date_wanted))
        self.header.rename_wanted.connect(lambda: self._for_article(self.title_wanted))
        self.header.publisher_wanted.connect(lambda: self._for_article(self.publisher_wanted))
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._menu)

    # --- finding words ---
    def _find(self, words: str) -> None:
        self._reveals_found = True
        here, first = self.text.finds.current_place, self.text.offset_at_top() or 0
        self.text.finds.find(words, here[0] if here is not None else first)

    def _reveal_found(self) -> None:
        place = self.text.finds.current_place
        if self._reveals_found and place is not None:
            self._reveals_found = False
            self.text.reveal(place[0])

    def _step_found(self, by: int) -> None:
        if (place := self.text.finds.step(by)) is not None:
            self.text.reveal(place[0])

    def _leave_found(self) -> None:
        """Go on reading at the words that were found last: they are selected."""
        place = self.text.finds.current_place
        self.text.finds.clear()
        if place is not None:
            self.text.select_range(*place)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _for_article(self, signal: object) -> None:
        if self._reading is not None:
            signal.emit(self._reading.article)  # type: ignore[attr-defined]

    def _offer_quote(self) -> None:
        self.strip.show_selection(self.text.selected_range() is not None)

    def _show_parts(self, *, open_: bool) -> None:
        for part in (self.strip, self._line, self.header, self.text, self.keys):
            part.setVisible(open_)
        if not open_:
            self.find_bar.hide()
        self._nothing.setVisible(not open_)
        self._offer_quote()

    # --- the context menu ---
    def _menu(self, point: QPoint) -> None:
        menu = self.context_menu(point)
        menu.exec(self.text.viewport().mapToGlobal(point))
        menu.deleteLater()

    def context_menu(self, point: QPoint) -> QMenu:
        """Give the menu for a point of the text: what the selection, the mark or the paragraph under it can do."""
        menu = QMenu(self)
        if self.text.selected_range() is not None:
            for words, act in (
                (tr("New evidence from this quote"), self.ask_for_evidence),
                (tr("New person"), self.ask_for_person),
                (tr("Use as the date"), self.ask_for_date),
                (tr("New event"), self.ask_for_event),
            ):
                menu.addAction(words, act)
            menu.addAction(tr("Copy"), self.text.copy)
            menu.addSeparator()
        mark = self.text.highlight_under(point)
        if mark is not None:
            menu.addAction(
                tr("Open the evidence") if mark.what == "quote" else tr("Open the person"), lambda: self._open(mark)
            )
        change = self._passage_action(point, menu)
        if change is not None:
            menu.addAction(change)
        menu.addAction(tr("Show or hide page furniture"), self.show_furniture)
        return menu

    def _open(self, mark: Highlight) -> None:
        self.selected.emit(mark)

    def _passage_action(self, point: QPoint, menu: QMenu) -> QAction | None:
        block = self.text.block_under(point)
        if block is None or block.passage is None:
            return None
        aside = block.kind is not BlockKind.FURNITURE
        action = QAction(
            tr("Set this paragraph aside as page furniture") if aside else tr("Take back into the article"), menu
        )
        kind = PassageKind.FURNITURE if aside else PassageKind.BODY
        command = SetPassageKind((PassageId(block.passage.passage),), kind)
        action.triggered.connect(lambda: self.command_wanted.emit(command))
        return action
