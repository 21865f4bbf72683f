"""Draws the rows of a grouped list: heads, people with initials, events with glyphs, articles with two-line titles."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.domain.translating import number
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.glyphs import paint_avatar, paint_contradiction, paint_glyph
from timeline_app.gui.widgets.list_model import ENTRY_ROLE, GroupedModel, ListGroup, ListItem
from timeline_app.gui.widgets.painting import draw_cut

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight


class ListDelegate(QStyledItemDelegate):
    """Draws `ListItem` and `ListGroup` entries from the theme's tokens."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts, colours and lengths."""
        self._theme = theme
        self._bold, self._small = theme.font("control"), theme.font("secondary")
        self._head, self._count = theme.font("section"), theme.font("count")
        self._metrics = QFontMetrics(self._bold)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Heads 32, people and events 40, articles as their title needs; all 40 where the view wants them alike."""
        theme, width = self._theme, self._view.viewport().width()
        if theme is None:
            return QSize(width, 40)
        if isinstance(self._view, QListView) and self._view.uniformItemSizes():
            return QSize(width, theme.layout("list_row"))
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, ListGroup):
            return QSize(width, theme.px(32))
        if isinstance(entry, ListItem) and not entry.initials and not entry.glyph:
            lines = 1 + (self._metrics.horizontalAdvance(entry.title) > width - theme.px(30))
            facts = 18 if entry.detail or entry.end else 0
            return QSize(width, theme.px(18 + facts + 17 * lines + (20 if entry.warning else 0)))
        return QSize(width, theme.layout("list_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        entry = index.data(ENTRY_ROLE)
        if self._theme is None:
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if isinstance(entry, ListGroup):
            self._paint_head(painter, rect, entry, self._theme)
        else:
            self._paint_ground(painter, rect, state, self._theme)
            paint = self._paint_article if not entry.initials and not entry.glyph else self._paint_row
            paint(painter, rect, entry, self._theme)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            self._paint_focus(painter, rect, self._theme)
        painter.restore()

    def _placed(self, within: QRect, box: QRect) -> QRect:
        """Give where a box lies that is laid out from left to right, mirrored where the list is."""
        return QStyle.visualRect(self._view.layoutDirection(), within, box)

    def _across(self, within: QRect, x: float) -> float:
        """Give a place across, mirrored where the list is."""
        return within.left() + within.right() + 1 - x if self._view.isRightToLeft() else x

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # In high contrast the ground hardly stands out: a line does.
        lined = theme.has_high_contrast and not chosen
        painter.setPen(QPen(theme.color("border"), 1) if lined else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.soft" if chosen else theme.soft_ground))
        inset, edge = theme.px(6), 0.5 if lined else 0.0
        ground = QRectF(rect.adjusted(inset, 0, -inset, 0)).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(ground, theme.radius("control"), theme.radius("control"))

    def _paint_focus(self, painter: QPainter, rect: QRect, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = theme.px(6)
        frame = QRectF(rect.adjusted(inset, 0, -inset, 0)).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, theme.radius("control"), theme.radius("control"))

    def _paint_head(self, painter: QPainter, rect: QRect, group: ListGroup, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        model = self._view.model()
        folded = isinstance(model, GroupedModel) and model.is_folded(group)
        x, y, reach = rect.left() + theme.px(17), rect.center().y() + 1.0, theme.px(3.5)
        painter.setPen(QPen(theme.color("text.3"), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        chevron = (
            [QPointF(x - reach / 2, y - reach), QPointF(x + reach / 2, y), QPointF(x - reach / 2, y + reach)]
            if folded
            else [QPointF(x - reach, y - reach / 2), QPointF(x, y + reach / 2), QPointF(x + reach, y - reach / 2)]
        )
        painter.drawPolyline(QPolygonF([QPointF(self._across(rect, at.x()), at.y()) for at in chevron]))
        painter.setPen(theme.color("text.2"))
        room = self._placed(rect, rect.adjusted(theme.px(27), 0, -theme.px(18), 0))
        painter.setFont(self._count)
        count = number(len(group.items))
        painter.drawText(room, _RIGHT | Qt.AlignmentFlag.AlignVCenter, count)
        counted = max(theme.px(24), QFontMetrics(self._count).horizontalAdvance(count) + theme.px(8))
        draw_cut(painter, self._placed(room, room.adjusted(0, 0, -counted, 0)), group.title, self._head)

    def _paint_row(self, painter: QPainter, rect: QRect, item: ListItem, theme: Theme) -> None:
        lead = rect.left() + theme.px(14)
        if item.initials:
            side = theme.px(28)
            box = QRect(lead, rect.center().y() - side // 2 + 1, side, side)
            paint_avatar(painter, QRectF(self._placed(rect, box)), item.initials, theme, outlined=item.later)
        else:
            side = theme.px(14)
            box = QRect(lead + theme.px(4), rect.top() + theme.px(6), side, side)
            paint_glyph(painter, QRectF(self._placed(rect, box)), item.glyph, item.polarity, theme)
            side = theme.px(22)
        words = QRect(lead + side + theme.px(10), rect.top() + theme.px(3), 0, theme.px(18))
        words.setRight(rect.right() - theme.px(18))
        self._paint_lines(painter, self._placed(rect, words), item, theme)

    def _paint_lines(self, painter: QPainter, words: QRect, item: ListItem, theme: Theme) -> None:
        """Draw title and count, under them the detail, and ≠ at the end."""
        painter.setPen(theme.color("text.3" if item.later else "text"))
        painter.setFont(self._count)
        painter.drawText(words, _RIGHT | Qt.AlignmentFlag.AlignVCenter, item.count)
        draw_cut(painter, self._placed(words, words.adjusted(0, 0, -theme.px(26), 0)), item.title, self._bold)
        second = words.translated(0, theme.px(17))
        painter.setPen(theme.color("text.3" if item.later else "text.2"))
        end = QFontMetrics(self._small).horizontalAdvance(item.end) + theme.px(8) if item.end else theme.px(24)
        draw_cut(painter, self._placed(second, second.adjusted(0, 0, -end, 0)), item.detail, self._small)
        if item.end:
            draw_cut(painter, second, item.end, self._small, _RIGHT)
        if item.disputed or item.proposed:
            radius = theme.px(7.5)
            at = QPointF(words.right() - radius + 3, second.center().y() + 1)
            if item.end:
                at = QPointF(words.right() - radius + 3 - theme.px(20), words.center().y())
            place = QPointF(self._across(words, at.x()), at.y())
            paint_contradiction(painter, place, radius, theme, hollow=not item.disputed)

    def _paint_article(self, painter: QPainter, rect: QRect, item: ListItem, theme: Theme) -> None:
        room = self._placed(rect, rect.adjusted(theme.px(14), theme.px(9), -theme.px(16), -theme.px(8)))
        painter.setPen(theme.color("text.3" if item.later else "text"))
        height = self._paint_title(painter, room, item.title, theme)
        line = QRect(room.left(), room.top() + height + theme.px(2), room.width(), theme.px(16))
        painter.setPen(theme.color("text.3" if item.later else "text.2"))
        end = draw_cut(painter, line, item.end, self._small, _RIGHT)
        draw_cut(painter, self._placed(line, line.adjusted(0, 0, -end - theme.px(8), 0)), item.detail, self._small)
        if item.warning:
            below = line.translated(0, theme.px(19)) if item.detail or item.end else line
            icon = theme.pixmap("triangle-alert", "warn", 13, painter.device().devicePixelRatioF())
            side = theme.px(13)
            box = self._placed(below, QRect(below.left(), below.center().y() - theme.px(6), side, side))
            painter.drawPixmap(box.topLeft(), icon)
            painter.setPen(theme.color("warn"))
            draw_cut(painter, self._placed(below, below.adjusted(theme.px(18), 0, 0, 0)), item.warning, self._small)

    def _paint_title(self, painter: QPainter, room: QRect, title: str, theme: Theme) -> int:
        """Draw a title on one line or two, the second cut, and give its height."""
        step = theme.px(17)
        layout = QTextLayout(title, self._bold)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        first = line.textLength()
        layout.endLayout()
        cut = _units(title, first)
        draw_cut(painter, QRect(room.left(), room.top(), room.width(), step), title[:cut].rstrip(), self._bold)
        rest = title[cut:]
        if not rest:
            return step
        draw_cut(painter, QRect(room.left(), room.top() + step, room.width(), step), rest, self._bold)
        return 2 * step


def _units(text: str, units: int) -> int:
    """Give how many code points make up the first `units` UTF-16 units, in which Qt counts."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
