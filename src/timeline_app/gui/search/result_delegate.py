"""Draws the rows of the palette: a sign, words with matches marked, a second line, what stands at the end."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.domain.names import isolate
from timeline_app.domain.translating import tr
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.glyphs import paint_avatar, paint_contradiction, paint_glyph
from timeline_app.gui.widgets.marked_line import MarkedLook, draw_marked
from timeline_app.queries.search_values import Mark

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_HEAD, _ONE_LINE, _TWO_LINES = 30, 34, 46
_SIGN = 28
"""Width of the disc with initials; other signs stand in its middle."""
_EDGE, _INSET = 22, 8
_BETWEEN: Final = " · "
"""Stands between the parts of a second line."""


class ResultDelegate(QStyledItemDelegate):
    """Draws `PaletteGroup` heads and `PaletteRow` rows from the theme's tokens, mirrored where the view is."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts, colours and lengths."""
        self._theme = theme
        self._small, head = theme.font("secondary"), theme.font("label")
        head.setWeight(QFont.Weight.DemiBold)
        words = theme.font("body")
        words.setPointSizeF(words.pointSizeF() * 1.04)
        ground, ink = theme.color("highlight.person"), theme.color("text")
        self._words = MarkedLook(words, ink, ground, ink)
        self._detail = MarkedLook(self._small, theme.color("text.2"), ground, ink)
        self._head = MarkedLook(head, theme.color("text.2"), ground, ink)
        self._count = MarkedLook(theme.font("count"), theme.color("text.2"), ground, ink)
        self._also = MarkedLook(words, theme.color("text.2"), ground, theme.color("text.2"), QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Heads 30, rows with a second line 46, others 34; all scaled."""
        entry, theme = index.data(ENTRY_ROLE), self._theme
        if isinstance(entry, PaletteGroup):
            height = _HEAD
        else:
            height = _TWO_LINES if isinstance(entry, PaletteRow) and entry.detail else _ONE_LINE
        return QSize(100, theme.px(height) if theme is not None else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a head or a row."""
        theme, entry = self._theme, index.data(ENTRY_ROLE)
        if theme is None:
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if isinstance(entry, PaletteGroup):
            self._paint_head(painter, rect, entry, theme)
        elif isinstance(entry, PaletteRow):
            self._paint_ground(painter, rect, option.state, theme)
            self._paint_row(painter, rect, entry, theme)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, group: PaletteGroup, theme: Theme) -> None:
        room = rect.adjusted(theme.px(_EDGE), theme.px(4), -theme.px(_EDGE), 0)
        taken = draw_marked(painter, room, group.count_words, (), self._count, at_end=True)
        draw_marked(painter, _shortened(painter, room, taken + theme.px(8)), group.title, (), self._head)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        inset, radius = theme.px(_INSET), theme.radius("control")
        ground = QRectF(rect.adjusted(inset, 0, -inset, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.soft" if chosen else "sunken"))
        painter.drawRoundedRect(ground, radius, radius)
        if chosen:  # a bar as well: the choice does not show by its ground alone
            width, at = theme.px(3), rect.adjusted(0, theme.px(8), 0, -theme.px(8))
            left = at.right() + 1 - inset - width if _is_mirrored(painter) else at.left() + inset
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRectF(left, at.top(), width, at.height()), width / 2, width / 2)

    def _paint_row(self, painter: QPainter, rect: QRect, row: PaletteRow, theme: Theme) -> None:
        room = rect.adjusted(theme.px(_EDGE), 0, -theme.px(_EDGE), 0)
        side = theme.px(_SIGN)
        sign = _start_of(painter, room, side)
        self._paint_sign(painter, sign, row, theme)
        words = _without_start(painter, room, side + theme.px(10))
        taken = self._paint_end(painter, words, row, theme)
        words = _shortened(painter, words, taken + (theme.px(12) if taken else 0))
        if not row.detail:
            self._paint_words(painter, words, row, theme)
            return
        line, air = theme.px(19), (rect.height() - 2 * theme.px(18)) // 2
        self._paint_words(painter, QRect(words.left(), rect.top() + air - 1, words.width(), line), row, theme)
        below = QRect(words.left(), rect.top() + air + theme.px(18), words.width(), theme.px(17))
        detail, marks = row.detail, row.detail_marks
        if _is_mirrored(painter):
            detail, marks = counts_apart(detail, marks)
        draw_marked(painter, below, detail, marks, self._detail, is_ours=True)

    def _paint_sign(self, painter: QPainter, box: QRect, row: PaletteRow, theme: Theme) -> None:
        side = theme.px(_SIGN)
        centre = QPointF(box.left() + side / 2, box.top() + box.height() / 2)
        if row.initials:
            half = side / 2
            paint_avatar(painter, QRectF(centre.x() - half, centre.y() - half, side, side), row.initials, theme)
        elif row.glyph:
            half = theme.px(15) / 2
            box_f = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
            paint_glyph(painter, box_f, row.glyph, row.polarity, theme)
        else:
            size = theme.px(16)
            pixmap = theme.pixmap(row.icon, "text.2", 16, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), pixmap)

    def _paint_words(self, painter: QPainter, room: QRect, row: PaletteRow, theme: Theme) -> None:
        words, marks = row.words, row.marks
        if row.is_quote:
            words, marks = f"“{words}”", tuple(Mark(start + 1, end + 1) for start, end in marks)
        taken = draw_marked(painter, room, words, marks, self._words)
        if not row.also:
            return
        room = _without_start(painter, room, taken + theme.px(7))
        also, start = _also_words(row.also)
        if room.width() > theme.px(40):
            shifted = tuple(Mark(mark.start + start, mark.end + start) for mark in row.also_marks)
            draw_marked(painter, room, also, shifted, self._also)

    def _paint_end(self, painter: QPainter, room: QRect, row: PaletteRow, theme: Theme) -> int:
        """Draw what stands at the end and give the width it took."""
        taken = 0
        if row.disputed:
            radius = theme.px(8)
            box = _end_of(painter, room, 2 * radius)
            paint_contradiction(painter, QPointF(box.left() + radius, box.top() + box.height() / 2), radius, theme)
            taken += 2 * radius + theme.px(8)
        if row.shortcut:
            taken += self._paint_key(painter, _shortened(painter, room, taken), row.shortcut, theme)
        if row.aside and not row.shortcut:
            end = _shortened(painter, room, taken)
            taken += draw_marked(painter, end, row.aside, (), self._detail, at_end=True)
        return taken

    def _paint_key(self, painter: QPainter, room: QRect, keys: str, theme: Theme) -> int:
        width = QFontMetrics(self._small).horizontalAdvance(keys) + theme.px(10)
        box = _end_of(painter, room, width)
        height = theme.px(18)
        cap = QRectF(box.left() + 0.5, box.top() + (box.height() - height) / 2 + 0.5, width - 1, height - 1)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(cap, theme.radius("mark"), theme.radius("mark"))
        painter.setPen(theme.color("text.2"))
        painter.setFont(self._small)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return width


