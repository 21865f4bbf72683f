"""One card of the margin: what was found in two lines, and what can be done about it while it is in hand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.reader.walk import Entry
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PlainButton, PrimaryButton
from timeline_app.gui.widgets.keys import ButtonKey
from timeline_app.gui.widgets.labels import ElidedLabel, IconLabel, plain_tooltip
from timeline_app.gui.widgets.theming import dress
from timeline_app.queries.suggestion_values import MarginSuggestion, WhichPlan

_MOST_CHOICES = 4
_SAYS = {"person": tr("Person"), "date": tr("Date"), "event": tr("Event"), "quote": tr("Quote")}


class Swatch(QWidget):
    """The ground of a kind of mark as a small square; its shape is the same for all, its words stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._kind = "person"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_kind(self, kind: str) -> None:
        """Take another kind's ground."""
        self._kind = kind
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Take the size."""
        self._theme = theme
        self.setFixedSize(theme.px(11), theme.px(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("border.control"), 1))
        painter.setBrush(self._theme.color(f"highlight.{self._kind}"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1), 3, 3)
        painter.end()


class SuggestionCard(QFrame):
    """Shows an `Entry`. Pressed, it asks to be taken in hand; in hand, it offers its answers."""

    pressed = Signal(object)
    """The `MarginSuggestion` to take in hand."""
    accepted = Signal(object, int)
    """`MarginSuggestion`, and which of its choices (-1 where there is none to choose)."""
    rejected = Signal(object)
    turned = Signal(int)
    """1 or -1: the arrow keys ask for the next or previous one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry: Entry | None = None
        self._active = False
        self._swatch = Swatch()
        self._title = ElidedLabel(role="label")
        self._check = IconLabel("check", "ok", 13)
        self._detail = ElidedLabel(role="secondary", ink="text.2")
        for part in (self._title, self._check, self._detail):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._answers = QWidget()
        self._choices: list[PlainButton] = []
        self._accept_button: PlainButton = PrimaryButton(tr("Accept"), parent=self._answers)
        self._reject_button = PlainButton(tr("Reject"), parent=self._answers)
        ButtonKey(self._accept_button, "suggestion.accept")
        ButtonKey(self._reject_button, "suggestion.reject")
        self._lay_out()
        self.apply_theme(theme)

    @property
    def suggestion(self) -> MarginSuggestion | None:
        """Give what it stands for."""
        return None if self._entry is None else self._entry.first

    @property
    def is_active(self) -> bool:
        """Say whether it is in hand."""
        return self._active

    @property
    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the answers it offers now."""
        return tuple(button for button in self._all_buttons if self._active and not button.isHidden())

    @property
    def _all_buttons(self) -> tuple[PlainButton, ...]:
        return *self._choices, self._accept_button, self._reject_button

    def show_entry(self, entry: Entry, *, active: bool) -> None:
        """Stand for another entry."""
        if self._entry == entry and self._active == active:
            return
        self._entry, self._active = entry, active
        first = entry.first
        self._swatch.show_kind(first.kind)
        self._title.setText(entry.title)
        self._detail.setText(entry.detail)
        self._title.set_ink("text" if first.is_open else "text.2")
        self._check.setVisible(not first.is_open)
        self.setToolTip(plain_tooltip(f"{entry.title}\n{entry.detail}\n{entry.reason}"))
        state = "" if first.is_open else tr(", accepted")
        self.setAccessibleName(f"{_SAYS[first.kind]}{state}: {entry.title}. {entry.detail}")
        self.setAccessibleDescription(entry.reason)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first.is_open else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if first.is_open else Qt.CursorShape.ArrowCursor)
        self._offer(first if active else None)
        self.update()

    def apply_theme(self, theme: Theme) -> None:
        """Dress the card."""
        self._theme = theme
        px = theme.px
        self._box.setContentsMargins(px(10), px(7), px(9), px(8))
        self._box.setSpacing(px(2))
        self._head.setSpacing(px(7))
        self._indent.setContentsMargins(px(18), 0, 0, 0)
        self._row.setContentsMargins(0, px(5), 0, 0)
        self._row.setSpacing(px(6))
        dress(self, theme)
        self.update()

    def height_now(self) -> int:
        """Give the height that its lines and answers need: before Qt gets round to lay them out."""
        lines = max(self._title.sizeHint().height(), self._swatch.height()) + self._detail.sizeHint().height()
        margins = self._box.contentsMargins()
        height = margins.top() + lines + self._box.spacing() + margins.bottom()
        if self._active:
            rows = (2 if self._turn() else 1) + sum(not button.isHidden() for button in self._choices)
            height += self._box.spacing() + self._row.contentsMargins().top()
            height += rows * self._reject_button.sizeHint().height() + (rows - 1) * self._row.spacing()
        return height

    def _turn(self) -> bool:
        """Put one answer under the other where both do not fit beside one another. Says whether they are so."""
        margins, pair = self._box.contentsMargins(), (self._accept_button, self._reject_button)
        room = self.width() - margins.left() - margins.right()
        stacked = sum(button.minimumSizeHint().width() for button in pair) + self._line.spacing() > room
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._line.direction() is not way:
            self._line.setDirection(way)
        return stacked

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the answers for the width."""
        super().resizeEvent(event)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space take it in hand, or accept it; the arrows go on."""
        keys = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        by = keys.get(Qt.Key(event.key()))
        suggestion = self.suggestion
        if by is not None:
            self.turned.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and suggestion is not None:
            self.accepted.emit(suggestion, -1) if self._active else self.pressed.emit(suggestion)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be taken in hand."""
        suggestion = self.suggestion
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside and suggestion is not None and suggestion.is_open:
            self.pressed.emit(suggestion)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and its border: two pixels of the accent while it is in hand or has the focus."""
        theme, radius = self._theme, self._theme.radius("card")
        strong = self._active or self.hasFocus()
        width = 2.0 if strong else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if strong else "border"), width))
        painter.setBrush(theme.color("raised"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._swatch)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._check)
        self._indent = QHBoxLayout()
        self._indent.addWidget(self._detail, 1)
        self._row = QVBoxLayout(self._answers)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addLayout(self._indent)
        self._box.addWidget(self._answers)
        self._answers.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _offer(self, suggestion: MarginSuggestion | None) -> None:
        """Show the answers to a suggestion. They are made when first needed, and used again."""
        self._answers.setVisible(suggestion is not None)
        if suggestion is None or self._entry is None:
            return
        if not self._choices:
            self._make_answers()
        plan = suggestion.plan
        choices = plan.choices[:_MOST_CHOICES] if isinstance(plan, WhichPlan) else ()
        for number, button in enumerate(self._choices):
            button.setVisible(number < len(choices))
            if number < len(choices):
                button.setText(choices[number].name.replace("&", "&&"))
        self._accept_button.setVisible(not choices)
        for button in self._all_buttons:
            button.setAccessibleDescription(f"{self._entry.title}. {self._entry.reason}")

    def _make_answers(self) -> None:
        for number in range(_MOST_CHOICES):
            button = self._button(PlainButton("", parent=self._answers), partial(self._accept, number))
            self._choices.append(button)
            self._row.addWidget(button)
        line = self._line
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(6))
        for button, act in ((self._accept_button, partial(self._accept, -1)), (self._reject_button, self._reject)):
            line.addWidget(self._button(button, act))
        line.addStretch(1)
        self._row.addLayout(line)

    def _button(self, button: PlainButton, act: Callable[[], object]) -> PlainButton:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the text
        button.ensurePolished()
        button.apply_theme(self._theme)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _accept(self, choice: int) -> None:
        if (suggestion := self.suggestion) is not None:
            self.accepted.emit(suggestion, choice)

    def _reject(self) -> None:
        if (suggestion := self.suggestion) is not None:
            self.rejected.emit(suggestion)
