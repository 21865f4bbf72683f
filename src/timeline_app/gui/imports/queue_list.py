"""The lines of files being added, painted: a folder may hold ten thousand of them."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.imports.model import FileLine, FileState
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.painting import draw_cut

_Index = QModelIndex | QPersistentModelIndex
_LOOKS: Final[dict[FileState, tuple[str, str]]] = {
    FileState.WAITING: ("clock", "text.2"),
    FileState.READING: ("clock", "text.2"),
    FileState.READ: ("clock", "text.2"),
    FileState.ADDED: ("check", "ok"),
    FileState.ALREADY_HERE: ("copy", "text.2"),
    FileState.NEEDS_YOU: ("triangle-alert", "warn"),
    FileState.LEFT_OUT: ("triangle-alert", "danger"),
    FileState.STOPPED: ("minus", "text.2"),
}


class QueueModel(QAbstractListModel):
    """Serves `FileLine`s."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[FileLine] = []

    def replace(self, lines: list[FileLine]) -> None:
        """Show another batch."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def put_all(self, lines: Mapping[int, FileLine]) -> None:
        """Change several lines."""
        for index, line in lines.items():
            self.lines[index] = line
        if lines:
            self.dataChanged.emit(self.index(min(lines)), self.index(max(lines)))

    def rowCount(self, parent: _Index | None = None) -> int:
        """One row a file."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line for the delegate, words for everyone else."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.name}, {line.detail}"
        return None


class QueueDelegate(QStyledItemDelegate):
    """Draws an icon, the file's name, and its state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines."""
        return QSize(100, self.theme.px(37) if self.theme is not None else 37)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one file."""
        if self.theme is None:
            return
        theme, rect = self.theme, option.rect
        line: FileLine = index.data(Qt.ItemDataRole.UserRole)
        icon, ink = _LOOKS[line.state]
        painter.save()
        pixmap = theme.pixmap(icon, ink, 14, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + theme.px(2), rect.top() + theme.px(3), pixmap)
        words = QRect(rect.left() + theme.px(24), rect.top() + 1, rect.width() - theme.px(26), theme.px(17))
        painter.setPen(theme.color("text"))
        draw_cut(painter, words, line.name, theme.font("label"))
        painter.setPen(theme.color(ink))
        draw_cut(painter, words.translated(0, theme.px(16)), line.detail, theme.font("secondary"))
        painter.restore()


class QueueList(QListView):
    """The list of files being added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = QueueModel(self)
        self.setModel(self.lines)
        self._delegate = QueueDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Files being added"))
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; }")

    def apply_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.theme = theme
        self.setMaximumHeight(theme.px(37 * 5 + 4))
        self.doItemsLayout()

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Paint again. Qt would lay out every line anew for each that changes, and all are of one height."""
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as its lines, up to five."""
        row = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        return QSize(100, row * min(5, max(1, self.lines.rowCount())) + 4)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: the list does not shrink below its lines."""
        return self.sizeHint()
