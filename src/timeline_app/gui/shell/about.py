"""About the program, and its keys."""

import platform
import sqlite3
from importlib import metadata

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from timeline_app import __version__
from timeline_app.domain.translating import tr
from timeline_app.gui import wording
from timeline_app.gui.theme import Theme
from timeline_app.gui.widgets.buttons import PrimaryButton
from timeline_app.gui.widgets.labels import Label, Line


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
        self.setWindowTitle(tr("About {program}", program=wording.PROGRAM))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(wording.PROGRAM, "view.title", parent=self))
        column.addWidget(Label(tr("Version {version}", version=__version__), "body", "text.2", parent=self))
        text = tr(
            "Every mark on the timeline rests on a quote. MIT licence; the parts below have licences of their own."
        )
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
        close = PrimaryButton(tr("Close"), parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme.px(420))
