"""The event panel: its facts are changed in a dialog; a date that comes from evidence changes only there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from timeline_app.domain.date_words import span_in_words
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from timeline_app.gui.widgets.evidence_list import EvidenceList
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.pills import Pill
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.queries.event_sheet import EventSheet
from timeline_app.queries.person_sheet import EventGroup

NO_EVIDENCE = "No evidence. This event is drawn as an outline until a quote stands behind it."


class EventPanel(QWidget):
    """Shows one `EventSheet`."""

    command_wanted = Signal(object)
    selected = Signal(object)
    jump_wanted = Signal(object)
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    compare_wanted = Signal(int)
    oppose_wanted = Signal(object)
    grade_wanted = Signal(int)
    """The source whose own grade is to be set."""
    evidence_wanted = Signal()
    person_wanted = Signal(int)
    change_wanted = Signal(object)
    """`EventSheet` whose title, kind, place or people are to be changed."""
    removal_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        set_tone(self, "surface")
        self._theme = theme
        self._sheet: EventSheet | None = None
        self.glyph = GlyphLabel("sighting", "asserted", 18)
        self.title = Label(role="panel.title", wraps=True)
        self.title.setObjectName("event_title")
        self.more = IconButton("ellipsis", "More about this event")
        self.kind = Label(role="body", ink="text.2", wraps=True)
        self.when = Label(role="section", wraps=True)
        self.when.setObjectName("event_when")
        self.counted = Label(role="secondary", ink="text.2", wraps=True)
        self.people = QWidget()
        self._people = FlowLayout(self.people)
        self.count = Label(role="section")
        self.cards = EvidenceList(theme)
        self.empty = Label(NO_EVIDENCE, "body", "text.2", wraps=True)
        self.add = PrimaryButton("Add evidence", "plus", "E")
        self.compare = PlainButton("Compare claims", "columns-2", "C")
        self._lay_out()
        self._connect()
        self.apply_theme(theme)

    @property
    def sheet(self) -> EventSheet | None:
        """Give what is shown."""
        return self._sheet

    def show_sheet(self, sheet: EventSheet) -> None:
        """Show an event."""
        self._sheet = sheet
        self.glyph.set_glyph(sheet.glyph, sheet.polarity)
        self.title.setText(sheet.title)
        self.kind.setText("  ·  ".join(part for part in (sheet.kind_label, sheet.place) if part))
        words = span_in_words(sheet.when)
        self.when.setText(words[:1].upper() + words[1:])
        spans = {card.about.words for card in sheet.cards if card.about.words}
        counted = f"From {wording.counted(len(sheet.cards), 'piece')} of evidence: " + ", ".join(
            f"“{span}”" for span in sorted(spans)
        )
        self.counted.setText(counted if sheet.date_is_computed and spans else "")
        self.counted.setVisible(bool(self.counted.text()))
        self._people.clear()
        for row, name in sheet.people:
            chip = Pill(name)
            chip.apply_theme(self._theme)
            chip.clicked.connect(partial(self.person_wanted.emit, row))
            self._people.addWidget(chip)
        self.people.setVisible(bool(sheet.people))
        self.count.setText(f"Evidence  {len(sheet.cards)}")
        self.cards.show_groups((EventGroup(sheet.event, sheet.title, sheet.when, sheet.cards),), headings=False)
        self.cards.setVisible(bool(sheet.cards))
        self.empty.setVisible(not sheet.cards)
        self.compare.setVisible(bool(sheet.unresolved))

    def select_evidence(self, evidence: int) -> None:
        """Choose the card of a piece of evidence."""
        self.cards.select_evidence(evidence)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self._theme = theme
        dress(self, theme)

    def event_menu(self) -> QMenu:
        """Give what can be done with the event."""
        menu = QMenu(self)
        sheet = self._sheet
        if sheet is not None:
            menu.addAction("Change…", lambda: self.change_wanted.emit(sheet))
            menu.addAction("Remove…", lambda: self.removal_wanted.emit(sheet.event))
        return menu

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 14)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.kind)
        top.addWidget(self.when)
        top.addWidget(self.counted)
        top.addWidget(self.people)
        evidence = QVBoxLayout()
        evidence.setContentsMargins(20, 10, 8, 0)
        evidence.setSpacing(8)
        evidence.addWidget(self.count)
        evidence.addWidget(self.empty)
        evidence.addWidget(self.cards, 1)
        evidence.addStretch(0)
        foot = QWidget()
        buttons = FlowLayout(foot, gap=8)
        buttons.setContentsMargins(16, 10, 12, 10)
        buttons.addWidget(self.add)
        buttons.addWidget(self.compare)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addWidget(Line())
        box.addLayout(evidence, 1)
        box.addWidget(Line())
        box.addWidget(foot)

    def _connect(self) -> None:
        self.cards.chosen.connect(self.selected)
        self.cards.jump_wanted.connect(self.jump_wanted)
        self.cards.edit_wanted.connect(self.edit_wanted)
        self.cards.remove_wanted.connect(self.remove_wanted)
        self.cards.compare_wanted.connect(self.compare_wanted)
        self.cards.oppose_wanted.connect(self.oppose_wanted)
        self.cards.grade_wanted.connect(self.grade_wanted)
        self.add.clicked.connect(self.evidence_wanted)
        self.compare.clicked.connect(self._compare)
        self.more.clicked.connect(self._open_menu)

    def _compare(self) -> None:
        if self._sheet is not None and self._sheet.unresolved:
            self.compare_wanted.emit(self._sheet.unresolved[0])

    def _open_menu(self) -> None:
        menu = self.event_menu()
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()
