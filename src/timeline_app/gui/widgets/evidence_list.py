"""Evidence cards in a list, under the event each is drawn under. One delegate paints them; none is a widget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from timeline_app.domain.date_words import short_words
from timeline_app.domain.evidence import CREDIBILITY_WORDS, RELIABILITY_WORDS, first_named
from timeline_app.domain.names import base_direction
from timeline_app.domain.quoting import in_quotation_marks
from timeline_app.domain.translating import tr
from timeline_app.gui.keymap import matches
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.card_dates import chain_line, date_line, date_lines
from timeline_app.gui.widgets.glyphs import paint_contradiction
from timeline_app.gui.widgets.labels import plain_tooltip
from timeline_app.gui.widgets.painting import cut_text
from timeline_app.gui.wording import STANCE_WORDS
from timeline_app.queries.cards import EvidenceCard
from timeline_app.queries.person_sheet import EventGroup

_Index = QModelIndex | QPersistentModelIndex
_PAD: Final = 16
_GAP: Final = 10
_HEADER: Final = 30
_LINE: Final = 17


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading or a card."""

    group: EventGroup
    card: EvidenceCard | None = None


def spoken(card: EvidenceCard, *, proposed: bool = False) -> str:
    """Give a card as it is read out; `proposed` says that it is a side of a proposed contradiction."""
    against = tr("contradicted") if card.opposed else tr("proposed contradiction") if proposed else ""
    parts = [
        in_quotation_marks(card.exact), card.speaker, card.chain_words, *date_lines(card),
        f"{STANCE_WORDS[card.polarity.value]}: {card.claim_wording}",
        grade_in_words(card), against,
    ]  # fmt: skip
    return ". ".join(part for part in parts if part)


def _stance(card: EvidenceCard) -> str:
    return STANCE_WORDS[card.polarity.value].capitalize()


def _in_full(card: EvidenceCard) -> str:
    """Give what a tooltip says: the claim, the grade in words, the four dates."""
    return "\n".join((f"{_stance(card)}: {card.claim_wording}", grade_in_words(card), *date_lines(card)))


def grade_in_words(card: EvidenceCard) -> str:
    """Give the grade with its words, as a tooltip says it."""
    letter, number = card.grade.letter, card.grade.number
    source = f"{letter}: {RELIABILITY_WORDS[letter]}" if letter else tr("Source not graded")
    claim = f"{number}: {CREDIBILITY_WORDS[number]}" if number else tr("Claim not judged")
    if card.grade.inherited:
        source = tr("{grade} (the source’s own grade)", grade=source)
    return f"{source}. {claim}"


