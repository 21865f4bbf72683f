"""Walks through the whole program in one language and writes down everything that it says.

Run in a process of its own, since a language is chosen once, by `languages.begin` before this module is imported. The
folder gets `said.json` and a picture of each stop.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from timeline_app.app import Application, make_application
from timeline_app.demo.hand import Hand, StuckError
from timeline_app.domain.clock import system_clock
from timeline_app.gui import languages
from timeline_app.gui.selection import Selected
from timeline_app.gui.shell.window import MainWindow
from timeline_app.gui.widgets.labels import ElidedLabel, KeyCap
from timeline_app.queries.brief_facts import BriefOptions
from timeline_app.queries.brief_sheet import briefing_sheet
from timeline_app.sample import build_sample
from timeline_app.settings import UserSettings

ACTIONS = (
    "view.timeline", "timeline.filter", "timeline.clear_filters", "timeline.list", "timeline.list", "known.back",
    "known.back", "timeline.outlines", "timeline.outlines", "known.latest", "known.day", "view.reader",
    "reader.furniture", "suggestion.next", "suggestion.next", "suggestion.edit", "evidence.new", "view.compare",
    "compare.next", "view.briefing", "review.open", "event.new", "person.new", "people.join", "people.names",
    "sources.open", "vocabulary.open", "edit.history", "edit.rename", "edit.remove", "search.open", "search.in_view",
    "settings.open", "help.guide", "help.keys", "help.about", "project.rename", "project.check", "timeline.export",
    "articles.paste", "project.copy", "view.timeline",
)  # fmt: skip
"""What is done one after another; each is a stop."""
VIEWS = frozenset({"view.timeline", "timeline.list", "view.compare", "view.briefing", "review.open"})
"""Where menus are asked for as well."""
_MOST_ROWS = 60


class Walk:
    """One walk: `said` holds (stop, widget, what, text) of everything seen or spoken, each text once a stop."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: list[tuple[str, str, str, str]] = []
        self.cut: list[tuple[str, str, str]] = []
        self.stop = self.sheet = ""
        self._seen: set[tuple[str, str, str]] = set()
        self.qt = make_application()
        self.app = Application(self.qt, UserSettings(folder / "settings"), system_clock, documents=folder)
        self.hand = Hand(lambda: self.app.is_idle)
        self.pictures = 0

    # --- going ---
    def go(self) -> None:
        """Visit everything."""
        self._answering = answer_dialogs(self)
        listen(self)
        sample = self.folder / "sample.tline"
        build_sample(sample, system_clock)
        first = self.app.show_first_run()
        first.resize(1440, 900)
        self.settle()
        self.look("first run")
        self.app.open_path(sample, first)
        window = next(window for window in self.app.windows if isinstance(window, MainWindow))
        window.resize(1440, 900)
        self.settle()
        self.look("opened")
        self.menus(window)
        for kind, rows in self._rows(sample).items():
            for row in rows:
                window.open_selected(Selected(kind, row))
                self.settle()
                self.look(f"{kind} {row}")
                self.context_menus(window)
        for action in ACTIONS:
            window.act(action)
            self.settle()
            self.look(action)
            if action in VIEWS:
                self.context_menus(window)
            self.leave(window)
        with window.session.project.reading() as connection:
            self.sheet = str(briefing_sheet(connection, BriefOptions()))
        self.app.quit()

    @staticmethod
    def _rows(sample: Path) -> dict[str, list[int]]:
        """Give a few rows of each kind to open."""
        with sqlite3.connect(sample) as connection:
            asked = {kind: f"SELECT id FROM {kind} ORDER BY id LIMIT 3" for kind in ("article", "person", "event")}
            asked["contradiction"] = "SELECT id FROM contradiction ORDER BY id LIMIT 2"
            return {kind: [row for (row,) in connection.execute(query)] for kind, query in asked.items()}

    def settle(self) -> None:
        """Let the program come to rest; what never does (a caret that blinks) is no fault here."""
        try:
            self.hand.settle()
        except StuckError:
            self.note("walk", "stuck", f"stuck after {self.stop}")

    def leave(self, window: MainWindow) -> None:
        """Close what is open beside the window."""
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and not isinstance(widget, QMainWindow):
                widget.close()
        for overlay in window.findChildren(QWidget):
            if overlay.isVisible() and overlay.objectName() in ("palette", "search_palette"):
                overlay.close()
        self.settle()

    # --- writing down ---
    def look(self, stop: str) -> None:
        """Write down everything that is visible, and take a picture."""
        self.stop = stop
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                self.tree(top)
                self.picture(top, stop)

    def picture(self, top: QWidget, name: str) -> None:
        """Take a picture of a window."""
        self.pictures += 1
        plain = "".join(sign if sign.isalnum() else "-" for sign in name)
        top.grab().save(str(self.folder / f"{self.pictures:03}-{plain}.png"))

    def tree(self, top: QWidget) -> None:
        """Write down a window and all that is visible in it."""
        if isinstance(top, QFileDialog):
            return  # Qt's own, in Qt's translation
        self.note(type(top).__name__, "title", top.windowTitle())
        for widget in (top, *top.findChildren(QWidget)):
            if widget.isVisible():
                for what, text in texts(widget):
                    self.note(type(widget).__name__, what, text)
                if is_cut(widget):
                    self.cut.append((self.stop, where(widget), said_by(widget)))

    def menus(self, window: QWidget) -> None:
        """Write down every menu of the menu bar."""
        self.stop = "menus"
        for bar in window.findChildren(QMenuBar):
            self.actions(bar.actions())

    def context_menus(self, window: QWidget) -> None:
        """Ask every visible part for its menu; it is written down where the program shows it."""
        for widget in window.findChildren(QWidget):
            if widget.isVisible() and widget.contextMenuPolicy() in (
                Qt.ContextMenuPolicy.CustomContextMenu, Qt.ContextMenuPolicy.DefaultContextMenu
            ):  # fmt: skip
                if has_menu_of_qt(widget):
                    continue
                middle = QPoint(widget.width() // 2, min(widget.height() // 2, 40))
                event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle))
                QApplication.sendEvent(widget, event)
                self.close_menus()

    def close_menus(self) -> None:
        """Write down and close the menus that are open."""
        while isinstance(popup := QApplication.activePopupWidget(), QWidget):
            if isinstance(popup, QMenu):
                self.actions(popup.actions())
            popup.close()

    def actions(self, actions: list[QAction]) -> None:
        """Write down the words of actions, and of the menus that they open."""
        for action in actions:
            self.note("QAction", "text", action.text().split("\t")[0])
            self.note("QAction", "tooltip", action.toolTip())
            menu = action.menu()
            if isinstance(menu, QMenu):
                self.actions(menu.actions())

    def note(self, widget: str, what: str, text: str) -> None:
        """Write down one text."""
        key = (widget, what, text)
        if text.strip() and key not in self._seen:
            self._seen.add(key)
            self.said.append((self.stop, *key))