def counts_apart(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """Isolate the parts that begin with a number: in a line from right to left "2 matches" would read "matches 2"."""
    made, moved, at = "", list(marks), 0
    for part in text.split(_BETWEEN):
        counts = part[:1].isdigit()
        shift = len(made) - at + int(counts)
        for place, mark in enumerate(marks):
            if at <= mark.start < at + len(part):
                moved[place] = Mark(mark.start + shift, mark.end + shift)
        made += (isolate(part) if counts else part) + _BETWEEN
        at += len(part) + len(_BETWEEN)
    return made.removesuffix(_BETWEEN), tuple(moved)


def _also_words(name: str) -> tuple[str, int]:
    """Give "also Shukri Ghanem" and where the name begins in it."""
    words = tr("also {name}", name=name)
    return words, max(words.find(name), 0)


def _is_mirrored(painter: QPainter) -> bool:
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _start_of(painter: QPainter, room: QRect, width: int) -> QRect:
    """Give the stretch at the start of a line: the left, on a mirrored screen the right."""
    left = room.right() + 1 - width if _is_mirrored(painter) else room.left()
    return QRect(left, room.top(), width, room.height())


def _end_of(painter: QPainter, room: QRect, width: int) -> QRect:
    left = room.left() if _is_mirrored(painter) else room.right() + 1 - width
    return QRect(left, room.top(), width, room.height())


def _without_start(painter: QPainter, room: QRect, width: int) -> QRect:
    return room.adjusted(0, 0, -width, 0) if _is_mirrored(painter) else room.adjusted(width, 0, 0, 0)


def _shortened(painter: QPainter, room: QRect, width: int) -> QRect:
    """Give a line without a stretch at its end."""
    return room.adjusted(width, 0, 0, 0) if _is_mirrored(painter) else room.adjusted(0, 0, -width, 0)
