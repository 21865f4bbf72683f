"""The article's text on the screen: selecting, jumping, marks, the flash, paragraph numbers and folds."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from timeline_app.anchoring.context import snap_to_graphemes
from timeline_app.domain.translating import tr
from timeline_app.gui.reader import marks
from timeline_app.gui.reader.beside import Beside
from timeline_app.gui.reader.columns import Columns, columns
from timeline_app.gui.reader.document import NUMBER_COLUMN, make_document
from timeline_app.gui.reader.finds import Finds
from timeline_app.gui.reader.margin import SuggestionMargin
from timeline_app.gui.reader.pointing import PointedTextEdit
from timeline_app.gui.reader.shown_text import BlockKind, ShownBlock, ShownText
from timeline_app.gui.reader.unveiling import Unveiling
from timeline_app.gui.reader.walk import Walk
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.found_look import found_look
from timeline_app.queries.reading import ArticleReading, Highlight
from timeline_app.queries.suggestion_values import MarginSuggestion

_TO_THE_ENDS = (
    QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
    QKeySequence.StandardKey.SelectAll,
)


class TextView(PointedTextEdit):
    """Shows one `ArticleReading` and answers in code points of its text. Never edits and is never read back."""

    highlight_opened = Signal(object)
    """`Highlight` under a click."""
    selection_moved = Signal()
    suggestion_pressed = Signal(object)
    """`MarginSuggestion` under a click, or None: what is in hand is to be let go."""
    columns_changed = Signal(object)
    """`Columns`: the head over the text follows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setAccessibleName(tr("Article text"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._theme = theme
        self.walk = Walk()
        self._has_margin = self._is_mirrored = False
        self._columns = Columns(0, 0)
        self._shown: ShownText | None = None
        self._unveiling = Unveiling(self)
        self._hidden_marks: frozenset[str] = frozenset()
        self._current: tuple[int, int] | None = None
        self._flash_range: tuple[int, int] | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(lambda _: self._mark_visible())
        self._flash.finished.connect(self._end_flash)
        self.margin = SuggestionMargin(theme, self.walk, self, self)
        self.finds = Finds(self)
        self.finds.changed.connect(self._mark_visible)
        self.selectionChanged.connect(self.selection_moved)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._mark_visible())

    # --- what is shown ---
    def show_reading(self, reading: ArticleReading) -> None:
        """Show an article; the same article keeps its scroll position, selection and open folds."""
        same = self._shown is not None and self._shown.reading.version == reading.version
        unfolded = self._shown.unfolded if same and self._shown is not None else frozenset[int]()
        unchanged = same and self._shown is not None and self._shown.reading.passages == reading.passages
        if unchanged and self._shown is not None:
            self._shown.reading = reading  # only the marks changed
            self._mark_visible()
            return
        self._set_shown(ShownText(reading, unfolded), keep_place=same)

    def clear_reading(self) -> None:
        """Show nothing."""
        self._shown = None
        self.finds.show(None, frozenset())
        self._unveiling.begin(QTextDocument(), 0)
        self.setDocument(QTextDocument(self))

    def apply_theme(self, theme: Theme) -> None:
        """Lay the article out again in another theme, at the same place."""
        self._theme = theme
        self.margin.apply_theme(theme)
        self._fit()
        if self._shown is not None:
            self._set_shown(self._shown, keep_place=True)

    def fold_furniture(self, fold: int | None = None) -> None:
        """Open or close one furniture fold; None turns all of them over together."""
        if self._shown is None:
            return
        folds = {p.furniture_fold for p in self._shown.reading.passages if p.furniture_fold is not None}
        unfolded = self._shown.unfolded
        unfolded = unfolded ^ {fold} if fold is not None else frozenset() if unfolded else frozenset(folds)
        self._set_shown(ShownText(self._shown.reading, unfolded), keep_place=True)

    def hide_marks(self, kinds: frozenset[str]) -> None:
        """Leave the marks and suggestions of these kinds ("person", "date", "event", "quote") out."""
        self._hidden_marks = kinds
        self.walk.hide(kinds)
        self._mark_visible()

    def set_margin(self, wanted: bool) -> None:
        """Keep room for suggestions beside the text, or give it to the text."""
        if wanted != self._has_margin:
            self._has_margin = wanted
            self._fit()
            self._mark_visible()

    def show_walk(self) -> None:
        """Draw the margin and the marks of suggestions as the walk stands now."""
        self._mark_visible()

    def reveal_suggestion(self, suggestion: MarginSuggestion) -> None:
        """Bring the words of a suggestion into view, unless they are well in view already."""
        self.reveal(suggestion.start)

    def reveal(self, start: int) -> None:
        """Bring a code point into view, unless it is well in view already."""
        if self._shown is None:
            return
        fold = self._shown.fold_of(start)
        if fold is not None and fold not in self._shown.unfolded:
            self.fold_furniture(fold)
        line, room = self.line_of(start), self.viewport().height()
        away = self._theme.px(72)
        if line is None or line.top() < self.viewport().y() + 8 or line.bottom() > room - away:
            self._scroll_to(start, 0.38)
        self._mark_visible()

    def _set_shown(self, shown: ShownText, *, keep_place: bool) -> None:
        top = self.offset_at_top() if keep_place else None
        selected = self.selected_range() if keep_place else None
        at = shown.to_document(top) if top is not None else None
        self._put(shown, at or 0)
        if selected is not None:
            self.select_range(*selected)
        if top is not None:
            self._scroll_to(top, 0.0)
        self.finds.show(shown.reading, shown.unfolded)
        self._mark_visible()

    def _put(self, shown: ShownText, position: int) -> None:
        """Make the document and have it laid out around a position of it; the view stands at its beginning."""
        self._shown = None  # no marks while there is nothing to mark
        self._flash.stop()
        self._flash_range = None
        self.verticalScrollBar().setValue(0)  # or Qt lays the new document out to where the old one was scrolled to
        document = make_document(shown, self._theme)
        document.setParent(self)
        self._unveiling.begin(document, position)
        old = self.document()
        self.setDocument(document)
        if old is not document and old.parent() is self:
            old.deleteLater()
        self._fit()
        self._unveiling.settle()
        self._shown = shown
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        mirrored = shown.is_right_to_left
        if mirrored != self._is_mirrored:
            self._is_mirrored = mirrored
            self._fit()

    # --- places ---
    def line_of(self, offset: int) -> QRect | None:
        """Give the line on which a code point stands, in this widget's pixels; None where it is folded away."""
        position = None if self._shown is None else self._shown.to_document(offset)
        if position is None or self._unveiling.hides(position):
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).translated(self.viewport().pos())

    def to_scroll(self) -> tuple[int, int]:
        """Give how far the text can be scrolled up and down from where it is."""
        bar = self.verticalScrollBar()
        return bar.value() - bar.minimum(), bar.maximum() - bar.value()

    def top_of_text(self) -> int:
        """Give where the article begins, in this widget's pixels."""
        return self.viewport().y() - self.verticalScrollBar().value()

    def stretch_near(self) -> tuple[int, int]:
        """Give the code points that are seen, and those of a screen more at each end."""
        if self._shown is None:
            return 0, 0
        height, edge = self.viewport().height(), self._theme.px(NUMBER_COLUMN) + 4
        first = self._shown.to_text(self.cursorForPosition(QPoint(edge, -height)).position())
        last = self._shown.to_text(self.cursorForPosition(QPoint(self.viewport().width(), 2 * height)).position())
        return first, last

    def suggestion_under(self, point: QPoint) -> MarginSuggestion | None:
        """Give the suggestion with the fewest words under a point of the viewport."""
        if self._shown is None:
            return None
        offset = self.offset_under(point)
        found = [mark for mark in self.walk.marks_between(offset, offset) if mark.start <= offset < mark.end]
        least = min(found, key=lambda mark: mark.end - mark.start, default=None)
        return None if least is None else least.suggestion

    def selected_range(self) -> tuple[int, int] | None:
        """Give the selection as code points of the text, white space at its edges left out, graphemes whole."""
        cursor = self.textCursor()
        if self._shown is None or not cursor.hasSelection():
            return None
        text = self._shown.reading.text
        start = self._shown.to_text(cursor.selectionStart())
        end = self._shown.to_text(cursor.selectionEnd())
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return snap_to_graphemes(text, start, end) if start < end else None

    def select_range(self, start: int, end: int) -> bool:
        """Select `text[start:end]`; False where it is folded away."""
        if self._shown is None:
            return False
        first, last = self._shown.to_document(start), self._shown.to_document(end)
        if first is None or last is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def jump_to(self, start: int, end: int) -> None:
        """Centre a passage and flash it once; furniture over it is unfolded first."""
        if self._shown is None:
            return
        fold = self._shown.fold_of(start)
        if fold is not None and fold not in self._shown.unfolded:
            self.fold_furniture(fold)
        position = self._shown.to_document(start)
        if position is not None:
            if self._unveiling.hides(position):
                self._put(self._shown, position)
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)
        self._scroll_to(start, 0.5)
        self._current = (start, end)
        self._flash_range = (start, end)
        self._flash.stop()
        # With reduced motion a steady mark stands in place of the flash.
        if lasts := self._theme.motion("flash"):
            self._flash.setDuration(lasts)
            self._flash.start()
        self._mark_visible()

    def offset_at_top(self) -> int | None:
        """Give the code point at the top of the view: the place to come back to."""
        if self._shown is None:
            return None
        return self._shown.to_text(self.cursorForPosition(QPoint(self._theme.px(NUMBER_COLUMN) + 4, 4)).position())

    def offset_under(self, point: QPoint) -> int:
        """Give the code point under a point of the viewport, 0 with nothing open."""
        return self._shown.to_text(self.cursorForPosition(point).position()) if self._shown is not None else 0

    @property
    def is_settling(self) -> bool:
        """Say whether parts far from what is seen are still being laid out."""
        return self._unveiling.is_going

    def restore_top(self, offset: int) -> None:
        """Scroll a place to the top of the view."""
        self._scroll_to(offset, 0.0)

    def block_under(self, point: QPoint) -> ShownBlock | None:
        """Give the block under a point of the viewport."""
        if self._shown is None or not self._shown.blocks:
            return None
        return self._shown.block_at(self.cursorForPosition(point).position())

    def highlight_under(self, point: QPoint) -> Highlight | None:
        """Give the innermost mark under a point of the viewport: a quote before a person."""
        if self._shown is None:
            return None
        cursor = self.cursorForPosition(point)
        offset = self._shown.to_text(cursor.position())
        found = [
            mark for mark in self._shown.reading.highlights
            if mark.start <= offset < mark.end and mark.what not in self._hidden_marks
        ]  # fmt: skip
        return min(found, key=lambda mark: (mark.what != "quote", mark.end - mark.start), default=None)

    def _scroll_to(self, offset: int, share: float) -> None:
        if self._shown is None:
            return
        position = self._shown.to_document(offset)
        if position is None:
            return
        if self._unveiling.hides(position):
            self._put(self._shown, position)
        document = self.document()
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        rect = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + rect.top() - share * (self.viewport().height() - rect.height())))

    # --- marks ---
    def _mark_visible(self) -> None:
        """Mark only what can be seen: a long article may hold thousands of marks."""
        if self._shown is None:
            self.setExtraSelections([])
            self.margin.place()
            return
        first, last = self.stretch_near()
        recorded = [
            mark for mark in self._shown.reading.highlights
            if mark.start <= last and mark.end >= first and mark.what not in self._hidden_marks
        ]  # fmt: skip
        recorded.sort(key=lambda mark: mark.what == "person")
        theme, active = self._theme, self.walk.active
        made = [self._suggested(first, last, "quote"), self._suggested(first, last, "event")]
        made.append([
            self._mark(mark.start, mark.end,
                       marks.recorded(theme, mark, current=(mark.start, mark.end) == self._current))
            for mark in recorded
        ])  # fmt: skip
        made += [self._suggested(first, last, "date"), self._suggested(first, last, "person")]
        if active is not None:
            place = (active.start, active.end)
            made.append([self._mark(*place, marks.suggested(theme, active.kind, active=True))])
        for place, in_hand in self.finds.between(first, last):
            made.append([self._mark(*place, found_look(theme, in_hand=in_hand))])
        if self._flash_range is not None:
            share = 0.0 if self._theme.is_still else float(self._flash.currentValue() or 0.0)
            made.append([self._mark(*self._flash_range, marks.flash(theme, share))])
        self.setExtraSelections([one for group in made for one in group if one is not None])
        self.margin.place()

    def _suggested(self, first: int, last: int, kind: str) -> list[QTextEdit.ExtraSelection | None]:
        form = marks.suggested(self._theme, kind, active=False)
        return [
            self._mark(mark.start, mark.end, form)
            for mark in self.walk.marks_between(first, last)
            if mark.suggestion.kind == kind
        ]

    def _mark(self, start: int, end: int, form: QTextCharFormat) -> QTextEdit.ExtraSelection | None:
        if self._shown is None:
            return None
        first, last = self._shown.to_document(start), self._shown.to_document(end)
        if first is None or last is None or first == last:
            return None
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = form
        return made

    def _end_flash(self) -> None:
        self._flash_range = None
        self._mark_visible()

    # --- Qt ---
    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored words, not what Qt laid out."""
        data = QMimeData()
        chosen = self.selected_range()
        if chosen is not None and self._shown is not None:
            data.setText(self._shown.reading.text[slice(*chosen)])
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure and centre the column."""
        super().resizeEvent(event)
        self._fit()
        self._mark_visible()

    def _fit(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        fitted = columns(room, self._theme, margin=self._has_margin, mirrored=self._is_mirrored)
        right = max(0, room - fitted.left - fitted.width) if self._has_margin else 0
        self.setViewportMargins(fitted.left, self._theme.px(8), right, 0)
        if self.lineWrapColumnOrWidth() != fitted.width:
            self.setLineWrapColumnOrWidth(fitted.width)
        self._columns = fitted
        top = self.viewport().y()
        self.margin.set_columns(fitted, top, self.height() - top)
        self.columns_changed.emit(fitted)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a fold or a mark on a plain click."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        point = event.position().toPoint()
        block = self.block_under(point)
        if block is not None and block.kind in (BlockKind.FOLD, BlockKind.FOLD_NOTE):
            self.fold_furniture(block.fold)
            return
        suggestion, mark = self.suggestion_under(point), self.highlight_under(point)
        if suggestion is not None and (mark is None or suggestion.end - suggestion.start <= mark.end - mark.start):
            self.suggestion_pressed.emit(suggestion)
        elif mark is not None:
            self.highlight_opened.emit(mark)
        elif self.walk.active is not None and not self._columns.cards:
            self.suggestion_pressed.emit(None)  # the card over the text goes away with a click beside it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave plain letters to the window's keys; arrows move the caret and select with Shift."""
        if event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape and self.walk.active is not None:
            self.suggestion_pressed.emit(None)
            return
        if any(event.matches(key) for key in _TO_THE_ENDS):
            self._unveiling.finish()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over what a click opens."""
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        point = event.position().toPoint()
        block = self.block_under(point)
        opens = block is not None and block.kind in (BlockKind.FOLD, BlockKind.FOLD_NOTE)
        opens = opens or self.highlight_under(point) is not None or self.suggestion_under(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of folds, the text, then paragraph numbers, the rule of boxed items, and the caret."""
        if self._shown is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        beside = Beside(painter, self._theme, self._shown.unfolded, self.lineWrapColumnOrWidth())
        self._each_visible_block(beside.paint_ground)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        beside = Beside(painter, self._theme, self._shown.unfolded, self.lineWrapColumnOrWidth())
        self._each_visible_block(beside.paint_block)
        if self.hasFocus() and not self.textCursor().hasSelection():
            caret = self.cursorRect()
            painter.fillRect(caret.x(), caret.y(), 2, caret.height(), self._theme.color("accent"))
        painter.end()

    def _each_visible_block(self, visit: Callable[[ShownBlock, QRectF], None]) -> None:
        if self._shown is None:
            return
        layout = self.document().documentLayout()
        scrolled = QPointF(0, -self.verticalScrollBar().value())
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid() and block.blockNumber() < len(self._shown.blocks):
            rect = layout.blockBoundingRect(block).translated(scrolled)
            if rect.top() > self.viewport().height():
                break
            visit(self._shown.blocks[block.blockNumber()], rect)
            block = block.next()
