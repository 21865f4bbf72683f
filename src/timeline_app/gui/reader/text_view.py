"""The article's text on the screen: selecting, jumping, marks, the flash, paragraph numbers and folds."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
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
from timeline_app.gui.reader.document import FOLD_LINE, FOLD_NOTE_LINE, MEASURE, NUMBER_COLUMN, make_document
from timeline_app.gui.reader.shown_text import BlockKind, ShownBlock, ShownText
from timeline_app.gui.reader.unveiling import Unveiling
from timeline_app.gui.theme import Theme
from timeline_app.queries.reading import ArticleReading, Highlight

FLASH_MS = 1200
_TO_THE_ENDS = (
    QKeySequence.StandardKey.MoveToStartOfDocument,
    QKeySequence.StandardKey.MoveToEndOfDocument,
    QKeySequence.StandardKey.SelectStartOfDocument,
    QKeySequence.StandardKey.SelectEndOfDocument,
    QKeySequence.StandardKey.SelectAll,
)
_HIGHLIGHT_TOKENS = {"quote": "highlight.quote", "person": "highlight.person"}


class TextView(QTextEdit):
    """Shows one `ArticleReading` and answers in code points of its text. Never edits and is never read back."""

    highlight_opened = Signal(object)
    """`Highlight` under a click."""
    selection_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setAccessibleName("Article text")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._theme = theme
        self._shown: ShownText | None = None
        self._unveiling = Unveiling(self)
        self._hidden_marks: frozenset[str] = frozenset()
        self._current: tuple[int, int] | None = None
        self._flash_range: tuple[int, int] | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.valueChanged.connect(lambda _: self._mark_visible())
        self._flash.finished.connect(self._end_flash)
        self.still = False
        """Reduced motion: a steady outline in place of the flash."""
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
        self._unveiling.begin(QTextDocument(), 0)
        self.setDocument(QTextDocument(self))

    def apply_theme(self, theme: Theme) -> None:
        """Lay the article out again in another theme, at the same place."""
        self._theme = theme
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
        """Leave the marks of these kinds ("person", "quote") undrawn."""
        self._hidden_marks = kinds
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

    # --- places ---
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
        if not self.still:
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
            return
        height = self.viewport().height()
        edge = self._theme.px(NUMBER_COLUMN) + 4
        first = self._shown.to_text(self.cursorForPosition(QPoint(edge, -height)).position())
        last = self._shown.to_text(self.cursorForPosition(QPoint(self.viewport().width(), 2 * height)).position())
        marks = [
            mark for mark in self._shown.reading.highlights
            if mark.start <= last and mark.end >= first and mark.what not in self._hidden_marks
        ]  # fmt: skip
        marks.sort(key=lambda mark: mark.what == "person")
        made = [self._mark(mark.start, mark.end, self._mark_format(mark)) for mark in marks]
        if self._flash_range is not None:
            made.append(self._mark(*self._flash_range, self._flash_format()))
        self.setExtraSelections([selection for selection in made if selection is not None])

    def _mark_format(self, mark: Highlight) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setBackground(self._theme.color(_HIGHLIGHT_TOKENS[mark.what]))
        if mark.what == "quote" and (mark.start, mark.end) == self._current:
            made.setFontUnderline(True)
            made.setUnderlineColor(self._theme.color("text"))
        return made

    def _flash_format(self) -> QTextCharFormat:
        ground, base = self._theme.color("accent"), self._theme.color("highlight.quote")
        share = 0.45 * float(self._flash.currentValue() or 0.0) if not self.still else 0.0
        mixed = QColor.fromRgbF(
            base.redF() + (ground.redF() - base.redF()) * share,
            base.greenF() + (ground.greenF() - base.greenF()) * share,
            base.blueF() + (ground.blueF() - base.blueF()) * share,
        )
        made = QTextCharFormat()
        made.setBackground(mixed)
        made.setFontUnderline(True)
        return made

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
        wanted = self._theme.px(MEASURE + NUMBER_COLUMN)
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        column = max(self._theme.px(220), min(wanted, room - self._theme.px(24)))
        left = max(self._theme.px(12), (room - column - self._theme.px(NUMBER_COLUMN) // 2) // 2)
        self.setViewportMargins(left, self._theme.px(8), 0, 0)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(column)

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
        mark = self.highlight_under(point)
        if mark is not None:
            self.highlight_opened.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave plain letters to the window's keys; arrows move the caret and select with Shift."""
        if event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
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
        opens = opens or self.highlight_under(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of folds, the text, then paragraph numbers, the rule of boxed items, and the caret."""
        if self._shown is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        self._each_visible_block(lambda entry, rect: self._paint_ground(painter, entry, rect))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._each_visible_block(lambda entry, rect: self._paint_block(painter, entry, rect))
        if self.hasFocus() and not self.textCursor().hasSelection():
            caret = self.cursorRect()
            painter.fillRect(caret.x(), caret.y(), 2, caret.height(), self._theme.color("accent"))
        painter.end()

    def _paint_ground(self, painter: QPainter, entry: ShownBlock, rect: QRectF) -> None:
        if entry.kind not in (BlockKind.FOLD, BlockKind.FOLD_NOTE) or self._shown is None:
            return
        theme = self._theme
        left, radius = theme.px(NUMBER_COLUMN - 12), theme.radius("card")
        room = QRectF(left, rect.top(), self.lineWrapColumnOrWidth() - left, rect.height())
        if entry.fold not in self._shown.unfolded:  # the two lines share one ground, whichever of them is in view
            other = theme.px(FOLD_NOTE_LINE if entry.kind is BlockKind.FOLD else FOLD_LINE)
            room.adjust(0, 0, 0, other) if entry.kind is BlockKind.FOLD else room.adjust(0, -other, 0, 0)
            room.adjust(0, 0, 0, theme.px(14))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(room, radius, radius)

    def _paint_fold(self, painter: QPainter, entry: ShownBlock, rect: QRectF) -> None:
        if self._shown is None:
            return
        theme, px = self._theme, self._theme.px
        folded = entry.fold not in self._shown.unfolded
        icon = theme.pixmap("unfold-vertical" if folded else "fold-vertical", "text.2", 16, self.devicePixelRatioF())
        line = QRectF(rect.left(), rect.top(), self.lineWrapColumnOrWidth() - rect.left() - px(14), px(FOLD_LINE))
        painter.drawPixmap(QPointF(px(NUMBER_COLUMN - 4), line.center().y() - px(4)), icon)
        painter.setFont(theme.font("control"))
        painter.setPen(theme.color("accent.ink"))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line.translated(0, px(4)), end, "Show" if folded else "Hide")

    def _paint_block(self, painter: QPainter, entry: ShownBlock, rect: QRectF) -> None:
        theme = self._theme
        if entry.kind is BlockKind.FOLD:
            self._paint_fold(painter, entry, rect)
        if entry.number:
            painter.setFont(theme.font("axis.hours"))
            painter.setPen(theme.color("text.3"))
            place = QRectF(0, rect.top() + theme.px(2), theme.px(NUMBER_COLUMN - 10), theme.px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(entry.number))
        if entry.boxed or entry.kind is BlockKind.BOX_LABEL:
            left = theme.px(NUMBER_COLUMN)
            painter.fillRect(
                QRectF(left, rect.top() - theme.px(6), 2, rect.height() + theme.px(12)), theme.color("accent")
            )

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
