"""What stands beside the chosen row: the passage, a table of facts, and what can be done."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import shown_key
from timeline_app.gui.search.passage import PassageText
from timeline_app.gui.search.rows import PaletteRow, RowKind
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.search_values import PreviewFact, SearchPreview

OPEN, TIMELINE, RENAME, UP, DOWN, REMOVE = "open", "timeline", "rename", "up", "down", "remove"
_NOTHING: Final = SearchPreview("", "")
_PAD: Final = 22


class Deed(NamedTuple):
    """What a button does: its id, words and key."""

    id: str
    words: str
    key: str = ""


def deeds_of(row: PaletteRow) -> tuple[Deed, ...]:
    """Give what can be done with a row, the expected thing first."""
    if row.kind in (RowKind.SAVED, RowKind.RECENT):
        again = Deed(OPEN, tr("Search again"), tr("Enter"))
        if row.kind is RowKind.RECENT:
            return again, Deed(REMOVE, tr("Remove"), tr("Delete"))
        return (
            again, Deed(RENAME, tr("Rename…"), "F2"), Deed(UP, tr("Move up"), tr("Alt ↑")),
            Deed(DOWN, tr("Move down"), tr("Alt ↓")), Deed(REMOVE, tr("Remove"), tr("Delete")),
        )  # fmt: skip
    opens = {
        RowKind.QUOTE: tr("Open in article"), RowKind.ARTICLE: tr("Open in article"), RowKind.DO: tr("Do it"),
        RowKind.COMMAND: tr("Do it"), RowKind.SETTING: tr("Open settings"), RowKind.FILTER: tr("Complete"),
    }.get(row.kind, tr("Open"))  # fmt: skip
    open_ = Deed(OPEN, opens, tr("Enter"))
    if row.found is None:
        return (open_,)
    shows = tr("Its events on timeline") if row.kind is RowKind.ARTICLE else tr("On timeline")
    has_place = row.kind is not RowKind.QUOTE or row.found.event is not None or row.found.person is not None
    return (open_, Deed(TIMELINE, shows, shown_key("palette.timeline"))) if has_place else (open_,)


class Preview(QWidget):
    """Shows one row at a time. `wanted` carries the id of what is to be done with it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Preview"))
        self._theme: Theme | None = None
        self._deeds: tuple[Deed, ...] = ()
        self.heading = Label("", "label", "text", parent=self)
        self.aside = Label("", "secondary", "text.2", parent=self)
        self.passage = PassageText()
        self.buttons: list[PlainButton] = []
        self._shown = _NOTHING
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.aside)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._line = Line(hair=True)
        inner.addWidget(self.passage)
        inner.addSpacing(12)
        inner.addWidget(self._line)
        inner.addSpacing(8)
        inner.addWidget(self._facts)
        inner.addStretch(1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2, 1)
        self._scroll = _FittingScroll(self._inner)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=8)
        column = QVBoxLayout(self)
        self._column = column
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addSpacing(8)
        column.addWidget(self._row)
        column.addStretch(0)

    @property
    def shown(self) -> SearchPreview:
        """Give what is shown."""
        return self._shown

    def show_row(self, row: PaletteRow | None) -> None:
        """Offer what can be done with a row; rows that need no look-up show what they say of themselves."""
        self._show_deeds(() if row is None else deeds_of(row))
        if row is None:
            self.show_preview(None)
        elif row.found is None:
            self.show_preview(_own_words(row))

    def show_preview(self, shown: SearchPreview | None) -> None:
        """Show what was looked up."""
        self._shown = shown = shown or _NOTHING
        self.heading.setText(shown.heading)
        self.aside.setText(shown.aside)
        self.passage.show_preview(shown)
        self._show_facts(shown.facts)
        self._line.setVisible(bool(shown.facts and shown.text))
        self._scroll.fit()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.ensureVisible(0, self.passage.height_before_marks(), 0, self.passage.line_height)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts."""
        self._theme = theme
        pad = theme.px(_PAD)
        self._column.setContentsMargins(pad, theme.px(14), pad, theme.px(14))
        self._column.setSpacing(theme.px(6))
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnMinimumWidth(0, theme.px(78))
        _align_to_start(self.heading, self)
        dress(self, theme)
        self._scroll.fit()

    def _show_facts(self, facts: tuple[PreviewFact, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, fact in enumerate(facts):
            name = Label(fact.label, "secondary", "text.2", parent=self._facts)
            ink = {"against": "contradiction"}.get(fact.sign, fact.sign) or "text"
            value = Label(fact.value, "control" if fact.sign else "body", ink, wraps=True, parent=self._facts)
            for label in (name, value):
                _align_to_start(label, self)
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            if fact.sign:
                glyph = "contradiction" if fact.sign == "against" else "sighting"
                sign = GlyphLabel(glyph, fact.sign, parent=self._facts)
                self._grid.addWidget(sign, at, 1, Qt.AlignmentFlag.AlignVCenter)
                self._grid.addWidget(value, at, 2)
            else:
                self._grid.addWidget(value, at, 1, 1, 2)
        self._facts.setVisible(bool(facts))
        if self._theme is not None:
            dress(self._facts, self._theme)

    def _show_deeds(self, deeds: tuple[Deed, ...]) -> None:
        if deeds == self._deeds:
            return
        self._deeds = deeds
        self._flow.clear()
        self.buttons = []
        for at, deed in enumerate(deeds):
            made = PrimaryButton if at == 0 else PlainButton
            button = made(deed.words, key=deed.key, parent=self._row)
            button.clicked.connect(lambda _on=False, wanted=deed.id: self.wanted.emit(wanted))
            self._flow.addWidget(button)
            self.buttons.append(button)
            button.show()
        if self._theme is not None:
            dress(self._row, self._theme)


class _FittingScroll(QScrollArea):
    """As high as what is in it, where there is room for that."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Preview"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def fit(self) -> None:
        """Take no more height than the content needs at this width."""
        inner = self._inner.layout()
        if inner is not None:
            inner.activate()
            wanted = max(1, inner.totalHeightForWidth(self.viewport().width()))
            self.setMaximumHeight(wanted)
            # What is longer than there is room for can be scrolled by key.
            scrolls = wanted > self.height()
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again at another width."""
        super().resizeEvent(event)
        self.fit()


def _align_to_start(label: Label, widget: QWidget) -> None:
    """Let words of any direction begin where lines begin on this screen."""
    side = Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def _own_words(row: PaletteRow) -> SearchPreview:
    """Say of a command, a setting or a kept search what it is."""
    if row.kind in (RowKind.SAVED, RowKind.RECENT):
        return SearchPreview(row.spoken, row.detail or row.words)
    facts = [PreviewFact(tr("Key"), row.shortcut)] if row.shortcut else []
    if row.aside:
        facts.append(PreviewFact(tr("Menu") if row.kind is RowKind.COMMAND else tr("Page"), row.aside))
    return SearchPreview(row.spoken, row.about or row.words, facts=tuple(facts))
