"""A rounded word with a sign before it or a number after it: status, counts, spellings, people."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from timeline_app.domain.translating import number as whole
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.glyphs import paint_contradiction, paint_glyph
from timeline_app.gui.widgets.labels import plain_tooltip

_HEIGHT, _PAD, _SIGN = 24, 9, 14
_BARE_PAD = 4
"""Before a sign that stands on no ground: the disc with ≠ is wider than other signs."""


class Pill(QAbstractButton):
    """Painted from tokens. `ground` "" leaves the ground bare; `tag` makes the corners of a tag instead of a pill.

    `sign` is a glyph's name with a polarity, or ("contradiction", ""). Words too long for the room are cut with "…" and
    stand whole in the tooltip and the accessible name.
    """

    def __init__(
        self, words: str, *, ground: str = "sunken", ink: str = "text", number: int | None = None,
        sign: tuple[str, str] | None = None, tag: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._words, self._number = words, "" if number is None else whole(number)
        self._ground, self._ink, self._sign, self._tag = ground, ink, sign, tag
        self._theme: Theme | None = None
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{words} {self._number}".strip())
        self.setToolTip(plain_tooltip(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """Give the words without the number."""
        return self._words

    @property
    def inks(self) -> tuple[str, str]:
        """Give the tokens of the ink and of the ground it stands on."""
        return self._ink, self._ground or "surface"

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts, colours and lengths."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as sign, words and number."""
        if self._theme is None:
            return QSize(60, _HEIGHT)
        px = self._theme.px
        words = QFontMetrics(self._theme.font("label")).horizontalAdvance(self._words)
        wide = self._start(self._theme) + words + px(_PAD if self._ground else 2) + self._number_width(self._theme) + 2
        return QSize(wide, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), hint.height() * 3), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign, words, number and focus ring."""
        theme = self._theme
        if theme is None:
            return
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        left = self._start(theme)
        if self._sign is not None:
            self._paint_sign(painter, theme)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color(self._ink))
        number = self._number_width(theme)
        room = max(0, self.width() - left - px(_PAD if self._ground else 2) - number + 2)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        # Left and right are meant as they read: Qt turns both round in a mirrored layout.
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(self._placed(QRectF(left, 0, room, self.height())), middle, words)
        if self._number:
            painter.setFont(theme.font("secondary"))
            painter.setPen(theme.color("text.2"))
            right = QRectF(self.width() - number - px(_PAD) + px(5), 0, number, self.height())
            painter.drawText(self._placed(right), middle, self._number)
        painter.end()

    def _placed(self, box: QRectF) -> QRectF:
        """Give where a part stands, turned round in a mirrored layout."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _start(self, theme: Theme) -> int:
        if self._sign is None:
            return theme.px(_PAD if self._ground else 2)
        return theme.px(_PAD if self._ground else _BARE_PAD) + theme.px(_SIGN + 5)

    def _number_width(self, theme: Theme) -> int:
        if not self._number:
            return 0
        return QFontMetrics(theme.font("secondary")).horizontalAdvance(self._number) + theme.px(6)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = theme.radius("mark") if self._tag else box.height() / 2
        focused = self.hasFocus()
        if focused:
            painter.setPen(QPen(theme.color("accent"), 2))
        elif self.underMouse() or self._tag:
            painter.setPen(QPen(theme.color("border.control" if self.underMouse() else "border"), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._ground) if self._ground else Qt.BrushStyle.NoBrush)
        if self._ground or focused:
            painter.drawRoundedRect(box, radius, radius)

    def _paint_sign(self, painter: QPainter, theme: Theme) -> None:
        if self._sign is None:
            return
        side = theme.px(_SIGN)
        left = theme.px(_PAD if self._ground else _BARE_PAD) - theme.px(2)
        box = self._placed(QRectF(left, (self.height() - side) / 2, side, side))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        glyph, polarity = self._sign
        if glyph == "contradiction":
            paint_contradiction(painter, box.center(), theme.px(8), theme)
        else:
            paint_glyph(painter, box.adjusted(1, 1, -1, -1), glyph, polarity, theme)
