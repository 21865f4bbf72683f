"""The head of the palette: the field, how much was found, and chips for the kinds of things."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.search_query import PREFIXES, FoundKind, parse_query
from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import shown_key
from timeline_app.gui.search.field import PaletteField
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import Chip, LinkButton
from timeline_app.gui.widgets.flow import FlowLayout
from timeline_app.gui.widgets.labels import IconLabel, Label, Line, plain_tooltip
from timeline_app.gui.widgets.theming import dress

_LEFT_TO_RIGHT = "\u200e"
"""Keeps a sign of the query as it is typed, on a mirrored screen too."""


class PaletteHead(QWidget):
    """Writes into the field what chips and filters stand for. `save_pressed`: what is typed is to be kept, or not."""

    save_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = PaletteField(self)
        self.count = Label("", "secondary", "text.2", parent=self)
        self.chips = {kind: self._chip(kind, words, sign) for kind, words, sign in _kinds()}
        self.save = LinkButton(tr("Save search"), "bookmark", parent=self)
        self.save.setCheckable(True)
        self.save.clicked.connect(self.save_pressed)
        self.field.textChanged.connect(lambda _text: self.show_kind())
        self._lay_out()
        self.show_kind()

    @property
    def text(self) -> str:
        """Give what is typed, without blanks around it."""
        return self.field.text().strip()

    def show_kind(self) -> None:
        """Mark the chip of the kind that is asked for."""
        kind = parse_query(self.field.text()).kind
        for of, chip in self.chips.items():
            chip.setChecked(of is kind)

    def show_saved(self, saved: bool, *, may_edit: bool) -> None:
        """Say whether the search that is typed is kept, and offer to keep it."""
        self.save.setVisible(bool(self.text) and may_edit)
        self.save.setChecked(saved)
        words, key = tr("Keep this search in the project"), shown_key("palette.save")
        self.save.setToolTip(plain_tooltip(tr("{words} ({key})", words=words, key=key) if key else words))
        self.save.setText(tr("Saved") if saved else tr("Save search"))
        self.save.updateGeometry()

    def narrow_with(self, words: str) -> None:
        """Put a filter behind what is typed, to be completed; a whole one that stands there is taken off."""
        typed = self.field.text().rstrip()
        if not words.endswith(":") and words in typed.split():
            typed = " ".join(word for word in typed.split() if word != words)
        else:
            typed = f"{typed} {words}".lstrip() + ("" if words.endswith(":") else " ")
        self._write(typed)

    def set_stacked(self, stacked: bool) -> None:
        """Put the count below the field, where there is little room."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if stacked else across)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the parts; chips are quieter than elsewhere: a ground, and a border for the one that is chosen."""
        px, colors = theme.px, theme.colors
        edge = colors["border" if theme.is_dark else "sunken"]
        self._line.setContentsMargins(px(22), px(10), px(22), px(10))
        self._line.setSpacing(px(10))
        self._chip_row.setContentsMargins(px(20), px(11), px(20), px(11))
        self.setStyleSheet(
            f"Chip {{ background: {colors['sunken']}; border-color: {edge};"
            f" min-height: {px(24)}px; max-height: {px(24)}px; }}"  # a sign from another font would make it higher
            f"Chip:checked {{ background: {colors['accent.soft']}; border-color: {colors['accent']}; }}"
            f"Chip:focus {{ border-color: {colors['accent']};"
            f" min-height: {px(24) - 2}px; max-height: {px(24) - 2}px; }}"
        )
        dress(self, theme)

    def _chip(self, kind: FoundKind | None, words: str, sign: str) -> Chip:
        shown = f"{words}  {_LEFT_TO_RIGHT}{sign}{_LEFT_TO_RIGHT}" if sign else words
        chip = Chip(shown, parent=self)
        chip.setAccessibleName(words)
        chip.clicked.connect(lambda: self._narrow_to(kind))
        return chip

    def _narrow_to(self, kind: FoundKind | None) -> None:
        """Ask for one kind only, by the sign that stands for it in the field."""
        words = self.field.text().lstrip()
        if parse_query(words).kind is not None:
            words = words[1:].lstrip()
        sign = next((sign for sign, of in PREFIXES.items() if of is kind), "")
        self._write(f"{sign}{words}")
        self.show_kind()

    def _write(self, text: str) -> None:
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        typed = QHBoxLayout()
        typed.setSpacing(12)
        typed.addWidget(IconLabel("search", "text.2", 18, self))
        typed.addWidget(self.field, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(typed, 1)
        self._line.addWidget(self.count)
        chips = QWidget(self)
        flow = FlowLayout(chips, gap=8)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self._chip_row = QHBoxLayout()
        self._chip_row.addWidget(chips, 1)
        self._chip_row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addWidget(Line(hair=True, parent=self))
        column.addLayout(self._chip_row)
        column.addWidget(Line(hair=True, parent=self))


def _kinds() -> tuple[tuple[FoundKind | None, str, str], ...]:
    return (
        (None, tr("Everything"), ""),
        (FoundKind.PERSON, tr("People"), "@"),
        (FoundKind.EVENT, tr("Events"), "#"),
        (FoundKind.QUOTE, tr("Quotes"), "“"),
        (FoundKind.ARTICLE, tr("Articles"), "/"),
        (FoundKind.COMMAND, tr("Commands"), ">"),
    )
