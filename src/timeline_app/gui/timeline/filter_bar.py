"""The row of filters: words in titles, what stands behind events, a chip for each filter, and what they hide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.choices import ChoiceButton
from timeline_app.gui.timeline.filter_words import CONTRADICTED, EVIDENCE_WORDS, chip_words, cut, shown_words
from timeline_app.gui.timeline.saved_filters import SavedFilters
from timeline_app.gui.widgets.buttons import Chip, LinkButton
from timeline_app.gui.widgets.field_icons import scale_icons
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import Label, plain_tooltip
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.timeline.filters import EvidenceState, Filters, Part

FIELD_WIDTH: Final = 190
EVERYTHING: Final = tr("All events shown.")
_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FilterChip(Chip):
    """A filter in words with a cross; a click, Enter or Delete takes it off."""

    taken_off = Signal(object)

    def __init__(self, part: Part, words: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{cut(words)}  ×", checkable=False, parent=parent)
        self.part, self.words = part, words
        self.setAccessibleName(tr("Take off the filter {words}", words=words))
        self.setToolTip(plain_tooltip(tr("Take off the filter {words}", words=words)))
        self.clicked.connect(lambda: self.taken_off.emit(part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it off with Delete or Enter too."""
        if event.key() in _REMOVING and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class WordsField(QLineEdit):
    """The field for words in titles. `left` is emitted by Escape when it is empty; else Escape empties it."""

    left = Signal()
    about_to_type = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that somebody is about to type."""
        super().focusInEvent(event)
        self.about_to_type.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field, or leave it."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Emits the filters that are wanted; shows those it is told, and how many events they leave."""

    filters_chosen = Signal(object)
    cleared = Signal()
    left = Signal()
    about_to_type = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self.filters = Filters()
        self.chips: list[FilterChip] = []
        self._kinds: tuple[str, ...] = ()
        self._kind_words: Mapping[str, str] = {}
        self._opened = False
        self._has_events = True
        self._announced = EVERYTHING
        self.words = WordsField()
        self.evidence = ChoiceButton(tr("Evidence"))
        self.saved = SavedFilters()
        self.clear_all = LinkButton(tr("Clear filters"))
        self.count = Label(role="secondary", ink="text.2", wraps=True)
        self.count.setObjectName("timeline_shown_count")
        self._search = QAction(self.words)
        self._theme: Theme | None = None
        self._lay_out()
        self._fill_evidence()
        self.words.textChanged.connect(lambda text: self._choose(replace(self.filters, text=text)))
        self.words.left.connect(self.left)
        self.words.about_to_type.connect(self.about_to_type)
        self.clear_all.clicked.connect(self.cleared)
        self._show()

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(tr("Words in titles"))
        self.words.setAccessibleName(tr("Filter events by words in their titles"))
        self.words.setProperty("quiet", True)
        self.words.setProperty("small", True)
        self.words.setClearButtonEnabled(True)
        self.words.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self.words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        for part in (self.words, self.evidence, self.saved, self.clear_all):
            self._flow.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 2, 12, 6)
        rows.setSpacing(2)
        rows.addWidget(self._row)
        rows.addWidget(self.count)

    def _fill_evidence(self) -> None:
        menu = self.evidence.menu()
        for state, words in EVIDENCE_WORDS.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(state.value)
            action.triggered.connect(lambda _on=False, s=state: self._choose(replace(self.filters, evidence=s)))
        menu.addSeparator()
        self._contradicted = menu.addAction(CONTRADICTED)
        self._contradicted.setCheckable(True)
        self._contradicted.triggered.connect(
            lambda on: self._choose(replace(self.filters, only_contradictions=on))
        )  # fmt: skip

    def apply_theme(self, theme: Theme) -> None:
        """Dress the row."""
        self._theme = theme
        self._search.setIcon(theme.icon("search", "text.3"))
        scale_icons(self.words, theme)
        self.words.setFixedWidth(theme.px(FIELD_WIDTH))
        dress(self, theme)
        self._level()

    def minimumSizeHint(self) -> QSize:
        """Let the row be made narrow; its parts wrap."""
        return QSize(160, super().minimumSizeHint().height())

    @property
    def opened(self) -> bool:
        """Whether the row stays while no filter is on."""
        return self._opened

    def open(self, opened: bool) -> None:
        """Keep the row in sight without a filter, or not; then put the cursor into its field."""
        self._opened = opened
        self._show()
        if opened:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def words_of_all(self) -> str:
        """Give the filters in words: "Certainty: Denied, Text: harbour"."""
        return ", ".join(chip.words for chip in self.chips)

    def show_kinds(self, kinds: Sequence[str], words: Mapping[str, str]) -> None:
        """Take the kinds of events of a record, by glyph, which the chip for types counts or names."""
        self._kinds, self._kind_words = tuple(kinds), words
        self._show()

    def show_filters(self, filters: Filters) -> None:
        """Show other filters; nothing is emitted."""
        self.filters = filters
        if self.words.text().split() != filters.text.split():
            self.words.blockSignals(True)
            self.words.setText(filters.text)
            self.words.blockSignals(False)
        self.evidence.set_value(EVIDENCE_WORDS[filters.evidence])
        for action in self.evidence.menu().actions():
            if action.data() is not None:
                action.setChecked(EvidenceState(action.data()) is filters.evidence)
        self._contradicted.setChecked(filters.only_contradictions)
        self.saved.show_on(bool(replace(filters, listed=None).active))
        self._show()

    def show_count(self, shown: int, total: int, unknown: int = 0) -> None:
        """Say how many events are left; `unknown` of the others are left out for not being known yet, by no filter."""
        said = shown_words(self.filters, shown, total, unknown)
        self.count.setText(f"{said}." if said else "")
        self.count.setVisible(bool(said))
        self._has_events = total > 0
        self._appear()

    def announce(self) -> None:
        """Say politely to assistive readers how many events are left."""
        words = self.count.text() or EVERYTHING
        if words != self._announced:
            self._announced = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _appear(self) -> None:
        # The row whose button opens the bar is not there either without events.
        self.setVisible(self._has_events and (self._opened or bool(self.filters.active)))

    def _show(self) -> None:
        self._appear()
        wanted = [(part, chip_words(self.filters, part, self._kinds, self._kind_words)) for part in self.filters.active]
        if wanted == [(chip.part, chip.words) for chip in self.chips]:
            return
        had_focus = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.clear_all)
        self.chips = [FilterChip(part, words, self._row) for part, words in wanted]
        for chip in self.chips:
            chip.taken_off.connect(lambda part: self._choose(self.filters.without(part)))
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.clear_all)
        self.clear_all.setVisible(bool(self.chips))
        # Chips that are new would come last of all in the window.
        for one, after in pairwise((self.evidence, self.saved, *self.chips, self.clear_all)):
            QWidget.setTabOrder(one, after)
        self._level()
        if had_focus is not None:
            next_one: QWidget = self.chips[min(had_focus, len(self.chips) - 1)] if self.chips else self.words
            next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _level(self) -> None:
        """Make the parts of a row as high as one another, so that their words stand on one line."""
        for part in (self.words, self.clear_all, *self.chips):
            part.setFixedHeight(self.evidence.sizeHint().height())

    def _choose(self, filters: Filters) -> None:
        self.filters_chosen.emit(filters)
