"""The margin beside the text: cards that stand beside their words, or dots where there is no room for cards.

Only what can be seen has a widget, and the widgets are used again: an article may hold thousands of suggestions.
"""

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.reader.columns import CARD_WIDTH, Columns
from timeline_app.gui.reader.placing import placed
from timeline_app.gui.reader.suggestion_card import SuggestionCard
from timeline_app.gui.reader.walk import Entry, Walk
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.queries.suggestion_values import MarginSuggestion

_MOST_CARDS: Final = 60
_GAP: Final = 6
_DOT: Final = 10
_HIT: Final = 12
_TOAST: Final = 56
"""Pixels at the foot, before scaling, that the toast of the last answer may cover while the next one is in hand."""


class ShowsText(Protocol):
    """What the margin needs of the view beside it, in the view's own pixels."""

    def line_of(self, offset: int) -> QRect | None:
        """Give the line on which a place of the text stands, or None where it is folded away."""
        ...

    def to_scroll(self) -> tuple[int, int]:
        """Give how far the text can be scrolled up and down from where it is."""
        ...

    def top_of_text(self) -> int:
        """Give where the article begins, which may lie above the view."""
        ...

    def stretch_near(self) -> tuple[int, int]:
        """Give the stretch of text that is seen, and a screen more at each end."""
        ...


