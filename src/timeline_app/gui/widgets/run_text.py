"""Runs of words in several fonts and inks that wrap as one paragraph. Painted: foreign words are never markup."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.anchoring.utf16 import Utf16Map
from timeline_app.domain.names import Direction, base_direction
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.found_look import found_look
from timeline_app.gui.wording import isolated


class Run(NamedTuple):
    """Words in a type role, an ink, and on a ground ("" for none)."""

    text: str
    role: str = "body"
    ink: str = "text"
    ground: str = ""


class RunText(QWidget):
    """Shows runs one after another, in the order in which the interface reads; each keeps its own direction.

    A single run is a paragraph of its own direction, and so are several that `are_one_text`, which stands at the side
    where its own script begins.
    """

    def __init__(
        self, runs: Sequence[Run] = (), parent: QWidget | None = None, *, margins: tuple[int, int] = (0, 0),
        larger: float = 1.0, are_one_text: bool = False,
    ) -> None:  # fmt: skip
        """`margins` are at both sides, and above and below, in pixels before scaling; `larger` multiplies the fonts."""
        super().__init__(parent)
        self._margins, self._larger, self._are_one = margins, larger, are_one_text
        self._found: tuple[tuple[int, int], ...] = ()
        self._in_hand = -1
        self._runs: tuple[Run, ...] = ()
        self._theme: Theme | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_runs(runs)

    @property
    def text(self) -> str:
        """Give what is shown."""
        return "".join(run.text for run in self._runs)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show other words; line breaks in them are spaces."""
        self._runs = tuple(run._replace(text=run.text.replace("\n", " ")) for run in runs if run.text)
        self._found = ()
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def show_found(self, spans: Sequence[tuple[int, int]], in_hand: int = -1) -> None:
        """Mark stretches of the text, by code points, as found; one of them, by its place among them, is in hand."""
        self._found, self._in_hand = tuple(spans), in_hand
        self.update()

    def rect_of(self, span: tuple[int, int]) -> QRect:
        """Give the lines, in the widget's own coordinates, on which a stretch of the text stands."""
        if self._theme is None:
            return self.rect()
        beside, around = (self._theme.px(margin) for margin in self._margins)
        layout = self._laid_out(self.width() - 2 * beside, self._theme)
        units = Utf16Map(layout.text())
        first, last = (layout.lineForTextPosition(units.to_units(self._laid_at(at))).lineNumber() for at in span)
        high = self._leading(self._theme)
        return QRect(0, round(around + first * high), self.width(), round((last - first + 1) * high))

    def apply_theme(self, theme: Theme) -> None:
        """Take colours and fonts."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped words."""
        if self._theme is None:
            return 20
        beside, around = (self._theme.px(margin) for margin in self._margins)
        return round(self._height(width - 2 * beside, self._theme)) + 2 * around

    def sizeHint(self) -> QSize:
        """Give a plausible size until the width is known."""
        width = max(160, self.width())
        return QSize(160, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the height for the width at hand."""
        return QSize(60, self.heightForWidth(max(60, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        if self._theme is None or not self._runs:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.color(self._runs[0].ink)))
        beside, around = (self._theme.px(margin) for margin in self._margins)
        self._laid_out(self.width() - 2 * beside, self._theme).draw(painter, QPointF(beside, around))
        painter.end()

    def _height(self, width: int, theme: Theme) -> float:
        layout = self._laid_out(width, theme)
        return layout.lineCount() * self._leading(theme) if self._runs else 0.0

    def _laid_out(self, width: int, theme: Theme) -> QTextLayout:
        text = "".join(self._pieces())
        role = self._runs[0].role if self._runs else "body"
        layout = QTextLayout(text, self._font(role, theme))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        mirrored = self.isRightToLeft()
        rtl = base_direction(text) == Direction.RIGHT_TO_LEFT if self._is_whole else mirrored
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        # A name in another direction keeps it, but stands where the interface begins its lines.
        at_right = rtl if self._are_one else mirrored
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setFormats(self._formats(theme, Utf16Map(text)))
        leading, top = self._leading(theme), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + (leading - line.height()) / 2))
            top += leading
        layout.endLayout()
        return layout

    def _leading(self, theme: Theme) -> float:
        return theme.leading(self._runs[0].role if self._runs else "body") * self._larger

    def _font(self, role: str, theme: Theme) -> QFont:
        font = theme.font(role)
        font.setPointSizeF(font.pointSizeF() * self._larger)
        return font

    @property
    def _is_whole(self) -> bool:
        """Say whether what is laid out is the text as it stands."""
        return self._are_one or len(self._runs) < 2

    def _laid_at(self, at: int) -> int:
        """Give where a place in the text is in what is laid out."""
        if self._is_whole:
            return at
        before = 0
        for run in self._runs:
            blanks = len(run.text) - len(run.text.lstrip())
            if at <= len(run.text):
                return before + at + (at > blanks or (at == blanks and at < len(run.text)))
            at -= len(run.text)
            before += len(run.text) + 2
        return before

    def _pieces(self) -> list[str]:
        """Give the runs as they are laid out: of several, none turns another round. Blanks before one part the two."""
        if self._is_whole:
            return [run.text for run in self._runs]
        words = [run.text.lstrip() for run in self._runs]
        return [run.text[: -len(word) or None] + isolated(word) for run, word in zip(self._runs, words, strict=True)]

    def _formats(self, theme: Theme, units: Utf16Map) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for run, piece in zip(self._runs, self._pieces(), strict=True):
            made = QTextLayout.FormatRange()
            made.start = units.to_units(at)
            made.length = units.to_units(at + len(piece)) - made.start
            look = QTextCharFormat()
            look.setFont(self._font(run.role, theme))
            look.setForeground(theme.color(run.ink))
            if run.ground:
                look.setBackground(theme.color(run.ground))
            made.format = look
            formats.append(made)
            at += len(piece)
        for number, (first, last) in enumerate(self._found):
            made = QTextLayout.FormatRange()
            made.start = units.to_units(self._laid_at(first))
            made.length = units.to_units(self._laid_at(last)) - made.start
            made.format = found_look(theme, in_hand=number == self._in_hand)
            formats.append(made)
        return formats
