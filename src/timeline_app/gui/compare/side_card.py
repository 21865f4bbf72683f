"""One side of a contradiction: polarity, claim, the quote in its passage, and the chain from mouth to page."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.evidence import ChainStep
from timeline_app.domain.names import base_direction
from timeline_app.gui.compare.context import around_quote
from timeline_app.gui.compare.decision_bar import side_name
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.chain_dots import ChainDot
from timeline_app.gui.widgets.evidence_list import grade_in_words
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.compare import ContradictionSide

_WORDS = {"asserted": "Asserted", "denied": "Denied", "speculated": "Speculated"}


class ContextText(QWidget):
    """A passage with the quote marked in it; the words around it are fainter. Painted: no rich text."""

    def __init__(self, theme: Theme, side: ContradictionSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._side = theme, side
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._context = around_quote(side.context, side.start, side.end)
        self.setAccessibleName(self._context.text)

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and fonts."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped passage."""
        return round(self._laid_out(width - 14).boundingRect().height()) + 8

    def sizeHint(self) -> QSize:
        """Give a plausible size until the width is known."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, the ground of the quote, and the words."""
        painter = QPainter(self)
        polarity = self._side.card.polarity.value
        painter.fillRect(QRectF(0, 2, 3, self.height() - 4), self._theme.color(polarity))
        painter.setPen(QPen(self._theme.color("text.3")))
        self._laid_out(self.width() - 14).draw(painter, QPointF(14, 4))
        painter.end()

    def _laid_out(self, width: int) -> QTextLayout:
        theme = self._theme
        shown = self._context
        layout = QTextLayout(shown.text.replace("\n", " "), theme.font("quote"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if base_direction(shown.text) == "rtl":
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        units = Utf16Map(shown.text)
        first, last = units.to_units(shown.start), units.to_units(shown.end)
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = first, last - first
        marked.format = _quoted(theme.color("text"), theme.color("highlight.quote"))
        layout.setFormats([marked])
        leading, top = theme.leading("quote"), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(60, width))
            line.setPosition(QPointF(0, top + (leading - line.height()) / 2))
            top += leading
        layout.endLayout()
        return layout


def _quoted(ink: QColor, ground: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(ink)
    made.setBackground(ground)
    return made


class SideCard(QFrame):
    """A side as a card with a bar of its polarity's colour along its top."""

    opened = Signal(object)
    """`EvidenceCard` whose passage is wanted."""

    def __init__(self, theme: Theme, side: ContradictionSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._theme = side, theme
        card = side.card
        self.setObjectName("side_card")
        self.setAccessibleName(f"{_WORDS[card.polarity.value]}: {side_name(card)}")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(GlyphLabel("sighting", card.polarity.value, 14))
        head.addWidget(Label(_WORDS[card.polarity.value], "control", card.polarity.value))
        head.addStretch(1)
        open_ = LinkButton("Open in article")
        open_.clicked.connect(lambda: self.opened.emit(card))
        head.addWidget(open_)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 16, 18, 16)
        box.setSpacing(10)
        box.addLayout(head)
        self._wording = Label(side_name(card), "", wraps=True)
        box.addWidget(self._wording)
        box.addWidget(ContextText(theme, side))
        box.addWidget(Label("From mouth to page", "label", "text.2"))
        steps = QVBoxLayout()
        steps.setSpacing(0)
        for index, step in enumerate(card.chain):
            steps.addWidget(_step(step, index, len(card.chain)))
        box.addLayout(steps)
        if not card.chain:
            box.addWidget(Label("Reported (source not named)", "secondary", "text.2"))
        box.addWidget(Label(grade_in_words(card), "secondary", "text.2", wraps=True))
        box.addStretch(1)
        self.apply_theme(theme)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the card."""
        self._theme = theme
        dress(self, theme)
        font = theme.font("section")
        font.setPointSizeF(theme.points("section") * 1.15)
        self._wording.setFont(font)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and the bar along its top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -0.5)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(box, self._theme.radius("card"), self._theme.radius("card"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._side.card.polarity.value))
        painter.drawRoundedRect(QRectF(0, 0, self.width(), 4), 2, 2)
        painter.end()


def _step(step: ChainStep, index: int, count: int) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    dot = ChainDot(11)
    dot.place(index, count)
    line.addWidget(dot)
    words = QVBoxLayout()
    words.setContentsMargins(0, 2, 0, 4)
    words.setSpacing(0)
    words.addWidget(Label(step.name or "Not named", "control", wraps=True))
    if step.remark:
        words.addWidget(Label(step.remark, "secondary", "text.2", wraps=True))
    line.addLayout(words, 1)
    return row
