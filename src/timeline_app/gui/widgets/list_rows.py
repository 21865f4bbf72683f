"""How the lists and tables of dialogs look: roomy rows, a soft ground for the chosen one."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from timeline_app.gui.theme import Theme

_SIDE: Final = 4
"""Air at either side of a row's words, in pixels of the plain text size."""


def dress_rows(view: QAbstractItemView, theme: Theme) -> None:
    """Style a list or table. Long rows are cut or wrapped, never scrolled sideways."""
    c, px = theme.colors, theme.px
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setStyleSheet(
        f"QAbstractItemView {{ border: 1px solid {c['border']}; border-radius: {theme.radius('control')}px;"
        f" background: {c['surface']}; padding: {px(3)}px; }}"
        f"QAbstractItemView:focus {{ border: 2px solid {c['accent']}; padding: {px(3) - 1}px; }}"
        f"QAbstractItemView::item {{ padding: {px(5)}px {px(_SIDE)}px; color: {c['text']};"
        f" border-radius: {theme.radius('mark')}px; min-height: {px(20)}px; }}"
        f"QAbstractItemView::item:hover {{ background: {c['sunken']}; }}"
        f"QAbstractItemView::item:selected {{ background: {c['accent.soft']}; color: {c['accent.ink']}; }}"
        f"QHeaderView, QHeaderView::section {{ background: {c['surface']}; color: {c['text.2']}; border: none; }}"
        f"QHeaderView::section {{ padding: {px(5)}px {px(8)}px; border-bottom: 1px solid {c['hairline']};"
        f" font-size: {theme.points('secondary'):.2f}pt; }}"
    )
    if isinstance(view, QTableView):  # a row is chosen whole: its cells have no corners of their own
        view.setStyleSheet(f"{view.styleSheet()} QTableView::item {{ border-radius: 0; }}")
    if isinstance(view, QListView):
        view.setWordWrap(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)  # measured anew where a scroll bar takes their width
        if type(view.itemDelegate()) is QStyledItemDelegate:
            view.setItemDelegate(_Wrapped(view))
        if isinstance(wrapped := view.itemDelegate(), _Wrapped):
            wrapped.air = 2 * px(_SIDE)
        view.doItemsLayout()  # its rows were measured before they had a style


class _Wrapped(QStyledItemDelegate):
    """Measures a row as it is drawn: a style sheet's air beside the words is left out of account by the style."""

    air = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give the size that the words need in the width that is left to them."""
        narrower = QStyleOptionViewItem(option)
        if option.rect.width() > self.air:
            narrower.rect = option.rect.adjusted(0, 0, -self.air, 0)
        return super().sizeHint(narrower, index)
