"""What is painted under and beside the article's text: grounds of folds, paragraph numbers, the rule of boxed items."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.domain.translating import tr
from timeline_app.gui.reader.document import FOLD_LINE, FOLD_NOTE_LINE, NUMBER_COLUMN
from timeline_app.gui.reader.shown_text import BlockKind, ShownBlock
from timeline_app.gui.theme import Theme

_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""The column is that of the article: it stays where it is when the interface is mirrored."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Paints one block at a time; `width` is that of the text's column."""

    painter: QPainter
    theme: Theme
    unfolded: frozenset[int]
    width: int

    def paint_ground(self, entry: ShownBlock, rect: QRectF) -> None:
        """Paint what lies under the text."""
        if entry.kind not in (BlockKind.FOLD, BlockKind.FOLD_NOTE):
            return
        theme, painter = self.theme, self.painter
        left, radius = theme.px(NUMBER_COLUMN - 12), theme.radius("card")
        room = QRectF(left, rect.top(), self.width - left, rect.height())
        if entry.fold not in self.unfolded:  # the two lines share one ground, whichever of them is in view
            other = theme.px(FOLD_NOTE_LINE if entry.kind is BlockKind.FOLD else FOLD_LINE)
            room.adjust(0, 0, 0, other) if entry.kind is BlockKind.FOLD else room.adjust(0, -other, 0, 0)
            room.adjust(0, 0, 0, theme.px(14))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(room, radius, radius)

    def paint_block(self, entry: ShownBlock, rect: QRectF) -> None:
        """Paint what stands beside the text."""
        theme, painter = self.theme, self.painter
        if entry.kind is BlockKind.FOLD:
            self._paint_fold(entry, rect)
        if entry.number:
            painter.setFont(theme.font("axis.hours"))
            painter.setPen(theme.color("text.3"))
            place = QRectF(0, rect.top() + theme.px(2), theme.px(NUMBER_COLUMN - 10), theme.px(20))
            painter.drawText(place, _AT_RIGHT, str(entry.number))
        if entry.boxed or entry.kind is BlockKind.BOX_LABEL:
            left, pad = theme.px(NUMBER_COLUMN), theme.px(6)
            painter.fillRect(QRectF(left, rect.top() - pad, 2, rect.height() + 2 * pad), theme.color("accent"))

    def _paint_fold(self, entry: ShownBlock, rect: QRectF) -> None:
        theme, px, painter = self.theme, self.theme.px, self.painter
        folded = entry.fold not in self.unfolded
        icon = theme.pixmap(
            "unfold-vertical" if folded else "fold-vertical", "text.2", 16, painter.device().devicePixelRatio()
        )
        line = QRectF(rect.left(), rect.top(), self.width - rect.left() - px(14), px(FOLD_LINE))
        painter.drawPixmap(QPointF(px(NUMBER_COLUMN - 4), line.center().y() - px(4)), icon)
        painter.setFont(theme.font("control"))
        painter.setPen(theme.color("accent.ink"))
        painter.drawText(line.translated(0, px(4)), _AT_RIGHT, tr("Show") if folded else tr("Hide"))
