"""How the lists and tables of dialogs look: roomy rows, a soft ground for the chosen one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView

from timeline_app.gui.theme import Theme


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
        f"QAbstractItemView::item {{ padding: {px(5)}px {px(4)}px; color: {c['text']};"
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
        view.doItemsLayout()  # its rows were measured before they had a style
