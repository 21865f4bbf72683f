"""The row above the lanes: how they are grouped, what is left out, how much time is in view, and the key."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from timeline_app.domain.translating import tr, trn
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.choices import CheckBox, ChoiceButton
from timeline_app.gui.timeline.filter_words import CERTAINTY_WORDS, chosen
from timeline_app.gui.widgets.buttons import IconButton, LinkButton
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.timeline.choose import Grouping
from timeline_app.timeline.filters import Filters
from timeline_app.timeline.key_words import KIND_WORDS

GROUPINGS = {
    Grouping.STATUS: tr("Status"), Grouping.POST: tr("Post"), Grouping.FIRST_KNOWN: tr("First known"),
    Grouping.NONE: tr("Not grouped"),
}  # fmt: skip

ONLY, ONLY_BRIEF = tr("Only contradictions"), tr("Only ≠")
ROW_AIR = 68
"""Margins, gaps and the line between the parts of the row."""


class TopRow(QWidget):
    """Emits what was chosen; shows what the panel tells it."""

    grouping_chosen = Signal(object)
    filters_chosen = Signal(object)
    zoom_wanted = Signal(bool)
    """True to come closer."""
    fit_wanted = Signal()
    key_wanted = Signal()
    more_wanted = Signal(bool)
    """The rest of the filters is to be shown, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self.filters = Filters()
        self._kinds: tuple[str, ...] = ()
        self._kind_words: Mapping[str, str] = KIND_WORDS
        self.lanes = ChoiceButton(tr("Lanes"))
        self.types = ChoiceButton(tr("Types"))
        self.certainty = ChoiceButton(tr("Certainty"))
        self.only = CheckBox(ONLY)
        self.only.setAccessibleName(ONLY)
        self.more = IconButton("filter", tr("Filter by words, evidence and more"))
        self.more.setCheckable(True)
        self.closer = IconButton("plus", tr("Zoom in"))
        self.wider = IconButton("minus", tr("Zoom out"))
        self.span = Label(role="control")
        self.fit = IconButton("maximize", tr("Fit all"))
        self.key = LinkButton(tr("Key"))
        self._lay_out()
        self._connect()
        self._fill_lanes()

    def _lay_out(self) -> None:
        zoom = QFrame()
        zoom.setObjectName("timeline_zoom")
        box = QHBoxLayout(zoom)
        box.setContentsMargins(2, 0, 2, 0)
        box.setSpacing(2)
        self.span.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(self.wider)
        box.addWidget(self.span)
        box.addWidget(self.closer)
        self._zoom = zoom
        rule = Line(vertical=True)
        rule.setFixedHeight(18)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(5)
        for choice in (self.lanes, self.types, self.certainty):
            row.addWidget(choice)
        row.addWidget(rule)
        row.addSpacing(6)
        row.addWidget(self.only)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(zoom)
        row.addWidget(self.fit)
        row.addWidget(self.key)

    def _connect(self) -> None:
        self.only.toggled.connect(self._choose_only)
        self.closer.clicked.connect(lambda: self.zoom_wanted.emit(True))
        self.wider.clicked.connect(lambda: self.zoom_wanted.emit(False))
        self.fit.clicked.connect(self.fit_wanted)
        self.key.clicked.connect(self.key_wanted)
        self.more.clicked.connect(self.more_wanted)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the row."""
        dress(self, theme)
        self._zoom.setStyleSheet(
            f"#timeline_zoom {{ border: 1px solid {theme.color('border').name()};"
            f" border-radius: {theme.radius('control')}px; }}"
        )
        # With a fixed size, new words are drawn without laying out the row anew, which would cost in every zoom step.
        metrics = QFontMetrics(self.span.font())
        wide = metrics.horizontalAdvance(trn("{n} year", "{n} years", 2000)) + theme.px(4)
        self.span.setFixedSize(wide, metrics.height())
        # Room for every caption at the width that the design gives the lanes.
        for button in (self.closer, self.wider, self.more, self.fit):
            button.setFixedWidth(theme.px(26))
        self._fit_words()

    def minimumSizeHint(self) -> QSize:
        """Let the row be made narrower than its words; `resizeEvent` then shortens them."""
        return QSize(240, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what is written where there is little room."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        choices = (self.lanes, self.types, self.certainty)
        parts = (self._zoom, self.fit, self.key, self.more)
        fixed = ROW_AIR + sum(min(part.sizeHint().width(), part.maximumWidth()) for part in parts)
        full, brief = (self.only.width_of(words) for words in (ONLY, ONLY_BRIEF))
        captions = fixed + full + sum(choice.width_for(compact=False) for choice in choices) <= self.width()
        for choice in choices:
            choice.set_compact(not captions)
        room = self.width() - fixed - sum(choice.width_for(compact=not captions) for choice in choices)
        self.only.setText(ONLY if full <= room or brief >= full else ONLY_BRIEF)

    def show_span(self, words: str) -> None:
        """Write how much time is in view."""
        self.span.setText(words)

    def show_kinds(self, kinds: Iterable[str], words: Mapping[str, str] = KIND_WORDS) -> None:
        """Offer the kinds of events of a record, by glyph, as the project calls them."""
        kinds = tuple(dict.fromkeys(kinds))
        if (kinds, words) != (self._kinds, self._kind_words):
            self._kinds, self._kind_words = kinds, words
            self._fill(self.types, kinds, words, "hidden_kinds")
            self._fill(self.certainty, tuple(CERTAINTY_WORDS), CERTAINTY_WORDS, "hidden_polarities")
        self.show_filters(self.filters)

    def show_grouping(self, grouping: Grouping) -> None:
        """Show how lanes are grouped."""
        self.lanes.set_value(GROUPINGS[grouping])
        for action in self.lanes.menu().actions():
            action.setChecked(action.data() == grouping.value)

    def show_filters(self, filters: Filters) -> None:
        """Show what is left out."""
        self.filters = filters
        self.types.set_value(chosen(self._kinds, filters.hidden_kinds, self._kind_words, with_number=True))
        self.certainty.set_value(chosen(tuple(CERTAINTY_WORDS), filters.hidden_polarities, CERTAINTY_WORDS))
        for button, hidden in ((self.types, filters.hidden_kinds), (self.certainty, filters.hidden_polarities)):
            for action in button.menu().actions():
                if action.isCheckable():
                    action.setChecked(action.data() not in hidden)
        self.only.blockSignals(True)
        self.only.setChecked(filters.only_contradictions)
        self.only.blockSignals(False)

    # --- menus ---
    def _fill_lanes(self) -> None:
        group = QActionGroup(self)
        for grouping, words in GROUPINGS.items():
            action = self.lanes.menu().addAction(words)
            action.setCheckable(True)
            action.setData(grouping.value)
            group.addAction(action)
        group.triggered.connect(lambda action: self.grouping_chosen.emit(Grouping(action.data())))
        self.show_grouping(Grouping.STATUS)

    def _fill(self, button: ChoiceButton, names: tuple[str, ...], words: Mapping[str, str], hidden: str) -> None:
        menu = button.menu()
        menu.clear()
        menu.addAction(tr("Show all"), lambda: self._choose(hidden, frozenset()))
        menu.addSeparator()
        for name in names:
            action = QAction(words.get(name, name), menu)
            action.setCheckable(True)
            action.setChecked(True)
            action.setData(name)
            action.triggered.connect(lambda checked, name=name: self._toggle(hidden, name, checked))
            menu.addAction(action)

    def _toggle(self, hidden: str, name: str, shown: bool) -> None:
        now: frozenset[str] = getattr(self.filters, hidden)
        self._choose(hidden, now - {name} if shown else now | {name})

    def _choose(self, hidden: str, names: frozenset[str]) -> None:
        changes: dict[str, Any] = {hidden: names}
        self.filters_chosen.emit(replace(self.filters, **changes))

    def _choose_only(self, only: bool) -> None:
        self.filters_chosen.emit(replace(self.filters, only_contradictions=only))
