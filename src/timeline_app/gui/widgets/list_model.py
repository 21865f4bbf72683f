"""Groups and items as one flat list: heads, and the items of groups that are not folded."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

MIME: Final = "application/x-timeline-app-item"
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListItem:
    """One row. `count` is shown at the end of the first line, `end` at the end of the second.

    An item has initials (a person), a glyph with its polarity (an event), or neither (an article, whose title may take
    two lines). `warning` is an amber line of its own.
    """

    kind: str
    row: int
    title: str
    detail: str = ""
    count: str = ""
    end: str = ""
    initials: str = ""
    glyph: str = ""
    polarity: str = ""
    disputed: bool = False
    warning: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ListGroup:
    """A head with its items; without a title the items stand alone."""

    key: str
    title: str
    items: tuple[ListItem, ...]
    folded: bool = False


Entry = ListGroup | ListItem


class GroupedModel(QAbstractListModel):
    """Serves `Entry`s under `ENTRY_ROLE`; remembers by key which groups the user folded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ListGroup, ...] = ()
        self._entries: list[Entry] = []
        self._places: dict[tuple[str, int], int] = {}
        self._folds: dict[str, bool] = {}

    @property
    def folds(self) -> dict[str, bool]:
        """Give which groups the user folded or unfolded, by key."""
        return dict(self._folds)

    def set_folds(self, folds: dict[str, bool]) -> None:
        """Fold as remembered from an earlier time."""
        self._folds = dict(folds)
        self._rebuild()

    def show_groups(self, groups: Sequence[ListGroup]) -> None:
        """Show other content."""
        if tuple(groups) != self._groups:
            self._groups = tuple(groups)
            self._rebuild()

    def fold(self, row: int, folded: bool | None) -> None:
        """Fold (True), unfold (False) or turn (None) the group whose head is at `row`."""
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        if not isinstance(entry, ListGroup):
            return
        was = self.is_folded(entry)
        self._folds[entry.key] = (not was) if folded is None else folded
        if self._folds[entry.key] != was:
            self._rebuild()

    def fold_all(self, folded: bool) -> None:
        """Fold or unfold every group."""
        self._folds = {group.key: folded for group in self._groups}
        self._rebuild()

    def is_folded(self, group: ListGroup) -> bool:
        """Say whether a group's items are hidden."""
        return self._folds.get(group.key, group.folded)

    def index_of(self, kind: str, row: int, *, unfold: bool = True) -> QModelIndex:
        """Give the index of an item, unfolding its group where it is hidden; invalid where it is not listed."""
        if (kind, row) not in self._places:
            if not unfold:
                return QModelIndex()
            hidden = next((g for g in self._groups if any((i.kind, i.row) == (kind, row) for i in g.items)), None)
            if hidden is None:
                return QModelIndex()
            self._folds[hidden.key] = False
            self._rebuild()
        return self.index(self._places[kind, row])

    def items(self) -> tuple[ListItem, ...]:
        """Give the items in view, in order."""
        return tuple(entry for entry in self._entries if isinstance(entry, ListItem))

    def dragged(self, mime: QMimeData) -> tuple[str, int] | None:
        """Give kind and row of an item being dragged, or None for anything else."""
        if not mime.hasFormat(MIME):
            return None
        kind, _, row = mime.data(MIME).toStdString().partition(":")
        return (kind, int(row)) if row.isdecimal() else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """Heads and visible items."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for Qt's own needs, the entry for the delegate."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Heads can be current, to be folded, but not dragged."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and isinstance(self._entries[index.row()], ListItem):
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Our own type only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What a dragged item carries: its kind and row, so that no other program mistakes it for text."""
        data = QMimeData()
        for index in indexes:
            entry = self._entries[index.row()]
            if isinstance(entry, ListItem):
                data.setData(MIME, QByteArray(f"{entry.kind}:{entry.row}".encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Dropping one on another asks; it moves nothing by itself."""
        return Qt.DropAction.MoveAction

    def _spoken(self, entry: Entry) -> str:
        if isinstance(entry, ListGroup):
            state = "folded" if self.is_folded(entry) else "open"
            return f"{entry.title}, {len(entry.items)}, {state}"
        return entry.spoken or ", ".join(part for part in (entry.title, entry.detail, entry.end, entry.warning) if part)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._entries = []
        for group in self._groups:
            if group.title:
                self._entries.append(group)
            if not group.title or not self.is_folded(group):
                self._entries.extend(group.items)
        self._places = {
            (entry.kind, entry.row): place for place, entry in enumerate(self._entries) if isinstance(entry, ListItem)
        }
        self.endResetModel()
