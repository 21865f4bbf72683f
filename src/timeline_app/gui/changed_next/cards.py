"""The parts of "What changed next": a number with its words, and cards that lead to what they name."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from timeline_app.domain.calendar import MINUTES_A_DAY
from timeline_app.domain.date_words import short_words
from timeline_app.domain.dates import DateSpan
from timeline_app.domain.translating import number, tr, trn
from timeline_app.gui.changed_next.against import OpposedWords
from timeline_app.gui.selection import Selected
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.card import Card
from timeline_app.gui.widgets.glyphs import GlyphLabel
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, Label, plain_tooltip
from timeline_app.gui.wording import isolated
from timeline_app.queries.changed_next import NewContradiction, NewEvent, NewPerson, StatusChange

_INKS = {"disputed": "contradiction", "plain": "asserted", "reported": "asserted", "rumoured": "speculated"}
"""Ink of a status by how it stands, as in the person panel."""


class NumberTile(QAbstractButton):
    """A number and what it counts: "9 New people". Pressed, it shows their cards; at 0 there is nothing to press."""

    def __init__(self, words: str, ink: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._ink, self._number = words, ink, 0
        self._theme: Theme | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_number(0)

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def show_number(self, count: int) -> None:
        """Count."""
        self._number = count
        self.setAccessibleName(tr("{words}: {count}", words=self._words, count=number(count)))
        self.setText(self.accessibleName())
        self.setEnabled(count > 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for number and words."""
        theme = self._theme
        if theme is None:
            return super().sizeHint()
        figures = QFontMetrics(theme.font("panel.title")).horizontalAdvance(number(self._number))
        words = QFontMetrics(theme.font("label")).horizontalAdvance(self._words)
        return QSize(figures + words + theme.px(34), theme.px(50))

    def minimumSizeHint(self) -> QSize:
        """Never cut the number; words that are cut are in the tooltip."""
        theme = self._theme
        if theme is None:
            return super().minimumSizeHint()
        figures = QFontMetrics(theme.font("panel.title")).horizontalAdvance(number(self._number))
        return QSize(figures + theme.px(34 + 60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell in the tooltip what there is no room for."""
        super().resizeEvent(event)
        self.setToolTip(plain_tooltip(self.text()) if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, number, words and focus ring."""
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(theme.soft_ground if self.underMouse() and self._number else "sunken"))
        radius = theme.radius("card")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        # Lines start at the edge where the language does.
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        space = QRectF(self.rect()).adjusted(theme.px(12), 0, -theme.px(12), 0)
        strong = theme.font("panel.title")
        painter.setFont(strong)
        painter.setPen(theme.color(self._ink if self._number else "text.3"))
        painter.drawText(space, middle, number(self._number))
        taken = QFontMetrics(strong).horizontalAdvance(number(self._number)) + theme.px(9)
        space.adjust(*((0, 0, -taken, 0) if self.isRightToLeft() else (taken, 0, 0, 0)))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color((self._ink if self._ink != "text" else "text.2") if self._number else "text.3"))
        words = QFontMetrics(theme.font("label")).elidedText(
            self._words, Qt.TextElideMode.ElideRight, round(space.width())
        )
        painter.drawText(space.translated(0, theme.px(1)), middle, words)
        painter.end()


class LinkCard(Card):
    """A card that is pressed as a button is, by mouse or keyboard."""

    pressed = Signal(object)
    """The `Selected` that the card names."""

    def __init__(self, leads_to: Selected, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=14)
        self.leads_to = leads_to
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press it with a click that ends on it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self.leads_to)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.leads_to)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and a ring where it has the focus."""
        super().paintEvent(event)
        if self.hasFocus() and self._theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            radius = self._theme.radius("card")
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
            painter.end()

    def add_row(self, *parts: QWidget, end: QWidget | None = None) -> None:
        """Put parts into a row; the last one, or the gap before `end`, takes the room that is left."""
        row = QHBoxLayout()
        row.setSpacing(7)
        for part in parts:
            row.addWidget(part, 1 if part is parts[-1] and isinstance(part, QLabel) else 0)
        if end is not None:
            row.addWidget(end)
        self.body.addLayout(row)


def status_card(change: StatusChange) -> LinkCard:
    """Tell a status before and after: "No report › Disputed: gone, or in his office"."""
    after = change.after
    if change.question:
        after = tr("{status}: {question}", status=change.after, question=isolated(change.question))
    elif change.standing == "plain" and _is_one_day(change.when):
        after = tr("{status}, {date}", status=change.after, date=short_words(change.when))
    quotes = trn("{n} quote", "{n} quotes", change.quotes)
    card = LinkCard(
        Selected("person", change.person),
        tr(
            "{name}. {before}, then {after}. {quotes}",
            name=change.name,
            before=change.before,
            after=after,
            quotes=quotes,
        ),
    )
    card.add_row(ElidedLabel(change.name, "section"), end=Label(quotes, "secondary", "text.2"))
    ink = _INKS.get(change.standing, "text")
    sign = (GlyphLabel("contradiction", size=15),) if change.standing == "disputed" else ()
    arrow = IconLabel("chevron-right", "text.2", 12)
    card.add_row(Label(change.before, "label", "text.2"), arrow, *sign, ElidedLabel(after, "label", ink))
    return card


def _is_one_day(when: DateSpan) -> bool:
    start, end = when.outer
    return start is not None and end is not None and end - start <= MINUTES_A_DAY


def contradiction_card(opposed: NewContradiction) -> LinkCard:
    """Tell what is said against what."""
    sides = OpposedWords(opposed.sides)
    title = opposed.subject or opposed.question
    card = LinkCard(Selected("contradiction", opposed.contradiction), f"{title}. {sides.text}")
    card.add_row(GlyphLabel("contradiction", size=16), ElidedLabel(title, "section"))
    card.body.addWidget(sides)
    return card


def person_card(new: NewPerson) -> LinkCard:
    """Name somebody of whom nothing was known before."""
    quotes = trn("{n} quote", "{n} quotes", new.quotes)
    card = LinkCard(Selected("person", new.person), ". ".join(filter(None, (new.name, new.line, quotes))))
    card.add_row(ElidedLabel(new.name, "section"), end=Label(quotes, "secondary", "text.2"))
    if new.line:
        card.body.addWidget(ElidedLabel(new.line, "label", "text.2"))
    return card


def event_card(new: NewEvent) -> LinkCard:
    """Name an event of which nothing was known before, with its people and its date."""
    people = ", ".join(isolated(name) for name in new.people[:3]) + (tr(" and others") if len(new.people) > 3 else "")
    line = " · ".join(filter(None, (people, short_words(new.when))))
    card = LinkCard(Selected("event", new.event), f"{new.title}. {line}")
    sign = (GlyphLabel(new.glyph, new.polarity, 13),) if new.polarity != "none" else ()
    card.add_row(*sign, ElidedLabel(new.title, "section"))
    card.body.addWidget(ElidedLabel(line, "label", "text.2"))
    return card
