"""A field for something that may already be in the project: type, pick from what is known, or name a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyle, QWidget

from timeline_app.domain.names import fold_name
from timeline_app.queries.choices import Choice

_Index = QModelIndex | QPersistentModelIndex
FindMore = Callable[[str, Callable[[Sequence[Choice]], object]], object]
_LEAST_LETTERS = 2
FOLDED = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Pick:
    """Words typed into a field, and the row they name if they name one."""

    words: str = ""
    row: int | None = None

    def __bool__(self) -> bool:
        """Say whether anything was typed."""
        return bool(self.words.strip())


class ChoiceModel(QAbstractListModel):
    """The choices as a list: shown with their second line, matched by their folded words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._folded: tuple[str, ...] = ()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self._folded = tuple(_folded(choice) for choice in choices)
        self.endResetModel()

    def add_choices(self, choices: Sequence[Choice]) -> None:
        """Offer more, beside those that are there."""
        known = {choice.row for choice in self._choices}
        fresh = [choice for choice in choices if choice.row not in known]
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._choices), len(self._choices) + len(fresh) - 1)
            self._choices += tuple(fresh)
            self._folded += tuple(_folded(choice) for choice in fresh)
            self.endInsertRows()

    def choice(self, row: int) -> Choice:
        """Give the choice in a row of the list."""
        return self._choices[row]

    def exact(self, words: str) -> Choice | None:
        """Give the choice that these very words name, if just one does."""
        wanted = words.strip().casefold()
        found = [choice for choice in self._choices if choice.label.casefold() == wanted]
        return found[0] if len(found) == 1 else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of choices."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> str | None:
        """Give the words, with the second line in the list only."""
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{choice.label}  ·  {choice.detail}" if choice.detail else choice.label
        if role == Qt.ItemDataRole.EditRole:
            return choice.label
        return self._folded[index.row()] if role == FOLDED else None


def _folded(choice: Choice) -> str:
    return f"{fold_name(choice.label)} {choice.label.casefold()}"


class _Completer(QCompleter):
    """Matches by the folded words, and puts the printed ones into the field."""

    def pathFromIndex(self, index: _Index) -> str:
        """Give the words that a choice leaves in the field."""
        return str(index.data(int(Qt.ItemDataRole.EditRole)))


class PickField(QLineEdit):
    """A line edit that knows whether its words name something known. Words that name nothing are a new thing."""

    picked = Signal()
    """The words, or what they name, changed by the user or by picking."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.says_new = ""
        """Shown at the end of the field when the words name nothing known, such as "new"."""
        self.find_more: FindMore | None = None
        """Asked for what the words may name beside the choices, where these are too many to be offered at once."""
        self._model = ChoiceModel(self)
        self._row: int | None = None
        self._taken = ""
        completer = _Completer(self)
        completer.setModel(self._model)
        completer.setCompletionRole(FOLDED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(completer)
        self._completer = completer
        self.textEdited.connect(self._typed)

    @property
    def pick(self) -> Pick:
        """Give the words and the row they name."""
        return Pick(self.text(), self._row) if self.text().strip() else Pick()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer what is in the project."""
        self._model.set_choices(choices)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of what was typed, unless only the proposals took the focus."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)

    def set_pick(self, pick: Pick) -> None:
        """Fill the field without a signal."""
        self._row, self._taken = pick.row, ""
        self.setText(pick.words)
        self.setCursorPosition(0)

    def resolve(self, words: str) -> Pick:
        """Give other words with the row they name, as if typed here."""
        found = self._model.exact(words)
        return Pick(words, found.row if found else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and at its end that its words name something new."""
        super().paintEvent(event)
        if not self.says_new or self._row is not None or not self.text().strip():
            return
        room = self.contentsRect().adjusted(0, 0, -8, 0)
        wide = self.fontMetrics().horizontalAdvance(self.says_new) + 12
        painter = QPainter(self)
        painter.fillRect(room.adjusted(room.width() - wide, 2, 6, -2), self.palette().base())
        painter.setPen(self.palette().placeholderText().color())
        end = Qt.AlignmentFlag.AlignTrailing
        painter.drawText(
            room, QStyle.visualAlignment(self.layoutDirection(), end) | Qt.AlignmentFlag.AlignVCenter, self.says_new
        )
        painter.end()

    def _typed(self, words: str) -> None:
        if words and words == self._taken:  # the list wrote them: which of two namesakes was picked is known
            return
        self._taken = ""
        self._name(words)
        if self.find_more is not None and len(words.strip()) >= _LEAST_LETTERS:
            self.find_more(words, partial(self._offer_more, words))

    def _name(self, words: str) -> None:
        found = self._model.exact(words)
        self._row = found.row if found else None
        self.picked.emit()

    def _offer_more(self, words: str, choices: Sequence[Choice]) -> None:
        self._model.add_choices(choices)
        if choices and self.hasFocus() and self.text() == words and self._row is None:
            self._name(words)
            self._completer.complete()

    def _take(self, index: QModelIndex) -> None:
        source = self._completer.completionModel().mapToSource(index)  # type: ignore[attr-defined]
        choice = self._model.choice(source.row())
        self._row, self._taken = choice.row, choice.label
        self.setText(choice.label)
        self.picked.emit()
