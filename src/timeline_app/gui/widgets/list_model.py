"""Groups and items as one flat list: heads, and the items of groups that are not folded."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

MIME: Final = "application/x-timeline-app-item"
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListItem:
    """One row. `count` is shown at the end of the first line, `end` at the end of the second.

    An item has initials (a person), a glyph with its polarity (an event), or neither (an article, whose title may take
    two lines). `disputed` shows ≠ at the end, and `proposed` a hollow one in its place. `warning` is an amber line of
    its own. `later` greys and outlines what was not yet
    known on the day viewed.
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
    proposed: bool = False
    warning: str = ""
    spoken: str = ""
    later: bool = False


@runtime_checkable
class MadeItems(Protocol):
    """Items that are made when they are asked for: what a `Sequence` of a million rows can also do."""

    def place_of(self, kind: str, row: int) -> int | None:
        """Give the place of an item, None where it is not among them."""
        ...


@dataclass(frozen=True, slots=True)
class ListGroup:
    """A head with its items; without a title the items stand alone.

    Many items should be `MadeItems`: only those on the screen are then ever made.
    """

    key: str
    title: str
    items: Sequence[ListItem]
    folded: bool = False


Entry = ListGroup | ListItem


class GroupedModel(QAbstractListModel):
    """Serves `Entry`s under `ENTRY_ROLE`; remembers by key which groups the user folded."""

    replacing = Signal()
    """Other items will stand in the same rows …"""
    replaced = Signal()
    """… and do now: what is current may be elsewhere, and everything is to be painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ListGroup, ...] = ()
        self._heads: list[int] = []
        self._shown: list[ListGroup] = []
        self._length = 0
        self._places: dict[int, dict[tuple[str, int], int]] = {}
        self._folds: dict[str, bool] = {}

    def show_groups(self, groups: Sequence[ListGroup]) -> None:
        """Show other content."""
        fresh = tuple(groups)
        if fresh == self._groups:
            return
        if _is_long(fresh) and _shape(fresh) == _shape(self._groups):
            # To lay out a long list again takes a while, and nothing has moved: as many rows stand where they stood.
            self.replacing.emit()
            self._groups, self._places = fresh, {}
            self._fill()
            self.replaced.emit()
        else:
            self._groups, self._places = fresh, {}
            self._rebuild()

    def fold(self, row: int, folded: bool | None) -> None:
        """Fold (True), unfold (False) or turn (None) the group whose head is at `row`."""
        entry = self.entry(row) if 0 <= row < self._length else None
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
        for number, group in enumerate(self._groups):
            place = self._place_in(number, kind, row)
            if place is None:
                continue
            if group.title and self.is_folded(group):
                if not unfold:
                    return QModelIndex()
                self._folds[group.key] = False
                self._rebuild()
            return self.index(self._heads[self._shown.index(group)] + bool(group.title) + place)
        return QModelIndex()

    def items(self) -> tuple[ListItem, ...]:
        """Give the items in view, in order: all of them, for lists of which that can be asked."""
        return tuple(item for group in self._shown if not self._hides(group) for item in group.items)

    def entry(self, row: int) -> Entry:
        """Give what stands in a row. Raises `IndexError`."""
        if not 0 <= row < self._length:
            raise IndexError(row)
        number = bisect_right(self._heads, row) - 1
        group = self._shown[number]
        at = row - self._heads[number] - bool(group.title)
        return group if at < 0 else group.items[at]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Heads and visible items."""
        return 0 if parent is not None and parent.isValid() else self._length

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for Qt's own needs, the entry for the delegate."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
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
        if index.isValid() and not self._is_head(index.row()):
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Our own type only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What a dragged item carries: its kind and row, so that no other program mistakes it for text."""
        data = QMimeData()
        for index in indexes:
            entry = self.entry(index.row())
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

    def _hides(self, group: ListGroup) -> bool:
        return bool(group.title) and self.is_folded(group)

    def _is_head(self, row: int) -> bool:
        number = bisect_right(self._heads, row) - 1
        return bool(self._shown[number].title) and self._heads[number] == row

    def _place_in(self, number: int, kind: str, row: int) -> int | None:
        items = self._groups[number].items
        if isinstance(items, MadeItems):
            return items.place_of(kind, row)
        if number not in self._places:
            self._places[number] = {(item.kind, item.row): place for place, item in enumerate(items)}
        return self._places[number].get((kind, row))

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._fill()
        self.endResetModel()

    def _fill(self) -> None:
        self._heads, self._shown, self._length = [], [], 0
        for group in self._groups:
            size = bool(group.title) + (0 if self._hides(group) else len(group.items))
            if size:
                self._heads.append(self._length)
                self._shown.append(group)
                self._length += size


def _is_long(groups: Sequence[ListGroup]) -> bool:
    return any(isinstance(group.items, MadeItems) for group in groups)


def _shape(groups: Sequence[ListGroup]) -> list[tuple[str, bool, int]]:
    return [(group.key, bool(group.title), len(group.items)) for group in groups]


def dragged_item(mime: QMimeData) -> tuple[str, int] | None:
    """Give kind and row of an item being dragged from a list, or None for anything else."""
    if not mime.hasFormat(MIME):
        return None
    kind, _, row = mime.data(MIME).toStdString().partition(":")
    return (kind, int(row)) if row.isdecimal() else None
