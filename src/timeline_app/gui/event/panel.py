"""The event panel: its facts are changed in a dialog; a date that comes from evidence changes only there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.evidence import Polarity
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.as_known import known_words, nothing_known
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.evidence_panel import EvidencePanel
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label, Line, lean, plain_tooltip
from timeline_app.gui.widgets.pills import Pill
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.event_sheet import EventSheet, TableWords
from timeline_app.queries.person_sheet import EventGroup

NO_EVIDENCE = tr("No evidence. This event is drawn as an outline until a quote stands behind it.")

ORIGIN_WORDS = {
    Polarity.ASSERTED: tr("Asserted"),
    Polarity.DENIED: tr("Denied"),
    Polarity.SPECULATED: tr("Speculated about"),
}

MOST_OF_TABLE = 300
"""So many characters of a table's words are shown."""


class EventPanel(EvidencePanel):
    """Shows one `EventSheet`."""

    person_wanted = Signal(int)
    change_wanted = Signal(object)
    """`EventSheet` whose title, kind, place or people are to be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(theme, tr("More about this event"), NO_EVIDENCE, parent)
        self._sheet: EventSheet | None = None
        self.glyph = GlyphLabel("sighting", "asserted", 18)
        self.title = Label(role="panel.title", wraps=True)
        self.title.setObjectName("event_title")
        self.kind = Label(role="body", ink="text.2", wraps=True)
        self.when = Label(role="section", wraps=True)
        self.when.setObjectName("event_when")
        self.counted = Label(role="secondary", ink="text.2", wraps=True)
        self.known = Label(role="secondary", ink="text.2", wraps=True)
        self.known.setObjectName("event_as_known")
        self.origins = Label(role="secondary", ink="text.2", wraps=True)
        self.origins.setObjectName("event_origins")
        self.from_table = Label(role="secondary", ink="text.2", wraps=True)
        self.from_table.setObjectName("event_from_table")
        self.people = QWidget()
        self._people = FlowLayout(self.people)
        self._lay_out()
        self.apply_theme(theme)

    @property
    def sheet(self) -> EventSheet | None:
        """Give what is shown."""
        return self._sheet

    @property
    def unresolved(self) -> tuple[int, ...]:
        """Give the open contradictions of what is shown."""
        return self._sheet.unresolved if self._sheet is not None else ()

    def show_sheet(self, sheet: EventSheet) -> None:
        """Show an event."""
        self._sheet = sheet
        self.glyph.set_glyph(sheet.glyph, sheet.polarity if sheet.known else "none")
        self.title.setText(sheet.title)
        self.kind.setText("  ·  ".join(part for part in (sheet.kind_label, sheet.place) if part))
        for label in (self.title, self.kind):
            lean(label)
        words = span_in_words(sheet.when)
        self.when.setText(words[:1].upper() + words[1:])
        spans = {card.about.words for card in sheet.cards if card.about.words}
        told = trn(
            "From {n} piece of evidence: {dates}",
            "From {n} pieces of evidence: {dates}",
            len(sheet.cards),
            dates=", ".join(f"“{span}”" for span in sorted(spans)),
        )
        self.counted.setText(told if sheet.date_is_computed and spans else "")
        self.counted.setVisible(bool(self.counted.text()))
        self.known.setText(known_words(sheet.as_known, sheet.first_known, known=sheet.known))
        self.known.setVisible(sheet.as_known is not None)
        self.empty.setText(NO_EVIDENCE if sheet.known else nothing_known(sheet.as_known))
        self._show_origins(sheet)
        self._show_table(sheet.from_table)
        self._people.clear()
        for row, name in sheet.people:
            chip = Pill(name)
            chip.apply_theme(self._theme)
            chip.clicked.connect(partial(self.person_wanted.emit, row))
            self._people.addWidget(chip)
        self.people.setVisible(bool(sheet.people))
        self.count.setText(tr("Evidence  {number}", number=len(sheet.cards)))
        self.cards.show_groups((EventGroup(sheet.event, sheet.title, sheet.when, sheet.cards),), headings=False)
        self.cards.setVisible(bool(sheet.cards))
        self.empty.setVisible(not sheet.cards)
        self.compare.setVisible(bool(sheet.unresolved))

    def _show_origins(self, sheet: EventSheet) -> None:
        """Say in how many articles it stands, and from how many origins these have it."""
        told = [
            tr("{polarity}: {origins}", polarity=ORIGIN_WORDS[polarity], origins=found.in_words)
            for polarity, found in sheet.origins.items()
        ]
        reasons = "\n".join(
            f"{words}. {found.reason}" for words, found in zip(told, sheet.origins.values(), strict=True)
        )
        self.origins.setText("  ·  ".join(told))
        self.origins.setToolTip(plain_tooltip(reasons))
        self.origins.setAccessibleDescription(reasons)
        self.origins.setVisible(bool(told))

    def _show_table(self, said: TableWords | None) -> None:
        """Say what the table said, in words that cannot be taken for a quote; long ones go on in the tooltip."""
        self.from_table.setVisible(said is not None)
        if said is None:
            self.from_table.setText("")
            return
        lines = [tr("From the table “{table}”, row {row}", table=said.table, row=number(said.row))]
        lines += [tr("Its source: {source_name}", source_name=said.source)] if said.source else []
        lines += [tr("Its words: {words}", words=_cut(said.words))] if said.words else []
        self.from_table.setText("\n".join(lines))
        self.from_table.setToolTip(plain_tooltip(said.words if len(said.words) > MOST_OF_TABLE else ""))

    def apply_theme(self, theme: Theme) -> None:
        """Dress the panel."""
        self._theme = theme
        dress(self, theme)

    def menu(self) -> QMenu:
        """Give what can be done with the event."""
        menu = QMenu(self)
        sheet = self._sheet
        if sheet is not None:
            menu.addAction(tr("Change…"), lambda: self.change_wanted.emit(sheet))
            menu.addAction(tr("Remove…"), lambda: self.removal_wanted.emit(sheet.event))
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
        top.addWidget(self.known)
        top.addWidget(self.proposed)
        top.addWidget(self.origins)
        top.addWidget(self.from_table)
        top.addWidget(self.people)
        evidence = QVBoxLayout()
        evidence.setContentsMargins(20, 10, 8, 0)
        evidence.setSpacing(8)
        evidence.addWidget(self.count)
        evidence.addWidget(self.empty)
        evidence.addWidget(self.cards, 1)
        evidence.addStretch(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addWidget(Line())
        box.addLayout(evidence, 1)
        box.addWidget(Line())
        box.addWidget(self._foot())


def _cut(words: str) -> str:
    return words if len(words) <= MOST_OF_TABLE else words[: MOST_OF_TABLE - 1].rstrip() + "…"
