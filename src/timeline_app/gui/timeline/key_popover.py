"""The key: what shape, fill, line and ends mean, drawn with the same shapes as the lanes."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.timeline.filter_words import CERTAINTY_WORDS
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label, Line
from timeline_app.gui.widgets.theming import dress, set_tone
from timeline_app.timeline import svg_shapes
from timeline_app.timeline.drawing import ASSERTED, LOOKS, NO_EVIDENCE, NOT_YET_KNOWN, Bar, End

_ENDS = (
    (tr("Known to the day"), End.UPRIGHT, End.UPRIGHT),
    (tr("Between two dates"), End.BRACKET, End.BRACKET),
    (tr("By a date"), End.OPEN, End.UPRIGHT),
    (tr("After a date"), End.UPRIGHT, End.OPEN),
)
_STATES = ((tr("No evidence"), NO_EVIDENCE), (tr("Not yet reported"), NOT_YET_KNOWN))
_STATE_LOOKS = frozenset(look for _words, look in _STATES)
_WIDTH, _HEIGHT, _GLYPH = 84, 22, 12
"""Pixels of a sample, and of the glyph in it."""


class KeyPopover(QFrame):
    """Opens under the word "Key"; any click outside closes it."""

    def __init__(
        self, kinds: tuple[str, ...], words: Mapping[str, str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_tone(self, "raised")
        self.setObjectName("timeline_key")
        self.setAccessibleName(tr("Key"))
        self._theme = theme
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.setSpacing(10)
        box.addLayout(self._events(kinds, words))
        box.addWidget(Line(hair=True))
        box.addLayout(self._ends())
        box.addWidget(Line(hair=True))
        box.addWidget(
            Label(tr("Shape says what happened; fill and line say who stands behind it."), "secondary", "text.2")
        )
        self.setStyleSheet(f"#timeline_key {{ border: 1px solid {theme.color('border').name()}; }}")
        dress(self, theme)

    def _events(self, kinds: tuple[str, ...], words: Mapping[str, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        polarities = ("asserted", "denied", "speculated")
        for column, polarity in enumerate(polarities, start=1):
            grid.addWidget(
                Label(CERTAINTY_WORDS[polarity], "secondary", "text.2"), 0, column, Qt.AlignmentFlag.AlignHCenter
            )
        for row, kind in enumerate(kinds, start=1):
            grid.addWidget(Label(words.get(kind, kind)), row, 0)
            for column, polarity in enumerate(polarities, start=1):
                grid.addWidget(GlyphLabel(kind, polarity), row, column, Qt.AlignmentFlag.AlignHCenter)
        return grid

    def _ends(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        for row, (words, left, right) in enumerate(_ENDS):
            grid.addWidget(self._sample(ASSERTED, left, right), row, 0)
            grid.addWidget(Label(words), row, 1)
        for row, (words, look) in enumerate(_STATES, start=len(_ENDS)):
            grid.addWidget(self._sample(look, End.UPRIGHT, End.UPRIGHT), row, 0)
            grid.addWidget(Label(words), row, 1)
        row = len(_ENDS) + len(_STATES)
        grid.addWidget(GlyphLabel("contradiction", size=16), row, 0, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(Label(tr("Contradicted; a click compares both sides")), row, 1)
        grid.addWidget(GlyphLabel("contradiction", "proposed", 16), row + 1, 0, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(Label(tr("Proposed contradiction, not decided")), row + 1, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _sample(self, look: int, left: End, right: End) -> QLabel:
        bar = Bar(
            -1, 1, _WIDTH - 1, 1, _HEIGHT - 2, look, left, right,
            0.0 if left == End.UPRIGHT else 30.0, 0.0 if right == End.UPRIGHT else 30.0,
        )  # fmt: skip
        colours = {**self._theme.colors, "surface": self._theme.colors["raised"]}
        shapes = "".join(svg_shapes.bar(bar, colours))
        if look in _STATE_LOOKS and LOOKS[look].has_glyph:  # else both outlines would look the same
            shapes += svg_shapes.glyph("sighting", look, _WIDTH / 2, _HEIGHT / 2, _GLYPH, colours)
        size = f'width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shapes}</svg>'
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        label = QLabel()
        label.setPixmap(picture)
        return label
