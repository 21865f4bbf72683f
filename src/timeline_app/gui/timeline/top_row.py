"""The row above the lanes: how they are grouped, what is left out, how much time is in view, and the key."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import IconButton, LinkButton
from timeline_app.gui.widgets.labels import Label, Line, plain_tooltip
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.timeline.choose import Grouping
from timeline_app.timeline.filters import Filters

GROUPINGS = {
    Grouping.STATUS: "Status", Grouping.POST: "Post", Grouping.FIRST_KNOWN: "First known",
    Grouping.NONE: "Not grouped",
}  # fmt: skip
KIND_WORDS = {
    "break": "Break", "journey": "Journey", "statement": "Statement", "contact": "Contact or talks",
    "order": "Order or act", "sighting": "Sighting, whereabouts",
}  # fmt: skip
CERTAINTY_WORDS = {"asserted": "Asserted", "denied": "Denied", "speculated": "Speculated", "none": "No evidence"}


ONLY, ONLY_BRIEF = "Only contradictions", "Only ≠"
ROW_AIR = 84
"""Margins, gaps and the line between the parts of the row."""


class ChoiceButton(QToolButton):
    """A caption, the choice made, and a menu: "Lanes Status ⌄"."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._value = caption, ""
        self._compact = False
        self._theme: Theme | None = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_value("All")

    @property
    def value(self) -> str:
        """The choice as written."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show another choice."""
        self._value = value
        self.setAccessibleName(f"{self._caption}: {value}")
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the choice alone where there is little room; the caption stays in tooltip and accessible name."""
        if compact != self._compact:
            self._compact = compact
            self.setToolTip(plain_tooltip(self.accessibleName()) if compact else "")
            self.updateGeometry()
            self.update()

    def width_for(self, compact: bool) -> int:
        """Give the width it takes, with its caption or without."""
        if self._theme is None:
            return super().sizeHint().width()
        plain, strong = self._fonts(self._theme)
        words = QFontMetrics(strong).horizontalAdvance(self._value)
        if not compact:
            words += QFontMetrics(plain).horizontalAdvance(self._caption) + self._theme.px(6)
        return words + self._theme.px(30)

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and the arrow."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for caption, choice and arrow."""
        if self._theme is None:
            return super().sizeHint()
        return QSize(self.width_for(self._compact), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and focus ring as any tool button, then the words."""
        theme = self._theme
        if theme is None:
            return
        super().paintEvent(event)
        painter = QPainter(self)
        plain, strong = self._fonts(theme)
        x = theme.px(6)
        parts = ((self._caption, plain, "text.2"), (self._value, strong, "text"))
        for text, font, ink in parts[1:] if self._compact else parts:
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.drawText(QRect(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += width + theme.px(6)
        arrow = theme.pixmap("chevron-down", "text.2", 12, self.devicePixelRatioF())
        painter.drawPixmap(x - theme.px(1), round((self.height() - theme.px(12)) / 2), arrow)
        painter.end()

    @staticmethod
    def _fonts(theme: Theme) -> tuple[QFont, QFont]:
        return theme.font("body"), theme.font("section")


class CheckBox(QCheckBox):
    """A check box whose square is drawn from the theme, so that its border keeps its contrast in both."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme: Theme | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def apply_theme(self, theme: Theme) -> None:
        """Take font and colours."""
        self._theme = theme
        self.setFont(theme.font("body"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the square and the words."""
        if self._theme is None:
            return super().sizeHint()
        return QSize(self.width_of(self.text()), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def width_of(self, words: str) -> int:
        """Give the width it would take with these words."""
        if self._theme is None:
            return super().sizeHint().width()
        return QFontMetrics(self._theme.font("body")).horizontalAdvance(words) + self._theme.px(34)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square, its tick, the words and the focus ring."""
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(15)
        box = QRectF(4.5, (self.height() - side) / 2, side, side)
        painter.setPen(theme.color("accent" if self.isChecked() else "border.control"))
        painter.setBrush(theme.color("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            tick = theme.pixmap("check", "accent.text", 12, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.center().x() - theme.px(6), box.center().y() - theme.px(6)), tick)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("body"))
        words = self.rect().adjusted(theme.px(27), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


class TopRow(QWidget):
    """Emits what was chosen; shows what the panel tells it."""

    grouping_chosen = Signal(object)
    filters_chosen = Signal(object)
    zoom_wanted = Signal(bool)
    """True to come closer."""
    fit_wanted = Signal()
    key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, "surface")
        self.filters = Filters()
        self._kinds: tuple[str, ...] = ()
        self.lanes = ChoiceButton("Lanes")
        self.types = ChoiceButton("Types")
        self.certainty = ChoiceButton("Certainty")
        self.only = CheckBox(ONLY)
        self.only.setAccessibleName(ONLY)
        self.closer = IconButton("plus", "Zoom in")
        self.wider = IconButton("minus", "Zoom out")
        self.span = Label(role="control")
        self.fit = IconButton("maximize", "Fit all")
        self.key = LinkButton("Key")
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
        row.setContentsMargins(6, 5, 10, 5)
        row.setSpacing(6)
        for choice in (self.lanes, self.types, self.certainty):
            row.addWidget(choice)
        row.addWidget(rule)
        row.addSpacing(6)
        row.addWidget(self.only)
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

    def apply_theme(self, theme: Theme) -> None:
        """Dress the row."""
        dress(self, theme)
        self._zoom.setStyleSheet(
            f"#timeline_zoom {{ border: 1px solid {theme.color('border').name()};"
            f" border-radius: {theme.radius('control')}px; }}"
        )
        self.span.setMinimumWidth(theme.px(72))
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
        fixed = self._zoom.sizeHint().width() + self.fit.sizeHint().width() + self.key.sizeHint().width() + ROW_AIR
        full, brief = (self.only.width_of(words) for words in (ONLY, ONLY_BRIEF))
        captions = fixed + full + sum(choice.width_for(compact=False) for choice in choices) <= self.width()
        for choice in choices:
            choice.set_compact(not captions)
        room = self.width() - fixed - sum(choice.width_for(compact=not captions) for choice in choices)
        self.only.setText(ONLY if full <= room or brief >= full else ONLY_BRIEF)

    def show_span(self, words: str) -> None:
        """Write how much time is in view."""
        self.span.setText(words)

    def show_kinds(self, kinds: Iterable[str]) -> None:
        """Offer the kinds of events of a record."""
        kinds = tuple(dict.fromkeys(kinds))
        if kinds != self._kinds:
            self._kinds = kinds
            self._fill(self.types, kinds, KIND_WORDS, "hidden_kinds")
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
        self.types.set_value(_chosen(self._kinds, filters.hidden_kinds, KIND_WORDS, with_number=True))
        self.certainty.set_value(_chosen(tuple(CERTAINTY_WORDS), filters.hidden_polarities, CERTAINTY_WORDS))
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

    def _fill(self, button: ChoiceButton, names: tuple[str, ...], words: dict[str, str], hidden: str) -> None:
        menu = button.menu()
        menu.clear()
        menu.addAction("Show all", lambda: self._choose(hidden, frozenset()))
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
        kinds = names if hidden == "hidden_kinds" else self.filters.hidden_kinds
        polarities = names if hidden == "hidden_polarities" else self.filters.hidden_polarities
        self.filters_chosen.emit(Filters(kinds, polarities, self.filters.only_contradictions))

    def _choose_only(self, only: bool) -> None:
        self.filters_chosen.emit(Filters(self.filters.hidden_kinds, self.filters.hidden_polarities, only))


def _chosen(names: tuple[str, ...], hidden: frozenset[str], words: dict[str, str], *, with_number: bool = False) -> str:
    """Give "All 6", the one that is left, or "2 of 4"."""
    left = [name for name in names if name not in hidden]
    if len(left) == len(names):
        return f"All {len(names)}" if with_number else "All"
    return words.get(left[0], left[0]) if len(left) == 1 else f"{len(left)} of {len(names)}"