def answer_dialogs(walk: Walk) -> QTimer:
    """Let every question and menu be written down and refused, also where the program would wait for an answer."""

    def refuse() -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if isinstance(popup, QMenu):
            walk.close_menus()
        elif popup is None and isinstance(dialog, QDialog) and dialog.isVisible():
            walk.picture(dialog, f"dialog {type(dialog).__name__}")
            walk.tree(dialog)
            dialog.reject()
            dialog.close()

    timer = QTimer()
    timer.timeout.connect(refuse)
    timer.start(30)
    return timer


def listen(walk: Walk) -> None:
    """Let what is painted be written down too: the words before they are cut, and what is drawn."""

    def heard(act: Callable[..., object]) -> Callable[..., object]:
        def acts(*given: object) -> object:
            for each in given:
                if isinstance(each, str):
                    walk.note("painted", "drawn", each)
            return act(*given)

        return acts

    for kind, name in ((QPainter, "drawText"), (QTextLayout, "setText"), (QFontMetrics, "elidedText")):
        setattr(kind, name, heard(getattr(kind, name)))


def has_menu_of_qt(widget: QWidget) -> bool:
    """Say whether a widget's menu is one that Qt makes, and translates."""
    edits = QLineEdit | QScrollBar | QPlainTextEdit | QTextEdit | QAbstractSpinBox | QLabel
    within: QWidget | None = widget
    while within is not None:
        # What a part within does not want goes on to the field around it.
        if isinstance(within, edits) and within.contextMenuPolicy() is Qt.ContextMenuPolicy.DefaultContextMenu:
            return True
        within = within.parentWidget()
    return False


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Give what a widget says: (what, text)."""
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, QLabel) and not isinstance(widget, KeyCap):
        yield "text", widget.text()
    elif isinstance(widget, QAbstractButton):
        yield "text", widget.text()
        yield from menu_of(widget)
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(at)) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(at)) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())


def menu_of(button: QAbstractButton) -> Iterator[tuple[str, str]]:
    """Give the words of a button's own menu."""
    menu = getattr(button, "menu", None)
    if callable(menu) and isinstance(found := menu(), QMenu):
        found.aboutToShow.emit()
        yield from (("menu", action.text().split("\t")[0]) for action in found.actions())


