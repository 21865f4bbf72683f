"""The status track: one row an asserter over a shared mini-axis. Never a single merged row."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_words import span_in_words
from timeline_app.domain.translating import tr
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.axis_words import spoken_axis
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.gui.widgets.span_bar import paint_span_bar, span_bar
from timeline_app.queries.person_sheet import TrackBar, TrackRow
from timeline_app.timeline.scale import Viewport
from timeline_app.timeline.ticks import axis
from timeline_app.timeline.wording import OUTWEIGHED_WORDS

_ROW, _AXIS, _BAR = 22, 24, 17
_NAMES = 0.38
"""Share of the width in which the asserters' names stand."""


class StatusTrack(QWidget):
    """Who says what about the person's status, and of when. A click opens the evidence behind a bar."""

    opened = Signal(int)
    """evidence"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[TrackRow, ...] = ()
        self._bars: list[tuple[QRectF, TrackBar, str]] = []
        self._labels: list[tuple[str, QRectF]] = []
        self._left = self._right = self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_rows(self, rows: Sequence[TrackRow]) -> None:
        """Show these asserters. What is not dated lies under what is: it is as wide as the track."""
        rows = tuple(replace(row, bars=tuple(sorted(row.bars, key=lambda bar: bar.about.is_known))) for row in rows)
        if rows != self._rows:
            self._chosen = 0
        self._rows = rows
        said = (f"{row.asserter}: " + ", ".join(_briefly(bar) for bar in row.bars) for row in rows)
        self.setAccessibleName(tr("Status, by who asserts it"))
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the track."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(200, self._theme.px(_AXIS + _ROW * len(self._rows) + 8))

    def bar_at(self, point: QPoint) -> TrackBar | None:
        """Give the bar under a point, of several the one drawn on top."""
        return next((bar for box, bar, _ in reversed(self._bars) if box.contains(point)), None)

    @property
    def labels(self) -> Sequence[tuple[str, QRectF]]:
        """Give what was drawn last on or beside the bars, and where; that of a bar without room is left out."""
        return tuple(self._labels)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the evidence behind a bar."""
        bar = self.bar_at(event.position().toPoint())
        if bar is not None:
            self.opened.emit(bar.evidence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the bars with the arrows, and open the evidence behind one with `Enter`."""
        bars = [(number, row.asserter, bar) for number, row in enumerate(self._rows) for bar in row.bars]
        key = Qt.Key(event.key())
        if not bars or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        at = min(self._chosen, len(bars) - 1)
        rows = [number for number, _asserter, _bar in bars]
        steps = {
            Qt.Key.Key_Left: max(0, at - 1),
            Qt.Key.Key_Right: min(len(bars) - 1, at + 1),
            Qt.Key.Key_Up: rows.index(max((row for row in rows if row < rows[at]), default=rows[at])),
            Qt.Key.Key_Down: rows.index(min((row for row in rows if row > rows[at]), default=rows[at])),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(bars) - 1,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(bars[at][2].evidence)
        elif key in steps:
            self._choose(steps[key], bars[steps[key]][1], bars[steps[key]][2])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar the keys are at."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no bar any more."""
        super().focusOutEvent(event)
        self.update()

    def _choose(self, at: int, asserter: str, bar: TrackBar) -> None:
        self._chosen = at
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, bar_in_words(asserter, bar)))

    def event(self, event: QEvent) -> bool:
        """Say a bar in words on hover."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = next((entry for entry in self._bars if entry[0].contains(event.pos())), None)
            words = bar_in_words(found[2], found[1]) if found else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, axis, names and bars."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.radius("control"), theme.radius("control"))
        self._bars, self._labels = [], []
        # Time runs left to right whatever the language; the names stand where its lines begin.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        wide = round(self.width() * _NAMES)
        left, self._right = (px(10), self.width() - wide) if mirrored else (wide, self.width() - px(10))
        names_at = self.width() - wide + px(4) if mirrored else px(10)
        aligned = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        )
        self._left = left
        view = self._viewport(self._right - left)
        if view is not None:
            self._paint_axis(painter, view, left)
        for number, row in enumerate(self._rows):
            top = px(_AXIS + _ROW * number)
            painter.setFont(theme.font("secondary"))
            painter.setPen(theme.color("text.2"))
            name = painter.fontMetrics().elidedText(row.asserter, Qt.TextElideMode.ElideRight, wide - px(18))
            painter.drawText(QRectF(names_at, top, wide - px(14), px(_ROW)), aligned, name)
            self._paint_row(painter, row, view, left, top)
        self._paint_focus(painter)
        painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.hasFocus() or not self._bars:
            return
        box = self._bars[min(self._chosen, len(self._bars) - 1)][0]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), self._theme.radius("mark"), self._theme.radius("mark"))

    def _viewport(self, width: int) -> Viewport | None:
        bounds = [bound for row in self._rows for bar in row.bars for bound in _finite(bar)]
        if not bounds:
            return None
        first, last = min(bounds), max(bounds)
        start = first // MINUTES_A_DAY * MINUTES_A_DAY
        span = max(last - start, MINUTES_A_DAY)
        return Viewport(start - span * 0.02, span * 1.04, float(width))

    def _paint_axis(self, painter: QPainter, view: Viewport, left: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setFont(theme.font("axis.hours"))
        metrics = painter.fontMetrics()
        drawn = axis(view, lambda text, _role: metrics.horizontalAdvance(text), spoken_axis())
        free_from = float(left)
        for label in drawn.context or drawn.units:
            x = left + label.x
            painter.setPen(QPen(theme.color("border"), 1))
            if label.x > 0:
                painter.drawLine(round(x), px(4), round(x), self.height() - px(6))
            at = max(x + px(3), free_from)
            if at + label.width <= self._right + px(6):
                painter.setPen(theme.color("text.2"))
                painter.drawText(
                    QRectF(at, px(4), label.width + 2, px(_AXIS - 8)), Qt.AlignmentFlag.AlignVCenter, label.text
                )
                free_from = at + label.width + px(8)

    def _paint_row(
        self, painter: QPainter, row: TrackRow, view: Viewport | None, left: int, top: int
    ) -> None:  # fmt: skip
        """Draw the bars of one asserter, then what they say, each where nothing else of the row stands."""
        theme, px = self._theme, self._theme.px
        drawn: list[tuple[QRectF, TrackBar]] = []
        for bar in row.bars:
            laid = span_bar(
                bar.about,
                lambda minute: left + view.x_of(minute) if view is not None else left,
                left, self._right, top + px((_ROW - _BAR) / 2), px(_BAR), px(14),
            )  # fmt: skip
            paint_span_bar(painter, laid, bar.polarity.value, theme, thin=bar.outweighed)
            drawn.append((laid.box, bar))
            self._bars.append((laid.box, bar, row.asserter))
        painter.setFont(theme.font("axis.hours"))
        dated, written = [box for box, bar in drawn if bar.about.is_known], list[QRectF]()
        for at, (box, bar) in reversed(list(enumerate(drawn))):
            painter.setPen(theme.color("text.2" if bar.outweighed else "text"))
            above = [*written, *(one for one, _ in drawn[at + 1 :])]
            others = [*written, *(one for one in dated if one is not box)]
            place = self._paint_label(painter, box, label_of(bar), above, others)
            if place is not None:
                written.append(place)
                self._labels.append((label_of(bar), place))

    def _paint_label(
        self, painter: QPainter, box: QRectF, label: str, above: Sequence[QRectF], others: Sequence[QRectF]
    ) -> QRectF | None:  # fmt: skip
        """Inside the bar where at least seven letters fit, else beside it, else none: the tooltip says it.

        Inside nothing may lie `above` it; beside the bar none of the `others` may stand.
        """
        px, metrics = self._theme.px, painter.fontMetrics()
        wide, least = metrics.horizontalAdvance(label) + 2, metrics.averageCharWidth() * 7
        inside = QRectF(box.left() + px(5), box.top(), box.width() - px(9), box.height())
        rooms = [room for room in _free(inside, above, px(4)) if room.width() >= min(wide, least)]
        if rooms:
            place = max(rooms, key=lambda room: (min(room.width(), wide), -room.left()))
        else:
            after = QRectF(box.right() + px(4), box.top(), wide, box.height())
            before = QRectF(box.left() - px(4) - wide, box.top(), wide, box.height())
            ends = self._left - px(6), self._right + px(6)
            beside = [one for one in (after, before) if ends[0] <= one.left() and one.right() <= ends[1]]
            beside = [one for one in beside if not any(one.intersects(other) for other in others)]
            if not beside:
                return None
            place = beside[0]
        words = metrics.elidedText(label, Qt.TextElideMode.ElideRight, round(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        return QRectF(place.left(), place.top(), min(place.width(), wide), place.height())


def _briefly(bar: TrackBar) -> str:
    words = f"{bar.label} {span_in_words(bar.about)}"
    return f"{words} ({OUTWEIGHED_WORDS})" if bar.outweighed else words


def label_of(bar: TrackBar) -> str:
    """Give what is written on a bar: one as wide as the track is not taken for a status that lasted."""
    return bar.label if bar.about.is_known else tr("{status}, undated", status=bar.label)


def _free(room: QRectF, taken: Sequence[QRectF], gap: float) -> list[QRectF]:
    """Give what is left of a room between others, from left to right."""
    found, at = [], room.left()
    for other in sorted((one for one in taken if one.intersects(room)), key=QRectF.left):
        found.append(QRectF(at, room.top(), other.left() - gap - at, room.height()))
        at = max(at, other.right() + gap)
    found.append(QRectF(at, room.top(), room.right() - at, room.height()))
    return [one for one in found if one.width() > 0]


def bar_in_words(asserter: str, bar: TrackBar) -> str:
    """Say a bar: who, what, and when, and whether it was decided against."""
    words = tr("{who}: {what}. {when}.", who=asserter, what=bar.label, when=span_in_words(bar.about))
    return f"{words} {OUTWEIGHED_WORDS}." if bar.outweighed else words


def _finite(bar: TrackBar) -> tuple[int, ...]:
    span = bar.about
    bounds = (span.start_earliest, span.start_latest, span.end_earliest, span.end_latest)
    return tuple(bound for bound in bounds if bound is not None)