class SuggestionMargin(QWidget):
    """Places the cards of a `Walk`, draws the line from the one in hand to its words. Emits what cards are asked."""

    pressed = Signal(object)
    accepted = Signal(object, int)
    rejected = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: Theme, walk: Walk, view: ShowsText, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._walk, self._view = theme, walk, view
        self._columns = Columns(0, 0)
        self._cards: list[SuggestionCard] = []
        self._floating = self._card(parent)  # over the text, where there is no room beside it
        self._dots: list[tuple[QRectF, Entry]] = []
        self._turned_up = 0
        self.setAccessibleName(tr("Suggestions"))
        self.hide()

    @property
    def cards(self) -> tuple[SuggestionCard, ...]:
        """Give the cards that are seen, from top to bottom; the one over the text where there are only dots."""
        return tuple(card for card in (*self._cards, self._floating) if not card.isHidden())

    @property
    def dots(self) -> tuple[tuple[QRectF, Entry], ...]:
        """Give the dots that are seen and what they stand for."""
        return tuple(self._dots)

    def set_columns(self, columns: Columns, top: int, height: int) -> None:
        """Take the room there is."""
        self._columns = columns
        self.setGeometry(columns.margin_left, top, columns.margin_width, height)
        self.setVisible(columns.margin_width > 0)
        self.place()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the cards."""
        self._theme = theme
        for card in (*self._cards, self._floating):
            card.apply_theme(theme)

    def place(self) -> None:
        """Set every card beside its words, as they stand now."""
        if self._columns.margin_width <= 0:
            self._use(0)
            self._floating.hide()
            return
        near = self._near()
        if self._columns.cards:
            self._place_cards(near)
        else:
            self._place_dots(near)
        self.update()

    # --- placing ---
    def _near(self) -> list[tuple[int, Entry]]:
        """Give the entries near what is seen with the top of their line, in this widget's pixels."""
        found = []
        for entry in self._walk.entries_between(*self._view.stretch_near()):
            line = self._view.line_of(entry.first.start)
            if line is not None:
                found.append((line.top() - self.y(), entry))
        return found

    def _place_cards(self, near: Sequence[tuple[int, Entry]]) -> None:
        self._floating.hide()
        self._dots = []
        shown = list(near)[:_MOST_CARDS]
        self._use(len(shown))
        active = self._walk.active
        width = self._theme.px(CARD_WIDTH)
        left = 0 if self._columns.mirrored else self.width() - width
        anchor = 0
        heights = []
        for at, (_top, entry) in enumerate(shown):
            is_active = entry.first is active
            anchor = at if is_active else anchor
            self._cards[at].show_entry(entry, active=is_active)
            heights.append(self._cards[at].height_now())
        wanted = [top - self._theme.px(6) for top, _entry in shown]
        tops = placed(wanted, heights, self._theme.px(_GAP), anchor, self._view.top_of_text() - self.y())
        is_end = bool(shown) and shown[-1][1] is self._walk.entries[-1]
        shift = self._shift(tops[-1] + heights[-1] if is_end else 0)
        if active is not None and shown and 0 <= wanted[anchor] <= self.height():  # its words are in view: so is it
            free = self.height() - self._theme.px(_TOAST)
            shift = max(shift, tops[anchor] + heights[anchor] + 2 - free)
            shift = min(shift, tops[anchor] - 2)
        tops = [top - shift for top in tops]
        for card, top, height in zip(self._cards, tops, heights, strict=False):
            card.setGeometry(left, top, width, height)
            card.setVisible(top < self.height() and top + height > 0)

    def _shift(self, bottom: int) -> int:
        """Give how far all cards are moved up, so that those below the article's end are seen when it is.

        Where the whole article is in view, the wheel over the margin moves them.
        """
        before, after = self._view.to_scroll()
        excess = max(0, bottom + self._theme.px(8) - self.height() - after)
        self._turned_up = max(0, min(self._turned_up, excess)) if before + after == 0 else 0
        if before + after == 0:
            return self._turned_up
        span = min(before + after, self.height())
        return round(excess * max(0, span - after) / span)

    def _place_dots(self, near: Sequence[tuple[int, Entry]]) -> None:
        self._use(0)
        side = self._theme.px(_DOT)
        self._dots = []
        below = -side
        for top, entry in near:
            if entry.first.is_open and -side <= top <= self.height():
                below = max(top + self._theme.px(6), below + side + 2)
                self._dots.append((QRectF((self.width() - side) / 2, below, side, side), entry))
        self._place_floating()

    def _place_floating(self) -> None:
        active = self._walk.active
        line = None if active is None else self._view.line_of(active.start)
        parent = self.parentWidget()
        if active is None or line is None or parent is None or line.bottom() < self.y() or line.top() > self.height():
            self._floating.hide()
            return
        self._floating.show_entry(Entry((active,)), active=True)
        px = self._theme.px
        width = min(px(280), parent.width() - px(24))
        height = self._floating.height_now()
        top = line.bottom() + px(4)
        if top + height > self.y() + self.height():
            top = max(0, line.top() - px(4) - height)
        left = max(px(8), min(line.left(), parent.width() - width - px(16)))
        self._floating.setGeometry(left, top, width, height)
        self._floating.raise_()
        self._floating.show()

    def _use(self, number: int) -> None:
        """Have so many cards at hand, those from top to bottom in the order in which `Tab` walks them."""
        while len(self._cards) < number:
            self._cards.append(self._card(self))
        for card in self._cards[number:]:
            card.hide()

    def _card(self, parent: QWidget) -> SuggestionCard:
        card = SuggestionCard(self._theme, parent)
        card.hide()
        card.pressed.connect(self.pressed)
        card.accepted.connect(self.accepted)
        card.rejected.connect(self.rejected)
        card.turned.connect(self._turn)
        return card

    def _turn(self, by: int) -> None:
        """Go on from the card that has the focus, and take the focus along."""
        self.turned.emit(by)
        active = next((card for card in self.cards if card.is_active), None)
        if active is not None:
            active.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Qt ---
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots, or the line from the words in hand to their card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self._walk.active
        for rect, entry in self._dots:
            strong = entry.first is active
            painter.setPen(QPen(self._theme.color("accent" if strong else "border.control"), 2 if strong else 1))
            painter.setBrush(self._theme.color(f"highlight.{entry.first.kind}"))
            painter.drawRoundedRect(rect, 3, 3)
        if self._columns.cards and active is not None:
            self._paint_line(painter, active)
        painter.end()

    def _paint_line(self, painter: QPainter, active: MarginSuggestion) -> None:
        line = self._view.line_of(active.start)
        card = next((card for card in self._cards if not card.isHidden() and card.is_active), None)
        if line is None or card is None:
            return
        words, middle = float(line.center().y() - self.y()), card.y() + min(card.height() / 2, self._theme.px(22))
        near, far = (self.width(), card.geometry().right() + 1) if self._columns.mirrored else (0, card.x())
        bend = (near + far) / 2
        path = QPainterPath(QPointF(near, words))
        path.cubicTo(QPointF(bend, words), QPointF(bend, middle), QPointF(far, middle))
        painter.setPen(QPen(self._theme.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _dot_at(self, point: QPointF) -> Entry | None:
        def away(rect: QRectF) -> float:
            return abs(rect.center().y() - point.y())

        rect, entry = min(self._dots, key=lambda dot: away(dot[0]), default=(QRectF(), None))
        return entry if entry is not None and away(rect) <= self._theme.px(_HIT) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the suggestion of a dot in hand."""
        entry = self._dot_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and entry is not None:
            self.pressed.emit(entry.first)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text: the margin moves with it."""
        if sum(self._view.to_scroll()) == 0:
            self._turned_up -= event.pixelDelta().y() or event.angleDelta().y() // 3
            self.place()
            event.accept()
            return
        scroll = getattr(self.parentWidget(), "verticalScrollBar", None)
        if scroll is not None:
            QApplication.sendEvent(scroll(), event)

    def event(self, event: QEvent) -> bool:
        """Say over a dot what it stands for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            entry = self._dot_at(QPointF(event.pos()))
            if entry is not None:
                words = f"{entry.title}\n{entry.detail}\n{entry.reason}"
                QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
                return True
        return super().event(event)