def cells(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    """Give the words of a model's heads and first rows."""
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        for role in roles:
            yield "head", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
    for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
        for column in range(columns):
            for role in roles:
                yield "cell", str(model.data(model.index(row, column, QModelIndex()), role) or "")


def is_cut(widget: QWidget) -> bool:
    """Say whether a button or label is narrower than its words, and not made to cut them; or a page than its view."""
    if isinstance(widget, QScrollArea):
        page, never = widget.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        return (
            page is not None
            and widget.horizontalScrollBarPolicy() is never
            and page.width() > widget.viewport().width() + 1
        )
    if isinstance(widget, ElidedLabel | KeyCap) or not isinstance(widget, QLabel | QAbstractButton):
        return False
    if isinstance(widget, QLabel) and (widget.wordWrap() or not widget.text()):
        return False
    if isinstance(widget, QAbstractButton) and not widget.text():
        return False
    hint = widget.minimumSizeHint() if isinstance(widget, QAbstractButton) else widget.sizeHint()
    return widget.width() + 1 < hint.width()


def where(widget: QWidget) -> str:
    """Name a widget that is too narrow, and its widest part."""
    if isinstance(widget, QScrollArea) and (page := widget.widget()) is not None:
        parts = sorted(page.findChildren(QWidget), key=lambda part: -part.minimumSizeHint().width())
        named = [f"{type(part).__name__} {part.minimumSizeHint().width()}" for part in parts[:6]]
        return f"{type(widget.parentWidget()).__name__} {widget.viewport().width()} < {', '.join(named)}"
    return f"{type(widget).__name__} {widget.objectName()} {widget.width()} < {widget.sizeHint().width()}"


def said_by(widget: QWidget) -> str:
    """Give the words of a label or button."""
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def data_of(sample: Path) -> list[str]:
    """Give every text that the project holds, but for the texts of articles as a whole."""
    found: set[str] = set()
    with sqlite3.connect(sample) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            if "fts" in table or table in ("cache", "cell", "change"):
                continue
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                found |= {value.strip() for value in row if isinstance(value, str) and value.strip()}
    return sorted(found, key=len, reverse=True)


def articles_of(sample: Path) -> list[str]:
    """Give the texts of the articles, with single spaces."""
    with sqlite3.connect(sample) as connection:
        return [" ".join(str(text).split()) for (text,) in connection.execute("SELECT text FROM canonical_text")]


def main(folder: Path) -> None:
    """Walk, and write down what was said."""
    walk = Walk(folder)
    walk.go()
    sample = folder / "sample.tline"
    found = {
        "language": languages.spoken(), "said": walk.said, "cut": walk.cut, "data": data_of(sample),
        "articles": articles_of(sample), "sheet": walk.sheet,
    }  # fmt: skip
    (folder / "said.json").write_text(json.dumps(found, ensure_ascii=False), "utf-8")
