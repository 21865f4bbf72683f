"""The list of results: heads and rows in one model, drawn by a delegate; the field above keeps the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from timeline_app.domain.translating import tr
from timeline_app.gui.search.result_delegate import ENTRY_ROLE, ResultDelegate
from timeline_app.gui.search.rows import PaletteGroup, PaletteRow, RowKey
from timeline_app.gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """Groups as heads (`PaletteGroup`) and rows (`PaletteRow`), flat."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[PaletteGroup | PaletteRow] = []
        self._places: dict[RowKey, int] = {}

    def replace(self, groups: Sequence[PaletteGroup]) -> None:
        """Show other results."""
        self.beginResetModel()
        self.entries = []
        for group in groups:
            self.entries.append(group)
            self.entries.extend(group.rows)
        self._places = {entry.key: at for at, entry in enumerate(self.entries) if isinstance(entry, PaletteRow)}
        self.endResetModel()

    def place_of(self, key: RowKey) -> int | None:
        """Give where a row stands, None where it is not among the results."""
        return self._places.get(key)

    def row_near(self, at: int, step: int) -> int | None:
        """Give the nearest row from `at` on in a direction (1, -1); a head is none."""
        while 0 <= at < len(self.entries):
            if isinstance(self.entries[at], PaletteRow):
                return at
            at += step
        return None

    def heads(self) -> list[int]:
        """Give where the heads stand."""
        return [at for at, entry in enumerate(self.entries) if isinstance(entry, PaletteGroup)]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Heads and rows."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for the delegate, words for everyone else."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(entry, PaletteGroup):
                return tr("{title}, {count}", title=entry.title, count=entry.count_words)
            return entry.said
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only rows can be chosen."""
        if index.isValid() and isinstance(self.entries[index.row()], PaletteRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled


class ResultsList(QListView):
    """Shows the results. It takes no focus: the field moves what is chosen in it, and the mouse does."""

    chosen = Signal(object)
    """The `PaletteRow` that is chosen now, or None."""
    opened = Signal(object)
    """The row that was clicked; with Ctrl held `shown_on_timeline`."""
    shown_on_timeline = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """The row whose menu is asked for, and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = ResultsModel(self)
        self.setModel(self.found)
        self._delegate = ResultDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Results"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._moved = self._quiet = False
        self.selectionModel().currentChanged.connect(self._tell)

    # --- what is shown ---
    @property
    def current(self) -> PaletteRow | None:
        """Give the row that is chosen."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        return entry if isinstance(entry, PaletteRow) else None

    def show_groups(self, groups: Sequence[PaletteGroup], *, anew: bool) -> None:
        """Show results: those of another question (`anew`) begin with the first, better ones keep what was chosen.

        A row that the user went to stays chosen and where it is on the screen as long as it is among the results; one
        that was only the first gives way to the new first.
        """
        kept = self.current if not anew and self._moved else None
        height = self.visualRect(self.currentIndex()).top() if kept is not None else 0
        self._quiet = True
        self.found.replace(groups)
        at = self.found.place_of(kept.key) if kept is not None else None
        if at is None:
            self._moved = False
            at = self.found.row_near(0, 1)
            self._choose(at)
            self.scrollToTop()
        else:
            self._choose(at)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - height)
        self._quiet = False
        self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.current)

    def _choose(self, at: int | None) -> None:
        self.setCurrentIndex(self.found.index(at) if at is not None else QModelIndex())

    def hold(self) -> None:
        """Keep the chosen row chosen: something is done with it."""
        self._moved = True

    def let_go(self) -> None:
        """Begin with the first row at the next answer, whatever was chosen."""
        self._moved = False

    # --- moving ---
    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) row; the first and the last stay."""
        self._go(self.found.row_near(self.currentIndex().row() + by, by))

    def page(self, by: int) -> None:
        """Go a screen down (1) or up (-1)."""
        at = self.currentIndex()
        if not at.isValid():
            return
        rect = self.visualRect(at)
        aim = rect.center() + QPoint(0, by * max(self.viewport().height() - rect.height(), rect.height()))
        aimed = self.indexAt(aim)
        self.scrollTo(at)
        if aimed.isValid():
            self._go(self.found.row_near(aimed.row(), by) or self.found.row_near(aimed.row(), -by))
            return
        last = len(self.found.entries) - 1
        beyond = self._below(at, aim) if by > 0 else self._above(at, aim)
        self._go(self.found.row_near(beyond, by) or self.found.row_near(last if by > 0 else 0, -by))

    def _below(self, at: QModelIndex, aim: QPoint) -> int:
        row = at.row()
        while row < len(self.found.entries) - 1 and self.visualRect(self.found.index(row)).bottom() < aim.y():
            row += 1
        return row

    def _above(self, at: QModelIndex, aim: QPoint) -> int:
        row = at.row()
        while row > 0 and self.visualRect(self.found.index(row)).top() > aim.y():
            row -= 1
        return row

    def next_group(self, by: int) -> bool:
        """Go to the first row of the next (1) or previous (-1) group; False beyond the last and before the first."""
        heads, here = self.found.heads(), self.currentIndex().row()
        mine = max((n for n, head in enumerate(heads) if head < here), default=-1)
        wanted = mine + by
        if not 0 <= wanted < len(heads):
            return False
        self._go(self.found.row_near(heads[wanted] + 1, 1))
        return True

    def _go(self, at: int | None) -> None:
        if at is None:
            return
        self._moved = True
        self._choose(at)
        first_of_group = at > 0 and isinstance(self.found.entries[at - 1], PaletteGroup)
        if first_of_group:
            self.scrollTo(self.found.index(at - 1))
        self.scrollTo(self.currentIndex())

    # --- looks and mouse ---
    def apply_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.apply_theme(theme)
        self.setStyleSheet("QListView { background: transparent; }")
        self.doItemsLayout()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer; a head is not chosen."""
        index = self.indexAt(event.position().toPoint())
        if isinstance(index.data(ENTRY_ROLE), PaletteRow):
            self._moved = True
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row that was pressed: with Ctrl on the timeline."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(ENTRY_ROLE)
        if event.button() != Qt.MouseButton.LeftButton or index != self.currentIndex():
            return
        if isinstance(row, PaletteRow):
            on_timeline = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.shown_on_timeline if on_timeline else self.opened).emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row."""
        row = self.indexAt(event.pos()).data(ENTRY_ROLE)
        if isinstance(row, PaletteRow):
            self.menu_wanted.emit(row, event.globalPos())

    def ask_for_menu(self) -> None:
        """Ask for the menu of the chosen row, as by the Menu key."""
        if (row := self.current) is not None:
            at = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))
