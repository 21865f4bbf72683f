"""One side of a contradiction: polarity, claim, the quote in its passage, and the chain from mouth to page."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.domain.evidence import ChainStep
from timeline_app.domain.translating import number, tr
from timeline_app.gui.compare.context_text import ContextText
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import LinkButton
from timeline_app.gui.widgets.chain_dots import ChainDot
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import Label, plain_tooltip
from timeline_app.gui.widgets.run_text import Run, RunText
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.compared_values import ContradictionSide, wording_of

_WORDS = {"asserted": tr("Asserted"), "denied": tr("Denied"), "speculated": tr("Speculated")}
_TOP = 4
_MIDDLE = 11


class SideCard(QFrame):
    """A side as a card with a bar of its polarity's colour along its top."""

    opened = Signal(object)
    """`EvidenceCard` whose passage is wanted."""
    grown = Signal()
    """The card needs another height."""

    def __init__(self, theme: Theme, side: ContradictionSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._theme = side, theme
        self._steps: list[RunText] = []
        card = side.card
        polarity = _WORDS[card.polarity.value]
        self.setObjectName("side_card")
        said = tr("{polarity}: {claim}", polarity=polarity, claim=wording_of(card))
        self.setAccessibleName(tr("{name}. {words}", name=side.name, words=said) if side.number else said)
        self.open = LinkButton(tr("Open in article"))
        self.open.setToolTip(plain_tooltip(card.article_title))
        self.open.setAccessibleName(tr("Open in article: {claim}", claim=wording_of(card)))
        self.open.clicked.connect(lambda: self.opened.emit(card))
        self._wording = RunText((Run(wording_of(card), "section"),), larger=1.1)
        self.context = ContextText(theme, side)
        self.context.grown.connect(self.grown)
        self._lay_out(polarity)
        self.apply_theme(theme)

    @property
    def findable(self) -> "tuple[RunText | ContextText, ...]":
        """Give the parts in which words can be found, from the top."""
        return self._wording, self.context, *self._steps

    def apply_theme(self, theme: Theme) -> None:
        """Dress the card."""
        self._theme = theme
        dress(self, theme)
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
        painter.drawRoundedRect(QRectF(0, 0, self.width(), _TOP), 2, 2)
        painter.end()

    def _lay_out(self, polarity: str) -> None:
        ink = self._side.card.polarity.value
        head = QHBoxLayout()
        head.setSpacing(8)
        if self._side.number:
            # The decisions name the side by this number: "Prefer Side 2".
            at = Label(number(self._side.number), "section", "text")
            at.setObjectName("side_number")
            head.addWidget(at)
        head.addWidget(GlyphLabel(self._side.glyph, ink, 14))
        head.addWidget(Label(polarity, "control", ink))
        head.addStretch(1)
        head.addWidget(self.open)
        box = QVBoxLayout(self)
        box.setContentsMargins(17, 14, 13, 14)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._wording)
        box.addWidget(self.context)
        line = QHBoxLayout()
        line.addWidget(Label(tr("From mouth to page"), "label", "text.2"))
        line.addStretch(1)
        if self.context.is_cut:
            line.addWidget(self.context.more)
            self.context.more.show()
        box.addLayout(line)
        steps = QVBoxLayout()
        steps.setSpacing(0)
        chain = self._side.card.chain
        for index, step in enumerate(chain):
            on_page = self._side.on_page if index == len(chain) - 1 else ""
            words = RunText(tuple(_step_runs(step, on_page)))
            self._steps.append(words)
            steps.addWidget(_step(words, index, len(chain)))
        if not chain:
            steps.addWidget(Label(tr("Reported (source not named)"), "secondary", "text.2"))
        box.addLayout(steps)
        box.addStretch(1)


def _step(words: RunText, index: int, count: int) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    dot = ChainDot(_MIDDLE)
    dot.place(index, count)
    line.addWidget(dot)
    column = QVBoxLayout()
    column.setContentsMargins(0, 2, 0, 3)
    column.addWidget(words)
    line.addLayout(column, 1)
    return row


def _step_runs(step: ChainStep, on_page: str) -> Iterator[Run]:
    yield Run(step.name or tr("Not named"), "control")
    # What the user wrote of a step goes before what the page itself tells.
    remark = step.remark or on_page
    if remark:
        yield Run(f"  {remark}", "secondary", "text.2")
