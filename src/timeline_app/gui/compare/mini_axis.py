"""The mini-axis: one row a side over the days that they are about, in the timeline's grammar."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.axis_words import spoken_axis
from timeline_app.gui.widgets.glyphs import paint_glyph
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.gui.widgets.span_bar import SpanBar, paint_span_bar, span_bar
from timeline_app.queries.compared_values import DayRow
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.ticks import axis

_ROW: Final = 30
_BAR: Final = 22
_TOP: Final = 25
_FOOT: Final = 9
_PAD: Final = 16
_NAMES: Final = 0.22
"""Share of the width in which the sides are named."""
_LEAST_WORDS: Final = 7
"""Words stand in a bar where at least so many letters fit."""


class MiniAxis(QWidget):
    """Draws the sides of a contradiction in time, which runs from left to right in every language."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[DayRow, ...] = ()
        self._boxes: list[tuple[QRectF, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The sides in time"))

    def show_rows(self, rows: Sequence[DayRow]) -> None:
        """Show these sides."""
        self._rows = tuple(rows)
        self.setAccessibleDescription(" ".join(in_words(row) for row in rows))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the axis."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(320, self._theme.px(_TOP + _ROW * len(self._rows) + _FOOT))

    def event(self, event: QEvent) -> bool:
        """Say a row in words on hover."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(self.words_at(event.pos())), self)
            return True
        return super().event(event)

    def words_at(self, point: QPoint) -> str:
        """Give what the row under a point says; "" beside the rows."""
        return next((words for box, words in self._boxes if box.contains(point)), "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, days, names, bars and the question."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.radius("card"), theme.radius("card"))
        names = round(self.width() * _NAMES)
        left, right = (px(_PAD), self.width() - names) if self.isRightToLeft() else (names, self.width() - px(_PAD))
        view = viewport(self._rows, right - left)
        if view is not None:
            self._paint_days(painter, view, left, right)
        self._boxes = []
        for at, row in enumerate(self._rows):
            top = px(_TOP + _ROW * at)
            self._paint_name(painter, row, top, names)
            if view is not None:
                self._paint_row(painter, row, view, left, right, top)
            self._boxes.append((QRectF(0, top, self.width(), px(_ROW)), in_words(row)))
        painter.end()

    def _paint_name(self, painter: QPainter, row: DayRow, top: int, names: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text"))
        room = names - px(_PAD) - px(10)
        words = painter.fontMetrics().elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        mirrored = self.isRightToLeft()
        begin = self.width() - px(_PAD) - room if mirrored else px(_PAD)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(begin, top, room, px(_ROW)), flags, words)

    def _paint_days(self, painter: QPainter, view: Viewport, left: int, right: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("secondary"))
        metrics = painter.fontMetrics()
        drawn = axis(view, lambda text, _role: metrics.horizontalAdvance(text), spoken_axis())
        free_from = float(left)
        # Days stand in the upper tier; where that has but a month or a year, what is below it is needed too.
        shows_days = len(drawn.context) > 1 or view.span <= MINUTES_A_DAY
        for label in drawn.context if shows_days else (*drawn.context, *drawn.units):
            x = left + label.x
            if label.x >= 0:
                painter.setPen(QPen(theme.color("border"), 1))
                painter.drawLine(round(x), px(6), round(x), self.height() - px(8))
            at = max(x + px(7), free_from + px(2))
            width = metrics.horizontalAdvance(label.text)
            if at + width <= right + px(6):
                painter.setPen(theme.color("text.2"))
                box = QRectF(at, px(4), width + 4, px(_TOP - 6))
                painter.drawText(box, _ABSOLUTE, label.text)
                free_from = at + width + px(8)

    def _paint_row(
        self, painter: QPainter, row: DayRow, view: Viewport, left: int, right: int, top: int
    ) -> None:  # fmt: skip
        px = self._theme.px
        inset = px((_ROW - _BAR) / 2)

        def laid(about: DateSpan) -> SpanBar:
            found = span_bar(about, lambda minute: left + view.x_of(minute), left, right, top + inset, px(_BAR), px(18))
            return found._replace(box=found.box.adjusted(px(1), 0, -px(1), 0))

        if not row.about.is_known:
            self._paint_undated(painter, left, top)
            return
        bar = laid(row.about)
        paint_span_bar(painter, bar, row.polarity.value, self._theme)
        self._paint_words(painter, row, bar.box, left, right)
        if row.question:
            self._paint_question(painter, row, bar.box, laid(row.question_at).box)

    def _paint_undated(self, painter: QPainter, left: int, top: int) -> None:
        painter.setFont(self._theme.font("secondary"))
        painter.setPen(self._theme.color("text.2"))
        box = QRectF(left + self._theme.px(7), top, self.width(), self._theme.px(_ROW))
        painter.drawText(box, _ABSOLUTE, tr("Undated"))

    def _paint_words(self, painter: QPainter, row: DayRow, box: QRectF, left: int, right: int) -> None:
        """Glyph and words inside where they fit, else the words beside; the number of quotes at the right end."""
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("timeline.label"))
        metrics = painter.fontMetrics()
        glyph = px(12)
        room = box.width() - glyph - px(16)
        count = number(row.quotes)
        counted = metrics.horizontalAdvance(count) + px(22)
        if room - counted >= metrics.averageCharWidth() * _LEAST_WORDS:
            self._paint_count(painter, box, count)
            room -= counted
        place = QRectF(box.left() + px(6), box.center().y() - glyph / 2, glyph, glyph)
        if box.width() < glyph + px(8):
            place.moveCenter(box.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_glyph(painter, place, row.glyph, row.polarity.value, theme)
        painter.setFont(theme.font("timeline.label"))
        painter.setPen(theme.color("text"))
        words = row.words
        if room >= metrics.averageCharWidth() * _LEAST_WORDS:
            at = QRectF(place.right() + px(6), box.top(), room, box.height())
            painter.drawText(at, _ABSOLUTE, metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room)))
        elif right - box.right() > box.left() - left:
            room = right - box.right() - px(6)
            at = QRectF(box.right() + px(6), box.top(), room, box.height())
            painter.drawText(at, _ABSOLUTE, metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room)))
        elif not row.question:
            room = box.left() - left - px(6)
            at = QRectF(left, box.top(), room, box.height())
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
            painter.drawText(at, _ABSOLUTE_END, cut)

    def _paint_count(self, painter: QPainter, box: QRectF, count: str) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(theme.color("text"))
        wide = painter.fontMetrics().horizontalAdvance(count)
        painter.drawText(QRectF(box.right() - wide - px(7), box.top(), wide + 2, box.height()), _ABSOLUTE, count)
        side = px(11)
        icon = theme.pixmap("quote-count", "text.2", 11, self.devicePixelRatioF())
        at = QRectF(box.right() - wide - px(11) - side, box.center().y() - side / 2, side, side)
        painter.drawPixmap(at.toRect(), icon)

    def _paint_question(self, painter: QPainter, row: DayRow, own: QRectF, asked: QRectF) -> None:
        """Draw the question where it asks, and dots from there to the bar that it is asked of."""
        theme, px = self._theme, self._theme.px
        ink = theme.color(row.polarity.value)
        after = asked.left() >= own.right()
        painter.setFont(theme.font("axis"))
        painter.setPen(ink)
        sign = painter.fontMetrics().horizontalAdvance("?")
        begin = max(asked.left(), own.right()) + px(7) if after else asked.left() + px(7)
        end = (self.width() - px(_PAD) if after else own.left()) - px(6)
        painter.drawText(QRectF(begin, own.top(), sign + 2, own.height()), _ABSOLUTE, "?")
        painter.setFont(theme.font("label"))
        metrics = painter.fontMetrics()
        first = begin + sign + px(10)
        words = metrics.elidedText(row.question, Qt.TextElideMode.ElideRight, round(max(end - first - px(12), 0)))
        wide = metrics.horizontalAdvance(words) if len(words) > _LEAST_WORDS else 0
        if wide:
            painter.drawText(QRectF(first, own.top(), wide + 4, own.height()), _ABSOLUTE, words)
        painter.setPen(QPen(ink, 1.4, Qt.PenStyle.DotLine))
        y = own.center().y()
        start, stop = (own.right(), begin - px(4)) if after else (first + wide + (px(8) if wide else 0), own.left())
        if stop - start > px(4):
            painter.drawLine(round(start), round(y), round(stop), round(y))


_ABSOLUTE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_ABSOLUTE_END: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


def viewport(rows: Sequence[DayRow], width: int) -> Viewport | None:
    """Give whole days around all dates, laid over a width; None where nothing is dated."""
    spans = [span for row in rows for span in (row.about, row.question_at)]
    bounds = [bound for span in spans for bound in _bounds(span) if bound is not None]
    if not bounds or width <= 0:
        return None
    first = min(bounds) // MINUTES_A_DAY * MINUTES_A_DAY
    last = -(-max(bounds) // MINUTES_A_DAY) * MINUTES_A_DAY
    span = max(last - first, MINUTES_A_DAY)
    return Viewport(float(first), float(span), float(width))


def in_words(row: DayRow) -> str:
    """Say a row: "At Djerba: Waiting at the airport. 30 March 2011. 1 quote. Does the denial cover Wednesday?"."""
    said = tr(
        "{place}: {words}. {when}. {quotes}.",
        place=row.label, words=row.words, when=span_in_words(row.about),
        quotes=trn("{n} quote", "{n} quotes", row.quotes),
    )  # fmt: skip
    return f"{said} {row.question}".strip()


def _bounds(span: DateSpan) -> tuple[int | None, ...]:
    return span.start_earliest, span.start_latest, span.end_earliest, span.end_latest
