"""About the program, and its keys."""

import platform
import sqlite3
from importlib import metadata

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app import __version__
from timeline_app.gui import wording
from timeline_app.gui.keymap import BINDINGS, key_words, keys_of
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import ElidedLabel, KeyCap, Label, Line
from timeline_app.gui.widgets.theming import set_tone


def versions() -> tuple[tuple[str, str], ...]:
    """Give what the program is made of, name and version."""
    parts = [("Python", platform.python_version()), ("Qt", qVersion()), ("PySide6", PySide6.__version__),
             ("SQLite", sqlite3.sqlite_version)]  # fmt: skip
    for name in ("SQLAlchemy", "pyqtgraph", "typst", "lxml", "numpy"):
        try:
            parts.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            # A frozen build may leave a package's metadata behind; the package itself is there.
            continue
    return tuple(parts)


class AboutDialog(QDialog):
    """Name, version, licence, and the versions of the parts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"About {wording.PROGRAM}")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(wording.PROGRAM, "view.title", parent=self))
        column.addWidget(Label(f"Version {__version__}", "body", "text.2", parent=self))
        text = "Every mark on the timeline rests on a quote. MIT licence; the parts below have licences of their own."
        column.addWidget(Label(text, "body", wraps=True, parent=self))
        column.addWidget(Label(wording.STAYS_HERE, "body", "text.2", wraps=True, parent=self))
        column.addWidget(Line(parent=self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for row, (name, version) in enumerate(versions()):
            grid.addWidget(Label(name, "body", "text.2", parent=self), row, 0)
            value = Label(version, "body", parent=self)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(value, row, 1)
        column.addLayout(grid)
        close = PrimaryButton("Close", parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme.px(420))


class KeysDialog(QDialog):
    """Every key, by menu and by view."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(theme.px(760), theme.px(560))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 12)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        inner = QWidget(scroll)
        set_tone(inner, "surface")
        scroll.setWidget(inner)
        outer.addWidget(scroll)
        columns = QHBoxLayout(inner)
        columns.setContentsMargins(24, 20, 24, 12)
        columns.setSpacing(36)
        sides = (QVBoxLayout(), QVBoxLayout())
        for side in sides:
            side.setSpacing(4)
            columns.addLayout(side, 1)
        for number, (title, keys) in enumerate(_tables()):
            self._add(sides[number % 2], title, keys, inner)
        for side in sides:
            side.addStretch(1)
        close = PrimaryButton("Close", parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 20, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        outer.addLayout(foot)

    @staticmethod
    def _add(column: QVBoxLayout, title: str, keys: list[tuple[str, str]], parent: QWidget) -> None:
        head = Label(title, "section", parent=parent)
        head.setContentsMargins(0, 8, 0, 2)
        column.addWidget(head)
        for key, words in keys:
            row = QHBoxLayout()
            row.addWidget(ElidedLabel(words, "body", "text.2", parent), 1)
            row.addWidget(KeyCap(key, parent))
            column.addLayout(row)


def _tables() -> list[tuple[str, list[tuple[str, str]]]]:
    tables: dict[str, list[tuple[str, str]]] = {}
    for binding in BINDINGS.values():
        for key in keys_of(binding.id)[:1]:
            tables.setdefault(binding.place, []).append((key_words(key), binding.words))
    return list(tables.items())
