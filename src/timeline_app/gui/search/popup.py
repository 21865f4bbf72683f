"""The list that opens under the search field."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.gui.search.model import Found, FoundGroup
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.labels import Label
from timeline_app.gui.widgets.painting import draw_cut

_Index = QModelIndex | QPersistentModelIndex
_ICONS = {"person": "user", "article": "file-text", "event": "calendar", "command": "chevron-right"}


class FoundModel(QAbstractListModel):
    """Heads (`str`) and things found (`Found`), flat."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[str | Found] = []

    def replace(self, groups: Sequence[FoundGroup]) -> None:
        """Show other results."""
        self.beginResetModel()
        self.entries = []
        for group in groups:
            self.entries.append(group.title)
            self.entries.extend(group.found)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Heads and results."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The entry for the delegate, words for everyone else."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                entry if isinstance(entry, str) else f"{entry.label}, {entry.detail}" if entry.detail else entry.label
            )
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only results can be chosen."""
        if isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FoundDelegate(QStyledItemDelegate):
    """Draws heads and results."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Heads are lower."""
        height = 26 if isinstance(index.data(Qt.ItemDataRole.UserRole), str) else 34
        return QSize(100, self.theme.px(height) if self.theme is not None else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        if self.theme is None:
            return
        theme, rect, entry = self.theme, option.rect, index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, str):
            painter.setPen(theme.color("text.2"))
            draw_cut(painter, rect.adjusted(theme.px(12), theme.px(4), 0, 0), entry, theme.font("label"))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent.soft"))
                radius = theme.radius("control")
                painter.drawRoundedRect(rect.adjusted(theme.px(4), 1, -theme.px(4), -1), radius, radius)
            self._paint_found(painter, rect, entry, theme)
        painter.restore()

    def _paint_found(self, painter: QPainter, rect: QRect, found: Found, theme: Theme) -> None:
        pixmap = theme.pixmap(_ICONS.get(found.kind, "search"), "text.2", 16, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + theme.px(12), rect.center().y() - theme.px(8), pixmap)
        words = rect.adjusted(theme.px(38), 0, -theme.px(14), 0)
        end = found.shortcut or (found.detail if found.kind == "command" else "")
        painter.setPen(theme.color("text.3"))
        taken = draw_cut(painter, words, end, theme.font("secondary"), Qt.AlignmentFlag.AlignRight)
        words.setRight(words.right() - taken - theme.px(10))
        painter.setPen(theme.color("text"))
        used = draw_cut(painter, words, found.label, theme.font("control"))
        if found.detail and found.kind != "command":
            words.setLeft(words.left() + used + theme.px(10))
            painter.setPen(theme.color("text.2"))
            if words.width() > QFontMetrics(theme.font("secondary")).horizontalAdvance("mmm"):
                draw_cut(painter, words, found.detail, theme.font("secondary"))


class SearchPopup(QFrame):
    """Floats over the window under the field; the field keeps the focus and moves the choice."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchPopup")
        self.found = FoundModel(self)
        self.view = QListView(self)
        self.view.setModel(self.found)
        self._delegate = FoundDelegate(self)
        self.view.setItemDelegate(self._delegate)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName("Results")
        self.view.clicked.connect(self._clicked)
        self.empty = Label("", "body", "text.2", wraps=True, parent=self)
        self.empty.setContentsMargins(14, 8, 14, 8)
        self.hint = Label(
            "Enter opens   Tab next group   > commands   @ people   / articles   # events", "secondary", "text.3",
            parent=self,
        )  # fmt: skip
        self.hint.setContentsMargins(14, 4, 14, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addWidget(self.hint)
        self.hide()

    @property
    def current(self) -> Found | None:
        """Give what Enter would open."""
        entry = self.view.currentIndex().data(Qt.ItemDataRole.UserRole)
        return entry if isinstance(entry, Found) else None

    def show_found(self, groups: Sequence[FoundGroup], words: str) -> None:
        """Show results and choose the first."""
        self.found.replace(groups)
        self.empty.setVisible(not groups)
        self.empty.setText(f"Nothing is called “{words}”.")
        self.view.setVisible(bool(groups))
        self.step(1)

    def step(self, by: int) -> None:
        """Move the choice by results, skipping heads; stops at the ends."""
        rows = [row for row, entry in enumerate(self.found.entries) if isinstance(entry, Found)]
        if not rows:
            return
        here = self.view.currentIndex().row()
        place = rows.index(here) + by if here in rows else 0
        self._choose(rows[max(0, min(len(rows) - 1, place))])

    def next_group(self) -> None:
        """Choose the first result of the next group, after the last the first."""
        heads = [row for row, entry in enumerate(self.found.entries) if isinstance(entry, str)]
        if heads:
            here = self.view.currentIndex().row()
            self._choose(next((row for row in heads if row > here), heads[0]) + 1)

    def place(self, under: QRect) -> None:
        """Lie under the field, given in the parent's coordinates."""
        scale = self._delegate.theme.text_scale if self._delegate.theme is not None else 1.0
        parent = self.parentWidget()
        room = parent.size() if parent is not None else QSize(800, 600)
        width = min(room.width() - 24, max(under.width(), round(460 * scale)))
        rows = sum(
            self._delegate.sizeHint(QStyleOptionViewItem(), self.found.index(row)).height()
            for row in range(self.found.rowCount())
        )
        height = min(max(rows + round(44 * scale), round(74 * scale)), room.height() - under.bottom() - 40)
        self.setGeometry(under.center().x() - width // 2, under.bottom() + 4, width, height)
        self.raise_()

    def apply_theme(self, theme: Theme) -> None:
        """Take colours."""
        self._delegate.theme = theme
        radius = theme.radius("overlay")
        self.setStyleSheet(
            f"QFrame#searchPopup {{ background: {theme.colors['raised']}; border: 1px solid {theme.colors['border']};"
            f" border-radius: {radius}px; }} QListView {{ background: transparent; }}"
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 6)
        color = theme.color("text")
        color.setAlphaF(0.25)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Swallow presses, so that they do not reach what lies below."""
        event.accept()

    def _choose(self, row: int) -> None:
        index = self.found.index(row)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Found):
            self.chosen.emit(entry)