class CardModel(QAbstractListModel):
    """Headings and cards as one list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()
        self.proposed: Mapping[int, Sequence[str]] = {}
        """The proposed contradictions (keys) of which evidence is a side."""

    def proposed_of(self, card: EvidenceCard) -> Sequence[str]:
        """Give the keys of the proposed contradictions of a card that carries a hollow ≠; none with a full one."""
        return () if card.opposed else self.proposed.get(card.evidence, ())

    def set_groups(self, groups: Sequence[EventGroup], *, headings: bool) -> None:
        """Show these groups."""
        self.beginResetModel()
        rows: list[_Row] = []
        for group in groups:
            if headings:
                rows.append(_Row(group))
            rows.extend(_Row(group, card) for card in group.cards)
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: _Index) -> _Row:
        """Give the heading or card at an index."""
        return self._rows[index.row()]

    def index_of(self, evidence: int) -> QModelIndex:
        """Give the index of a piece of evidence, invalid where it is not shown."""
        for number, row in enumerate(self._rows):
            if row.card is not None and row.card.evidence == evidence:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of headings and cards."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> str | None:
        """Give the spoken form, for screen readers and type-ahead."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        if row.card is None:
            return row.group.title
        return spoken(row.card, proposed=bool(self.proposed_of(row.card)))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let cards be chosen, not headings."""
        if self._rows[index.row()].card is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class CardDelegate(QStyledItemDelegate):
    """Paints a card: polarity bar, quote, speaker, date said and chain, grade, ≠, jump sign."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heights: dict[tuple[int, int], int] = {}

    def forget(self) -> None:
        """Measure again: the theme or the cards changed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Give a card's height at the list's width."""
        px = self.theme.px
        row = _row(index)
        if row.card is None:
            return QSize(100, px(_HEADER))
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        key = (row.card.evidence, width)
        if key not in self._heights:
            layout = self._quote(row.card, width - 2 * px(_PAD) - 2)
            height = layout.boundingRect().height()
            self._heights[key] = round(height) + px(12 + 2 + 18 + 2 * _LINE + 12 + _GAP)
        return QSize(100, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a heading or a card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = _row(index)
        room: QRect = option.rect
        if row.card is None:
            self._paint_heading(painter, room, row.group)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            sign = "full" if row.card.opposed else "hollow" if _model(index).proposed_of(row.card) else ""
            self._paint_card(painter, room.adjusted(1, 0, -1, -self.theme.px(_GAP)), row.card, sign, chosen=chosen)
        painter.restore()

    def jump_box(self, room: QRect) -> QRect:
        """Give where a click jumps to the passage, within an item's rectangle."""
        px = self.theme.px
        return QRect(room.right() - px(_PAD) - px(20), room.bottom() - px(_GAP + 12 + _LINE + 19), px(26), px(24))

    def opposed_box(self, room: QRect) -> QRect:
        """Give where a click on ≠ opens the contradiction."""
        px = self.theme.px
        return QRect(room.right() - px(_PAD) - px(62), room.bottom() - px(_GAP + 12 + 2 * _LINE + 21), px(24), px(24))

    def _quote(self, card: EvidenceCard, width: int) -> QTextLayout:
        layout = QTextLayout(in_quotation_marks(card.exact).replace("\n", " "), self.theme.font("quote"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if base_direction(card.exact) == "rtl":
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        leading = self.theme.leading("quote")
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (leading - line.height()) / 2))
            top += leading
        layout.endLayout()
        return layout

    def _paint_heading(self, painter: QPainter, room: QRect, group: EventGroup) -> None:
        theme, px = self.theme, self.theme.px
        when = short_words(group.when) if group.event is not None else ""
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.color("text.3"))
        metrics = painter.fontMetrics()
        box = room.adjusted(px(2), px(8), -px(2), 0)
        when = metrics.elidedText(when, Qt.TextElideMode.ElideRight, round(box.width() * 0.45))
        side = metrics.horizontalAdvance(when)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, when)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("text.2"))
        title = cut_text(painter.fontMetrics(), group.title or tr("Not on the timeline"), box.width() - side - px(8))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_card(self, painter: QPainter, room: QRect, card: EvidenceCard, sign: str, *, chosen: bool) -> None:
        theme, px = self.theme, self.theme.px
        box = QRectF(room).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("accent" if chosen else "border"), 2 if chosen else 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, theme.radius("card"), theme.radius("card"))
        bar = QRectF(box.left(), box.top() + px(10), px(3), box.height() - px(20))
        painter.fillRect(bar, theme.color(card.polarity.value))
        layout = self._quote(card, room.width() - 2 * px(_PAD))
        painter.setPen(theme.color("text"))
        layout.draw(painter, QPointF(room.left() + px(_PAD), room.top() + px(12)))
        top = room.top() + px(12) + round(layout.boundingRect().height()) + px(2)
        self._paint_feet(painter, room, top, card, sign)

    def _paint_feet(self, painter: QPainter, room: QRect, top: int, card: EvidenceCard, sign: str) -> None:
        theme, px = self.theme, self.theme.px
        left, right = room.left() + px(_PAD), room.right() - px(_PAD)
        grade_left = self._paint_grade(painter, right, top, card)
        if sign:
            centre = QPointF(grade_left - px(16), top + px(9))
            paint_contradiction(painter, centre, px(8), theme, hollow=sign == "hollow")
            grade_left -= px(26)
        font = theme.font("label")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        speaker = cut_text(painter.fontMetrics(), card.speaker, grade_left - left - px(6))
        painter.drawText(QRect(left, top, grade_left - left, px(18)), Qt.AlignmentFlag.AlignVCenter, speaker)
        painter.setFont(theme.font("secondary"))
        painter.setPen(theme.color("text.2"))
        room_for_chain = right - left - px(24)
        chain = painter.fontMetrics().elidedText(chain_line(card), Qt.TextElideMode.ElideRight, room_for_chain)
        place = QRect(left, top + px(18), room_for_chain, px(_LINE))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, chain)
        painter.setPen(theme.color("text.3"))
        dates = painter.fontMetrics().elidedText(date_line(card), Qt.TextElideMode.ElideRight, right - left)
        place = QRect(left, top + px(18 + _LINE), right - left, px(_LINE))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, dates)
        painter.drawPixmap(right - px(14), top + px(19), px(14), px(14), theme.pixmap("external-link", "text.3", 14))

    def _paint_grade(self, painter: QPainter, right: int, top: int, card: EvidenceCard) -> int:
        theme, px = self.theme, self.theme.px
        if card.grade.letter is None and card.grade.number is None:
            return right
        words = f"{card.grade.letter or '–'}{card.grade.number or '–'}"
        painter.setFont(theme.font("count"))
        width = painter.fontMetrics().horizontalAdvance(words) + px(10)
        box = QRectF(right - width, top, width, px(18))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("sunken"))
        painter.drawRoundedRect(box, theme.radius("mark"), theme.radius("mark"))
        painter.setPen(theme.color("text.2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return round(box.left())


def _row(index: _Index) -> _Row:
    return _model(index).row(index)


def _model(index: _Index) -> CardModel:
    model = index.model()
    assert isinstance(model, CardModel)
    return model


class EvidenceList(QListView):
    """The list of cards. Click selects; double-click, `Enter` or `Shift Enter` jumps to the passage."""

    chosen = Signal(object)
    jump_wanted = Signal(object)
    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    compare_wanted = Signal(int)
    proposed_wanted = Signal(str)
    """The key of the proposed contradiction to compare."""
    oppose_wanted = Signal(object)
    """tuple of the cards selected (two or more): to be set against one another."""
    grade_wanted = Signal(int)
    """The source whose own grade is to be set: that of the first named step of a card's chain."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._cards = CardModel(self)
        self._delegate = CardDelegate(theme, self)
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Evidence"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._jump)
        self.selectionModel().currentChanged.connect(self._announce)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def show_groups(self, groups: Sequence[EventGroup], *, headings: bool = True) -> None:
        """Show groups of cards; the chosen card stays chosen where it still is."""
        kept, place = self.current_card, self.verticalScrollBar().value()
        self._delegate.forget()
        self._cards.set_groups(groups, headings=headings)
        if kept is not None:
            self.select_evidence(kept.evidence, scroll=False)
            self.verticalScrollBar().setValue(place)

    def show_proposed(self, of_evidence: Mapping[int, Sequence[str]]) -> None:
        """Mark the sides of proposed contradictions; the keys of these are given by evidence."""
        if of_evidence != self._cards.proposed:
            self._cards.proposed = of_evidence
            self.viewport().update()

    def select_evidence(self, evidence: int, *, scroll: bool = True) -> None:
        """Choose the card of a piece of evidence without a signal."""
        index = self._cards.index_of(evidence)
        if index.isValid():
            self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(False)
            if scroll:
                self.scrollTo(index)

    @property
    def current_card(self) -> EvidenceCard | None:
        """Give the chosen card."""
        index = self.currentIndex()
        return self._cards.row(index).card if index.isValid() else None

    @property
    def selected_cards(self) -> tuple[EvidenceCard, ...]:
        """Give all selected cards, in the order of the list."""
        rows = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return tuple(card for card in (self._cards.row(index).card for index in rows) if card is not None)

    def apply_theme(self, theme: Theme) -> None:
        """Dress the list."""
        self._delegate.theme = theme
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the quotes again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Jump or compare where the sign was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        card = self._cards.row(index).card if index.isValid() else None
        if card is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        room = self.visualRect(index)
        if self._delegate.jump_box(room).contains(event.position().toPoint()):
            self.jump_wanted.emit(card)
        elif self._delegate.opposed_box(room).contains(event.position().toPoint()):
            self._compare(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the chosen card."""
        card = self.current_card
        if card is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.jump_wanted.emit(card)
        elif card is not None and event.key() == Qt.Key.Key_F2:
            self.edit_wanted.emit(card)
        elif card is not None and event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(card)
        elif card is None or not matches(event, "compare.selection") or not self._compare(card):
            super().keyPressEvent(event)

    def _compare(self, card: EvidenceCard) -> bool:
        """Ask for what opposes a card, in the record or proposed; False where nothing does."""
        proposed = self._cards.proposed_of(card)
        if card.opposed:
            self.compare_wanted.emit(card.opposed[0])
        elif proposed:
            self.proposed_wanted.emit(proposed[0])
        return bool(card.opposed or proposed)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say claim, grade and dates in words on hover; a quote may hold anything, so as plain text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            card = self._cards.row(index).card if index.isValid() else None
            words = "" if card is None else _in_full(card)
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
            return True
        return super().viewportEvent(event)

    def _announce(self) -> None:
        card = self.current_card
        if card is not None:
            self.chosen.emit(card)

    def _jump(self, index: QModelIndex) -> None:
        card = self._cards.row(index).card
        if card is not None:
            self.jump_wanted.emit(card)

    def _menu(self, point: QPoint) -> None:
        menu = self.context_menu(point)
        if menu is not None:
            menu.exec(self.viewport().mapToGlobal(point))
            menu.deleteLater()

    def context_menu(self, point: QPoint) -> QMenu | None:
        """Give the menu of the card under a point."""
        index = self.indexAt(point)
        card = self._cards.row(index).card if index.isValid() else None
        if card is None:
            return None
        menu = QMenu(self)
        menu.addAction(tr("Show in the article"), lambda: self.jump_wanted.emit(card))
        menu.addAction(tr("Change…"), lambda: self.edit_wanted.emit(card))
        for contradiction in card.opposed:
            menu.addAction(tr("Compare claims"), partial(self.compare_wanted.emit, contradiction))
        for key in self._cards.proposed_of(card):
            menu.addAction(tr("Compare claims"), partial(self.proposed_wanted.emit, key))
        together = self.selected_cards
        if len(together) > 1:
            menu.addAction(tr("Set against one another…"), lambda: self.oppose_wanted.emit(together))
        named = first_named(card.chain)
        if named is not None and named.source is not None:
            menu.addAction(tr("Grade the source…"), partial(self.grade_wanted.emit, named.source))
        menu.addSeparator()
        menu.addAction(tr("Remove…"), lambda: self.remove_wanted.emit(card))
        return menu
