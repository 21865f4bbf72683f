"""The reader's panel: header, marks strip, text, and the row of keys."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from timeline_app.commands.articles import SetPassageKind
from timeline_app.domain.articles import PassageKind
from timeline_app.domain.ids import PassageId
from timeline_app.gui.reader.header import ReaderHeader
from timeline_app.gui.reader.shown_text import BlockKind
from timeline_app.gui.reader.text_view import TextView
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import Chip, LinkButton
from timeline_app.gui.widgets.labels import KeyCap, Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.reading import ArticleReading, Highlight

NOTHING_OPEN = "No article is open. Choose one in the list, or drop a file anywhere on this window."
_KEYS = (
    ("E", "new evidence"),
    ("P", "person"),
    ("D", "date"),
    ("V", "event"),
    ("H", "page furniture"),
    ("Ctrl Z", "undo"),
)


def _swatch(theme: Theme, token: str) -> QIcon:
    """Give the ground of a kind of mark as a small square."""
    side = theme.px(12)
    picture = QPixmap(side * 2, side * 2)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(2.0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("border.control"), 1))
    painter.setBrush(theme.color(token))
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), 3, 3)
    painter.end()
    return QIcon(picture)


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

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a reader with nothing open."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._reading: ArticleReading | None = None
        self._strip = QWidget()
        self.people_chip = Chip("People")
        self.quotes_chip = Chip("Quotes")
        self.take_button = LinkButton("Take a quote")
        self.take_button.setObjectName("take_quote")
        self.header = ReaderHeader()
        self.text = TextView(theme)
        self._nothing = Label(NOTHING_OPEN, ink="text.2", wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.keys = self._key_row()
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
        self.header.show_reading(reading)
        self.text.show_reading(reading)
        quotes = len({mark.target for mark in reading.highlights if mark.what == "quote"})
        people = len({mark.target for mark in reading.highlights if mark.what == "person"})
        self.quotes_chip.setText(f"Quotes  {quotes}")
        self.people_chip.setText(f"People  {people}")
        self._show_parts(open_=True)

    def clear(self) -> None:
        """Show that no article is open."""
        self._reading = None
        self.text.clear_reading()
        self._show_parts(open_=False)

    def jump_to(self, start: int, end: int) -> None:
        """Centre and flash a passage of the open text."""
        self.text.jump_to(start, end)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the reader."""
        dress(self, theme)
        for chip, token in ((self.people_chip, "highlight.person"), (self.quotes_chip, "highlight.quote")):
            chip.setIcon(_swatch(theme, token))

    def show_furniture(self) -> None:
        """Fold or unfold all page furniture (`H`)."""
        self.text.fold_furniture()

    def set_still(self, still: bool) -> None:
        """Honour reduced motion: a steady outline in place of the flash."""
        self.text.still = still

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

    # --- making it ---
    def _lay_out(self) -> None:
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(20, 8, 20, 8)
        strip.setSpacing(8)
        strip.addWidget(Label("Marks", "label", "text.2"))
        for chip, words in ((self.people_chip, "people"), (self.quotes_chip, "quotes")):
            chip.setChecked(True)
            chip.setToolTip(f"Show or hide the marks of {words}")
            strip.addWidget(chip)
        strip.addStretch(1)
        strip.addWidget(self.take_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._strip)
        self._line = Line(hair=True)
        box.addWidget(self._line)
        box.addWidget(self.header)
        box.addWidget(self.text, 1)
        box.addWidget(self._nothing, 1)
        box.addWidget(self.keys)

    @staticmethod
    def _key_row() -> QWidget:
        row = QWidget()
        set_tone(row, "rail")
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 6, 20, 6)
        line.setSpacing(6)
        for keys, words in _KEYS:
            line.addWidget(KeyCap(keys))
            line.addWidget(Label(words, "secondary", "text.2"))
            line.addSpacing(8)
        line.addStretch(1)
        return row

    def _connect(self) -> None:
        self.text.highlight_opened.connect(self.selected)
        self.text.selection_moved.connect(self._offer_quote)
        self.take_button.clicked.connect(self.ask_for_evidence)
        self.people_chip.toggled.connect(self._choose_marks)
        self.quotes_chip.toggled.connect(self._choose_marks)
        self.header.date_wanted.connect(lambda: self._for_article(self.date_wanted))
        self.header.rename_wanted.connect(lambda: self._for_article(self.title_wanted))
        self.header.publisher_wanted.connect(lambda: self._for_article(self.publisher_wanted))
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._menu)

    def _for_article(self, signal: object) -> None:
        if self._reading is not None:
            signal.emit(self._reading.article)  # type: ignore[attr-defined]

    def _offer_quote(self) -> None:
        self.take_button.setEnabled(self.text.selected_range() is not None)

    def _choose_marks(self) -> None:
        chips = (("person", self.people_chip), ("quote", self.quotes_chip))
        self.text.hide_marks(frozenset(kind for kind, chip in chips if not chip.isChecked()))

    def _show_parts(self, *, open_: bool) -> None:
        for part in (self._strip, self._line, self.header, self.text, self.keys):
            part.setVisible(open_)
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
                ("New evidence from this quote", self.ask_for_evidence),
                ("New person", self.ask_for_person),
                ("Use as the date", self.ask_for_date),
                ("New event", self.ask_for_event),
            ):
                menu.addAction(words, act)
            menu.addAction("Copy", self.text.copy)
            menu.addSeparator()
        mark = self.text.highlight_under(point)
        if mark is not None:
            menu.addAction("Open the evidence" if mark.what == "quote" else "Open the person", lambda: self._open(mark))
        change = self._passage_action(point, menu)
        if change is not None:
            menu.addAction(change)
        menu.addAction("Show or hide page furniture", self.show_furniture)
        return menu

    def _open(self, mark: Highlight) -> None:
        self.selected.emit(mark)

    def _passage_action(self, point: QPoint, menu: QMenu) -> QAction | None:
        block = self.text.block_under(point)
        if block is None or block.passage is None:
            return None
        aside = block.kind is not BlockKind.FURNITURE
        action = QAction("Set this paragraph aside as page furniture" if aside else "Take back into the article", menu)
        kind = PassageKind.FURNITURE if aside else PassageKind.BODY
        command = SetPassageKind((PassageId(block.passage.passage),), kind)
        action.triggered.connect(lambda: self.command_wanted.emit(command))
        return action
